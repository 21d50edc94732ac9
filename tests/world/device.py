"""A device of a world: a session and its mirror, as `antesala.carrier` drives them, without a wire.

Its clocks are its own: the monotonic one runs a little fast or slow, the other shows any time.
"""

import random
from collections.abc import Callable
from datetime import datetime, timedelta
from uuid import UUID

from antesala.messages import commands as m
from antesala.messages.kinds import Topic
from antesala.mirror import Mirror
from antesala.session import (
    CameOnline,
    Changed,
    Cleared,
    Connect,
    Disconnect,
    Event,
    Moment,
    Output,
    Send,
    Session,
    Skipped,
)
from tests.world.network import Line

OPEN_LIMIT = 5.0
"""Seconds after which a device gives an attempt to connect up, as its carrier does."""


class Device:
    """One enrolled device. What it holds besides its token is gone when it starts anew."""

    def __init__(
        self,
        name: str,
        token: str,
        loop: object,
        chance: random.Random,
        dial: Callable[["Device"], None],
        tell: Callable[["Device", Event], None],
    ) -> None:
        self.name, self.token = name, token
        self._loop, self.chance = loop, chance
        self._dial, self._tell = dial, tell
        self.drift = chance.uniform(0.9999, 1.0001)
        self.shows = timedelta(seconds=chance.choice((0, 0, 3, -90, 5400, -86400 * 400)))
        self.starts = 0
        self.line: Line | None = None
        self.is_on = False
        self.greeted = 0
        """How often it has been welcomed since it was started."""

    # Life

    def start(self, topics: tuple[tuple[Topic, str | None], ...] = ()) -> None:
        """Start the program: a new session with the token that was kept."""
        self.starts += 1
        self.is_on, self.greeted, self.line = True, 0, None
        self.mirror = Mirror()
        self.asked: dict[str, m.Command] = {}
        self.skipped: list[str] = []
        self.session = Session(
            self.now(), token=self.token, jitter=self.chance.random, fresh_id=self.new_id
        )
        self._alarm: object = None
        self._is_performing = False
        for topic, key in topics:
            self.session.follow(topic, key, self.now())
        self._tick()

    def stop(self) -> None:
        """End the program at once."""
        self.is_on = False
        if self._alarm is not None:
            self._alarm.cancel()  # type: ignore[attr-defined]
        line, self.line = self.line, None
        if line is not None:
            line.lost = lambda _: None
            line.hang_up()

    def new_id(self) -> str:
        """A UUID from the device's own chance."""
        return str(UUID(int=self.chance.getrandbits(128), version=4))

    def now(self) -> Moment:
        """The device's two clocks."""
        seconds: float = self._loop.time() * self.drift  # type: ignore[attr-defined]
        return Moment(seconds + 1000.0, _SOME_DAY + self.shows + timedelta(seconds=seconds))

    # What it is told to do

    def ask(self, command: m.Command) -> None:
        """Ask a command."""
        self.asked[command.id] = command
        self.session.ask(command, self.now())
        self.perform()

    def follow(self, topic: Topic, key: str | None = None) -> None:
        """Follow a topic."""
        self.session.follow(topic, key, self.now())
        self.perform()

    def unfollow(self, topic: Topic) -> None:
        """End to follow a topic."""
        self.session.unfollow(topic, self.now())
        self.perform()

    @property
    def awaits_a_snapshot(self) -> bool:
        """Whether a topic was asked for, or is to be, and no snapshot has come."""
        follows = self.session._exchange._following._follows.values()  # noqa: SLF001 - it shows it to no one
        return any(follow.is_due or follow.awaited is not None for follow in follows)

    # What it is told by its line

    def connected(self, line: Line) -> None:
        """The line is open."""
        self.line = line
        line.lost = self._lost
        self.session.connected(self.now())
        self.perform()

    def unreached(self) -> None:
        """No line could be opened."""
        if self.is_on:
            self.session.lost(self.now())
            self.perform()

    def hear(self, line: Line, text: bytes) -> None:
        """A frame has come."""
        if line is self.line:
            self.session.received(text, self.now())
            self.perform()

    def _lost(self, line: Line) -> None:
        if line is self.line and self.is_on:
            self.line = None
            self.session.lost(self.now())
            self.perform()

    # What the session wants

    def perform(self) -> None:
        """Do what the session wants done."""
        if self._is_performing:
            return
        self._is_performing = True
        try:
            while self.is_on and (outputs := self.session.outputs()):
                for output in outputs:
                    self._do(output)
        finally:
            self._is_performing = False
        self._set_alarm()

    def _do(self, output: Output) -> None:
        match output:
            case Send(data):
                if self.line is not None:
                    self.line.send(data)
            case Connect():
                self._dial(self)
            case Disconnect():
                if self.line is not None:
                    self.line.hang_up()
            case Skipped(fault):
                self.skipped.append(fault)
            case _:
                self._draw(output)
                self._tell(self, output)

    def _draw(self, event: Event) -> None:
        match event:
            case Changed(message):
                self.mirror.apply(message)
            case Cleared(topic):
                self.mirror.forget(topic)
            case CameOnline():
                self.greeted += 1
            case _:
                pass

    def _set_alarm(self) -> None:
        if self._alarm is not None:
            self._alarm.cancel()  # type: ignore[attr-defined]
            self._alarm = None
        deadline = self.session.deadline() if self.is_on else None
        if deadline is not None:
            delay = max(0.0, (deadline - self.now().seconds) / self.drift) + 1e-6
            self._alarm = self._loop.call_later(delay, self._tick)  # type: ignore[attr-defined]

    def _tick(self) -> None:
        self._alarm = None
        self.session.tick(self.now())
        self.perform()


_SOME_DAY = datetime.fromisoformat("2026-03-02T12:00:00+00:00")

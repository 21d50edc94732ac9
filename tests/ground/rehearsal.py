"""A session on a stage: the test is its clock, its random source, its socket and its program."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

import msgspec

from antesala.messages import decode_command, encode
from antesala.messages.commands import Command, Hello
from antesala.messages.kinds import Topic
from antesala.mirror import Mirror
from antesala.session import (
    Changed,
    Cleared,
    Connect,
    Disconnect,
    Event,
    Moment,
    Send,
    Session,
    Skipped,
)
from tests.ground.model import TOKEN, welcome

NOON = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)


class Rehearsal:
    """Drives one session. `sent`, `events` and `errands` gather what it put out."""

    def __init__(
        self,
        token: str | None = TOKEN,
        code: str | None = None,
        server: str = "",
        nodes: Iterable[str] = (),
    ) -> None:
        self.seconds = 1000.0
        self.ids = 0
        self.luck = 0.5
        self.sent: list[Command] = []
        self.events: list[Event] = []
        self.errands: list[Connect | Disconnect] = []
        self.skipped: list[str] = []
        self.mirror = Mirror()
        self.session = Session(
            self.now,
            token=token,
            code=code,
            jitter=lambda: self.luck,
            fresh_id=self.fresh_id,
            server=server,
            nodes=nodes,
        )

    @property
    def now(self) -> Moment:
        return Moment(self.seconds, NOON + timedelta(seconds=self.seconds - 1000.0))

    def fresh_id(self) -> str:
        self.ids += 1
        return f"00000000-0000-4000-8000-{self.ids:012x}"

    # The stage

    def tick(self, seconds: float = 0.0) -> None:
        self.seconds += seconds
        self.session.tick(self.now)
        self.take()

    def tick_at_deadline(self) -> None:
        deadline = self.session.deadline()
        assert deadline is not None
        self.tick(max(0.0, deadline - self.seconds))

    def connect(self) -> Hello:
        """Up to the hello, which is handed back."""
        self.tick_at_deadline()
        self.session.connected(self.now)
        self.take()
        hello = self.sent[-1]
        assert isinstance(hello, Hello)
        return hello

    def go_online(self, heartbeat: float = 5.0) -> None:
        """Up to the welcome."""
        self.hear(welcome(self.connect().id, heartbeat))

    def hear(self, message: msgspec.Struct | bytes) -> None:
        data = message if isinstance(message, bytes) else encode(message)
        self.session.received(data, self.now)
        self.take()

    def lose(self) -> None:
        self.session.lost(self.now)
        self.take()

    # The program

    def ask(self, command: Command) -> None:
        self.session.ask(command, self.now)
        self.take()

    def withdraw(self, command: Command) -> None:
        self.session.withdraw(command.id)
        self.take()

    def follow(self, topic: Topic, key: str | None = None) -> None:
        self.session.follow(topic, key, self.now)
        self.take()

    def unfollow(self, topic: Topic) -> None:
        self.session.unfollow(topic, self.now)
        self.take()

    # What came out

    def take(self) -> None:
        for output in self.session.outputs():
            match output:
                case Send(data):
                    self.sent.append(decode_command(data))
                case Connect() | Disconnect():
                    self.errands.append(output)
                case Skipped(fault):
                    self.skipped.append(fault)
                case _:
                    self.events.append(output)
                    self._draw(output)

    def forget(self) -> None:
        """Begin to gather anew."""
        self.sent.clear()
        self.events.clear()
        self.errands.clear()

    def _draw(self, event: Event) -> None:
        if isinstance(event, Changed):
            self.mirror.apply(event.message)
        elif isinstance(event, Cleared):
            self.mirror.forget(event.topic)


def ids(commands: Iterable[Command]) -> list[str]:
    """The ids of commands, in order."""
    return [command.id for command in commands]

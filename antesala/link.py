"""A client for a Qt program: a carrier on a thread of its own, which signals to the GUI.

A carrier that fails is a bug. It is logged, the screen says that it is offline, and another carrier
takes its place, with the program's open requests: at a kiosk no one can restart the program.
"""

import asyncio
import logging
import threading
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, Literal

from PySide6.QtCore import QObject, Qt, Signal, Slot

from antesala.carrier import Carrier
from antesala.messages import commands as c, frames as f, kinds as k
from antesala.mirror import Mirror
from antesala.server_clock import ServerClock
from antesala.session import (
    Abandoned,
    Answered,
    CameOnline,
    Changed,
    Cleared,
    Enrolled,
    EntryRefused,
    Event,
    FollowRefused,
    Happened,
    Moment,
    NodesTold,
    PrintAsked,
    Renewed,
    Session,
    TokenSent,
    WentOffline,
)


@dataclass(slots=True)
class Wanted:
    """The unanswered commands, the followed topics, the token or code, and further servers."""

    token: str | None = None
    code: str | None = None
    asked: dict[str, c.Command] = field(default_factory=dict)
    followed: dict[k.Topic, str | None] = field(default_factory=dict)
    nodes: tuple[str, ...] = ()

    def hear(self, event: Event) -> None:
        """Remove finished requests."""
        match event:
            case Answered(command, _) | Abandoned(command):
                self.asked.pop(command.id, None)
            case Enrolled(token):
                self.token, self.code = token, None
            case NodesTold(nodes):
                self.nodes = nodes
            case _:
                pass

    def take_secrets(self) -> list[c.Command]:
        """Commands that must not be repeated by themselves: a PIN, since its clerk may be gone."""
        secrets: list[c.Command] = [
            command
            for command in self.asked.values()
            if isinstance(command, c.SignIn | c.ChangePin)
        ]
        for command in secrets:
            del self.asked[command.id]
        return secrets

    def hand_to(self, carrier: Carrier) -> None:
        """Ask everything again under the same ids, so that no command is done twice."""
        carrier.tell(self._repeat)

    def _repeat(self, session: Session, now: Moment) -> None:
        for topic, key in self.followed.items():
            session.follow(topic, key, now)
        for command in self.asked.values():
            session.ask(command, now)


_log = logging.getLogger(__name__)
_RESTART_AFTER = 1.0  # seconds; a fault that comes at once must not fill the log
_STOP_LIMIT = 5.0  # seconds; leaving a server takes one at most


class Link(QObject):
    """One program's connection. It lives in the GUI thread, as do the screens.

    `start` and `stop` it once; `ask` and `follow` work before and in between. Takes what `Carrier`
    takes. `mirror` changes only between two signals, so that a slot sees a consistent picture.
    """

    online_changed = Signal()
    """`is_online`, `since` or `welcome` changed."""
    welcome_changed = Signal()
    """Only `welcome` changed: a loaded office file has another name, accent, language or clerk."""
    print_asked = Signal(object)
    """`PrintJob | ListJob | ProofJob | PrintTest`: staff want such a paper here."""
    mirror_changed = Signal(str)
    """topic: its rows changed."""
    happened = Signal(object)
    """`Happened`, after the `mirror_changed` of the same frame."""
    answered = Signal(object, object)
    """command, `Answer | Refusal`: once for each command asked, unless `abandoned`."""
    abandoned = Signal(object)
    """command: it was withdrawn, or it was a sign-in without a server for ten seconds."""
    follow_refused = Signal(object)
    """`FollowRefused`: the topic may not be followed, or no longer; its rows are gone."""
    enrolled = Signal(str)
    """token: keep it in the settings."""
    token_sent = Signal(str)
    """token: put it on the disk, then call `keep_token`."""
    nodes_told = Signal(object)
    """A tuple of addresses, `ws://…` or `wss://…`: keep them in the settings."""
    refused_entry = Signal(str)
    """code: the server does not know this device or protocol; a person must repair it."""

    _told = Signal(object)

    def __init__(
        self,
        url: str,
        *,
        token: str | None = None,
        code: str | None = None,
        ca_file: Path | None = None,
        nodes: Iterable[str] = (),
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._url, self._ca_file = url, ca_file
        self._wanted = Wanted(token, code, nodes=tuple(nodes))
        self._carrier = self._new_carrier()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._thread: threading.Thread | None = None
        self._leaving = asyncio.Event()
        self._faulty = asyncio.Event()
        self._is_stopped = False
        self._mirror = Mirror()
        self._welcome: f.Welcome | None = None
        self._since: datetime | None = self._carrier.since
        self._told.connect(self._take, Qt.ConnectionType.QueuedConnection)

    @property
    def mirror(self) -> Mirror:
        """The rows of all followed topics; they stay when the server is lost."""
        return self._mirror

    @property
    def welcome(self) -> f.Welcome | None:
        """The last welcome; it stays when the server is lost."""
        return self._welcome

    @property
    def address(self) -> str:
        """The server that is spoken to, or tried next."""
        return self._carrier.address

    @property
    def is_online(self) -> bool:
        return self._since is None

    @property
    def since(self) -> datetime | None:
        """When the server was last heard, UTC; None while online."""
        return self._since

    def now(self) -> datetime:
        """The server's time, UTC; before a welcome the device's own."""
        return self._carrier.clock.now(time.monotonic())

    def start(self) -> None:
        """Connect to the server, and reconnect until `stop`."""
        if self._thread is not None:
            raise RuntimeError("a link is started once")
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._run, args=(self._loop,), daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Leave the server and wait until the thread has ended. No signal comes after that."""
        self._is_stopped = True
        if self._thread is not None:
            self._in_loop(self._leaving.set)
            self._thread.join(_STOP_LIMIT)

    def ask(self, command: c.Command) -> None:
        """Ask a command; `answered` or `abandoned` follows."""
        self._in_loop(self._ask, command)

    def withdraw(self, command_id: str) -> None:
        """Withdraw a command when the person has left; a ticket that was issued is cancelled."""
        self._in_loop(self._withdraw, command_id)

    def drop(self, command_id: str) -> None:
        """Forget a command that was given without the server; no ticket is cancelled."""
        self._in_loop(self._drop, command_id)

    def keep_token(self, token: str) -> None:
        """Use a token that the server has sent, and that is on the disk."""
        self._in_loop(self._keep_token, token)

    def follow(self, topic: k.Topic, key: str | None = None) -> None:
        """Follow a topic; another key takes the place of the first."""
        self._in_loop(self._follow, topic, key)

    def unfollow(self, topic: k.Topic) -> None:
        """Stop following a topic: its rows go at once, and no signal of it comes after."""
        self._in_loop(self._unfollow, topic)

    # In the thread's loop, once it runs

    def _ask(self, command: c.Command) -> None:
        self._carrier.tell(lambda session, now: session.ask(command, now))
        self._wanted.asked[command.id] = command

    def _withdraw(self, command_id: str) -> None:
        self._wanted.asked.pop(command_id, None)
        self._carrier.tell(lambda session, _: session.withdraw(command_id))

    def _drop(self, command_id: str) -> None:
        self._wanted.asked.pop(command_id, None)
        self._carrier.tell(lambda session, _: session.drop(command_id))

    def _keep_token(self, token: str) -> None:
        self._wanted.token, self._wanted.code = token, None
        self._carrier.tell(lambda session, _: session.keep_token(token))

    def _follow(self, topic: k.Topic, key: str | None) -> None:
        self._wanted.followed[topic] = key
        self._carrier.tell(lambda session, now: session.follow(topic, key, now))

    def _unfollow(self, topic: k.Topic) -> None:
        self._wanted.followed.pop(topic, None)
        self._carrier.tell(lambda session, now: session.unfollow(topic, now))

    def _hear(self, event: Event) -> None:
        self._wanted.hear(event)
        self._told.emit(event)

    def _new_carrier(self, clock: ServerClock | None = None) -> Carrier:
        wanted = self._wanted
        return Carrier(
            self._url,
            self._hear,
            token=wanted.token,
            code=wanted.code,
            ca_file=self._ca_file,
            clock=clock,
            nodes=wanted.nodes,
        )

    def _in_loop(self, function: Callable[..., None], *args: object) -> None:
        if self._loop is None:
            function(*args)
        elif not self._loop.is_closed():
            self._loop.call_soon_threadsafe(function, *args)

    def _run(self, loop: asyncio.AbstractEventLoop) -> None:
        with asyncio.Runner(loop_factory=lambda: loop) as runner:
            loop.set_exception_handler(self._note_fault)
            runner.run(self._carry())

    def _note_fault(self, _loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        """Take an exception that no caller awaits, raised in a call-back such as an alarm."""
        fault = context.get("exception")
        _log.error("a fault in the connection: %s", context["message"], exc_info=fault)
        if fault is not None:
            self._faulty.set()

    async def _carry(self) -> None:
        leaving = asyncio.create_task(self._leaving.wait())
        while not await self._carried(leaving):
            self._tell_of_fault()
            await asyncio.wait([leaving], timeout=_RESTART_AFTER)
            self._carrier = self._new_carrier(self._carrier.clock)
            self._wanted.hand_to(self._carrier)

    async def _carried(self, leaving: asyncio.Task[Literal[True]]) -> bool:
        """Carry messages until told to leave; returns False where the carrier failed before."""
        self._faulty.clear()
        carrying = asyncio.create_task(self._carrier.run())
        failing = asyncio.create_task(self._faulty.wait())
        await asyncio.wait({carrying, leaving, failing}, return_when=asyncio.FIRST_COMPLETED)
        for task in (carrying, failing):
            task.cancel()
        outcome, _ = await asyncio.gather(carrying, failing, return_exceptions=True)
        if isinstance(outcome, Exception):
            _log.error("the connection failed", exc_info=outcome)
        return leaving.done()

    def _tell_of_fault(self) -> None:
        """Report the server as lost until the next carrier has connected."""
        self._hear(WentOffline(self._carrier.since or self.now()))
        for command in self._wanted.take_secrets():
            self._hear(Abandoned(command))

    @Slot(object)
    def _take(self, event: Event) -> None:
        # Calls between the threads when the program stopped have no receiver any more.
        if not self._is_stopped:
            self._draw(event)
            self._signal(event)

    def _draw(self, event: Event) -> None:
        match event:
            case Changed(message):
                self._mirror.apply(message)
            case Cleared(topic):
                self._mirror.forget(topic)
            case CameOnline(welcome):
                self._welcome, self._since = welcome, None
            case Renewed(welcome):
                self._welcome = welcome
            case WentOffline(since):
                self._since = since
            case _:
                pass

    def _signal(self, event: Event) -> None:  # noqa: C901, PLR0912 - one case an event
        match event:
            case CameOnline() | WentOffline():
                self.online_changed.emit()
            case PrintAsked(job):
                self.print_asked.emit(job)
            case Renewed():
                self.welcome_changed.emit()
            case Changed(message):
                self.mirror_changed.emit(message.topic)
            case Cleared(topic):
                self.mirror_changed.emit(topic)
            case Happened():
                self.happened.emit(event)
            case Answered(command, answer):
                self.answered.emit(command, answer)
            case Abandoned(command):
                self.abandoned.emit(command)
            case FollowRefused():
                self.follow_refused.emit(event)
            case Enrolled(token):
                self.enrolled.emit(token)
            case TokenSent(token):
                self.token_sent.emit(token)
            case NodesTold(nodes):
                self.nodes_told.emit(nodes)
            case EntryRefused(refusal):
                self.refused_entry.emit(refusal.code)

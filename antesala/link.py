"""A client for a Qt program: a carrier on a thread of its own, telling the GUI by signals."""

import asyncio
import threading
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot

from antesala.carrier import Carrier
from antesala.messages.commands import Command
from antesala.messages.frames import Welcome
from antesala.messages.kinds import Topic
from antesala.mirror import Mirror
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
    WentOffline,
)

_STOP_LIMIT = 5.0  # seconds; leaving a server takes one at most


class Link(QObject):
    """One program's connection. It lives in the GUI thread, and so does everything it shows.

    `start` and `stop` it once; `ask` and `follow` work before and in between. Takes what `Carrier`
    takes. `mirror` changes only between two signals, so that a slot sees one whole picture.
    """

    online_changed = Signal()
    """`is_online`, `since` or `welcome` changed."""
    mirror_changed = Signal(str)
    """topic: its rows changed."""
    happened = Signal(object)
    """`Happened`, after the `mirror_changed` of the same frame."""
    answered = Signal(object, object)
    """command, `Answer | Refusal`: once for each command asked, unless `abandoned`."""
    abandoned = Signal(object)
    """command: it was withdrawn, or it was a sign-in that found no server for ten seconds."""
    follow_refused = Signal(object)
    """`FollowRefused`: the topic cannot be followed, or not any more; its rows are gone."""
    enrolled = Signal(str)
    """token: to be kept in the settings."""
    refused_entry = Signal(str)
    """code: the server does not know this device or protocol; a person must mend it."""

    _told = Signal(object)

    def __init__(
        self,
        url: str,
        *,
        token: str | None = None,
        code: str | None = None,
        ca_file: Path | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._carrier = Carrier(url, self._told.emit, token=token, code=code, ca_file=ca_file)
        self._loop: asyncio.AbstractEventLoop | None = None
        self._thread: threading.Thread | None = None
        self._leaving = asyncio.Event()
        self._is_stopped = False
        self._mirror = Mirror()
        self._welcome: Welcome | None = None
        self._since: datetime | None = self._carrier.since
        self._told.connect(self._take, Qt.ConnectionType.QueuedConnection)

    @property
    def mirror(self) -> Mirror:
        """The picture of all that is followed; it stays when the server is lost."""
        return self._mirror

    @property
    def welcome(self) -> Welcome | None:
        """The last welcome; it stays when the server is lost."""
        return self._welcome

    @property
    def is_online(self) -> bool:
        return self._since is None

    @property
    def since(self) -> datetime | None:
        """When the server was last heard, UTC; None while online."""
        return self._since

    def start(self) -> None:
        """Come to the server, and come back to it until `stop`."""
        if self._thread is not None:
            raise RuntimeError("a link is started once")
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._run, args=(self._loop,), daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Leave the server and wait until the thread has ended. Nothing is signalled after."""
        self._is_stopped = True
        if self._thread is not None:
            self._in_loop(self._leaving.set)
            self._thread.join(_STOP_LIMIT)

    def ask(self, command: Command) -> None:
        """Have a command done; `answered` or `abandoned` comes in the end."""
        self._in_loop(self._carrier.ask, command)

    def withdraw(self, command_id: str) -> None:
        """End the wait for a command, when the person has left; a ticket issued is cancelled."""
        self._in_loop(self._carrier.withdraw, command_id)

    def follow(self, topic: Topic, key: str | None = None) -> None:
        """Follow a topic; another key takes the place of the first."""
        self._in_loop(self._carrier.follow, topic, key)

    def _in_loop(self, function: Callable[..., None], *args: object) -> None:
        if self._loop is None:
            function(*args)
        elif not self._loop.is_closed():
            self._loop.call_soon_threadsafe(function, *args)

    def _run(self, loop: asyncio.AbstractEventLoop) -> None:
        with asyncio.Runner(loop_factory=lambda: loop) as runner:
            runner.run(self._carry())

    async def _carry(self) -> None:
        carrying = asyncio.create_task(self._carrier.run())
        await self._leaving.wait()
        carrying.cancel()
        await asyncio.gather(carrying, return_exceptions=True)

    @Slot(object)
    def _take(self, event: Event) -> None:
        # What was under way between the threads when the program stopped finds nobody.
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
            case WentOffline(since):
                self._since = since
            case _:
                pass

    def _signal(self, event: Event) -> None:
        match event:
            case CameOnline() | WentOffline():
                self.online_changed.emit()
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
            case EntryRefused(refusal):
                self.refused_entry.emit(refusal.code)

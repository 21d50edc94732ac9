"""The one shell around a session: a websockets client on an asyncio loop. It decides nothing.

`antesala.conversation` makes it awaitable; `antesala.link` puts it in a thread beside Qt.
"""

import asyncio
import contextlib
import logging
import random
import ssl
import time
import uuid
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlsplit

from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed, InvalidHandshake, WebSocketException
from websockets.frames import CloseCode

from antesala.server_clock import ServerClock
from antesala.session import (
    CameOnline,
    Connect,
    Disconnect,
    Event,
    Moment,
    Output,
    Send,
    Session,
    Skipped,
    WentOffline,
)
from antesala.words.terminal import reason_of, sentence

_log = logging.getLogger(__name__)
_CLOSE_LIMIT = 1.0  # seconds; a server that hangs must not keep its clients from coming back
_LARGEST = 16 * 2**20  # bytes of one frame; the office topic of a very long day stays below 1 MB


class Carrier:
    """Carries the messages of one session while `run` runs, and reports its events in order.

    `url` is `ws://…` or `wss://…`; with a `ca_file` (PEM) only certificates of that authority are
    trusted. `nodes` are the addresses of further servers of the same office, as far as servers have
    told them. Raises `ValueError` for a malformed url, and `OSError` for a file that cannot be
    read. Before `run` it may be used from any thread, from then on only from its loop.
    """

    def __init__(  # noqa: PLR0913 - what a device knows of its servers
        self,
        url: str,
        tell: Callable[[Event], None],
        *,
        token: str | None = None,
        code: str | None = None,
        ca_file: Path | None = None,
        clock: ServerClock | None = None,
        nodes: Iterable[str] = (),
    ) -> None:
        self._url, self._ca_file = url, ca_file
        self._tls = _tls(url, ca_file)
        self._tell = tell
        self._session = Session(
            _now(),
            token=token,
            code=code,
            jitter=random.random,
            fresh_id=_fresh_id,
            clock=clock,
            server=url,
            nodes=nodes,
        )
        self._outgoing: asyncio.Queue[bytes] = asyncio.Queue()
        self._connection: asyncio.Task[None] | None = None
        self._alarm: asyncio.TimerHandle | None = None
        self._is_running = self._is_performing = False
        self._lost_since: datetime | None = None
        self._told: set[tuple[str, str]] = set()
        """Where no server was reached and why, since it was last: each is logged once."""

    @property
    def since(self) -> datetime | None:
        """When the server was last heard, UTC; None while online."""
        return self._session.since

    @property
    def address(self) -> str:
        """The server that is spoken to, or tried next."""
        return self._session.address

    @property
    def clock(self) -> ServerClock:
        """The server's time. A value that never changes, so that any thread may read it."""
        return self._session.clock

    def tell(self, say: Callable[[Session, Moment], None]) -> None:
        """Let `say` talk to the session now, then do what the session wants done."""
        say(self._session, _now())
        self._perform()

    async def run(self) -> None:
        """Connect to the server and reconnect, until cancelled; then close the connection."""
        self._is_running = True
        self._perform()
        try:
            await asyncio.get_running_loop().create_future()
        finally:
            self._is_running = False
            if self._alarm is not None:
                self._alarm.cancel()
            if self._connection is not None:
                self._leave(self._connection)
                await asyncio.gather(self._connection, return_exceptions=True)

    def _perform(self) -> None:
        # A listener may ask at once; its command is sent after the present event.
        if not self._is_running or self._is_performing:
            return
        self._is_performing = True
        try:
            while outputs := self._session.outputs():
                for output in outputs:
                    self._do(output)
        finally:
            self._is_performing = False
        self._set_alarm()

    def _do(self, output: Output) -> None:
        match output:
            case Send(data):
                self._outgoing.put_nowait(data)
            case Connect(address, seconds):
                self._url, self._outgoing = address, asyncio.Queue()
                self._connection = asyncio.create_task(self._connect(address, seconds))
                self._connection.add_done_callback(self._lose)
            case Disconnect(reason):
                _log.warning("%s", sentence("link-leaving", url=self._url, why=reason))
                if self._connection is not None:
                    self._leave(self._connection)
            case Skipped(fault):
                _log.warning("%s", sentence("link-skipped", url=self._url, fault=fault))
            case _:
                self._note(output)
                self._tell(output)

    def _note(self, event: Event) -> None:
        """Log the end of a loss that was logged, and how long it was."""
        match event:
            case WentOffline(since):
                self._lost_since = since
            case CameOnline():
                lost_since, self._lost_since = self._lost_since, None
                self._told.clear()
                if lost_since is None:
                    _log.info("%s", sentence("link-connected", url=self._url))
                    return
                now = self.clock.now(time.monotonic())
                lost = (now - lost_since).total_seconds()
                lasted = {"url": self._url, "seconds": round(lost)}
                _log.info("%s", sentence("link-again", **lasted))
            case _:
                pass

    def _set_alarm(self) -> None:
        deadline = self._session.deadline()
        if deadline is None:
            return
        # The loop's clock may differ from ours (uvloop), so set a delay, not a time.
        loop = asyncio.get_running_loop()
        at = loop.time() + max(0.0, deadline - time.monotonic())
        if self._alarm is not None:
            # Each frame postpones the limit of silence. An alarm that rings early is set anew.
            if self._alarm.when() <= at:
                return
            self._alarm.cancel()
        self._alarm = loop.call_at(at, self._tick)

    def _tick(self) -> None:
        self._alarm = None
        self._session.tick(_now())
        self._perform()

    @staticmethod
    def _leave(connection: asyncio.Task[None]) -> None:
        # A second cancellation would interrupt the closing handshake and leave the socket open.
        if not connection.cancelling():
            connection.cancel()

    def _lose(self, connection: asyncio.Task[None]) -> None:
        fault = None if connection.cancelled() else connection.exception()
        if isinstance(fault, OSError | WebSocketException):
            told = self._url, _reason(fault)
            # A night without a server is one line, not one for each attempt.
            level = logging.DEBUG if told in self._told else logging.INFO
            self._told.add(told)
            _log.log(level, "%s", sentence("link-none", url=told[0], why=told[1]))
        elif fault is not None:
            _log.error("the connection to %s failed", self._url, exc_info=fault)
        if self._is_running:
            self._session.lost(_now())
            self._perform()

    async def _connect(self, address: str, seconds: float) -> None:
        if self._tls is None and address.startswith("wss:"):
            self._tls = _tls(address, self._ca_file)
        opening = connect(
            address,
            ssl=self._tls if address.startswith("wss:") else None,
            compression=None,  # it costs the server 3.4 times the work at 10,000 clients
            proxy=None,  # the server is on the local network; no proxy applies
            ping_interval=None,  # the session listens for the server's heartbeats
            open_timeout=seconds,
            close_timeout=_CLOSE_LIMIT,
            max_size=_LARGEST,
        )
        socket = await opening
        try:
            await self._talk(socket)
        finally:
            await socket.close()

    async def _talk(self, socket: ClientConnection) -> None:
        self._session.connected(_now())
        self._perform()
        writing = asyncio.create_task(self._write(socket))
        try:
            while True:
                self._session.received(await socket.recv(decode=False), _now())
                self._perform()
        finally:
            writing.cancel()

    async def _write(self, socket: ClientConnection) -> None:
        outgoing = self._outgoing
        with contextlib.suppress(ConnectionClosed):  # the reader notices that too
            while True:
                await socket.send(await outgoing.get(), text=True)


def _now() -> Moment:
    return Moment(time.monotonic(), datetime.now(UTC))


def _fresh_id() -> str:
    return str(uuid.uuid4())


def _tls(url: str, ca_file: Path | None) -> ssl.SSLContext | None:
    parts = urlsplit(url)
    if parts.scheme not in ("ws", "wss") or not parts.hostname:
        raise ValueError(sentence("device-no-address", address=repr(url)))
    return ssl.create_default_context(cafile=ca_file) if parts.scheme == "wss" else None


def _reason(fault: OSError | WebSocketException) -> str:
    """Why there is no connection, in the terminal's language."""
    if isinstance(fault, OSError):
        return reason_of(fault)
    if isinstance(fault, ConnectionClosed):
        code = fault.rcvd.code if fault.rcvd else CloseCode.ABNORMAL_CLOSURE
        return sentence("link-closed", code=int(code))
    return sentence("link-no-server") if isinstance(fault, InvalidHandshake) else str(fault)

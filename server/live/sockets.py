"""One connection from first frame to last: greeting, following, asking. It makes no decisions."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine
from functools import lru_cache
from typing import Any, TypeAlias

import msgspec
from websockets.exceptions import ConnectionClosed
from websockets.frames import Frame, Opcode
from websockets.protocol import State

from antesala.messages import PROTOCOL, commands as m, decode_command, encode
from antesala.messages.frames import Message, Refusal, Welcome
from antesala.words.terminal import Sentence
from server.domain.refusals import Code, Refusal as Refused, refuse
from server.live.guests import Guest, Lobby, Outlet
from server.live.intake import POLICY, RESTART, Socket
from server.live.wire import malformed, refusal, tag_of
from server.store import StoreError

log = logging.getLogger(__name__)

GREETING_SECONDS = 10
"""Seconds for the greeting; a later connection is closed."""
PENDING = 64
"""Commands of one connection under way at once; beyond them its socket is not read."""
RATE, BURST = 2000.0, 4000.0
"""Reads a second of one connection: far more than any person needs, far fewer than do harm."""
READS = {"display": (100.0, 2000.0)}
"""The same for a role with few commands; in the morning it subscribes to what it shows."""
WRITE_LIMIT = 1 << 20
"""Bytes that a connection may lag behind before it is cut; it comes back and gets a snapshot."""
FAILED_GREETINGS = 3
"""Wrong tokens, codes or protocols on one connection before it is closed."""
NO_GREETINGS = 5
"""The same for frames that are no greeting at all: a program that errs hears why, and often."""
LONGEST_HOLD = 10.0
"""Seconds for which a device is not read at a time: longer, and it would seem to be dead."""


Greeted: TypeAlias = tuple[Guest, Welcome] | Refused


class Connection:
    """One websocket. Writes frames straight to the transport: see `take`."""

    def __init__(
        self,
        socket: Socket,
        lobby: Lobby,
        welcome: Callable[[m.Hello, Outlet], Awaitable[Greeted]],
    ) -> None:
        """`welcome` decides by a greeting whether its sender may come in."""
        self._socket = socket
        self._lobby = lobby
        self._welcome = welcome
        self._guest: Guest | None = None
        self._failed = self._strange = 0
        self._pending = asyncio.Semaphore(PENDING)
        self._tasks: set[asyncio.Task[None]] = set()
        self._largest = 0

    async def serve(self) -> None:
        """Take frames until the connection ends."""
        watch = asyncio.get_running_loop().call_later(GREETING_SECONDS, self._close_ungreeted)
        try:
            async for frame in self._socket:
                await self._receive(frame)
        except ConnectionClosed:
            pass
        finally:
            watch.cancel()
            if self._guest is not None:
                self._lobby.leave(self._guest)

    def _close_ungreeted(self) -> None:
        if self._guest is None:
            self._socket.turn_away(POLICY, "no greeting")

    def _close(self, code: int, reason: str) -> None:
        self._keep(self._socket.close(code, reason))

    def _keep(self, work: Coroutine[Any, Any, None]) -> None:
        """Keep a reference to a task: without one it may vanish half done."""
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._let_go)

    def _let_go(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        fault = None if task.cancelled() else task.exception()
        if fault is not None:
            # Its sender would wait for an answer for ever; with the connection gone they resend.
            log.error("a connection is closed after a fault: %r", self._name(), exc_info=fault)
            self._socket.transport.abort()

    def take(self, frame: bytes) -> None:
        """Send an encoded message that others read too."""
        self._write(_framed(frame))

    def say(self, message: Message) -> None:
        """Send a message."""
        self._write(Frame(Opcode.TEXT, encode(message)).serialize(mask=False))

    def _write(self, framed: bytes) -> None:
        """Write without waiting, and cut a connection that lags too far.

        The library's `send` costs three times as much for thousands of readers. Writing to the
        transport skips two of its checks, made here: the connection is open, and no fragmented
        message of ours is under way (we never send one).
        """
        socket = self._socket
        if socket.protocol.state is not State.OPEN or socket.transport.is_closing():
            return
        self._largest = max(self._largest, len(framed))
        socket.transport.write(framed)
        # One whole snapshot more: a long day's must fit, whatever its size.
        if socket.transport.get_write_buffer_size() > WRITE_LIMIT + self._largest:
            log.warning("%s", Sentence("service-connection-lags", name=self._name()))
            socket.transport.abort()

    def shut(self) -> None:
        """End the connection: its device was revoked, or is to go to another server."""
        is_cut = self._lobby.is_cut
        self._close(RESTART if is_cut else POLICY, "no database" if is_cut else "revoked")

    def _name(self) -> str:
        return "nobody yet" if self._guest is None else self._guest.device.name

    async def _receive(self, frame: str | bytes) -> None:
        if self._socket.protocol.state is not State.OPEN:
            # We have closed: a revoked device must not go on asking meanwhile.
            return
        if isinstance(frame, bytes):
            detail = "a frame is text, this one is binary"
            self._refuse(Refusal(code=str(Code.NOT_JSON), detail=detail))
            return
        try:
            message = decode_command(frame)
        except (msgspec.DecodeError, RecursionError) as error:
            self._refuse(malformed(frame, error))
            return
        if self._guest is None or isinstance(message, m.Hello):
            await self._greet(message)
        elif isinstance(message, m.Subscribe):
            self._lobby.follow(self._guest, message)
            # A snapshot may be large; a client that asks for many lets others in between.
            await asyncio.sleep(0)
        elif isinstance(message, m.Unsubscribe):
            self.say(self._lobby.unfollow(self._guest, message))
        else:
            await self._pending.acquire()
            self._keep(self._answer(self._guest, message))

    def _refuse(self, refused: Refusal) -> None:
        """Send a refusal; before a greeting only a few times."""
        self.say(refused)
        if self._guest is None:
            self._strange += 1
            if self._strange >= NO_GREETINGS:
                self._socket.turn_away(POLICY, "say hello first")

    def _hold(self, seconds: float) -> None:
        if seconds:
            self._socket.hold(min(seconds, LONGEST_HOLD))

    async def _greet(self, message: m.ClientMessage) -> None:
        asked = tag_of(message)
        if not isinstance(message, m.Hello):
            self._refuse(refusal(refuse(Code.HELLO_FIRST), message.id, asked))
            return
        if self._guest is not None:
            self._refuse(refusal(refuse(Code.ALREADY_GREETED), message.id, asked))
            return
        if message.protocol != PROTOCOL:
            wrong = refuse(Code.WRONG_PROTOCOL, asked=str(message.protocol), spoken=str(PROTOCOL))
            self.say(refusal(wrong, message.id, asked))
            self._count_failure()
            return
        try:
            welcome = await self._welcome(message, self)
        except StoreError as error:
            log.warning("%s", Sentence("service-greeting-unread", why=error))
            self.say(refusal(refuse(Code.STORE_UNAVAILABLE), message.id, asked))
            return
        if isinstance(welcome, Refused):
            self.say(refusal(welcome, message.id, asked))
            self._count_failure()
            return
        self._guest, words = welcome
        self._socket.greeted(*READS.get(self._guest.device.role, (RATE, BURST)))
        # Reconnecting does not lift the pause.
        self._hold(self._lobby.debt_of(self._guest))
        self.say(words)

    def _count_failure(self) -> None:
        self._failed += 1
        if self._failed >= FAILED_GREETINGS:
            self._socket.turn_away(POLICY, "unknown")

    async def _answer(self, guest: Guest, message: m.AnsweredCommand) -> None:
        try:
            said = await self._lobby.ask(guest, message)
            if isinstance(said, Refusal):
                # Kept for two days and in the audit: a device gets no more of them than it needs.
                self._hold(self._lobby.count_refusal(guest, said.code))
            self.say(said)
        except StoreError as error:
            log.warning("%s", Sentence("service-command-unread", why=error))
            self.say(refusal(refuse(Code.STORE_UNAVAILABLE), message.id, tag_of(message)))
        finally:
            self._pending.release()


@lru_cache(maxsize=8)
def _framed(frame: bytes) -> bytes:
    """A message as it goes over the socket, framed once for all who are sent it one by one."""
    return Frame(Opcode.TEXT, frame).serialize(mask=False)

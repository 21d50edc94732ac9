"""A connection's transport side: what is read of it, and how fast, before and after its greeting.

All that comes is paced here, bytes as well as frames of every kind, before the library parses it:
a connection over its pace is not read, so that the sender waits and not the office.
"""

import asyncio
import time

from websockets.asyncio.server import Server, ServerConnection
from websockets.frames import Frame, Opcode
from websockets.protocol import Event, State
from websockets.server import ServerProtocol

from server.live.intake import Intake
from server.newcomers import Newcomer
from server.pace import Pace

NOBODIES = 256
"""Connections that have not greeted, at once: more devices than any office has screens."""
FIRST_RATE, FIRST_BURST = 5.0, 10.0
"""Reads a second before the greeting: a device needs an opening request and one frame."""
FIRST_FRAMES = 32
"""Frames of any kind before the greeting: a device sends one, a library perhaps a ping."""
FIRST_BYTES = 64 * 1024
"""Bytes that wait unread before the greeting; what is more is no greeting."""
BYTES_A_READ = 2048
"""Bytes that count as one more read: a frame of 64 KiB costs as much as 33 small ones."""
CONTROL_RATE, CONTROL_BURST = 5.0, 100.0
"""Pings and pongs a second of one connection; a library sends one in twenty seconds."""
OPENING_SECONDS = 0.05
"""Until frames that came with the opening request are looked at again."""
ROUND = 32
"""Frames of one connection in one round of the event loop: nobody waits long for a neighbour."""
CLOSE_SECONDS = 2
"""How long a client may take to say goodbye: nobody is waited for longer."""

POLICY, TRY_AGAIN_LATER = 1008, 1013
"""Codes of a close (RFC 6455, section 7.4, and IANA's registry)."""


class Socket(ServerConnection):
    """A connection as the library has it, paced, and counted while nobody knows whose it is."""

    def __init__(self, newcomer: Newcomer, protocol: ServerProtocol, server: Server) -> None:
        super().__init__(protocol, server, close_timeout=CLOSE_SECONDS)
        now = time.monotonic()
        self._newcomer = newcomer
        self._intake = Intake()
        self._pace = Pace(FIRST_RATE, FIRST_BURST, now)
        self._control = Pace(CONTROL_RATE, CONTROL_BURST, now)
        self._first_frames: int | None = 0
        self._again: asyncio.Handle | None = None
        self._is_full = self._is_paused = self._is_over = False

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """From here on a connection that is one too many hears why it goes."""
        super().connection_made(transport)
        # The library stops the transport when too many messages wait; ours may hold more of them.
        self.recv_messages.pause = self._fill
        self.recv_messages.resume = self._empty
        self._newcomer.turn_away = self._give_way

    def connection_lost(self, exc: Exception | None) -> None:
        """Gone, greeted or not."""
        self._newcomer.leave()
        self._is_over = True
        super().connection_lost(exc)

    def greeted(self, rate: float, burst: float) -> None:
        """A device is known: it is counted no longer, and may ask as fast as its role does."""
        self._newcomer.prove()
        self._first_frames = None
        self._pace = Pace(rate, burst, time.monotonic())

    def hold(self, seconds: float) -> None:
        """Read nothing for a while: its device has asked too much of what it may not have."""
        self._pace.rest(seconds, time.monotonic())

    def data_received(self, data: bytes) -> None:
        """Take what has come, and hand on as much as the pace allows."""
        if self._is_over:
            return
        self._intake.take(data)
        if self._first_frames is not None and len(self._intake) > FIRST_BYTES:
            self.turn_away(POLICY, "too much before a greeting")
        elif self._again is None:
            self._hand_on()

    def _hand_on(self) -> None:
        """One round of it; the socket is read on once nothing waits for the next."""
        self._again = None
        delay = self._step()
        if delay is not None:
            self._again = self.loop.call_later(delay, self._hand_on)
        self._read(is_read=delay is None and not self._is_full and not self._is_over)

    def _step(self) -> float | None:
        """Hand on what the pace allows. Seconds until the next round; None where there is none."""
        if not self._intake or self._is_full or self._is_over:
            return None
        now = time.monotonic()
        wait = self._pace.wait(now)
        if wait:
            return wait
        if self.protocol.state is not State.CONNECTING:
            data, begun = self._intake.frames(min(ROUND, int(self._pace.left(now))))
        elif self.request is None:
            data, begun = self._intake.request(), 1
        else:
            # Frames before our answer to the opening request; that is on its way.
            return OPENING_SECONDS
        if not data:
            return None
        self._pace.spend(max(1, begun) + len(data) / BYTES_A_READ, now)
        super().data_received(data)
        return 0.0 if self._intake else None

    def _fill(self) -> None:
        """Messages wait to be taken: let no more come."""
        self._is_full = True
        self._read(is_read=False)

    def _empty(self) -> None:
        self._is_full = False
        if self._again is None:
            self._again = self.loop.call_soon(self._hand_on)

    def _read(self, *, is_read: bool) -> None:
        if is_read is not self._is_paused:
            return
        self._is_paused = not is_read
        if is_read:
            self.transport.resume_reading()
        else:
            self.transport.pause_reading()

    def process_event(self, event: Event) -> None:
        """Pings and parts of messages never reach who reads messages, and so are counted here."""
        if self._is_over:
            return
        if isinstance(event, Frame):
            self._count(event)
        super().process_event(event)

    def _count(self, frame: Frame) -> None:
        if frame.opcode in {Opcode.PING, Opcode.PONG} and not self._control.allows(
            time.monotonic()
        ):
            self.turn_away(POLICY, "too many control frames")
        if self._first_frames is not None:
            self._first_frames += 1
            if self._first_frames > FIRST_FRAMES:
                self.turn_away(POLICY, "too much before a greeting")

    def send_data(self) -> None:
        """What the library has to say, in one write: it would make one for each pong."""
        said = self.protocol.data_to_send()
        whole = b"".join(said)
        if whole:
            self.transport.write(whole)
        if b"" not in said:
            return
        # Its sign for the end of what we say.
        if self.transport.can_write_eof():
            self.transport.write_eof()
        else:
            self.transport.close()

    def _give_way(self) -> None:
        self.turn_away(TRY_AGAIN_LATER, "too many have not greeted")

    def turn_away(self, code: int, reason: str) -> None:
        """Close, telling why where there is a websocket yet; what still comes is not read."""
        if self.protocol.state is State.CONNECTING:
            self._is_over = True
            self.transport.abort()
        elif self.protocol.state is State.OPEN and not self._is_over:
            self._is_over = True
            self._newcomer.leave()
            self.protocol.fail(code, reason)
            self.send_data()
            self._read(is_read=False)
            # Not at once: what is unread here would take the close with it (RFC 1122, 4.2.2.13).
            self.loop.call_later(CLOSE_SECONDS, self.transport.abort)

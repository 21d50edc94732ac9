"""A connection's transport side: what is read of it, and how fast, before and after its greeting.

Bytes and frames of every kind are paced here, before the library parses them: a connection over its
pace is not read, so that the sender waits and not the office. How many connections may come that
have not greeted is `server.newcomers`'s.

The library would read whatever the socket has, up to 256 KiB at once: 40,000 empty frames. Here
only the heads are looked at (RFC 6455, section 5.2), and as many frames are let through as the pace
allows; the rest waits unparsed.
"""

import asyncio
import time

from websockets.asyncio.server import Server, ServerConnection
from websockets.frames import Frame, Opcode
from websockets.protocol import Event, State
from websockets.server import ServerProtocol

from server.newcomers import Newcomer
from server.pace import Pace

_SMALLEST = 2
_LONG, _LONGER = 126, 127
_MASK = 4
END_OF_REQUEST = b"\r\n\r\n"


class Intake:
    """Received bytes that are not handed on yet."""

    def __init__(self) -> None:
        self._held = bytearray()
        self._rest = 0
        """Bytes still to come of the frame that was handed on last."""

    def __len__(self) -> int:
        return len(self._held)

    def take(self, data: bytes) -> None:
        """Bytes as they came from the socket."""
        self._held += data

    def request(self) -> bytes:
        """The opening request as far as it has come, without the bytes after it."""
        end = self._held.find(END_OF_REQUEST)
        return self._hand_on(len(self._held) if end < 0 else end + len(END_OF_REQUEST))

    def frames(self, most: int) -> tuple[bytes, int]:
        """The bytes of at most so many frames, and how many frames begin in them.

        An incomplete head waits for its rest.
        """
        position = begun = 0
        while position < len(self._held):
            if not self._rest:
                size = _head(self._held, position)
                if begun == most or size is None:
                    break
                head, self._rest = size
                position += head
                begun += 1
            step = min(self._rest, len(self._held) - position)
            position += step
            self._rest -= step
        return self._hand_on(position), begun

    def _hand_on(self, size: int) -> bytes:
        handed = bytes(self._held[:size])
        del self._held[:size]
        return handed


def _head(held: bytearray, position: int) -> tuple[int, int] | None:
    """A frame's head and its payload, in bytes; None where the head has not come whole."""
    if len(held) - position < _SMALLEST:
        return None
    second = held[position + 1]
    length = second & 0x7F
    extra = {_LONG: 2, _LONGER: 8}.get(length, 0)
    head = _SMALLEST + extra + (_MASK if second & 0x80 else 0)
    if len(held) - position < head:
        return None
    if extra:
        begin = position + _SMALLEST
        length = int.from_bytes(held[begin : begin + extra], "big")
    return head, length


FIRST_RATE, FIRST_BURST = 5.0, 10.0
"""Reads a second before the greeting; a device needs an opening request and one frame."""
FIRST_FRAMES = 32
"""Frames of any kind before the greeting; a device sends one, and its library perhaps a ping."""
FIRST_BYTES = 64 * 1024
"""Bytes that wait unread before the greeting; a greeting is shorter."""
BYTES_A_READ = 2048
"""Bytes that count as one more read: a frame of 64 KiB costs as much as 33 small ones."""
CONTROL_RATE, CONTROL_BURST = 5.0, 100.0
"""Pings and pongs a second of one connection; a library sends one in twenty seconds."""
OPENING_SECONDS = 0.05
"""Seconds until frames that came with the opening request are looked at again."""
ROUND = 32
"""Frames of one connection in one round of the event loop; its neighbours then go on."""
CLOSE_SECONDS = 2
"""Seconds that a client may take to close its side."""

POLICY, RESTART, TRY_AGAIN_LATER = 1008, 1012, 1013
"""Codes of a close (RFC 6455, section 7.4, and IANA's registry)."""


class Socket(ServerConnection):
    """The library's connection, paced, and counted as a newcomer until its greeting."""

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
        """Open; from here on a surplus connection is told why it is closed."""
        super().connection_made(transport)
        # The library stops the transport when too many messages wait; ours may hold more of them.
        self.recv_messages.pause = self._fill
        self.recv_messages.resume = self._empty
        self._newcomer.turn_away = self._give_way

    def connection_lost(self, exc: Exception | None) -> None:
        """The connection is gone, greeted or not."""
        self._newcomer.leave()
        self._is_over = True
        super().connection_lost(exc)

    def greeted(self, rate: float, burst: float) -> None:
        """The device is known: no longer count it as a newcomer, and use the pace of its role."""
        self._newcomer.prove()
        self._first_frames = None
        self._pace = Pace(rate, burst, time.monotonic())

    def hold(self, seconds: float) -> None:
        """Do not read it for a while: its device was refused too often."""
        self._pace.rest(seconds, time.monotonic())

    def data_received(self, data: bytes) -> None:
        """Take received bytes, and hand on as much as the pace allows."""
        if self._is_over:
            return
        self._intake.take(data)
        if self._first_frames is not None and len(self._intake) > FIRST_BYTES:
            self.turn_away(POLICY, "too much before a greeting")
        elif self._again is None:
            self._hand_on()

    def _hand_on(self) -> None:
        """Do one round; the socket is read again once all bytes are handed on."""
        self._again = None
        delay = self._step()
        if delay is not None:
            self._again = self.loop.call_later(delay, self._hand_on)
        self._read(is_read=delay is None and not self._is_full and not self._is_over)

    def _step(self) -> float | None:
        """Hand on what the pace allows; returns seconds until the next round, or None."""
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
        """Pause reading while messages wait to be taken."""
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
        """Count pings and parts of messages here: they never reach the reader of messages."""
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
        """Write the library's output at once; it would make one write for each pong."""
        said = self.protocol.data_to_send()
        whole = b"".join(said)
        if whole:
            self.transport.write(whole)
        if b"" not in said:
            return
        # The library's sign that we send no more.
        if self.transport.can_write_eof():
            self.transport.write_eof()
        else:
            self.transport.close()

    def _give_way(self) -> None:
        self.turn_away(TRY_AGAIN_LATER, "too many have not greeted")

    def turn_away(self, code: int, reason: str) -> None:
        """Close, with the reason if the websocket is open; further bytes are not read."""
        if self.protocol.state is State.CONNECTING:
            self._is_over = True
            self.transport.abort()
        elif self.protocol.state is State.OPEN and not self._is_over:
            self._is_over = True
            self._newcomer.leave()
            self.protocol.fail(code, reason)
            self.send_data()
            self._read(is_read=False)
            # Not at once: unread bytes here would discard the close (RFC 1122, 4.2.2.13).
            self.loop.call_later(CLOSE_SECONDS, self.transport.abort)

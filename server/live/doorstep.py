"""Who has connected and not greeted yet: how many there may be, and how much they may ping.

A connection costs memory before anybody knows whose it is. Beyond the cap whoever has stood there
longest is sent away, not whoever comes: a device greets at once, and a flood sends itself away.
"""

import asyncio
import time
from typing import Any

from websockets.asyncio.server import ServerConnection
from websockets.frames import Frame, Opcode
from websockets.protocol import Event, State

from server.pace import Pace

NOBODIES = 256
"""Connections that have not greeted, at once: more devices than any office has screens."""
CONTROL_RATE, CONTROL_BURST = 5.0, 100.0
"""Pings and pongs a second of one connection; a library sends one in twenty seconds."""
CLOSE_SECONDS = 2
"""How long a client may take to say goodbye: nobody is waited for longer."""

POLICY, TRY_AGAIN_LATER = 1008, 1013
"""Codes of a close (RFC 6455, section 7.4, and IANA's registry)."""


class Doorstep:
    """The connections of one listener that have not greeted, in the order in which they came."""

    def __init__(self) -> None:
        self._nobodies: dict[Socket, None] = {}

    def come(self, socket: "Socket") -> None:
        """Somebody has connected; one too many sends the first away."""
        self._nobodies[socket] = None
        if len(self._nobodies) > NOBODIES:
            first = next(iter(self._nobodies))
            self.go(first)
            first.turn_away(TRY_AGAIN_LATER, "too many have not greeted")

    def go(self, socket: ServerConnection) -> None:
        """They have greeted, or are gone."""
        if isinstance(socket, Socket):
            self._nobodies.pop(socket, None)

    def socket(self, *arguments: Any, **options: Any) -> "Socket":  # noqa: ANN401 - the library's
        """What the library is to make of each connection."""
        return Socket(self, *arguments, **options)


class Socket(ServerConnection):
    """A connection as the library has it, counted while nobody knows whose it is, and paced."""

    def __init__(self, doorstep: Doorstep, *arguments: Any, **options: Any) -> None:  # noqa: ANN401 - the library's
        super().__init__(*arguments, **options)
        self._doorstep = doorstep
        self._pace = Pace(CONTROL_RATE, CONTROL_BURST, time.monotonic())

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Counted from here on: a handshake may be slow on purpose."""
        super().connection_made(transport)
        self._doorstep.come(self)

    def connection_lost(self, exc: Exception | None) -> None:
        """Gone, greeted or not."""
        self._doorstep.go(self)
        super().connection_lost(exc)

    def process_event(self, event: Event) -> None:
        """Pings never reach who reads messages, and so must be counted here."""
        is_control = isinstance(event, Frame) and event.opcode in {Opcode.PING, Opcode.PONG}
        if is_control and not self._pace.allows(time.monotonic()):
            self.turn_away(POLICY, "too many control frames")
        super().process_event(event)

    def turn_away(self, code: int, reason: str) -> None:
        """Close, telling why where there is a websocket yet; what still comes is passed over."""
        if self.protocol.state is State.CONNECTING:
            self.transport.abort()
        elif self.protocol.state is State.OPEN:
            self.protocol.send_close(code, reason)
            self.send_data()
            self.loop.call_later(CLOSE_SECONDS, self.transport.abort)

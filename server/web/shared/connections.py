"""One connection of the web listener: how long it may take to ask, to read, and to be idle.

uvicorn reads a request for as long as the client sends, and keeps answers that are not fetched.
Here each request waits its turn unread and has limited time, and an answer that is not read is cut.

The turnstile lets a limited number of requests through a second, the addresses taking turns. An
answer costs a hundred times its request. An address that asks without end delays only itself.
"""

import asyncio
import time
from collections import deque
from typing import Any, Generic, TypeVar

import h11
from uvicorn.config import Config
from uvicorn.protocols.http.h11_impl import H11Protocol
from uvicorn.server import ServerState

from server.newcomers import Newcomer
from server.pace import Pace

RATE, BURST = 100.0, 200.0
"""Requests a second from strangers: a ticket's holder gives the turn back (see `Phone`)."""

Waiting = TypeVar("Waiting")


class Turnstile(Generic[Waiting]):
    """Waiting requests by address. Time is passed in."""

    def __init__(self, now: float, rate: float = RATE, burst: float = BURST) -> None:
        self._pace = Pace(rate, burst, now)
        self._lines: dict[str, deque[Waiting]] = {}

    def passes(self, now: float) -> bool:
        """Whether a request goes through at once: no other waits, and the pace allows it."""
        return not self._lines and self._pace.allows(now)

    def wait(self, address: str, waiting: Waiting) -> None:
        """Join the line of an address."""
        self._lines.setdefault(address, deque()).append(waiting)

    def next(self, now: float) -> Waiting | None:
        """The request that may pass now; None where the pace allows none, or none waits."""
        if not self._lines or not self._pace.allows(now):
            return None
        address = next(iter(self._lines))
        line = self._lines.pop(address)
        first = line.popleft()
        if line:
            # Behind the other addresses.
            self._lines[address] = line
        return first

    def seconds(self, now: float) -> float | None:
        """Seconds until the next one may pass; None where none waits."""
        return self._pace.wait(now) if self._lines else None

    def give_back(self) -> None:
        """Do not count the last request: a ticket's holder sent it, not a stranger."""
        self._pace.give_back()


HEAD_SECONDS = 10.0
"""Seconds from connecting, or from the last answer, to the end of a request's head."""
HEAD_BYTES = 16 * 1024
"""Bytes of a request's head; a browser's has one or two KiB."""
PIECES = 64
"""Pieces in which a request may come; a browser's comes in one, or in few."""
KEPT_SECONDS = 5
"""Seconds that a connection is kept after an answer, for the browser's next request."""
STUCK_SECONDS = 30.0
"""Seconds after which a reader that has not read is cut: it is gone, or hostile."""
WRITE_LIMIT = 16 * 1024
"""Bytes of an answer that wait here; further ones wait in the application."""
LINGER_SECONDS, LINGER_BYTES = 10.0, 128 << 20
"""What is read of a body after its answer. A browser reads the answer once it has sent all, and a
connection that is closed before takes the answer with it."""
FLOOR = 16
"""Connections that are let through in one round of the event loop."""


class Hall:
    """What all connections of the listener share: the turnstile, and the list of connections."""

    def __init__(self, most: int) -> None:
        self.turnstile: Turnstile[Connection] = Turnstile(time.monotonic())
        self.most = most
        self.inside: dict[Connection, None] = {}
        self._timer: asyncio.TimerHandle | None = None

    def has_room(self) -> bool:
        """Whether one more may come in; past the cap the one that was idle longest is closed."""
        if len(self.inside) < self.most:
            return True
        idle = next((each for each in self.inside if each.is_idle), None)
        if idle is not None:
            idle.cut()
        return idle is not None

    def queue(self, address: str, connection: "Connection") -> None:
        """Let a connection's request wait for its turn."""
        self.turnstile.wait(address, connection)
        self._arm()

    def _arm(self) -> None:
        seconds = self.turnstile.seconds(time.monotonic())
        if self._timer is None and seconds is not None:
            self._timer = asyncio.get_running_loop().call_later(seconds, self._let_through)

    def _let_through(self) -> None:
        self._timer = None
        for _ in range(FLOOR):
            following = self.turnstile.next(time.monotonic())
            if following is None:
                break
            following.pass_through()
        self._arm()

    def sweep(self, now: float) -> None:
        """Cut the connections that do not read their answers."""
        for connection in list(self.inside):
            connection.check(now)


class Connection(H11Protocol):
    """A connection as uvicorn has it, with its time and its turn."""

    def __init__(self, newcomer: Newcomer, hall: Hall, config: Config, state: ServerState) -> None:
        super().__init__(config, state, {})
        self._newcomer = newcomer
        self._hall = hall
        self._held = b""
        self._pieces = 0
        self._has_passed = self._is_waiting = self._is_long = False
        self._lingering: int | None = None
        """Bytes that may still come of a body that has its answer; None where none is awaited."""
        self._unsent, self._unsent_since = 0, 0.0
        self._deadline: asyncio.TimerHandle | None = None

    @property
    def is_idle(self) -> bool:
        """Whether no answer is under way."""
        # Declared to be always there, and not there before the first request.
        return self.cycle is None or self.cycle.response_complete  # type: ignore[redundant-expr]

    def connection_made(self, transport: Any) -> None:  # noqa: ANN401 - as uvicorn has it
        super().connection_made(transport)
        transport.set_write_buffer_limits(high=WRITE_LIMIT)
        self._hall.inside[self] = None
        self._newcomer.turn_away = self.cut
        self._begin()

    def connection_lost(self, exc: Exception | None) -> None:
        self._hall.inside.pop(self, None)
        self._newcomer.leave()
        self._stop_clock()
        super().connection_lost(exc)

    def cut(self) -> None:
        """End it now, whatever is under way."""
        self.transport.abort()

    def check(self, now: float) -> None:
        """Cut it if it has not read from its waiting answer for too long."""
        unsent = self.transport.get_write_buffer_size()
        if not unsent or not self._unsent or unsent < self._unsent:
            self._unsent_since = now
        elif now - self._unsent_since > STUCK_SECONDS:
            self.cut()
        self._unsent = unsent

    def data_received(self, data: bytes) -> None:
        """Let a request's head wait its turn, and limit its pieces and those of its body."""
        if self._lingering is not None:
            self._drop(data)
            return
        self._pieces += 1
        if (self._pieces > PIECES and not self._is_long) or len(self._held) > HEAD_BYTES:
            self.cut()
        elif self._has_passed or not self.is_idle:
            self._hand_on(data)
        else:
            self._held += data
            if not self._is_waiting:
                self._ask_to_pass()

    def _ask_to_pass(self) -> None:
        if self._hall.turnstile.passes(time.monotonic()):
            self.pass_through()
            return
        self._is_waiting = True
        self._stop_clock()
        self.flow.pause_reading()
        self._hall.queue(self._newcomer.address, self)

    def pass_through(self) -> None:
        """It is this connection's turn."""
        if self.transport.is_closing():
            return
        if self._is_waiting:
            self._is_waiting = False
            self._start_clock()
            self.flow.resume_reading()
        self._has_passed = True
        held, self._held = self._held, b""
        self._hand_on(held)

    def _take_long(self) -> None:
        """Let the present request come in as many pieces as it has: a page asked for it."""
        self._is_long = True

    def _hand_on(self, data: bytes) -> None:
        super().data_received(data)
        if self.cycle is not None:
            # Before the application begins, in the next round of the event loop.
            scope: dict[str, Any] = self.cycle.scope  # type: ignore[assignment] # has more keys
            scope.setdefault("antesala.long_body", self._take_long)
        if not self.is_idle:
            self._stop_clock()
            self._newcomer.prove()

    def on_response_complete(self) -> None:
        """The next request has its own time and turn. None may come before it is asked for."""
        if self.conn.trailing_data[0]:
            self.transport.close()
        elif self.conn.their_state is h11.SEND_BODY:
            self._lingering = LINGER_BYTES
        super().on_response_complete()
        if self._lingering is not None:
            self._stop_clock()
            self._deadline = self.loop.call_later(LINGER_SECONDS, self.cut)
        elif not self.transport.is_closing():
            self._begin()

    def _drop(self, data: bytes) -> None:
        """Read the rest of a body that has its answer already; then the next request may come."""
        self._lingering = (self._lingering or 0) - len(data)
        self._hand_on(data)
        if self._lingering < 0:
            self.transport.close()
        elif not self.is_idle:
            self._take_following()
        elif self.conn.their_state is not h11.SEND_BODY:
            self._lingering = None
            self._begin()

    def _take_following(self) -> None:
        """The next request came in one go with the end of a body: it cannot wait any more."""
        self._lingering, self._pieces, self._is_long, self._has_passed = None, 1, False, True
        if not self._hall.turnstile.passes(time.monotonic()):
            self.transport.close()

    def _begin(self) -> None:
        self._has_passed = self._is_long = False
        self._pieces = 0
        self._start_clock()

    def _start_clock(self) -> None:
        self._stop_clock()
        self._deadline = self.loop.call_later(HEAD_SECONDS, self.cut)

    def _stop_clock(self) -> None:
        if self._deadline is not None:
            self._deadline.cancel()
            self._deadline = None

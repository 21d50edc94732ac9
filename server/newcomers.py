"""Accepting connections: at a pace, as long as files are left, and with few strangers at once.

All listeners accept here rather than in the event loop's own server, which accepts every
connection, starts any number of TLS handshakes, and logs a line for each failure when files run
out. A connection that is not accepted waits in the kernel's queue, free of cost.

A newcomer is a connection whose TLS handshake, greeting or first request is not complete. Past the
cap the address that has the most newcomers loses its oldest: a flood displaces only itself, and
devices at other addresses are not affected. A device behind the same address greets at once.

Strangers get only a share of the process's open files: however many come to the web listener or
never greet, there are files left for the enrolled devices.
"""

import asyncio
import logging
import socket
import ssl
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from importlib import import_module

from antesala.words.terminal import Sentence, reason_of
from server.pace import Pace


@dataclass(eq=False, slots=True)
class Newcomer:
    """A newcomer. `turn_away` ends its connection.

    `prove` (it has greeted or asked) and `leave` (it is gone) end its counting.
    """

    address: str
    turn_away: Callable[[], object] = lambda: None
    prove: Callable[[], object] = lambda: None
    leave: Callable[[], object] = lambda: None


class Newcomers:
    """The newcomers of one listener, by address, in order of arrival."""

    def __init__(self, most: int, per_address: int) -> None:
        self._most = most
        self._per_address = per_address
        self._by_address: dict[str, dict[Newcomer, None]] = {}

    def __len__(self) -> int:
        return sum(map(len, self._by_address.values()))

    def come(self, newcomer: Newcomer) -> Newcomer | None:
        """Count one more; returns the surplus one, already forgotten."""
        own = self._by_address.setdefault(newcomer.address, {})
        own[newcomer] = None
        if len(own) <= self._per_address and len(self) <= self._most:
            return None
        crowd = own if len(own) > self._per_address else max(self._by_address.values(), key=len)
        first = next(iter(crowd))
        self.go(first)
        return first

    def go(self, newcomer: Newcomer) -> bool:
        """Stop counting one; returns whether it was counted."""
        own = self._by_address.get(newcomer.address, {})
        if newcomer not in own:
            return False
        del own[newcomer]
        if not own:
            del self._by_address[newcomer.address]
        return True


log = logging.getLogger(__name__)

RATE, BURST = 50.0, 32.0
"""Accepted newcomers a second. A connection that proves itself is not counted:
however many devices and telephones come back at once, they only wait for those before them."""
PER_ADDRESS = 128
"""Newcomers of one address: at the pace above, each has two seconds at least to prove itself."""
HANDSHAKE_SECONDS = 5.0
"""Seconds for a TLS handshake; a telephone on a bad network needs one."""
BACKLOG = 1024
"""Connections that the kernel keeps while they wait for us."""
OUT_OF_FILES_SECONDS = 1.0


def listening_socket(host: str, port: int) -> socket.socket:
    """A socket bound to the first address of a host. Raises `OSError`."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
    family, *_, address = found[0]
    return socket.create_server(address[:2], family=family, backlog=BACKLOG)


def always_room() -> bool:
    """A listener where only newcomers are counted."""
    return True


class Doorway(asyncio.AbstractServer):
    """One listening socket. `factory` makes the protocol of a newcomer."""

    def __init__(
        self,
        listening: socket.socket,
        factory: Callable[[Newcomer], asyncio.Protocol],
        newcomers: Newcomers,
        *,
        tls: ssl.SSLContext | None = None,
        has_room: Callable[[], bool] = always_room,
    ) -> None:
        listening.settimeout(0)
        self._listening = listening
        self._factory = factory
        self._newcomers = newcomers
        self._tls = tls
        self._has_room = has_room
        self._pace = Pace(RATE, BURST, time.monotonic())
        self._opening: set[asyncio.Task[None]] = set()
        self._is_open = True
        self._accepting = asyncio.create_task(self._accept(), name="doorway")

    @property
    def sockets(self) -> tuple[socket.socket, ...]:
        """The listening socket."""
        return (self._listening,) if self._is_open else ()

    def is_serving(self) -> bool:
        return self._is_open

    def get_loop(self) -> asyncio.AbstractEventLoop:
        return asyncio.get_running_loop()

    async def start_serving(self) -> None:
        """It accepts already."""

    async def serve_forever(self) -> None:
        await asyncio.shield(self._accepting)

    def close(self) -> None:
        """Accept no more connections; open ones stay."""
        self._is_open = False
        self._accepting.cancel()
        for opening in self._opening:
            opening.cancel()

    async def wait_closed(self) -> None:
        await asyncio.wait([self._accepting, *self._opening])
        self._listening.close()

    async def _accept(self) -> None:
        loop = asyncio.get_running_loop()
        while True:
            await asyncio.sleep(self._pace.wait(time.monotonic()))
            try:
                connection, address = await loop.sock_accept(self._listening)
            except OSError as error:
                # Also a client that is gone by now, for which no one has to wait.
                log.warning("%s", Sentence("service-not-accepted", why=reason_of(error)))
                await asyncio.sleep(OUT_OF_FILES_SECONDS if _is_scarce(error) else 0)
                continue
            self._let_in(connection, str(address[0]))

    def _let_in(self, connection: socket.socket, address: str) -> None:
        self._pace.spend(1, time.monotonic())
        if not self._has_room():
            log.warning("%s", Sentence("service-turned-away"))
            connection.close()
            return
        newcomer = Newcomer(address)
        newcomer.prove = partial(self._prove, newcomer)
        newcomer.leave = partial(self._newcomers.go, newcomer)
        opening = asyncio.create_task(self._open(connection, newcomer))
        newcomer.turn_away = opening.cancel
        self._opening.add(opening)
        opening.add_done_callback(self._opening.discard)
        too_many = self._newcomers.come(newcomer)
        if too_many is not None:
            too_many.turn_away()

    def _prove(self, newcomer: Newcomer) -> None:
        if self._newcomers.go(newcomer):
            self._pace.give_back()

    async def _open(self, connection: socket.socket, newcomer: Newcomer) -> None:
        """Hand a connection to its protocol, once its TLS handshake is done where there is one."""
        loop = asyncio.get_running_loop()
        is_opened = False
        try:
            with suppress(OSError, TimeoutError):
                await loop.connect_accepted_socket(
                    lambda: self._factory(newcomer),
                    connection,
                    ssl=self._tls,
                    ssl_handshake_timeout=HANDSHAKE_SECONDS if self._tls else None,
                )
                is_opened = True
        finally:
            if not is_opened:
                self._newcomers.go(newcomer)
                connection.close()


def _is_scarce(error: OSError) -> bool:
    """Whether the machine has no files or memory left; else the client has gone."""
    return not isinstance(error, ConnectionError | InterruptedError)


OWN = 64
"""Files of the server itself: database, log, listeners, the processes that estimate waits."""
WEB = 4096
"""Connections of telephones at once: more than any office has in its hall."""
STAFF = 256
"""Connections of the staff pages: a supervisor has a few tabs, each with a stream."""
NEWCOMERS = 256
"""Connections at once that have not greeted: more than any office has screens."""
FEWEST = 8
PLENTY = 65536
"""The limit that is assumed where the system has none."""


@dataclass(frozen=True, slots=True)
class Allowance:
    """Connections of people and of staff on the web, and newcomers of each listener."""

    web: int = WEB
    newcomers: int = NEWCOMERS
    staff: int = STAFF


def allowance(files: int) -> Allowance:
    """What a limit of so many open files allows: half to telephones, an eighth to newcomers."""
    spare = max(0, files - OWN)
    return Allowance(
        web=max(FEWEST, min(WEB, spare // 2)),
        newcomers=max(FEWEST, min(NEWCOMERS, spare // 8)),
        staff=max(FEWEST, min(STAFF, spare // 16)),
    )


def allowed_here() -> Allowance:
    """The same for this process and its present limit."""
    try:
        resource = import_module("resource")
    except ImportError:
        return Allowance()  # Windows has no such limit.
    files, _ = resource.getrlimit(resource.RLIMIT_NOFILE)
    return allowance(PLENTY if files == resource.RLIM_INFINITY else files)

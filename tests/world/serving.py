"""A server of a world, from its start to its end: the real store, hub, doors and lobby.

No port is open; a line is handed to the same `Connection` that a socket is handed to.
"""

import asyncio
from collections.abc import Callable
from contextlib import nullcontext
from datetime import datetime
from typing import Any
from unittest import mock

from server import service
from server.domain.office import Office, copy_of
from server.hub import Hub, Result, Wish
from server.live.access import Gate
from server.live.guests import Guest, Lobby
from server.live.office_room import Room
from server.live.sockets import Connection
from server.store import Store, database
from server.web.people.switchboard import Links, Switchboard
from tests.live.foyer import CHEAP
from tests.world.disk import Disk, Scribe
from tests.world.founding import TOWN
from tests.world.network import Line


class _Guests(dict[Guest, None]):
    """The lobby's set of guests, in the order in which they came: a set's order is no one's."""

    add = dict.setdefault

    def discard(self, guest: Guest) -> None:
        """Forget a guest."""
        self.pop(guest, None)


class Server:
    """One run of the server's program."""

    hub: Hub
    room: Room
    store: Store
    links: Links
    switchboard: Switchboard

    def __init__(
        self,
        disk: Disk,
        clock: Callable[[], datetime],
        delay: Callable[[], float],
        crashed: Callable[[], None],
    ) -> None:
        self._loop = asyncio.get_running_loop()
        self._disk, self._clock = disk, clock
        self._writer = Scribe(delay, crashed)
        self._tasks: list[asyncio.Task[Any]] = []
        self.lines: list[Line] = []
        self.is_up = False

    async def start(self, founded: Office | None = None) -> None:
        """Start as `server.service` does, in the same order.

        A database that was only copied has the office that was `founded`, which saves
        reading it and looking for damage.
        """
        running = self._loop.time
        is_sound = mock.patch.object(database, "looks_sound", return_value=True)
        with is_sound if founded is not None else nullcontext():
            self.store = store = Store.open(self._disk.path)
        gate = Gate(store, self._writer, self._clock, CHEAP, running)
        self.lobby = lobby = Lobby(gate, self._clock)
        lobby._guests = _Guests()  # type: ignore[assignment] # noqa: SLF001 - for its order
        self.hub = hub = Hub(TOWN, store, self._writer, clock=self._clock, running=running)
        if founded is not None:
            with mock.patch.object(store, "load", return_value=copy_of(founded)):
                await hub.start()
        else:
            await hub.start()
        assert hub._task is not None  # noqa: SLF001 - it has just been started
        self._tasks.append(hub._task)  # noqa: SLF001
        await service.end_day(hub)
        lobby.open(TOWN, hub, store.access.devices(TOWN))
        self.room = lobby.rooms[TOWN]
        self.links = Links([self.room])
        self.switchboard = Switchboard()
        self.keep(service._beat(lobby))  # noqa: SLF001 - the server's own heart
        self.is_up = True

    def keep(self, work: Any) -> None:  # noqa: ANN401 - any coroutine
        """Run work for as long as the server runs."""
        self._tasks.append(self._loop.create_task(work))

    def take(self, line: Line) -> None:
        """Serve a line."""
        self.lines.append(line)
        self.keep(Connection(line, self.lobby, self.lobby.welcome).serve())  # type: ignore[arg-type]

    async def ask(self, wish: Wish) -> Result:
        """What a page of the web asks of the hub."""
        return await self.hub.ask(wish)

    def kill(self) -> None:
        """The end, at once: what was under way is not finished, and no one is told."""
        self.is_up = False
        self._writer.die()
        for line in self.lines:
            line.shut(0.0)
        for task in self._tasks:
            task.cancel()
        self.store.close()

    async def stop(self) -> None:
        """The end as after a signal: no more commands, and what waits is refused."""
        self.is_up = False
        await self.hub.stop()
        for line in self.lines:
            line.shut(0.0)
        for task in self._tasks:
            task.cancel()
        self._writer.close()
        self.store.close()

    @property
    def fault(self) -> BaseException | None:
        """What has ended the hub, or one of its connections."""
        for task in self._tasks:
            if task.done() and not task.cancelled() and task.exception() is not None:
                return task.exception()
        return None

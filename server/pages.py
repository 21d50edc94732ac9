"""The pages of people and of staff: two sockets at once, and what is behind them a moment later.

What draws pages takes as long to load as all else that a start does, and devices do not need it. So
devices are served first; a page that is asked for meanwhile waits in the kernel's queue.
"""

import asyncio
import contextlib
from collections.abc import Iterator
from contextlib import AsyncExitStack
from dataclasses import replace
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from antesala.words.terminal import reason_of, sentence
from server.domain.identity import ClerkId
from server.domain.refusals import Code
from server.gauges import Gauges
from server.hub import Hub
from server.live.browsers import Browsers
from server.live.guests import Lobby
from server.office_folder import ServiceError
from server.operation.health import Health
from server.operation.metrics import Metrics
from server.store.simulated import read_simulated
from server.web.shared.listening import WebListening

if TYPE_CHECKING:
    from collections.abc import Callable

    from server.domain.catalogue import Catalogue
    from server.web.staff.offices import StaffOffices
    from server.web.staff.visit import StaffOffice

ROOMS = ("hall.application", "hall.speaking", "people.application", "staff.offices")
"""What the pages are made by, within `server.web`."""

DEVICES_ALONE = 0.2
"""Seconds in which devices have the processor alone: after a fall all of them come back at once."""


class Pages:
    """The two web listeners of a server."""

    def __init__(self, web: WebListening, staff: WebListening) -> None:
        self._web, self._staff = web, staff
        self._offices: StaffOffices | None = None
        self.stacks = AsyncExitStack(), AsyncExitStack()
        """What closes the two listeners."""

    def open(self, stack: AsyncExitStack) -> tuple[str, str]:
        """Open both sockets until the stack unwinds; returns the addresses for people and staff.

        Raises `ServiceError`.
        """
        self._web, self._staff = _opened(stack, self._web), _opened(stack, self._staff)
        return self._web.url, self._staff.url

    @property
    def url_for_telephones(self) -> str:
        """The address for telephones of the local network; empty where they cannot come in."""
        web = self._web
        return web.url_of(web.known_as, urlsplit(web.url).port or web.port) if web.known_as else ""

    async def serve(
        self, lobby: Lobby, folder: Path, health: Health, gauges: Gauges, metrics: Metrics
    ) -> tuple[asyncio.Task[None], asyncio.Task[None]]:
        """Load the pages and let people and staff in; returns the tasks that must not end.

        Raises `StoreError` where the sessions of staff cannot be read.
        """
        await asyncio.sleep(DEVICES_ALONE)
        # In a thread, so that devices are answered meanwhile.
        await asyncio.to_thread(_load)
        from server.web.hall.application import Displays  # noqa: PLC0415 - loaded by now
        from server.web.hall.speaking import Voices  # noqa: PLC0415 - loaded by now
        from server.web.people.application import listen_web  # noqa: PLC0415 - loaded by now
        from server.web.staff.offices import (  # noqa: PLC0415 - loaded by now
            StaffOffices,
            listen_staff,
        )

        at_web, at_staff = self.stacks
        rooms = list(lobby.rooms.values())
        displays = Displays(rooms, Browsers(lobby, lobby.gate), Voices(folder))
        _, serving = await listen_web(at_web, rooms, self._web, displays, health, gauges.pages)
        catalogues = {name: _reading(room.hub) for name, room in lobby.rooms.items()}
        offices = self._offices = StaffOffices(catalogues, partial(staff_office, lobby))
        gauges.pages["staff"] = lambda: offices.streams
        _, attending = await listen_staff(at_staff, offices, self._staff, metrics)
        return serving, attending

    async def work_figures_out(self) -> None:
        """Have the figures of usual periods ready for the offices whose staff pages are used."""
        from server.web.staff import figures_ahead  # noqa: PLC0415 - loaded by now

        offices = self._offices
        assert offices is not None  # noqa: S101 - they are served by now
        await figures_ahead.work_figures_out(lambda: offices.hubs)


def _reading(hub: Hub) -> "Callable[[], Catalogue]":
    return lambda: hub.published.catalogue


def _opened(stack: AsyncExitStack, listening: WebListening) -> WebListening:
    with heard_at(listening.host, listening.port):
        return replace(listening, opened=stack.enter_context(listening.open()))


def _load() -> None:
    for each in ROOMS:
        import_module(f"server.web.{each}")


async def staff_office(lobby: Lobby, name: str) -> "StaffOffice":
    """What the staff pages of an office stand on.

    Raises `StoreError` where the sessions of before cannot be read.
    """
    from server.web.staff.visit import StaffOffice  # noqa: PLC0415 - loaded by now

    gate, room = lobby.gate, lobby.rooms[name]

    async def audit(
        address: str,
        clerk: ClerkId | None,
        asked: str,
        refused: Code | None,
        about: str | None = None,
    ) -> None:
        await gate.audit(name, f"staff@{address}", clerk, asked, refused, about)

    sessions = gate.sessions_of(name)
    await sessions.load()
    made_up = await asyncio.to_thread(read_simulated, room.hub.reader, name)
    lobby.on_reread(sessions.follow)
    return StaffOffice(room, sessions, gate.passwords, gate.pins, audit, made_up=made_up)


@contextlib.contextmanager
def heard_at(host: str, port: int) -> Iterator[None]:
    """Say as a `ServiceError` that an address cannot be listened at."""
    try:
        yield
    except OSError as error:
        address = f"{host}:{port}"
        said = sentence("service-cannot-listen", address=address, why=reason_of(error))
        raise ServiceError(said) from error

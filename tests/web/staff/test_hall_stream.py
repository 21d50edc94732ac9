"""The stream of the hall's page: each alarm with its real cause, and the day after a restart."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from html import unescape
from pathlib import Path
from typing import Any

import httpx
import pytest

from antesala.messages.commands import RefusedCall
from antesala.messages.kinds import PrinterState
from server.domain import commands as c
from server.domain.commands import Caller
from server.domain.identity import ClassId, ClerkId, CounterId, DeviceId, ServiceId
from server.store import Device
from server.views.oversight.machine import DISK_LOW, ClockWatch
from server.web.staff.hall_live import TICK
from server.web.staff.live_pages import BETWEEN
from tests.live.foyer import Ear
from tests.web.hall import KIOSK
from tests.web.staff.office import StaffHall, open_staff
from tests.web.staff.pages import minutes_later

NINE = datetime(2026, 12, 14, 12, 0, tzinfo=UTC)
SPANISH = {"Accept-Language": "es"}
DESK = Caller(DeviceId("desk-1"), "clerk")


class Stream:
    """A page that looks on."""

    def __init__(self, lines: AsyncIterator[str]) -> None:
        self._lines = lines

    async def part(self, name: str) -> str:
        """The next text of a part of the page."""
        found = ""
        async for line in self._lines:
            if line.startswith("event: "):
                found = line.removeprefix("event: ")
                text: list[str] = []
            elif line.startswith("data: "):
                text.append(line.removeprefix("data: "))
            elif not line and found == name:
                return unescape(" ".join(text))
        raise EOFError(name)

    async def until(self, name: str, is_so: Callable[[str], bool]) -> str:
        """The first text of a part that is as it should be; the test's limit ends a vain wait."""
        while True:
            text = await self.part(name)
            if is_so(text):
                return text


@asynccontextmanager
async def looking(browser: httpx.AsyncClient) -> AsyncIterator[Stream]:
    """A supervisor who has the page open."""
    async with browser.stream("GET", "/hall/events") as answer:
        yield Stream(answer.aiter_lines())


def test_each_alarm_comes_with_its_cause_and_goes_with_it(tmp_path: Path) -> None:
    """Told on the open page, which looks again within two seconds whether or not there is news."""
    assert BETWEEN + TICK < 2

    async def story() -> None:
        async with open_staff(tmp_path, NINE) as staff, staff.browser(**SPANISH) as browser:
            await staff.comes(browser)
            async with looking(browser) as page:
                assert "Sin avisos" in await page.part("alarms")
                for provoke, mend, said in causes(staff):
                    await provoke()
                    await page.until("alarms", lambda text, said=said: said in text)  # type: ignore[misc]
                    await mend()
                    await page.until("alarms", lambda text, said=said: said not in text)  # type: ignore[misc]

    asyncio.run(story())


Act = Callable[[], Awaitable[None]]


def causes(staff: StaffHall) -> Iterator[tuple[Act, Act, str]]:  # noqa: C901, PLR0915 - one after the other
    """How each cause comes, how it goes, and what the page says meanwhile."""
    lobby, room, hall = staff.hall.lobby, staff.hall.room, staff.hall
    totem = Device("totem-1", staff.at.office.id, "kiosk", "Tótem 1")
    wall = Device("wall-1", staff.at.office.id, "display", "Pantalla 1")
    desk = Device("desk-1", staff.at.office.id, "clerk", "Consola 1")
    guests: dict[str, Any] = {}

    async def comes(device: Device) -> None:
        admitted = lobby.admit("hello", device, Ear())
        assert isinstance(admitted, tuple)
        guests[device.id] = admitted[0]

    async def leaves(device: Device) -> None:
        await comes(device)
        lobby.leave(guests[device.id])
        minutes_later(staff, 0.1)

    async def no_paper(printer: PrinterState) -> None:
        room.report(totem, printer)

    async def waits() -> None:
        await hall.ask(c.IssueTicket(ServiceId("licencia-renovar"), ClassId("general")), KIOSK)
        minutes_later(staff, 1)
        # The cause is noticed when it is seen first, and stands a minute later.
        room.look()
        minutes_later(staff, 1)

    async def opens() -> None:
        await hall.ask(c.SignIn(ClerkId("carolina-rojas")), DESK)
        await hall.ask(c.OpenCounter(CounterId("m3")), DESK)

    async def idles() -> None:
        room.look()
        minutes_later(staff, 2.1)

    async def calls() -> None:
        await hall.ask(c.CallNext(), DESK)
        await hall.ask(c.StartService(), DESK)

    async def waits_long() -> None:
        await hall.ask(c.IssueTicket(ServiceId("licencia-renovar"), ClassId("general")), KIOSK)
        minutes_later(staff, 31)

    async def next_one() -> None:
        await hall.ask(c.FinishService(), DESK)
        await calls()

    async def refused(*calls: RefusedCall) -> None:
        await comes(desk)
        room.report_noted(desk.id, list(calls))

    call = RefusedCall(
        code="L007",
        clerk="carolina-rojas",
        counter="m3",
        called_at=NINE,
        refused_at=NINE,
        why="wrong_state",
    )

    async def full(free: int) -> None:
        room.disk = lambda: free

    async def leap(hours: int) -> None:
        hub = room.hub
        at = hub.clock() + timedelta(hours=hours)
        if hours > 0:
            began = hub.clock()
            room.clocks = ClockWatch(lambda: hub.clock(), lambda: 0.0)  # noqa: PLW0108 - it leaps
            assert room.clocks.leap() == hub.clock() - began
        hub.clock = lambda: at

    yield lambda: leaves(totem), lambda: comes(totem), "Tótem 1 no tiene conexión"
    yield lambda: leaves(wall), lambda: comes(wall), "Pantalla 1 no tiene conexión"
    yield lambda: no_paper("no_paper"), lambda: no_paper("ready"), "no tiene papel"
    yield lambda: no_paper("cover_open"), lambda: no_paper("ready"), "no imprime"
    yield waits, opens, "no hay módulo abierto"
    yield idles, calls, "no llama, y hay quien espera"
    yield waits_long, next_one, "la espera pasó la meta"
    yield lambda: refused(call), refused, "el llamado de L007 que anotó Carolina Rojas"
    yield lambda: full(DISK_LOW - 1), lambda: full(DISK_LOW), "Queda poco espacio"
    yield lambda: leap(2), lambda: leap(-2), "El reloj del servidor parece equivocado"


def test_all_pages_learn_who_goes(tmp_path: Path) -> None:
    """One supervisor takes an alarm on; the other one's page tells it, and a second try says so."""

    async def story() -> None:
        async with (
            open_staff(tmp_path, NINE) as staff,
            staff.browser(**SPANISH) as one,
            staff.browser(**SPANISH) as other,
        ):
            await staff.comes(one)
            await staff.comes(other, "andres-villalobos")
            totem = Device("totem-1", staff.at.office.id, "kiosk", "Tótem 1")
            staff.hall.room.arrive(totem, "2026-12-14T12:00:00.000Z")
            staff.hall.room.report(totem, "no_paper")
            async with looking(other) as page:
                assert "Yo me encargo" in await page.part("alarms")
                await take(one, "no-paper:totem-1")
                await page.until("alarms", lambda text: "Va Inés Contreras" in text)
            assert "Ya va Inés Contreras" in await take(other, "no-paper:totem-1")
            assert "su causa pasó" in await take(other, "no-paper:totem-7")

    asyncio.run(story())


async def take(browser: httpx.AsyncClient, alarm: str) -> str:
    """Press the button on the hall's page; the page that follows."""
    from tests.web.staff.office import token_of  # noqa: PLC0415 - beside its only use

    token = await token_of(browser, "/hall")
    form = {"token": token, "alarm": alarm, "seen": "", "back": "/hall"}
    assert (await browser.post("/acts/take_alarm", data=form)).status_code == 303
    return unescape((await browser.get("/hall")).text)


def test_a_restart_keeps_the_counters_of_the_day(tmp_path: Path) -> None:
    """When they were open is read from the journal; no row of its own keeps it."""

    async def story() -> list[float]:
        async with open_staff(tmp_path, NINE) as staff:
            await staff.hall.ask(c.SignIn(ClerkId("carolina-rojas")), DESK)
            await staff.hall.ask(c.OpenCounter(CounterId("m3")), DESK)
            await staff.hall.ask(c.IssueTicket(ServiceId("reclamo"), ClassId("general")), KIOSK)
            minutes_later(staff, 15)
            await staff.hall.ask(c.PauseCounter(), DESK)
        async with open_staff(tmp_path, NINE + timedelta(minutes=29)) as staff:
            room = staff.hall.room
            # The folder was opened by the clock on the wall, which is another day.
            store = room.hub._store  # noqa: SLF001 - as the service does
            room.oversight.begin(staff.at.office, store.counter_steps(staff.at.office.id, NINE))
            return [each.open_counters for each in room.look().quarters if each.open_counters]

    assert asyncio.run(story()) == [pytest.approx(1.0)]

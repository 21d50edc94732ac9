"""The hall's figures through the demo's own morning: the journal's at each step of it."""

import re
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import closing
from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest

from antesala.demo.plan import AT_KIOSK, Cast, Person, Seat, Turn, cast_of, plan_of
from antesala.demo.story import FIRST_WAVE
from server.domain import commands as c, events as e
from server.domain.commands import Caller, Command
from server.domain.identity import ClerkId, CounterId, DeviceId
from server.domain.ticket import State, Ticket
from server.hub import Done
from server.office_folder import DATABASE
from server.store import Reader
from tests.web.browser import CHROMIUM, Browser
from tests.web.hall import KIOSK
from tests.web.staff.office import ANDRES, StaffHall
from tests.web.staff.pages import minutes_later
from tests.web.staff.test_hall_page import expected, shows, tell

COME_BACK = e.TicketReinstated, e.TicketResumed, e.TicketAccepted
"""Events after which a person waits again."""
LOOKED_AT = 12
"""Steps between two looks through the browser, which has the page open all the time."""
OPEN = {State.WAITING, State.CALLED, State.SERVING, State.OFFERED}
CELLS = (
    r'class="waiting"><strong>(.*?)</strong>',
    r'class="longest"><strong>(.*?)</strong>',
    r'class="half">(.*?)</td>',
    r'class="nine">(.*?)</td>',
    r'class="open">(.*?)</td>',
)
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine")


def rows_of(page: str) -> dict[str, list[str]]:
    """The figures of each service as the page has them."""
    rows = re.findall(r'<tr id="service-([^"]+)"(.*?)</tr>', page, re.DOTALL)
    return {name: [_cell(row, pattern) for pattern in CELLS] for name, row in rows}


def _cell(row: str, pattern: str) -> str:
    found = re.search(pattern, row, re.DOTALL)
    assert found, row
    return unescape(found[1])


class Morning:
    """The people of the demo's plan and the clerks of its cast, without their windows."""

    def __init__(self, staff: StaffHall, seed: int) -> None:
        self._staff = staff
        self._cast: Cast = cast_of(staff.at.office.catalogue)
        self._plan = plan_of(self._cast, seed)
        self._people: dict[str, Person] = {}
        self.seen: set[Turn] = set()

    def _desk(self, seat: Seat) -> Caller:
        return Caller(DeviceId(f"desk-{self._cast.index(seat)}"), "clerk")

    async def _ask(self, command: Command, caller: Caller) -> Done:
        minutes_later(self._staff, 1)
        return await self._staff.hall.ask(command, caller)

    async def steps(self) -> AsyncIterator[None]:
        """The whole morning; it stops after each command."""
        for seat in self._cast:
            await self._do(c.SignIn(ClerkId(seat.clerk.id)), seat)
            yield
            await self._do(c.OpenCounter(CounterId(seat.counter.id)), seat)
            yield
        waves = self._plan.at_kiosk[:FIRST_WAVE], self._plan.at_kiosk[FIRST_WAVE:]
        for wave in waves:
            for person in wave:
                async for _ in self._arrives(person):
                    yield
            async for _ in self._work():
                yield

    async def _do(self, command: Command, seat: Seat) -> None:
        await self._ask(command, self._desk(seat))

    async def _arrives(self, person: Person) -> AsyncIterator[None]:
        done = await self._ask(c.IssueTicket(person.service.id, person.ticket_class.id), KIOSK)
        ticket = done.answer.ticket
        assert ticket is not None
        yield
        self._people[ticket] = person
        if person.turn is Turn.CANCELLED:
            self.seen.add(person.turn)
            await self._own(c.CancelTicket(ticket, "Se retira"))
            yield

    async def _own(self, command: Command) -> None:
        await self._ask(command, KIOSK)

    async def _work(self) -> AsyncIterator[None]:
        """The clerks call in turn until they may call no more."""
        while any([await self._calls(seat) for seat in self._cast]):
            yield
            for seat in self._cast:
                held = self._staff.at.office.held_by(ClerkId(seat.clerk.id))
                if held is not None:
                    for at, command in self._turn_of(held, seat):
                        await self._do(command, at)
                        yield

    async def _calls(self, seat: Seat) -> bool:
        office = self._staff.at.office
        mine = {(service.id, each.id) for service in seat.services for each in seat.classes}
        waits = any(
            ticket.state is State.WAITING
            and (ticket.service, ticket.ticket_class) in mine
            and ticket.reserved_for in (None, seat.clerk.id)
            for ticket in office.tickets.values()
        )
        if waits:
            await self._do(c.CallNext(), seat)
        return waits

    def _turn_of(self, held: Ticket, seat: Seat) -> list[tuple[Seat, Command]]:
        """What the person's turn asks of the clerks; after it they come as any other."""
        person, ticket = self._people[held.id], held.id
        self.seen.add(person.turn)
        self._people[ticket] = replace(person, turn=Turn.PLAIN)
        if person.turn is Turn.MISSED:
            return _by(seat, c.Recall(), c.MarkNoShow(), c.ReinstateTicket(ticket))
        if person.turn is Turn.PARKED:
            return _by(seat, c.StartService(), c.ParkTicket(ticket), c.ResumeTicket(ticket))
        if person.turn is Turn.TRANSFERRED and person.goes_on_to is not None:
            onward = c.TransferTicket(person.goes_on_to.id, "Venía por otro trámite")
            return _by(seat, c.StartService(), onward)
        if person.turn is Turn.OFFERED:
            other = next(each for each in self._cast if each is not seat)
            offer = c.OfferTicket(ClerkId(other.clerk.id), "Conoce el caso")
            return [*_by(seat, c.StartService(), offer), (other, c.AcceptTicket(ticket))]
        return _by(seat, c.StartService(), c.FinishService())


def _by(seat: Seat, *commands: Command) -> list[tuple[Seat, Command]]:
    return [(seat, command) for command in commands]


def waiting(folder: Path, staff: StaffHall) -> Counter[str]:
    """How many people wait for each service, by the names of the journal's events alone."""
    lines: dict[str, str] = {}
    office = staff.at.office
    with closing(Reader.open(folder / DATABASE)) as reader:
        for _, event in reader.events(office.id, 0, office.seq):
            if isinstance(event, e.TicketIssued | e.TicketTransferred):
                lines[event.ticket] = event.service
            elif isinstance(event, COME_BACK):
                lines[event.ticket] = lines[event.ticket].lstrip("-")
            elif isinstance(event, e.TicketCalled | e.TicketCancelled):
                lines[event.ticket] = f"-{lines[event.ticket]}"
    return Counter(line for line in lines.values() if not line.startswith("-"))


def test_the_hall_is_the_journals_through_the_demos_morning(
    tmp_path: Path, browser_at: str
) -> None:
    """The page is asked for after each command; an open window that follows is looked at at times.

    What it must show is counted from the journal's events alone, read from the disk.
    """

    async def story(staff: StaffHall, browser: Browser) -> None:
        await browser.go(f"{staff.url}/hall", 1600, 1000)
        morning, steps = Morning(staff, seed=7), 0
        async with staff.browser() as client:
            await staff.comes(client, ANDRES)
            async for _ in morning.steps():
                steps += 1
                wanted = expected(tmp_path, staff)
                page = await client.get("/hall", headers={"Accept-Language": "es"})
                rows = rows_of(page.text)
                assert rows == wanted, f"step {steps}"
                shown = Counter({line: int(row[0]) for line, row in rows.items()})
                assert +shown == waiting(tmp_path, staff), f"step {steps}"
                if steps % LOOKED_AT == 0:
                    await shows(browser, wanted)
        assert morning.seen == set(Turn)
        assert steps > AT_KIOSK * 4
        assert not any(ticket.state in OPEN for ticket in staff.at.office.tickets.values())
        await shows(browser, wanted)

    tell(tmp_path, browser_at, story)

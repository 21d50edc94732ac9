"""A ticket taken on a telephone on the staff pages: on the way, let into the line, and told."""

import asyncio
import csv
import io
from dataclasses import replace
from pathlib import Path

from server.domain import commands as c
from server.domain.catalogue import PhoneTickets
from server.domain.commands import Caller
from server.domain.identity import ClassId, DeviceId, ServiceId
from server.domain.ticket import State
from tests.web.hall import OVERSIGHT, Held
from tests.web.staff.office import StaffHall, open_staff, said
from tests.web.staff.test_tickets import LICENCE, MORNING, do, issue, wait


async def announce(staff: StaffHall, phone: str) -> Held:
    """A ticket that a telephone takes."""
    command = c.AnnounceTicket(ServiceId(LICENCE), ClassId("preferential"), phone=phone)
    done = await staff.hall.ask(command, Caller(DeviceId("phone"), "citizen"))
    assert done.answer.ticket is not None
    assert done.answer.code is not None
    return Held(done.answer.ticket, done.answer.code, "")


async def allow_phones(staff: StaffHall) -> None:
    """Let telephones take tickets, as another office file would."""
    catalogue = staff.hall.room.hub.published.catalogue
    phones = replace(catalogue, phone_tickets=PhoneTickets(expires_after=30))
    await staff.hall.ask(c.LoadCatalogue(phones), OVERSIGHT)


def test_supervisor_lets_a_person_in_who_shows_their_telephone(tmp_path: Path) -> None:
    """The list says who is on the way; the ticket's page lets them in, once, and says who did."""

    async def story() -> None:
        async with open_staff(tmp_path, MORNING) as staff, staff.browser() as browser:
            await staff.comes(browser)
            await allow_phones(staff)
            held = await announce(staff, "one")
            listed = said(await browser.get("/tickets?state=announced"))
            assert "Viene de camino" in listed
            assert "Preferente Se espera hasta las 11:00" in listed
            assert "0 min" not in listed
            page = said(await browser.get(f"/tickets/{held.code}"))
            assert "Tomó un turno en su teléfono para Renovar licencia" in page
            assert "Dijo que le corresponde atención preferente" in page
            assert "Se espera hasta las 11:00" in page
            wait(staff, 12)
            done = said(await do(browser, "confirm_presence", held))
            assert f"{held.code} está en la fila." in done
            assert "Llegó, y entró en la fila" in done
            assert "Inés Contreras, desde estas páginas, con «Confirmar que está aquí»" in done
            assert "Llegó 10:42" in done
            assert staff.hall.room.hub.published.tickets[held.id].state is State.WAITING
            moved = {"ticket": held.id, "code": held.code}
            again = said(await browser.get("/acts/confirm_presence", params=moved))
            assert "En espera" in again

    asyncio.run(story())


def test_ticket_that_expired_says_so_and_has_not_waited(tmp_path: Path) -> None:
    """In the list, on its page, and not among those who came today."""

    async def story() -> None:
        async with open_staff(tmp_path, MORNING) as staff, staff.browser() as browser:
            await staff.comes(browser)
            await allow_phones(staff)
            held = await announce(staff, "one")
            wait(staff, 31)
            await staff.hall.ask(c.ExpireAnnounced(), c.SYSTEM)
            page = said(await browser.get(f"/tickets/{held.code}"))
            assert "Vencido: no llegó" in page
            assert "No llegó a tiempo." in page
            assert "Ya terminó: no hay nada que hacer." in page
            listed = said(await browser.get("/tickets?state=expired"))
            assert held.code in listed
            assert "0 min" not in listed
            assert "hasta las" not in listed

    asyncio.run(story())


def test_states_of_a_day_that_is_over_add_up_to_its_tickets(tmp_path: Path) -> None:
    """One person came and was missed, one went home unattended, and one was never seen."""

    async def story() -> None:
        async with open_staff(tmp_path, MORNING) as staff, staff.browser() as browser:
            await staff.comes(browser)
            await allow_phones(staff)
            await staff.hall.open_counter()
            await announce(staff, "one")
            for _ in range(2):
                await issue(staff)
            for missed in (c.CallNext(), c.MarkNoShow()):
                await staff.hall.ask(missed)
            wait(staff, 24 * 60)
            await issue(staff)
            await staff.comes(browser)
            day = MORNING.date().isoformat()
            answer = await browser.get("/figures.csv", params={"day": day})
            rows = csv.DictReader(io.StringIO(answer.text[1:]), delimiter=";")
            [row] = [row for row in rows if row["tickets"] != "0"]
            assert (row["tickets"], row["expired"]) == ("3", "1")
            states = ("served", "no_show", "cancelled", "lapsed", "expired", "waiting")
            assert sum(int(row[state]) for state in states) == 3

    asyncio.run(story())

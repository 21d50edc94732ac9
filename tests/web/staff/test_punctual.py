"""Punctual taxpayers on the staff pages: a listed number grants the courtesy, and is not kept."""

import asyncio
import re
import sqlite3
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager, closing
from datetime import UTC, datetime
from html import unescape
from pathlib import Path

import httpx
from sqlalchemy import Connection

from server.domain import commands as c
from server.domain.catalogue import ClerkRole
from server.domain.identity import ClassId
from server.domain.ticket import Ticket
from server.pages import staff_office
from server.punctual.marks import key_in, mark_of
from server.store.punctual import add_punctual
from server.web.shared.listening import WebListening
from server.web.staff.offices import StaffOffices, listen_staff
from tests.punctual.lists import ON
from tests.web.hall import KIOSK, open_hall
from tests.web.staff.office import StaffHall, said

MORNING = datetime(2026, 11, 20, 15, 0, tzinfo=UTC)
"""A Friday, ten in Lima."""
LISTED, OTHER = "70654321", "70654322"


@asynccontextmanager
async def peru(folder: Path) -> AsyncIterator[tuple[StaffHall, httpx.AsyncClient]]:
    """An office in Peru with one listed taxpayer, and a supervisor who has signed in."""
    async with open_hall(folder, MORNING, ON, "pueblo-libre") as hall, AsyncExitStack() as stack:
        office = await staff_office(hall.lobby, *hall.lobby.rooms)
        url, _ = await listen_staff(stack, StaffOffices.of(office), WebListening(port=0))
        staff = StaffHall(hall, office, url)
        name = staff.at.office.id
        mark = mark_of(key_in(folder, is_made=True), name, LISTED)

        def listing(connection: Connection) -> None:
            add_punctual(connection, name, MORNING.year, [mark])

        store = hall.lobby.gate._store  # noqa: SLF001 - the command writes with the server stopped
        store.age(listing)
        async with staff.browser() as browser:
            await staff.comes(browser, supervisor_of(staff))
            yield staff, browser


def supervisor_of(staff: StaffHall) -> str:
    clerks = staff.at.office.catalogue.clerks
    return next(each.id for each in clerks if each.role is ClerkRole.SUPERVISOR)


async def issue(staff: StaffHall, ticket_class: str = "general") -> Ticket:
    service = next(iter(staff.at.office.catalogue.service))
    done = await staff.hall.ask(c.IssueTicket(service, ClassId(ticket_class)), KIOSK)
    assert done.answer.ticket is not None
    return staff.at.office.tickets[done.answer.ticket]


async def look_up(browser: httpx.AsyncClient, ticket: Ticket, number: str) -> str:
    """Open the act, type a number, and read what the next page says."""
    named = {"ticket": ticket.id, "code": ticket.code}
    opened = await browser.get("/acts/grant_punctual", params=named)
    kept = re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', opened.text)
    data = {**{name: unescape(value) for name, value in kept}, "number": number}
    answer = await browser.post("/acts/grant_punctual", data=data)
    assert answer.status_code == 303, said(answer)
    assert number not in answer.headers["location"]
    return said(await browser.get(answer.headers["location"]))


def test_a_listed_number_grants_the_courtesy_and_is_kept_nowhere(tmp_path: Path) -> None:
    """Another number grants nothing; both looks are in the audit, without the number."""

    async def story() -> None:
        async with peru(tmp_path) as (staff, browser):
            ticket = await issue(staff)
            assert "no está en la lista de 2026" in await look_up(browser, ticket, OTHER)
            assert staff.at.office.tickets[ticket.id].ticket_class == "general"
            assert "un DNI tiene 8 cifras" in await look_up(browser, ticket, "123")
            assert "Vecino puntual" in await look_up(browser, ticket, f" {LISTED[:2]} {LISTED[2:]}")
            assert staff.at.office.tickets[ticket.id].ticket_class == "punctual"
            with closing(sqlite3.connect(tmp_path / "office.db")) as database:
                query = "SELECT clerk, refused FROM audit WHERE asked = 'grant_punctual'"
                assert database.execute(query).fetchall() == [(supervisor_of(staff), None)] * 2

    asyncio.run(story())
    for file in filter(Path.is_file, tmp_path.rglob("*")):
        assert LISTED.encode() not in file.read_bytes(), file
        assert OTHER.encode() not in file.read_bytes(), file


def test_a_preference_by_law_is_not_lowered(tmp_path: Path) -> None:
    """The page of such a ticket does not offer it, and the act asks for no number."""

    async def story() -> None:
        async with peru(tmp_path) as (staff, browser):
            plain, preferred = await issue(staff), await issue(staff, "preferential")
            offered = [
                "acts/grant_punctual" in (await browser.get(f"/tickets/{each.code}")).text
                for each in (plain, preferred)
            ]
            assert offered == [True, False]
            opened = await browser.get("/acts/grant_punctual", params={"ticket": preferred.id})
            assert opened.status_code == 409
            assert 'name="number"' not in opened.text

    asyncio.run(story())


def test_numbers_cannot_be_tried_without_end(tmp_path: Path) -> None:
    """After twenty of them even a listed one has to wait."""

    async def story() -> None:
        async with peru(tmp_path) as (staff, browser):
            ticket = await issue(staff)
            for _ in range(20):
                await look_up(browser, ticket, OTHER)
            assert "muchos números" in await look_up(browser, ticket, LISTED)
            assert staff.at.office.tickets[ticket.id].ticket_class == "general"

    asyncio.run(story())

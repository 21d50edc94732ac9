"""Two people heard from the first touch to the last, on a telephone of 390 by 844."""

import asyncio
from pathlib import Path
from typing import NamedTuple

import pytest

from server.domain import commands as c
from server.domain.ticket import State
from tests.web.browser import CHROMIUM, Browser, open_page
from tests.web.hall import Hall, open_hall
from tests.web.staff.inbox import AT as MORNING
from tests.web.staff.office import StaffHall, open_staff
from tests.web.staff.pages import enter
from tests.web.test_announced import PHONE, SERVICE, code_now
from tests.web.test_browser import WIDER
from tests.web.test_ticket_page import AT

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")

LOWEST = """Math.max(0, ...[...document.querySelectorAll('.asks .button:not(.second)')]
    .map((each) => each.getBoundingClientRect().bottom))"""
"""Where the lowest of the first acts of a ticket's page ends, in px."""
SCREENFUL = 844


class Telephone(NamedTuple):
    """A person's browser at a ticket's page."""

    browser: Browser
    hall: Hall

    async def presses(self, act: str, told: str) -> None:
        """Touch an act, and read what became of it."""
        await self.browser.run(f"document.querySelector('[name=act][value={act}]').click()")
        await self.browser.until(f"document.body.innerText.includes('{told}')", value=True)

    async def is_in(self, state: State) -> None:
        """The page has followed by itself, its acts on the first screenful."""
        await self.browser.until("document.body.dataset.state", state.value)
        assert await self.browser.run(LOWEST) <= SCREENFUL
        assert await self.browser.run(WIDER) <= 0

    async def takes_a_ticket(self) -> None:
        """By the door, and in with the code on the wall."""
        await self.browser.go(f"{self.hall.url}{SERVICE}?lang=es")
        await self.browser.run("document.querySelector('[name=class][value=general]').click()")
        await self.is_in(State.ANNOUNCED)
        await self.browser.run("document.getElementById('code').focus()")
        await self.browser.do("Input.insertText", text=code_now(self.hall))
        await self.browser.run("document.getElementById('code').form.requestSubmit()")
        await self.is_in(State.WAITING)

    async def rates(self) -> None:
        """The survey after the attention, by its link."""
        await self.browser.run("document.querySelector('a[href*=\"survey\"]').click()")
        await self.browser.until("document.querySelectorAll('[name=grade]').length", 7)
        await self.browser.run("document.querySelector('[name=grade][value=\"6\"]').click()")
        await self.browser.run("document.querySelector('[type=submit]').click()")
        await self.browser.until(
            "document.body.innerText.includes('Gracias por su opinión')", value=True
        )


async def _ticket(telephone: Telephone) -> None:
    hall = telephone.hall
    await hall.open_counter()
    await telephone.takes_a_ticket()
    (mine,) = hall.room.hub.published.tickets
    other = await hall.issue()
    await telephone.presses("time-0", "Puede pedirlo una vez más")
    assert (await hall.ask(c.CallNext())).answer.code == other.code
    for step in (c.StartService(), c.FinishService(), c.CallNext()):
        await hall.ask(step)
    await telephone.is_in(State.CALLED)
    await telephone.presses("coming", "Avisamos que ya viene")
    await hall.ask(c.MarkNoShow())
    await telephone.is_in(State.NO_SHOW)
    await telephone.presses("arrived", "Conserva su hora de llegada")
    await hall.ask(c.ReinstateTicket(mine))
    await telephone.is_in(State.WAITING)
    for step, state in (
        (c.CallNext(), State.CALLED),
        (c.StartService(), State.SERVING),
        (c.FinishService(), State.SERVED),
    ):
        await hall.ask(step)
        await telephone.is_in(state)
    await telephone.rates()


def test_a_ticket_goes_from_the_door_to_its_grade(tmp_path: Path, browser_at: str) -> None:
    """Announced, present, waiting, more time, called, missed, back, attended, rated."""

    async def visit() -> None:
        async with open_hall(tmp_path, AT, PHONE) as hall, open_page(browser_at) as browser:
            await _ticket(Telephone(browser, hall))

    asyncio.run(visit())


async def _opened(staff: StaffHall, browser: Browser) -> tuple[str, str]:
    """A supervisor opens a follow-up on the staff page; its folio and key."""
    await browser.go(f"{staff.url}/petitions/new", 1366, 768)
    for name, value in (
        ("channel", "counter"),
        ("kind", "seguimiento"),
        ("unit", "rentas"),
        ("story", "Patente en revisión"),
        ("promised", "2026-11-25"),
        ("reference", "EXP-77"),
    ):
        await browser.run(f"document.querySelector('[name={name}]').value = '{value}'")
    await browser.run("document.querySelector('[name=story]').form.requestSubmit()")
    await browser.until("document.querySelectorAll('.once').length", 2)
    folio, key = await browser.run(
        "[...document.querySelectorAll('.once')].map((each) => each.innerText)"
    )
    return folio, key


def test_a_follow_up_goes_from_the_desk_to_its_person(tmp_path: Path, browser_at: str) -> None:
    """Promised at the desk, read by folio and key, put off with a reason, and answered."""

    async def telling() -> None:
        async with (
            open_staff(tmp_path, MORNING) as staff,
            open_page(browser_at) as browser,
            staff.browser() as client,
        ):
            await browser.do("Network.enable")
            await browser.do("Network.setExtraHTTPHeaders", headers={"Accept-Language": "es"})
            await staff.comes(client)
            await enter(browser, client)
            folio, key = await _opened(staff, browser)
            page = await _found(staff, browser, folio, key)
            assert "miércoles 25 de noviembre" in await browser.run("document.body.innerText")
            await _put_off(staff, browser, folio)
            await browser.go(page)
            said = await browser.run("document.body.innerText")
            assert "miércoles 25 de noviembre" not in said
            assert "miércoles 2 de diciembre" in said
            assert "Falta la firma" in said
            await _answered(staff, browser, folio)
            await browser.go(page)
            assert "Su patente está lista" in await browser.run("document.body.innerText")
            assert await browser.run(WIDER) <= 0

    asyncio.run(telling())


async def _found(staff: StaffHall, browser: Browser, folio: str, key: str) -> str:
    """The address at which folio and key lead to the person's page."""
    await browser.go(f"{staff.hall.url}/p")
    for field, text in (("folio", folio), ("key", key)):
        await browser.run(f"document.getElementById('{field}').focus()")
        await browser.do("Input.insertText", text=text)
    await browser.run("document.querySelector('button[type=submit]').click()")
    await browser.until("document.body.innerText.includes('Su trámite')", value=True)
    return str(await browser.run("location.href"))


async def _put_off(staff: StaffHall, browser: Browser, folio: str) -> None:
    await browser.go(f"{staff.url}/petitions/{folio}/step/extend", 1366, 768)
    await browser.run("document.querySelector('[name=words]').value = 'Falta la firma'")
    await browser.run("document.querySelector('[name=due]').value = '2026-12-02'")
    await browser.run("document.querySelector('.main-act').click()")
    await browser.until("document.querySelectorAll('#words').length", 1)


async def _answered(staff: StaffHall, browser: Browser, folio: str) -> None:
    await browser.go(f"{staff.url}/petitions/{folio}", 1366, 768)
    await browser.run("document.getElementById('words').value = 'Su patente está lista'")
    await browser.run("document.querySelector('.main-act').click()")
    await browser.until("document.body.innerText.includes('Su patente está lista')", value=True)

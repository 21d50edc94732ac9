"""Tickets, the audit and the staff in a real browser: no fault, each act by mouse and by keyboard.

And an open page that changes by itself, without moving the focus or what is read.
"""

import asyncio
import json
from datetime import UTC, datetime
from http import HTTPStatus
from pathlib import Path

import pytest

from server.domain import commands as c
from server.domain.identity import ClerkId
from server.domain.ticket import State
from server.store.audit_search import Asked, Wanted, search_audit
from tests.web.browser import CHROMIUM, Browser, open_page
from tests.web.faults import Themes
from tests.web.hall import Held
from tests.web.staff.office import ANDRES, INES, StaffHall, open_staff
from tests.web.staff.pages import enter
from tests.web.staff.test_browser import arrived, look, press, write
from tests.web.staff.test_survey_results import keep, told

MORNING = datetime(2026, 12, 14, 13, 30, tzinfo=UTC)
CAROLINA = "carolina-rojas"
OTHER = "permiso-circulacion"
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine")


def tell(folder: Path, address: str, story: object) -> None:
    """A story of a supervisor who has signed in, at an office whose clock stands still."""

    async def telling() -> None:
        async with (
            open_staff(folder, MORNING) as staff,
            staff.browser() as client,
            open_page(address) as browser,
        ):
            await browser.do("Network.enable")
            await browser.do("Network.setExtraHTTPHeaders", headers={"Accept-Language": "es"})
            await staff.comes(client)
            await enter(browser, client)
            await story(staff, browser)  # type: ignore[operator]

    asyncio.run(telling())


async def missed(staff: StaffHall) -> Held:
    """A ticket whose person did not come."""
    held = await staff.hall.issue()
    await staff.hall.ask(c.CallNext())
    await staff.hall.ask(c.MarkNoShow())
    return held


def test_no_page_about_tickets_has_a_fault(tmp_path: Path, browser_at: str, themes: Themes) -> None:
    """And none is too wide at three widths: lists, a life, acts, a shown secret."""

    async def story(staff: StaffHall, browser: Browser) -> None:
        await staff.hall.open_counter()
        held = await missed(staff)
        waits = await staff.hall.issue()
        keep(staff, *told("licencia-renovar", 7, 6, 5, 2, 1, words="Bien"), *told("", 5, highest=5))
        asked = f"ticket={held.id}&code={held.code}"
        for path in (
            "/tickets",
            f"/tickets/{held.code}",
            f"/acts/reinstate_ticket?{asked}",
            f"/acts/cancel_ticket?ticket={waits.id}&code={waits.code}",
            "/clerks",
            f"/acts/suspend_clerk?clerk={CAROLINA}",
            "/audit",
            "/survey",
        ):
            await look(browser, f"{staff.url}{path}", themes)
        for path in ("/tickets?code=zz", "/tickets/Z009"):
            await look(browser, f"{staff.url}{path}", themes, HTTPStatus.NOT_FOUND)
        wrong = HTTPStatus.UNPROCESSABLE_ENTITY
        await look(browser, f"{staff.url}/audit?code=zz", themes, wrong)
        await browser.go(f"{staff.url}/acts/set_pin?clerk={CAROLINA}", 1024, 800)
        await click(browser, ".main-act")
        await browser.until("!!document.querySelector('.once')", value=True)
        width = "document.documentElement.scrollWidth - innerWidth"
        assert await browser.run(width) <= 0

    tell(tmp_path, browser_at, story)


async def click(browser: Browser, selector: str) -> None:
    """Press the mouse on a thing, where it is seen."""
    name = json.dumps(selector)
    await browser.until(f"document.readyState + !!document.querySelector({name})", "completetrue")
    box = await browser.run(
        f"(() => {{ const e = document.querySelector({name});"
        " e.scrollIntoView({block: 'center'});"
        " const b = e.getBoundingClientRect(); return [b.x + b.width / 2, b.y + b.height / 2]; })()"
    )
    for kind in ("mousePressed", "mouseReleased"):
        await browser.do(
            "Input.dispatchMouseEvent", type=kind, x=box[0], y=box[1], button="left", clickCount=1
        )


async def key_on(browser: Browser, selector: str) -> None:
    """Focus a thing, and press Enter there."""
    name = json.dumps(selector)
    await browser.until(f"document.readyState + !!document.querySelector({name})", "completetrue")
    await browser.run(f"document.querySelector({name}).focus()")
    assert await browser.run(f"document.activeElement === document.querySelector({name})")
    await press(browser, "Enter", 13)


MEANS = [
    pytest.param(click, id="mouse", marks=pytest.mark.full),
    pytest.param(key_on, id="keyboard"),
]
"""The mouse is used at a shown secret, and on the page of the hall."""


@pytest.mark.parametrize("use", MEANS)
def test_each_act_on_a_ticket_is_done(tmp_path: Path, browser_at: str, use: object) -> None:
    """From the ticket's page, through the question, and back to it with what came of it."""

    async def story(staff: StaffHall, browser: Browser) -> None:
        await staff.hall.open_counter()
        held = await missed(staff)

        async def act(name: str, field: str = "", value: str = "") -> None:
            page = f"/tickets/{held.code}"
            await browser.go(f"{staff.url}{page}", 1024, 800)
            await use(browser, f"#act-{name}")  # type: ignore[operator]
            await arrived(browser, f"/acts/{name}")
            if field and value:
                chosen = f"document.getElementById('{field}')"
                await browser.run(f"{chosen}.value = {json.dumps(value)}; {chosen}.focus()")
            await use(browser, ".main-act")  # type: ignore[operator]
            await arrived(browser, page)
            await browser.until("!!document.querySelector('.note[role=status]')", value=True)

        def ticket() -> tuple[State, str, str]:
            now = staff.at.office.tickets[held.id]
            return now.state, now.service, now.ticket_class

        await act("reinstate_ticket")
        assert ticket()[0] is State.WAITING
        await act("move_ticket", "service", OTHER)
        assert ticket()[1] == OTHER
        await act("grant_class", "class", "preferential")
        assert ticket()[2] == "preferential"
        await act("cancel_ticket", "reason", "Se fue")
        assert ticket()[0] is State.CANCELLED
        kinds = [line.command for line in await asyncio.to_thread(granted, staff)]
        assert kinds[:4] == ["cancel_ticket", "grant_class", "move_ticket", "reinstate_ticket"]

    tell(tmp_path, browser_at, story)


def granted(staff: StaffHall) -> list[Asked]:
    """The lines of the audit that were granted, the newest first."""
    wanted = Wanted(clerk=INES)
    found = search_audit(staff.hall.room.hub.reader, staff.at.office.id, wanted, None, 20)
    return [line for line in found.lines if line.refused is None]


@pytest.mark.parametrize("use", MEANS)
def test_each_act_on_a_person_is_done(tmp_path: Path, browser_at: str, use: object) -> None:
    """From the list of the staff, through the question: out, suspended, restored, secrets."""

    async def story(staff: StaffHall, browser: Browser) -> None:
        await staff.hall.open_counter()

        async def act(name: str, clerk: str = CAROLINA) -> None:
            await browser.go(f"{staff.url}/clerks", 1024, 800)
            await use(browser, f'#c-{clerk} a[href*="{name}"]')  # type: ignore[operator]
            await arrived(browser, f"/acts/{name}")
            await use(browser, ".main-act")  # type: ignore[operator]
            await browser.until(
                "location.pathname.startsWith('/clerks') && document.readyState", "complete"
            )

        await act("sign_clerk_out")
        assert ClerkId(CAROLINA) not in staff.at.office.consoles
        await act("suspend_clerk")
        assert ClerkId(CAROLINA) in staff.at.office.suspended
        await act("restore_clerk")
        assert ClerkId(CAROLINA) not in staff.at.office.suspended
        await act("set_pin")
        pin = await browser.run("document.querySelector('.once').textContent")
        assert await staff.at.pins.check(staff.at.office.id, CAROLINA, "desk-1", pin) is None
        await act("new_password_code", ANDRES)
        assert await browser.run("document.querySelector('.once').textContent.length") >= 12

    tell(tmp_path, browser_at, story)


def test_an_open_page_changes_without_moving_anything(tmp_path: Path, browser_at: str) -> None:
    """A ticket is called: its page says so; neither focus nor scroll moves."""

    async def story(staff: StaffHall, browser: Browser) -> None:
        await staff.hall.open_counter()
        held = await staff.hall.issue()
        await browser.go(f"{staff.url}/tickets/{held.code}", 360, 500)
        await browser.run("document.querySelector('.way-back a').focus(); scrollTo(0, 60)")
        await browser.until("document.querySelectorAll('.events li').length", 1)
        await staff.hall.ask(c.CallNext())
        await browser.until("document.querySelectorAll('.events .call').length", 1)
        assert await browser.run("document.activeElement.closest('.way-back') !== null")
        assert await browser.run("scrollY") == 60

    tell(tmp_path, browser_at, story)


def test_what_is_typed_stays_while_the_list_changes(tmp_path: Path, browser_at: str) -> None:
    """A new ticket comes into the list; half a code in the search is left alone, with its focus."""

    async def story(staff: StaffHall, browser: Browser) -> None:
        await staff.hall.issue()
        await browser.go(f"{staff.url}/tickets", 1024, 800)
        await browser.run("document.getElementById('code').focus()")
        await write(browser, "j0")
        await browser.until("document.querySelectorAll('.tickets tbody tr').length", 1)
        await staff.hall.issue()
        await browser.until("document.querySelectorAll('.tickets tbody tr').length", 2)
        typed = "document.activeElement.id + document.activeElement.value"
        assert await browser.run(typed) == "codej0"

    tell(tmp_path, browser_at, story)


WATCHED = """(() => {
  window.touched = new Set();
  new MutationObserver((all) => all.forEach((each) => {
    const row = (each.target.closest ? each.target : each.target.parentElement).closest('tr');
    if (row) window.touched.add(row.id);
  })).observe(document.getElementById('part'),
    {subtree: true, childList: true, attributes: true, characterData: true});
  document.querySelectorAll('#part tr').forEach((row) => { row.isOld = true; });
})(); 0"""
"""Note in which rows an update changes anything, and which rows are those of before."""
TOUCHED = "[...touched].sort().join(' ')"
ANEW = "[...document.querySelectorAll('#part tr')].filter((row) => !row.isOld).length"


def place(row: str) -> str:
    """Where a row stands in the window, in pixels."""
    return f"String(Math.round(document.getElementById('{row}').getBoundingClientRect().top) + 0)"


def chosen(row: str) -> str:
    """Mark the text of a row's first cell, as a person does who copies it."""
    return f"getSelection().selectAllChildren(document.querySelector('{row}').cells[0]); 0"


@pytest.mark.full
def test_the_list_of_staff_changes_in_the_one_row(tmp_path: Path, browser_at: str) -> None:
    """A clerk sits down: their row says so; focus, marked text and place stay as they are."""

    async def story(staff: StaffHall, browser: Browser) -> None:
        await browser.go(f"{staff.url}/clerks", 360, 500)
        await browser.run("document.querySelector('#c-paola-cortes .acts-of a').focus()")
        await browser.run("document.getElementById('c-paola-cortes').scrollIntoView(); 0")
        await browser.run(chosen("#c-hector-godoy"))
        marked = await browser.run("String(getSelection())")
        top = place("c-paola-cortes")
        was = await browser.run(top)
        await browser.run(WATCHED)
        await staff.hall.open_counter()
        now = f"document.querySelector('#c-{CAROLINA}').cells[3].innerText.includes('módulo')"
        await browser.until(now, value=True)
        assert await browser.run("document.activeElement.closest('tr').id") == "c-paola-cortes"
        assert await browser.run("String(getSelection())") == marked
        assert await browser.run(top) == was
        assert await browser.run(TOUCHED) == f"c-{CAROLINA}"
        assert await browser.run(ANEW) == 0

    tell(tmp_path, browser_at, story)


def test_the_audit_gets_its_new_lines_on_top(tmp_path: Path, browser_at: str) -> None:
    """What is typed, marked and read stays where it is, and the lines before are not drawn anew."""

    async def story(staff: StaffHall, browser: Browser) -> None:
        await staff.hall.open_counter()
        for _ in range(12):
            await staff.hall.issue()
        await browser.go(f"{staff.url}/audit", 1024, 400)
        await browser.run("document.getElementById('code').focus()")
        await write(browser, "j0")
        rows = "document.querySelectorAll('.audit tbody tr')"
        before = await browser.run(f"{rows}.length")
        kept = await browser.run(f"{rows}[9].id")
        await browser.run(f"document.getElementById('{kept}').scrollIntoView(); 0")
        await browser.run(WATCHED)
        top = place(kept)
        was = await browser.run(top)
        await staff.hall.issue()
        await browser.until(f"{rows}.length", before + 1)
        assert await browser.run(top) == was
        typed = "document.activeElement.id + document.activeElement.value"
        assert await browser.run(typed) == "codej0"
        assert await browser.run(TOUCHED) == ""
        assert await browser.run(ANEW) == 1
        await browser.run("document.activeElement.blur()")
        await browser.run(chosen(f"#{kept}"))
        marked = await browser.run("String(getSelection())")
        await staff.hall.issue()
        await browser.until(f"{rows}.length", before + 2)
        assert await browser.run("String(getSelection())") == marked

    tell(tmp_path, browser_at, story)

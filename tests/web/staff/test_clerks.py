"""The staff on their own page: where they are, new secrets shown once, suspended and restored."""

import asyncio
import re
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import httpx

from server.domain import commands as c
from server.domain.catalogue import ClerkRole
from server.domain.identity import ClerkId
from server.store.audit_search import Wanted, search_audit
from server.web.staff.clerks import new_pin
from tests.web.hall import OVERSIGHT
from tests.web.staff.office import ANDRES, INES, PASSWORD, StaffHall, open_staff, said, send

MORNING = datetime(2026, 12, 14, 13, 30, tzinfo=UTC)
CAROLINA = "carolina-rojas"


async def do(browser: httpx.AsyncClient, name: str, clerk: str) -> httpx.Response:
    """Open an act on a person and send it; the page that it leads to."""
    opened = f"/acts/{name}?clerk={clerk}"
    answer = await send(
        browser, f"/acts/{name}", opened, clerk=clerk, seen=await seen(browser, opened)
    )
    if answer.status_code == 303:
        return await browser.get(httpx.URL(answer.url).join(answer.headers["location"]))
    return answer


async def seen(browser: httpx.AsyncClient, path: str) -> str:
    """The state that a form was made of."""
    found = re.search(r'name="seen" value="(\w*)"', (await browser.get(path)).text)
    assert found
    return found[1]


def once(page: httpx.Response) -> str:
    """The secret on a page."""
    found = re.search(r'class="once">([^<]+)<', page.text)
    assert found, said(page)
    return found[1]


async def is_right(staff: StaffHall, clerk: str, pin: str) -> bool:
    return await staff.at.pins.check(staff.at.office.id, clerk, "desk-1", pin) is None


def audited(staff: StaffHall) -> list[tuple[str, str | None, str | None]]:
    """Command, person and what was named, of each granted line, the newest first."""
    found = search_audit(staff.hall.room.hub.reader, staff.at.office.id, Wanted(), None, 50)
    return [(line.command, line.clerk, line.basis) for line in found.lines if not line.refused]


def test_a_new_pin_is_shown_once_and_audited(tmp_path: Path) -> None:
    """To the person who asked alone; the old PIN is good no longer; who gave it is written."""

    async def story() -> None:
        async with open_staff(tmp_path, MORNING) as staff, staff.browser() as browser:
            await staff.comes(browser)
            await staff.at.pins.set(staff.at.office.id, CAROLINA, "739104")
            page = await do(browser, "set_pin", CAROLINA)
            pin = once(page)
            assert "Clave de consola de Carolina Rojas" in said(page)
            assert await is_right(staff, CAROLINA, pin)
            assert not await is_right(staff, CAROLINA, "739104")
            again = await browser.get(page.url)
            assert (again.status_code, pin in again.text) == (410, False)
            assert audited(staff)[0] == ("set_pin", INES, f"clerk:{CAROLINA}")
            async with staff.browser() as other:
                await staff.comes(other, ANDRES)
                opened = f"/acts/set_pin?clerk={CAROLINA}"
                answer = await send(browser, "/acts/set_pin", opened, clerk=CAROLINA)
                path = answer.headers["location"].replace("../", "/")
                assert (await other.get(path)).status_code == 410

    asyncio.run(story())


def test_a_code_lets_a_colleague_in(tmp_path: Path) -> None:
    """A role that enters gets one, good for a password; a clerk of the desk gets none."""

    async def story() -> None:
        async with open_staff(tmp_path, MORNING) as staff, staff.browser() as browser:
            await staff.comes(browser)
            code = once(await do(browser, "new_password_code", ANDRES))
            async with staff.browser() as other:
                fields = {"account": ANDRES, "code": code, "password": PASSWORD}
                answer = await send(other, "/first-use", **fields, again=PASSWORD)
                assert answer.status_code == 303
            assert ("new_password_code", INES, f"clerk:{ANDRES}") in audited(staff)
            refused = said(await do(browser, "new_password_code", CAROLINA))
            assert "Carolina Rojas atiende en la consola y no entra en estas páginas." in refused

    asyncio.run(story())


def test_a_suspended_person_enters_nowhere_until_restored(tmp_path: Path) -> None:
    """The page says it, the counter closes, and both acts are told with the person's name."""

    async def story() -> None:
        async with open_staff(tmp_path, MORNING) as staff, staff.browser() as browser:
            await staff.comes(browser)
            await staff.hall.open_counter()
            row = said(await browser.get("/clerks"))
            assert "Carolina Rojas carolina-rojas Atención Licencias de Conducir" in row
            assert "En el módulo 3 Entró por última vez Hoy a las 10:30" in row
            assert "ya no puede entrar" in said(await do(browser, "suspend_clerk", CAROLINA))
            assert CAROLINA in staff.at.office.suspended
            assert staff.at.office.desk_of(ClerkId(CAROLINA)) is None
            assert "Suspensión: no puede entrar" in said(await browser.get("/clerks"))
            assert "puede entrar otra vez" in said(await do(browser, "restore_clerk", CAROLINA))
            assert audited(staff)[:2] == [
                ("restore_clerk", INES, f"clerk:{CAROLINA}"),
                ("suspend_clerk", INES, f"clerk:{CAROLINA}"),
            ]

    asyncio.run(story())


def test_a_clerk_who_forgot_is_signed_out(tmp_path: Path) -> None:
    """With free hands; with a person in hand it is refused in words."""

    async def story() -> None:
        async with open_staff(tmp_path, MORNING) as staff, staff.browser() as browser:
            await staff.comes(browser)
            await staff.hall.open_counter()
            await staff.hall.issue()
            await staff.hall.ask(c.CallNext())
            refused = said(await do(browser, "sign_clerk_out", CAROLINA))
            assert "quedó cerrada" not in refused
            assert "atend" in refused
            assert CAROLINA in staff.at.office.consoles
            await staff.hall.ask(c.MarkNoShow())
            assert "quedó cerrada" in said(await do(browser, "sign_clerk_out", CAROLINA))
            assert CAROLINA not in staff.at.office.consoles

    asyncio.run(story())


def test_a_supervisor_stands_below_an_administrator(tmp_path: Path) -> None:
    """No secret, and no suspension, of the person who administers the office."""

    async def story() -> None:
        async with open_staff(tmp_path, MORNING) as staff, staff.browser() as browser:
            await staff.comes(browser)
            catalogue = staff.at.office.catalogue
            clerks = tuple(
                replace(each, role=ClerkRole.ADMINISTRATOR) if each.id == ANDRES else each
                for each in catalogue.clerks
            )
            await staff.hall.ask(c.LoadCatalogue(replace(catalogue, clerks=clerks)), OVERSIGHT)
            for name in ("set_pin", "new_password_code", "suspend_clerk"):
                answer = await do(browser, name, ANDRES)
                told = "Andrés Villalobos administra la oficina"
                assert told in said(await browser.get(f"/acts/{name}?clerk={ANDRES}"))
                assert (
                    "Su papel no permite" in said(answer)
                    or told in said(answer)
                    or ("no tiene permiso" in said(answer))
                )
                assert f"acts/{name}?clerk={ANDRES}" not in (await browser.get("/clerks")).text
            assert ANDRES not in staff.at.office.suspended

    asyncio.run(story())


def test_a_new_pin_is_no_easy_one() -> None:
    """Six digits, never a run, never one repeated."""
    pins = {new_pin() for _ in range(200)}
    assert len(pins) > 190
    assert all(re.fullmatch(r"\d{6}", pin) for pin in pins)

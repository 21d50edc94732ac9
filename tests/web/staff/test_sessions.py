"""Sessions on the staff pages: they are the server's, and end when they should."""

import asyncio
from datetime import timedelta
from pathlib import Path

import httpx
import pytest

from server.accounts.sessions import IDLE, LONGEST
from server.domain import commands as c
from server.domain.catalogue import Catalogue
from server.domain.identity import ClerkId
from server.office_file import read_office
from server.store import StoreError
from server.web.staff.application import PAGES
from server.web.staff.visit import DOOR, SESSION
from tests.web.hall import OVERSIGHT
from tests.web.staff.office import ANDRES, INES, StaffHall, open_staff, said, send, sign_in

MINUTE = 60.0


def set_running(staff: StaffHall, seconds: list[float]) -> None:
    """Let the server's running time be what the list says."""
    staff.at.sessions._running = lambda: seconds[0]  # noqa: SLF001 - the edge of the machine


async def is_in(browser: httpx.AsyncClient) -> bool:
    """Whether a browser sees the hall."""
    return (await browser.get("/hall")).status_code == 200


def test_a_session_gets_a_token_of_its_own(tmp_path: Path) -> None:
    """Fixation: a token that was there before the sign-in is good for nothing after it."""

    async def story() -> None:
        async with open_staff(tmp_path) as staff, staff.browser() as browser:
            planted = {SESSION: "planted-by-another", DOOR: "planted-too"}
            for name, value in planted.items():
                browser.cookies.set(name, value)
            await staff.comes(browser)
            own = browser.cookies.get(SESSION, domain="127.0.0.1")
            assert own not in planted.values()
            for value in planted.values():
                async with staff.browser() as thief:
                    thief.cookies.set(SESSION, value)
                    assert not await is_in(thief)

    asyncio.run(story())


def test_signing_in_anew_ends_the_former_session(tmp_path: Path) -> None:
    """On the first use all others of that person end too: the password is another."""

    async def story() -> None:
        async with open_staff(tmp_path) as staff, staff.browser() as browser:
            await staff.comes(browser)
            former = browser.cookies[SESSION]
            browser.cookies.clear()
            await staff.comes(browser)
            assert browser.cookies[SESSION] != former
            assert len(staff.sessions()) == 1
            browser.cookies.clear()
            browser.cookies.set(SESSION, former)
            assert not await is_in(browser)

    asyncio.run(story())


@pytest.mark.parametrize(
    ("steps", "is_open"),
    [
        ([IDLE.total_seconds() - 1], True),
        ([IDLE.total_seconds() + 1], False),
        ([20 * MINUTE] * 3, True),
        ([20 * MINUTE] * 35, True),
        ([20 * MINUTE] * 36, False),
    ],
    ids=["used", "idle", "used on", "half a day", "longer"],
)
def test_a_session_ends_by_itself(tmp_path: Path, steps: list[float], *, is_open: bool) -> None:
    """After thirty minutes without use, and after twelve hours however much it is used."""
    assert timedelta(minutes=20 * 36) >= LONGEST

    async def story() -> bool:
        async with open_staff(tmp_path) as staff, staff.browser() as browser:
            now = [1000.0]
            set_running(staff, now)
            await staff.comes(browser)
            for step in steps:
                now[0] += step
                found = await is_in(browser)
            assert bool(staff.sessions()) == found
            return found

    assert asyncio.run(story()) == is_open


def test_a_page_that_asks_by_itself_is_no_use(tmp_path: Path) -> None:
    """Its streams that come back all day long, and its looks whether it is still let in."""

    async def story() -> None:
        async with open_staff(tmp_path) as staff, staff.browser() as browser:
            now = [1000.0]
            set_running(staff, now)
            await staff.comes(browser)
            streams = [
                each.path for each in PAGES if each.path in {"/hall/events", "/tickets/events"}
            ]
            assert len(streams) == 2
            for path in (*streams, *streams):
                now[0] += 10 * MINUTE
                if staff.sessions():
                    async with browser.stream("GET", path) as stream:
                        assert stream.status_code == 200
                    assert (await browser.head("/hall")).status_code == 200
            assert staff.sessions() == []
            assert not await is_in(browser)

    asyncio.run(story())


def test_a_restart_keeps_sessions_and_ends(tmp_path: Path) -> None:
    """An open one goes on; one that was signed out, or that a clock would prolong, does not."""

    async def story() -> None:
        async with open_staff(tmp_path) as staff, staff.browser() as browser:
            await staff.comes(browser)
            kept = browser.cookies[SESSION]
            async with staff.browser() as other:
                await sign_in(other)
                left = other.cookies[SESSION]
                await send(other, "/sign-out", opened="/me")
        async with open_staff(tmp_path) as staff, staff.browser() as browser:
            browser.cookies.set(SESSION, kept)
            assert await is_in(browser)
            now = staff.at.sessions._running()  # noqa: SLF001 - as below
            (session,) = staff.sessions()
            assert session.idle_at - now <= IDLE.total_seconds()
            assert session.over_at - now <= LONGEST.total_seconds()
            browser.cookies.clear()
            browser.cookies.set(SESSION, left)
            assert not await is_in(browser)

    asyncio.run(story())


def test_a_stolen_token_is_dead_after_sign_out(tmp_path: Path) -> None:
    """The end of a session is the server's, not the browser's."""

    async def story() -> None:
        async with open_staff(tmp_path) as staff, staff.browser() as browser:
            await staff.comes(browser)
            async with staff.browser() as thief:
                thief.cookies.set(SESSION, browser.cookies[SESSION])
                assert await is_in(thief)
                left = await send(browser, "/sign-out", opened="/me")
                assert left.status_code == 303
                assert SESSION not in browser.cookies
                assert not await is_in(thief)

    asyncio.run(story())


def test_a_person_ends_their_other_sessions(tmp_path: Path) -> None:
    """One by one or all at once, never another person's, and each is named by its browser."""

    async def story() -> None:
        async with open_staff(tmp_path) as staff:
            desk = staff.browser()
            agent = "Mozilla/5.0 (Windows NT 10.0) Gecko/20100101 Firefox/132.0"
            home, lost = staff.browser(**{"User-Agent": agent}), staff.browser()
            async with desk, home, lost, staff.browser() as other:
                await staff.comes(desk)
                await sign_in(home)
                await sign_in(lost)
                await staff.comes(other, ANDRES)
                page = said(await desk.get("/me"))
                assert "Firefox, Windows desde 127.0.0.1" in page
                assert page.count("desde 127.0.0.1") == 3
                (theirs,) = staff.sessions(ANDRES)
                await send(desk, "/me", session=theirs.id)
                assert await is_in(other)
                mine = next(each for each in staff.sessions() if each.browser)
                await send(desk, "/me", session=mine.id)
                assert [await is_in(each) for each in (desk, home, lost)] == [True, False, True]
                await send(desk, "/me", session="others")
                assert "Una sesión quedó cerrada" in said(await desk.get("/me"))
                assert [await is_in(each) for each in (desk, lost, other)] == [True, False, True]

    asyncio.run(story())


def catalogue_without(staff: StaffHall, clerk: str) -> Catalogue:
    """The office's file, with a supervisor who is a clerk from now on."""
    text = (staff.hall.folder / "office.toml").read_text("utf-8")
    before, found, after = text.partition(f'id = "{clerk}"')
    assert found
    return read_office(before + found + after.replace('role = "supervisor"\n', "", 1))


def test_a_role_taken_away_ends_the_session(tmp_path: Path) -> None:
    """At once, not with the next request; the password is good for nothing, and others stay."""

    async def story() -> None:
        async with open_staff(tmp_path) as staff, staff.browser() as ines, staff.browser() as other:
            await staff.comes(ines)
            await staff.comes(other, ANDRES)
            await staff.hall.ask(c.LoadCatalogue(catalogue_without(staff, INES)), OVERSIGHT)
            assert staff.sessions() == []
            assert not await is_in(ines)
            assert (await sign_in(ines)).status_code == 401
            assert await is_in(other)

    asyncio.run(story())


def test_a_suspended_person_is_out_at_once(tmp_path: Path) -> None:
    """And comes in again once restored."""

    async def story() -> None:
        async with open_staff(tmp_path) as staff, staff.browser() as ines:
            await staff.comes(ines)
            await staff.hall.ask(c.SuspendClerk(ClerkId(INES)), OVERSIGHT)
            assert staff.sessions() == []
            assert (await sign_in(ines)).status_code == 401
            await staff.hall.ask(c.RestoreClerk(ClerkId(INES)), OVERSIGHT)
            assert (await sign_in(ines)).status_code == 303

    asyncio.run(story())


def test_a_session_ends_although_the_disk_is_full(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """What cannot be written is said in the log; the token is good for nothing all the same."""

    async def story() -> None:
        async with open_staff(tmp_path) as staff, staff.browser() as ines:
            await staff.comes(ines)

            def fail(*_: object) -> None:
                raise StoreError("no room")

            monkeypatch.setattr(staff.at.sessions._staff, "end_session", fail)  # noqa: SLF001
            await staff.hall.ask(c.SuspendClerk(ClerkId(INES)), OVERSIGHT)
            assert not await is_in(ines)

    asyncio.run(story())
    assert "no se pudo anotar una sesión" in caplog.text or "could not be noted" in caplog.text

"""Several offices on one staff listener: one is chosen, and its sessions open no other one."""

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import httpx
import pytest

from server.office_file import read_office_file
from server.office_folder import OFFICE_FILE
from server.store import StoreError
from server.web.staff.offices import CHOICE, StaffOffices
from server.web.staff.visit import StaffOffice
from tests.roof.house import antesala
from tests.web.staff.office import PASSWORD, said, send
from tests.web.two_offices import CLERK, FIRST, NAMES, SECOND, Server, found_both, serve


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return found_both(tmp_path_factory.mktemp("offices"))


@asynccontextmanager
async def signed_in(server: Server, office: str) -> AsyncIterator[httpx.AsyncClient]:
    """A browser of the supervisor, who has chosen an office and signed in there."""
    async with server.browser() as browser:
        await browser.get(f"/offices/{office}")
        published = server.lobby.rooms[office].hub.published
        code = await server.lobby.gate.passwords.new_code(published, CLERK)
        assert isinstance(code, str)
        answer = await send(
            browser, "/first-use", account=CLERK, code=code, password=PASSWORD, again=PASSWORD
        )
        assert answer.status_code == 303, said(answer)
        yield browser


def test_an_office_is_chosen_once(folder: Path) -> None:
    """By a link of a plain list; the browser is led on to where it was going, and keeps it."""

    async def story(server: Server) -> None:
        async with server.browser() as browser:
            first = await browser.get("/tickets?text=A001")
            assert first.headers["location"] == "./?back=%2Ftickets%3Ftext%3DA001"
            page = await browser.get("/?back=%2Ftickets")
            assert all(name in said(page) for name in NAMES.values())
            assert "./offices/norte?back=%2Ftickets" in page.text
            assert 'name="password"' not in page.text
            chosen = await browser.get("/offices/norte?back=%2Ftickets")
            assert chosen.headers["location"] == "../?back=%2Ftickets"
            assert browser.cookies[CHOICE] == SECOND
            page = await browser.get("/?back=%2Ftickets")
            assert NAMES[SECOND] in said(page)
            assert NAMES[FIRST] not in said(page)
            assert './offices"' in page.text
            for path in ("/offices/sur", "/offices/norte/", "/offices/..%2fhall", "/metrics"):
                assert (await browser.get(path)).status_code == 404, path
            assert (await browser.post("/offices/oficina")).status_code == 404
            assert browser.cookies[CHOICE] == SECOND
            assert (await browser.get("/static/staff.css")).status_code == 200

    serve(folder, story)


def test_a_session_opens_nothing_of_another_office(folder: Path) -> None:
    """Although a person of the same id works there."""

    async def story(server: Server) -> None:
        async with signed_in(server, FIRST) as browser:
            page = await browser.get("/hall")
            assert NAMES[FIRST] in said(page)
            # The bar of most screens has no room for the name.
            assert re.search(rf'class="at-office"[^>]*>{NAMES[FIRST]}<', page.text)
            await browser.get(f"/offices/{SECOND}")
            for path in ("/hall", "/tickets", "/figures", "/audit", "/hall/events", "/me"):
                answer = await browser.get(path)
                assert answer.status_code == 303, path
                assert not answer.text, path
            answer = await browser.post("/acts/notice", data={"text": "of another office"})
            assert answer.status_code == 303
            assert server.lobby.rooms[SECOND].hub.published.notice is None
            await browser.get(f"/offices/{FIRST}")
            assert (await browser.get("/hall")).status_code == 200

    serve(folder, story)


def test_a_ticket_is_on_the_pages_of_its_own_office(folder: Path) -> None:
    """Given at a kiosk that was enrolled there by the command."""
    words = ("--role", "kiosk", "--name", "Tótem 1")
    enrolled = antesala("enroll", folder, "--of", SECOND, *words)
    assert enrolled.returncode == 0, enrolled.stderr

    async def story(server: Server) -> None:
        await server.take_ticket_at(enrolled.stdout.strip(), SECOND)
        async with signed_in(server, SECOND) as browser:
            assert "A001" in said(await browser.get("/tickets"))
            assert "Tótem 1" in said(await browser.get("/hall"))
        async with signed_in(server, FIRST) as browser:
            assert "A001" not in said(await browser.get("/tickets"))
            assert server.lobby.rooms[FIRST].hub.published.tickets == {}

    serve(folder, story)


def test_an_office_that_cannot_be_opened_is_said(folder: Path) -> None:
    """Its database is away: that is told, and another office can be chosen."""
    catalogue = read_office_file(folder / OFFICE_FILE)

    async def away(_office: str) -> StaffOffice:
        raise StoreError("the database is away")

    async def story() -> None:
        files = {FIRST: lambda: catalogue, SECOND: lambda: catalogue}
        app = await StaffOffices(files, away).application()
        transport = httpx.ASGITransport(app)
        chosen = {CHOICE: SECOND}
        async with httpx.AsyncClient(
            transport=transport, base_url="http://staff", cookies=chosen
        ) as browser:
            for path in ("/", "/hall"):
                assert (await browser.get(path)).status_code == 503, path
            assert f"offices/{FIRST}" in (await browser.get("/offices")).text

    asyncio.run(story())

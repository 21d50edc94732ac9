"""Several offices on the people's listener: an address says which, and a display is of its own."""

import asyncio
from dataclasses import replace
from http import HTTPStatus
from pathlib import Path

import pytest

from antesala.conversation import Conversation
from server.web.people import petition_sending
from tests.web.staff.office import said
from tests.web.two_offices import FIRST, NAMES, SECOND, Server, found_both, serve


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return found_both(tmp_path_factory.mktemp("offices"))


def test_each_office_has_its_own_address(folder: Path) -> None:
    """The first page is a list, to which an address leads that says no office. None is a cookie."""

    async def story(server: Server) -> None:
        async with server.browser(server.web) as browser:
            listed = await browser.get("/")
            for office, name in NAMES.items():
                assert f'href="./o/{office}/"' in listed.text
                for path in ("", "services", "services/tramite", "privacy"):
                    page = await browser.get(f"/o/{office}/{path}")
                    assert page.status_code == 200, path
                    others = set(NAMES.values()) - {name}
                    assert name in said(page), path
                    assert not any(each in said(page) for each in others), path
            for path, root in (("/services", "./"), ("/services/tramite", "../"), ("/data", "./")):
                assert (await browser.get(path)).headers["location"] == root, path
            assert not browser.cookies

    serve(folder, story)


def test_an_office_without_a_slash_is_led_to_its_page(folder: Path) -> None:
    """By an answer like any other, with the strict headers; a form is not sent on."""

    async def story(server: Server) -> None:
        async with server.browser(server.web) as browser:
            led = await browser.get(f"/o/{SECOND}?lang=pt")
            assert (led.status_code, led.headers["location"]) == (303, f"{SECOND}/?lang=pt")
            assert led.headers["content-security-policy"]
            assert led.headers["cache-control"] == "no-store"
            assert (await browser.post(f"/o/{SECOND}")).status_code == 404

    serve(folder, story)


def test_what_is_not_there_is_of_no_office(folder: Path) -> None:
    """No office's name stands over it: the first one would be taken for the one that was meant."""

    async def story(server: Server) -> None:
        async with server.browser(server.web) as browser:
            for path in ("/o/sur/", "/o/NORTE/", "/o/%2e%2e/t/x", "/nowhere"):
                page = await browser.get(path)
                assert page.status_code == 404, path
                assert not any(name in said(page) for name in NAMES.values()), path
                page = await browser.get(f"/o/{SECOND}{path}")
                assert page.status_code == 404, path
                assert NAMES[SECOND] in said(page), path

    serve(folder, story)


def test_a_petition_is_looked_for_at_no_office(folder: Path) -> None:
    """Its folio finds it wherever it is."""

    async def story(server: Server) -> None:
        async with server.browser(server.web) as browser:
            page = await browser.get("/p")
            assert page.status_code == 200
            assert not any(name in said(page) for name in NAMES.values())
            assert NAMES[SECOND] in said(await browser.get(f"/o/{SECOND}/p"))

    serve(folder, story)


def test_files_come_to_all_offices_as_to_one(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An address that sends to one office may not send as much again to each other one."""
    monkeypatch.setattr(petition_sending, "LIMITS", replace(petition_sending.LIMITS, of_address=1))

    async def story(server: Server) -> None:
        host, port = server.web.removeprefix("http://").split(":")
        _, stranger = await asyncio.open_connection(host, int(port))
        head = f"POST /o/{FIRST}/petitions/new HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000\r\n"
        stranger.write(f"{head}Content-Type: multipart/form-data; boundary=b\r\n\r\n--b".encode())
        large = {"files": ("a.pdf", bytes(70_000))}
        async with server.browser(server.web) as browser:
            status = 0
            while status != HTTPStatus.SERVICE_UNAVAILABLE:
                page = await browser.post(f"/o/{FIRST}/petitions/new", files=large)
                status = page.status_code
            page = await browser.post(f"/o/{SECOND}/petitions/new", files=large)
            assert page.status_code == HTTPStatus.SERVICE_UNAVAILABLE
        stranger.close()

    serve(folder, story)


def test_a_ticket_finds_its_office(folder: Path) -> None:
    """With or without the office in the address: `public_url` may be either."""

    async def story(server: Server) -> None:
        token = await server.take_ticket(SECOND)
        async with server.browser(server.web) as browser:
            for path in (f"/t/{token}", f"/o/{SECOND}/t/{token}"):
                page = await browser.get(path)
                assert page.status_code == 200
                assert NAMES[SECOND] in said(page)

    serve(folder, story)


def test_a_device_is_told_the_address_of_its_office(folder: Path) -> None:
    """What it prints leads to the pages of that one, where the office file names no address."""

    async def story(server: Server) -> None:
        server.lobby.web_url = server.web
        code = await server.lobby.gate.new_code(SECOND, "kiosk", "Tótem 1")
        async with Conversation(server.live, code=code) as kiosk:
            address = (await kiosk.online()).web_url
        assert address == f"{server.web}/o/{SECOND}"
        async with server.browser(server.web) as browser:
            assert NAMES[SECOND] in said(await browser.get(f"{address}/"))

    serve(folder, story)


def test_a_display_in_a_browser_is_of_its_own_office(folder: Path) -> None:
    """It shows the calls of the office in which it was enrolled."""

    async def story(server: Server) -> None:
        for office in (FIRST, SECOND):
            code = await server.lobby.gate.new_code(office, "display", "Sala de espera")
            async with server.browser(server.web) as browser:
                entered = await browser.get(f"/display/Sala de espera?code={code}&diagonal=50")
                assert entered.status_code == 303, said(entered)
                address = "/display/Sala de espera?diagonal=50&distance=6&width=1920&height=1080"
                assert f"{NAMES[office]}</title>" in (await browser.get(address)).text
                stream = address.replace("?", "/stream?")
                async with browser.stream("GET", stream) as shown:
                    pictures = (line async for line in shown.aiter_lines() if "now" in line)
                    assert NAMES[office] in await anext(pictures)

    serve(folder, story)

"""Guesses at the listener itself: they get one answer, and keep no one out at another address."""

import asyncio
import ssl
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path

import httpx
import pytest

from server.pages import staff_office
from server.tls import Tls
from server.web.shared.listening import WebListening
from server.web.staff.offices import StaffOffices, listen_staff
from tests.accounts.test_passwords import written
from tests.live.test_unfinished_tls import certificate
from tests.web.hall import open_hall
from tests.web.staff.office import (
    INES,
    PASSWORD,
    StaffHall,
    open_staff,
    said,
    send,
    sign_in,
    token_of,
)

__all__ = ["certificate"]


def test_a_stranger_is_stopped_and_the_desk_is_not(tmp_path: Path) -> None:
    """A lock is told in minutes at the stranger's address; it holds there alone."""

    async def story() -> None:
        async with open_staff(tmp_path) as staff, staff.browser() as desk:
            await staff.comes(desk)
            await send(desk, "/sign-out", opened="/me")
            # As a proxy on this machine tells it.
            async with staff.browser(**{"X-Forwarded-For": "198.51.100.7"}) as stranger:
                token = await token_of(stranger, "/")
                fields = {"token": token, "account": INES, "password": "adivinanza número"}
                answers = [await stranger.post("/", data=fields) for _ in range(40)]
                assert [each.status_code for each in answers[:5]] == [401] * 5
                assert {each.status_code for each in answers[5:]} == {429}
                assert "Espere un minuto" in said(answers[-1])
                right = await sign_in(stranger)
                assert right.status_code == 429
            assert (await sign_in(desk)).status_code == 303

    asyncio.run(story())


def test_every_try_is_in_the_audit(tmp_path: Path) -> None:
    """With its address and the clerk of that account; what a stranger types is not kept."""

    async def story() -> None:
        async with open_staff(tmp_path) as staff, staff.browser() as browser:
            await staff.comes(browser)
            await send(browser, "/sign-out", opened="/me")
            await sign_in(browser, INES, "no es esta clave")
            await sign_in(browser, "<script>alert(1)</script>", "no es esta clave")
        kept = written(tmp_path)
        assert b"staff@127.0.0.1" in kept
        for asked in (b"staff_set_password", b"staff_sign_out", b"staff_sign_in"):
            assert asked in kept
        assert b"<script>" not in kept
        assert b"no es esta clave" not in kept

    asyncio.run(story())


@asynccontextmanager
async def open_with_tls(folder: Path, pair: tuple[Path, Path]) -> AsyncIterator[StaffHall]:
    async with open_hall(folder) as hall, AsyncExitStack() as stack:
        office = await staff_office(hall.lobby, *hall.lobby.rooms)
        url, _ = await listen_staff(
            stack, StaffOffices.of(office), WebListening("127.0.0.1", 0, Tls(*pair))
        )
        yield StaffHall(hall, office, url)


@pytest.mark.usefixtures("certificate")
def test_with_tls_a_cookie_is_bound_to_the_host(
    tmp_path: Path, certificate: tuple[Path, Path]
) -> None:
    """`__Host-` keeps other names out that share the domain; `Secure` keeps it off plain HTTP."""

    async def story() -> None:
        async with open_with_tls(tmp_path, certificate) as staff:
            trust = ssl.create_default_context(cafile=certificate[0])
            async with httpx.AsyncClient(base_url=staff.url, verify=trust, timeout=300) as browser:
                await staff.comes(browser)
                entered = await sign_in_anew(staff, browser)
            cookie = next(
                each
                for each in entered.headers.get_list("set-cookie")
                if each.startswith("__Host-antesala=")
            )
            for part in ("Secure", "HttpOnly", "SameSite=strict", "Path=/"):
                assert part in cookie
            assert "Domain" not in cookie

    asyncio.run(story())


async def sign_in_anew(staff: StaffHall, browser: httpx.AsyncClient) -> httpx.Response:
    """Sign out and in again, as a person with a password does."""
    await send(browser, "/sign-out", opened="/me")
    assert staff.sessions() == []
    entered = await send(browser, "/", account=INES, password=PASSWORD)
    assert (await browser.get("/hall")).status_code == 200
    return entered

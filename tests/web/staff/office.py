"""An office with its staff pages on a loopback socket, and people who have signed in there."""

import re
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import datetime
from html import unescape
from pathlib import Path

import httpx

from server.accounts.sessions import Session
from server.pages import staff_office
from server.web.shared.listening import WebListening
from server.web.staff.offices import StaffOffices, listen_staff
from server.web.staff.visit import StaffOffice
from tests.web.hall import NO_TLS, Hall, open_hall

INES, ANDRES = "ines-contreras", "andres-villalobos"
"""The supervisors of La Serena."""
PASSWORD = "cuatro nubes de lana"  # noqa: S105 - of a test
_TOKEN = re.compile(r'name="token" value="([^"]+)"')


class StaffHall:
    """An office at work, with its staff pages."""

    def __init__(self, hall: Hall, at: StaffOffice, url: str) -> None:
        self.hall = hall
        self.at = at
        self.url = url

    def browser(self, **headers: str) -> httpx.AsyncClient:
        """A browser of its own: it keeps cookies, and follows nowhere."""
        return httpx.AsyncClient(base_url=self.url, timeout=300, headers=headers, verify=NO_TLS)

    async def code(self, clerk: str = INES) -> str:
        """A one-time code for a clerk."""
        code = await self.at.passwords.new_code(self.at.office, clerk)
        assert isinstance(code, str), code
        return code

    async def comes(self, browser: httpx.AsyncClient, clerk: str = INES) -> None:
        """A clerk sets their password, which signs them in."""
        code = await self.code(clerk)
        answer = await send(
            browser, "/first-use", account=clerk, code=code, password=PASSWORD, again=PASSWORD
        )
        assert answer.status_code == 303, said(answer)

    def sessions(self, clerk: str = INES) -> list[Session]:
        """The clerk's open sessions."""
        return self.at.sessions.of(self.at.office.catalogue.clerk[clerk].id)  # type: ignore[index]


async def token_of(browser: httpx.AsyncClient, path: str) -> str:
    """The anti-forgery token that a page gives to this browser."""
    found = _TOKEN.search((await browser.get(path)).text)
    assert found, path
    return found[1]


async def send(
    browser: httpx.AsyncClient, path: str, opened: str = "", **fields: str
) -> httpx.Response:
    """Open a page, fill in its form and send it."""
    token = await token_of(browser, opened or path)
    return await browser.post(path, data={"token": token, **fields})


async def sign_in(
    browser: httpx.AsyncClient, clerk: str = INES, password: str = PASSWORD, back: str = "/hall"
) -> httpx.Response:
    """Fill in the sign-in."""
    return await send(browser, "/", account=clerk, password=password, back=back)


def said(answer: httpx.Response) -> str:
    """The text of a page, without its markup."""
    text = re.sub(r"<(script|style)\b.*?</\1>|<[^>]+>", " ", answer.text, flags=re.DOTALL)
    return " ".join(unescape(text).split())


@asynccontextmanager
async def open_staff(folder: Path, at: datetime | None = None) -> AsyncIterator[StaffHall]:
    """La Serena with its staff pages on a free port; `at` stops its clock."""
    async with open_hall(folder, at) as hall, AsyncExitStack() as stack:
        office = await staff_office(hall.lobby, *hall.lobby.rooms)
        url, _ = await listen_staff(stack, StaffOffices.of(office), WebListening(port=0))
        yield StaffHall(hall, office, url)

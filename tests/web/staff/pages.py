"""Staff pages in a real browser: in with a session, and time that passes."""

from datetime import timedelta

import httpx

from tests.web.browser import Browser
from tests.web.staff.office import StaffHall


def minutes_later(staff: StaffHall, minutes: float) -> None:
    """Let the office's stopped clock go on."""
    staff.hall.set_clock(staff.hall.room.hub.clock() + timedelta(minutes=minutes))


async def enter(browser: Browser, client: httpx.AsyncClient) -> None:
    """Give a browser the session of a client that has signed in."""
    for cookie in client.cookies.jar:
        await browser.do(
            "Network.setCookie",
            name=cookie.name,
            value=cookie.value,
            url=str(client.base_url),
            httpOnly=True,
        )

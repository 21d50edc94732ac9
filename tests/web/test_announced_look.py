"""The pages of a ticket on the way in a real browser: no fault, by keyboard, as far as the call."""

import asyncio
from pathlib import Path

from server.domain import commands as c
from server.domain.ticket import State
from tests.web.browser import Browser, open_page
from tests.web.faults import COLOURS, THEMES, faults
from tests.web.hall import Hall, open_hall
from tests.web.test_announced import DOOR, PHONE, SERVICE, code_now
from tests.web.test_browser import CLIPPED, WIDER, press
from tests.web.test_ticket_page import AT

FOCUSED = "document.activeElement.id || document.activeElement.value"


async def without_fault(browser: Browser, url: str) -> None:
    """Axe finds none in light and dark on the narrowest page, and each language fits it."""
    for language in ("en", "pt", "es"):
        await browser.go(f"{url}?lang={language}", 320)
        await browser.run("document.querySelectorAll('details').forEach(d => d.open = true)")
        assert await browser.run(WIDER) <= 0
        assert await browser.run(CLIPPED) == 0
    assert await faults(browser) == []
    await browser.do("Emulation.setEmulatedMedia", features=THEMES["dark"])
    assert await faults(browser, *COLOURS) == []
    await browser.do("Emulation.setEmulatedMedia", features=[])


async def tab_to(browser: Browser, wanted: str) -> None:
    """Press the tabulator until a control has the focus."""
    for _ in range(20):
        if await browser.run(FOCUSED) == wanted:
            return
        await press(browser, "Tab", 9)
    raise AssertionError(f"the keyboard does not reach {wanted}")


async def state_of(hall: Hall) -> State:
    (ticket,) = hall.room.hub.published.tickets.values()
    return ticket.state


def test_a_ticket_on_the_way_needs_no_mouse_and_has_no_fault(
    tmp_path: Path, browser_at: str
) -> None:
    """Door, question, ticket, wrong code, line and call: one telephone, keyboard alone."""

    async def visit() -> None:
        async with open_hall(tmp_path, AT, PHONE) as hall, open_page(browser_at) as browser:
            await hall.open_counter()
            await without_fault(browser, hall.url + DOOR)
            await without_fault(browser, hall.url + SERVICE)
            await tab_to(browser, "general")
            await press(browser, "Enter", 13)
            await browser.until("document.body.dataset.state", "announced")
            await without_fault(browser, await browser.run("location.href.split('?')[0]"))
            for typed, expected in (("12", "!!document.getElementById('fault')"), ("", "true")):
                await tab_to(browser, "code")
                code = typed or code_now(hall)
                await browser.run(f"document.activeElement.value = '{code}'")
                await press(browser, "Enter", 13)
                await browser.until(expected, value=True)
            await browser.until("document.body.dataset.state", "waiting")
            assert await state_of(hall) is State.WAITING
            await hall.ask(c.CallNext())
            await browser.until("document.body.dataset.state", "called")

    asyncio.run(visit())

"""Another office file is loaded while staff pages are open: they follow, and keep typed text."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path

import pytest

from server.domain import commands as c
from server.domain.catalogue import Catalogue
from server.domain.identity import CounterId, ServiceId
from tests.web.browser import CHROMIUM, Browser, open_page
from tests.web.hall import OVERSIGHT
from tests.web.staff.office import StaffHall, open_staff
from tests.web.staff.pages import enter
from tests.web.staff.test_browser import write
from tests.web.staff.test_hall_page import NINE

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine")
NAME = "Mascotas y animales"
LOOK = "document.dispatchEvent(new Event('visibilitychange')); 0"
"""A person comes back to the page; by itself it looks every ten seconds."""


def with_another(catalogue: Catalogue) -> Catalogue:
    """One service and one counter more, a clerk and the office under other names."""
    service = replace(catalogue.services[0], id=ServiceId("mascotas"), name=NAME)
    counter = replace(catalogue.counters[0], id=CounterId("m9"), number="9")
    first, *others = catalogue.clerks
    return replace(
        catalogue,
        name="Municipalidad del Elqui",
        services=(*catalogue.services, service),
        counters=(*catalogue.counters, counter),
        clerks=(replace(first, name="Carolina Rojas Vega"), *others),
    )


def tell(
    folder: Path, address: str, story: Callable[[StaffHall, Browser], Awaitable[None]]
) -> None:
    async def telling() -> None:
        async with open_staff(folder, NINE) as staff, staff.browser() as client:
            await staff.comes(client)
            async with open_page(address) as browser:
                await browser.do("Network.enable")
                await browser.do("Network.setExtraHTTPHeaders", headers={"Accept-Language": "es"})
                await enter(browser, client)
                await story(staff, browser)

    asyncio.run(telling())


async def load(staff: StaffHall) -> None:
    catalogue = with_another(staff.at.office.catalogue)
    await staff.hall.ask(c.LoadCatalogue(catalogue), OVERSIGHT)


def has(text: str, within: str = "body") -> str:
    return f"document.querySelector('{within}').textContent.includes('{text}')"


def test_the_hall_shows_what_was_added(tmp_path: Path, browser_at: str) -> None:
    """Service, counter and names, with the focus where it was."""

    async def story(staff: StaffHall, browser: Browser) -> None:
        await staff.hall.open_counter()
        await browser.go(f"{staff.url}/hall", 1600, 700)
        await browser.run("document.querySelector('#more-m3 summary').focus(); scrollTo(0, 40); 0")
        await load(staff)
        await browser.until(has(NAME, ".services"), value=True)
        await browser.until("!!document.querySelector('[id=card-m9], #counter-m9')", value=True)
        await browser.until(has("Carolina Rojas Vega", ".counters"), value=True)
        await browser.run(LOOK)
        await browser.until(has("Municipalidad del Elqui", ".bar"), value=True)
        held = "[document.activeElement.closest('details')?.id, scrollY].join()"
        assert await browser.run(held) == "more-m3,40"

    tell(tmp_path, browser_at, story)


def test_a_half_filled_form_gets_the_new_choices(tmp_path: Path, browser_at: str) -> None:
    """What was typed in one field stays, while the focus is in another."""

    async def story(staff: StaffHall, browser: Browser) -> None:
        await browser.go(f"{staff.url}/acts/stop_tickets", 1024, 800)
        await browser.run("document.getElementById('reason').focus(); 0")
        await write(browser, "Se cortó la luz")
        await browser.run("document.getElementById('service').focus(); 0")
        await load(staff)
        await browser.run(LOOK)
        await browser.until(has(NAME, "#service"), value=True)
        assert await browser.run("document.activeElement.id") == "service"
        assert await browser.run("document.getElementById('reason').value") == "Se cortó la luz"
        await browser.run("document.getElementById('service').value = 'mascotas'; 0")
        await browser.run("document.querySelector('.main-act').click(); 0")
        await browser.until("location.pathname", "/hall")
        assert staff.at.office.stopped[ServiceId("mascotas")].reason == "Se cortó la luz"

    tell(tmp_path, browser_at, story)


@pytest.mark.parametrize(
    ("path", "field", "text", "added"),
    [
        ("/tickets", "code", "j0", (NAME, "#service")),
        ("/audit", "code", "A1", ("9", "#counter")),
    ],
)
def test_filters_get_the_new_choices(
    tmp_path: Path, browser_at: str, path: str, field: str, text: str, added: tuple[str, str]
) -> None:
    """Half a code in the search is left alone."""

    async def story(staff: StaffHall, browser: Browser) -> None:
        await browser.go(f"{staff.url}{path}", 1024, 800)
        await browser.run(f"document.getElementById('{field}').focus(); 0")
        await write(browser, text)
        await load(staff)
        await browser.run(LOOK)
        await browser.until(has(*added), value=True)
        now = "document.activeElement.id + ' ' + document.activeElement.value"
        assert await browser.run(now) == f"{field} {text}"

    tell(tmp_path, browser_at, story)


def test_a_secret_stays_while_it_is_read(tmp_path: Path, browser_at: str) -> None:
    """It is shown once: the page that would be fetched anew has it no more."""

    async def story(staff: StaffHall, browser: Browser) -> None:
        address = f"{staff.url}/acts/new_password_code?clerk=andres-villalobos"
        await browser.go(address, 1024, 800)
        await browser.run("document.querySelector('.main-act').click(); 0")
        await browser.until("!!document.querySelector('.once')", value=True)
        code = await browser.run("document.querySelector('.once').textContent")
        await load(staff)
        await browser.run(LOOK)
        await browser.run("fetch(document.body.dataset.officeAt, {method: 'HEAD'}).then(() => 0)")
        assert await browser.run("document.querySelector('.once').textContent") == code

    tell(tmp_path, browser_at, story)

"""A deletion from the telephone to the desk, in a real browser: by keys, and without a fault."""

import asyncio
from pathlib import Path

import pytest

from server.domain.petition.states import StepKind
from tests.web.browser import CHROMIUM, Browser, open_page
from tests.web.faults import Themes
from tests.web.petitions import Handed, act, hand_in
from tests.web.staff.office import StaffHall, open_staff, said
from tests.web.staff.pages import enter
from tests.web.staff.test_breaches import begin
from tests.web.staff.test_browser import look
from tests.web.staff.test_data_requests import NOW
from tests.web.test_browser import press
from tests.web.test_petition_look import look_at

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine")


async def _asks(staff: StaffHall, browser: Browser, complaint: Handed) -> str:
    """The person asks to delete, from the page of their petition; the folio of the request."""
    await browser.go(f"{staff.hall.url}{complaint.path}?lang=es")
    await browser.run("document.querySelector('.way-out a[href*=\"/data\"]').focus()")
    await press(browser, "Enter", 13)
    await browser.until("document.querySelectorAll('[name=right]').length", 6)
    await browser.run("document.querySelector('[name=right]').focus()")
    await press(browser, " ", 32)
    for _ in range(2):
        await press(browser, "ArrowDown", 40)
    assert await browser.run("document.activeElement.value") == "deletion"
    await browser.run("document.querySelector('.asking button[type=submit]').focus()")
    await press(browser, "Enter", 13)
    await browser.until("document.querySelectorAll('.receipt').length", 1)
    folio = await browser.run("document.querySelector('.receipt .number').innerText")
    return str(folio)


async def _deletes(staff: StaffHall, browser: Browser, folio: str) -> None:
    """A supervisor finds the request and deletes, after having been asked once."""
    await browser.go(f"{staff.url}/data/requests/{folio}", 1280, 800)
    await browser.run("document.querySelector('a[href*=\"acts/delete_data\"]').click()")
    await browser.until("document.querySelectorAll('.effect').length", 1)
    await browser.run("document.querySelector('.main-act').click()")
    await browser.until("document.body.innerText.includes('borrados y sobrescritos')", value=True)


def test_a_deletion_goes_from_the_telephone_to_the_desk(
    tmp_path: Path, browser_at: str, themes: Themes
) -> None:
    """Axe finds nothing on any of its pages; in the end the link of the petition is dead."""

    async def telling() -> None:
        async with open_staff(tmp_path, NOW) as staff, open_page(browser_at) as browser:
            await browser.do("Network.enable")
            await browser.do("Network.setExtraHTTPHeaders", headers={"Accept-Language": "es"})
            complaint = await hand_in(staff.hall)
            await act(staff.hall, complaint, StepKind.ANSWER, "Le pedimos disculpas.")
            folio = await _asks(staff, browser, complaint)
            for language, scheme in (("es", "light"), ("pt", "dark")):
                page = f"{staff.hall.url}{complaint.path}/data?lang={language}"
                await look_at(browser, page, scheme)
            async with staff.browser() as client:
                await staff.comes(client)
                await begin(client, "Una lista quedó en el mesón")
                await enter(browser, client)
                for path in ("/data", "/data/requests", f"/data/requests/{folio}"):
                    await look(browser, f"{staff.url}{path}", themes)
                await _deletes(staff, browser, folio)
                gone = await staff.hall.get(complaint.path)
                assert gone.status_code == 404
                assert "Hecho el" in said(await client.get(f"/data/requests/{folio}"))

    asyncio.run(telling())

"""The page of the paper roll in a real browser: it fits, axe finds nothing, and no line is lost."""

import asyncio
from pathlib import Path

import pytest

from tests.web.browser import CHROMIUM, open_page
from tests.web.faults import Themes
from tests.web.staff.office import open_staff, send
from tests.web.staff.pages import enter
from tests.web.staff.test_browser import look
from tests.web.staff.test_roll import NOON, YESTERDAY, line

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine")


def test_the_page_of_the_roll_has_no_fault(tmp_path: Path, browser_at: str, themes: Themes) -> None:
    """With numbers that were entered, and after a mistake, which stays beside what was typed."""

    async def telling() -> None:
        async with open_staff(tmp_path, NOON) as staff, staff.browser() as client:
            await staff.comes(client)
            await send(client, "/roll", **line(staff, "7"))
            async with open_page(browser_at) as browser:
                await browser.do("Network.enable")
                await enter(browser, client)
                await browser.do("Network.setExtraHTTPHeaders", headers={"Accept-Language": "es"})
                await look(browser, f"{staff.url}/roll?day={YESTERDAY}", themes)
                await browser.resize(1280, 800)
                for name, typed in (("number", "8"), ("arrival", "9:20"), ("called", "9:30")):
                    await browser.run(f"document.querySelector('[name={name}]').value = '{typed}'")
                await browser.run("document.querySelector('[name=number]').form.requestSubmit()")
                await browser.until(
                    "document.body.innerText.includes('Falta Trámite.')", value=True
                )
                # The page may have come only in part so far.
                kept = "[...document.querySelectorAll('[name=number], [name=arrival]')]"
                await browser.until(f"{kept}.map(each => each.value).join()", "8,9:20")

    asyncio.run(telling())

"""Every page of the people's listener in each language and theme: axe finds no fault in any.

At 320 pixels, in the letters of the page and in letters twice as large. The staff's pages have
their own: `tests/web/staff`.
"""

import asyncio
from pathlib import Path

import pytest

from server.domain import commands as c
from server.domain.petition.states import StepKind
from tests.web.browser import CHROMIUM, Browser, open_page
from tests.web.faults import THEMES, faults
from tests.web.hall import Hall, open_hall
from tests.web.petitions import AT, RECLAMO, act, hand_in
from tests.web.test_announced import DOOR, PHONE, SERVICE
from tests.web.test_browser import AS_IT_IS, CLIPPED, TWICE, WIDER

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")

LANGUAGES = ("es", "en", "pt")


async def pages_of(hall: Hall) -> list[str]:
    """An address of each kind of page, and of each state of a ticket and a petition."""
    await hall.open_counter()
    found = ["/", "/services", "/services?q=licencia", "/services/licencia-renovar"]
    found += [DOOR, SERVICE, "/sign/la-serena", "/privacy", "/petitions/new", "/p", "/nowhere"]
    open_one, asked, ended = [await hand_in(hall, RECLAMO) for _ in range(3)]
    await act(hall, asked, StepKind.ASK_PERSON, "¿En qué sala fue?")
    await act(hall, ended, StepKind.ANSWER, "La pantalla se cambió.")
    found += [each.path for each in (open_one, asked, ended)]
    found += [f"{open_one.path}/add", f"{open_one.path}/data"]
    tickets = [await hall.issue() for _ in range(4)]
    # Served, missed, called, and one that waits.
    await hall.ask(c.CallNext())
    await hall.ask(c.StartService())
    await hall.ask(c.FinishService())
    await hall.ask(c.CallNext())
    await hall.ask(c.MarkNoShow())
    await hall.ask(c.CallNext())
    found += [each.path for each in tickets]
    found += ["/verify", "/verify?proof=x", f"{tickets[0].path}/proof", f"{tickets[3].path}/proof"]
    return [*found, f"{tickets[0].path}/survey", f"{tickets[3].path}/cancel"]


async def faults_at(browser: Browser, url: str) -> list[object]:
    """What axe finds, and what does not fit."""
    await browser.go(url, 320)
    await browser.run("document.querySelectorAll('details').forEach(d => d.open = true)")
    found: list[object] = [*await faults(browser)]
    for change in (AS_IT_IS, TWICE):
        await browser.run(f"{AS_IT_IS}; {change}")
        found += [("wider", change)] if await browser.run(WIDER) > 0 else []
        found += [("cut", change)] if await browser.run(CLIPPED) else []
    return found


@pytest.mark.full
@pytest.mark.timeout(1800)
@pytest.mark.parametrize("theme", THEMES)
def test_no_page_has_a_fault(tmp_path: Path, browser_at: str, theme: str) -> None:
    async def visit() -> dict[str, list[object]]:
        async with open_hall(tmp_path, AT, PHONE) as hall, open_page(browser_at) as browser:
            await browser.do("Emulation.setEmulatedMedia", features=THEMES[theme])
            every, pages = {}, await pages_of(hall)
            there = [page for page in pages if (await hall.get(page)).status_code == 200]
            assert set(pages) - set(there) == {"/nowhere", "/verify?proof=x"}
            for page in pages:
                for language in LANGUAGES:
                    join = "&" if "?" in page else "?"
                    url = f"{hall.url}{page}{join}lang={language}"
                    every[f"{page} {language}"] = await faults_at(browser, url)
            return every

    found = asyncio.run(visit())
    assert len(found) > 60
    assert {page: each for page, each in found.items() if each} == {}

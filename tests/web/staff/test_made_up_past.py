"""Pages that tell of an office's days say where some of these were made up."""

import asyncio
from datetime import date
from pathlib import Path

from server.store.simulated import Simulated
from tests.web.staff.office import open_staff, said

WARNING = "Datos simulados: lo que aquí se dice del 2025-07-01 al 2026-09-30"


def test_pages_of_a_made_up_past_say_so(tmp_path: Path) -> None:
    """On each page of the office's days, and on no page of its staff or their accounts."""

    async def go() -> None:
        async with open_staff(tmp_path) as staff, staff.browser() as browser:
            await staff.comes(browser)
            assert WARNING not in said(await browser.get("/tickets"))
            staff.at.made_up = Simulated(date(2025, 7, 1), date(2026, 9, 30), 1)
            for path in ("/hall", "/tickets", "/petitions", "/survey"):
                assert WARNING in said(await browser.get(path)), path
            for path in ("/clerks", "/audit", "/me"):
                assert WARNING not in said(await browser.get(path)), path

    asyncio.run(go())

"""The report's page as a browser shows it: axe finds no fault, and it fits a telephone."""

import asyncio
from pathlib import Path

import pytest

from antesala.words import Words
from server.report.out.html import as_html
from server.report.wording.document import document
from tests.report.sample import sample_report
from tests.web.browser import CHROMIUM, open_page
from tests.web.faults import faults
from tests.web.test_browser import WIDER


@pytest.mark.full
@pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")
@pytest.mark.parametrize("language", ["es", "pt"])
def test_the_page_of_a_report_has_no_fault(tmp_path: Path, browser_at: str, language: str) -> None:
    words = Words(language, "CL")
    file = tmp_path / "report.html"
    file.write_bytes(as_html(document(sample_report(), words), words))

    async def visit() -> tuple[list[str], int]:
        async with open_page(browser_at) as browser:
            await browser.go(file.as_uri(), 320)
            await browser.run("document.querySelectorAll('details').forEach(d => d.open = true)")
            return await faults(browser), await browser.run(WIDER)

    found, wider = asyncio.run(visit())
    assert not found
    assert wider <= 0

"""The end of the day on the hall's page in a real browser: foretold from an hour before closing.

The figures are those of the estimate's own process, which is asked here as its keeper asks it.
"""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, time
from pathlib import Path

import pytest

from server.domain import commands as c
from server.domain.catalogue import Hours
from server.domain.identity import ClassId
from server.estimate.waits import Closing, Question
from server.estimate.worker import Worker
from tests.web.browser import CHROMIUM, Browser, open_page
from tests.web.faults import faults
from tests.web.hall import KIOSK, OVERSIGHT
from tests.web.staff.office import StaffHall, open_staff
from tests.web.staff.pages import enter, minutes_later
from tests.web.staff.test_hall_page import RENEW, opens

BEFORE = datetime(2026, 12, 14, 15, 55, tzinfo=UTC)
"""A Monday, five to one in La Serena, an hour and five minutes before closing."""
WEEK = (Hours((1, 2, 3, 4, 5), time(8, 30), time(14)),)
PART = "document.querySelector('#part-closing').innerText"
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine")


async def keeps_hours(staff: StaffHall) -> None:
    """The office closes at two."""
    catalogue = replace(staff.at.office.catalogue, hours=WEEK)
    await staff.hall.ask(c.LoadCatalogue(catalogue), OVERSIGHT)


async def foretell(staff: StaffHall) -> Closing | None:
    """Have the estimate say what it says at this moment, and tell the hall."""
    office, room = staff.at.office, staff.hall.room
    now = room.hub.clock()
    worker = await asyncio.to_thread(Worker, room.hub.reader, office.id, now)
    question = Question(office.seq, round(now.timestamp() * 1000), office.ticket_seq)
    answer = await asyncio.to_thread(worker.answer, question)
    room.waits.take(answer)
    return answer.closing


def test_closing_is_foretold_from_an_hour_before(tmp_path: Path, browser_at: str) -> None:
    """Nothing earlier; then how many will wait and until when; at the end what is left."""

    async def story(staff: StaffHall, browser: Browser) -> None:
        await keeps_hours(staff)
        await opens(staff)
        for _ in range(30):
            await staff.hall.ask(c.IssueTicket(RENEW, ClassId("general")), KIOSK)
        assert await foretell(staff) is None
        await browser.go(f"{staff.url}/hall", 1600, 1000)
        assert (await browser.run(PART)).strip() == ""
        minutes_later(staff, 20)
        found = await foretell(staff)
        assert found is not None
        least, most = found.waiting
        assert 0 < least < most
        await browser.until(f"{PART}.includes('Hasta el cierre, 14:00')", value=True)
        told = await browser.run(PART)
        assert f"entre {least} y {most} personas" in told
        assert found.last is not None
        assert "la última atención terminará entre las" in told
        assert await faults(browser) == []
        minutes_later(staff, 50)
        found = await foretell(staff)
        assert found is not None
        await browser.until(f"{PART}.includes('Después del cierre, 14:00')", value=True)
        told = await browser.run(PART)
        assert "la última atención terminará entre las" in told
        assert "esperarán" not in told

    async def telling() -> None:
        async with open_staff(tmp_path, BEFORE) as staff, staff.browser() as client:
            await staff.comes(client)
            async with open_page(browser_at) as browser:
                await browser.do("Network.enable")
                await browser.do("Network.setExtraHTTPHeaders", headers={"Accept-Language": "es"})
                await enter(browser, client)
                await story(staff, browser)

    asyncio.run(telling())

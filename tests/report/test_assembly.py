"""All figures of a period: from what was played at the counters to the rows of every output."""

import asyncio
from datetime import date
from pathlib import Path

from server.domain.period import read_period
from server.report.assembly import figures_of
from server.report.figures import OFFICE, Scope, Value
from tests.domain.builders import GENERAL, PERMIT, WORKS
from tests.hub.house import House
from tests.hub.years import play_days

MARCH = read_period("2026-03")
TODAY = date(2026, 3, 9)


def test_an_office_without_a_past_has_its_counts_and_no_times(tmp_path: Path) -> None:
    async def story() -> None:
        async with House(tmp_path) as house:
            found = figures_of(house.hub.reader, house.published.catalogue, MARCH, TODAY)
            assert found.of("issued") == Value(0, 0)
            assert found.of("wait_p50") == Value(None, 0)
            assert list(found.scopes()) == [OFFICE]

    asyncio.run(story())


def test_parts_of_an_office_add_up(tmp_path: Path) -> None:
    """Units, classes and channels have as many tickets as the whole."""

    async def story() -> None:
        async with House(tmp_path) as house:
            await play_days(house, (0, 1), 12)
            found = figures_of(house.hub.reader, house.published.catalogue, MARCH, TODAY)
            issued = {each: found.of("issued", each).value or 0 for each in found.scopes()}
            assert issued[OFFICE] == 24
            units = [n for each, n in issued.items() if each == Scope(unit=each.unit) != OFFICE]
            classes = [
                n for each, n in issued.items() if each == Scope("", "", "", each.ticket_class)
            ]
            assert sum(units) == 24
            assert sum(classes) - issued[OFFICE] == 24
            whole = Scope(WORKS, PERMIT, "kiosk", GENERAL)
            assert issued[whole] <= issued[Scope(WORKS, PERMIT)]

    asyncio.run(story())

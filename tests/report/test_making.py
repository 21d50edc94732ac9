"""A report read from the store: the figures of three periods, and what its pages draw besides."""

from datetime import date
from pathlib import Path

from server.domain.period import quarter_of
from server.report.assembly import figures_of
from server.report.making import report_of
from server.report.report import Waits
from tests.domain.builders import TAX
from tests.hub.house import House, tell
from tests.hub.test_tallies import DAY, hand_made


def test_a_report_is_read_from_the_store(tmp_path: Path) -> None:
    """Figures, the days with tickets, weeks from Monday, and the units that had tickets."""

    async def story(house: House) -> None:
        await hand_made(house)
        reader, catalogue, today = house.hub.reader, house.published.catalogue, date(2026, 4, 8)
        now = figures_of(reader, catalogue, quarter_of(2026, 1), today)
        made = report_of(reader, catalogue, now, today)
        assert made.now.of("issued").value == 5
        assert (made.days, made.before.of("issued").value) == (1, 0)
        (week,) = (each for each in made.weeks if each.waits.n)
        assert week.first.weekday() == 0
        assert 0 <= (DAY - week.first).days < 7
        # Three were called, too few for a time to be told.
        assert week.waits == Waits(3)
        units = {each.unit for each in made.units}
        assert units == {str(made.catalogue.service[TAX].unit)} | units
        assert all(each.hours for each in made.units)
        hours = [hour for each in made.units for hour in each.hours]
        assert {hour.weekday for hour in hours} == {DAY.weekday()}

    tell(tmp_path, story)

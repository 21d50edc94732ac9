"""Periods that are not like others: their figures are right, and what is odd is said of them."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

from server.domain import commands as c
from server.domain.catalogue import Catalogue, Hours
from server.domain.period import Period, read_period
from server.report.assembly import figures_of
from server.report.cautions import Known, is_whole
from server.report.figures import Caution, Figures, Scope, Value
from server.store.figures import Coverage
from server.store.ticket_rows import ticket_rows
from tests.domain.builders import (
    ADMINISTRATOR,
    ANA,
    CONSOLES,
    GENERAL,
    ONE,
    PARKS,
    PERMIT,
    PLANTS,
    WORKS,
    kiosk,
    small_office,
)
from tests.hub.house import House
from tests.hub.years import ageing_of
from tests.report.hand_made_day import play_day
from tests.report.offices import office

MARCH = read_period("2026-03")


def told(house: House, period: Period, today: date) -> Figures:
    return figures_of(house.hub.reader, house.published.catalogue, period, today)


def cautions(figures: Figures) -> dict[Caution, dict[str, str | int]]:
    return {note.caution: dict(note.facts) for note in figures.notes}


def lived(folder: Path, story: Callable[[House], Awaitable[None]]) -> None:
    async def live() -> None:
        async with House(folder) as house:
            await story(house)

    asyncio.run(live())


async def attend(house: House, service: str = PERMIT, wait: float = 5) -> None:
    """A person who is called after some minutes and attended for two; Ana's counter is open."""
    asked = c.IssueTicket(service, GENERAL)  # type: ignore[arg-type]
    await house.grant(kiosk(), asked)
    house.pass_time(timedelta(minutes=wait))
    await house.grant(CONSOLES[ANA], c.CallNext())
    await house.grant(CONSOLES[ANA], c.StartService())
    house.pass_time(timedelta(minutes=2))
    await house.grant(CONSOLES[ANA], c.FinishService())


def test_a_quarter_without_data_says_so(tmp_path: Path) -> None:
    async def story(house: House) -> None:
        found = told(house, read_period("2025-Q3"), date(2026, 3, 2))
        assert found.of("issued") == Value(0, 0)
        assert found.of("wait_p50") == Value(None, 0)
        assert Caution.NOTHING in cautions(found)

    lived(tmp_path, story)


def test_one_ticket_is_counted_and_its_wait_hidden(tmp_path: Path) -> None:
    async def story(house: House) -> None:
        await house.sits(ANA, ONE)
        await attend(house)
        found = told(house, MARCH, date(2026, 4, 1))
        assert (found.of("issued"), found.of("attended")) == (Value(1, 1), Value(1, 1))
        assert found.of("wait_p50") == Value(None, 1, is_hidden=True)
        assert cautions(found)[Caution.SMALL]["count"]

    lived(tmp_path, story)


def test_a_wait_over_a_change_of_clocks_is_the_time_that_passed(tmp_path: Path) -> None:
    """In Lisbon 1:00 became 2:00: who came at half past twelve and was called at half past two."""

    async def story(house: House) -> None:
        lisbon = replace(small_office(), time_zone="Europe/Lisbon")
        await house.grant(ADMINISTRATOR, c.LoadCatalogue(lisbon))
        house.pass_time(datetime(2026, 3, 29, 0, 30, tzinfo=UTC) - house.now)
        await house.sits(ANA, ONE)
        for _ in range(5):
            await house.grant(kiosk(), c.IssueTicket(PERMIT, GENERAL))
        house.pass_time(timedelta(hours=1))
        for _ in range(5):
            await house.grant(CONSOLES[ANA], c.CallNext())
            await house.grant(CONSOLES[ANA], c.StartService())
            await house.grant(CONSOLES[ANA], c.FinishService())
        found = told(house, MARCH, date(2026, 4, 1))
        assert found.of("wait_p50") == Value(3600, 5)
        assert cautions(found)[Caution.CLOCKS] == {"day": "2026-03-29", "hours": 23}

    lived(tmp_path, story)


def changed(office: Catalogue) -> Catalogue:
    """The same office, in which permits are called otherwise and belong to parks."""
    services = tuple(
        replace(each, name="Licences", unit=PARKS) if each.id == PERMIT else each
        for each in office.services
    )
    return replace(office, services=services)


def test_a_service_renamed_in_the_middle_goes_on(tmp_path: Path) -> None:
    """It has all of its tickets under one id, those of each unit apart, and both names are told."""

    async def story(house: House) -> None:
        await house.sits(ANA, ONE)
        await attend(house)
        await house.grant(ADMINISTRATOR, c.CloseDay())
        await ageing_of(house).age()
        house.pass_time(timedelta(days=10))
        before = house.published.catalogue
        await house.grant(ADMINISTRATOR, c.LoadCatalogue(changed(before)))
        await house.sits(ANA, ONE)
        await attend(house)
        await attend(house)
        found = told(house, MARCH, date(2026, 4, 1))
        units = [found.of("issued", Scope(unit, PERMIT)).value or 0 for unit in (WORKS, PARKS)]
        assert sum(units) == found.of("issued").value == 3
        names = {each.id: each.name for each in before.services}
        assert cautions(found)[Caution.RENAMED] == {
            "name": "Licences", "before": names[PERMIT], "day": "2026-03-12",
        }  # fmt: skip
        assert cautions(found)[Caution.MOVED]["before"] == "Works"

    lived(tmp_path, story)


def test_a_clerk_counts_in_the_unit_of_each_service(tmp_path: Path) -> None:
    async def story(house: House) -> None:
        await house.sits(ANA, ONE)
        for service in (PERMIT, PERMIT, PLANTS):
            await attend(house, service)
        found = told(house, MARCH, date(2026, 4, 1))
        assert [found.of("attended", Scope(unit)).value for unit in (WORKS, PARKS)] == [2, 1]

    lived(tmp_path, story)


def test_figures_stay_when_their_tickets_are_gone(tmp_path: Path) -> None:
    """A day of forty tickets is told as before, but the list of its tickets is empty."""

    async def story(house: House) -> None:
        await play_day(house)
        office = house.published.catalogue
        before = told(house, MARCH, date(2026, 4, 1))
        assert len([*ticket_rows(house.hub.reader, office, MARCH.first, MARCH.last)]) == 40
        house.pass_time(timedelta(days=120))
        await ageing_of(house).age()
        after = told(house, MARCH, date(2026, 7, 1))
        assert after.rows == before.rows
        assert not [*ticket_rows(house.hub.reader, office, MARCH.first, MARCH.last)]
        assert Caution.TICKETS_WIPED in cautions(after)
        assert Caution.TICKETS_WIPED not in cautions(before)

    lived(tmp_path, story)


def test_a_period_that_goes_on_says_until_when(tmp_path: Path) -> None:
    async def story(house: House) -> None:
        found = told(house, MARCH, date(2026, 3, 9))
        assert cautions(found)[Caution.NOT_OVER] == {"until": "2026-03-09"}
        assert Caution.NOT_OVER not in cautions(told(house, MARCH, date(2026, 4, 1)))

    lived(tmp_path, story)


WEEK = Hours(days=(1, 2, 3, 4, 5), opens=time(9), closes=time(14))


def is_whole_of(hours: tuple[Hours, ...], days: int, today: date = date(2026, 4, 1)) -> bool:
    """Whether March is whole, of which only the last `days` of its 22 working days are known."""
    every = [MARCH.first + timedelta(days=n) for n in range(MARCH.days)]
    opened = tuple(day for day in every if day.weekday() < 5)
    known = opened[len(opened) - days :]
    closed = tuple(day for day in every if day.weekday() >= 5)
    coverage = Coverage(days=known, closed=closed, begins=known[0])
    catalogue = replace(office("la-serena"), hours=hours)
    return is_whole(Known(catalogue, MARCH, today, coverage, None))


def test_a_period_is_whole_where_four_in_five_of_its_open_days_are_known() -> None:
    """Days on which the office is closed are not missing; one that goes on is never whole."""
    assert is_whole_of((WEEK,), 22)
    assert is_whole_of((WEEK,), 18)
    assert not is_whole_of((WEEK,), 17)
    assert not is_whole_of((WEEK,), 22, today=MARCH.last)


def test_without_hours_the_days_before_the_office_began_are_missing() -> None:
    assert is_whole_of((), 18)
    assert not is_whole_of((), 17)


def test_figures_say_whether_their_period_is_whole(tmp_path: Path) -> None:
    async def story(house: House) -> None:
        await play_day(house)
        assert told(house, MARCH, date(2026, 4, 1)).is_whole
        assert not told(house, MARCH, date(2026, 3, 9)).is_whole
        assert not told(house, read_period("2026-Q1"), date(2026, 4, 1)).is_whole

    lived(tmp_path, story)

"""The hub and time: clocks that are set back, and changes of the day."""

from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from server.domain import commands as c
from server.domain.catalogue import office_day
from server.domain.events import DayClosed, TicketIssued, TicketLapsed
from server.domain.office import Topic
from tests.domain.builders import ADMINISTRATOR, GENERAL, MORNING, PERMIT, kiosk
from tests.hub.house import House, codes, issue, tell


def test_a_clock_slightly_back_stands_still(tmp_path: Path) -> None:
    """No arrival is before that of an earlier ticket."""

    async def story(house: House) -> None:
        await house.turn([issue()])
        house.now -= timedelta(seconds=30)
        await house.turn([issue()])
        house.now += timedelta(seconds=90)
        await house.turn([issue()])
        arrivals = [ticket.arrival for ticket in house.published.tickets.values()]
        assert arrivals == [MORNING, MORNING, MORNING + timedelta(minutes=1)]

    tell(tmp_path, story)


def test_a_clock_set_back_far_is_believed(tmp_path: Path) -> None:
    """It was wrong before: who has come already has come now, and still is first."""

    async def story(house: House) -> None:
        await house.turn([issue()])
        house.now -= timedelta(hours=3)
        await house.turn([issue()])
        arrivals = [ticket.arrival for ticket in house.published.tickets.values()]
        assert arrivals == [MORNING - timedelta(hours=3)] * 2
        assert house.published == house.working == house.store.load(house.published.id)

    tell(tmp_path, story)


def test_a_clock_set_back_repeats_no_number(tmp_path: Path) -> None:
    """Not even when it is yesterday again."""

    async def story(house: House) -> None:
        await house.turn([issue()])
        house.now -= timedelta(days=1)
        assert codes(await house.turn([issue()])) == ["A002"]
        await house.restart()
        assert codes(await house.turn([issue()])) == ["A003"]

    tell(tmp_path, story)


def test_a_day_set_back_outlives_a_restart(tmp_path: Path) -> None:
    """The tables tell both days apart, even for tickets that ended in the same turn."""

    async def story(house: House) -> None:
        await house.turn([issue(), issue()])
        house.now += timedelta(days=40)
        await house.turn([issue(), issue()])
        house.now -= timedelta(days=40)
        gone = next(iter(house.published.tickets))
        cancel = (kiosk(), c.CancelTicket(gone))
        back = (ADMINISTRATOR, c.SetDayBack(MORNING.date()))
        assert codes(await house.turn([cancel, back, issue()]))[-1] == "A003"
        assert house.published.day == MORNING.date()
        assert gone not in house.published.tickets
        name = house.published.id
        assert house.published == house.store.load(name) == house.store.replay(name)
        await house.restart()
        house.now += timedelta(days=1)
        assert codes(await house.turn([issue()])) == ["A001"]
        house.now += timedelta(days=39)
        assert codes(await house.turn([issue()])) == ["A003"]

    tell(tmp_path, story)


def test_the_first_command_turns_the_day(tmp_path: Path) -> None:
    """A day that no one closed is closed in the same turn, before the command is decided."""

    async def story(house: House) -> None:
        await house.turn([issue(), issue()])
        house.now += timedelta(days=1)
        house.news.clear()
        assert codes(await house.turn([issue(), issue()])) == ["A001", "A002"]
        kinds = [type(event) for event in house.news[0].events]
        assert kinds == [TicketLapsed, TicketLapsed, DayClosed, TicketIssued, TicketIssued]
        assert len(house.news) == 1
        assert house.published == house.working == house.store.load(house.published.id)

    tell(tmp_path, story)


def test_a_refused_command_turns_the_day_too(tmp_path: Path) -> None:
    """The day is over, whatever was asked first."""

    async def story(house: House) -> None:
        await house.turn([issue()])
        house.now += timedelta(days=1)
        await house.refuse(kiosk(), c.CallNext())
        assert house.published.is_day_closed
        assert house.store.load(house.published.id).is_day_closed

    tell(tmp_path, story)


def test_help_asked_for_ends_with_the_day(tmp_path: Path) -> None:
    """This holds for a ticket given in the very turn that closes the day, too."""

    async def story(house: House) -> None:
        ask = (kiosk(), c.IssueTicket(PERMIT, GENERAL, help_needed=("escort",)))
        await house.turn([ask, (ADMINISTRATOR, c.CloseDay())])
        for office in (house.published, house.working, house.store.load(house.published.id)):
            assert {topic for _, topic in office.private} == {Topic.LINK_TOKEN}

    tell(tmp_path, story)


def test_the_time_zone_is_read_before_a_ticket_needs_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The server asks for it beside its first answers, while it can still open files."""

    async def story(house: House) -> None:
        zones: list[str] = []

        def read(now: datetime, zone: str) -> date:
            zones.append(zone)
            return office_day(now, zone)

        monkeypatch.setattr("server.hub.office_day", read)
        await house.restart()
        house.hub.read_calendar()
        assert zones == [house.published.catalogue.time_zone]

    tell(tmp_path, story)

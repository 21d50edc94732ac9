"""Tickets outside the hours: refused to a kiosk by the server's own clock, given by staff."""

import asyncio
from collections.abc import Mapping
from datetime import UTC, datetime, time
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from server.domain import commands as c
from server.domain.catalogue import Catalogue, ClosedDate, Hours, OpenDate
from server.domain.refusals import Code, Refusal
from server.hub import Done, Result
from tests.domain.builders import (
    ADMINISTRATOR,
    ANA,
    CONSOLES,
    GENERAL,
    PERMIT,
    kiosk,
    small_office,
)
from tests.hub.house import House

WEEKDAYS = Hours((1, 2, 3, 4, 5), time(8, 30), time(14))
TAKE = c.IssueTicket(PERMIT, GENERAL)


def asked_at(folder: Path, moments: list[datetime], catalogue: Catalogue) -> list[Result]:
    """The answers to a kiosk that asks for a ticket at each of these moments."""

    async def story() -> list[Result]:
        async with House(folder) as house:
            await house.grant(ADMINISTRATOR, c.LoadCatalogue(catalogue))
            results = []
            for house.now in moments:
                results += await house.ask(house.wish(kiosk(), TAKE))
            return results

    return asyncio.run(story())


def in_santiago(*local: int) -> datetime:
    return datetime(*local, tzinfo=ZoneInfo("America/Santiago")).astimezone(UTC)  # type: ignore[misc,arg-type]


def facts_of(result: Result) -> Mapping[str, str]:
    assert isinstance(result, Refusal)
    assert result.code is Code.CLOSED
    return result.facts


def test_a_ticket_is_given_in_the_hours_only(tmp_path: Path) -> None:
    """From the first second to the last, by the server's clock; refused, it says when."""
    office = small_office(hours=(WEEKDAYS,))
    moments = [
        in_santiago(2026, 3, 6, 8, 29, 59),
        in_santiago(2026, 3, 6, 8, 30),
        in_santiago(2026, 3, 6, 13, 59, 59),
        in_santiago(2026, 3, 6, 14),
    ]
    early, first, last, late = asked_at(tmp_path, moments, office)
    assert facts_of(early) == {"service": PERMIT, "opens": "2026-03-06T08:30"}
    assert isinstance(first, Done)
    assert isinstance(last, Done)
    assert facts_of(late)["opens"] == "2026-03-09T08:30"


@pytest.mark.parametrize(
    ("country", "subdivision", "zone", "day", "reason"),
    [
        ("CL", "AP", "America/Santiago", (2027, 6, 7), "Asalto y Toma del Morro de Arica"),
        ("PE", "", "America/Lima", (2026, 7, 28), "Día de la Independencia"),
        ("CR", "", "America/Costa_Rica", (2026, 9, 15), "Día de la Independencia"),
        ("CO", "", "America/Bogota", (2026, 6, 15), "Sagrado Corazón"),
        ("BR", "SP", "America/Sao_Paulo", (2026, 7, 9), "Revolução Constitucionalista"),
    ],
)
def test_each_country_has_its_holidays(
    tmp_path: Path,
    country: str,
    subdivision: str,
    zone: str,
    day: tuple[int, int, int],
    reason: str,
) -> None:
    """The region's own too, each in the language of the office."""
    office = small_office(
        country=country,
        subdivision=subdivision,
        time_zone=zone,
        languages=("pt",) if country == "BR" else ("es",),
        hours=(WEEKDAYS,),
    )
    noon = datetime(*day, 12, tzinfo=ZoneInfo(zone)).astimezone(UTC)
    (told,) = asked_at(tmp_path, [noon], office)
    assert facts_of(told)["closed_by"] == "holiday"
    assert facts_of(told)["reason"].startswith(reason)


def test_dates_of_the_file_come_first(tmp_path: Path) -> None:
    """Open on a holiday in its own hours, closed on a working day for its own reason."""
    holiday, workday = datetime(2026, 9, 18).date(), datetime(2026, 9, 17).date()  # noqa: DTZ001
    office = small_office(
        hours=(WEEKDAYS,),
        open_dates=(OpenDate(holiday, ((time(10), time(12)),)),),
        closed_dates=(ClosedDate(workday, "Aniversario"),),
    )
    moments = [in_santiago(2026, 9, 17, 9), in_santiago(2026, 9, 18, 11)]
    refused, given = asked_at(tmp_path, moments, office)
    told = facts_of(refused)
    assert (told["closed_by"], told["reason"]) == ("date", "Aniversario")
    assert told["opens"] == "2026-09-18T10:00"
    assert isinstance(given, Done)


def test_a_night_without_midnight_opens_on_time(tmp_path: Path) -> None:
    """Santiago leaps from 23:59:59 to 1:00 on 6 September 2026: the day begins at one."""
    office = small_office(hours=(Hours((7,), time(0), time(1, 30)),))
    before = in_santiago(2026, 9, 5, 23, 59, 59)
    moments = [before, before.replace(minute=0, second=0, hour=before.hour + 1)]
    closed, opened = asked_at(tmp_path, moments, office)
    assert facts_of(closed)["opens"] == "2026-09-06T00:00"
    assert isinstance(opened, Done)


def test_staff_may_give_a_ticket_at_night(tmp_path: Path) -> None:
    """A person at a console has seen who is there."""

    async def story() -> Done:
        async with House(tmp_path) as house:
            await house.grant(ADMINISTRATOR, c.LoadCatalogue(small_office(hours=(WEEKDAYS,))))
            house.now = in_santiago(2026, 9, 18, 22)
            await house.grant(CONSOLES[ANA], c.SignIn(ANA))
            return await house.grant(CONSOLES[ANA], TAKE)

    assert asyncio.run(story()).answer.code

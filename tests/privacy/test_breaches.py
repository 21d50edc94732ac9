"""The log of breaches: the clocks of each country's law, and lines that are only added."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from server.domain.breach import Breach, BreachStep, Fault, StepOfBreach, breaches_of, fault_in
from server.domain.petition.terms import WorkingDays
from server.domain.rights import BreachDuty, Told
from server.office_file import countries, profile_of
from server.public_holidays import holidays_in

ZONES = {
    "BR": "America/Sao_Paulo",
    "CL": "America/Santiago",
    "CO": "America/Bogota",
    "CR": "America/Costa_Rica",
    "PE": "America/Lima",
}
FRIDAY = datetime(2026, 12, 4, 16, 30)  # noqa: DTZ001 - the zone is each country's
WRITTEN = {
    ("PE", Told.AUTHORITY): "2026-12-06T16:30",
    ("PE", Told.PEOPLE): "2026-12-06T16:30",
    ("CL", Told.AUTHORITY): "",
    ("CL", Told.PEOPLE): "",
    ("CO", Told.AUTHORITY): "2026-12-30T00:00",
    ("CO", Told.PEOPLE): "",
    ("CR", Told.AUTHORITY): "2026-12-12T00:00",
    ("CR", Told.PEOPLE): "2026-12-12T00:00",
    ("BR", Told.AUTHORITY): "2026-12-10T00:00",
    ("BR", Told.PEOPLE): "2026-12-10T00:00",
}
"""Counted by hand from a Friday afternoon; working days end at the midnight after them."""


def breach(noticed: datetime, *told: tuple[StepOfBreach, datetime]) -> Breach:
    """A breach that was noticed at a moment, with what followed."""
    lines = [(StepOfBreach.NOTICED, noticed), *told]
    steps = (
        BreachStep(1, number, kind, at, at, "ines", "a list was left on a desk")
        for number, (kind, at) in enumerate(lines, 1)
    )
    return Breach(tuple(steps))


def days_of(country: str) -> WorkingDays:
    """The public holidays around the written table."""
    return WorkingDays(holidays_in(country, "", "es", FRIDAY.date()))


def test_every_country_has_both_clocks() -> None:
    """For the authority and for the people, each with its law and the day on which it was noted."""
    found = {(country, duty.told) for country in countries() for duty in _duties(country)}
    assert found == {(country, told) for country in countries() for told in Told}
    assert all(duty.law and duty.checked_on for country in countries() for duty in _duties(country))


def _duties(country: str) -> Sequence[BreachDuty]:
    law = profile_of(country).privacy
    return law.breach if law else ()


@pytest.mark.parametrize("country", countries())
def test_a_clock_runs_from_when_it_was_noticed(country: str) -> None:
    """Hours of the clock, or working days; no number where the law says "without delay"."""
    noticed = FRIDAY.replace(tzinfo=ZoneInfo(ZONES[country]))
    for clock in breach(noticed).clocks(_duties(country), days_of(country)):
        until = "" if clock.until is None else f"{clock.until:%Y-%m-%dT%H:%M}"
        assert until == WRITTEN[country, clock.duty.told]


def test_hours_run_through_a_change_of_the_clock() -> None:
    """Forty-eight hours are as long in the night when the clock goes forward by one."""
    santiago = ZoneInfo("America/Santiago")
    noticed = datetime(2026, 9, 5, 12, 0, tzinfo=santiago)
    (clock, _) = breach(noticed).clocks(_duties("PE"), WorkingDays())
    assert clock.until is not None
    assert clock.until.astimezone(UTC) - noticed.astimezone(UTC) == timedelta(hours=48)
    assert f"{clock.until:%H:%M}" == "13:00"


@pytest.mark.parametrize(("hours", "is_over"), [(47.9, False), (48, True), (60, True)])
def test_who_was_told_late_stays_late(hours: float, *, is_over: bool) -> None:
    """The first time counts, however much later the page is read."""
    noticed = FRIDAY.replace(tzinfo=ZoneInfo("America/Lima"))
    told = noticed + timedelta(hours=hours)
    again = (StepOfBreach.TOLD_AUTHORITY, noticed + timedelta(days=9))
    story = breach(noticed, (StepOfBreach.TOLD_AUTHORITY, told), again)
    (clock, people) = story.clocks(_duties("PE"), WorkingDays())
    assert clock.told_at == told
    assert clock.is_over(noticed + timedelta(days=400)) is is_over
    assert people.told_at is None
    assert people.is_over(noticed + timedelta(days=3))
    assert not people.is_over(noticed + timedelta(hours=1))


NOW = datetime(2026, 12, 4, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("words", "at", "noticed", "fault"),
    [
        (" \n", NOW, None, Fault.WORDS_MISSING),
        ("x" * 2001, NOW, None, Fault.WORDS_LONG),
        ("x", NOW + timedelta(seconds=1), None, Fault.LATER),
        ("x", NOW - timedelta(days=2), NOW - timedelta(days=1), Fault.LATER),
        ("x" * 2000, NOW, NOW, None),
        ("x", NOW - timedelta(days=900), None, None),
    ],
)
def test_a_line_tells_of_what_has_happened(
    words: str, at: datetime, noticed: datetime | None, fault: Fault | None
) -> None:
    """Not of later, and no line but the first of what was before it was noticed."""
    assert fault_in(words, at, NOW, noticed) is fault


def test_the_newest_breach_is_first() -> None:
    """Each with its own lines, in order."""
    steps = [
        BreachStep(1, 1, StepOfBreach.NOTICED, NOW, NOW, "ines", "a"),
        BreachStep(1, 2, StepOfBreach.CLOSED, NOW, NOW, "ines", "b"),
        BreachStep(2, 1, StepOfBreach.NOTICED, NOW, NOW, "ines", "c"),
    ]
    second, first = breaches_of(steps)
    assert (second.number, len(first.steps), second.is_closed, first.is_closed) == (
        2,
        2,
        False,
        True,
    )


@pytest.mark.parametrize("country", countries())
def test_the_page_tells_each_countrys_clocks(country: str) -> None:
    """In the order authority, people, with the law of the first."""
    told = {duty.told: _said(duty) for duty in _duties(country)}
    law = _duties(country)[0].law
    row = f"| {country} | {told[Told.AUTHORITY]} | {told[Told.PEOPLE]} | {law} |"
    assert row in Path("docs/privacy.md").read_text("utf-8")


def _said(duty: BreachDuty) -> str:
    if duty.hours:
        return f"{duty.hours} hours"
    return f"{duty.days} working days" if duty.days else "without delay"

"""For how long an office keeps what it knows of people: periods, their limits, and where they end.

A country's profile gives the periods, and an office file other ones within the limits. What is
counted by day stays for ever: it names no person (`tally`). Nothing here reads a clock.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, slots=True)
class Retention:
    """The periods of an office: days after the day of a ticket, years after a petition's end.

    `tickets_days`: tickets, attentions, journal and audit. `words_days`: need, note, reasons, lists
    and links. `survey_days`: what people added to an answer in words. `petitions_years`: persons,
    texts and files of petitions.
    """

    tickets_days: int = 90
    words_days: int = 30
    survey_days: int = 365
    petitions_years: int = 5


USUAL = Retention()

LIMITS: Mapping[str, tuple[int, int]] = {
    # Below 30 days neither the estimate nor a month's plan has enough days to learn from; a year is
    # enough to recompute the report of a quarter, and more would be kept for no purpose.
    "tickets_days": (30, 365),
    "words_days": (1, 90),
    "survey_days": (30, 1095),
    # The office's own table of its archive decides; it may demand that some are kept for decades.
    "petitions_years": (1, 30),
}
"""The least and the most that an office file may set."""

MOST_LEAP = timedelta(days=35)
"""A clock that is farther than this after the last ageing may be wrong: an office is rarely closed
for so long, and what a wrong clock deletes is gone."""


@dataclass(frozen=True, slots=True)
class Horizon:
    """The first day that is still kept, of each kind: what is of an earlier day ends."""

    tickets: date
    words: date
    surveys: date
    petitions: date


def horizon(retention: Retention, today: date) -> Horizon:
    """What is still kept on a day of the office's calendar."""
    return Horizon(
        tickets=today - timedelta(days=retention.tickets_days),
        words=today - timedelta(days=retention.words_days),
        surveys=today - timedelta(days=retention.survey_days),
        petitions=_years_before(today, retention.petitions_years),
    )


def _years_before(day: date, years: int) -> date:
    """The same date of an earlier year; for 29 February the day before, where there is none."""
    year = max(day.year - years, 1)
    try:
        return day.replace(year=year)
    except ValueError:
        return day.replace(year=year, day=28)


ENOUGH_DAYS = 3
"""Days of work by a clock after which it is believed: people would have noticed a wrong date."""


def is_doubtful(today: date, last: date | None, worked: int) -> bool:
    """Whether the clock has gone so far on since the last day known that it may be wrong.

    `worked` is on how many of the last days, by this clock, the office has given tickets.
    """
    is_leap = last is not None and today - last > MOST_LEAP
    return is_leap and worked < ENOUGH_DAYS

"""How far a petition's term has run: the traffic light of 50, 80 and 100 %, and the days left.

A day of the term counts as passed from its morning on, so that on the last day all have passed and
the answer is still in time.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from server.domain.petition.register import Petition
from server.domain.petition.terms import WorkingDays

HALF, MOST = 0.5, 0.8
"""Shares of the term from which it is past its half, and nearly over."""
SOON_DAYS = 3
"""Days of the calendar before its last one from which a petition is said to be due soon."""


class Light(StrEnum):
    """The light of a term; the screens give each its words, and a shape beside the colour."""

    ON_TIME = "on_time"
    PAST_HALF = "past_half"
    NEARLY_DUE = "nearly_due"
    OVERDUE = "overdue"


@dataclass(frozen=True, slots=True)
class Progress:
    """How many days of a term have passed, of how many; `days_left` are those of the calendar.

    `days_left` is negative after the last day: how many days ago that was.
    """

    light: Light
    passed: int
    of: int
    days_left: int

    @property
    def left(self) -> int:
        """Days of the term, as its law counts them, that are still to come."""
        return max(0, self.of - self.passed)

    @property
    def is_soon(self) -> bool:
        """Whether the last day is today or within `SOON_DAYS`."""
        return 0 <= self.days_left <= SOON_DAYS


def progress(petition: Petition, today: date, days: WorkingDays) -> Progress:
    """How far the term of a petition has run by a local date; of an ended one, by its end."""
    until = petition.ended_on or today
    of = max(1, days.span(petition.counted, petition.first, petition.due))
    passed = days.span(petition.counted, petition.first, min(until, petition.due))
    return Progress(_light(petition, until, passed / of), passed, of, (petition.due - until).days)


def _light(petition: Petition, until: date, share: float) -> Light:
    if until > petition.due:
        return Light.OVERDUE
    if share < HALF:
        return Light.ON_TIME
    return Light.PAST_HALF if share < MOST else Light.NEARLY_DUE


@dataclass(frozen=True, slots=True)
class OpenCounts:
    """How many petitions an office still has to answer. `oldest` is the first date that is over."""

    open: int = 0
    overdue: int = 0
    soon: int = 0
    unassigned: int = 0
    denied: int = 0
    """Complaints of a preference that was denied."""
    oldest: date | None = None


def counts(petitions: Iterable[Petition], today: date) -> OpenCounts:
    """Count the open ones among these petitions."""
    still = [each for each in petitions if each.is_open]
    over = [each.due for each in still if each.due < today]
    return OpenCounts(
        open=len(still),
        overdue=len(over),
        soon=sum(0 <= (each.due - today).days <= SOON_DAYS for each in still),
        unassigned=sum(each.unit is None for each in still),
        denied=sum(each.is_denied_preference for each in still),
        oldest=min(over, default=None),
    )

"""The log of breaches: which data became known to others, and who was told of it when.

Lines are only ever added. A breach begins with what the office noticed, and the clocks of the
country's law run from that moment.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from server.domain.petition.terms import DayKind, PetitionKind, Term, WorkingDays, due_date
from server.domain.rights import BreachDuty, Told, told_by

MOST_WORDS = 2000
"""Letters of a line of the log."""


class StepOfBreach(StrEnum):
    """What a line of the log tells."""

    NOTICED = "noticed"
    ADDED = "added"
    TOLD_AUTHORITY = "told_authority"
    TOLD_PEOPLE = "told_people"
    CLOSED = "closed"


class Fault(StrEnum):
    """Why a line is not written; the pages have a sentence for each."""

    WORDS_MISSING = "words_missing"
    WORDS_LONG = "words_long"
    LATER = "later"
    """It is said to have happened later than now, or before the office noticed anything."""
    CHANGED = "changed"
    """A colleague has added a line meanwhile."""


def fault_in(words: str, at: datetime, now: datetime, noticed: datetime | None) -> Fault | None:
    """What is wrong with a line; `noticed` is None for the first one."""
    if not words.strip():
        return Fault.WORDS_MISSING
    if len(words) > MOST_WORDS:
        return Fault.WORDS_LONG
    return Fault.LATER if at > now or (noticed is not None and at < noticed) else None


TELLS = {Told.AUTHORITY: StepOfBreach.TOLD_AUTHORITY, Told.PEOPLE: StepOfBreach.TOLD_PEOPLE}


@dataclass(frozen=True, slots=True)
class BreachStep:
    """A line: `at` is when it happened, `entered_at` when a clerk wrote it down."""

    breach: int
    number: int
    kind: StepOfBreach
    at: datetime
    entered_at: datetime
    clerk: str
    words: str


@dataclass(frozen=True, slots=True)
class Clock:
    """One of the law's clocks: until when someone is told, and when they were.

    `until` is None where the law says "without undue delay" and names no number.
    """

    duty: BreachDuty
    until: datetime | None
    told_at: datetime | None

    def is_over(self, now: datetime) -> bool:
        """Whether its time has passed: by now, or by when they were told."""
        return self.until is not None and (self.told_at or now) >= self.until


@dataclass(frozen=True, slots=True)
class Breach:
    """A breach with all its lines."""

    steps: tuple[BreachStep, ...]

    @property
    def number(self) -> int:
        return self.steps[0].breach

    @property
    def noticed_at(self) -> datetime:
        """When the office noticed it."""
        return self.steps[0].at

    @property
    def is_closed(self) -> bool:
        """Whether the office has closed it; a line that is added later does not open it again."""
        return any(step.kind is StepOfBreach.CLOSED for step in self.steps)

    def told_at(self, told: Told) -> datetime | None:
        """When these were told first."""
        found = (step.at for step in self.steps if step.kind is TELLS[told])
        return min(found, default=None)

    def clocks(self, duties: Sequence[BreachDuty], days: WorkingDays) -> tuple[Clock, ...]:
        """The law's clocks; the moments of its lines have the office's zone."""
        return tuple(
            Clock(duty, told_by(duty, self.noticed_at, self._last_day(duty, days)), told)
            for duty in duties
            for told in (self.told_at(duty.told),)
        )

    def _last_day(self, duty: BreachDuty, days: WorkingDays) -> date | None:
        if not duty.days:
            return None
        kinds = (PetitionKind.DERECHOS,)
        term = Term(
            kinds=kinds,
            days=duty.days,
            counted=DayKind.WORKING,
            law=duty.law,
            checked_on=duty.checked_on,
        )
        return due_date(term, self.noticed_at.date(), days).day


def breaches_of(steps: Sequence[BreachStep]) -> tuple[Breach, ...]:
    """The breaches of a log, the newest first."""
    found: dict[int, list[BreachStep]] = {}
    for step in steps:
        found.setdefault(step.breach, []).append(step)
    return tuple(Breach(tuple(found[number])) for number in sorted(found, reverse=True))

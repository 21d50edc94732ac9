"""How promptly petitions were answered in a period, counted from their dates alone.

A petition is settled once: on the day on which it ended in time, or on the first day on which it
was late. So the periods of a year add up, and an answer that comes late changes no earlier period.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from server.domain.period import Period
from server.domain.petition.terms import PetitionKind


@dataclass(frozen=True, slots=True)
class Dates:
    """What is counted of a petition. `unit` has it now, or None does; `is_solved`: on the spot."""

    kind: PetitionKind
    unit: str | None
    received_on: date
    due: date
    ended_on: date | None = None
    is_solved: bool = False

    @property
    def is_in_time(self) -> bool:
        """Whether it ended by its last day."""
        return self.ended_on is not None and self.ended_on <= self.due

    @property
    def settled_on(self) -> date:
        """The day on which it ended in time or became late."""
        if self.ended_on is not None and self.ended_on <= self.due:
            return self.ended_on
        return self.due + timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class PetitionSums:
    """The petitions of one part of the office in a period; a follow-up is only among `received`.

    `settled` were answered in time or became late in the period, and `on_time` of them in time.
    `days` has for each that ended in it how many days of the calendar that took, sorted; `at_once`
    of these were solved on the spot. `overdue` were open on its last day, and late.
    """

    received: Mapping[PetitionKind, int] = field(default_factory=dict)
    settled: int = 0
    on_time: int = 0
    days: tuple[int, ...] = ()
    at_once: int = 0
    overdue: int = 0


def petition_sums(petitions: Iterable[Dates], period: Period, today: date) -> PetitionSums:
    """The sums of a period, of which the days after `today` have not come yet."""
    some = list(petitions)
    received = Counter(each.kind for each in some if period.has(each.received_on))
    by_law = [each for each in some if each.kind is not PetitionKind.SEGUIMIENTO]
    last = min(period.last, today)
    settled = [each for each in by_law if period.first <= each.settled_on <= last]
    ended = [each for each in by_law if each.ended_on is not None and period.has(each.ended_on)]
    days = ((each.ended_on - each.received_on).days for each in ended if each.ended_on is not None)
    return PetitionSums(
        received={kind: received[kind] for kind in PetitionKind if received[kind]},
        settled=len(settled),
        on_time=sum(each.is_in_time for each in settled),
        days=tuple(sorted(days)),
        at_once=sum(each.is_solved for each in ended),
        overdue=sum(_is_late(each, last) for each in by_law),
    )


def _is_late(petition: Dates, day: date) -> bool:
    """Whether a petition was open at the end of a day, and its last day for an answer before it."""
    is_open = petition.ended_on is None or petition.ended_on > day
    return is_open and petition.due < day and petition.received_on <= day

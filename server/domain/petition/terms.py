"""What people ask an office in writing or aloud, and until when it has to answer them.

A term is data of a country's profile. It is counted from the day after a petition was received:
in working days from the first working day after it (Colombia, Ley 4 of 1913, article 62; Chile,
Ley 19.880, article 25; Peru, ordered text of Ley 27444, articles 144 and 145), or in days of the
calendar where the law says so. Saturdays, Sundays, public holidays and the office's own
closed dates are no working days; a public holiday on which the office opens is none either, since
the law counts its own days.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

_SATURDAY = 6
_DAY = timedelta(days=1)


class PetitionKind(StrEnum):
    """The kinds that laws tell apart, by the words of those laws; English has no words for them.

    A `queja` is about how a person of the staff behaved, a `reclamo` about a service; `derechos`
    is about one's own data.
    """

    PETICION = "peticion"
    INFORMACION = "informacion"
    CONSULTA = "consulta"
    QUEJA = "queja"
    RECLAMO = "reclamo"
    SUGERENCIA = "sugerencia"
    DENUNCIA = "denuncia"
    FELICITACION = "felicitacion"
    DERECHOS = "derechos"
    SEGUIMIENTO = "seguimiento"
    """A procedure that the office follows up until the day which it has promised, by no law."""


KINDS_OF_LAW = tuple(kind for kind in PetitionKind if kind is not PetitionKind.SEGUIMIENTO)
"""The kinds for which a law gives a time."""


class Right(StrEnum):
    """What a request about one's own data asks for (kind `derechos`)."""

    ACCESS = "access"
    CORRECTION = "correction"
    DELETION = "deletion"
    OPPOSITION = "opposition"
    PORTABILITY = "portability"
    BLOCKING = "blocking"


class DayKind(StrEnum):
    """Which days a term counts."""

    WORKING = "working"
    CALENDAR = "calendar"


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A law's time for an answer, in days.

    `extension` is by how many days the office may put it off once, giving its reasons; 0 where the
    law knows no extension. `moves_on`: a term in days of the calendar that ends on a day that is no
    working day ends on the next one that is. `is_verified`: the article was read in the law itself.
    `rights`: those of the kind `derechos` that it is for; empty for all that no other term names.
    """

    kinds: tuple[PetitionKind, ...]
    rights: tuple[Right, ...] = ()
    days: int
    counted: DayKind = DayKind.WORKING
    extension: int = 0
    moves_on: bool = False
    law: str
    checked_on: date
    is_verified: bool = False


class DayOff(StrEnum):
    """Why a date is no working day."""

    WEEKEND = "weekend"
    HOLIDAY = "holiday"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class WorkingDays:
    """The dates that are no working days, beside Saturdays and Sundays, with their names.

    `closed` are dates on which this office alone does not work: a municipal day, a strike.
    """

    holidays: Mapping[date, str] = field(default_factory=dict)
    closed: Mapping[date, str] = field(default_factory=dict)

    def off(self, day: date) -> DayOff | None:
        """Why a date is no working day; None for a working day."""
        if day.isoweekday() >= _SATURDAY:
            return DayOff.WEEKEND
        if day in self.holidays:
            return DayOff.HOLIDAY
        return DayOff.CLOSED if day in self.closed else None

    def name(self, day: date) -> str:
        """What a holiday or closed date is called; empty for others."""
        return self.holidays.get(day) or self.closed.get(day, "")

    def span(self, counted: DayKind, first: date, last: date) -> int:
        """How many days of a kind there are from one date to another, both included."""
        days = (last - first).days + 1
        if counted is DayKind.CALENDAR:
            return max(0, days)
        return sum(self.off(first + each * _DAY) is None for each in range(days))

    def from_day(self, day: date) -> date:
        """The first working day from a date on."""
        while self.off(day) is not None:
            day += _DAY
        return day


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A date within a term that does not count."""

    day: date
    why: DayOff
    name: str = ""


@dataclass(frozen=True, slots=True)
class DueDate:
    """The last day for an answer, and how it was counted.

    `first` is the day that counts as the first, `days` how many were counted. `moved_from` is the
    date on which a term in days of the calendar would have ended.
    """

    day: date
    first: date
    days: int
    left_out: tuple[LeftOut, ...] = ()
    moved_from: date | None = None


class NoExtensionError(Exception):
    """The law lets no office put this answer off."""


def due_date(
    term: Term, received: date, working: WorkingDays, *, is_extended: bool = False
) -> DueDate:
    """Until when a petition that was received on a local date has to be answered.

    An extension is counted on from the term, as if it had been longer from the start. Raises
    `NoExtensionError` where the law knows none.
    """
    if is_extended and not term.extension:
        raise NoExtensionError
    days = term.days + (term.extension if is_extended else 0)
    if term.counted is DayKind.CALENDAR:
        return _by_calendar(term, received, days, working)
    first = working.from_day(received + _DAY)
    counted = _working_days(first, working)
    last = first
    for _ in range(days):
        last = next(counted)
    return DueDate(last, first, days, tuple(_left_out(received + _DAY, last, working)))


def _by_calendar(term: Term, received: date, days: int, working: WorkingDays) -> DueDate:
    last = received + days * _DAY
    moved = working.from_day(last) if term.moves_on else last
    left_out = tuple(_left_out(last, moved, working)) if moved != last else ()
    return DueDate(moved, received + _DAY, days, left_out, last if moved != last else None)


def _working_days(first: date, working: WorkingDays) -> Iterator[date]:
    day = first
    while True:
        if working.off(day) is None:
            yield day
        day += _DAY


def _left_out(first: date, last: date, working: WorkingDays) -> Iterator[LeftOut]:
    day = first
    while day < last:
        why = working.off(day)
        if why is not None:
            yield LeftOut(day, why, working.name(day))
        day += _DAY

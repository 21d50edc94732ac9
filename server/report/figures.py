"""The figures of a period: what each indicator comes to, by unit, service, channel and class.

This is what every output shows, and none of them counts anything by itself: the paper, the sheets,
the open data and the staff's page agree to the digit. How a figure is worked out is `indicators`.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from server.domain.period import Period
from server.domain.survey import share

LEAST_SHOWN = 5
"""People or tickets below which a share or a time is not shown: those few would be known."""
LEAST_OF_CLERK = 10
"""The same where a figure is about one clerk."""


@dataclass(frozen=True, slots=True)
class Value:
    """A figure of `n` tickets, answers or petitions; None where there is none to tell.

    Times are in seconds, shares from 0 to 1, of which `low` and `high` are the interval of 95 %
    (Wilson). `is_hidden`: there is one, of too few people to be shown. `is_partial`: there is one,
    of a period that lacks too many days to be compared.
    """

    value: float | int | None
    n: int
    low: float | None = None
    high: float | None = None
    is_hidden: bool = False
    is_partial: bool = False


NOTHING = Value(None, 0)
PARTIAL = Value(None, 0, is_partial=True)


@dataclass(frozen=True, slots=True, order=True)
class Scope:
    """What a figure is about; an empty field is summed over, all empty the whole office."""

    unit: str = ""
    service: str = ""
    channel: str = ""
    ticket_class: str = ""


OFFICE = Scope()


@dataclass(frozen=True, slots=True)
class Row:
    """A figure, and of which period and part of the office it tells."""

    period: str
    scope: Scope
    indicator: str
    figure: Value


class Caution(StrEnum):
    """What a reader has to know of the data before comparing figures."""

    SIMULATED = "simulated"
    """Some of it was made up by a generator."""
    NOTHING = "nothing"
    """The period has no data at all."""
    NOT_OVER = "not-over"
    """The period goes on: `until` is the last day that is in it."""
    BEGINS = "begins"
    """The office's data begins within the period, on `day`."""
    DAYS_WITHOUT = "days-without"
    """On `count` days that were not closed no ticket or attention was registered."""
    TICKETS_WIPED = "tickets-wiped"
    """Of days before `day` only sums are left: no tickets in the list of tickets."""
    CLOCKS = "clocks"
    """On `day` the clocks were put forward or back: it has `hours` hours."""
    RENAMED = "renamed"
    """A service, unit or class is called `name` and was called `before` until `day`."""
    MOVED = "moved"
    """A service, `name`, was of another unit, `before`, until `day`."""
    GONE = "gone"
    """A service that has figures is not in the office's file any more; it stands by its id."""
    OF_ROLL = "of-roll"
    """`count` tickets were entered by hand from the pre-printed roll, after an outage."""
    SMALL = "small"
    """`count` figures of fewer than `least` tickets, answers or petitions are not shown."""
    SURVEY_MONTHS = "survey-months"
    """What people said is counted by whole months of the calendar, of which it has `count`."""
    EQUIPMENT_SINCE = "equipment-since"
    """Alarms and equipment are observed since `day`."""


@dataclass(frozen=True, slots=True)
class Note:
    """A caution with its facts, which `report-note-<caution>` of the catalogues says in words."""

    caution: Caution
    facts: Mapping[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True)
class Figures:
    """All figures of one office and period, and those of its months where it has several."""

    office: str
    period: Period
    rows: tuple[Row, ...] = ()
    notes: tuple[Note, ...] = ()
    is_whole: bool = True
    """Whether it is over and nearly all days on which the office opened are known."""

    @cached_property
    def _found(self) -> Mapping[tuple[str, Scope, str], Value]:
        return {(row.period, row.scope, row.indicator): row.figure for row in self.rows}

    def of(self, indicator: str, scope: Scope = OFFICE, period: Period | None = None) -> Value:
        """A figure; `NOTHING` where there is none. `period` is one of its months."""
        named = (period or self.period).name
        return self._found.get((named, scope, indicator), NOTHING)

    def scopes(self) -> Iterator[Scope]:
        """The parts of the office of which the whole period has figures, each once."""
        yield from self._scopes

    @cached_property
    def _scopes(self) -> tuple[Scope, ...]:
        named = self.period.name
        return tuple(dict.fromkeys(row.scope for row in self.rows if row.period == named))

    def indicators(self) -> Iterator[str]:
        """The names of all indicators that it has, each once."""
        yield from dict.fromkeys(row.indicator for row in self.rows)


def count(number: int) -> Value:
    """A number of tickets, answers or petitions, which is shown however small it is."""
    return Value(number, number)


def part_of(some: int, n: int) -> Value:
    """The share of `some` in `n` with its interval; `NOTHING` of none."""
    if n <= 0:
        return NOTHING
    found = share(min(some, n), n)
    return Value(found.value, n, found.low, found.high)


def of_few(figure: Value, least: int = LEAST_SHOWN) -> Value:
    """A figure as it may be shown: without what it says where it is about too few."""
    if not 0 < figure.n < least:
        return figure
    return Value(None, figure.n, is_hidden=True)

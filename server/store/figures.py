"""The sums from which indicators are made: what tickets, attentions and counters came to.

`facts` opens a snapshot of an office's past; its methods add up any period by any dimensions. The
numbers of settled days are those that are kept; days not counted yet are counted when it opens, so
that all sums of one snapshot agree.
"""

from collections import defaultdict
from collections.abc import Collection, Hashable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import partial
from operator import eq
from typing import TYPE_CHECKING, Any, Literal

from antesala.words.terminal import Sentence
from server.domain.catalogue import Catalogue
from server.domain.opening import open_day
from server.domain.retention import horizon
from server.public_holidays import holidays_around
from server.store.figure_limits import Limits, limits_by_day
from server.store.figure_rows import DESK_TIMES, Past
from server.store.reading import Reader

if TYPE_CHECKING:
    from server.store.figure_arrays import Spread, Table

Dimension = Literal[
    "unit", "service", "channel", "ticket_class", "standing", "hour", "day", "month"
]
"""What tickets are told apart by.

`standing` is that of their class in law, and `hour` the local one of their arrival, such as "09".
"""
WorkDimension = Literal[
    "unit",
    "service",
    "channel",
    "kind",
    "outcome",
    "linked_to",
    "hour",
    "day",
    "month",
]
"""What attentions are told apart by; `linked_to` is the unit that took the person over."""
ClerkDimension = Literal["clerk", "unit", "service", "channel", "kind", "outcome", "counter"]
CounterDimension = Literal["counter", "hour", "day", "month"]
Key = Mapping[str, str]
"""The value of each dimension that was asked for. One that a row lacks is empty."""
Where = Mapping[str, Collection[str]]
"""Only rows whose dimension has one of these values."""

_UNREAD = Sentence("store-history-unread")
_DAY = timedelta(days=1)
SHORT = 30
"""Seconds: an attention below this was a slip of the hand rather than one."""
LONG = 3
"""Times the 90th percentile: an attention above this was left open rather than long."""
BY_STAFF, OF_ROLL = "staff", "roll"
"""The channels of tickets given at a console, and of numbers of a roll that were entered later."""
_PARTS = ("unit", "service", "channel", "ticket_class", "standing")
"""What tickets are nearly always told apart by: tables are shortened to these, each once."""
_COUNTED = (
    *("issued", "attended", "no_shows", "cancelled", "left", "announced", "expired"),
    *("recalls", "transferred", "returned", "resolved_at_once"),
)


@dataclass(frozen=True, slots=True)
class Times:
    """How many times there are, their percentiles by the nearest rank, and their sum; seconds."""

    n: int = 0
    p50: int | None = None
    p90: int | None = None
    seconds: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketSums:
    """The tickets of one cell.

    `issued` to `resolved_at_once` count tickets as `tally.Counts` does, apart from `recalls`;
    `by_staff` were given at a console, `of_roll` entered by hand after an outage. `waits` are until
    the first call, of the called; `unmet` of those never called until they left; `walks` from the
    last call until the person came; `attentions` the last one of each served ticket, `short` and
    `long` of them by `SHORT` and `LONG` of this cell. `within_target` and `within_legal` count the
    called; `within_legal` is None without a law. `all_p50` and `all_p90` count people who were
    never called among the waiting.
    """

    key: Key
    issued: int = 0
    attended: int = 0
    no_shows: int = 0
    cancelled: int = 0
    left: int = 0
    announced: int = 0
    expired: int = 0
    recalls: int = 0
    transferred: int = 0
    returned: int = 0
    resolved_at_once: int = 0
    by_staff: int = 0
    of_roll: int = 0
    waits: Times = Times()
    unmet: Times = Times()
    walks: Times = Times()
    attentions: Times = Times()
    within_target: int = 0
    within_legal: int | None = None
    short: int = 0
    long: int = 0
    all_p50: int | None = None
    all_p90: int | None = None


@dataclass(frozen=True, slots=True)
class WorkSums:
    """The attentions of one cell, with a ticket or without; `lengths.n` is how many."""

    key: Key
    lengths: Times = Times()


@dataclass(frozen=True, slots=True, kw_only=True)
class CounterSums:
    """Seconds of counters: with a clerk, in the back office, and without one by reason.

    A clerk's open hour is `serving`, `walking` (from a call until the person comes) and `idle`;
    `idle_while_waiting` is the part of `idle` in which the clerk could have called a person.
    """

    key: Key
    open: int = 0
    back_office: int = 0
    paused: Mapping[str, int] = field(default_factory=dict)
    serving: int = 0
    walking: int = 0
    idle: int = 0
    idle_while_waiting: int = 0
    lengths: Times = Times()
    """Of the attentions that began there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """What is known of a period.

    `days` have anything to count; `closed` were dates without hours by the office file as it is
    now, and nothing was counted on them. `begins` is the first day of which anything is known at
    all, `counted_until` the last one whose numbers are kept. Of days before `tickets_from` only
    numbers are left: no ticket and no clerk. `is_simulated`: some of it was made up.
    """

    days: tuple[date, ...] = ()
    closed: tuple[date, ...] = ()
    begins: date | None = None
    counted_until: date | None = None
    tickets_from: date | None = None
    is_simulated: bool = False


@contextmanager
def facts(reader: Reader, catalogue: Catalogue, limits: Limits | None = None) -> Iterator["Facts"]:
    """A snapshot of an office's past, to be asked for any number of sums.

    Counters that are open today count until the office's last event. Raises `StoreError`.
    """
    with reader.reading(_UNREAD) as connection:
        limits = limits or limits_by_day(connection, catalogue)
        past = Past(connection, catalogue, limits, reader.memory)
        yield Facts(past, catalogue, limits, reader)


def _is_by_day(by: Collection[str], where: Where | None) -> bool:
    """Whether days are told apart or chosen, which months kept as one do not know."""
    return "day" in by or "day" in (where or {})


def _asked(by: Sequence[str], where: Where | None) -> Hashable:
    """What sums are asked for, as a key."""
    return tuple(by), tuple((name, tuple(words)) for name, words in (where or {}).items())


class Facts:
    """The sums of one snapshot; each list is in the order of its keys."""

    def __init__(self, past: Past, catalogue: Catalogue, limits: Limits, reader: Reader) -> None:
        self._past, self._limits = past, limits
        self.catalogue, self.reader = catalogue, reader

    def ticket_sums(
        self, first: date, last: date, by: Sequence[Dimension] = (), where: Where | None = None
    ) -> list[TicketSums]:
        """The tickets of these days, both included, by some dimensions; without any, one cell."""
        is_by_day = _is_by_day(by, where) or bool(self._limits.legal_on)
        table = self._past.tickets(first, last, is_by_day=is_by_day)
        return table.once(_asked(by, where), lambda table: self._tickets(table, by, where))

    def _tickets(
        self, table: "Table", by: Sequence[Dimension], where: Where | None
    ) -> list[TicketSums]:
        names = {*_PARTS, *by, *(where or {})}
        # By days hardly any rows are the same.
        table = table if "day" in names else table.shorter(names)
        cells = table.cells(by, where)
        has_law = self._limits.legal is not None
        counted = (*_COUNTED, "within_target", *(["within_legal"] if has_law else []))
        sums = {name: table.total(name, cells) for name in counted}
        for name, asked in (("by_staff", BY_STAFF), ("of_roll", OF_ROLL)):
            is_of = table.per_row("channel", partial(eq, asked))
            sums[name] = table.total("issued", cells, is_of)
        waits, unmet, attentions = (
            table.spread(name, cells) for name in ("waits", "unmet", "attentions")
        )
        times: dict[str, list[Any]] = {
            "waits": _times(waits),
            "unmet": _times(unmet),
            "walks": _times(table.spread("walks", cells)),
            "attentions": _times(attentions),
        }
        everyone = waits.with_unended(unmet, 0.5, 0.9)
        sums["short"] = attentions.below(SHORT)
        sums["long"] = attentions.above([LONG * (each.p90 or 0) for each in times["attentions"]])
        told = {**sums, **times}
        return [
            TicketSums(
                key=dict(zip(by, key, strict=True)),
                **{name: some[n] for name, some in told.items()},
                all_p50=everyone[n][0],
                all_p90=everyone[n][1],
            )
            for n, key in enumerate(cells.keys)
        ]

    def work_sums(
        self, first: date, last: date, by: Sequence[WorkDimension] = (), where: Where | None = None
    ) -> list[WorkSums]:
        """The attentions that began on these days, by some dimensions."""
        table = self._past.work(first, last, is_by_day=_is_by_day(by, where))
        return table.once(_asked(by, where), lambda table: _work_sums(table, by, where))

    def clerk_sums(
        self, first: date, last: date, by: Sequence[ClerkDimension], where: Where | None = None
    ) -> list[WorkSums]:
        """The attentions registered on these days by clerk and so on, as far as they are kept.

        For those alone who may see what single clerks did.
        """
        return _work_sums(self._past.by_clerk(first, last), by, where)

    def counter_sums(
        self,
        first: date,
        last: date,
        by: Sequence[CounterDimension] = (),
        where: Where | None = None,
    ) -> list[CounterSums]:
        """The seconds of counters on these days, by some dimensions."""
        states = self._past.counters(first, last)
        desks = self._past.desks(first, last)
        found: dict[tuple[str, ...], dict[str, Any]] = defaultdict(lambda: {"paused": {}})
        for state, name in (("open", "open"), ("back_office", "back_office")):
            cells = states.cells(by, {**(where or {}), "state": [state]})
            for key, seconds in zip(cells.keys, states.total("seconds", cells), strict=True):
                found[key][name] = seconds
        cells = states.cells((*by, "reason"), {**(where or {}), "state": ["paused"]})
        for key, seconds in zip(cells.keys, states.total("seconds", cells), strict=True):
            found[key[:-1]]["paused"][key[-1]] = seconds
        cells = desks.cells(by, where)
        for name in DESK_TIMES:
            for key, seconds in zip(cells.keys, desks.total(name, cells), strict=True):
                found[key][name] = seconds
        for key, lengths in zip(cells.keys, _times(desks.spread("lengths", cells)), strict=True):
            found[key]["lengths"] = lengths
        return [
            CounterSums(key=dict(zip(by, key, strict=True)), **found[key]) for key in sorted(found)
        ]

    def coverage(self, first: date, last: date) -> Coverage:
        """What is known of these days."""
        days = self._past.days(first, last)
        holidays = {
            day: name
            for year in range(first.year, last.year + 1)
            for day, name in holidays_around(self.catalogue, date(year, 1, 1)).items()
        }
        every = [first + n * _DAY for n in range((last - first).days + 1)]
        closed = tuple(
            day
            for day in every
            if day not in set(days) and not open_day(self.catalogue, day, holidays).stretches
        )
        begins, counted, night = self._past.known()
        kept = self.catalogue.retention
        return Coverage(
            days=days,
            closed=closed,
            begins=begins or min(days, default=None),
            counted_until=counted,
            tickets_from=None if night is None else horizon(kept, night).tickets,
            is_simulated=self._past.is_made_up(first, last),
        )


def _work_sums(table: "Table", by: Sequence[str], where: Where | None) -> list[WorkSums]:
    table = table.shorter({*by, *(where or {})} or {"channel"})
    cells = table.cells(by, where)
    lengths = _times(table.spread("lengths", cells))
    return [
        WorkSums(dict(zip(by, key, strict=True)), some)
        for key, some in zip(cells.keys, lengths, strict=True)
    ]


def _times(spread: "Spread") -> list[Times]:
    """Of each cell."""
    cells = (spread.n.tolist(), spread.percentile(0.5), spread.percentile(0.9), spread.sums())
    return [Times(*each) for each in zip(*cells, strict=True)]

"""The sums from which indicators are made: what tickets, attentions and counters came to.

`facts` opens a snapshot of an office's past; its methods add up any period by any dimensions. The
numbers of settled days are those that are kept; days not counted yet are counted when it opens, so
that all sums of one snapshot agree.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Literal, TypeVar
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, func, select

from antesala.words.terminal import Sentence
from server.domain.catalogue import Catalogue
from server.domain.opening import open_day
from server.domain.retention import horizon
from server.domain.tally import Counts, Tally, added, percentile
from server.domain.unended_waits import all_waits
from server.public_holidays import holidays_around
from server.store import tables as t
from server.store.reading import Reader
from server.store.tallies import between

Dimension = Literal["unit", "service", "channel", "ticket_class", "hour", "day", "month"]
"""What tickets are told apart by; `hour` is the local one, "09", of their arrival."""
WorkDimension = Literal[
    "unit",
    "service",
    "channel",
    "kind",
    "outcome",
    "linked_to",
    "counter",
    "hour",
    "day",
    "month",
]
"""What attentions are told apart by; `linked_to` is the unit that took the person over."""
CounterDimension = Literal["counter", "hour", "day", "month"]
Key = Mapping[str, str]
"""The value of each dimension that was asked for. One that a row lacks is empty."""
Where = Mapping[str, Collection[str]]
"""Only rows whose dimension has one of these values."""

Part = TypeVar("Part")

_UNREAD = Sentence("store-history-unread")
_DAY = timedelta(days=1)
SHORT = 30
"""Seconds: an attention below this was a slip of the hand rather than one."""
LONG = 3
"""Times the 90th percentile: an attention above this was left open rather than long."""
BY_STAFF = "staff"
"""The channel of tickets that were given at a console."""
_COUNTED = (
    *("issued", "attended", "no_shows", "cancelled", "left", "announced", "expired"),
    *("recalls", "transferred", "returned", "resolved_at_once"),
)


@dataclass(frozen=True, slots=True)
class Limits:
    """Seconds within which people should be called: the office's targets, and the law's limit.

    `legal` is None where there is no law; `legal_on` has the days on which it allows another wait.
    """

    target: Mapping[str, int]
    """By service."""
    other_target: int
    """For a service that the office no longer has."""
    legal: int | None = None
    legal_on: Mapping[date, int] = field(default_factory=dict)


def limits_of(catalogue: Catalogue) -> Limits:
    """The limits of an office as its file has them now."""
    law = catalogue.waiting_limit
    return Limits(
        {each.id: catalogue.target_of(each.id) * 60 for each in catalogue.services},
        catalogue.target_minutes * 60,
        None if law is None else law.minutes * 60,
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
    `by_staff` were given at a console. `waits` are until the first call, of the called; `unmet`
    of those never called until they left; `walks` from the last call until the person came;
    `attentions` the last one of each served ticket, `short` and `long` of them by `SHORT` and
    `LONG` of this cell. `within_target` and `within_legal` count the called; `within_legal` is None
    without a law. `all_p50` and `all_p90` count people who were never called among the waiting.
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

    Raises `StoreError`.
    """
    with reader.reading(_UNREAD) as connection:
        yield Facts(connection, catalogue, limits or limits_of(catalogue))


class Facts:
    """The sums of one snapshot; each list is in the order of its keys."""

    def __init__(self, connection: Connection, catalogue: Catalogue, limits: Limits) -> None:
        self._connection, self._catalogue, self._limits = connection, catalogue, limits
        self._office, self._zone = catalogue.office, ZoneInfo(catalogue.time_zone)

    def ticket_sums(
        self, first: date, last: date, by: Sequence[Dimension] = (), where: Where | None = None
    ) -> list[TicketSums]:
        """The tickets of these days, both included, by some dimensions; without any, one cell."""
        cells: dict[tuple[str, ...], list[tuple[date, str, Counts, str]]] = defaultdict(list)
        for day, tally in self._tallies(first, last).items():
            for group, counts in tally.tickets.items():
                told = {
                    "unit": self._unit(group.service),
                    "service": group.service,
                    "channel": group.channel,
                    "ticket_class": group.ticket_class,
                    **_times_of(day, group.hour),
                }
                if _is_in(told, where):
                    key = tuple(told[each] for each in by)
                    cells[key].append((day, group.service, counts, group.channel))
        return [
            self._ticket_sums(dict(zip(by, key, strict=True)), cells[key]) for key in sorted(cells)
        ]

    def _ticket_sums(self, key: Key, parts: Sequence[tuple[date, str, Counts, str]]) -> TicketSums:
        whole = added(counts for _, _, counts, _ in parts)
        attentions = _times(whole.attentions)
        too_long = LONG * (attentions.p90 or 0)
        return TicketSums(
            key=key,
            **{name: getattr(whole, name) for name in _COUNTED},
            by_staff=sum(counts.issued for _, _, counts, channel in parts if channel == BY_STAFF),
            waits=_times(whole.waits),
            unmet=_times(whole.unmet),
            walks=_times(whole.walks),
            attentions=attentions,
            within_target=sum(
                _within(counts, self._limits.target.get(service, self._limits.other_target))
                for _, service, counts, _ in parts
            ),
            within_legal=self._within_legal(parts),
            short=sum(each < SHORT for each in whole.attentions),
            long=sum(each > too_long for each in whole.attentions),
            all_p50=all_waits(whole.waits, whole.unmet, 0.5),
            all_p90=all_waits(whole.waits, whole.unmet, 0.9),
        )

    def _within_legal(self, parts: Sequence[tuple[date, str, Counts, str]]) -> int | None:
        legal = self._limits.legal
        if legal is None:
            return None
        limits = self._limits.legal_on
        return sum(_within(counts, limits.get(day, legal)) for day, _, counts, _ in parts)

    def work_sums(
        self, first: date, last: date, by: Sequence[WorkDimension] = (), where: Where | None = None
    ) -> list[WorkSums]:
        """The attentions that began on these days, by some dimensions."""
        cells: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for day, tally in self._tallies(first, last).items():
            for group, lengths in tally.work.items():
                told = {
                    "unit": self._unit(group.service),
                    "service": group.service,
                    "channel": group.channel,
                    "kind": group.kind,
                    "outcome": group.outcome,
                    "linked_to": group.linked_to,
                    "counter": "",
                    **_times_of(day, group.hour),
                }
                if _is_in(told, where):
                    cells[tuple(told[each] for each in by)].extend(lengths)
        return [
            WorkSums(dict(zip(by, key, strict=True)), _times(sorted(cells[key])))
            for key in sorted(cells)
        ]

    def counter_sums(
        self,
        first: date,
        last: date,
        by: Sequence[CounterDimension] = (),
        where: Where | None = None,
    ) -> list[CounterSums]:
        """The seconds of counters on these days, by some dimensions."""
        cells: dict[tuple[str, ...], dict[tuple[str, str], int]] = defaultdict(
            lambda: defaultdict(int)
        )
        for day, tally in self._tallies(first, last).items():
            for group, seconds in tally.counters.items():
                told = {"counter": group.counter, **_times_of(day, group.hour)}
                if _is_in(told, where):
                    key = tuple(told[each] for each in by)
                    cells[key][group.state, group.reason] += seconds
        return [_counter_sums(dict(zip(by, key, strict=True)), cells[key]) for key in sorted(cells)]

    def coverage(self, first: date, last: date) -> Coverage:
        """What is known of these days."""
        days = tuple(sorted(self._tallies(first, last)))
        holidays = {
            day: name
            for year in range(first.year, last.year + 1)
            for day, name in holidays_around(self._catalogue, date(year, 1, 1)).items()
        }
        every = [first + n * _DAY for n in range((last - first).days + 1)]
        closed = tuple(
            day
            for day in every
            if day not in set(days) and not open_day(self._catalogue, day, holidays).stretches
        )
        tally, ageing = t.TALLY_DAY.c, t.AGEING.c
        begins, counted = self._connection.execute(
            select(func.min(tally.day), func.max(tally.day)).where(tally.office == self._office)
        ).one()
        night = self._connection.execute(
            select(ageing.day).where(ageing.office == self._office)
        ).scalar()
        kept = self._catalogue.retention
        return Coverage(
            days=days,
            closed=closed,
            begins=_date(begins) or min(days, default=None),
            counted_until=_date(counted),
            tickets_from=None
            if night is None
            else horizon(kept, date.fromisoformat(night)).tickets,
        )

    def _tallies(self, first: date, last: date) -> dict[date, Tally]:
        return between(self._connection, self._office, first, last, self._zone)

    def _unit(self, service: str) -> str:
        known = {str(each.id): str(each.unit) for each in self._catalogue.services}
        return known.get(service, "")


def _date(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


def _times_of(day: date, hour: int) -> dict[str, str]:
    return {"hour": f"{hour:02}", "day": day.isoformat(), "month": f"{day:%Y-%m}"}


def _is_in(told: Mapping[str, str], where: Where | None) -> bool:
    return all(told[name] in values for name, values in (where or {}).items())


def _times(values: Sequence[int]) -> Times:
    """Of sorted seconds."""
    return Times(len(values), percentile(values, 0.5), percentile(values, 0.9), sum(values))


def _within(counts: Counts, limit: int) -> int:
    return sum(wait <= limit for wait in counts.waits)


def _counter_sums(key: Key, states: Mapping[tuple[str, str], int]) -> CounterSums:
    return CounterSums(
        key=key,
        open=states.get(("open", ""), 0),
        back_office=sum(
            seconds for (state, _), seconds in states.items() if state == "back_office"
        ),
        paused={
            reason: seconds for (state, reason), seconds in states.items() if state == "paused"
        },
    )

"""The rows of an office's past from which sums are made, as tables of one snapshot.

Whole months that are kept as one are read so, other days one by one, and the days that have not
been counted yet are counted here, each once.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict
from datetime import date, datetime, timedelta
from functools import cached_property
from itertools import takewhile
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import msgspec
from sqlalchemy import Connection, Select, Table as StoredTable, func, select

from server.domain.catalogue import Catalogue
from server.domain.identity import ClerkId
from server.store import tables as t
from server.store.counting import Counting, id_at, midnight
from server.store.figure_limits import Limits, judged
from server.store.figure_memory import Memory
from server.store.rows import from_milliseconds
from server.store.simulated import simulated_days
from server.store.tallies import COUNTED, TIMES, cells_of, uncounted

if TYPE_CHECKING:
    from server.store.figure_arrays import Table

DESK_TIMES = ("serving", "walking", "idle", "idle_while_waiting")
_DAY = timedelta(days=1)
_TICKETS = ("service", "ticket_class", "channel", "unit")
_WORK = ("service", "channel", "kind", "outcome", "unit", "linked_to")
_OF_CLERK = ("clerk", "counter", "channel", "service", "kind", "outcome")


class Past:
    """What is asked of one snapshot; each table is read once."""

    def __init__(
        self,
        connection: Connection,
        catalogue: Catalogue,
        limits: Limits,
        memory: Memory,
    ) -> None:
        self._connection, self._catalogue = connection, catalogue
        self._limits, self._memory = limits, memory
        self._office, self._zone = str(catalogue.office), ZoneInfo(catalogue.time_zone)
        self._counting: dict[date, Counting] = {}
        self._tables: dict[tuple[object, ...], Table] = {}
        self._nights: dict[tuple[date, date], tuple[tuple[str | None, ...], ...]] = {}

    def days(self, first: date, last: date) -> tuple[date, ...]:
        """The days of which there is anything."""
        c = t.TALLY_DAY.c
        query = select(c.day).where(
            c.office == self._office, c.day.between(first.isoformat(), last.isoformat())
        )
        kept = {date.fromisoformat(day) for day in self._connection.execute(query).scalars()}
        return tuple(sorted({*kept, *self._live_days(first, last)}))

    def known(self) -> tuple[date | None, date | None, date | None]:
        """The first and the last day that has been counted, and the last night of wiping."""
        tally, ageing = t.TALLY_DAY.c, t.AGEING.c
        days = select(func.min(tally.day), func.max(tally.day)).where(tally.office == self._office)
        first, last = self._connection.execute(days).one()
        night = select(ageing.day).where(ageing.office == self._office)
        found = (first, last, self._connection.execute(night).scalar())
        return tuple(None if each is None else date.fromisoformat(each) for each in found)  # type: ignore[return-value]

    def is_made_up(self, first: date, last: date) -> bool:
        """Whether any of these days, both included, was made up."""
        made_up = simulated_days(self._connection, self._office)
        return made_up is not None and made_up.touches(first, last)

    def tickets(self, first: date, last: date, *, is_by_day: bool) -> "Table":
        """Tickets: how many of each kind, and lists of their times."""

        def live(counting: Counting) -> list[dict[str, Any]]:
            return [{**asdict(group), **cells_of(one)} for group, one in counting.tickets.items()]

        stored = (t.TALLY_TICKET, None if is_by_day else t.TALLY_MONTH_TICKET)
        return self._table(stored, (_TICKETS, COUNTED, TIMES), (first, last), live)

    def work(self, first: date, last: date, *, is_by_day: bool) -> "Table":
        """Attentions: lists of their `lengths`."""

        def live(counting: Counting) -> list[dict[str, Any]]:
            return [
                {**asdict(group), "lengths": msgspec.json.encode(lengths).decode()}
                for group, lengths in counting.work.items()
            ]

        stored = (t.TALLY_WORK, None if is_by_day else t.TALLY_MONTH_WORK)
        return self._table(stored, (_WORK, (), ("lengths",)), (first, last), live)

    def counters(self, first: date, last: date) -> "Table":
        """Counters: their `seconds` by state and reason."""

        def live(counting: Counting) -> list[dict[str, Any]]:
            found = counting.counters[0]
            return [{**asdict(group), "seconds": seconds} for group, seconds in found.items()]

        columns = (("counter", "state", "reason"), ("seconds",), ())
        return self._table((t.TALLY_COUNTER, None), columns, (first, last), live)

    def desks(self, first: date, last: date) -> "Table":
        """Open counters: what their clerks did, and the `lengths` of their attentions."""

        def live(counting: Counting) -> list[dict[str, Any]]:
            found = counting.counters[1]
            return [{**asdict(group), **cells_of(times)} for group, times in found.items()]

        columns = (("counter",), DESK_TIMES, ("lengths",))
        return self._table((t.TALLY_DESK, None), columns, (first, last), live)

    def by_clerk(self, first: date, last: date) -> "Table":
        """The attentions that began on these days and are kept, one a row: their `lengths`."""
        c = t.ATTENTION.c
        begin, end = (midnight(day, self._zone) for day in (first, last + _DAY))
        query = select(*(c[name] for name in _OF_CLERK), c.registered_at - c.started_at).where(
            *(c.office == self._office, c.id >= id_at(begin), c.id < id_at(end)),
            c.registered_at.is_not(None),
        )
        rows = self._fetched(query)
        words = {name: [row[n] or "" for row in rows] for n, name in enumerate(_OF_CLERK)}
        words["unit"] = [
            self._units.get(service) or self._unit_of_clerk(clerk)
            for service, clerk in zip(words["service"], words["clerk"], strict=True)
        ]
        lengths = [f"[{max(0, row[-1]) // 1000}]" for row in rows]
        return _table_of(words, {}, {"lengths": lengths})

    @cached_property
    def _units(self) -> dict[str, str]:
        return {str(each.id): str(each.unit) for each in self._catalogue.services}

    def _unit_of_clerk(self, clerk: str) -> str:
        found = self._catalogue.clerk.get(ClerkId(clerk))
        return "" if found is None else str(found.unit)

    def _table(
        self,
        stored: tuple[StoredTable, StoredTable | None],
        columns: tuple[Sequence[str], Sequence[str], Sequence[str]],
        days: tuple[date, date],
        live: Callable[[Counting], list[dict[str, Any]]],
    ) -> "Table":
        """The rows of these days, of which whole months may be read from a table of their own."""
        key = (stored[0].name, stored[1] is None, *days)
        if key not in self._tables:
            names = ("hour", *columns[0], *columns[1], *columns[2])
            kept = self._memory.table(
                (self._own, *key, *self._counted(*days)),
                lambda: self._made([*self._stored(stored, names, *days)], columns),
            )
            rows = [
                (day.isoformat(), *(row[name] for name in names))
                for day in self._live_days(*days)
                for row in self._live_rows(stored[0].name, day, live)
            ]
            self._tables[key] = kept.joined(self._made(rows, columns)) if rows else kept
        return self._tables[key]

    @cached_property
    def _own(self) -> tuple[object, ...]:
        """What the columns of tables follow from besides the rows."""
        standings = tuple((str(each.id), str(each.standing)) for each in self._catalogue.classes)
        return self._office, tuple(self._units.items()), standings, self._limits.told

    def _counted(self, first: date, last: date) -> tuple[tuple[str | None, ...], ...]:
        """The days that are kept, and in which night those were counted that may still change."""
        c = t.TALLY_DAY.c
        query = select(c.day, c.provisional_on).where(
            c.office == self._office, c.day.between(first.isoformat(), last.isoformat())
        )
        if (first, last) not in self._nights:
            self._nights[first, last] = tuple(map(tuple, self._fetched(query)))
        return self._nights[first, last]

    def _made(
        self,
        rows: Sequence[Sequence[Any]],
        columns: tuple[Sequence[str], Sequence[str], Sequence[str]],
    ) -> "Table":
        names = ("hour", *columns[0], *columns[1], *columns[2])
        cells: list[Sequence[Any]] = list(zip(*rows, strict=True)) or [()] * (1 + len(names))
        found = dict(zip(names, cells[1:], strict=True))
        words: dict[str, Sequence[str]] = {name: found[name] for name in columns[0]}
        if "unit" in words:
            words["unit"] = [
                unit or self._units.get(service, "")
                for unit, service in zip(words["unit"], words["service"], strict=True)
            ]
        if "ticket_class" in words:
            standing = {str(each.id): str(each.standing) for each in self._catalogue.classes}
            words["standing"] = [standing.get(each, "") for each in words["ticket_class"]]
        words |= {
            "hour": [f"{hour:02}" for hour in found["hour"]],
            "day": cells[0],
            "month": [when[: len("2026-07")] for when in cells[0]],
        }
        table = _table_of(
            words,
            {name: found[name] for name in columns[1]},
            {name: found[name] for name in columns[2]},
        )
        return judged(table, self._limits) if "waits" in columns[2] else table

    def _stored(
        self,
        stored: tuple[StoredTable, StoredTable | None],
        names: Sequence[str],
        first: date,
        last: date,
    ) -> Iterator[Sequence[Any]]:
        by_day, by_month = stored
        for month, begin, end in _months(first, last):
            is_whole = begin.day == 1 and (end + _DAY).day == 1
            if by_month is not None and is_whole and month in self._kept_months:
                c = by_month.c
                where = c.month == month
                when = c.month
            else:
                c = by_day.c
                where = c.day.between(begin.isoformat(), end.isoformat())
                when = c.day
            query = select(when, *(c[name] for name in names)).where(
                c.office == self._office, where
            )
            yield from self._fetched(query)

    @cached_property
    def _kept_months(self) -> frozenset[str]:
        c = t.TALLY_MONTH.c
        query = select(c.month).where(c.office == self._office)
        return frozenset(self._connection.execute(query).scalars())

    def _live_days(self, first: date, last: date) -> Iterator[date]:
        """The days that have not been counted."""
        return (day for day in takewhile(lambda day: day <= last, self._uncounted) if day >= first)

    def _live_rows(
        self, name: str, day: date, live: Callable[[Counting], list[dict[str, Any]]]
    ) -> list[dict[str, Any]]:
        """The rows of a day that is counted here, and not again until the office has a new event.

        Counters that are open count until the last event.
        """
        seq, at = self._written
        kept = self._memory.made_of(("live", self._office), seq, dict[tuple[str, date], Any])
        if (name, day) not in kept:
            if day not in self._counting:
                self._counting[day] = Counting(
                    self._connection, self._office, day, self._zone, now=at
                )
            kept[name, day] = live(self._counting[day])
        found: list[dict[str, Any]] = kept[name, day]
        return found

    @cached_property
    def _written(self) -> tuple[int, datetime | None]:
        """The number of the office's last event, and when it was."""
        c = t.JOURNAL.c
        query = select(c.seq, c.at).where(c.office == self._office).order_by(c.seq.desc()).limit(1)
        found = self._connection.execute(query).first()
        return (0, None) if found is None else (found.seq, from_milliseconds(found.at))

    @cached_property
    def _uncounted(self) -> list[date]:
        return list(uncounted(self._connection, self._office, self._zone))

    def _fetched(self, query: Select[Any]) -> list[Sequence[Any]]:
        """The rows as the driver gives them, which takes half the time."""
        return [*self._connection.execute(query).cursor.fetchall()]


def _months(first: date, last: date) -> Iterator[tuple[str, date, date]]:
    """Each month of these days: its name, and the first and last of them in it."""
    begin = first
    while begin <= last:
        following = (begin.replace(day=1) + timedelta(days=32)).replace(day=1)
        yield f"{begin:%Y-%m}", begin, min(last, following - _DAY)
        begin = following


def _table_of(
    words: Mapping[str, Sequence[str]],
    numbers: Mapping[str, Sequence[int]],
    lists: Mapping[str, Sequence[str]],
) -> "Table":
    """A table of arrays, whose library a server loads only once figures are asked for."""
    from server.store.figure_arrays import Table  # noqa: PLC0415 - as said above

    return Table.read(words, numbers, lists)

"""Keeps what each day of an office came to, says which day is to be counted next, and reads them.

A closed day is counted in the following night, and once more a week later, when its tickets and
attentions can no longer change. Days that are not counted yet are counted as they are read, so a
figure is the same before and after, and after the tickets are gone.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import fields
from datetime import date, timedelta, tzinfo
from itertools import takewhile
from typing import Any

import msgspec
from sqlalchemy import Connection, Table, delete, func, insert, select

from antesala.words.terminal import Sentence
from server.domain.tally import (
    CounterGroup,
    Counts,
    DeskGroup,
    DeskTime,
    Group,
    Tally,
    WorkGroup,
)
from server.store import tables as t
from server.store.counting import day_of_id, id_at, midnight, tally_of
from server.store.reading import Reader

SETTLED = timedelta(days=7)
"""How long after a day its tickets and attentions may still change."""
COUNTED = tuple(each.name for each in fields(Counts) if each.default == 0)
TIMES = tuple(each.name for each in fields(Counts) if each.default == ())
"""The columns of tickets: how many, and the lists of their seconds."""
_UNREAD = Sentence("store-history-unread")
_DAY = timedelta(days=1)


def first_unsettled(connection: Connection, office: str, zone: tzinfo) -> date | None:
    """The first day with a ticket or attention that may still be counted; None without any."""
    c = t.TALLY_DAY.c
    settled = select(func.max(c.day)).where(c.office == office, c.provisional_on.is_(None))
    last = connection.execute(settled).scalar()
    return _day_from(
        connection, office, date.min if last is None else date.fromisoformat(last) + _DAY, zone
    )


def uncounted(connection: Connection, office: str, zone: tzinfo) -> Iterator[date]:
    """The days with a ticket or attention that have not been counted at all, in order.

    A clock that was wrong for a while may have counted a day before those that came first.
    """
    c = t.TALLY_DAY.c
    query = select(c.day).where(c.office == office, c.provisional_on.is_not(None))
    counted = {date.fromisoformat(day) for day in connection.execute(query).scalars()}
    day = first_unsettled(connection, office, zone)
    while day is not None:
        if day not in counted:
            yield day
        day = _day_from(connection, office, day + _DAY, zone)


def _day_from(connection: Connection, office: str, day: date, zone: tzinfo) -> date | None:
    """The first day from a day on with a ticket, or on which an attention began, by its id."""
    ticket, attention = t.TICKET.c, t.ATTENTION.c
    of_tickets = select(func.min(ticket.day)).where(
        ticket.office == office, ticket.day >= day.isoformat()
    )
    since = id_at(midnight(day, zone)) if day > date.min else ""
    of_attentions = select(func.min(attention.id)).where(
        attention.office == office, attention.id >= since
    )
    found, name = (connection.execute(query).scalar() for query in (of_tickets, of_attentions))
    days = [] if found is None else [date.fromisoformat(found)]
    if name is not None:
        days.append(day_of_id(name, zone))
    return min(days, default=None)


def next_day(
    reader: Reader, office: str, today: date, zone: tzinfo
) -> tuple[date, Tally, date | None] | None:
    """The next day to be counted, with its counts, and today if they may still change.

    None where all days before today have been counted since it began.
    """
    with reader.reading(_UNREAD) as connection:
        day = _due(connection, office, today, zone)
        if day is None:
            return None
        provisional = today if day > today - SETTLED else None
        return day, tally_of(connection, office, day, zone), provisional


def _due(connection: Connection, office: str, today: date, zone: tzinfo) -> date | None:
    c = t.TALLY_DAY.c
    again = select(func.min(c.day)).where(
        c.office == office, c.provisional_on < today.isoformat(), c.day < today.isoformat()
    )
    found = connection.execute(again).scalar()
    if found is not None:
        return date.fromisoformat(found)
    return next((day for day in uncounted(connection, office, zone) if day < today), None)


def tallies_between(
    reader: Reader, office: str, first: date, last: date, zone: tzinfo
) -> dict[date, Tally]:
    """The tallies of these days, both included, of which today is the last that makes sense.

    Days without any ticket, attention or open counter are left out.
    """
    with reader.reading(_UNREAD) as connection:
        return between(connection, office, first, last, zone)


def keep_tally(
    office: str,
    day: date,
    tally: Tally,
    connection: Connection,
    *,
    provisional_on: date | None = None,
) -> None:
    """Write a day's counts, in the place of earlier ones.

    `provisional_on` is the night in which they were made where the day may still change.
    """
    for table in (t.TALLY_DAY, t.TALLY_TICKET, t.TALLY_WORK, t.TALLY_COUNTER, t.TALLY_DESK):
        same = (table.c.office == office, table.c.day == day.isoformat())
        connection.execute(delete(table).where(*same))
    own = {"office": office, "day": day.isoformat()}
    on = None if provisional_on is None else provisional_on.isoformat()
    connection.execute(insert(t.TALLY_DAY).values(**own, provisional_on=on))
    for table, rows in _rows_of(own, tally):
        if rows:
            connection.execute(insert(table), rows)


def _rows_of(own: dict[str, str], tally: Tally) -> list[tuple[Table, list[dict[str, Any]]]]:
    tickets = [{**own, **_cells(group), **cells_of(some)} for group, some in tally.tickets.items()]
    work = [
        {**own, **_cells(group), "lengths": json_of(lengths)}
        for group, lengths in tally.work.items()
    ]
    counters = [
        {**own, **_cells(group), "seconds": seconds} for group, seconds in tally.counters.items()
    ]
    desks = [{**own, **_cells(group), **cells_of(some)} for group, some in tally.desks.items()]
    return [
        *((t.TALLY_TICKET, tickets), (t.TALLY_WORK, work)),
        *((t.TALLY_COUNTER, counters), (t.TALLY_DESK, desks)),
    ]


def json_of(values: tuple[int, ...]) -> str:
    """Seconds as a cell."""
    return msgspec.json.encode(values).decode()


def cells_of(counts: Counts | DeskTime) -> dict[str, Any]:
    """Counts as the cells of a row, their lists as JSON."""
    cells = _cells(counts)
    return {
        name: json_of(cell) if isinstance(cell, tuple) else cell for name, cell in cells.items()
    }


def _cells(part: Any) -> dict[str, Any]:  # noqa: ANN401 - any dataclass of counts
    """A part's fields by name; `asdict` would copy each second of each list."""
    return {each.name: getattr(part, each.name) for each in fields(part)}


def between(
    connection: Connection, office: str, first: date, last: date, zone: tzinfo
) -> dict[date, Tally]:
    """The same, in a snapshot that is open already: the counts kept, or else made now."""
    found = _kept(connection, office, first, last)
    for day in takewhile(lambda day: day <= last, uncounted(connection, office, zone)):
        if day >= first:
            found[day] = tally_of(connection, office, day, zone)
    return {day: tally for day, tally in sorted(found.items()) if not tally.is_empty}


def _kept(connection: Connection, office: str, first: date, last: date) -> dict[date, Tally]:
    tickets = _by_day(connection, t.TALLY_TICKET, office, first, last, _ticket_cell)
    work = _by_day(connection, t.TALLY_WORK, office, first, last, _work_cell)
    counters = _by_day(connection, t.TALLY_COUNTER, office, first, last, _counter_cell)
    desks = _by_day(connection, t.TALLY_DESK, office, first, last, _desk_cell)
    return {
        date.fromisoformat(day): Tally(tickets[day], work[day], counters[day], desks[day])
        for day in {*tickets, *work, *counters, *desks}
    }


def _by_day(
    connection: Connection,
    table: Table,
    office: str,
    first: date,
    last: date,
    cell: Callable[[Any], tuple[Any, Any]],
) -> dict[str, dict[Any, Any]]:
    """The cells of each day."""
    days = table.c.day.between(first.isoformat(), last.isoformat())
    found: dict[str, dict[Any, Any]] = defaultdict(dict)
    for row in connection.execute(select(table).where(table.c.office == office, days)).mappings():
        group, value = cell(row)
        found[row["day"]][group] = value
    return found


def _named(kind: type[Any], row: Any) -> dict[str, Any]:  # noqa: ANN401 - a row
    return {each.name: row[each.name] for each in fields(kind)}


def _read(kind: type[Any], row: Any) -> dict[str, Any]:  # noqa: ANN401 - a row
    return {
        name: tuple(msgspec.json.decode(value)) if isinstance(value, str) else value
        for name, value in _named(kind, row).items()
    }


def _ticket_cell(row: Any) -> tuple[Group, Counts]:  # noqa: ANN401 - a row
    return Group(**{**_named(Group, row), "unit": row["unit"] or ""}), Counts(**_read(Counts, row))


def _desk_cell(row: Any) -> tuple[DeskGroup, DeskTime]:  # noqa: ANN401 - a row
    return DeskGroup(**_named(DeskGroup, row)), DeskTime(**_read(DeskTime, row))


def _work_cell(row: Any) -> tuple[WorkGroup, tuple[int, ...]]:  # noqa: ANN401 - a row
    return WorkGroup(**_named(WorkGroup, row)), tuple(msgspec.json.decode(row["lengths"]))


def _counter_cell(row: Any) -> tuple[CounterGroup, int]:  # noqa: ANN401 - a row
    return CounterGroup(**_named(CounterGroup, row)), row["seconds"]

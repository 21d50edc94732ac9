"""Keeps a month of settled days as one too: its hours, services and so on, with all their times.

A year is then read from some thousand rows instead of a hundred thousand. The days stay as well.
"""

from collections.abc import Callable, Iterator
from dataclasses import asdict
from datetime import date, timedelta, tzinfo
from functools import partial
from typing import Any

from sqlalchemy import Connection, Table, delete, func, insert, select

from antesala.words.terminal import Sentence
from server.domain.tally import Tally, merged
from server.store import tables as t
from server.store.reading import Reader
from server.store.tallies import SETTLED, between, cells_of, first_unsettled, json_of

Work = Callable[[Connection], None]

_UNREAD = Sentence("store-history-unread")
_DAY = timedelta(days=1)
_AT_ONCE = 200
"""Rows that are written in one transaction, for some milliseconds."""


def next_month(reader: Reader, office: str, today: date, zone: tzinfo) -> tuple[str, Tally] | None:
    """The first month that is not kept as one although all its days are settled, with its sums."""
    with reader.reading(_UNREAD) as connection:
        found = _due(connection, office, today, zone)
        if found is None:
            return None
        days = between(connection, office, found, _end(found), zone)
        return f"{found:%Y-%m}", merged(days.values())


def _due(connection: Connection, office: str, today: date, zone: tzinfo) -> date | None:
    day, month = t.TALLY_DAY.c, t.TALLY_MONTH.c
    kept = select(month.month).where(month.office == office)
    name = func.substr(day.day, 1, len("2026-07"))
    query = select(func.min(name)).where(day.office == office, name.not_in(kept))
    found = connection.execute(query).scalar()
    if found is None:
        return None
    first = date.fromisoformat(f"{found}-01")
    unsettled = first_unsettled(connection, office, zone)
    is_settled = unsettled is None or _end(first) < unsettled
    return first if is_settled and _end(first) <= today - SETTLED else None


def _end(first: date) -> date:
    """The last day of the month that begins on this day."""
    return (first + 31 * _DAY).replace(day=1) - _DAY


def month_slices(office: str, month: str, tally: Tally) -> Iterator[Work]:
    """The work of keeping a month, in transactions of some milliseconds.

    The last one says that the month is whole; until then no row of it is read.
    """
    own = {"office": office, "month": month}
    tickets = [{**own, **asdict(group), **cells_of(some)} for group, some in tally.tickets.items()]
    work = [
        {**own, **asdict(group), "lengths": json_of(lengths)}
        for group, lengths in tally.work.items()
    ]
    yield partial(_empty, own)
    for table, rows in ((t.TALLY_MONTH_TICKET, tickets), (t.TALLY_MONTH_WORK, work)):
        for n in range(0, len(rows), _AT_ONCE):
            yield partial(_write, table, rows[n : n + _AT_ONCE])
    yield partial(_write, t.TALLY_MONTH, [own])


def _empty(own: dict[str, str], connection: Connection) -> None:
    """Drop what an interrupted night has left."""
    for table in (t.TALLY_MONTH, t.TALLY_MONTH_TICKET, t.TALLY_MONTH_WORK):
        c = table.c
        connection.execute(delete(table).where(c.office == own["office"], c.month == own["month"]))


def _write(table: Table, rows: list[dict[str, Any]], connection: Connection) -> None:
    connection.execute(insert(table), rows)

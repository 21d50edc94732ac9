"""Reads an office's past days from its database, which is opened read-only.

The server may keep running: this does not see what it commits meanwhile.
"""

from collections.abc import Iterator, Mapping
from contextlib import closing
from datetime import date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import msgspec
from sqlalchemy import Connection, RowMapping, func, select

from server.domain.identity import ClassId, ClerkId, CounterId, OfficeId, ServiceId
from server.domain.visits import Record, Shift, Visit
from server.store import tables as t
from server.store.errors import StoreError
from server.store.reading import Reader
from server.store.rows import from_milliseconds

_CAME = ("served", "serving", "offered", "no_show", "lapsed")
"""States of people who waited to the end, without those who cancelled or still wait."""
_COUNTER_EVENTS = ("counter_opened", "counter_paused", "counter_closed")


def read_past(place: Path, office: OfficeId, zone: ZoneInfo) -> Record:
    """Read an office's days from its tables and journal.

    Raises `StoreError` if the file is not such a database or does not have the office.
    """
    with (
        closing(Reader.open(place)) as reader,
        reader.reading(f"{place} cannot be read as an office's database") as connection,
    ):
        _assert_known(connection, office)
        visits = tuple(_visits(connection, office, zone))
        return Record(visits, tuple(_shifts(connection, office, zone)))


def _assert_known(connection: Connection, office: OfficeId) -> None:
    offices = sorted(row[0] for row in connection.execute(select(t.OFFICE.c.id)))
    if office not in offices:
        known = ", ".join(offices) or "none"
        raise StoreError(f"the database does not know the office «{office}»; it knows {known}")


def _visits(connection: Connection, office: OfficeId, zone: ZoneInfo) -> Iterator[Visit]:
    attended = _attended(connection, office)
    c = t.TICKET.c
    query = select(t.TICKET).where(c.office == office, c.state.in_(_CAME)).order_by(c.day, c.seq)
    for row in connection.execute(query).mappings():
        day, arrival = _local(row["arrival"], zone)
        yield Visit(
            day,
            ServiceId(row["service"]),
            ClassId(row["ticket_class"]),
            arrival,
            _busy(row, attended),
            is_no_show=row["state"] != "served" and row["called_at"] is not None,
        )


def _attended(connection: Connection, office: OfficeId) -> Mapping[str, int]:
    """Milliseconds of attention by ticket, summed over all clerks."""
    c = t.ATTENTION.c
    query = (
        select(c.ticket, func.sum(c.registered_at - c.started_at))
        .where(c.office == office, c.ticket.is_not(None), c.registered_at.is_not(None))
        .group_by(c.ticket)
    )
    return {row[0]: row[1] for row in connection.execute(query)}


def _busy(row: RowMapping, attended: Mapping[str, int]) -> int | None:
    """Seconds from the last call to the end, without the time between two clerks' parts."""
    if row["state"] != "served" or row["id"] not in attended:
        return None
    walked = 0
    if row["called_at"] is not None and row["started_at"] is not None:
        walked = max(0, row["started_at"] - row["called_at"])
    return round((walked + attended[row["id"]]) / 1000)


def _shifts(connection: Connection, office: OfficeId, zone: ZoneInfo) -> Iterator[Shift]:
    """From each opening to the next pause or closing; a counter still open is left out."""
    c = t.JOURNAL.c
    query = (
        select(c.at, c.type, c.body)
        .where(c.office == office, c.type.in_(_COUNTER_EVENTS))
        .order_by(c.seq)
    )
    since: dict[str, tuple[int, str | None]] = {}
    for at, kind, text in connection.execute(query):
        body: dict[str, Any] = msgspec.json.decode(text)
        counter = body["counter"]
        begun = since.pop(counter, None)
        if begun is not None:
            yield from _shift(CounterId(counter), begun, at, zone)
        if kind == "counter_opened":
            since[counter] = (at, body.get("clerk"))


def _shift(
    counter: CounterId, begun: tuple[int, str | None], ended: int, zone: ZoneInfo
) -> Iterator[Shift]:
    """Drop a shift over midnight: its counter was left open, and it does not show the work."""
    (day, start), (last_day, end) = (_local(at, zone) for at in (begun[0], ended))
    if day == last_day and start < end:
        yield Shift(day, counter, None if begun[1] is None else ClerkId(begun[1]), start, end)


def _local(milliseconds: int, zone: ZoneInfo) -> tuple[date, int]:
    """The local day, and the seconds since its midnight by the clock."""
    local: datetime = from_milliseconds(milliseconds).astimezone(zone)
    return local.date(), local.hour * 3600 + local.minute * 60 + local.second

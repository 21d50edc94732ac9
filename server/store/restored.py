"""Makes a copy of a database ready to be served: what came after it must not come back or collide.

What was revoked or wiped since the copy is so again, as far as the database that it replaces can be
read; one-time codes that may be spent open no door; folios that may be given are left out.
"""

import secrets
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Table, and_, delete, func, insert, select, update

from antesala.words.terminal import sentence
from server.domain.catalogue import office_day
from server.domain.daybook import last_number
from server.domain.identity import Letter, OfficeId
from server.domain.restoration import SAFETY, Known, Pace, last_left_out
from server.store import tables as t
from server.store.database import Store
from server.store.engine import DatabasePlace, shown
from server.store.faults import faults
from server.store.loading import load_office
from server.store.place import StoreError
from server.store.reading import Reader
from server.store.rows import to_milliseconds
from server.store.soundness import last_migration, newest_migration

_HOUR = 3_600_000
"""Milliseconds."""
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Lost:
    """What the replaced database had of access since the copy, by the names that people know."""

    revoked: tuple[str, ...] = ()
    """Devices that the copy still had; they are revoked again."""
    enrolled: tuple[str, ...] = ()
    """Devices that the copy does not have."""
    changed: tuple[str, ...] = ()
    """Clerks whose PIN or password the copy has as it was before."""


@dataclass(frozen=True, slots=True)
class Settled:
    """What was done for one office, and what its numbers are reckoned from."""

    paces: tuple[Pace, ...]
    known: tuple[Known, ...]
    """The last numbers of today, by the replaced database."""
    lost: Lost
    repeated: tuple[str, ...]
    """Petitions with which was done again what their persons had asked for."""
    folios: tuple[int, int]
    """The first and the last folio that is left out."""


def readable(place: DatabasePlace) -> Reader | None:
    """The replaced database, where it is whole and of this program's form; else None."""
    try:
        reader = Reader.open(place)
    except StoreError:
        return None
    try:
        with reader.reading(shown(place)) as connection:
            is_of_today = last_migration(connection) == newest_migration()
        if is_of_today and not reader.damage():
            return reader
    except StoreError:
        pass
    reader.close()
    return None


def settle(
    store: Store, former: Reader | None, copied_at: datetime, now: datetime
) -> dict[OfficeId, Settled]:
    """Make all offices of a copy ready, in one transaction. Raises `StoreError`."""
    trouble = sentence("store-unsettled")
    with ExitStack() as stack:
        stack.enter_context(faults(store.engine, trouble))
        copy = stack.enter_context(store.engine.begin())
        old = None if former is None else stack.enter_context(former.reading(trouble))
        end_what_was_open(copy, now)
        offices = copy.execute(select(t.OFFICE.c.id)).scalars().all()
        found = {each: _settled(copy, old, OfficeId(each), copied_at, now) for each in offices}
    if any(each.repeated for each in found.values()):
        # What is deleted must not lie about in pages that were moved.
        with faults(store.engine, trouble), store.engine.connect() as connection:
            connection.execution_options(isolation_level="AUTOCOMMIT").exec_driver_sql("VACUUM")
    return {OfficeId(each): settled for each, settled in found.items()}


def _settled(
    copy: Connection,
    former: Connection | None,
    office: OfficeId,
    copied_at: datetime,
    now: datetime,
) -> Settled:
    zone = load_office(copy, office, with_private=False).catalogue.time_zone
    local = office_day(now, zone)
    new_year = secrets.token_hex(32), max((now - copied_at) // _DAY, 0) + 1
    return Settled(
        paces(copy, office),
        () if former is None else tuple(_known(former, office, now)),
        Lost() if former is None else compare_access(copy, former, office),
        () if former is None else tuple(repeat_requests(copy, former, office)),
        leave_out_folios(copy, former, office, local.year, new_year),
    )


def _known(former: Connection, office: OfficeId, now: datetime) -> Iterator[Known]:
    as_it_was = load_office(former, office, with_private=False)
    for series in as_it_was.catalogue.series:
        yield Known(series.letter, last_number(as_it_was, series.letter, now))


def paces(connection: Connection, office: str) -> tuple[Pace, ...]:
    """How many numbers each series has given in its busiest hour and on its busiest day."""
    c = t.TICKET.c
    letter, hour = func.substr(c.code, 1, 1), c.arrival // _HOUR
    query = (
        select(letter, c.day, hour, func.count())
        .where(c.office == office)
        .group_by(letter, c.day, hour)
    )
    hours, days = Counter[str](), Counter[tuple[str, str]]()
    for series, day, _, count in connection.execute(query):
        hours[series] = max(hours[series], count)
        days[series, day] += count
    return tuple(
        Pace(Letter(series), most, max(n for (each, _), n in days.items() if each == series))
        for series, most in hours.items()
    )


def end_what_was_open(connection: Connection, at: datetime) -> None:
    """Delete one-time codes, which may be spent by now, and end the sessions of staff pages."""
    for table in (t.ENROLMENT, t.PASSWORD_CODE):
        connection.execute(delete(table))
    c = t.STAFF_SESSION.c
    ended = update(t.STAFF_SESSION).where(c.ended_at.is_(None))
    connection.execute(ended.values(ended_at=to_milliseconds(at)))


def compare_access(copy: Connection, former: Connection, office: str) -> Lost:
    """Revoke again what was revoked since the copy, and tell what else was changed."""
    c = t.DEVICE.c
    query = select(c.id, c.name).where(c.office == office).order_by(c.enrolled_at, c.id)
    then, later = ({row.id: row.name for row in each.execute(query)} for each in (copy, former))
    gone = then.keys() - later.keys()
    copy.execute(delete(t.DEVICE).where(c.id.in_(gone)))
    _take_tokens(copy, former, then.keys() & later.keys())
    changed: set[str] = set()
    for table, secret in ((t.CREDENTIAL, "pin_hash"), (t.PASSWORD, "password_hash")):
        was, now = (_secrets(each, table, secret, office) for each in (copy, former))
        changed |= {clerk for clerk, hashed in now.items() if was.get(clerk) != hashed}
    return Lost(
        tuple(name for device, name in then.items() if device in gone),
        tuple(name for device, name in later.items() if device not in then),
        tuple(sorted(changed)),
    )


def _take_tokens(copy: Connection, former: Connection, devices: Collection[str]) -> None:
    """Let devices in by the tokens that they have by now; one of before the copy is void again."""
    c = t.DEVICE.c
    query = select(c.id, c.token_hash, c.token_at)
    for row in former.execute(query).all():
        if row.id in devices:
            values = {"token_hash": row.token_hash, "token_at": row.token_at}
            copy.execute(update(t.DEVICE).where(c.id == row.id).values(values))
    copy.execute(delete(t.DEVICE_TOKEN))
    offered = [dict(row) for row in former.execute(select(t.DEVICE_TOKEN)).mappings()]
    if offered:
        copy.execute(insert(t.DEVICE_TOKEN), offered)


def _secrets(connection: Connection, table: Table, secret: str, office: str) -> dict[str, str]:
    query = select(table.c.clerk, table.c[secret]).where(table.c.office == office)
    return {row[0]: row[1] for row in connection.execute(query)}


_PERSONAL = (t.PETITION_PERSON, t.PETITION_TEXT, t.PETITION_FILE)


def repeat_requests(copy: Connection, former: Connection, office: str) -> list[str]:
    """Do once more what was done at a person's request since the copy; returns the folios.

    What the later database has of the person of such a petition replaces what the copy has: a
    deletion left no words, a correction other words. What was asked is noted as done again.
    """
    c = t.DATA_REQUEST.c
    query = select(t.DATA_REQUEST).where(c.office == office).order_by(c.folio)
    then = {row["folio"]: dict(row) for row in copy.execute(query).mappings()}
    repeated = []
    for row in former.execute(query).mappings():
        if then.get(row["folio"]) == dict(row) or not _has(copy, office, row["about"]):
            continue
        _replace(copy, t.DATA_REQUEST, [dict(row)], office, row["folio"])
        if row["done_at"] is not None:
            for table in _PERSONAL:
                own = table.c.office == office, table.c.folio == row["about"]
                rows = former.execute(select(table).where(*own)).mappings()
                _replace(copy, table, [dict(each) for each in rows], office, row["about"])
            repeated.append(row["about"])
    return sorted(set(repeated))


def _has(connection: Connection, office: str, folio: str) -> bool:
    c = t.PETITION.c
    query = select(c.folio).where(c.office == office, c.folio == folio)
    return connection.execute(query).first() is not None


def _replace(
    connection: Connection, table: Table, rows: Iterable[dict[str, Any]], office: str, folio: str
) -> None:
    own = and_(table.c.office == office, table.c.folio == folio)
    connection.execute(delete(table).where(own))
    some = list(rows)
    if some:
        connection.execute(insert(table), some)


def leave_out_folios(
    copy: Connection, former: Connection | None, office: str, year: int, new_year: tuple[str, int]
) -> tuple[int, int]:
    """Leave out folios of the year that may have been given since the copy; the first and the last.

    `new_year` has the secret of a year that the copy does not know, and the days since the copy.
    """
    secret, days = new_year
    last, known = _last_folio(copy, office, year), 0
    if former is not None:
        known = _last_folio(former, office, year) or 0
    possible = _possible_folios(copy, office, days)
    left_out = max(last_left_out(last or 0, possible), last_left_out(known, 0))
    c = t.PETITION_YEAR.c
    if last is None:
        row = {"office": office, "year": year, "last": left_out, "secret": secret}
        copy.execute(insert(t.PETITION_YEAR).values(row))
    else:
        own = c.office == office, c.year == year
        copy.execute(update(t.PETITION_YEAR).where(*own).values(last=left_out))
    return (last or 0) + 1, left_out


def _last_folio(connection: Connection, office: str, year: int) -> int | None:
    c = t.PETITION_YEAR.c
    return connection.execute(select(c.last).where(c.office == office, c.year == year)).scalar()


def _possible_folios(connection: Connection, office: str, days: int) -> int:
    """Twice the most of a day, for each day begun since the copy."""
    c = t.PETITION.c
    of_days = select(func.count().label("count")).where(c.office == office).group_by(c.received_on)
    most = connection.execute(select(func.max(of_days.subquery().c.count))).scalar()
    return SAFETY * int(most or 0) * days

"""What of an office is old: where each kind of data ends, and how much there is of it.

A number of the journal and of the audit is found by reading from the first
line on, since a clock that was wrong has dated some lines in another year: all lines end that come
before the first one of a day that is kept, and none after it.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta, tzinfo

import msgspec
from sqlalchemy import (
    ColumnElement,
    Connection,
    Table,
    and_,
    delete,
    func,
    insert,
    or_,
    select,
    text,
)

from antesala.words.terminal import Sentence
from server.domain.office import Topic
from server.domain.retention import Horizon
from server.domain.ticket import ENDED
from server.store import tables as t
from server.store.counting import id_at, midnight
from server.store.past import SETTINGS, audit_packs, journal_packs
from server.store.reading import Reader
from server.store.rows import to_milliseconds
from server.store.tallies import first_unsettled

LINKS = timedelta(days=7)
"""How long links are kept: they open no page after their ticket's day."""
SESSIONS, GUESSES = timedelta(days=30), timedelta(days=1)
FORMER = (t.CREDENTIAL, t.PASSWORD, t.ATTEMPT)
"""The tables of secrets by clerk."""
_TOMORROW = timedelta(days=1)
_UNREAD = Sentence("store-history-unread")


@dataclass(frozen=True, slots=True)
class Old:
    """Where an office's old data ends: each is the first that is kept.

    `journal`, `words` and `links` are numbers of the journal, `audit` is one of the audit.
    """

    office: str
    now: datetime
    days: date
    attentions: str
    journal: int
    words: int
    links: int
    audit: int
    survey_words: str
    marks: str
    petitions: date
    staff: tuple[str, ...]
    """All who work here, or did within the journal that is kept."""
    packed: Mapping[str, int]
    """How many old lines of journal and audit stand in packs."""

    @property
    def tickets(self) -> ColumnElement[bool]:
        """The tickets of days that are over and counted."""
        c = t.TICKET.c
        is_over = c.state.in_(sorted(map(str, ENDED)))
        return and_(c.office == self.office, c.day < self.days.isoformat(), is_over)

    @property
    def registered(self) -> ColumnElement[bool]:
        """The attentions of those days."""
        c = t.ATTENTION.c
        is_old = and_(c.id < self.attentions, c.registered_at.is_not(None))
        return and_(c.office == self.office, is_old)

    @property
    def lines(self) -> ColumnElement[bool]:
        """The plain lines of the journal, but for the last catalogue and the last rule of then."""
        c = t.JOURNAL.c
        is_old = and_(c.office == self.office, c.seq < self.journal)
        stays = (
            select(func.max(c.seq)).where(is_old, c.type == kind).scalar_subquery()
            for kind in SETTINGS
        )
        return and_(is_old, *(c.seq != func.coalesce(each, 0) for each in stays))

    @property
    def acts(self) -> ColumnElement[bool]:
        """The plain lines of the audit."""
        c = t.AUDIT.c
        return and_(c.office == self.office, c.number < self.audit)

    @property
    def written(self) -> ColumnElement[bool]:
        """What was written of tickets and attentions, and links; not of those in a clerk's hand."""
        c, ticket, attention = t.PRIVATE.c, t.TICKET.c, t.ATTENTION.c
        is_link = and_(c.topic == str(Topic.LINK_TOKEN), c.seq < self.links)
        is_old = and_(c.office == self.office, or_(c.seq < self.words, is_link))
        # By the partial indexes, as a start finds them.
        live = select(ticket.id).where(text("ended_on IS NULL"), text(t.LIVE))
        begun = select(attention.id).where(text("registered_at IS NULL"))
        return and_(is_old, c.subject.not_in(live), c.subject.not_in(begun))

    @property
    def said(self) -> ColumnElement[bool]:
        """The words of survey answers."""
        c = t.SURVEY_ANSWER.c
        return and_(c.office == self.office, c.hour < self.survey_words, c.words != "")

    @property
    def ended(self) -> ColumnElement[bool]:
        """Petitions that ended so long ago, and still have their persons and words."""
        c = t.PETITION.c
        is_old = and_(c.ended_on < self.petitions.isoformat(), c.body_hash != "")
        return and_(c.office == self.office, is_old)

    @property
    def listed(self) -> ColumnElement[bool]:
        """Punctual taxpayers of a year that has ended."""
        c = t.PUNCTUAL.c
        return and_(c.office == self.office, c.year < self.now.year)

    @property
    def spent(self) -> Iterator[tuple[Table, ColumnElement[bool]]]:
        """Rows that let no one in any more: sessions, one-time codes, wrong guesses, marks.

        And the secrets of people who left so long ago that no office file of the journal has them.
        """
        now, office = to_milliseconds(self.now), self.office
        for table, column, age in (
            (t.STAFF_SESSION, t.STAFF_SESSION.c.seen_at, SESSIONS),
            (t.GUESS, t.GUESS.c.last, GUESSES),
            (t.ENROLMENT, t.ENROLMENT.c.expires_at, timedelta(0)),
            (t.PASSWORD_CODE, t.PASSWORD_CODE.c.expires_at, timedelta(0)),
        ):
            before = now - age // timedelta(milliseconds=1)
            yield table, and_(table.c.office == office, column < before)
        for table in FORMER if self.staff else ():
            has_left = table.c.clerk.not_in(self.staff)
            yield table, and_(table.c.office == office, has_left)
        c = t.SURVEY_MARK.c
        yield t.SURVEY_MARK, and_(c.office == office, c.day < self.marks)


@dataclass(frozen=True, slots=True)
class LastNight:
    """When an office's data was last wiped, and on how many of the last days tickets were given."""

    day: date | None
    worked: int


WORKED = timedelta(days=14)
"""The last days that are looked at to see whether the office has worked by this clock."""


def last_night(reader: Reader, office: str, today: date) -> LastNight:
    """The last night; without any, the last day before with a ticket."""
    night, c = t.AGEING.c, t.TICKET.c
    days = select(c.day).where(c.office == office, c.day < today.isoformat())
    with reader.reading(_UNREAD) as connection:
        aged = connection.execute(select(night.day).where(night.office == office)).scalar()
        newest = connection.execute(days.order_by(c.day.desc()).limit(1)).scalar()
        recent = days.where(c.day >= (today - WORKED).isoformat()).distinct()
        worked = len(connection.execute(recent).all())
    known = aged or newest
    return LastNight(None if known is None else date.fromisoformat(known), worked)


def last_wiped(reader: Reader, office: str) -> date | None:
    """The local day on which old data was last wiped; None where it never was."""
    c = t.AGEING.c
    with reader.reading(_UNREAD) as connection:
        aged = connection.execute(select(c.day).where(c.office == office)).scalar()
    return None if aged is None else date.fromisoformat(aged)


def note_night(day: date, office: str, connection: Connection) -> None:
    """Write down that all that was old on this day has been wiped."""
    connection.execute(delete(t.AGEING).where(t.AGEING.c.office == office))
    connection.execute(insert(t.AGEING).values(office=office, day=day.isoformat()))


def find_old(
    reader: Reader,
    office: str,
    horizon: Horizon,
    now: datetime,
    *,
    is_counted: bool = False,
    breathe: Callable[[], None] = lambda: None,
) -> tuple[Old, dict[str, int]]:
    """What is old at a local time, and how much of each kind.

    A day that is not counted yet is kept until it is, unless all count as counted (`is_counted`).
    `breathe` is called after each pack that was read, a thousandth of a second's work.
    """
    with reader.reading(_UNREAD) as connection:
        first = None if is_counted else first_unsettled(connection, office, zone_of(now))
        days = min(horizon.tickets, first or horizon.tickets)
        kept = replace(horizon, tickets=days)
        found = _old(connection, office, kept, now, breathe)
        return found, amounts(connection, found)


def _old(
    connection: Connection,
    office: str,
    horizon: Horizon,
    now: datetime,
    breathe: Callable[[], None],
) -> Old:
    today, days, zone = now.date(), horizon.tickets, zone_of(now)
    latest = to_milliseconds(now + _TOMORROW)
    since = [midnight(day, zone) for day in (days, horizon.words, today - LINKS)]
    of_journal, in_packs = _firsts(_journal(connection, office), since, latest, breathe)
    (audit,), audit_in_packs = _firsts(_audit(connection, office), since[:1], latest, breathe)
    return Old(
        office=office,
        now=now,
        days=days,
        attentions=id_at(since[0]),
        journal=of_journal[0],
        words=of_journal[1],
        links=of_journal[2],
        audit=audit,
        survey_words=horizon.surveys.isoformat(),
        marks=(today - LINKS).isoformat(),
        petitions=horizon.petitions,
        staff=_staff(connection, office, of_journal[0]),
        packed={"journal": in_packs, "audit": audit_in_packs},
    )


class _Clerk(msgspec.Struct):
    id: str


class _Catalogue(msgspec.Struct):
    clerks: tuple[_Clerk, ...] = ()


class _Loaded(msgspec.Struct):
    catalogue: _Catalogue


def _staff(connection: Connection, office: str, first: int) -> tuple[str, ...]:
    """The clerks of the office file that was in use at a line of the journal, and of all since."""
    c = t.JOURNAL.c
    loaded = (c.office == office, c.type == SETTINGS[0])
    before = select(func.max(c.seq)).where(*loaded, c.seq < first).scalar_subquery()
    query = select(c.body).where(*loaded, c.seq >= func.coalesce(before, 0))
    now = select(t.CATALOGUE.c.body).where(t.CATALOGUE.c.office == office)
    found = [msgspec.json.decode(body, type=_Catalogue) for body in connection.scalars(now)]
    loaded_ones = (msgspec.json.decode(body, type=_Loaded) for body in connection.scalars(query))
    found.extend(each.catalogue for each in loaded_ones)
    return tuple(sorted({clerk.id for each in found for clerk in each.clerks}))


def zone_of(local: datetime) -> tzinfo:
    """The zone of a local time."""
    assert local.tzinfo is not None  # noqa: S101 - it is the office's
    return local.tzinfo


Lot = list[tuple[int, int]]
"""The lines of a pack, or the plain ones: number and time of each, in order."""


def _firsts(
    lots: Iterable[tuple[bool, Lot]], since: list[int], latest: int, breathe: Callable[[], None]
) -> tuple[list[int], int]:
    """Of each time the number of the first line since; without one, that of the newest line.

    The times are in order. With them comes how many lines of packs are before the first of all.
    The newest line stays, because the numbers of the audit grow from it.
    """
    found: list[int] = []
    number, packed = 0, 0
    for is_packed, lot in lots:
        for number, at in lot:
            while len(found) < len(since) and since[len(found)] <= at <= latest:
                found.append(number)
            packed += is_packed and not found
        if len(found) == len(since):
            break
        breathe()
    return found + [number] * (len(since) - len(found)), packed


def _journal(connection: Connection, office: str) -> Iterator[tuple[bool, Lot]]:
    """The journal's packs, then the plain lines after them."""
    packed = 0
    for last, some in journal_packs(connection, office):
        yield True, [(seq, at) for seq, at, _, _ in some]
        packed = last
    c = t.JOURNAL.c
    query = select(c.seq, c.at).where(c.office == office, c.seq > packed).order_by(c.seq)
    yield False, [(row.seq, row.at) for row in connection.execute(query)]


def _audit(connection: Connection, office: str) -> Iterator[tuple[bool, Lot]]:
    """The same for the office's lines of the audit."""
    for _, rows in audit_packs(connection):
        yield True, [(row["number"], row["at"]) for row in rows if row["office"] == office]
    c = t.AUDIT.c
    query = select(c.number, c.at).where(c.office == office).order_by(c.number)
    yield False, [(row.number, row.at) for row in connection.execute(query)]


def amounts(connection: Connection, found: Old) -> dict[str, int]:
    """How many rows and lines of each kind are old, by the kinds of `wiping.SWEEPS`."""
    plain = {
        "journal": _count(connection, t.JOURNAL, found.lines),
        "audit": _count(connection, t.AUDIT, found.acts),
    }
    return {
        "tickets": _count(connection, t.TICKET, found.tickets),
        "attentions": _count(connection, t.ATTENTION, found.registered),
        **{kind: plain[kind] + found.packed[kind] for kind in plain},
        "words": _count(connection, t.PRIVATE, found.written),
        "survey": _count(connection, t.SURVEY_ANSWER, found.said),
        "petitions": _count(connection, t.PETITION, found.ended),
        "punctual": _count(connection, t.PUNCTUAL, found.listed),
        "access": sum(_count(connection, *each) for each in found.spent),
    }


def _count(connection: Connection, table: Table, which: ColumnElement[bool]) -> int:
    query = select(func.count()).select_from(table).where(which)
    return int(connection.execute(query).scalar() or 0)

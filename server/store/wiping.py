"""Wipes what is old, in slices of some milliseconds: each is one transaction, and may be the last.

`secure_delete` overwrites what is deleted, and pages that are released. Copies that stay behind in
a page when SQLite moves rows between pages go as their neighbourhood is written anew (`renewed`).
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeAlias

import msgspec
from sqlalchemy import Column, Connection, Table, delete, insert, select, tuple_, update

from server.store import tables as t
from server.store.ageing import FORMER, Old
from server.store.held import TO_REWRITE
from server.store.past import shorten_audit, shorten_journal
from server.store.petition_rows import forget_persons

Slice: TypeAlias = Callable[[Connection, Old, str], str | None]
"""Wipes a little, from where it ended before ("" is the beginning); returns where it has ended."""
Part: TypeAlias = Callable[[Connection, str], str | None]
"""The same of what is known to be old, or of a table that is written anew."""


def slice_of(part: Part, after: str) -> Callable[[Connection], str | None]:
    """A slice from where the last one ended, to be done in a transaction."""
    return lambda connection: part(connection, after)


TICKETS, LINES, PACKS, FACTS = 40, 150, 2, 500
"""Rows of a slice: as many as take about five milliseconds."""
WINDOW, OVERLAP = 300, 60
"""Rows that are written anew in one slice, and those of them that the next one writes again: more
than a page has, so that each page lies within one window as a whole."""


def _tickets(connection: Connection, old: Old, _after: str) -> str | None:
    c = t.TICKET.c
    query = select(c.id).where(old.tickets).order_by(c.day, c.code).limit(TICKETS)
    return _drop(connection, t.TICKET, c.id, old.office, connection.execute(query).scalars().all())


def _attentions(connection: Connection, old: Old, _after: str) -> str | None:
    c = t.ATTENTION.c
    query = select(c.id).where(old.registered).order_by(c.id).limit(TICKETS)
    found = connection.execute(query).scalars().all()
    return _drop(connection, t.ATTENTION, c.id, old.office, found)


def _drop(
    connection: Connection, table: Table, column: Column[Any], office: str, found: Sequence[Any]
) -> str | None:
    if not found:
        return None
    connection.execute(delete(table).where(table.c.office == office, column.in_(found)))
    return ""


def _journal_packs(connection: Connection, old: Old, _after: str) -> str | None:
    return "" if shorten_journal(connection, old.office, old.journal, PACKS) else None


def _journal_lines(connection: Connection, old: Old, _after: str) -> str | None:
    c = t.JOURNAL.c
    query = select(c.seq).where(old.lines).order_by(c.seq).limit(LINES)
    found = connection.execute(query).scalars().all()
    return _drop(connection, t.JOURNAL, c.seq, old.office, found)


def _audit_packs(connection: Connection, old: Old, _after: str) -> str | None:
    return "" if shorten_audit(connection, old.office, old.audit, PACKS) else None


def _audit_lines(connection: Connection, old: Old, _after: str) -> str | None:
    c = t.AUDIT.c
    found = connection.execute(select(c.number).where(old.acts).limit(LINES)).scalars().all()
    return _drop(connection, t.AUDIT, c.number, old.office, found)


def _facts(connection: Connection, old: Old, after: str) -> str | None:
    """Texts and links; those of some tickets or attentions at a time, by their ids."""
    c = t.PRIVATE.c
    within = (c.office == old.office, c.subject > after)
    subjects = select(c.subject).where(*within).order_by(c.subject).limit(FACTS)
    found = connection.execute(subjects).scalars().all()
    if not found:
        return None
    connection.execute(
        delete(t.PRIVATE).where(old.written, c.subject > after, c.subject <= found[-1])
    )
    return str(found[-1])


def _survey(connection: Connection, old: Old, _after: str) -> str | None:
    c = t.SURVEY_ANSWER.c
    found = connection.execute(select(c.id).where(old.said).limit(FACTS)).scalars().all()
    if not found:
        return None
    wiped = update(t.SURVEY_ANSWER).where(c.office == old.office, c.id.in_(found)).values(words="")
    connection.execute(wiped)
    return ""


def _petitions(connection: Connection, old: Old, _after: str) -> str | None:
    """Persons, texts and files; of the petition what counts it stays, without links and staff."""
    c = t.PETITION.c
    found = connection.execute(select(c.folio).where(old.ended).limit(TICKETS)).scalars().all()
    forget_persons(connection, old.office, found)
    return "" if found else None


def _punctual(connection: Connection, old: Old, _after: str) -> str | None:
    c = t.PUNCTUAL.c
    found = connection.execute(select(c.mark).where(old.listed).limit(LINES)).scalars().all()
    return _drop(connection, t.PUNCTUAL, c.mark, old.office, found)


def _spent(connection: Connection, old: Old, _after: str) -> str | None:
    for table, which in old.spent:
        connection.execute(delete(table).where(which))
    return None


@dataclass(frozen=True, slots=True)
class Sweep:
    """How one kind of data is wiped from its tables, and which tables are written anew after it.

    `period` is the field of `Retention` that says when; empty where it is the same everywhere.
    `words` are tables in which no copy of what was wiped may be left: they are renewed whole. In
    one in the order of time, what was moved stands among the first rows that are left.
    """

    kind: str
    period: str
    slices: tuple[Slice, ...]
    tables: tuple[Table, ...]
    words: tuple[Table, ...] = ()
    in_order: tuple[Table, ...] = ()

    def parts(self, old: Old) -> Iterator[Part]:
        """What wipes all that is old, part after part, and then the traces of it."""
        yield from (partial(_wiped, work, old) for work in self.slices)
        yield from (renewed(table) for table in self.words)
        yield from (partial(_renewed, table, is_whole=False) for table in self.in_order)


def _of_tickets(kind: str, *slices: Slice, tables: tuple[Table, ...]) -> Sweep:
    """What ends with the tickets, and has its plain rows in the order of time."""
    return Sweep(kind, "tickets_days", slices, tables, in_order=tables[:1])


SWEEPS = (
    Sweep("words", "words_days", (_facts,), (t.PRIVATE,), words=(t.PRIVATE,)),
    _of_tickets("tickets", _tickets, tables=(t.TICKET,)),
    _of_tickets("attentions", _attentions, tables=(t.ATTENTION,)),
    _of_tickets("journal", _journal_packs, _journal_lines, tables=(t.JOURNAL, t.JOURNAL_PAST)),
    _of_tickets("audit", _audit_packs, _audit_lines, tables=(t.AUDIT, t.AUDIT_PAST)),
    Sweep("survey", "survey_days", (_survey,), (t.SURVEY_ANSWER,), words=(t.SURVEY_ANSWER,)),
    Sweep(
        *("petitions", "petitions_years", (_petitions,)),
        (t.PETITION_PERSON, t.PETITION_TEXT, t.PETITION_FILE),
        words=(t.PETITION_PERSON, t.PETITION_TEXT),
    ),
    Sweep("punctual", "", (_punctual,), (t.PUNCTUAL,), words=(t.PUNCTUAL,)),
    Sweep(
        *("access", "", (_spent,)),
        (t.STAFF_SESSION, t.GUESS, t.ENROLMENT, t.PASSWORD_CODE, t.SURVEY_MARK, *FORMER),
        # The answers of the last two days name tickets, and stand in no order of time.
        words=(t.STAFF_SESSION, t.GUESS, *FORMER, t.COMMAND),
    ),
)
"""In this order: what was written of people first."""


def _wiped(work: Slice, old: Old, connection: Connection, after: str) -> str | None:
    return work(connection, old, after)


def renewed(table: Table) -> Part:
    """What writes a whole table anew, so that no copy is left of rows that were deleted."""
    return partial(_renewed, table, is_whole=True)


def renewed_by_name(name: str) -> Part:
    """The same of a table by its name."""
    return renewed(t.METADATA.tables[name])


def _renewed(table: Table, connection: Connection, after: str, *, is_whole: bool) -> str | None:
    """Write some rows anew, on clean pages: the next window begins before the end of this one.

    PostgreSQL writes a table anew by itself, and in no transaction: the store does it later.
    """
    if connection.dialect.name != "sqlite":
        if is_whole:
            connection.info.setdefault(TO_REWRITE, set()).add(table.name)
        return None
    key = list(table.primary_key)
    query = select(table).order_by(*key).limit(WINDOW)
    if after:
        query = query.where(tuple_(*key) > tuple_(*msgspec.json.decode(after)))
    rows = [dict(row) for row in connection.execute(query).mappings()]
    if not rows:
        return None
    first, last = (tuple_(*(rows[n][each.name] for each in key)) for n in (0, -1))
    connection.execute(delete(table).where(tuple_(*key) >= first, tuple_(*key) <= last))
    connection.execute(insert(table), rows)
    if not is_whole or len(rows) < WINDOW:
        return None
    return msgspec.json.encode([rows[-OVERLAP][each.name] for each in key]).decode()

"""The days of an office that were made up (`seed-history`): what they are, and how they come in.

A made-up past is written in bulk into a database that has none, apart from any turn.
"""

import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, tzinfo
from typing import Any

import msgspec
from sqlalchemy import Connection, Dialect, Table, delete, insert, select

from antesala.words.terminal import Sentence
from server.domain.attention import Attention
from server.domain.equipment import Observed
from server.domain.events import Event
from server.domain.office import Office
from server.domain.petition.register import Done, Petition, Words
from server.domain.survey import Answer
from server.domain.ticket import Ticket
from server.store import tables as t
from server.store.counting import tally_of
from server.store.equipment import add_observed
from server.store.loading import rows_of
from server.store.made_up_petitions import add_petitions
from server.store.past import PACKED, SETTINGS, STAYING, Line, PackedLine
from server.store.reading import Reader
from server.store.rows import attention_row, event_from, event_row, office_row, ticket_row
from server.store.statements import Statement
from server.store.surveys import answer_row
from server.store.tallies import keep_tally

_UNREAD = Sentence("store-history-unread")
_LEVEL = 3
"""How much the packs are compressed: the usual level takes three times as long for a tenth less."""


@dataclass(frozen=True, slots=True)
class Simulated:
    """The made-up days of an office, both included, and the seed from which they follow."""

    first: date
    last: date
    seed: int

    def touches(self, first: date, last: date) -> bool:
        """Whether any of these days, both included, was made up."""
        return first <= self.last and self.first <= last


def simulated_days(connection: Connection, office: str) -> Simulated | None:
    """The made-up days of an office; None where all of its days are real."""
    c = t.SIMULATED.c
    row = connection.execute(select(c.first, c.last, c.seed).where(c.office == office)).first()
    if row is None:
        return None
    return Simulated(date.fromisoformat(row[0]), date.fromisoformat(row[1]), row[2])


def read_simulated(reader: Reader, office: str) -> Simulated | None:
    """The same beside a running server. Raises `StoreError`."""
    with reader.reading(_UNREAD) as connection:
        return simulated_days(connection, office)


_OF_THE_PAST = (t.TICKET, t.ATTENTION, t.PETITION, t.SURVEY_ANSWER, t.TALLY_DAY, t.SIMULATED)
"""Tables of which none may have a row where a past is to be made up."""


def is_unused(connection: Connection, office: str) -> bool:
    """Whether an office has only been founded: no ticket, petition or answer, no event of a day.

    Its file, its devices and its clerks' PINs may be there.
    """
    has_past = any(
        connection.execute(select(table.c.office).where(table.c.office == office).limit(1)).first()
        for table in (*_OF_THE_PAST, t.JOURNAL_PAST)
    )
    c = t.JOURNAL.c
    others = select(c.seq).where(c.office == office, c.type.not_in(SETTINGS)).limit(1)
    return not has_past and connection.execute(others).first() is None


def begin_past(
    connection: Connection, office: str, days: Simulated, since: datetime
) -> list[Event] | None:
    """Say which days are made up, before any is there; None where the office has a past already.

    The office has had its file and its rule since a moment before them: those events, which were
    written when it was founded, come first in the journal.
    """
    if not is_unused(connection, office):
        return None
    cells = {"first": str(days.first), "last": str(days.last), "seed": days.seed}
    connection.execute(insert(t.SIMULATED).values(office=office, **cells))
    c = t.JOURNAL.c
    query = select(t.JOURNAL).where(c.office == office).order_by(c.seq)
    events = [replace(event_from(row), at=since) for row in rows_of(connection, query)]
    connection.execute(delete(t.JOURNAL).where(c.office == office))
    rows = [event_row(office, seq, event) for seq, event in enumerate(events, start=1)]
    connection.execute(insert(t.JOURNAL), rows)
    return events


@dataclass(frozen=True, slots=True)
class DayRows:
    """What happened on a made-up day, and what it led to."""

    day: date
    events: Sequence[Event]
    tickets: Sequence[Ticket]
    attentions: Sequence[Attention]
    petitions: Sequence[tuple[Petition, Sequence[Done], Sequence[Words]]] = ()
    answers: Sequence[tuple[str, Answer]] = ()
    """What people said of their attention, each with its key."""
    observed: Observed = field(default_factory=Observed)
    """What became of the devices, and which alarms stood."""


class PastWriter:
    """Writes the days of a made-up past one after the other, in transactions of the caller's."""

    def __init__(self, dialect: Dialect, office: str, seq: int) -> None:
        """`seq` is the number of the journal's last event so far."""
        self._office, self._seq = office, seq
        self._inserts = {
            table: Statement(insert(table), dialect)
            for table in (t.TICKET, t.ATTENTION, t.JOURNAL, t.JOURNAL_PAST)
        }

    def add(self, connection: Connection, days: Iterable[DayRows], zone: tzinfo) -> None:
        """Write days, and count each of them as a night of the server would have."""
        for each in days:
            written = self._add(connection, each.events, each.tickets, each.attentions)
            tally = tally_of(connection, self._office, each.day, zone, written=written)
            keep_tally(self._office, each.day, tally, connection)
            add_petitions(connection, each.petitions)
            rows = [answer_row(self._office, *told) for told in each.answers]
            if rows:
                connection.execute(insert(t.SURVEY_ANSWER), rows)
            add_observed(connection, self._office, each.observed)

    def _add(
        self,
        connection: Connection,
        events: Sequence[Event],
        tickets: Iterable[Ticket],
        attentions: Iterable[Attention],
    ) -> list[Line]:
        office = self._office
        self._write(connection, t.TICKET, [ticket_row(office, each) for each in tickets])
        self._write(connection, t.ATTENTION, [attention_row(office, each) for each in attentions])
        written, plain, passing = [], [], list[PackedLine]()
        for event in events:
            self._seq += 1
            row = event_row(office, self._seq, event)
            line = Line(self._seq, row["at"], row["type"], row["body"])
            written.append(line)
            if line.kind in STAYING:
                plain.append(row)
            else:
                passing.append((*line[:3], msgspec.Raw(row["body"].encode())))
        self._write(connection, t.JOURNAL, plain)
        for begin in range(0, len(passing), PACKED):
            self._pack(connection, passing[begin : begin + PACKED])
        return written

    def _pack(self, connection: Connection, some: list[PackedLine]) -> None:
        body = zlib.compress(msgspec.json.encode(some), _LEVEL)
        self._write(
            connection,
            t.JOURNAL_PAST,
            [{"office": self._office, "last": some[-1][0], "body": body}],
        )

    def end(self, connection: Connection, office: Office) -> None:
        """Leave the office as it was after the last day."""
        connection.execute(delete(t.OFFICE).where(t.OFFICE.c.id == self._office))
        connection.execute(insert(t.OFFICE).values(office_row(office)))

    def _write(self, connection: Connection, table: Table, rows: list[dict[str, Any]]) -> None:
        driver: Any = connection.connection.driver_connection
        if rows:
            self._inserts[table].run_many(driver.cursor(), rows)

"""One turn: a transaction that stores a batch of decisions, either all or none.

With several nodes on one PostgreSQL, a turn locks the office's row and follows what other nodes
have committed since (`Turn.caught_up`) before it decides anything. The same outside a turn, for a
node that has been woken by `NOTIFY antesala, 'OFFICE SEQ'`, which every turn with events sends:

    Store.catch_up(working: Office) -> Unseen

It belongs to the writer's thread, as all of the store. `working` follows by `evolve`. The answer
has `events` in order (the first is line `before + 1` of the journal, the last one line `seq`) and
the private `facts` told with them: one step of an `Outcome`, which the hub publishes as it does a
turn's. It is empty where there is no news, as always on SQLite with its one writer. A
`StoreError` leaves `working` as it was.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from typing import Any

import msgspec
from sqlalchemy import Connection

from antesala.words.terminal import sentence
from server.domain.attention import Attention
from server.domain.events import (
    ActUndone,
    AttentionStarted,
    CallNoted,
    CatalogueLoaded,
    DayClosed,
    DayReopened,
    DaySetBack,
    Event,
    PaperCodeNoted,
    RegistrationUndone,
    RollTicketEntered,
    ServiceStarted,
    TicketAnnounced,
    TicketArrived,
    TicketIssued,
)
from server.domain.evolve.evolve import evolve, keep
from server.domain.identity import AttentionId, ClerkId, CounterId, TicketId
from server.domain.office import OF_THE_DAY, Office, Private
from server.domain.ticket import Ticket
from server.store.held import driver_of
from server.store.loading import Unseen, catch_up
from server.store.place import StoreError
from server.store.rows import (
    act_row,
    attention_row,
    desk_row,
    event_row,
    office_row,
    ticket_row,
    to_milliseconds,
)
from server.store.statements import FactStatements, Statement, Statements, rewrite_private_of_day

Rows = list[dict[str, Any]]
Asked = tuple[str, str]
"""The device that sent a command, and the command's id."""


@dataclass(frozen=True, slots=True)
class Known:
    """The first answer to a command, and the command's content."""

    body_hash: str
    answer: str


@dataclass(frozen=True, slots=True)
class AuditLine:
    """A caller's command, its time, and why it was refused.

    `reason` is why a ticket was called; of another command, what it named: `clerk:ana`.
    """

    at: datetime
    device: str
    clerk: str | None
    asked: str
    ticket: str | None
    refused: str | None = None
    reason: str | None = None


_PLACING = TicketIssued | TicketAnnounced | TicketArrived | PaperCodeNoted
"""Events that give a ticket a place or a code."""

COUNTED_WITHIN = timedelta(hours=1)
"""Time after a refusal's line in which the same refusal is counted there, without a new line."""


def audit_row(office: str, line: AuditLine) -> dict[str, Any]:
    """A line of the audit as parameters for the statements."""
    row = {
        "office": office,
        "at": to_milliseconds(line.at),
        "device": line.device,
        "clerk": line.clerk,
        "asked": line.asked,
        "ticket": line.ticket,
        "refused": line.refused,
        "reason": line.reason,
        "count": 1,
    }
    if line.refused is None:
        return row
    row["since"] = to_milliseconds(line.at - COUNTED_WITHIN)
    # Repeated under separate names: see `count_refusal`.
    return {**row, **{f"this_{name}": value for name, value in row.items()}, "this_same_ticket": ""}


@dataclass(slots=True)
class _Pending:
    """Rows collected during the turn and written at its end."""

    events: Rows = field(default_factory=list)
    commands: dict[tuple[str, str], dict[str, Any]] = field(default_factory=dict)
    audit: Rows = field(default_factory=list)
    refused: dict[tuple[str | None, ...], dict[str, Any]] = field(default_factory=dict)
    private: dict[tuple[str, str], dict[str, Any]] = field(default_factory=dict)
    has_wiped_day: bool = False
    catalogue: str | None = None
    tickets: dict[str, Ticket] = field(default_factory=dict)
    attentions: dict[str, Attention] = field(default_factory=dict)
    new: set[str] = field(default_factory=set)
    """Tickets and attentions that have no row yet, or one to be written anew from end to end."""
    touched: set[tuple[str, str]] = field(default_factory=set)


class Turn:
    """The working office within one transaction; only `Store.turn` creates it."""

    def __init__(self, connection: Connection, statements: Statements, office: Office) -> None:
        self._driver = driver_of(connection)
        self._cursor = self._driver.cursor()
        self._statements = statements
        self._pending = _Pending()
        self.has_wiped = False
        """Whether personal data was deleted, and not only overwritten in its row."""
        self.office = office
        self.caught_up = self._follow_others(connection)

    def _follow_others(self, connection: Connection) -> Unseen:
        """Follow what another node has committed meanwhile."""
        kept = self._begin()
        if kept == self.office.seq:
            return Unseen(before=kept)
        if kept < self.office.seq:
            # Never by us: what was answered is durable. Going on would give numbers out twice.
            # A turn alone can tell whether that has ended, so it is no matter of the files' paths.
            raise StoreError(sentence("store-older", kept=kept, own=self.office.seq))
        unseen = self._unseen(connection)
        # Their rows are already written, and some may have been deleted since.
        self.office.touched.clear()
        return unseen

    def _unseen(self, connection: Connection) -> Unseen:
        """What another node has committed meanwhile; the office has followed it."""
        return catch_up(connection, self.office)

    def _begin(self) -> int:
        """The number of the last event that is kept, which no one changes during the turn.

        On SQLite the transaction itself is the lock, and no one else writes: one cheap query.
        """
        found = self._statements.office_seq.run(self._cursor, {"office": self.office.id})
        row = found.fetchone()
        return 0 if row is None else int(row[0])

    def first_answer(self, device: str, command_id: str) -> Known | None:
        """The first answer to this command, in this turn or before."""
        now = self._pending.commands.get((device, command_id))
        if now is not None:
            return Known(now["body_hash"], now["answer"])
        key = {"office": self.office.id, "device": device, "id": command_id}
        row = self._statements.known.run(self._cursor, key).fetchone()
        return None if row is None else Known(row[0], row[1])

    def happen(self, events: Sequence[Event], facts: Sequence[Private]) -> None:
        """Let the working office follow events and store private facts."""
        office, pending = self.office, self._pending
        for event in events:
            if isinstance(event, DayReopened):
                # Their rows have ended, and those of tickets that go on leave that day alone.
                pending.new |= office.lapsed.keys()
            evolve(office, event)
            pending.events.append(event_row(office.id, office.seq, event))
            self._note_new(event)
            if isinstance(event, CatalogueLoaded):
                pending.catalogue = msgspec.json.encode(event.catalogue).decode()
            if isinstance(event, DayClosed):
                self._wipe_day()
            if isinstance(event, DaySetBack):
                self._let_go(event.day)
            self._note_touched()
        keep(office, tuple(facts))
        for fact in facts:
            row = {"office": office.id, "subject": fact.subject, "topic": str(fact.topic)}
            pending.private[fact.subject, fact.topic] = {
                **row,
                "seq": office.seq,
                "text": fact.text,
            }

    def _note_new(self, event: Event) -> None:
        """Note what an event leaves to be written from end to end."""
        # The usual statements leave a ticket's place and code as they are.
        if isinstance(event, _PLACING):
            self._pending.new.add(event.ticket)
        # The usual statements leave the end of an undone registration as it is.
        if isinstance(event, AttentionStarted | ServiceStarted | RegistrationUndone):
            self._pending.new.add(event.attention)
        if isinstance(event, ActUndone | CallNoted | RollTicketEntered):
            self._write_whole(event.ticket)
        if isinstance(event, RollTicketEntered):
            self._count_anew(event.day)

    def _write_whole(self, ticket: TicketId) -> None:
        """Write a ticket and its attention whole: the usual statements leave ends as they are."""
        attention = self.office.tickets[ticket].attention
        self._pending.new |= {ticket} if attention is None else {ticket, attention}

    def _count_anew(self, day: date) -> None:
        """Drop the sums of a day that gets another ticket: it is counted anew, as others are.

        Those of a settled day stay; it gets no ticket any more.
        """
        key = {"office": self.office.id, "day": day.isoformat()}
        for statement in self._statements.drop_tally:
            statement.run(self._cursor, key)

    def _wipe_day(self) -> None:
        """Delete all facts of the day, including those from earlier in this turn."""
        pending = self._pending
        pending.has_wiped_day = True
        pending.private = {
            key: row for key, row in pending.private.items() if key[1] not in OF_THE_DAY
        }

    def _let_go(self, day: date) -> None:
        """Detach what ended before a day was set back, so that a restart no longer reads it.

        This includes what ended in this turn and is not written yet.
        """
        pending, cursor = self._pending, self._cursor
        key = {"office": self.office.id, "day": day.isoformat()}
        self._statements.let_tickets_go.run(cursor, key)
        self._statements.let_late_tickets_go.run(cursor, key)
        self._statements.let_attentions_go.run(cursor, key)
        for name, ticket in pending.tickets.items():
            pending.tickets[name] = replace(ticket, ended_on=None)
        for name, attention in pending.attentions.items():
            pending.attentions[name] = replace(attention, registered_on=None)

    def _note_touched(self) -> None:
        """Collect the touched rows after this event, before a new day drops what has ended."""
        office, pending = self.office, self._pending
        for kind, name in office.touched:
            pending.touched.add((kind, name))
            if kind == "ticket":
                pending.tickets[name] = office.tickets[TicketId(name)]
            elif kind == "attention":
                pending.attentions[name] = office.attentions[AttentionId(name)]
        office.touched.clear()

    def time_run(self) -> int:
        """Milliseconds that servers had run when the last command was answered."""
        row = self._statements.time_run.run(self._cursor, {}).fetchone()
        return 0 if row is None or row[0] is None else int(row[0])

    def remember(
        self, *, device: str, command: str, at: datetime, ran: int, body_hash: str, answer: str
    ) -> None:
        """Keep the first answer to a command, given after servers had run `ran` milliseconds."""
        row = {"office": self.office.id, "device": device, "id": command, "body_hash": body_hash}
        self._pending.commands[device, command] = {
            **row,
            "at": to_milliseconds(at),
            "answer": answer,
            "ran": ran,
        }

    def audit(self, line: AuditLine) -> None:
        """Store a line of the audit."""
        row = audit_row(self.office.id, line)
        if line.refused is None:
            self._pending.audit.append(row)
            return
        known = line.ticket if line.ticket in self.office.tickets else ""
        row["this_same_ticket"] = known
        key = (line.device, line.clerk, line.asked, line.refused, known)
        first = self._pending.refused.setdefault(key, row)
        if first is not row:
            first["count"] += 1
            first["this_count"] += 1

    def forget_commands(self, now: datetime, ran: int, age: timedelta) -> None:
        """Delete first answers of that age, both by the clock and by the milliseconds run.

        A clock alone may jump past all of them, and a fast one has dated some in the future.
        """
        row = {
            "before": to_milliseconds(now - age),
            "now": to_milliseconds(now),
            "ran_before": ran - age // timedelta(milliseconds=1),
        }
        self._statements.age_commands.run(self._cursor, row)

    def prove(self) -> None:
        """Have this turn write something, though no row changes: its commit shows that one can."""
        # A number of ours in the file's head, which is always zero. Writing it writes a page.
        self._cursor.execute("PRAGMA user_version = 0")

    def write(self) -> None:
        """Write all collected rows; the store commits the transaction."""
        cursor, statements, pending = self._cursor, self._statements, self._pending
        self._write_state()
        _many(statements.add_event, cursor, pending.events)
        _many(statements.add_command, cursor, list(pending.commands.values()))
        _many(statements.add_audit, cursor, pending.audit)
        for row in pending.refused.values():
            if statements.count_refusal.run(cursor, row).rowcount == 0:
                statements.add_audit.run(cursor, row)
        self._write_private()

    def _write_private(self) -> None:
        """Write private facts, and note whether any was deleted that the disk had."""
        statements, pending = self._statements, self._pending
        if pending.has_wiped_day:
            self.has_wiped = True
            statements.wipe_day.run(self._cursor, {"office": self.office.id})
        if pending.private:
            facts = list(pending.private.values())
            of_day = [row for row in facts if row["topic"] in OF_THE_DAY]
            self._write_facts(statements.private, [row for row in facts if row not in of_day])
            self._write_facts(statements.private_of_day, of_day)
        if pending.has_wiped_day:
            rewrite_private_of_day(self._cursor)

    def _write_facts(self, statements: FactStatements, facts: Rows) -> None:
        """Write the texts of private facts into their table, and empty those without one.

        Most attentions end without a note: there is nothing to empty then, and no log to wipe.
        """
        _many(statements.put, self._cursor, [row for row in facts if row["text"]])
        gone = [row for row in facts if not row["text"]]
        _many(statements.empty, self._cursor, gone)
        self.has_wiped |= bool(gone) and self._cursor.rowcount > 0

    def _write_state(self) -> None:
        office, cursor, statements, pending = (
            self.office,
            self._cursor,
            self._statements,
            self._pending,
        )
        if not pending.events and not pending.private:
            return
        _many(statements.put_office, cursor, [office_row(office)])
        if pending.catalogue is not None:
            catalogue = {"office": office.id, "body": pending.catalogue}
            _many(statements.put_catalogue, cursor, [catalogue])
        self._write_tickets()
        self._write_attentions()
        for kind, name in pending.touched:
            if kind == "desk":
                self._write_desk(CounterId(name))
            elif kind == "console":
                self._write_console(ClerkId(name))
            elif kind == "act":
                self._write_act(ClerkId(name))

    def _write_tickets(self) -> None:
        """Write each ticket by the statement that touches the fewest indexes."""
        statements, new = self._statements, self._pending.new
        for name, ticket in self._pending.tickets.items():
            row = ticket_row(self.office.id, ticket)
            if name in new:
                statements.put_ticket.run(self._cursor, row)
            elif ticket.ended_on is None:
                self._change(statements.move_ticket, statements.put_ticket, row)
            else:
                self._change(statements.end_ticket, statements.put_ticket, row)

    def _write_attentions(self) -> None:
        statements, new = self._statements, self._pending.new
        for name, attention in self._pending.attentions.items():
            row = attention_row(self.office.id, attention)
            if name in new or attention.registered_at is not None:
                statements.put_attention.run(self._cursor, row)
            else:
                self._change(statements.save_attention, statements.put_attention, row)

    def _change(self, change: Statement, put: Statement, row: dict[str, Any]) -> None:
        """Change a row, and write it whole where there is none."""
        if change.run(self._cursor, row).rowcount == 0:
            put.run(self._cursor, row)

    def _write_desk(self, counter: CounterId) -> None:
        desk = self.office.desks.get(counter)
        if desk is None:
            key = {"office": self.office.id, "counter": counter}
            self._statements.drop_desk.run(self._cursor, key)
        else:
            row = desk_row(self.office.id, counter, desk)
            self._statements.put_desk.run(self._cursor, row)

    def _write_act(self, clerk: ClerkId) -> None:
        act = self.office.acts.get(clerk)
        if act is None:
            self._statements.drop_act.run(self._cursor, {"office": self.office.id, "clerk": clerk})
        else:
            self._statements.put_act.run(self._cursor, act_row(self.office.id, act))

    def _write_console(self, clerk: ClerkId) -> None:
        row = {"office": self.office.id, "clerk": clerk}
        device = self.office.consoles.get(clerk)
        if device is None:
            self._statements.drop_console.run(self._cursor, row)
        else:
            self._statements.put_console.run(self._cursor, {**row, "device": device})


def _many(statement: Statement, cursor: Any, rows: Rows) -> None:  # noqa: ANN401 - any driver's
    if rows:
        statement.run_many(cursor, rows)

"""A turn on PostgreSQL, where other nodes take turns too: in two round trips, however much it has.

The first one locks the office's row, and then looks for what other nodes have kept, and for the
first answers to all commands of the turn. The second one writes all rows of all tables in one
statement, each table's as one parameter of JSON, commits, and tells the other nodes. Statement by
statement a turn takes several times as long.
"""

import re
from collections.abc import Sequence, Set as AbstractSet
from functools import cache

import msgspec
from psycopg import ClientCursor
from sqlalchemy import Connection, Table

from server.domain.identity import ClerkId, CounterId
from server.domain.office import OF_THE_DAY, Office
from server.store import tables as t
from server.store.following import FOLLOW, Found, unseen_of
from server.store.loading import Unseen
from server.store.rows import act_row, attention_row, desk_row, office_row, ticket_row
from server.store.statements import Statements
from server.store.turn import Asked, Known, Rows, Turn
from server.store.waking import CHANNEL

# The row is locked first: a statement sees what was committed before it began, and another node may
# have answered the same command while this one waited.
#
# These are sent as one text and not by the driver's pipeline, which may end with a message that the
# server takes for a sign of life: then it never ends the turn of a node that has gone.
BEGIN = """
BEGIN;
SELECT seq FROM office WHERE id = %(office)s FOR NO KEY UPDATE;
SELECT a.device, a.id, k.body_hash, k.answer
  FROM unnest(%(devices)s::text[], %(ids)s::text[]) AS a (device, id)
 CROSS JOIN LATERAL (
   SELECT c.body_hash, c.answer FROM command c
    WHERE c.office = %(office)s AND c.device = a.device AND c.id = a.id LIMIT 1
 ) AS k;
"""
TELL = f"SELECT pg_notify('{CHANNEL}', %s)"
PUT = (
    *(t.OFFICE, t.CATALOGUE, t.TICKET, t.ATTENTION, t.DESK, t.CONSOLE, t.LAST_ACT),
    # A refusal of what a kiosk gave alone gives way to the answer when it is handed in again.
    *(t.PRIVATE, t.PRIVATE_OF_DAY, t.COMMAND),
)
"""Tables whose rows are replaced by their keys."""
ADDED = (t.JOURNAL, t.AUDIT)
"""Tables that only grow."""
_encode = msgspec.json.Encoder().encode
_NUL = re.compile(rb"(?<!\\)((?:\\\\)*)\\u0000")


class NodeTurn(Turn):
    """The working office within one transaction of one node; only `Store.turn` creates it."""

    def __init__(
        self,
        connection: Connection,
        statements: Statements,
        office: Office,
        asked: Sequence[Asked],
    ) -> None:
        self._asked = frozenset(asked)
        self._known: dict[Asked, Known] = {}
        self._news: list[Found] = []
        super().__init__(connection, statements, office)

    def _begin(self) -> int:
        """Begin the transaction, lock the office's row, and look for all first answers."""
        office = self.office.id
        devices, ids = zip(*self._asked, strict=True) if self._asked else ((), ())
        cursor = ClientCursor(self._driver)
        values = {"office": office, "seen": self.office.seq}
        cursor.execute(BEGIN + FOLLOW, {**values, "devices": list(devices), "ids": list(ids)})
        cursor.nextset()
        row = cursor.fetchone()
        cursor.nextset()
        self._known = {(each[0], each[1]): Known(each[2], each[3]) for each in cursor}
        cursor.nextset()
        self._news = cursor.fetchall()
        return 0 if row is None else int(row[0])

    def _unseen(self, connection: Connection) -> Unseen:
        """What was found with the lock; what is packed by now is read by itself."""
        return unseen_of(self._news, self.office) or super()._unseen(connection)

    def first_answer(self, device: str, command_id: str) -> Known | None:
        """The first answer to this command, in this turn or before."""
        key = device, command_id
        if key in self._pending.commands or key not in self._asked:
            return super().first_answer(device, command_id)
        return self._known.get(key)

    def prove(self) -> None:
        """Have this turn write something, though no row changes: its commit shows that one can."""
        self._driver.execute("UPDATE office SET seq = seq WHERE id = %s", (self.office.id,))

    def write(self) -> None:
        """Write all collected rows, and commit."""
        pending, cursor, statements = self._pending, self._cursor, self._statements
        rows = self._rows()
        facts = list(pending.private.values())
        gone = [row for row in facts if not row["text"]]
        self.has_wiped = pending.has_wiped_day
        emptied = []
        with self._driver.pipeline():
            if pending.has_wiped_day:
                statements.wipe_day.run(cursor, {"office": self.office.id})
            self._drop()
            if rows:
                self._put(rows)
            for row in pending.refused.values():
                statements.count_or_add.run(cursor, row)
            for row in gone:
                of_day = row["topic"] in OF_THE_DAY
                table = statements.private_of_day if of_day else statements.private
                emptied.append(table.empty.run(self._driver.cursor(), row))
            self._driver.execute("COMMIT")
            if "journal" in rows:
                # A notice within the transaction would hold up the commits of all offices: the
                # database lets one of those commit at a time, each with a flush of its own. One
                # that is lost is made good by the next look.
                self._driver.execute(TELL, (f"{self.office.id} {self.office.seq}",))
        self.has_wiped |= any(each.rowcount > 0 for each in emptied)

    def _rows(self) -> dict[str, Rows]:
        """The rows to write by their tables."""
        pending, office = self._pending, self.office
        said = [row for row in pending.private.values() if row["text"]]
        rows: dict[str, Rows] = {
            "journal": pending.events,
            "command": list(pending.commands.values()),
            "audit": pending.audit,
            "private": [row for row in said if row["topic"] not in OF_THE_DAY],
            "private_of_day": [row for row in said if row["topic"] in OF_THE_DAY],
        }
        if pending.events or pending.private:
            rows |= self._state()
        if pending.catalogue is not None:
            rows["catalogue"] = [{"office": office.id, "body": pending.catalogue}]
        return {name: some for name, some in rows.items() if some}

    def _state(self) -> dict[str, Rows]:
        """What has been touched, and is still there."""
        pending, office = self._pending, self.office
        names = self._names
        tickets = [ticket_row(office.id, each) for each in pending.tickets.values()]
        attentions = [attention_row(office.id, each) for each in pending.attentions.values()]
        desks = [
            desk_row(office.id, name, office.desks[CounterId(name)])
            for name in names("desk")
            if CounterId(name) in office.desks
        ]
        consoles = [
            {"office": office.id, "clerk": name, "device": office.consoles[ClerkId(name)]}
            for name in names("console")
            if ClerkId(name) in office.consoles
        ]
        acts = [
            act_row(office.id, office.acts[ClerkId(name)])
            for name in names("act")
            if ClerkId(name) in office.acts
        ]
        return {
            "office": [office_row(office)],
            "ticket": tickets,
            "attention": attentions,
            "desk": desks,
            "console": consoles,
            "last_act": acts,
        }

    def _names(self, kind: str) -> list[str]:
        return [name for touched, name in self._pending.touched if touched == kind]

    def _drop(self) -> None:
        """Drop what has been touched, and is no longer there."""
        office, statements, cursor = self.office, self._statements, self._cursor
        for name in self._names("desk"):
            if CounterId(name) not in office.desks:
                statements.drop_desk.run(cursor, {"office": office.id, "counter": name})
        for name in self._names("console"):
            if ClerkId(name) not in office.consoles:
                statements.drop_console.run(cursor, {"office": office.id, "clerk": name})
        for name in self._names("act"):
            if ClerkId(name) not in office.acts:
                statements.drop_act.run(cursor, {"office": office.id, "clerk": name})

    def _put(self, rows: dict[str, Rows]) -> None:
        """Write all rows in one statement."""
        texts = {name: json_of(some) for name, some in rows.items()}
        self._driver.execute(put_statement(frozenset(rows)), texts)


def json_of(rows: Rows) -> str:
    """Rows as the text of a JSON array; PostgreSQL has no character 0 in a text."""
    body = _encode(rows)
    if b"\\u0000" in body:
        body = _NUL.sub(rb"\1\\ufffd", body)
    return body.decode()


@cache
def put_statement(names: AbstractSet[str]) -> str:
    """One statement that writes the rows of these tables, each given as JSON by its name."""
    parts = [_put(table) for table in PUT if table.name in names]
    parts += [_add(table) for table in ADDED if table.name in names]
    return f"WITH {', '.join(parts)} SELECT 1"


def _put(table: Table) -> str:
    key = [column.name for column in table.primary_key]
    rest = [column.name for column in table.columns if column.name not in key]
    changes = ", ".join(f"{name} = excluded.{name}" for name in rest)
    put = f"ON CONFLICT ({', '.join(key)}) DO UPDATE SET {changes}"
    return f"put_{table.name} AS ({_insert(table, [*key, *rest])} {put})"


def _add(table: Table) -> str:
    names = [column.name for column in table.columns if column.name not in _LATER]
    return f"add_{table.name} AS ({_insert(table, names)})"


_LATER = frozenset({"number", "last_at"})
"""Columns of a line of the audit that it does not have at first."""


def _insert(table: Table, names: Sequence[str]) -> str:
    columns = ", ".join(names)
    rows = f"json_populate_recordset(NULL::{table.name}, %({table.name})s::json)"
    return f"INSERT INTO {table.name} ({columns}) SELECT {columns} FROM {rows}"  # noqa: S608 - as above

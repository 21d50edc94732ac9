"""The most frequent statements, compiled once to SQL text for the driver in use.

Compiling with SQLAlchemy's Core on every call would halve the bare driver's rate.
"""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set as AbstractSet
from functools import cached_property
from importlib import import_module
from operator import itemgetter
from typing import Any

from sqlalchemy import (
    BindParameter,
    Dialect,
    Executable,
    Insert,
    Table,
    Text,
    Update,
    bindparam,
    delete,
    exists,
    func,
    insert,
    literal_column,
    null,
    or_,
    select,
    text,
    update,
)

from server.store import tables

Row = Mapping[str, Any]


Picker = Callable[[Row], Sequence[Any]]
"""Takes the parameters of a row in order."""


class Statement:
    """SQL text with the order of its parameters.

    It is compiled when it is first run: a start needs few of them, and all take a tenth of it.
    """

    def __init__(self, statement: Executable, dialect: Dialect) -> None:
        self._statement, self._dialect = statement, dialect

    @cached_property
    def _compiled(self) -> tuple[str, Picker | None]:
        compiled = self._statement.compile(dialect=self._dialect)  # type: ignore[attr-defined]
        order: list[str] | None = compiled.positiontup
        return str(compiled), None if order is None else _picker(order)

    def run_many(self, cursor: Any, rows: Iterable[Row]) -> None:  # noqa: ANN401 - any driver's
        """Execute for each row; additional parameters of a row are ignored."""
        said, pick = self._compiled
        cursor.executemany(said, list(rows if pick is None else map(pick, rows)))

    def run(self, cursor: Any, row: Row) -> Any:  # noqa: ANN401 - any driver's
        """Execute once and return the driver's cursor."""
        said, pick = self._compiled
        return cursor.execute(said, row if pick is None else pick(row))


def _picker(order: Sequence[str]) -> Picker:
    """The parameters of a row in order."""
    if len(order) > 1:
        return itemgetter(*order)
    return lambda row: [row[name] for name in order]


def _values(table: Table) -> dict[str, Any]:
    return {column.name: bindparam(column.name) for column in table.columns}


def _put(table: Table, dialect: Dialect) -> Executable:
    """Insert, or replace all but the key."""
    # Of the dialect in use, which is loaded by now.
    kind: Any = import_module(f"sqlalchemy.dialects.{dialect.name}").insert
    key = [column.name for column in table.primary_key]
    statement = kind(table).values(_values(table))
    rest = {c.name: statement.excluded[c.name] for c in table.columns if c.name not in key}
    put: Executable = statement.on_conflict_do_update(index_elements=key, set_=rest)
    return put


_NEVER_MOVED = frozenset({"code", "day", "seq", "channel", "language", "device", "series_code"})
"""Columns of a ticket that no event changes, but one by which its row is written whole."""
_REGISTERED = frozenset({"registered_at", "registered_on"})


def _change(table: Table, left: AbstractSet[str]) -> Executable:
    """Change all but the key and the columns in `left`.

    An index with a changed column is written too, even where the value is the same: a call would
    write the index of numbers.
    """
    key = [column.name for column in table.primary_key]
    values = {name: each for name, each in _values(table).items() if name not in {*key, *left}}
    same = (table.c[name] == bindparam(name) for name in key)
    return update(table).where(*same).values(values)


class FactStatements:
    """The statements of one table of private facts."""

    def __init__(self, table: Table, dialect: Dialect) -> None:
        self.put = Statement(_put(table, dialect), dialect)
        self.empty = Statement(_empty(table), dialect)


class Statements:
    """All statements of a turn."""

    @classmethod
    def of(cls, dialect: Dialect) -> "Statements":
        """Those of a dialect, compiled once a process: all take as long as fifty turns."""
        key = (dialect.name, dialect.driver, dialect.paramstyle)
        if key not in _COMPILED:
            _COMPILED[key] = cls(dialect)
        return _COMPILED[key]

    def __init__(self, dialect: Dialect) -> None:
        t = tables
        self.put_office = Statement(_put(t.OFFICE, dialect), dialect)
        self.put_catalogue = Statement(_put(t.CATALOGUE, dialect), dialect)
        self.put_ticket = Statement(_put(t.TICKET, dialect), dialect)
        self.move_ticket = Statement(_change(t.TICKET, _NEVER_MOVED | {"ended_on"}), dialect)
        self.end_ticket = Statement(_change(t.TICKET, _NEVER_MOVED), dialect)
        self.put_attention = Statement(_put(t.ATTENTION, dialect), dialect)
        self.save_attention = Statement(_change(t.ATTENTION, _REGISTERED), dialect)
        self.put_desk = Statement(_put(t.DESK, dialect), dialect)
        self.put_act = Statement(_put(t.LAST_ACT, dialect), dialect)
        self.put_console = Statement(_put(t.CONSOLE, dialect), dialect)
        self.add_event = Statement(insert(t.JOURNAL).values(_values(t.JOURNAL)), dialect)
        # Replaced where a kiosk adds to a wish that was answered before (`deciding._owed`).
        self.add_command = Statement(_put(t.COMMAND, dialect), dialect)
        self.add_audit = Statement(add_audit(), dialect)
        self.count_refusal = Statement(count_refusal(), dialect)
        if dialect.name != "sqlite":
            self.count_or_add = Statement(_count_or_add(), dialect)
        self.drop_desk = Statement(_drop(t.DESK, "office", "counter"), dialect)
        self.drop_act = Statement(_drop(t.LAST_ACT, "office", "clerk"), dialect)
        self.drop_console = Statement(_drop(t.CONSOLE, "office", "clerk"), dialect)
        self.private = FactStatements(t.PRIVATE, dialect)
        self.private_of_day = FactStatements(t.PRIVATE_OF_DAY, dialect)
        self.wipe_day = Statement(_drop(t.PRIVATE_OF_DAY, "office"), dialect)
        let_go = _let_go(t.TICKET, "ended_on")
        self.let_tickets_go = Statement(let_go.where(t.TICKET.c.day >= bindparam("day")), dialect)
        self.let_late_tickets_go = Statement(let_go.where(text("ended_on <> day")), dialect)
        self.let_attentions_go = Statement(_let_go(t.ATTENTION, "registered_on"), dialect)
        self.drop_tally = tuple(Statement(each, dialect) for each in _drop_tally())
        self.age_commands = Statement(_age_commands(), dialect)
        self.time_run = Statement(select(func.max(t.COMMAND.c.ran)), dialect)
        self.known = Statement(_known(), dialect)
        self.office_seq = Statement(_office_seq(), dialect)


def _drop_tally() -> Iterator[Executable]:
    """Delete the sums of a day that may still change, the day itself last."""
    t, day = tables, tables.TALLY_DAY.c
    own = (day.office == bindparam("office"), day.day == bindparam("day"))
    provisional = select(day.day).where(*own, day.provisional_on.is_not(None))
    for table in (t.TALLY_TICKET, t.TALLY_WORK, t.TALLY_COUNTER, t.TALLY_DESK, t.TALLY_DAY):
        yield delete(table).where(
            table.c.office == bindparam("office"), table.c.day.in_(provisional)
        )


def _age_commands() -> Executable:
    """Delete answers that are old by the time run and, by the clock, old or in the future."""
    c = tables.COMMAND.c
    is_old = (c.at < bindparam("before")) | (c.at > bindparam("now"))
    return delete(tables.COMMAND).where(c.ran < bindparam("ran_before"), is_old)


def _drop(table: Table, *key: str) -> Executable:
    statement = delete(table)
    for name in key:
        statement = statement.where(table.c[name] == bindparam(name))
    return statement


def _let_go(table: Table, day: str) -> Update:
    """Clear the day of what ended on a given day or later, so that it is not loaded again."""
    return (
        update(table)
        .where(table.c.office == bindparam("office"), table.c[day] >= bindparam("day"))
        .values({day: null()})
    )


def _empty(table: Table) -> Executable:
    """Empty a private row instead of deleting it: its `seq` tells another node."""
    same = (table.c[name] == bindparam(name) for name in ("office", "subject", "topic"))
    return (
        update(table)
        .where(*same, table.c.text != literal_column("''"))
        .values(text=bindparam("text"), seq=bindparam("seq"))
    )


def rewrite_private_of_day(cursor: sqlite3.Cursor) -> None:
    """Write the remaining rows of `private_of_day` anew on clean pages of a SQLite file.

    They are those of other offices in the same database.

    `secure_delete` overwrites a deleted row, but not the copies that stay in the unused part of a
    page when SQLite moves rows between pages. It does overwrite each page that is released, and
    deleting the whole table releases all of them. Emptied rows are left out: their `seq` is for
    another node, and a SQLite file has none. 10,000 rows take about 0.04 s.
    """
    cursor.execute(
        "CREATE TEMP TABLE kept AS SELECT * FROM private_of_day WHERE text <> ''"
        " ORDER BY office, subject, topic"
    )
    cursor.execute("DELETE FROM private_of_day")
    cursor.execute("INSERT INTO private_of_day SELECT * FROM kept")
    cursor.execute("DROP TABLE kept")


_COUNTED = frozenset({"number", "count", "last_at"})


def add_audit() -> Insert:
    """Insert a line of the audit, which counts one act at first."""
    audit = {name: value for name, value in _values(tables.AUDIT).items() if name not in _COUNTED}
    return insert(tables.AUDIT).values({**audit, "count": bindparam("count")})


def count_refusal() -> Update:
    """Count a refusal in a line of the same refusal since a moment, if there is one.

    `this_same_ticket` is empty if the ticket is not the office's, since it may be any text.
    """
    c, this, empty = tables.AUDIT.c, _this, literal_column("''", Text())
    same = (c[name] == this(name) for name in ("office", "device", "asked", "refused"))
    last = select(func.max(c.number)).where(
        *same,
        func.coalesce(c.clerk, empty) == func.coalesce(this("clerk"), empty),
        or_(this("same_ticket") == empty, c.ticket == this("same_ticket")),
        c.at.between(bindparam("since"), bindparam("this_at")),
    )
    counted = {"count": c["count"] + bindparam("this_count"), "last_at": bindparam("this_at")}
    return update(tables.AUDIT).where(c.number == last.scalar_subquery()).values(counted)


def _count_or_add() -> Insert:
    """Both at once, where a database can: count a refusal, or insert its line."""
    counted = count_refusal().returning(tables.AUDIT.c.number).cte("counted")
    names = [column.name for column in tables.AUDIT.columns if column.name not in _COUNTED]
    values = [bindparam(name, type_=tables.AUDIT.c[name].type) for name in (*names, "count")]
    row = select(*values).where(~exists(select(counted.c.number)))
    return insert(tables.AUDIT).from_select([*names, "count"], row)


def _this(name: str) -> BindParameter[str]:
    """A parameter of the present line; a column's own name would be the value to set."""
    return bindparam(f"this_{name}", type_=Text())


def _known() -> Executable:
    c = tables.COMMAND.c
    return (
        tables.COMMAND.select()
        .with_only_columns(c.body_hash, c.answer)
        .where(
            c.office == bindparam("office"),
            c.device == bindparam("device"),
            c.id == bindparam("id"),
        )
    )


def _office_seq() -> Executable:
    c = tables.OFFICE.c
    return tables.OFFICE.select().with_only_columns(c.seq).where(c.id == bindparam("office"))


_COMPILED: dict[tuple[str, str, str], Statements] = {}

"""An office on PostgreSQL goes on with the tables of today, whichever version made its own.

Offices were first kept there with the tables of number 0032. Those before have never had rows on
PostgreSQL; they are tried all the same, since a migration that fails on rows would fail later too.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import (
    Boolean,
    Connection,
    Engine,
    LargeBinary,
    MetaData,
    Table,
    Text,
    create_engine,
    func,
    insert,
    select,
)

from server.domain import commands as c
from server.domain.office import Office, copy_of
from server.store import Store
from server.store.engine import url_of
from tests import databases
from tests.domain.builders import ANA, CONSOLES
from tests.hub import house
from tests.hub.house import House, issue, tell
from tests.store.test_migrations import _without_news

FIRST = "0032"
NUMBERS = [
    "0009",
    *(pytest.param(number, marks=pytest.mark.full) for number in ("0019", "0028", FIRST, "0033")),
]

pytestmark = pytest.mark.parametrize("database", [databases.POSTGRESQL], indirect=True)


@pytest.mark.parametrize("number", NUMBERS)
def test_an_office_of_any_version_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: str
) -> None:
    """In the middle of its day, and with a row in each other table that its version had."""
    kept: list[Office] = []

    async def day(at: House) -> None:
        await at.sits("ana", "one")
        for each in (1, 2, 3, 4):
            await at.grant(*issue(each))
        for act in (c.CallNext(), c.StartService(), c.FinishService(), c.CallNext()):
            await at.grant(CONSOLES[ANA], act)
        kept.append(copy_of(at.published))
        before = _database_of(number)
        counts = _move(str(at.database), before)
        Store.open(before).close()
        with _engine(before) as engine, engine.connect() as connection:
            found = MetaData()
            found.reflect(connection)
            for name, count in counts.items():
                if name in found.tables:
                    assert _count(connection, found.tables[name]) >= count, name
        places.append(before)

    async def goes_on(at: House) -> None:
        assert _without_news(at.published) == _without_news(kept[0])
        replayed = at.store.replay(at.published.id)
        assert _without_news(replayed) == _without_news(at.published)
        at.pass_time(timedelta(days=1, minutes=1))
        await at.grant(*issue(1))
        await at.hub.look_after()
        assert at.store.load(at.published.id) == at.published

    places: list[str] = []
    tell(tmp_path, day)
    monkeypatch.setattr(house, "place_in", lambda _folder: places[0])
    tell(tmp_path, goes_on)


@contextmanager
def _engine(url: str) -> Iterator[Engine]:
    engine = create_engine(url_of(url))
    try:
        yield engine
    finally:
        engine.dispose()


def _database_of(number: str) -> str:
    """The URL of a database without rows, as the migration of this number left it."""
    url, config = databases.empty(), Config()
    config.set_main_option("script_location", "server.store:migrations")
    with _engine(url) as engine, engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, number)
    return url


def _move(source: str, target: str) -> dict[str, int]:
    """Copy all rows that fit into a database, and put one into each empty table; their numbers."""
    with (
        _engine(source) as new,
        _engine(target) as old,
        new.connect() as here,
        old.begin() as there,
    ):
        mine, theirs = MetaData(), MetaData()
        mine.reflect(here)
        theirs.reflect(there)
        counts = {}
        for table in theirs.sorted_tables:
            if table.name == "alembic_version":
                continue
            _copy(here, mine.tables.get(table.name), there, table)
            if not _count(there, table):
                there.execute(insert(table).values(_row_of(table)))
            counts[table.name] = _count(there, table)
    return counts


def _copy(here: Connection, source: Table | None, there: Connection, target: Table) -> None:
    if source is None:
        return
    names = [column.name for column in target.columns if column.name in source.columns]
    rows = here.execute(select(*(source.c[name] for name in names))).mappings().all()
    if rows:
        there.execute(insert(target), [dict(row) for row in rows])
    if target.name == "audit":
        # Its next number is the database's own.
        last = select(func.max(target.c.number)).scalar_subquery()
        there.execute(select(func.setval(func.pg_get_serial_sequence("audit", "number"), last)))


def _count(connection: Connection, table: Table) -> int:
    return int(connection.execute(select(func.count()).select_from(table)).scalar_one())


def _row_of(table: Table) -> dict[str, object]:
    """A row of another office, which no one loads."""
    row: dict[str, object] = {}
    for column in table.columns:
        if column.name == "office":
            row[column.name] = "elsewhere"
        elif isinstance(column.type, LargeBinary):
            row[column.name] = b""
        elif isinstance(column.type, Text):
            row[column.name] = "2026-11-30"
        elif isinstance(column.type, Boolean):
            row[column.name] = False
        else:
            row[column.name] = 1
    return row

"""The migrations make the tables of `tables.py`, to the letter."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, create_engine

from server.domain import commands as c
from server.domain.office import Office, copy_of
from server.store import Store, StoreError, migrations
from server.store.soundness import newest_migration
from server.store.tables import METADATA
from tests.domain.builders import ANA, CONSOLES
from tests.hub.house import House, issue, tell


def test_the_migrations_make_the_tables(tmp_path: Path) -> None:
    """Alembic finds no difference that would need a migration."""
    Store.open(tmp_path / "office.db").close()
    engine = create_engine(f"sqlite:///{tmp_path / 'office.db'}")
    with engine.connect() as connection:
        context = MigrationContext.configure(
            connection,
            opts={
                "compare_type": True,
                "compare_server_default": True,
                "include_object": _is_made_here,
            },
        )
        assert compare_metadata(context, METADATA) == []
    engine.dispose()


OF_OTHER_DATABASES = {"private_seq", "private_of_day_seq"}
"""Indexes that a SQLite file goes without."""


def _is_made_here(_object: object, name: str | None, *_more: object) -> bool:
    return name not in OF_OTHER_DATABASES


def test_the_migrations_make_the_same_sql(tmp_path: Path) -> None:
    """They agree in what alembic does not compare: WITHOUT ROWID, partial indexes, uniqueness."""
    Store.open(tmp_path / "migrated.db").close()
    engine = create_engine(f"sqlite:///{tmp_path / 'made.db'}")
    METADATA.create_all(engine)
    engine.dispose()
    assert _tables(tmp_path / "migrated.db") == _tables(tmp_path / "made.db")


def test_a_second_start_changes_nothing(tmp_path: Path) -> None:
    """A database that is up to date is left alone."""
    place = tmp_path / "office.db"
    Store.open(place).close()
    before = _tables(place)
    Store.open(place).close()
    assert _tables(place) == before


def test_what_is_up_to_date_is_not_migrated(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One number is compared; alembic, which takes as long to load as all else, is not asked."""
    place = tmp_path / "office.db"
    monkeypatch.setattr(migrations, "upgrade", _fail)
    with pytest.raises(StoreError, match=r"cannot open the database .*: asked"):
        Store.open(place)
    monkeypatch.undo()
    Store.open(place).close()
    monkeypatch.setattr(migrations, "upgrade", _fail)
    Store.open(place).close()


@pytest.mark.parametrize("number", ["0007", "9999"])
def test_another_number_is_left_to_alembic(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: str
) -> None:
    """Both of an older program and of a newer one, whose database this one cannot serve."""
    place = tmp_path / "office.db"
    Store.open(place).close()
    with sqlite3.connect(place) as database:
        database.execute("UPDATE alembic_version SET version_num = ?", (number,))
    database.close()
    monkeypatch.setattr(migrations, "upgrade", _fail)
    with pytest.raises(StoreError, match="asked"):
        Store.open(place)


def test_the_newest_migration_is_alembics_head() -> None:
    config = Config()
    config.set_main_option("script_location", "server.store:migrations")
    assert newest_migration() == ScriptDirectory.from_config(config).get_current_head()


def test_help_wanted_moves_to_the_table_of_the_day(tmp_path: Path) -> None:
    """From an older server: nothing is lost, other facts stay, and no moved copy is left behind."""
    place = tmp_path / "office.db"
    _database_of(place, "0008")
    wanted = {f"ticket-{each:05d}": f'["escort{each}"]' for each in range(500)}
    with sqlite3.connect(place) as database:
        database.execute("PRAGMA secure_delete = ON")
        for subject, text in sorted(wanted.items(), key=lambda each: each[0][::-1]):
            for topic, kept in (("help_needed", text), ("note", f"note of {subject}")):
                row = ("town", subject, topic, 7, kept)
                database.execute("INSERT INTO private VALUES (?, ?, ?, ?, ?)", row)
    database.close()
    Store.open(place).close()
    with sqlite3.connect(place) as database:
        database.execute("PRAGMA secure_delete = ON")
        moved = database.execute("SELECT subject, topic, seq, text FROM private_of_day").fetchall()
        notes = database.execute("SELECT subject, topic, text FROM private").fetchall()
        database.execute("DELETE FROM private_of_day")
    database.close()
    assert sorted(moved) == [(key, "help_needed", 7, text) for key, text in wanted.items()]
    assert sorted(notes) == [(key, "note", f"note of {key}") for key in wanted]
    assert b"escort" not in place.read_bytes()


@pytest.mark.sqlite
def test_an_office_of_the_version_before_goes_on(tmp_path: Path) -> None:
    """In the middle of its day: it is the same by its tables and by its journal, and works on."""
    new, old = tmp_path / "new", tmp_path / "old"
    new.mkdir()
    old.mkdir()

    async def day(house: House) -> None:
        await house.sits("ana", "one")
        for number in (1, 2, 3, 4):
            await house.grant(*issue(number))
        for each in (c.CallNext(), c.StartService(), c.FinishService(), c.CallNext()):
            await house.grant(CONSOLES[ANA], each)
        house.pass_time(timedelta(days=1))
        for number in (1, 2):
            await house.grant(*issue(number))
        await house.sits("ana", "one")
        for again in (c.CallNext(), c.MarkNoShow(), c.CallNext()):
            await house.grant(CONSOLES[ANA], again)
        kept.append(copy_of(house.published))

    kept: list[Office] = []
    tell(new, day)
    _database_of(old / "office.db", "0009")
    _copy_rows(new / "office.db", old / "office.db")

    async def next_day(house: House) -> None:
        assert house.published == _without_news(kept[0])
        replayed = house.store.replay(house.published.id)
        assert _without_news(replayed) == _without_news(house.published)
        house.pass_time(timedelta(days=1, minutes=1))
        await house.grant(*issue(1))
        await house.hub.look_after()
        assert house.store.load(house.published.id) == house.published

    tell(old, next_day)


def _without_news(office: Office) -> Office:
    """The office without what the version before did not write in its tables."""
    desks = {name: replace(desk, since=None) for name, desk in office.desks.items()}
    tickets = office.tickets.copy()
    for name, ticket in office.tickets.items():
        tickets[name] = replace(ticket, first_called_at=None, left_services=(), recalled=0)
    return replace(office, desks=desks, acts={}, tickets=tickets)


def _copy_rows(source: Path, target: Path) -> None:
    """The rows of all tables that both databases have."""
    with closing(sqlite3.connect(target)) as file, file:
        file.execute("ATTACH ? AS source", (str(source),))
        names = "SELECT name FROM main.sqlite_master WHERE type = 'table'"
        for (name,) in file.execute(names).fetchall():
            if name != "alembic_version":
                known = file.execute(f"PRAGMA main.table_info({name})").fetchall()
                columns = ", ".join(column for _, column, *_ in known)
                file.execute(f"INSERT INTO main.{name} SELECT {columns} FROM source.{name}")  # noqa: S608


def _database_of(place: Path, number: str) -> None:
    """An empty database as the migration of this number left it."""
    engine = create_engine(f"sqlite:///{place}")
    with engine.begin() as connection:
        config = Config()
        config.set_main_option("script_location", "server.store:migrations")
        config.attributes["connection"] = connection
        command.upgrade(config, number)
    engine.dispose()


def _fail(_connection: Connection) -> None:
    raise migrations.MigrationError("asked")


def _tables(place: Path) -> dict[str, list[str]]:
    """The SQL of each table and index; columns and constraints in any order."""
    with sqlite3.connect(place) as database:
        rows = database.execute(
            "SELECT name, sql FROM sqlite_master"
            " WHERE sql IS NOT NULL AND name NOT LIKE 'alembic%' AND tbl_name NOT LIKE 'alembic%'"
        ).fetchall()
    database.close()
    # A table made anew has its name in quotes.
    lines = {name: sql.replace('"', "").splitlines() for name, sql in rows}
    return {name: sorted(line.strip(" ,\t") for line in each) for name, each in lines.items()}

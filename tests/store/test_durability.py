"""Answered commands survive a power cut, or the store does not open."""

import sqlite3
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from server.store import Store, StoreError, engine as engines

pytestmark = pytest.mark.sqlite

FULL = 2


def test_every_connection_is_durable(tmp_path: Path) -> None:
    """Each one: SQLite's settings are a connection's own, and the pool may open another."""
    with Store.open(tmp_path / "office.db") as store:
        engine = store._engine  # noqa: SLF001 - its connections are nobody else's
        with engine.connect() as one, engine.connect() as other:
            for connection in (one, other):
                assert connection.execute(text("PRAGMA journal_mode")).scalar() == "wal"
                assert connection.execute(text("PRAGMA synchronous")).scalar() == FULL


def test_a_store_in_memory_is_refused() -> None:
    """There is no write-ahead log in memory, as on a file system that cannot keep one."""
    with pytest.raises(StoreError, match="would not be durable: journal_mode is memory"):
        Store.open(Path(":memory:"))


def test_a_store_without_sync_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The setting is read back, so that a driver that ignores it is noticed."""

    def set_up(driver: Any, _record: object) -> None:  # noqa: ANN401 - the driver's own
        driver.execute("PRAGMA journal_mode = WAL")
        driver.execute("PRAGMA synchronous = NORMAL")

    monkeypatch.setattr(engines, "set_up_sqlite", set_up)
    with pytest.raises(StoreError, match=r"would not be durable: .* synchronous is 1"):
        Store.open(tmp_path / "office.db")


def test_another_kind_of_file_is_refused(tmp_path: Path) -> None:
    """In words, and the file is left as it was."""
    place = tmp_path / "office.db"
    place.write_text("The minutes of the last meeting, which are no database at all.\n" * 100)
    before = place.read_bytes()
    with pytest.raises(StoreError, match=r"cannot open the database .*office\.db: file is not"):
        Store.open(place)
    assert place.read_bytes() == before


def test_a_newer_database_is_refused(tmp_path: Path) -> None:
    """An older server does not know what it would spoil."""
    place = tmp_path / "office.db"
    Store.open(place).close()
    with sqlite3.connect(place) as newer:
        newer.execute("UPDATE alembic_version SET version_num = '9999'")
    newer.close()
    with pytest.raises(StoreError, match=r"cannot open the database .*: a newer version"):
        Store.open(place)


def test_a_broken_table_is_a_store_error(tmp_path: Path) -> None:
    """Every fault of the database becomes a `StoreError` with a sentence."""
    place = tmp_path / "office.db"
    with Store.open(place) as store:
        with sqlite3.connect(place) as other:
            other.execute("DROP TABLE office")
        other.close()
        with pytest.raises(StoreError, match="the offices cannot be read: no such table: office"):
            store.offices()


def test_a_migration_is_whole_or_nothing(tmp_path: Path) -> None:
    """A server stopped half-way through its first start finds an empty database at the second."""
    place = tmp_path / "office.db"
    with sqlite3.connect(place) as other:
        other.execute("CREATE TABLE ticket (in_the_way TEXT)")
    with pytest.raises(StoreError, match="table ticket already exists"):
        Store.open(place)
    assert [name for (name,) in other.execute("SELECT name FROM sqlite_master")] == ["ticket"]
    other.execute("DROP TABLE ticket")
    other.close()
    Store.open(place).close()


def test_a_folder_may_have_any_name(tmp_path: Path) -> None:
    """A name with special characters of a URL is an ordinary name here."""
    folder = tmp_path / "100% oficina? #1 ñ"
    folder.mkdir()
    Store.open(folder / "office.db").close()
    assert (folder / "office.db").exists()


def test_a_second_store_compiles_no_statement(tmp_path: Path) -> None:
    """A process that opens many databases, as the tests do, would spend most of its time on it."""
    with Store.open(tmp_path / "one.db") as one, Store.open(tmp_path / "two.db") as two:
        assert one._statements is two._statements  # noqa: SLF001 - it has no other name

"""An office kept in PostgreSQL: its backup is a checked file, and fills an empty database."""

import asyncio
import shutil
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from antesala.words.terminal import sentence
from server.backup.making import Wanted, make_backup
from server.backup.manifest import BackupError, read_manifest
from server.backup.restoring import Restored, restore
from server.database_place import DATABASE_URL, database_of
from server.fresh import new_id
from server.hub import Wish
from server.store import Reader, Store
from server.store.engine import shown
from server.store.moving import MOVED, fill_from_file
from tests import databases
from tests.domain.builders import MORNING
from tests.hub.house import House, codes, issue

ONE_HOUR = timedelta(hours=1)


def work(folder: Path, tickets: int, at: datetime = MORNING) -> list[str | None]:
    """The codes of tickets that an office gives, wherever its folder says that it is kept."""
    url = database_of(folder)

    async def story() -> list[str | None]:
        async with House(folder, open_store=lambda _: Store.open(url)) as house:
            house.now = at
            caller, command = issue()
            wishes = [Wish(new_id(at), command, caller) for _ in range(tickets)]
            return codes(await house.ask(*wishes))

    return asyncio.run(story())


@pytest.fixture(scope="module")
def pattern(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """An office in PostgreSQL that has given three tickets, of which there is a backup, and two."""
    around = tmp_path_factory.mktemp("pattern")
    folder = around / "office"
    folder.mkdir()
    (around / "copies").mkdir()
    with databases.using(databases.POSTGRESQL):
        (folder / DATABASE_URL).write_text(str(databases.place_in(folder)), "utf-8")
        (folder / DATABASE_URL).chmod(0o600)
        work(folder, 3)
        make_backup(Wanted(folder, around / "copies"), lambda: MORNING)
        assert work(folder, 2, MORNING + timedelta(minutes=5)) == ["A004", "A005"]
        yield around


@pytest.fixture
def folder(pattern: Path, tmp_path: Path) -> Path:
    """A copy of its folder, with its backup beside it; the database is the same."""
    shutil.copytree(pattern, tmp_path, dirs_exist_ok=True)
    return tmp_path / "office"


def backup_of(folder: Path) -> Path:
    (found,) = (folder.parent / "copies").iterdir()
    return found


def put_back(folder: Path, database: str = "") -> Restored:
    later = MORNING + ONE_HOUR
    return asyncio.run(restore(backup_of(folder), folder, (), lambda: later, database))


def test_a_backup_is_a_file_that_was_replayed(folder: Path) -> None:
    """The same file as of an office in SQLite, as it was at that moment; without the address."""
    manifest = read_manifest(backup_of(folder))
    assert manifest.database == "postgresql"
    assert [(each.seq, each.is_replayed) for each in manifest.offices] == [(4, True)]
    assert [each.path for each in manifest.files] == ["office.db"]
    reader = Reader.open(database_of(folder))
    copy = Reader.open(backup_of(folder) / "office.db")
    (office,) = reader.offices()
    assert copy.journal(office, 0, 100) == reader.journal(office, 0, 100)[:4]
    reader.close()
    copy.close()


def test_it_fills_an_empty_database(folder: Path) -> None:
    """Numbers that people hold are left out, the former database stays, and work goes on."""
    former = str(database_of(folder))
    empty = databases.empty()
    restored = put_back(folder, empty)
    assert restored.has_read_former
    assert (restored.database, restored.former) == (shown(empty), shown(former))
    assert database_of(folder) == empty
    assert restored.aside is not None
    assert (restored.aside / DATABASE_URL).read_text("utf-8") == former
    # The audit's own numbers go on as well, after those that were put in.
    assert work(folder, 1, MORNING + ONE_HOUR) == ["A201"]
    with Store.open(empty) as store:
        (office,) = store.offices()
        assert store.load(office) == store.replay(office)
    with Store.open(former) as store:
        assert store.load(office).seq == 6


def test_a_database_with_an_office_is_not_overwritten(folder: Path) -> None:
    """Neither the folder's own nor another one; both are as they were."""
    own = str(database_of(folder))
    with pytest.raises(BackupError) as fault:
        put_back(folder)
    assert str(fault.value) == sentence("backup-database-in-use", database=shown(own))
    with pytest.raises(Exception, match=sentence("store-not-empty")):
        fill_from_file(backup_of(folder) / "office.db", own)
    assert work(folder, 1, MORNING + timedelta(minutes=6))[0] in {"A006", "A007"}


def test_servers_at_work_are_named(folder: Path) -> None:
    """A restore beside them would leave people with tickets of a database that is given up."""
    with Store.open(database_of(folder)) as store:
        with store.engine.begin() as connection:
            connection.exec_driver_sql(
                "INSERT INTO node VALUES ('n1', 'wss://one.example.org',"
                " extract(epoch FROM clock_timestamp()) * 1000, 1, '[]')"
            )
        with pytest.raises(BackupError, match=r"wss://one\.example\.org"):
            put_back(folder, databases.empty())
        with store.engine.begin() as connection:
            connection.exec_driver_sql("DELETE FROM node")


def test_a_folder_without_a_database_gets_a_file(folder: Path) -> None:
    """On a machine without PostgreSQL the office goes on in SQLite."""
    other = folder.parent / "other"
    restored = asyncio.run(restore(backup_of(folder), other, (), lambda: MORNING + ONE_HOUR))
    assert restored.database == ""
    assert work(other, 1, MORNING + ONE_HOUR) == ["A201"]


def test_all_tables_but_the_servers_own_are_moved() -> None:
    assert {"ticket", "audit", "petition_file", "device"} < {table.name for table in MOVED}
    assert not {"node", "hall_seed"} & {table.name for table in MOVED}

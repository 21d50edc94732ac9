"""An office put back from a backup: no number collides, and what was wiped or revoked stays so."""

import asyncio
import shutil
import sqlite3
from contextlib import AsyncExitStack, closing
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from antesala.words.terminal import sentence
from server.backup.making import Wanted, make_backup
from server.backup.restoring import Restored, restore
from server.domain.identity import Letter
from server.domain.restoration import Known
from server.fresh import new_id
from server.hub import Wish
from server.office_folder import RESTORING, ServiceError, take_lock
from server.service import lobby_of
from server.store import Store
from tests.domain.builders import MORNING
from tests.hub.house import House, codes, issue, tell

ONE_HOUR = timedelta(hours=1)


def work(folder: Path, tickets: int, at: datetime = MORNING) -> list[str | None]:
    """The codes of tickets that an office gives from a moment on."""
    given: list[str | None] = []

    async def morning(house: House) -> None:
        house.now = at
        # Ids of their own, also in the next house that works here.
        caller, command = issue()
        wishes = [Wish(new_id(at), command, caller) for _ in range(tickets)]
        given.extend(codes(await house.ask(*wishes)))

    folder.mkdir(exist_ok=True)
    tell(folder, morning)
    return given


@pytest.fixture(scope="module")
def pattern(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An office that has given three tickets, of which there is a backup, and then two more."""
    around = tmp_path_factory.mktemp("pattern")
    folder = around / "office"
    work(folder, 3)
    (folder / "survey.key").write_text("a secret", "utf-8")
    (around / "copies").mkdir()
    make_backup(Wanted(folder, around / "copies"), lambda: MORNING)
    assert work(folder, 2, MORNING + timedelta(minutes=5)) == ["A004", "A005"]
    return around


@pytest.fixture
def folder(pattern: Path, tmp_path: Path) -> Path:
    """A copy of it; the backup is in the folder beside it."""
    shutil.copytree(pattern, tmp_path, dirs_exist_ok=True)
    return tmp_path / "office"


def backup_of(folder: Path) -> Path:
    (found,) = (folder.parent / "copies").iterdir()
    return found


def put_back(folder: Path, *known: Known, at: datetime = MORNING + ONE_HOUR) -> Restored:
    return asyncio.run(restore(backup_of(folder), folder, known, lambda: at))


def refused(folder: Path, at: datetime = MORNING + ONE_HOUR) -> str:
    with pytest.raises(ServiceError) as fault:
        put_back(folder, at=at)
    return str(fault.value)


def test_no_number_is_given_again(folder: Path) -> None:
    """The copy knows three tickets; the two that came later are in people's hands."""
    restored = put_back(folder)
    assert restored.has_read_former
    assert work(folder, 1, MORNING + ONE_HOUR) == ["A201"]


def test_what_the_former_database_knows_counts(folder: Path) -> None:
    """It gave many numbers in five minutes, more than any hour before the copy told."""
    work(folder, 240, MORNING + timedelta(minutes=6))
    put_back(folder)
    assert work(folder, 1, MORNING + ONE_HOUR) == ["A401"]


def test_a_paper_that_a_person_saw_counts(folder: Path) -> None:
    put_back(folder, Known(Letter("A"), 812))
    assert work(folder, 1, MORNING + ONE_HOUR) == ["A1001"]


def test_the_former_files_are_put_aside(folder: Path) -> None:
    """Never deleted; keys stay where they are, since no backup has them."""
    aside = put_back(folder).aside
    assert aside is not None
    with closing(sqlite3.connect(aside / "office.db")) as former:
        assert former.execute("SELECT count(*) FROM ticket").fetchone() == (5,)
    assert (folder / "survey.key").read_text("utf-8") == "a secret"
    again = put_back(folder).aside
    assert again is not None
    assert again != aside
    assert aside.is_dir()


def test_an_empty_folder_gets_an_office(folder: Path) -> None:
    """On another machine: all is there but the keys."""
    other = folder.parent / "other"
    restored = asyncio.run(restore(backup_of(folder), other, (), lambda: MORNING + ONE_HOUR))
    assert restored.aside is None
    assert not restored.has_read_former
    assert work(other, 1, MORNING + ONE_HOUR) == ["A201"]


def test_the_office_knows_of_the_gap(folder: Path) -> None:
    """By an event of its journal, so that a replay leads to the same office."""
    put_back(folder)
    with Store.open(folder / "office.db") as store:
        (name,) = store.offices()
        office = store.load(name)
        assert office == store.replay(name)
    assert office.restored is not None
    assert office.restored.copied_at == MORNING
    assert [each.first for each in office.restored.skips] == [4, 1, 1]


def test_what_was_revoked_stays_revoked(folder: Path) -> None:
    """A stolen kiosk does not come back; one that was enrolled since is told.

    One whose token was renewed since comes in by the new one, and by none of before.
    """
    fresh = backup_of(folder)
    shutil.rmtree(fresh)
    with closing(sqlite3.connect(folder / "office.db")) as database:
        row = "INSERT INTO device VALUES (?, 'town', 'kiosk', ?, ?, 1, NULL)"
        database.executemany(row, [("d1", "Stolen", "h1"), ("d2", "Here", "h2")])
        database.execute("INSERT INTO enrolment VALUES ('c1', 'town', 'kiosk', 'Next', 9)")
        database.execute("INSERT INTO credential VALUES ('town', 'ana', 'old')")
        database.commit()
    make_backup(Wanted(folder, folder.parent / "copies"), lambda: MORNING)
    with closing(sqlite3.connect(folder / "office.db")) as database:
        database.execute("DELETE FROM device WHERE id = 'd1'")
        database.execute("INSERT INTO device VALUES ('d3', 'town', 'kiosk', 'New', 'h3', 1, 7)")
        database.execute("UPDATE device SET token_hash = 'h4', token_at = 5 WHERE id = 'd2'")
        database.execute("INSERT INTO device_token VALUES ('h5', 'd2', 6)")
        database.execute("UPDATE credential SET pin_hash = 'new'")
        database.commit()
    (office,) = put_back(folder).offices
    lost = office.settled.lost
    assert (lost.revoked, lost.enrolled, lost.changed) == (("Stolen",), ("New",), ("ana",))
    with closing(sqlite3.connect(folder / "office.db")) as database:
        rows = database.execute("SELECT name, token_hash, token_at FROM device").fetchall()
        assert rows == [("Here", "h4", 5)]
        assert database.execute("SELECT * FROM device_token").fetchall() == [("h5", "d2", 6)]
        assert database.execute("SELECT count(*) FROM enrolment").fetchone() == (0,)


def test_folios_are_not_given_again(folder: Path) -> None:
    """Nor in a year that the copy does not know."""
    (office,) = put_back(folder).offices
    assert office.settled.folios == (1, 100)
    with closing(sqlite3.connect(folder / "office.db")) as database:
        assert database.execute("SELECT year, last FROM petition_year").fetchall() == [(2026, 100)]


def test_a_backup_that_was_changed_is_refused(folder: Path) -> None:
    """The file is named, and the office is as it was."""
    file = backup_of(folder) / "office.db"
    content = bytearray(file.read_bytes())
    content[-100] ^= 1
    file.write_bytes(content)
    assert sentence("backup-file-differs", file=file, manifest="manifest.json") == refused(folder)
    file.unlink()
    assert sentence("backup-file-missing", file=file) == refused(folder)
    assert work(folder, 1, MORNING + ONE_HOUR) == ["A006"]


def test_a_newer_backup_is_refused(folder: Path) -> None:
    manifest = backup_of(folder) / "manifest.json"
    text = manifest.read_text("utf-8")
    schema = text.split('"schema": "')[1][:4]
    manifest.write_text(text.replace(f'"schema": "{schema}"', '"schema": "9999"'), "utf-8")
    assert "9999" in refused(folder)
    manifest.write_text(text.replace('"antesala_backup": 1', '"antesala_backup": 7'), "utf-8")
    assert "7" in refused(folder)
    manifest.write_text("{", "utf-8")
    assert str(manifest) in refused(folder)
    manifest.unlink()
    assert refused(folder) == sentence(
        "backup-none-here", folder=backup_of(folder), file="manifest.json"
    )


def test_a_path_that_leads_out_is_refused(folder: Path) -> None:
    """A manifest that a stranger wrote puts no file anywhere else."""
    manifest = backup_of(folder) / "manifest.json"
    text = manifest.read_text("utf-8")
    manifest.write_text(text.replace('"path": "office.db"', '"path": "../office.db"'), "utf-8")
    assert "../office.db" in refused(folder)


def test_a_clock_that_is_behind_is_told(folder: Path) -> None:
    """By it, numbers of the wrong day would be left out."""
    assert "2026-03-02 11:00" in refused(folder, MORNING - ONE_HOUR)


def test_a_folder_at_work_is_refused(folder: Path) -> None:
    async def beside_a_server() -> None:
        async with AsyncExitStack() as stack:
            take_lock(stack, folder)
            with pytest.raises(ServiceError, match=r"office\.db"):
                await restore(backup_of(folder), folder, (), lambda: MORNING + ONE_HOUR)

    asyncio.run(beside_a_server())
    assert work(folder, 1, MORNING + ONE_HOUR) == ["A006"]


def test_another_office_is_not_replaced(folder: Path) -> None:
    with closing(sqlite3.connect(folder / "office.db")) as database:
        database.execute("UPDATE office SET id = 'village'")
        database.commit()
    assert "village" in refused(folder)


def test_a_former_database_that_is_broken_is_put_aside(folder: Path) -> None:
    """It cannot be read; the office is put back all the same, and the rest is said."""
    (folder / "office.db").write_bytes(b"no database" * 500)
    restored = put_back(folder)
    assert not restored.has_read_former
    assert work(folder, 1, MORNING + ONE_HOUR) == ["A201"]


def test_a_restore_that_broke_off_is_not_served(folder: Path) -> None:
    """A folder without its database would be taken for a new office, and begin at 1."""
    (folder / RESTORING).write_text("{}", "utf-8")
    (folder / "office.db").unlink()

    async def start() -> None:
        async with lobby_of(folder):
            pass

    with pytest.raises(ServiceError) as fault:
        asyncio.run(start())
    assert str(fault.value) == sentence("service-restoring", folder=folder)
    restored = put_back(folder)
    assert not restored.has_read_former
    assert not (folder / RESTORING).exists()
    assert work(folder, 1, MORNING + ONE_HOUR) == ["A201"]

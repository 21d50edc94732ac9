"""Backups of an office at work: whole, checked, without secrets, and none that is half made."""

import json
import os
import shutil
import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest

from antesala.words.terminal import sentence
from server.backup import making
from server.backup.making import Made, Wanted, make_backup
from server.backup.manifest import BackupError, read_manifest
from server.backup.shelf import UNFINISHED
from tests.domain.builders import MORNING
from tests.hub.house import House, issue, tell

SECRETS = ("survey.key", "punctual.key", "proof-keys/signing.pem", "control.json")


@pytest.fixture(scope="module")
def pattern(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An office's folder with all sorts of files, in which three tickets were given."""
    folder = tmp_path_factory.mktemp("pattern") / "office"
    (folder / "proof-keys").mkdir(parents=True)
    (folder / "media" / "shown").mkdir(parents=True)
    for name in SECRETS:
        (folder / name).write_text("a secret", "utf-8")
    (folder / "proof-keys" / "0123.pub.pem").write_text("public", "utf-8")
    (folder / "media" / "shown" / "picture.jpg").write_bytes(b"a picture")
    (folder / "office.toml").write_text('[office]\ncrest = "crest.svg"\n', "utf-8")
    (folder / "crest.svg").write_text("<svg/>", "utf-8")

    async def morning(house: House) -> None:
        for _ in range(3):
            await house.grant(*issue())

    tell(folder, morning)
    return folder


@pytest.fixture
def folder(pattern: Path, tmp_path: Path) -> Path:
    """A copy of it, with a place for backups beside it."""
    (tmp_path / "copies").mkdir()
    return shutil.copytree(pattern, tmp_path / "office")


def backed_up(folder: Path, minutes: int = 0, keep: int | None = None) -> Made:
    at = MORNING + timedelta(minutes=minutes)
    return make_backup(Wanted(folder, folder.parent / "copies", keep), lambda: at)


def refused(folder: Path, to: Path) -> str:
    with pytest.raises(BackupError) as fault:
        make_backup(Wanted(folder, to))
    return str(fault.value)


def test_a_backup_says_what_it_has(folder: Path) -> None:
    """Its moment, its office with the last event, its files; and it was replayed from the first."""
    made = backed_up(folder)
    assert made.backup.folder.name == "town-20260302T120000Z"
    told = json.loads((made.backup.folder / "manifest.json").read_text("utf-8"))
    assert told["offices"] == [{"id": "town", "seq": 4, "is_replayed": True}]
    assert {each["path"] for each in told["files"]} == {
        *("office.db", "office.toml", "crest.svg"),
        *("proof-keys/0123.pub.pem", "media/shown/picture.jpg"),
    }
    with closing(sqlite3.connect(made.backup.folder / "office.db")) as copy:
        assert copy.execute("SELECT count(*) FROM ticket").fetchone() == (3,)
        assert copy.execute("PRAGMA journal_mode").fetchone() == ("delete",)


def test_no_secret_leaves_the_folder(folder: Path) -> None:
    """Neither under its own name nor under another one; and only its owner reads a backup."""
    made = backed_up(folder).backup.folder
    files = [file for file in made.rglob("*") if file.is_file()]
    assert not [file for file in files if b"a secret" in file.read_bytes()]
    assert {file.stat().st_mode & 0o777 for file in files} == {0o600}
    assert {each.stat().st_mode & 0o777 for each in (made, *made.rglob("*")) if each.is_dir()} == {
        0o700
    }
    assert [each.name for each in made.parent.iterdir()] == [made.name]


def test_a_picture_that_stays_is_kept_once(folder: Path) -> None:
    """Sixty backups of the same videos take the room of one; a changed one is copied."""
    first, second = (backed_up(folder, minutes).backup.folder for minutes in (0, 1))
    picture = Path("media", "shown", "picture.jpg")
    assert (first / picture).samefile(second / picture)
    (folder / picture).write_bytes(b"other one")
    third = backed_up(folder, 2).backup.folder
    assert (third / picture).read_bytes() == b"other one"
    assert (second / picture).read_bytes() == b"a picture"


def test_the_oldest_go_once_the_new_is_there(folder: Path) -> None:
    """Of this office alone: another office's, and a folder that only looks like one, stay."""
    copies = folder.parent / "copies"
    for name in ("town-notes", "village-20260302T115900Z", "town-20200101T000000Z"):
        (copies / name).mkdir()
    first = backed_up(folder).backup.folder
    shutil.copytree(first, copies / "town-20260302T115800Z")
    second = backed_up(folder, 1).backup.folder
    made = backed_up(folder, 2, keep=2)
    assert made.removed == (first,)
    assert second.is_dir()
    left = {each.name for each in copies.iterdir()} - {second.name, made.backup.folder.name}
    assert left == {
        *("town-notes", "village-20260302T115900Z", "town-20200101T000000Z"),
        "town-20260302T115800Z",
    }


def test_a_backup_that_is_not_whole_is_none(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No file is left of it, the older one stays, and the sentence says what and why."""
    first = backed_up(folder).backup.folder

    def damage(source: Path, target: Path) -> None:
        shutil.copy(source, target)
        with closing(sqlite3.connect(target)) as copy:
            copy.execute("UPDATE ticket SET state = 'parked' WHERE code = 'A002'")
            copy.commit()

    monkeypatch.setattr(making, "copy_database", damage)
    with pytest.raises(BackupError) as fault:
        backed_up(folder, 1, keep=1)
    assert sentence("store-copy-differs", office="town") in str(fault.value)
    assert [each.name for each in first.parent.iterdir()] == [first.name]


def test_a_journal_that_lacks_its_end_is_none(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def damage(source: Path, target: Path) -> None:
        shutil.copy(source, target)
        with closing(sqlite3.connect(target)) as copy:
            copy.execute("DELETE FROM journal WHERE seq = 4")
            copy.commit()

    monkeypatch.setattr(making, "copy_database", damage)
    with pytest.raises(BackupError) as fault:
        backed_up(folder)
    assert sentence("store-copy-journal", office="town", last=3, seq=4) in str(fault.value)


def test_an_older_journal_is_not_replayed(folder: Path) -> None:
    """After the office's period the first events are wiped; the rest is checked all the same."""
    with closing(sqlite3.connect(folder / "office.db")) as database:
        database.execute("DELETE FROM journal WHERE seq < 3")
        database.commit()
    manifest = backed_up(folder).backup.manifest
    assert [(each.seq, each.is_replayed) for each in manifest.offices] == [(4, False)]


def test_a_full_disk_leaves_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Known beforehand, or met on the way."""
    copies = folder.parent / "copies"
    nearly_full = SimpleNamespace(free=1 << 20)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: nearly_full)
    assert "MB" in refused(folder, copies)
    monkeypatch.undo()

    def fail(_source: Path, target: Path) -> None:
        target.write_bytes(b"half of it")
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr(making, "copy_database", fail)
    assert refused(folder, copies) == sentence("backup-full", to=copies)
    assert list(copies.iterdir()) == []


def test_a_place_that_does_not_do_is_told(folder: Path) -> None:
    """None there, within the folder itself, no office to copy."""
    nowhere, inside = folder.parent / "nowhere", folder / "copies"
    inside.mkdir()
    assert refused(folder, nowhere) == sentence("backup-no-place", to=nowhere)
    assert refused(folder, inside) == sentence("backup-inside", to=inside, folder=folder)
    assert refused(nowhere, folder.parent) == sentence("service-no-database", folder=nowhere)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write")
def test_a_place_that_may_not_be_written_is_told(folder: Path) -> None:
    copies = folder.parent / "copies"
    copies.chmod(0o500)
    assert refused(folder, copies) == sentence("backup-not-writable", to=copies)
    copies.chmod(0o700)


def test_the_same_second_is_told(folder: Path) -> None:
    first = backed_up(folder).backup.folder
    with pytest.raises(BackupError) as fault:
        backed_up(folder)
    assert str(fault.value) == sentence("backup-same-second", backup=first)
    assert read_manifest(first).offices


def test_what_a_killed_backup_left_goes(folder: Path) -> None:
    """A half one has another name, and the next backup removes it."""
    left = folder.parent / "copies" / f".town-20260302T115900Z{UNFINISHED}"
    (left / "backup").mkdir(parents=True)
    (left / "backup" / "office.db").write_bytes(b"half")
    backed_up(folder)
    assert not left.exists()


def test_a_damaged_database_is_told(folder: Path) -> None:
    """Why it could not be copied, in the terminal's words; and no file is left of the attempt."""
    (folder / "office.db").write_bytes(b"not a database at all" * 1000)
    said = refused(folder, folder.parent / "copies")
    assert sentence("store-why-none") in said
    assert list((folder.parent / "copies").iterdir()) == []

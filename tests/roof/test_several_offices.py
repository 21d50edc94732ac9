"""Several offices in one database: founded one after the other, each named where it is meant."""

import errno
import os
import re
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from antesala.administration import further
from server.backup.shelf import UNFINISHED
from server.database_place import DATABASE_URL
from server.office_folder import DATABASE, MEDIA, OFFICE_FILE, OFFICES, media_folder
from server.store import StoreError
from tests import databases
from tests.live.foyer import cheaply_hashed
from tests.roof.house import antesala, running

FIRST, SECOND = "oficina", "norte"


@pytest.fixture(autouse=True)
def _cheap() -> Iterator[None]:
    with cheaply_hashed():
        yield


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Made once: a folder with one office, and one with two beside it."""
    place = tmp_path_factory.mktemp("made")
    one, two = place / "one", place / "two"
    with cheaply_hashed():
        assert antesala("init", one, "--template", "minima").returncode == 0
        shutil.copytree(one, two)
        done = antesala("office", "add", two, file_of_another(one, place))
    assert done.returncode == 0, done.stderr
    return place


@pytest.fixture
def folder(made: Path, tmp_path: Path) -> Path:
    """A folder with one office."""
    return Path(shutil.copytree(made / "one", tmp_path / "office"))


@pytest.fixture
def both(made: Path, tmp_path: Path) -> Path:
    """A folder with both offices."""
    return Path(shutil.copytree(made / "two", tmp_path / "office"))


@pytest.fixture
def file(made: Path, tmp_path: Path) -> Path:
    """The office file of another office, whose clerks have the same ids."""
    return file_of_another(made / "one", tmp_path)


def file_of_another(folder: Path, place: Path) -> Path:
    """With a crest beside it."""
    text = (folder / OFFICE_FILE).read_text("utf-8").replace(f'id = "{FIRST}"', f'id = "{SECOND}"')
    text = text.replace('name = "Oficina de atención"', 'name = "Oficina Norte"\ncrest = "n.svg"')
    crest = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>'
    (place / "n.svg").write_text(crest, "utf-8")
    made = place / "norte.toml"
    made.write_text(text, "utf-8")
    return made


def rows(folder: Path, query: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(folder / DATABASE)) as database:
        return database.execute(query).fetchall()


def pins(folder: Path) -> list[tuple[object, ...]]:
    return rows(folder, "SELECT office, clerk, pin_hash FROM credential ORDER BY office, clerk")


def test_init_leaves_the_office_of_a_database_alone(tmp_path: Path) -> None:
    """No PIN of its clerks is changed, no folder is left, and both ways out are said."""
    import psycopg  # noqa: PLC0415 - the other tests need no server

    one, two = tmp_path / "one", tmp_path / "two"
    with databases.using(databases.POSTGRESQL):
        url = databases.empty()
        command = ("--template", "minima", "--database", url)
        assert antesala("init", one, *command).returncode == 0
        with psycopg.connect(url, autocommit=True) as database:
            query = "SELECT clerk, pin_hash FROM credential ORDER BY clerk"
            before = database.execute(query).fetchall()
            for language in ("en_US.UTF-8", "es_CL.UTF-8", "pt_BR.UTF-8"):
                refused = antesala("init", two, *command, LC_ALL=language)
                assert refused.returncode == 1
                for said in (FIRST, "office add", "docs/insta", "antesala"):
                    assert said in refused.stderr, language
                assert not two.exists()
            assert database.execute(query).fetchall() == before


def test_a_copy_of_the_folder_is_a_second_server(tmp_path: Path, file: Path) -> None:
    """With the office file and the address of the database alone; it founds further offices too."""
    one, two = tmp_path / "one", tmp_path / "two"
    with databases.using(databases.POSTGRESQL):
        command = ("--template", "minima", "--database", databases.empty())
        assert antesala("init", one, *command).returncode == 0
        two.mkdir()
        for name in (OFFICE_FILE, DATABASE_URL):
            (two / name).write_bytes((one / name).read_bytes())
            (two / name).chmod(0o600)
        with running(one), running(two):
            listed = antesala("office", "clerks", two)
        assert "persona-1" in listed.stdout
        # Beside the other server, which serves it from its next start on.
        with running(one):
            assert antesala("office", "add", two, file).returncode == 0
            with running(two):
                named = antesala("office", "pin", two, "persona-1", "--of", SECOND)
                assert named.returncode == 0, named.stderr
                assert antesala("office", "clerks", two, "--of", FIRST).returncode == 0
        assert antesala("doctor", "office", two, "--of", SECOND).returncode == 0


def test_a_further_office_is_founded(folder: Path, file: Path) -> None:
    """With its file and crest in the folder, and PINs of its own; the first stays as it was."""
    before = pins(folder)
    done = antesala("office", "add", folder, file)
    assert done.returncode == 0, done.stderr
    assert len(re.findall(r"^  \d{6}  Persona", done.stdout, re.MULTILINE)) == 2
    for step in (
        f"antesala office load {folder} --of {SECOND}",
        f"antesala server {folder}",
        f'antesala enroll {folder} --of {SECOND} --role kiosk --name "Tótem 1"',
        f"antesala check {folder / OFFICES / SECOND / OFFICE_FILE}",
    ):
        assert step in done.stdout, step
    assert [row for row in pins(folder) if row[0] == FIRST] == before
    assert len([row for row in pins(folder) if row[0] == SECOND]) == 2
    assert (folder / OFFICES / SECOND / "n.svg").is_file()
    assert rows(folder, "SELECT id FROM office ORDER BY id") == [(SECOND,), (FIRST,)]


def test_an_office_is_founded_once(both: Path, file: Path) -> None:
    """The id of one that is there is refused, and nothing is changed."""
    before = pins(both)
    refused = antesala("office", "add", both, file, LC_ALL="en_US.UTF-8")
    assert refused.returncode == 1
    assert f'has an office "{SECOND}" already' in refused.stderr
    assert pins(both) == before


def test_a_founding_that_fails_leaves_nothing(
    folder: Path, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither an office nor a PIN nor a file; the next attempt founds it."""
    before = pins(folder)

    async def fail(*_: object) -> None:
        raise StoreError("the disk is full")

    with monkeypatch.context() as broken:
        broken.setattr(further, "_load", fail)
        refused = antesala("office", "add", folder, file)
    assert (refused.returncode, "the disk is full" in refused.stderr) == (1, True)
    assert pins(folder) == before
    assert rows(folder, "SELECT id FROM office") == [(FIRST,)]
    assert not (folder / OFFICES / SECOND).exists()
    assert antesala("office", "add", folder, file).returncode == 0


def test_another_file_is_not_overwritten(folder: Path, file: Path) -> None:
    there = folder / OFFICES / SECOND / OFFICE_FILE
    there.parent.mkdir(parents=True)
    there.write_text("kept", "utf-8")
    assert antesala("office", "add", folder, file).returncode == 1
    assert there.read_text("utf-8") == "kept"
    assert rows(folder, "SELECT id FROM office") == [(FIRST,)]


def test_a_founding_that_was_cut_off_is_taken_up_again(folder: Path, file: Path) -> None:
    """The power went while its files were copied: the same command does the rest."""
    own = folder / OFFICES / SECOND
    own.mkdir(parents=True)
    shutil.copyfile(file, own / OFFICE_FILE)
    (own / "n.svg").write_text("<svg", "utf-8")
    done = antesala("office", "add", folder, file)
    assert done.returncode == 0, done.stderr
    assert (own / "n.svg").read_bytes() == file.with_name("n.svg").read_bytes()


def test_a_full_disk_is_told_in_one_sentence(
    folder: Path, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also where it fills up in the midst of a folder of voices; nothing is left of them."""
    pack = file.parent / "voices"
    pack.mkdir()
    for name in ("a.wav", "b.wav"):
        (pack / name).write_bytes(b"a")
    with file.open("a", encoding="utf-8") as text:
        text.write('\n[voice]\npack = "voices"\n')
    copy_file = shutil.copyfile

    def fill_up(source: Path, copy: Path) -> None:
        if source.suffix == ".wav":
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(copy))
        copy_file(source, copy)

    with monkeypatch.context() as broken:
        broken.setattr(shutil, "copyfile", fill_up)
        refused = antesala("office", "add", folder, file)
    assert refused.returncode == 1
    (said,) = refused.stderr.strip().splitlines()
    assert "su disco está lleno" in said
    assert not (folder / OFFICES / SECOND).exists()


def test_voices_of_the_whole_machine_stay_where_they_are(
    folder: Path, file: Path, tmp_path: Path
) -> None:
    """An office file may name them by their whole address."""
    pack = tmp_path / "voices"
    pack.mkdir()
    (pack / "a.wav").write_bytes(b"a")
    with file.open("a", encoding="utf-8") as text:
        text.write(f'\n[voice]\npack = "{pack}"\n')
    done = antesala("office", "add", folder, file)
    assert done.returncode == 0, done.stderr
    assert [each.name for each in pack.iterdir()] == ["a.wav"]
    found = sorted(each.name for each in (folder / OFFICES / SECOND).iterdir())
    assert found == ["n.svg", OFFICE_FILE]


def test_no_office_is_founded_beside_a_server(folder: Path, file: Path) -> None:
    with running(folder):
        refused = antesala("office", "add", folder, file, LC_ALL="en_US.UTF-8")
    assert refused.returncode == 1
    assert "Stop it, add the office, and start it again" in refused.stderr
    assert not (folder / OFFICES).exists()


ACTS = (
    ("enroll", "{}", "--role", "kiosk", "--name", "Tótem 1"),
    ("office", "load", "{}"),
    ("office", "pin", "{}", "persona-1"),
    ("office", "password", "{}", "persona-1"),
    ("office", "discipline", "{}", "strict"),
    ("office", "devices", "{}"),
    ("office", "clerks", "{}"),
    ("office", "rotate", "{}"),
    ("office", "day", "{}"),
    ("office", "journal", "{}"),
    ("office", "audit", "{}"),
    ("office", "figures", "{}"),
    ("office", "punctual", "{}"),
    ("office", "calendar", "{}"),
    ("retention", "{}", "--dry-run"),
    ("doctor", "office", "{}"),
    ("report", "--office", "{}", "--month", "2026-01", "--out", "{}/r.csv"),
    ("privacy", "register", "{}"),
    ("voice", "record-list", "{}"),
    ("petition", "due", "--office", "{}", "--kind", "reclamo", "--received", "2026-03-02"),
)


def test_every_command_asks_which_office(both: Path) -> None:
    """It names them all; with the choice it works on that one, and on none that is not there."""
    for act in ACTS:
        words = [word.replace("{}", str(both)) for word in act]
        refused = antesala(*words, LC_ALL="en_US.UTF-8")
        assert refused.returncode in (1, 2), act
        assert f"several offices: {SECOND}, {FIRST}" in refused.stderr, (act, refused.stderr)
        done = antesala(*words, "--of", SECOND)
        assert done.returncode == 0, (act, done.stderr)
    unknown = antesala("office", "clerks", both, "--of", "sur", LC_ALL="en_US.UTF-8")
    assert f'no office "sur"; it has {SECOND}, {FIRST}' in unknown.stderr


def test_a_running_server_is_asked_about_the_chosen_office(both: Path) -> None:
    """Also where it has to refuse: what can be typed next has the choice too."""
    before = pins(both)
    with running(both):
        refused = antesala("office", "pin", both, "persona-1", LC_ALL="en_US.UTF-8")
        assert "several offices" in refused.stderr
        assert antesala("office", "pin", both, "persona-1", "--of", SECOND).returncode == 0
        listed = antesala("office", "devices", both, "--of", FIRST)
        assert listed.returncode == 0
        unknown = antesala("office", "pin", both, "nobody", "--of", SECOND)
    assert f"office clerks {both} --of {SECOND}" in unknown.stderr
    changed = [now[:2] for was, now in zip(before, pins(both), strict=True) if was != now]
    assert changed == [(SECOND, "persona-1")]


def test_each_office_loads_its_own_file(both: Path) -> None:
    """The folder's is that of the first; the further one's is in its own folder there."""
    own = both / OFFICES / SECOND / OFFICE_FILE
    own.write_text(own.read_text("utf-8").replace("Oficina Norte", "Oficina del Norte"), "utf-8")
    assert "del Norte" in antesala("office", "load", both, "--of", SECOND).stdout
    assert antesala("office", "load", own).returncode == 0
    wrong = antesala("office", "load", both, both / OFFICE_FILE, "--of", SECOND)
    assert wrong.returncode == 1
    assert antesala("doctor", "office", both, "--of", FIRST).returncode == 0
    assert antesala("doctor", "office", both, "--of", SECOND).returncode == 0


def test_no_office_is_founded_twice_in_its_own_folder(
    both: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A command that names that folder is led to the server's; the file alone says enough."""
    own, before = both / OFFICES / SECOND, pins(both)
    enrol = ("enroll", own, "--role", "kiosk", "--name", "Tótem 1")
    for words in (("office", "pin", own, "persona-1"), ("office", "load", own), enrol):
        refused = antesala(*words, LC_ALL="en_US.UTF-8")
        assert refused.returncode == 1, words
        assert f"Name the server's: {both} --of {SECOND}" in refused.stderr, words
    monkeypatch.chdir(own)
    assert antesala("office", "load", OFFICE_FILE).returncode == 0
    assert not (own / DATABASE).exists()
    assert pins(both) == before


def test_a_backup_has_the_further_office(both: Path, tmp_path: Path) -> None:
    """Its files as well; what is put back is both of them."""
    media = both / OFFICES / SECOND / "media" / "shown"
    media.mkdir(parents=True)
    (media / "a.webp").write_bytes(b"picture")
    place = tmp_path / "backups"
    place.mkdir()
    assert antesala("backup", both, "--to", place).returncode == 0
    [made] = place.iterdir()
    (both / OFFICES / SECOND / OFFICE_FILE).write_text("broken", "utf-8")
    done = antesala("restore", made, "--to", both)
    assert done.returncode == 0, done.stderr
    assert antesala("doctor", "office", both, "--of", SECOND).returncode == 0
    assert (media / "a.webp").read_bytes() == b"picture"


def test_backups_of_before_count_on(folder: Path, file: Path, tmp_path: Path) -> None:
    """Although the further office is the first by its id, by which a backup has its name.

    What one of before left that was killed goes too.
    """
    place = tmp_path / "backups"
    place.mkdir()
    assert antesala("backup", folder, "--to", place).returncode == 0
    [before] = place.iterdir()
    killed = place / f".{FIRST}-20260302T115900Z{UNFINISHED}"
    killed.mkdir()
    assert antesala("office", "add", folder, file).returncode == 0
    assert antesala("backup", folder, "--to", place, "--keep", "1").returncode == 0
    [after] = place.iterdir()
    assert after.name.startswith(f"{SECOND}-")
    assert before.name.startswith(f"{FIRST}-")


def test_no_office_has_the_pictures_of_another(both: Path) -> None:
    """A further one's are in its own folder; where a copy lacks that, none takes those that are."""
    offices = (FIRST, SECOND)
    assert media_folder(both, FIRST, offices) == both / MEDIA
    assert media_folder(both, SECOND, offices) == both / OFFICES / SECOND / MEDIA
    shutil.rmtree(both / OFFICES)
    assert {media_folder(both, each, offices) for each in offices} == {
        both / MEDIA / FIRST,
        both / MEDIA / SECOND,
    }
    assert media_folder(both, FIRST, [FIRST]) == both / MEDIA


def test_a_past_is_made_up_for_the_chosen_office(both: Path) -> None:
    words = ("seed-history", "--office", both, "--months", "1", "--until", "2026-02-28")
    assert antesala(*words).returncode == 1
    assert antesala(*words, "--of", SECOND).returncode == 0
    assert rows(both, "SELECT DISTINCT office FROM ticket") == [(SECOND,)]

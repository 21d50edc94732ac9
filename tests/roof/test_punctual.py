"""`office punctual`: a list is kept without any number, and found by its key alone."""

import shutil
import sqlite3
import stat
from contextlib import closing
from functools import partial
from hashlib import sha256
from pathlib import Path

import pytest

from server.punctual.handing import FILE, SLICE
from server.punctual.marks import KEY_FILE, key_in, mark_of
from server.store import Store
from server.store.punctual import is_punctual
from tests.punctual.lists import ON, PERU
from tests.roof.house import ENGLISH, antesala, running

LISTED, REFUSED = "70654321", "7065432"


@pytest.fixture(scope="module")
def listed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An office in Peru with a list of two taxpayers."""
    folder = tmp_path_factory.mktemp("punctual") / "office"
    folder.mkdir()
    (folder / "office.toml").write_text(PERU + ON, "utf-8")
    file = folder.parent / "list.csv"
    file.write_text(f"documento\n{LISTED}\n{REFUSED}\n20131312955\n", "utf-8")
    outcome = antesala("office", "punctual", folder, file, **ENGLISH)
    assert outcome.returncode == 0, outcome.stderr
    assert "Lines taken: 2" in outcome.stdout
    assert "1 line was refused, 3: a DNI has 8 digits" in outcome.stderr
    assert REFUSED not in outcome.stdout + outcome.stderr
    return folder


def rows(folder: Path) -> list[tuple[str, str, int]]:
    with closing(sqlite3.connect(folder / "office.db")) as database:
        return database.execute("SELECT office, mark, year FROM punctual").fetchall()


def test_a_listed_number_is_found_by_the_key_alone(listed: Path) -> None:
    """In its year; neither another key nor another office has the same mark."""
    office, _, year = rows(listed)[0]
    mark = mark_of(key_in(listed), office, LISTED)
    asked = (
        (mark, year),
        (mark, year + 1),
        (mark_of(bytes(32), office, LISTED), year),
        (mark_of(key_in(listed), "other", LISTED), year),
        (sha256(LISTED.encode()).hexdigest(), year),
    )
    with Store.open(listed / "office.db") as store:
        found = [
            store.age(partial(is_punctual, office=office, year=of, mark=each)) for each, of in asked
        ]
    assert found == [True, False, False, False, False]


def test_no_number_is_in_any_byte_of_the_folder(listed: Path) -> None:
    """Nor the plain hash of one, from which it is guessed in minutes."""
    plain = sha256(LISTED.encode())
    hashes = (plain.digest(), plain.hexdigest().encode())
    for file in filter(Path.is_file, listed.rglob("*")):
        content = file.read_bytes()
        for trace in (LISTED.encode(), REFUSED.encode(), *hashes):
            assert trace not in content, file


def test_the_key_is_for_this_user_alone(listed: Path) -> None:
    """It stands beside the database, in which it is not."""
    file = listed / KEY_FILE
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    database = (listed / "office.db").read_bytes()
    assert file.read_bytes() not in database
    assert file.read_bytes().hex().encode() not in database


def test_a_list_replaces_the_former_one(listed: Path) -> None:
    """As a whole; a file without any number leaves it, and it can be removed."""
    before, file = rows(listed), listed.parent / "other.csv"
    file.write_text("1\n", "utf-8")
    assert antesala("office", "punctual", listed, file).returncode == 1
    assert rows(listed) == before
    file.write_text("11223344\n", "utf-8")
    assert antesala("office", "punctual", listed, file).returncode == 0
    assert len(rows(listed)) == 1
    assert not set(rows(listed)) & set(before)
    told = antesala("office", "punctual", listed, **ENGLISH).stdout
    assert told.endswith(": 1.\n")
    assert antesala("office", "punctual", listed, "--remove").returncode == 0
    assert rows(listed) == []


def test_a_running_server_takes_a_list(listed: Path, tmp_path: Path) -> None:
    """In several slices, and keeps those of both lists; no file is left on the way."""
    folder = shutil.copytree(listed, tmp_path / "office")
    file = tmp_path / "list.csv"
    many = [f"{number:08d}" for number in range(SLICE + 20)]
    with running(folder):
        for numbers, former in ((many, 0), (many[10:], len(many)), ([], len(many) - 10)):
            file.write_text("\n".join(numbers), "utf-8")
            wish = (file,) if numbers else ("--remove",)
            outcome = antesala("office", "punctual", folder, *wish, **ENGLISH)
            assert outcome.returncode == 0, outcome.stderr
            assert f"before: {former}." in outcome.stdout or f"removed: {former} " in outcome.stdout
            assert len(rows(folder)) == len(numbers)
    assert not (folder / FILE).exists()


def test_an_office_without_the_table_is_refused(office: Path, tmp_path: Path) -> None:
    """And gets neither a list nor a key."""
    file = tmp_path / "list.csv"
    file.write_text(LISTED, "utf-8")
    outcome = antesala("office", "punctual", office, file, **ENGLISH)
    assert outcome.returncode == 1
    assert "Peru alone" in outcome.stderr
    assert not (office / KEY_FILE).exists()

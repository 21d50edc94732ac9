"""`antesala doctor office`: whether the database is whole, and its file the one in use."""

from collections.abc import Callable
from pathlib import Path

import pytest

from antesala.cli import main
from server.store import Store
from tests.live.test_edited_file import _break, _change, _lose, _start
from tests.stories.town import office_file


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """An office folder that a server has worked in."""
    (tmp_path / "office.toml").write_text(office_file(), "utf-8")
    _start(tmp_path)
    return tmp_path


def asked(folder: Path, capsys: pytest.CaptureFixture[str]) -> tuple[int, str]:
    capsys.readouterr()
    status = main(["doctor", "office", str(folder)])
    return status, capsys.readouterr().out


def test_a_whole_office_is_said_to_be_whole(
    office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status, said = asked(office, capsys)
    assert status == 0
    assert f"the database is whole: {office / 'office.db'}" in said
    assert "the office file is what the office works with" in said


def _write(database: Path, place: int, content: bytes) -> None:
    with database.open("r+b") as file:
        file.seek(place)
        file.write(content)


def _overwrite_pages(database: Path) -> None:
    _write(database, 3 * 4096, b"\xff" * 4096 * 4)


def _cut(database: Path) -> None:
    with database.open("r+b") as file:
        file.truncate(database.stat().st_size // 2)


def _lose_header(database: Path) -> None:
    _write(database, 0, b"Minutes of a meeting" * 20)


@pytest.mark.parametrize("damage", [_overwrite_pages, _cut, _lose_header])
def test_a_damaged_database_is_said_in_a_sentence(
    office: Path, capsys: pytest.CaptureFixture[str], damage: Callable[[Path], None]
) -> None:
    """With what to do; and the file is only read."""
    database = office / "office.db"
    damage(database)
    before = database.read_bytes()
    status, said = asked(office, capsys)
    assert status == 1
    assert f"{database} is damaged; stop the server and put a backup in its place" in said
    assert database.read_bytes() == before


@pytest.mark.parametrize(
    ("edit", "said"), [(_break, "is broken"), (_change, "differs"), (_lose, "is missing")]
)
def test_an_edited_file_is_said(
    office: Path, capsys: pytest.CaptureFixture[str], edit: Callable[[Path], None], said: str
) -> None:
    edit(office / "office.toml")
    status, heard = asked(office, capsys)
    assert status == 1
    assert said in heard
    assert "the database is whole" in heard


def test_the_doctor_looks_beside_a_server_at_work(
    office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """An open store is no hindrance, and no harm comes to it."""
    with Store.open(office / "office.db") as store:
        assert asked(office, capsys)[0] == 0
        store.check_place()

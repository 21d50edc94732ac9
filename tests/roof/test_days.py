"""The office's day beside the clock's, and the way back from one to which a clock had leapt."""

import shutil
import sqlite3
from contextlib import closing
from datetime import datetime
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from antesala.cli import main
from tests.roof.house import ENGLISH, antesala as typed, running

antesala = partial(typed, **ENGLISH)
FAR = "2199-01-01"


@pytest.fixture
def office(founded: Path, tmp_path: Path) -> Path:
    """An office in a day that has not come, as a clock leaves it that was wrong."""
    folder = shutil.copytree(founded, tmp_path / "office")
    with closing(sqlite3.connect(folder / "office.db")) as database:
        database.execute("UPDATE office SET day = ?", (FAR,))
        database.commit()
    return folder


def today() -> str:
    """The date in La Serena; at midnight it may change during the test."""
    return datetime.now(ZoneInfo("America/Santiago")).date().isoformat()


def day_of(folder: Path) -> str:
    with closing(sqlite3.connect(folder / "office.db")) as database:
        return str(database.execute("SELECT day FROM office").fetchone()[0])


def test_both_days_are_said(office: Path) -> None:
    """The output also has the command to type, and that command is enough."""
    with running(office):
        asked = antesala("office", "day", office)
        assert f"the office's day  {FAR}" in asked.stdout
        assert f"the clock's day   {today()}  (America/Santiago)" in asked.stdout
        command = asked.stdout.splitlines()[-1].split()
        assert command[1:] == ["office", "day", str(office), "--set-back", today()]
        done = antesala(*command[1:])
    assert done.returncode == 0, done.stderr
    assert day_of(office) == today()


def test_the_day_is_set_back_without_a_server(office: Path) -> None:
    """A second time the command says that no day has to be set back."""
    assert antesala("office", "day", office, "--set-back", today()).returncode == 0
    assert day_of(office) == today()
    again = antesala("office", "day", office, "--set-back", today())
    assert again.returncode == 1
    assert "is not ahead of the clock's" in again.stderr
    assert antesala("office", "day", office).stdout.count("\n") == 2


def test_another_day_than_the_clocks_is_refused(office: Path) -> None:
    """A clock that is still wrong would mislead the office a second time."""
    asked = antesala("office", "day", office, "--set-back", "2026-02-30")
    assert asked.returncode == 2
    asked = antesala("office", "day", office, "--set-back", "2001-01-01")
    assert asked.returncode == 1
    assert f"the clock shows {today()} in America/Santiago, not 2001-01-01" in asked.stderr
    assert day_of(office) == FAR


def test_the_doctor_looks_at_the_day(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """An office in a future day is not well; after its way back it is."""
    assert main(["doctor", "office", str(office)]) == 1
    assert "a day that has not come" in capsys.readouterr().out
    assert antesala("office", "day", office, "--set-back", today()).returncode == 0
    assert main(["doctor", "office", str(office)]) == 0
    assert "--set-back" not in capsys.readouterr().out


def test_the_doctor_needs_an_office(tmp_path: Path) -> None:
    """A folder without a database is said to be none, and gets none by asking."""
    with pytest.raises(SystemExit, match="holds no office"):
        main(["doctor", "office", str(tmp_path)])
    assert list(tmp_path.iterdir()) == []

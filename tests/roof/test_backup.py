"""The backup that docs/operation.md describes: made while the office works, and come back from."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from tests.roof.house import antesala, running, serving


def test_a_copy_made_at_work_is_a_whole_office(tmp_path: Path) -> None:
    """SQLite's copy beside a running server has all answered commands, and opens alone."""
    office, other = tmp_path / "office", tmp_path / "other"
    antesala("init", office, "--template", "minima")
    other.mkdir()
    with serving(office):
        assert antesala("office", "pin", office, "persona-1").returncode == 0
        with closing(sqlite3.connect(office / "office.db")) as original:
            original.execute("VACUUM INTO ?", (str(other / "office.db"),))
        with closing(sqlite3.connect(other / "office.db")) as copy:
            (pins,) = copy.execute("SELECT count(*) FROM credential").fetchone()
        shutil.copy(office / "office.toml", other)
    assert pins == 2
    with running(other) as address:
        assert address.startswith("ws://127.0.0.1:")
        assert antesala("office", "load", other).returncode == 0

"""`antesala backup` and `antesala restore` as they are typed, beside a server and after it."""

from pathlib import Path

from tests.roof.house import ENGLISH, antesala, program, running, serving


def test_an_office_comes_back_from_its_backup(tmp_path: Path) -> None:
    """A backup of a running office has all answered commands, and opens on another machine."""
    office, other, copies = (tmp_path / name for name in ("office", "other", "copies"))
    antesala("init", office, "--template", "minima")
    copies.mkdir()
    with serving(office):
        assert antesala("office", "pin", office, "persona-1").returncode == 0
        made = program("backup", office, "--to", copies, "--keep", "3", **ENGLISH)
        assert made.returncode == 0, made.stderr
        assert "found whole" in made.stdout
        (backup,) = copies.iterdir()
        busy = antesala("restore", backup, "--to", office, **ENGLISH)
        assert busy.returncode == 1
        assert "another server has" in busy.stderr
    restored = antesala("restore", backup, "--to", other, "--after", "A212", **ENGLISH)
    assert restored.returncode == 0, restored.stderr
    assert "goes on with A401: A001 to A400 are left out" in restored.stdout, restored.stdout
    assert "has to be done again" in restored.stdout
    with running(other) as address:
        assert address.startswith("ws://127.0.0.1:")
        assert antesala("office", "load", other).returncode == 0


def test_what_is_asked_wrongly_is_told(tmp_path: Path) -> None:
    """A code that is none, a number that keeps none, a folder that is no backup."""
    wrong = antesala("restore", tmp_path, "--to", tmp_path / "other", "--after", "12", **ENGLISH)
    assert wrong.returncode == 2
    assert "'12' is no code of a ticket" in wrong.stderr
    none = antesala("backup", tmp_path, "--to", tmp_path, "--keep", "0", **ENGLISH)
    assert none.returncode == 2
    assert "--keep 0" in none.stderr
    no_backup = antesala("restore", tmp_path, "--to", tmp_path / "other", **ENGLISH)
    assert no_backup.returncode == 1
    assert "is no backup of Antesala" in no_backup.stderr
    assert not (tmp_path / "other").exists()

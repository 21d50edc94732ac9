"""Folders for a short time: gone at the end, and after a death with the next start."""

import contextlib
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from antesala.scratch import LOCK, scratch
from antesala.speech.chime import chime
from display.player import Player

OWNER = """
import sys
from antesala.scratch import scratch
with scratch(sys.argv[1]) as folder:
    (folder / "call.wav").write_bytes(b"RIFF")
    print(folder, flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The system's place for such folders."""
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    return tmp_path


@contextmanager
def other_program(purpose: str = "call") -> Iterator[Path]:
    """Another program at work, with its folder; it is killed at the end."""
    command = (sys.executable, "-c", OWNER, purpose)
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as owner:
        assert owner.stdout is not None
        try:
            yield Path(os.fsdecode(owner.stdout.readline().strip()))
        finally:
            owner.kill()


def test_it_is_gone_at_the_end(place: Path) -> None:
    """Also where what was done in it failed."""
    with contextlib.suppress(ZeroDivisionError), scratch("call") as folder:
        assert folder.parent == place
        assert folder.stat().st_mode & 0o777 == 0o700
        (folder / "within").mkdir()
        raise ZeroDivisionError
    assert list(place.iterdir()) == []


def test_what_a_killed_program_left_is_removed(place: Path) -> None:
    """By the next that has the same purpose, and by no other."""
    with other_program() as folder:
        assert (folder / "call.wav").exists()
    assert folder.exists()
    with scratch("speech"):
        assert folder.exists()
    with scratch("call") as own:
        assert list(place.iterdir()) == [own]


def test_what_a_living_program_uses_stays(place: Path) -> None:
    """Two displays on one machine; in one program too, as a player and the one after it."""
    with other_program() as others, scratch("call") as first, scratch("call") as second:
        assert (others / "call.wav").exists()
        assert set(place.iterdir()) == {others, first, second}


def test_what_is_not_known_as_left_stays(place: Path) -> None:
    """A folder without a lock, a file of such a name, and a link to something else."""
    (place / "antesala-call-plain").mkdir()
    (place / "antesala-call-file").touch()
    (place / "mine").mkdir()
    (place / "mine" / LOCK).touch()
    (place / "antesala-call-link").symlink_to(place / "mine")
    with scratch("call"):
        pass
    assert len(list(place.iterdir())) == 4
    assert (place / "mine" / LOCK).exists()


@pytest.mark.skipif(os.getuid() != 0, reason="only root gives a folder away")
def test_what_another_user_left_stays(place: Path) -> None:
    folder = place / "antesala-call-other"
    folder.mkdir()
    (folder / LOCK).touch()
    os.chown(folder, 12_345, 12_345)
    with scratch("call"):
        assert folder.exists()


def test_a_display_removes_what_a_killed_one_left(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """At its start, before any call."""
    monkeypatch.setenv("PATH", str(place))
    with other_program() as folder:
        pass
    with Player(chime()):
        pass
    assert not folder.exists()
    assert list(place.iterdir()) == []

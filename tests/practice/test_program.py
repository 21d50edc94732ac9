"""`antesala counter --practice` as it is started: it meets no server, and leaves nothing behind."""

import os
import socket
import subprocess
import sys
from pathlib import Path

from antesala.practice.house import PracticeClock
from antesala.practice.office import practice_office
from antesala.practice.thread import Practice, first_moment
from counter.panes.practice import Band
from tests.practice.test_morning import MINIMA, digest
from tests.practice.trainee import NOW


def test_the_offices_server_is_never_met(tmp_path: Path) -> None:
    """The console's settings name a server, and have a token for it."""
    office, scratch = tmp_path / "office", tmp_path / "scratch"
    office.mkdir()
    scratch.mkdir()
    (office / "office.toml").write_text(MINIMA.read_text("utf-8"), "utf-8")
    settings = office / "counter.toml"
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0)
        address = f"ws://127.0.0.1:{server.getsockname()[1]}"
        settings.write_text(f'server = "{address}"\ntoken = "{"a" * 43}"\n', "utf-8")
        before = digest(office)
        command = [sys.executable, "-m", "antesala", "counter", f"--practice={office}"]
        done = subprocess.run(
            [*command, "--settings", str(settings), "--check-start"],
            env={**os.environ, "TMPDIR": str(scratch)},
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        assert "started" in done.stdout
        assert is_untouched(server)
    assert digest(office) == before
    assert not list(scratch.iterdir())


def is_untouched(server: socket.socket) -> bool:
    """Whether no connection waits to be accepted."""
    try:
        server.accept()
    except BlockingIOError:
        return True
    return False


def test_the_folder_of_a_practice_goes_with_it() -> None:
    told = list[Band]()
    office = practice_office(MINIMA)
    with Practice(office, PracticeClock(first_moment(office, NOW)), seed=3) as practice:
        practice.listen(told.append)
        folder = practice._folder  # noqa: SLF001 - only a test looks for it
        assert folder.is_dir()
        assert practice.url.startswith("ws://127.0.0.1:")
    assert not folder.exists()
    assert all(band.label for band in told)

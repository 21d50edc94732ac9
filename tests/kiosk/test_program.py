"""The kiosk as a program: it starts, and it knows how large its screen is."""

import subprocess
import sys
from pathlib import Path

from antesala.settings import Screen
from kiosk.app import geometry_of


def test_a_start_can_be_checked_without_a_server(tmp_path: Path) -> None:
    code = "import sys; from kiosk.app import main; sys.exit(main(sys.argv[1:]))"
    arguments = ["--check-start", "--settings", str(tmp_path / "new.toml")]
    outcome = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert (outcome.returncode, outcome.stdout) == (0, "started\n"), outcome.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_measured_screen_keeps_its_millimetres() -> None:
    measured = geometry_of(Screen(diagonal_inches=32, width_px=1080, height_px=1920))
    assert round(measured.height) == 708


def test_a_screen_not_measured_is_taken_as_drawn() -> None:
    assert round(geometry_of(Screen()).width) == 268

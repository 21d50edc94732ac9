"""The kiosk as a program: it starts, and it knows how large its screen is."""

import subprocess
import sys
from pathlib import Path

import pytest

from antesala.qt.sizes import KIOSK_21
from antesala.settings import Screen
from kiosk.app import geometry_of


def test_a_start_can_be_checked_without_a_server(tmp_path: Path) -> None:
    code = "import sys; from kiosk.app import main; sys.exit(main(sys.argv[1:]))"
    arguments = ["--check-start", "--settings", str(tmp_path / "new.toml")]
    outcome = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (outcome.returncode, outcome.stdout) == (0, "started\n"), outcome.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_measured_screen_keeps_its_millimetres() -> None:
    measured = geometry_of(Screen(diagonal_inches=32, width_px=1080, height_px=1920))
    assert round(measured.height) == 708


@pytest.mark.parametrize(("inches", "width", "height"), [(15.6, 1080, 1920), (32, 1920, 1080)])
def test_a_small_screen_shows_all_of_it_smaller(
    caplog: pytest.LogCaptureFixture, inches: float, width: int, height: int
) -> None:
    """Nothing is cut; whoever set it up reads why it is hard to read."""
    screen = Screen(diagonal_inches=inches, width_px=width, height_px=height)
    assert geometry_of(screen) == KIOSK_21
    assert "of the size that is easy to read" in caplog.text


def test_a_usual_screen_is_no_small_one(caplog: pytest.LogCaptureFixture) -> None:
    """The size that the kiosk is drawn for, and one sold under the same name."""
    for inches in (21.5, 21.4):
        screen = Screen(diagonal_inches=inches, width_px=1080, height_px=1920)
        assert round(geometry_of(screen).height / inches, 1) == 22.1
    assert caplog.text == ""


def test_a_screen_not_measured_is_taken_as_drawn() -> None:
    assert round(geometry_of(Screen()).width) == 268

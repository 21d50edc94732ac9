"""Screens that can comply in their place, and the advice on those that cannot."""

from pathlib import Path

import pytest

from antesala.cli import main
from antesala.settings import Screen
from kiosk.screens.compliance import faults, told
from tests.kiosk.places import SCREENS


def stands(edge: float, inches: float = 21.5, width: int = 1080, height: int = 1920) -> list[str]:
    return faults(
        Screen(diagonal_inches=inches, width_px=width, height_px=height, bottom_edge_mm=edge)
    )


@pytest.mark.parametrize("name", SCREENS)
def test_every_screen_of_the_tests_complies(name: str) -> None:
    assert faults(SCREENS[name]) == []


def test_a_screen_too_high_is_told_how_far_to_come_down() -> None:
    """A screen hung lower by that much complies."""
    (fault,) = stands(1000)
    edge = float(fault.rpartition(" to ")[2].split()[0])
    assert "lower the edge by" in fault
    assert stands(edge) == []
    assert stands(edge + 2) != []


def test_a_screen_near_the_floor_is_raised() -> None:
    (fault,) = stands(100, inches=10.1, width=800, height=1280)
    assert "raise its lower edge to 380 mm" in fault


@pytest.mark.parametrize(
    ("inches", "width", "height", "said"),
    [
        (7.0, 600, 1024, "too small, 90 by 153 mm"),
        (10.1, 1280, 800, "too flat, 218 by 136 mm: stand it upright"),
        (65.0, 1080, 1920, "too coarse, 1.3 pixels in a millimetre"),
    ],
)
def test_a_glass_that_will_not_do_is_named(
    inches: float, width: int, height: int, said: str
) -> None:
    assert any(said in fault for fault in stands(500, inches, width, height))


def test_a_screen_nobody_measured_is_not_passed() -> None:
    (fault,) = faults(Screen(width_px=1080, height_px=1920))
    assert fault.startswith("[screen]: diagonal_inches, bottom_edge_mm: not given")


def test_what_complies_is_told_in_millimetres() -> None:
    lines = told(SCREENS["21"])
    assert lines[0] == "screen 268 by 476 mm, upright"
    assert lines[-3:] == [
        f"low reach{name}: buttons of {side} mm from 850 to 1100 mm,"
        f" capitals of {cap} mm or more in what is read, {count} choices at once"
        for name, side, cap, count in (
            ("", 22, 5.0, 8),
            (", large text", 30, 6.3, 8),
            (", double text", 30, "10.0", 2),
        )
    ]


def test_the_doctor_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "kiosk.toml"
    measures = "diagonal_inches = 21.5\nwidth_px = 1080\nheight_px = 1920\n"
    file.write_text(f"[screen]\n{measures}bottom_edge_mm = 850\n", "utf-8")
    assert main(["doctor", "kiosk", "--settings", str(file)]) == 0
    assert "this kiosk complies" in capsys.readouterr().out
    file.write_text(f"[screen]\n{measures}bottom_edge_mm = 1050\n", "utf-8")
    assert main(["doctor", "kiosk", "--settings", str(file)]) == 1
    assert "lower the edge by" in capsys.readouterr().out

"""Theme and sizes as QML reads them, with a signal for every change."""

from collections.abc import Iterator

import pytest

from antesala.colours.palette import CONTRAST, DARK, LIGHT
from antesala.qt.launch import Program
from antesala.sizes import console_sizes, kiosk_sizes


@pytest.fixture
def program() -> Iterator[Program]:
    started = Program("antesala test")
    yield started
    started.close()


def test_a_theme_begins_light(program: Program) -> None:
    assert program.theme.property("ground") == LIGHT.ground


def test_another_theme_is_told(program: Program) -> None:
    told: list[str] = []
    program.theme.changed.connect(lambda: told.append(program.theme.property("accentPress")))
    program.theme.wear("dark")
    assert told == [DARK.accent_press]


def test_the_current_panel_is_white_on_a_dark_wall(program: Program) -> None:
    program.theme.wear("dark", "#B01245")
    assert program.theme.property("panel") == "#FFFFFF"
    assert program.theme.property("panelAccent") == "#A4023E"
    assert program.theme.property("accent") == "#F6A3AE"


def test_the_contrast_theme_has_one_panel(program: Program) -> None:
    program.theme.wear("contrast", "#B01245")
    assert program.theme.property("panelAccent") == CONTRAST.accent
    assert program.theme.property("isContrast") is True


def test_reduced_motion_means_none(program: Program) -> None:
    assert program.theme.property("fade") == 150
    program.theme.behave(has_motion=False)
    assert program.theme.property("fade") == 0


def test_sizes_are_told_once_for_each_change(program: Program) -> None:
    told: list[int] = []
    program.sizes.changed.connect(lambda: told.append(program.sizes.property("codeSmall")))
    program.sizes.take(console_sizes())
    program.sizes.take(console_sizes())
    program.sizes.take(kiosk_sizes(1.0))
    assert told == [20, 20]

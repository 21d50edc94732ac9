"""What the tests' windows stand on: one engine lent from window to window, and new to each."""

import re
from pathlib import Path
from typing import get_args

import shiboken6

from antesala.qt.division import Division, division_of
from antesala.qt.theme import Sizes, Theme
from antesala.sizes import console_sizes
from tests.qt.stage import CONTROLS, Lent, Stage

HOUSE = Path(__file__).parents[2]
ROOMS = ("antesala", "kiosk", "display", "counter")


def window(folder: Path, body: str = 'SignText { words: "Otorgamiento"; width: 40 }') -> Stage:
    file = folder / "Window.qml"
    file.write_text(CONTROLS.format(body=body))
    return Stage(file, {}, (300, 200))


def state(one: Theme | Sizes | Division) -> dict[str, object]:
    return {name: value for name, value in vars(one).items() if name != "changed"}


def test_a_lent_engine_is_as_new(tmp_path: Path) -> None:
    """Nothing that a test wore, measured or divided is there for the next."""
    first = window(tmp_path)
    engine, theme, sizes = first.program.engine, first.program.theme, first.program.sizes
    before = state(theme), state(sizes), state(division_of(engine))
    theme.wear("dark", "#7A1F5C")
    theme.set_family("DejaVu Sans")
    theme.carry("data:,")
    theme.behave(has_motion=True, shows_every_focus=True)
    sizes.take(console_sizes(2))
    first.program.division.follow(("pt",), ("fun\u00adção",))
    first.close()
    second = window(tmp_path)
    try:
        assert second.program.engine is engine
        assert (state(theme), state(sizes), state(division_of(engine))) == before
    finally:
        second.close()


def test_a_fault_is_one_windows_own(tmp_path: Path) -> None:
    """What QML complained of in one test is no complaint in the next."""
    faulty = window(tmp_path, "SignText { words: nobody.knows }")
    assert faulty.program.status == 1
    faulty.close()
    sound = window(tmp_path.parent)
    assert sound.program.status == 0
    sound.close()
    assert faulty.program.status == 1


def test_two_windows_at_once_have_two_engines(tmp_path: Path) -> None:
    one, other = window(tmp_path), window(tmp_path)
    try:
        assert one.program.engine is not other.program.engine
        one.program.theme.set_family("DejaVu Sans")
        assert other.program.theme.property("family") != "DejaVu Sans"
    finally:
        other.close()
        one.close()


def test_a_closed_window_leaves_nothing(tmp_path: Path) -> None:
    """Not even what Qt puts off until its loop is idle; a window of the kiosk has 8 MB of it."""
    stage = window(tmp_path, "Column { SignText { words: 'One' } SignText { words: 'Two' } }")
    one, other = stage.texts()
    one.setParent(None)
    one.deleteLater()
    stage.close()
    assert not shiboken6.isValid(one)
    assert not shiboken6.isValid(other)


def test_every_singleton_is_made_new() -> None:
    """One that is added and not one of `Lent` would carry its state into the next test."""
    found = {
        name
        for room in ROOMS
        for file in (HOUSE / room).rglob("*.py")
        for name in re.findall(
            r"^@QmlSingleton\nclass (\w+)", file.read_text("utf-8"), re.MULTILINE
        )
    }
    assert found == {one.__name__ for one in get_args(Lent)}

"""A kiosk learns its keypad, and works by it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest

from antesala.key_lessons import Lesson, gone_back, kept, pressed, skipped
from antesala.qt.device import Device
from antesala.qt.learning import Learning, keep, name_of
from antesala.settings import Screen, Settings, SettingsError, read_settings
from antesala.words import Words
from kiosk.app import main
from kiosk.app.fitting import course_of
from kiosk.keys.key_settings import KeySettings, read_keys
from kiosk.keys.keypad import LESSON as ORDER, KeyAct
from tests.kiosk.controller import Standing
from tests.kiosk.places import SCREENS
from tests.qt.stage import Stage, beyond, clipped, lent_program

K = Qt.Key
NOTHING = Qt.KeyboardModifier.NoModifier


class Classroom(Stage):
    """The window of a lesson, on one of the six screens."""

    def __init__(self, screen: str, language: str, path: Path) -> None:
        measured = SCREENS[screen]
        size = (measured.width_px or 0, measured.height_px or 0)
        self.device = Device("kiosk", Settings(screen=measured), path, window=size)
        self.program = lent_program()
        self.learning = Learning(self.program, self.device, course_of(measured), Words(language))
        self.settle()


@pytest.fixture
def room(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Classroom]:
    screen, language = getattr(request, "param", ("21", "es"))
    classroom = Classroom(screen, language, tmp_path / "kiosk.toml")
    yield classroom
    classroom.close()
    assert classroom.program.status == 0


def unnamed(scan: int) -> QKeyEvent:
    """A key that Qt has no name for."""
    return QKeyEvent(QEvent.Type.KeyPress, K.Key_unknown, NOTHING, scan, 0, 0)


def test_a_keypad_is_taught_by_pressing_its_keys(room: Classroom) -> None:
    assert "Ir a lo siguiente" in room.names()
    QTest.keyClick(room.window, K.Key_F14)
    assert "Ir a lo anterior" in room.names()
    QTest.keyClick(room.window, K.Key_F13)
    room.press("No hay tecla para esto")
    QTest.keyClick(room.window, K.Key_F15)
    room.press("Guardar")
    assert room.learning.is_kept
    keep(room.device, course_of(room.device.settings.screen), room.learning.learner.lesson)
    own = read_keys(read_settings(room.device.path).keys).map
    assert own == {"F14": KeyAct.NEXT, "F13": KeyAct.PREVIOUS, "F15": KeyAct.BACK}


def test_a_kiosk_works_by_what_it_learnt() -> None:
    """A key without a name works too."""
    lesson = pressed(Lesson(ORDER), name_of(unnamed(191)))
    with Standing(keys=KeySettings(map=kept({}, lesson))) as kiosk:
        kiosk.open_office()
        QCoreApplication.sendEvent(kiosk.window, unnamed(191))
        assert kiosk.focused() == "Renovar licencia de conducir"
        QCoreApplication.sendEvent(kiosk.window, unnamed(192))
        assert kiosk.focused() == "Renovar licencia de conducir"


def test_no_key_presses_a_button(room: Classroom) -> None:
    """Enter and Tab are keys of some keypads: they are learnt, and do not choose."""
    for key in (K.Key_Tab, K.Key_Return, K.Key_Escape, K.Key_Space):
        QTest.keyClick(room.window, key)
    assert list(room.learning.learner.lesson.keys) == ["Tab", "Return", "Escape", "Space"]


def test_a_shift_is_no_key(room: Classroom) -> None:
    QTest.keyClick(room.window, K.Key_Shift)
    assert room.learning.learner.lesson == Lesson(ORDER)


def test_whoever_leaves_keeps_nothing(room: Classroom) -> None:
    QTest.keyClick(room.window, K.Key_F14)
    room.press("Salir sin guardar")
    assert not room.learning.is_kept
    assert not room.device.path.exists()


IN_EVERY_RUN = {("10", "pt"), ("32 wide", "en"), ("21", "es")}


@pytest.mark.parametrize(
    "room",
    [
        pytest.param(
            (screen, language),
            marks=() if (screen, language) in IN_EVERY_RUN else pytest.mark.full,
        )
        for screen in SCREENS
        for language in ("es", "en", "pt")
    ],
    indirect=True,
)
def test_nothing_is_cut_on_any_screen(room: Classroom) -> None:
    for number in range(len(ORDER)):
        assert (clipped(room), beyond(room)) == ([], [])
        room.learning.learner.eventFilter(room.window, unnamed(300 + number))
    assert (clipped(room), beyond(room)) == ([], [])


def test_back_takes_the_last_key_away() -> None:
    once = pressed(Lesson(ORDER), "F13")
    assert gone_back(pressed(once, "F14")) == once
    assert gone_back(skipped(once)) == once
    assert gone_back(Lesson(ORDER)) == Lesson(ORDER)


def test_a_key_pressed_twice_does_the_later_thing() -> None:
    twice = pressed(pressed(Lesson(ORDER), "F13"), "F13")
    assert twice.keys == {"F13": ORDER[1]}


def test_what_was_not_taught_stays() -> None:
    """Other acts keep their keys, and the act taught anew has its new one alone."""
    own = {"F13": KeyAct.NEXT, "F20": KeyAct.HELP}
    assert kept(own, pressed(Lesson(ORDER), "F14")) == {"F20": KeyAct.HELP, "F14": KeyAct.NEXT}


def test_after_the_last_act_no_key_is_asked_for() -> None:
    lesson = Lesson(ORDER)
    for number in range(len(ORDER)):
        lesson = pressed(lesson, f"Scan{number}")
    assert lesson.act is None
    assert pressed(lesson, "F13") == skipped(lesson) == lesson
    assert set(lesson.keys.values()) == set(KeyAct)


def test_the_help_tells_of_the_lesson(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--help"])
    told = capsys.readouterr().out
    assert "--learn-keys" in told
    assert "--staff-pin" in told


def test_settings_that_cannot_be_written_lose_nothing(room: Classroom) -> None:
    """They are said, to be written by hand."""
    room.device.path.mkdir()
    with pytest.raises(SettingsError, match=r"kiosk\.toml cannot be written"):
        keep(room.device, course_of(Screen()), pressed(Lesson(ORDER), "F14"))

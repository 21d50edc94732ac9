"""The window in which a program learns its keypad, and the settings that keep the keys."""

import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import Property, QEvent, QLocale, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtQml import QmlElement

from antesala.key_lessons import (
    Lesson,
    LessonPicture,
    gone_back,
    kept,
    painted,
    pressed,
    skipped,
)
from antesala.qt.device import Device
from antesala.qt.launch import Program
from antesala.settings import SettingsError, Table, write_settings
from antesala.sizes import SizeTable
from antesala.words import FALLBACK, Words
from antesala.words.terminal import called, sentence

QML_IMPORT_NAME = "Antesala.Ground"
QML_IMPORT_MAJOR_VERSION = 1

FLAG = "--learn-keys"
QML = Path(__file__).parent / "LearnKeys.qml"

LANGUAGES = ("es", "en", "pt")

MODIFIERS = (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr)
"""Modifiers: they come with other keys, and have no meaning alone."""


def name_of(event: QKeyEvent) -> str:
    """Qt's name for a key, as `F13`; `Scan` and its number where Qt has none for it.

    Keypads send keys without letters, and systems do not agree on their names.
    """
    name = Qt.Key(event.key()).name
    is_named = name.startswith("Key_") and name != "Key_unknown"
    return name.removeprefix("Key_") if is_named else f"Scan{event.nativeScanCode()}"


@dataclass(frozen=True, slots=True)
class Course:
    """What a program has to learn. `said` names an act."""

    order: tuple[StrEnum, ...]
    said: Callable[[Words, Any], str]
    own: Callable[[Table], Mapping[str, StrEnum]]
    """The keys that a settings' table `keys` has already. Raises `SettingsError`."""
    sizes: Callable[[int, int], SizeTable]
    """The sizes for a window of so many pixels, width and height."""


def text_of(name: str, learner: "Learner") -> str:
    return str(getattr(learner.picture, name))


@QmlElement
class Learner(QObject):
    """Hears every key of a window, and has a property for each text of a `LessonPicture`."""

    changed = Signal()
    ended = Signal(bool)
    """Whether the learnt keys are to be kept."""

    for _part in fields(LessonPicture):
        locals()[_part.name] = Property(str, partial(text_of, _part.name), notify=changed)
    del _part

    def __init__(self, course: Course, words: Words | None = None) -> None:
        super().__init__()
        self._words, self._said = words or Words(FALLBACK), course.said
        self.lesson: Lesson[Any] = Lesson(course.order)

    @property
    def picture(self) -> LessonPicture:
        return painted(self.lesson, self._words, self._said)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own name
        """Learn the key; keys have no other effect here, and choices are made by touch."""
        if not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        is_press = event.type() == QEvent.Type.KeyPress and not event.isAutoRepeat()
        if is_press and event.key() not in MODIFIERS:
            self._go(pressed(self.lesson, name_of(event)))
        return True

    @Slot()
    def go_back(self) -> None:
        self._go(gone_back(self.lesson))

    @Slot()
    def skip_act(self) -> None:
        self._go(skipped(self.lesson))

    @Slot()
    def keep_all(self) -> None:
        self.ended.emit(True)  # noqa: FBT003 - Qt's signals take no names

    @Slot()
    def drop_all(self) -> None:
        self.ended.emit(False)  # noqa: FBT003

    def _go(self, lesson: Lesson[Any]) -> None:
        self.lesson = lesson
        self.changed.emit()


class Learning:
    """One lesson: its window, and whether its keys are to be kept."""

    def __init__(self, program: Program, device: Device, course: Course, words: Words) -> None:
        self._program, self._course = program, course
        self.is_kept = False
        self.learner = Learner(course, words)
        self.learner.ended.connect(self._end)
        program.show(QML, {"learner": self.learner}, device.window)
        program.theme.wear(device.settings.screen.theme or "light")
        program.window.widthChanged.connect(self.fit)
        program.window.heightChanged.connect(self.fit)
        program.window.installEventFilter(self.learner)
        self.fit()

    def fit(self) -> None:
        """Letters and buttons as large as those of the program itself."""
        window = self._program.window
        self._program.sizes.take(self._course.sizes(window.width(), window.height()))

    def _end(self, is_kept: bool) -> None:  # noqa: FBT001 - as the signal has it
        self.is_kept = is_kept
        self._program.stop()


def keep(device: Device, course: Course, lesson: Lesson[Any]) -> None:
    """Write the learnt keys into the device's settings file; other keys stay.

    Raises `SettingsError` and `OSError`.
    """
    keys = kept(course.own(device.settings.keys), lesson)
    table: Table = {**device.settings.keys, "map": {key: str(act) for key, act in keys.items()}}
    write_settings(replace(device.settings, keys=table), device.path)


def spoken_here() -> str:
    """The system's language if we have it: no server has told the office's."""
    name = QLocale.system().name().partition("_")[0]
    return name if name in LANGUAGES else FALLBACK


def learn(device: Device, course: Course) -> int:
    """Teach the program its keys; returns the exit status."""
    program = Program(f"antesala {device.program}", check_start=device.is_check)
    learning = Learning(program, device, course, Words(spoken_here()))
    status = program.run()
    lesson = learning.learner.lesson
    try:
        if learning.is_kept:
            keep(device, course, lesson)
    except (SettingsError, OSError) as fault:
        learnt = ", ".join(f'{key} = "{act}"' for key, act in lesson.keys.items())
        said = sentence("device-learnt", why=fault, learnt=learnt)
        sys.exit(f"{called()} {device.program}: {said}")
    return status

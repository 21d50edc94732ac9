"""Hears a keypad's keys before the window does, and the lesson in which a console learns them."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtQuick import QQuickItem, QQuickWindow

from antesala.qt.learning import Course, name_of
from antesala.sizes import console_sizes_in
from antesala.words import Words
from counter.app.controller import Controller
from counter.work.keypad import LESSON, PadKey, read_pad


def key_words(words: Words, key: PadKey) -> str:
    """What a key does, in words."""
    return words.say(f"learn-counter-{key}")


COURSE = Course(LESSON, key_words, lambda table: read_pad(table).map, console_sizes_in)
FIELDS = ("QQuickTextInput", "QQuickTextEdit")
"""What a text is typed in."""
HELD = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)
EDITING = frozenset(
    {
        *(Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Backtab),
        *(Qt.Key.Key_Backspace, Qt.Key.Key_Delete, Qt.Key.Key_Insert, Qt.Key.Key_Escape),
        *(Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down),
        *(Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown),
    }
)
"""Keys that change a text or move in it, although some of them have no letter."""


def types(event: QKeyEvent) -> bool:
    """Whether a key does something in a text."""
    return event.key() in EDITING or (bool(event.text()) and event.text().isprintable())


class Keypad(QObject):
    """Watches one window for learnt keys. Keep a reference."""

    def __init__(
        self, window: QQuickWindow, controller: Controller, keys: Mapping[str, PadKey]
    ) -> None:
        super().__init__(window)
        self._window, self._controller, self._keys = window, controller, keys
        if keys:
            window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Take a learnt key, unless it types something where a text is being typed."""
        kinds = (QEvent.Type.KeyPress, QEvent.Type.KeyRelease)
        if event.type() not in kinds or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        key = self._keys.get(name_of(event))
        if key is None or event.modifiers() & HELD or self._is_text(event):
            return False
        if event.type() == QEvent.Type.KeyPress and not event.isAutoRepeat():
            self._controller.stir()
            self._controller.strike_pad(key)
        return True

    def _is_text(self, event: QKeyEvent) -> bool:
        if not types(event):
            return False
        focused: QQuickItem | None = self._window.activeFocusItem()
        is_field = focused is not None and any(focused.inherits(kind) for kind in FIELDS)
        return is_field or self._controller.is_writing

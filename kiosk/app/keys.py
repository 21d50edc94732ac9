"""Works the kiosk's window by a few keys.

For screens that are one list in reading order. Moving goes to the next or the previous control,
only Select presses it, and the focus alone has no effect.
"""

import time
from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtQuick import QQuickItem, QQuickWindow
from shiboken6 import isValid

from antesala.qt.learning import name_of
from kiosk.keys.key_settings import KeySettings
from kiosk.keys.keypad import KeyAct, Strokes, held, meanings, struck

QT = {
    KeyAct.NEXT: Qt.Key.Key_Tab,
    KeyAct.PREVIOUS: Qt.Key.Key_Backtab,
    KeyAct.SELECT: Qt.Key.Key_Space,
}
"""The acts that Qt itself does, with the key that triggers them."""

KEYS = (QEvent.Type.KeyPress, QEvent.Type.KeyRelease)


class Keys(QObject):
    """Watches one window. Keep a reference."""

    used = Signal()
    """A key was pressed."""
    stirred = Signal(object)
    """The act of a key that went down and counts, None where it has none: speech stops."""
    selected = Signal()
    """The focused control was pressed and released."""
    worked = Signal()
    """A key has done something here, of a keypad or of any keyboard."""
    acted = Signal(object)
    """An act that is not Qt's own."""
    begun = Signal()
    """The focus is at the screen's first control."""

    def __init__(
        self,
        window: QQuickWindow,
        settings: KeySettings,
        *,
        is_asked: Callable[[], bool] = lambda: False,
        seconds: Callable[[], float] = time.monotonic,
    ) -> None:
        """`is_asked` tells whether the kiosk asks if anybody is there: then a key only answers."""
        super().__init__(window)
        self._window = window
        self._meanings = meanings(settings.pad, settings.map)
        self._patience = settings.patience
        self.is_keypad = {KeyAct.NEXT, KeyAct.SELECT} <= {*settings.map.values()}
        """Whether a keypad with keys of its own is fitted."""
        self._is_asked, self._seconds = is_asked, seconds
        self._strokes = Strokes()
        self._down: set[KeyAct] = set()
        self._is_sending = False
        self.is_by_key = False
        """Whether the person works by keys, or by ear."""
        self._last: QQuickItem | None = None
        window.activeFocusItemChanged.connect(self._focus_changed)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own name
        if self._is_sending or event.type() not in KEYS or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        was_asked = self._is_asked()
        if event.type() == QEvent.Type.KeyPress:
            self.is_by_key = True
            self.used.emit()
        return self._key(event, was_asked=was_asked)

    def touched(self) -> None:
        """The person works by touch now."""
        self.is_by_key = False

    def begin_screen(self) -> None:
        """The screen changed: for a person who works by keys focus what most people need there."""
        if self.is_by_key:
            self.focus_first()

    def focus_first(self) -> None:
        """Focus the first control, and let the screen move it to its main act."""
        focus(next_of(self._window.contentItem()))
        self.begun.emit()

    @Slot()
    def _focus_changed(self) -> None:
        self._last = focused_control(self._window) or self._last

    @Slot()
    def keep_focus(self) -> None:
        """Move the focus to the next control where the focused one is gone.

        Qt leaves the focus on a hidden control. One that waits for an answer keeps it.
        """
        if not self.is_by_key or self._last is None:
            return
        if isValid(self._last) and self._last.isVisible():
            return
        following = next_of(self._last) if isValid(self._last) else None
        if following is not None and following.isVisible():
            focus(following)
        else:
            self.focus_first()

    def _key(self, event: QKeyEvent, *, was_asked: bool) -> bool:
        """True, so that Qt does not see the key: the kiosk has no text to type."""
        name = name_of(event)
        act = self._meanings.get(name)
        is_press = event.type() == QEvent.Type.KeyPress
        if not is_press:
            if act is not None and act in self._down and not event.isAutoRepeat():
                self._release(act)
            return True
        if act is None or was_asked:
            if not event.isAutoRepeat():
                self.stirred.emit(None)
            return True
        weigh = held if event.isAutoRepeat() else struck
        self._strokes, counts = weigh(self._strokes, name, act, self._seconds(), self._patience)
        if counts:
            self.worked.emit()
            self._do(act)
        return True

    def select(self) -> None:
        """Press the focused control."""
        self._do(KeyAct.SELECT)
        self._release(KeyAct.SELECT)

    def _do(self, act: KeyAct) -> None:
        self.stirred.emit(act)
        if act not in QT:
            self.acted.emit(act)
            return
        self._down.add(act)
        self._send(QEvent.Type.KeyPress, act)

    def _release(self, act: KeyAct) -> None:
        self._down.discard(act)
        self._send(QEvent.Type.KeyRelease, act)
        if act is KeyAct.SELECT:
            self.selected.emit()

    def _send(self, kind: QEvent.Type, act: KeyAct) -> None:
        letter = " " if act is KeyAct.SELECT else ""
        sent = QKeyEvent(kind, QT[act], Qt.KeyboardModifier.NoModifier, letter)
        self._is_sending = True
        QCoreApplication.sendEvent(self._window, sent)
        self._is_sending = False


def next_of(item: QQuickItem) -> QQuickItem | None:
    return item.nextItemInFocusChain(True)  # noqa: FBT003 - forward


def focus(item: QQuickItem | None) -> None:
    if item is not None:
        item.forceActiveFocus(Qt.FocusReason.TabFocusReason)


def focused_control(window: QQuickWindow) -> QQuickItem | None:
    """The focused control that can be pressed."""
    # The stubs do not know that no item may have the focus.
    item = cast("QQuickItem | None", window.activeFocusItem())
    return item if item is not None and item.inherits("QQuickAbstractButton") else None

"""Makes a program's window work by a few keys, as a keypad has them: arrows, Enter, Escape.

For screens that are one list in reading order. Arrows go to the next or the last thing to touch,
Enter presses it. Also tells of every touch and key, so that a program knows that somebody is there.
"""

from typing import cast

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtQuick import QQuickItem, QQuickWindow

MEANS = {
    Qt.Key.Key_Down: Qt.Key.Key_Tab,
    Qt.Key.Key_Right: Qt.Key.Key_Tab,
    Qt.Key.Key_Up: Qt.Key.Key_Backtab,
    Qt.Key.Key_Left: Qt.Key.Key_Backtab,
    Qt.Key.Key_Return: Qt.Key.Key_Space,
    Qt.Key.Key_Enter: Qt.Key.Key_Space,
}
TOUCHES = (QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin, QEvent.Type.KeyPress)
KEYS = (QEvent.Type.KeyPress, QEvent.Type.KeyRelease)


class Keys(QObject):
    """Watches one window. Keep a reference."""

    used = Signal()
    """Somebody touched the screen or pressed a key."""
    escaped = Signal()

    def __init__(self, window: QQuickWindow) -> None:
        super().__init__(window)
        self._window = window
        self._is_by_key = False
        self._spent: int | None = None
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own name
        if event.type() in TOUCHES:
            self._is_by_key = event.type() == QEvent.Type.KeyPress
            before = self._window.activeFocusItem()
            self.used.emit()
            if self._is_by_key and self._window.activeFocusItem() is not before:
                # It answered what stood over the screen; it must not press what is under it too.
                self._spent = cast("QKeyEvent", event).key()
        if event.type() in KEYS and isinstance(event, QKeyEvent):
            return self._key(event)
        return super().eventFilter(watched, event)

    def begin_screen(self) -> None:
        """Another screen is there: whoever works by keys stands on its first thing to touch."""
        if not self._is_by_key:
            return
        item: QQuickItem | None = self._window.contentItem().nextItemInFocusChain(True)  # noqa: FBT003
        if item is not None:
            item.forceActiveFocus(Qt.FocusReason.TabFocusReason)

    def _key(self, event: QKeyEvent) -> bool:
        """True where the key meant something else than itself."""
        is_press = event.type() == QEvent.Type.KeyPress
        if event.key() == self._spent:
            self._spent = self._spent if is_press else None
            return True
        if event.key() == Qt.Key.Key_Escape:
            if is_press and not event.isAutoRepeat():
                self.escaped.emit()
            return True
        meant = MEANS.get(Qt.Key(event.key()))
        if meant is None:
            return False
        # A key held down goes through the list, but never presses twice.
        if meant is not Qt.Key.Key_Space or not event.isAutoRepeat():
            letter = " " if meant is Qt.Key.Key_Space else ""
            sent = QKeyEvent(event.type(), meant, Qt.KeyboardModifier.NoModifier, letter)
            QCoreApplication.sendEvent(self._window, sent)
        return True

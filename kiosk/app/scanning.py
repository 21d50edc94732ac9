"""Takes a scanner's typing out of the window's keys, before they move the focus."""

import time
from collections.abc import Callable, Container

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtQuick import QQuickWindow

from kiosk.app.keys import name_of
from kiosk.keys.scanner import Reading, ended, is_again, typed

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Scanning(QObject):
    """Make it after all other filters of the window's keys: the last one made sees them first."""

    began = Signal()
    """A letter came, by a scanner or by a hand."""
    read = Signal(str)
    """A scanner has read this text."""

    def __init__(
        self,
        window: QQuickWindow,
        own: Container[str] = (),
        *,
        seconds: Callable[[], float] = time.monotonic,
    ) -> None:
        """`own` are names of keys that have an act here even though they are letters."""
        super().__init__(window)
        self._own, self._seconds = own, seconds
        self._reading = self._last = Reading()
        self._ends = False
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own name
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._pressed(event)
        if event.type() == QEvent.Type.KeyRelease and isinstance(event, QKeyEvent):
            # Its press was a scanner's too.
            was_ours, self._ends = self._ends, False
            return bool(self._reading.text) or was_ours
        return super().eventFilter(watched, event)

    def _pressed(self, event: QKeyEvent) -> bool:
        now = self._seconds()
        if event.key() in ENTER:
            text, self._reading = ended(self._reading, now), Reading()
            self._ends = bool(text)
            if text:
                self._tell(text, now)
            return self._ends
        if event.key() == Qt.Key.Key_Shift:
            # Capitals are typed with it: it is no letter and no end.
            return bool(self._reading.text)
        if not self._reading.text and name_of(event) in self._own:
            return False
        is_first = not self._reading.text
        self._reading, is_ours = typed(self._reading, event.text(), now)
        if is_ours and is_first:
            self.began.emit()
        return is_ours

    def _tell(self, text: str, now: float) -> None:
        was_read, self._last = is_again(self._last, text, now), Reading(text, now)
        if not was_read:
            self.read.emit(text)

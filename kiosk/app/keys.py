"""The kiosk's window by a few keys: those that count do what they mean.

For screens that are one list in reading order. Moving goes to the next or the last thing to touch,
Select presses it, and nothing else does: to be somewhere never does anything.
"""

import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.key_settings import KeySettings
from kiosk.keypad import KeyAct, Strokes, held, meanings, struck

QT = {
    KeyAct.NEXT: Qt.Key.Key_Tab,
    KeyAct.PREVIOUS: Qt.Key.Key_Backtab,
    KeyAct.SELECT: Qt.Key.Key_Space,
}
"""The acts that Qt itself does, by the key that it does them for."""

KEYS = (QEvent.Type.KeyPress, QEvent.Type.KeyRelease)


def name_of(event: QKeyEvent) -> str:
    """Qt's name for a key, as `F13`; `Scan` and its number where Qt has none for it.

    Keypads send keys that no letter stands on, and systems do not agree on their names.
    """
    name = Qt.Key(event.key()).name
    is_named = name.startswith("Key_") and name != "Key_unknown"
    return name.removeprefix("Key_") if is_named else f"Scan{event.nativeScanCode()}"


class Keys(QObject):
    """Watches one window. Keep a reference."""

    used = Signal()
    """Somebody pressed a key."""
    stirred = Signal(object)
    """The act of a key that went down and counts, None where it means nothing: speech stops."""
    acted = Signal(object)
    """An act that is not Qt's own."""

    def __init__(
        self,
        window: QQuickWindow,
        settings: KeySettings,
        *,
        is_asked: Callable[[], bool] = lambda: False,
        seconds: Callable[[], float] = time.monotonic,
    ) -> None:
        """`is_asked` tells whether the kiosk asks if anybody is there: then a key answers only."""
        super().__init__(window)
        self._window = window
        self._meanings = meanings(settings.pad, settings.map)
        self._patience = settings.patience
        self._is_asked, self._seconds = is_asked, seconds
        self._strokes = Strokes()
        self._down: set[KeyAct] = set()
        self._is_sending = False
        self.is_by_key = False
        """Whether whoever is here works by keys, or by ear."""
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
        """Somebody works by touch now."""
        self.is_by_key = False

    def begin_screen(self) -> None:
        """Another screen is there: whoever works by keys stands on its first thing to touch."""
        if self.is_by_key:
            self.focus_first()

    def focus_first(self) -> None:
        item: QQuickItem | None = self._window.contentItem().nextItemInFocusChain(True)  # noqa: FBT003
        if item is not None:
            item.forceActiveFocus(Qt.FocusReason.TabFocusReason)

    def _key(self, event: QKeyEvent, *, was_asked: bool) -> bool:
        """True where Qt is not to see the key: all of them, for nothing is typed here."""
        name = name_of(event)
        act = self._meanings.get(name)
        is_press = event.type() == QEvent.Type.KeyPress
        if not is_press:
            if act is not None and act in self._down and not event.isAutoRepeat():
                self._down.discard(act)
                self._send(QEvent.Type.KeyRelease, act)
            return True
        if act is None or was_asked:
            if not event.isAutoRepeat():
                self.stirred.emit(None)
            return True
        weigh = held if event.isAutoRepeat() else struck
        self._strokes, counts = weigh(self._strokes, name, act, self._seconds(), self._patience)
        if counts:
            self._do(act)
        return True

    def select(self) -> None:
        """Press what has the focus."""
        self._do(KeyAct.SELECT)
        self._down.discard(KeyAct.SELECT)
        self._send(QEvent.Type.KeyRelease, KeyAct.SELECT)

    def _do(self, act: KeyAct) -> None:
        self.stirred.emit(act)
        if act not in QT:
            self.acted.emit(act)
            return
        self._down.add(act)
        self._send(QEvent.Type.KeyPress, act)

    def _send(self, kind: QEvent.Type, act: KeyAct) -> None:
        letter = " " if act is KeyAct.SELECT else ""
        sent = QKeyEvent(kind, QT[act], Qt.KeyboardModifier.NoModifier, letter)
        self._is_sending = True
        QCoreApplication.sendEvent(self._window, sent)
        self._is_sending = False

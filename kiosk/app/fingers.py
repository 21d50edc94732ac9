"""Fingers on the kiosk's glass: trembling taps are ignored, and a blind person may explore.

A finger held for two seconds in a corner of the screen, which is found by touch, starts speech.
From then on a control under a finger does not act: it takes the focus and is read, and two taps
anywhere choose it. That ends with speech.
"""

import time
from collections.abc import Callable
from enum import Enum

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent, QTouchEvent
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.keys.keypad import Patience, Taps, tapped

HOLD = 2000
"""Milliseconds that a finger stays in a corner."""

CORNER = 25.0
"""Millimetres of a corner's sides: a finger that follows the frame ends inside."""

STILL = 10.0
"""Millimetres that a finger which is held may move."""

TWICE = 0.7
"""Seconds between the two taps that choose."""


class Phase(Enum):
    DOWN = "down"
    MOVES = "moves"
    UP = "up"


PHASES = {
    QEvent.Type.MouseButtonPress: Phase.DOWN,
    QEvent.Type.MouseButtonDblClick: Phase.DOWN,
    QEvent.Type.MouseMove: Phase.MOVES,
    QEvent.Type.MouseButtonRelease: Phase.UP,
    QEvent.Type.TouchBegin: Phase.DOWN,
    QEvent.Type.TouchUpdate: Phase.MOVES,
    QEvent.Type.TouchEnd: Phase.UP,
    QEvent.Type.TouchCancel: Phase.UP,
}


class Fingers(QObject):
    """Watches one window. Keep a reference."""

    used = Signal()
    """The screen was touched."""
    chose = Signal()
    """Two taps: the person chooses the focused control."""
    held = Signal()
    """A finger was held in a corner: the person wants speech, and to explore by touch."""

    def __init__(
        self,
        window: QQuickWindow,
        patience: Patience,
        *,
        seconds: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(window)
        self._window, self._patience, self._seconds = window, patience, seconds
        self._taps, self._is_lost = Taps(), False
        self._last_tap = self._tapped_on = float("-inf")
        self._down = QPointF()
        self._hold = QTimer(self)
        self._hold.setSingleShot(True)
        self._hold.setInterval(HOLD)
        self._hold.timeout.connect(self._hold_over)
        self.unit = 1.0
        """Pixels in a millimetre."""
        self.looks_around = False
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own name
        phase = PHASES.get(event.type())
        if phase is None or not isinstance(event, QMouseEvent | QTouchEvent):
            return super().eventFilter(watched, event)
        point = place_of(event) or self._down
        self._watch_corner(phase, point)
        if phase is Phase.DOWN:
            self._down = point
            self.used.emit()
        if self.looks_around:
            self._look(phase, point)
            return True
        return self._is_trembling(phase, point)

    def _is_trembling(self, phase: Phase, point: QPointF) -> bool:
        """Whether this is part of a second tap that was not meant."""
        if phase is Phase.DOWN:
            x, y = point.x() / self.unit, point.y() / self.unit
            self._taps, counts = tapped(self._taps, x, y, self._seconds(), self._patience)
            self._is_lost = not counts
        is_lost = self._is_lost
        if phase is Phase.UP:
            self._is_lost = False
        return is_lost

    def _watch_corner(self, phase: Phase, point: QPointF) -> None:
        if phase is Phase.DOWN and not self.looks_around and self._is_corner(point):
            self._hold.start()
        moved = (point - self._down).manhattanLength() > STILL * self.unit
        if phase is Phase.UP or (phase is Phase.MOVES and moved):
            self._hold.stop()

    def _is_corner(self, point: QPointF) -> bool:
        side = CORNER * self.unit
        x = min(point.x(), self._window.width() - point.x())
        y = min(point.y(), self._window.height() - point.y())
        return x < side and y < side

    def _hold_over(self) -> None:
        self.looks_around = True
        # The control under the finger must not act when the finger leaves.
        grabber = self._window.mouseGrabberItem()
        if grabber is not None:
            grabber.ungrabMouse()
        self.held.emit()

    def _look(self, phase: Phase, point: QPointF) -> None:
        if phase is not Phase.UP:
            item = touchable_at(self._window.contentItem(), point)
            if item is not None and not item.hasActiveFocus():
                item.forceActiveFocus(Qt.FocusReason.TabFocusReason)
                self._last_tap = float("-inf")
        if phase is not Phase.DOWN:
            return
        now = self._seconds()
        if now - self._tapped_on < self._patience.double_strike:
            # A hand trembles on after a choice: two more taps are no other choice.
            self._tapped_on = now
            return
        is_second, self._last_tap = now - self._last_tap < TWICE, now
        if is_second:
            self._last_tap, self._tapped_on = float("-inf"), now
            self.chose.emit()


def place_of(event: QMouseEvent | QTouchEvent) -> QPointF | None:
    """A finger's position in the window's pixels."""
    if isinstance(event, QMouseEvent):
        return event.position()
    points = event.points()
    return points[0].position() if points else None


def touchable_at(root: QQuickItem, point: QPointF) -> QQuickItem | None:
    """The button that is shown at a point of the window."""
    for item in reversed(root.childItems()):
        if not item.isVisible():
            continue
        found = touchable_at(item, point)
        if found is not None:
            return found
        is_button = item.inherits("QQuickAbstractButton") and item.isEnabled()
        if is_button and item.contains(item.mapFromScene(point)):
            return item
    return None

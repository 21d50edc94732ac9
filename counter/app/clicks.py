"""Tells the console where its mouse is pressed: a trembling hand presses twice in one place.

A press by a screen reader has no place, and always counts.
"""

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtQuick import QQuickWindow

from counter.app.controller import Controller


class Clicks(QObject):
    """Watches the window's mouse; it takes no event away."""

    def __init__(self, window: QQuickWindow, controller: Controller) -> None:
        super().__init__(window)
        self._controller = controller
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if isinstance(event, QMouseEvent):
            match event.type():
                case QEvent.Type.MouseButtonPress | QEvent.Type.MouseButtonDblClick:
                    place = event.position()
                    self._controller.point((place.x(), place.y()))
                case QEvent.Type.MouseButtonRelease:
                    # First let the release press its button.
                    QTimer.singleShot(0, self._controller.lift)
                case _:
                    pass
        return super().eventFilter(watched, event)

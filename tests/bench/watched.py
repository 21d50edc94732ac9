"""A kiosk that tells its first frame and its memory, run by `tests.bench.window`.

A kiosk by its settings file, which gives so many tickets to people who touch as soon as they may.
It tells what a bare window tells, of the first frame of its office, and more between the tickets.
"""

from uuid import uuid4

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow

from kiosk.app.controller import Controller
from kiosk.way import events as t
from kiosk.way.state import Paper, Screen
from tests.bench.bare_window import SETTLED, tell, watch

EVERY = 25
"""Tickets after each of which the memory is told."""
TOUCH = 20
"""Milliseconds between two touches at least; in between a frame is drawn."""


class Watched(Controller):
    """A kiosk's controller that people use one after the other, once the office is there."""

    tickets = 0

    def start(self) -> None:
        self._is_there, self._given = False, ""
        self.painted.connect(self._look)
        self._touching = QTimer(self)
        self._touching.timeout.connect(self._touch)
        super().start()

    def _look(self, *_: object) -> None:
        if not self._is_there and self.moment().lobby.catalogue is not None:
            self._is_there = True
            (window,) = (each for each in QGuiApplication.allWindows() if each.isVisible())
            assert isinstance(window, QQuickWindow)
            watch(window)
            QTimer.singleShot(SETTLED + 100, lambda: self._touching.start(TOUCH))

    def _touch(self) -> None:
        journey = self.journey
        if not self.tickets:
            tell()
            self._touching.stop()
            self.ended.emit()
        elif journey.screen is Screen.CHOICES:
            self.take(t.ChooseService("consult"))
        elif journey.screen is Screen.SERVICE and journey.asked is None:
            self.take(t.TakeTicket("general", str(uuid4())))
        elif journey.screen is Screen.TICKET and self._is_out(journey.paper):
            self.tickets -= 1
            if self.tickets % EVERY == 0:
                tell()
            self.take(t.Finish())

    def _is_out(self, paper: Paper) -> bool:
        """Whether the paper came, a touch after the screen showed its ticket."""
        assert self.journey.held is not None
        seen, self._given = self._given, self.journey.held.ticket
        return paper not in {Paper.DUE, Paper.COMING} and seen == self._given

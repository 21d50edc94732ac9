"""Reports to the server what this display shows and whether it can speak, for the staff."""

import time
import uuid
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Slot

from antesala import __version__
from antesala.link import Link
from antesala.messages.commands import ReportDisplay
from antesala.messages.kinds import DisplayKind, DisplayTrouble

PACE = 5.0
"""Seconds between two reports of another code alone: staff look, and need no more."""


class Reporter(QObject):
    """Tells on each connection and on each change; a change of the code alone at a pace.

    `shown` gives the code that it showed last, `speech` whether it can speak and its trouble.
    """

    def __init__(
        self,
        link: Link,
        kind: DisplayKind,
        shown: Callable[[], str | None],
        speech: Callable[[], tuple[bool, DisplayTrouble]],
        seconds: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__()
        self._link, self._kind, self._shown, self._speech = link, kind, shown, speech
        self._seconds = seconds
        self._told: tuple[str | None, bool, DisplayTrouble] | None = None
        self._at = 0.0
        link.online_changed.connect(self._link_changed)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(1000)

    def stop(self) -> None:
        """Report no more."""
        self._timer.stop()

    @Slot()
    def look(self) -> None:
        """Report what has changed since the last report."""
        can_speak, trouble = self._speech()
        now = (self._shown(), can_speak, trouble)
        if not self._link.is_online or now == self._told:
            return
        is_code_alone = self._told is not None and self._told[1:] == now[1:]
        if is_code_alone and self._seconds() - self._at < PACE:
            return
        self._told, self._at = now, self._seconds()
        self._link.ask(
            ReportDisplay(
                id=str(uuid.uuid4()),
                shown=now[0],
                can_speak=can_speak,
                trouble=trouble,
                version=__version__,
                kind=self._kind,
            )
        )

    @Slot()
    def _link_changed(self) -> None:
        """The server keeps reports in memory alone: another connection is told anew."""
        self._told = None
        self.look()

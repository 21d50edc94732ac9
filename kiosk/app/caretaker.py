"""Looks after the kiosk's printer: checks it, and reports its state to the staff."""

import uuid

from PySide6.QtCore import QObject, Qt, Signal, Slot

from antesala.link import Link
from antesala.messages import commands as c, frames as f, kinds as k
from antesala.printing.condition import Condition, Outcome
from antesala.printing.printer import Printer
from kiosk.printing import upkeep as u


class Caretaker(QObject):
    """The decisions are in `upkeep`. Without a `printer` it reports that there is none."""

    changed = Signal()
    """What staff know of the printer changed."""

    _seen = Signal(object)

    def __init__(self, link: Link | None, printer: Printer | None) -> None:
        super().__init__()
        self._link, self._printer = link, printer
        self._upkeep, self._is_stopped = u.Upkeep(), False
        # Emitted in the printer's thread, received in this one.
        self._seen.connect(self._checked, Qt.ConnectionType.QueuedConnection)

    @property
    def printer(self) -> k.PrinterState:
        """The printer's state, as far as known."""
        return self._upkeep.printer

    @property
    def is_away(self) -> bool:
        """Whether the printer is known to print nothing now."""
        return self._upkeep.is_away

    @property
    def is_told(self) -> bool:
        """Whether staff can know how the printer is."""
        return self._upkeep.is_told

    def start(self) -> None:
        """Follow the connection from now on."""
        if self._link is not None:
            self._link.online_changed.connect(self._online_changed)
            self._link.answered.connect(self._answered)

    def stop(self) -> None:
        """Stop listening to the printer."""
        self._is_stopped = True

    def _tell_seen(self, condition: Condition | None) -> None:
        """Runs in the printer's thread, which may outlast the window."""
        if not self._is_stopped:
            self._seen.emit(condition)

    def look(self, seconds: float, *, is_idle: bool) -> None:
        """Time has passed; `is_idle` where no person uses the kiosk."""
        if self._printer is not None and u.is_check_due(self._upkeep, seconds, is_idle=is_idle):
            self._upkeep = u.checking(self._upkeep, seconds)
            self._printer.check(self._tell_seen)

    def printed(self, outcome: Outcome) -> None:
        """A ticket's printing has ended."""
        self._upkeep = u.printed(self._upkeep, outcome)
        self._tell()

    @Slot(object)
    def _checked(self, condition: Condition | None) -> None:
        self._upkeep = u.checked(self._upkeep, condition)
        self._tell()

    @Slot()
    def _online_changed(self) -> None:
        self._upkeep = u.connected(self._upkeep)
        self._tell()

    def _tell(self) -> None:
        if self._link is None or not u.is_report_due(self._upkeep, is_online=self._link.is_online):
            return
        if self._upkeep.telling is not None:
            # A late report would replace the present state.
            self._link.withdraw(self._upkeep.telling.id)
        report = c.ReportDevice(id=str(uuid.uuid4()), printer=self._upkeep.printer)
        self._upkeep = u.reporting(self._upkeep, report)
        self._link.ask(report)

    @Slot(object, object)
    def _answered(self, command: c.Command, reply: f.Answer | f.Refusal) -> None:
        if isinstance(command, c.ReportDevice):
            is_granted = isinstance(reply, f.Answer)
            self._upkeep = u.reported(self._upkeep, command, is_granted=is_granted)
            self.changed.emit()

"""What a kiosk knows of its printer, and whether the staff have been told. No Qt, no printer.

The kiosk asks the printer while it is not in use, so that staff hear of an empty roll before a
person does; each printed ticket tells the state too.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace

from antesala.messages import commands as c, kinds as k
from antesala.printing.condition import Condition, Outcome

CHECK_EVERY = 10.0
"""Seconds between two questions: soon after a cover is shut, and no burden to a printer."""

AFTER_CHECK: Mapping[Condition, k.PrinterState] = {
    Condition.READY: "ready",
    Condition.PAPER_LOW: "paper_low",
    Condition.NO_PAPER: "no_paper",
    Condition.COVER_OPEN: "cover_open",
    Condition.FAULT: "failed",
    Condition.OFFLINE: "offline",
}
AFTER_PRINT: Mapping[Outcome, k.PrinterState] = {
    Outcome.PRINTED: "ready",
    Outcome.PRINTED_PAPER_LOW: "paper_low",
    # It took the ticket and cannot report its state.
    Outcome.SENT: "none",
    Outcome.NO_PAPER: "no_paper",
    Outcome.COVER_OPEN: "cover_open",
    Outcome.OFFLINE: "offline",
    Outcome.FAULT: "failed",
    Outcome.HANGS: "failed",
    Outcome.RESET: "failed",
    Outcome.NOT_CONFIGURED: "none",
}
"""The printer's state after a ticket; while one is still printing, the state before it."""


AWAY = frozenset[k.PrinterState]({"no_paper", "cover_open", "offline", "failed"})
"""The states in which no paper comes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Upkeep:
    """The printer's state as far as known; `none` without a printer, or where it reports none."""

    printer: k.PrinterState = "none"
    told: k.PrinterState | None = None
    """The state that the server has on this connection."""
    telling: c.ReportDevice | None = None
    """The report that the server has not answered yet."""
    is_checking: bool = False
    checked: float = -math.inf
    """When the printer was last asked, in seconds."""

    @property
    def is_away(self) -> bool:
        """Whether the printer is known to print nothing now."""
        return self.printer in AWAY

    @property
    def is_told(self) -> bool:
        """Whether staff can know the printer's state."""
        return self.told == self.printer


def is_check_due(upkeep: Upkeep, now: float, *, is_idle: bool) -> bool:
    """Whether to ask the printer now: never while it may be needed for a ticket."""
    return is_idle and not upkeep.is_checking and now - upkeep.checked >= CHECK_EVERY


def checking(upkeep: Upkeep, now: float) -> Upkeep:
    return replace(upkeep, is_checking=True, checked=now)


def checked(upkeep: Upkeep, condition: Condition | None) -> Upkeep:
    """Take the printer's answer; None: there was none."""
    printer = AFTER_CHECK[condition] if condition else upkeep.printer
    return replace(upkeep, is_checking=False, printer=printer)


def printed(upkeep: Upkeep, outcome: Outcome) -> Upkeep:
    """Take the outcome of printing a ticket."""
    return replace(upkeep, printer=AFTER_PRINT.get(outcome, upkeep.printer))


def connected(upkeep: Upkeep) -> Upkeep:
    """On a new connection the server has to be told again."""
    return replace(upkeep, told=None)


def is_report_due(upkeep: Upkeep, *, is_online: bool) -> bool:
    """Whether the server has to be told, and no report is on the way."""
    is_under_way = upkeep.telling is not None and upkeep.telling.printer == upkeep.printer
    return is_online and not upkeep.is_told and not is_under_way


def reporting(upkeep: Upkeep, report: c.ReportDevice) -> Upkeep:
    return replace(upkeep, telling=report)


def reported(upkeep: Upkeep, report: c.ReportDevice, *, is_granted: bool) -> Upkeep:
    """The server has answered; a refused report is not repeated for ever."""
    if upkeep.telling is None or upkeep.telling.id != report.id:
        return upkeep
    if not is_granted:
        return upkeep
    return replace(upkeep, told=report.printer, telling=None)

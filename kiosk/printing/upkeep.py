"""What a kiosk knows of its printer, and whether the staff have been told. No Qt, no printer.

Looked at while nobody is there, so that staff hear of an empty roll before a person does; and told
by each ticket that was to be printed.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace

from antesala.messages.commands import ReportDevice
from antesala.messages.kinds import PrinterState
from kiosk.printing.condition import Condition, Outcome

CHECK_EVERY = 10.0
"""Seconds between two looks: soon enough for a cover just shut, and nothing to a printer."""

AFTER_CHECK: Mapping[Condition, PrinterState] = {
    Condition.READY: "ready",
    Condition.PAPER_LOW: "paper_low",
    Condition.NO_PAPER: "no_paper",
    Condition.COVER_OPEN: "cover_open",
    Condition.FAULT: "failed",
    Condition.OFFLINE: "offline",
}
AFTER_PRINT: Mapping[Outcome, PrinterState] = {
    Outcome.PRINTED: "ready",
    Outcome.PRINTED_PAPER_LOW: "paper_low",
    # It took the ticket and cannot say how it is.
    Outcome.SENT: "none",
    Outcome.NO_PAPER: "no_paper",
    Outcome.COVER_OPEN: "cover_open",
    Outcome.OFFLINE: "offline",
    Outcome.FAULT: "failed",
    Outcome.HANGS: "failed",
    Outcome.RESET: "failed",
    Outcome.NOT_CONFIGURED: "none",
}
"""How the printer is after a ticket; one that is still printing is as it was."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Upkeep:
    """The printer as far as is known; `none` where there is none, or where it does not say."""

    printer: PrinterState = "none"
    told: PrinterState | None = None
    """What the server has on this connection."""
    telling: ReportDevice | None = None
    """What it has yet to answer to."""
    is_checking: bool = False
    checked: float = -math.inf
    """When the printer was last looked at, in seconds."""

    @property
    def is_told(self) -> bool:
        """Whether staff can know how the printer is."""
        return self.told == self.printer


def is_check_due(upkeep: Upkeep, now: float, *, is_idle: bool) -> bool:
    """Whether to look at the printer now: never while it may be wanted for a ticket."""
    return is_idle and not upkeep.is_checking and now - upkeep.checked >= CHECK_EVERY


def checking(upkeep: Upkeep, now: float) -> Upkeep:
    return replace(upkeep, is_checking=True, checked=now)


def checked(upkeep: Upkeep, condition: Condition | None) -> Upkeep:
    """What a look has shown; None: nothing."""
    printer = AFTER_CHECK[condition] if condition else upkeep.printer
    return replace(upkeep, is_checking=False, printer=printer)


def printed(upkeep: Upkeep, outcome: Outcome) -> Upkeep:
    """What a ticket's printing has shown."""
    return replace(upkeep, printer=AFTER_PRINT.get(outcome, upkeep.printer))


def connected(upkeep: Upkeep) -> Upkeep:
    """On a new connection the server has to be told again."""
    return replace(upkeep, told=None)


def is_report_due(upkeep: Upkeep, *, is_online: bool) -> bool:
    """Whether the server has to be told, and is not being told already."""
    is_under_way = upkeep.telling is not None and upkeep.telling.printer == upkeep.printer
    return is_online and not upkeep.is_told and not is_under_way


def reporting(upkeep: Upkeep, report: ReportDevice) -> Upkeep:
    return replace(upkeep, telling=report)


def reported(upkeep: Upkeep, report: ReportDevice, *, is_granted: bool) -> Upkeep:
    """The server has answered; a report that was refused is not sent for ever."""
    if upkeep.telling is None or upkeep.telling.id != report.id:
        return upkeep
    if not is_granted:
        return upkeep
    return replace(upkeep, told=report.printer, telling=None)

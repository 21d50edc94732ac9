"""The states that a printer reports, and the outcomes of printing. Asks no printer itself."""

from collections.abc import Callable
from enum import StrEnum


class Condition(StrEnum):
    """How a printer is."""

    READY = "ready"
    PAPER_LOW = "paper_low"
    NO_PAPER = "no_paper"
    COVER_OPEN = "cover_open"
    FAULT = "fault"
    OFFLINE = "offline"


class Outcome(StrEnum):
    """The outcome of printing, as far as it can be known."""

    PRINTED = "printed"
    PRINTED_PAPER_LOW = "printed_paper_low"
    STILL_PRINTING = "still_printing"
    """The printer was still taking the ticket slowly when time was up; it goes on."""
    SENT = "sent"
    """A device that cannot report its state took it all: a file, a printer without answers."""
    NO_PAPER = "no_paper"
    COVER_OPEN = "cover_open"
    FAULT = "fault"
    """The printer reports a fault of its own, such as a jammed cutter."""
    OFFLINE = "offline"
    """There is no answer at its address, or it reports that it does not print now."""
    HANGS = "hangs"
    """It is connected and does not answer."""
    RESET = "reset"
    """The connection was lost in the middle."""
    NOT_CONFIGURED = "not_configured"

    @property
    def is_on_paper(self) -> bool:
        """Whether the person can be told to take the paper."""
        return self in _ON_PAPER


_ON_PAPER = {
    Outcome.PRINTED,
    Outcome.PRINTED_PAPER_LOW,
    Outcome.STILL_PRINTING,
    Outcome.SENT,
}

READINESS = {
    Condition.READY: Outcome.PRINTED,
    Condition.PAPER_LOW: Outcome.PRINTED_PAPER_LOW,
}
"""States in which a printer prints, and the outcome if it reports one after the cut."""

_PRINTER, _CAUSE, _PAPER = 1, 2, 4
"""The questions of DLE EOT: the printer, why it is offline, the paper's sensors."""

_FIXED, _ANSWER = 0x93, 0x12
"""The bits that are the same in every answer, and their values."""

_OFFLINE = 0x08
_COVER_OPEN, _PAPER_ENDED, _ERROR = 0x04, 0x20, 0x40
_NO_PAPER, _PAPER_LOW = 0x60, 0x0C


def query(number: int) -> bytes:
    """The question, which a printer answers at once even while it prints."""
    return bytes((0x10, 0x04, number))


def is_answer(byte: int) -> bool:
    """Whether a byte is an answer: a printer may also send other bytes."""
    return byte & _FIXED == _ANSWER


def condition(ask: Callable[[int], int]) -> Condition:
    """The printer's state; `ask` sends a question's number and returns the answer's byte.

    The cover comes first: while it is open, the paper is out of its sensor too.
    """
    cause, paper = ask(_CAUSE), ask(_PAPER)
    if cause & _COVER_OPEN:
        return Condition.COVER_OPEN
    if paper & _NO_PAPER or cause & _PAPER_ENDED:
        return Condition.NO_PAPER
    if cause & _ERROR:
        return Condition.FAULT
    if ask(_PRINTER) & _OFFLINE:
        return Condition.OFFLINE
    return Condition.PAPER_LOW if paper & _PAPER_LOW else Condition.READY

"""How a printer says that it is, and how a ticket's printing can end. No printer is asked here."""

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
    """How printing ended, so far as it can be known."""

    PRINTED = "printed"
    PRINTED_PAPER_LOW = "printed_paper_low"
    STILL_PRINTING = "still_printing"
    """The printer was taking the ticket, slowly, when time was over; it goes on."""
    SENT = "sent"
    """All was taken by something that cannot say how it is: a file, a printer without answers."""
    NO_PAPER = "no_paper"
    COVER_OPEN = "cover_open"
    FAULT = "fault"
    """The printer reports a fault of its own, such as a cutter that is stuck."""
    OFFLINE = "offline"
    """Nobody answers at its address, or it says itself that it does not print now."""
    HANGS = "hangs"
    """It is there and does not answer."""
    RESET = "reset"
    """It went away in the middle."""
    NOT_CONFIGURED = "not_configured"

    @property
    def is_on_paper(self) -> bool:
        """Whether the person may be sent to the paper's slot."""
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
"""Conditions in which a printer prints, and what is said if it is so after the cut."""

_PRINTER, _CAUSE, _PAPER = 1, 2, 4
"""What DLE EOT asks for: the printer, why it is offline, the paper's sensors."""

_FIXED, _ANSWER = 0x93, 0x12
"""The bits that are the same in every answer, and how they stand."""

_OFFLINE = 0x08
_COVER_OPEN, _PAPER_ENDED, _ERROR = 0x04, 0x20, 0x40
_NO_PAPER, _PAPER_LOW = 0x60, 0x0C


def query(number: int) -> bytes:
    """The question, which a printer answers at once even while it prints."""
    return bytes((0x10, 0x04, number))


def is_answer(byte: int) -> bool:
    """Whether a byte is an answer: a printer may send other things unasked."""
    return byte & _FIXED == _ANSWER


def condition(ask: Callable[[int], int]) -> Condition:
    """How the printer is; `ask` gives the byte with which it answers a question's number.

    The cover comes first: while it is open the paper is out of its sensor too.
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

"""The parts of pages and dialogs: lines to read or tick, and options to choose."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page: a reminder, or a requirement that the person has brought or lacks."""

    words: str
    cap: str = ""
    is_ticked: bool = False
    tag: str = ""
    is_optional: bool = False


@dataclass(frozen=True, slots=True)
class Option:
    """One of a few choices."""

    key: str
    words: str
    is_chosen: bool

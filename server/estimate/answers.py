"""What the estimating process is asked and answers: one line of JSON each way."""

from collections.abc import Mapping

import msgspec

from server.estimate.ranges import Range

Told = tuple[int, int | None] | None
"""A range as it travels: least and most."""


class Question(msgspec.Struct, frozen=True):
    """How long will everybody wait, as the office is at `seq`? `at` is in ms since 1970.

    `issued` is the sequence number of the last ticket that had been given.
    """

    seq: int
    at: int
    issued: int = 0


class Answer(msgspec.Struct, frozen=True, omit_defaults=True):
    """The ranges at one moment; `issued` is the question's."""

    seq: int
    at: int
    issued: int = 0
    tickets: dict[str, Told] = {}
    services: dict[str, dict[str, Told]] = {}
    """For whoever took a ticket now, by service and class."""
    clerks: dict[str, Told] = {}
    """For whoever were handed over to a clerk now, however urgent their class."""


def told(found: Range | None) -> Told:
    """A range, as it travels."""
    return None if found is None else (found.least, found.most)


def heard(ranges: Mapping[str, Told]) -> dict[str, Range]:
    """Ranges that have travelled; what could not be said is left out."""
    return {name: Range(*each) for name, each in ranges.items() if each is not None}

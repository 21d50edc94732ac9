"""The questions and answers of the estimating process: one line of JSON each way."""

from collections.abc import Mapping

import msgspec

from server.estimate.ranges import Range

Told = tuple[int, int | None] | None
"""A range as it is sent: least and most, in minutes."""


class Question(msgspec.Struct, frozen=True):
    """Ask for all waits in the office at `seq`. `at` is in ms since 1970.

    `issued` is the sequence number of the last ticket given by then.
    """

    seq: int
    at: int
    issued: int = 0


class Answer(msgspec.Struct, frozen=True, omit_defaults=True):
    """The ranges at one moment; `issued` is that of the question."""

    seq: int
    at: int
    issued: int = 0
    tickets: dict[str, Told] = {}
    services: dict[str, dict[str, Told]] = {}
    """For a person who takes a ticket now, by service and class."""
    clerks: dict[str, Told] = {}
    """For a person handed over to a clerk now, in any class."""


def told(found: Range | None) -> Told:
    """Convert a range for sending."""
    return None if found is None else (found.least, found.most)


def heard(ranges: Mapping[str, Told]) -> dict[str, Range]:
    """Convert ranges that were received; unknown ones are left out."""
    return {name: Range(*each) for name, each in ranges.items() if each is not None}

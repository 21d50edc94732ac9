"""The waits that an office's screens may show, as ranges between two round figures in minutes.

They are the last answer of the estimating process, which is asked and answers by one line of JSON
each way. Without that process, or once its answer is old, no wait is known: no estimate is better
than a wrong one. `Waits` belongs to the event loop's thread.
"""

import time
from collections.abc import Mapping
from dataclasses import dataclass
from math import ceil, floor

import msgspec

from server.domain.identity import ClassId, ClerkId, ServiceId
from server.domain.ticket import Ticket

MINUTE = 60_000
SOON = 2
"""If nine in ten are called within so many minutes, no figure is given."""
_STEPS = ((30, 5), (60, 10), (120, 15))
"""(up to minutes, step): people count in fives, tens and quarters, and then in half hours."""
_HALF_HOUR = 30


@dataclass(frozen=True, slots=True)
class Range:
    """Half of the people are called after `least` minutes or later, nine in ten before `most`.

    Both are zero if the call may come any moment; `most` is None if it is beyond the day.
    """

    least: int
    most: int | None

    @property
    def is_soon(self) -> bool:
        """Whether a call may come any moment."""
        return self.most == 0


def range_of(median: int, most: int, beyond: int) -> Range | None:
    """The range of a median and a nine-in-ten figure in ms; None if both are `beyond`.

    It is rounded outwards, so that it never promises more than was found.
    """
    if median >= beyond:
        return None
    if most <= SOON * MINUTE:
        return Range(0, 0)
    least = _round(median / MINUTE, down=True)
    return Range(least, None if most >= beyond else _round(most / MINUTE, down=False))


def _round(minutes: float, *, down: bool) -> int:
    step = next((step for limit, step in _STEPS if minutes <= limit), _HALF_HOUR)
    return (floor if down else ceil)(minutes / step) * step


Told = tuple[int, int | None] | None
"""A range as it is sent: least and most, in minutes."""


class Closing(msgspec.Struct, frozen=True):
    """Closing time as foretold: moments in ms since 1970, ranges of four plays in five."""

    closes: int
    coming: int
    """How many will still come."""
    waiting: tuple[int, int]
    """How many will wait at closing time, at least and at most."""
    last: tuple[int, int] | None
    """When the last attention of those who can be called ends; None if no counter is open."""


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
    closing: Closing | None = None
    """From an hour before closing time."""


def told(found: Range | None) -> Told:
    """Convert a range for sending."""
    return None if found is None else (found.least, found.most)


def heard(ranges: Mapping[str, Told]) -> dict[str, Range]:
    """Convert ranges that were received; unknown ones are left out."""
    return {name: Range(*each) for name, each in ranges.items() if each is not None}


RowKey = tuple[str, str]


class Waits:
    """The ranges of one office."""

    def __init__(self) -> None:
        """Start without any estimates."""
        self._is_known, self._issued = False, 0
        self._tickets: dict[str, Range] = {}
        self._services: dict[str, dict[str, Range]] = {}
        self._clerks: dict[str, Range] = {}
        self.heard_at: float | None = None
        """When the last estimate came, by running time; None while there is none."""
        self.closing: Closing | None = None
        """Closing time as it was foretold last; None unless it is near."""

    def take(self, answer: Answer) -> set[RowKey]:
        """Use these from now on; return the wire's rows that may have changed."""
        before = self._tickets, self._services, self._clerks
        self._is_known, self._issued = answer.seq > 0, answer.issued
        self.heard_at = time.monotonic() if self._is_known else None
        self._tickets = heard(answer.tickets)
        self._services = {name: heard(each) for name, each in answer.services.items()}
        self._clerks = heard(answer.clerks)
        self.closing = answer.closing
        tickets, services, clerks = before
        return {
            *(("status", name) for name in _changed(tickets, self._tickets)),
            *(("service", name) for name in _changed(services, self._services)),
            *(("clerk", name) for name in _changed(clerks, self._clerks)),
        }

    def forget(self) -> set[RowKey]:
        """Drop all estimates; return the rows that showed one."""
        return self.take(Answer(0, 0))

    def of_ticket(self, ticket: Ticket) -> Range | None:
        """How long a waiting ticket will still wait.

        A ticket issued since the answer gets the newcomers' range.
        """
        known = self._tickets.get(ticket.id)
        if known is None and self._is_known and ticket.seq > self._issued:
            return self.of_newcomer(ticket.service, ticket.ticket_class)
        return known

    def of_newcomer(self, service: ServiceId, ticket_class: ClassId) -> Range | None:
        """How long a person who takes a ticket now would wait."""
        return self._services.get(service, {}).get(ticket_class)

    def at_clerk(self, clerk: ClerkId) -> Range | None:
        """How long a person handed over to a clerk now would wait."""
        return self._clerks.get(clerk)


def _changed(before: Mapping[str, object], now: Mapping[str, object]) -> set[str]:
    return {name for name in before.keys() | now.keys() if before.get(name) != now.get(name)}

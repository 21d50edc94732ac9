"""A scenario to play: a rule, counters with opening windows, tickets with service times.

All times are whole numbers of one unit, whatever it is, so that no time is rounded.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from server.domain.discipline import Ranking, Rule
from server.domain.identity import ClassId


@dataclass(frozen=True, slots=True)
class Counter:
    """A counter that calls tickets; `None` means every service, every class, or always open.

    `windows` are [from, to): a service under way at `to` finishes.
    """

    id: str
    services: frozenset[str] | None = None
    classes: frozenset[ClassId] | None = None
    windows: tuple[tuple[int, int], ...] | None = None


@dataclass(frozen=True, slots=True)
class Ticket:
    """A person's arrival, service and its `duration`; at `leaves_at` they stop waiting."""

    id: str
    ticket_class: ClassId
    service: str
    arrival: int
    duration: int
    leaves_at: int | None = None


@dataclass(frozen=True, slots=True)
class Scenario:
    """One day, or any other period. A ticket's index in `tickets` orders equal arrivals."""

    rule: Rule
    ranking: Ranking
    services: tuple[str, ...]
    counters: tuple[Counter, ...]
    tickets: Sequence[Ticket]

"""What is played: a rule, counters with their opening windows, tickets with their service times.

All times are whole numbers of one unit, which nothing here needs to know: so nothing is rounded.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from server.domain.discipline import Ranking, Rule
from server.domain.identity import ClassId


@dataclass(frozen=True, slots=True)
class Counter:
    """Where tickets are called; `None` means every service, every class, or always open.

    `windows` are [from, to): a service under way at `to` finishes.
    """

    id: str
    services: frozenset[str] | None = None
    classes: frozenset[ClassId] | None = None
    windows: tuple[tuple[int, int], ...] | None = None


@dataclass(frozen=True, slots=True)
class Ticket:
    """Who comes, when and for what; `duration` of the service; who has waited enough leaves."""

    id: str
    ticket_class: ClassId
    service: str
    arrival: int
    duration: int
    leaves_at: int | None = None


@dataclass(frozen=True, slots=True)
class Scenario:
    """One day, or any other stretch. A ticket's place in `tickets` orders equal arrivals."""

    rule: Rule
    ranking: Ranking
    services: tuple[str, ...]
    counters: tuple[Counter, ...]
    tickets: Sequence[Ticket]

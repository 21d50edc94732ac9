"""Plays a scenario of tickets and counters by an office's own rule, and sums up the waits.

The order at one instant is: services end; counters close, then open; tickets arrive in the order
of the list, and people whose patience is over leave; then each counter that is open and free as
this step begins takes at most one ticket, in the order of the list, and sees the earlier picks. A
service of length 0 ends at the same instant, and the steps run again.

All times are whole numbers of one unit, whatever it is, so that no time is rounded.
"""

import gc
from bisect import bisect_right
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from fractions import Fraction
from heapq import heappop, heappush
from math import ceil
from operator import itemgetter
from typing import TypeAlias

from server.domain.discipline import Candidate, Ranking, Reason, Rule, choose
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


Profile: TypeAlias = tuple[frozenset[str], frozenset[ClassId]]
"""The services and classes of a counter; counters with the same ones share a rule's pointer."""

Progress: TypeAlias = Callable[[int, int], None]
"""Called now and then with the number of tickets that have come, and the total."""

_PROGRESS_EVERY = 1000


@dataclass(frozen=True, slots=True)
class Call:
    """A call of one ticket; `counter` is an index in the scenario's list."""

    ticket: Ticket
    counter: int
    start: int
    reason: Reason

    @property
    def wait(self) -> int:
        """The time from arrival to call."""
        return self.start - self.ticket.arrival

    @property
    def end(self) -> int:
        """The time when the counter is free again."""
        return self.start + self.ticket.duration


@dataclass(slots=True)
class Played:
    """The calls in order, and in the scenario's order the tickets that left or were never called.

    `pointers` are those of the rule after the last call.
    """

    calls: list[Call]
    left: list[Ticket]
    unserved: list[Ticket]
    pointers: dict[Profile, int]


_Person = tuple[Ticket, Candidate]


@dataclass(slots=True, eq=False)
class _Line:
    """The tickets of one class that the same counters call, in order of arrival."""

    ticket_class: ClassId
    people: deque[_Person] = field(default_factory=deque)

    def clear(self, now: int) -> None:
        """Let people at the head go whose patience is over."""
        people = self.people
        while people:
            leaves_at = people[0][0].leaves_at
            if leaves_at is None or leaves_at > now:
                return
            people.popleft()


@dataclass(slots=True, eq=False)
class _Seat:
    """A counter at work."""

    place: int
    profile: int
    """Its place among the scenario's different profiles."""
    lines: tuple[_Line, ...]
    windows: tuple[tuple[int, int], ...] | None
    is_free: bool = True

    def heads(self, now: int) -> dict[ClassId, tuple[Candidate, _Line]]:
        """The head of line of each class, with its line."""
        best: dict[ClassId, tuple[Candidate, _Line]] = {}
        for line in self.lines:
            if not line.people:
                continue
            if line.people[0][0].leaves_at is not None:
                line.clear(now)
                if not line.people:
                    continue
            head = line.people[0][1]
            rival = best.get(line.ticket_class)
            if rival is None or (head.arrival, head.seq) < (rival[0].arrival, rival[0].seq):
                best[line.ticket_class] = head, line
        return best

    def is_open(self, now: int) -> bool:
        if self.windows is None:
            return True
        # Windows are sorted and disjoint, so only the last one that has begun can still be open.
        begun = bisect_right(self.windows, now, key=_start)
        return begun > 0 and now < self.windows[begun - 1][1]


_start = itemgetter(0)


@contextmanager
def uncollected() -> Iterator[None]:
    """Work without the search for cycles of references, of which a scenario has none.

    Each search looks at all tickets and calls so far: with many the time would not be linear.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


@uncollected()
def play(
    scenario: Scenario,
    pointers: Mapping[Profile, int] | None = None,
    progress: Progress = lambda _come, _all: None,
) -> Played:
    """Play a scenario to its end.

    To begin in the middle of a day: give waiting people tickets that arrived before the first
    window opens, a busy counter a window that begins when it will be free, and pass the rule's
    cycle as `pointers`.
    """
    table = _Table(scenario, pointers or {})
    calls = list(table.calls(progress))
    missing = _missing(scenario.tickets, calls)
    left = [ticket for ticket in missing if ticket.leaves_at is not None]
    unserved = [ticket for ticket in missing if ticket.leaves_at is None]
    return Played(calls, left, unserved, table.pointers)


def _missing(tickets: Iterable[Ticket], calls: Iterable[Call]) -> list[Ticket]:
    called = {call.ticket.id for call in calls}
    return [ticket for ticket in tickets if ticket.id not in called]


class _Table:
    """The counters, the lines that they share, and the instants at which the state may change."""

    def __init__(self, scenario: Scenario, pointers: Mapping[Profile, int]) -> None:
        self._rule, self._ranking = scenario.rule, scenario.ranking
        each_profile = [_profile_of(counter, scenario) for counter in scenario.counters]
        self._lines = _lines_of(scenario, each_profile)
        self._profiles = list(dict.fromkeys(each_profile))
        self._pointers = [pointers.get(each, 0) for each in self._profiles]
        self._before = pointers
        self._seats = [self._seat(place, each, scenario) for place, each in enumerate(each_profile)]
        coming = sorted(enumerate(scenario.tickets), key=lambda each: (each[1].arrival, each[0]))
        # The next one is the last, which a list gives up at no cost.
        self._coming = coming[::-1]
        openings = {start for seat in self._seats for start, _ in seat.windows or ()}
        self._openings = sorted(openings, reverse=True)
        self._ends: list[tuple[int, int]] = []

    @property
    def pointers(self) -> dict[Profile, int]:
        """The rule's pointers by now."""
        return {**self._before, **dict(zip(self._profiles, self._pointers, strict=True))}

    def _seat(self, place: int, profile: Profile, scenario: Scenario) -> _Seat:
        services, classes = profile
        lines = dict.fromkeys(
            self._lines[service, each]
            for each in scenario.ranking.order
            for service in scenario.services
            if service in services and each in classes
        )
        windows = _joined(scenario.counters[place].windows)
        return _Seat(place, self._profiles.index(profile), tuple(lines), windows)

    def calls(self, progress: Progress) -> Iterator[Call]:
        """Yield every call in order."""
        total, told = len(self._coming), 0
        while (now := self._next_instant()) is not None:
            self._move_to(now)
            yield from self._calls_at(now)
            come = total - len(self._coming)
            if come - told >= _PROGRESS_EVERY:
                progress(come, total)
                told = come

    def _next_instant(self) -> int | None:
        """The next instant that may bring a call, which no closing or leaving does."""
        now = self._ends[0][0] if self._ends else None
        if self._openings and (now is None or self._openings[-1] < now):
            now = self._openings[-1]
        if self._coming and (now is None or self._coming[-1][1].arrival < now):
            now = self._coming[-1][1].arrival
        return now

    def _move_to(self, now: int) -> None:
        while self._ends and self._ends[0][0] <= now:
            self._seats[heappop(self._ends)[1]].is_free = True
        while self._openings and self._openings[-1] <= now:
            self._openings.pop()
        while self._coming and self._coming[-1][1].arrival <= now:
            seq, ticket = self._coming.pop()
            candidate = Candidate(ticket.id, ticket.ticket_class, ticket.arrival, seq)
            self._lines[ticket.service, ticket.ticket_class].people.append((ticket, candidate))

    def _calls_at(self, now: int) -> Iterator[Call]:
        # All that are free as this step begins: a service of no length ends in the next one.
        ready = [
            seat
            for seat in self._seats
            if seat.is_free and (seat.windows is None or seat.is_open(now))
        ]
        idle: set[int] = set()
        for seat in ready:
            if seat.profile in idle:
                continue
            heads = seat.heads(now)
            pointer = self._pointers[seat.profile]
            some = [head for head, _ in heads.values()]
            choice = choose(self._rule, self._ranking, pointer, some) if some else None
            if choice is None:
                idle.add(seat.profile)
                continue
            self._pointers[seat.profile] = choice.pointer
            line = next(line for head, line in heads.values() if head.ticket == choice.ticket)
            ticket, _ = line.people.popleft()
            seat.is_free = False
            heappush(self._ends, (now + ticket.duration, seat.place))
            yield Call(ticket, seat.place, now, choice.reason)


def _profile_of(counter: Counter, scenario: Scenario) -> Profile:
    services = frozenset(scenario.services) if counter.services is None else counter.services
    order = scenario.ranking.order
    return services, frozenset(order) if counter.classes is None else counter.classes


def _lines_of(scenario: Scenario, profiles: Sequence[Profile]) -> dict[tuple[str, ClassId], _Line]:
    """The line of each service and class: one for services that the same counters call."""
    lines: dict[tuple[ClassId, tuple[bool, ...]], _Line] = {}
    return {
        (service, each): lines.setdefault(
            (
                each,
                tuple(service in services and each in classes for services, classes in profiles),
            ),
            _Line(each),
        )
        for service in scenario.services
        for each in scenario.ranking.order
    }


def _joined(windows: tuple[tuple[int, int], ...] | None) -> tuple[tuple[int, int], ...] | None:
    """The same opening times, sorted and without overlap."""
    if windows is None:
        return None
    joined: list[tuple[int, int]] = []
    for start, end in sorted(windows):
        if joined and start <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return tuple(joined)


NINE_TENTHS = Fraction(9, 10)
MEDIAN = Fraction(1, 2)
NINETEEN_TWENTIETHS = Fraction(19, 20)


@dataclass(frozen=True, slots=True)
class Summary:
    """The waits of `n` people in the scenario's unit; all `None` if there were none."""

    n: int
    mean: Fraction | None = None
    p50: int | None = None
    p90: int | None = None
    p95: int | None = None
    max: int | None = None


def quantile(ordered: list[int], part: Fraction) -> int:
    """The quantile by nearest rank: of n ≥ 1 ordered values, the ceil(part · n)-th smallest."""
    return ordered[max(1, ceil(part * len(ordered))) - 1]


def summary(waits: Iterable[int]) -> Summary:
    """Compute the figures of waits."""
    ordered = sorted(waits)
    if not ordered:
        return Summary(0)
    return Summary(
        n=len(ordered),
        mean=Fraction(sum(ordered), len(ordered)),
        p50=quantile(ordered, MEDIAN),
        p90=quantile(ordered, NINE_TENTHS),
        p95=quantile(ordered, NINETEEN_TWENTIETHS),
        max=ordered[-1],
    )

"""Plays a scenario of tickets and counters by an office's own rule, and sums up the waits.

The order at one instant is: services end; counters close, then open; tickets arrive in the order
of the list, and people whose patience is over leave; then each counter that is open and free as
this step begins takes at most one ticket, in the order of the list, and sees the earlier picks. A
service of length 0 ends at the same instant, and the steps run again.

All times are whole numbers of one unit, whatever it is, so that no time is rounded.
"""

from bisect import bisect_right
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from heapq import heappop, heappush
from math import ceil
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


@dataclass(slots=True, eq=False)
class _Line:
    """The tickets of one class and service, in order of arrival."""

    ticket_class: ClassId
    people: deque[tuple[Ticket, Candidate]] = field(default_factory=deque)

    def head(self, now: int) -> Candidate | None:
        """The first ticket whose person is still there."""
        while self.people:
            ticket, candidate = self.people[0]
            if ticket.leaves_at is None or ticket.leaves_at > now:
                return candidate
            self.people.popleft()
        return None


@dataclass(slots=True)
class _Seat:
    """A counter at work."""

    place: int
    profile: Profile
    lines: tuple[_Line, ...]
    windows: tuple[tuple[int, int], ...] | None
    is_free: bool = True

    def heads(self, now: int) -> list[tuple[Candidate, _Line]]:
        """The head of line of each class over all services, with its line."""
        best: dict[ClassId, tuple[Candidate, _Line]] = {}
        for line in self.lines:
            head = line.head(now)
            if head is None:
                continue
            rival = best.get(line.ticket_class)
            if rival is None or (head.arrival, head.seq) < (rival[0].arrival, rival[0].seq):
                best[line.ticket_class] = head, line
        return list(best.values())

    def is_open(self, now: int) -> bool:
        if self.windows is None:
            return True
        # Windows are sorted and disjoint, so only the last one that has begun can still be open.
        begun = bisect_right(self.windows, now, key=lambda window: window[0])
        return begun > 0 and now < self.windows[begun - 1][1]


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
    table = _Table(scenario, dict(pointers or {}))
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

    def __init__(self, scenario: Scenario, pointers: dict[Profile, int]) -> None:
        self.pointers = pointers
        self._rule, self._ranking = scenario.rule, scenario.ranking
        self._lines = {
            (service, each): _Line(each)
            for service in scenario.services
            for each in scenario.ranking.order
        }
        self._seats = [self._seat(*each, scenario) for each in enumerate(scenario.counters)]
        coming = sorted(enumerate(scenario.tickets), key=lambda each: (each[1].arrival, each[0]))
        self._coming = deque((seq, ticket) for seq, ticket in coming)
        openings = {start for seat in self._seats for start, _ in seat.windows or ()}
        self._openings = deque(sorted(openings))
        self._ends: list[tuple[int, int]] = []

    def _seat(self, place: int, counter: Counter, scenario: Scenario) -> _Seat:
        services = frozenset(scenario.services) if counter.services is None else counter.services
        order = scenario.ranking.order
        classes = frozenset(order) if counter.classes is None else counter.classes
        lines = tuple(
            self._lines[service, each]
            for each in order
            for service in scenario.services
            if service in services and each in classes
        )
        return _Seat(place, (services, classes), lines, _joined(counter.windows))

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
        instants = []
        if self._ends:
            instants.append(self._ends[0][0])
        if self._openings:
            instants.append(self._openings[0])
        if self._coming:
            instants.append(self._coming[0][1].arrival)
        return min(instants, default=None)

    def _move_to(self, now: int) -> None:
        while self._ends and self._ends[0][0] <= now:
            self._seats[heappop(self._ends)[1]].is_free = True
        while self._openings and self._openings[0] <= now:
            self._openings.popleft()
        while self._coming and self._coming[0][1].arrival <= now:
            seq, ticket = self._coming.popleft()
            candidate = Candidate(ticket.id, ticket.ticket_class, ticket.arrival, seq)
            self._lines[ticket.service, ticket.ticket_class].people.append((ticket, candidate))

    def _calls_at(self, now: int) -> Iterator[Call]:
        ready = [seat for seat in self._seats if seat.is_free and seat.is_open(now)]
        idle: set[Profile] = set()
        for seat in ready:
            if seat.profile in idle:
                continue
            heads = seat.heads(now)
            pointer = self.pointers.get(seat.profile, 0)
            choice = choose(self._rule, self._ranking, pointer, [head for head, _ in heads])
            if choice is None:
                idle.add(seat.profile)
                continue
            self.pointers[seat.profile] = choice.pointer
            line = next(line for head, line in heads if head.ticket == choice.ticket)
            ticket, _ = line.people.popleft()
            seat.is_free = False
            heappush(self._ends, (now + ticket.duration, seat.place))
            yield Call(ticket, seat.place, now, choice.reason)


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

"""How clerks spent the hours of their counters: serving, waiting for a called person, or idle.

It follows a day's events as the journal has them. The idle time in which a person waited that the
clerk could have called shows whether people waited for want of counters or of calls.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from itertools import pairwise

from server.domain.events import NAMES, ActUndone, Change
from server.domain.tally import DeskGroup, DeskTime, Step

Span = tuple[int, int]
"""Beginning and end in milliseconds since 1970."""


@dataclass(frozen=True, slots=True)
class Happening:
    """An event about a ticket, with what it says of service, class, counter and clerk."""

    at: int
    kind: str
    ticket: str
    service: str = ""
    ticket_class: str = ""
    counter: str = ""
    clerk: str = ""


@dataclass(frozen=True, slots=True)
class Sitting:
    """An attention at a counter."""

    counter: str
    begin: int
    end: int


@dataclass(frozen=True, slots=True)
class Wait:
    """A person who could be called, by `reserved_for` alone if that names a clerk."""

    begin: int
    end: int
    service: str
    ticket_class: str
    reserved_for: str = ""

    def may_be_called(
        self, clerk: str, services: Collection[str], classes: Collection[str]
    ) -> bool:
        """Whether a clerk with these services and classes could call the person."""
        if self.reserved_for:
            return self.reserved_for == clerk
        return self.service in services and self.ticket_class in classes


Reach = Callable[[str, str], tuple[Collection[str], Collection[str]]]
"""The services and classes that a clerk at a counter may call."""

_COMES = frozenset({"ticket_issued", "ticket_arrived"})
_AGAIN = frozenset({"ticket_reinstated", "ticket_resumed", "ticket_transferred"})
_HANDED_OVER, _CLASS = "ticket_accepted", "class_granted"
_LINE = frozenset(
    name for kind, name in NAMES.items() if Change.LINE in kind.changes and kind is not ActUndone
)
_GOES = _LINE - _COMES - _AGAIN - {_HANDED_OVER}
FOLLOWED = _LINE | {_CLASS, "ticket_announced", "service_started", "ticket_no_show"}
"""The kinds of events that these rules follow."""


def waits_of(happened: Iterable[Happening], until: int) -> list[Wait]:
    """When each person waited to be called; those who still do, until `until`."""
    found, lines = list[Wait](), _Lines()
    for each in happened:
        found.extend(lines.follow(each))
    found.extend(lines.rest(until))
    return [wait for wait in found if wait.begin < wait.end]


class _Lines:
    """The people who wait, since when, and for which service and class."""

    def __init__(self) -> None:
        self._told: dict[str, tuple[str, str]] = {}
        self._since: dict[str, tuple[int, str]] = {}

    def follow(self, event: Happening) -> Iterator[Wait]:
        """The wait that ends with this event, if any, and the one that begins with it."""
        name = event.ticket
        service, ticket_class = self._told.get(name, ("", ""))
        reserved = ""
        waited = self._since.get(name)
        if event.kind in _GOES:
            is_waiting = False
        elif event.kind in _COMES or event.kind in _AGAIN:
            is_waiting = True
        elif event.kind == _HANDED_OVER:
            is_waiting, reserved = True, event.clerk
        elif event.kind == _CLASS and waited is not None:
            is_waiting, reserved = True, waited[1]
        else:
            is_waiting = waited is not None
        if waited is not None:
            yield Wait(waited[0], event.at, service, ticket_class, waited[1])
        self._told[name] = event.service or service, event.ticket_class or ticket_class
        self._since.pop(name, None)
        if is_waiting:
            self._since[name] = event.at, reserved

    def rest(self, until: int) -> Iterator[Wait]:
        """Those who wait still."""
        for name, (since, reserved) in self._since.items():
            yield Wait(since, until, *self._told[name], reserved)


def walks_of(happened: Iterable[Happening]) -> list[Sitting]:
    """The time from each call until its person came, or was given up."""
    found, called = list[Sitting](), dict[str, Happening]()
    for each in happened:
        call = called.pop(each.ticket, None)
        if call is not None:
            found.append(Sitting(call.counter, call.at, each.at))
        if each.kind == "ticket_called":
            called[each.ticket] = each
    return [walk for walk in found if walk.begin < walk.end]


def desk_times(
    steps: Sequence[Step],
    served: Sequence[Sitting],
    walked: Sequence[Sitting],
    waits: Sequence[Wait],
    reach: Reach,
    hours: Sequence[tuple[int, Span]],
) -> dict[DeskGroup, DeskTime]:
    """The time of each counter in each local hour.

    `hours` are those of the day; where one comes twice, both are added. What was noted on paper
    while the counter was not open is in `lengths` alone: the others are parts of its open time.
    """
    opened = {counter: union(span for _, span in some) for counter, some in _open(steps).items()}
    serving = {
        counter: overlap(some, opened.get(counter, ()))
        for counter, some in _by_counter(served).items()
    }
    walking = {
        counter: without(overlap(some, opened.get(counter, ())), serving.get(counter, ()))
        for counter, some in _by_counter(walked).items()
    }
    idle, in_vain = _idle(steps, serving, walking, waits, reach)
    found: dict[DeskGroup, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for name, spans in (
        *(("serving", serving), ("walking", walking)),
        *(("idle", idle), ("idle_while_waiting", in_vain)),
    ):
        for counter, some in spans.items():
            for hour, milliseconds in _cut(some, hours):
                found[DeskGroup(hour, counter)][name] += milliseconds
    lengths = _lengths(served, hours)
    return {
        group: DeskTime(
            **{name: spent // 1000 for name, spent in found[group].items()},
            lengths=tuple(sorted(lengths[group])),
        )
        for group in {*found, *lengths}
    }


def _idle(
    steps: Sequence[Step],
    serving: Mapping[str, list[Span]],
    walking: Mapping[str, list[Span]],
    waits: Sequence[Wait],
    reach: Reach,
) -> tuple[dict[str, list[Span]], dict[str, list[Span]]]:
    """When clerks had no person in hand, and the part of it in which they could have called one."""
    idle: dict[str, list[Span]] = defaultdict(list)
    in_vain: dict[str, list[Span]] = defaultdict(list)
    reserved = {each.reserved_for for each in waits if each.reserved_for}
    # Counters that call from the same lines share it.
    callable_: dict[tuple[frozenset[str], frozenset[str], str], list[Span]] = {}
    for counter, some in _open(steps).items():
        busy = union([*serving.get(counter, ()), *walking.get(counter, ())])
        for clerk, span in some:
            free = without([span], busy)
            idle[counter].extend(free)
            services, classes = map(frozenset, reach(counter, clerk))
            key = (services, classes, clerk if clerk in reserved else "")
            if key not in callable_:
                callable_[key] = union(
                    (each.begin, each.end)
                    for each in waits
                    if each.may_be_called(clerk, services, classes)
                )
            in_vain[counter].extend(overlap(free, callable_[key]))
    return idle, in_vain


def _open(steps: Sequence[Step]) -> dict[str, list[tuple[str, Span]]]:
    """When each counter was open, by its clerk; the back office and pauses are not."""
    by_counter: dict[str, list[Step]] = defaultdict(list)
    for step in steps:
        by_counter[step.counter].append(step)
    return {
        counter: [
            (before.clerk, (before.at, after.at))
            for before, after in pairwise(some)
            if before.state == "open" and before.at < after.at
        ]
        for counter, some in by_counter.items()
    }


def _by_counter(sittings: Sequence[Sitting]) -> dict[str, list[Span]]:
    found: dict[str, list[Span]] = defaultdict(list)
    for each in sittings:
        found[each.counter].append((each.begin, each.end))
    return {counter: union(some) for counter, some in found.items()}


def _lengths(
    served: Sequence[Sitting], hours: Sequence[tuple[int, Span]]
) -> dict[DeskGroup, list[int]]:
    """The seconds of each attention, in the hour in which it began."""
    found: dict[DeskGroup, list[int]] = defaultdict(list)
    for each in served:
        for hour, (begin, end) in hours:
            if begin <= each.begin < end:
                found[DeskGroup(hour, each.counter)].append(max(0, each.end - each.begin) // 1000)
    return found


def union(spans: Iterable[Span]) -> list[Span]:
    """The spans in order, merged where they touch."""
    found = list[Span]()
    for begin, end in sorted(spans):
        if found and begin <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((begin, end))
    return found


def overlap(some: Sequence[Span], others: Sequence[Span]) -> list[Span]:
    """What is in both; each is in order, without spans that touch."""
    found, here, there = list[Span](), 0, 0
    while here < len(some) and there < len(others):
        begin = max(some[here][0], others[there][0])
        end = min(some[here][1], others[there][1])
        if begin < end:
            found.append((begin, end))
        if some[here][1] < others[there][1]:
            here += 1
        else:
            there += 1
    return found


def without(some: Sequence[Span], others: Sequence[Span]) -> list[Span]:
    """What of `some` is in none of the others; each is in order, without spans that touch."""
    if not some:
        return []
    edge = (some[0][0], some[-1][1])
    inside = [each for each in others if each[1] > edge[0] and each[0] < edge[1]]
    moments = [edge[0], *(moment for each in inside for moment in each), edge[1]]
    gaps = zip(moments[::2], moments[1::2], strict=True)
    return overlap(some, [(begin, end) for begin, end in gaps if begin < end])


def _cut(spans: Iterable[Span], hours: Sequence[tuple[int, Span]]) -> Iterator[tuple[int, int]]:
    """The milliseconds of the spans in each hour."""
    some = union(spans)
    begins, ends = [begin for begin, _ in some], [end for _, end in some]
    for hour, span in hours:
        touched = some[bisect_right(ends, span[0]) : bisect_left(begins, span[1])]
        inside = overlap(touched, [span])
        if inside:
            yield hour, sum(end - begin for begin, end in inside)


def hours_of(day: date, zone: tzinfo) -> list[tuple[int, Span]]:
    """The hours of a local day with their spans: 23 to 25 of them, and none where a day is missing.

    An hour begins where the local clock shows a full one, or jumps.
    """
    begin = datetime.combine(day, time(), zone).astimezone(UTC)
    end = datetime.combine(day + timedelta(days=1), time(), zone).astimezone(UTC)
    found = list[tuple[int, Span]]()
    here = begin
    while here < end:
        local = here.astimezone(zone)
        there = min(end, here + timedelta(hours=1) - timedelta(minutes=local.minute))
        found.append((local.hour, (_milliseconds(here), _milliseconds(there))))
        here = there
    return found


def _milliseconds(moment: datetime) -> int:
    return (moment - datetime(1970, 1, 1, tzinfo=UTC)) // timedelta(milliseconds=1)

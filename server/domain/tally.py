"""What a day came to, in numbers that are about no person: they stay when its tickets are gone.

Tickets are counted by the local hour in which they were issued, service, class and channel.
Of their times each group keeps all values, sorted, so that every percentile of every period is
exact; sorted, a wait stands beside no attention of the same person. The finest time is the hour;
there is no code, no clerk, no language and no order of arrival. Days are added by `merged`.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields
from datetime import UTC, date, datetime, timedelta, tzinfo
from math import ceil
from typing import Any

from server.domain.ticket import State


@dataclass(frozen=True, slots=True)
class Group:
    """Tickets of one local hour, from 0 to 23, of one service, class and channel.

    `unit` is that of the service on that day; empty where it is not known.
    """

    hour: int
    service: str
    ticket_class: str
    channel: str
    unit: str = ""


@dataclass(frozen=True, slots=True)
class WorkGroup:
    """Attentions that began in one local hour; empty where an attention has no such thing.

    `unit` is that of the service, or else of the clerk; `linked_to` took the person over.
    """

    hour: int
    service: str
    channel: str
    kind: str
    outcome: str
    unit: str
    linked_to: str = ""


@dataclass(frozen=True, slots=True)
class CounterGroup:
    """A counter in one local hour: `open`, `back_office` or `paused`, for a `reason`."""

    hour: int
    counter: str
    state: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class DeskGroup:
    """The clerk of an open counter in one local hour."""

    hour: int
    counter: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskTime:
    """Seconds of a clerk's hour, and the sorted lengths of the attentions that began in it.

    `walking` is from a call until its person comes or is given up; `idle_while_waiting` the part
    of `idle` in which a person waited that the clerk could have called.
    """

    serving: int = 0
    walking: int = 0
    idle: int = 0
    idle_while_waiting: int = 0
    lengths: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """What became of one ticket; times are in whole seconds.

    `wait` lasts until the first call, `unmet` until the end of a ticket that was never called,
    `walk` from the last call until the person came, `attended` is how long the last attention was.
    `is_announced`: it was taken on a telephone. `has_returned`: it came back to a service that it
    had left. `is_resolved_at_once`: its one attention resolved it.
    """

    group: Group
    state: State
    wait: int | None = None
    unmet: int | None = None
    walk: int | None = None
    attended: int | None = None
    is_announced: bool = False
    recalls: int = 0
    transfers: int = 0
    has_returned: bool = False
    is_resolved_at_once: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """A group's tickets: how many, and all of their times in seconds, each list sorted."""

    issued: int = 0
    attended: int = 0
    no_shows: int = 0
    """Called, and never attended."""
    cancelled: int = 0
    """Taken back before any call."""
    left: int = 0
    """Never called, and ended with their day."""
    announced: int = 0
    expired: int = 0
    """Announced, and their people never came; they are among the issued."""
    recalls: int = 0
    transferred: int = 0
    """Tickets that went to another service at least once."""
    returned: int = 0
    resolved_at_once: int = 0
    waits: tuple[int, ...] = ()
    unmet: tuple[int, ...] = ()
    walks: tuple[int, ...] = ()
    attentions: tuple[int, ...] = ()
    """Of the served, the attention with which each ended: a ticket's row alone tells it."""


_SUMS = tuple(each.name for each in fields(Counts) if each.default == 0)
_LISTS = tuple(each.name for each in fields(Counts) if each.default == ())


@dataclass(frozen=True, slots=True)
class Tally:
    """A day or several of them; of attentions the seconds of each, of counters seconds in all."""

    tickets: Mapping[Group, Counts] = field(default_factory=dict)
    work: Mapping[WorkGroup, tuple[int, ...]] = field(default_factory=dict)
    counters: Mapping[CounterGroup, int] = field(default_factory=dict)
    desks: Mapping[DeskGroup, DeskTime] = field(default_factory=dict)

    @property
    def is_empty(self) -> bool:
        """Whether it counts anything at all."""
        return not (self.tickets or self.work or self.counters or self.desks)


def counted(courses: Iterable[Course]) -> dict[Group, Counts]:
    """The tickets of each group."""
    groups: dict[Group, list[Course]] = defaultdict(list)
    for course in courses:
        groups[course.group].append(course)
    return {group: _counts(some) for group, some in groups.items()}


def _counts(courses: Sequence[Course]) -> Counts:
    never_called = [each for each in courses if each.wait is None]
    return Counts(
        issued=len(courses),
        attended=sum(each.attended is not None for each in courses),
        no_shows=sum(each.wait is not None and each.attended is None for each in courses),
        cancelled=sum(each.state is State.CANCELLED for each in never_called),
        left=sum(each.state is State.LAPSED for each in never_called),
        announced=sum(each.is_announced for each in courses),
        expired=sum(each.state is State.EXPIRED for each in courses),
        recalls=sum(each.recalls for each in courses),
        transferred=sum(each.transfers > 0 for each in courses),
        returned=sum(each.has_returned for each in courses),
        resolved_at_once=sum(each.is_resolved_at_once for each in courses),
        waits=_sorted(each.wait for each in courses),
        unmet=_sorted(each.unmet for each in never_called),
        walks=_sorted(each.walk for each in courses),
        attentions=_sorted(each.attended for each in courses if each.state is State.SERVED),
    )


def _sorted(values: Iterable[int | None]) -> tuple[int, ...]:
    return tuple(sorted(value for value in values if value is not None))


def added(some: Iterable[Counts]) -> Counts:
    """Groups taken together."""
    parts = list(some)
    sums = {name: sum(getattr(each, name) for each in parts) for name in _SUMS}
    lists: dict[str, Any] = {
        name: _sorted(value for each in parts for value in getattr(each, name)) for name in _LISTS
    }
    return Counts(**sums, **lists)


def merged(tallies: Iterable[Tally]) -> Tally:
    """Several days as one: groups of the same hour, service and so on are added."""
    tickets: dict[Group, list[Counts]] = defaultdict(list)
    work: dict[WorkGroup, list[int]] = defaultdict(list)
    counters: dict[CounterGroup, int] = defaultdict(int)
    desks: dict[DeskGroup, list[DeskTime]] = defaultdict(list)
    for tally in tallies:
        for group, counts in tally.tickets.items():
            tickets[group].append(counts)
        for part, lengths in tally.work.items():
            work[part].extend(lengths)
        for counter, seconds in tally.counters.items():
            counters[counter] += seconds
        for desk, spent in tally.desks.items():
            desks[desk].append(spent)
    return Tally(
        {group: added(parts) for group, parts in tickets.items()},
        {part: tuple(sorted(lengths)) for part, lengths in work.items()},
        dict(counters),
        {desk: _desk_times_added(spent) for desk, spent in desks.items()},
    )


def _desk_times_added(some: Sequence[DeskTime]) -> DeskTime:
    return DeskTime(
        serving=sum(each.serving for each in some),
        walking=sum(each.walking for each in some),
        idle=sum(each.idle for each in some),
        idle_while_waiting=sum(each.idle_while_waiting for each in some),
        lengths=tuple(sorted(length for each in some for length in each.lengths)),
    )


def percentile(values: Sequence[int], share: float) -> int | None:
    """The least of these sorted values that `share` of them do not exceed; None without any."""
    return values[max(0, ceil(share * len(values)) - 1)] if values else None


def came_back(services: Sequence[str]) -> bool:
    """Whether a ticket came to a service that it had been at before another one."""
    visited = [each for n, each in enumerate(services) if n == 0 or each != services[n - 1]]
    return len(set(visited)) < len(visited)


@dataclass(frozen=True, slots=True)
class Step:
    """A counter opened, paused or closed; `at` is in ms since 1970, `state` is empty if closed."""

    at: int
    counter: str
    state: str
    reason: str = ""
    clerk: str = ""


def counter_seconds(steps: Collection[Step], day: date, zone: tzinfo) -> dict[CounterGroup, int]:
    """How long each counter was in each state, by local hour.

    A counter that was left open over midnight was forgotten: what follows its last step does not
    count.
    """
    found: dict[CounterGroup, int] = defaultdict(int)
    now: dict[str, Step] = {}
    for step in steps:
        before = now.pop(step.counter, None)
        if before is not None:
            for hour, seconds in _by_hour(before.at, step.at, day, zone):
                found[CounterGroup(hour, step.counter, before.state, before.reason)] += seconds
        if step.state:
            now[step.counter] = step
    return {group: seconds for group, seconds in found.items() if seconds}


def _by_hour(begin: int, end: int, day: date, zone: tzinfo) -> Iterator[tuple[int, int]]:
    """The local hours of a day that a span touches, each with its whole seconds within it."""
    here, until = _moment(begin), _moment(end)
    while here < until:
        local = here.astimezone(zone)
        if local.date() != day:
            return
        left = timedelta(minutes=60 - local.minute) - timedelta(
            seconds=local.second, microseconds=local.microsecond
        )
        there = min(here + left, until)
        yield local.hour, (there - here) // timedelta(seconds=1)
        here = there


def _moment(milliseconds: int) -> datetime:
    return datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=milliseconds)

"""When each counter was open, paused or closed today, as the journal's events tell it."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta

from server.domain import events as e
from server.domain.catalogue import office_day
from server.domain.identity import CounterId
from server.domain.office import CounterState

_STATES: dict[type[e.Event], CounterState] = {
    e.CounterOpened: CounterState.OPEN,
    e.CounterPaused: CounterState.PAUSED,
    e.CounterClosed: CounterState.CLOSED,
}
COUNTER_EVENTS = frozenset(_STATES)
"""The events that a course is made of."""

Step = tuple[datetime, CounterState]


class Courses:  # noqa: PLW1641 - they change, so they have no hash
    """The steps of each counter today, and the last one before it."""

    def __init__(self, time_zone: str) -> None:
        self.time_zone = time_zone
        self._day: date | None = None
        self._steps: dict[CounterId, list[Step]] = {}

    @classmethod
    def of(cls, events: Iterable[e.Event], time_zone: str) -> "Courses":
        """The courses that a part of the journal tells."""
        courses = cls(time_zone)
        for event in events:
            courses.follow(event)
        return courses

    def __eq__(self, other: object) -> bool:
        """Whether the counters did the same at the same time."""
        if not isinstance(other, Courses):
            return NotImplemented
        return self._steps == other._steps

    def follow(self, event: e.Event) -> None:
        """Note an event of the journal; most are none of a counter."""
        if not isinstance(event, e.CounterOpened | e.CounterPaused | e.CounterClosed):
            return
        self._turn_to(office_day(event.at, self.time_zone))
        steps = self._steps.setdefault(event.counter, [])
        # A clock that was set back makes no step older than the one before it.
        while steps and steps[-1][0] > event.at:
            steps.pop()
        steps.append((event.at, _STATES[type(event)]))

    def _turn_to(self, day: date) -> None:
        """Of another day only its last step is kept: a counter may still be open since then."""
        if day != self._day:
            self._day = day
            self._steps = {counter: steps[-1:] for counter, steps in self._steps.items()}

    def since(self, counter: CounterId, state: CounterState) -> datetime | None:
        """Since when a counter has been in the state that it is in; None where it is not told."""
        steps = self._steps.get(counter)
        if not steps or steps[-1][1] is not state:
            return None
        # The same state twice, as of a clerk who took over an open counter, began with the first.
        began = steps[-1][0]
        for at, earlier in reversed(steps):
            if earlier is not state:
                break
            began = at
        return began

    def open_time(self, begin: datetime, end: datetime, now: datetime) -> timedelta:
        """How long the counters were open between two moments, all of them together."""
        until = min(end, now)
        spans = (span for each in self._steps for span in self._spans(each, now))
        parts = (min(until, last) - max(begin, first) for first, last in spans)
        return sum((part for part in parts if part > timedelta()), timedelta())

    def _spans(self, counter: CounterId, now: datetime) -> Iterator[tuple[datetime, datetime]]:
        opened: datetime | None = None
        for at, state in self._steps.get(counter, ()):
            if state is CounterState.OPEN:
                opened = at if opened is None else opened
            elif opened is not None:
                yield opened, at
                opened = None
        if opened is not None:
            yield opened, now

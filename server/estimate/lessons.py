"""What one date of an office teaches: its record, and how far its estimates would have gone.

A date is gone through again by its own events and those of the date before it, with the catalogue
and rule of then. So it teaches the same whenever it is learnt, and whatever was learnt before.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date

from server.domain import events as e
from server.domain.evolve.evolve import evolve
from server.domain.identity import OfficeId
from server.domain.office import Office
from server.estimate.forecast import Crowd, Forecaster
from server.estimate.record import Day, Record
from server.store import Reader

PER_DAY = 60
"""Tickets of a day to estimate again: with twenty days of them, nine in ten is accurate to a
percent."""
CHUNK = 2_000
"""Number of events to read at once."""
_BREATH = 500
"""Events without an estimate to follow in one go."""


@dataclass(slots=True)
class Lesson:
    """A local date: where the journal has it, and what it taught, once it was learnt."""

    on: date
    parts: list[tuple[int, int]] = field(default_factory=list)
    """Sequence numbers, from after the first to the second; several where the clock was wrong."""
    day: Day | None = None
    reached: dict[Crowd, list[float]] | None = None
    """The quantile that each real wait had in its plays."""


class Lessons:
    """Goes through an office's dates again."""

    def __init__(self, reader: Reader, office: OfficeId) -> None:
        self._reader, self._office = reader, office

    def record(self, before: Lesson, lesson: Lesson) -> Record:
        """A record that ends with the date; `before` is the date before it."""
        both = (*before.parts, *lesson.parts)
        return learn(self._stranger(both), self._events(both))

    def day(self, before: Lesson, lesson: Lesson) -> Day:
        """The record of the date; an empty one where nothing happened."""
        record = self.record(before, lesson)
        known = [*record.past, *([] if record.today is None else [record.today])]
        return next((day for day in known if day.on == lesson.on), Day(lesson.on))

    def rehearse(self, before: Lesson, lesson: Lesson, past: Iterable[Day]) -> Iterator[None]:
        """Find how far estimates would have gone, with the recorded days before the date.

        Yields after each estimate, so that other work goes first.
        """
        office, forecaster = self._stranger((*before.parts, *lesson.parts)), Forecaster()
        for number, event in enumerate(self._events(before.parts)):
            if is_known(office, event):
                forecaster.note(office, event)
                evolve(office, event)
            if number % _BREATH == 0:
                yield
        forecaster.begin(lesson.on, past)
        issued = 0 if lesson.day is None else len(lesson.day.arrivals)
        yield from rehearse(office, self._events(lesson.parts), issued, forecaster)
        lesson.reached = forecaster.levels.reached_today()

    def _stranger(self, parts: Iterable[tuple[int, int]]) -> Office:
        """An office that knows its catalogue and rule of then.

        The present catalogue may lack a service that people waited for in those days.
        """
        return self._reader.stranger(self._office, next((after for after, _ in parts), 0))

    def _events(self, parts: Iterable[tuple[int, int]]) -> Iterator[e.Event]:
        for after, until in parts:
            seq = after
            while seq < until:
                some = self._reader.events(self._office, seq, min(CHUNK, until - seq))
                yield from (event for number, event in some if number <= until)
                seq = some[-1][0] if some else until


def learn(office: Office, events: Iterable[e.Event]) -> Record:
    """Learn from the events; `office` need not know what came before them."""
    record = Record()
    for event in events:
        if is_known(office, event):
            record.note(office, event)
            evolve(office, event)
    return record


def rehearse(
    office: Office, events: Iterable[e.Event], issued: int, forecaster: Forecaster
) -> Iterator[None]:
    """Estimate again at some of a day's `issued` tickets, and compare; yields after each."""
    every = max(1, issued // PER_DAY)
    for number, event in enumerate(events):
        if not is_known(office, event):
            continue
        forecaster.note(office, event)
        evolve(office, event)
        if isinstance(event, e.TicketIssued) and event.number % every == 0:
            foretold = forecaster.forecast(office, event.at)
            forecaster.remember(office, foretold, event.ticket)
            yield
        elif number % _BREATH == 0:
            yield


def is_known(office: Office, event: e.Event) -> bool:
    """Whether an office that started in the middle of a journal can follow an event."""
    if isinstance(event, e.CounterPaused | e.CounterClosed):
        return event.counter in office.desks
    if isinstance(event, e.AttentionSaved | e.AttentionRegistered):
        return event.attention in office.attentions
    if isinstance(event, e.ClerkSignedOut):
        return event.clerk in office.consoles
    if isinstance(event, e.ActUndone):
        last = office.acts.get(event.clerk)
        return last is not None and last.after.id == event.ticket
    if isinstance(event, e.TicketEvent) and not isinstance(event, e.TicketIssued):
        return event.ticket in office.tickets
    return True

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
        record = Record()
        for office, events in self._stretches((*before.parts, *lesson.parts)):
            learn(office, (event for _, event in events), record)
        return record

    def day(self, before: Lesson, lesson: Lesson) -> Day:
        """The record of the date; an empty one if it had no events."""
        record = self.record(before, lesson)
        known = [*record.past, *([] if record.today is None else [record.today])]
        return next((day for day in known if day.on == lesson.on), Day(lesson.on))

    def rehearse(self, before: Lesson, lesson: Lesson, past: Iterable[Day]) -> Iterator[None]:
        """Find how far estimates would have gone, with the recorded days before the date.

        Yields after each estimate, so that other work goes first.
        """
        forecaster, has_begun = Forecaster(), False
        start = min(lesson.parts, default=(0, 0))
        issued = 0 if lesson.day is None else len(lesson.day.arrivals)
        every = max(1, issued // PER_DAY)
        earlier = (part for part in before.parts if part < start)
        for office, events in self._stretches((*earlier, *lesson.parts)):
            for number, event in events:
                if not has_begun and number > start[0]:
                    forecaster.begin(lesson.on, past)
                    has_begun = True
                is_followed = follow(office, event, forecaster)
                is_estimated = is_followed and has_begun
                if is_estimated and isinstance(event, e.TicketIssued) and event.number % every == 0:
                    foretold = forecaster.forecast(office, event.at)
                    forecaster.remember(office, foretold, event.ticket)
                    yield
                elif number % _BREATH == 0:
                    yield
        lesson.reached = forecaster.levels.reached_today()

    def _stretches(
        self, parts: Iterable[tuple[int, int]]
    ) -> Iterator[tuple[Office, Iterator[tuple[int, e.Event]]]]:
        """Parts without a gap between them, in the journal's order, each with an office of its own.

        The office knows its catalogue and rule of then, for the present catalogue may lack a
        service that people waited for in those days. It knows nothing of what was before: where a
        wrong clock has dated a part of the journal elsewhere, any ticket may have changed in it.
        """
        joined: list[tuple[int, int]] = []
        for part in sorted(parts):
            is_next = bool(joined) and joined[-1][1] == part[0]
            joined.append((joined.pop()[0], part[1]) if is_next else part)
        for after, until in joined:
            yield self._reader.stranger(self._office, after), self._events(after, until)

    def _events(self, after: int, until: int) -> Iterator[tuple[int, e.Event]]:
        """The events from after one number to another, with their own numbers."""
        seq = after
        while seq < until:
            some = self._reader.events(self._office, seq, min(CHUNK, until - seq))
            yield from ((number, event) for number, event in some if number <= until)
            seq = some[-1][0] if some else until


def learn(office: Office, events: Iterable[e.Event], record: Record | None = None) -> Record:
    """Learn from the events; `office` need not know what came before them."""
    record = Record() if record is None else record
    for event in events:
        follow(office, event, record)
    return record


def follow(office: Office, event: e.Event, noting: Record | Forecaster) -> bool:
    """Note an event and let the office follow it, if it can; whether it could."""
    if not is_known(office, event):
        return False
    noting.note(office, event)
    evolve(office, event)
    return True


def is_known(office: Office, event: e.Event) -> bool:
    """Whether an office that started in the middle of a journal can follow an event."""
    if isinstance(event, e.CounterPaused | e.CounterClosed):
        return event.counter in office.desks
    if isinstance(event, e.AttentionSaved | e.AttentionRegistered):
        return event.attention in office.attentions
    if isinstance(event, e.ClerkSignedOut):
        return event.clerk in office.consoles
    if isinstance(event, e.ActUndone | e.RegistrationUndone):
        return _is_last_act(office, event)
    if isinstance(event, e.TicketEvent) and not isinstance(event, e.TicketIssued):
        return event.ticket in office.tickets
    return True


def _is_last_act(office: Office, event: e.ActUndone | e.RegistrationUndone) -> bool:
    last = office.acts.get(event.clerk)
    if last is None or isinstance(event, e.RegistrationUndone):
        return last is not None and last.after is None
    return last.after is not None and last.after.id == event.ticket

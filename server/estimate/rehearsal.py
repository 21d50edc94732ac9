"""Replays the last days to learn from them and to check how right the estimates would have been.

At each issue it uses only what was known at that time.
"""

from collections.abc import Callable, Iterator
from datetime import date

from server.domain import events as e
from server.domain.evolve.evolve import evolve
from server.domain.office import Office
from server.estimate.forecast import Forecaster
from server.estimate.record import Record

Events = Callable[[], Iterator[e.Event]]
PER_DAY = 60
"""Tickets of a day to estimate again: with twenty days of them, nine in ten is accurate to a
percent."""


def learn(office: Office, events: Iterator[e.Event]) -> Record:
    """Learn from the events; `office` need not know what came before them."""
    record = Record()
    for event in events:
        if is_known(office, event):
            record.note(office, event)
            evolve(office, event)
    return record


def rehearse(
    office: Office, events: Iterator[e.Event], issued: dict[date, int], forecaster: Forecaster
) -> Iterator[None]:
    """Let `forecaster` find its levels; yields after each estimate so that other work goes first.

    `issued` is the number of tickets of each day.
    """
    for number, event in enumerate(events):
        if not is_known(office, event):
            continue
        forecaster.note(office, event)
        evolve(office, event)
        if isinstance(event, e.TicketIssued):
            every = max(1, issued.get(event.day, 0) // PER_DAY)
            if event.number % every == 0:
                foretold = forecaster.forecast(office, event.at)
                forecaster.remember(office, foretold, event.ticket)
                yield
        elif number % _BREATH == 0:
            yield


_BREATH = 500
"""Events without an estimate to follow in one go."""


def is_known(office: Office, event: e.Event) -> bool:
    """Whether an office that started in the middle of a journal can follow an event."""
    if isinstance(event, e.CounterPaused | e.CounterClosed):
        return event.counter in office.desks
    if isinstance(event, e.AttentionSaved | e.AttentionRegistered):
        return event.attention in office.attentions
    if isinstance(event, e.ClerkSignedOut):
        return event.clerk in office.consoles
    if isinstance(event, e.TicketEvent) and not isinstance(event, e.TicketIssued):
        return event.ticket in office.tickets
    return True

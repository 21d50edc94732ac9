"""The last days lived through once more: to learn from them, and to see how right we had been.

At each issue no more is known than was known then.
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
"""Tickets of a day that are asked about again: twenty days of them place nine in ten to a
percent."""


def learn(office: Office, events: Iterator[e.Event]) -> Record:
    """What the events teach; `office` need not know what was before them."""
    record = Record()
    for event in events:
        if is_known(office, event):
            record.note(office, event)
            evolve(office, event)
    return record


def rehearse(
    office: Office, events: Iterator[e.Event], issued: dict[date, int], forecaster: Forecaster
) -> Iterator[None]:
    """Let `forecaster` find its levels; yields after each estimate, for others to go first.

    `issued` says how many tickets each of the days had.
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
"""Events that nobody is asked about and that are followed in one go."""


def is_known(office: Office, event: e.Event) -> bool:
    """Whether an office that began in the middle of a journal can follow an event."""
    if isinstance(event, e.CounterPaused | e.CounterClosed):
        return event.counter in office.desks
    if isinstance(event, e.AttentionSaved | e.AttentionRegistered):
        return event.attention in office.attentions
    if isinstance(event, e.ClerkSignedOut):
        return event.clerk in office.consoles
    if isinstance(event, e.TicketEvent) and not isinstance(event, e.TicketIssued):
        return event.ticket in office.tickets
    return True

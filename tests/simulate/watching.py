"""A play watched call by call: waiting tickets, passed ones, and counters without a call."""

import json
from collections.abc import Iterator
from dataclasses import dataclass

from server.simulate.command import read
from server.simulate.play import Call, Counter, Scenario, Ticket, play
from tests.simulate.scenarios import Json


def scenario_of(document: Json) -> Scenario:
    return read(json.dumps(document))[0]


@dataclass(frozen=True)
class Moment:
    """A call, and the other tickets that waited."""

    call: Call
    counter: Counter
    waiting: tuple[Ticket, ...]

    @property
    def passed(self) -> list[Ticket]:
        """The tickets that the counter serves and did not call."""
        return [ticket for ticket in self.waiting if serves(self.counter, ticket)]


def serves(counter: Counter, ticket: Ticket) -> bool:
    return (counter.services is None or ticket.service in counter.services) and (
        counter.classes is None or ticket.ticket_class in counter.classes
    )


def moments(scenario: Scenario) -> Iterator[Moment]:
    """Each call with the tickets that waited and were not called before or with it."""
    left = {ticket.id: ticket for ticket in scenario.tickets}
    for call in play(scenario).calls:
        del left[call.ticket.id]
        here = (ticket for ticket in left.values() if ticket.arrival <= call.start)
        waiting = tuple(t for t in here if t.leaves_at is None or t.leaves_at > call.start)
        yield Moment(call, scenario.counters[call.counter], waiting)


def with_rule(document: Json, **rule: object) -> Json:
    return {**document, "discipline": rule}


def order(document: Json) -> list[str]:
    return [call.ticket.id for call in play(scenario_of(document)).calls]


def is_open(counter: Counter, now: int) -> bool:
    return counter.windows is None or any(start <= now < end for start, end in counter.windows)


def still_here(ticket: Ticket, now: int) -> bool:
    return ticket.leaves_at is None or now < ticket.leaves_at

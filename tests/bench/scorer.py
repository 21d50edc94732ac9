"""Asks the estimate about tickets of an invented office, and records their real waits."""

from dataclasses import dataclass
from datetime import date, timedelta

from server.domain import events as e
from server.domain.identity import TicketId
from server.domain.office import CounterState, Office
from server.domain.ticket import State, Ticket
from server.estimate.forecast import Crowd, Forecaster, Wait, crowd_of
from tests.bench.attainable import Known, least_error_wait
from tests.bench.town import Town

ASKED = 6
"""Every sixth ticket of the scored days is asked about: its neighbours wait in the same queue."""
RECORDED = 8
"""Every eighth ticket of the days of record is remembered; a server remembers all of them."""
MINUTE = 60_000


@dataclass(slots=True)
class Case:
    """A ticket that had to queue: its estimate at its issue, and its real wait, in ms."""

    crowd: Crowd
    told: Wait
    by_position: float
    by_last: float
    day: tuple[int, date]
    """The office's seed, and the day."""
    best: int
    """The attainable estimate, which knows the office but not the day, in ms."""
    knowing: int
    """The same knowing the day as well."""
    real: int = 0


class Scorer:
    """Asks at each issue of the scored days, and records the real wait."""

    def __init__(self, town: Town, seed: int = 0) -> None:
        self._town, self._seed = town, seed
        self.forecaster = Forecaster()
        self.cases: list[Case] = []
        self.first_day: list[Case] = []
        self._open: dict[TicketId, Case] = {}
        self._last_wait: dict[Crowd, int] = {}
        self._services = [0, 0]
        self._issues = 0
        self._known: tuple[date, Known, Known] | None = None
        self.scores = False
        town.watch(self._before)
        town.on_issue = self._issued

    def _before(self, office: Office, event: e.Event) -> None:
        if isinstance(event, e.TicketCalled):
            self._called(office, event)
        elif isinstance(event, e.ServiceFinished):
            called = office.tickets[event.ticket].called_at
            assert called is not None
            self._services[0] += _ms(event.at - called)
            self._services[1] += 1
        elif isinstance(event, e.TicketCancelled | e.DayClosed):
            self._open.pop(TicketId(getattr(event, "ticket", "")), None)
        self.forecaster.note(office, event)

    def _called(self, office: Office, event: e.TicketCalled) -> None:
        ticket = office.tickets[event.ticket]
        real = _ms(event.at - ticket.arrival)
        crowd = crowd_of(office, ticket.ticket_class)
        self._last_wait[crowd] = real
        case = self._open.pop(event.ticket, None)
        if case is not None:
            case.real = real
            self.cases.append(case)

    def _issued(self, ticket: TicketId) -> None:
        town = self._town
        self._issues += 1
        if self._issues % (ASKED if self.scores else RECORDED):
            return
        foretold = self.forecaster.forecast(town.office, town.now)
        self.forecaster.remember(town.office, foretold, ticket)
        if self.scores and foretold.tickets[ticket].median > 0:
            self._open[ticket] = self._case(ticket, foretold.tickets[ticket])

    def _case(self, ticket: TicketId, told: Wait) -> Case:
        town = self._town
        found, (on, office, day) = town.office.tickets[ticket], self._knows()
        crowd = crowd_of(town.office, found.ticket_class)
        return Case(
            crowd,
            told,
            self._by_position(town.office, found),
            self._last_wait.get(crowd, 0),
            (self._seed, on),
            least_error_wait(town, ticket, office),
            least_error_wait(town, ticket, day),
        )

    def _knows(self) -> tuple[date, Known, Known]:
        """What there is to know today: of the office, and of the day as well."""
        town, on = self._town, self._town.now.date()
        if self._known is None or self._known[0] != on:
            self._known = on, Known(town, knows_day=False), Known(town, knows_day=True)
        return self._known

    def _by_position(self, office: Office, ticket: Ticket) -> float:
        """A simple predictor: waiting people times the mean service, divided by counters."""
        serving = [
            office.catalogue.services_at(counter, desk.clerk)
            for counter, desk in office.desks.items()
            if desk.state is CounterState.OPEN
        ]
        mine = [services for services in serving if ticket.service in services]
        shared = {service for services in mine for service in services}
        ahead = sum(
            other.state is State.WAITING and other.service in shared and other.seq < ticket.seq
            for other in office.tickets.values()
        )
        mean = self._services[0] / self._services[1] if self._services[1] else 10 * MINUTE
        return ahead * mean / max(1, len(mine))


def _ms(span: timedelta) -> int:
    return round(span.total_seconds() * 1000)

"""The hall at one moment, for the people who answer for it: figures, alarms, devices, the day."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType

from server.domain.catalogue import local_time
from server.domain.discipline import Rule
from server.domain.equipment import DeviceDay
from server.domain.events import Event
from server.domain.identity import TicketId
from server.domain.office import CounterState, HelpCall, Office
from server.domain.opening import legal_wait, opening
from server.domain.petition.progress import OpenCounts
from server.estimate.waits import Closing
from server.hub import News
from server.public_holidays import holidays_around
from server.views.cache import Once
from server.views.devices import DeviceNow, Devices
from server.views.oversight.alarms import Alarm, AlarmBook, Found, findings
from server.views.oversight.courses import COUNTER_EVENTS, Courses
from server.views.oversight.figures import (
    CounterNow,
    KeptWaits,
    ServiceNow,
    counters_now,
    services_now,
)
from server.views.oversight.machine import Machine
from server.views.oversight.quarters import Quarter, quarters_of
from server.views.own_day import DeskLog

NOTHING: Mapping[str, DeviceDay] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class HallNow:
    """All that the page shows. Services are in the catalogue's order, alarms the gravest first."""

    at: datetime
    seq: int
    is_day_closed: bool
    rule: Rule
    services: Sequence[ServiceNow]
    counters: Sequence[CounterNow]
    devices: Sequence[DeviceNow]
    help_calls: Sequence[HelpCall]
    alarms: Sequence[Alarm]
    quarters: Sequence[Quarter]
    closes: datetime | None
    """When the office closes today, in local time; None while it is closed or never closes."""
    today: Mapping[str, DeviceDay]
    """How long each kiosk and display was connected within today's hours, by its id."""
    closing: Closing | None
    """What the estimate says of closing time, within an hour of it."""

    @property
    def longest(self) -> ServiceNow | None:
        """The service whose first person has waited longest of all."""
        waiting = [each for each in self.services if each.longest is not None]
        return min(waiting, key=_since, default=None)

    @property
    def waiting(self) -> int:
        """How many people wait."""
        return sum(each.waiting for each in self.services)


def _since(service: ServiceNow) -> datetime:
    assert service.longest is not None  # noqa: S101 - asked of those alone
    return service.longest.since


class Oversight:
    """Keeps what the hall's figures need from turn to turn. Lives in the event loop's thread."""

    def __init__(self, once: Once, devices: Devices) -> None:
        self._once, self._devices = once, devices
        self._waits = KeptWaits()
        self._courses = Courses("UTC")
        self._steps: list[Event] = []
        self.desks = DeskLog()
        self._has_begun = False
        self.book = AlarmBook()

    def begin(self, office: Office, earlier: Iterable[Event]) -> None:
        """Begin with the counters' events of the day before those that have been followed."""
        steps = (*earlier, *self._steps)
        self._courses = Courses.of(steps, office.catalogue.time_zone)
        self.desks.begin(steps)
        self._steps.clear()
        self._has_begun = True

    def follow(self, office: Office, news: News) -> None:
        """Follow a turn, once the office has."""
        self._waits.follow(office, news)
        self._courses.time_zone = office.catalogue.time_zone
        for event in news.events:
            self._courses.follow(event)
            self.desks.follow(event)
        if not self._has_begun:
            self._steps += (event for event in news.events if type(event) in COUNTER_EVENTS)

    def look(
        self,
        office: Office,
        now: datetime,
        machine: Machine,
        petitions: OpenCounts = OpenCounts(),  # noqa: B008 - it never changes
        today: Mapping[str, DeviceDay] = NOTHING,
    ) -> HallNow:
        """The hall now; `petitions` are owed an answer, `today` is what its devices came to."""
        catalogue = office.catalogue
        local = local_time(now, catalogue.time_zone)
        waits = self._waits.of(office)
        devices = self._devices.every(catalogue)
        away = {each.id for each in devices if not each.is_here}
        holidays = holidays_around(catalogue, local.date())
        services = services_now(office, waits, legal_wait(catalogue, local.date(), holidays))
        counters = counters_now(office, self._courses, away)
        found = Found(
            office=office,
            services=services,
            counters=counters,
            due=self._due(office, counters),
            medians=self._once.medians(office),
            devices=devices,
            machine=machine,
            petitions=petitions,
        )
        return HallNow(
            at=now,
            seq=office.seq,
            # Before the first ticket of a day the last one is over, and this one not yet begun.
            is_day_closed=office.is_day_closed and office.day == local.date(),
            rule=office.rule,
            services=services,
            counters=counters,
            devices=devices,
            help_calls=[each for each in office.help_calls.values() if each.taken_by is None],
            alarms=self.book.note(findings(found, now), now),
            quarters=quarters_of(office, waits, self._courses, now),
            closes=opening(catalogue, None, local, holidays).closes,
            today=today,
            closing=self._once.waits.closing,
        )

    def _due(self, office: Office, counters: Iterable[CounterNow]) -> dict[str, str]:
        """The ticket that the rule names next at each open counter with free hands."""
        due = {}
        for each in counters:
            if each.state is CounterState.OPEN and each.clerk is not None and not each.is_busy:
                choice = self._once.next_at(office, each.counter, each.clerk)
                if choice is not None:
                    due[str(each.counter)] = office.tickets[TicketId(choice.ticket)].code
        return due

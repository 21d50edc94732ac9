"""The office as a kiosk may see it: the choices, how many people wait, which counters serve."""

from collections.abc import Collection, Iterable

from antesala.messages import rows as r
from server.domain.identity import ServiceId
from server.domain.office import CounterState, Office
from server.hub import News
from server.views.cache import Once
from server.views.rows import (
    RowKey,
    catalogue_row,
    has_other_days,
    help_row,
    is_reloaded,
    office_row,
    wait_part,
)


class LobbyView:
    """The topic `office` for a kiosk."""

    def __init__(self, once: Once) -> None:
        self._once = once

    def keys(self, office: Office) -> Iterable[RowKey]:
        yield "catalogue", office.id
        yield "office", office.id
        for service in office.catalogue.services:
            yield "service", service.id
        for caller in office.help_calls:
            yield "help", caller

    def touched(self, office: Office, news: News, shown: Collection[RowKey]) -> Iterable[RowKey]:
        if is_reloaded(news):
            yield from shown
            yield from self.keys(office)
            return
        if has_other_days(news):
            yield "catalogue", office.id
        yield "office", office.id
        for service in office.catalogue.services:
            yield "service", service.id
        # A new day drops the calls of the old one without naming them.
        yield from (key for key in shown if key[0] == "help")
        yield from (key for key in news.touched if key[0] == "help")

    def row(self, office: Office, key: RowKey) -> r.AnyRow | None:
        kind, name = key
        if kind == "catalogue":
            return catalogue_row(office.catalogue, office.clock)
        if kind == "office":
            return office_row(office, len(office.waiting))
        if kind == "help":
            return help_row(office, name)
        service = ServiceId(name)
        if service not in office.catalogue.service:
            return None
        return r.ServiceRow(
            id=service,
            waiting=office.waiting.waiting_for(service),
            counters=_counters_serving(office, service),
            waits=self._waits(office, service),
        )

    def _waits(self, office: Office, service: ServiceId) -> dict[str, r.WaitPart]:
        """The wait by class, for classes that an open counter calls."""
        waits = {}
        for each in office.catalogue.classes:
            part = wait_part(self._once.waits.of_newcomer(service, each.id))
            if part is not None and self._once.is_called(office, service, each.id):
                waits[str(each.id)] = part
        return waits


def _counters_serving(office: Office, service: ServiceId) -> int:
    return sum(
        desk.state is CounterState.OPEN
        and service in office.catalogue.services_at(counter, desk.clerk)
        for counter, desk in office.desks.items()
    )

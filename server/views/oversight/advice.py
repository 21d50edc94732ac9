"""What to do about people who wait too long, by the data: which counter to open."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from server.domain.catalogue import Catalogue, Clerk
from server.domain.identity import ClerkId, CounterId, ServiceId
from server.domain.office import CounterState, Desk, Office
from server.views.oversight.figures import ServiceNow, serves


class Step(StrEnum):
    """What to do, in the order in which it helps soonest."""

    RESUME = "resume"
    """Ask the clerk of a paused counter back."""
    OPEN = "open"
    """Open a counter with a clerk who is here and sits at none."""
    MOVE = "move"
    """Let a clerk whose own people wait little sit down at another counter."""
    OPEN_ABSENT = "open_absent"
    """Open a counter; no clerk for it is signed in."""
    STOP = "stop"
    """All counters that serve it call already: stop the tickets, or tell people of the wait."""


@dataclass(frozen=True, slots=True)
class Advice:
    """One step; `counter` and `former` are numbers, `other` a service with little to wait for."""

    step: Step
    counter: str = ""
    clerk: str = ""
    former: str = ""
    other: str = ""
    wait: timedelta | None = None


def advice_for(
    office: Office, services: Sequence[ServiceNow], service: ServiceId, now: datetime
) -> Advice:
    """The step that helps the people of a service soonest."""
    desk = _Desks(office, services, service, now)
    ways = (desk.paused(), desk.closed(), desk.elsewhere(), desk.absent())
    return next((step for way in ways for step in way), Advice(Step.STOP))


class _Desks:
    """The counters and clerks that could serve a service."""

    def __init__(
        self, office: Office, services: Sequence[ServiceNow], service: ServiceId, now: datetime
    ) -> None:
        self._office, self._catalogue, self._service, self._now = (
            office,
            office.catalogue,
            service,
            now,
        )
        self._waits = {each.service: each for each in services}
        self._able = [
            each for each in self._catalogue.counters if serves(self._catalogue, each.id, service)
        ]
        self._free = [
            each
            for each in self._able
            if office.desks.get(each.id, Desk()).state is CounterState.CLOSED
        ]

    def paused(self) -> Iterator[Advice]:
        """Counters whose clerk is on a break and could call for it."""
        for counter in self._able:
            desk = self._office.desks.get(counter.id, Desk())
            if desk.state is CounterState.PAUSED and self._calls(counter.id, desk.clerk):
                yield Advice(Step.RESUME, counter.number, _name(self._catalogue, desk.clerk))

    def closed(self) -> Iterator[Advice]:
        """Closed counters, with a clerk who is signed in and sits nowhere."""
        sitting = {desk.clerk for desk in self._office.desks.values()}
        standing = [each for each in self._office.consoles if each not in sitting]
        for counter in self._free:
            for clerk in standing:
                if self._calls(counter.id, clerk):
                    yield Advice(Step.OPEN, counter.number, _name(self._catalogue, clerk))

    def elsewhere(self) -> Iterator[Advice]:
        """Clerks at counters that do not call for it, whose own people wait least first."""
        found = []
        for former, desk in self._office.desks.items():
            if desk.state is not CounterState.OPEN or self._calls(former, desk.clerk):
                continue
            free = next((c for c in self._free if self._calls(c.id, desk.clerk)), None)
            own = self._own(former, desk.clerk)
            if free is not None and own is not None:
                found.append((own[1], free.number, desk.clerk, former, own[0]))
        for wait, number, clerk, former, other in sorted(found, key=lambda each: each[0]):
            name, left = _name(self._catalogue, clerk), self._catalogue.counter[former].number
            yield Advice(Step.MOVE, number, name, left, other, wait)

    def absent(self) -> Iterator[Advice]:
        """Closed counters for which a clerk has still to sign in."""
        for counter in self._free:
            if any(self._calls(counter.id, clerk.id) for clerk in self._catalogue.clerks):
                yield Advice(Step.OPEN_ABSENT, counter.number)

    def _own(self, counter: CounterId, clerk: ClerkId | None) -> tuple[str, timedelta] | None:
        """The longest wait of the services that a clerk calls; None where it is above the target.

        Its counter must not be the only one of a service for which people wait.
        """
        called = [self._waits[each] for each in self._catalogue.services_at(counter, clerk)]
        waiting = [each for each in called if each.longest is not None]
        if any(each.is_above(self._now) or each.open_counters < 2 for each in waiting):  # noqa: PLR2004 - this one and another
            return None
        waits = [(each.name, self._now - each.longest.since) for each in waiting if each.longest]
        longest = max(waits, key=lambda each: each[1], default=None)
        return longest or (called[0].name if called else "", timedelta())

    def _calls(self, counter: CounterId, clerk: ClerkId | None) -> bool:
        return self._service in self._catalogue.services_at(counter, clerk)


def _name(catalogue: Catalogue, clerk: ClerkId | None) -> str:
    known: Clerk | None = None if clerk is None else catalogue.clerk.get(clerk)
    return (clerk or "") if known is None else known.name

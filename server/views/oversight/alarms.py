"""The alarms of a hall: each has a cause, since when, and what to do, and goes with its cause.

`findings` looks at one moment. `AlarmBook` remembers between moments since when a cause is there,
and who of the staff has taken it on. It is kept in memory only: a cause that is still there after
a restart is found again.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, time, timedelta
from enum import IntEnum, StrEnum

from server.domain.catalogue import office_day
from server.domain.daybook import last_end, moment_of
from server.domain.identity import ClerkId, CounterId
from server.domain.office import CounterState, Office
from server.domain.petition.progress import OpenCounts
from server.views.devices import DeviceNow
from server.views.oversight.advice import Advice, advice_for
from server.views.oversight.figures import CounterNow, ServiceNow
from server.views.oversight.machine import (
    CERTIFICATE_NOW,
    CERTIFICATE_SOON,
    DISK_GRAVE,
    DISK_LOW,
    FILLS_NOW,
    FILLS_SOON,
    Machine,
)

SILENT_AFTER = timedelta(seconds=1)
"""A device that connects again at once, as after a short break of the network, is no alarm."""
IDLE_AFTER = timedelta(minutes=2)
"""A clerk may take this long between two people before their waiting people are told of."""
UNOPENED_AFTER = timedelta(minutes=1)
"""A counter may close and another one open within this time."""
NO_PAPER = frozenset({"no_paper"})
NO_PRINTER = frozenset({"cover_open", "offline", "failed"})


class Cause(StrEnum):
    """What an alarm is about, the gravest first."""

    CLOCK_WRONG = "clock-wrong"
    CERTIFICATE_ENDS = "certificate-ends"
    DISK_LOW = "disk-low"
    DISK_FILLING = "disk-filling"
    BACKUP_LATE = "backup-late"
    RESTORED = "restored"
    KIOSK_SILENT = "kiosk-silent"
    DISPLAY_SILENT = "display-silent"
    PAPER_REFUSED = "paper-refused"
    ABOVE_LIMIT = "above-limit"
    NO_OPEN_COUNTER = "no-open-counter"
    ABOVE_TARGET = "above-target"
    COUNTER_IDLE = "counter-idle"
    PREFERENCE = "preference"
    CALL_REFUSED = "call-refused"
    PETITIONS_OVERDUE = "petitions-overdue"
    NO_PAPER = "no-paper"
    PRINTER = "printer"
    DISPLAY_MUTE = "display-mute"
    SIGN_DARK = "sign-dark"


class Gravity(IntEnum):
    """How grave an alarm is: something has failed, or needs attention."""

    FAILURE = 0
    ATTENTION = 1


GRAVE = frozenset(
    {
        Cause.CLOCK_WRONG,
        Cause.KIOSK_SILENT,
        Cause.DISPLAY_SILENT,
        Cause.PAPER_REFUSED,
        Cause.ABOVE_LIMIT,
    }
)


@dataclass(frozen=True, slots=True)
class Alarm:
    """One alarm; `subject` is what it is about, by its id, and `name` and `place` as people say it.

    `minutes` is a wait, `free` bytes, `off` how far ahead the clock seems to be, `days` those until
    something ends, none where it has.
    """

    cause: Cause
    subject: str
    since: datetime
    gravity: Gravity = Gravity.ATTENTION
    name: str = ""
    place: str = ""
    code: str = ""
    number: str = ""
    waiting: int = 0
    wait: timedelta = timedelta()
    limit: timedelta = timedelta()
    other: timedelta = timedelta()
    free: int = 0
    days: int = 0
    off: timedelta = timedelta()
    printer: str = ""
    trouble: str = ""
    law: str = ""
    advice: Advice | None = None
    taken_by: str = ""
    """The public name of the member of staff who goes."""

    @property
    def id(self) -> str:
        """The same for the same cause about the same subject."""
        return f"{self.cause}:{self.subject}"


@dataclass(frozen=True, slots=True)
class Found:
    """All that alarms are found in, at one moment."""

    office: Office
    services: Sequence[ServiceNow]
    counters: Sequence[CounterNow]
    due: dict[str, str] = field(default_factory=dict)
    """The code of the ticket that the rule names next at each open, free counter, by its id."""
    medians: tuple[timedelta, timedelta] | None = None
    """The median waits of people without and with preference, where enough came."""
    devices: Sequence[DeviceNow] = ()
    machine: Machine = field(default_factory=Machine)
    petitions: OpenCounts = field(default_factory=OpenCounts)


def findings(found: Found, now: datetime) -> Iterator[tuple[Alarm, timedelta]]:
    """Each cause that is there now, and how long it must be there before it is an alarm.

    Where the cause itself tells its beginning, `since` is that; else it is `now`.
    """
    if not found.office.is_day_closed:
        yield from _waits(found, now)
        yield from _idle(found, now)
        yield from _preference(found, now)
    for device in found.devices:
        yield from _device(device)
        yield from _papers(found, device, now)
        yield from _calls(found, device, now)
    yield from _petitions(found, now)
    yield from _machine(found.machine, now)
    if found.office.restored is not None:
        yield Alarm(Cause.RESTORED, "office", found.office.restored.at), timedelta()


def _waits(found: Found, now: datetime) -> Iterator[tuple[Alarm, timedelta]]:
    for service in found.services:
        if service.longest is None:
            continue
        alarm = _of_service(found, service, now)
        wait = now - service.longest.since
        if service.limit is not None and wait > service.limit:
            law = found.office.catalogue.waiting_limit
            since = service.longest.since + service.limit
            said = "" if law is None else law.law
            yield (
                replace(alarm, cause=Cause.ABOVE_LIMIT, since=since, limit=service.limit, law=said),
                timedelta(),
            )
        elif wait > service.target:
            since = service.longest.since + service.target
            yield replace(alarm, since=since, limit=service.target), timedelta()
        if not service.open_counters:
            yield replace(alarm, cause=Cause.NO_OPEN_COUNTER, since=now), UNOPENED_AFTER


def _of_service(found: Found, service: ServiceNow, now: datetime) -> Alarm:
    assert service.longest is not None  # noqa: S101 - its callers look
    return Alarm(
        Cause.ABOVE_TARGET,
        service.service,
        now,
        name=service.name,
        code=service.longest.code,
        waiting=service.waiting,
        wait=now - service.longest.since,
        advice=advice_for(found.office, found.services, service.service, now),
    )


def _idle(found: Found, now: datetime) -> Iterator[tuple[Alarm, timedelta]]:
    for counter in found.counters:
        code = found.due.get(counter.counter)
        if counter.state is CounterState.OPEN and not counter.is_busy and code:
            alarm = Alarm(Cause.COUNTER_IDLE, counter.counter, now, number=counter.number)
            yield replace(alarm, name=counter.clerk_name, code=code), IDLE_AFTER


def _preference(found: Found, now: datetime) -> Iterator[tuple[Alarm, timedelta]]:
    if found.medians is not None and found.medians[1] > found.medians[0]:
        general, preferential = found.medians
        yield Alarm(Cause.PREFERENCE, "hall", now, wait=preferential, other=general), timedelta()


def _petitions(found: Found, now: datetime) -> Iterator[tuple[Alarm, timedelta]]:
    """Answers that are owed by law and late, since the day after the first of them was due."""
    oldest, zone = found.petitions.oldest, found.office.catalogue.time_zone
    if oldest is None:
        return
    since = moment_of(oldest + timedelta(days=1), time(), zone)
    late = office_day(now, zone) - oldest
    yield (
        Alarm(
            Cause.PETITIONS_OVERDUE, "petitions", since, waiting=found.petitions.overdue, wait=late
        ),
        timedelta(),
    )


def _device(device: DeviceNow) -> Iterator[tuple[Alarm, timedelta]]:
    silent = {"kiosk": Cause.KIOSK_SILENT, "display": Cause.DISPLAY_SILENT}.get(device.role)
    if silent is None:
        return
    named = Alarm(silent, device.id, _moment(device.seen_at), name=device.name, place=device.place)
    if not device.is_here:
        yield named, SILENT_AFTER
        return
    if device.printer in NO_PAPER | NO_PRINTER:
        cause = Cause.NO_PAPER if device.printer in NO_PAPER else Cause.PRINTER
        since = _moment(device.printer_since)
        yield replace(named, cause=cause, since=since, printer=device.printer), timedelta()

    if device.display.trouble != "none":
        dark = device.display.trouble == "no_sign"
        cause = Cause.SIGN_DARK if dark else Cause.DISPLAY_MUTE
        since = _moment(device.display_since)
        alarm = replace(named, cause=cause, since=since, trouble=device.display.trouble)
        yield alarm, timedelta()


def _papers(found: Found, device: DeviceNow, now: datetime) -> Iterator[tuple[Alarm, timedelta]]:
    """People of this day with a paper that no one will call; those of a former one have gone."""
    ended = last_end(found.office.catalogue, now) if device.papers else now
    for paper in device.papers:
        at = _moment(paper.at)
        if at > ended:
            alarm = Alarm(Cause.PAPER_REFUSED, f"{device.id}:{paper.code}", at, name=device.name)
            yield replace(alarm, code=paper.code, trouble=paper.why), timedelta()


def _calls(found: Found, device: DeviceNow, now: datetime) -> Iterator[tuple[Alarm, timedelta]]:
    """Calls noted by hand that were refused for good on this day; each stands in no register."""
    catalogue = found.office.catalogue
    ended = last_end(catalogue, now) if device.calls else now
    for call in device.calls:
        clerk = catalogue.clerk.get(ClerkId(call.clerk))
        counter = catalogue.counter.get(CounterId(call.counter))
        if call.refused_at > ended:
            yield (
                Alarm(
                    Cause.CALL_REFUSED,
                    f"{device.id}:{call.clerk}:{call.code}",
                    call.called_at,
                    name=clerk.name if clerk else call.clerk,
                    number=counter.number if counter else call.counter,
                    code=call.code,
                    trouble=call.why,
                ),
                timedelta(),
            )


def _moment(written: str) -> datetime:
    return datetime.fromisoformat(written)


def _machine(machine: Machine, now: datetime) -> Iterator[tuple[Alarm, timedelta]]:
    if machine.clock_off:
        yield Alarm(Cause.CLOCK_WRONG, "server", now, off=machine.clock_off), timedelta()
    if machine.disk_free is not None and machine.disk_free < DISK_LOW:
        yield Alarm(Cause.DISK_LOW, "server", now, free=machine.disk_free), timedelta()
    elif machine.days_left is not None and machine.days_left <= FILLS_SOON:
        yield Alarm(Cause.DISK_FILLING, "server", now, days=machine.days_left), timedelta()
    if machine.backups is not None and machine.backups.is_late(now):
        since = machine.backups.last or machine.backups.since
        yield Alarm(Cause.BACKUP_LATE, "server", since), timedelta()
    if machine.certificate_ends is not None:
        left = machine.certificate_ends - now
        if left <= CERTIFICATE_SOON:
            days = max(0, left.days)
            yield Alarm(Cause.CERTIFICATE_ENDS, "server", now, days=days), timedelta()


@dataclass(slots=True)
class AlarmBook:
    """Which causes are there, since when, and who has taken each on."""

    _since: dict[str, datetime] = field(default_factory=dict)
    _taken: dict[str, tuple[ClerkId, str]] = field(default_factory=dict)
    _standing: dict[str, Alarm] = field(default_factory=dict)

    def note(self, found: Iterable[tuple[Alarm, timedelta]], now: datetime) -> list[Alarm]:
        """The alarms at `now`, the gravest first, then the oldest; what is gone is forgotten."""
        all_found = list(found)
        names = {alarm.id for alarm, _ in all_found}
        self._since = {name: at for name, at in self._since.items() if name in names}
        self._taken = {name: by for name, by in self._taken.items() if name in names}
        self._standing = {}
        for alarm, patience in all_found:
            # A clock that was set back makes no cause begin in the future.
            since = self._since[alarm.id] = min(self._since.get(alarm.id, alarm.since), now)
            if now - since >= patience:
                taken = self._taken.get(alarm.id, (ClerkId(""), ""))
                gravity = _gravity_of(alarm)
                self._standing[alarm.id] = replace(
                    alarm, since=since, gravity=gravity, taken_by=taken[1]
                )
        return sorted(self._standing.values(), key=_order)

    def take(self, name: str, clerk: ClerkId, said: str) -> str | None:
        """A member of staff goes; return who goes: an earlier one stays. None if it is gone."""
        if name not in self._standing:
            return None
        return self._taken.setdefault(name, (clerk, said))[1]


def _gravity_of(alarm: Alarm) -> Gravity:
    is_grave = (
        alarm.cause in GRAVE
        or (alarm.cause is Cause.DISK_LOW and alarm.free < DISK_GRAVE)
        or (alarm.cause is Cause.DISK_FILLING and alarm.days <= FILLS_NOW)
        or (alarm.cause is Cause.CERTIFICATE_ENDS and alarm.days < CERTIFICATE_NOW.days)
    )
    return Gravity.FAILURE if is_grave else Gravity.ATTENTION


_PLACES = {cause: place for place, cause in enumerate(Cause)}


def _order(alarm: Alarm) -> tuple[int, int, datetime]:
    return alarm.gravity, _PLACES[alarm.cause], alarm.since

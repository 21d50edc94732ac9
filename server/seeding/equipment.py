"""How the equipment of a made-up office did each day: what was up and used, which alarms stood.

Most devices are up all day. A kiosk fails for a while now and then, and so has a display; printers
run out of paper, and in a full hall people wait for longer than the office wants.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from random import Random
from typing import TYPE_CHECKING

from server.domain.catalogue import Catalogue
from server.domain.equipment import SESSIONS, Aid, AlarmEnd, AlarmPart, DeviceDay, Observed
from server.seeding.days import OpenDate
from server.seeding.register import Register
from server.store.rows import from_milliseconds

if TYPE_CHECKING:
    from server.domain.identity import ServiceId

_SECOND, _MINUTE = 1000, 60_000
_FAILS = {"kiosk": 0.03, "display": 0.02}
"""The share of days on which a device is gone for some minutes."""
_AWAY = (4, 75)
"""Minutes for which it is gone."""
_OUT = 0.008
"""The share of days on which staff take a kiosk out of service for a while."""
_NO_PAPER = 0.06
_PAPER_MINUTES = (2, 14)
KIOSK_SILENT, DISPLAY_SILENT, NO_PAPER, ABOVE_TARGET = CAUSES = (
    *("kiosk-silent", "display-silent"),
    *("no-paper", "above-target"),
)
"""As `Cause` of the server's alarms has them, which stand on floors above this one."""
_WAITED = 2.0
"""Times the target that people have waited where the hall's alarm has stood."""
_FALSE_STARTS = 0.07
"""People who touch a kiosk and take no ticket, of those who do."""
_AIDS = {Aid.VOICE: 0.011, Aid.KEYPAD: 0.004, Aid.CONTRAST: 0.018, Aid.LOW: 0.022, Aid.LARGE: 0.034}
"""The share of people at a kiosk who use each aid."""


@dataclass(frozen=True, slots=True)
class Equipment:
    """The kiosks and displays of an office."""

    catalogue: Catalogue

    def of_day(self, opened: OpenDate, day: Register, chance: Random) -> Observed:
        """What a server would have seen on a day."""
        failures = [
            failure
            for kind, devices in self._devices()
            for device in devices
            for failure in _failures(kind, device, opened, chance)
        ]
        alarms = [
            *failures,
            *_of_paper(self.catalogue, opened, chance),
            *self._of_waits(day, chance),
        ]
        return Observed(
            devices=tuple(self._device_days(opened, failures, chance)),
            alarms=tuple(_part(opened, each) for each in alarms),
            ends=tuple(_end(each) for each in alarms),
            uses=_uses(opened, day, chance),
        )

    def _devices(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        kiosks, displays = self.catalogue.kiosks, self.catalogue.displays
        return (
            ("kiosk", tuple(str(each.id) for each in kiosks)),
            ("display", tuple(str(each.id) for each in displays)),
        )

    def _device_days(
        self, opened: OpenDate, failures: list["_Stood"], chance: Random
    ) -> Iterator[DeviceDay]:
        names = {each.id: each.name for each in (*self.catalogue.kiosks, *self.catalogue.displays)}
        expected = sum(end - begin for begin, end in opened.stretches) // _SECOND
        for kind, devices in self._devices():
            for device in devices:
                away = sum(each.seconds for each in failures if each.subject == device)
                is_out = kind == "kiosk" and chance.random() < _OUT
                out = int(chance.uniform(20, 120)) * 60 if is_out else 0
                up = max(0, expected - away - out)
                yield DeviceDay(
                    opened.day, device, kind, names.get(device, device), up, expected, out
                )

    def _of_waits(self, day: Register, chance: Random) -> Iterator["_Stood"]:
        """The alarm of a service in which people waited for far longer than they should."""
        waits: dict[ServiceId, list[tuple[int, int]]] = {}
        for held in day.tickets.values():
            if held.first_called_at is not None:
                waited = (held.first_called_at - held.arrival) // _SECOND
                waits.setdefault(held.service, []).append((waited, held.arrival))
        for service, some in sorted(waits.items()):
            waited, arrival = max(some)
            target = self.catalogue.target_of(service) * 60
            if target and waited > _WAITED * target and chance.random() < 0.5:  # noqa: PLR2004 - a call ends the other half at once
                yield _Stood(
                    ABOVE_TARGET,
                    str(service),
                    arrival + target * _SECOND,
                    arrival + waited * _SECOND,
                )


@dataclass(frozen=True, slots=True)
class _Stood:
    """An alarm from its beginning to its end, in milliseconds since 1970."""

    cause: str
    subject: str
    began: int
    ended: int

    @property
    def seconds(self) -> int:
        return (self.ended - self.began) // _SECOND


def _failures(kind: str, device: str, opened: OpenDate, chance: Random) -> Iterator[_Stood]:
    if chance.random() < _FAILS[kind]:
        cause = KIOSK_SILENT if kind == "kiosk" else DISPLAY_SILENT
        yield _some_minutes(cause, device, opened, _AWAY, chance)


def _of_paper(catalogue: Catalogue, opened: OpenDate, chance: Random) -> Iterator[_Stood]:
    for kiosk in catalogue.kiosks:
        if chance.random() < _NO_PAPER:
            yield _some_minutes(NO_PAPER, str(kiosk.id), opened, _PAPER_MINUTES, chance)


def _some_minutes(
    cause: str, subject: str, opened: OpenDate, minutes: tuple[int, int], chance: Random
) -> _Stood:
    """An alarm within the office's hours."""
    begin, end = chance.choice(opened.stretches)
    length = min(int(chance.uniform(*minutes) * _MINUTE), end - begin)
    began = begin + int(chance.random() * (end - begin - length))
    return _Stood(cause, subject, began, began + length)


def _part(opened: OpenDate, stood: _Stood) -> AlarmPart:
    began, ended = (from_milliseconds(each) for each in (stood.began, stood.ended))
    within = sum(
        max(0, min(end, stood.ended) - max(begin, stood.began)) for begin, end in opened.stretches
    )
    return AlarmPart(opened.day, stood.cause, stood.subject, began, ended, within // _SECOND)


def _end(stood: _Stood) -> AlarmEnd:
    began, ended = (from_milliseconds(each) for each in (stood.began, stood.ended))
    return AlarmEnd(stood.cause, stood.subject, began, ended)


def _uses(opened: OpenDate, day: Register, chance: Random) -> dict[tuple[date, str], int]:
    """How many people used a kiosk, and each aid."""
    tickets = sum(each.person.channel == "kiosk" for each in day.tickets.values())
    sessions = tickets + sum(chance.random() < _FALSE_STARTS for _ in range(tickets))
    if not sessions:
        return {}
    aids = {
        str(aid): sum(chance.random() < share for _ in range(sessions))
        for aid, share in _AIDS.items()
    }
    told = {SESSIONS: sessions, **{aid: count for aid, count in aids.items() if count}}
    return {(opened.day, name): count for name, count in told.items()}

"""How long kiosks, displays and alarms were seen to be how they were, within opening hours.

A device is up while it is connected, and expected while the office is open. What was not observed
is counted nowhere: neither the time while no server ran, nor the first minute after its start, when
devices come back, nor a gap between two looks. So a server that was off makes no device look worse,
and none look better. Time is measured by running time, which no clock changes; the clock only says
which day it is.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum

SETTLE = 60.0
"""Seconds after the start of a server in which its devices come back: nothing is counted yet."""
MOST = 30.0
"""Seconds between two looks, three heartbeats; after more the machine has stood still."""
RESUMES = timedelta(minutes=15)
"""A server that was off for less finds the same alarm again, not a second one."""
FOUND_AGAIN = 240.0
"""Seconds after a start in which a standing alarm is found again: longer than any is waited for."""

AlarmKey = tuple[str, str]
"""The cause of an alarm, and the id of what it is about."""


class Aid(StrEnum):
    """What a person at a kiosk has used to see, hear, reach or work it."""

    VOICE = "voice"
    KEYPAD = "keypad"
    CONTRAST = "contrast"
    LOW = "low"
    LARGE = "large"


SESSIONS = "all"
"""Beside the aids: how many people used a kiosk, with or without one."""


@dataclass(frozen=True, slots=True)
class DeviceSeen:
    """A kiosk or display at one look; `is_out` where staff have taken it out of service."""

    id: str
    kind: str
    name: str
    is_up: bool
    is_out: bool = False


@dataclass(frozen=True, slots=True)
class Look:
    """All that is seen at one moment; an alarm has the time since which its cause is there."""

    at: datetime
    day: date
    is_open: bool
    devices: Sequence[DeviceSeen] = ()
    alarms: Mapping[AlarmKey, datetime] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class DeviceDay:
    """A device on a day, in seconds. What was out of service was expected, and not up."""

    day: date
    device: str
    kind: str
    name: str
    up: int = 0
    expected: int = 0
    out: int = 0


@dataclass(frozen=True, slots=True)
class AlarmPart:
    """The seconds within opening hours for which an alarm stood on one day."""

    day: date
    cause: str
    subject: str
    began_at: datetime
    seen_at: datetime
    seconds: int


@dataclass(frozen=True, slots=True)
class AlarmEnd:
    """An alarm is gone; `ended_at` is when it was seen last where its end was not seen."""

    cause: str
    subject: str
    began_at: datetime
    ended_at: datetime


@dataclass(frozen=True, slots=True)
class Observed:
    """What is to be added to what has been written."""

    devices: tuple[DeviceDay, ...] = ()
    alarms: tuple[AlarmPart, ...] = ()
    ends: tuple[AlarmEnd, ...] = ()
    uses: Mapping[tuple[date, str], int] = field(default_factory=dict)

    @property
    def is_nothing(self) -> bool:
        """Whether there is nothing to add."""
        return not (self.devices or self.alarms or self.ends or self.uses)


@dataclass(slots=True)
class Standing:
    """An alarm from its first look to its last; `is_kept` where it has stood in opening hours."""

    began_at: datetime
    seen_at: datetime
    is_kept: bool = False


class Watch:
    """Follows devices and alarms from look to look, and holds what is not written yet."""

    def __init__(
        self,
        running: float,
        standing: Iterable[tuple[AlarmKey, Standing]] = (),
        today: Iterable[DeviceDay] = (),
    ) -> None:
        """Begin at a server's start, with the alarms that stood when the last one ended."""
        self._began, self._last = running, running
        self._rest = 0.0
        self._earlier: dict[AlarmKey, Standing] = {}
        self._ends: list[AlarmEnd] = []
        for key, alarm in standing:
            former = self._earlier.get(key)
            if former is not None:
                self._end(key, former, former.seen_at)
            self._earlier[key] = alarm
        self._standing: dict[AlarmKey, Standing] = {}
        self._devices: dict[tuple[date, str], DeviceDay] = {}
        self._alarms: dict[tuple[date, AlarmKey, datetime], AlarmPart] = {}
        self._uses: dict[tuple[date, str], int] = {}
        self._today = {each.device: each for each in today}

    def look(self, look: Look, running: float) -> None:
        """Count the time since the last look as what is seen now."""
        seconds = self._seconds_until(running)
        if running - self._began < SETTLE:
            return
        if look.is_open and seconds:
            for device in look.devices:
                self._count(look.day, device, seconds)
        self._follow(look, seconds if look.is_open else 0)
        if running - self._began >= FOUND_AGAIN:
            self._forget_earlier()

    def skip(self, running: float) -> None:
        """Count nothing since the last look: what was seen cannot be believed."""
        self._seconds_until(running)

    def used(self, day: date, uses: Mapping[str, int]) -> None:
        """Add people who have used a kiosk, by the aids they used."""
        for aid, count in uses.items():
            if count:
                self._uses[day, aid] = self._uses.get((day, aid), 0) + count

    def today(self, day: date) -> Mapping[str, DeviceDay]:
        """What a day has come to so far, by device; empty where it is another than the last."""
        return {name: each for name, each in self._today.items() if each.day == day}

    def owed(self) -> Observed:
        """What is not written yet; it stays owed until it `is_written`."""
        return Observed(
            tuple(self._devices.values()),
            tuple(self._alarms.values()),
            tuple(self._ends),
            dict(self._uses),
        )

    def is_written(self, done: Observed) -> None:
        """Owe this no more. More may have been seen while it was being written."""
        for device in done.devices:
            left = _minus(self._devices[device.day, device.device], device)
            self._devices[device.day, device.device] = left
        self._devices = {key: each for key, each in self._devices.items() if each.expected}
        for part in done.alarms:
            name = (part.day, (part.cause, part.subject), part.began_at)
            left_of = self._alarms.pop(name)
            if left_of.seconds > part.seconds:
                self._alarms[name] = _part(left_of, left_of.seconds - part.seconds)
        self._ends = self._ends[len(done.ends) :]
        for day_aid, count in done.uses.items():
            self._uses[day_aid] -= count
        self._uses = {key: count for key, count in self._uses.items() if count}

    def _seconds_until(self, running: float) -> int:
        """Whole seconds since the last look; what is left over is counted with the next."""
        passed, self._last = running - self._last, running
        if passed > MOST:
            return 0
        whole = int(passed + self._rest)
        self._rest = passed + self._rest - whole
        return whole

    def _count(self, day: date, seen: DeviceSeen, seconds: int) -> None:
        up = seconds if seen.is_up and not seen.is_out else 0
        out = seconds if seen.is_out else 0
        more = DeviceDay(day, seen.id, seen.kind, seen.name, up, seconds, out)
        self._devices[day, seen.id] = _plus(self._devices.get((day, seen.id)), more)
        known = self._today.get(seen.id)
        of_today = known if known is not None and known.day == day else None
        self._today[seen.id] = _plus(of_today, more)

    def _follow(self, look: Look, seconds: int) -> None:
        for key, since in look.alarms.items():
            alarm = self._standing.get(key) or self._begun(key, since, look.at)
            self._standing[key] = alarm
            alarm.seen_at = look.at
            if seconds:
                alarm.is_kept = True
                name = (look.day, key, alarm.began_at)
                before = self._alarms[name].seconds if name in self._alarms else 0
                self._alarms[name] = AlarmPart(
                    look.day, *key, alarm.began_at, look.at, before + seconds
                )
        for key in [each for each in self._standing if each not in look.alarms]:
            self._end(key, self._standing.pop(key), look.at)

    def _begun(self, key: AlarmKey, since: datetime, now: datetime) -> Standing:
        """The alarm that stood before the start, where that was a moment ago; else a new one."""
        earlier = self._earlier.pop(key, None)
        if earlier is not None:
            if timedelta() <= now - earlier.seen_at <= RESUMES:
                return earlier
            self._end(key, earlier, earlier.seen_at)
        return Standing(since, now)

    def _end(self, key: AlarmKey, alarm: Standing, at: datetime) -> None:
        if alarm.is_kept:
            # By a clock that was set back it would end before it began.
            self._ends.append(AlarmEnd(*key, alarm.began_at, max(at, alarm.began_at)))

    def _forget_earlier(self) -> None:
        """What has not been found again ended when it was seen last."""
        for key, alarm in self._earlier.items():
            self._end(key, alarm, alarm.seen_at)
        self._earlier.clear()


def _plus(before: DeviceDay | None, more: DeviceDay) -> DeviceDay:
    """Both together, with the newer name."""
    if before is None:
        return more
    return DeviceDay(
        *(more.day, more.device, more.kind, more.name),
        up=before.up + more.up,
        expected=before.expected + more.expected,
        out=before.out + more.out,
    )


def _minus(whole: DeviceDay, part: DeviceDay) -> DeviceDay:
    return DeviceDay(
        *(whole.day, whole.device, whole.kind, whole.name),
        up=whole.up - part.up,
        expected=whole.expected - part.expected,
        out=whole.out - part.out,
    )


def _part(part: AlarmPart, seconds: int) -> AlarmPart:
    return AlarmPart(part.day, part.cause, part.subject, part.began_at, part.seen_at, seconds)

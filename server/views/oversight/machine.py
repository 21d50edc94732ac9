"""What the server's own machine says of itself: room on the disk, and whether its clock is right.

A clock is judged by two things: running time, which no one can set, and the clocks of the devices,
each as it was when the device connected.
"""

from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from server.domain.backup import Backups

DISK_LOW = 1 << 30
"""Bytes free under which an alarm is given: an office's database grows by some MB a week, but a log
or a copy beside it may not."""
DISK_GRAVE = 200 << 20
"""Bytes free under which the next ticket may be the last."""
HOUR, DAY = 3600.0, 86_400.0
"""Seconds."""
FILLS_SOON, FILLS_NOW = 30, 3
"""Days until the disk is full of the database, from which staff are told, and gravely."""
CERTIFICATE_SOON, CERTIFICATE_NOW = timedelta(days=21), timedelta(days=3)
"""The same before the certificate ends: without one no device comes in."""
SLACK = timedelta(minutes=2)
"""How far a clock may be off before tickets and waits are told wrong."""
AGREED = timedelta(minutes=1)
"""How closely devices must agree to outvote the server's clock."""
FEWEST = 2
"""Devices that must agree: a single one may be wrong itself."""


@dataclass(frozen=True, slots=True)
class Machine:
    """The machine now. `clock_off` is how far ahead its clock seems to be; zero is right.

    `days_left` are those until the database has filled the disk, as fast as it grows now.
    """

    disk_free: int | None = None
    clock_off: timedelta = timedelta()
    days_left: int | None = None
    certificate_ends: datetime | None = None
    backups: Backups | None = None
    """None where the office file asks for none."""


class Growth:
    """How fast the database grows, by its size hour by hour over the last week."""

    def __init__(self) -> None:
        self._sizes: deque[tuple[float, int]] = deque(maxlen=7 * 24)

    def note(self, now: float, size: int | None) -> None:
        """Note its size in bytes; `now` is running time in seconds."""
        if size is not None and (not self._sizes or now - self._sizes[-1][0] >= HOUR):
            self._sizes.append((now, size))

    def days_left(self, free: int | None) -> int | None:
        """Days until it has filled the disk; None while less than a day of it is known."""
        if free is None or not self._sizes:
            return None
        (began, first), (ended, last) = self._sizes[0], self._sizes[-1]
        if ended - began < DAY or last <= first:
            return None
        return int(free / ((last - first) / (ended - began)) / DAY)


class ClockWatch:
    """Follows the server's clock against running time and the devices' clocks."""

    def __init__(self, clock: Callable[[], datetime], running: Callable[[], float]) -> None:
        self._clock, self._running = clock, running
        self._begin, self._began = clock(), running()
        self._devices: dict[str, timedelta] = {}

    def leap(self) -> timedelta:
        """How far the clock has moved since the server's start beyond the time that has passed."""
        passed = timedelta(seconds=self._running() - self._began)
        return self._clock() - self._begin - passed

    def hear(self, device: str, theirs: datetime) -> None:
        """Note what a device's own clock says now."""
        # As it would differ from a clock that had not leapt.
        self._devices[device] = self._clock() - theirs - self.leap()

    def forget(self, device: str) -> None:
        """Forget a device's clock."""
        self._devices.pop(device, None)

    def off(self, last_event: datetime | None) -> timedelta:
        """How far ahead the clock seems to be; zero while nothing speaks against it.

        Where two devices agree, their word counts, whatever leapt. Otherwise a leap counts, and a
        clock behind the last event, which a wrong clock has written now or then.
        """
        told = agreed(self._devices)
        if told is not None:
            return _beyond(told + self.leap())
        if _beyond(self.leap()):
            return self.leap()
        if last_event is not None and last_event - self._clock() > SLACK:
            return self._clock() - last_event
        return timedelta()

    @property
    def reckoned(self) -> timedelta:
        """How far ahead the clock seems to be, however little, by devices or else by its leap."""
        told = agreed(self._devices)
        return self.leap() if told is None else told + self.leap()

    def is_wrong(self, last_event: datetime | None) -> bool:
        """Whether the day may be another one: two devices say so, or what has happened does.

        A leap alone tells nothing of that: most of them set a wrong clock right.
        """
        told = agreed(self._devices)
        if told is not None:
            return bool(_beyond(told + self.leap()))
        return last_event is not None and last_event - self._clock() > SLACK


def agreed(devices: Mapping[str, timedelta]) -> timedelta | None:
    """How far ahead most devices, and two at least, find the clock; None if they differ."""
    if len(devices) < FEWEST:
        return None
    middle = sorted(devices.values())[len(devices) // 2]
    close = [each for each in devices.values() if abs(each - middle) <= AGREED]
    return middle if len(close) >= max(FEWEST, len(devices) // 2 + 1) else None


def _beyond(off: timedelta) -> timedelta:
    return off if abs(off) > SLACK else timedelta()

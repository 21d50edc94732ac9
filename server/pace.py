"""How fast one connection, one device or one address may ask. Time is passed in.

A device that is often refused is read more slowly, by its role. Every refusal of a command is
remembered, and goes into the audit: a device that repeats forbidden commands for ever would fill
the disk. Allowed commands are not slowed down, and a frame that cannot be read at all is neither
remembered nor audited.
"""


class Pace:
    """A bucket of tokens: `burst` at once, `rate` a second in the long run."""

    def __init__(self, rate: float, burst: float, now: float) -> None:
        self._rate = rate
        self._burst = burst
        self._left = burst
        self._at = now

    def allows(self, now: float) -> bool:
        """Whether one more is allowed now; if so it is counted."""
        if self.left(now) < 1:
            return False
        self._left -= 1
        return True

    def left(self, now: float) -> float:
        """How many are allowed now; below zero where too many were spent."""
        # A clock that was set back neither adds tokens nor takes any.
        self._left = min(self._burst, self._left + max(0.0, now - self._at) * self._rate)
        self._at = now
        return self._left

    def spend(self, count: float, now: float) -> None:
        """Count what has happened, even beyond what is allowed: the debt is then waited out."""
        self.left(now)
        self._left -= count

    def wait(self, now: float) -> float:
        """Seconds until one more is allowed; 0 where it is now."""
        return max(0.0, (1 - self.left(now)) / self._rate)

    def rest(self, seconds: float, now: float) -> None:
        """Block for so many seconds, if that is longer than the wait now."""
        self._left = min(self.left(now), 1 - seconds * self._rate)

    def give_back(self) -> None:
        """Give back one that was counted and does not fall under this pace."""
        self._left = min(self._burst, self._left + 1)


RATES = {"display": (1.0, 100.0), "kiosk": (5.0, 200.0)}
"""Refusals a second in the long run, and at once: a display gives no commands, a kiosk few."""
STAFF_RATE = (20.0, 500.0)
"""A console's: a clerk may lean on a key."""
SMALL = frozenset({"nobody_waits", "store_unavailable"})
"""Refusals that a console meets often on a crowded day: ten of these count as one."""


class Refusals:
    """One pace for each device that has been refused."""

    def __init__(self) -> None:
        self._paces: dict[str, Pace] = {}

    def count(self, device: str, role: str, code: str, now: float) -> float:
        """Count a refusal; returns seconds for which the device is not read, 0 where it is."""
        if device not in self._paces:
            self._paces[device] = Pace(*RATES.get(role, STAFF_RATE), now)
        self._paces[device].spend(0.1 if code in SMALL else 1, now)
        return self.debt(device, now)

    def debt(self, device: str, now: float) -> float:
        """Seconds for which the device is not to be read."""
        pace = self._paces.get(device)
        return 0.0 if pace is None else pace.wait(now)

    def forget(self, device: str) -> None:
        """Forget a device."""
        self._paces.pop(device, None)

"""How often a device may be refused before it is read more slowly, by its role. Time is passed in.

Every refusal of a command is remembered, and goes into the audit: a device that repeats forbidden
commands for ever would fill the disk. Allowed commands are not slowed down, and a frame that cannot
be read at all is neither remembered nor audited.
"""

from server.domain.refusals import Code
from server.pace import Pace

RATES = {"display": (1.0, 100.0), "kiosk": (5.0, 200.0)}
"""Refusals a second in the long run, and at once: a display gives no commands, a kiosk few."""
STAFF_RATE = (20.0, 500.0)
"""A console's: a clerk may lean on a key."""
SMALL = frozenset({Code.NOBODY_WAITS, Code.STORE_UNAVAILABLE})
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

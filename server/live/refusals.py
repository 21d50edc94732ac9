"""How often a device may hear no before it is read more slowly, by its role. Time is passed in.

Every refusal of a command is remembered, and goes into the audit: a device that asks for ever what
it may not have would fill the disk. What it may have is not slowed down, and a frame that cannot be
read at all leaves nothing behind.
"""

from server.domain.refusals import Code
from server.pace import Pace

RATES = {"display": (1.0, 100.0), "kiosk": (5.0, 200.0)}
"""Refusals a second in the long run, and at once: a display asks for nothing, a kiosk little."""
STAFF_RATE = (20.0, 500.0)
"""A console's: somebody may lean on a key."""
SMALL = frozenset({Code.NOBODY_WAITS, Code.STORE_UNAVAILABLE})
"""What also a sound console hears often on a crowded day: ten of these count as one."""


class Refusals:
    """One pace for each device that has been refused anything."""

    def __init__(self) -> None:
        self._paces: dict[str, Pace] = {}

    def count(self, device: str, role: str, code: str, now: float) -> float:
        """Count a refusal; seconds for which the device is not to be read, 0 where it may be."""
        if device not in self._paces:
            self._paces[device] = Pace(*RATES.get(role, STAFF_RATE), now)
        self._paces[device].spend(0.1 if code in SMALL else 1, now)
        return self.debt(device, now)

    def debt(self, device: str, now: float) -> float:
        """Seconds for which the device is not to be read."""
        pace = self._paces.get(device)
        return 0.0 if pace is None else pace.wait(now)

    def forget(self, device: str) -> None:
        """A device is known no more."""
        self._paces.pop(device, None)

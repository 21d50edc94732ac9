"""The server's time on a device: sent by the server, continued by a clock that is never set.

A device's own clock may be hours off, in another zone, or set while it runs: neither texts for
people nor decisions by the hour use it.
"""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

LATE = timedelta(seconds=2)
"""How late a message may come. One that seems older than this was not late:
the server's clock was set back, or the device's crystal runs fast."""


def own_time() -> datetime:
    """The device's own time, UTC: the only one of a device that was never enrolled."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class ServerClock:
    """At `seconds` of the device's monotonic clock it was `at` (UTC) at the server.

    Until a server has been heard `at` is the device's own time, and `is_told` says so.
    """

    at: datetime
    seconds: float
    is_told: bool = False

    def now(self, seconds: float) -> datetime:
        """The server's time, UTC, when the monotonic clock shows `seconds`."""
        return self.at + timedelta(seconds=seconds - self.seconds)

    def heard(self, at: datetime, seconds: float) -> "ServerClock":
        """The clock after the server sent the time `at`; of two messages the less late counts."""
        if self.is_told and timedelta() <= self.now(seconds) - at < LATE:
            return self
        return ServerClock(at, seconds, is_told=True)

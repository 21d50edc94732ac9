"""The backups that a server makes by itself: how often, how many, and when one is overdue."""

from dataclasses import dataclass
from datetime import datetime, timedelta

LATE = 3
"""Of so many intervals without a good backup staff are told: one may fail, and be made later."""


@dataclass(frozen=True, slots=True)
class BackupPlan:
    """Where backups go, minutes from one to the next, and how many are kept."""

    to: str
    every_minutes: int = 60
    keep: int = 48

    @property
    def interval(self) -> timedelta:
        """The time from one backup to the next."""
        return timedelta(minutes=self.every_minutes)


@dataclass(frozen=True, slots=True)
class Backups:
    """What is known of an office's backups: the last good one, and whether the last try failed.

    `since` is when this server began to look after them.
    """

    plan: BackupPlan
    since: datetime
    last: datetime | None = None
    has_failed: bool = False

    def is_due(self, now: datetime) -> bool:
        """Whether it is time for another one; a backup of the future was by a wrong clock."""
        return self.last is None or not self.last <= now < self.last + self.plan.interval

    def is_late(self, now: datetime) -> bool:
        """Whether there is none that is good enough, although the server has tried."""
        span = LATE * self.plan.interval
        is_old = self.last is None or now - self.last > span
        return is_old and (self.has_failed or now - self.since > span)

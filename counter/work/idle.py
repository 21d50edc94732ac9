"""How long a free console has been left alone, until it calls the next person by itself.

Pure: time in seconds comes in. The office file says after how many seconds, or never.
"""

import math
from dataclasses import dataclass, replace

ANNOUNCED = 10
"""Seconds before a call by itself from which the screen counts: time to read and to press a key."""


@dataclass(frozen=True, slots=True)
class Idle:
    """Since when a call could have been made here, None while none could.

    `is_stopped`: the clerk has pressed a key while the screen counted, or has gone to help. Then
    this console calls nobody by itself until it has been busy in between. A stop from before a call
    could be made holds for the next time that one can.
    """

    since: float | None = None
    is_stopped: bool = False

    def follow(self, now: float, *, can_call: bool) -> "Idle":
        """Begin anew where a call has become possible, or no longer is."""
        if not can_call:
            return Idle() if self.since is not None else self
        return self if self.since is not None else replace(self, since=now)

    def stop(self) -> "Idle":
        """The clerk does not want the call, or is not there."""
        return replace(self, is_stopped=self.since is not None)

    def withhold(self) -> "Idle":
        """The clerk has taken a call back: no other one comes by itself at once."""
        return Idle(is_stopped=True)

    def left(self, now: float, touched_at: float, patience: int) -> float | None:
        """Seconds until the call; None where there will be none.

        `touched_at` is when a key or the mouse was last used, `patience` the office's own seconds.
        """
        if self.since is None or self.is_stopped or not patience:
            return None
        return patience - (now - max(self.since, touched_at))

    def shown(self, now: float, touched_at: float, patience: int) -> int | None:
        """The whole seconds that the screen counts; None while it counts none."""
        left = self.left(now, touched_at, patience)
        if left is None or left > min(ANNOUNCED, patience):
            return None
        return max(0, math.ceil(left))

    def is_due(self, now: float, touched_at: float, patience: int) -> bool:
        """Whether the console calls now."""
        left = self.left(now, touched_at, patience)
        return left is not None and left <= 0

    def touch(self, now: float, touched_at: float, patience: int) -> "Idle":
        """A key or the mouse is used: what the screen counts ends for good."""
        return self if self.shown(now, touched_at, patience) is None else self.stop()

"""How fast one connection, one device or one address may ask. Time is passed in."""


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
        """How many are allowed now; below zero where more was spent than there was."""
        # A clock that was set back gives nothing, and takes nothing.
        self._left = min(self._burst, self._left + max(0.0, now - self._at) * self._rate)
        self._at = now
        return self._left

    def spend(self, count: float, now: float) -> None:
        """Count what has happened, also beyond what was allowed: the debt is waited for."""
        self.left(now)
        self._left -= count

    def wait(self, now: float) -> float:
        """Seconds until one more is allowed; 0 where it is now."""
        return max(0.0, (1 - self.left(now)) / self._rate)

    def rest(self, seconds: float, now: float) -> None:
        """Allow nothing for so long, if it is longer than what is waited for already."""
        self._left = min(self.left(now), 1 - seconds * self._rate)

    def give_back(self) -> None:
        """One that was counted was none of those that the pace is for."""
        self._left = min(self._burst, self._left + 1)

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

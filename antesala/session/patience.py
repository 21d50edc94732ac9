"""How long to wait before the next try: longer each time, and different for each client."""

from collections.abc import Callable

from antesala.messages.frames import Refusal

PASSING = frozenset({"store_unavailable", "too_many"})
"""Refusals that pass by themselves: the request is sent again later."""

# 10,000 clients that lost one server must not return at the same time, and no hall may wait long.
_SHORTEST = 0.2
_LONGEST = 10.0
_DOUBLINGS = 6  # from there on every ceiling is the longest


def passes(refusal: Refusal) -> bool:
    """Whether the same request may be granted a little later."""
    return refusal.code in PASSING


class Patience:
    """Delays in seconds, exponential with full jitter, between 0.2 and 10.

    `jitter` draws from 0 to 1.
    """

    def __init__(self, jitter: Callable[[], float]) -> None:
        self._jitter = jitter
        self._tries = 0

    def next_delay(self) -> float:
        self._tries = min(self._tries + 1, _DOUBLINGS)
        ceiling = min(_LONGEST, _SHORTEST * 2.0**self._tries)
        return _SHORTEST + self._jitter() * (ceiling - _SHORTEST)

    def reset(self) -> None:
        self._tries = 0


class Hold:
    """A pause that a passing refusal asks for; `until` is its end in seconds of the moment."""

    def __init__(self, jitter: Callable[[], float]) -> None:
        self._patience = Patience(jitter)
        self.until = float("-inf")

    def begin(self, now: float) -> None:
        """Pause from now on; refusals during a pause belong to the same trouble."""
        if now >= self.until:
            self.until = now + self._patience.next_delay()

    def end(self) -> None:
        """The trouble is over: the next pause is a short one again."""
        self._patience.reset()

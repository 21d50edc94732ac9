"""The order of requests: a limited number a second, the addresses taking turns.

An answer costs a hundred times its request. A request that the turnstile does not let through
waits unread. An address that asks without end delays only itself.
"""

from collections import deque
from typing import Generic, TypeVar

from server.pace import Pace

RATE, BURST = 100.0, 200.0
"""Requests a second from strangers: a ticket's holder gives the turn back (see `Phone`)."""

Waiting = TypeVar("Waiting")


class Turnstile(Generic[Waiting]):
    """Waiting requests by address. Time is passed in."""

    def __init__(self, now: float, rate: float = RATE, burst: float = BURST) -> None:
        self._pace = Pace(rate, burst, now)
        self._lines: dict[str, deque[Waiting]] = {}

    def passes(self, now: float) -> bool:
        """Whether a request goes through at once: no other waits, and the pace allows it."""
        return not self._lines and self._pace.allows(now)

    def wait(self, address: str, waiting: Waiting) -> None:
        """Join the line of an address."""
        self._lines.setdefault(address, deque()).append(waiting)

    def next(self, now: float) -> Waiting | None:
        """The request that may pass now; None where the pace allows none, or none waits."""
        if not self._lines or not self._pace.allows(now):
            return None
        address = next(iter(self._lines))
        line = self._lines.pop(address)
        first = line.popleft()
        if line:
            # Behind the other addresses.
            self._lines[address] = line
        return first

    def seconds(self, now: float) -> float | None:
        """Seconds until the next one may pass; None where none waits."""
        return self._pace.wait(now) if self._lines else None

    def give_back(self) -> None:
        """Do not count the last request: a ticket's holder sent it, not a stranger."""
        self._pace.give_back()

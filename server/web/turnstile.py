"""Whose request is answered next: so many a second in all, the addresses taking turns.

A request costs a hundred times what asking for it does. What the turnstile does not let through
waits unread. One address that asks without end waits for itself; the others pass it by.
"""

from collections import deque
from typing import Generic, TypeVar

from server.pace import Pace

RATE, BURST = 100.0, 200.0
"""Requests a second from strangers: a ticket's holder gives the turn back (see `Phone`)."""

Waiting = TypeVar("Waiting")


class Turnstile(Generic[Waiting]):
    """Those who wait, by address. Time is passed in."""

    def __init__(self, now: float, rate: float = RATE, burst: float = BURST) -> None:
        self._pace = Pace(rate, burst, now)
        self._lines: dict[str, deque[Waiting]] = {}

    def passes(self, now: float) -> bool:
        """Whether a request goes through at once: nobody waits, and the pace allows it."""
        return not self._lines and self._pace.allows(now)

    def wait(self, address: str, waiting: Waiting) -> None:
        """Stand in the line of an address."""
        self._lines.setdefault(address, deque()).append(waiting)

    def next(self, now: float) -> Waiting | None:
        """Who may pass now; None where the pace allows none, or nobody waits."""
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
        """Until the next one may pass; None where nobody waits."""
        return self._pace.wait(now) if self._lines else None

    def give_back(self) -> None:
        """A request was a ticket holder's, whom no crowd of strangers is to slow down."""
        self._pace.give_back()

"""News gathered for lists: in a rush several turns are told in one frame.

At an office's usual pace each turn is told at once. Nineteen consoles that each got a frame for
each of a thousand turns a second would cost more than the turns, and no clerk reads that fast.
"""

import asyncio
import time
from collections.abc import Callable

from server.hub import News
from server.pace import Pace

RATE = 10.0
"""Turns a second that are told one by one in the long run: no other waits longer than 100 ms."""
BURST = 30.0
"""Turns that are told one by one before that."""

Later = Callable[[float, Callable[[], None]], object]
"""Has something done after so many seconds, as an event loop's `call_later` does."""


def by_the_loop(seconds: float, act: Callable[[], None]) -> object:
    """Have it done by the running event loop."""
    return asyncio.get_running_loop().call_later(seconds, act)


class Gathering:
    """News that waits for a moment until it is told. Lives in the event loop's thread."""

    def __init__(
        self, tell: Callable[[News], None], later: Later = by_the_loop, burst: float = BURST
    ) -> None:
        self._tell = tell
        self._later = later
        self._pace = Pace(RATE, burst, time.monotonic())
        self._held: News | None = None
        self._is_due = False

    def take(self, news: News, *, is_urgent: bool) -> None:
        """Tell news now, with what was held before it, or hold it for a moment."""
        self._held = news if self._held is None else self._held.then(news)
        now = time.monotonic()
        if is_urgent or self._pace.allows(now):
            self.tell_now()
        elif not self._is_due:
            self._is_due = True
            self._later(self._pace.wait(now), self._tell_in_time)

    def tell_now(self) -> None:
        """Tell what is held."""
        held, self._held = self._held, None
        if held is not None:
            self._tell(held)

    def _tell_in_time(self) -> None:
        self._is_due = False
        if self._held is not None:
            self._pace.spend(1, time.monotonic())
            self.tell_now()

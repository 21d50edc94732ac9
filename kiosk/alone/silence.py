"""Whether a server that is there leaves requests for tickets without an answer: no clock, no Qt.

Its disk may be full, its database locked, or the server itself at a stand. A person who waits for a
ticket is helped no more by a connection that answers nothing than by none.
"""

from dataclasses import dataclass
from datetime import datetime

UNHEARD = 5.0
"""Seconds without an answer after which the server counts as away. It refuses what hangs after
three, and the request is repeated once or twice before anything is said to the person."""


@dataclass(slots=True)
class Silence:
    """Since when the connected server has answered no request for a ticket; none is no silence."""

    _began: float | None = None
    at: datetime | None = None
    """When it began, by the server's time."""

    def ask(self, seconds: float, now: datetime) -> None:
        """A ticket is asked for; a silence that has begun goes on."""
        if self._began is None:
            self._began, self.at = seconds, now

    def end(self) -> None:
        """An answer has come, or no answer is waited for any more."""
        self._began = self.at = None

    def lasts(self, seconds: float) -> float:
        """Seconds for which it has lasted."""
        return 0.0 if self._began is None else seconds - self._began

    def counts(self, seconds: float) -> bool:
        """Whether the server counts as away."""
        return self.lasts(seconds) >= UNHEARD

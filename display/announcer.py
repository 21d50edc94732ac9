"""The announcer: one call at a time, in the order shown, each for as long as it takes to say it.

Pure: time in seconds comes in. The screen never waits for it: a call stands on its tile at once.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from antesala.messages.rows import CallRow

SPAN = 6.0
"""Seconds for one call: a chime, a breath, and the sentence twice."""


@dataclass(frozen=True, slots=True)
class Announcer:
    """The call being announced, until when, and those after it."""

    call: CallRow | None = None
    until: float = 0.0
    queue: tuple[CallRow, ...] = ()

    def after(
        self, entered: Sequence[CallRow], standing: Iterable[CallRow], now: float
    ) -> "Announcer":
        """The next moment: `entered` joins the queue, `standing` are the calls on tiles.

        What left its tile unannounced is not announced any more; a recall takes the turn of the
        call that it repeats.
        """
        codes = {call.code for call in standing}
        queue = {call.code: call for call in (*self.queue, *entered) if call.code in codes}
        if self.call is not None and now < self.until:
            return Announcer(self.call, self.until, tuple(queue.values()))
        if not queue:
            return Announcer()
        first, *others = queue.values()
        return Announcer(first, now + SPAN, tuple(others))

    def begins_after(self, before: "Announcer") -> bool:
        """Whether a call begins to be announced here: the moment for the chime."""
        return self.call is not None and self.call != before.call

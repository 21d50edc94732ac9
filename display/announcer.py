"""The announcer: one call at a time, in the order shown, each for as long as it takes to say it.

Pure: time in seconds comes in. A call that finds a free tile appears there at once, and keeps the
tile until it has been announced to its end.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from antesala.messages.rows import CallRow

SPAN = 6.0
"""Seconds for one call: a chime, a short pause, and the sentence twice."""


@dataclass(frozen=True, slots=True)
class Announcer:
    """The call being announced, until when, and those after it."""

    call: CallRow | None = None
    until: float = 0.0
    queue: tuple[CallRow, ...] = ()

    def after(
        self, entered: Sequence[CallRow], standing: Iterable[CallRow], now: float
    ) -> "Announcer":
        """Return the next moment: `entered` joins the queue, `standing` are the calls on tiles.

        A call that left its tile unannounced is no longer announced; a recall takes the turn of the
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

    @property
    def awaiting(self) -> frozenset[str]:
        """The codes that are still to be announced."""
        return frozenset(call.code for call in self.queue)

    def saying(self, now: float) -> frozenset[str]:
        """The code of the call that is being announced, if any."""
        is_saying = self.call is not None and now < self.until
        return frozenset({self.call.code}) if self.call is not None and is_saying else frozenset()

    def taken_up(self, awaited: frozenset[str], away: float) -> "Announcer":
        """The same after `away` seconds in which no call was shown.

        An interrupted announcement goes on where it was, unless the person has come: its code is
        none of those `awaited`.
        """
        if self.call is None or self.call.code not in awaited:
            return Announcer(queue=self.queue)
        return Announcer(self.call, self.until + away, self.queue)

    def begins_after(self, before: "Announcer") -> bool:
        """Whether the announcement of a call begins here: the moment for the chime."""
        return self.call is not None and self.call != before.call

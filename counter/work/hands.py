"""What the clerk's hands did last: a second stroke or click may be an accident.

Pure: time in seconds comes in, places in pixels of the window.
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass, replace

from counter.work.desk import ENDS, Act

CLICK, REACH = 0.5, 24.0
"""Seconds and pixels from one click to the next: a quicker one as near comes from a trembling hand,
and would press what has replaced the thing that was clicked.
"""
STRIKE = 1.0
"""Seconds after a call or the end of a dialog in which its key is ignored: a second stroke was not
meant. The same holds for a stroke meant for a person who has just gone, when another follows.
"""
WITH_PERSON = 4 * 3600.0
"""Seconds for which a console may be left alone with a person in hand: no attention goes on longer
without a key, so by then the clerk has gone home.
"""
NEVER = float("-inf")


@dataclass(frozen=True, slots=True)
class Hands:
    """When keyboard and mouse were last used, and on what.

    `called_at` is when a person was called from here, `sent_at` when a dialog was sent,
    `struck_at` when a key was last struck or an attention ended, `touched_at` when a key or the
    mouse was last used for any purpose.
    """

    called_at: float = NEVER
    sent_at: float = NEVER
    unasked_at: float = NEVER
    """When a person was called from here without a key of their own: after the one before was
    registered, or because the console was left alone. A key on its way was not meant for them.
    """
    struck_at: float = NEVER
    touched_at: float = 0.0
    moved: tuple[tuple[str, float], ...] = ()
    """When the subject of a key changed by itself: an act's, or that of the open dialog."""
    clicked_at: float = NEVER
    """When the mouse was last pressed on something, whether it counted or not."""
    clicked: tuple[float, float] = (0.0, 0.0)
    is_trembling: bool = False
    """Whether the mouse is down a second time in one place, too soon to be meant."""

    def touch(self, now: float) -> "Hands":
        """A key or the mouse is used at the console."""
        return replace(self, touched_at=now)

    def are_away(self, now: float, minutes: int, *, has_person: bool) -> bool:
        """Whether the console was left alone for so long that it asks for the PIN again."""
        patience = max(minutes * 60.0, WITH_PERSON) if has_person else minutes * 60.0
        return now - self.touched_at >= patience

    def is_double_strike(self, act: Act, now: float) -> bool:
        """Whether a key that has changed its meaning was struck twice by accident."""
        if act is Act.RECALL:
            return now - self.called_at < STRIKE
        if act in (Act.ACCEPT, Act.TAKE_HELP):
            return self.has_moved(act, now)
        if act is Act.START:
            return now - self.unasked_at < STRIKE
        return act in (Act.ADVANCE, *ENDS) and now - self.sent_at < STRIKE

    def suppress(self, act: Act, now: float) -> "Hands":
        """A second stroke of an act's key was ignored: the time starts again for a third."""
        if act is Act.RECALL:
            return replace(self, called_at=now)
        if act in (Act.ACCEPT, Act.TAKE_HELP):
            return self.move([act], now)
        if act is Act.START:
            return replace(self, unasked_at=now)
        return replace(self, sent_at=now)

    def click(self, place: tuple[float, float], now: float) -> "Hands":
        """The mouse was pressed at a place."""
        is_near = math.dist(place, self.clicked) < REACH
        is_soon = now - self.clicked_at < CLICK
        return replace(self, clicked=place, clicked_at=now, is_trembling=is_near and is_soon)

    def lift(self) -> "Hands":
        """The mouse was released."""
        return replace(self, is_trembling=False)

    def move(self, acts: Iterable[str], now: float) -> "Hands":
        """The person these acts are about has gone, and they are about the next one now."""
        at = dict(self.moved) | dict.fromkeys(acts, now)
        return replace(self, moved=tuple(at.items()))

    def has_moved(self, act: str, now: float) -> bool:
        """Whether a key struck now was meant for the person that the act was about before."""
        return now - dict(self.moved).get(act, NEVER) < STRIKE

    def are_writing(self, now: float) -> bool:
        """Whether a space struck now is text: one of a run of keys, or just after a person left."""
        return now - self.struck_at < STRIKE

    def strike(self, now: float) -> "Hands":
        """A key was struck."""
        return replace(self, struck_at=now)

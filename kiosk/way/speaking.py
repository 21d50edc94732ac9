"""What time does to a journey while the kiosk speaks: it stands still. No Qt, no voice.

Whoever listens cannot answer yet; a warning is worth its twenty seconds only once it was heard.
"""

from dataclasses import replace

from kiosk.way import touches as t
from kiosk.way.whereabouts import Journey


def after(journey: Journey, event: t.Speaks | t.Spoke, now: float) -> Journey:
    if isinstance(event, t.Speaks):
        return journey if journey.speaks_since is not None else replace(journey, speaks_since=now)
    if journey.speaks_since is None:
        return journey
    # As if the touch had come later by all the time that was spoken.
    touched = journey.touched + now - journey.speaks_since
    return replace(journey, touched=touched, speaks_since=None)


def touched(journey: Journey, now: float) -> Journey:
    """Somebody is there; what is being said goes on holding the clock from here."""
    since = None if journey.speaks_since is None else now
    return replace(journey, touched=now, speaks_since=since)

"""The two ways in which a journey leaves a screen: onward to another, and home to the first.

And whether a person finds another one after an event.
"""

from dataclasses import replace

from kiosk.way import events as t
from kiosk.way.state import Help, Journey, Paper, Screen


def spoken(journey: Journey, event: t.Speaks | t.Spoke, now: float) -> Journey:
    """The journey once the kiosk begins or ends to speak: meanwhile its time stands still.

    A warning is worth its twenty seconds only once it was heard. `now` is in monotonic seconds.
    """
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


Step = tuple[Journey, tuple[t.Errand, ...]]
"""The journey after an event, and what it asks for."""


def onward(journey: Journey, screen: Screen) -> Journey:
    """To another screen; what was told on this one has been read."""
    trail = (*journey.trail, journey.screen)
    return replace(journey, screen=screen, trail=trail, turned=0, refusal="", cancelled="")


def home(journey: Journey) -> Step:
    """Nobody is here any more; nobody waits for what was asked.

    A ticket given back stays so, help wanted is still noted, and a paper promised still comes.
    """
    left: list[t.Errand] = [t.Withdraw(journey.asked.id)] if journey.asked else []
    left += [t.Withdraw(journey.sought.id)] if journey.sought else []
    left += [t.Withdraw(journey.help_id)] if journey.help is Help.ASKED else []
    if journey.held and journey.paper is Paper.DUE:
        left.append(t.Print(journey.held, journey.language))
    return Journey(touched=journey.touched, speaks_since=journey.speaks_since), tuple(left)


def is_elsewhere(before: Journey, now: Journey, event: t.Event) -> bool:
    """Whether a person finds another screen, or the first one as another person begins there."""
    # The keys of a code's letter and those of its figures are two screens.
    places = [(each.screen, each.language, bool(each.typed)) for each in (before, now)]
    # Whoever switches an aid off again is still there.
    ends = now.is_home and not before.is_home and not isinstance(event, t.Switch)
    return ends or isinstance(event, t.StartOver) or places[0] != places[1]

"""The two ways in which a journey leaves a screen: onward to another, and home to the first.

Also tells whether an event brings a person to another screen.
"""

from dataclasses import replace

from kiosk.way import events as t
from kiosk.way.state import Help, Journey, Paper, Screen


def spoken(journey: Journey, event: t.Speaks | t.Spoke, now: float) -> Journey:
    """Return the journey when the kiosk begins or ends to speak: its time stands still meanwhile.

    The twenty seconds of a warning only help once the warning was heard. `now` is in monotonic
    seconds.
    """
    if isinstance(event, t.Speaks):
        return journey if journey.speaks_since is not None else replace(journey, speaks_since=now)
    if journey.speaks_since is None:
        return journey
    # As if the touch had come later, by as long as the kiosk spoke.
    touched = journey.touched + now - journey.speaks_since
    return replace(journey, touched=touched, speaks_since=None)


def touched(journey: Journey, now: float) -> Journey:
    """Note that a person is there; if the kiosk is speaking, its clock stays stopped from here."""
    since = None if journey.speaks_since is None else now
    return replace(journey, touched=now, speaks_since=since)


Step = tuple[Journey, tuple[t.Errand, ...]]
"""Return the journey after an event, and the errands that it asks for."""


def onward(journey: Journey, screen: Screen) -> Journey:
    """Go to another screen; the message of this one has been read."""
    trail = (*journey.trail, journey.screen)
    return replace(journey, screen=screen, trail=trail, turned=0, refusal="", cancelled="")


def home(journey: Journey) -> Step:
    """Go back to the first screen, as the person has gone, and drop all open requests.

    A cancelled ticket stays cancelled, help wanted is still noted, and a promised paper is still
    printed.
    """
    left: list[t.Errand] = [t.Withdraw(journey.asked.id)] if journey.asked else []
    left += [t.Withdraw(journey.sought.id)] if journey.sought else []
    left += [t.Withdraw(journey.help_id)] if journey.help is Help.ASKED else []
    if journey.held and journey.paper is Paper.DUE:
        left.append(t.Print(journey.held, journey.language))
    return Journey(touched=journey.touched, speaks_since=journey.speaks_since), tuple(left)


def is_elsewhere(before: Journey, now: Journey, event: t.Event) -> bool:
    """Whether an event leads to another screen, or to the first screen with a new person."""
    # The letter keys and the figure keys of a code are two screens.
    places = [(each.screen, each.language, bool(each.typed)) for each in (before, now)]
    # Switching an aid off shows that the person is still there.
    ends = now.is_home and not before.is_home and not isinstance(event, t.Switch)
    return ends or isinstance(event, t.StartOver) or places[0] != places[1]

"""The aids as the screen shows them: switches at the foot, or on a screen of their own. No Qt."""

from dataclasses import replace

from kiosk.screens.moment import Moment
from kiosk.screens.picture import AidSwitch, Picture
from kiosk.way.state import DRAWINGS, NO_SOUND, STEPS, SWITCHES, Aid, step_of


def switches(moment: Moment) -> tuple[AidSwitch, ...]:
    """Always the same four, in the same order."""
    return tuple(switch(moment, aid) for aid in SWITCHES)


def switch(moment: Moment, aid: Aid) -> AidSwitch:
    """An aid that this device lacks says so in the place of its name."""
    say = moment.words.say
    if aid in moment.missing:
        return AidSwitch(aid, say("kiosk-no-sound"), NO_SOUND, is_off=True)
    if aid is Aid.LARGE:
        return letters(moment)
    is_on = aid in moment.journey.aids
    return AidSwitch(aid, say(f"kiosk-aid-{aid}"), DRAWINGS[aid], is_on=is_on)


def letters(moment: Moment) -> AidSwitch:
    """The word, drawing and state tell which of the three steps it is at."""
    say, step = moment.words.say, step_of(moment.journey.aids)
    name = say("kiosk-aid-twice" if step == len(STEPS) - 1 else "kiosk-aid-large")
    state = say("kiosk-letters", step=step)
    return AidSwitch(Aid.LARGE, name, STEPS[step], is_on=step > 0, state=state)


def aids_page(picture: Picture, moment: Moment) -> Picture:
    return replace(picture, page="aids", title=moment.words.say("kiosk-aids-question"))

"""The aids as the screen shows them: switches at the foot, or on a screen of their own. No Qt."""

from dataclasses import replace

from kiosk.screens.picture import AidSwitch, Picture
from kiosk.screens.scene import Scene
from kiosk.way.aids import DRAWINGS, NO_SOUND, STEPS, SWITCHES, Aid, step_of


def switches(scene: Scene) -> tuple[AidSwitch, ...]:
    """Always the four of them, in the same order."""
    return tuple(switch(scene, aid) for aid in SWITCHES)


def switch(scene: Scene, aid: Aid) -> AidSwitch:
    """What this device cannot give says so in the place of its name."""
    say = scene.words.say
    if aid in scene.missing:
        return AidSwitch(aid, say("kiosk-no-sound"), NO_SOUND, is_off=True)
    if aid is Aid.LARGE:
        return letters(scene)
    is_on = aid in scene.journey.aids
    return AidSwitch(aid, say(f"kiosk-aid-{aid}"), DRAWINGS[aid], is_on=is_on)


def letters(scene: Scene) -> AidSwitch:
    """Its word, its drawing and its state say which of the three steps it is."""
    say, step = scene.words.say, step_of(scene.journey.aids)
    name = say("kiosk-aid-twice" if step == len(STEPS) - 1 else "kiosk-aid-large")
    state = say("kiosk-letters", step=step)
    return AidSwitch(Aid.LARGE, name, STEPS[step], is_on=step > 0, state=state)


def aids_page(picture: Picture, scene: Scene) -> Picture:
    return replace(picture, page="aids", title=scene.words.say("kiosk-aids-question"))

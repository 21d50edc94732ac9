"""The aids as the screen shows them: switches at the foot, or on a screen of their own. No Qt."""

from dataclasses import replace

from kiosk.aids import DRAWINGS, NO_SOUND, Aid
from kiosk.picture import AidSwitch, Picture
from kiosk.scene import Scene


def switches(scene: Scene) -> tuple[AidSwitch, ...]:
    """Always the four of them, in the same order."""
    return tuple(switch(scene, aid) for aid in Aid)


def switch(scene: Scene, aid: Aid) -> AidSwitch:
    """What this device cannot give says so in the place of its name."""
    say = scene.words.say
    if aid in scene.missing:
        return AidSwitch(aid, say("kiosk-no-sound"), NO_SOUND, is_off=True)
    if aid is Aid.LARGE and scene.layout.is_tiny:
        return AidSwitch(aid, say("kiosk-no-room"), DRAWINGS[aid], is_off=True)
    is_on = aid in scene.journey.aids
    return AidSwitch(aid, say(f"kiosk-aid-{aid}"), DRAWINGS[aid], is_on=is_on)


def aids_page(picture: Picture, scene: Scene) -> Picture:
    return replace(picture, page="aids", title=scene.words.say("kiosk-aids-question"))

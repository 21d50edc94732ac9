"""The one thing that a kiosk must tell above everything else, if there is any: the worst. No Qt."""

from kiosk.measures.breadth import LINE, lines_of
from kiosk.measures.layout import Layout
from kiosk.screens.picture import ATTENTION, FAILURE, INFORMATION, Banner
from kiosk.screens.room import ROUNDING
from kiosk.screens.scene import Scene
from kiosk.way.enquiring import whole
from kiosk.way.whereabouts import Help, Journey, Paper, Screen


def banner(scene: Scene) -> Banner:
    return (
        entry_refused(scene)
        or without_paper(scene)
        or offline(scene)
        or refused(scene)
        or told(scene)
        or Banner()
    )


def height_of_banner(trouble: Banner, layout: Layout) -> float:
    """Millimetres that it takes over a screen, with the gap under it."""
    if not trouble.headline:
        return 0.0
    width = layout.reading_width - 1.1 * layout.margin - 13 - 0.5 * layout.margin
    sizes = ((trouble.headline, layout.lead_size), (trouble.advice, layout.text_size))
    lines = sum(size * lines_of(text, size, width, layout.hyphens) for text, size in sizes if text)
    return lines * LINE * 1.04 + 0.7 * layout.margin + layout.gap + ROUNDING


def entry_refused(scene: Scene) -> Banner | None:
    """The server does not know this device: a person of the office must mend it."""
    if not scene.entry_refusal:
        return None
    say = scene.words.say
    return Banner(say("kiosk-not-enrolled"), say("kiosk-ask-staff"), FAILURE)


def without_paper(scene: Scene) -> Banner | None:
    """No paper came. The answer to a later touch, such as a call for help, comes before it."""
    journey, say = scene.journey, scene.words.say
    is_answered = journey.help is not Help.NONE or journey.refusal
    if journey.screen is not Screen.TICKET or journey.paper is not Paper.FAILED or is_answered:
        return None
    advice = [say("kiosk-write-code")]
    # A promise only once it is kept: the server has it, and a clerk is there to read it.
    if scene.is_staff_told and scene.lobby.has_staff:
        advice.append(say("kiosk-staff-told"))
    return Banner(say("kiosk-no-paper"), " ".join(advice), ATTENTION, "printer-x")


def offline(scene: Scene) -> Banner | None:
    say = scene.words.say
    if scene.lobby.is_online and scene.lobby.catalogue:
        return None
    if scene.lobby.catalogue is None or scene.since is None:
        return Banner(say("kiosk-starting"), say("kiosk-ask-staff"), INFORMATION)
    headline = say("kiosk-offline", hour=scene.hour(scene.since))
    if scene.journey.held:
        return Banner(headline, say("kiosk-offline-ticket"), ATTENTION)
    if not scene.lobby.opening.is_open:
        return Banner(headline, kind=ATTENTION)
    return Banner(headline, where_to_ask(scene, "kiosk-ask-at", "kiosk-ask-staff"), ATTENTION)


def refused(scene: Scene) -> Banner | None:
    journey, say = scene.journey, scene.words.say
    if not journey.refusal:
        return None
    if journey.screen is Screen.CHOICES:
        return Banner(say("kiosk-gone"), kind=ATTENTION)
    code = whole(journey.typed) if journey.screen is Screen.TYPING else ""
    if code and journey.refusal == "unknown_ticket":
        return Banner(say("kiosk-find-unknown", code=code), say("kiosk-find-mend"), ATTENTION)
    return Banner(say(unwilling(journey)), say(f"refusal-{journey.refusal}"), ATTENTION)


def unwilling(journey: Journey) -> str:
    """What could not be done, as the message that says so."""
    if journey.screen in (Screen.TICKET, Screen.WISHES):
        return "kiosk-wishes-refused"
    if journey.screen is Screen.TYPING:
        return "kiosk-find-refused"
    return "kiosk-cancel-refused" if journey.held else "kiosk-refused"


def told(scene: Scene) -> Banner | None:
    journey, say = scene.journey, scene.words.say
    if journey.help is Help.NONE:
        code = journey.cancelled
        return Banner(say("kiosk-cancelled", code=code)) if code else None
    if journey.help is Help.FAILED:
        where = where_to_ask(scene, "kiosk-help-ask-at", "kiosk-help-ask-staff")
        return Banner(say("kiosk-help-failed"), where, ATTENTION)
    # That a person comes is said once a clerk has taken the call, and not because one is there.
    if journey.help is Help.CALLED and not scene.lobby.has_staff:
        return Banner(say("kiosk-help-nobody"), ask_elsewhere(scene), ATTENTION)
    return Banner(say(f"kiosk-help-{journey.help}"))


def where_to_ask(scene: Scene, counter: str, staff: str) -> str:
    """The counter to ask at, or in an office that names none, the staff."""
    number = scene.lobby.ask_at
    return scene.words.say(counter, number=number) if number else scene.words.say(staff)


def ask_elsewhere(scene: Scene) -> str:
    """Where to ask while no clerk is signed in: as the office file says it, or a person."""
    where = scene.lobby.catalogue.ask_at if scene.lobby.catalogue else ""
    say = scene.words.say
    return say("kiosk-help-ask-in", where=where) if where else say("kiosk-help-ask-staff")

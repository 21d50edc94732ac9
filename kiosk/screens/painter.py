"""Puts a kiosk's screen into words: from a scene to a picture. No Qt, no clock."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from antesala.words import Words
from kiosk.screens.aiding import aids_page, switches
from kiosk.screens.choosing import (
    choices_page,
    classes_page,
    languages_page,
    services_page,
    topics_page,
)
from kiosk.screens.finding import advice_page, enquiries_page, found_page, typing_page
from kiosk.screens.parts import divided
from kiosk.screens.picture import Picture
from kiosk.screens.ready import cancelling_page, ticket_page, wishes_page
from kiosk.screens.scene import Scene
from kiosk.screens.ticketing import TWO_ANSWERS, answers_page, law_page, service_page
from kiosk.screens.trouble import banner
from kiosk.way.lobby import Lobby
from kiosk.way.whereabouts import Screen, is_warning, seconds_left

DRAWINGS = ("info", "triangle-alert", "octagon-x")
"""Of each kind of banner, where it has no drawing of its own."""


def paint(scene: Scene) -> Picture:
    """The screen now."""
    picture = PAGES[scene.journey.screen](framed(scene), scene)
    return warned(divided(picture, scene), scene)


def framed(scene: Scene) -> Picture:
    """What every screen has: the head, the foot, and what stands in the way."""
    say, catalogue = scene.words.say, scene.lobby.catalogue
    date = told_day(scene.lobby, scene.words)
    has_languages, trouble = len(scene.lobby.languages) > 1, banner(scene)
    return Picture(
        office=catalogue.name if catalogue else "",
        purpose=say("kiosk-purpose") if catalogue else "",
        clock=scene.hour(scene.now) if catalogue else "",
        date=date if catalogue else "",
        banner_headline=trouble.headline,
        banner_advice=trouble.advice,
        banner_kind=trouble.kind,
        banner_drawing=trouble.drawing or DRAWINGS[trouble.kind],
        back=say("kiosk-back"),
        back_drawing="arrow-left",
        help=say("kiosk-help"),
        language=say("kiosk-language") if has_languages else "",
        language_name=say("kiosk-language-choose") if has_languages else "",
        aids=switches(scene),
        aids_button="" if scene.layout.bar_columns else say("kiosk-aids"),
        touch_below=say("kiosk-touch-below") if scene.layout.is_low else "",
    )


def told_day(lobby: Lobby, words: Words) -> str:
    """The day at the office, as its head tells it."""
    local = lobby.now.astimezone(lobby.zone)
    return words.say("kiosk-date", weekday=local.isoweekday(), day=local.day, month=local.month)


def longest_day(lobby: Lobby) -> str:
    """The same in the language that has most words for it: the screen stands still in them all."""
    country = lobby.catalogue.country if lobby.catalogue else ""
    return max((told_day(lobby, Words(each, country)) for each in lobby.languages), key=len)


def warned(picture: Picture, scene: Scene) -> Picture:
    """Ask over the screen whether anybody is there, when nobody has touched it for long."""
    if not is_warning(scene.journey, scene.seconds):
        return picture
    say, seconds = scene.words.say, seconds_left(scene.journey, scene.seconds)
    return replace(
        picture,
        stay_title=say("kiosk-still-there"),
        stay_sentence=say("kiosk-will-close", seconds=max(0, seconds)),
        stay=say("kiosk-stay"),
    )


def answering_page(picture: Picture, scene: Scene) -> Picture:
    """Two answers are buttons; of several classes each is a choice."""
    is_short = len(scene.lobby.classes) <= TWO_ANSWERS
    return answers_page(picture, scene) if is_short else classes_page(picture, scene)


PAGES: Mapping[Screen, Callable[[Picture, Scene], Picture]] = {
    Screen.CHOICES: choices_page,
    Screen.SERVICES: services_page,
    Screen.SERVICE: service_page,
    Screen.CLASSES: answering_page,
    Screen.LAW: law_page,
    Screen.TICKET: ticket_page,
    Screen.WISHES: wishes_page,
    Screen.CANCELLING: cancelling_page,
    Screen.LANGUAGES: languages_page,
    Screen.AIDS: aids_page,
    Screen.ENQUIRIES: enquiries_page,
    Screen.TYPING: typing_page,
    Screen.FOUND: found_page,
    Screen.TOPICS: topics_page,
    Screen.ADVICE: advice_page,
}
"""Each screen's own part."""

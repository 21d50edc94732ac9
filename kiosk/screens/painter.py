"""Turns the moment at a kiosk into the picture of its screen. No Qt, no clock."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from antesala.colours.palette import DRAWINGS as THEME_DRAWINGS
from antesala.words import Words
from kiosk.screens.banner import banner
from kiosk.screens.choice_pages import (
    choices_page,
    classes_page,
    languages_page,
    services_page,
    topics_page,
)
from kiosk.screens.enquiry_pages import (
    advice_page,
    enquiries_page,
    found_page,
    petition_page,
    typing_page,
)
from kiosk.screens.faces import faces_page, thanks_page
from kiosk.screens.moment import Moment
from kiosk.screens.paging.paginate import divided
from kiosk.screens.picture import AidSwitch, Picture
from kiosk.screens.service_pages import (
    TWO_ANSWERS,
    answers_page,
    law_page,
    service_page,
)
from kiosk.screens.ticket_pages import cancelling_page, ticket_page, wishes_page
from kiosk.way.office import Lobby
from kiosk.way.state import (
    DRAWINGS,
    NO_SOUND,
    STEPS,
    SWITCHES,
    Aid,
    Screen,
    is_warning,
    seconds_left,
    step_of,
)


def paint(moment: Moment) -> Picture:
    """The screen now."""
    picture = PAGES[moment.journey.screen](framed(moment), moment)
    return warned(divided(picture, moment), moment)


def framed(moment: Moment) -> Picture:
    """What every screen has: the head, the foot and the banner."""
    say, catalogue = moment.words.say, moment.lobby.catalogue
    date = told_day(moment.lobby, moment.words)
    has_languages, trouble = len(moment.lobby.languages) > 1, banner(moment)
    return Picture(
        office=catalogue.name if catalogue else "",
        purpose=say("kiosk-purpose") if catalogue else "",
        clock=moment.hour(moment.now) if catalogue else "",
        date=date if catalogue else "",
        banner_headline=trouble.headline,
        banner_advice=trouble.advice,
        banner_kind=int(trouble.kind),
        banner_drawing=trouble.drawing or THEME_DRAWINGS[trouble.kind],
        back=say("kiosk-back"),
        back_drawing="arrow-left",
        help=say("kiosk-help"),
        language=say("kiosk-language") if has_languages else "",
        language_name=say("kiosk-language-choose") if has_languages else "",
        aids=switches(moment),
        aids_button="" if moment.layout.bar_columns else say("kiosk-aids"),
        touch_below=say("kiosk-touch-below") if moment.layout.is_low else "",
    )


def told_day(lobby: Lobby, words: Words) -> str:
    """The day at the office, for the head."""
    local = lobby.now.astimezone(lobby.zone)
    return words.say("kiosk-date", weekday=local.isoweekday(), day=local.day, month=local.month)


def longest_day(lobby: Lobby) -> str:
    """The same in the language with the longest words: the layout is the same in all languages."""
    country = lobby.catalogue.country if lobby.catalogue else ""
    return max((told_day(lobby, Words(each, country)) for each in lobby.languages), key=len)


def warned(picture: Picture, moment: Moment) -> Picture:
    """Ask over the screen whether anyone is there, after a long time without a touch."""
    if not is_warning(moment.journey, moment.seconds):
        return picture
    say, seconds = moment.words.say, seconds_left(moment.journey, moment.seconds)
    return replace(
        picture,
        stay_title=say("kiosk-still-there"),
        stay_sentence=say("kiosk-will-close", seconds=max(0, seconds)),
        stay=say("kiosk-stay"),
    )


def answering_page(picture: Picture, moment: Moment) -> Picture:
    """Two answers are buttons; several classes are choices."""
    is_short = len(moment.lobby.classes) <= TWO_ANSWERS
    return answers_page(picture, moment) if is_short else classes_page(picture, moment)


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


def first_page(picture: Picture, moment: Moment) -> Picture:
    """What the device is for: tickets, or people's opinion."""
    is_asking = moment.lobby.is_survey and not moment.lobby.is_out
    return (faces_page if is_asking else choices_page)(picture, moment)


PAGES: Mapping[Screen, Callable[[Picture, Moment], Picture]] = {
    Screen.CHOICES: first_page,
    Screen.SERVICES: services_page,
    Screen.SERVICE: service_page,
    Screen.CLASSES: answering_page,
    Screen.LAW: law_page,
    Screen.TICKET: ticket_page,
    Screen.WISHES: wishes_page,
    Screen.CANCELLING: cancelling_page,
    Screen.LANGUAGES: languages_page,
    Screen.AIDS: aids_page,
    Screen.THANKED: thanks_page,
    Screen.ENQUIRIES: enquiries_page,
    Screen.PETITION: petition_page,
    Screen.TYPING: typing_page,
    Screen.FOUND: found_page,
    Screen.TOPICS: topics_page,
    Screen.ADVICE: advice_page,
}
"""The page of each screen."""

"""The screens of a service: what to bring, and the answer that takes its ticket. No Qt."""

import math
from dataclasses import replace
from datetime import date

from antesala.messages.rows import ClassPart, ServicePart
from antesala.words import said_wait
from kiosk.screens.choice_pages import figures, waiting
from kiosk.screens.moment import Moment, why_not
from kiosk.screens.picture import Answer, Fact, Item, Picture

TWO_ANSWERS = 2
"""The most things to bring on the service's own screen; more have a screen of their own."""

ROOM = 7
"""Lines of things to bring that fit beside the answers; a longer list moves them to another screen.
"""

LINE, TITLE_LINE = 40, 24
"""Letters in a line of the list and of the title, in the widest of the faces."""

BANNER_TAKES, REASON_TAKES, TITLE_TAKES, LAW_TAKES = 3, 3, 2, 2
"""Lines of the list that these replace: a banner, a reason in the answers, a further line of title,
the link to the law beside the question.
"""


def service_page(picture: Picture, moment: Moment) -> Picture:
    service = moment.lobby.service(moment.journey.service)
    if service is None:
        return picture
    say = moment.words.say
    answers = answers_of(moment) if has_room(picture, moment, service) else onward_of(moment)
    asks = any(answer.figures for answer in answers)
    facts = (
        wait(moment, service),
        Fact(say("kiosk-fee"), service.fee),
        Fact(say("kiosk-time-to-resolve"), service.time_to_resolve),
    )
    return replace(
        picture,
        page="service",
        subject=moment.lobby.group_name(service.group),
        title=service.name,
        list_title=say("kiosk-bring") if service.requirements else "",
        items=tuple(Item(text) for text in service.requirements),
        facts=tuple(fact for fact in facts if fact.value),
        answers=answers,
        answer_title=say("kiosk-preference") if asks else "",
        answer_note=note(moment) if asks else "",
        # The first to be left out: the answers' own screen has it too.
        law=law_button(moment)
        if asks and spare_lines(picture, moment, service) >= LAW_TAKES
        else "",
    )


def wait(moment: Moment, service: ServicePart) -> Fact:
    """How long a new ticket would wait; where there is no estimate, how many wait.

    For the last of the classes that a person may choose, as no other waits longer.
    """
    say, row = moment.words.say, moment.lobby.waiting.get(service.id)
    people = Fact(say("kiosk-waiting-here"), waiting(moment, service, "kiosk-people"), "users")
    if row is None or not moment.lobby.is_online or not moment.lobby.classes:
        return people
    if not row.counters:
        return Fact(say("kiosk-wait"), say("wait-no-counter"), "clock")
    said = said_wait(row.waits.get(moment.lobby.classes[-1].id), moment.words)
    return Fact(say("kiosk-wait"), said, "clock") if said else people


def note(moment: Moment) -> str:
    return " ".join(moment.words.say(key) for key in ("kiosk-no-reason", "kiosk-only-code"))


def answers_of(moment: Moment) -> tuple[Answer, ...]:
    """Preference first, as the question asks for it; both have equal weight."""
    say, classes = moment.words.say, moment.lobby.classes
    preferential = [each for each in classes if each.is_preferential]
    general = [each for each in classes if not each.is_preferential]
    no = "kiosk-no" if preferential else "kiosk-take"
    return (
        *(answer(moment, each, say("kiosk-yes")) for each in preferential),
        *(answer(moment, each, say(no)) for each in general),
    )


def has_room(picture: Picture, moment: Moment, service: ServicePart) -> bool:
    """Whether the answers are on the service's own screen."""
    if not moment.layout.is_as_drawn:
        return False
    return spare_lines(picture, moment, service) >= 0 and len(moment.lobby.classes) <= TWO_ANSWERS


def spare_lines(picture: Picture, moment: Moment, service: ServicePart) -> int:
    """Lines of the list left free beside the answers; negative where they do not fit."""
    room = ROOM - TITLE_TAKES * (len(service.name) // TITLE_LINE)
    if picture.banner_headline:
        room -= BANNER_TAKES
    elif why_not(moment):
        room -= REASON_TAKES
    return room - sum(math.ceil(len(text) / LINE) for text in service.requirements)


def onward_of(moment: Moment) -> tuple[Answer, ...]:
    """The one button that leads to the answers."""
    why = why_not(moment)
    return (Answer("", moment.words.say("kiosk-take"), is_off=bool(why), reason=why),)


def answers_page(picture: Picture, moment: Moment) -> Picture:
    """The same answers where they have a screen of their own."""
    return replace(
        picture,
        page="answers",
        answers=answers_of(moment),
        answer_title=moment.words.say("kiosk-preference"),
        answer_note=note(moment),
        law=law_button(moment),
    )


def law_button(moment: Moment) -> str:
    """The link to the law; empty where the country's profile names none."""
    catalogue = moment.lobby.catalogue
    return moment.words.say("kiosk-law") if catalogue and catalogue.law_notice else ""


def law_page(picture: Picture, moment: Moment) -> Picture:
    """The law on preference, word for word, and when it was last checked."""
    catalogue, say = moment.lobby.catalogue, moment.words.say
    checked = catalogue.law_checked if catalogue else ""
    day = date.fromisoformat(checked) if checked else None
    return replace(
        picture,
        page="law",
        answer_note=note(moment) if moment.layout.is_tight else "",
        title=say("kiosk-law-title"),
        question=catalogue.law_notice if catalogue else "",
        note=say("kiosk-law-checked", day=day.day, month=day.month, year=str(day.year))
        if day
        else "",
        main=say("kiosk-law-back"),
    )


def answer(moment: Moment, each: ClassPart, name: str) -> Answer:
    asked, why = moment.journey.asked, why_not(moment)
    people = figures(each.people, moment.words) if each.is_preferential else ()
    if asked is None:
        return Answer(each.id, name, is_off=bool(why), reason=why, figures=people)
    if asked.ticket_class == each.id:
        return Answer(each.id, name, waiting=moment.words.say("kiosk-asking"), figures=people)
    return Answer(each.id, name, is_off=True, figures=people)

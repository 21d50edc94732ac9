"""The screens of a service: what to bring, and the answer that takes its ticket. No Qt."""

from dataclasses import replace
from datetime import date

from antesala.messages.rows import ClassPart, ServicePart
from antesala.words import said_wait
from kiosk.screens.banner import height_of_banner
from kiosk.screens.choice_pages import figures, waiting
from kiosk.screens.enquiry_pages import on_list
from kiosk.screens.moment import Moment, why_not
from kiosk.screens.paging.fullness import is_overfull
from kiosk.screens.picture import Answer, Banner, Fact, Item, Picture

TWO_ANSWERS = 2
"""The most things to bring on the service's own screen; more have a screen of their own."""


ROUNDED = 3.0
"""Millimetres left for what a small window rounds."""


def service_page(picture: Picture, moment: Moment) -> Picture:
    service = moment.lobby.service(moment.journey.service)
    if service is None:
        return picture
    say = moment.words.say
    facts = (
        wait(moment, service),
        Fact(say("kiosk-fee"), service.fee),
        Fact(say("kiosk-time-to-resolve"), service.time_to_resolve),
    )
    if service.requirements:
        # The way out is as easy as the way in: no person queues for a paper that is missing.
        picture = on_list(picture, moment, offer="kiosk-list-instead")
    picture = replace(
        picture,
        page="service",
        begins_at_main=True,
        subject=moment.lobby.group_name(service.group),
        title=service.name,
        list_title=say("kiosk-bring") if service.requirements else "",
        items=tuple(Item(text) for text in service.requirements),
        facts=tuple(fact for fact in facts if fact.value),
        is_wait_told=bool(facts[0].value),
    )
    return answered(picture, moment)


def wait(moment: Moment, service: ServicePart) -> Fact:
    """How long a new ticket would wait; where there is no estimate, how many wait.

    For the last of the classes that a person may choose, as no other waits longer. A service that
    gives no more tickets today has no wait to tell.
    """
    if service.id in moment.lobby.stops:
        return Fact("", "")
    say, row = moment.words.say, moment.lobby.waiting.get(service.id)
    people = Fact(say("kiosk-waiting-here"), waiting(moment, service, "kiosk-people"), "users")
    if row is None or not moment.lobby.is_online or not moment.lobby.classes:
        return people
    if not row.counters:
        return Fact(say("kiosk-wait"), say("wait-no-counter"), "clock")
    said = said_wait(row.waits.get(moment.lobby.classes[-1].id), moment.words)
    return Fact(say("kiosk-wait"), said, "clock") if said else people


def note(moment: Moment, *, has_room: bool = False) -> str:
    """What a person need not fear; where there is room, also that a document may be read."""
    card = ("kiosk-card-hint",) if has_room and moment.lobby.reads_cards else ()
    keys = ("kiosk-no-reason", "kiosk-only-code", *card)
    return " ".join(moment.words.say(key) for key in keys)


def answers_of(moment: Moment) -> tuple[Answer, ...]:
    """Preference first, as the question asks for it; both have equal weight."""
    say, classes = moment.words.say, moment.lobby.classes
    preferential = [each for each in classes if each.is_preferential]
    general = [each for each in classes if not each.is_preferential]
    no = "kiosk-no" if preferential else "kiosk-take"
    order = say("kiosk-no-order") if preferential else ""
    return (
        *(answer(moment, each, say("kiosk-yes")) for each in preferential),
        *(replace(answer(moment, each, say(no)), note=order) for each in general),
    )


def answered(picture: Picture, moment: Moment) -> Picture:
    """The service's screen with the answers; where they do not fit, with the button to them.

    The link to the law is the first to be left out: the answers' own screen has it too. The next is
    the order of the general answer.
    """
    answers, asked = answers_of(moment), moment.words.say("kiosk-preference")
    led = replace(picture, answers=onward_of(moment))
    is_stopped = moment.journey.service in moment.lobby.stops
    if is_stopped or not moment.layout.is_as_drawn or len(answers) > TWO_ANSWERS:
        return led
    if any(each.figures for each in answers):
        picture = replace(picture, answer_title=asked, answer_note=note(moment))
        law = law_button(moment)
    else:
        law = ""
    whole = replace(picture, answers=answers)
    standing = height_of_banner(
        Banner(picture.banner_headline, picture.banner_advice), moment.layout
    )
    standing += ROUNDED
    bare = replace(whole, answers=without_note(answers))
    full = replace(whole, law=law)
    # A whole screen of its own for the hint would be a touch more for each person.
    longest = note(moment, has_room=True) if full.answer_note else ""
    fits = (each for each in (replace(full, answer_note=longest), full, whole, bare))
    return next((each for each in fits if not is_overfull(each, moment.layout, standing)), led)


def without_note(answers: tuple[Answer, ...]) -> tuple[Answer, ...]:
    return tuple(replace(each, note="") for each in answers)


def onward_of(moment: Moment) -> tuple[Answer, ...]:
    """The one button that leads to the answers."""
    why = why_not(moment)
    return (Answer("", moment.words.say("kiosk-take"), is_off=bool(why), reason=why),)


def answers_page(picture: Picture, moment: Moment) -> Picture:
    """The same answers where they have a screen of their own; a banner takes the note's room."""
    answers = answers_of(moment)
    has_room = moment.layout.is_wide or not picture.banner_headline
    return replace(
        picture,
        page="answers",
        begins_at_main=True,
        answers=answers if has_room else without_note(answers),
        answer_title=moment.words.say("kiosk-preference"),
        answer_note=note(moment, has_room=has_room),
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
        begins_at_main=True,
        answer_note=note(moment) if moment.layout.is_tight else "",
        title=say("kiosk-law-title"),
        question=catalogue.law_notice if catalogue else "",
        note=" ".join(filter(None, (_checked(day, moment), privacy(moment)))),
        main=say("kiosk-law-back"),
    )


def _checked(day: date | None, moment: Moment) -> str:
    if day is None:
        return ""
    year = str(day.year)
    return moment.words.say("kiosk-law-checked", day=day.day, month=day.month, year=year)


def privacy(moment: Moment) -> str:
    """What becomes of a person's data, in thirty words at most, and where the whole notice is."""
    address = moment.lobby.public_url
    if not address:
        return moment.words.say("kiosk-data-ask")
    shown = address.partition("://")[2].rstrip("/")
    return moment.words.say("kiosk-data", address=f"{shown}/privacy")


def answer(moment: Moment, each: ClassPart, name: str) -> Answer:
    asked, why = moment.journey.asked, why_not(moment)
    people = figures(each.people, moment.words) if each.is_preferential else ()
    if asked is None:
        return Answer(each.id, name, is_off=bool(why), reason=why, figures=people)
    if asked.ticket_class == each.id:
        return Answer(each.id, name, waiting=moment.words.say("kiosk-asking"), figures=people)
    return Answer(each.id, name, is_off=True, figures=people)

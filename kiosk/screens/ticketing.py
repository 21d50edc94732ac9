"""The screens of a service: what to bring, and the answer that takes its ticket. No Qt."""

import math
from dataclasses import replace
from datetime import date

from antesala.messages.rows import ClassPart, ServicePart
from antesala.words.waits import said_wait
from kiosk.screens.choosing import waiting
from kiosk.screens.people import figures
from kiosk.screens.picture import Answer, Fact, Item, Picture
from kiosk.screens.scene import Scene, why_not

TWO_ANSWERS = 2
"""As many as stand on the service's own screen; more have a screen of theirs."""

ROOM = 7
"""Lines of things to bring that fit beside the answers; a longer list sends them to their own."""

LINE, TITLE_LINE = 40, 24
"""Letters in a line of the list and of the title, in the widest of the faces."""

BANNER_TAKES, REASON_TAKES, TITLE_TAKES, LAW_TAKES = 3, 3, 2, 2
"""Lines of the list that these take: a banner, a reason in the answers, a further line of title,
the way to the law beside the question."""


def service_page(picture: Picture, scene: Scene) -> Picture:
    service = scene.lobby.service(scene.journey.service)
    if service is None:
        return picture
    say = scene.words.say
    answers = answers_of(scene) if has_room(picture, scene, service) else onward_of(scene)
    asks = any(answer.figures for answer in answers)
    facts = (
        wait(scene, service),
        Fact(say("kiosk-fee"), service.fee),
        Fact(say("kiosk-time-to-resolve"), service.time_to_resolve),
    )
    return replace(
        picture,
        page="service",
        subject=scene.lobby.group_name(service.group),
        title=service.name,
        list_title=say("kiosk-bring") if service.requirements else "",
        items=tuple(Item(text) for text in service.requirements),
        facts=tuple(fact for fact in facts if fact.value),
        answers=answers,
        answer_title=say("kiosk-preference") if asks else "",
        answer_note=note(scene) if asks else "",
        # The first to give way: it has a place on the answers' own screen.
        law=law_button(scene) if asks and spare_lines(picture, scene, service) >= LAW_TAKES else "",
    )


def wait(scene: Scene, service: ServicePart) -> Fact:
    """How long somebody waits who takes a ticket now; where nobody can tell, how many wait.

    Of the classes that a person may choose it is the last one's: nobody waits longer.
    """
    say, row = scene.words.say, scene.lobby.waiting.get(service.id)
    people = Fact(say("kiosk-waiting-here"), waiting(scene, service, "kiosk-people"), "users")
    if row is None or not scene.lobby.is_online or not scene.lobby.classes:
        return people
    if not row.counters:
        return Fact(say("kiosk-wait"), say("wait-no-counter"), "clock")
    said = said_wait(row.waits.get(scene.lobby.classes[-1].id), scene.words)
    return Fact(say("kiosk-wait"), said, "clock") if said else people


def note(scene: Scene) -> str:
    return " ".join(scene.words.say(key) for key in ("kiosk-no-reason", "kiosk-only-code"))


def answers_of(scene: Scene) -> tuple[Answer, ...]:
    """Preference first, as the question asks for it; the two of equal weight."""
    say, classes = scene.words.say, scene.lobby.classes
    preferential = [each for each in classes if each.is_preferential]
    general = [each for each in classes if not each.is_preferential]
    no = "kiosk-no" if preferential else "kiosk-take"
    return (
        *(answer(scene, each, say("kiosk-yes")) for each in preferential),
        *(answer(scene, each, say(no)) for each in general),
    )


def has_room(picture: Picture, scene: Scene, service: ServicePart) -> bool:
    """Whether the answers stand on the service's own screen."""
    if not scene.layout.is_as_drawn:
        return False
    return spare_lines(picture, scene, service) >= 0 and len(scene.lobby.classes) <= TWO_ANSWERS


def spare_lines(picture: Picture, scene: Scene, service: ServicePart) -> int:
    """Lines of the list that would be free beside the answers; negative where they lack."""
    room = ROOM - TITLE_TAKES * (len(service.name) // TITLE_LINE)
    if picture.banner_headline:
        room -= BANNER_TAKES
    elif why_not(scene):
        room -= REASON_TAKES
    return room - sum(math.ceil(len(text) / LINE) for text in service.requirements)


def onward_of(scene: Scene) -> tuple[Answer, ...]:
    """The one button that leads to the answers."""
    why = why_not(scene)
    return (Answer("", scene.words.say("kiosk-take"), is_off=bool(why), reason=why),)


def answers_page(picture: Picture, scene: Scene) -> Picture:
    """The same answers where they have a screen of their own."""
    return replace(
        picture,
        page="answers",
        answers=answers_of(scene),
        answer_title=scene.words.say("kiosk-preference"),
        answer_note=note(scene),
        law=law_button(scene),
    )


def law_button(scene: Scene) -> str:
    """What leads to the law; empty where the country's profile says none."""
    catalogue = scene.lobby.catalogue
    return scene.words.say("kiosk-law") if catalogue and catalogue.law_notice else ""


def law_page(picture: Picture, scene: Scene) -> Picture:
    """What the law says of preference, word for word, and when somebody last looked."""
    catalogue, say = scene.lobby.catalogue, scene.words.say
    checked = catalogue.law_checked if catalogue else ""
    day = date.fromisoformat(checked) if checked else None
    return replace(
        picture,
        page="law",
        answer_note=note(scene) if scene.layout.is_tight else "",
        title=say("kiosk-law-title"),
        question=catalogue.law_notice if catalogue else "",
        note=say("kiosk-law-checked", day=day.day, month=day.month, year=str(day.year))
        if day
        else "",
        main=say("kiosk-law-back"),
    )


def answer(scene: Scene, each: ClassPart, name: str) -> Answer:
    asked, why = scene.journey.asked, why_not(scene)
    people = figures(each.people, scene.words) if each.is_preferential else ()
    if asked is None:
        return Answer(each.id, name, is_off=bool(why), reason=why, figures=people)
    if asked.ticket_class == each.id:
        return Answer(each.id, name, waiting=scene.words.say("kiosk-asking"), figures=people)
    return Answer(each.id, name, is_off=True, figures=people)

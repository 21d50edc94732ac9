"""The screens that need no ticket: how far a ticket is, what a service asks for. No Qt."""

from collections.abc import Mapping
from dataclasses import replace

from antesala.messages import kinds as k, rows as r
from antesala.words import instant, wait_of_ticket
from kiosk.measures.text import height_of, lines_of
from kiosk.screens.banner import refused, standing, together
from kiosk.screens.choice_pages import fitting
from kiosk.screens.moment import Moment, why_not
from kiosk.screens.picture import Answer, Banner, Choice, Fact, Item, Key, Picture
from kiosk.screens.ticket_pages import call, called_page
from kiosk.way.state import Paper
from kiosk.way.steps import letters, whole

ENQUIRIES: Mapping[str, str] = {
    "mine": "ticket",
    "advice": "book-open",
    "petition": "message-square",
    "help": "concierge-bell",
}
"""The questions that can be asked, each with its drawing."""

FIGURES = "1234567890"

STANDS: Mapping[k.TicketState, tuple[str, str]] = {
    "announced": ("announced-kiosk-found", "announced-kiosk-do"),
    "waiting": ("kiosk-found-waiting", "kiosk-found-waiting-do"),
    "serving": ("phone-serving", ""),
    "offered": ("phone-serving", ""),
    "parked": ("phone-parked", "phone-parked-do"),
    "no_show": ("kiosk-found-missed", "phone-missed-do"),
    "served": ("phone-served", ""),
    "cancelled": ("phone-cancelled", ""),
    "lapsed": ("phone-lapsed", "phone-lapsed-why"),
    "expired": ("announced-expired", ""),
}
"""What is said of a ticket that is not called, and what to do, when its code is looked up."""


def enquiries_page(picture: Picture, moment: Moment) -> Picture:
    say = moment.words.say
    choices = tuple(
        Choice(
            "enquiry",
            identity,
            say(f"kiosk-enquiry-{identity}"),
            say(about(identity, moment)),
            drawing,
        )
        for identity, drawing in ENQUIRIES.items()
    )
    return replace(
        picture,
        page="choices",
        title=say("kiosk-enquiries"),
        choices=fitting(moment, choices),
    )


def about(identity: str, moment: Moment) -> str:
    """What a touch on it leads to; that staff are told is said only while a clerk is there."""
    calls = identity == "help" or (identity == "petition" and not moment.lobby.petition_form)
    if calls and not moment.lobby.has_staff:
        return "kiosk-help-nobody"
    return "kiosk-enquiry-help-about" if calls else f"kiosk-enquiry-{identity}-about"


def petition_page(picture: Picture, moment: Moment) -> Picture:
    """The way to the form on the person's own telephone; the foot has the one to a person."""
    say = moment.words.say
    return replace(
        picture,
        page="petition",
        begins_at_main=True,
        title=say("kiosk-enquiry-petition"),
        question=say("kiosk-petition-how"),
        square=moment.lobby.petition_form,
        square_title=say("slip-camera"),
        main=say("kiosk-done"),
    )


def typing_page(picture: Picture, moment: Moment) -> Picture:
    """First the letter, then the figures: one question at a time."""
    say, journey = moment.words.say, moment.journey
    keys = FIGURES if journey.typed else letters(moment.lobby)
    is_begun, is_short = bool(journey.typed), moment.layout.is_pad
    seek = say("kiosk-seek-short" if is_short else "kiosk-seek")
    seeking = seek if is_short else say("kiosk-seeking")
    return replace(
        at_field(picture, moment),
        page="typing",
        title=say("kiosk-type-figures" if is_begun else "kiosk-type-letter"),
        question=say("kiosk-type-scan"),
        code_title=say("kiosk-code"),
        code=journey.typed,
        keys=tuple(Key(key, key) for key in keys),
        erase=say("kiosk-erase") if is_begun and not hides_erase(moment) else "",
        main=seek if whole(journey.typed) else "",
        main_waiting=seeking if journey.sought else "",
    )


def at_field(picture: Picture, moment: Moment) -> Picture:
    """A refusal stands at the field that it is about, where the keys leave room for it there."""
    wrong = refused(moment)
    if wrong is None:
        return picture
    fault = f"{wrong.headline} {wrong.advice}".strip()
    others = together([each for each in standing(moment) if each != wrong])
    if not has_room_at_field(fault, others, moment):
        return picture
    return replace(
        picture,
        banner_headline=others.headline,
        banner_advice=others.advice,
        banner_kind=int(others.kind),
        fault=fault,
    )


FIELD, FAULT_RIM, BESIDE_FAULT = 20.0, 4.0, 22.0
"""Millimetres of a code's field on a small screen, and around the fault under it
(`TypedCode.qml`, `FieldFault.qml`).
"""

KEY_ROWS = 4
"""Rows of a telephone's keys."""


def has_room_at_field(fault: str, others: Banner, moment: Moment) -> bool:
    """Whether field, fault and keys have room together; a very small screen has no title then."""
    layout = moment.layout
    if not layout.is_tiny:
        is_cramped = layout.is_small and (layout.is_large or layout.is_low)
        return not (layout.in_parts or is_cramped)
    if layout.is_large or others.headline or not whole(moment.journey.typed):
        return False
    width = layout.reading_width - BESIDE_FAULT
    lines = lines_of(fault, layout.text_size, width, layout.hyphens)
    told = FIELD + FAULT_RIM + height_of(lines, layout.text_size, 1) + 2 * layout.gap
    keys = KEY_ROWS * (layout.target + layout.gap) - layout.gap
    return keys <= layout.answers_height and told + keys <= layout.body_height


def hides_erase(moment: Moment) -> bool:
    """While a ticket is looked up, erasing is off, and its button's place may be needed."""
    is_cramped = moment.layout.is_twice or (moment.layout.is_small and not moment.layout.is_large)
    return is_cramped and moment.journey.sought is not None


def found_page(picture: Picture, moment: Moment) -> Picture:
    found, say = moment.journey.found, moment.words.say
    if found is None:
        return picture
    closes = say("phone-last", hour=moment.hour(instant(moment.journey.found_at)))
    if found.number:
        called = call(moment, found.number, found.place)
        picture = called_page(picture, moment, called)
        return replace(picture, code=found.code, closes=closes, note=day_of(moment, found))
    service = moment.lobby.service(found.service or "")
    return replace(
        picture,
        page="ticket",
        begins_at_main=True,
        title=say("kiosk-enquiry-mine"),
        code_title=say("kiosk-code"),
        code=found.code,
        service=service.name if service else "",
        facts=facts_of(moment, found),
        main=say(main_key(moment, found)),
        closes=closes,
    )


def main_key(moment: Moment, found: r.FoundPart) -> str:
    """The main key: that a person is here with an announced ticket; else that they have it all."""
    if moment.journey.arriving:
        return "announced-kiosk-asking"
    return "announced-here" if found.ticket else "kiosk-done"


def facts_of(moment: Moment, found: r.FoundPart) -> tuple[Fact, ...]:
    """How many are ahead, how long, and where; else its state."""
    say = moment.words.say
    if found.state != "waiting" and found.state in STANDS:
        stands, advice = STANDS[found.state]
        state = Fact(say("kiosk-found-stands"), said(moment, stands, advice), "info")
        return (*twin(moment, found), state)
    room = moment.lobby.catalogue.waiting_room if moment.lobby.catalogue else ""
    where = Fact(say("kiosk-where"), room, "map-pin") if room else None
    where = where or Fact(say("kiosk-where-any"), say("kiosk-where-near"), "map-pin")
    return (*twin(moment, found), *(ahead(moment, found) or (waits(moment),)), where)


def twin(moment: Moment, found: r.FoundPart) -> tuple[Fact, ...]:
    """Which of two tickets with this code it is; empty where its code is its own."""
    day = day_of(moment, found)
    return (Fact(moment.words.say("kiosk-found-taken"), day, "calendar"),) if day else ()


def day_of(moment: Moment, found: r.FoundPart) -> str:
    """The day and hour at which one of two tickets with the same code was taken."""
    if not found.arrival:
        return ""
    at = instant(found.arrival)
    local = at.astimezone(moment.zone)
    say = moment.words.say
    day = say("kiosk-date", weekday=local.isoweekday(), day=local.day, month=local.month)
    return say("kiosk-found-day", day=day, hour=moment.hour(at))


def waits(moment: Moment) -> Fact:
    """What a code alone tells of a waiting ticket: how many are ahead would reveal its class."""
    return Fact(moment.words.say("kiosk-found-stands"), said(moment, *STANDS["waiting"]), "info")


def ahead(moment: Moment, found: r.FoundPart) -> tuple[Fact, ...]:
    """How many are ahead, and how long it will take, where an estimate exists."""
    say, count = moment.words.say, found.people_ahead
    if count is None:
        return ()
    people = Fact(say("kiosk-ahead"), str(count) if count else say("kiosk-nobody-ahead"), "users")
    wait = wait_of_ticket(found, moment.words)
    return (people, Fact(say("slip-wait"), wait, "clock")) if wait else (people,)


def said(moment: Moment, *keys: str) -> str:
    sentences = (moment.words.say(key).rstrip(".") for key in keys if key)
    return ". ".join(sentences) + "."


def advice_page(picture: Picture, moment: Moment) -> Picture:
    """All facts on a service. A ticket for it is one touch away, but optional."""
    service, say = moment.lobby.service(moment.journey.service), moment.words.say
    if service is None:
        return picture
    why = why_not(moment)
    picture = replace(
        picture,
        page="service",
        begins_at_main=True,
        subject=moment.lobby.group_name(service.group),
        title=service.name,
        # A small screen has room for the details, or for the way to a ticket.
        answers=()
        if moment.layout.is_small and not moment.layout.in_parts
        else (Answer("", say("kiosk-take"), is_off=bool(why), reason=why),),
    )
    return on_list(told_of(picture, moment, service), moment)


def told_of(picture: Picture, moment: Moment, service: r.ServicePart) -> Picture:
    """What to bring and what it costs: together, or in turns where they do not fit."""
    say, needs = moment.words.say, service.requirements
    facts = tuple(
        Fact(about, value)
        for about, value in (
            (say("kiosk-fee"), service.fee),
            (say("kiosk-time-to-resolve"), service.time_to_resolve),
        )
        if value
    )
    law = say("kiosk-legal-basis", law=service.legal_basis) if service.legal_basis else ""
    bring = replace(
        picture,
        list_title=say("kiosk-bring") if needs else "",
        items=tuple(map(Item, needs)),
    )
    if moment.layout.is_as_drawn or moment.layout.in_parts or moment.layout.is_wide:
        return replace(bring, facts=facts, note=law)
    costs = [*(f"{fact.about}: {fact.value}" for fact in facts), *filter(None, [law])]
    if needs and costs and moment.journey.turned % 2 == 0:
        return replace(bring, second=say("kiosk-costs"), second_kind="more")
    return replace(
        picture,
        list_title=say("kiosk-costs") if costs else "",
        items=tuple(map(Item, costs)),
    )


def on_list(picture: Picture, moment: Moment, offer: str = "kiosk-list") -> Picture:
    """The state of the printed list of all this; empty where there is no printer to print it.

    `offer` is the key of the words of the button that prints it.
    """
    say = moment.words.say
    if not moment.lobby.has_printer or picture.second:
        return picture
    match moment.journey.paper:
        case Paper.COMING | Paper.DUE:
            return replace(picture, paper=say("kiosk-list-printing"))
        case Paper.OUT:
            return replace(picture, paper=say("kiosk-printed"))
        case Paper.FAILED:
            return replace(picture, second=say("kiosk-list-again"))
        case _ if moment.lobby.is_printer_away:
            return picture
        case Paper.NONE | Paper.DECLINED:
            return replace(picture, second=say(offer))

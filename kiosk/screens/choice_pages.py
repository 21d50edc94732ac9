"""The screens with a list of choices: offers, services, classes, languages. No Qt.

A class shows the people that it is for, each as a figure and in the visitor's language. A country's
profile names them by the words below, age included: `older_60`. People that it describes in its own
words are shown by those words, without a figure.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from antesala.drawings import drawable
from antesala.messages.presence import presence_code
from antesala.messages.rows import ServicePart
from antesala.words import Words, kind_of, said
from antesala.words.doors import clock, said_opening, said_why
from kiosk.measures.text import lines_of
from kiosk.screens.banner import ask_for_ticket, banner, height_of_banner
from kiosk.screens.moment import Moment, why_closed, why_not
from kiosk.screens.paging.column import MORE
from kiosk.screens.picture import Call, Choice, Figure, Picture

DRAWINGS = {
    "disability": "accessibility",
    "caregiver": "hand-heart",
    "older": "older-person",
    "pregnant": "pregnant-person",
    "child_in_arms": "child-in-arms",
    "child": "child",
    "minor": "child",
    "veteran": "medal",
    "autism": "heart-handshake",
    "reduced_mobility": "accessibility",
    "obesity": "user",
    "nursing": "child-in-arms",
    "blood_donor": "drop",
    "punctual_taxpayer": "receipt",
}


def figures(people: Iterable[str], words: Words) -> tuple[Figure, ...]:
    return tuple(figure(name, words) for name in people)


def figure(name: str, words: Words) -> Figure:
    return Figure(said(name, words), DRAWINGS.get(kind_of(name), ""))


CALLS_SHOWN = 2
CALLS_STAND = 6.0
"""Seconds for which calls are shown before others take their turn: as long as the hall's display
takes to announce one.
"""
AT_MOST = 6
"""The most choices on a screen, whatever the room: people do not take in more at a glance. On the
first screen groups come before services.
"""

TWO_LINES = 40
"""Letters of a service's name that fit on its card when all services are shown."""


def choices_page(picture: Picture, moment: Moment) -> Picture:
    """The first screen: what the office offers, or that it is closed."""
    say, lobby = moment.words.say, moment.lobby
    speaking = moment.journey.language or lobby.languages[0]
    starts = [language for language in lobby.languages if language != speaking]
    running = calls(moment) if lobby.is_online else ()
    picture = replace(
        picture,
        page="choices",
        title=say("kiosk-title") if lobby.catalogue else "",
        question=say("kiosk-question") if lobby.catalogue else "",
        calling=say("kiosk-calling") if running else "",
        calls=running,
        privacy=promised(moment) if lobby.catalogue else "",
        choices=fitting(moment, offers(moment)),
        starts=tuple(
            Choice("language", language, moment.words_in(language).say("kiosk-start"))
            for language in starts
        )
        if moment.layout.has_starts
        else (),
        back="",
        # The head of the screen tells until when; the body asks and answers.
        purpose=head_of(moment) or picture.purpose,
        enquire=say(enquire_key(moment)) if lobby.catalogue else "",
    )
    if not lobby.opening.is_open:
        return closed(picture, moment)
    return out_of_service(picture, moment) if lobby.is_out else picture


def enquire_key(moment: Moment) -> str:
    """The longer word, where the foot has room for it."""
    layout = moment.layout
    return "kiosk-enquire-short" if layout.is_small and not layout.is_joined else "kiosk-enquire"


def room_for(moment: Moment, choices: tuple[Choice, ...]) -> int:
    """How many of these cards fit below the question and below the banner."""
    standing = height_of_banner(banner(moment), moment.layout)
    names, reasons = [each.name for each in choices], [each.reason for each in choices]
    return moment.layout.room_for(names, standing, reasons)


def fitting(moment: Moment, choices: tuple[Choice, ...]) -> tuple[Choice, ...]:
    """As many cards as fit, and one that leads to the rest; from the last page to the first.

    Each page has the same number of cards, so that none moves.
    """
    room = min(AT_MOST, room_for(moment, choices))
    # Where the whole screen is divided into parts, its choices are divided there too.
    if len(choices) <= room or moment.layout.in_parts:
        return choices
    shown = max(1, room - 1)
    pages = -(-len(choices) // shown)
    page = moment.journey.turned % pages
    here = choices[page * shown : (page + 1) * shown]
    say = moment.words.say
    about = say("kiosk-page", page=page + 1, pages=pages)
    return (*here, Choice(MORE, "", say("kiosk-more"), about, "list"))


def closed(picture: Picture, moment: Moment) -> Picture:
    """A person who holds a ticket is still attended, and sees which tickets are called."""
    say, door, local = moment.words.say, moment.lobby.opening, moment.lobby.local
    # On a usual day the date at the head says enough, and large letters need the room.
    why = "" if door.is_usual else said_why(moment.words, door, local)
    opening = said_opening(moment.words, door, local)
    return replace(
        picture,
        page="closed",
        title=say("kiosk-closed"),
        question=" ".join(filter(None, (why, opening))),
        note=say("kiosk-closed-holders"),
        choices=(),
        purpose=say("kiosk-purpose"),
        privacy="",
    )


def out_of_service(picture: Picture, moment: Moment) -> Picture:
    """The staff have taken this kiosk out of service: where to ask instead.

    A person with a ticket can still look it up, and sees which tickets are called.
    """
    say = moment.words.say
    return replace(
        picture,
        page="closed",
        title=say("staff-locked"),
        question=ask_for_ticket(moment),
        note=say("kiosk-closed-holders"),
        choices=(),
        purpose=say("kiosk-purpose"),
        privacy="",
    )


def head_of(moment: Moment) -> str:
    """What stands under the office's name: the code of the hall where telephones take tickets."""
    return code_of_hall(moment) or open_until(moment) or waiting_now(moment)


def promised(moment: Moment) -> str:
    """What is not asked of people; the code of the hall follows where the head has no room."""
    said = moment.words.say("kiosk-privacy")
    code = "" if moment.layout.has_day else code_of_hall(moment)
    return f"{said} {code}" if code else said


def code_of_hall(moment: Moment) -> str:
    """The code that people type on their telephones; a lost server may come back with others."""
    row = moment.lobby.office
    if row is None or not row.presence_seed or not moment.lobby.is_online:
        return ""
    return moment.words.say("announced-hall", code=presence_code(row.presence_seed, moment.now))


def open_until(moment: Moment) -> str:
    """Closing time today; empty where the office has no hours."""
    door, say = moment.lobby.opening, moment.words.say
    if door.closes is None:
        return ""
    if door.reopens is None:
        return say("kiosk-open-until", hour=clock(door.closes))
    return say("kiosk-open-break", hour=clock(door.closes), again=clock(door.reopens))


def waiting_now(moment: Moment) -> str:
    lobby = moment.lobby
    now = lobby.office.waiting if lobby.office and lobby.is_online else None
    return "" if now is None else moment.words.say("kiosk-waiting-now", count=now)


def calls(moment: Moment) -> tuple[Call, ...]:
    """The current calls, the newest first; in turns where they do not fit together."""
    shown = CALLS_SHOWN if moment.layout.is_as_drawn else 1
    running = [call for call in moment.lobby.calls if call.is_current][::-1]
    pages = max(1, -(-len(running) // shown))
    page = int(moment.seconds // CALLS_STAND) % pages
    newest = running[page * shown : (page + 1) * shown]
    say = moment.words.say
    return tuple(
        Call(call.code, call.number, say("kiosk-call", code=call.code, number=call.number))
        for call in newest
    )


def offers(moment: Moment) -> tuple[Choice, ...]:
    """The services asked for most, as many as fit, and all groups that contain a service."""
    lobby = moment.lobby
    listed = lobby.catalogue.groups if lobby.catalogue else []
    groups = [
        Choice(
            "group",
            group.id,
            group.name,
            group.examples,
            drawable(group.icon),
            why_off(moment, services),
        )
        for group in listed
        if (services := lobby.services_of(group.id))
    ]
    drawn = drawings_of(moment, lobby.services)
    # A group with a single service is shown as that service.
    featured = [
        Choice(
            "service",
            s.id,
            s.name,
            lobby.group_name(s.group),
            drawn.get(s.id, ""),
            why_off(moment, [s]),
        )
        for s in lobby.services
        if s.is_featured and len(s.name) <= TWO_LINES and len(lobby.services_of(s.group)) > 1
    ]
    return (*featured[: max(0, AT_MOST - len(groups))], *groups)


def why_off(moment: Moment, services: Sequence[ServicePart]) -> str:
    """Why a card gives no ticket, in as many lines as it has room for.

    A long reason of the staff is left to the service's own screen. Where a screen is divided into
    parts, each card is as high as its words.
    """
    layout, whole = moment.layout, why_closed(moment, services)
    lines = lines_of(whole, layout.text_size, layout.card_text, layout.hyphens)
    has_room = layout.in_parts or lines <= (2 if layout.is_wide else 1)
    is_stopped = any(service.id in moment.lobby.stops for service in services)
    is_long = bool(whole) and not has_room
    return moment.words.say("kiosk-stopped") if is_long and is_stopped else whole


def drawings_of(moment: Moment, services: Sequence[ServicePart]) -> Mapping[str, str]:
    """The drawing of each service by its id: its own, or else its group's."""
    listed = moment.lobby.catalogue.groups if moment.lobby.catalogue else []
    groups = {group.id: group.icon for group in listed}
    return {s.id: drawable(s.icon or groups.get(s.group, "")) for s in services}


def topics_page(picture: Picture, moment: Moment) -> Picture:
    """The groups, for information only. Services that are closed now can be read too."""
    listed = moment.lobby.catalogue.groups if moment.lobby.catalogue else []
    groups = tuple(
        Choice("group", group.id, group.name, group.examples, drawable(group.icon))
        for group in listed
        if moment.lobby.services_of(group.id)
    )
    return replace(
        picture,
        page="choices",
        subject=moment.words.say("kiosk-enquiry-advice"),
        title=moment.words.say("kiosk-topics"),
        choices=fitting(moment, groups),
    )


def services_page(picture: Picture, moment: Moment) -> Picture:
    lobby, group = moment.lobby, moment.journey.group
    listed = lobby.services_of(group)
    # A group's drawing alone, the same on every row, would tell nothing.
    drawn = drawings_of(moment, listed) if any(each.icon for each in listed) else {}
    return replace(
        picture,
        page="choices",
        subject=lobby.group_name(group),
        title=moment.words.say("kiosk-which"),
        choices=fitting(
            moment,
            tuple(
                Choice(
                    "service",
                    service.id,
                    service.name,
                    waiting(moment, service, "kiosk-waiting"),
                    drawn.get(service.id, ""),
                    reason="" if moment.journey.enquires else why_off(moment, [service]),
                )
                for service in listed
            ),
        ),
    )


def waiting(moment: Moment, service: ServicePart, key: str) -> str:
    """How many wait for a service; empty where the number would be out of date."""
    row = moment.lobby.waiting.get(service.id)
    return moment.words.say(key, count=row.waiting) if row and moment.lobby.is_online else ""


def classes_page(picture: Picture, moment: Moment) -> Picture:
    say, asked = moment.words.say, moment.journey.asked
    return replace(
        picture,
        page="choices",
        title=say("kiosk-classes"),
        question=moment.words.say("kiosk-no-reason"),
        choices=fitting(
            moment,
            tuple(
                Choice(
                    "class",
                    each.id,
                    each.name,
                    ", ".join(figure.name for figure in figures(each.people, moment.words)),
                    reason=say("kiosk-asking") if asked else why_not(moment),
                )
                for each in moment.lobby.classes
            ),
        ),
    )


def languages_page(picture: Picture, moment: Moment) -> Picture:
    return replace(
        picture,
        page="choices",
        title=moment.words.say("kiosk-languages"),
        choices=fitting(
            moment,
            tuple(
                Choice("language", language, moment.words_in(language).say("kiosk-language"))
                for language in moment.lobby.languages
            ),
        ),
        language="",
        language_name="",
    )

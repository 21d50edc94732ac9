"""The screens of a ticket: the ticket itself, the help wanted with it, giving it back. No Qt.

What its paper shows is filled in here too, when it is printed.
"""

from collections.abc import Mapping
from dataclasses import replace

from antesala.messages import kinds as k, rows as r
from antesala.printing.slip import Slip
from antesala.printing.slip_content import Issued, Leaflet, filled_slip, hyphens_of
from antesala.ticket_link import ticket_link
from antesala.words import instant, wait_of_ticket
from kiosk.screens.moment import Moment
from kiosk.screens.picture import Fact, Picture, Wish
from kiosk.way.office import Lobby
from kiosk.way.state import Aid, Held, Paper, is_ending, seconds_left

WISHES: Mapping[k.HelpNeeded, str] = {
    "sign_language": "ear",
    "low_counter": "accessibility",
    "escort": "users",
    "written_conversation": "message-square",
}
"""The kinds of help that a person can ask for, each with its drawing."""


def ticket_page(picture: Picture, moment: Moment) -> Picture:
    held, say = moment.journey.held, moment.words.say
    if held is None:
        return picture
    service, link = moment.lobby.service(held.service), link_of(moment, held)
    closes = say("kiosk-closes", seconds=seconds_left(moment.journey, moment.seconds))
    if (called := call_of(moment, held.ticket)) is not None:
        picture = called_page(picture, moment, called)
        back = say("kiosk-cancel")
        return replace(picture, code=held.code, closes=closes, back=back, back_drawing="undo-2")
    picture = on_paper(picture, moment)
    if moment.layout.is_tight and is_ending(moment.journey, moment.seconds):
        # In the place of the paper's line, as there is no other.
        picture = replace(picture, paper=closes, paper_drawing="clock", paper_arrow="")
    return replace(
        picture,
        page="ticket",
        begins_at_main=True,
        # The code says it too, so the title gives way to other messages.
        title="" if picture.banner_headline else say("kiosk-ready"),
        code_title=say("kiosk-code"),
        code=held.code,
        service=service.name if service else "",
        facts=facts_of(moment, held.ticket),
        square=link,
        square_title=say("kiosk-follow") if link else "",
        help_wanted=say("kiosk-wishes-noted" if moment.journey.noted else "kiosk-wishes"),
        help_wanted_drawing="check" if moment.journey.noted else "hand-helping",
        main=say("kiosk-done"),
        closes=closes,
        back=say("kiosk-cancel"),
        back_drawing="undo-2",
    )


def link_of(moment: Moment, held: Held) -> str:
    return ticket_link(moment.lobby.public_url, held.link_token)


def on_paper(picture: Picture, moment: Moment) -> Picture:
    """The state of the paper, or what to do without it. Without paper the code is larger."""
    say = moment.words.say
    match moment.journey.paper:
        case Paper.NONE:
            return replace(picture, paper=say("kiosk-write-code"), paper_drawing="smartphone")
        case Paper.DUE if moment.lobby.paper_waits:
            return replace(picture, decline=say("kiosk-decline"))
        case Paper.DUE | Paper.COMING:
            return below(picture, say("kiosk-printing"))
        case Paper.DECLINED:
            return replace(picture, print_again=say("kiosk-print"), is_code_large=True)
        case Paper.OUT:
            return below(picture, say("kiosk-printed"))
        case Paper.FAILED:
            return replace(picture, print_again=say("kiosk-print-again"), is_code_large=True)


def below(picture: Picture, text: str) -> Picture:
    """The paper is in the slot below the screen."""
    return replace(picture, paper=text, paper_drawing="printer", paper_arrow="arrow-down")


def call_of(moment: Moment, ticket: str) -> Fact | None:
    """Where the ticket's holder is to go; None while it is not called."""
    status = moment.lobby.status
    if status is None or status.id != ticket or not status.number:
        return None
    return call(moment, status.number, status.place)


def call(moment: Moment, number: str, place: str) -> Fact:
    say = moment.words.say
    return Fact(say("kiosk-called"), place or say("kiosk-called-to", number=number), number=number)


def called_page(picture: Picture, moment: Moment, called: Fact) -> Picture:
    """The sign of a call, the place, and nothing else: paper and telephone are of no more use."""
    say = moment.words.say
    return replace(
        picture,
        page="called",
        begins_at_main=True,
        title=called.about,
        code_title=say("kiosk-code"),
        facts=(called,),
        main=say("kiosk-done"),
    )


def facts_of(moment: Moment, ticket: str) -> tuple[Fact, ...]:
    """How many are ahead, how long, and where to wait."""
    status, say = moment.lobby.status, moment.words.say
    room = moment.lobby.catalogue.waiting_room if moment.lobby.catalogue else ""
    near = Fact(say("kiosk-where-any"), say("kiosk-where-near"), "map-pin")
    about = say("kiosk-where-short" if moment.layout.is_tight else "kiosk-where")
    where = Fact(about, room, "map-pin") if room else near
    return (*ahead(moment, status if status and status.id == ticket else None), where)


def ahead(moment: Moment, status: r.StatusRow | None) -> tuple[Fact, ...]:
    if status is None or status.people_ahead is None:
        return ()
    say, count = moment.words.say, status.people_ahead
    about = say("kiosk-ahead")
    if moment.since is not None:
        about = say("kiosk-ahead-since", hour=moment.hour(moment.since))
    people = Fact(about, str(count) if count else say("kiosk-nobody-ahead"), "users")
    wait = wait_of_ticket(status, moment.words) if moment.since is None else ""
    return (people, Fact(say("slip-wait"), wait, "clock")) if wait else (people,)


def cancelling_page(picture: Picture, moment: Moment) -> Picture:
    held, say = moment.journey.held, moment.words.say
    return replace(
        picture,
        page="cancelling",
        begins_at_main=True,
        title=say("kiosk-cancel-question", code=held.code if held else ""),
        question=say("kiosk-cancel-meaning"),
        main=say("kiosk-cancel-no"),
        second=say("kiosk-cancel-yes"),
        main_waiting=say("kiosk-cancelling") if moment.journey.cancel else "",
    )


def wishes_page(picture: Picture, moment: Moment) -> Picture:
    """The help that a person can ask for, and take back; the code stays on the screen."""
    held, say = moment.journey.held, moment.words.say
    # What is wanted with a ticket given alone is kept here, and handed in with it.
    is_noted = moment.lobby.is_online or bool(held and held.is_alone)
    return replace(
        picture,
        page="wishes",
        subject=say("kiosk-code-again", code=held.code) if held else "",
        title=say("kiosk-wishes-question"),
        question=say("kiosk-wishes-private"),
        wishes=tuple(
            Wish(
                identity,
                say(f"kiosk-wish-{identity}"),
                drawing,
                is_chosen=identity in moment.journey.wishes,
                reason="" if is_noted else say("kiosk-offline-short"),
            )
            for identity, drawing in WISHES.items()
        ),
        main=say("kiosk-wishes-done"),
    )


def slip_of(held: Held, moment: Moment) -> Slip:
    """The paper of the ticket that this person holds."""
    lobby = moment.lobby
    service = lobby.service(held.service)
    issued = Issued(
        code=held.code,
        service=service.name if service else "",
        at=instant(held.at) if held.at else moment.now,
        link_token=held.link_token,
        status=status_of(lobby, held),
        is_alone=held.is_alone,
    )
    is_large = Aid.LARGE in moment.journey.aids
    return filled_slip(issued, lobby.catalogue, lobby.public_url, is_large=is_large)


def leaflet_of(service: r.ServicePart, moment: Moment) -> Leaflet:
    """What a service asks for, by today's office file."""
    catalogue = moment.lobby.catalogue
    return Leaflet(
        office=catalogue.name if catalogue else "",
        service=service.name,
        at=moment.now,
        zone=moment.zone,
        requirements=tuple(service.requirements),
        fee=service.fee,
        time_to_resolve=service.time_to_resolve,
        legal_basis=service.legal_basis,
        phone=catalogue.phone if catalogue else "",
        is_large=Aid.LARGE in moment.journey.aids,
        hyphens=hyphens_of(catalogue),
    )


def trial_of(moment: Moment) -> Leaflet:
    """A page that shows staff that the printer works."""
    catalogue = moment.lobby.catalogue
    return Leaflet(
        office=catalogue.name if catalogue else "",
        service=moment.words.say("staff-trial"),
        at=moment.now,
        zone=moment.zone,
    )


def status_of(lobby: Lobby, held: Held) -> r.StatusRow | None:
    """The state of the ticket, where it is known."""
    return lobby.status if lobby.status and lobby.status.id == held.ticket else None

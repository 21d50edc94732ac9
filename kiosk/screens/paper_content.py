"""Fills a slip with what the kiosk knows of a ticket when it is printed.

Has no texts of its own.
"""

from antesala.messages.rows import CatalogueRow, ServicePart, StatusRow
from antesala.printing.leaflet import Leaflet
from antesala.printing.slip import Slip
from antesala.ticket_link import ticket_link
from antesala.words import FALLBACK
from antesala.words.hyphens import WHOLE, Hyphens
from antesala.words.times import instant
from kiosk.screens.moment import Moment
from kiosk.way.aids import Aid
from kiosk.way.office import Lobby
from kiosk.way.state import Held


def slip_of(held: Held, moment: Moment) -> Slip:
    """The help wanted and the class are not on it, because others may find the paper."""
    lobby, catalogue = moment.lobby, moment.lobby.catalogue
    service, status = lobby.service(held.service), status_of(lobby, held)
    return Slip(
        office=catalogue.name if catalogue else "",
        code=held.code,
        service=service.name if service else "",
        at=instant(held.at) if held.at else moment.now,
        zone=moment.zone,
        people_ahead=status.people_ahead if status else None,
        # A paper is read later: that no counter is open may be over by then, so the screen tells
        # it.
        wait=status.wait if status else None,
        place=catalogue.waiting_room if catalogue else "",
        link=ticket_link(lobby.public_url, held.link_token),
        board=lobby.public_url,
        ask_at=lobby.ask_at,
        phone=catalogue.phone if catalogue else "",
        is_large=Aid.LARGE in moment.journey.aids,
        hyphens=hyphens_of(catalogue),
    )


def leaflet_of(service: ServicePart, moment: Moment) -> Leaflet:
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


def hyphens_of(catalogue: CatalogueRow | None) -> Hyphens:
    """How the office's words are divided: by the rules of its language, and as it writes them."""
    if catalogue is None:
        return WHOLE
    return Hyphens(next(iter(catalogue.languages), FALLBACK), tuple(catalogue.divided))


def status_of(lobby: Lobby, held: Held) -> StatusRow | None:
    """The state of the ticket, where it is known."""
    return lobby.status if lobby.status and lobby.status.id == held.ticket else None

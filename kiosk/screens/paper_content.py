"""Fills a slip with what the kiosk knows of a ticket when it is printed.

Has no texts of its own.
"""

from antesala.messages.rows import ServicePart, StatusRow
from antesala.printing.filling import Issued, filled_slip, hyphens_of
from antesala.printing.leaflet import Leaflet
from antesala.printing.slip import Slip
from antesala.words import instant
from kiosk.screens.moment import Moment
from kiosk.way.aids import Aid
from kiosk.way.office import Lobby
from kiosk.way.state import Held


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
    )
    is_large = Aid.LARGE in moment.journey.aids
    return filled_slip(issued, lobby.catalogue, lobby.public_url, is_large=is_large)


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


def status_of(lobby: Lobby, held: Held) -> StatusRow | None:
    """The state of the ticket, where it is known."""
    return lobby.status if lobby.status and lobby.status.id == held.ticket else None

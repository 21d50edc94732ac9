"""Fills a slip with what the kiosk knows of a ticket when it is printed. Says nothing itself."""

from antesala.messages.rows import CatalogueRow, ServicePart, StatusRow
from antesala.ticket_link import ticket_link
from antesala.words import FALLBACK
from antesala.words.hyphens import WHOLE, Hyphens
from antesala.words.times import moment
from kiosk.printing.leaflet import Leaflet
from kiosk.printing.slip import Slip
from kiosk.screens.scene import Scene
from kiosk.way.aids import Aid
from kiosk.way.lobby import Lobby
from kiosk.way.whereabouts import Held


def slip_of(held: Held, scene: Scene) -> Slip:
    """The help a person wants is not on it, nor is the class: paper lies about."""
    lobby, catalogue = scene.lobby, scene.lobby.catalogue
    service, status = lobby.service(held.service), status_of(lobby, held)
    return Slip(
        office=catalogue.name if catalogue else "",
        code=held.code,
        service=service.name if service else "",
        at=moment(held.at) if held.at else scene.now,
        zone=scene.zone,
        people_ahead=status.people_ahead if status else None,
        # Paper lies about: that no counter is open is true for a moment, and is left to the screen.
        wait=status.wait if status else None,
        place=catalogue.waiting_room if catalogue else "",
        link=ticket_link(lobby.public_url, held.link_token),
        board=lobby.public_url,
        ask_at=lobby.ask_at,
        phone=catalogue.phone if catalogue else "",
        is_large=Aid.LARGE in scene.journey.aids,
        hyphens=hyphens_of(catalogue),
    )


def leaflet_of(service: ServicePart, scene: Scene) -> Leaflet:
    """What a service asks for, as the office says it today."""
    catalogue = scene.lobby.catalogue
    return Leaflet(
        office=catalogue.name if catalogue else "",
        service=service.name,
        at=scene.now,
        zone=scene.zone,
        requirements=tuple(service.requirements),
        fee=service.fee,
        time_to_resolve=service.time_to_resolve,
        legal_basis=service.legal_basis,
        phone=catalogue.phone if catalogue else "",
        is_large=Aid.LARGE in scene.journey.aids,
        hyphens=hyphens_of(catalogue),
    )


def trial_of(scene: Scene) -> Leaflet:
    """A page by which staff see that the printer prints."""
    catalogue = scene.lobby.catalogue
    return Leaflet(
        office=catalogue.name if catalogue else "",
        service=scene.words.say("staff-trial"),
        at=scene.now,
        zone=scene.zone,
    )


def hyphens_of(catalogue: CatalogueRow | None) -> Hyphens:
    """How the office's words are divided: by its own language, and as it does itself."""
    if catalogue is None:
        return WHOLE
    return Hyphens(next(iter(catalogue.languages), FALLBACK), tuple(catalogue.divided))


def status_of(lobby: Lobby, held: Held) -> StatusRow | None:
    """How the ticket stands, where that is known."""
    return lobby.status if lobby.status and lobby.status.id == held.ticket else None

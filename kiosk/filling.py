"""Fills a slip with what the kiosk knows of a ticket when it is printed. Says nothing itself."""

from antesala.messages.rows import ServicePart
from antesala.words.times import moment
from kiosk.aids import Aid
from kiosk.leaflet import Leaflet
from kiosk.lobby import Lobby
from kiosk.phone import ticket_link
from kiosk.scene import Scene
from kiosk.slip import Slip
from kiosk.whereabouts import Held


def slip_of(held: Held, scene: Scene) -> Slip:
    """The help a person wants is not on it, nor is the class: paper lies about."""
    lobby, catalogue = scene.lobby, scene.lobby.catalogue
    service = lobby.service(held.service)
    return Slip(
        office=catalogue.name if catalogue else "",
        code=held.code,
        service=service.name if service else "",
        at=moment(held.at) if held.at else scene.now,
        zone=scene.zone,
        people_ahead=people_ahead(lobby, held),
        place=catalogue.waiting_room if catalogue else "",
        link=ticket_link(lobby.public_url, held.link_token),
        board=lobby.public_url,
        ask_at=lobby.ask_at,
        phone=catalogue.phone if catalogue else "",
        is_large=Aid.LARGE in scene.journey.aids,
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


def people_ahead(lobby: Lobby, held: Held) -> int | None:
    status = lobby.status
    return status.people_ahead if status is not None and status.id == held.ticket else None

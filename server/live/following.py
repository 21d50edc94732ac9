"""What each role may follow, and the channel and view for it."""

from collections.abc import Callable
from typing import Protocol

import msgspec

from antesala.messages.kinds import Role, Topic
from server.domain.identity import CounterId, DeviceId, TicketId
from server.domain.office import Office
from server.domain.refusals import Code, Refusal, refuse
from server.live.fanout import ChannelKey
from server.store import Device
from server.views import (
    BoardView,
    CounterView,
    Devices,
    KioskView,
    MediaView,
    Once,
    Shelf,
    SignsView,
    StaffView,
    StatusView,
    View,
)

STAFF = frozenset({"clerk", "supervisor", "administrator"})
OFFICE_OF_STAFF: ChannelKey = ("office", None, "staff")
MEDIA: ChannelKey = ("media", None, "hall")


class Shown(Protocol):
    """What of an office is not in its journal, and is shown all the same."""

    once: Once
    devices: Devices
    shelf: Shelf


def role_of(office: Office, device: Device) -> Role:
    """The device's role, or that of the clerk signed in there."""
    clerk = office.clerk_at(DeviceId(device.id))
    if clerk is None or clerk not in office.catalogue.clerk:
        role: Role = msgspec.convert(device.role, Role)
        return role
    return "supervisor" if office.catalogue.clerk[clerk].answers_for_hall else "clerk"


def may_follow(office: Office, device: Device, topic: Topic, key: str | None) -> Refusal | None:
    """Say why a device may not follow a topic now; None where it may."""
    role = role_of(office, device)
    if topic == "ticket":
        return _may_follow_ticket(office, device, role, key)
    if topic == "counter":
        return _may_follow_counter(office, device, role, key)
    if key is not None:
        return refuse(Code.UNKNOWN_TOPIC, topic=topic, key=key)
    if topic in _OF_THE_HALL:
        return None
    if role == "display":
        return refuse(Code.FORBIDDEN, role=role)
    return _without_clerk(office, device)


def _without_clerk(office: Office, device: Device) -> Refusal | None:
    """A console may follow only while a clerk is signed in there."""
    if device.role == "clerk" and office.clerk_at(DeviceId(device.id)) is None:
        return refuse(Code.NOT_SIGNED_IN)
    return None


def _may_follow_ticket(
    office: Office, device: Device, role: str, key: str | None
) -> Refusal | None:
    """A kiosk or a console follows the tickets it gave; supervisors follow any ticket."""
    if role not in {"kiosk", *STAFF}:
        return refuse(Code.FORBIDDEN, role=role)
    refused = _without_clerk(office, device)
    if refused is not None:
        return refused
    ticket = office.tickets.get(TicketId(key or ""))
    if ticket is None:
        return refuse(Code.UNKNOWN_TICKET, ticket=key or "")
    if role in {"kiosk", "clerk"} and ticket.device != device.id:
        return refuse(Code.NOT_YOURS, ticket=ticket.id)
    return None


def _may_follow_counter(
    office: Office, device: Device, role: str, key: str | None
) -> Refusal | None:
    """A clerk follows the counter where they sit: notes and needs are on it."""
    if role not in STAFF:
        return refuse(Code.FORBIDDEN, role=role)
    refused = _without_clerk(office, device)
    if refused is not None:
        return refused
    if key is None or CounterId(key) not in office.catalogue.counter:
        return refuse(Code.UNKNOWN_COUNTER, counter=key or "")
    clerk = office.clerk_at(DeviceId(device.id))
    if role == "clerk" and (clerk is None or office.desk_of(clerk) != key):
        return refuse(Code.NOT_YOURS, counter=key)
    return None


def channel_for(
    office: Office, shown: Shown, device: Device, topic: Topic, key: str | None
) -> tuple[ChannelKey, View] | Refusal:
    """The channel and view of a subscription, or the reason against it."""
    refused = may_follow(office, device, topic, key)
    if refused is not None:
        return refused
    if topic in _OF_THE_HALL:
        return (topic, None, "hall"), _OF_THE_HALL[topic](shown)
    if topic == "ticket":
        return ("ticket", key, "holder"), StatusView(key or "", shown.once)
    if topic == "counter":
        return ("counter", key, "staff"), CounterView(key or "", shown.once)
    if device.role == "kiosk":
        return ("office", None, "kiosk"), KioskView(shown.once)
    return OFFICE_OF_STAFF, StaffView(shown.devices, shown.once)


_OF_THE_HALL: dict[Topic, Callable[[Shown], View]] = {
    "board": lambda shown: BoardView(shown.once),
    "signs": lambda _: SignsView(),
    "media": lambda shown: MediaView(shown.shelf),
}
"""The topics that every role may follow."""

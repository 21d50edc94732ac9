"""Whether the number that a person shows at a kiosk or a counter is on the list of taxpayers.

The number is looked up here, before the office decides, and goes no further: neither the command
that is decided nor the audit has it. How often a device may ask is limited, so that the list is not
read by trying numbers.
"""

import asyncio
import time

from antesala.messages import commands as m
from server.domain.catalogue import office_day
from server.domain.identity import DeviceId, TicketId
from server.domain.refusals import Code, Refusal, refuse
from server.domain.taxpayer import NumberError, identifier_of, is_plain, lists_punctual
from server.live.access import Gate
from server.live.office_room import Room
from server.live.wire import tag_of
from server.store import Device, StoreError


async def check_taxpayer(
    gate: Gate, room: Room, device: Device, message: m.GrantPunctual
) -> Refusal | None:
    """Say why a number is not found; None where it is, or where the office refuses anyway."""
    office = room.hub.published
    clerk = office.clerk_at(DeviceId(device.id))
    ticket = office.tickets.get(TicketId(message.ticket))
    if ticket is None or not lists_punctual(office.catalogue):
        return None
    is_theirs = ticket.device == device.id if device.role == "kiosk" else clerk is not None
    # A preference by law is more than the courtesy: then the number is not even looked up.
    if not is_theirs or not is_plain(office.catalogue, ticket.ticket_class):
        return None
    try:
        number = identifier_of(message.taxpayer)
    except NumberError as error:
        return refuse(Code.NO_TAXPAYER, why=str(error))
    refused = await _looked_up(room, device, number)
    if refused is not None:
        await gate.audit(office.id, device.id, clerk, tag_of(message), refused.code)
    return refused


async def _looked_up(room: Room, device: Device, number: str) -> Refusal | None:
    if not room.numbers.allow(device.id, time.monotonic()):
        return refuse(Code.TOO_MANY_NUMBERS)
    year = office_day(room.hub.clock(), room.hub.published.catalogue.time_zone).year
    try:
        is_listed = await asyncio.to_thread(room.punctual.has, number, year)
    except StoreError:
        return refuse(Code.STORE_UNAVAILABLE)
    if is_listed is None:
        return refuse(Code.PUNCTUAL_NONE, year=str(year))
    return None if is_listed else refuse(Code.NOT_PUNCTUAL, year=str(year))


async def take_list(gate: Gate, room: Room) -> dict[str, int] | Refusal:
    """Take the list that the administrator's command has left in the office's folder.

    Tells how many taxpayers were on the one before. Raises `StoreError`.
    """
    year = office_day(room.hub.clock(), room.hub.published.catalogue.time_zone).year
    former = await room.punctual.take(year, gate.keep)
    return refuse(Code.PUNCTUAL_NONE, year=str(year)) if former is None else {"punctual": former}

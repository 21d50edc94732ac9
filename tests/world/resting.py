"""The end of a world: no part fails any more, all who wait get what they wait for, and all is one.

A device that waits for ever has found a fault as surely as one with another picture.
"""

import asyncio
from collections.abc import Iterator
from typing import TYPE_CHECKING

from server.store import Device as Known
from tests.world.founding import DEVICES, TOWN
from tests.world.kiosk import Kiosk

if TYPE_CHECKING:
    from tests.world.device import Device
    from tests.world.people import Phone
    from tests.world.world import World

QUIET_WITHIN = 400.0
"""Seconds in which all is settled once no part fails any more: the longest wait is two minutes."""
AFTERWARDS = 2.5
"""Seconds after that until the numbers of those who wait are told."""


async def rest(world: "World") -> None:
    """Let no part fail any more, and wait until no one waits."""
    world.note("-- rest")
    world.disk.troubles.clear()
    world.slow_until = 0.0
    world.network.heal()
    world.pages.is_calm = True
    await _until_settled(world)
    await asyncio.sleep(AFTERWARDS)
    # A heartbeat may have begun something new meanwhile.
    await _until_settled(world)


async def _until_settled(world: "World") -> None:
    until = world.loop.time() + QUIET_WITHIN
    # The wait is for many things at once, and its time is free.
    while (waits := next(_who_waits(world), "")) and world.loop.time() < until:  # noqa: ASYNC110
        await asyncio.sleep(1.0)
    assert not waits, f"never quiet: {waits}"


def _who_waits(world: "World") -> Iterator[str]:
    if world.server is None:
        yield "the server is down"
    for name, device in world.devices.items():
        why = _why_waits(device)
        if why:
            yield f"{name} {why}"
    for wish in world.pages.waiting.values():
        yield f"a page has no answer to {wish}"
    for phone in world.phones:
        if _is_away(phone):
            yield f"{phone.name} has no stream"


def _why_waits(device: "Device") -> str:
    line = device.line
    if not device.is_on or not device.session.is_online:
        return "is offline"
    if line is None or line.is_cut or line.is_shut:
        return "has lost the server and does not know it"
    if line.unsent or device.awaits_a_snapshot:
        return "has still to hear something"
    return f"has no answer to {next(iter(device.asked.values()))}" if device.asked else ""


def _is_away(phone: "Phone") -> bool:
    line = phone.line
    if phone.is_gone:
        return False
    return line is None or line.is_cut or line.is_shut or line.unsent > 0


def check_all(world: "World") -> None:
    """Check what holds once all is quiet."""
    server = world.server
    assert server is not None
    world.watch.check_books(server)
    for name, device in world.devices.items():
        assert device.line is not None
        assert not device.skipped, f"{name} has skipped {device.skipped[0]}"
        known = Known(name, TOWN, DEVICES[name], name)
        world.watch.check_mirror(server, known, device.mirror, device.line.lost_last)
        if isinstance(device, Kiosk):
            device.check_papers(server.hub.published)
    for phone in world.phones:
        if phone.line is not None:
            world.watch.check_phone(server, phone.mirror, phone.line.lost_last)

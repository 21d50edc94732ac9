"""`office devices` and `office revoke`: which devices are enrolled, and one of them let go."""

from pathlib import Path

from antesala.administration.control import AdministrationError, administer, fresh_id
from antesala.administration.saying import say
from antesala.messages import commands as m
from server.service import DATABASE, ServiceError
from server.store.errors import StoreError
from server.store.inventory import Enrolled, enrolled

PROGRAMS = {"clerk": "counter"}
"""A device by the program that it runs, where the wire calls it by who acts at it."""


async def list_devices(folder: Path) -> None:
    """Say each device: what it runs, since when, its id and its name."""
    found = _enrolled(folder)
    for device in found:
        program = PROGRAMS.get(device.role, device.role)
        say(f"{program:<8}{device.at.astimezone():%Y-%m-%d %H:%M}  {device.id}  {device.name}")
    if not found:
        say("no device is enrolled")


async def revoke(folder: Path, asked: str) -> None:
    """Let the one device of this id or name go."""
    found = [one for one in _enrolled(folder) if asked in (one.id, one.name)]
    if not found:
        raise AdministrationError(f'no device has the id or the name "{asked}"')
    if len(found) > 1:
        ids = ", ".join(one.id for one in found)
        raise AdministrationError(f'{len(found)} devices are called "{asked}"; give an id: {ids}')
    (device,) = found
    await administer(folder, m.RevokeDevice(id=fresh_id(), device=device.id))
    say(f"{device.name} is revoked; it is let in no more")


def _enrolled(folder: Path) -> list[Enrolled]:
    if not (folder / DATABASE).exists():
        raise ServiceError(f"{folder} holds no office's database")
    try:
        return enrolled(folder / DATABASE)
    except StoreError as error:
        raise ServiceError(str(error)) from error

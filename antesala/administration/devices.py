"""`office devices`, `revoke`, `rotate` and `clerks`: the devices and clerks, as they stand.

Of a clerk it tells what they attend, who has no PIN, and who is signed in where.
"""

from datetime import datetime
from pathlib import Path

from antesala.administration.chosen import chosen, typed
from antesala.administration.control import administer, fresh_id, running_answer
from antesala.administration.day import reading
from antesala.administration.inside import office_in, words_of
from antesala.administration.output import AdministrationError, called, say
from antesala.messages import commands as m, rows as r
from antesala.words import Words
from antesala.words.terminal import Surroundings, refusal_lines, sentence
from server.domain.catalogue import Clerk
from server.domain.office import Office
from server.office_folder import ServiceError
from server.store.reading import Enrolled, clerks_with_pin, enrolled

PROGRAMS = {"clerk": "counter"}
"""A device by its program, where the wire names it by the person at it."""


async def list_devices(folder: Path, of: str) -> None:
    """Print each device: its program, id, name, start of its connection, version.

    The running server knows the connected devices; without one the database has the enrolled.
    """
    found, words = _enrolled(folder, of), words_of(folder, of)
    if not found:
        say(words.say("terminal-devices-none"))
        return
    answer = await running_answer(folder, m.ListConnected(id=fresh_id()), of)
    here = {} if answer is None else {each.device: each for each in answer.connected}
    say(words.say("terminal-devices-off" if answer is None else "terminal-devices-live"))
    widest = max(len(device.name) for device in found)
    for device in found:
        program = words.say(f"terminal-device-{PROGRAMS.get(device.role, device.role)}")
        since = words.say("terminal-devices-enrolled", at=_minute(device.at))
        state = _state(here.get(device.id), words, is_live=answer is not None)
        line = f"{program:<9}{device.id}  {device.name:<{widest}}  {since}  {state}"
        say(line.rstrip())


def _state(here: r.ConnectedPart | None, words: Words, *, is_live: bool) -> str:
    if here is None:
        return words.say("terminal-devices-away") if is_live else ""
    since = _minute(datetime.fromisoformat(here.since))
    if not here.is_connected:
        return words.say("terminal-devices-not-since", since=since)
    version = here.version or words.say("terminal-devices-unsaid")
    return words.say("terminal-devices-connected", since=since, version=version)


def _minute(at: datetime) -> str:
    return f"{at.astimezone():%Y-%m-%d %H:%M}"


async def revoke(folder: Path, asked: str, of: str) -> None:
    """Revoke the one device of this id or name."""
    device = _the_one(folder, asked, of)
    await administer(folder, m.RevokeDevice(id=fresh_id(), device=device.id), of=of)
    say(words_of(folder, of).say("terminal-revoked", device=device.name))


async def rotate(folder: Path, asked: str | None, of: str) -> None:
    """Give the one device of this id or name another token; without a name, every device."""
    words = words_of(folder, of)
    devices = _enrolled(folder, of) if asked is None else [_the_one(folder, asked, of)]
    if not devices:
        say(words.say("terminal-devices-none"))
    for device in devices:
        await administer(folder, m.RenewToken(id=fresh_id(), device=device.id), of=of)
        say(words.say("terminal-rotated", device=device.name))


def _the_one(folder: Path, asked: str, of: str) -> Enrolled:
    """The device of this id or name. Raises `AdministrationError` where none or several have it."""
    words, devices = words_of(folder, of), _enrolled(folder, of)
    found = [one for one in devices if asked in (one.id, one.name)]
    if not found:
        known = {"device": [one.name for one in devices]}
        around = Surroundings(str(folder), known=known, of=of)
        said = refusal_lines("unknown_device", {"device": asked}, words, around)
        raise AdministrationError("\n".join(said))
    if len(found) > 1:
        ids = ", ".join(one.id for one in found)
        raise AdministrationError(
            words.say("terminal-several-devices", count=len(found), device=asked, names=ids)
        )
    (device,) = found
    return device


def _enrolled(folder: Path, of: str) -> list[Enrolled]:
    with reading(folder) as reader:
        return enrolled(reader, chosen(reader.offices(), of, folder))


async def list_clerks(folder: Path, of: str) -> None:
    """Print each clerk of the loaded office: id, name, role, services, PIN, console."""
    office = office_in(folder, of)
    if office is None:
        raise ServiceError(sentence("service-no-database", folder=folder))
    words = words_of(folder, of)
    with reading(folder) as reader:
        with_pin = clerks_with_pin(reader, office.id)
        consoles = {device.id: device.name for device in enrolled(reader, office.id)}
    clerks = office.catalogue.clerks
    if not clerks:
        say(words.say("terminal-clerks-none"))
        return
    roles = {each.role: words.say(f"terminal-role-{each.role}") for each in clerks}
    columns = [(each.id, each.name, roles[each.role]) for each in clerks]
    widths = [max(map(len, column)) for column in zip(*columns, strict=True)]
    for clerk, column in zip(clerks, columns, strict=True):
        pin = "terminal-clerks-pin" if clerk.id in with_pin else "terminal-clerks-no-pin"
        has = words.say(pin, command=called(), folder=typed(folder, of), clerk=clerk.id)
        services = ", ".join(clerk.services) or words.say("terminal-clerks-all")
        where = _where(office, clerk, consoles, words)
        begun = "  ".join(f"{each:<{wide}}" for each, wide in zip(column, widths, strict=True))
        say(f"{begun}  {where}; {has}", f"{'':<{widths[0]}}  {services}")


def _where(office: Office, clerk: Clerk, consoles: dict[str, str], words: Words) -> str:
    console = office.consoles.get(clerk.id)
    if console is None:
        return words.say("terminal-clerks-out")
    name = consoles.get(console, console)
    desk = office.desk_of(clerk.id)
    if desk is None or desk not in office.catalogue.counter:
        return words.say("terminal-clerks-in", device=name)
    number = office.catalogue.counter[desk].number
    return words.say("terminal-clerks-at", device=name, counter=number)

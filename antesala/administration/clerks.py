"""`office clerks`: who works here, what they attend, who has no PIN, who is signed in where."""

from pathlib import Path
from shlex import quote

from antesala.administration.saying import called, say
from antesala.administration.surroundings import office_in, words_of
from antesala.words import Words
from server.domain.catalogue import Clerk
from server.domain.office import Office
from server.service import DATABASE, ServiceError
from server.store.place import StoreError
from server.store.reading import clerks_with_pin, enrolled


async def list_clerks(folder: Path) -> None:
    """Print each clerk of the loaded office: id, name, role, services, PIN, console."""
    office = office_in(folder)
    if office is None:
        raise ServiceError(f"{folder} holds no office's database")
    words = words_of(folder)
    try:
        with_pin = clerks_with_pin(folder / DATABASE, office.id)
        consoles = {device.id: device.name for device in enrolled(folder / DATABASE)}
    except StoreError as error:
        raise ServiceError(str(error)) from error
    clerks = office.catalogue.clerks
    if not clerks:
        say(words.say("terminal-clerks-none"))
        return
    ids, names = (
        max(map(len, column)) for column in zip(*((c.id, c.name) for c in clerks), strict=True)
    )
    for clerk in clerks:
        pin = "terminal-clerks-pin" if clerk.id in with_pin else "terminal-clerks-no-pin"
        has = words.say(pin, command=called(), folder=quote(str(folder)), clerk=clerk.id)
        services = ", ".join(clerk.services) or words.say("terminal-clerks-all")
        where = _where(office, clerk, consoles, words)
        say(
            f"{clerk.id:<{ids}}  {clerk.name:<{names}}  {clerk.role:<10}  {where}; {has}",
            f"{'':<{ids}}  {services}",
        )


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

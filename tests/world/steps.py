"""What each step of a plan does to a world: people ask, and things break.

A wish is chosen by the office as it is, and sent like any other: it may come late, twice, or never.
"""

import random
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING, Any, get_args

import msgspec

from antesala.messages import commands as m
from server.domain import commands as c
from server.domain.office import Topic
from server.domain.ticket import ENDED
from server.hub import Wish
from tests.domain.builders import kiosk
from tests.domain.wishes import (
    CLASS_IDS,
    SERVICES,
    desk_wish,
    lobby_wish,
    office_wish,
    oversight_wish,
    staff_wish,
)
from tests.live.foyer import PIN
from tests.world.clockwork import derived
from tests.world.disk import BROKEN, FULL, LOCKED, Trouble
from tests.world.founding import DEVICES, KIOSKS
from tests.world.network import Line
from tests.world.people import Phone
from tests.world.plan import Step

if TYPE_CHECKING:
    from tests.world.world import World

LEAPS = tuple(timedelta(minutes=minutes) for minutes in (1, 20, 9 * 60, 26 * 60, -20, -30 * 60))
SHOWN = tuple(timedelta(seconds=seconds) for seconds in (-7200, -1, 5, 86400 * 30))
MOST_PHONES = 4
_OTHERWISE = {"LoadCatalogue", "GrantPunctual"}
"""Commands that are other ones on the wire: an office file, a number that is looked up."""
ON_THE_WIRE = {kind.__name__ for kind in get_args(m.OfficeCommand)} - _OTHERWISE
"""The commands that a device sends as they are."""
TOPICS: dict[str, tuple[tuple[Any, str | None], ...]] = {
    "kiosk": (("office", None),),
    "clerk": (("office", None),),
    "display": (("board", None), ("signs", None), ("media", None)),
}
"""What a device follows from its start, by its role."""


def do(world: "World", step: Step) -> None:
    """Do a step, by a chance of its own."""
    STEPS[step.kind](world, derived("step", step.seed))


# What people do


def _wishes(kind: Callable[..., Any], world: "World", chance: random.Random) -> None:
    caller, command = kind(world.office, chance.choice)
    ask(world, caller, command, chance)


def ask(world: "World", caller: c.Caller, command: c.Command, chance: random.Random) -> None:
    """Send a command from the caller's device, or from a page where the caller has none."""
    if isinstance(command, c.LoadCatalogue) and chance.random() < 0.8:
        command = c.LoadCatalogue(replace(command.catalogue, kiosks=KIOSKS))
    device = world.devices.get(caller.device)
    if device is None or type(command).__name__ not in ON_THE_WIRE:
        world.pages.ask(Wish(f"{chance.getrandbits(128):032x}", command, caller), chance)
    elif device.is_on:
        device.ask(_on_the_wire(command, device.new_id(), chance))


def _on_the_wire(command: c.Command, command_id: str, chance: random.Random) -> m.Command:
    """The wire's command of the same name, under an id."""
    kind: Any = getattr(m, type(command).__name__)
    said = msgspec.to_builtins(command)
    if isinstance(command, c.SignIn):
        said["pin"] = PIN if chance.random() < 0.95 else "1357"
    known = {name: said[name] for name in kind.__struct_fields__ if said.get(name) is not None}
    made: m.Command = kind(**{**known, "id": command_id})
    return made


def _follow(world: "World", chance: random.Random) -> None:
    """A kiosk follows a ticket, a console a counter, or a telephone opens a ticket's link."""
    name = chance.choice((*world.devices, "phone", "phone"))
    if name == "phone":
        _open_link(world, chance)
        return
    device, tickets = world.devices[name], world.office.tickets.live().values()
    live = [each.id for each in tickets if each.state not in ENDED]
    if device.is_on and live and DEVICES[name] == "kiosk":
        device.follow("ticket", chance.choice(live))
    elif device.is_on and DEVICES[name] == "clerk":
        device.follow("counter", chance.choice(("one", "two", "three", "four")))


def _open_link(world: "World", chance: random.Random) -> None:
    private = world.office.private
    links = [text for (_, topic), text in private.items() if topic is Topic.LINK_TOKEN]
    if links and len(world.phones) < MOST_PHONES:
        name = f"phone-{len(world.phones) + 1}"
        phone = Phone(name, chance.choice(links), world.network, derived(name, chance.random()))
        world.phones.append(phone)
        phone.open(lambda: world.server)


# What befalls the network


def _some(world: "World", chance: random.Random) -> list[str]:
    names = [*world.devices, *(phone.name for phone in world.phones)]
    return chance.sample(names, min(len(names), chance.choice((1, 1, 1, 2, 3))))


def _lines(world: "World", chance: random.Random) -> list[Line]:
    lines = world.network.lines
    return [lines[name] for name in _some(world, chance) if name in lines]


def _cut(world: "World", chance: random.Random) -> None:
    for line in _lines(world, chance):
        line.cut(chance)


def _stall(world: "World", chance: random.Random) -> None:
    seconds = chance.choice((chance.uniform(0.2, 3.0), chance.uniform(3.0, 45.0)))
    for name in _some(world, chance):
        world.network.stall(name, seconds)


def _outage(world: "World", chance: random.Random) -> None:
    """A kiosk is without its server for a while, and people go on coming to it."""
    name = chance.choice([each for each in world.devices if DEVICES[each] == "kiosk"])
    seconds = chance.uniform(10.0, 300.0)
    if name in world.network.lines:
        world.network.lines[name].cut(chance)
    world.network.stall(name, seconds)
    for _ in range(chance.choice((1, 2, 4))):
        command = c.IssueTicket(chance.choice(SERVICES), chance.choice(CLASS_IDS))
        at = chance.uniform(0.3, 8.0)
        world.loop.call_later(at, _come, world, kiosk(int(name[-1])), command, chance)


def _come(world: "World", caller: c.Caller, command: c.Command, chance: random.Random) -> None:
    """A person comes later than the step; no one comes any more while all is to be quiet."""
    if not world.pages.is_calm:
        ask(world, caller, command, chance)


def _lose(world: "World", chance: random.Random) -> None:
    for line in _lines(world, chance):
        line.lose += chance.choice((1, 1, 2))


def _repeat(world: "World", chance: random.Random) -> None:
    for line in _lines(world, chance):
        line.repeat += 1


# What befalls devices


def _restart(world: "World", chance: random.Random) -> None:
    name = chance.choice(list(world.devices))
    device = world.devices[name]
    if device.is_on:
        device.stop()
        world.loop.call_later(chance.uniform(0.0, 5.0), device.start, TOPICS[DEVICES[name]])


def _skew(world: "World", chance: random.Random) -> None:
    """A device's own clock is set to some other time."""
    world.devices[chance.choice(list(world.devices))].shows += chance.choice(SHOWN)


# What befalls the server


def _crash(world: "World", chance: random.Random) -> None:
    """The power goes: now, or at an instant of a turn that is to come."""
    at = chance.choice(("now", "begin", "commit", "commit", "after", "after", "torn", 2, 5))
    if at != "now":
        world.disk.troubles.append(Trouble(at, cut=chance.random()))
    elif world.server is not None:
        world.crash()


def _reboot(world: "World", chance: random.Random) -> None:
    if world.server is not None:
        world.loop.create_task(world.stop(chance.uniform(0.1, 4.0)))


def _fail(world: "World", chance: random.Random) -> None:
    """The disk is full, or broken, or another process holds the database."""
    error = chance.choice((FULL, LOCKED, BROKEN))
    at = "begin" if error is LOCKED else chance.choice(("commit", "begin", 1, 3))
    world.disk.troubles.append(Trouble(at, error, turns=chance.choice((1, 1, 2, 3))))


def _hang(world: "World", chance: random.Random) -> None:
    world.slow_until = world.loop.time() + chance.uniform(0.5, 8.0)


def _leap(world: "World", chance: random.Random) -> None:
    world.leap += chance.choice(LEAPS)


def _night(world: "World", _chance: random.Random) -> None:
    """The clock goes on to the next morning."""
    now = world.clock()
    morning = now.replace(hour=12, minute=0, second=0, microsecond=0) + timedelta(days=1)
    world.leap += morning - now


STEPS: dict[str, Callable[["World", random.Random], None]] = {
    "desk": partial(_wishes, desk_wish),
    "lobby": partial(_wishes, lobby_wish),
    "staff": partial(_wishes, staff_wish),
    "oversight": partial(_wishes, oversight_wish),
    "office": partial(_wishes, office_wish),
    "follow": _follow,
    "cut": _cut,
    "stall": _stall,
    "outage": _outage,
    "lose": _lose,
    "repeat": _repeat,
    "restart": _restart,
    "skew": _skew,
    "crash": _crash,
    "reboot": _reboot,
    "fail": _fail,
    "hang": _hang,
    "leap": _leap,
    "night": _night,
}

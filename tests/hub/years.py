"""A house with a past: days of random work in which everybody writes something personal."""

import asyncio
from collections.abc import Sequence
from datetime import timedelta
from random import Random

from server.ageing import Ageing
from server.domain import commands as c
from server.domain.identity import ClerkId, OfficeId, TicketId
from tests.domain.builders import (
    ADMINISTRATOR,
    ADVICE,
    ANA,
    BRUNO,
    CONSOLES,
    FIRST,
    GENERAL,
    ONE,
    PERMIT,
    TAX,
    TWO,
    kiosk,
)
from tests.hub.house import House

TOWN = OfficeId("town")
SERVICES = (PERMIT, TAX)


async def at_once(_seconds: float) -> None:
    """A pause that does not last: only what else is waiting has its turn."""
    await asyncio.sleep(0)


def ageing_of(house: House) -> Ageing:
    return Ageing(house.hub, house.store, house.writer, sleep=at_once, running=lambda: house.run)


async def play_days(house: House, days: Sequence[int], people: int, seed: int = 1) -> None:
    """People on these days from now on, each with a need, a note and a link of their own."""
    begin = house.now
    for day in days:
        house.pass_time(begin + timedelta(days=day) - house.now)
        await _play(house, people, Random(seed * 1000 + day))  # noqa: S311 - a test's
        await house.grant(ADMINISTRATOR, c.CloseDay())


async def _play(house: House, people: int, random: Random) -> None:
    for clerk, counter in ((ANA, ONE), (BRUNO, TWO)):
        await house.sits(clerk, counter)
    for number in range(people):
        house.pass_time(timedelta(seconds=random.randrange(20, 200)))
        ticket = await _arrive(house, random)
        fate = random.randrange(8)
        if fate == 0:
            await house.grant(ADMINISTRATOR, c.CancelTicket(ticket, f"why of {ticket}"))
        elif fate > 1:
            await _attend(house, random, ANA if number % 2 else BRUNO)
    house.pass_time(timedelta(minutes=5))


async def _arrive(house: House, random: Random) -> TicketId:
    service, each = random.choice(SERVICES), random.choice((FIRST, GENERAL))
    done = await house.grant(kiosk(), c.IssueTicket(service, each))
    assert done.answer.ticket is not None
    return done.answer.ticket


async def _attend(house: House, random: Random, clerk: ClerkId) -> None:
    console = CONSOLES[clerk]
    await house.turn([(console, c.CallNext())])
    ticket = house.published.in_hand.get(clerk)
    if ticket is None:
        return
    house.pass_time(timedelta(seconds=random.randrange(5, 60)))
    if random.randrange(6) == 0:
        await house.grant(console, c.MarkNoShow())
        return
    await house.grant(console, c.StartService())
    said = c.SaveAttention(need=f"need of {ticket}", note=f"note on {ticket}")
    await house.grant(console, said)
    house.pass_time(timedelta(seconds=random.randrange(30, 900)))
    if random.randrange(5) == 0:
        await house.grant(console, c.TransferTicket(ADVICE, f"need of {ticket}"))
    else:
        await house.grant(console, c.FinishService())

"""Sessions, wrong passwords and wrong PINs where several servers have one database."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta
from pathlib import Path

from server.accounts import guesses
from server.accounts.pins import TRIES
from server.accounts.sessions import Sessions
from server.domain.refusals import Code, Refusal
from server.live.access import Gate
from tests import databases
from tests.accounts.test_passwords import CARLA, GOOD, OTHER, check, code_for, set_by
from tests.domain.builders import ANA
from tests.hub.house import House
from tests.live.test_access import gate_of

CONSOLE = "console-1"


def tell(folder: Path, story: Callable[[House, Gate, Gate], Awaitable[None]]) -> None:
    """A story at the accounts of two servers of one PostgreSQL."""

    async def telling() -> None:
        async with House(folder) as house:
            await story(house, gate_of(house), gate_of(house))

    with databases.using(databases.POSTGRESQL):
        asyncio.run(telling())


def sessions_of(house: House) -> Sessions:
    """The sessions as one server knows them."""
    return Sessions("town", house.store, house.writer, lambda: house.now, lambda: house.run)


def code_in(refused: object) -> Code:
    """Why something was refused."""
    assert isinstance(refused, Refusal), refused
    return refused.code


def test_a_session_holds_at_every_server(tmp_path: Path) -> None:
    """It is known at another server soon, and ended there where it is ended here."""

    async def story() -> None:
        async with House(tmp_path) as house:
            here, there = sessions_of(house), sessions_of(house)
            token, session = await here.begin(ANA, "192.0.2.1", "browser")
            assert there.find(token) is None
            await there.follow()
            assert there.find(token) is not None
            ended: list[str] = []
            there.on_end(lambda each: ended.append(each.id))
            await here.end([session])
            await there.follow()
            assert there.find(token) is None
            assert ended == [session.id]
            await there.follow()
            assert there.find(token) is None

    asyncio.run(story())


def test_what_one_server_knows_of_people_the_other_asks(tmp_path: Path) -> None:
    """A page right after the sign-in, wrong passwords and wrong PINs, wherever they come to."""

    async def story(house: House, here: Gate, there: Gate) -> None:
        await _begins_a_session(house)
        await _counts_passwords(house, here, there)
        await _counts_pins(here, there)

    tell(tmp_path, story)


async def _begins_a_session(house: House) -> None:
    """The page after a sign-in may come to another server at once."""
    one, other = sessions_of(house), sessions_of(house)
    token, session = await one.begin(ANA, "192.0.2.1", "browser")
    await other.look_for(token)
    assert other.find(token) is not None
    await one.end([session])
    third = sessions_of(house)
    await third.look_for(token)
    assert third.find(token) is None
    assert third.clerk_of_former(token) == ANA


async def _counts_passwords(house: House, here: Gate, there: Gate) -> None:
    """A lock holds at both, and ends at both with the right password or a new code."""
    assert await set_by(here, house, await code_for(here, house)) is None
    gates = (here, there)
    for number in range(guesses.TRIES):
        assert code_in(await check(gates[number % 2], house, OTHER)) is Code.WRONG_PASSWORD
    for gate in gates:
        assert code_in(await check(gate, house, GOOD)) is Code.LOCKED_OUT
    house.run += guesses.FIRST_LOCK + 1
    house.now += timedelta(seconds=guesses.FIRST_LOCK + 1)
    assert await check(there, house, GOOD) is None
    for _ in range(guesses.TRIES - 1):
        assert code_in(await check(here, house, OTHER)) is Code.WRONG_PASSWORD
    assert await set_by(there, house, await code_for(there, house), OTHER) is None
    assert await check(here, house, OTHER) is None


async def _counts_pins(here: Gate, there: Gate) -> None:
    """The same of PINs: also a server that had let the clerk try before knows the lock."""
    await here.pins.set("town", CARLA, "4711")

    async def tries(gate: Gate, pin: str) -> Refusal | None:
        return await gate.pins.check("town", CARLA, CONSOLE, pin)

    assert code_in(await tries(there, "1")) is Code.WRONG_PIN
    for _ in range(TRIES - 1):
        assert code_in(await tries(here, "1")) is Code.WRONG_PIN
    for gate in (here, there):
        assert code_in(await tries(gate, "4711")) is Code.LOCKED_OUT
    await here.pins.set("town", CARLA, "4712")
    assert await tries(there, "4712") is None

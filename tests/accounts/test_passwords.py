"""Passwords: set by a code that is good once, for hours; kept as hashes; checked a few at once."""

import asyncio
import sqlite3
import threading
from collections.abc import Awaitable, Callable
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from statistics import median
from time import process_time
from typing import Literal

import pytest
from argon2 import PasswordHasher

from server.accounts.guesses import ADDRESS_BURST, ADDRESS_RATE, FIRST_LOCK, FORGOTTEN_AFTER, TRIES
from server.accounts.password_rules import Weakness
from server.accounts.passwords import AT_ONCE, CODE_LASTS, MOST_WAITING
from server.domain.refusals import Code, Refusal
from server.live.access import Gate
from tests.hub.house import House
from tests.live.foyer import CHEAP
from tests.live.test_access import code_of, gate_of

CARLA, ANA = "carla", "ana"
"""A supervisor and a clerk of the town."""
HOME, STRANGER = "192.0.2.10", "198.51.100.7"
GOOD, OTHER = "tres gatos de lana", "siete perros de oro"


def tell(folder: Path, story: Callable[[House, Gate], Awaitable[None]]) -> None:
    """A story at the accounts of a house."""

    async def telling() -> None:
        async with House(folder) as house:
            await story(house, gate_of(house))

    asyncio.run(telling())


async def code_for(gate: Gate, house: House, clerk: str = CARLA) -> str:
    code = await gate.passwords.new_code(house.hub.published, clerk)
    assert isinstance(code, str), code
    return code


async def set_by(
    gate: Gate, house: House, code: str, password: str = GOOD, clerk: str = CARLA
) -> Refusal | Weakness | None:
    return await gate.passwords.set_first(house.hub.published, clerk, code, password, HOME)


async def check(
    gate: Gate,
    house: House,
    password: str,
    address: str = HOME,
    *,
    clerk: str = CARLA,
    is_known: bool = False,
) -> Refusal | None:
    return await gate.passwords.check(
        house.hub.published, clerk, password, address, is_known=is_known
    )


def test_a_code_is_good_once_and_for_a_day(tmp_path: Path) -> None:
    """Not after its hours, not twice, not the one before it, not for another person."""

    async def story(house: House, gate: Gate) -> None:
        old = await code_for(gate, house)
        code = await code_for(gate, house)
        for wrong, clerk in ((old, CARLA), ("", CARLA), (code, ANA), (code, "nobody")):
            assert code_of(await set_by(gate, house, wrong, clerk=clerk)) is Code.UNKNOWN_CODE
        assert await set_by(gate, house, f" {code.lower()} ") is None
        assert code_of(await set_by(gate, house, code)) is Code.UNKNOWN_CODE
        assert await check(gate, house, GOOD) is None
        late = await code_for(gate, house)
        house.pass_time(CODE_LASTS)
        assert code_of(await set_by(gate, house, late)) is Code.UNKNOWN_CODE

    tell(tmp_path, story)


@pytest.mark.parametrize(
    ("passed", "leap", "is_good"),
    [
        (timedelta(hours=1), timedelta(), True),
        (timedelta(hours=1), timedelta(days=400), True),
        (CODE_LASTS, -timedelta(days=400), False),
    ],
    ids=["an hour", "the clock leaps", "the clock is set back"],
)
def test_a_code_lasts_by_running_time(
    tmp_path: Path, passed: timedelta, leap: timedelta, *, is_good: bool
) -> None:
    """A leap of the clock neither spends a code nor prolongs one."""

    async def story(house: House, gate: Gate) -> None:
        code = await code_for(gate, house)
        house.pass_time(passed)
        house.now += leap
        assert (await set_by(gate, house, code) is None) == is_good

    tell(tmp_path, story)


def test_a_code_outlives_a_restart(tmp_path: Path) -> None:
    """By its date, and never for longer than any code lasts."""

    async def story(house: House, gate: Gate) -> None:
        code = await code_for(gate, house)
        house.now -= CODE_LASTS
        assert code_of(await set_by(gate_of(house), house, code)) is Code.UNKNOWN_CODE
        house.now += CODE_LASTS
        assert await set_by(gate_of(house), house, code) is None

    tell(tmp_path, story)


def test_a_weak_password_spends_no_code(tmp_path: Path) -> None:
    """The person chooses another with the same code."""

    async def story(house: House, gate: Gate) -> None:
        code = await code_for(gate, house)
        assert await set_by(gate, house, code, "corta") is Weakness.SHORT
        assert await set_by(gate, house, code, "carla-town-hall") is Weakness.OWN
        assert await set_by(gate, house, code) is None

    tell(tmp_path, story)


def test_a_code_is_for_those_who_enter(tmp_path: Path) -> None:
    """None for a clerk, whose role has no page, and none for an unknown person."""

    async def story(house: House, gate: Gate) -> None:
        office = house.hub.published
        assert code_of(await gate.passwords.new_code(office, ANA)) is Code.FORBIDDEN
        assert code_of(await gate.passwords.new_code(office, "nobody")) is Code.UNKNOWN_CLERK

    tell(tmp_path, story)


def test_only_hashes_are_kept(tmp_path: Path) -> None:
    """Of passwords by Argon2id, of codes and tokens by SHA-256; no file has a secret."""

    async def story(house: House, gate: Gate) -> None:
        code = await code_for(gate, house)
        await set_by(gate, house, code)
        fresh = await code_for(gate, house)
        sessions = gate.sessions_of("town")
        token, _ = await sessions.begin(house.hub.published.catalogue.clerks[2].id, HOME, "")
        secrets = [each.encode() for each in (code, fresh, GOOD, token)]
        kept = written(tmp_path)
        assert [secret for secret in secrets if secret in kept] == []
        with closing(sqlite3.connect(house.place)) as database:
            (hashed,) = database.execute("SELECT password_hash FROM password").fetchone()
        assert str(hashed).startswith("$argon2id$")

    tell(tmp_path, story)


@pytest.mark.parametrize(
    "hasher", [CHEAP, pytest.param(PasswordHasher(), marks=pytest.mark.full)], ids=["cheap", "real"]
)
def test_ten_thousand_guesses_do_not_enter(tmp_path: Path, hasher: PasswordHasher) -> None:
    """From one address and from many, at all paces; meanwhile the office still can."""

    async def story(house: House, _gate: Gate) -> None:
        gate = Gate(house.store, house.writer, lambda: house.now, hasher, lambda: house.run)
        await set_by(gate, house, await code_for(gate, house))
        looked_at = 0
        for each in range(10_000):
            address = STRANGER if each % 2 else f"203.0.{each // 250}.{each % 250}"
            refused = await check(gate, house, f"{GOOD}{each}", address)
            assert refused is not None
            looked_at += refused.code is Code.WRONG_PASSWORD
            house.pass_time(timedelta(seconds=0.1))
            if each % 1000 == 0:
                assert await check(gate, house, GOOD, HOME, is_known=True) is None
        assert 60 < looked_at < 700
        # A new code opens the account anew, at the same address.
        house.pass_time(timedelta(minutes=10))
        await set_by(gate, house, await code_for(gate, house), OTHER)
        assert await check(gate, house, OTHER, STRANGER) is None
        assert code_of(await check(gate, house, GOOD, HOME)) is Code.WRONG_PASSWORD

    tell(tmp_path, story)


async def guessed(gate: Gate, house: House, account: str, address: str) -> Refusal:
    """The answer to a wrong password."""
    refused = await check(gate, house, "no es esta clave", address, clerk=account)
    assert refused is not None
    return refused


@pytest.mark.parametrize("account", [CARLA, "zacarias", "una frase que era mi clave"])
def test_a_restart_lifts_no_lock(tmp_path: Path, account: str) -> None:
    """Of an account as of a name that is none, there alone, and by no leap of the clock longer."""

    async def story(house: House, gate: Gate) -> None:
        await set_by(gate, house, await code_for(gate, house))
        for _ in range(TRIES):
            assert (await guessed(gate, house, account, STRANGER)).code is Code.WRONG_PASSWORD
        for leap in (timedelta(), timedelta(seconds=30), -timedelta(days=400)):
            house.now += leap
            locked = await guessed(gate_of(house), house, account, STRANGER)
            assert locked.code is Code.LOCKED_OUT
            assert 0 < int(locked.facts["seconds"]) <= FIRST_LOCK + 1
            assert await check(gate_of(house), house, GOOD, HOME) is None
        house.now += timedelta(days=400, seconds=FIRST_LOCK)
        assert (await guessed(gate_of(house), house, account, STRANGER)).code is Code.WRONG_PASSWORD
        locked = await guessed(gate_of(house), house, account, STRANGER)
        assert int(locked.facts["seconds"]) > FIRST_LOCK
        assert b"mi clave" not in written(tmp_path)

    tell(tmp_path, story)


def test_a_restart_gives_an_address_no_new_budget(tmp_path: Path) -> None:
    """Guesses at many accounts; the office's own desk is held to its own tries alone."""

    async def story(house: House, gate: Gate) -> None:
        await set_by(gate, house, await code_for(gate, house))
        codes = [(await guessed(gate, house, f"clerk-{each}", STRANGER)).code for each in range(30)]
        assert codes.count(Code.WRONG_PASSWORD) == ADDRESS_BURST
        fresh = gate_of(house)
        late = await guessed(fresh, house, "clerk-99", STRANGER)
        assert late.code is Code.LOCKED_OUT
        assert int(late.facts["seconds"]) <= 1 / ADDRESS_RATE + 1
        assert await check(fresh, house, GOOD, HOME, is_known=True) is None

    tell(tmp_path, story)


def test_what_lifts_a_lock_lifts_it_across_a_restart(tmp_path: Path) -> None:
    """The right password, a new code, and a day without a try."""

    async def story(house: House, gate: Gate) -> None:
        await set_by(gate, house, await code_for(gate, house))
        for _ in range(TRIES - 1):
            await guessed(gate, house, CARLA, HOME)
        assert await check(gate, house, GOOD, HOME) is None
        assert (await guessed(gate_of(house), house, CARLA, HOME)).code is Code.WRONG_PASSWORD
        for _ in range(TRIES):
            await guessed(gate, house, CARLA, STRANGER)
        await code_for(gate, house)
        assert await check(gate_of(house), house, GOOD, STRANGER) is None
        for _ in range(TRIES - 1):
            await guessed(gate, house, CARLA, STRANGER)
        house.pass_time(timedelta(seconds=FORGOTTEN_AFTER + 60))
        restarted = gate_of(house)
        assert await check(restarted, house, "falsa", STRANGER) is not None
        assert await check(restarted, house, GOOD, STRANGER) is None
        rows = house.store.staff.guesses("town", 100)
        assert rows == []

    tell(tmp_path, story)


def written(folder: Path) -> bytes:
    """All that stands in the files of a folder."""
    return b"".join(file.read_bytes() for file in folder.iterdir() if file.is_file())


class SlowHasher(PasswordHasher):
    """A hash that waits for a second one beside it, and counts how many are at it."""

    def __init__(self) -> None:
        super().__init__(time_cost=1, memory_cost=8, parallelism=1)
        self.go = threading.Event()
        self.now = self.most = 0
        self._counting = threading.Lock()

    def verify(self, hash: str | bytes, password: str | bytes) -> Literal[True]:  # noqa: A002
        with self._counting:
            self.now += 1
            self.most = max(self.most, self.now)
            if self.now == AT_ONCE:
                self.go.set()
        self.go.wait()
        with self._counting:
            self.now -= 1
        return super().verify(hash, password)


def test_few_are_checked_at_once(tmp_path: Path) -> None:
    """The rest wait, and past a crowd are asked to come back: the office's turns need the cores."""

    async def story(house: House, _gate: Gate) -> None:
        hasher = SlowHasher()
        gate = Gate(house.store, house.writer, lambda: house.now, hasher, lambda: house.run)
        tries = [
            asyncio.create_task(check(gate, house, "falsa", f"10.0.0.{each}", is_known=True))
            for each in range(MOST_WAITING + 9)
        ]
        codes = [code_of(each) for each in await asyncio.gather(*tries)]
        assert codes == [Code.WRONG_PASSWORD] * MOST_WAITING + [Code.TOO_MANY] * 9
        assert hasher.most == AT_ONCE

    tell(tmp_path, story)


@pytest.mark.full
def test_real_hashes_take_alike(tmp_path: Path) -> None:
    """Unknown account, no password, a wrong one: each takes the time of a whole hash."""

    async def story(house: House, _gate: Gate) -> None:
        gate = Gate(house.store, house.writer, lambda: house.now, None, lambda: house.run)
        await set_by(gate, house, await code_for(gate, house))

        async def cost(clerk: str) -> float:
            began = process_time()
            await check(gate, house, "no es esta", f"{clerk}.example", clerk=clerk, is_known=True)
            return process_time() - began

        costs = {
            clerk: median([await cost(clerk) for _ in range(5)]) for clerk in (CARLA, ANA, "nadie")
        }
        assert max(costs.values()) < 2 * min(costs.values()), costs
        assert min(costs.values()) > 0.02

    assert CHEAP.time_cost == 1
    tell(tmp_path, story)

"""Devices, one-time codes and clerks' PINs: single use, locks, and forgetting."""

import asyncio
import sqlite3
import threading
from collections.abc import Awaitable, Callable
from contextlib import closing
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from argon2 import PasswordHasher, extract_parameters
from argon2.exceptions import VerifyMismatchError

from server.accounts.pins import FIRST_LOCK, LONGEST_LOCK, TRIES, hash_of_no_pin
from server.domain.refusals import Code, Refusal
from server.live import access
from server.live.access import GREETING_BURST, GREETING_RATE, LOOKED_UP_AT_ONCE, Gate
from server.store import Device, StoreError
from server.store.access import Entered
from tests.hub.house import LIMIT, House
from tests.live.foyer import CHEAP, cheaply_hashed

RIGHT, WRONG = "2468", "1357"
HERE, ELSEWHERE = "console-1", "console-2"


def tell(folder: Path, story: Callable[[House, Gate], Awaitable[None]]) -> None:
    """A story at the gate of a house."""

    async def telling() -> None:
        async with House(folder) as house:
            gate = gate_of(house)
            await story(house, gate)

    asyncio.run(telling())


def gate_of(house: House) -> Gate:
    """The house's gate; another one is what a restart makes of it."""
    return Gate(house.store, house.writer, lambda: house.now, CHEAP, lambda: house.run)


async def enrol(gate: Gate, code: str) -> tuple[Device, str]:
    """A device that must be let in by its code."""
    enrolled = await gate.by_code(code)
    assert isinstance(enrolled, tuple)
    return enrolled


def code_of(found: object) -> Code:
    """The refusal of a device or clerk."""
    assert isinstance(found, Refusal)
    return found.code


async def hashed(house: House) -> str:
    """What a gate that is given no hasher, as an office's is, keeps of a PIN."""
    gate = Gate(house.store, house.writer, lambda: house.now)
    await gate.pins.set("town", "ana", RIGHT)
    with closing(sqlite3.connect(house.place)) as database:
        (written,) = database.execute("SELECT pin_hash FROM credential").fetchone()
    return str(written)


def test_an_office_hashes_its_pins_slowly(tmp_path: Path) -> None:
    """By Argon2id over 64 MiB in three passes (RFC 9106, 4): the one test that pays for it."""

    async def story(house: House, _gate: Gate) -> None:
        assert (await hashed(house)).startswith("$argon2id$v=19$m=65536,t=3,p=4$")

    tell(tmp_path, story)


def test_the_other_tests_hash_cheaply(tmp_path: Path) -> None:
    """Whatever file of the product makes the hasher."""

    async def story(house: House, _gate: Gate) -> None:
        with cheaply_hashed():
            assert extract_parameters(await hashed(house)) == extract_parameters(CHEAP.hash(RIGHT))

    tell(tmp_path, story)


@pytest.mark.parametrize("hasher", [PasswordHasher(), CHEAP])
def test_a_clerk_without_a_pin_is_checked_as_slowly(hasher: PasswordHasher) -> None:
    """Against a hash with the same cost, which is valid and which no PIN has."""
    written = hash_of_no_pin(hasher)
    assert extract_parameters(written) == extract_parameters(hasher.hash(RIGHT))
    with pytest.raises(VerifyMismatchError):
        hasher.verify(written, RIGHT)


def test_a_code_opens_once(tmp_path: Path) -> None:
    """It makes one device, whose token opens from then on."""

    async def story(_house: House, gate: Gate) -> None:
        code = await gate.new_code("town", "kiosk", "Entrance")
        device, token = await enrol(gate, code)
        assert (device.office, device.role, device.name) == ("town", "kiosk", "Entrance")
        assert code_of(await gate.by_code(code)) is Code.UNKNOWN_CODE
        assert await gate.by_token(token) == device

    tell(tmp_path, story)


def test_small_letters_make_the_same_code(tmp_path: Path) -> None:
    """People type what they read."""

    async def story(_house: House, gate: Gate) -> None:
        await enrol(gate, (await gate.new_code("town", "kiosk", "Entrance")).lower())

    tell(tmp_path, story)


def test_two_devices_share_no_code(tmp_path: Path) -> None:
    """Of two that come at once, one is let in."""

    async def story(_house: House, gate: Gate) -> None:
        code = await gate.new_code("town", "kiosk", "Entrance")
        both = await asyncio.gather(gate.by_code(code), gate.by_code(code))
        assert sorted(isinstance(each, tuple) for each in both) == [False, True]

    tell(tmp_path, story)


def test_an_old_code_opens_nothing(tmp_path: Path) -> None:
    """After an hour a code that others may have read is worthless."""

    async def story(house: House, gate: Gate) -> None:
        early, late = [await gate.new_code("town", "kiosk", "Entrance") for _ in range(2)]
        house.pass_time(timedelta(minutes=59))
        await enrol(gate, early)
        house.pass_time(timedelta(minutes=2))
        assert code_of(await gate.by_code(late)) is Code.UNKNOWN_CODE

    tell(tmp_path, story)


def test_what_nobody_gave_opens_nothing(tmp_path: Path) -> None:
    """Unknown codes and tokens are refused, and a code does not work as a token."""

    async def story(_house: House, gate: Gate) -> None:
        code = await gate.new_code("town", "kiosk", "Entrance")
        assert code_of(await gate.by_token(code)) is Code.UNKNOWN_TOKEN
        assert code_of(await gate.by_code("AAAABBBBCCCC")) is Code.UNKNOWN_CODE

    tell(tmp_path, story)


def test_a_revoked_device_is_forgotten(tmp_path: Path) -> None:
    """Its token is refused, and only its own office may revoke it."""

    async def story(_house: House, gate: Gate) -> None:
        device, token = await enrol(gate, await gate.new_code("town", "kiosk", "Entrance"))
        assert not await gate.revoke("village", device.id)
        assert await gate.revoke("town", device.id)
        assert not await gate.revoke("town", device.id)
        assert code_of(await gate.by_token(token)) is Code.UNKNOWN_TOKEN

    tell(tmp_path, story)


def test_wrong_numbers_lock_a_clerk_out(tmp_path: Path) -> None:
    """Five in a row lock, and then not even the right one opens until the time is over."""

    async def story(house: House, gate: Gate) -> None:
        await gate.pins.set("town", "ana", RIGHT)
        for _ in range(TRIES):
            assert code_of(await gate.pins.check("town", "ana", HERE, WRONG)) is Code.WRONG_PIN
        refused = await gate.pins.check("town", "ana", HERE, RIGHT)
        assert code_of(refused) is Code.LOCKED_OUT
        assert isinstance(refused, Refusal)
        assert refused.facts["seconds"] == "61"
        house.pass_time(FIRST_LOCK)
        assert await gate.pins.check("town", "ana", HERE, RIGHT) is None
        assert code_of(await gate.pins.check("town", "ana", HERE, WRONG)) is Code.WRONG_PIN

    tell(tmp_path, story)


def test_each_further_wrong_number_locks_longer(tmp_path: Path) -> None:
    """Twice as long each time, up to an hour: a million numbers take a lifetime."""

    async def story(house: House, gate: Gate) -> None:
        await gate.pins.set("town", "ana", RIGHT)
        locks = []
        for number in range(TRIES + 8):
            assert code_of(await gate.pins.check("town", "ana", HERE, WRONG)) is Code.WRONG_PIN
            if number >= TRIES - 1:
                lock = await _lock(gate)
                locks.append(lock)
                house.pass_time(lock)
        minutes = [lock.total_seconds() / 60 for lock in locks]
        assert minutes == [1, 2, 4, 8, 16, 32, 60, 60, 60]
        assert max(locks) == LONGEST_LOCK

    tell(tmp_path, story)


async def _lock(gate: Gate) -> timedelta:
    """How long the lock lasts now, found by waiting for its end."""
    refused = await gate.pins.check("town", "ana", HERE, RIGHT)
    assert isinstance(refused, Refusal)
    return timedelta(seconds=int(refused.facts["seconds"]) - 1)


def test_a_new_number_lifts_the_lock(tmp_path: Path) -> None:
    """The administrator helps at once, and the old PIN is worthless."""

    async def story(_house: House, gate: Gate) -> None:
        await gate.pins.set("town", "ana", RIGHT)
        for _ in range(TRIES):
            await gate.pins.check("town", "ana", HERE, WRONG)
        await gate.pins.set("town", "ana", "9999")
        assert code_of(await gate.pins.check("town", "ana", HERE, RIGHT)) is Code.WRONG_PIN
        assert await gate.pins.check("town", "ana", HERE, "9999") is None

    tell(tmp_path, story)


def test_tries_are_counted_one_by_one(tmp_path: Path) -> None:
    """Twenty guesses in one instant are five guesses and a lock."""

    async def story(_house: House, gate: Gate) -> None:
        await gate.pins.set("town", "ana", RIGHT)
        guesses = [WRONG] * 19 + [RIGHT]
        found = await asyncio.gather(
            *[gate.pins.check("town", "ana", HERE, pin) for pin in guesses]
        )
        assert [code_of(each) for each in found].count(Code.WRONG_PIN) == TRIES
        assert code_of(found[-1]) is Code.LOCKED_OUT

    tell(tmp_path, story)


def test_one_clerk_locks_nobody_else_out(tmp_path: Path) -> None:
    """The answer for a clerk without a PIN does not reveal that there is none."""

    async def story(_house: House, gate: Gate) -> None:
        await gate.pins.set("town", "bruno", RIGHT)
        for _ in range(TRIES + 1):
            assert code_of(await gate.pins.check("town", "ana", HERE, WRONG)) is Code.WRONG_PIN
        assert await gate.pins.check("town", "bruno", HERE, RIGHT) is None

    tell(tmp_path, story)


def test_nobody_is_locked_out_from_another_console(tmp_path: Path) -> None:
    """Wrong numbers of a colleague's lock the console where they are typed, and no other."""

    async def story(house: House, gate: Gate) -> None:
        await gate.pins.set("town", "ana", RIGHT)
        for _ in range(TRIES):
            await gate.pins.check("town", "ana", ELSEWHERE, WRONG)
        assert code_of(await gate.pins.check("town", "ana", ELSEWHERE, RIGHT)) is Code.LOCKED_OUT
        assert await gate.pins.check("town", "ana", HERE, RIGHT) is None
        # Nor does her own right number at one forgive what is tried at the other.
        house.pass_time(FIRST_LOCK)
        assert code_of(await gate.pins.check("town", "ana", ELSEWHERE, WRONG)) is Code.WRONG_PIN
        assert await gate.pins.check("town", "ana", HERE, RIGHT) is None
        assert code_of(await gate.pins.check("town", "ana", ELSEWHERE, RIGHT)) is Code.LOCKED_OUT

    tell(tmp_path, story)


def test_a_lock_set_by_a_wrong_clock_is_none(tmp_path: Path) -> None:
    """A clock that had leapt a year ahead does not lock a clerk out for a year."""

    async def story(house: House, gate: Gate) -> None:
        await gate.pins.set("town", "ana", RIGHT)
        house.now += timedelta(days=365)
        for _ in range(TRIES):
            await gate.pins.check("town", "ana", HERE, WRONG)
        house.now -= timedelta(days=365)
        assert code_of(await gate.pins.check("town", "ana", HERE, RIGHT)) is Code.LOCKED_OUT
        again = gate_of(house)
        assert code_of(await again.pins.check("town", "ana", HERE, RIGHT)) is Code.LOCKED_OUT
        house.pass_time(FIRST_LOCK)
        assert await gate.pins.check("town", "ana", HERE, RIGHT) is None
        assert await again.pins.check("town", "ana", HERE, RIGHT) is None

    tell(tmp_path, story)


@pytest.mark.parametrize("leap", [timedelta(hours=2), timedelta(hours=-2), timedelta(days=900)])
def test_a_leap_of_the_clock_lifts_no_lock(tmp_path: Path, leap: timedelta) -> None:
    """A minute is a minute, whatever the clock shows meanwhile."""

    async def story(house: House, gate: Gate) -> None:
        await gate.pins.set("town", "ana", RIGHT)
        for _ in range(TRIES):
            await gate.pins.check("town", "ana", HERE, WRONG)
        house.now += leap
        refused = await gate.pins.check("town", "ana", HERE, RIGHT)
        assert isinstance(refused, Refusal)
        assert refused.facts["seconds"] == "61"
        house.pass_time(FIRST_LOCK)
        assert await gate.pins.check("town", "ana", HERE, RIGHT) is None

    tell(tmp_path, story)


@pytest.mark.parametrize("leap", [timedelta(hours=2), timedelta(days=-2), timedelta(days=900)])
def test_a_code_lasts_an_hour_by_any_clock(tmp_path: Path, leap: timedelta) -> None:
    """A leap does not spoil a code, and a clock set back does not keep it good for days."""

    async def story(house: House, gate: Gate) -> None:
        first, second = [await gate.new_code("town", "kiosk", "Entrance") for _ in range(2)]
        house.now += leap
        house.run += 3500
        third = await gate.new_code("town", "kiosk", "Entrance")
        await enrol(gate, first)
        house.run += 200
        assert code_of(await gate.by_code(second)) is Code.UNKNOWN_CODE
        await enrol(gate, third)

    tell(tmp_path, story)


def test_a_revoked_device_takes_its_attempts_along(tmp_path: Path) -> None:
    """No pace is kept of a forgotten device."""

    async def story(house: House, gate: Gate) -> None:
        device, _ = await enrol(gate, await gate.new_code("town", "clerk", "Console"))
        await gate.pins.set("town", "ana", RIGHT)
        await gate.pins.check("town", "ana", device.id, WRONG)
        await gate.revoke("town", device.id)
        with sqlite3.connect(house.place) as database:
            assert database.execute("SELECT count(*) FROM attempt").fetchall() == [(0,)]
        database.close()

    tell(tmp_path, story)


def test_codes_that_nobody_used_are_let_go(tmp_path: Path) -> None:
    """When the next one is made."""

    async def story(house: House, gate: Gate) -> None:
        for _ in range(3):
            await gate.new_code("town", "kiosk", "Entrance")
            house.pass_time(timedelta(hours=2))
        with sqlite3.connect(house.place) as database:
            assert database.execute("SELECT count(*) FROM enrolment").fetchall() == [(1,)]
        database.close()

    tell(tmp_path, story)


def test_a_code_is_not_spent_on_nobody(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A device that was told to come back, since the database hung, finds its code good."""

    async def story(house: House, gate: Gate) -> None:
        code = await gate.new_code("town", "kiosk", "Entrance")
        monkeypatch.setattr(access, "PATIENCE", 0.05)
        hanging = threading.Event()
        turn = house.writer.run(lambda: hanging.wait(LIMIT))
        with pytest.raises(StoreError, match="did not answer in time"):
            await gate.by_code(code)
        hanging.set()
        await turn
        monkeypatch.setattr(access, "PATIENCE", LIMIT)
        await enrol(gate, code)

    tell(tmp_path, story)


def test_a_code_of_a_device_that_left_while_it_was_enrolled_is_good(tmp_path: Path) -> None:
    """By a crash, or after a long wait: its enrolment is kept, and its token was not sent."""

    async def story(house: House, gate: Gate) -> None:
        code = await gate.new_code("town", "kiosk", "Entrance")
        hanging = threading.Event()
        turn = house.writer.run(lambda: hanging.wait(LIMIT))
        greeting = asyncio.create_task(gate.by_code(code))
        await asyncio.sleep(0)
        greeting.cancel()
        hanging.set()
        await turn
        await asyncio.wait([greeting])
        device, token = await enrol(gate, code)
        assert (await gate.by_token(token)) == device

    tell(tmp_path, story)


def test_a_revoked_device_does_not_come_again_by_its_code(tmp_path: Path) -> None:
    async def story(_: House, gate: Gate) -> None:
        code = await gate.new_code("town", "kiosk", "Entrance")
        device, _token = await enrol(gate, code)
        gate.let_go(code)
        await gate.revoke("town", device.id)
        assert code_of(await gate.by_code(code)) is Code.UNKNOWN_CODE

    tell(tmp_path, story)


def test_a_console_tries_few_numbers_in_all(tmp_path: Path) -> None:
    """One clerk's after the other's: each check takes processor time that the office needs."""

    async def story(house: House, gate: Gate) -> None:
        await gate.pins.set("town", "ana", RIGHT)
        for number in range(10):
            tried = await gate.pins.check("town", f"clerk-{number}", HERE, WRONG)
            assert code_of(tried) is Code.WRONG_PIN
        assert code_of(await gate.pins.check("town", "ana", HERE, RIGHT)) is Code.TOO_MANY
        assert await gate.pins.check("town", "ana", ELSEWHERE, RIGHT) is None
        house.pass_time(timedelta(seconds=2))
        assert await gate.pins.check("town", "ana", HERE, RIGHT) is None

    tell(tmp_path, story)


def test_a_crowd_of_guesses_stands_before_no_turn(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of many tokens and codes at once, two wait for the writer; an office's turn comes next."""
    looked_up: list[str] = []

    async def story(house: House, gate: Gate) -> None:
        enter, enrol = house.store.access.enter, house.store.access.enrol

        def by_token(*asked: Any) -> Entered | None:  # noqa: ANN401 - what is asked
            looked_up.append("token")
            return enter(*asked)

        def by_code(*asked: Any) -> Device | None:  # noqa: ANN401 - what is asked
            looked_up.append("code")
            return enrol(*asked)

        monkeypatch.setattr(house.store.access, "enter", by_token)
        monkeypatch.setattr(house.store.access, "enrol", by_code)
        is_free = threading.Event()
        held = house.writer.run(partial(is_free.wait, LIMIT))
        tokens = asyncio.gather(*[gate.by_token(f"token {n}") for n in range(8)])
        codes = asyncio.gather(*[gate.by_code(f"CODE{n}") for n in range(8)])
        # Each of them goes as far as it can while the writer is held.
        for _ in range(20):
            await asyncio.sleep(0)
        turn = house.writer.run(lambda: len(looked_up))
        is_free.set()
        assert await turn == LOOKED_UP_AT_ONCE
        assert {code_of(each) for each in await tokens} == {Code.UNKNOWN_TOKEN}
        assert {code_of(each) for each in await codes} == {Code.UNKNOWN_CODE}
        assert sorted(looked_up) == ["code"] * 8 + ["token"] * 8
        assert await held

    tell(tmp_path, story)


def test_a_device_does_not_greet_without_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Past a crowd of greetings its token is not even looked up; later it is, and others always."""

    async def story(house: House, gate: Gate) -> None:
        devices = [await enrol(gate, await gate.new_code("town", "kiosk", "K")) for _ in range(2)]
        (greedy, token), (other, others) = devices
        for _ in range(int(GREETING_BURST)):
            assert await gate.by_token(token) == greedy
        with monkeypatch.context() as patch:
            patch.setattr(house.store.access, "enter", lambda *_: pytest.fail("looked up"))
            for _ in range(5):
                assert code_of(await gate.by_token(token)) is Code.TOO_MANY
        assert await gate.by_token(others) == other
        house.pass_time(timedelta(seconds=1 / GREETING_RATE))
        assert await gate.by_token(token) == greedy
        assert code_of(await gate.by_token(token)) is Code.TOO_MANY

    tell(tmp_path, story)


def test_greetings_at_once_are_counted_together(tmp_path: Path) -> None:
    """Twice as many as are allowed, all before the first was looked up: the next waits long."""

    async def story(house: House, gate: Gate) -> None:
        device, token = await enrol(gate, await gate.new_code("town", "kiosk", "Entrance"))
        crowd = [gate.by_token(token) for _ in range(2 * int(GREETING_BURST))]
        await asyncio.gather(*crowd)
        house.pass_time(timedelta(seconds=GREETING_BURST / GREETING_RATE))
        assert code_of(await gate.by_token(token)) is Code.TOO_MANY
        house.pass_time(timedelta(seconds=GREETING_BURST / GREETING_RATE))
        assert await gate.by_token(token) == device

    tell(tmp_path, story)


def test_a_revoked_token_is_unknown_however_often_it_came(tmp_path: Path) -> None:
    """Its device hears that a person must mend it, not that it should come back later."""

    async def story(house: House, gate: Gate) -> None:
        device, token = await enrol(gate, await gate.new_code("town", "kiosk", "Entrance"))
        for _ in range(int(GREETING_BURST)):
            await gate.by_token(token)
        await gate.revoke("town", device.id)
        house.pass_time(timedelta(seconds=1 / GREETING_RATE))
        for _ in range(3):
            assert code_of(await gate.by_token(token)) is Code.UNKNOWN_TOKEN

    tell(tmp_path, story)

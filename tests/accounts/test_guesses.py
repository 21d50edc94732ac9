"""Guessed passwords: hopeless at any pace, and no one is kept out who comes from their own desk."""

import pytest
from hypothesis import given, strategies as st

from server.accounts.guesses import (
    ALL_BURST,
    FORGOTTEN_AFTER,
    LONGEST_LOCK,
    REMEMBERED,
    TRIES,
    Guesses,
    near,
)

DAY = 24 * 3600.0
HOME, STRANGER = "192.0.2.10", "198.51.100.7"


def guess(guesses: Guesses, account: str, address: str, now: float) -> bool:
    """Whether one more wrong password was looked at."""
    if guesses.seconds(account, address, now, is_known=False) > 0:
        return False
    guesses.count(account, address, now)
    return True


def test_a_day_of_guesses_is_a_handful() -> None:
    """Ten thousand in a day from one address: a hundred are looked at; the sixth waits a minute."""
    guesses = Guesses(0.0)
    tried = [guess(guesses, "ines", STRANGER, each * DAY / 10_000) for each in range(10_000)]
    assert tried[:TRIES] == [True] * TRIES
    assert not tried[TRIES]
    assert sum(tried) <= TRIES + 5 + DAY / LONGEST_LOCK


def test_an_office_comes_in_meanwhile() -> None:
    """A thousand strangers spend every budget; a clerk enters from where they were before."""
    guesses = Guesses(0.0)
    looked_at = sum(
        guess(guesses, "ines", f"198.51.{each // 250}.{each % 250}", each / 100)
        for each in range(10_000)
    )
    assert looked_at <= ALL_BURST + 0.5 * 100 + 1
    assert guesses.seconds("ines", "203.0.113.5", 99.99, is_known=False) > 0
    assert guesses.seconds("ines", HOME, 99.99, is_known=True) == 0


def test_one_stranger_keeps_no_newcomer_out() -> None:
    """Whatever one address does at whatever accounts, another that is not known yet comes in."""
    guesses = Guesses(0.0)
    for each in range(10_000):
        guess(guesses, f"clerk-{each % 50}", STRANGER, each / 10)
        if each > 100:
            assert guesses.seconds("ines", HOME, each / 10, is_known=False) == 0


def test_a_right_password_is_no_guess() -> None:
    """However often a person signs in, nothing is counted."""
    guesses = Guesses(0.0)
    for _ in range(1000):
        assert guesses.seconds("ines", HOME, 1.0, is_known=False) == 0
        guesses.count("ines", HOME, 1.0)
        guesses.forgive("ines", HOME)


def test_a_lock_doubles_and_ends() -> None:
    """A minute after the fifth, two after the sixth, a quarter of an hour at most."""
    guesses, now, locks = Guesses(0.0), 0.0, []
    for _ in range(TRIES + 8):
        now += guesses.seconds("ines", HOME, now, is_known=True)
        guesses.count("ines", HOME, now)
        locks.append(guesses.seconds("ines", HOME, now, is_known=True))
    assert locks[: TRIES + 2] == [0.0] * (TRIES - 1) + [60.0, 120.0, 240.0]
    assert locks[-1] == LONGEST_LOCK


def test_old_mistakes_are_forgotten() -> None:
    """After a day without one the first wrong password is the first again; a new one lifts all."""
    guesses = Guesses(0.0)
    for _ in range(TRIES):
        guesses.count("ines", HOME, 0.0)
    assert guesses.seconds("ines", HOME, 1.0, is_known=True) > 0
    later = FORGOTTEN_AFTER + 1.0
    guesses.count("ines", HOME, later)
    assert guesses.seconds("ines", HOME, later, is_known=True) == 0
    for _ in range(TRIES):
        guesses.count("ines", HOME, later)
    guesses.lift("ines")
    assert guesses.seconds("ines", HOME, later, is_known=True) == 0


@given(st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from("xyz")), max_size=60))
def test_a_lock_holds_one_pair_alone(tries: list[tuple[str, str]]) -> None:
    """Whatever was tried elsewhere, a known pair waits for its own wrong ones only."""
    guesses = Guesses(0.0)
    for account, address in tries:
        guesses.count(account, address, 0.0)
    for account in "abc":
        for address in "xyz":
            is_locked = guesses.seconds(account, address, 0.0, is_known=True) > 0
            assert is_locked == (tries.count((account, address)) >= TRIES)


def test_memory_has_an_end() -> None:
    """More addresses than are remembered: the oldest are let go."""
    guesses = Guesses(0.0)
    for each in range(REMEMBERED + 50):
        guesses.count("ines", f"10.{each >> 16}.{each >> 8 & 255}.{each & 255}", 0.0)
    assert len(guesses._tries) == len(guesses._addresses) == REMEMBERED  # noqa: SLF001


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("2001:db8:1:2::1", "2001:db8:1:2:ffff::9"),
        ("::ffff:192.0.2.10", "192.0.2.10"),
        ("unix", "unix"),
    ],
)
def test_one_household_is_one_address(one: str, other: str) -> None:
    """A provider gives 64 bits of IPv6 to one customer, who may use a new address each time."""
    assert near(one) == near(other)
    assert near("2001:db8:1:3::1") != near("2001:db8:1:2::1")

"""Thousands of frames at random: each is answered, and the office stays what it may be."""

import asyncio
from dataclasses import replace
from pathlib import Path

import pytest

from tests.fuzz.feeding import FEWEST_MORNINGS, Mark, Tally, feed, is_unasked
from tests.live.foyer import cheaply_hashed

FRAMES, MANY = 40_000, 100_000
"""In the normal run, and in a long one; `python -m tests.fuzz` sends as many as one likes."""


def test_no_frame_does_harm(tmp_path: Path, pytestconfig: pytest.Config) -> None:
    """From every role and from strangers: one answer each, no fault, and nothing that piles up.

    Between them devices talk about one person, as in an office, and at times out of order.
    """
    frames = MANY if pytestconfig.getoption("full") else FRAMES
    with cheaply_hashed():
        tally = asyncio.run(feed(tmp_path, 16, frames))
    assert tally.answers["malformed"] > frames / 3
    assert tally.answers["answer"] > frames / 1000
    assert len(tally.answers) > 30
    assert tally.conversations > frames / 1000
    assert len(tally.marks) >= FEWEST_MORNINGS


MORNING = Mark(tasks=7, guests=5, followers=3, files=16, objects=130_000, memory=100 << 20)


@pytest.mark.parametrize(
    "grown",
    [
        {"tasks": 30},
        {"guests": 7},
        {"followers": 200},
        {"files": 60},
        {"objects": 200_000},
        {"memory": 180 << 20},
    ],
)
def test_what_piles_up_is_found(grown: dict[str, int]) -> None:
    """A long run is worth its time only where it would notice."""
    mornings = [MORNING] * FEWEST_MORNINGS
    Tally(marks=mornings).check_leaks()
    with pytest.raises(AssertionError):
        Tally(marks=[*mornings, replace(MORNING, **grown)]).check_leaks()


def test_what_comes_unasked_is_no_answer() -> None:
    """A clerk who leaves ends what their console follows, whatever that asks for next."""
    ended = {"type": "refusal", "id": None, "asked": "subscribe", "code": "not_signed_in"}
    assert is_unasked(ended)
    assert not is_unasked({**ended, "id": "00000000-0000-4000-8000-000000000001"})
    assert not is_unasked({**ended, "code": "malformed"})
    assert is_unasked({"type": "print", "id": "job-1"})
    assert not is_unasked({"type": "welcome", "id": "hello"})

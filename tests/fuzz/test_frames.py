"""Thousands of frames at random: each is answered, and the office stays what it may be."""

import asyncio
from pathlib import Path

import pytest

from tests.fuzz.feeding import feed
from tests.live.foyer import cheaply_hashed

FRAMES, MANY = 40_000, 100_000
"""In the normal run, and in a long one; `python -m tests.fuzz` sends as many as one likes."""


def test_no_frame_does_harm(tmp_path: Path, pytestconfig: pytest.Config) -> None:
    """From every role and from strangers: one answer each, and no fault."""
    frames = MANY if pytestconfig.getoption("full") else FRAMES
    with cheaply_hashed():
        tally = asyncio.run(feed(tmp_path, 16, frames))
    assert tally.answers["malformed"] > frames / 3
    assert tally.answers["answer"] > frames / 1000
    assert len(tally.answers) > 30

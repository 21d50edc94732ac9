"""A hundred thousand frames at random: each is answered, and the office stays what it may be."""

import asyncio
from pathlib import Path

from tests.fuzz.feeding import feed
from tests.live.foyer import cheaply_hashed

FRAMES = 100_000


def test_no_frame_does_harm(tmp_path: Path) -> None:
    """From every role and from strangers: one answer each, and no fault."""
    with cheaply_hashed():
        tally = asyncio.run(feed(tmp_path, 16, FRAMES))
    assert tally.answers["malformed"] > FRAMES / 3
    assert tally.answers["answer"] > FRAMES / 1000
    assert len(tally.answers) > 30

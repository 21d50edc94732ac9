"""A world keeps what its office has promised, whatever befalls office, devices and network."""

import pytest

from tests.world.plan import drawn
from tests.world.world import play

SEEDS = 10


@pytest.mark.parametrize("seed", range(1, SEEDS + 1))
def test_a_world_keeps_its_promises(seed: int) -> None:
    """What an answer has promised is kept, and each picture is a newcomer's, once all is quiet."""
    outcome = play(drawn(seed, 40))
    assert not outcome.failure, "\n".join((*outcome.trace[-40:], outcome.failure))

"""A world keeps what its office has promised, whatever befalls office, devices and network."""

import os
import subprocess
import sys

import pytest

from tests.world.__main__ import found_by, main
from tests.world.faults import FAULTS
from tests.world.founding import founded
from tests.world.plan import drawn
from tests.world.shrinking import smaller
from tests.world.world import Outcome, play

SEEDS, AT_ONCE = 200, 50
FIRST = [
    pytest.param(first, marks=[pytest.mark.full] if first > AT_ONCE + 1 else [])
    for first in range(1, SEEDS, AT_ONCE)
]
"""The first of so many worlds; in a usual run a hundred are played."""
SHORT = 8
"""Steps of a world in a usual run; `python -m tests.world` plays longer ones."""
WITHIN = 1000
"""Seeds within which each deliberate fault must be found."""


def shown(outcome: Outcome) -> str:
    """The end of a trace, and what did not hold."""
    again = f"python -m tests.world --seed {outcome.plan.seed} --steps {len(outcome.plan.steps)}"
    return "\n".join((*outcome.trace[-40:], outcome.failure, again))


@pytest.mark.parametrize("first", FIRST)
def test_a_world_keeps_its_promises(first: int) -> None:
    """What an answer has promised is kept, and each picture is a newcomer's, once all is quiet."""
    for seed in range(first, first + AT_ONCE):
        outcome = play(drawn(seed, SHORT))
        assert not outcome.failure, shown(outcome)


def test_the_same_seed_is_the_same_world() -> None:
    """To the letter, also in a process in which sets have another order."""
    order = "2" if os.environ.get("PYTHONHASHSEED") == "1" else "1"
    command = [sys.executable, "-m", "tests.world", "--seed", "19", "--steps", "40", "--trace"]
    again = subprocess.run(
        command,
        env={**os.environ, "PYTHONHASHSEED": order},
        capture_output=True,
        text=True,
        check=True,
    )
    outcome = play(drawn(19, 40))
    assert len(outcome.trace) > 100
    assert again.stdout.splitlines()[: len(outcome.trace)] == list(outcome.trace)
    assert outcome.digest in again.stdout


def test_a_world_finds_a_fault_and_makes_it_small(capsys: pytest.CaptureFixture[str]) -> None:
    """What a hall may not hear, in a world of few steps that can be played again."""
    founded()
    with FAULTS["private_to_hall"]():
        outcome = found_by("private_to_hall", 1, 20, 40)
        assert outcome is not None
        less = smaller(outcome.plan, lambda plan: bool(play(plan).failure), outcome.step)
        assert 0 < len(less.steps) < len(outcome.plan.steps) / 2
        whole = list(outcome.plan.steps)
        only = ",".join(str(whole.index(step)) for step in less.steps)
        seed = str(outcome.plan.seed)
        assert main(["--seed", seed, "--steps", "40", "--only", only]) == 1
    assert " hears " in capsys.readouterr().out


@pytest.mark.full
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("fault", FAULTS)
def test_each_deliberate_fault_is_found(fault: str) -> None:
    """Worlds that find no fault which was put there would be no proof."""
    assert found_by(fault, 1, WITHIN, 40) is not None


@pytest.mark.full
@pytest.mark.timeout(3600)
def test_long_worlds_keep_their_promises() -> None:
    """Whole mornings, in which day after day begins."""
    for seed in range(1, 301):
        outcome = play(drawn(seed, 150))
        assert not outcome.failure, shown(outcome)

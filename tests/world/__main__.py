"""`python -m tests.world`: worlds by their seeds, a seed again to the letter, and made smaller.

python -m tests.world --seed 7 --steps 60           one world
python -m tests.world --seeds 10000                 many, until one fails
python -m tests.world --seed 7 --shrink             as few steps as still fail
python -m tests.world --seed 7 --only 3,12,20       those steps of it
python -m tests.world --fault all --seeds 1000      which seed finds each deliberate fault
"""

import argparse
import sys
import time
from collections.abc import Sequence
from contextlib import nullcontext
from dataclasses import replace

from tests.world.faults import FAULTS
from tests.world.founding import founded
from tests.world.plan import Plan, drawn
from tests.world.shrinking import smaller
from tests.world.world import Outcome, play

STEPS = 40
SHOWN = 60
"""Lines of a trace that are shown of a world that fails."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; 1 where a world fails, or a deliberate fault is not found."""
    given = _parsed(arguments)
    if given.fault:
        return _find(given)
    began = time.process_time()
    for seed in range(given.seed, given.seed + given.seeds):
        outcome = play(_plan(seed, given))
        if outcome.failure:
            _tell_failure(outcome, given)
            return 1
        if given.seeds == 1:
            _say("\n".join(outcome.trace) if given.trace else "")
            _say(f"seed {seed}: {len(outcome.trace)} lines, trace {outcome.digest}")
        elif (seed - given.seed + 1) % 500 == 0:
            _say(f"{seed - given.seed + 1} seeds hold")
    each = (time.process_time() - began) / given.seeds
    _say(f"{given.seeds} seeds of {given.steps} steps hold; {each * 1000:.0f} ms of CPU each")
    return 0


def _parsed(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m tests.world",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--seed", type=int, default=1, help="the seed, or the first one")
    parser.add_argument("--seeds", type=int, default=1, help="how many, from there on")
    parser.add_argument("--steps", type=int, default=STEPS, help="steps of each world")
    parser.add_argument("--only", default="", help="of these steps alone, by their numbers")
    parser.add_argument("--shrink", action="store_true", help="make a failing plan smaller")
    parser.add_argument("--fault", choices=[*FAULTS, "all"], help="with a fault put into the code")
    parser.add_argument("--trace", action="store_true", help="show the whole trace")
    return parser.parse_args(arguments)


def _plan(seed: int, given: argparse.Namespace) -> Plan:
    plan = drawn(seed, given.steps)
    if not given.only:
        return plan
    kept = {int(number) for number in given.only.split(",")}
    steps = [step for number, step in enumerate(plan.steps) if number in kept]
    return replace(plan, steps=tuple(steps))


def _tell_failure(outcome: Outcome, given: argparse.Namespace) -> None:
    _say("\n".join(outcome.trace if given.trace else outcome.trace[-SHOWN:]))
    _say(f"seed {outcome.plan.seed} fails after step {outcome.step}: {outcome.failure}")
    if given.shrink:
        less = smaller(outcome.plan, lambda plan: bool(play(plan).failure), outcome.step)
        again = play(less)
        _say("\n".join(("", "made smaller:", *again.trace[-SHOWN:], again.failure)))
        whole = drawn(outcome.plan.seed, given.steps).steps
        only = ",".join(str(whole.index(step)) for step in less.steps)
        _say(f"--seed {outcome.plan.seed} --steps {given.steps} --only {only or '-1'}")


def found_by(fault: str, first: int, seeds: int, steps: int) -> Outcome | None:
    """The first world that finds a deliberate fault; None where none of them does."""
    # Before the fault is there: it is one of an office at work.
    founded()
    with FAULTS[fault]():
        for seed in range(first, first + seeds):
            outcome = play(drawn(seed, steps))
            if outcome.failure:
                return outcome
    return None


def _find(given: argparse.Namespace) -> int:
    missed = 0
    for name in FAULTS if given.fault == "all" else (given.fault,):
        outcome = found_by(name, given.seed, given.seeds, given.steps)
        if outcome is None:
            missed += 1
            _say(f"{name}: not found by {given.seeds} seeds")
        else:
            _say(f"{name}: found by seed {outcome.plan.seed}: {outcome.failure[:150]}")
        with FAULTS[name]() if given.shrink else nullcontext():
            if given.shrink and outcome is not None:
                _tell_failure(outcome, given)
    return 1 if missed else 0


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n" if line else "")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())

"""`python -m tests.world`: worlds by their seeds, a seed again to the letter, and made smaller."""

import argparse
import sys
import time

from tests.world.plan import drawn
from tests.world.world import play


def say(line: str) -> None:
    """Print a line."""
    sys.stdout.write(f"{line}\n")


def main() -> int:
    """Run the command."""
    parser = argparse.ArgumentParser(prog="python -m tests.world", description=__doc__)
    parser.add_argument("--seed", type=int, default=1, help="the first seed")
    parser.add_argument("--seeds", type=int, default=1, help="how many seeds, from the first on")
    parser.add_argument("--steps", type=int, default=40, help="steps of each")
    parser.add_argument("--trace", action="store_true")
    given = parser.parse_args()
    began = time.process_time()
    for seed in range(given.seed, given.seed + given.seeds):
        outcome = play(drawn(seed, given.steps))
        if outcome.failure or given.trace:
            say("\n".join(outcome.trace[-40 if not given.trace else 0 :]))
        if outcome.failure:
            say(f"seed {seed} fails at step {outcome.step}: {outcome.failure}")
            return 1
        if given.seeds == 1:
            say(f"seed {seed}: {len(outcome.trace)} lines, {outcome.digest}")
    used = time.process_time() - began
    say(f"{given.seeds} seeds, {used / given.seeds * 1000:.0f} ms of CPU each")
    return 0


if __name__ == "__main__":
    sys.exit(main())

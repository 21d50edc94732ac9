"""Feeds a real lobby with frames at random: `python -m tests.fuzz --frames 10000000 --seed 7`."""

import argparse
import asyncio
import resource
import tempfile
from pathlib import Path

from tests.fuzz.feeding import feed
from tests.live.foyer import cheaply_hashed


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("--frames", type=int, default=100_000, help="over all connections")
    parser.add_argument("--seed", type=int, default=1, help="the same seed gives the same frames")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, cheaply_hashed():
        tally = asyncio.run(feed(Path(folder), asked.seed, asked.frames, is_told=True))
    spent = resource.getrusage(resource.RUSAGE_SELF)
    print(f"{sum(tally.answers.values())} answers, {tally.cut} connections ended")  # noqa: T201
    print(f"{tally.conversations} conversations")  # noqa: T201
    for mark in (tally.marks[:1], tally.marks[-1:]):
        print(*mark)  # noqa: T201
    for answer, count in tally.answers.most_common():
        print(f"{count:9d} {answer}")  # noqa: T201
    print(f"{spent.ru_utime + spent.ru_stime:.0f} s of CPU, {spent.ru_maxrss // 1024} MiB")  # noqa: T201


if __name__ == "__main__":
    main()

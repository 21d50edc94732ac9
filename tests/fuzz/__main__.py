"""Feeds what strangers may send: `python -m tests.fuzz --frames 10000000 --seed 7`.

Frames to a real lobby, `--forms N` to the pages of people and of staff; with `--guided` a library
looks for bytes that break a reader.
"""

import argparse
import asyncio
import random
import resource
import sys
import tempfile
import warnings
from collections import Counter
from pathlib import Path

from tests.fuzz import guided


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("--frames", type=int, default=100_000, help="over all connections")
    parser.add_argument("--forms", type=int, default=0, help="so many forms, instead of frames")
    parser.add_argument("--seed", type=int, default=1, help="the same seed sends the same")
    parser.add_argument("--guided", choices=guided.READERS, help="by atheris, instead of frames")
    parser.add_argument("--seconds", type=int, default=60, help="how long, with --guided")
    parser.add_argument("--keep", type=Path, help="where --guided keeps what it finds")
    asked = parser.parse_args()
    if asked.guided:
        return guided.look(asked.guided, asked.seconds, asked.keep)
    with tempfile.TemporaryDirectory() as folder:
        if asked.forms:
            asyncio.run(_send(Path(folder), asked.seed, asked.forms))
        else:
            _feed(Path(folder), asked.seed, asked.frames)
    spent = resource.getrusage(resource.RUSAGE_SELF)
    _say(f"{spent.ru_utime + spent.ru_stime:.0f} s of CPU, {spent.ru_maxrss // 1024} MiB")
    return 0


def _feed(folder: Path, seed: int, frames: int) -> None:
    # What `--guided` measures must not be imported before it.
    from tests.fuzz.feeding import feed  # noqa: PLC0415 - as said above
    from tests.live.foyer import cheaply_hashed  # noqa: PLC0415 - as said above

    with cheaply_hashed():
        tally = asyncio.run(feed(folder, seed, frames, is_told=True))
    _say(f"{sum(tally.answers.values())} answers, {tally.cut} connections ended")
    _say(f"{tally.conversations} conversations")
    for mark in (tally.marks[:1], tally.marks[-1:]):
        _say(*mark)
    _say_counts(tally.answers)


async def _send(folder: Path, seed: int, count: int) -> None:
    from tests.attachments import documents  # noqa: PLC0415 - as said above
    from tests.fuzz.forms import filled_by, open_forms  # noqa: PLC0415 - as said above
    from tests.media.files import bomb  # noqa: PLC0415 - as said above

    # A page without its words, for one, is a fault here as in the tests.
    warnings.simplefilter("error")
    chance = random.Random(seed)  # noqa: S311 - no secret
    async with open_forms(folder) as forms:
        sound = documents.pdf()
        forms.files += (sound, sound[:-9], documents.hidden_script(), bomb(), b"MZ", b"a;b\n1;2\n")
        for number in range(1, count + 1):
            await forms.send(chance.choice(forms.addresses), filled_by(chance))
            if number % 1000 == 0:
                print(number, file=sys.stderr, flush=True)  # noqa: T201 - for who waits
        _say("answers by status, and addresses where something was done")
        _say_counts(forms.tally.answers)
        _say_counts(forms.tally.done)


def _say_counts(counts: Counter[str] | Counter[int]) -> None:
    for name, count in counts.most_common():
        _say(f"{count:9d} {name}")


def _say(*what: object) -> None:
    print(*what)  # noqa: T201 - what was asked for


if __name__ == "__main__":
    sys.exit(main())

"""The command `antesala counter --practice`: the real console in a morning that is made up."""

import argparse
import sys
import time
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from antesala.practice.house import PracticeClock
from antesala.practice.office import OfficeFileError, PracticeError, practice_office
from antesala.practice.thread import Practice, first_moment
from antesala.qt.device import device_of
from antesala.settings import SettingsError
from antesala.words.terminal import called, sentence
from counter.app import own_of, practise
from counter.app.known_office import known_beside
from server.store import StoreError

FLAG = "--practice"


def main(arguments: Sequence[str]) -> int:
    """Practise until the window is closed; returns the exit status."""
    where, others = _split(arguments)
    device = device_of("counter", others, also=sentence("help-counter-practice"))
    try:
        office = practice_office(where, own_of(device).number, known_beside(device.path))
        clock = PracticeClock(first_moment(office, datetime.now(UTC)))
        with Practice(office, clock, seed=time.time_ns()) as practice:
            return practise(device, practice)
    except (OfficeFileError, PracticeError, SettingsError, StoreError, OSError) as fault:
        print(f"{called()} counter: {fault}", file=sys.stderr)  # noqa: T201 - why it did not start
        return 1


def _split(arguments: Sequence[str]) -> tuple[Path | None, list[str]]:
    """The office to practise in, and the console's own arguments."""
    parser = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    parser.add_argument(FLAG, metavar=sentence("value-folder"), nargs="?", type=Path)
    asked, others = parser.parse_known_args(arguments)
    return asked.practice, others

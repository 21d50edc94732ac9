"""The command `antesala demo`: its flags, and its choice between windows and headless."""

import argparse
import os
import signal
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from types import FrameType

from antesala.demo.morning import MorningError, play_morning
from antesala.demo.office import FolderError, office_of
from antesala.demo.plan import CastError
from antesala.demo.stage import StageError
from antesala.demo.story import StoryError
from antesala.demo.windows import show_windows
from antesala.qt.driving import DrivingError
from antesala.settings import SettingsError
from antesala.words.terminal import Arguments, called, sentence
from server.office_file import OfficeFileError

FAULTS = (
    CastError,
    DrivingError,
    FolderError,
    MorningError,
    OfficeFileError,
    SettingsError,
    StageError,
    StoryError,
)
INTERRUPTED = 130
"""The exit status of a program ended by a signal, by a shell's convention."""


def main(arguments: Sequence[str]) -> int:
    """Show the programs until one is closed, or play a morning and save what it looked like."""
    asked = _parser().parse_args(arguments)
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, _end_well)
    is_headless = asked.headless or not _has_screen()
    try:
        office = office_of(asked.office, is_headless=is_headless)
        with tempfile.TemporaryDirectory(prefix="antesala-") as folder:
            if is_headless:
                play_morning(Path(folder), office, asked.out, asked.seed)
            else:
                show_windows(Path(folder), office)
    except FAULTS as error:
        print(f"{called()} demo: {error}", file=sys.stderr)  # noqa: T201 - the command's result
        return 1
    except KeyboardInterrupt:
        # In windows that is the normal end; a morning must be played to its end.
        return INTERRUPTED if is_headless else 0
    return 0


def _end_well(_number: int, _frame: FrameType | None) -> None:
    """On a signal end the started programs first, however many signals come."""
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, signal.SIG_IGN)
    raise KeyboardInterrupt


def _parser() -> argparse.ArgumentParser:
    parser = Arguments("demo", "help-demo")
    parser.add_argument(
        "--headless",
        action="store_true",
        help=sentence("help-demo-headless"),
    )
    parser.add_argument(
        "--out",
        type=Path,
        default=Path("out"),
        metavar="DIR",
        help=sentence("help-demo-out"),
    )
    parser.add_argument("--seed", type=int, default=1, help=sentence("help-demo-seed"))
    parser.add_argument("--office", type=Path, metavar="FILE", help=sentence("help-demo-office"))
    return parser


def _has_screen() -> bool:
    if sys.platform in {"win32", "darwin"}:
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))

"""The command `antesala demo`: its flags, and whether there is a screen to show it on."""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from antesala.demo.stage import PIN, Stage, StageError
from antesala.demo.story import WINDOWS, play
from antesala.qt.driving import DrivingError


def main(arguments: Sequence[str]) -> int:
    """Show the programs until one is closed, or play the story and save what it looked like."""
    parser = argparse.ArgumentParser(
        prog="antesala demo",
        description="Run server, kiosk, display and counter together, in an office made for it.",
    )
    parser.add_argument("--headless", action="store_true", help="offscreen, playing one ticket")
    parser.add_argument(
        "--out", type=Path, default=Path("out"), help="where --headless saves the pictures"
    )
    asked = parser.parse_args(arguments)
    is_headless = asked.headless or not _has_screen()
    with tempfile.TemporaryDirectory(prefix="antesala-") as folder:
        try:
            return _headless(Path(folder), asked.out) if is_headless else _shown(Path(folder))
        except (StageError, DrivingError) as error:
            print(f"antesala demo: {error}", file=sys.stderr)  # noqa: T201 - the command's result
            return 1
        except KeyboardInterrupt:
            return 0


def _has_screen() -> bool:
    if sys.platform in {"win32", "darwin"}:
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _shown(folder: Path) -> int:
    with Stage(folder, is_headless=False) as stage:
        url = stage.start_server()
        for name, window in WINDOWS.items():
            stage.start_screen(name, url, window)
        for line in (
            f"The office is running at {url}. Three windows open: kiosk, display, counter.",
            f"At the counter choose a name, type the PIN {PIN} and open a counter.",
            "At the kiosk take a ticket; at the counter press the space bar; look at the display.",
            "Close any window to end it all. The office is then gone.",
        ):
            print(line, flush=True)  # noqa: T201 - what a newcomer needs to know
        while stage.ended() is None:
            time.sleep(0.2)
        print(f"{stage.ended()} was closed.")  # noqa: T201 - why it ends
    return 0


def _headless(folder: Path, out: Path) -> int:
    out.mkdir(parents=True, exist_ok=True)
    with Stage(folder, is_headless=True) as stage:
        url = stage.start_server()
        for name in WINDOWS:
            stage.start_screen(name, url, WINDOWS[name])
        for line in play(stage, out):
            print(line, flush=True)  # noqa: T201 - the story, as it is told
    print(f"The pictures are in {out}.")  # noqa: T201 - the command's result
    return 0

"""The demo in windows: three of them on the desktop, and hints what to try."""

import os
import re
import subprocess
import sys
import time
from pathlib import Path

from antesala.demo.arrangement import arranged
from antesala.demo.office import DemoOffice
from antesala.demo.records import Records
from antesala.demo.stage import PIN, Stage

USUAL = (1920, 1080)
"""Pixels of a desktop that does not tell its size."""
LOOK = 0.5
"""Seconds between two checks of the programs."""


def show_windows(folder: Path, office: DemoOffice) -> None:
    """Show the programs until one of them is closed."""
    with Stage(folder, is_headless=False) as stage:
        stage.open_office(office.text)
        stage.start_server()
        stage.give_pins(clerk.id for clerk in office.catalogue.clerks)
        names = {"kiosk": office.kiosk_name, "display": office.display_name}
        for name, stand in arranged(*desktop()).items():
            shown = {"QT_SCALE_FACTOR": f"{stand.scale:.3f}"} if stand.scale < 1 else {}
            stage.start_screen(
                name, stand.flag, known_as=names.get(name, ""), environment=platform() | shown
            )
        for line in _advice(stage, office):
            say(line)
        records, told = Records(folder / "office.db"), set[str]()
        while stage.ended() is None:
            for code, token in records.links().items():
                if code not in told:
                    say(f"{code} on a telephone: {stage.web_url.rstrip('/')}/t/{token}")
                    told.add(code)
            time.sleep(LOOK)
        say(f"{stage.ended()} was closed.")


def desktop() -> tuple[int, int]:
    """Width and height that windows have; a process of its own asks, for this one has no Qt."""
    asked = subprocess.run(
        [sys.executable, "-m", "antesala.qt.standing"],
        capture_output=True,
        text=True,
        env={**os.environ, **platform()},
        check=False,
    )
    found = re.fullmatch(r"(\d+) (\d+)\s*", asked.stdout)
    return (int(found[1]), int(found[2])) if found else USUAL


def platform() -> dict[str, str]:
    """Use X where Wayland offers it: under Wayland a program cannot place its window."""
    is_both = "DISPLAY" in os.environ and "WAYLAND_DISPLAY" in os.environ
    return {"QT_QPA_PLATFORM": "xcb"} if is_both and "QT_QPA_PLATFORM" not in os.environ else {}


def say(line: str) -> None:
    print(line, flush=True)  # noqa: T201 - what a newcomer needs to know


def _advice(stage: Stage, office: DemoOffice) -> tuple[str, ...]:
    return (
        f"{office.catalogue.name} is open at {stage.live_url}.",
        "Three windows: kiosk, display, counter.",
        f"1. Counter: choose a name, type the PIN {PIN}, open a counter.",
        "2. Kiosk: touch a service and an answer, and a ticket is yours.",
        "3. Counter: the space bar calls, Enter leads on; the display shows whom to call where.",
        "Close any window, or press Ctrl C here, to end it all. The office is then gone.",
    )

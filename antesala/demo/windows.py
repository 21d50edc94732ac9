"""The demo in windows: three of them on the desktop, where they stand, and hints what to try.

No window covers another. The kiosk stands upright on the left, over all of the height: it is
touched, and its letters are the smallest. The display lies at the top right, as low as it can be
read, and the console below it takes the rest. Where that is less than the console needs it is drawn
smaller as a whole, which Qt does for a program.
"""

import os
import re
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from antesala.demo.album import Records
from antesala.demo.office import DemoOffice
from antesala.demo.processes import PIN, Stage
from antesala.words.terminal import sentence

BAR = 40
"""Pixels of a window's title bar, or a little more."""
GAP = 6
"""Pixels between two windows, and of a window's own frame."""
KIOSK = (540, 960)
DISPLAY = (960, 540)
COUNTER, COUNTER_LEAST = (1280, 800), (1000, 640)
"""The console as it is drawn, and the least that it has room in."""
DISPLAY_SHARE, DISPLAY_LEAST = 0.3, 140
"""The display has few and large letters: the most of the height on the right that it takes, as a
share, and the least, in pixels. Between them it leaves the console the height that suits its width.
"""


@dataclass(frozen=True, slots=True)
class Stand:
    """A window without its bar: its size, and the place of its frame.

    In pixels of a program that is drawn `scale` as large as usual.
    """

    width: int
    height: int
    x: int
    y: int
    scale: float = 1.0

    @property
    def flag(self) -> str:
        """The window as a program's argument."""
        return f"{self.width}x{self.height}+{self.x}+{self.y}"


def arranged(width: int, height: int) -> dict[str, Stand]:
    """Kiosk, display and counter on a desktop with so much room."""
    kiosk = _within(KIOSK, width * 0.34, height - BAR - GAP)
    left = kiosk[0] + 2 * GAP
    right, tall = width - left - GAP, height - 2 * (BAR + GAP)
    left_over = tall - COUNTER_LEAST[1] * min(1.0, right / COUNTER_LEAST[0])
    display = _within(DISPLAY, right, min(tall * DISPLAY_SHARE, max(DISPLAY_LEAST, left_over)))
    top = display[1] + BAR + GAP
    below = height - top - BAR - GAP
    scale = min(1.0, right / COUNTER_LEAST[0], below / COUNTER_LEAST[1])
    counter = tuple(
        int(min(most, room / scale)) for most, room in zip(COUNTER, (right, below), strict=True)
    )
    return {
        "kiosk": Stand(*kiosk, 0, 0),
        "display": Stand(*display, left, 0),
        "counter": Stand(counter[0], counter[1], int(left / scale), int(top / scale), scale),
    }


def _within(size: tuple[int, int], width: float, height: float) -> tuple[int, int]:
    """A size, made smaller in its own shape until it fits."""
    share = min(1.0, width / size[0], height / size[1])
    return int(size[0] * share), int(size[1] * share)


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
                    address = f"{stage.web_url.rstrip('/')}/t/{token}"
                    say(sentence("demo-telephone", code=code, address=address))
                    told.add(code)
            time.sleep(LOOK)
        say(sentence("demo-closed", program=stage.ended()))


def desktop() -> tuple[int, int]:
    """Width and height that windows have; a process of its own asks, for this one has no Qt."""
    asked = subprocess.run(
        [sys.executable, "-m", "antesala.qt.window_place"],
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
        sentence("demo-open", office=office.catalogue.name, address=stage.live_url),
        sentence("demo-windows"),
        sentence("demo-try-counter", pin=PIN),
        sentence("demo-try-kiosk"),
        sentence("demo-try-call"),
        *staff_advice(stage, office),
        sentence("demo-try-end"),
    )


def staff_advice(stage: Stage, office: DemoOffice) -> list[str]:
    """How to look at the staff pages, as the first person whose role may; empty without one."""
    clerks = office.catalogue.clerks
    clerk = next((each for each in clerks if each.answers_for_hall), None)
    if clerk is None:
        return []
    code, address = stage.password_code(clerk.id), f"{stage.staff_url}/first-use"
    return [sentence("demo-try-staff", address=address, clerk=clerk.id, code=code)]

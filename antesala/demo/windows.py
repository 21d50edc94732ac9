"""The demo in windows: three of them on the desktop, and what there is to be tried."""

import time
from pathlib import Path

from antesala.demo.office import DemoOffice
from antesala.demo.records import Records
from antesala.demo.stage import PIN, Stage

WINDOWS = {"kiosk": "540x960", "display": "960x540", "counter": "1280x800"}
"""Sizes that stand beside each other on a desktop; kiosk and display are half of a real screen."""
LOOK = 0.5
"""Seconds between two looks at what has happened."""


def show_windows(folder: Path, office: DemoOffice) -> None:
    """Show the programs until one of them is closed."""
    with Stage(folder, is_headless=False) as stage:
        stage.open_office(office.text)
        stage.start_server()
        stage.give_pins(clerk.id for clerk in office.catalogue.clerks)
        names = {"kiosk": office.kiosk_name, "display": office.display_name}
        for name, window in WINDOWS.items():
            stage.start_screen(name, window, known_as=names.get(name, ""))
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

"""Figures of the code: sizes of files, imports between them, files entered by one act.

`python -m tests.house.figures` prints them as a table; `--json` prints them for a comparison.
"""

import argparse
import ast
import asyncio
import json
import os
import re
import statistics
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

from server.domain import commands as c
from tests.counter.place import Desk
from tests.domain.builders import ANA, CONSOLES, ONE
from tests.hub.house import House, issue
from tests.kiosk.controller import Standing
from tests.kiosk.office import catalogue

HOUSE = Path(__file__).parents[2]
PRODUCT = ("antesala", "counter", "display", "kiosk", "server")
COMMAND = r"ParkTicket|park_ticket|TicketParked|ticket_parked"
"""The command whose registrations are counted, with its event: one of middle size."""


def files() -> list[Path]:
    """Every Python file of the product."""
    return sorted(file for room in PRODUCT for file in (HOUSE / room).rglob("*.py"))


def lines_of(file: Path) -> int:
    return len(file.read_text("utf-8").splitlines())


def internal_imports(file: Path) -> int:
    """Import statements that name a module of the product."""
    statements = ast.walk(ast.parse(file.read_text("utf-8")))
    return sum(
        (isinstance(each, ast.ImportFrom) and (each.module or "").split(".")[0] in PRODUCT)
        or (
            isinstance(each, ast.Import)
            and any(name.name.split(".")[0] in PRODUCT for name in each.names)
        )
        for each in statements
    )


def registrations() -> list[str]:
    """Lines of the product's Python that name the command or its event, as `file:line`.

    The practice is left out: its lessons name the acts that they teach, and no command needs one.
    """
    return [
        f"{file.relative_to(HOUSE)}:{number}"
        for file in files()
        if HOUSE / "antesala" / "practice" not in file.parents
        for number, line in enumerate(file.read_text("utf-8").splitlines(), 1)
        if re.search(COMMAND, line)
    ]


@contextmanager
def entered() -> Iterator[set[str]]:
    """The product's files of which a function is entered meanwhile, in any thread of Python's."""
    found: set[str] = set()
    roots = tuple(f"{HOUSE / room}{os.sep}" for room in PRODUCT)

    def note(frame: FrameType, event: str, _: object) -> None:
        if event == "call" and frame.f_code.co_filename.startswith(roots):
            found.add(frame.f_code.co_filename)

    sys.setprofile(note)
    threading.setprofile(note)
    try:
        yield found
    finally:
        sys.setprofile(None)
        threading.setprofile(None)


def files_of_a_touch() -> int:
    """Files of the kiosk and its ground entered by one touch on a service, to the drawn screen."""
    with Standing() as kiosk:
        kiosk.open_office()
        with entered() as found:
            kiosk.press(catalogue().services[0].name)
            kiosk.settle()
        return len(found)


def files_of_a_note() -> int:
    """Files of the console and its ground entered by one letter of a note."""
    desk = Desk()
    desk.sit()
    desk.serve(step="guide")
    desk.stage.settle()
    desk.write("a")
    with entered() as found:
        desk.write("b")
    desk.stage.close()
    return len(found)


def files_of_a_call() -> int:
    """Files of the server entered by one `call_next`, from the hub to the rows and frames."""
    return asyncio.run(_call())


async def _call() -> int:
    with tempfile.TemporaryDirectory() as folder, entered() as found:
        async with House(Path(folder)) as house:
            await house.sits(ANA, ONE)
            await house.turn([issue()])
            found.clear()
            await house.grant(CONSOLES[ANA], c.CallNext())
            return len(found)


def figures() -> dict[str, float]:
    """All of them by name."""
    lines = [lines_of(file) for file in files()]
    imports = sum(map(internal_imports, files()))
    walks: dict[str, Callable[[], int]] = {
        "files entered by a touch at the kiosk": files_of_a_touch,
        "files entered by a call at the server": files_of_a_call,
        "files entered by a letter of a note": files_of_a_note,
    }
    return {
        "files": len(lines),
        "lines": sum(lines),
        "lines of a file, median": statistics.median(lines),
        "lines of a file, p90": round(statistics.quantiles(lines, n=10)[-1]),
        "internal imports per 1,000 lines": round(imports * 1000 / sum(lines), 1),
        **{name: walk() for name, walk in walks.items()},
        "registrations of a command": len(registrations()),
    }


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.house.figures", description=__doc__)
    parser.add_argument("--json", action="store_true", help="print them as JSON")
    asked = parser.parse_args()
    found = figures()
    if asked.json:
        print(json.dumps(found, indent=1))  # noqa: T201 - the command's result
        return
    for name, value in found.items():
        print(f"{name:<42}{value:>8g}")  # noqa: T201 - the command's result


if __name__ == "__main__":
    main()

"""A screen's program that tells its moments: `python -m tests.qt.watched PROGRAM ARGUMENTS`.

A line of JSON each on standard output, with seconds of the clock that all processes share: `tiles`
for every frame of a display, with the opacity of each call and the CPU seconds of the program so
far, and `touched` for each press. A display's own seconds go by sixty times as fast: a call has had
its time before the next one comes.
"""

import json
import sys
import time
from typing import Any
from unittest import mock

from PySide6.QtQuick import QQuickItem, QQuickWindow

from antesala.cli import main
from antesala.qt import driver
from antesala.qt.launch import Program
from display.app.controller import Controller

FASTER = 60
TILE = "CallTile"
show, press = Program.show, driver.press


def tell(**said: object) -> None:
    """One line, at once."""
    sys.stdout.write(json.dumps(said) + "\n")
    sys.stdout.flush()


def watched(program: Program, *arguments: Any, **options: Any) -> None:  # noqa: ANN401
    """Show the window, and tell of its frames from now on."""
    show(program, *arguments, **options)
    window = program.window
    window.frameSwapped.connect(lambda: _tell_frame(window))


def _tell_frame(window: QQuickWindow) -> None:
    at, cpu = time.monotonic(), time.process_time()
    tell(at=at, cpu=cpu, tiles=tiles(window))


def tiles(window: QQuickWindow) -> dict[str, float]:
    """The opacity of the tile of each code."""
    found, left = dict[str, float](), [window.contentItem()]
    while left:
        item = left.pop()
        if item.metaObject().className().startswith(TILE):
            found[str(item.property("code"))] = opacity(item)
        else:
            left.extend(item.childItems())
    return found


def opacity(item: QQuickItem) -> float:
    """How opaque it is drawn, in all that holds it."""
    opaque, around = item.opacity(), item.parentItem()
    while around is not None:
        opaque *= around.opacity()
        around = around.parentItem()
    return opaque


def pressed(*arguments: Any) -> None:  # noqa: ANN401 - as the driver's own
    """Press what is named, and tell when that began."""
    tell(touched=time.monotonic())
    press(*arguments)


if __name__ == "__main__":
    seconds = {"seconds": lambda: FASTER * time.monotonic()}
    with (
        mock.patch.dict(Controller.__init__.__kwdefaults__, seconds),
        mock.patch.object(Program, "show", watched),
        mock.patch.object(driver, "press", pressed),
    ):
        sys.exit(main(sys.argv[1:]))

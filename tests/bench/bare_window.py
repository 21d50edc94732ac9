"""A bare window of Qt Quick that tells its first frame and its memory.

Each line on its output is a time of the system's monotonic clock and the resident memory in MiB:
the first frame, the window once it has settled, the end. `python -m tests.bench.bare_window`.
"""

import sys
import time
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

SETTLED = 2500
"""Milliseconds from the first frame until what is loaded beside the window is loaded."""
BARE = b"""
import QtQuick
Window { visible: true; width: 1080; height: 1920; Text { text: "Bare" } }
"""


def tell() -> None:
    """Write a line: the time, and the memory that is resident."""
    pages = int(Path("/proc/self/statm").read_text("utf-8").split()[1])
    print(time.monotonic(), pages * 4096 / 2**20, flush=True)  # noqa: T201 - what the bench reads


def watch(window: QQuickWindow) -> None:
    """Tell of the next frame, and again once all is loaded."""

    def first() -> None:
        window.frameSwapped.disconnect(first)
        tell()
        QTimer.singleShot(SETTLED, tell)

    window.frameSwapped.connect(first)


def main() -> int:
    """A window with a word, until it has told all."""
    program, engine = QGuiApplication([]), QQmlApplicationEngine()
    engine.loadData(BARE)
    (window,) = engine.rootObjects()
    assert isinstance(window, QQuickWindow)
    watch(window)
    QTimer.singleShot(2 * SETTLED, program.quit)
    return program.exec()


if __name__ == "__main__":
    sys.exit(main())

"""Unused cycles are found in the window's thread: in another a program could hang for good."""

import gc
import threading
from pathlib import Path

from PySide6.QtCore import QTimer

from antesala.qt.launch import Garbage, Program
from tests.qt.application import application


class Cycle:
    """A cycle that only a search can collect; it records the thread of the search."""

    def __init__(self, ended: list[threading.Thread]) -> None:
        self.ended, self.myself = ended, self

    def __del__(self) -> None:
        self.ended.append(threading.current_thread())


def work() -> list[list[int]]:
    """Enough for Python to search several times, if it may."""
    return [[] for _ in range(100_000)]


def test_cycles_end_in_the_windows_thread() -> None:
    """They end there soon, even if another thread is busy."""
    has_loop = application()
    garbage = Garbage()
    try:
        ended: list[threading.Thread] = []
        Cycle(ended)
        thread = threading.Thread(target=work)
        thread.start()
        thread.join()
        assert ended == []
        kept = work()
        garbage.look()
        assert ended == [threading.current_thread()]
        assert kept
    finally:
        garbage.stop()
    assert gc.isenabled()
    assert has_loop


def test_what_is_there_at_the_start_is_not_searched_again(tmp_path: Path) -> None:
    """It stays until the end; what comes later is still found."""
    application()
    qml = tmp_path / "Window.qml"
    qml.write_text("import QtQuick\nWindow { }\n")
    program = Program("antesala test")
    program.show(qml, {}, (100, 100))
    there, ended, searched = work(), list[threading.Thread](), list[bool]()

    def look() -> None:
        searched.append(any(one is there for one in gc.get_objects()))
        Cycle(ended)
        there.extend(work())
        program.stop()

    QTimer.singleShot(0, look)
    assert program.run() == 0
    gc.collect()
    assert (searched, ended) == ([False], [threading.current_thread()])

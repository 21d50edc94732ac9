"""Unused cycles are found in the window's thread: in another a program could hang for good."""

import gc
import threading

from antesala.qt.launch import Garbage
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

"""How a program ends: with 0 when it is told to, and with each of its end steps done.

A step that fails is written to the log and keeps no other step from its turn: a kiosk whose sound
device hangs must still leave its server.
"""

import logging
import signal
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from types import FrameType

log = logging.getLogger(__name__)

Step = Callable[[], None]
"""One thing that has to be done before a program ends."""


def finish(steps: Iterable[Step]) -> None:
    """Do each step, in order, whatever becomes of the ones before it."""
    for step in steps:
        try:
            step()
        except Exception:
            # The border of the program: what fails here has no caller left who could mend it.
            log.exception("an end step failed: %s", getattr(step, "__qualname__", step))


@contextmanager
def told_to_end_is_well() -> Iterator[None]:
    """SIGTERM and SIGINT end with 0 what has not begun yet: libraries take a second to load.

    A program that runs takes the signals over. From another thread than the main one signals
    cannot be set, and stay as they are.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    numbers = (signal.SIGINT, signal.SIGTERM)
    before = {number: signal.signal(number, _end) for number in numbers}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _end(number: int, _frame: FrameType | None) -> None:
    # Told twice, it still ends once.
    signal.signal(number, signal.SIG_IGN)
    raise SystemExit(0)

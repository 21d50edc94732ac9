"""The end of a program: status 0 when it is told to end, and each of its last steps done.

A step that fails is logged and does not keep the others from running: a kiosk whose sound
device hangs must still leave its server.
"""

import logging
import select
import signal
import sys
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from types import FrameType

log = logging.getLogger(__name__)

Step = Callable[[], None]
"""One step before a program ends."""


def finish(steps: Iterable[Step]) -> None:
    """Do each step in order, even if an earlier one fails."""
    for step in steps:
        try:
            step()
        except Exception:
            # The border of the program: an error here has no caller left to handle it.
            log.exception("an end step failed: %s", getattr(step, "__qualname__", step))


@contextmanager
def told_to_end_is_well() -> Iterator[None]:
    """Let SIGTERM and SIGINT end a starting program with 0: libraries take a second to load.

    A running program takes the signals over. Outside the main thread signals cannot be set,
    and stay as they are.
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
    # A second signal has no effect.
    signal.signal(number, signal.SIG_IGN)
    raise SystemExit(0)


def reader_has_gone() -> bool:
    """Whether the program that reads this one's output has ended, as `head` does.

    Windows has no way to ask.
    """
    if not hasattr(select, "poll"):
        return False
    asked = select.poll()
    asked.register(sys.stdout.fileno(), 0)
    return any(event & select.POLLERR for _, event in asked.poll(0))

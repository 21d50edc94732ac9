"""A program's leftovers of each event: counted in objects, since megabytes vary."""

import gc
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent

from tests.qt.stage import ENGINES

WARM, COUNTED = 4, 6
"""Times that something happens before it is counted, and while it is: caches fill first."""


def objects_kept(happen: Callable[[int], None]) -> float:
    """The objects of Python that are left each time; `happen` gets a number, another each time.

    Qt destroys what a screen no longer shows once its loop is idle, which a test never is.
    """
    for number in range(WARM):
        happen(number)
    before = _objects()
    for number in range(WARM, WARM + COUNTED):
        happen(number)
    return (_objects() - before) / COUNTED


def _objects() -> int:
    let_go()
    gc.collect()
    return len(gc.get_objects())


def let_go() -> None:
    """Have QML let go of what it no longer uses, and Qt destroy what waits for it."""
    for engine in ENGINES:
        engine.collectGarbage()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def resident() -> int:
    """Kibibytes of memory that this process has; Linux only."""
    status = Path("/proc/self/status").read_text()
    return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS"))

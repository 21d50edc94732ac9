"""Runs Python's search for unused cycles in the window's thread, and in no other.

In another thread the search would destroy unused Qt objects there. Their destructor holds a Qt lock
while it waits for Python; the window's thread holds Python and waits for that lock; and a kiosk
hangs with its last picture.
"""

import gc

from PySide6.QtCore import QObject, QTimer, Slot

LOOK = 1000
"""Milliseconds between two checks whether there is enough to search for."""


class Garbage(QObject):
    """Searches in the thread that made it, until stopped. Keep a reference."""

    def __init__(self) -> None:
        super().__init__()
        gc.collect()
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    @Slot()
    def look(self) -> None:
        """Search as far as Python itself would by now: the oldest generation that is full."""
        counts, limits = gc.get_count(), gc.get_threshold()
        for generation in (2, 1, 0):
            if counts[generation] > limits[generation]:
                gc.collect(generation)
                return

    def stop(self) -> None:
        """Let Python search by itself again."""
        self._timer.stop()
        gc.enable()

"""How a program starts, shows its window and ends: the same way for kiosk, display and console.

It runs Python's search for unused cycles in the window's thread, and in no other. In another thread
the search would destroy unused Qt objects there. Their destructor holds a Qt lock while it waits
for Python; the window's thread holds Python and waits for that lock; and a kiosk hangs with its
last picture.
"""

import ctypes
import gc
import logging
import os
import signal
import socket
import sys
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from pathlib import Path
from types import FrameType
from typing import cast

import shiboken6
from PySide6.QtCore import QObject, QSocketNotifier, QTimer, QUrl, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine, QQmlError
from PySide6.QtQuick import QQuickWindow
from PySide6.QtQuickControls2 import QQuickStyle

from antesala.ending import Step, finish
from antesala.qt import fonts, pictures as square
from antesala.qt.awake import Awake
from antesala.qt.division import Division, division_of
from antesala.qt.theme import Sizes, Theme, sizes_of, theme_of
from antesala.qt.window_place import Cover, put, screen_of
from antesala.words.terminal import sentence

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

    def keep(self) -> None:
        """Leave what is there now out of every later search.

        Libraries, window and rows stay until the end. To go through them all stopped a program for
        26 ms on a current PC, and for some tenths of a second on an old one.
        """
        gc.freeze()

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


HERE = Path(__file__).parent
DRIVER = "ANTESALA_DRIVER"
"""The name of the socket on which the program can be driven. Without it there is no driver."""

TITLE_BAR = 40
"""Pixels that a desktop puts above a window, or a little more."""

_MALLOC = ((-8, 1), (-3, 128 * 1024), (-1, 128 * 1024))
"""`M_ARENA_MAX`, `M_MMAP_THRESHOLD`, `M_TRIM_THRESHOLD` by glibc's numbers. The last two, in
bytes, are its own first values, and no longer grow by themselves.
"""

FIRST_FRAME = 30_000
"""Milliseconds: our slowest machine draws in a tenth of it."""

log = logging.getLogger(__name__)


class Program:
    """A program with one window. Make it before any other Qt object, `show`, then `run`."""

    def __init__(
        self,
        name: str,
        *,
        check_start: bool = False,
        screen: int | None = None,
        engine: QQmlApplicationEngine | None = None,
    ) -> None:
        """`screen` is the number of the screen to use. Raises `ScreenError`.

        An `engine` that is given was made by `new_engine` and stays whole when the program ends:
        the next window of it opens several times as fast as a new engine's first.
        """
        spare_memory()
        if check_start:
            os.environ["QT_QPA_PLATFORM"] = "offscreen"
            os.environ["QT_QUICK_BACKEND"] = "software"
        self._is_check = check_start
        self.status = 0
        """What `run` will return: not 0 once QML has reported an error."""
        self._window: QQuickWindow | None = None
        if QGuiApplication.instance() is None:
            QQuickStyle.setStyle("Basic")
        self.application = QGuiApplication.instance() or QGuiApplication([name])
        self._garbage = Garbage()
        fonts.register()
        self._is_engine_lent = engine is not None
        self.engine = engine or new_engine()
        self.engine.warnings.connect(self._take_warnings)
        # QML errors go to standard error by themselves; here they become an exit status too.
        self._wakeup = Wakeup(self.stop)
        self._driver: QObject | None = None
        self._end_steps: list[Step] = []
        self._name, self._screen = name, None if check_start else screen
        # Refuse before anything else is made.
        screen_of(self._screen)
        self._cover: Cover | None = None
        self._awake: Awake | None = None

    # Asking the engine for one of its singletons takes half a millisecond.
    @cached_property
    def theme(self) -> Theme:
        return theme_of(self.engine)

    @cached_property
    def sizes(self) -> Sizes:
        return sizes_of(self.engine)

    @cached_property
    def division(self) -> Division:
        return division_of(self.engine)

    @property
    def window(self) -> QQuickWindow:
        if self._window is None:
            raise RuntimeError("the window exists once it is shown")
        return self._window

    def show(
        self,
        qml: Path,
        roots: Mapping[str, QObject],
        window_size: tuple[int, int] | None = None,
        *,
        at: tuple[int, int] | None = None,
        takes_keys: bool = False,
        is_maximised: bool = False,
    ) -> None:
        """Load a window that requires `roots` as properties; without a size it fills the screen.

        `at` is the place of a window with a size, which `is_maximised` or not; `takes_keys` says
        that all keys are for a window that fills the screen.
        """
        self._roots = dict(roots)  # QML holds no reference to Python's
        others = len(self.engine.rootObjects())
        self.engine.setInitialProperties(self._roots)
        self.engine.load(QUrl.fromLocalFile(str(qml)))
        if len(self.engine.rootObjects()) == others:
            raise RuntimeError(f"{qml} could not be loaded; its errors stand above")
        self._window = cast("QQuickWindow", self.engine.rootObjects()[-1])
        if window_size:
            size = fitted(window_size, self._room())
            put(self._window, size, screen_of(self._screen), at, is_maximised=is_maximised)
        else:
            self._cover = Cover(self._window, self._screen, takes_keys=takes_keys)
        if path := os.environ.get(DRIVER):
            from antesala.qt.driver import DriverServer  # noqa: PLC0415 - absent unless asked for

            self._driver = DriverServer(self._window, path)

    def _room(self) -> tuple[int, int]:
        """The most that a window may take of its screen; an offscreen one may have any size."""
        if QGuiApplication.platformName() == "offscreen":
            return sys.maxsize, sys.maxsize
        free = screen_of(self._screen).availableSize()
        return free.width(), free.height() - TITLE_BAR

    def entitle(self, *names: str) -> None:
        """Name the window after its device: what the office calls it, and the office's own name."""
        self.window.setTitle(" · ".join(filter(None, names)) or self._name)

    def stay_awake(self) -> None:
        """Hold the screen saver off until the end."""
        self._awake = Awake(self._name)
        self.at_end(self._awake.stop)
        self._awake.start()

    def run(self) -> int:
        """Run until the window is closed or the program is told to stop; returns the exit status.

        It is 1 where QML has reported an error, so that no error goes unnoticed. The steps given to
        `at_end` run while the window still lives.
        """
        if self._is_check:
            self.window.frameSwapped.connect(self._first_frame)
            QTimer.singleShot(FIRST_FRAME, self._no_frame)
        self._garbage.keep()
        self.application.exec()
        finish([*self._end_steps, self.close])
        return self.status

    def at_end(self, *steps: Step) -> None:
        """Run these steps once the window has been closed or the program told to stop."""
        self._end_steps.extend(steps)

    def stop(self) -> None:
        # `quit` asks the windows first, and a kiosk's would refuse.
        self.application.exit()

    def close(self) -> None:
        """Take down window and engine while the roots live, since QML must not see them gone."""
        self._garbage.stop()
        if self._driver is not None:
            shiboken6.delete(self._driver)
        if self._is_engine_lent:
            self.engine.warnings.disconnect(self._take_warnings)
            if self._window is not None:
                shiboken6.delete(self._window)
        else:
            shiboken6.delete(self.engine)
        # Last, so that a second signal does not break off what the first began.
        self._wakeup.close()

    def _first_frame(self) -> None:
        self.window.frameSwapped.disconnect(self._first_frame)
        print("started", flush=True)  # noqa: T201 - what --check-start answers
        self.stop()

    def _no_frame(self) -> None:
        log.error("%s", sentence("device-no-frame", seconds=FIRST_FRAME // 1000))
        self.status = 1
        self.stop()

    def _take_warnings(self, _warnings: Iterable[QQmlError]) -> None:
        self.status = 1


def spare_memory() -> None:
    """Let the system's memory be given back: a kiosk runs for months on a small machine.

    By itself glibc keeps a heap for each thread, and keeps what pictures once needed; a few tickets
    that are drawn in threads of their own would cost 20 MB for good. Other systems do not do so.
    """
    try:
        # The process itself has it where glibc is; musl and other systems have no such function.
        mallopt = ctypes.CDLL(None).mallopt
    except (AttributeError, OSError, TypeError):
        return
    for parameter, value in _MALLOC:
        mallopt(parameter, value)


def new_engine() -> QQmlApplicationEngine:
    """An engine that knows the product's own controls and draws its QR codes."""
    engine = QQmlApplicationEngine()
    engine.addImportPath(str(HERE))
    engine.addImageProvider(square.NAME, square.Squares())
    return engine


def fitted(size: tuple[int, int], room: tuple[int, int]) -> tuple[int, int]:
    """A window's size, reduced in its own shape where it does not fit."""
    share = min(1.0, *(there / wanted for wanted, there in zip(size, room, strict=True)))
    return int(size[0] * share), int(size[1] * share)


class Wakeup:
    """Let SIGINT and SIGTERM end the program quietly.

    Python handles a signal only when it runs, and Qt's loop may sleep for hours: the signal writes
    a byte to a socket that the loop watches.
    """

    def __init__(self, stop: Callable[[], None]) -> None:
        self._read, self._write = socket.socketpair()
        self._read.settimeout(0)
        self._write.settimeout(0)
        self._stop = stop
        self._before = {
            number: signal.signal(number, self._ignore)
            for number in (signal.SIGINT, signal.SIGTERM)
        }
        self._fd_before = signal.set_wakeup_fd(self._write.fileno(), warn_on_full_buffer=False)
        self._notifier = QSocketNotifier(self._read.fileno(), QSocketNotifier.Type.Read)
        self._notifier.activated.connect(self._wake)

    def close(self) -> None:
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(self._fd_before)
        for number, handler in self._before.items():
            signal.signal(number, handler)
        self._read.close()
        self._write.close()

    def _wake(self) -> None:
        self._read.recv(64)
        self._stop()

    def _ignore(self, number: int, frame: FrameType | None) -> None:
        """The byte on the socket does the work; this only replaces Python's own handler."""

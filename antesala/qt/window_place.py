"""The place of a window: on which screen, where on it, and how it keeps the whole screen.

`python -m antesala.qt.window_place` prints the room that windows have on the first screen, with
`--measures` the screen's diagonal in inches, as the system knows it, and its pixels.
"""

import logging
import math
import sys
from pathlib import Path
from typing import Annotated

import msgspec
from msgspec import Meta, Struct
from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Slot
from PySide6.QtGui import QGuiApplication, QScreen, QWindow

from antesala.sizes import MM_PER_INCH
from antesala.words.terminal import reason_of, sentence

log = logging.getLogger(__name__)

LOOK = 2000
"""Milliseconds between two checks whether the window still covers its screen."""


class ScreenError(ValueError):
    """A screen that this machine does not have; the message lists those that it has."""


def screen_of(number: int | None) -> QScreen:
    """The screen of a number, counted from 1 as the system lists them; without one the first.

    Raises `ScreenError`.
    """
    if number is None:
        return QGuiApplication.primaryScreen()
    screens = QGuiApplication.screens()
    if not 1 <= number <= len(screens):
        there = "; ".join(f"{place}: {told(each)}" for place, each in enumerate(screens, 1))
        raise ScreenError(sentence("device-no-screen", number=number, there=there))
    return screens[number - 1]


def told(screen: QScreen) -> str:
    """A screen in words that a person can use: its plug, its size in pixels and its position."""
    place = screen.geometry()
    maker = f"{screen.manufacturer()} {screen.model()}".strip()
    named = f"{screen.name()} ({maker})" if maker else screen.name()
    size = {"width": place.width(), "height": place.height()}
    return sentence("device-screen", name=named, **size, x=place.x(), y=place.y())


class Cover(QObject):
    """Keeps a window over the whole of its screen, on top of all others. Keep a reference.

    A window manager does so on request, where there is one. Without one, as on a kiosk that starts
    X alone, a window has the size that it gives itself, and later windows cover it: so the window
    checks by itself.
    """

    def __init__(self, window: QWindow, number: int | None, *, takes_keys: bool) -> None:
        """`takes_keys`: keys are for this window, and go to it whichever window had them."""
        super().__init__(window)
        self._window, self._number, self._takes_keys = window, number, takes_keys
        window.setFlags(
            window.flags() | Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint
        )
        self.look()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(LOOK)

    @Slot()
    def look(self) -> None:
        """Cover the screen again where the window does not."""
        window, screen = self._window, self._screen()
        if window.screen() is not screen:
            window.setScreen(screen)
        if window.visibility() is not QWindow.Visibility.FullScreen:
            window.setGeometry(screen.geometry())
            window.showFullScreen()
        elif window.geometry() != screen.geometry():
            window.setGeometry(screen.geometry())
        window.raise_()
        if self._takes_keys and not window.isActive():
            window.requestActivate()

    def _screen(self) -> QScreen:
        """When its screen is unplugged, wait for it on the first one."""
        try:
            return screen_of(self._number)
        except ScreenError:
            return QGuiApplication.primaryScreen()


Extent = Annotated[int, Meta(ge=200, le=20_000)]
Distance = Annotated[int, Meta(ge=-20_000, le=20_000)]


class Remembered(Struct, frozen=True, forbid_unknown_fields=True):
    """A window as its user left it, in pixels: its size, and its frame's place in the room."""

    width: Extent
    height: Extent
    x: Distance
    y: Distance


def beside(settings: Path) -> Path:
    """The file that remembers the window of the program with these settings."""
    return settings.with_name(settings.name + ".window")


def remembered(file: Path) -> Remembered | None:
    """The window as it was left; None where it filled its screen, or the file tells nothing."""
    try:
        return msgspec.json.decode(file.read_bytes(), type=Remembered)
    except (OSError, msgspec.DecodeError, UnicodeDecodeError):
        return None


class Remembering(QObject):
    """Remembers a window as its user leaves it. Keep a reference."""

    def __init__(self, window: QWindow, file: Path) -> None:
        super().__init__(window)
        self._window, self._file = window, file
        self.is_paused = False
        """The window is not in its usual form, and what is remembered of it stays."""
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() is QEvent.Type.Close:
            # Later the system has no frame of it any more.
            self.stop()
        return super().eventFilter(watched, event)

    def stop(self) -> None:
        """The program ends: write down where the window is, if it still is anywhere."""
        window = self._window
        if self.is_paused:
            return
        try:
            if window.visibility() is QWindow.Visibility.Windowed:
                corner = window.framePosition() - window.screen().availableGeometry().topLeft()
                left = Remembered(window.width(), window.height(), corner.x(), corner.y())
                self._file.write_bytes(msgspec.json.encode(left))
            elif window.visibility() is QWindow.Visibility.Maximized:
                self._file.unlink(missing_ok=True)
        except OSError as fault:
            log.warning("%s", sentence("device-unwritten", file=self._file, why=reason_of(fault)))


def put(
    window: QWindow,
    size: tuple[int, int],
    screen: QScreen,
    at: tuple[int, int] | None,
    *,
    is_maximised: bool = False,
) -> None:
    """Show a window of a size on a screen: with its frame at a place, or where the system puts it.

    On a screen other than the first it is centred, because systems place it no better there. One
    that `is_maximised` fills the room between the system's own bars, and has this size once its
    user takes it out of there. A place of which too little is on the screen counts for none.
    """
    window.resize(*size)
    room = screen.availableGeometry()
    if at is not None and _is_within(at, room.width(), room.height()):
        window.setFramePosition(room.topLeft() + QPoint(*at))
    elif is_maximised or screen is not QGuiApplication.primaryScreen():
        middle = room.center()
        window.setPosition(middle.x() - size[0] // 2, middle.y() - size[1] // 2)
    if is_maximised:
        window.showMaximized()
    else:
        window.show()


GRIP = 200
"""Pixels of a window that must be on the screen, so that a hand can take it by its bar."""


def _is_within(at: tuple[int, int], width: int, height: int) -> bool:
    return 0 <= at[0] <= max(0, width - GRIP) and 0 <= at[1] <= max(0, height - GRIP)


def room() -> tuple[int, int]:
    """Width and height that windows have on the first screen, in its pixels."""
    free = QGuiApplication.primaryScreen().availableSize()
    return free.width(), free.height()


def measures() -> tuple[float, int, int]:
    """The first screen's diagonal in inches, 0 where it is not known, and its pixels."""
    screen = QGuiApplication.primaryScreen()
    size, glass = screen.size() * screen.devicePixelRatio(), screen.physicalSize()
    return math.hypot(glass.width(), glass.height()) / MM_PER_INCH, size.width(), size.height()


if __name__ == "__main__":
    application = QGuiApplication(sys.argv)
    found: tuple[float, ...] = measures() if "--measures" in sys.argv else room()
    sys.stdout.write(" ".join(f"{each:g}" for each in found) + "\n")

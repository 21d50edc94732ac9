"""The place of a window: on which screen, where on it, and how it keeps the whole screen.

`python -m antesala.qt.window_place` prints the room that windows have on the first screen.
"""

import sys

from PySide6.QtCore import QObject, QPoint, Qt, QTimer, Slot
from PySide6.QtGui import QGuiApplication, QScreen, QWindow

from antesala.words.terminal import sentence

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


def put(
    window: QWindow, size: tuple[int, int], screen: QScreen, at: tuple[int, int] | None
) -> None:
    """Show a window of a size on a screen: with its frame at a place, or where the system puts it.

    On a screen other than the first it is centred, because systems place it no better there.
    """
    window.resize(*size)
    room = screen.availableGeometry()
    if at is not None:
        window.setFramePosition(room.topLeft() + QPoint(*at))
    elif screen is not QGuiApplication.primaryScreen():
        middle = room.center()
        window.setPosition(middle.x() - size[0] // 2, middle.y() - size[1] // 2)
    window.show()


def room() -> tuple[int, int]:
    """Width and height that windows have on the first screen, in its pixels."""
    free = QGuiApplication.primaryScreen().availableSize()
    return free.width(), free.height()


if __name__ == "__main__":
    application = QGuiApplication(sys.argv)
    sys.stdout.write("{} {}\n".format(*room()))

"""Keeps the screen from going dark while a kiosk or a display runs.

It asks the desktop over D-Bus, as film players do (org.freedesktop.ScreenSaver). Under X without a
desktop it asks the X server (XScreenSaverSuspend of libXss, which every film player has). Both drop
the request when the program ends, however it ends.
"""

import ctypes
import logging
import os
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher
from PySide6.QtGui import QGuiApplication

from antesala.words.terminal import sentence

log = logging.getLogger(__name__)

SERVICE = "org.freedesktop.ScreenSaver"
PATHS = ("/org/freedesktop/ScreenSaver", "/ScreenSaver")
"""Where desktops have it: as the standard says, and as some had it before."""


class Awake(QObject):
    """Holds the screen saver off until stopped. Keep a reference.

    A desktop that does not answer, or a system without one, is logged once.
    """

    def __init__(self, name: str) -> None:
        """`name` is what the desktop shows for the program that holds the screen saver off."""
        super().__init__()
        self._name = name
        self._display: ctypes.c_void_p | None = None
        self._libraries: tuple[ctypes.CDLL, ctypes.CDLL] | None = None
        self._watchers: list[QDBusPendingCallWatcher] = []
        self._bus: QDBusConnection | None = None
        self._has_said_yes = False

    @property
    def is_held(self) -> bool:
        """Whether a desktop or X has agreed."""
        return self._has_said_yes or self._display is not None

    def start(self) -> None:
        """Ask; returns at once, whatever the desktop does."""
        if QGuiApplication.platformName() == "offscreen":
            return
        if has_bus():
            self._bus = QDBusConnection.connectToBus(
                QDBusConnection.BusType.SessionBus, f"antesala-awake-{id(self)}"
            )
        if self._bus is not None and self._bus.isConnected():
            self._ask(PATHS[0])
        else:
            self._without_desktop("there is no session bus")

    def stop(self) -> None:
        """Let the screen go dark again."""
        if self._bus is not None:
            # A desktop drops a program's request once it has left the bus.
            QDBusConnection.disconnectFromBus(self._bus.name())
            self._bus, self._has_said_yes = None, False
        if self._libraries is not None and self._display is not None:
            x11, _ = self._libraries
            x11.XCloseDisplay(self._display)
            self._display = None

    def _ask(self, path: str) -> None:
        assert self._bus is not None  # noqa: S101 - only a bus is asked
        message = QDBusMessage.createMethodCall(SERVICE, path, SERVICE, "Inhibit")
        message.setArguments([self._name, "people in the hall read this screen"])
        watcher = QDBusPendingCallWatcher(self._bus.asyncCall(message), self)
        watcher.setProperty("path", path)
        watcher.finished.connect(self._answered)
        self._watchers.append(watcher)

    def _answered(self, watcher: QDBusPendingCallWatcher) -> None:
        path, reply = str(watcher.property("path")), watcher.reply()
        if reply.type() is QDBusMessage.MessageType.ReplyMessage and reply.arguments():
            self._has_said_yes = True
            return
        following = PATHS[PATHS.index(path) + 1 :]
        if following:
            self._ask(following[0])
        else:
            self._without_desktop(reply.errorMessage())

    def _without_desktop(self, why: str) -> None:
        """Ask X itself, where X shows the window."""
        if QGuiApplication.platformName() == "xcb" and self._suspend():
            return
        log.warning("%s", sentence("device-not-awake", why=why))

    def _suspend(self) -> bool:
        """Whether X has suspended its screen saver and power saving for this program."""
        try:
            x11, saver = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXss.so.1")
        except OSError:
            return False
        x11.XOpenDisplay.restype = ctypes.c_void_p
        x11.XCloseDisplay.argtypes = x11.XFlush.argtypes = [ctypes.c_void_p]
        saver.XScreenSaverSuspend.argtypes = [ctypes.c_void_p, ctypes.c_int]
        saver.XScreenSaverQueryExtension.argtypes = [ctypes.c_void_p, *[ctypes.c_void_p] * 2]
        display = x11.XOpenDisplay(None)
        if not display:
            return False
        numbers = ctypes.c_int(), ctypes.c_int()
        if not saver.XScreenSaverQueryExtension(display, *map(ctypes.byref, numbers)):
            x11.XCloseDisplay(display)
            return False
        saver.XScreenSaverSuspend(display, 1)
        x11.XFlush(display)
        # It holds for as long as this connection is open.
        self._libraries, self._display = (x11, saver), display
        return True


def has_bus() -> bool:
    """Whether a session bus is there; without this check the library would start one of its own."""
    if os.environ.get("DBUS_SESSION_BUS_ADDRESS"):
        return True
    runtime = os.environ.get("XDG_RUNTIME_DIR")
    return bool(runtime) and (Path(str(runtime)) / "bus").exists()

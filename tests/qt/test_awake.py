"""The screen saver is held off: the desktop is asked; without one that is said once."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

LIMIT = 300
RUN = shutil.which("dbus-run-session")
DESKTOP = """
import sys
from PySide6.QtCore import ClassInfo, QCoreApplication, QObject, QTimer, Slot
from PySide6.QtDBus import QDBusConnection

@ClassInfo({"D-Bus Interface": "org.freedesktop.ScreenSaver"})
class Desktop(QObject):
    @Slot(str, str, result="uint")
    def Inhibit(self, name, why):
        print("inhibit", name, "|", why, flush=True)
        QTimer.singleShot(200, QCoreApplication.quit)
        return 77

application = QCoreApplication(sys.argv)
desktop = Desktop()
bus = QDBusConnection.sessionBus()
flags = QDBusConnection.RegisterOption.ExportAllSlots
assert bus.registerObject(sys.argv[1], desktop, flags)
assert bus.registerService("org.freedesktop.ScreenSaver")
print("there", flush=True)
application.exec()
"""
PROGRAM = """
import logging, sys
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
logging.basicConfig(format="%(message)s")
QGuiApplication.platformName = staticmethod(lambda: "wayland")
from antesala.qt.awake import Awake
application = QGuiApplication(sys.argv)
awake = Awake("antesala kiosk")
awake.start()
timer = QTimer()
timer.timeout.connect(lambda: awake.is_held and application.quit())
timer.start(20)
QTimer.singleShot(int(sys.argv[1]), application.quit)
application.exec()
print("held", awake.is_held, flush=True)
awake.stop()
QTimer.singleShot(100, application.quit)
application.exec()
"""
OFFSCREEN = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}


@pytest.mark.skipif(RUN is None, reason="there is no bus to try it on")
@pytest.mark.parametrize("path", ["/org/freedesktop/ScreenSaver", "/ScreenSaver"])
def test_the_desktop_is_asked(tmp_path: Path, path: str) -> None:
    """Where the standard says, and where older desktops have it."""
    desktop, program = tmp_path / "desktop.py", tmp_path / "program.py"
    desktop.write_text(DESKTOP)
    program.write_text(PROGRAM)
    script = (
        f"mkfifo {tmp_path}/told; {sys.executable} {desktop} {path} > {tmp_path}/told &"
        f" exec 3< {tmp_path}/told; read line <&3;"
        f" {sys.executable} {program} 20000; cat <&3"
    )
    heard = subprocess.run(
        [RUN or "", "--", "sh", "-c", script],
        capture_output=True,
        text=True,
        timeout=LIMIT,
        check=False,
        env={**OFFSCREEN, "PYTHONPATH": str(Path(__file__).parents[2])},
    )
    asked = "inhibit antesala kiosk | people in the hall read this screen"
    assert heard.stdout.splitlines() == ["held True", asked], heard.stderr


def test_a_missing_bus_is_said_once(tmp_path: Path) -> None:
    """In one line of the log; the program goes on."""
    gone = {"DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR", "DISPLAY"}
    environment = {name: value for name, value in OFFSCREEN.items() if name not in gone}
    for address in ({}, {"DBUS_SESSION_BUS_ADDRESS": f"unix:path={tmp_path}/nowhere"}):
        told = subprocess.run(
            [sys.executable, "-c", PROGRAM, "300"],
            capture_output=True,
            text=True,
            timeout=LIMIT,
            check=False,
            env={**environment, **address},
        )
        assert (told.returncode, told.stdout) == (0, "held False\n")
        said = "the screen saver cannot be held off: there is no session bus\n"
        assert told.stderr == said

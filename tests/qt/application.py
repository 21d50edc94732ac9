"""The one application that Qt wants in a process, as every test of it may be the first to make."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtQuickControls2 import QQuickStyle


def application() -> object:
    """With windows even if this test needs none: the next one in this process may open one."""
    if QGuiApplication.instance() is None:
        QQuickStyle.setStyle("Basic")
        return QGuiApplication(["antesala test"])
    return QGuiApplication.instance()

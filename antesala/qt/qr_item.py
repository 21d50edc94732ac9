"""The QR code on the screen: whole pixels to a module, black on white whatever the theme.

A picture that QML asks for by its link, and no item of its own in Python. QML destroys an item with
its screen, but PySide keeps the item's Python half for ever (seen with 6.11): at a kiosk that was
13 KB for each ticket.
"""

from urllib.parse import unquote

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtQuick import QQuickImageProvider

from antesala.ticket_link import QUIET, modules

NAME = "square"
"""What QML calls it: `image://square/` and the link, encoded as a part of a URL."""


class Squares(QQuickImageProvider):
    """Draws a link as large as the requested size allows."""

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)

    def requestImage(self, id: str, size: QSize, requestedSize: QSize) -> QImage:  # noqa: A002, N802, N803 - Qt's own names
        """The QR code of the link in `id`, which is encoded as in a URL."""
        drawn = drawing(unquote(id), min(requestedSize.width(), requestedSize.height()))
        size.setWidth(drawn.width())
        size.setHeight(drawn.height())
        return drawn


def drawing(link: str, room: int) -> QImage:
    """The code with the white around it, at most `room` pixels wide where that is enough for it."""
    rows = modules(link)
    side = len(rows) + 2 * QUIET
    module = max(1, room // side)
    image = QImage(module * side, module * side, QImage.Format.Format_Grayscale8)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    for row, line in enumerate(rows, QUIET):
        for column, is_black in enumerate(line, QUIET):
            if is_black:
                painter.fillRect(
                    column * module, row * module, module, module, Qt.GlobalColor.black
                )
    painter.end()
    return image

"""What Python draws for screens and paper: the office's crest, and the square code of a link.

A crest that Qt cannot draw counts as none. The server has checked the file's content; here it is
only drawn, and never fetched.

The square code has whole pixels to a module, black on white whatever the theme. It is a picture
that QML asks for by its link, and no item of its own in Python. QML destroys an item with its
screen, but PySide keeps the item's Python half for ever (seen with 6.11): at a kiosk that was 13 KB
for each ticket.
"""

import base64
import binascii
from functools import lru_cache
from urllib.parse import unquote

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtQuick import QQuickImageProvider
from PySide6.QtSvg import QSvgRenderer

from antesala.link import Link
from antesala.messages import kinds as k, rows as r
from antesala.qt.theme import Theme
from antesala.square_code import QUIET, modules

_SVG, _PNG = "data:image/svg+xml;base64,", "data:image/png;base64,"
_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_TRIAL = 64
"""Pixels a side of the drawing that shows whether a crest can be drawn at all."""
_MOST_SIDE = 4096


def wear_crest(link: Link, theme: Theme, topic: k.Topic) -> None:
    """Show the crest that the office has now, as the server says it in a topic."""
    catalogue = link.mirror.only(topic, r.CatalogueRow)
    crest = catalogue.crest if catalogue else ""
    theme.carry(crest if is_drawable(crest) else "")


@lru_cache(maxsize=4)
def is_drawable(crest: str) -> bool:
    """Whether a crest gives a picture; empty, broken and blank ones do not."""
    return bool(crest) and _drawn(crest, _TRIAL) is not None


@lru_cache(maxsize=4)
def crest_png(crest: str, side: int) -> bytes:
    """A crest on white, in grey, within `side` dots each way, as a PNG; empty without a crest."""
    drawn = _drawn(crest, side) if crest else None
    if drawn is None:
        return b""
    paper = QImage(drawn.size(), QImage.Format.Format_RGB32)
    paper.fill(Qt.GlobalColor.white)
    painter = QPainter(paper)
    painter.drawImage(0, 0, drawn)
    painter.end()
    kept = QByteArray()
    buffer = QBuffer(kept)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    grey = paper.convertToFormat(QImage.Format.Format_Grayscale8)
    # The stub asks for bytes, and the function itself refuses them.
    grey.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(kept.data())


def _drawn(crest: str, side: int) -> QImage | None:
    try:
        content = base64.b64decode(crest.partition(",")[2], validate=True)
    except (binascii.Error, ValueError):
        return None
    if crest.startswith(_SVG):
        image = _drawn_svg(content, side)
    elif crest.startswith(_PNG):
        image = _drawn_png(content, side)
    else:
        return None
    return image if image is not None and not image.isNull() else None


def _drawn_svg(content: bytes, side: int) -> QImage | None:
    renderer = QSvgRenderer(QByteArray(content))
    size = renderer.defaultSize()
    if not renderer.isValid() or size.isEmpty():
        return None
    fitted = size.scaled(QSize(side, side), Qt.AspectRatioMode.KeepAspectRatio)
    image = QImage(fitted.expandedTo(QSize(1, 1)), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter, QRectF(0, 0, image.width(), image.height()))
    painter.end()
    return image


def _drawn_png(content: bytes, side: int) -> QImage | None:
    if not content.startswith(_SIGNATURE):
        return None
    image = QImage.fromData(QByteArray(content))
    if image.isNull() or max(image.width(), image.height()) > _MOST_SIDE:
        return None
    return image.scaled(
        QSize(side, side),
        Qt.AspectRatioMode.KeepAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )


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

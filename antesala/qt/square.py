"""The QR code on the screen: whole pixels to a module, black on white whatever the theme."""

from PySide6.QtCore import Property, QRectF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem

from antesala.square import QUIET, modules

QML_IMPORT_NAME = "Antesala.Ground"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class SquareCode(QQuickPaintedItem):
    """Draws a link as large as its item allows."""

    link_changed = Signal()

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self._link = ""
        self._modules: list[list[bool]] = []
        # Edges between pixels would be grey.
        self.setAntialiasing(False)

    def _read_link(self) -> str:
        return self._link

    def _write_link(self, link: str) -> None:
        if link != self._link:
            self._link, self._modules = link, modules(link) if link else []
            self.link_changed.emit()
            self.update()

    link = Property(str, _read_link, _write_link, notify=link_changed)

    def paint(self, painter: QPainter) -> None:
        if not self._modules:
            return
        side = len(self._modules) + 2 * QUIET
        module = max(1, int(min(self.width(), self.height()) / side))
        left = round((self.width() - module * side) / 2)
        top = round((self.height() - module * side) / 2)
        white = QRectF(left, top, module * side, module * side)
        painter.fillRect(white, Qt.GlobalColor.white)
        for row, line in enumerate(self._modules, QUIET):
            for column, is_black in enumerate(line, QUIET):
                if is_black:
                    place = QRectF(left + column * module, top + row * module, module, module)
                    painter.fillRect(place, Qt.GlobalColor.black)

"""The frames of a window as they are drawn, and how opaque what they show is in each."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtQuick import QQuickItem

from tests.qt.stage import Stage

_ALMOST_ONE = 0.999


class Frames(QObject):
    """Watches every frame of a window from now on, for a text that is shown in it."""

    def __init__(self, stage: Stage, text: str) -> None:
        super().__init__()
        self.seen: list[float] = []
        """The opacity of the text in each frame that has it; of the faintest one, if several."""
        self._stage, self._text = stage, text
        stage.window.frameSwapped.connect(self._look)

    @property
    def is_whole(self) -> bool:
        """Whether the text has come, and has stopped fading in."""
        return bool(self.seen) and self.seen[-1] > _ALMOST_ONE

    @Slot()
    def _look(self) -> None:
        items = visible(self._stage.window.contentItem())
        drawn = [opacity(item) for item in items if item.property("text") == self._text]
        if drawn:
            self.seen.append(min(drawn))


def visible(item: QQuickItem) -> list[QQuickItem]:
    """An item and all in it that is drawn, also where it is not opaque at all yet."""
    found, left = list[QQuickItem](), [item]
    while left:
        one = left.pop()
        if one.isVisible():
            found.append(one)
            left.extend(one.childItems())
    return found


def opacity(item: QQuickItem) -> float:
    """How opaque it is drawn, in all that holds it."""
    opaque, around = 1.0, item
    while around is not None:
        opaque *= around.opacity()
        around = around.parentItem()
    return opaque

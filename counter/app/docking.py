"""The window in the form that the clerk has chosen: whole, a strip at an edge, or a column.

A narrow window has no frame, takes the whole width or height that the system leaves, and stays on
top of the program beside it, unless the settings say otherwise. The device remembers the form.
"""

import logging
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import msgspec
from msgspec import Struct
from PySide6.QtCore import QObject, QRect, QSize, Qt, Slot
from PySide6.QtGui import QWindow
from PySide6.QtQuick import QQuickWindow

from antesala.qt.window_place import Remembering
from antesala.sizes import SizeTable, console_sizes, console_sizes_in
from antesala.words.terminal import reason_of, sentence
from counter.app.bridge import CounterBridge
from counter.work.dock import ORDER, Dock, Form

log = logging.getLogger(__name__)

STRIP, SIDE = QSize(1280, 96), QSize(320, 800)
"""Pixels of the narrow forms as drawn; each takes all that its edge of the screen has."""
NARROWEST = 0.75
"""On a small screen they are drawn smaller, by so much at most: then letters cannot be read."""

StripEdge = Literal["top", "bottom"]
SideEdge = Literal["left", "right"]


@dataclass(frozen=True, slots=True)
class Edges:
    """Where on the screen the narrow forms stand, and whether over other windows."""

    strip: StripEdge = "top"
    side: SideEdge = "right"
    stays_on_top: bool = True
    band: int = 0
    """Pixels over a strip that are not its own: those that say that it is practice."""


class Remembered(Struct, frozen=True, forbid_unknown_fields=True):
    """The form in which a clerk left this device's console."""

    form: Form


def beside(settings: Path) -> Path:
    """The file that remembers the form of the console with these settings."""
    return settings.with_name(settings.name + ".dock")


def remembered(file: Path) -> Dock:
    """The form as it was left; whole where the file tells nothing."""
    try:
        return Dock(msgspec.json.decode(file.read_bytes(), type=Remembered).form)
    except (OSError, msgspec.DecodeError, UnicodeDecodeError):
        return Dock()


def sizes_of(form: Form, width: int, height: int) -> SizeTable:
    """Sizes for a window of this form and so many pixels."""
    if form is Form.FULL:
        return console_sizes_in(width, height)
    drawn = STRIP.width() if form is Form.STRIP else SIDE.width()
    return console_sizes(max(NARROWEST, min(1.0, width / drawn)))


def place_of(form: Form, room: QRect, edges: Edges) -> QRect:
    """Where a narrow window stands in the room that the system leaves to windows.

    A strip is higher by the band over it; a column has it within its height.
    """
    if form is Form.STRIP:
        share = max(NARROWEST, min(1.0, room.width() / STRIP.width()))
        height = round((STRIP.height() + edges.band) * share)
        top = room.top() if edges.strip == "top" else room.top() + room.height() - height
        return QRect(room.left(), top, room.width(), height)
    width = min(SIDE.width(), room.width())
    left = room.left() if edges.side == "left" else room.left() + room.width() - width
    return QRect(left, room.top(), width, room.height())


class Docking(QObject):
    """Gives one window its form. Keep a reference."""

    def __init__(
        self,
        window: QQuickWindow,
        bridge: CounterBridge,
        edges: Edges,
        *,
        whole: Remembering | None = None,
    ) -> None:
        """`whole` remembers the whole window; it must not take a narrow one for it."""
        super().__init__(window)
        self._window, self._bridge = window, bridge
        self._edges, self._whole = edges, whole
        self.form = Form.FULL
        self._left: tuple[QRect, QWindow.Visibility] | None = None
        bridge.dock_changed.connect(self.follow)
        self.follow()

    @Slot()
    def follow(self) -> None:
        """Give the window the form that the screen has now."""
        form = ORDER[self._bridge.screen.dock.form]
        if form is self.form:
            return
        before, self.form = self.form, form
        if before is Form.FULL:
            self._leave_whole()
        self._become(form)

    def _leave_whole(self) -> None:
        """Remember where the whole window is, to bring it back there."""
        self._left = (self._window.geometry(), self._window.visibility())
        if self._whole is not None:
            self._whole.stop()
            self._whole.is_paused = True

    def _become(self, form: Form) -> None:
        # A window's flags are read as it is shown: it is hidden for a moment. Where X has no
        # graphics card it would keep the picture of its old size: the system's window is made anew.
        window, had_keys = self._window, self._window.isActive()
        room = window.screen().availableGeometry()
        window.setVisible(False)
        window.destroy()
        is_narrow = form is not Form.FULL
        window.setFlag(Qt.WindowType.FramelessWindowHint, is_narrow)
        window.setFlag(Qt.WindowType.WindowStaysOnTopHint, is_narrow and self._edges.stays_on_top)
        if is_narrow:
            place = place_of(form, room, self._edges)
            window.setGeometry(place)
            window.show()
            # Some window managers place a window anew as it is shown.
            window.setGeometry(place)
        else:
            self._bring_back(room)
        if had_keys:
            window.requestActivate()

    def _bring_back(self, room: QRect) -> None:
        """Show the whole window as it was left, or as large as the room is."""
        place, visibility = self._left or (room, QWindow.Visibility.Maximized)
        if visibility is QWindow.Visibility.Maximized:
            self._window.showMaximized()
        else:
            self._window.setGeometry(place)
            self._window.showNormal()
        if self._whole is not None:
            self._whole.is_paused = False


class RememberingForm(QObject):
    """Keeps on the device which form the clerk has chosen. Keep a reference."""

    def __init__(self, bridge: CounterBridge, file: Path) -> None:
        super().__init__(bridge)
        self._file, self._kept = file, remembered(file).form
        bridge.formChosen.connect(self.keep)

    @Slot(str)
    def keep(self, name: str) -> None:
        """Write the form down; a console works as well without."""
        form = Form(name)
        if form is self._kept:
            return
        self._kept = form
        try:
            self._file.write_bytes(msgspec.json.encode(Remembered(form)))
        except OSError as fault:
            log.warning("%s", sentence("device-unwritten", file=self._file, why=reason_of(fault)))

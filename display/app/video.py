"""A video without sound on the wall: frames are decoded in a thread, and drawn at their time."""

import threading
import time
from pathlib import Path
from typing import Any

from PySide6.QtCore import Property, QRectF, Qt, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import QImage, QPainter
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem

QML_IMPORT_NAME = "Antesala.Display"
QML_IMPORT_MAJOR_VERSION = 1

BEAT = 40
"""Milliseconds between two looks for the next frame: 25 frames a second."""


def can_play() -> bool:
    """Whether this device can decode videos: the extra `media` is installed."""
    try:
        import av  # noqa: F401, PLC0415 - an extra
    except ImportError:
        return False
    return True


class Frames:
    """The frames of one video, from its beginning; the last one stays. Its thread is a daemon.

    `frame_at` gives the newest frame of a second, and wakes the thread for the next one.
    """

    def __init__(self, file: Path) -> None:
        self._file = file
        self._wanted = 0.0
        self._frame: QImage | None = None
        self._wake, self._end = threading.Event(), threading.Event()
        self._thread = threading.Thread(target=self._decode, name="video", daemon=True)
        self._thread.start()

    def frame_at(self, second: float) -> QImage | None:
        """The newest frame until that second, as far as it is decoded."""
        self._wanted = second
        self._wake.set()
        return self._frame

    def stop(self) -> None:
        """Decode no more."""
        self._end.set()
        self._wake.set()

    def _decode(self) -> None:
        import av  # noqa: PLC0415 - an extra, which was looked for before

        try:
            with av.open(str(self._file), options={"protocol_whitelist": "file"}) as container:
                for frame in container.decode(video=0):
                    if not self._wait_for(frame.time or 0.0):
                        return
                    self._frame = _image(frame)
        except (av.FFmpegError, OSError, ValueError):
            # A file that is spoilt shows what of it could be decoded.
            return

    def _wait_for(self, second: float) -> bool:
        """Wait until a frame is due; False where the video is over."""
        while self._wanted < second and not self._end.is_set():
            self._wake.wait()
            self._wake.clear()
        return not self._end.is_set()


def _image(frame: Any) -> QImage:  # noqa: ANN401 - of an extra
    plane = frame.reformat(format="rgb24").planes[0]
    shown = QImage(
        bytes(plane), frame.width, frame.height, plane.line_size, QImage.Format.Format_RGB888
    )
    # Of its own memory: the frame's is used again.
    return shown.copy()


@QmlElement
class VideoItem(QQuickPaintedItem):
    """Draws a video that fits into the item; while it is not `playing` its frame stands still."""

    changed = Signal()

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self._source, self._is_playing = QUrl(), False
        self._frames: Frames | None = None
        self._image: QImage | None = None
        self._shown, self._at = 0.0, time.monotonic()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self.destroyed.connect(self._timer.stop)

    def _source_of(self) -> QUrl:
        return self._source

    def _take_source(self, source: QUrl) -> None:
        if source == self._source:
            return
        self._source, self._image, self._shown = source, None, 0.0
        if self._frames is not None:
            self._frames.stop()
        file = Path(source.toLocalFile()) if source.isLocalFile() else None
        self._frames = Frames(file) if file is not None and can_play() else None
        self._timer.start(BEAT) if self._frames is not None else self._timer.stop()
        self.changed.emit()
        self.update()

    def _playing_of(self) -> bool:
        return self._is_playing

    def _take_playing(self, *, playing: bool) -> None:
        if playing != self._is_playing:
            self._is_playing, self._at = playing, time.monotonic()
            self.changed.emit()

    source = Property(QUrl, _source_of, _take_source, notify=changed)
    playing = Property(
        bool, _playing_of, lambda self, playing: self._take_playing(playing=playing), notify=changed
    )

    @Slot()
    def look(self) -> None:
        """Draw the frame that is due."""
        now = time.monotonic()
        if self._is_playing:
            self._shown += min(now - self._at, 0.5)
        self._at = now
        frame = self._frames.frame_at(self._shown) if self._frames is not None else None
        if frame is not None and frame is not self._image:
            self._image = frame
            self.update()

    def paint(self, painter: QPainter) -> None:
        image = self._image
        if image is None:
            return
        size = image.size().scaled(self.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
        left, top = (self.width() - size.width()) / 2, (self.height() - size.height()) / 2
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(QRectF(left, top, size.width(), size.height()), image)

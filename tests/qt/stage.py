"""A window for tests: shown offscreen, driven by accessible name, and measured.

Each test has a window of its own. The engine that has read the QML is lent from one to the next.
"""

import atexit
import re
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import shiboken6
from PySide6.QtCore import (
    QAbstractEventDispatcher,
    QCoreApplication,
    QEvent,
    QEventLoop,
    QObject,
    QRectF,
    SignalInstance,
)
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow

from antesala.qt.division import Division, division_of
from antesala.qt.driver import everything, press
from antesala.qt.launch import Program, new_engine
from antesala.qt.theme import Sizes, Theme, sizes_of, theme_of
from antesala.sizes import SizeTable
from tests.qt.application import application

LIMIT = 300
"""Seconds; a condition that takes longer will not come."""

ENDLESS = 100
"""Rounds of events that each bring about the next, after which a test goes on all the same."""

SLACK = 2
"""Pixels: layouts round."""

LAYERS = 3
"""Layouts inside layouts, each of which may move once more what it holds."""

CODE = re.compile("[A-Z0-9]+")
CONTROLS = """
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import Antesala
import Antesala.Ground

ApplicationWindow {{
    color: Theme.ground
    {body}
}}
"""


ENGINES: list[QQmlApplicationEngine] = []
Lent = tuple[Theme, Sizes, Division]
"""What an engine has one of, for all its windows."""
_FREE: list[QQmlApplicationEngine] = []
"""Engines without a window: as many as have ever been in use at once."""


def borrowed() -> QQmlApplicationEngine:
    """An engine whose singletons are as in a program that has just begun."""
    application()
    if not _FREE:
        engine = new_engine()
        ENGINES.append(engine)
        # While Qt is whole: Python's end comes after Qt's.
        atexit.register(shiboken6.delete, engine)
        return engine
    engine = _FREE.pop()
    for one in lent_of(engine):
        fresh = vars(type(one)())
        vars(one).update({k: v for k, v in fresh.items() if not isinstance(v, SignalInstance)})
    return engine


def lent_program() -> Program:
    """A program whose singletons are asked for once in an engine's life."""
    engine = borrowed()
    program = Program("antesala test", engine=engine)
    program.theme, program.sizes, program.division = lent_of(engine)
    return program


@cache
def lent_of(engine: QQmlApplicationEngine) -> Lent:
    return theme_of(engine), sizes_of(engine), division_of(engine)


class Undrawn(QObject):
    """Lets a window draw itself only as it opens and when a test grabs it, and not by the clock.

    A look lays the window out by itself. The frames between are seen by no test, and come as fast
    as the machine allows: the kiosk's tests spent a sixth of their CPU on them.
    """

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002, N802 - Qt's own
        return event.type() is QEvent.Type.UpdateRequest


class Stage:
    """One program's window, torn down by `close`."""

    _still: list[QQuickItem] | None = None
    _seen: Sequence[QQuickItem] = ()
    """What was shown at the last look. An item that Python has lost sight of is costly to find."""

    def __init__(
        self,
        qml: Path,
        roots: Mapping[str, QObject],
        size: tuple[int, int] = (1080, 1920),
        sizes: SizeTable | None = None,
        *,
        is_drawn: bool = True,
    ) -> None:
        """A window with lists has to be drawn: they get other rows with a frame."""
        self.program = lent_program()
        self.program.theme.behave(has_motion=False)
        # Before the window is there: else all of it is laid out twice.
        if sizes is not None:
            self.program.sizes.take(sizes)
        self.program.show(qml, roots, size)
        self.settle()
        self._undrawn = Undrawn()
        if not is_drawn:
            self.window.installEventFilter(self._undrawn)

    @property
    def window(self) -> QQuickWindow:
        return self.program.window

    def close(self) -> None:
        self._seen = ()
        self.program.close()
        # Qt destroys what a screen lets go of once its loop is idle, which it never is here.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        _FREE.append(self.program.engine)

    def be_drawn(self) -> None:
        """From now on every frame is drawn, for a test that looks at them all."""
        self.window.removeEventFilter(self._undrawn)
        self.window.update()

    def settle(self) -> None:
        """Handle everything that is due, and what comes of it, so that the screen stands still."""
        dispatcher = QAbstractEventDispatcher.instance()
        for _ in range(ENDLESS):
            if not dispatcher.processEvents(QEventLoop.ProcessEventsFlag.AllEvents):
                return

    def fill_lists(self) -> None:
        """Let the lists have their rows now: else they get them at the next redraw, in a moment."""
        self.settle()
        for item in self._shown():
            if item.inherits("QQuickItemView"):
                item.ensurePolished()
        self.settle()

    def until(self, condition: Callable[[], bool]) -> None:
        limit = time.monotonic() + LIMIT
        while not condition():
            assert time.monotonic() < limit, f"it did not come; there is: {self.names()}"
            QGuiApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 50)

    def names(self) -> list[str]:
        """The accessible names in a screen reader's order."""
        self.fill_lists()
        root = QAccessible.queryAccessibleInterface(self.window)
        names = [node.text(QAccessible.Text.Name) for node in everything(root)]
        return [name for name in names if name]

    def press(self, name: str) -> None:
        self.fill_lists()
        press(QAccessible.queryAccessibleInterface(self.window), name)
        self.settle()

    def grab(self, path: Path) -> None:
        self.settle()
        assert self.window.grabWindow().save(str(path))

    def focused(self) -> str:
        """The accessible name of what has the focus."""
        self.fill_lists()
        root = QAccessible.queryAccessibleInterface(self.window)
        named = [n.text(QAccessible.Text.Name) for n in everything(root) if n.state().focused]
        return named[-1] if named else ""

    def texts(self) -> list[QQuickItem]:
        return [i for i in self.items() if i.inherits("QQuickText") and i.property("text")]

    def touchables(self) -> list[QQuickItem]:
        return [i for i in self.items() if i.inherits("QQuickAbstractButton")]

    def items(self) -> list[QQuickItem]:
        """All items that are shown, laid out as the next frame would show them."""
        if self._still is not None:
            return self._still
        self.settle()
        for _ in range(LAYERS):
            for item in self._shown():
                item.ensurePolished()
            self.settle()
        return self._shown()

    def _shown(self) -> list[QQuickItem]:
        self._seen = found = shown(self.window.contentItem())
        return found

    @contextmanager
    def still(self) -> Iterator[None]:
        """Several looks at one drawn screen, at which nothing happens: it is laid out once."""
        self._still = self.items()
        try:
            yield
        finally:
            self._still = None


def shown(item: QQuickItem) -> list[QQuickItem]:
    """An item and those in it that are shown, each before what it holds."""
    found, left = list[QQuickItem](), [item]
    while left:
        one = left.pop()
        if one.isVisible() and one.opacity() > 0:
            found.append(one)
            left.extend(reversed(one.childItems()))
    return found


def place(item: QQuickItem) -> QRectF:
    """Where an item is in its window."""
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def ink(text: QQuickItem) -> QRectF:
    """Where a text's letters are, which may be more than its item has room for.

    A line is higher than its letters: the parts cut off here are empty, and in a line of capitals
    and figures even more is.
    """
    words, size = str(text.property("text")), text.property("font").pixelSize()
    spare = size * (0.28 if CODE.fullmatch(words) else 0.06)
    width, height = (float(text.property(name)) for name in ("contentWidth", "contentHeight"))
    around = text.boundingRect()
    left = around.x() if width <= text.width() + 1 else 0.0
    return text.mapRectToScene(QRectF(left, around.y() + spare, width, height - 2 * spare))


def clipped(stage: Stage) -> list[str]:
    """The texts that are cut, that stand over another, or that leave the control they are in.

    Where a dialog is open, those in it: what is behind it lies under it on purpose.
    """
    everything = stage.items()
    sheets = [item for item in everything if item.inherits("QQuickPopupItem")]
    inside = shown(sheets[-1]) if sheets else everything
    texts = [item for item in inside if item.inherits("QQuickText") and item.property("text")]
    found = [str(text.property("text")) for text in texts if text.property("truncated")]
    places = [(text, part) for text in texts if not (part := in_sight(text)).isEmpty()]
    for index, (text, there) in enumerate(places):
        words = str(text.property("text"))
        home = place(home_of(text)).adjusted(-SLACK, -SLACK, SLACK, SLACK)
        if not home.contains(there):
            found.append(f"{words!r} at {there} leaves {home}")
        for other, place_of_other in places[index + 1 :]:
            common = there.intersected(place_of_other)
            # Line boxes may touch where letters do not.
            if common.width() > 1 and common.height() > there.height() * 0.1:
                found.append(f"{words!r} stands over {other.property('text')!r}")
    return found


def home_of(text: QQuickItem) -> QQuickItem:
    """The control around a text, or the whole window."""
    item = text.parentItem()
    while item.parentItem() is not None and not item.inherits("QQuickControl"):
        item = item.parentItem()
    return item


def in_sight(text: QQuickItem) -> QRectF:
    """A text's letters as far as no list around it has scrolled them away."""
    there, around = ink(text), text.parentItem()
    while around is not None:
        if around.inherits("QQuickFlickable") and around.clip():
            there = there.intersected(place(around))
        around = around.parentItem()
    return there


def beyond(stage: Stage) -> list[str]:
    """The keys that are not wholly in the window, unless a list has scrolled them away."""
    window = stage.window
    whole = QRectF(0, 0, window.width(), window.height()).adjusted(-SLACK, -SLACK, SLACK, SLACK)
    return [
        str(item.property("text"))
        for item in stage.touchables()
        if not whole.contains(place(item)) and not is_scrolled(item)
    ]


def is_scrolled(item: QQuickItem) -> bool:
    around = item.parentItem()
    while around is not None:
        if around.inherits("QQuickFlickable"):
            return True
        around = around.parentItem()
    return False


def child_named(stage: Stage, name: str) -> QQuickItem:
    """The one shown control whose text this is."""
    found = [item for item in stage.touchables() if item.property("text") == name]
    return found[0]

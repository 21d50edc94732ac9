"""A bot at a kiosk: it knows only accessible names and its keys."""

from collections.abc import Iterator, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QGuiApplication
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.app.keys import focused_control
from kiosk.app.reader import name_of
from kiosk.keys.key_settings import KeySettings
from kiosk.keys.keypad import KeyAct
from tests.kiosk.controller import Standing

Hand = Mapping[KeyAct, Qt.Key]

HANDS: Mapping[str, Hand] = {
    "arrows": {
        KeyAct.NEXT: Qt.Key.Key_Down,
        KeyAct.PREVIOUS: Qt.Key.Key_Up,
        KeyAct.SELECT: Qt.Key.Key_Return,
    },
    "figures": {
        KeyAct.NEXT: Qt.Key.Key_6,
        KeyAct.PREVIOUS: Qt.Key.Key_8,
        KeyAct.SELECT: Qt.Key.Key_5,
    },
    "keypad": {
        KeyAct.NEXT: Qt.Key.Key_F14,
        KeyAct.PREVIOUS: Qt.Key.Key_F13,
        KeyAct.SELECT: Qt.Key.Key_F15,
    },
}
"""A keyboard, a numeric pad, and a keypad for kiosks with keys of its own."""

KEYS = KeySettings(map={key.name.removeprefix("Key_"): act for act, key in HANDS["keypad"].items()})
"""A kiosk to which all three are fitted."""


STOPS = 20
"""More parts than any screen has."""


class Bot:
    """A person who works by keys."""

    def __init__(self, kiosk: Standing, hand: Hand = HANDS["arrows"]) -> None:
        self._kiosk, self._hand = kiosk, hand

    @property
    def item(self) -> QQuickItem | None:
        return focused_control(self._kiosk.window)

    @property
    def here(self) -> str:
        """The accessible name of what has the focus."""
        return name_of(self.item)

    @property
    def told(self) -> QAccessibleInterface:
        """Its state for a screen reader."""
        assert self.item is not None
        return QAccessible.queryAccessibleInterface(self.item)

    def key(self, act: KeyAct) -> None:
        """Press a key, later than any stroke of a hand that trembles."""
        self._kiosk.seconds += 1
        QTest.keyClick(self._kiosk.window, self._hand[act])
        QGuiApplication.processEvents()

    def round(self, act: KeyAct = KeyAct.NEXT) -> Iterator[QQuickItem]:
        """Everything from the next thing on, until one has been there before."""
        seen: list[QQuickItem] = []
        while True:
            self.key(act)
            assert self.item is not None, f"nothing has the focus after {list(map(name_of, seen))}"
            if self.item in seen:
                return
            seen.append(self.item)
            yield self.item

    def come_by(self, *names: str) -> bool:
        """Go on until something of one of these names has the focus."""
        return self.here in names or any(name_of(item) in names for item in self.round())

    def choose(self, name: str, *more: str) -> None:
        """Choose by name; where there is no such thing, among further choices too."""
        for _ in range(STOPS):
            if self.come_by(name):
                self.key(KeyAct.SELECT)
                return
            assert more, f"{name} is nowhere; there is: {self._kiosk.names()}"
            assert self.come_by(*more), f"neither {name} nor {more}: {self._kiosk.names()}"
            self.key(KeyAct.SELECT)
        raise AssertionError(f"{name} never comes")

"""Writes down a visit to a kiosk on a test's window: the keys, what happens, every word."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from antesala.speech.speaker import lines
from tests.kiosk.controller import Standing
from tests.kiosk.hearing import Ear

STOPS = 40
"""More things than any screen has."""

CALLED = {Qt.Key.Key_Return: "Enter", Qt.Key.Key_Escape: "Escape", Qt.Key.Key_F4: "F4"}


class Diary:
    """A blind person's visit, by keys alone. What is passed on the way to a thing is left out."""

    def __init__(self, kiosk: Standing, ear: Ear) -> None:
        self._kiosk, self._ear = kiosk, ear
        self._lines: list[str] = []

    def begin(self, title: str) -> None:
        """Another person comes, and has the screen read."""
        self._lines += [f"== {title} ==", ""]
        self.press(Qt.Key.Key_F4)

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            self._note(f"<{CALLED[key]}>", self._heard(lambda key=key: self._key(key)))  # type: ignore[misc]

    def go_to(self, *names: str) -> None:
        """Go down until each of these is heard first, and choose it."""
        for name in names:
            self.find(name)
            self.press(Qt.Key.Key_Return)

    def find(self, name: str) -> None:
        """Go down until this is heard first, unless one stands on it."""
        if self._kiosk.focused() == name:
            return
        for _ in range(STOPS):
            start = len(self._ear.utterances)
            self._heard(lambda: self._key(Qt.Key.Key_Down))
            if self._ear.heard[start][0] == name:
                self._note("<↓>", spoken(self._ear, start))
                return
        raise AssertionError(f"{name} is not come by; there is: {self._kiosk.names()}")

    def happens(self, what: str, act: Callable[[], object]) -> None:
        """Something that is no key."""
        self._note(f"({what})", self._heard(act))

    def written(self) -> str:
        return "\n".join(self._lines).rstrip("\n") + "\n"

    def _key(self, key: Qt.Key) -> None:
        # Later than any stroke of a hand that trembles.
        self._kiosk.seconds += 1
        QTest.keyClick(self._kiosk.window, key)

    def _heard(self, act: Callable[[], object]) -> list[str]:
        """All that is said for it, until the kiosk is silent again."""
        start = len(self._ear.utterances)
        act()
        self._kiosk.until(lambda: len(self._ear.utterances) > start)
        self._kiosk.hush()
        self._kiosk.settle()
        return spoken(self._ear, start)

    def _note(self, called: str, heard: list[str]) -> None:
        self._lines += [called, *heard, ""]


def spoken(ear: Ear, start: int) -> list[str]:
    """A line for each phrase as it is read out."""
    return [line for each in ear.utterances[start:] for line in lines(each.phrases)]

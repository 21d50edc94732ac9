"""Writes down what a kiosk says to each key: the keys in angle brackets, then what is heard."""

import time
from pathlib import Path

from antesala.qt.driving import Driver

LIMIT = 20.0
"""Seconds in which a kiosk on a busy machine answers a key."""
STOPS = 40
"""More things than any screen has."""


class Transcriber:
    """A blind person's way, key by key."""

    def __init__(self, driver: Driver, said: Path, heard: int = 0) -> None:
        """`heard`: so many utterances were another person's."""
        self._driver, self._said = driver, said
        self.heard = heard
        self._lines: list[str] = []

    def press(self, key: str, called: str) -> list[str]:
        """Press a key and wait for the sentence that it makes the kiosk say."""
        self._driver.key(key)
        return self._note(called, self._next())

    def go_to(self, name: str) -> None:
        """Go down until this is heard first."""
        for _ in range(STOPS):
            if self.press("Down", "↓")[0] == name:
                return
        raise AssertionError(f"{name} is not come by")

    def choose(self, name: str) -> None:
        self.go_to(name)
        self.press("Return", "Enter")

    def once_round(self) -> None:
        """Hear everything on a screen, until the first comes again."""
        first = self.press("Down", "↓")
        for _ in range(STOPS):
            if self.press("Down", "↓")[:2] == first[:2]:
                return
        raise AssertionError("it does not come round")

    def take_ticket(self, *later: str) -> None:
        """Choose, and hear the ticket. What is said while it is asked for may be cut short.

        The facts named `later` are known a moment later, or just in time to be said with the rest.
        """
        self._driver.key("Return")
        heard = marked(self._next())
        while not set(later) <= set(map(plain, heard)):
            heard += marked(self._next())
        heard, told = [line for line in heard if not line.endswith("…")], []
        for fact in later:
            place = [plain(line) for line in heard].index(fact)
            told += heard[place : place + 2]
            del heard[place : place + 2]
        self._note("Enter", [*heard, *told])

    def written(self) -> str:
        return "\n".join(self._lines) + "\n"

    def _note(self, called: str, heard: list[str]) -> list[str]:
        self._lines += [f"<{called}>", *heard, ""]
        return [plain(line) for line in heard]

    def _next(self) -> list[str]:
        """The next utterance, once it is whole."""
        limit = time.monotonic() + LIMIT
        while time.monotonic() < limit:
            content = self._said.read_text("utf-8") if self._said.exists() else ""
            utterances = content.split("\n\n")[:-1]
            if len(utterances) > self.heard:
                self.heard += 1
                return utterances[self.heard - 1].splitlines()
            time.sleep(0.02)
        raise AssertionError(f"nothing was said after: {self._lines[-3:]}")


def marked(lines: list[str]) -> list[str]:
    """The lines of an utterance, each with the mark of its language."""
    mark, found = "", []
    for line in lines:
        mark = line[: line.index("]") + 2] if line.startswith("[") else mark
        found.append(mark + plain(line))
    return found


def plain(line: str) -> str:
    """A line without the mark of its language."""
    return line.partition("] ")[2] if line.startswith("[") else line

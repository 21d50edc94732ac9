"""Says one thing at a time, without holding up the caller: the next thing silences the last.

For a trial without a loudspeaker, and for tests, speech is written to a file instead.
"""

import queue
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Protocol, Self

from antesala.sound import Ended, Ending
from antesala.speech.phrases import Phrase, Utterance, said

STOP_LIMIT = 5.0
"""Seconds for the current speech to end once it is silenced; it takes a hundredth of one."""


class Outlet(Protocol):
    """Where speech goes: a loudspeaker, or a file."""

    def hush(self) -> int:
        """Silence at once; return the turn that begins."""

    def utter(self, utterance: Utterance, turn: int) -> Ending:
        """Say it to its end, unless its turn is over."""


class Speaker:
    """A thread that speaks. A context manager; `ended` is called in that thread.

    `ended` gets the number of each utterance, in order, and how it ended: none is left out.
    """

    def __init__(self, outlet: Outlet, ended: Callable[[int, Ending], None]) -> None:
        self._outlet, self._ended = outlet, ended
        self._wishes: queue.SimpleQueue[tuple[int, int, Utterance] | None] = queue.SimpleQueue()
        self._count = 0
        self._thread = threading.Thread(target=self._work, name="speech", daemon=True)
        self._thread.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def say(self, utterance: Utterance) -> int:
        """Silence the current speech and say this instead; returns its number, at once."""
        turn = self._outlet.hush()
        self._count += 1
        self._wishes.put((self._count, turn, utterance))
        return self._count

    def hush(self) -> None:
        """Silence the current speech; earlier requests are not said after this."""
        self._outlet.hush()

    def stop(self) -> None:
        """Silence, for good."""
        self._outlet.hush()
        self._wishes.put(None)
        # An engine that hangs must not keep a program from ending.
        self._thread.join(STOP_LIMIT)

    def _work(self) -> None:
        while (wish := self._wishes.get()) is not None:
            number, turn, utterance = wish
            self._ended(number, self._outlet.utter(utterance, turn))


class Transcript:
    """A line for each phrase as it is read out, and an empty one after each utterance."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._turn = 0

    def hush(self) -> int:
        self._turn += 1
        return self._turn

    def utter(self, utterance: Utterance, turn: int) -> Ending:
        """Written at once. An utterance silenced before it began is not written at all."""
        if turn != self._turn:
            return Ending(Ended.HUSHED)
        try:
            with self._path.open("a", encoding="utf-8") as file:
                file.write("\n".join(lines(utterance.phrases)) + "\n\n")
        except OSError as fault:
            return Ending(Ended.FAILED, (str(fault),))
        return Ending(Ended.PLAYED)


def lines(phrases: tuple[Phrase, ...]) -> Iterator[str]:
    """Each phrase, with its language where that differs from the one before it."""
    before = ""
    for phrase in phrases:
        heard = said(phrase.text, phrase.language)
        yield heard if phrase.language == before else f"[{phrase.language}] {heard}"
        before = phrase.language

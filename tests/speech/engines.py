"""Engines and outlets for tests: they sound at once, or fail as a test says."""

import math
import threading
from array import array
from collections.abc import Sequence

from antesala.sound import Ended, Ending
from antesala.speech.engine import SpeechError
from antesala.speech.phrases import Phrase, Utterance
from antesala.speech.waves import RATE, Wave


def tone(seconds: float = 0.1, loudness: int = 9000, rate: int = RATE) -> Wave:
    count = round(seconds * rate)
    return Wave(array("h", (round(loudness * math.sin(index / 5)) for index in range(count))), rate)


class FakeEngine:
    """A tone for each phrase, as long as its text."""

    name = "fake 1"

    def __init__(self, pace: float = 0.01) -> None:
        """`pace`: seconds for each letter."""
        self.asked: list[Phrase] = []
        self.fault, self._pace = "", pace

    def wake(self) -> None:
        """It sounds at once."""

    def waves(self, phrases: Sequence[Phrase], _rate: int) -> list[Wave]:
        if self.fault:
            raise SpeechError(self.fault)
        self.asked += phrases
        return [tone(len(each.text) * self._pace) for each in phrases]


class SlowOutlet:
    """Says each utterance until a test lets it end, or it is silenced."""

    def __init__(self) -> None:
        self._turn = 0
        self._over = threading.Event()
        self.began = threading.Event()
        self.heard: list[str] = []

    def hush(self) -> int:
        self._turn += 1
        self._over.set()
        return self._turn

    def finish(self) -> None:
        self._over.set()

    def utter(self, utterance: Utterance, turn: int) -> Ending:
        self._over.clear()
        if turn != self._turn:
            return Ending(Ended.HUSHED)
        self.heard.append(utterance.phrases[0].text)
        self.began.set()
        self._over.wait(10)
        return Ending(Ended.PLAYED if turn == self._turn else Ended.HUSHED)

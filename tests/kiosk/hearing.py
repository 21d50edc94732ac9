"""Speech as a test hears it: each utterance the moment it is asked for, or as long as it wishes."""

from antesala.sound import Ended, Ending
from antesala.speech.phrases import Utterance


class Ear:
    """An outlet that is heard at once. What is silenced before it began is never heard."""

    def __init__(self) -> None:
        self._turn = 0
        self.heard: list[list[str]] = []
        self.utterances: list[Utterance] = []
        self.fault, self.failures = "", 0

    def hush(self) -> int:
        self._turn += 1
        return self._turn

    def utter(self, utterance: Utterance, turn: int) -> Ending:
        if turn != self._turn:
            return Ending(Ended.HUSHED)
        if self.fault:
            self.failures += 1
            return Ending(Ended.FAILED, (self.fault,))
        self.utterances.append(utterance)
        self.heard.append([phrase.text for phrase in utterance.phrases])
        return Ending(Ended.PLAYED)

    @property
    def last(self) -> list[str]:
        return self.heard[-1] if self.heard else []

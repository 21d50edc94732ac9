"""Speech that is written down and not heard: for a trial without a loudspeaker, and for tests."""

from pathlib import Path

from antesala.sound import Ended, Ending
from antesala.speech.phrases import Phrase, Utterance


class Transcript:
    """A line for each phrase, and an empty one after each utterance; other languages are marked."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._turn = 0
        self._language = ""

    def hush(self) -> int:
        self._turn += 1
        return self._turn

    def utter(self, utterance: Utterance, turn: int) -> Ending:
        """Written at once. What was silenced before it began is not written at all."""
        if turn != self._turn:
            return Ending(Ended.HUSHED)
        try:
            with self._path.open("a", encoding="utf-8") as file:
                file.writelines(f"{self._line(phrase)}\n" for phrase in utterance.phrases)
                file.write("\n")
        except OSError as fault:
            return Ending(Ended.FAILED, (str(fault),))
        return Ending(Ended.PLAYED)

    def _line(self, phrase: Phrase) -> str:
        mark = "" if phrase.language == self._language else f"[{phrase.language}] "
        self._language = phrase.language
        return mark + phrase.text

"""Speech written to a file and not heard: for a trial without a loudspeaker, and for tests."""

from collections.abc import Iterator
from pathlib import Path

from antesala.sound import Ended, Ending
from antesala.speech.phrases import Phrase, Utterance
from antesala.speech.saying import said


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

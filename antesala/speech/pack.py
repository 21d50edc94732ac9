"""An office's own recordings: a folder for each language, a WAV file for each word or phrase.

    FOLDER/es/turno.wav   FOLDER/es/j.wav   FOLDER/es/0.wav   FOLDER/es/su_código.wav

A file is named by its words in lower case, joined by `_`. The pack says a phrase
where it has all of it, the longest files first; the engine never says one half.
"""

import logging
from dataclasses import dataclass
from pathlib import Path

from antesala.speech.phrases import Phrase
from antesala.speech.saying import words_of
from antesala.speech.waves import Wave, WaveError, joined, read

log = logging.getLogger(__name__)

LONGEST = 8
"""Words in the name of a file; a longer sentence changes too often to be recorded."""

BETWEEN = 0.06
"""Seconds between two words of a phrase."""


@dataclass(frozen=True, slots=True)
class Pack:
    """The recordings in a folder. Without the folder there are none."""

    folder: Path

    def wave(self, phrase: Phrase) -> Wave | None:
        """The phrase as it was recorded; None where a word of it is missing or cannot be read."""
        folder = self.folder / phrase.language.partition("-")[0]
        files = found(folder, words_of(phrase.text, phrase.language))
        try:
            return joined([read(file.read_bytes()) for file in files], BETWEEN) if files else None
        except (OSError, WaveError) as fault:
            log.warning("a recording for %r cannot be used: %s", phrase.text, fault)
            return None


def found(folder: Path, words: list[str]) -> list[Path]:
    """The files that together say the words; none where they cannot."""
    files: list[Path] = []
    while words:
        for count in range(min(LONGEST, len(words)), 0, -1):
            file = folder / f"{'_'.join(words[:count])}.wav"
            if file.is_file():
                files.append(file)
                words = words[count:]
                break
        else:
            return []
    return files

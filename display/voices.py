"""Chooses what says the calls of a display: by the office file, and by what this machine has."""

from collections.abc import Sequence
from pathlib import Path

import platformdirs

from antesala.messages.rows import CatalogueRow, VoicePart
from antesala.speech.engine import Engine, engine
from antesala.speech.hall_voice import USUAL, HallVoice
from antesala.speech.phrases import Phrase, Utterance
from antesala.speech.speaker import Transcript
from antesala.speech.voice import Cache, Pack, Voice, VoiceSettings
from antesala.wall.loudness import voice_part
from display.player import Player, Trouble


class Voices:
    """The voices that a display may have, and the player that says calls with one of them."""

    def __init__(self, settings: VoiceSettings, path: Path, tune: bytes | None) -> None:
        """`path` is that of the settings, beside which a pack may lie; `tune` the chime."""
        self._settings, self._beside, self._tune = settings, path.parent, tune
        self._hall_voice = HallVoice(None, tune, settings.rate)
        self._chosen: VoicePart | None = None
        self._cache = Cache(platformdirs.user_cache_path("antesala", appauthor=False) / "speech")

    def player(self) -> "Player | Written | None":
        """None where this display is to make no sound at all."""
        if self._settings.output == "file":
            return Written(Path(self._settings.path).expanduser())
        if self._tune is None and self._settings.output == "none":
            return None
        return Player(self._tune, self._hall_voice)

    def choose(self, catalogue: CatalogueRow) -> None:
        """Take the voice that an office file asks for; what is prepared stays if it is the same."""
        part = voice_part(catalogue)
        if part != self._chosen:
            self._chosen = part
            self._hall_voice.use(self._voice(part, engine()))

    def _voice(self, part: VoicePart, found: Engine | None) -> Voice | None:
        """The voice; None for the chime alone.

        Where the office has not chosen one, and this machine has none, nothing is missing. Where it
        has, a voice without an engine says what it lacks.
        """
        if part.engine == "none" or self._settings.output == "none":
            return None
        pack = self._pack(part)
        if part.engine is None and found is None and pack is None:
            return None
        return Voice(found, pack, self._cache)

    def _pack(self, part: VoicePart) -> Pack | None:
        """The recordings: this display's own, or those that the office file names."""
        if self._settings.recordings:
            return Pack(Path(self._settings.recordings).expanduser())
        if part.engine == "pack":
            return Pack(self._beside / Path(part.pack).expanduser())
        return None


class Written:
    """Writes what would be said into a text file: a trial without a loudspeaker."""

    speaks, is_sounding, trouble = True, False, Trouble.NONE

    def __init__(self, path: Path) -> None:
        self._transcript = Transcript(path)

    def say(self, phrases: Sequence[Phrase], *, with_chime: bool, volume: int = 100) -> None:  # noqa: ARG002 - as a player has them
        """Write the sentence at once."""
        self._transcript.utter(Utterance(tuple(phrases)), self._transcript.hush())

    def seconds(self, phrases: Sequence[Phrase], *, with_chime: bool) -> float:  # noqa: ARG002 - likewise
        """As long as a sentence usually takes."""
        return USUAL

    def lacks(self, phrases: Sequence[Phrase]) -> bool:  # noqa: ARG002 - likewise
        """Whatever can be written is there."""
        return False

    def prepare(self, phrases: Sequence[Phrase]) -> None:
        """Nothing has to be ready."""

    def hush(self) -> None:
        """What is written is over at once."""

    def stop(self) -> None:
        """Nothing is left to be done."""

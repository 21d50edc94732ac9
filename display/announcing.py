"""What a display does with the turns of the announcer: sounds, captions alone, and what it keeps.

It joins the office's wishes (volume by hour, quiet hours, mute), the player and the record of what
has been announced. No Qt; time comes in.
"""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Protocol
from zoneinfo import ZoneInfo

from antesala.messages.kinds import DisplayTrouble
from antesala.messages.rows import CallRow, CatalogueRow, HallSoundRow
from antesala.speech.hall_voice import PAUSE
from antesala.speech.phrases import Phrase
from antesala.wall.announcement import all_phrases, announcement, parts_of
from antesala.wall.announcer import SPAN, Announcer, Part, Voice
from antesala.wall.board import key_of
from antesala.wall.loudness import voice_part, volume_at
from antesala.words import Words
from display.announced import Announced
from display.player import Trouble


class Sounds(Protocol):
    """Where sounds go: the player, or a test's ear."""

    @property
    def speaks(self) -> bool:
        """Whether it says words, where nothing keeps it from that."""

    def lacks(self, phrases: Sequence[Phrase]) -> bool:
        """Whether one of these is known to be missing."""

    @property
    def is_sounding(self) -> bool:
        """Whether something that was asked for is still to be heard."""

    @property
    def trouble(self) -> Trouble:
        """What kept the last sound, or its words, from being heard."""

    def say(self, phrases: Sequence[Phrase], *, with_chime: bool, volume: int = 100) -> None:
        """Say a sentence; without phrases, the chime alone."""

    def seconds(self, phrases: Sequence[Phrase], *, with_chime: bool) -> float:
        """How long that lasts, as far as it is known."""

    def prepare(self, phrases: Sequence[Phrase]) -> None:
        """Have these ready, in the background."""

    def hush(self) -> None:
        """Silence at once."""


class Announcing:
    """Says what the announcer says is to be said. Without `sounds`, calls are only written."""

    def __init__(
        self,
        sounds: Sounds | None,
        announced: Announced | None = None,
        select: Callable[[CatalogueRow], None] = lambda _: None,
    ) -> None:
        """`select` is told of each new office file, to choose what says the calls."""
        self._sounds, self._announced, self._select = sounds, announced, select
        self._catalogue: CatalogueRow | None = None
        self._volume, self._language = 100, "es"

    @property
    def heard(self) -> frozenset[str] | None:
        """The keys of the calls that were announced before this start; None if that is unknown."""
        return self._announced.before if self._announced else None

    def speech_state(self) -> tuple[bool, DisplayTrouble]:
        """Whether calls can be heard from here, by voice or chime, and what must be mended."""
        if self._sounds is None:
            return False, "none"
        return not self.is_silent, self._sounds.trouble.value

    @property
    def is_heard(self) -> bool:
        """Whether calls are heard now, by chime or by voice."""
        return self._sounds is not None and self._volume > 0 and not self.is_silent

    @property
    def is_silent(self) -> bool:
        """Whether something is wrong by which nothing can be heard."""
        return self._sounds is not None and self._sounds.trouble in {
            Trouble.NO_DEVICE,
            Trouble.STUCK,
        }

    @property
    def lacks_words(self) -> bool:
        """Whether chimes are heard, but no words where the office wants some."""
        return self._sounds is not None and self._sounds.trouble is Trouble.NO_ENGINE

    def follow(self, catalogue: CatalogueRow | None) -> None:
        """Take another office file: have all that its calls need ready, its language first."""
        if catalogue is None or catalogue == self._catalogue:
            return
        self._catalogue, self._language = catalogue, catalogue.languages[0]
        self._select(catalogue)
        if self._sounds is not None and self._sounds.speaks:
            spoken = (all_phrases(catalogue, each) for each in self._languages(catalogue))
            self._sounds.prepare([phrase for phrases in spoken for phrase in phrases])

    def at(self, now: datetime, zone: ZoneInfo, muted: HallSoundRow | None) -> Voice:
        """The voice for the announcer at a moment; what is muted falls silent at once."""
        volume = volume_at(now, zone, voice_part(self._catalogue), muted)
        if self._sounds is not None and self._volume and not volume:
            self._sounds.hush()
        self._volume = volume
        is_sounding = self._sounds is not None and volume > 0 and self._sounds.is_sounding
        return Voice(self._parts, is_sounding=is_sounding)

    def turn(self, before: Announcer, after: Announcer) -> None:
        """Do what another moment of the announcer brings."""
        was_cut = before.call is not None and before.call != after.call
        if self._sounds is not None and was_cut and self._sounds.is_sounding:
            self._sounds.hush()
        call, part = after.call, after.part
        if call is None or part is None or not after.turns_after(before):
            return
        is_first = after.begins_after(before)
        if is_first and self._announced is not None:
            self._announced.add(key_of(call))
        if self._sounds is not None and self._volume:
            self._say(self._sounds, call, part, is_first=is_first)

    def _say(self, sounds: Sounds, call: CallRow, part: Part, *, is_first: bool) -> None:
        if self._says(call, part.language):
            phrases = self._phrases(call, part.language)
            sounds.say(phrases, with_chime=is_first, volume=self._volume)
        elif is_first:
            sounds.say((), with_chime=True, volume=self._volume)

    def _says(self, call: CallRow, language: str) -> bool:
        """Whether this sentence is to be heard in words, as far as is known."""
        sounds = self._sounds
        if sounds is None or not self._volume or not sounds.speaks:
            return False
        return not sounds.lacks(self._phrases(call, language))

    def _parts(self, call: CallRow) -> tuple[Part, ...]:
        """The announcement of a call: said, or written for as long as it takes to be read."""
        has_second = voice_part(self._catalogue).second_language
        parts = parts_of(call, self._language, self._seconds, has_second=has_second)
        return tuple(part for part in parts if not part.is_again or self._says(call, part.language))

    def _seconds(self, call: CallRow, language: str, with_chime: bool) -> float:  # noqa: FBT001 - as asked
        if self._sounds is None or not self._says(call, language):
            return SPAN
        phrases = self._phrases(call, language)
        return self._sounds.seconds(phrases, with_chime=with_chime) + PAUSE

    def _phrases(self, call: CallRow, language: str) -> tuple[Phrase, ...]:
        country = self._catalogue.country if self._catalogue else ""
        return announcement(call, Words(language or self._language, country))

    def _languages(self, catalogue: CatalogueRow) -> tuple[str, ...]:
        has_second = voice_part(catalogue).second_language
        return tuple(catalogue.languages if has_second else catalogue.languages[:1])

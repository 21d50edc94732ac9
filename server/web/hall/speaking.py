"""The voice of the pages: what is said of a call, and its sound as a WAV file.

Sounds are made on the server, which has the voice, and fetched by the page. What has been said
before is in memory; a page never waits for the event loop, nor the event loop for an engine.
"""

import asyncio
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import blake2b
from pathlib import Path
from zoneinfo import ZoneInfo

from antesala.messages import rows as r
from antesala.messages.kinds import DisplayTrouble
from antesala.speech.chime import chime
from antesala.speech.hall_voice import PAUSE, HallVoice, Sound
from antesala.speech.phrases import Phrase
from antesala.speech.voice import voice_of
from antesala.wall.announcement import all_phrases, announcement, caption, parts_of
from antesala.wall.announcer import SPAN, Announcer, Part
from antesala.wall.board import key_of
from antesala.wall.loudness import voice_part, volume_at
from antesala.words import FALLBACK, Words
from server.office_folder import own_folder

SOUNDS = 16
"""Sounds that a page may still fetch: it asks for each at once."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """One part of an announcement: `call` tells it apart, `key` its sound, `text` is the same."""

    call: str
    key: str
    text: str


@dataclass(frozen=True, slots=True)
class Hush:
    """What sounds falls silent at once."""


@dataclass(frozen=True, slots=True)
class _Wish:
    phrases: tuple[Phrase, ...]
    with_chime: bool
    volume: int


@dataclass(slots=True)
class Tongue:
    """How one page speaks. `volume` is that of the hour, in hundredths; 0 is silence.

    `can_sound`: its browser lets sounds out. Without that, calls are written alone.
    """

    voice: HallVoice
    can_sound: bool = True
    catalogue: r.CatalogueRow | None = None
    volume: int = 100
    lack: str = ""
    """Why chimes are heard but no words, where the office wants some."""
    _wishes: "OrderedDict[str, _Wish]" = field(default_factory=OrderedDict)

    def tune(
        self,
        now: datetime,
        zone: ZoneInfo,
        catalogue: r.CatalogueRow | None,
        muted: r.HallSoundRow | None,
    ) -> bool:
        """Take the office's wishes of a moment; whether all must fall silent at once."""
        was_loud, self.catalogue = self.volume > 0, catalogue
        self.volume = volume_at(now, zone, voice_part(catalogue), muted)
        return was_loud and self.volume == 0

    @property
    def is_heard(self) -> bool:
        """Whether calls are heard now, by chime or by voice."""
        return self.can_sound and self.volume > 0

    def parts(self, call: r.CallRow) -> tuple[Part, ...]:
        """The announcement: said, or written for as long as it takes to be read."""
        says = self.voice.speaks and self.is_heard
        seconds = self._seconds if says else _written
        has_second = voice_part(self.catalogue).second_language
        parts = parts_of(call, self._first, seconds, has_second=has_second)
        return parts if says else tuple(part for part in parts if not part.is_again)

    def spoken(self, announcer: Announcer, *, is_first: bool) -> Spoken | None:
        """What is said now; None where nothing is announced."""
        call, part = announcer.call, announcer.part
        if call is None or part is None:
            return None
        phrases = self._phrases(call, part.language)
        text = caption(phrases)
        if not self.is_heard or not (is_first or self.voice.speaks):
            return Spoken(key_of(call), "", text)
        about = f"{phrases[0].language} {text} {is_first} {self.volume}"
        key = blake2b(about.encode(), digest_size=12).hexdigest()
        self._wishes[key] = _Wish(phrases, is_first, self.volume)
        self._wishes.move_to_end(key)
        while len(self._wishes) > SOUNDS:
            self._wishes.popitem(last=False)
        return Spoken(key_of(call), key, text)

    async def sound(self, key: str) -> Sound | None:
        """A sound that this page was told of; None for any other."""
        wish = self._wishes.get(key)
        if wish is None:
            return None
        sound = await asyncio.to_thread(
            self.voice.sound, wish.phrases, with_chime=wish.with_chime, volume=wish.volume
        )
        self.lack = sound.lack
        return sound

    @property
    def trouble(self) -> DisplayTrouble:
        """What keeps calls from being heard, for the staff."""
        if not self.can_sound:
            return "silent"
        return "no_engine" if self.lack else "none"

    @property
    def _first(self) -> str:
        return self.catalogue.languages[0] if self.catalogue else FALLBACK

    def _seconds(self, call: r.CallRow, language: str, with_chime: bool) -> float:  # noqa: FBT001 - as asked
        return self.voice.seconds(self._phrases(call, language), with_chime=with_chime) + PAUSE

    def _phrases(self, call: r.CallRow, language: str) -> tuple[Phrase, ...]:
        country = self.catalogue.country if self.catalogue else ""
        return announcement(call, Words(language or self._first, country))


def _written(_call: r.CallRow, _language: str, _with_chime: bool) -> float:  # noqa: FBT001 - as asked
    return SPAN


class Voices:
    """The voices of the offices of a folder, each made when the first page of its office asks."""

    def __init__(
        self, folder: Path, make: Callable[[Path, r.VoicePart], HallVoice] | None = None
    ) -> None:
        """`folder` is where packs are found from, wherever the server was started."""
        self._folder, self._make = folder, make or _voice
        self._offices: dict[str, Voices] = {}
        self._voice: HallVoice | None = None
        self._settings: r.VoicePart | None = None

    def at(self, office: str) -> "Voices":
        """Those of one office, whose pack lies beside its own office file."""
        if office not in self._offices:
            self._offices[office] = Voices(own_folder(self._folder, office), self._make)
        return self._offices[office]

    async def of(self, catalogue: r.CatalogueRow | None) -> HallVoice:
        """The voice as the office file describes it, with all that it will have to say."""
        settings = voice_part(catalogue)
        if self._voice is None or settings != self._settings:
            self._settings = settings
            self._voice = await asyncio.to_thread(self._make, self._folder, settings)
        return self._voice

    async def prepare(self, catalogue: r.CatalogueRow) -> None:
        """Have the phrases of all calls ready before the first."""
        voice = await self.of(catalogue)
        if voice.speaks:
            await asyncio.to_thread(voice.wake)
            has_second = voice_part(catalogue).second_language
            languages = catalogue.languages if has_second else catalogue.languages[:1]
            for language in languages:
                await asyncio.to_thread(voice.prepare, all_phrases(catalogue, language))


def _voice(folder: Path, settings: r.VoicePart) -> HallVoice:
    if settings.engine == "none":
        return HallVoice(None, chime())
    pack = folder / Path(settings.pack).expanduser()
    voice = voice_of(pack if settings.engine == "pack" else None)
    # Where the office has not chosen a voice, and this machine has none, nothing is missing.
    is_wanted = settings.engine is not None or voice.is_there
    return HallVoice(voice if is_wanted else None, chime())

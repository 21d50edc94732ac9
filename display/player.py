"""Plays chimes and announcements, one after another, and knows what it lacks to be heard.

Two threads: one plays, one has the phrases of the office ready before any call needs them.
"""

import logging
import queue
import threading
import time
from array import array
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Self

from antesala.scratch import scratch
from antesala.sound import AWAKE, Ended, Ending, Loudspeaker, is_there, led_in, nothing_plays
from antesala.speech.chime import LONGEST
from antesala.speech.hall_voice import HallVoice, Sound
from antesala.speech.phrases import Phrase
from antesala.speech.waves import Wave, written
from antesala.words.terminal import sentence, told

log = logging.getLogger(__name__)

LIMIT = 3.0
"""Seconds that a sound may take longer than its length, for a device that has to wake. The
announcer waits as long, so that a late sound is never taken for the next call's."""
STOP_LIMIT = 10.0
"""Seconds for the sounds that were asked for to end, before the program ends."""
FULL = 100
"""The full volume, in hundredths."""
RETRY = 30.0
"""Seconds between two trials of what could not be heard, while no call tries it."""
SILENCE = Wave(array("h", bytes(4410)))
"""A tenth of a second without a sound."""


class Trouble(StrEnum):
    """What keeps calls from being heard."""

    NONE = "none"
    NO_DEVICE = "no_device"
    """No program could play: there is none, or no sound card that works."""
    STUCK = "stuck"
    """A program did not come to an end."""
    NO_ENGINE = "no_engine"
    """Chimes are heard, but no words."""


@dataclass(frozen=True, slots=True)
class _Wish:
    """A sound that was asked for, in the turn in which it was."""

    turn: int
    phrases: tuple[Phrase, ...] = ()
    with_chime: bool = True
    volume: int = FULL


class Player:
    """One sound after another, each as it is asked for. A context manager.

    Where one cannot be heard, the log says so once, until it can be heard again.
    """

    def __init__(
        self,
        tune: bytes | None,
        voice: HallVoice | None = None,
        seconds: Callable[[], float] = time.monotonic,
    ) -> None:
        """`tune` is the chime as it is played without a voice, and `voice` has its own."""
        self._tune, self._voice, self._seconds = tune, voice or HallVoice(None, tune), seconds
        self._loudspeaker = Loudspeaker()
        self._wishes: queue.SimpleQueue[_Wish | None] = queue.SimpleQueue()
        self._wanted: queue.SimpleQueue[tuple[Phrase, ...] | None] = queue.SimpleQueue()
        self._asked = self._done = 0
        self._awake_until = float("-inf")
        self._sound_trouble, self._voice_lack, self._lacks_words = Trouble.NONE, "", False
        if not is_there():
            # Known before any call, so that the hall and the staff are told before one is missed.
            self._report(Ending(Ended.FAILED, (nothing_plays(),)))
        self._thread = threading.Thread(target=self._work, name="announcements", daemon=True)
        self._thread.start()
        self._preparing = threading.Thread(target=self._prepare, name="voice", daemon=True)
        self._preparing.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def ring(self) -> None:
        """Play the chime after what was asked for before. Returns at once and never raises."""
        self._ask(_Wish(self._loudspeaker.turn))

    def say(self, phrases: Sequence[Phrase], *, with_chime: bool, volume: int = FULL) -> None:
        """Say a sentence after what was asked for before, likewise; without phrases, ring."""
        self._ask(_Wish(self._loudspeaker.turn, tuple(phrases), with_chime, volume))

    def hush(self) -> None:
        """Silence at once; what was asked for before is not heard any more."""
        self._loudspeaker.hush()

    def prepare(self, phrases: Sequence[Phrase]) -> None:
        """Have these ready, in the background; what is ready already costs nothing."""
        self._wanted.put(tuple(phrases))

    def seconds(self, phrases: Sequence[Phrase], *, with_chime: bool) -> float:
        """How long the sound of a sentence lasts, as far as it is known."""
        return self._voice.seconds(phrases, with_chime=with_chime)

    @property
    def speaks(self) -> bool:
        """Whether it says words, where nothing keeps it from that."""
        return self._voice.speaks

    def lacks(self, phrases: Sequence[Phrase]) -> bool:
        """Whether one of these is known to be missing, so that only the chime can be heard."""
        return self._voice.lacks(phrases)

    @property
    def is_sounding(self) -> bool:
        """Whether something that was asked for is still to be heard."""
        return self._done < self._asked

    @property
    def trouble(self) -> Trouble:
        """What kept the last sound, or its words, from being heard."""
        if self._sound_trouble is not Trouble.NONE:
            return self._sound_trouble
        return Trouble.NO_ENGINE if self._voice_lack and self._lacks_words else Trouble.NONE

    @property
    def is_silent(self) -> bool:
        """Whether the last sound could not be heard at all."""
        return self._sound_trouble is not Trouble.NONE

    def stop(self) -> None:
        """Finish the requested sounds, and take no more."""
        self._wishes.put(None)
        self._wanted.put(None)
        self._thread.join(STOP_LIMIT)

    def _ask(self, wish: _Wish) -> None:
        self._asked += 1
        self._wishes.put(wish)

    def _work(self) -> None:
        """Play until the end; where there is no folder for sounds, each wish asks for one again."""
        while True:
            try:
                with scratch("call") as folder:
                    # A file and not a pipe: some players cannot read a WAV file from a pipe.
                    self._play_wishes(folder / "call.wav")
                    return
            except OSError as error:
                self._report(Ending(Ended.FAILED, (told(error),)))
            if self._wishes.get() is None:
                return
            self._done += 1

    def _play_wishes(self, file: Path) -> None:
        while True:
            try:
                wish = self._wishes.get(timeout=RETRY)
            except queue.Empty:
                self._try_again(file)
                continue
            if wish is None:
                return
            if wish.turn == self._loudspeaker.turn:
                self._play(file, wish)
            self._done += 1

    def _play(self, file: Path, wish: _Wish) -> None:
        sound = self._sound_of(wish)
        if sound.seconds and wish.volume:
            self._report(self._played(file, sound, wish))

    def _sound_of(self, wish: _Wish) -> Sound:
        """The sound of a wish; the office's chime as its file has it, where nothing is said."""
        if self._tune is not None and wish.volume >= FULL and not self._has_words(wish):
            return Sound(self._tune, LONGEST)
        sound = self._voice.sound(wish.phrases, with_chime=wish.with_chime, volume=wish.volume)
        if sound.lack:
            self._report_voice(sound.lack, is_first=True)
        return sound

    def _played(self, file: Path, sound: Sound, wish: _Wish) -> Ending:
        """Play it, after some silence where nothing else wakes a loudspeaker that has slept.

        Before a sentence the chime wakes it: what is swallowed of that is no word, and the voice
        begins at once.
        """
        is_woken = self._tune is not None and wish.with_chime
        sleeps = not is_woken and self._seconds() >= self._awake_until
        wants_silence = sleeps or not self._has_words(wish)
        try:
            file.write_bytes(led_in(sound.content) if wants_silence else sound.content)
        except OSError as fault:
            return Ending(Ended.FAILED, (told(fault),))
        ending = self._loudspeaker.play(file, sound.seconds + LIMIT, wish.turn)
        if ending.how is Ended.PLAYED:
            self._awake_until = self._seconds() + AWAKE
        return ending

    def _has_words(self, wish: _Wish) -> bool:
        return bool(wish.phrases) and self._voice.speaks

    def _try_again(self, file: Path) -> None:
        """Try what failed without being heard, so that its notice does not stand until a call."""
        if self._voice_lack:
            self._wanted.put(())
        if self._sound_trouble is not Trouble.NONE:
            again = Sound(written(SILENCE), SILENCE.seconds)
            self._report(self._played(file, again, _Wish(self._loudspeaker.turn)))

    def _prepare(self) -> None:
        """Have phrases ready; those that were asked for stay wanted until they are."""
        wanted: tuple[Phrase, ...] = ()
        while (more := self._wanted.get()) is not None:
            wanted = more or wanted
            if self._voice.speaks and wanted:
                self._voice.wake()
                lack = self._voice.prepare(wanted)
                first = [each for each in wanted if each.language == wanted[0].language]
                self._report_voice(lack, is_first=self._voice.lacks(first))
            else:
                self._voice_lack = ""

    def _report_voice(self, lack: str, *, is_first: bool) -> None:
        """Take what the voice lacks; `is_first`: of the office's own language."""
        if lack and not self._voice_lack:
            log.warning("%s", sentence("voice-silent", why=lack))
        elif not lack and self._voice_lack:
            log.info("%s", sentence("voice-again"))
        self._voice_lack, self._lacks_words = lack, is_first

    def _report(self, ending: Ending) -> None:
        if ending.how is Ended.HUSHED:
            return
        if ending.how is Ended.PLAYED:
            if self.is_silent:
                log.info("%s", sentence("chime-again"))
            self._sound_trouble = Trouble.NONE
            return
        if not self.is_silent:
            log.warning("%s", sentence("chime-silent", why="; ".join(ending.faults)))
        self._sound_trouble = Trouble.STUCK if ending.is_stuck else Trouble.NO_DEVICE

"""espeak-ng, always in a process of its own: as the wheel of the extra `voice`, or the system's.

The engine is under the GPL, which is why no module imports it and why it is optional.
"""

import contextlib
import importlib.metadata
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from antesala.speech.kept_process import EndedError, HangsError, KeptProcess, Question
from antesala.speech.phrases import Phrase, said, voice_name
from antesala.speech.waves import Wave, WaveError, of_bytes, read
from antesala.words.terminal import sentence, told

LIMIT = 10.0
"""Seconds for all phrases of an utterance; it takes 0.05 for each."""

WHEEL = "espeakng-loader"
PROCESS = (sys.executable, "-m", "antesala.speech.espeak")


class SpeechError(Exception):
    """The engine gave no sound; the message says why."""


class Engine(Protocol):
    """Turns phrases into sound."""

    @property
    def name(self) -> str:
        """The engine's name with its version: another version may sound different."""

    def wake(self) -> None:
        """Load what the first phrase would wait for, in the background; never raises."""

    def waves(self, phrases: Sequence[Phrase], rate: int) -> list[Wave]:
        """Return a wave for each phrase. Raises `SpeechError`."""


class Library:
    """The engine that comes as a wheel, in a process that is kept from phrase to phrase."""

    def __init__(self, name: str, command: Sequence[str] = PROCESS, limit: float = LIMIT) -> None:
        """`command` answers as `antesala.speech.espeak` does, within `limit` seconds."""
        self.name, self._limit = name, limit
        self._process = KeptProcess(command, limit)

    def wake(self) -> None:
        with contextlib.suppress(OSError):
            # It is said where a phrase is asked for.
            self._process.wake()

    def waves(self, phrases: Sequence[Phrase], rate: int) -> list[Wave]:
        questions: list[Question] = [
            {
                "text": said(each.text, each.language),
                "voice": voice_name(each.language),
                "rate": rate,
            }
            for each in phrases
        ]
        try:
            answers = self._process.ask(questions)
        except EndedError as fault:
            raise SpeechError(self._reason(fault, len(phrases))) from fault
        except HangsError as fault:
            raise SpeechError(sentence("player-hangs", seconds=f"{self._limit:g}")) from fault
        except OSError as fault:
            raise SpeechError(told(fault)) from fault
        return [of_bytes(sound, hertz) for sound, hertz in answers]

    def _reason(self, fault: EndedError, phrases: int) -> str:
        if not fault.status:
            counts = {"sounds": fault.answers, "phrases": phrases}
            return sentence("voice-miscounted", engine=self.name, **counts)
        return fault.said or sentence("player-ended", status=fault.status)


@dataclass(frozen=True, slots=True)
class Program:
    """The engine of the system: Debian's package `espeak-ng`."""

    name: str
    path: str

    def wake(self) -> None:
        """Each phrase has a process of its own."""

    def waves(self, phrases: Sequence[Phrase], rate: int) -> list[Wave]:
        return [self._wave(each, rate) for each in phrases]

    def _wave(self, phrase: Phrase, rate: int) -> Wave:
        voice = voice_name(phrase.language)
        command = (self.path, "--stdin", "--stdout", "-b", "1", "-v", voice, "-s", str(rate))
        try:
            return read(_output(command, said(phrase.text, phrase.language)))
        except WaveError as fault:
            raise SpeechError(f"{self.name}: {fault}") from fault


def engine() -> Engine | None:
    """The engine that this machine has; None without one."""
    try:
        return Library(f"{WHEEL} {importlib.metadata.version(WHEEL)}")
    except importlib.metadata.PackageNotFoundError:
        path = shutil.which("espeak-ng")
        return Program("espeak-ng", path) if path else None


def _output(command: Sequence[str], text: str) -> bytes:
    try:
        outcome = subprocess.run(  # noqa: S603 - the engine's own program
            command, input=text.encode(), capture_output=True, timeout=LIMIT, check=False
        )
    except OSError as fault:
        raise SpeechError(told(fault)) from fault
    except subprocess.TimeoutExpired as fault:
        raise SpeechError(sentence("player-hangs", seconds=f"{LIMIT:g}")) from fault
    if outcome.returncode:
        said = outcome.stderr.decode(errors="replace").strip()
        raise SpeechError(said or sentence("player-ended", status=outcome.returncode))
    return outcome.stdout

"""espeak-ng, always in a process of its own: as the wheel of the extra `voice`, or the system's.

The engine is under the GPL, which is why no module imports it and why it is optional.
"""

import importlib.metadata
import json
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from antesala.speech.phrases import Phrase, said, voice_name
from antesala.speech.waves import Wave, WaveError, of_bytes, read
from antesala.words.terminal import sentence, told

LIMIT = 10.0
"""Seconds for all phrases of an utterance; it takes 0.05 for each."""

WHEEL = "espeakng-loader"


class SpeechError(Exception):
    """The engine gave no sound; the message says why."""


class Engine(Protocol):
    """Turns phrases into sound."""

    @property
    def name(self) -> str:
        """The engine's name with its version: another version may sound different."""

    def waves(self, phrases: Sequence[Phrase], rate: int) -> list[Wave]:
        """Return a wave for each phrase. Raises `SpeechError`."""


@dataclass(frozen=True, slots=True)
class Library:
    """The engine that comes as a wheel."""

    name: str
    command: tuple[str, ...] = (sys.executable, "-m", "antesala.speech.espeak")

    def waves(self, phrases: Sequence[Phrase], rate: int) -> list[Wave]:
        lines = [
            {
                "text": said(each.text, each.language),
                "voice": voice_name(each.language),
                "rate": rate,
            }
            for each in phrases
        ]
        sound = _output(self.command, "".join(json.dumps(line) + "\n" for line in lines))
        waves = list(_parted(sound))
        if len(waves) != len(phrases):
            counts = {"sounds": len(waves), "phrases": len(phrases)}
            raise SpeechError(sentence("voice-miscounted", engine=self.name, **counts))
        return waves


@dataclass(frozen=True, slots=True)
class Program:
    """The engine of the system: Debian's package `espeak-ng`."""

    name: str
    path: str

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


def _parted(sound: bytes) -> Iterator[Wave]:
    while sound:
        head, _, rest = sound.partition(b"\n")
        told = json.loads(head)
        yield of_bytes(rest[: told["bytes"]], told["hertz"])
        sound = rest[told["bytes"] :]


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

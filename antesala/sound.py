"""Plays a WAV file by a program of the system, until it ends or is hushed.

The Qt wheels that we use have no sound, and every desktop has one of these programs.
"""

import io
import shutil
import subprocess
import threading
import wave
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from antesala.words.terminal import sentence, told

PROGRAMS = (("pw-play",), ("paplay",), ("aplay", "-q"))
"""Players for PipeWire, PulseAudio and bare ALSA; the first one that works is taken."""


LEAD_IN = 0.5
"""Seconds of silence before a sound: a loudspeaker on HDMI or Bluetooth that has slept swallows as
much of what comes first."""
AWAKE = 4.0
"""Seconds for which a loudspeaker stays awake after a sound; PipeWire and PulseAudio let it sleep
after five."""


def led_in(content: bytes, seconds: float = LEAD_IN) -> bytes:
    """A WAV file with silence before its sound; other data is returned unchanged."""
    try:
        with wave.open(io.BytesIO(content)) as file:
            shape, sound = file.getparams(), file.readframes(file.getnframes())
    except (wave.Error, EOFError):
        return content
    # Samples of 8 bits have no sign: their silence is in the middle.
    still = b"\x80" if shape.sampwidth == 1 else b"\0"
    silence = still * (round(seconds * shape.framerate) * shape.nchannels * shape.sampwidth)
    written = io.BytesIO()
    with wave.open(written, "wb") as file:
        file.setparams(shape)
        file.writeframes(silence + sound)
    return written.getvalue()


class Ended(StrEnum):
    """How playing a file ended."""

    PLAYED = "played"
    HUSHED = "hushed"
    """It was hushed, before it began or in the middle."""
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Ending:
    """How it ended; `faults` has the error of each program where none worked."""

    how: Ended
    faults: tuple[str, ...] = ()
    is_stuck: bool = False
    """A program did not come to an end."""


class Loudspeaker:
    """Plays one file after another, each in the thread that asks; any thread may hush it.

    A hushed file is never heard afterwards: every file belongs to a turn, and `hush` begins a new
    one. A file of an earlier turn is not begun.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._turn = 0
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def turn(self) -> int:
        return self._turn

    def hush(self) -> int:
        """Silence at once; returns the new turn."""
        with self._lock:
            self._turn += 1
            if self._process is not None:
                # Not terminate: a program that drains its buffer first would speak on.
                self._process.kill()
            return self._turn

    def play(self, file: Path, limit: float, turn: int | None = None) -> Ending:
        """Play a file to its end, for `limit` seconds at most."""
        turn = self._turn if turn is None else turn
        faults = []
        for program, *flags in PROGRAMS:
            found = shutil.which(program)
            if found is None:
                continue
            ending = self._play([found, *flags, str(file)], limit, turn)
            if ending.how is not Ended.FAILED:
                return ending
            faults += [f"{program}: {fault}" for fault in ending.faults]
            if ending.is_stuck:
                return Ending(Ended.FAILED, tuple(faults), is_stuck=True)
        return Ending(Ended.FAILED, tuple(faults) or (nothing_plays(),))

    def _play(self, command: list[str], limit: float, turn: int) -> Ending:
        try:
            with self._lock:
                if turn != self._turn:
                    return Ending(Ended.HUSHED)
                process = self._process = subprocess.Popen(  # noqa: S603 - one of those above
                    command,
                    stdin=subprocess.DEVNULL,
                    stdout=subprocess.DEVNULL,
                    stderr=subprocess.PIPE,
                )
        except OSError as error:
            return Ending(Ended.FAILED, (told(error),))
        try:
            said = process.communicate(timeout=limit)[1]
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()
            return Ending(Ended.FAILED, (hangs(limit),), is_stuck=True)
        finally:
            with self._lock:
                self._process = None
        if turn != self._turn:
            return Ending(Ended.HUSHED)
        if process.returncode == 0:
            return Ending(Ended.PLAYED)
        fault = said.decode(errors="replace").strip()
        return Ending(Ended.FAILED, (fault or sentence("player-ended", status=process.returncode),))


def is_there() -> bool:
    """Whether this system has a player."""
    return any(shutil.which(program) for program, *_ in PROGRAMS)


def nothing_plays() -> str:
    return sentence("doctor-no-player", names=", ".join(program for program, *_ in PROGRAMS))


def hangs(limit: float) -> str:
    return sentence("player-hangs", seconds=f"{limit:g}")

"""Plays the chime with a program of the system, one at a time and beside whoever asks for it.

The wheels of Qt that this program stands on have no sound, and every desktop has one of these.
"""

import logging
import queue
import shutil
import subprocess
import tempfile
import threading
from pathlib import Path
from typing import Literal, Self

log = logging.getLogger(__name__)

PROGRAMS = (("pw-play",), ("paplay",), ("aplay", "-q"))
"""What plays a WAV file on PipeWire, on PulseAudio, on bare ALSA; the first that can is taken."""
LIMIT = 5.0
"""Seconds for one chime, which lasts three at most. A call is announced for longer than this, so
that no chime is ever late enough to be taken for the next call's."""


class Player:
    """One chime, played as often as it is asked for. A context manager.

    Where it cannot be heard, that is said in the log, once until it is heard again.
    """

    def __init__(self, tune: bytes) -> None:
        self._tune = tune
        self._wishes: queue.SimpleQueue[Literal["ring", "stop"]] = queue.SimpleQueue()
        self._is_silent = False
        self._thread = threading.Thread(target=self._work, name="chime", daemon=True)
        self._thread.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def ring(self) -> None:
        """Play it, after those asked for before. Returns at once and never raises."""
        self._wishes.put("ring")

    def stop(self) -> None:
        """Play what was asked for to its end, and no more."""
        self._wishes.put("stop")
        self._thread.join()

    def _work(self) -> None:
        try:
            with tempfile.TemporaryDirectory(prefix="antesala-chime-") as folder:
                # A file and not a pipe: a WAV file from a pipe is more than some of them can read.
                file = Path(folder) / "chime.wav"
                file.write_bytes(self._tune)
                while self._wishes.get() == "ring":
                    self._report(_played(file))
        except OSError as error:
            self._report([str(error)])

    def _report(self, faults: list[str] | None) -> None:
        if faults is None:
            if self._is_silent:
                log.info("the chime can be heard again")
            self._is_silent = False
            return
        if not self._is_silent:
            log.warning("no chime can be heard; calls are shown all the same: %s", _said(faults))
        self._is_silent = True


def _said(faults: list[str]) -> str:
    names = ", ".join(program for program, *_ in PROGRAMS)
    return "; ".join(faults) or f"this system has none of {names}"


def _played(file: Path) -> list[str] | None:
    """None once it was played; else what each program of this system had to say."""
    faults = []
    for program, *flags in PROGRAMS:
        found = shutil.which(program)
        if found is None:
            continue
        fault = _fault_of_playing([found, *flags, str(file)])
        if not fault:
            return None
        faults.append(f"{program}: {fault}")
        if fault == _HANGS:
            break
    return faults


_HANGS = f"it did not end within {LIMIT:g} seconds"


def _fault_of_playing(command: list[str]) -> str:
    try:
        outcome = subprocess.run(  # noqa: S603 - one of the programs above, and our own file
            command, stdin=subprocess.DEVNULL, capture_output=True, timeout=LIMIT, check=False
        )
    except subprocess.TimeoutExpired:
        return _HANGS
    except OSError as error:
        return str(error)
    if outcome.returncode == 0:
        return ""
    said = outcome.stderr.decode(errors="replace").strip()
    return said or f"it ended with {outcome.returncode}"

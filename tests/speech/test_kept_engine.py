"""The engine's process: one for all phrases, anew where it has ended, and never left behind."""

import contextlib
import gc
import os
import select
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from antesala.speech.engine import Library, SpeechError, engine
from antesala.speech.hall_voice import HallVoice
from antesala.speech.phrases import Phrase
from antesala.speech.voice import Cache, Voice
from tests.speech.engines import FakeEngine

AYUDA, BACK, TURNO = (Phrase(text, "es") for text in ("Ayuda", "Atrás", "Turno jota,"))
ANSWER = 'read -r asked; printf \'{"hertz": 22050, "bytes": 2}\\nab\'; '
OWNER = """
import os, sys
from antesala.speech.engine import engine
kept = engine()
kept.wake()
print(kept._process._running.process.pid, flush=True)
if sys.argv[1] == "killed":
    sys.stdin.read()
"""


def pid_of(library: Library) -> int:
    """The process that is kept."""
    running = library._process._running  # noqa: SLF001 - what is kept
    assert running is not None
    return running.process.pid


def real() -> Library:
    found = engine()
    assert isinstance(found, Library)
    return found


def ended(pid: int) -> bool:
    """Whether a process comes to its end, of itself or by what was done before."""
    with contextlib.suppress(ProcessLookupError):
        waited = os.pidfd_open(pid)
        try:
            return bool(select.select([waited], [], [], 60)[0])
        finally:
            os.close(waited)
    return True


def test_one_process_says_all_phrases() -> None:
    """One batch after the other, of any length and language, each phrase as long as it is alone."""
    kept = real()
    kept.wake()
    pid = pid_of(kept)
    alone = [kept.waves([phrase], 170)[0] for phrase in (AYUDA, TURNO)]
    together = kept.waves([AYUDA, Phrase("Help", "en"), TURNO], 170)[::2]
    assert [each.seconds for each in together] == pytest.approx(
        [each.seconds for each in alone], 0.1
    )
    assert pid_of(kept) == pid
    assert alone[0].peak > 1000


def test_a_killed_process_is_started_anew() -> None:
    """The next phrase is said as before."""
    kept = real()
    before = kept.waves([AYUDA], 170)
    pid = pid_of(kept)
    os.kill(pid, signal.SIGKILL)
    assert kept.waves([AYUDA], 170) == before
    assert pid_of(kept) != pid
    assert ended(pid)


@pytest.mark.parametrize("status", [0, 3])
def test_one_that_ends_while_it_is_asked_is_started_anew(status: int) -> None:
    """Of itself or by a fault: what is asked second is answered by another."""
    kept = Library("short", ("/bin/sh", "-c", f"{ANSWER} read -r asked; exit {status}"))
    for _ in range(3):
        assert len(kept.waves([AYUDA], 170)[0].samples) == 1


def test_one_that_ends_at_each_phrase_is_not_started_for_ever() -> None:
    """It is started once more, and then its last words are the reason."""
    kept = Library("short", ("/bin/sh", "-c", f"{ANSWER} read -r asked; echo no data >&2; exit 1"))
    for _ in range(2):
        with pytest.raises(SpeechError, match="no data"):
            kept.waves([AYUDA, BACK], 170)
    assert kept.waves([AYUDA], 170)


def test_one_that_hangs_is_killed() -> None:
    """It is not asked again, for that would take as long; the next phrase has a new one."""
    kept = Library("mute", ("/bin/sh", "-c", f"{ANSWER} exec sleep 600"), limit=0.2)
    assert kept.waves([AYUDA], 170)
    pid = pid_of(kept)
    with pytest.raises(SpeechError, match="did not end"):
        kept.waves([BACK], 170)
    assert ended(pid)
    assert kept.waves([AYUDA], 170)


def test_one_that_complains_without_end_is_heard() -> None:
    """Its complaints are taken from it: a full pipe would stop it."""
    loud = "head -c 300000 /dev/zero | tr '\\0' '\\n' >&2; "
    kept = Library("loud", ("/bin/sh", "-c", (loud + ANSWER) * 2))
    assert kept.waves([AYUDA], 170)
    assert kept.waves([BACK], 170)


def test_one_that_is_not_needed_ends() -> None:
    """An office file that chooses another voice leaves none behind."""
    kept = real()
    kept.wake()
    pid = pid_of(kept)
    del kept
    gc.collect()
    assert ended(pid)


@pytest.mark.parametrize("end", ["of itself", "killed"])
def test_it_ends_with_the_program(end: str) -> None:
    """Also where that is killed, and can tell it no more."""
    with subprocess.Popen(
        (sys.executable, "-c", OWNER, end), stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as owner:
        assert owner.stdout is not None
        pid = int(owner.stdout.readline())
        if end == "killed":
            owner.kill()
        owner.wait()
        assert ended(pid)


def test_an_engine_that_cannot_start_stops_no_one() -> None:
    """It is told where a phrase is asked for, and not before."""
    gone = Library("gone", ("/nowhere/engine",))
    gone.wake()
    with pytest.raises(SpeechError, match="No such file"):
        gone.waves([AYUDA], 170)


def test_a_display_has_it_running_before_the_first_phrase(tmp_path: Path) -> None:
    """Also where all phrases of the office are there from yesterday."""
    kept = real()
    HallVoice(Voice(kept, None, Cache(tmp_path)), None).wake()
    assert pid_of(kept)
    HallVoice(None, None).wake()
    HallVoice(Voice(FakeEngine(), None, Cache(tmp_path)), None).wake()

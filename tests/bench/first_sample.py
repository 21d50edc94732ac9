"""From a call to the first sample of its sound at the sound card, of a display that speaks.

A program in the place of the player notes when it has the sound in its hands: the shell's own
start, 2 ms, is what it costs beyond a real one. The display is the real one, and so is espeak-ng.
"""

import asyncio
import os
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from antesala.messages.rows import CallRow
from antesala.speech.chime import chime
from antesala.speech.engine import engine
from antesala.speech.hall_voice import HallVoice
from antesala.speech.voice import Cache, Voice
from antesala.wall.announcement import announcement
from antesala.words import Words
from display.player import Player
from tests.bench.caller import Caller

CACHED, UNCACHED = 150.0, 500.0
"""The bars, in milliseconds."""
SAID = 14.0
"""Seconds after which a sentence that was said twice is over."""
READY = 8.0
"""Seconds that a display is given to prepare the phrases of its office in two languages."""
PATIENCE = 10.0
NOTER = """#!/bin/sh
head -c 100 "$1" > /dev/null
: > "$0.heard.$$"
exec sleep 3
"""


class Card:
    """The sound card's edge: a folder with a player that notes when it is handed a sound."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(exist_ok=True)
        self._folder = folder
        player = folder / "pw-play"
        player.write_text(NOTER)
        player.chmod(0o700)

    @property
    def path(self) -> str:
        """The value of PATH by which programs find it first."""
        return f"{self._folder}{os.pathsep}{os.environ['PATH']}"

    def heard(self) -> list[float]:
        """When each sound was there, in seconds by the system's clock."""
        return sorted(file.stat().st_mtime for file in self._folder.glob("*.heard.*"))


async def cached(card: Card, console: Caller, calls: int) -> list[float]:
    """Seconds from a call at a console to the first sample, of a display that has prepared all."""
    await asyncio.sleep(READY)
    return [await _called(card, console) for _ in range(calls)]


async def _called(card: Card, console: Caller) -> float:
    await console.granted("issue_ticket", service="consult", **{"class": "general"})
    began = time.time()
    await console.granted("call_next")
    first = await _first_after(card, began)
    await console.granted("start_service")
    await console.granted("finish_service")
    await asyncio.sleep(SAID)
    return first - began


async def _first_after(card: Card, began: float) -> float:
    """The moment of the first sound from then on; the file system's clock is 4 ms coarse."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        new = [at for at in card.heard() if at >= began - 0.005]
        if new:
            return new[0]
        await asyncio.sleep(0.02)
    raise AssertionError("no sound came to the card")


def uncached(calls: int) -> list[float]:
    """The same from the player on, where no phrase of the call was ever said on this machine."""
    found = engine()
    assert found is not None, "the bench needs the extra voice, or espeak-ng"
    words, times = Words("es", "CL"), []
    with tempfile.TemporaryDirectory() as place, _playing_by(Card(Path(place) / "card")) as card:
        # The first one loads what the others find.
        for number in range(calls + 1):
            voice = Voice(found, None, Cache(Path(place) / str(number)))
            call = CallRow(id="1", code=f"H{number:03d}", counter="c", number="12", at="")
            with Player(chime(), HallVoice(voice, chime())) as player:
                began = time.time()
                player.say(announcement(call, words), with_chime=True)
                times.append(asyncio.run(_first_after(card, began)) - began)
                player.hush()
    return times[1:]


@contextmanager
def _playing_by(card: Card) -> Iterator[Card]:
    before = os.environ["PATH"]
    os.environ["PATH"] = card.path
    try:
        yield card
    finally:
        os.environ["PATH"] = before

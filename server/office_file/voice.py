"""Checks what an office says of its voice, as far as one field does not tell; and builds it."""

from collections.abc import Iterator, Mapping
from datetime import time
from typing import Any

from antesala.words.terminal import sentence
from server.domain.catalogue import HallVoice, LoudHours, VoiceEngine
from server.office_file.checking import Document, Fault
from server.office_file.hours import clock_of, stretch_of


def faults_of_voice(document: Document) -> Iterator[Fault]:
    """A pack that is chosen and not named, and hours that end when they begin."""
    voice = document.get("voice")
    if not isinstance(voice, dict):
        return
    if voice.get("engine") == VoiceEngine.PACK and not voice.get("pack"):
        yield ("voice", "engine"), f"voice: {sentence('file-voice-no-pack')}"
    hours = voice.get("hours")
    for number, row in enumerate(hours if isinstance(hours, list) else []):
        span = _span(row)
        if span is not None and span[0] == span[1]:
            said = sentence("file-voice-no-time", number=number + 1)
            yield ("voice", "hours", number, "to"), f"voice: {said}"


def _span(row: object) -> tuple[time, time] | None:
    """The two hours of an entry; None where another check finds fault with them."""
    if not isinstance(row, dict):
        return None
    begins, ends = clock_of(str(row.get("from"))), clock_of(str(row.get("to")))
    return (begins, ends) if begins is not None and ends is not None else None


def voice_of(filled: Mapping[str, Any]) -> HallVoice:
    """The voice from a table without faults."""
    engine = filled["engine"]
    quiet = map(stretch_of, filled["quiet"])
    return HallVoice(
        engine=VoiceEngine(engine) if engine else None,
        pack=filled["pack"],
        volume=filled["volume"],
        hours=tuple(_loud_hours(filled["hours"])),
        quiet=tuple(each for each in quiet if each is not None),
        second_language=filled["second_language"],
    )


def _loud_hours(rows: list[dict[str, Any]]) -> Iterator[LoudHours]:
    for row in rows:
        span = _span(row)
        if span is not None:
            yield LoudHours(*span, volume=row["volume"])

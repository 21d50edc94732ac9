"""The levels of ten sentences as a picture: chime, words and pauses, beside full scale."""

import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from antesala.messages.rows import CallRow
from antesala.speech.chime import chime
from antesala.speech.engine import engine
from antesala.speech.hall_voice import HallVoice
from antesala.speech.recordings import loudness
from antesala.speech.voice import Cache, Voice
from antesala.speech.waves import Wave, read
from antesala.wall.announcement import announcement, caption
from antesala.words import Words
from tests.speech.test_transcripts import TEN

PICTURE = Path(__file__).parents[2] / "docs" / "pictures" / "display" / "voice-levels.png"
FULL = 32_768
WINDOW = 441
"""Samples of one column: 20 ms."""
COLUMN, BAND, ABOVE, RIM = 2, 72, 24, 12
"""Pixels: a column, a sentence's levels, the words over them, the margin."""
FACE = Path(__file__).parents[2] / "antesala" / "qt" / "fonts" / "AntesalaSans-500.ttf"
INK, SOUND, LIMIT = "#14181D", "#0A4F78", "#B00020"


def make() -> None:
    """Draw them one below the other, each with its sentence and its loudness."""
    with tempfile.TemporaryDirectory() as folder:
        voice = HallVoice(Voice(engine(), None, Cache(Path(folder))), chime())
        heard = [_sentence(voice, *each) for each in TEN]
    width = max(len(peaks) for _, peaks in heard) * COLUMN + 2 * RIM
    sheet = Image.new("RGB", (width, len(heard) * (ABOVE + BAND) + 2 * RIM), "#FFFFFF")
    pen, letters = ImageDraw.Draw(sheet), ImageFont.truetype(str(FACE), 15)
    for number, (words, peaks) in enumerate(heard):
        top = RIM + number * (ABOVE + BAND)
        pen.text((RIM, top), words, INK, letters)
        _draw(pen, peaks, top + ABOVE, width)
    sheet.quantize(16).save(PICTURE, optimize=True)


def _sentence(
    voice: HallVoice, country: str, language: str, code: str, number: str, times: int
) -> tuple[str, list[float]]:
    """The words over a sentence's levels, and the levels."""
    call = CallRow(id="1", code=code, counter="c", number=number, at="", times=times)
    phrases = announcement(call, Words(language, country))
    heard = read(voice.sound(phrases, with_chime=True).content)
    said = f"{country} {language}: {caption(phrases)}  ({loudness(heard):.0f} dB)"
    return said, list(_peaks(heard))


def _draw(pen: ImageDraw.ImageDraw, peaks: Sequence[float], top: int, width: int) -> None:
    """The levels around their middle, between the red lines of full scale."""
    half = (BAND - 16) / 2
    middle = top + half
    for edge in (middle - half, middle + half):
        pen.line((RIM, edge, width - RIM, edge), LIMIT)
    for column, peak in enumerate(peaks):
        left = RIM + column * COLUMN
        box = (left, middle - peak * half, left + COLUMN - 1, middle + peak * half)
        pen.rectangle(box, SOUND)


def _peaks(heard: Wave) -> Iterator[float]:
    """The loudest of each 20 ms as a part of full scale."""
    for start in range(0, len(heard.samples), WINDOW):
        yield max(map(abs, heard.samples[start : start + WINDOW])) / FULL

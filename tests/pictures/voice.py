"""The levels of ten sentences as a picture: chime, words and pauses, beside full scale."""

import tempfile
from pathlib import Path

import matplotlib as mpl

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


def make() -> None:
    """Draw them one below the other, each with its sentence and its loudness."""
    mpl.use("Agg")
    from matplotlib import pyplot as plt  # noqa: PLC0415 - after the choice of a canvas

    with tempfile.TemporaryDirectory() as folder:
        voice = HallVoice(Voice(engine(), None, Cache(Path(folder))), chime())
        figure, axes = plt.subplots(len(TEN), 1, figsize=(11, 13), sharex=True)
        for axis, (country, language, code, number, times) in zip(axes, TEN, strict=True):
            call = CallRow(id="1", code=code, counter="c", number=number, at="", times=times)
            phrases = announcement(call, Words(language, country))
            heard = read(voice.sound(phrases, with_chime=True).content)
            seconds, peaks = _peaks(heard)
            axis.fill_between(seconds, [-each for each in peaks], peaks, color="#0A4F78", lw=0)
            axis.axhline(1, color="#B00020", lw=0.6)
            axis.axhline(-1, color="#B00020", lw=0.6)
            axis.set(ylim=(-1.1, 1.1), yticks=[-1, 0, 1])
            text = f"{country} {language}: {caption(phrases)}  ({loudness(heard):.0f} dB)"
            axis.set_title(text, fontsize=9, loc="left", pad=2)
        axes[-1].set_xlabel("seconds; the red lines are full scale")
        figure.tight_layout()
        figure.savefig(PICTURE, dpi=80)


def _peaks(heard: Wave) -> tuple[list[float], list[float]]:
    """The loudest of each 20 ms as a part of full scale, and when."""
    starts = range(0, len(heard.samples), WINDOW)
    peaks = [max(map(abs, heard.samples[start : start + WINDOW])) / FULL for start in starts]
    return [start / heard.rate for start in starts], peaks

"""The chime: short, soft and of two tones; and an office's own file in its place."""

import io
import itertools
import math
import wave
from array import array
from pathlib import Path

import pytest

from antesala.settings import SettingsError
from antesala.speech.chime import RATE, STEP, TONES, chime, read_chime


def samples() -> "array[int]":
    with wave.open(io.BytesIO(chime())) as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, RATE)
        return array("h", file.readframes(file.getnframes()))


def strength(of: "array[int]", hertz: float) -> float:
    """How much of a tone there is in some samples."""
    angles = [math.tau * hertz * index / RATE for index in range(len(of))]
    sines = sum(sample * math.sin(angle) for sample, angle in zip(of, angles, strict=True))
    cosines = sum(sample * math.cos(angle) for sample, angle in zip(of, angles, strict=True))
    return math.hypot(sines, cosines)


def silence(seconds: float) -> bytes:
    written = io.BytesIO()
    with wave.open(written, "wb") as file:
        file.setparams((1, 1, 8000, 0, "NONE", ""))
        file.writeframes(bytes(round(seconds * 8000)))
    return written.getvalue()


def test_the_chime_is_short() -> None:
    """Long enough to look up, and over before anything is said: 0.5 to 1.5 seconds."""
    assert 0.5 <= len(samples()) / RATE <= 1.5


def test_the_chime_is_soft() -> None:
    """It neither clicks at its ends nor distorts between them."""
    heard = samples()
    assert max(map(abs, heard)) < 0.8 * 32_767
    assert abs(heard[0]) < 100
    assert max(map(abs, heard[-100:])) < 100
    steps = [abs(after - before) for before, after in itertools.pairwise(heard)]
    assert max(steps) < 0.25 * 32_767


def test_the_chime_has_two_tones() -> None:
    """The second follows the first, lower."""
    first, second = TONES
    heard = samples()
    beginning, end = heard[: round(STEP * RATE)], heard[round(0.7 * RATE) :]
    assert strength(beginning, first) > 3 * strength(beginning, second)
    assert strength(end, second) > 3 * strength(end, first)
    assert second < first


def test_an_office_has_its_own(tmp_path: Path) -> None:
    """A WAV file of the office's, the house's, or none."""
    own = tmp_path / "campana.wav"
    own.write_bytes(silence(1))
    assert read_chime({"chime": str(own)}) == own.read_bytes()
    assert read_chime({}) == read_chime({"chime": True}) == chime()
    assert read_chime({"chime": False}) is None


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "no WAV file"),
        (b"ID3 a song", "no WAV file"),
        (chime()[:30], "no WAV file"),
        (silence(0), "lasts 0.0 seconds"),
        (silence(3.5), "lasts 3.5 seconds, and up to 3 are allowed; shorten it"),
    ],
)
def test_not_every_file_is_a_chime(tmp_path: Path, content: bytes, says: str) -> None:
    """The error names the file, and no chime is long enough to drown the calls."""
    own = tmp_path / "own.wav"
    own.write_bytes(content)
    with pytest.raises(SettingsError, match=rf"\[sound\]: chime: .*own\.wav .*{says}"):
        read_chime({"chime": str(own)})


@pytest.mark.parametrize(
    ("table", "says"),
    [
        ({"chime": "nowhere.wav"}, "cannot read nowhere.wav"),
        ({"chime": 1}, "allowed is true, false, or the name of a WAV file"),
        ({"chimes": True}, "did you mean chime"),
    ],
)
def test_wrong_settings_are_named(table: dict[str, bool | int | float | str], says: str) -> None:
    """Field, and what is allowed there."""
    with pytest.raises(SettingsError, match=says):
        read_chime(dict(table))

"""Sound as numbers."""

import math

import pytest
from hypothesis import given, strategies as st

from antesala.speech.waves import RATE, WaveError, at_volume, joined, read, resampled, written
from tests.speech.engines import tone


def test_a_written_wave_is_read_back() -> None:
    assert read(written(tone())).samples == tone().samples


def test_phrases_are_joined_with_silence_between() -> None:
    whole = joined([tone(0.1), tone(0.2)], gap=0.25)
    assert whole.seconds == pytest.approx(0.55, abs=0.001)
    middle = whole.samples[round(0.12 * RATE) : round(0.33 * RATE)]
    assert set(middle) == {0}


@given(st.floats(-30, 0))
def test_a_volume_is_in_decibels_below_the_loudest(decibels: float) -> None:
    peak = at_volume(tone(0.02, loudness=900), decibels).peak
    assert 20 * math.log10(peak / 32_767) == pytest.approx(decibels, abs=0.1)


def test_silence_stays_silent() -> None:
    assert at_volume(tone(0.02, loudness=0), 0).peak == 0


@pytest.mark.parametrize("rate", [8_000, 16_000, 44_100, 48_000])
def test_a_recording_of_any_rate_lasts_as_long(rate: int) -> None:
    sound = resampled(tone(0.5, rate=rate))
    assert sound.seconds == pytest.approx(0.5, abs=0.001)
    assert sound.peak > 8000


@pytest.mark.parametrize("content", [b"", b"MThd", written(tone())[:30]])
def test_what_is_no_sound_is_said(content: bytes) -> None:
    with pytest.raises(WaveError, match="no WAV file"):
        read(content)

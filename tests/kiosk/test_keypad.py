"""The keys' acts, and the strokes of a trembling hand that count."""

import pytest
from hypothesis import given, strategies as st

from antesala.settings import SettingsError, Table
from kiosk.keys.key_settings import KeySettings, read_keys
from kiosk.keys.keypad import (
    HELD,
    PADS,
    USUAL,
    KeyAct,
    Pad,
    Patience,
    Strokes,
    Taps,
    held,
    meanings,
    struck,
    tapped,
)

USUAL_PATIENCE = Patience()


def counted(act: KeyAct, times: list[float], patience: Patience = USUAL_PATIENCE) -> list[float]:
    """The strokes of one key that count."""
    strokes, found = Strokes(), []
    for time in times:
        strokes, counts = struck(strokes, "Enter", act, time, patience)
        found += [time] if counts else []
    return found


@given(st.lists(st.floats(0, 0.49), min_size=1))
def test_a_trembling_hand_takes_one_ticket(times: list[float]) -> None:
    assert len(counted(KeyAct.SELECT, sorted(times))) == 1


def test_the_same_key_counts_again_after_half_a_second() -> None:
    assert counted(KeyAct.SELECT, [0, 0.3, 0.6, 1.2]) == [0, 1.2]


def test_another_key_counts_at_once() -> None:
    strokes, _ = struck(Strokes(), "Enter", KeyAct.SELECT, 0, USUAL_PATIENCE)
    assert struck(strokes, "Space", KeyAct.SELECT, 0.1, USUAL_PATIENCE)[1]


def test_moving_may_be_quick() -> None:
    """Unless the office wants it weighed too."""
    assert len(counted(KeyAct.NEXT, [0, 0.1, 0.2])) == 3
    patient = Patience(spares_moves=False)
    assert len(counted(KeyAct.NEXT, [0, 0.1, 0.2], patient)) == 1


@pytest.mark.parametrize("act", KeyAct)
def test_a_key_held_down_repeats_late_and_only_if_it_moves(act: KeyAct) -> None:
    strokes, _ = struck(Strokes(), "Key", act, 0, USUAL_PATIENCE)
    found = []
    for tick in range(1, 120):
        now = tick / 30
        strokes, counts = held(strokes, "Key", act, now, USUAL_PATIENCE)
        found += [now] if counts else []
    assert found == ([2.0, 2.5, 3.0, 3.5] if act in HELD else [])


def test_two_taps_on_a_place_are_one() -> None:
    taps, first = tapped(Taps(), 50, 50, 0, USUAL_PATIENCE)
    _, near = tapped(taps, 58, 55, 0.3, USUAL_PATIENCE)
    _, far = tapped(taps, 80, 50, 0.3, USUAL_PATIENCE)
    _, late = tapped(taps, 50, 50, 0.6, USUAL_PATIENCE)
    assert (first, near, far, late) == (True, False, True, True)


@given(st.lists(st.floats(0.02, 0.49), max_size=12))
def test_a_hand_that_goes_on_trembling_taps_once(pauses: list[float]) -> None:
    """Each tap that does not count begins the half second anew."""
    now, (taps, _) = 0.0, tapped(Taps(), 50, 50, 0, USUAL_PATIENCE)
    for pause in pauses:
        now += pause
        taps, counts = tapped(taps, 50, 50, now, USUAL_PATIENCE)
        assert not counts
    assert tapped(taps, 50, 50, now + 0.51, USUAL_PATIENCE)[1]


def test_a_trembling_hand_that_wanders_taps_once() -> None:
    """Each tap is measured from the last one, not from the first."""
    taps, _ = tapped(Taps(), 50, 50, 0, USUAL_PATIENCE)
    for step in (1, 2, 3):
        taps, counts = tapped(taps, 50 + 8 * step, 50, 0.3 * step, USUAL_PATIENCE)
        assert not counts


@given(st.lists(st.floats(0.02, 0.49), max_size=12))
def test_a_hand_that_goes_on_trembling_strikes_once(pauses: list[float]) -> None:
    now, (strokes, _) = 0.0, struck(Strokes(), "Return", KeyAct.SELECT, 0, USUAL_PATIENCE)
    for pause in pauses:
        now += pause
        strokes, counts = struck(strokes, "Return", KeyAct.SELECT, now, USUAL_PATIENCE)
        assert not counts
    assert struck(strokes, "Return", KeyAct.SELECT, now + 0.51, USUAL_PATIENCE)[1]


def test_two_is_below_or_above() -> None:
    assert meanings("calculator", {})["2"] is KeyAct.NEXT
    assert meanings("telephone", {})["2"] is KeyAct.PREVIOUS


@pytest.mark.parametrize("pad", PADS)
def test_any_pad_does_all_that_is_needed(pad: Pad) -> None:
    needed = {KeyAct.NEXT, KeyAct.PREVIOUS, KeyAct.SELECT, KeyAct.BACK, KeyAct.START_OVER}
    spoken = {KeyAct.REPEAT, KeyAct.SLOWER, KeyAct.FASTER}
    assert needed | spoken <= set(
        PADS["telephone" if pad == "telephone" else "calculator"].values()
    )


def test_a_keypad_has_its_own_keys() -> None:
    settings = read_keys({"map": {"F13": "next", "Escape": "start_over"}})
    ours = meanings(settings.pad, settings.map)
    assert (ours["F13"], ours["Escape"]) == (KeyAct.NEXT, KeyAct.START_OVER)
    assert ours["Down"] is USUAL["Down"]


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ({"map": {"F13": "forward"}}, "F13: 'forward' is no act; allowed are next, previous"),
        ({"map": {"key 13": "next"}}, "'key 13' is no key; write it as F13"),
        ({"double_strike": 9.0}, "double_strike: allowed is seconds, 0 to 5"),
        ({"pad": "phone"}, "pad: allowed is"),
        ({"repeat": 1.0}, "repeat is not known"),
    ],
)
def test_a_mistake_is_said(table: Table, said: str) -> None:
    with pytest.raises(SettingsError) as caught:
        read_keys(table)
    assert said in str(caught.value)


def test_patience_comes_from_the_settings() -> None:
    patience = KeySettings(double_strike=1.5, double_strike_moves=True, repeat_delay=4).patience
    assert patience == Patience(double_strike=1.5, spares_moves=False, repeat_delay=4)

"""Where the demo's windows stand: none covers another, on any desktop that people have."""

import itertools

import pytest
from hypothesis import given, strategies as st

from antesala.demo.windows import BAR, COUNTER_LEAST, Stand, arranged


def frame(stand: Stand) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of a window with its bar, in pixels of the desktop."""
    scale = stand.scale
    left, top = stand.x * scale, stand.y * scale
    return left, top, left + stand.width * scale, top + stand.height * scale + BAR


def check(width: int, height: int) -> None:
    stands = arranged(width, height)
    assert list(stands) == ["kiosk", "display", "counter"]
    frames = [frame(each) for each in stands.values()]
    for left, top, right, bottom in frames:
        assert left >= 0
        assert top >= 0
        assert right <= width
        assert bottom <= height
    for one, other in itertools.combinations(frames, 2):
        is_beside = one[2] <= other[0] or other[2] <= one[0]
        assert is_beside or one[3] <= other[1] or other[3] <= one[1]
    # What is drawn smaller as a whole keeps all that it has room for.
    counter = stands["counter"]
    assert counter.width >= COUNTER_LEAST[0] - 1
    assert counter.height >= COUNTER_LEAST[1] - 1


@pytest.mark.parametrize("size", [(1366, 768), (1280, 800), (1920, 1080), (1024, 768)])
def test_no_window_covers_another(size: tuple[int, int]) -> None:
    check(*size)


@pytest.mark.parametrize(
    ("size", "least"), [((1366, 768), 0.8), ((1280, 800), 0.8), ((1920, 1080), 1.0)]
)
def test_every_window_is_large_enough_to_work_in(size: tuple[int, int], least: float) -> None:
    """The console's letters of 14 stay above 11 pixels, the display's calls are read in passing."""
    stands = arranged(*size)
    assert stands["counter"].scale >= least
    assert stands["display"].height >= 140
    assert stands["kiosk"].height >= 700


@given(width=st.integers(1024, 3840), height=st.integers(700, 2160))
def test_no_window_covers_another_on_any_desktop(width: int, height: int) -> None:
    check(width, height)


def test_a_place_is_told_as_the_programs_take_it() -> None:
    assert Stand(405, 720, 6, 0).flag == "405x720+6+0"

"""The wall with the longest of names, one to four calls at a time, on each shape of screen."""

import pytest

from antesala.wall.announcer import SPAN
from tests.display.test_wall import SIZES, Wall
from tests.display.wall import MORNING, call, catalogue, past_calls
from tests.kiosk.longest import text_of
from tests.qt.stage import clipped

NORMAL = {(4, 4)}
"""Metres and tiles of every run: the largest letters, and the most of them."""
CODES = ("M042", "M888", "J100", "M999")


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(
    ("metres", "tiles"),
    [
        pytest.param(metres, tiles, marks=[] if (metres, tiles) in NORMAL else [pytest.mark.full])
        for metres in (4, 8)
        for tiles in (1, 2, 3, 4)
    ],
)
def test_the_longest_texts_are_whole(metres: int, tiles: int, size: str) -> None:
    """Office, room and places at the limit of the office file, with its longest words."""
    wall = Wall(SIZES[size], metres=metres)
    try:
        wall.link.come_online(office=text_of(80), room=text_of(60, start=7))
        counters = catalogue("1", "3", "5", "12A", place=text_of(80, start=6))
        wall.link.show(counters, *past_calls())
        calls = [call(6 + n, code, "12A", is_current=True) for n, code in enumerate(CODES[:tiles])]
        for shown in range(1, tiles + 1):
            wall.link.show(counters, *past_calls(), *calls[:shown])
            wall.wait(SPAN)
        assert clipped(wall.stage) == []
        wall.link.go_offline(MORNING)
        assert clipped(wall.stage) == []
    finally:
        wall.stage.close()

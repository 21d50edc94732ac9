"""A call can be read in the first frame that has it; what fades in, fades from there."""

from collections.abc import Iterator

import pytest

from antesala.messages.rows import CallRow
from tests.display.test_wall import Wall
from tests.display.wall import call, catalogue, past_calls
from tests.qt.frames import Frames

READABLE = 0.9

FIRST = call(6, "J042", "3", is_current=True)
ARRIVALS = {
    "alone": ([], [FIRST]),
    "above another": ([FIRST], [FIRST, call(7, "J043", "1", is_current=True)]),
    "again": ([FIRST], [call(8, "J042", "3", is_current=True, times=2)]),
}
"""The calls before, and those with the new one, by how it comes."""


@pytest.fixture
def wall() -> Iterator[Wall]:
    made = Wall()
    made.link.come_online()
    yield made
    made.stage.close()


def frames_of(wall: Wall, before: list[CallRow], after: list[CallRow]) -> Frames:
    """The frames in which the newest call comes, until it stands."""
    wall.link.show(catalogue("1", "3"), *past_calls(), *before)
    # Both are on the wall at once: a burst would wait its turn.
    wall.wait(30)
    wall.stage.settle()
    frames = Frames(wall.stage, after[-1].code)
    wall.link.show(catalogue("1", "3"), *past_calls(), *after)
    wall.stage.until(lambda: frames.is_whole)
    return frames


@pytest.mark.parametrize(("before", "after"), ARRIVALS.values(), ids=ARRIVALS.keys())
def test_a_call_is_readable_in_its_first_frame(
    wall: Wall, before: list[CallRow], after: list[CallRow]
) -> None:
    """People who look at the wall wait for no animation."""
    wall.stage.program.theme.behave(has_motion=True)
    frames = frames_of(wall, before, after)
    assert min(frames.seen) >= READABLE


def test_with_reduced_motion_a_call_is_there_at_once(wall: Wall) -> None:
    """The first frame that has it shows it as it stays."""
    frames = frames_of(wall, [], [FIRST])
    assert set(frames.seen) == {1.0}

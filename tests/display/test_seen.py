"""The display as eyes see it: contrast measured on its pixels, and no flicker in a minute of calls.

WCAG 2.2, 1.4.6 asks 7:1 of what is read; 2.3.1 counts three flashes in a second of a large area as
dangerous, and this display aims at none: no place changes its light twice within a second.
"""

from collections.abc import Callable, Iterator
from itertools import product

import numpy as np
import numpy.typing as npt
import pytest
from _pytest.mark import ParameterSet

from antesala.colours.palette import ThemeName
from tests.display.scenes import SCENES
from tests.display.test_wall import Wall
from tests.display.wall import call, catalogue, past_calls
from tests.qt.sight import contrast, faint, luminance, pixels
from tests.qt.stage import place

THEMES: tuple[ThemeName, ...] = ("dark", "light", "contrast")
READ = 7.0
"""The least contrast of a text to what is behind it."""
PARTS = 3.0
"""That of an arrow, a loudspeaker, another drawing."""
NOT_NOW = ("empty",)
"""Scenes with a sample, whose outlined code must be taken for no call."""


def scenes() -> Iterator[ParameterSet]:
    """Each scene in the usual theme; one in the others, and the rest at length."""
    for scene, theme in product(SCENES, THEMES):
        is_short = theme == "dark" or scene == "stale"
        yield pytest.param(scene, theme, marks=() if is_short else pytest.mark.full)


@pytest.mark.parametrize(("scene", "theme"), list(scenes()))
def test_every_text_has_seven_to_one(scene: str, theme: ThemeName) -> None:
    """Measured on the pixels of the frame, for eyes with all colours and with none."""
    wall = Wall((960, 540), theme=theme)
    wall.link.come_online()
    SCENES[scene](wall)
    found = faint(wall.stage, {"all colours": READ, "grey": READ}, 0)
    hidden = [text for text in found["all colours"] if scene in NOT_NOW and "000" in text]
    assert [text for text in found["all colours"] if text not in hidden] == []
    assert [text for text in found["grey"] if text not in hidden] == []
    wall.stage.close()


@pytest.mark.parametrize("theme", THEMES)
def test_arrows_and_drawings_stand_out(theme: ThemeName) -> None:
    """On tiles, among the earlier calls, on the band and on the message."""
    wall = Wall((960, 540), theme=theme)
    wall.link.come_online()
    for scene in ("message", "stale"):
        SCENES[scene](wall)
        with wall.stage.still():
            light = luminance(pixels(wall.stage.window.grabWindow()), "all colours")
        drawn = [each for each in wall.stage.items() if each.property("drawing")]
        assert drawn
        for icon in drawn:
            box = place(icon).toAlignedRect()
            cut = light[box.top() : box.bottom() + 1, box.left() : box.right() + 1]
            assert contrast(float(cut.max()), float(cut.min())) >= PARTS
    wall.stage.close()


FRAMES = 120
"""A minute in steps of half a second, in which the display looks at its clock."""
BLOCKS = (18, 32)
"""Rows and columns of places in which light is measured: a tenth of a degree at eight metres."""
CHANGED = 0.1
"""The part of white by which a place's light must differ to count (WCAG 2.3.1)."""
ALLOWED = 0.05
"""Of the screen's area: the line of a caption, which may go from one tile to another soon after a
call has come. A flash is dangerous from a quarter of ten degrees of view, half of this screen."""

Light = npt.NDArray[np.float64]


def light_of(wall: Wall) -> Light:
    """The mean light of each place."""
    with wall.stage.still():
        seen = luminance(pixels(wall.stage.window.grabWindow()), "all colours")
    rows, columns = BLOCKS
    high, wide = seen.shape[0] // rows, seen.shape[1] // columns
    cut = seen[: rows * high, : columns * wide].reshape(rows, high, columns, wide)
    mean: Light = cut.mean(axis=(1, 3))
    return mean


def calls_one_by_one(step: int) -> list[tuple[int, str, int]]:
    """A call every five seconds: its number, its counter, how often it was called."""
    return [(n, str(n % 5 + 1), 1) for n in range(6, 6 + step // 10 + 1)]


def bursts(step: int) -> list[tuple[int, str, int]]:
    """Three at once every twenty seconds, as after a pause."""
    return [(n, str(n % 5 + 1), 1) for n in range(6, 6 + 3 * (step // 40 + 1))]


def recalls(step: int) -> list[tuple[int, str, int]]:
    """Two calls, each made again every thirty seconds."""
    times = step // 60 + 1
    return [(6 + 2 * times, "3", times), (7 + 2 * times, "5", times)]


@pytest.mark.parametrize("theme", ["dark", pytest.param("light", marks=pytest.mark.full)])
@pytest.mark.parametrize("morning", [calls_one_by_one, bursts, recalls])
def test_no_place_changes_its_light_twice_in_a_second(
    morning: Callable[[int], list[tuple[int, str, int]]], theme: ThemeName
) -> None:
    """A minute of calls, recorded; with a lost server in its midst."""
    wall = Wall((320, 180), theme=theme)
    wall.link.come_online()
    counters = catalogue("1", "2", "3", "4", "5", "12")
    wall.link.show(counters, *past_calls())
    frames = [light_of(wall)]
    for step in range(FRAMES):
        if step == FRAMES // 2:
            wall.link.go_offline(wall.now)
        if step == FRAMES // 2 + 8:
            wall.link.come_online()
        if wall.link.is_online and step % 10 == 0:
            rows = [
                call(
                    n,
                    f"J0{40 + (n if morning is not recalls else n % 2)}",
                    to,
                    is_current=True,
                    times=t,
                )
                for n, to, t in morning(step)
            ]
            newest = rows[-3:]
            wall.link.show(counters, *past_calls(), *newest)
        wall.wait(0.5)
        frames.append(light_of(wall))
    differs = np.abs(np.diff(np.stack(frames), axis=0)) >= CHANGED
    # Two changes within a second: in two steps that follow each other.
    twice = (differs[1:] & differs[:-1]).mean(axis=(1, 2))
    assert differs.any()
    assert float(twice.max()) <= ALLOWED
    wall.stage.close()

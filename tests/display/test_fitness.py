"""Which screen a hall needs: capitals in millimetres, in figures and as the window draws them."""

import os
import subprocess
import sys
from itertools import product
from pathlib import Path

import pytest

from antesala.cli import main
from antesala.settings import Screen
from antesala.sizes import CAP_HEIGHT
from antesala.wall.fitness import SCREENS, HungScreen, cap_heights, fitness
from antesala.wall.scale import scale_of
from tests.display.test_wall import Wall
from tests.display.wall import call, catalogue, past_calls

FULL_HD, UPRIGHT = (1920, 1080), (1080, 1920)
SIZES, DEPTHS = (32, 43, 55), (5, 8, 10)


def hung(inches: float, metres: float, pixels: tuple[int, int] = FULL_HD) -> HungScreen:
    return HungScreen(inches, *pixels, metres)


@pytest.mark.parametrize(
    ("metres", "current", "earlier"), [(5, 61.0, 33.3), (8, 97.6, 53.3), (10, 122.0, 66.7)]
)
def test_a_hall_needs_capitals_by_its_depth(metres: int, current: float, earlier: float) -> None:
    """The distance over 82 for a call, over 150 for an earlier one, whatever the screen."""
    for inches in SIZES:
        found = fitness(hung(inches, metres))
        assert (round(found.current, 1), round(found.earlier, 1)) == (current, earlier)


# By diagonal and depth: capitals of one call and of earlier calls in millimetres, and how many
# calls are legible at once. Codes and counters at their widest.
MEASURED = {
    (32, 5): (64.6, 33.4, 3),
    (32, 8): (89.5, 0.0, 0),
    (32, 10): (89.5, 0.0, 0),
    (43, 5): (77.4, 42.4, 3),
    (43, 8): (121.0, 0.0, 2),
    (43, 10): (121.0, 0.0, 0),
    (55, 5): (99.0, 54.2, 4),
    (55, 8): (99.0, 54.2, 3),
    (55, 10): (153.9, 0.0, 2),
}


@pytest.mark.parametrize(("inches", "metres"), list(product(SIZES, DEPTHS)))
def test_a_screen_draws_capitals_of_so_many_millimetres(inches: int, metres: int) -> None:
    """On 32, 43 and 55 inches, for the last row at 5, 8 and 10 metres."""
    found = fitness(hung(inches, metres))
    one = found.letters[0]
    current, earlier, calls = MEASURED[inches, metres]
    assert one.current == pytest.approx(current, abs=1)
    assert one.earlier == pytest.approx(earlier, abs=1)
    assert found.calls == calls
    for letters in found.letters[: found.calls]:
        assert letters.current >= found.current - 0.01
        assert letters.earlier == 0 or letters.earlier >= found.earlier


@pytest.mark.parametrize(
    ("inches", "metres"),
    [
        (32, 5),
        (55, 10),
        *(pytest.param(*each, marks=pytest.mark.full) for each in ((43, 8), (55, 8))),
    ],
)
def test_the_window_draws_what_the_figures_say(inches: int, metres: int) -> None:
    """The items of the window, in its own face, measured in millimetres of the glass."""
    wall = Wall(FULL_HD, screen=Screen(diagonal_inches=inches, viewing_distance_m=metres))
    wall.link.come_online()
    wall.link.show(catalogue("7", "12"), *past_calls())
    wall.link.show(catalogue("7", "12"), *past_calls(), call(6, "J042", "7", is_current=True))
    needed = fitness(hung(inches, metres))
    for text, least in (("J042", needed.current), ("7", needed.current), ("R018", needed.earlier)):
        items = [each for each in wall.stage.texts() if each.property("text") == text]
        sizes = [each.property("font").pixelSize() for each in items if each.isVisible()]
        # A font has whole pixels only, which is a millimetre at most.
        caps = [size * CAP_HEIGHT / hung(inches, metres).px_per_mm for size in sizes]
        assert caps or text == "R018"
        assert all(cap >= least - 0.5 for cap in caps)
    wall.stage.close()


@pytest.mark.parametrize("pixels", [FULL_HD, UPRIGHT, (1366, 768), (1280, 800), (3840, 2160)])
@pytest.mark.parametrize("inches", [24, 43, 65])
def test_the_depth_that_is_told_is_the_last_that_is_legible(
    inches: int, pixels: tuple[int, int]
) -> None:
    """A tenth of a metre farther the screen is too small."""
    told = fitness(hung(inches, 8, pixels)).good_for
    assert fitness(hung(inches, told, pixels)).is_enough
    assert not fitness(hung(inches, told + 0.1, pixels)).is_enough


@pytest.mark.parametrize("metres", [3, 8, 14])
def test_the_screen_that_is_advised_is_the_least_that_does(metres: float) -> None:
    """The next smaller one on sale does not; none is advised where none does."""
    for calls, inches in enumerate(fitness(hung(43, metres)).diagonals, 1):
        if inches is None:
            assert _calls(SCREENS[-1], metres) < calls
            continue
        assert _calls(inches, metres) >= calls
        smaller = SCREENS[max(0, SCREENS.index(inches) - 1)]
        assert inches == SCREENS[0] or _calls(smaller, metres) < calls


def _calls(inches: float, metres: float) -> int:
    return fitness(hung(inches, metres)).calls


def test_a_call_comes_before_the_words_below_it() -> None:
    """On a screen too small for its hall they give way, so that one call is larger than two."""
    for inches, metres in ((32, 10), (43, 12), (24, 8)):
        screen = hung(inches, metres)
        one, two = (cap_heights(screen.hall, scale_of(screen.hall, n))[0] for n in (1, 2))
        assert one >= 0.95 * two
        assert not fitness(screen).is_enough


def asked(capsys: pytest.CaptureFixture[str], *flags: str) -> tuple[int, str]:
    capsys.readouterr()
    status = main(["doctor", "display", *flags])
    return status, capsys.readouterr().out


MEASURES = ("--width", "1920", "--height", "1080")


def test_a_browsers_screen_is_judged_by_its_measures(capsys: pytest.CaptureFixture[str]) -> None:
    """Without any settings: what is legible, to what depth, and what more calls would need."""
    status, said = asked(capsys, "--diagonal", "43", "--distance", "8", *MEASURES)
    assert status == 0
    assert "this screen is large enough for a hall of 8 m" in said
    assert "952 by 535 mm, 1920 by 1080 pixels" in said
    assert "capitals of 98 mm in a call and of 53 mm in earlier ones" in said
    assert "one call at once: capitals of 121 mm, large enough" in said
    assert "3 calls at once: capitals of 78 mm, too small" in said
    assert "good for 9.8 m" in said
    assert "for 3 calls at once this hall needs a screen of 50 inches or more" in said


def test_a_screen_too_small_for_its_hall_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    """With the depth that it is good for, and the screen that this hall needs."""
    status, said = asked(capsys, "--diagonal", "32", "--distance", "8", *MEASURES)
    assert status == 1
    assert "this screen is too small for a hall of 8 m" in said
    assert "good for 7.3 m" in said
    assert "for one call this hall needs a screen of 40 inches or more" in said


def test_a_hall_too_deep_for_any_screen(capsys: pytest.CaptureFixture[str]) -> None:
    """Another one nearer to the people is the only way."""
    status, said = asked(capsys, "--diagonal", "43", "--distance", "40", *MEASURES)
    assert status == 1
    assert "for one call no screen is large enough: hang another one nearer to the people" in said


def test_a_screen_is_judged_by_its_settings(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A flag stands in for what they say."""
    path = tmp_path / "display.toml"
    path.write_text(
        "[screen]\ndiagonal_inches = 55\nviewing_distance_m = 8\n"
        "width_px = 1920\nheight_px = 1080\n"
    )
    status, said = asked(capsys, "--config", str(path))
    assert (status, said.startswith(f"{path}: this screen is large enough")) == (0, True)
    status, said = asked(capsys, "--settings", str(path), "--distance", "14")
    assert (status, said.startswith(f"{path}: this screen is too small")) == (1, True)


def test_settings_that_are_not_there_are_named(tmp_path: Path) -> None:
    """A file that was misspelt is no screen without measures."""
    path = tmp_path / "pantalla.toml"
    with pytest.raises(SystemExit, match=f"there is no {path} to take the measures from"):
        main(["doctor", "display", "--config", str(path)])


@pytest.mark.parametrize(
    ("flags", "says"),
    [
        (("--distance", "8"), "diagonal is not known: measure it from corner to corner"),
        (
            ("--diagonal", "43"),
            "distance of the farthest person is not known: measure it",
        ),
    ],
)
def test_a_measure_that_is_missing_is_asked_for(
    flags: tuple[str, ...], says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """No verdict is given on a guess."""
    status, said = asked(capsys, *flags)
    assert status == 1
    assert says in said


@pytest.mark.parametrize(
    ("flags", "says"),
    [
        (
            ("--diagonal", "400", "--distance", "8"),
            "[screen]: diagonal_inches: allowed is",
        ),
        (("--diagonal", "43", "--distance", "0"), "[screen]: viewing_distance_m: allowed is"),
        (("--diagonal", "43", "--width", "3"), "[screen]: width_px: allowed is"),
    ],
)
def test_a_measure_that_cannot_be_is_refused(flags: tuple[str, ...], says: str) -> None:
    """In one sentence, with what is allowed."""
    with pytest.raises(SystemExit) as ended:
        main(["doctor", "display", *flags])
    assert says in str(ended.value)


@pytest.mark.parametrize("typed", ["43 inches", "cuarenta", "1,2,3"])
def test_a_measure_that_is_no_number_is_told(
    typed: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Not as if a whole one were asked for: many screens have a part of an inch."""
    with pytest.raises(SystemExit):
        main(["doctor", "display", "--diagonal", typed, "--distance", "8"])
    assert f"'{typed}' is not a number, like 10.1" in capsys.readouterr().err


def test_a_measure_may_have_a_decimal_comma(capsys: pytest.CaptureFixture[str]) -> None:
    """As it is written on the box of the screen, in the office's language."""
    _, said = asked(capsys, "--diagonal", "54,6", "--distance", "7,5", *MEASURES)
    assert "a screen of 54.6 inches" in said
    assert "for a hall of 7.5 m" in said


def test_the_system_is_asked_for_what_settings_leave_out(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The glass as Qt knows it, asked in a process of its own."""
    path = tmp_path / "display.toml"
    path.write_text("[screen]\nviewing_distance_m = 3\n")
    status, said = asked(capsys, "--config", str(path))
    command = [sys.executable, "-m", "antesala.qt.window_place", "--measures"]
    told = subprocess.run(
        command, capture_output=True, text=True, check=True, env=dict(os.environ)
    ).stdout.split()
    assert f"{int(float(told[1]))} by {int(float(told[2]))} pixels" in said
    assert status in (0, 1)

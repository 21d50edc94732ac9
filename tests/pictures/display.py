"""Every state of the display on sheets: three themes across, three upright, and small screens.

`python -m tests.pictures display` writes them; those of the smaller screens have the longest names.
"""

import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

from PIL import Image

from antesala.colours.palette import ThemeName
from antesala.wall.announcer import SPAN
from tests.display.test_wall import Wall, reach
from tests.display.wall import MORNING, call, catalogue, past_calls
from tests.kiosk.longest import text_of
from tests.pictures.board import make as make_board
from tests.pictures.contact import lay_out

FOLDER = Path(__file__).parents[2] / "out" / "pictures" / "display"
THEMES: tuple[ThemeName, ...] = ("dark", "light", "contrast")
WIDE, UPRIGHT = (1920, 1080), (1080, 1920)
SMALL = [(1366, 768), (1280, 800)]
LANGUAGES = ("es", "en", "pt")


def longest(wall: Wall) -> None:
    """Office, room and place at the limit of the office file, and two calls."""
    assert wall.link.welcome is not None
    language = wall.link.welcome.languages[0]
    wall.link.come_online(language, office=text_of(80), room=text_of(60, start=7))
    counters = catalogue("1", "3", "5", "12A", place=text_of(80, start=6))
    wall.link.show(counters, *past_calls())
    one = call(6, "M888", "12A", is_current=True)
    wall.link.show(counters, *past_calls(), one)
    wall.wait(SPAN)


def many(wall: Wall) -> None:
    """Eight counters with numbers of two digits, and three people called."""
    counters = catalogue(*map(str, range(11, 19)))
    three = [call(n, f"M08{n}", str(n + 5), is_current=True) for n in (6, 7, 8)]
    wall.link.show(counters, *past_calls())
    wall.link.show(counters, *past_calls(), *three)


def refused(code: str) -> Callable[[Wall], None]:
    """The server does not let the screen in."""

    def come(wall: Wall) -> None:
        wall.link.go_offline(MORNING)
        wall.link.refused_entry.emit(code)

    return come


def starting(wall: Wall) -> None:
    """No server has been heard yet."""
    wall.link.welcome = None
    wall.link.go_offline(MORNING)


NAMED = ("first", "one", "again", "three", "four", "resting", "empty", "closed", "late", "stale")
STATES: dict[str, Callable[[Wall], None]] = {
    **{name: lambda wall, name=name: reach(wall, name) for name in (*NAMED, "missed", "troubles")},  # type: ignore[misc]
    "many": many,
    "longest": longest,
    "starting": starting,
    "not enrolled": refused("unknown_token"),
    "versions differ": refused("wrong_protocol"),
}
"""Each by its name on the sheet."""


def make() -> None:
    """Make all sheets anew, and the pictures of the page."""
    make_board()
    for theme in THEMES:
        lay_out(screens(WIDE, theme), 3, 640, FOLDER / f"wide-{theme}.png")
        lay_out(screens(UPRIGHT, theme), 6, 320, FOLDER / f"upright-{theme}.png")
    for width, height in SMALL:
        sheet = FOLDER / f"{width}x{height}.png"
        lay_out(screens((width, height), "dark", LANGUAGES), 3, 640, sheet)


def screens(
    size: tuple[int, int], theme: ThemeName, languages: tuple[str, ...] = ("es",)
) -> Iterator[tuple[str, Image.Image]]:
    """Every state on a screen of that size, with its name."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "wall.png"
        for name, come in STATES.items():
            for language in languages:
                wall = Wall(size, metres=4 if name == "four" else 8, theme=theme)
                with closing(wall.stage):
                    wall.link.come_online(language)
                    come(wall)
                    wall.stage.grab(file)
                with Image.open(file) as grabbed:
                    yield f"{name} {language if len(languages) > 1 else ''}", grabbed.convert("RGB")

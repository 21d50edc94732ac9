"""A counter's sign in its states: three themes, two screens, two languages, on one sheet each.

`python -m tests.pictures sign` writes the sheets to look at, and the picture of docs/display.md.
"""

import tempfile
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

from PIL import Image

from antesala.colours.palette import ThemeName
from antesala.messages.rows import SignRow
from tests.display.test_counter_sign import OTHER, STATES, Sign
from tests.display.wall import MORNING
from tests.pictures.contact import lay_out

SHEETS = Path(__file__).parents[2] / "out" / "pictures" / "sign"
DOCUMENT = Path(__file__).parents[2] / "docs" / "pictures" / "display" / "sign.png"
THEMES: tuple[ThemeName, ...] = ("dark", "light", "contrast")
SCREENS = ((1280, 800), (1024, 600))
LOST = "no server"


def make() -> None:
    """Make all of them anew."""
    for size in SCREENS:
        for language in ("es", "pt"):
            sheet = SHEETS / f"{size[0]}x{size[1]}-{language}.png"
            lay_out(_every(size, language), 7, 420, sheet)
    states = [_picture(Sign((1280, 800)), each, name) for name, each in _shown()]
    lay_out(((name, states[at]) for at, (name, _) in enumerate(_shown())), 3, 420, DOCUMENT)


def _shown() -> list[tuple[str, SignRow]]:
    return [*STATES.items(), (LOST, STATES["called"])]


def _every(size: tuple[int, int], language: str) -> Iterator[tuple[str, Image.Image]]:
    for theme in THEMES:
        for name, row in [*_shown(), ("unknown", OTHER)]:
            yield f"{name} {theme}", _picture(Sign(size, theme, language), row, name)


def _picture(sign: Sign, row: SignRow, name: str) -> Image.Image:
    with tempfile.TemporaryDirectory() as folder, closing(sign.stage):
        sign.show(*dict.fromkeys((row, OTHER)))
        if name == LOST:
            sign.now = MORNING + timedelta(minutes=3)
            sign.link.go_offline(MORNING)
        file = Path(folder) / "sign.png"
        sign.stage.grab(file)
        with Image.open(file) as grabbed:
            return grabbed.convert("RGB")

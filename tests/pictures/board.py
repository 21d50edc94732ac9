"""Each layout of the display for docs/display.md, and as large as it is seen from the last row.

`python -m tests.pictures display` writes them beside the sheets of every state.
"""

import tempfile
from contextlib import closing
from pathlib import Path

from PIL import Image

from antesala.colours.palette import ThemeName
from antesala.sizes import Geometry
from tests.display.scenes import SCENES
from tests.display.test_wall import Wall
from tests.pictures.contact import lay_out

FOLDER = Path(__file__).parents[2] / "docs" / "pictures" / "display"
SHEETS = Path(__file__).parents[2] / "out" / "pictures" / "board"
WIDE, UPRIGHT = (1920, 1080), (1080, 1920)
LOOKED_AT: tuple[tuple[tuple[int, int], ThemeName, str], ...] = (
    (WIDE, "dark", "es"),
    (WIDE, "light", "en"),
    (WIDE, "contrast", "pt"),
    (UPRIGHT, "dark", "en"),
    (UPRIGHT, "light", "pt"),
    (UPRIGHT, "contrast", "es"),
    ((1280, 800), "dark", "pt"),
    ((1366, 768), "contrast", "es"),
)
"""Screens, themes and languages of which there is a sheet with all scenes."""
LAYOUTS: dict[str, tuple[str, tuple[int, int]]] = {
    "landscape": ("one", WIDE),
    "three": ("three", WIDE),
    "four": ("four", WIDE),
    "recall": ("again", WIDE),
    "waits": ("waiting", WIDE),
    "notice": ("message", WIDE),
    "stale": ("stale", WIDE),
    "missed": ("missed", WIDE),
    "portrait": ("waiting", UPRIGHT),
}
"""The pictures of the page: a scene on a screen, by the file's name."""
SHOWN = 720
"""Pixels of a picture's longer side on the page."""
READER, LAST_ROW = 0.6, 8.0
"""Metres from a page on a desk's screen to its reader, and from the display to the last row."""
DESK = 96 / 25.4
"""Pixels in a millimetre of a desk's screen."""


def make() -> None:
    """Make all of them anew."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    found = {name: _grabbed(scene, size) for name, (scene, size) in LAYOUTS.items()}
    for name, picture in found.items():
        small = picture.copy()
        small.thumbnail((SHOWN, SHOWN), Image.Resampling.LANCZOS)
        small.quantize(64).save(FOLDER / f"{name}.png", optimize=True)
    far = {name: found[name] for name in LAYOUTS if name != "portrait"}
    lay_out(far.items(), 4, seen_wide(WIDE), FOLDER / "from-8-metres.png")
    for size, theme, language in LOOKED_AT:
        sheet = SHEETS / f"{size[0]}x{size[1]}-{theme}-{language}.png"
        columns, wide = (3, 640) if size[0] > size[1] else (5, 378)
        every = ((scene, _grabbed(scene, size, theme, language)) for scene in SCENES)
        lay_out(every, columns, wide, sheet)


def seen_wide(size: tuple[int, int]) -> int:
    """The width in pixels at which a page's reader sees a 55" screen as the last row does."""
    return round(Geometry.of(55, *size).width * READER / LAST_ROW * DESK)


def _grabbed(
    scene: str, size: tuple[int, int], theme: ThemeName = "dark", language: str = "es"
) -> Image.Image:
    # Four calls are legible at once in a hall of five metres.
    wall = Wall(size, metres=5 if scene == "four" else 8, theme=theme)
    with tempfile.TemporaryDirectory() as folder, closing(wall.stage):
        file = Path(folder) / "wall.png"
        wall.link.come_online(language)
        SCENES[scene](wall)
        wall.stage.grab(file)
        with Image.open(file) as grabbed:
            return grabbed.convert("RGB")

"""All screens of the kiosk on a sheet, one for each theme and size; each under its number."""

import tempfile
from pathlib import Path

from msgspec.structs import replace
from PIL import Image, ImageDraw, ImageFont

from antesala.colours.palette import ThemeName
from tests.kiosk.controller import Standing
from tests.kiosk.places import SCREENS
from tests.kiosk.printers import PaperlessPrinter
from tests.kiosk.situations import PAPER_WAITS, SITUATIONS, leave

COLUMNS = 8
HEIGHT, RIM, LABEL = 400, 12, 34
"""Pixels of a screen on its sheet, around it, and of the number over it."""
COLOURS = 64
PAPER, INK = "#8A8F95", "#FFFFFF"
"""A grey on which a light and a dark screen both have an edge."""


def sheet(size: str, theme: ThemeName, file: Path) -> None:
    """Write the sheet of a kiosk of that size in that theme."""
    screens = list(screens_of(size, theme))
    width = screens[0].width
    rows = -(-len(screens) // COLUMNS)
    across, down = width + RIM, HEIGHT + LABEL + RIM
    whole = Image.new("RGB", (COLUMNS * across + RIM, rows * down + RIM), PAPER)
    draw, letters = ImageDraw.Draw(whole), ImageFont.load_default(size=24)
    for index, screen in enumerate(screens):
        row, column = divmod(index, COLUMNS)
        left, top = RIM + column * across, RIM + row * down
        draw.text((left, top), str(index + 1), INK, letters)
        whole.paste(screen, (left, top + LABEL))
    whole.quantize(COLOURS).save(file, optimize=True)


def screens_of(size: str, theme: ThemeName) -> list[Image.Image]:
    """Every screen that a person or staff can meet, scaled down."""
    screen = replace(SCREENS[size], theme=theme)
    pixels = (screen.width_px or 0, screen.height_px or 0)
    found = []
    printer = PaperlessPrinter(paper_waits=PAPER_WAITS)
    with Standing(pixels, printer, screen=screen) as kiosk, tempfile.TemporaryDirectory() as folder:
        kiosk.open_office()
        for come in SITUATIONS.values():
            come(kiosk)
            file = Path(folder) / "screen.png"
            kiosk.grab(file)
            with Image.open(file) as grabbed:
                width = round(grabbed.width * HEIGHT / grabbed.height)
                found.append(
                    grabbed.convert("RGB").resize((width, HEIGHT), Image.Resampling.LANCZOS)
                )
            leave(kiosk)
    return found

"""A sheet of screens, each under the name of its state; also each screen by itself, to compare."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

RIM, LABEL = 12, 34
"""Pixels around a screen, and of the name over it."""
COLOURS = 64
PAPER, INK = "#5F656C", "#FFFFFF"
"""A grey on which a light and a dark screen both have an edge; white is 5.9 to 1 on it."""


def lay_out(screens: Iterable[tuple[str, Image.Image]], columns: int, width: int, to: Path) -> None:
    """Write the sheet: `columns` screens in a row, each `width` pixels wide, top edges in line."""
    rows = list(_in_rows([(name, _as_wide(each, width)) for name, each in screens], columns))
    tall = [max(screen.height for _, screen in row) + LABEL + RIM for row in rows]
    whole = Image.new("RGB", (columns * (width + RIM) + RIM, sum(tall) + RIM), PAPER)
    draw, letters = ImageDraw.Draw(whole), ImageFont.load_default(size=24)
    top = RIM
    for row, height in zip(rows, tall, strict=True):
        for column, (name, screen) in enumerate(row):
            left = RIM + column * (width + RIM)
            draw.text((left, top), name, INK, letters)
            whole.paste(screen, (left, top + LABEL))
        top += height
    to.parent.mkdir(parents=True, exist_ok=True)
    whole.quantize(COLOURS).save(to, optimize=True)


def _as_wide(screen: Image.Image, width: int) -> Image.Image:
    height = round(screen.height * width / screen.width)
    return screen.convert("RGB").resize((width, height), Image.Resampling.LANCZOS)


def _in_rows(
    screens: list[tuple[str, Image.Image]], columns: int
) -> Iterator[list[tuple[str, Image.Image]]]:
    for start in range(0, len(screens), columns):
        yield screens[start : start + columns]

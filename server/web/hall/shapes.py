"""What a picture of a wall is drawn of: boxes, lines of text, drawings, in pixels of the page.

The page is SVG, whose places are attributes: a style within the page is not allowed by its own
policy. `look` names the style of a shape, which the theme's sheet colours.
"""

from dataclasses import dataclass
from functools import cache
from importlib import resources
from re import DOTALL, search
from typing import Literal

from antesala.drawings import drawable
from antesala.wall.hall import Box
from server.web.hall.lettering import BASELINE, HALF_CAP, PITCH

Anchor = Literal["start", "middle", "end"]
"""The end of a text that stands at its `x`."""


@dataclass(frozen=True, slots=True)
class Rect:
    """A box with its corners and, where it has one, its outline within it."""

    x: float
    y: float
    width: float
    height: float
    look: str
    radius: float = 0.0
    stroke: float = 0.0
    dash: float = 0.0
    kind: str = "rect"

    @classmethod
    def outlined(cls, box: Box, look: str, radius: float, pen: float) -> "Rect":
        """A box whose outline lies within it, as on the other screens."""
        half = pen / 2
        width, height = box.width - pen, box.height - pen
        return cls(box.x + half, box.y + half, width, height, look, radius, pen)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text; `y` is its baseline."""

    x: float
    y: float
    size: float
    text: str
    look: str
    anchor: Anchor = "start"
    stroke: float = 0.0
    kind: str = "text"


@dataclass(frozen=True, slots=True)
class Icon:
    """A drawing by its name, in a square, turned clockwise by so many degrees."""

    x: float
    y: float
    size: float
    name: str
    look: str
    turn: int = 0
    kind: str = "icon"

    @property
    def strokes(self) -> str:
        """The lines of the drawing, as they are in its file."""
        return _strokes(self.name)

    @property
    def weight(self) -> str:
        """How thick they are, in parts of 24."""
        return _weight(self.name)


@dataclass(frozen=True, slots=True)
class Image:
    """The office's own crest."""

    x: float
    y: float
    size: float
    href: str
    kind: str = "image"


@dataclass(frozen=True, slots=True)
class Media:
    """A picture, or a video without sound, that fits into a box; `key` tells it from others."""

    box: Box
    href: str
    key: str
    is_video: bool = False
    is_still: bool = False
    kind: str = "media"


@dataclass(frozen=True, slots=True)
class Group:
    """Shapes that belong together; `key` tells the group apart from the others of a page."""

    shapes: tuple["Shape", ...]
    look: str = ""
    key: str = ""
    kind: str = "group"


Shape = Rect | Line | Icon | Image | Media | Group


def centred(
    x: float, middle: float, size: float, text: str, look: str, anchor: Anchor = "start"
) -> Line:
    """A line whose capitals stand in the middle of a height."""
    return Line(x, middle + HALF_CAP * size, size, text, look, anchor)


def block(
    x: float, top: float, size: float, lines: tuple[str, ...], look: str, anchor: Anchor = "start"
) -> tuple[Line, ...]:
    """Lines one below the other, the first of which begins at `top`."""
    return tuple(
        Line(x, top + (number * PITCH + BASELINE) * size, size, text, look, anchor)
        for number, text in enumerate(lines)
    )


def tall(size: float, lines: int) -> float:
    """The height of so many lines."""
    return size * PITCH * lines


@cache
def _file(name: str) -> str:
    folder = resources.files("antesala.qt").joinpath("icons")
    return folder.joinpath(f"{drawable(name)}.svg").read_text("utf-8")


@cache
def _strokes(name: str) -> str:
    found = search(r"<svg[^>]*>(.*)</svg>", _file(name), DOTALL)
    return found[1].strip() if found else ""


@cache
def _weight(name: str) -> str:
    found = search(r'stroke-width="([0-9.]+)"', _file(name))
    return found[1] if found else "2"

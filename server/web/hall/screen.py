"""What a page says of its screen, and where it is remembered: all of it stands in its address.

`diagonal` in inches and `distance` in metres are known by the person who hangs the screen; how many
pixels it has is known by the browser. A value that no screen can have counts as none.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote, urlencode
from zlib import crc32

from antesala.colours.palette import PALETTES, ThemeName
from antesala.settings import Screen
from antesala.wall.counter_sign import SIGN_DIAGONAL, SIGN_DISTANCE
from antesala.wall.moment import USUAL_DIAGONAL, USUAL_DISTANCE

DIAGONAL, DISTANCE = (5.0, 200.0), (0.5, 60.0)
"""Inches and metres that a screen and a hall may have."""
PIXELS = (160.0, 16_384.0)
RATIO = (0.25, 8.0)
HEARD = 32
"""Calls that a page remembers to have announced; the server keeps fewer."""
THEMES = re.compile(r"(dark|light|contrast)-([0-9A-Fa-f]{6})\.css")
"""The name of a sheet of colours: a theme and an accent."""
KEPT = ("diagonal", "distance", "theme", "counter", "volume")
"""What of an address stays in it when the code is taken out."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A page on its screen. Sizes are in pixels of the page, `ratio` of them in one of the screen.

    `heard` are the keys of the calls that it has announced already; None where it remembers none.
    `clock` is what its own clock shows, in seconds since 1970.
    """

    width: float = 1920.0
    height: float = 1080.0
    ratio: float = 1.0
    diagonal: float = USUAL_DIAGONAL
    distance: float = USUAL_DISTANCE
    heard: frozenset[str] | None = None
    can_sound: bool = True
    clock: float | None = None
    counter: str = ""

    @property
    def size(self) -> tuple[float, float]:
        return self.width, self.height

    @property
    def screen(self) -> Screen:
        """As a display's settings describe it; the page counts as the whole screen."""
        return Screen(diagonal_inches=self.diagonal, viewing_distance_m=self.distance)


def seen_of(asked: Mapping[str, str]) -> Seen:
    """The page that asks with these values."""
    counter = asked.get("counter", "")
    # A sign is smaller, and read from nearer, than the display of a hall.
    usual = Seen(diagonal=SIGN_DIAGONAL, distance=SIGN_DISTANCE) if counter else Seen()
    heard = asked.get("heard")
    return Seen(
        width=_within(asked.get("width"), PIXELS, usual.width),
        height=_within(asked.get("height"), PIXELS, usual.height),
        ratio=_within(asked.get("ratio"), RATIO, usual.ratio),
        diagonal=_within(asked.get("diagonal"), DIAGONAL, usual.diagonal),
        distance=_within(asked.get("distance"), DISTANCE, usual.distance),
        heard=None if heard is None else frozenset(heard.split(",")[:HEARD]),
        can_sound=asked.get("sound") != "0",
        clock=_number(asked.get("clock")),
        counter=counter,
    )


def is_measured(asked: Mapping[str, str]) -> bool:
    """Whether an address says how large its screen and its hall are."""
    return all(
        _within(asked.get(name), allowed, 0.0)
        for name, allowed in (("diagonal", DIAGONAL), ("distance", DISTANCE))
    )


def theme_of(asked: Mapping[str, str]) -> ThemeName:
    """The theme of an address; dark without one, since it does not glare in a hall."""
    names: dict[str, ThemeName] = {name: name for name in PALETTES}
    return names.get(asked.get("theme", ""), "dark")


def address_name(name: str) -> str:
    """A display's name as the last part of its address."""
    return name.replace("/", "-")


def address_of(name: str, asked: Mapping[str, str]) -> str:
    """The address of a display's page from the root of the listener, without its code."""
    kept = {key: asked[key] for key in KEPT if asked.get(key)}
    query = f"?{urlencode(kept)}" if kept else ""
    return f"display/{quote(address_name(name), safe='')}{query}"


def cookie_of(name: str) -> str:
    """The cookie of a display: one browser may show several."""
    return f"antesala-display-{crc32(address_name(name).encode()):08x}"


def _within(text: str | None, allowed: tuple[float, float], usual: float) -> float:
    value = _number(text)
    least, most = allowed
    return value if value is not None and least <= value <= most else usual


def _number(text: str | None) -> float | None:
    try:
        return float((text or "").replace(",", "."))
    except ValueError:
        return None

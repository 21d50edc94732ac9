"""The two paper widths for tickets, and the sizes of everything on each, in dots of the head.

8 dots are a millimetre (203 dpi). The head is narrower than the roll: 576 dots on 80 mm, 384 on 58.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from antesala.printing.slip import Style

CAP_HEIGHT = 0.668
"""Height of a capital of the product's face in em, as in `antesala.sizes`."""

PLAIN, STRONG = 500, 700
"""Weights of the face. Lighter ones break up where a head is worn, heavier ones run together."""


@dataclass(frozen=True, slots=True)
class Type:
    """Letters of one size: `cap` is the height of a capital."""

    cap: int
    weight: int = PLAIN

    @property
    def size(self) -> int:
        """The font's size that makes capitals at least as high as asked."""
        return -int(-self.cap // CAP_HEIGHT)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Paper:
    """A roll's printable width and the sizes on it. Each is equal to itself alone.

    Text is nowhere lower than 3 mm, the code 20 mm on 80 and 15 mm on 58, a QR code 20 mm.
    """

    width: int
    code: Type
    caps: Mapping[Style, int]
    label: int
    value: int
    heading: int
    square: int
    """The QR code's side is the largest whole number of dots a module within this."""
    least: int = 24
    """The least height of a capital, whatever has to fit."""
    margin: int = 6
    rule: int = 4
    least_square: int = 160
    least_module: int = 4
    quiet: int = 4
    """Modules of white around a QR code, as its standard asks."""
    is_large: bool = False

    @property
    def room(self) -> int:
        return self.width - 2 * self.margin

    @property
    def body(self) -> int:
        return self.caps[Style.BODY]


PAPERS: Mapping[int, Paper] = {
    80: Paper(
        width=576,
        code=Type(160, STRONG),
        caps={Style.OFFICE: 27, Style.MOMENT: 25, Style.SERVICE: 28, Style.BODY: 24},
        label=25,
        value=34,
        heading=24,
        square=264,
    ),
    58: Paper(
        width=384,
        code=Type(120, STRONG),
        caps={Style.OFFICE: 26, Style.MOMENT: 24, Style.SERVICE: 26, Style.BODY: 24},
        label=24,
        value=29,
        heading=24,
        square=168,
        margin=4,
    ),
}
"""By the roll's width in millimetres."""

LARGER = 1.5
"""How many times as high the letters of a large ticket are: 4.5 mm, as in books for low vision."""


def larger(paper: Paper) -> Paper:
    """The same roll with larger letters. The code and the QR code have their full size already."""
    return replace(
        paper,
        caps={style: round(cap * LARGER) for style, cap in paper.caps.items()},
        label=round(paper.label * LARGER),
        value=round(paper.value * LARGER),
        heading=round(paper.heading * LARGER),
        is_large=True,
    )


LARGE_PAPERS: Mapping[int, Paper] = {width: larger(paper) for width, paper in PAPERS.items()}


CREST = 112
"""Dots of the square that a crest fits into: 14 mm, as on the kiosk."""

"""Makes Antesala Sans from Atkinson Hyperlegible Next: the same face with a plain zero.

    npm pack @fontsource/atkinson-hyperlegible-next@5.3.0
    tar xzf fontsource-atkinson-hyperlegible-next-5.3.0.tgz
    pip install fonttools brotli
    python antesala/qt/fonts/build.py package

Run by hand, when the origin's version changes; what it makes is committed. A slashed zero,
blurred as low vision sees it, reads as an 8; a code never holds the letter O, so that nothing
is lost without the slash.
"""

import shutil
import sys
from pathlib import Path
from typing import Any

# Needed only to run this file: not among the project's requirements.
from fontTools.ttLib import (  # type: ignore[import-not-found,import-untyped,unused-ignore]
    TTFont,
)
from fontTools.ttLib.tables._g_l_y_f import (  # type: ignore[import-not-found,import-untyped,unused-ignore]
    GlyphCoordinates,
)

NAMES = {
    "Atkinson Hyperlegible Next": "Antesala Sans",
    "AtkinsonHyperlegibleNext": "AntesalaSans",
}
WEIGHTS = (400, 500, 600, 700, 800)
WEB_WEIGHTS = (500, 600, 700, 800)
COPYRIGHT, VERSION, FIRST_OF_ITS_OWN = 0, 5, 256
HERE = Path(__file__).parent
WEB = HERE.parents[2] / "server" / "web" / "shared" / "static"


def main(package: Path) -> None:
    for weight in WEIGHTS:
        origin = f"atkinson-hyperlegible-next-latin-{weight}-normal.woff2"
        # The origin's time stays in the file, so that each run makes the same bytes.
        font = TTFont(package / "files" / origin, recalcTimestamp=False)
        font.flavor = None
        make_zero_plain(font)
        rename(font)
        font.save(HERE / f"AntesalaSans-{weight}.ttf")
        if weight in WEB_WEIGHTS:
            font.flavor = "woff2"
            font.save(WEB / f"AntesalaSans-{weight}.woff2")
    for folder in (HERE, WEB):
        shutil.copyfile(package / "LICENSE", folder / "OFL.txt")


def make_zero_plain(font: Any) -> None:  # noqa: ANN401 - fontTools has no types
    """Replace the zero's two counters by one: the outer contour, scaled and reversed."""
    table = font["glyf"]
    glyph = table["zero"]
    points, ends, flags = glyph.getCoordinates(table)
    rim = slice(0, ends[0] + 1)
    counter = fitted(list(points[rim]), within=list(points[ends[0] + 1 :]))
    size = len(counter)
    glyph.coordinates = GlyphCoordinates([*points[rim], *reversed(counter)])
    glyph.flags = flags[rim] + flags[rim][::-1]
    glyph.endPtsOfContours = [size - 1, 2 * size - 1]
    glyph.numberOfContours = 2
    for name in ("zero", "zero.tf"):
        table[name].recalcBounds(table)


Points = list[tuple[float, float]]


def fitted(contour: Points, within: Points) -> Points:
    """The contour, scaled to the bounds of the other points."""
    axes = []
    for own, other in zip(zip(*contour, strict=True), zip(*within, strict=True), strict=True):
        scale = (max(other) - min(other)) / (max(own) - min(own))
        axes.append([round(min(other) + (value - min(own)) * scale) for value in own])
    return list(zip(*axes, strict=True))


def rename(font: Any) -> None:  # noqa: ANN401 - fontTools has no types
    del font["STAT"]  # it described the axes of the variable origin, by names that go
    table = font["name"]
    table.names = [name for name in table.names if name.nameID < FIRST_OF_ITS_OWN]
    for name in table.names:
        words = str(name)
        if name.nameID != COPYRIGHT:
            for old, new in NAMES.items():
                words = words.replace(old, new)
        if name.nameID == VERSION:
            words += "; Antesala: plain zero"
        name.string = words


if __name__ == "__main__":
    main(Path(sys.argv[1]))

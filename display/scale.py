"""How large codes and counters are drawn, and how many of them fit.

Pure. The smallest sizes of text follow from the hall; how many calls fit follows from the screen
alone.
"""

from dataclasses import dataclass, replace
from math import ceil, floor

from antesala.qt.sizes import CAP_HEIGHT, CURRENT_CALL, EARLIER_CALL
from display.division import (
    ALONE,
    HEAD,
    Body,
    Box,
    Said,
    Split,
    Way,
    Words,
    alone,
    around,
    beside,
    body_of,
    under,
    whole,
)
from display.hall import FULL, PLATE_HEIGHT, Hall

TILES = 4
"""The most current calls: people do not take in more at a glance."""
ROWS = 6
"""The most earlier calls: people do not look through more."""
NOTHING = Said()
_ROW = 1.22  # of an earlier code's font size: a plate and the space below it


@dataclass(frozen=True, slots=True)
class Scale:
    """Where the parts are and the font sizes in them.

    `code` is that of codes and counters on tiles, `plate` the width that plates in a stack share,
    `abreast` how many tiles are side by side; `earlier` is that of earlier calls, `rows` how many
    of them in how many `columns`. `is_legible`: no code or number is smaller than the hall needs.
    """

    unit: float
    words: Words
    header: Box
    band: Box
    panel: Box
    list: Box
    code: float
    plate: float
    abreast: int
    earlier: float
    rows: int
    columns: int
    is_legible: bool


def scale_of(
    hall: Hall,
    tiles: int,
    said: Said = NOTHING,
    lone: tuple[str, str] | None = None,
    *,
    has_list: bool = True,
) -> Scale:
    """The scale for so many tiles: the first legible arrangement, else the one with most code.

    `lone` is the code and the number of a tile on its own, where they are known: they take all the
    room that wider ones would have.

    Earlier calls are beside the tiles, or below them where that makes them larger; four tiles on a
    wide screen take all of it, and so do fewer while there are no earlier calls (`has_list`).
    """
    body = body_of(hall, said)
    is_wide = hall.width >= hall.height
    ways: list[Way] = [beside, under] if is_wide else [under]
    if is_wide and tiles == TILES:
        ways = [alone]
    elif not has_list:
        ways = [whole]
    choices = [_scale(hall, body, way(hall, body, tiles), tiles) for way in ways]
    legible = [scale for scale in choices if scale.is_legible]
    scale = legible[0] if legible else max(choices, key=lambda scale: scale.code)
    return scale if lone is None else replace(scale, code=_own(hall, body, scale.panel, lone))


def _own(hall: Hall, body: Body, panel: Box, call: tuple[str, str]) -> float:
    """The font size of a call that has its panel to itself."""
    code, number = map(hall.measure, call)
    tall = panel.height - around(hall, body, 1)
    return replace(hall, code=code, number=number).tile(panel.width, tall, ALONE)


def places(hall: Hall) -> int:
    """How many calls can be current at once, all of them legible; at least one."""
    number = 1
    while number < TILES and scale_of(hall, number + 1).is_legible:
        number += 1
    return number


def places_for(hall: Hall, awaited: int) -> int:
    """How many tiles the wall has while so many people are awaited.

    One fewer where the last one would take the room of the earlier calls and there are more people
    than tiles: a person whose call has given way must still find it.
    """
    most = places(hall)
    if awaited <= most or scale_of(hall, most).rows > 0:
        return most
    return most - 1 if most > 1 and scale_of(hall, most - 1).rows > 0 else most


def _rows(height: float, earlier: float) -> int:
    """How many rows fit; the last one needs no space below it."""
    if earlier <= 0:
        return 0
    return max(0, floor((height + (_ROW - PLATE_HEIGHT) * earlier) / (earlier * _ROW)))


def _scale(hall: Hall, body: Body, split: Split, tiles: int) -> Scale:
    unit, gap = hall.unit, 20 * hall.unit
    deep = ceil(tiles / split.abreast)
    wide = (split.panel.width - gap * (split.abreast - 1)) / split.abreast
    tall = (split.panel.height - around(hall, body, tiles) - gap * (deep - 1)) / deep
    code = hall.tile(wide, tall, FULL if tiles > 1 else ALONE)
    if tiles > 1:
        # «Segundo llamado» has its own line over the code, and must not make a call smaller.
        code = min(code, (tall - 1.2 * body.words.place - 16 * unit) / CAP_HEIGHT)
    one = (split.list.width - 44 * unit * (split.columns - 1)) / split.columns
    earlier = min(hall.row(one), max(128 * unit, hall.floor(EARLIER_CALL)))
    fit = _rows(split.list.height - body.words.head * HEAD, earlier)
    is_small = code < hall.floor(CURRENT_CALL) or (fit > 0 and earlier < hall.floor(EARLIER_CALL))
    return Scale(
        unit,
        body.words,
        body.header,
        body.band,
        split.panel,
        split.list,
        code,
        code * hall.plate if tiles > 1 else 0,
        split.abreast,
        earlier,
        min(ROWS, fit * split.columns),
        split.columns,
        is_legible=not is_small,
    )

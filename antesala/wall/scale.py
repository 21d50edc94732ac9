"""How large codes and counters are drawn, and how many of them fit.

Pure. The smallest sizes of text follow from the hall; how many calls fit follows from the screen
alone.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import ceil, floor

from antesala.sizes import CAP_HEIGHT
from antesala.wall.group_waits import NO_GROUPS, GroupsPlace, groups_place
from antesala.wall.hall import (
    AGAIN,
    ALONE,
    FULL,
    HEAD,
    LINE,
    PLATE_HEIGHT,
    SIDE,
    Body,
    Box,
    Hall,
    Said,
    Split,
    Way,
    Words,
    alone,
    around,
    beside,
    body_of,
    noticed,
    under,
    whole,
)
from antesala.wall.letter_sizes import CURRENT_CALL, EARLIER_CALL, NOTICE

TILES = 4
"""The most current calls: people do not take in more at a glance."""
ROWS = 6
"""The most earlier calls: people do not look through more."""
NOTHING = Said()
_ROW = 1.22  # of an earlier code's font size: a plate and the space below it
OVER = 1.45
"""The height that a caption over its code needs, as a part of its font size."""
HORN = 1.4
"""The loudspeaker before a caption, and the gap after it, as a part of its font size."""
LONG = 21.0
"""The width of a long caption, as a part of its font size: «Turno jota, cero, cuatro, dos. Módulo
doce.»"""
CAPTION_LINES = 3
"""The most lines of a caption below a code on its own, on a narrow screen."""
LEAST_PLATE = 0.8
"""The least height of a plate under a caption, as a part of its font size."""
WIDEST_ROW = 1.75
"""The greatest height of a row, as a part of its font size: beyond it a list falls apart."""

LEFT_ROWS = 2
"""Earlier calls that a message leaves: a person who looks up late finds their own there."""
GROUPS_GAP = 16
"""Between the earlier calls and the waits of groups, in pixels of a full HD screen."""
NOTICED = 240
"""The largest font size of a call over the office's message, likewise."""
LEFT = 0.8
"""Of a screen too small for its hall: the part of a current code's size that notices must leave."""


@dataclass(frozen=True, slots=True)
class Scale:
    """Where the parts are and the font sizes in them.

    `code` is that of codes and counters on tiles, `plate` the width that plates in a stack share,
    `abreast` how many tiles are side by side, `tall` the height of each, `caption` the size of the
    sentence on the one that is announced, 0 where it has no room to be read, `caption_line` the
    height kept free for it across each tile of a stack, or that of its lines below a code on its
    own, where it has several; `earlier` is the size of earlier calls,
    `earlier_plate` the width of their widest plate, `rows` how many of them in how many `columns`,
    `row` the height of each, `list_head` that of what stands over them. `is_legible`: no code or
    number is smaller than the hall needs; `is_bare`: the words below a call on its own have given
    way to it. `notice` is the place of the office's message, `groups` that of the waits of groups.
    """

    unit: float
    words: Words
    header: Box
    band: Box
    others: tuple[Box, ...]
    panel: Box
    list: Box
    code: float
    plate: float
    abreast: int
    tall: tuple[float, ...]
    caption: float
    list_head: float
    earlier: float
    rows: int
    row: float
    columns: int
    column: float
    column_gap: float
    is_legible: bool
    notice: Box
    groups: GroupsPlace = NO_GROUPS
    caption_line: float = 0.0
    earlier_plate: float = 0.0
    is_bare: bool = False


def scale_of(
    hall: Hall,
    tiles: int,
    said: Said = NOTHING,
    lone: tuple[str, str] | None = None,
    *,
    again: tuple[bool, ...] = (),
    has_list: bool = True,
) -> Scale:
    """The scale for so many tiles: the first legible arrangement, else the one with most code.

    `lone` is the code and the number of a tile on its own, where they are known: they take all the
    room that wider ones would have. `again` says of each tile, from the top, whether it is called
    again: then it is taller by the words over its code.

    Earlier calls are beside the tiles, or below them where that makes them larger; four tiles on a
    wide screen take all of it, and so does one while there are no earlier calls (`has_list`). Two
    or three leave the place of the list free, so that the first earlier call moves no tile. Only
    one leaves room for a notice of the office.
    """
    body = body_of(hall, said)
    is_wide = hall.width >= hall.height
    ways: list[Way] = [beside, under] if is_wide else [under]
    if is_wide and tiles == TILES:
        ways = [alone]
    elif not has_list:
        ways = [beside, whole] if is_wide and tiles > 1 else [whole]
    again = (*again, *(False,) * (tiles - len(again)))
    choices = _choices(hall, body, ways, again, said)
    if tiles == 1 and not said.notice and not any(each.is_legible for each in choices):
        # Where words would make the call too small, the call comes before them.
        body = replace(body, is_bare=True)
        choices = [*choices, *_choices(hall, body, ways, again, said)]
    legible = [scale for scale in choices if scale.is_legible]
    scale = legible[0] if legible else max(choices, key=lambda scale: scale.code)
    if lone is None:
        return scale
    own = _own(hall, replace(body, is_bare=scale.is_bare), scale.panel, lone)
    most = max(NOTICED * hall.unit, hall.floor(CURRENT_CALL)) if said.notice else own
    return replace(scale, code=min(own, most))


def _choices(
    hall: Hall, body: Body, ways: Sequence[Way], again: tuple[bool, ...], said: Said
) -> list[Scale]:
    """The scale by each way of dividing the rest."""
    splits = (
        noticed(hall, body, way, said) if said.notice else way(hall, body, len(again))
        for way in ways
    )
    return [_scale(hall, body, split, again, said) for split in splits]


def leaves_room(scale: Scale, bare: Scale, hall: Hall, *, has_tiles: bool) -> bool:
    """Whether notices leave the room that calls need; `bare` is the scale without them."""
    if not has_tiles:
        return scale.panel.height >= 2 * scale.words.headline
    if scale.band.height:
        # Under the band stand past calls.
        return scale.is_legible or scale.code >= hall.floor(EARLIER_CALL)
    return scale.is_legible or scale.code >= min(hall.floor(CURRENT_CALL), LEFT * bare.code)


def has_notice_room(scale: Scale, bare: Scale, hall: Hall, *, has_tiles: bool) -> bool:
    """Whether the office's message leaves calls their room; it is the first to give way."""
    if scale.rows < min(LEFT_ROWS, bare.rows):
        return False
    if not has_tiles:
        return scale.panel.height >= 0.5 * bare.panel.height
    return scale.is_legible or (
        not bare.is_legible and leaves_room(scale, bare, hall, has_tiles=has_tiles)
    )


def _own(hall: Hall, body: Body, panel: Box, call: tuple[str, str]) -> float:
    """The font size of a call that has its panel to itself."""
    code, number = map(hall.measure, call)
    tall = panel.height - around(hall, body, 1)
    return replace(hall, code=code, number=number).tile(panel.width, tall, ALONE)


def places(hall: Hall) -> int:
    """How many calls can be current at once, all of them legible; at least one."""
    number = 1
    while number < TILES and _all_again(hall, number + 1).is_legible:
        number += 1
    return number


def _all_again(hall: Hall, tiles: int) -> Scale:
    """The scale at its tightest: recalls must not make a call too small."""
    return scale_of(hall, tiles, again=(True,) * tiles)


def places_for(hall: Hall, awaited: int, at_most: int = TILES) -> int:
    """How many tiles the wall has while so many people are awaited; the office wants `at_most`.

    One fewer where the last one would take the room of the earlier calls and there are more people
    than tiles: a person whose call has given way must still find it.
    """
    most = min(places(hall), at_most)
    if awaited <= most or scale_of(hall, most).rows > 0:
        return most
    return most - 1 if most > 1 and scale_of(hall, most - 1).rows > 0 else most


def _rows(height: float, earlier: float) -> int:
    """How many rows fit; the last one needs no space below it."""
    if earlier <= 0:
        return 0
    return max(0, floor((height + (_ROW - PLATE_HEIGHT) * earlier) / (earlier * _ROW)))


def _scale(hall: Hall, body: Body, split: Split, again: tuple[bool, ...], said: Said) -> Scale:
    tiles = len(again)
    wide, columns = split.list.width, split.columns
    earlier = min(hall.earlier(wide, columns), max(128 * hall.unit, hall.floor(EARLIER_CALL)))
    column = hall.column(wide, columns, earlier)
    head = _list_head(hall, body, split, said)
    groups = _groups(hall, body, split, said, head, earlier)
    taken = groups.height + GROUPS_GAP * hall.unit if groups.boxes else 0
    height = split.list.height - head - taken
    fit = _rows(height, earlier)
    stack = _stack(hall, body, split, again, said)
    code = stack.code
    is_small = code < hall.floor(CURRENT_CALL) or (fit > 0 and earlier < hall.floor(EARLIER_CALL))
    return Scale(
        hall.unit,
        body.words,
        body.header,
        body.band,
        body.others,
        split.panel,
        split.list,
        code,
        code * hall.plate if tiles > 1 else 0,
        split.abreast,
        stack.tall,
        stack.caption,
        head,
        earlier,
        min(ROWS, fit * columns),
        _stretched(height, earlier, min(fit, ceil(min(ROWS, said.calls) / columns))),
        columns,
        column,
        (wide - columns * column) / max(1, columns - 1),
        not is_small,
        split.notice,
        groups,
        stack.line,
        earlier * hall.plate,
        body.is_bare,
    )


def _groups(
    hall: Hall, body: Body, split: Split, said: Said, head: float, earlier: float
) -> GroupsPlace:
    """The place of as many groups as leave the earlier calls two rows."""
    least = ceil(min(LEFT_ROWS, said.calls) / split.columns)
    for count in range(len(said.groups), 0, -1):
        place = groups_place(hall, body.words.head, split.list, said.groups[:count])
        left = split.list.height - head - place.height - GROUPS_GAP * hall.unit
        if left >= 0 and _rows(left, earlier) >= least:
            return place
    return NO_GROUPS


@dataclass(frozen=True, slots=True)
class _Stack:
    """The tiles of a panel: the size of code and number, each tile's height, the caption's size.

    `line` is the height kept free for the caption across each tile, 0 where it is beside a plate.
    """

    code: float
    tall: tuple[float, ...]
    caption: float
    line: float = 0.0


def _stack(hall: Hall, body: Body, split: Split, again: tuple[bool, ...], said: Said) -> _Stack:
    """Divide a panel among its tiles, those called again taller by one line of words."""
    unit, gap, abreast, tiles = hall.unit, 20 * hall.unit, split.abreast, len(again)
    deep = ceil(tiles / abreast)
    wide = (split.panel.width - gap * (abreast - 1)) / abreast
    height = split.panel.height - around(hall, body, tiles) - gap * (deep - 1)
    if tiles == 1:
        size, line = _below(hall, body, said, wide - 2 * SIDE * unit)
        return _Stack(hall.tile(wide, height, ALONE), (split.panel.height,), size, line)
    line = AGAIN * body.words.place
    taller = [any(again[row * abreast : (row + 1) * abreast]) for row in range(deep)]
    # Room for one recall is kept at all times, so that the first one does not make codes smaller.
    least = (height - line * max(1, sum(taller))) / deep
    most = hall.tile(wide, hall.height, 1.0)
    needed = min(hall.floor(CURRENT_CALL), (least - 16 * unit) / CAP_HEIGHT)
    code = min(most, max(least * FULL, needed))
    base = (height - line * sum(taller)) / deep
    tall = tuple(base + line * taller[tile // abreast] for tile in range(tiles))
    size, free = _over(hall, body, said, Box(width=wide, height=base), code)
    return _Stack(code, tall, size, free)


def _below(hall: Hall, body: Body, said: Said, room: float) -> tuple[float, float]:
    """The size of the caption below a code on its own, and the height of its lines.

    The height is 0 where it is one line: more are taken where one could not be read.
    """
    if body.is_bare:
        return 0, 0.0
    size, least = _caption(hall, body, said, room), floor(hall.floor(NOTICE))
    lines = hall.lines(said.caption, least, room - HORN * least)
    if not said.caption or size >= least or lines > CAPTION_LINES:
        return size, 0.0
    return least, lines * least * LINE


def _over(hall: Hall, body: Body, said: Said, tile: Box, code: float) -> tuple[float, float]:
    """The size of the caption over a code in a stack, and the height kept free for it there.

    It stands in the line of a recall, or over the code beside the plate, where that has room for a
    long one. Else a line across the whole tile is kept free for it at all times, so that no code
    moves as the voice begins and ends, and the plates are as low as their numbers allow. 0 where it
    could not be read.
    """
    unit, least = hall.unit, floor(hall.floor(NOTICE))
    whole_width = tile.width - 2 * SIDE * unit
    beside_plate = whole_width - code * hall.plate - 20 * unit
    # Over the plate as it is, over the code alone, and over a plate that gives way.
    free, over, across = (
        floor(room / OVER)
        for room in (
            (tile.height - PLATE_HEIGHT * code) / 2,
            (tile.height - CAP_HEIGHT * code) / 2,
            tile.height - LEAST_PLATE * code - 16 * unit,
        )
    )
    size, line = min(_caption(hall, body, said, beside_plate), over), 0.0
    is_long_beside = beside_plate >= (HORN + LONG) * least and over >= least
    if free >= least or (not is_long_beside and across >= least):
        least_across = max(least, floor(0.8 * body.words.caption))
        most = min(max(free, min(across, least_across)), floor(body.words.caption))
        size, line = min(_caption(hall, body, said, whole_width), most), most * LINE
    if said.is_again:
        again = floor(AGAIN * body.words.place / OVER)
        size = min(_caption(hall, body, said, whole_width), again)
    return size if size >= least else 0, line


def _caption(hall: Hall, body: Body, said: Said, room: float) -> float:
    """The size of a caption on one line of so much room; a face has whole pixels only."""
    return floor(min(body.words.caption, room / (HORN + hall.measure(said.caption))))


def _list_head(hall: Hall, body: Body, split: Split, said: Said) -> float:
    """The height of what stands over the earlier calls, beside the head of their counters."""
    if said.groups and not said.calls:
        return 0.0
    size = body.words.head
    lines = hall.lines(said.list_head, size, split.list.width) if split.list.width else 1
    return size * (HEAD + LINE * (lines - 1))


def _stretched(height: float, earlier: float, rows: int) -> float:
    """The height of a row of earlier calls: all rows together fill the list."""
    if rows < 1:
        return _ROW * earlier
    return min(max(_ROW * earlier, height / rows), WIDEST_ROW * earlier)

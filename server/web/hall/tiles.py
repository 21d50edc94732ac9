"""The calls of a picture drawn: tiles with code, arrow and plate, and the earlier calls.

Pure. Every place is as on the display's own window (`display/qml`).
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from antesala.sizes import SizeTable
from antesala.wall.hall import ARROW, HEAD, PLATE_HEIGHT, PLATE_SIDES, SIDE, Box, Hall
from antesala.wall.picture import CallPicture, Picture
from server.web.hall.lettering import Setter
from server.web.hall.shapes import Group, Icon, Rect, Shape, block, centred, tall

SHAFT = 0.38
"""The size of the arrow, as a part of the code's."""
TOLD = 1.32
"""The height of the sentence of an announcement, as a part of its size."""
BETWEEN = 20
"""Pixels between two tiles, on a full HD screen."""


@dataclass(frozen=True, slots=True)
class Pen:
    """What all parts of one picture are drawn with."""

    picture: Picture
    hall: Hall
    sizes: SizeTable
    setter: Setter

    @property
    def unit(self) -> float:
        return self.picture.scale.unit

    def wide(self, text: str, size: float) -> float:
        """The width of a text in pixels."""
        return self.hall.measure(text) * size


def panel(pen: Pen) -> Iterator[Shape]:
    """All tiles, with the heads over a stack of them."""
    picture, scale, unit = pen.picture, pen.picture.scale, pen.unit
    gap, count = BETWEEN * unit, len(picture.tiles)
    width = (scale.panel.width - gap * (scale.abreast - 1)) / scale.abreast
    top, side = scale.panel.y, SIDE * unit
    if count > 1:
        middle, size = top + scale.words.head * HEAD / 2, scale.words.head
        for column in range(scale.abreast):
            left = scale.panel.x + column * (width + gap)
            yield centred(left + side, middle, size, picture.ticket_head, "quiet head")
            right = left + width - side
            yield centred(right, middle, size, picture.counter_head, "quiet head", "end")
        top += scale.words.head * HEAD
    for start in range(0, count, scale.abreast):
        row = picture.tiles[start : start + scale.abreast]
        for column, call in enumerate(row):
            left = scale.panel.x + column * (width + gap)
            yield Tile(pen, call, Box(left, top, width, call.tall)).drawn()
        top += max(call.tall for call in row) + gap


@dataclass(frozen=True, slots=True)
class Tile:
    """One current call, or the last one where none is current."""

    pen: Pen
    call: CallPicture
    box: Box

    def drawn(self) -> Group:
        """The tile as a group of its own, so that a page knows it again."""
        state = "now" if self.call.is_solid else "past"
        state = "unsure" if self.call.is_dashed else state
        fresh = " new" if self.call.is_new else ""
        shapes = (self._ground(), *self._heads(), *self._sign(), *self._place(), *self._told())
        return Group(shapes, f"tile {state}{fresh}", f"tile-{self.call.code}")

    @property
    def _is_in_stack(self) -> bool:
        return self.pen.picture.scale.plate > 0

    @property
    def _place_size(self) -> float:
        return self.pen.picture.scale.words.place

    @property
    def _caption_size(self) -> float:
        return self.pen.picture.scale.caption

    @property
    def _is_told(self) -> bool:
        return bool(self.call.caption) and self._caption_size > 0

    @property
    def _above(self) -> str:
        alone = "" if self._is_in_stack else self.pen.picture.ticket_head
        return self.call.above or alone

    @property
    def _inner(self) -> tuple[float, float]:
        """The left and the right end of all that is written."""
        side = SIDE * self.pen.unit
        return self.box.x + side, self.box.x + self.box.width - side

    def _ground(self) -> Rect:
        corner = self.pen.sizes.corner
        if self.call.is_dashed:
            pen = 6 * self.pen.unit
            return replace(Rect.outlined(self.box, "dashed", corner, pen), dash=pen)
        return Rect.outlined(self.box, "ground", corner, self.pen.sizes.frame)

    def _heads(self) -> Iterator[Shape]:
        """Over the code and over the plate."""
        left, right = self._inner
        size, top = self._place_size, self._head_top
        head = self.pen.picture.counter_head
        shows_plate_head = len(self.pen.picture.tiles) == 1 and self.call.is_solid
        room = right - left
        if shows_plate_head:
            yield from block(right, top, size, (head,), "second", "end")
            room -= self.pen.wide(head, size)
        # In a stack the sentence of the announcement says it.
        if self._above and not (self._is_in_stack and self._is_told):
            look = "first" if self.call.above and self.call.is_solid else "second"
            yield from block(left, top, size, self._above_lines(room), look)

    @property
    def _head_top(self) -> float:
        return self.box.y + (0 if self._is_in_stack else 36 * self.pen.unit)

    def _above_lines(self, room: float) -> tuple[str, ...]:
        return self.pen.setter.lines(self._above, self._place_size, room)

    @property
    def _sign_box(self) -> tuple[float, float]:
        """The top and the foot of the room of code and plate."""
        left, right = self._inner
        top = self.box.y
        if self._above:
            lines = len(self._above_lines(right - left))
            top = self._head_top + tall(self._place_size, lines)
        if self._is_in_stack:
            return top + self._under, self.box.y + self.box.height
        return top, self._rule

    @property
    def _under(self) -> float:
        """The line kept free for a caption across the tile, where the sign must make room."""
        scale = self.pen.picture.scale
        left = self.box.height - scale.code * PLATE_HEIGHT
        is_moved = not self.call.above and left < 2 * scale.caption_line
        return scale.caption_line if is_moved else 0.0

    def _sign(self) -> Iterator[Shape]:
        """Code, arrow and plate on one line."""
        pen, call, digits = self.pen, self.call, self.pen.picture.scale.code
        left, right = self._inner
        top, foot = self._sign_box
        middle = (top + foot) / 2
        yield centred(left, middle, digits, call.code, "code")
        plate = Plate(pen, call.number, digits, pen.picture.scale.plate)
        start, shaft = right - plate.width, digits * SHAFT
        end = left + pen.wide(call.code, digits)
        between = (end + start - shaft) / 2
        x = start - (digits * ARROW + shaft) / 2 if self._is_in_stack else between
        yield Icon(x, middle - shaft / 2, shaft, call.arrow, "arrow", call.turn)
        if pen.picture.is_heard and call.caption and not self._is_told:
            horn = digits * 0.2
            yield Icon(x + (shaft - horn) / 2, middle - shaft / 2 - horn, horn, "volume-2", "horn")
        least = foot - top - 16 * pen.unit
        yield plate.drawn(right, middle, least, is_solid=call.is_solid)

    @property
    def _has_place(self) -> bool:
        """Whether the words below have room: not where code and plate would lose theirs."""
        pen, size = self.pen, self._place_size
        if not self.call.below or len(pen.picture.tiles) > 1:
            return False
        words = self._place_height + self._caption_size * TOLD + 114 * pen.unit
        return self.box.height > pen.picture.scale.code * 1.1 + size * 1.4 + words

    @property
    def _place_lines(self) -> tuple[str, ...]:
        left, right = self._inner
        return self.pen.setter.lines(self.call.below, self._place_size, right - left)

    @property
    def _place_height(self) -> float:
        return tall(self._place_size, len(self._place_lines))

    @property
    def _told_height(self) -> float:
        """Of the sentence of the announcement, on several lines where one could not be read."""
        line = self.pen.picture.scale.caption_line
        return line if line > 0 and not self._is_in_stack else self._caption_size * TOLD

    @property
    def _told_top(self) -> float:
        """The top of the announcement's sentence, whose place is free without one."""
        height = self._told_height if self.call.is_solid else 0.0
        return self.box.y + self.box.height - height - 28 * self.pen.unit

    @property
    def _place_top(self) -> float:
        if not self._has_place:
            return self._told_top
        return self._told_top - 8 * self.pen.unit - self._place_height

    @property
    def _rule(self) -> float:
        gap = 34 * self.pen.unit if self._has_place else 0.0
        return self._place_top - gap

    def _place(self) -> Iterator[Shape]:
        """Where the counter is, under a hairline."""
        if not self._has_place:
            return
        left, right = self._inner
        thin = self.pen.sizes.hairline
        yield Rect(left, self._rule - thin, right - left, thin, "rule")
        yield from block(left, self._place_top, self._place_size, self._place_lines, "first")

    def _told(self) -> Iterator[Shape]:
        """The sentence of the announcement while it lasts: below, or over the code in a stack."""
        if not self._is_told:
            return
        left, right = self._inner
        size, top = self._caption_size, self.box.y if self._is_in_stack else self._told_top
        middle, room = top + self._told_height / 2, right - left
        is_across = self.pen.picture.scale.caption_line > 0 or bool(self.call.above)
        if self._is_in_stack and not is_across:
            room -= self.pen.picture.scale.plate + 20 * self.pen.unit
        if self.pen.picture.is_heard:
            yield Icon(left, middle - size / 2, size, "volume-2", "horn")
            left += 1.3 * size
            room -= 1.3 * size
        lines = self.pen.setter.lines(self.call.caption, size, room)
        yield from block(left, middle - tall(size, len(lines)) / 2, size, lines, "first caption")


@dataclass(frozen=True, slots=True)
class Plate:
    """The number of a counter: solid is now, outlined is past."""

    pen: Pen
    number: str
    digits: float
    least: float = 0.0

    @property
    def width(self) -> float:
        """As wide as the number needs, as it is high, and as the widest of a stack."""
        number = self.pen.wide(self.number, self.digits) + self.digits * PLATE_SIDES
        return max(self.digits * PLATE_HEIGHT, self.least, number)

    def drawn(self, right: float, middle: float, most: float, *, is_solid: bool) -> Group:
        """The plate with its right end there, at most so high."""
        sizes, height = self.pen.sizes, min(self.digits * PLATE_HEIGHT, most)
        x, y, radius = right - self.width, middle - height / 2, sizes.plate_corner
        box = (
            Rect(x, y, self.width, height, "fill", radius)
            if is_solid
            else Rect.outlined(Box(x, y, self.width, height), "outline", radius, sizes.frame)
        )
        number = centred(right - self.width / 2, middle, self.digits, self.number, "code", "middle")
        return Group((box, number), "plate solid" if is_solid else "plate outlined")


def earlier(pen: Pen) -> Iterator[Shape]:
    """The earlier calls under their heads, in columns."""
    picture, scale = pen.picture, pen.picture.scale
    if scale.rows < 1:
        return
    box, head = scale.list, scale.words.head
    right = box.x + box.width
    counter = pen.wide(picture.list_counter_head, head)
    lines = pen.setter.lines(picture.list_head, head, box.width - counter)
    top = box.y + (scale.list_head - tall(head, len(lines))) / 2
    yield from block(box.x, top, head, lines, "quiet head")
    middle = box.y + head * HEAD / 2
    yield centred(right, middle, head, picture.list_counter_head, "quiet head", "end")
    for number, call in enumerate(picture.earlier):
        row, column = divmod(number, scale.columns)
        x = box.x + column * (scale.column + scale.column_gap)
        y = box.y + scale.list_head + row * scale.row
        yield _earlier(pen, call, Box(x, y, scale.column, scale.row))


def _earlier(pen: Pen, call: CallPicture, box: Box) -> Group:
    digits, middle = pen.picture.scale.earlier, box.y + box.height / 2
    plate = Plate(pen, call.number, digits)
    shapes: tuple[Shape, ...] = (
        Rect(box.x, box.y, box.width, pen.sizes.hairline, "rule"),
        centred(box.x, middle, digits, call.code, "code"),
        *_way(pen, call, box, plate.width),
        plate.drawn(box.x + box.width, middle, digits * PLATE_HEIGHT, is_solid=False),
    )
    return Group(shapes, "earlier", f"earlier-{call.code}")


def _way(pen: Pen, call: CallPicture, box: Box, plate: float) -> Iterator[Icon]:
    """The way to the counter, where it is known: in one column beside the plates, if it can be."""
    digits = pen.picture.scale.earlier
    size, code = digits * SHAFT, pen.wide(call.code, digits)
    start = box.width - plate
    if not call.is_pointing or start - code <= size * 1.3:
        return
    column = box.width - pen.picture.scale.earlier_plate - digits * ARROW / 2 - size / 2
    x = column if column > code + digits * 0.1 else (code + start - size) / 2
    y = box.y + (box.height - size) / 2
    yield Icon(box.x + x, y, size, call.arrow, "arrow", call.turn)

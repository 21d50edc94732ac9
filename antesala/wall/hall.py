"""A screen and its hall: how large a letter must be and can be, and how the wall is divided.

People with low vision read a capital of the distance over 82 (EN 301 549, 5.1.4). All in pixels
where a name does not say otherwise. The wall has a header, a band, tiles and earlier calls; the
scale decides the size of codes.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from antesala.sizes import CAP_HEIGHT
from antesala.wall.letter_sizes import CURRENT_CALL, EARLIER_CALL, NOTICE, STALE, WHERE

ARROW = 0.46
"""From a code to its plate, as a part of the code's font size; it includes the arrow."""
SIDE = 36
"""From the edge of a tile to its code and to its plate, in pixels of a full HD screen."""
COLUMN_GAP = 1.5
"""The least gap between two columns of earlier calls, as a part of their font size."""
ROW_GAP = 0.8
"""The most between the widest code and the widest plate of such a column, likewise."""
FULL = 0.94
"""The largest font size on a tile, as a part of its height; in a stack the plates fill it."""


def usual_measure(text: str) -> float:
    """The width of a text as a part of its font size, where it has not been measured."""
    return 0.62 * len(text)


@dataclass(frozen=True, slots=True)
class Hall:
    """A screen, and the distance of its farthest reader.

    `code` and `number` are the widest ones as parts of a font size; `measure` gives the width of
    any text in the same unit.
    """

    width: float
    height: float
    px_per_mm: float
    distance_m: float
    code: float = 2.77
    number: float = 1.22
    measure: Callable[[str], float] = field(default=usual_measure, compare=False)

    @property
    def unit(self) -> float:
        """A pixel of a full HD screen: all but text grows with the screen."""
        short, long = sorted((self.width, self.height))
        return min(long / 1920, short / 1080)

    @property
    def plate(self) -> float:
        """The width of the widest plate, as a part of a font size."""
        return max(PLATE_HEIGHT, self.number + PLATE_SIDES)

    def floor(self, part: float) -> float:
        """The least font size for a capital of that part of the distance."""
        return self.distance_m * 1000 * part * self.px_per_mm / CAP_HEIGHT

    def tile(self, width: float, height: float, full: float = FULL) -> float:
        """The largest font size of code and number on a tile."""
        return min((width - 2 * SIDE * self.unit) / (self.code + ARROW + self.plate), height * full)

    def lines(self, text: str, font: float, width: float) -> int:
        """How many lines a text takes, broken between words."""
        lines, used = 1, 0.0
        for word in text.split():
            # The space after the last word of a line takes no room.
            if used and used + self.measure(word) * font > width:
                lines, used = lines + 1, 0.0
            used += self.measure(f"{word} ") * font
        return lines

    def earlier(self, width: float, columns: int) -> float:
        """The largest font size of earlier calls in so many columns, side by side."""
        row = self.code + ARROW / 2 + self.plate
        return width / (columns * row + (columns - 1) * COLUMN_GAP)

    def column(self, width: float, columns: int, font: float) -> float:
        """The width of a column of earlier calls; one on its own has the whole width.

        Beside others it is so narrow that a code is nearer to its counter than to the next column.
        """
        if columns == 1:
            return width
        most = (width - (columns - 1) * COLUMN_GAP * font) / columns
        return min(most, (self.code + ROW_GAP + self.plate) * font)


PLATE_HEIGHT, PLATE_SIDES = 1.06, 0.36
"""A plate's height, and its width beyond the number's, as parts of the font size."""


ALONE = 0.9
"""The largest font size on a tile on its own, as a part of the height that its words leave."""
NAME_GAP = 26
"""Units between the office's name and what stands beside it in the head."""
LINE = 1.32
"""The height of a line as the face has it, as a part of its font size."""
HEAD = 1.45
"""The height of a line of heads, as a part of its font size."""
AGAIN = 1.24
"""The height of the words over a call that is made again, as a part of their font size."""
PADDING = 0.4
"""The least room above and below the words of the band and of each notice, as a part of their font
size."""
NOTICE_SIDES = 192
"""The margins of a notice under the band and its icon, in pixels of a full HD screen."""

MESSAGE_HEIGHT = 244
"""The least height of the office's message, in pixels of a full HD screen."""
MESSAGE_SIDES = 236
"""The margins of the office's message and its icon, likewise."""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on the screen."""

    x: float = 0.0
    y: float = 0.0
    width: float = 0.0
    height: float = 0.0


NOWHERE = Box()
"""The place of what is not there."""


@dataclass(frozen=True, slots=True)
class Said:
    """The texts across the wall: the band's headline and detail, the office's name.

    `code` are the ways to say the code of the hall in the head, the longest first; `others` are the
    notices under the band, a sentence each; `caption` is the sentence of the call
    that is being announced, `is_again` whether it is a recall; `list_head` stands over the earlier
    calls, which are so many (`calls`). `is_past`: the call on the tile is over, and has no words
    below its code. `notice` is the office's message, or another page, which stands below the calls
    in `room` pixels at least, a line for each of its own; `groups` are the groups of services, each
    with its wait in words, which stand beside them.
    """

    headline: str = ""
    detail: str = ""
    office: str = ""
    code: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    notice: str = ""
    room: float = 0.0
    caption: str = ""
    is_again: bool = False
    list_head: str = ""
    calls: int = 6
    is_past: bool = False
    groups: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Words:
    """Font sizes of all texts but codes and numbers."""

    clock: float
    place: float
    head: float
    headline: float
    detail: float
    caption: float


@dataclass(frozen=True, slots=True)
class Body:
    """Header, band and the other notices, and the rest of the screen.

    `is_bare`: a call on its own has no words below it, since they would make it too small.
    """

    words: Words
    header: Box
    band: Box
    others: tuple[Box, ...]
    rest: Box
    is_past: bool = False
    is_bare: bool = False


@dataclass(frozen=True, slots=True)
class Split:
    """The rest, divided: tiles, so many abreast, and earlier calls in so many columns."""

    panel: Box
    list: Box
    abreast: int = 1
    columns: int = 1
    notice: Box = Box()


Way = Callable[[Hall, Body, int], Split]
"""How the rest may be divided for so many tiles."""


def body_of(hall: Hall, said: Said) -> Body:
    """The screen with what is written across it."""
    unit = hall.unit
    words = Words(
        clock=max(70 * unit, hall.floor(WHERE)),
        place=max(62 * unit, hall.floor(WHERE)),
        head=max(48 * unit, hall.floor(NOTICE)),
        headline=max(92 * unit, hall.floor(STALE)),
        detail=max(58 * unit, hall.floor(NOTICE)),
        caption=max(50 * unit, hall.floor(NOTICE)),
    )
    header = _header(hall, said, words)
    band = Box(0, header.height, hall.width, _band(hall, said, words))
    others = _others(hall, said, words, band.y + band.height)
    end = others[-1].y + others[-1].height if others else band.y + band.height
    top = end + (34 * unit if end > header.height else 0)
    rest = Box(header.x, top, header.width, hall.height - top - 48 * unit)
    return Body(words, header, band, others, rest, said.is_past)


def _others(hall: Hall, said: Said, words: Words, top: float) -> tuple[Box, ...]:
    """The notices under the band, each on as many lines as its sentence takes."""
    boxes: list[Box] = []
    for sentence in said.others:
        lines = hall.lines(sentence, words.head, hall.width - NOTICE_SIDES * hall.unit)
        tall = lines * words.head * LINE + 2 * max(18 * hall.unit, PADDING * words.head)
        boxes.append(Box(0, top, hall.width, tall))
        top += tall
    return tuple(boxes)


def _header(hall: Hall, said: Said, words: Words) -> Box:
    """The height that the clock needs, or the office's name beside crest and clock.

    The code of the hall has a line under the name where it does not fit beside it: without it no
    telephone's ticket comes into the line.
    """
    unit = hall.unit
    width = hall.width - 96 * unit
    lines = hall.lines(said.office, words.head, _name_room(hall, words))
    if said.code:
        lines += said_with(hall, words, said.office, said.code)[1]
    name = lines * words.head * LINE + 8 * unit
    least = (104 if hall.width > hall.height else 150) * unit
    return Box(48 * unit, 0, width, max(least, words.clock * 1.3, name))


def said_with(hall: Hall, words: Words, office: str, ways: tuple[str, ...]) -> tuple[str, bool]:
    """The first of some ways to say a thing that has room beside the office's name, or under it.

    And whether it is under it, where also the last way stands that has room in neither place.
    """
    room = _name_room(hall, words)
    beside_it = room - hall.measure(office) * words.head - NAME_GAP * hall.unit
    for is_under, free in ((False, beside_it), (True, room)):
        for way in ways:
            if hall.measure(way) * words.head <= free:
                return way, is_under
    return ways[-1], True


def _name_room(hall: Hall, words: Words) -> float:
    """Pixels between crest and clock; 116 are the crest and the gaps beside it and the clock."""
    return hall.width - (96 + 116) * hall.unit - hall.measure("00:00") * words.clock


def _band(hall: Hall, said: Said, words: Words) -> float:
    """The height of the band; 240 is the width of its margins and its icon."""
    if not said.headline:
        return 0
    width = hall.width - 240 * hall.unit
    large = hall.lines(said.headline, words.headline, width) * words.headline * 1.28
    small = hall.lines(said.detail, words.detail, width) * words.detail * 1.3
    return large + small + 2 * max(24 * hall.unit, PADDING * words.detail)


def beside(hall: Hall, body: Body, _tiles: int) -> Split:
    """Earlier calls beside the tiles."""
    rest, unit = body.rest, hall.unit
    panel = Box(rest.x, rest.y, 0.65 * hall.width - rest.x - 4 * unit, rest.height)
    left = panel.x + panel.width + 44 * unit
    return Split(panel, Box(left, rest.y, rest.x + rest.width - left, rest.height))


def under(hall: Hall, body: Body, tiles: int) -> Split:
    """Earlier calls below the tiles, or none where they do not fit."""
    rest, words = body.rest, around(hall, body, tiles)
    full = FULL if tiles > 1 else ALONE
    fullest, needed = (
        tiles * (code / full + 20 * hall.unit) + words
        for code in (hall.tile(rest.width, hall.height), hall.floor(CURRENT_CALL))
    )
    tall = min(fullest, max(0.64 * rest.height, needed), rest.height)
    gap, row = 28 * hall.unit, body.words.head * HEAD + hall.floor(EARLIER_CALL) * PLATE_HEIGHT
    if rest.height - tall - gap < row:
        return Split(rest, Box())
    panel = Box(rest.x, rest.y, rest.width, tall)
    top = rest.y + tall + gap
    below = Box(rest.x, top, rest.width, max(0.0, rest.y + rest.height - top))
    return Split(panel, below, columns=2 if hall.width > hall.height else 1)


def noticed(hall: Hall, body: Body, way: Way, said: Said) -> Split:
    """One tile, or none, over the office's message: beside the earlier calls, or below them all."""
    gap = 28 * hall.unit
    if way is beside:
        split = beside(hall, body, 1)
        above, box = _parted(hall, body.words, split.panel, said, gap)
        return replace(split, panel=above, notice=box)
    rest, box = _parted(hall, body.words, body.rest, said, gap)
    return replace(way(hall, replace(body, rest=rest), 1), notice=box)


def _parted(hall: Hall, words: Words, box: Box, said: Said, gap: float) -> tuple[Box, Box]:
    """A box parted into what stands above, and the room of the message."""
    tall = max(MESSAGE_HEIGHT * hall.unit, said.room, message_tall(hall, words, box, said.notice))
    above = replace(box, height=max(0.0, box.height - tall - gap))
    return above, Box(box.x, box.y + box.height - tall, box.width, tall)


def message_tall(hall: Hall, words: Words, box: Box, text: str) -> float:
    """The height of a message in a box, each of its own lines as often broken as it needs."""
    width = box.width - MESSAGE_SIDES * hall.unit
    lines = sum(hall.lines(each, words.head, width) for each in text.split("\n"))
    return lines * words.head * LINE + 2 * max(36 * hall.unit, PADDING * words.head)


def alone(_hall: Hall, body: Body, _tiles: int) -> Split:
    """Tiles on the whole rest, two by two."""
    return Split(body.rest, Box(), abreast=2)


def whole(_hall: Hall, body: Body, _tiles: int) -> Split:
    """Tiles on the whole rest, one below the other."""
    return Split(body.rest, Box())


def around(hall: Hall, body: Body, tiles: int) -> float:
    """The height of the words above and below the codes of the panel."""
    words = body.words
    if tiles > 1:
        return words.head * HEAD
    if body.is_past:
        return 2 * words.place * LINE + 72 * hall.unit
    if body.is_bare:
        return words.place * LINE + 72 * hall.unit
    # The head above the code and the place below, which takes a second line on a narrow screen.
    # The sentence of the announcement is below them while it lasts.
    lines = 2.6 if hall.width > hall.height else 3.9
    return words.place * lines + words.caption * LINE + 134 * hall.unit

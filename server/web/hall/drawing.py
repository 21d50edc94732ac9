"""A picture of a wall as shapes: head, notices, calls, and what stands in the place of calls.

Pure. `server.web.hall.tiles` draws the calls.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from antesala.wall.hall import ARROW, PLATE_HEIGHT, Box, Hall
from antesala.wall.letter_sizes import display_sizes
from antesala.wall.picture import NoticePicture, Picture
from server.web.hall.lettering import Setter
from server.web.hall.shapes import (
    Group,
    Icon,
    Image,
    Line,
    Media,
    Rect,
    Shape,
    block,
    centred,
    tall,
)
from server.web.hall.tiles import SHAFT, Pen, Plate, earlier, panel

CREST, CREST_GAP = 64, 26
"""Pixels of a full HD screen: the crest, and from it to the office's name."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """A page's picture, and the same in sentences for a screen reader."""

    width: float
    height: float
    shapes: tuple[Shape, ...]
    office: str
    sentences: tuple[str, ...]
    alert: str


def drawing_of(
    picture: Picture, hall: Hall, setter: Setter, crest: str = "", media: str = ""
) -> Drawing:
    """The whole screen; `crest` and `media` are the addresses of the office's own pictures."""
    sizes = display_sizes(hall.px_per_mm, hall.distance_m * 1000)
    pen = Pen(picture, hall, sizes, setter)
    calls = (*panel(pen), *_quiet(pen), *earlier(pen))
    shapes = (
        Group(tuple(_head(pen, crest)), "header"),
        *_band(pen),
        *(_line(pen, notice) for notice in picture.others),
        Group(calls, f"calls{' stale' if picture.is_stale else ''}"),
        *_message(pen, media),
        *_waits(pen),
    )
    said = (*picture.tiles, *picture.earlier)
    spoken = (*(call.name for call in said), *(group.sentence for group in picture.groups))
    told = (picture.headline, picture.detail, *(notice.sentence for notice in picture.others))
    return Drawing(
        hall.width,
        hall.height,
        shapes,
        picture.office,
        tuple(filter(None, (*told, picture.beside.name, *spoken))),
        picture.caption,
    )


def _head(pen: Pen, crest: str) -> Iterator[Shape]:
    """Crest, office and room at the left, the clock at the right."""
    picture, box, unit = pen.picture, pen.picture.scale.header, pen.unit
    right, middle, words = box.x + box.width, box.y + box.height / 2, picture.scale.words
    clock = centred(right, middle, words.clock, picture.clock, "clock", "end")
    yield clock
    if not picture.office:
        return
    yield from _crest(pen, crest, middle)
    left = box.x + (CREST + CREST_GAP) * unit
    room = right - pen.wide(picture.clock, words.clock) - CREST_GAP * unit - left
    lines = pen.setter.lines(picture.office, words.head, room)
    used = max((pen.wide(line, words.head) for line in lines), default=0.0)
    name = pen.wide(picture.room, words.head)
    is_beside = used + CREST_GAP * unit + name <= room
    height, line = tall(words.head, len(lines)), tall(words.head, 1)
    is_under = bool(picture.room) and not is_beside and name <= room and height + line <= box.height
    top = middle - (height + line * is_under) / 2
    yield from block(left, top, words.head, lines, "office")
    if is_beside:
        yield centred(left + used + CREST_GAP * unit, middle, words.head, picture.room, "room")
    if is_under:
        yield from block(left, top + height, words.head, (picture.room,), "room")


def _crest(pen: Pen, crest: str, middle: float) -> Iterator[Shape]:
    size, x = CREST * pen.unit, pen.picture.scale.header.x
    y, corner = middle - size / 2, pen.sizes.corner / 2
    if crest:
        yield Rect(x, y, size, size, "paper", corner)
        yield Image(x + 0.04 * size, y + 0.04 * size, 0.92 * size, crest)
        return
    yield Rect.outlined(Box(x, y, size, size), "outline", corner, 3 * pen.unit)
    yield Icon(x + 0.15 * size, y + 0.15 * size, 0.7 * size, "landmark", "crest")


def _band(pen: Pen) -> Iterator[Shape]:
    """What is the matter while calls may be missing, and where to ask."""
    picture, box, unit = pen.picture, pen.picture.scale.band, pen.unit
    if not picture.headline:
        return
    words, middle, icon = picture.scale.words, box.y + box.height / 2, 108 * unit
    left = box.x + 48 * unit + icon + 36 * unit
    room = box.x + box.width - 48 * unit - left
    large = pen.setter.lines(picture.headline, words.headline, room)
    small = pen.setter.lines(picture.detail, words.detail, room)
    high = tall(words.headline, len(large))
    top = middle - (high + tall(words.detail, len(small))) / 2
    yield Group(
        (
            Rect(box.x, box.y, box.width, box.height, "fill"),
            Icon(box.x + 48 * unit, middle - icon / 2, icon, picture.band_icon, "mark"),
            *block(left, top, words.headline, large, "headline"),
            *block(left, top + high, words.detail, small, "detail"),
        ),
        f"band {picture.band_look}",
    )


def _line(pen: Pen, notice: NoticePicture) -> Group:
    """A notice of the second rank: one sentence under the band."""
    unit, size, width = pen.unit, pen.picture.scale.words.head, pen.hall.width
    middle, icon = notice.y + notice.height / 2, 64 * unit
    left = 48 * unit + icon + 26 * unit
    lines = pen.setter.lines(notice.sentence, size, width - 48 * unit - left)
    return Group(
        (
            Rect(0, notice.y, width, notice.height, "fill"),
            Rect(0, notice.y, width, pen.sizes.hairline, "edge"),
            Icon(48 * unit, middle - icon / 2, icon, notice.icon, "mark"),
            *block(left, middle - tall(size, len(lines)) / 2, size, lines, "detail"),
        ),
        f"band {notice.look}",
    )


def _message(pen: Pen, media: str) -> Iterator[Shape]:
    """A message, what to bring, a picture or a video below the calls: the lowest rank."""
    page, box, unit = pen.picture.beside, pen.picture.scale.notice, pen.unit
    if not page.kind:
        return
    if page.media:
        is_video = page.kind == "video"
        yield Media(box, media + page.media, page.media, is_video, is_still=page.still)
        return
    size, middle, icon = pen.picture.scale.words.head, box.y + box.height / 2, 96 * unit
    left = box.x + 48 * unit + icon + 40 * unit
    width = box.x + box.width - 48 * unit - left
    title = pen.setter.lines(page.title, size, width)
    detail = pen.setter.lines(page.detail, size, width) if page.detail else ()
    top = middle - tall(size, len(title) + len(detail)) / 2
    yield Group(
        (
            Rect(box.x, box.y, box.width, box.height, "fill", pen.sizes.corner),
            Icon(box.x + 48 * unit, middle - icon / 2, icon, page.icon, "mark"),
            *block(left, top, size, title, "detail"),
            *block(left, top + tall(size, len(title)), size, detail, "detail"),
        ),
        "band information message",
    )


def _waits(pen: Pen) -> Iterator[Shape]:
    """How long each group of services waits: its name, and the wait below it."""
    picture, places = pen.picture, pen.picture.scale.groups
    if not picture.groups_head:
        return
    head, size = places.head, picture.scale.words.head
    lines = pen.setter.lines(picture.groups_head, size, head.width)
    top = head.y + (head.height - tall(size, len(lines))) / 2
    yield from block(head.x, top, size, lines, "quiet head")
    for group in picture.groups:
        names = pen.setter.lines(group.name, places.name, group.width)
        high = tall(places.name, len(names))
        top = group.y + (group.height - high - tall(places.wait, 1)) / 2
        shapes: tuple[Shape, ...] = (
            Rect(group.x, group.y, group.width, pen.sizes.hairline, "rule"),
            *block(group.x, top, places.name, names, "quiet"),
            *block(group.x, top + high, places.wait, (group.wait,), "title"),
        )
        yield Group(shapes, "group")


def _quiet(pen: Pen) -> Iterator[Shape]:
    """The place of the calls while there are none: that the office is closed, or what comes."""
    picture, box, unit = pen.picture, pen.picture.scale.panel, pen.unit
    if picture.tiles or not (picture.closed or picture.empty):
        return
    yield Rect(box.x, box.y, box.width, box.height, "surface", pen.sizes.corner)
    left, room, top = box.x + 40 * unit, box.width - 80 * unit, box.y + 40 * unit
    size = picture.scale.words.headline if picture.closed else picture.empty_size
    lines = pen.setter.lines(picture.closed or picture.empty, size, room)
    yield from block(left, top, size, lines, "title")
    top += tall(size, len(lines))
    for sentence in picture.closed_lines:
        lines = pen.setter.lines(sentence, picture.closed_size, room)
        yield from block(left, top + 28 * unit, picture.closed_size, lines, "quiet")
        top += 28 * unit + tall(picture.closed_size, len(lines))
    yield from _sample(pen, left, top - box.y - 40 * unit, box)


def _sample(pen: Pen, left: float, told: float, box: Box) -> Iterator[Shape]:
    """A code that is never given, in outlines, so that it is taken for no call."""
    picture, unit, words = pen.picture, pen.unit, pen.picture.scale.words.place
    digits, call = picture.scale.code * 0.8, picture.sample
    needed = told + digits * 1.1 + words * 1.5 + 180 * unit
    if picture.closed or not call.code or box.height <= needed:
        return
    plate = Plate(pen, call.number, digits)
    foot = box.y + box.height - 40 * unit
    middle = foot - digits * PLATE_HEIGHT / 2
    top = foot - digits * 1.1 - tall(words, 1)
    yield from block(left, top, words, (picture.sample_head,), "quiet")
    at = centred(left, middle, digits, call.code, "code hollow")
    end = left + pen.wide(call.code, digits)
    shaft, start = digits * SHAFT, end + digits * ARROW
    shapes: tuple[Shape, ...] = (
        Line(at.x, at.y, at.size, at.text, at.look, stroke=3 * unit),
        Icon(end + (digits * ARROW - shaft) / 2, middle - shaft / 2, shaft, "arrow-wall", "arrow"),
        plate.drawn(start + plate.width, middle, digits * PLATE_HEIGHT, is_solid=False),
    )
    yield Group(shapes, "sample")

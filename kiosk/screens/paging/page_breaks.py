"""Puts what is read and what is touched into parts of a screen, as many as they need.

Pure. Heights and widths are in millimetres, as `space.py` measures them. What is touched is shown
in every part, if it fits beside what is read; otherwise it has its own parts after what is read.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from antesala.words.typed import SOFT_HYPHEN
from kiosk.measures.layout import Layout
from kiosk.measures.text import LINE, TEXT, wrapped
from kiosk.screens.paging.space import FRAME, Room, size_of
from kiosk.screens.picture import Act, Block, Picture

HALF = 0.5
"""Part of a screen's height that acts may take in every part; if higher, they have parts of their
own.
"""

AT_MOST, AT_MOST_AS_DRAWN = 4, 6
"""The most choices in a part, whatever the room: with letters of that size people do not look for a
fifth.
"""

A_THIRD = 0.3
"""Part of a screen's height above which a question is shown over the first part only."""

LEAST_LINES = 2
"""The lines of a text that begins in one part and goes on in the next."""

LONG = 6
"""Lines from which a text may begin in one part although the next would hold it whole."""

READ_FIRST = frozenset({"service", "answers"})
"""Pages that lead on to one thing at a time: to what is left to read, and then to the answer."""

CHOICES = frozenset({"choices", "faces", "aids", "wishes"})
"""Pages whose question is shown over every part of their choices."""


@dataclass(frozen=True, slots=True)
class Part:
    """What one part shows."""

    blocks: tuple[Block, ...] = ()
    acts: tuple[Act, ...] = ()


def at_most(layout: Layout) -> int:
    """The most choices in a part."""
    return AT_MOST if layout.is_large else AT_MOST_AS_DRAWN


def parts_of(
    picture: Picture, blocks: tuple[Block, ...], acts: tuple[Act, ...], room: Room
) -> list[Part]:
    """The parts, at least one; each block and each act is in one of them, or in all."""
    is_choice = picture.page in CHOICES
    has_few = picture.page != "choices" or len(acts) <= at_most(room.layout)
    if has_few and room.holds(blocks, acts):
        return [Part(blocks, acts)]
    if picture.page == "faces" and (whole := scale_whole(blocks, acts, room)):
        return whole
    if is_choice and room.height_of(blocks) <= HALF * room.reading:
        return list(chosen(blocks, acts, room))
    touched = room.height_of_acts(acts) + room.more
    beside = room.reading if room.layout.is_wide else room.whole - touched
    if picture.page in READ_FIRST and not room.layout.is_wide:
        return list(read_then(blocks, acts, room))
    if touched <= min(room.touching, room.whole * HALF):
        return [Part(some, acts) for some in packed(blocks, room, beside)]
    return [*read_first(blocks, room), *touched_then(blocks, acts, room)]


def scale_whole(blocks: tuple[Block, ...], acts: Sequence[Act], room: Room) -> list[Part]:
    """All faces in one part, and the other ways in the next; none where they do not fit together.

    People who see half of a scale answer by that half.
    """
    faces = tuple(act for act in acts if act.kind == "face")
    touched = room.height_of_acts(faces) + room.more
    read = 0.0 if room.layout.is_wide else room.height_of(blocks)
    if touched > room.touching or read + touched > room.whole:
        return []
    return [Part(blocks, faces), Part(blocks, tuple(act for act in acts if act.kind != "face"))]


def read_first(blocks: Sequence[Block], room: Room) -> list[Part]:
    """What is read, in parts that have only the way on beside it."""
    limit = room.reading if room.layout.is_wide else room.whole - room.more
    return [Part(some) for some in packed(blocks, room, limit)]


def read_then(blocks: Sequence[Block], acts: Sequence[Act], room: Room) -> Iterator[Part]:
    """All that is read, with one way on; then the acts, beside the last of it where they fit."""
    *before, last = read_first(blocks, room)
    yield from before
    touched = room.height_of_acts(acts) + room.more
    if touched <= room.touching and room.height_of(last.blocks) + touched <= room.whole:
        yield Part(last.blocks, tuple(acts))
        return
    yield last
    yield from touched_then(blocks, acts, room)


def touched_then(blocks: Sequence[Block], acts: Sequence[Act], room: Room) -> Iterator[Part]:
    """The acts, under the question that they answer as far as they fit."""
    title = tuple(block for block in blocks[:1] if block.kind == "title")
    whole = room.height_of(title) + room.height_of_acts(acts) + room.more
    above = title if room.layout.is_wide or whole <= room.whole else ()
    return chosen(above, acts, room)


def chosen(blocks: tuple[Block, ...], acts: Sequence[Act], room: Room) -> Iterator[Part]:
    """As many acts as fit under the question, which a small screen shows in the first part only."""
    read = 0.0 if room.layout.is_wide else room.height_of(blocks)
    is_under = bool(fitting(acts[:1], room, read))
    is_everywhere = is_under and read <= A_THIRD * room.whole
    if blocks and not is_under:
        # Not even one act fits under the question, so the question comes first.
        yield Part(blocks)
        blocks = ()
    left = list(acts)
    while left:
        above = blocks if is_everywhere or len(left) == len(acts) else ()
        taken = fitting(left, room, read if above else 0.0) or left[:1]
        yield Part(above, tuple(taken))
        left = left[len(taken) :]


def fitting(acts: Sequence[Act], room: Room, read: float) -> Sequence[Act]:
    """The first acts that fit under what is read, which is `read` millimetres high."""
    limit = min(room.touching, room.whole - read) - room.more
    count = 0
    while (
        count < min(at_most(room.layout), len(acts))
        and room.height_of_acts(acts[: count + 1]) <= limit
    ):
        count += 1
    return acts[:count]


def packed(blocks: Sequence[Block], room: Room, limit: float) -> list[tuple[Block, ...]]:
    """The blocks in order, as many in each part as `limit` millimetres hold.

    A label stays with its value, where a part holds both. A long text begins where the one before
    it ended.
    """
    parts, part = list[tuple[Block, ...]](), tuple[Block, ...]()
    left = list(grouped(blocks))
    while left:
        group = left.pop(0)
        spare = limit - room.height_of(part)
        if room.height_of(group) <= spare:
            part = (*part, *group)
            continue
        first, rest = split(group, room, spare, limit, least=LEAST_LINES if part else 1)
        labels, last = group[:-1], group[-1:]
        is_parted = labels and room.height_of(group) > limit and room.height_of(labels) <= spare
        if not first and (is_parted or not part):
            # A label that no part holds with its thing ends this one; or a block fits in no part
            # and is drawn all the same.
            part, left = (*part, *(labels or group)), [last, *left] if labels else left
        else:
            part, rest = (*part, *first), rest if first else group
            left = [rest, *left] if rest else left
        parts.append(part)
        part = ()
    return [*parts, part] if part else parts


def split(
    group: tuple[Block, ...], room: Room, spare: float, limit: float, least: int
) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """The lines of a long text that fit here, and the rest; empty where none should be here.

    `spare` millimetres are left here, and the next part has `limit`; `least` is the fewest lines to
    begin with. A short text goes whole to the next part.
    """
    *labels, block = group
    size, width = size_of(block.kind, room.layout), room.text_width(block)
    lines = wrapped(block.text, size, width, room.layout.hyphens)
    # What happened, and what to do, is read at once.
    is_short = room.height_of(group) <= limit and (len(lines) < LONG or block.kind == "alert")
    if is_short or block.kind in ("code", "plate", "square"):
        return (), ()
    frame = 2 * FRAME if block.kind in ("notice", "alert") else 0.0
    free = spare - room.height_of(labels) - room.layout.gap - frame
    count = math.floor((free / (size * LINE) - 1) / TEXT) + 1
    if count < min(least, len(lines)):
        return (), ()
    if labels and len(lines) < LONG and room.height_of((block,)) <= limit:
        # Whole in the next part: half of it would be lost here, and more so there.
        return (), ()
    # No part goes on with a single word.
    count = max(1, min(count, len(lines) - 2) if len(lines) > LEAST_LINES + 1 else count)
    whole = block.whole or block.text
    first = replace(block, text=again(lines[:count]), whole=whole)
    rest = replace(block, text=again(lines[count:]), whole=whole)
    return (*labels, first), (rest,) if rest.text else ()


def again(lines: Sequence[str]) -> str:
    """The lines as one text: a divided word is joined, or ends with a hyphen at the end."""
    return " ".join(lines).replace(f"{SOFT_HYPHEN} ", "").replace(SOFT_HYPHEN, "-")


def grouped(blocks: Sequence[Block]) -> Iterator[tuple[Block, ...]]:
    """The blocks with their labels and plates, which stay with what they are about."""
    group = tuple[Block, ...]()
    for block in blocks:
        group = (*group, block)
        if block.kind not in ("label", "plate"):
            yield group
            group = ()
    if group:
        yield group

"""Divides a screen into parts, where letters are too large for it: none is cut, none scrolls.

Pure, in millimetres: what is read is measured in the house's face before it is drawn. What is
touched stays in sight in every part, as far as it has room beside what is read; else it is a part
of its own. Every part leads on to the next, the last one to the first, from the same place.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from antesala.qt.sizes import CARD_SIDE
from kiosk.breadth import LINE, height_of, lines_of, wrapped
from kiosk.layout import TEXT, TIGHT, Layout
from kiosk.parting import MORE, acts_of, blocks_of
from kiosk.picture import Act, Block, Picture
from kiosk.scene import Scene

HALF = 0.5
"""Of a screen: what is touched in every part takes no more, or it has parts of its own."""

BANNER = 0.25
"""Of a screen: what stands in the way takes no more over every part, or it is a part of its own."""

AT_MOST, AT_MOST_AS_DRAWN = 4, 6
"""Choices in a part, whatever the room: a fifth is not looked for among letters of that size."""

A_THIRD = 0.3
"""Of a screen: a question that takes more stands over its first part only."""

CODE = 0.75
"""Height of a code's line as it is drawn: it has capitals and figures only."""

FRAME = 4.0
"""Millimetres over and under what stands in a frame."""

BESIDE = 12.0
"""Millimetres beside the words in a frame, or of a thing to bring."""

LEAST_LINES = 2
"""Of a text that is begun on one part and goes on in the next."""

LONG = 6
"""Lines from which a text may be begun on one part although the next one would hold it whole."""

BOX = 17.0
"""Millimetres that the box of what can be ticked takes beside its words."""

SQUARE, LEAST_SQUARE = 96.0, 48.0
"""Millimetres of a square that a telephone reads, with its white rim."""

CHOICES = frozenset({"choices", "aids", "wishes"})
"""Pages whose question stands over every part of what can be chosen."""

ONWARD, BEGIN = "arrow-right", "undo-2"

STRETCH = 14.0
"""Millimetres that an act grows at most, where there is room: a higher one is easier to touch."""

LONG_PAGES = frozenset({"service", "answers", "law", "ticket", "cancelling"})
"""Pages that tell much."""

ROUNDING = 0.5
"""Millimetres that are left for what layouts round."""


@dataclass(frozen=True, slots=True)
class Part:
    """What one part shows."""

    blocks: tuple[Block, ...] = ()
    acts: tuple[Act, ...] = ()


def divided(picture: Picture, scene: Scene) -> Picture:
    """The same screen, or the part of it to which the person went on.

    The switches are cards in every size: letters may become smaller while one is among them.
    """
    if picture.page == "typing":
        return keys_after_notice(picture, scene)
    if not is_divided(picture, scene.layout):
        return picture
    picture, told = with_banner(picture, scene)
    blocks, acts = told_first(told, blocks_of(picture, scene)), acts_of(picture)
    room = Room(scene.layout, banner_height(picture, scene.layout), leads(scene))
    parts = parts_of(picture, blocks, acts, room)
    index, count = scene.journey.turned % len(parts), len(parts)
    part = parts[index]
    acts = (*part.acts, *onward(picture, scene, index, count))
    return replace(
        picture,
        page="parts",
        blocks=part.blocks,
        acts=acts,
        stretch=stretch(room, part.blocks, acts) if picture.page in CHOICES else 0.0,
        part=scene.words.say("kiosk-page", page=index + 1, pages=count) if count > 1 else "",
    )


def is_divided(picture: Picture, layout: Layout) -> bool:
    """Where letters are large only what is long: choices have a drawing for them.

    A wide screen has room for all that but a ticket.
    """
    has_room = layout.is_wide and picture.page != "ticket"
    is_long = picture.page in LONG_PAGES and layout.is_large and not has_room
    return layout.in_parts or is_long or picture.page == "aids"


def keys_after_notice(picture: Picture, scene: Scene) -> Picture:
    """What stands in the way, and then the keys, which have no room for it beside them."""
    if scene.layout.is_as_drawn or not picture.banner_headline:
        return picture
    hidden = replace(picture, banner_headline="", banner_advice="")
    if scene.journey.turned:
        return hidden
    _, on, _ = leads(scene)
    return replace(
        hidden,
        page="parts",
        blocks=notice(picture),
        acts=(leading(scene.layout, on),),
        part=scene.words.say("kiosk-page", page=1, pages=2),
    )


def notice(picture: Picture) -> tuple[Block, ...]:
    told = (Block("lead", picture.banner_headline), Block("text", picture.banner_advice))
    return tuple(block for block in told if block.text)


def with_banner(picture: Picture, scene: Scene) -> tuple[Picture, tuple[Block, ...]]:
    """What stands in the way: over every part, or where that takes too much of it, told first."""
    room = Room(scene.layout)
    if banner_height(picture, scene.layout) <= BANNER * min(room.reading, room.whole):
        return picture, ()
    return replace(picture, banner_headline="", banner_advice=""), notice(picture)


def told_first(first: tuple[Block, ...], blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """A ticket's code comes before everything."""
    code = tuple(block for block in blocks[:1] if block.kind == "code")
    return (*code, *first, *blocks[len(code) :])


def banner_height(picture: Picture, layout: Layout) -> float:
    if not picture.banner_headline:
        return 0.0
    width = layout.reading_width - 1.1 * layout.margin - 13 - 0.5 * layout.margin
    lines = layout.lead_size * lines_of(picture.banner_headline, layout.lead_size, width)
    if picture.banner_advice:
        lines += layout.text_size * lines_of(picture.banner_advice, layout.text_size, width)
    return lines * LINE * 1.04 + 0.7 * layout.margin + layout.gap + ROUNDING


def onward(picture: Picture, scene: Scene, index: int, count: int) -> tuple[Act, ...]:
    """What leads to the next part."""
    if count == 1:
        return ()
    about = scene.words.say("kiosk-page", page=index + 1, pages=count)
    more, on, again = leads(scene)
    is_last = index == count - 1
    name = more if picture.page in CHOICES else again if is_last else on
    begins = is_last and picture.page not in CHOICES
    return (leading(scene.layout, name, about, BEGIN if begins else ONWARD),)


def leads(scene: Scene) -> tuple[str, ...]:
    """On to more choices; on, and back to the first part, of what is read."""
    return tuple(map(scene.words.say, ("kiosk-more", "kiosk-read-on", "kiosk-read-again")))


def leading(layout: Layout, name: str, about: str = "", drawing: str = ONWARD) -> Act:
    """A very small screen has no room for the arrow."""
    return Act(MORE, "", name, "second", about, drawing="" if layout.is_tiny else drawing)


def stretch(room: "Room", blocks: Sequence[Block], acts: Sequence[Act]) -> float:
    """How much higher each act may be."""
    read = 0.0 if room.layout.is_wide else room.height_of(blocks)
    spare = min(room.touching, room.whole - read) - room.height_of_acts(acts)
    return max(0.0, min(STRETCH, spare / len(acts))) if acts else 0.0


class Room:
    """Measures of the body in one layout.

    `above` is taken by what stands over every part, `leads` are the names of what leads on.
    """

    def __init__(self, layout: Layout, above: float = 0.0, leads: Sequence[str] = ()) -> None:
        self.layout = layout
        self.whole = layout.body_height - ROUNDING - (0.0 if layout.is_wide else above)
        self.touching = min(layout.answers_height, self.whole)
        head = layout.head if layout.is_wide else 0.0
        self.reading = self.whole - head - (above if layout.is_wide else 0.0)
        onward = [self.act_height(leading(layout, name)) for name in leads]
        self.more = max([layout.target, *onward]) + layout.gap

    def holds(self, blocks: Sequence[Block], acts: Sequence[Act]) -> bool:
        read, touched = self.height_of(blocks), self.height_of_acts(acts)
        if self.layout.is_wide:
            return read <= self.reading and touched <= self.touching
        return touched <= self.touching and read + touched <= self.whole

    def height_of(self, blocks: Sequence[Block]) -> float:
        return sum(self.height(block) + self.layout.gap for block in blocks)

    def height_of_acts(self, acts: Sequence[Act]) -> float:
        """With a gap between each two; under the last there is the foot's own."""
        return sum(self.act_height(act) + self.layout.gap for act in acts) - self.layout.gap

    def text_width(self, block: Block) -> float:
        """Width of a block's words."""
        return self.layout.reading_width - (BESIDE if block.kind in ("notice", "item") else 0.0)

    def height(self, block: Block) -> float:
        size, width = size_of(block.kind, self.layout), self.text_width(block)
        match block.kind:
            case "code":
                return size * LINE * CODE + 2 * FRAME
            case "plate":
                return size * 1.06
            case "square":
                return self.square
            case "notice":
                return height_of(lines_of(block.text, size, width), size, TEXT) + 2 * FRAME
            case _:
                return height_of(lines_of(block.text, size, width), size, TEXT)

    @property
    def square(self) -> float:
        """As large as a part has room for."""
        room = self.reading - (0.0 if self.layout.is_wide else self.more) - 2 * self.layout.gap
        return max(LEAST_SQUARE, min(SQUARE, self.layout.reading_width, room * 0.7))

    def beside(self, act: Act) -> float:
        """Width of what stands beside an act's words; cards have drawings with small letters."""
        is_drawn = act.drawing and not (act.rank == "choice" and self.layout.is_large)
        return BOX if act.rank == "box" or is_drawn else 0.0

    def act_height(self, act: Act) -> float:
        layout = self.layout
        width = layout.answers_width - 2 * CARD_SIDE - self.beside(act)
        size = size_of_act(act.rank, layout)
        lines = max(lines_of(text, size, width) for text in (act.name, act.waiting))
        height = height_of(lines, size, TIGHT)
        if act.reason:
            reason = lines_of(act.reason, layout.text_size, width)
            height += height_of(reason, layout.text_size, TIGHT)
        return max(layout.target, height + 2 * layout.pad)


def size_of(kind: str, layout: Layout) -> float:
    sizes = {
        "title": layout.title_size,
        "lead": layout.lead_size,
        "value": layout.name_size,
        "code": layout.code_size,
        "plate": layout.button_size * 1.4,
    }
    return sizes.get(kind, layout.text_size)


def size_of_act(rank: str, layout: Layout) -> float:
    if rank == "main":
        return layout.main_size
    return second_size(layout) if rank == "second" else layout.name_size


def at_most(layout: Layout) -> int:
    return AT_MOST if layout.is_large else AT_MOST_AS_DRAWN


def second_size(layout: Layout) -> float:
    """Never larger than the main button's words."""
    return min(layout.lead_size, layout.button_size)


def parts_of(
    picture: Picture, blocks: tuple[Block, ...], acts: tuple[Act, ...], room: Room
) -> list[Part]:
    """At least one; each block and each act is in one of them, or in all."""
    is_choice = picture.page in CHOICES
    has_few = picture.page != "choices" or len(acts) <= at_most(room.layout)
    if has_few and room.holds(blocks, acts):
        return [Part(blocks, acts)]
    if is_choice and room.height_of(blocks) <= HALF * room.reading:
        return list(chosen(blocks, acts, room))
    touched = room.height_of_acts(acts) + room.more
    beside = room.reading if room.layout.is_wide else room.whole - touched
    if touched <= min(room.touching, room.whole * HALF):
        return [Part(some, acts) for some in packed(blocks, room, beside)]
    return [*read_first(blocks, room), *touched_then(blocks, acts, room)]


def read_first(blocks: Sequence[Block], room: Room) -> list[Part]:
    limit = room.reading if room.layout.is_wide else room.whole - room.more
    return [Part(some) for some in packed(blocks, room, limit)]


def touched_then(blocks: Sequence[Block], acts: Sequence[Act], room: Room) -> Iterator[Part]:
    """What is touched, under what it answers as far as that has room."""
    title = tuple(block for block in blocks[:1] if block.kind == "title")
    whole = room.height_of(title) + room.height_of_acts(acts) + room.more
    above = title if room.layout.is_wide or whole <= room.whole else ()
    return chosen(above, acts, room)


def chosen(blocks: tuple[Block, ...], acts: Sequence[Act], room: Room) -> Iterator[Part]:
    """As many acts as fit under what is asked, which a small screen asks in the first part only."""
    read = 0.0 if room.layout.is_wide else room.height_of(blocks)
    is_under = bool(fitting(acts[:1], room, read))
    is_everywhere = is_under and read <= A_THIRD * room.whole
    if blocks and not is_under:
        # Not even one has room under it: it is asked first.
        yield Part(blocks)
        blocks = ()
    left = list(acts)
    while left:
        above = blocks if is_everywhere or len(left) == len(acts) else ()
        taken = fitting(left, room, read if above else 0.0) or left[:1]
        yield Part(above, tuple(taken))
        left = left[len(taken) :]


def fitting(acts: Sequence[Act], room: Room, read: float) -> Sequence[Act]:
    """The first of these that fit under what is read."""
    limit = min(room.touching, room.whole - read) - room.more
    count = 0
    while (
        count < min(at_most(room.layout), len(acts))
        and room.height_of_acts(acts[: count + 1]) <= limit
    ):
        count += 1
    return acts[:count]


def packed(blocks: Sequence[Block], room: Room, limit: float) -> list[tuple[Block, ...]]:
    """As many one after the other as `limit` holds. A label stays with what it is of.

    A long text begins where the one before it ended.
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
        if not part and not first:
            # A label alone, or what fits nowhere and is drawn all the same.
            part, *left = (group[:-1] or group, *([group[-1:]] if group[:-1] else []), *left)
        else:
            part, left = (*part, *first), [rest or group, *left]
        parts.append(part)
        part = ()
    return [*parts, part] if part else parts


def split(
    group: tuple[Block, ...], room: Room, spare: float, limit: float, least: int
) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """As many lines of a long text as are left room for, and its rest; empty where none should be.

    What is short goes whole to the next one.
    """
    *labels, block = group
    size, width = size_of(block.kind, room.layout), room.text_width(block)
    lines = wrapped(block.text, size, width)
    is_short = room.height_of(group) <= limit and len(lines) < LONG
    if is_short or block.kind in ("code", "plate", "square"):
        return (), ()
    frame = 2 * FRAME if block.kind == "notice" else 0.0
    free = spare - room.height_of(labels) - room.layout.gap - frame
    count = math.floor((free / (size * LINE) - 1) / TEXT) + 1
    if count < min(least, len(lines)):
        return (), ()
    # None goes on with a single word.
    count = max(1, min(count, len(lines) - 2) if len(lines) > LEAST_LINES + 1 else count)
    first = replace(block, text=" ".join(lines[:count]))
    rest = replace(block, text=" ".join(lines[count:]))
    return (*labels, first), (rest,) if rest.text else ()


def grouped(blocks: Sequence[Block]) -> Iterator[tuple[Block, ...]]:
    group = tuple[Block, ...]()
    for block in blocks:
        group = (*group, block)
        if block.kind not in ("label", "plate"):
            yield group
            group = ()
    if group:
        yield group

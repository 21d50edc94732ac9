"""Divides a screen into parts, where letters are too large for it: none is cut, none scrolls.

Every part leads on to the next, the last one to the first, from the same place. No Qt.
"""

from dataclasses import replace

from kiosk.measures.breadth import lines_of
from kiosk.measures.layout import Layout
from kiosk.screens.banner import height_of_banner
from kiosk.screens.moment import Moment
from kiosk.screens.paging.column import acts_of, blocks_of
from kiosk.screens.paging.fullness import is_overfull
from kiosk.screens.paging.page_breaks import CHOICES, parts_of
from kiosk.screens.paging.space import (
    BEGIN,
    ONWARD,
    Room,
    leading,
    stretch,
)
from kiosk.screens.picture import Act, Banner, Block, Picture

BANNER = 0.25
"""Of a screen: what stands in the way takes no more over every part, or it is a part of its own."""

LONG_PAGES = frozenset({"service", "answers", "law", "ticket", "cancelling"})
"""Pages that tell much."""

BESIDE_SQUARE, LINES_BESIDE_SQUARE = 53.0, 5
"""Millimetres that a small square takes beside a ticket's facts, and the lines as high as it."""


def divided(picture: Picture, moment: Moment) -> Picture:
    """The same screen, or the part of it to which the person went on.

    The switches are cards in every size: letters may become smaller while one is among them.
    """
    if picture.page == "typing":
        return keys_after_notice(picture, moment)
    if not is_divided(picture, moment.layout):
        return picture
    picture, told = with_banner(picture, moment)
    blocks, acts = told_first(told, blocks_of(picture, moment)), acts_of(picture)
    room = Room(moment.layout, banner_height(picture, moment.layout), leads(moment))
    parts = parts_of(picture, blocks, acts, room)
    index, count = moment.journey.turned % len(parts), len(parts)
    part = parts[index]
    acts = (*part.acts, *onward(picture, moment, index, count))
    return replace(
        picture,
        page="parts",
        blocks=part.blocks,
        acts=acts,
        stretch=stretch(room, part.blocks, acts) if picture.page in CHOICES else 0.0,
        part=moment.words.say("kiosk-page", page=index + 1, pages=count) if count > 1 else "",
    )


def is_divided(picture: Picture, layout: Layout) -> bool:
    """Where letters are large only what is long: choices have a drawing for them.

    A wide screen has room for all that but a ticket. As drawn, a ticket has its code, facts, square
    and buttons together wherever they have room.
    """
    if layout.is_tight and picture.page == "ticket" and is_short(picture, layout):
        return False
    has_room = layout.is_wide and picture.page != "ticket"
    is_long = picture.page in LONG_PAGES and layout.is_large and not has_room
    if layout.in_parts or is_long or picture.page == "aids":
        return True
    return is_overfull(picture, layout, banner_height(picture, layout))


def is_short(picture: Picture, layout: Layout) -> bool:
    """Whether a ticket's facts have room beside its square, as they are drawn there."""
    if picture.banner_headline or picture.print_again or any(f.number for f in picture.facts):
        return False
    width = layout.reading_width - BESIDE_SQUARE
    lines = sum(
        lines_of(f"{fact.about}: {fact.value}", layout.text_size, width, layout.hyphens)
        for fact in picture.facts
    )
    return lines <= LINES_BESIDE_SQUARE


def keys_after_notice(picture: Picture, moment: Moment) -> Picture:
    """What stands in the way, and then the keys, which have no room for it beside them."""
    if moment.layout.is_as_drawn or not picture.banner_headline:
        return picture
    hidden = replace(picture, banner_headline="", banner_advice="")
    if moment.journey.turned:
        return hidden
    _, on, _ = leads(moment)
    return replace(
        hidden,
        page="parts",
        blocks=notice(picture),
        acts=(leading(moment.layout, on),),
        part=moment.words.say("kiosk-page", page=1, pages=2),
    )


def notice(picture: Picture) -> tuple[Block, ...]:
    told = (Block("lead", picture.banner_headline), Block("text", picture.banner_advice))
    return tuple(block for block in told if block.text)


def with_banner(picture: Picture, moment: Moment) -> tuple[Picture, tuple[Block, ...]]:
    """What stands in the way: over every part, or where that takes too much of it, told first."""
    room = Room(moment.layout)
    if banner_height(picture, moment.layout) <= BANNER * min(room.reading, room.whole):
        return picture, ()
    return replace(picture, banner_headline="", banner_advice=""), notice(picture)


def told_first(first: tuple[Block, ...], blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """A ticket's code comes before everything."""
    code = tuple(block for block in blocks[:1] if block.kind == "code")
    return (*code, *first, *blocks[len(code) :])


def banner_height(picture: Picture, layout: Layout) -> float:
    return height_of_banner(Banner(picture.banner_headline, picture.banner_advice), layout)


def onward(picture: Picture, moment: Moment, index: int, count: int) -> tuple[Act, ...]:
    """What leads to the next part."""
    if count == 1:
        return ()
    about = moment.words.say("kiosk-page", page=index + 1, pages=count)
    more, on, again = leads(moment)
    is_last = index == count - 1
    name = more if picture.page in CHOICES else again if is_last else on
    begins = is_last and picture.page not in CHOICES
    return (leading(moment.layout, name, about, BEGIN if begins else ONWARD),)


def leads(moment: Moment) -> tuple[str, ...]:
    """On to more choices; on, and back to the first part, of what is read."""
    return tuple(map(moment.words.say, ("kiosk-more", "kiosk-read-on", "kiosk-read-again")))

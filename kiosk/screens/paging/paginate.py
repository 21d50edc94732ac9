"""Divides a screen into parts where letters are too large for it: no text is cut or scrolls.

Every part leads to the next, the last one to the first, with a button in the same place. No Qt.
"""

from dataclasses import replace

from antesala.colours.palette import Gravity
from kiosk.measures.layout import Layout
from kiosk.measures.text import lines_of
from kiosk.screens.banner import height_of_banner
from kiosk.screens.moment import Moment
from kiosk.screens.paging.column import acts_of, blocks_of
from kiosk.screens.paging.fullness import arranged, called, is_overfull
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
"""Part of a screen's height that a banner may take over every part; if higher, it is a part of its
own.
"""

LONG_PAGES = frozenset({"service", "answers", "law", "ticket", "cancelling", "petition"})
"""Pages with much text."""

BESIDE_SQUARE, LINES_BESIDE_SQUARE = 53.0, 5
"""Millimetres of a small QR code beside a ticket's facts, and the lines of its height."""


def divided(picture: Picture, moment: Moment) -> Picture:
    """The same screen, or the part of it that the person went on to.

    The switches are cards in every size: letters may become smaller while they are shown.
    """
    if picture.page == "typing":
        return keys_after_notice(picture, moment)
    picture = arranged(picture, moment.layout, banner_height(picture, moment.layout))
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
        is_list=picture.page in CHOICES and not moment.layout.is_low,
        stretch=stretch(room, part.blocks, acts) if picture.page in CHOICES else 0.0,
        part=moment.words.say("kiosk-page", page=index + 1, pages=count) if count > 1 else "",
    )


def is_divided(picture: Picture, layout: Layout) -> bool:
    """Where letters are large, only long texts: choices have their own drawing for them.

    A wide screen has room for all but a ticket. As drawn, a ticket has code, facts, QR code and
    buttons together wherever they fit.
    """
    if layout.is_tight and picture.page == "ticket" and is_short(picture, layout):
        return False
    if picture.page == "faces":
        # All five stand together wherever they fit: half a scale would ask another question.
        return layout.is_large and layout.in_parts
    if picture.page == "called":
        return called(picture, layout) > layout.body_height
    has_room = layout.is_wide and picture.page != "ticket"
    is_long = picture.page in LONG_PAGES and layout.is_large and not has_room
    if layout.in_parts or is_long or picture.page == "aids":
        return True
    return is_overfull(picture, layout, banner_height(picture, layout))


def is_short(picture: Picture, layout: Layout) -> bool:
    """Whether a ticket's facts fit beside its QR code, as they are drawn there."""
    if picture.banner_headline or picture.print_again or any(f.number for f in picture.facts):
        return False
    width = layout.reading_width - BESIDE_SQUARE
    lines = sum(
        lines_of(f"{fact.about}: {fact.value}", layout.text_size, width, layout.hyphens)
        for fact in picture.facts
    )
    return lines <= LINES_BESIDE_SQUARE


def keys_after_notice(picture: Picture, moment: Moment) -> Picture:
    """The banner first, and then the keys, which do not fit beside it.

    After a look-up that failed the way on says that it leads to the code, to correct it.
    """
    if moment.layout.is_as_drawn or not picture.banner_headline:
        return picture
    hidden = replace(picture, banner_headline="", banner_advice="")
    if moment.journey.turned:
        return hidden
    is_wrong = moment.journey.refusal == "unknown_ticket" and bool(picture.code)
    on = moment.words.say("kiosk-find-correct" if is_wrong else "kiosk-read-on")
    acts = (leading(moment.layout, on),)
    # The way on says what to do, so that there is room for the field.
    told = notice(replace(picture, banner_advice="") if is_wrong else picture)
    field = (Block("code", picture.code), *told) if is_wrong else told
    return replace(
        hidden,
        page="parts",
        blocks=field if Room(moment.layout).holds(field, acts) else told,
        acts=acts,
        part=moment.words.say("kiosk-page", page=1, pages=2),
    )


def notice(picture: Picture) -> tuple[Block, ...]:
    """The banner as something to read: a trouble keeps its amber and its drawing."""
    if picture.banner_kind != Gravity.INFORMATION:
        whole = f"{picture.banner_headline} {picture.banner_advice}".strip()
        return (Block("alert", whole),) if whole else ()
    told = (Block("lead", picture.banner_headline), Block("text", picture.banner_advice))
    return tuple(block for block in told if block.text)


def with_banner(picture: Picture, moment: Moment) -> tuple[Picture, tuple[Block, ...]]:
    """The banner: over every part, or as the first part where it takes too much room."""
    room = Room(moment.layout)
    if banner_height(picture, moment.layout) <= BANNER * min(room.reading, room.whole):
        return picture, ()
    told = notice(picture)
    is_alert = len(told) == 1 and told[0].kind == "alert"
    if is_alert and room.height_of(told) > room.whole - room.more:
        # No part breaks off between what happened and what to do.
        halves = (picture.banner_headline, picture.banner_advice)
        told = tuple(Block("alert", text) for text in halves if text)
    return replace(picture, banner_headline="", banner_advice=""), told


def told_first(first: tuple[Block, ...], blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """A ticket's code comes first."""
    code = tuple(block for block in blocks[:1] if block.kind == "code")
    return (*code, *first, *blocks[len(code) :])


def banner_height(picture: Picture, layout: Layout) -> float:
    """Millimetres of the banner with the gap under it; 0 where there is none."""
    return height_of_banner(Banner(picture.banner_headline, picture.banner_advice), layout)


def onward(picture: Picture, moment: Moment, index: int, count: int) -> tuple[Act, ...]:
    """The button that leads to the next part."""
    if count == 1:
        return ()
    about = moment.words.say("kiosk-page", page=index + 1, pages=count)
    more, on, again = leads(moment)
    is_last = index == count - 1
    name = again if is_last else on
    if picture.page in CHOICES:
        name = more
    begins = is_last and picture.page not in CHOICES
    return (leading(moment.layout, name, about, BEGIN if begins else ONWARD),)


def leads(moment: Moment) -> tuple[str, ...]:
    """On to more choices; or on, and back to the first part, of what is read."""
    return tuple(map(moment.words.say, ("kiosk-more", "kiosk-read-on", "kiosk-read-again")))

"""What fits in a part of a screen, in millimetres, measured in the product's face before drawing.

Pure: from a layout. `page_breaks.py` decides what is put where.
"""

from collections.abc import Sequence

from antesala.sizes import CARD_SIDE
from kiosk.measures.layout import Layout
from kiosk.measures.text import LINE, TEXT, TIGHT, height_of, lines_of
from kiosk.screens.paging.column import MORE
from kiosk.screens.picture import Act, Block

CODE = 0.75
"""Height of a code's line in em, as drawn: it has only capitals and figures."""

FRAME = 4.0
"""Millimetres above and below the text in a frame."""

BESIDE = 12.0
"""Millimetres beside the words in a frame, or beside a thing to bring."""

BESIDE_ALERT = 22.0
"""Millimetres beside the words of a trouble: its frame and its drawing."""

BOX = 17.0
"""Millimetres of a tick box beside its words."""

SQUARE, LEAST_SQUARE = 96.0, 48.0
"""Millimetres of a QR code with its white rim."""

ONWARD, BEGIN = "arrow-right", "undo-2"

STRETCH = 14.0
"""The most millimetres by which an act grows where there is room: a higher one is easier to touch.
"""

ROUNDING = 0.5
"""Millimetres left for what layouts round."""


class Room:
    """Measures of the body in one layout, in millimetres.

    `above` is the height of what stands over every part, `leads` the names of the acts that lead
    on.
    """

    def __init__(self, layout: Layout, above: float = 0.0, leads: Sequence[str] = ()) -> None:
        self.layout = layout
        self.whole = layout.body_height - ROUNDING - (0.0 if layout.is_wide else above)
        """The height for what is read and touched, one below the other."""
        self.touching = min(layout.answers_height, self.whole)
        """The height for what is touched."""
        head = layout.head if layout.is_wide else 0.0
        self.reading = self.whole - head - (above if layout.is_wide else 0.0)
        """The height for what is read; on a wide screen beside what is touched."""
        onward = [self.act_height(leading(layout, name)) for name in leads]
        self.more = max([layout.target, *onward]) + layout.gap
        """The height of the act that leads on, with the gap above it."""

    def holds(self, blocks: Sequence[Block], acts: Sequence[Act]) -> bool:
        """Whether all of them fit in one part."""
        read, touched = self.height_of(blocks), self.height_of_acts(acts)
        if self.layout.is_wide:
            return read <= self.reading and touched <= self.touching
        return touched <= self.touching and read + touched <= self.whole

    def height_of(self, blocks: Sequence[Block]) -> float:
        """Millimetres of the blocks, each with the gap under it."""
        return sum(self.height(block) + self.layout.gap for block in blocks)

    def height_of_acts(self, acts: Sequence[Act]) -> float:
        """Millimetres, with a gap between each two; under the last one is the foot's own gap."""
        return sum(self.act_height(act) + self.layout.gap for act in acts) - self.layout.gap

    def lines(self, text: str, size: float, width: float) -> int:
        """Lines of a text, its long words divided; `size` and `width` in millimetres."""
        return lines_of(text, size, width, self.layout.hyphens)

    def text_width(self, block: Block) -> float:
        """Width of a block's words in millimetres."""
        beside = {"notice": BESIDE, "item": BESIDE, "alert": BESIDE_ALERT}
        return self.layout.reading_width - beside.get(block.kind, 0.0)

    def height(self, block: Block) -> float:
        """Millimetres of a block, its frame included."""
        size, width = size_of(block.kind, self.layout), self.text_width(block)
        match block.kind:
            case "code":
                return size * LINE * CODE + 2 * FRAME
            case "plate":
                return size * 1.06
            case "square":
                return self.square
            case "notice" | "alert":
                return height_of(self.lines(block.text, size, width), size, TEXT) + 2 * FRAME
            case _:
                return height_of(self.lines(block.text, size, width), size, TEXT)

    @property
    def square(self) -> float:
        """The side of a square code in millimetres, as large as fits in a part."""
        room = self.reading - (0.0 if self.layout.is_wide else self.more) - 2 * self.layout.gap
        return max(LEAST_SQUARE, min(SQUARE, self.layout.reading_width, room * 0.7))

    def beside(self, act: Act) -> float:
        """Millimetres beside an act's words; cards have drawings where letters are small."""
        is_drawn = act.drawing and not (act.rank == "choice" and self.layout.is_large)
        return BOX if act.rank == "box" or is_drawn else 0.0

    def act_height(self, act: Act) -> float:
        """Millimetres of an act: its words, and why it is off."""
        layout = self.layout
        width = layout.answers_width - 2 * CARD_SIDE - self.beside(act)
        size = size_of_act(act.rank, layout)
        lines = max(self.lines(text, size, width) for text in (act.name, act.waiting))
        height = height_of(lines, size, TIGHT)
        if act.reason:
            reason = self.lines(act.reason, layout.text_size, width)
            height += height_of(reason, layout.text_size, TIGHT)
        return max(layout.target, height + 2 * layout.pad)


def size_of(kind: str, layout: Layout) -> float:
    """The size in millimetres of the letters of a kind of block."""
    sizes = {
        "title": layout.title_size,
        "lead": layout.lead_size,
        "value": layout.name_size,
        "code": layout.code_size,
        "plate": layout.button_size * 1.4,
    }
    return sizes.get(kind, layout.text_size)


def size_of_act(rank: str, layout: Layout) -> float:
    """The size in millimetres of the letters of an act of this rank."""
    if rank == "main":
        return layout.main_size
    return second_size(layout) if rank == "second" else layout.name_size


def second_size(layout: Layout) -> float:
    """Millimetres of a second button's letters, never larger than the main button's words."""
    return min(layout.lead_size, layout.button_size)


def leading(layout: Layout, name: str, about: str = "", drawing: str = ONWARD) -> Act:
    """A very small screen has no room for the arrow."""
    return Act(MORE, "", name, "second", about, drawing="" if layout.is_tiny else drawing)


def stretch(room: Room, blocks: Sequence[Block], acts: Sequence[Act]) -> float:
    """How many millimetres higher each act may be."""
    read = 0.0 if room.layout.is_wide else room.height_of(blocks)
    spare = min(room.touching, room.whole - read) - room.height_of_acts(acts)
    return max(0.0, min(STRETCH, spare / len(acts))) if acts else 0.0

"""A ticket's blocks in characters that its paper can show, and where long words are divided.

`antesala.words.signs` lists the characters.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

from antesala.printing.slip import Block, Code, Crest, Fact, Paragraph, Rule, Run, Square
from antesala.words.hyphens import OPENING, Hyphens
from antesala.words.signs import in_code_page, in_face, shown
from antesala.words.typed import SOFT_HYPHEN, composed_softly

_BREAKS = frozenset({SOFT_HYPHEN, OPENING})
"""Where a word may be divided; no printed line contains this character."""


def in_own_letters(sign: str) -> bool:
    """Whether a printer has it in its own letters."""
    return sign in _BREAKS or in_code_page(sign)


def in_drawn_letters(sign: str) -> bool:
    """Whether a drawn ticket can show it. A loose accent would be drawn beside its letter."""
    return sign in _BREAKS or (in_face(sign) and not "\u0300" <= sign <= "\u036f")


def in_signs(blocks: Sequence[Block], has: Callable[[str], bool]) -> list[Block]:
    """The same blocks in characters that can be printed."""
    return [_block(block, lambda text: shown(composed_softly(text), has)) for block in blocks]


def softened(blocks: Sequence[Block], hyphens: Hyphens) -> list[Block]:
    """The same blocks, with soft hyphens where words that no line holds may be divided."""
    return [_block(block, hyphens.softened) for block in blocks]


def _block(block: Block, plain: Callable[[str], str]) -> Block:
    match block:
        case Rule() | Code() | Crest():
            return block
        case Paragraph():
            runs = tuple(Run(plain(run.text), run.is_strong) for run in block.runs)
            return replace(block, runs=runs)
        case Fact():
            return Fact(plain(block.label), plain(block.value))
        case Square():
            return replace(block, heading=plain(block.heading), advice=plain(block.advice))

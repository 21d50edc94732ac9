"""A ticket as the bytes sent to a printer: drawn whole, or in the printer's own letters.

Of a ticket in the printer's own letters, for a slow printer, only the code is drawn. Its letters
are 12 by 24 dots with capitals of 17; double height makes them 4 mm, and double width as well is
for what must be seen first.
"""

import io
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PIL import Image, ImageChops

from antesala.printing.lettering import in_own_letters, in_signs, softened
from antesala.printing.paper import LARGE_PAPERS, PAPERS, Paper
from antesala.printing.port import library
from antesala.printing.printer_settings import PrinterSettings
from antesala.printing.proof import WaitPaper, proof_blocks
from antesala.printing.raster import draw, draw_code, module_dots
from antesala.printing.receipt import Receipt, receipt_blocks
from antesala.printing.slip import (
    Block,
    Code,
    Crest,
    Fact,
    Paragraph,
    Rule,
    Run,
    Slip,
    Square,
    Style,
    blocks,
)
from antesala.printing.slip_content import Leaflet, leaflet_blocks
from antesala.printing.wrapping import balanced, has_cut, wrap
from antesala.square_code import side
from antesala.words import Words
from antesala.words.hyphens import whole

_FEED = 4
"""Lines from the head to the edge where a ticket is torn off by hand."""


_DOTS_PER_INCH = 203
"""Dots per inch of a receipt printer's head, 8 per mm: pictures have this size on any paper."""


Printed = Slip | Leaflet | Receipt | WaitPaper
"""The jobs that kiosks and consoles print."""


_BEEP = b"\x1bB\x01\x02"
"""ESC B: once, for 0.1 s; most receipt printers with a buzzer know it. Others ignore it."""


def job_of(paper: Printed, words: Words, printer: PrinterSettings) -> bytes:
    """A ticket, what a service asks for, a receipt or a proof, in the language of `words`."""
    is_large = paper.is_large or printer.large
    if isinstance(paper, Leaflet):
        told = leaflet_blocks(paper, words)
    elif isinstance(paper, Receipt):
        told = receipt_blocks(paper, words)
    elif isinstance(paper, WaitPaper):
        told = proof_blocks(paper, words)
    else:
        told = blocks(paper, words, is_compact=printer.is_compact)
    return compose(softened(told, paper.hyphens), printer, is_large=is_large)


def compose(blocks: Sequence[Block], printer: PrinterSettings, *, is_large: bool = False) -> bytes:
    """The whole job, from the printer's reset to the cut."""
    paper = (LARGE_PAPERS if is_large else PAPERS)[printer.width]
    if printer.mode == "page":
        return _page(draw(blocks, paper))
    escpos = library().printer.Dummy()
    escpos.hw("INIT")
    if printer.mode == "raster":
        put_picture(escpos, draw(blocks, paper))
    else:
        write(blocks, paper, escpos)
    if printer.buzzer:
        escpos._raw(_BEEP)  # noqa: SLF001  (its one way to send bytes)
    return _ended(escpos, printer)


def _page(picture: Image.Image) -> bytes:
    """One page of PDF, as large as the ticket is on a roll."""
    page = io.BytesIO()
    picture.convert("1").save(page, format="PDF", resolution=_DOTS_PER_INCH)
    return page.getvalue()


def rest_as_white(printer: PrinterSettings) -> bytes:
    """The first bytes for a printer after a job broke off.

    A printer that kept its power still waits for the rest of a picture, and would take any byte for
    dots: a reset too, and with some makes the question for its state.
    """
    escpos = library().printer.Dummy()
    put_nothing(escpos, PAPERS[printer.width].width)
    white: bytes = escpos.output
    return white


def half_cut_off(printer: PrinterSettings) -> bytes:
    """Separates the rest of a job that broke off from the next one."""
    escpos = library().printer.Dummy()
    escpos.hw("INIT")
    return _ended(escpos, printer)


def _ended(escpos: Any, printer: PrinterSettings) -> bytes:  # noqa: ANN401  (untyped library)
    if printer.cut:
        # Feeds to the cutter by itself; with a feed of its own the library wastes 20 mm more.
        escpos.cut(feed=False)
    else:
        escpos.print_and_feed(_FEED)
    job: bytes = escpos.output
    return job


_RASTER = b"\x1dv0\x00"
"""GS v 0, which every printer has; width in bytes, height in rows and the dots follow."""

_ROWS = 240
"""Rows in one command: a printer with little memory begins to print before it has all."""

_REAL_TIME = re.compile(rb"\x10(?=[\x04\x05\x14])")
"""Bytes that a printer obeys even inside a picture: questions, and ways to clear its memory."""


def put_picture(escpos: Any, picture: Image.Image) -> None:  # noqa: ANN401  (untyped library)
    """Print a picture, mode "1" and a whole number of bytes wide, from the left of the paper.

    python-escpos would convert it to colours and back, which takes longer than all the drawing.
    """
    for top in range(0, picture.height, _ROWS):
        band = picture.crop((0, top, picture.width, min(top + _ROWS, picture.height)))
        sizes = (band.width // 8).to_bytes(2, "little") + band.height.to_bytes(2, "little")
        # One more dot beside a black one, and the byte is no command.
        dots = _REAL_TIME.sub(b"\x30", ImageChops.invert(band).tobytes())
        escpos._raw(_RASTER + sizes + dots)  # noqa: SLF001  (its one way to send bytes)


def put_nothing(escpos: Any, width: int) -> None:  # noqa: ANN401  (untyped library)
    """White up to the end of a picture of so many dots that broke off; empty where none did.

    Between commands a printer ignores zero bytes.
    """
    escpos._raw(bytes(width // 8 * _ROWS))  # noqa: SLF001  (its one way to send bytes)


_LETTERS = "CP858"
"""Has all of Spanish, with ¿ and ¡, and every printer has it; it is selected once."""

_LETTER_WIDTH = 12
_LEVEL_M = 1
_FIRM = "\u00a0"


@dataclass(frozen=True, slots=True)
class _Page:
    """A printer that is being written to; python-escpos has no types."""

    escpos: Any
    paper: Paper

    @property
    def columns(self) -> int:
        return self.paper.width // _LETTER_WIDTH

    @property
    def times(self) -> int:
        """The factor by which letters outside headings are widened."""
        return 2 if self.paper.is_large else 1


def write(blocks: Sequence[Block], paper: Paper, escpos: Any) -> None:  # noqa: ANN401
    """Write the ticket to python-escpos."""
    escpos.charcode(_LETTERS)
    for block in in_signs(blocks, in_own_letters):
        _put(block, _Page(escpos, paper))


def _put(block: Block, page: _Page) -> None:
    match block:
        case Rule():
            page.escpos.set(align="left", bold=False, custom_size=True, width=1, height=1)
            page.escpos.text("─" * page.columns + "\n")
        case Paragraph():
            _paragraph(page, block)
        case Crest():
            # Such a printer is slow, and the name says whose ticket it is.
            pass
        case Code():
            page.escpos.set(align="left")
            put_picture(page.escpos, draw_code(block.text, page.paper))
        case Fact():
            _fact(page, block)
        case Square():
            _square(page, block)


def _paragraph(page: _Page, block: Paragraph) -> None:
    if block.style is Style.BODY:
        _lines(page, block.runs, "left", page.times)
    else:
        times = page.times if block.style is Style.MOMENT else 2
        _lines(page, block.runs, "center", times)


def _lines(page: _Page, runs: Sequence[Run], align: str, times: int = 1) -> None:
    page.escpos.set(align=align)
    broken = balanced if align == "center" else wrap
    if has_cut(runs, page.columns // times, lambda run: len(run.text)):
        times = 1
    for line in broken(runs, page.columns, lambda run: times * len(run.text)):
        _text(page, line, times)
        page.escpos.text("\n")


def _text(page: _Page, line: Sequence[Run], times: int) -> None:
    for run in line:
        page.escpos.set(bold=run.is_strong, custom_size=True, width=times, height=2)
        page.escpos.text(whole(run.text).replace(_FIRM, " "))


def _fact(page: _Page, block: Fact) -> None:
    """Label and value on one line; one below the other where the paper is too narrow."""
    label, value = Run(f"{block.label} "), Run(block.value, is_strong=True)
    spare = page.columns - page.times * len(whole(label.text)) - 2 * len(whole(value.text))
    if spare < 0:
        _lines(page, [label], "left", page.times)
        _lines(page, [value], "right", 2)
        return
    page.escpos.set(align="left")
    _text(page, [label], page.times)
    _text(page, [Run(" " * spare)], 1)
    _text(page, [value], 2)
    page.escpos.text("\n")


def _square(page: _Page, block: Square) -> None:
    """Let the printer draw the QR code: 74 bytes instead of some thousand."""
    dots = module_dots(side(block.link), page.paper)
    page.escpos.set(align="center", custom_size=True, width=1, height=1)
    page.escpos.text("\n")
    page.escpos.qr(block.link, ec=_LEVEL_M, size=dots, native=True)
    page.escpos.text("\n")
    _lines(page, [Run(block.heading, is_strong=True)], "left", page.times)
    _lines(page, [Run(block.advice)], "left", page.times)

"""A ticket as the bytes sent to a printer: drawn whole, or in the printer's own letters.

Of a ticket in the printer's own letters, for a slow printer, only the code is drawn. Its letters
are 12 by 24 dots with capitals of 17; double height makes them 4 mm, and double width as well is
for what must be seen first.
"""

import io
import re
from collections.abc import Sequence
from dataclasses import dataclass

from PIL import Image, ImageChops

from antesala.printing.commands import Align, Commands
from antesala.printing.lettering import in_own_letters, in_signs, softened
from antesala.printing.paper import LARGE_PAPERS, PAPERS, Paper
from antesala.printing.printer_settings import PrinterSettings
from antesala.printing.raster import draw, draw_code, module_dots
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


Printed = Slip | Leaflet
"""The jobs that kiosks and consoles print."""


_BEEP = b"\x1bB\x01\x02"
"""ESC B: once, for 0.1 s; most receipt printers with a buzzer know it. Others ignore it."""


def job_of(paper: Printed, words: Words, printer: PrinterSettings) -> bytes:
    """A ticket, or what a service asks for, in the language of `words`."""
    is_large = paper.is_large or printer.large
    if isinstance(paper, Leaflet):
        told = leaflet_blocks(paper, words)
    else:
        told = blocks(paper, words, is_compact=printer.is_compact)
    return compose(softened(told, paper.hyphens), printer, is_large=is_large)


def compose(blocks: Sequence[Block], printer: PrinterSettings, *, is_large: bool = False) -> bytes:
    """The whole job, from the printer's reset to the cut."""
    paper = (LARGE_PAPERS if is_large else PAPERS)[printer.width]
    if printer.mode == "page":
        return _page(draw(blocks, paper))
    job = Commands()
    job.reset()
    if printer.mode == "raster":
        put_picture(job, draw(blocks, paper))
    else:
        write(blocks, paper, job)
    if printer.buzzer:
        job.send(_BEEP)
    return _ended(job, printer)


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
    job = Commands()
    put_nothing(job, PAPERS[printer.width].width)
    return job.output


def half_cut_off(printer: PrinterSettings) -> bytes:
    """Separates the rest of a job that broke off from the next one."""
    job = Commands()
    job.reset()
    return _ended(job, printer)


def _ended(job: Commands, printer: PrinterSettings) -> bytes:
    if printer.cut:
        # Feeds to the cutter by itself; a feed before it would waste 20 mm.
        job.cut()
    else:
        job.feed(_FEED)
    return job.output


_ROWS = 240
"""Rows in one command: a printer with little memory begins to print before it has all."""

_REAL_TIME = re.compile(rb"\x10(?=[\x04\x05\x14])")
"""Bytes that a printer obeys even inside a picture: questions, and ways to clear its memory."""


def put_picture(job: Commands, picture: Image.Image) -> None:
    """Print a picture, mode "1" and a whole number of bytes wide, from the left of the paper."""
    for top in range(0, picture.height, _ROWS):
        band = picture.crop((0, top, picture.width, min(top + _ROWS, picture.height)))
        # One more dot beside a black one, and the byte is no command.
        dots = _REAL_TIME.sub(b"\x30", ImageChops.invert(band).tobytes())
        job.dots(band.width // 8, dots)


def put_nothing(job: Commands, width: int) -> None:
    """White up to the end of a picture of so many dots that broke off; empty where none did.

    Between commands a printer ignores zero bytes.
    """
    job.send(bytes(width // 8 * _ROWS))


_LETTER_WIDTH = 12
_FIRM = "\u00a0"


@dataclass(frozen=True, slots=True)
class _Page:
    """A job that is being written, and the paper that it is for."""

    job: Commands
    paper: Paper

    @property
    def columns(self) -> int:
        return self.paper.width // _LETTER_WIDTH

    @property
    def times(self) -> int:
        """The factor by which letters outside headings are widened."""
        return 2 if self.paper.is_large else 1


def write(blocks: Sequence[Block], paper: Paper, job: Commands) -> None:
    """Write the ticket in the printer's own letters."""
    job.letters()
    for block in in_signs(blocks, in_own_letters):
        _put(block, _Page(job, paper))


def _put(block: Block, page: _Page) -> None:
    match block:
        case Rule():
            page.job.size(1, 1)
            page.job.bold(on=False)
            page.job.align("left")
            page.job.text("─" * page.columns + "\n")
        case Paragraph():
            _paragraph(page, block)
        case Crest():
            # Such a printer is slow, and the name says whose ticket it is.
            pass
        case Code():
            page.job.align("left")
            put_picture(page.job, draw_code(block.text, page.paper))
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


def _lines(page: _Page, runs: Sequence[Run], align: Align, times: int = 1) -> None:
    page.job.align(align)
    broken = balanced if align == "center" else wrap
    if has_cut(runs, page.columns // times, lambda run: len(run.text)):
        times = 1
    for line in broken(runs, page.columns, lambda run: times * len(run.text)):
        _text(page, line, times)
        page.job.text("\n")


def _text(page: _Page, line: Sequence[Run], times: int) -> None:
    for run in line:
        page.job.size(times, 2)
        page.job.bold(on=run.is_strong)
        page.job.text(whole(run.text).replace(_FIRM, " "))


def _fact(page: _Page, block: Fact) -> None:
    """Label and value on one line; one below the other where the paper is too narrow."""
    label, value = Run(f"{block.label} "), Run(block.value, is_strong=True)
    spare = page.columns - page.times * len(whole(label.text)) - 2 * len(whole(value.text))
    if spare < 0:
        _lines(page, [label], "left", page.times)
        _lines(page, [value], "right", 2)
        return
    page.job.align("left")
    _text(page, [label], page.times)
    _text(page, [Run(" " * spare)], 1)
    _text(page, [value], 2)
    page.job.text("\n")


def _square(page: _Page, block: Square) -> None:
    """Let the printer draw the QR code: 74 bytes instead of some thousand."""
    dots = module_dots(side(block.link), page.paper)
    page.job.size(1, 1)
    page.job.align("center")
    page.job.text("\n")
    page.job.square(block.link, dots)
    page.job.text("\n")
    _lines(page, [Run(block.heading, is_strong=True)], "left", page.times)
    _lines(page, [Run(block.advice)], "left", page.times)

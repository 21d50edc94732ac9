"""A ticket as the bytes sent to a printer: drawn whole, or in the printer's own letters."""

import io
from collections.abc import Sequence
from typing import Any

from PIL import Image

from antesala.printing.lettering import softened
from antesala.printing.paper import LARGE_PAPERS, PAPERS
from antesala.printing.plaintext import put_nothing, put_picture, write
from antesala.printing.port import library
from antesala.printing.printer_settings import PrinterSettings
from antesala.printing.raster import draw
from antesala.printing.slip import Block, Slip, blocks
from antesala.printing.slip_content import Leaflet, leaflet_blocks
from antesala.words import Words

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

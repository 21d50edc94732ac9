"""What a receipt printer is sent is what python-escpos, which knows many printers, sends."""

import subprocess
import sys
from typing import Any

import pytest
from hypothesis import given, strategies as st

from antesala.printing.commands import Align, Commands
from antesala.printing.port import library

CP858 = st.characters(codec="cp858", exclude_categories=["Cc"])


@pytest.fixture(scope="module")
def escpos() -> Any:  # noqa: ANN401 - it has no types
    """The library."""
    return library().printer


@given(text=st.text(CP858, max_size=40), align=st.sampled_from(["left", "center", "right"]))
def test_a_text_is_sent_as_by_the_library(escpos: Any, text: str, align: Align) -> None:  # noqa: ANN401
    """In the same code page, named once."""
    ours, theirs = Commands(), escpos.Dummy()
    ours.reset()
    ours.letters()
    ours.align(align)
    theirs.hw("INIT")
    theirs.charcode("CP858")
    theirs.set(align=align)
    for _ in range(2):
        ours.text(text)
        theirs.text(text)
    assert ours.output == theirs.output


@given(
    wide=st.integers(1, 8), high=st.integers(1, 8), bold=st.booleans(), lines=st.integers(0, 255)
)
def test_letters_are_set_as_by_the_library(
    escpos: Any,  # noqa: ANN401 - it has no types
    wide: int,
    high: int,
    lines: int,
    *,
    bold: bool,
) -> None:
    """Their size and weight, the feed and the cut."""
    ours, theirs = Commands(), escpos.Dummy()
    ours.size(wide, high)
    ours.bold(on=bold)
    ours.feed(lines)
    ours.cut()
    theirs.set(bold=bold, custom_size=True, width=wide, height=high)
    theirs.print_and_feed(lines)
    theirs.cut(feed=False)
    assert ours.output == theirs.output


@given(link=st.text(min_size=1, max_size=400), dots=st.integers(1, 16))
def test_a_square_code_is_asked_for_as_by_the_library(escpos: Any, link: str, dots: int) -> None:  # noqa: ANN401
    """Of any length, up to one that needs two bytes to say."""
    ours, theirs = Commands(), escpos.Dummy()
    ours.square(link, dots)
    theirs.qr(link, ec=1, size=dots, native=True)
    assert ours.output == theirs.output


@pytest.mark.parametrize("letters", ["☂", "ă", "日本"])
def test_a_letter_that_a_printer_lacks_is_a_question_mark(letters: str) -> None:
    """One for each."""
    sent = Commands()
    sent.text(letters)
    assert sent.output == b"?" * len(letters)


@pytest.mark.parametrize(("wide", "high"), [(0, 1), (1, 9), (9, 1), (1, 0)])
def test_letters_of_no_size_are_refused(wide: int, high: int) -> None:
    """It would be another command."""
    with pytest.raises(ValueError, match=str(wide)):
        Commands().size(wide, high)


def test_a_printer_that_is_not_on_usb_needs_no_library() -> None:
    """It takes a quarter of a second of a start and ten megabytes: a ticket is sent without it."""
    script = (
        "import sys; from pathlib import Path; from tempfile import mkdtemp\n"
        "from antesala.printing.printer import Printer\n"
        "from antesala.printing.printer_settings import PrinterSettings\n"
        "from tests.printing.builders import SLIP, SPANISH\n"
        "for mode in ('raster', 'text'):\n"
        "    settings = PrinterSettings(kind='file', path=mkdtemp(), mode=mode)\n"
        "    print(Printer(settings).print_slip(SLIP, SPANISH).value)\n"
        "print([name for name in ('escpos', 'yaml', 'barcode') if name in sys.modules])\n"
    )
    said = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert said.stdout == "sent\nsent\n[]\n"

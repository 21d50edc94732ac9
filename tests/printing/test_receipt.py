"""The receipt of a petition on paper: folio, key, date in plain words, the way to the answer."""

from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from antesala.messages.rows import CatalogueRow, ReceiptPart
from antesala.printing.printer_settings import PrinterSettings
from antesala.printing.printjob import job_of
from antesala.printing.receipt import Receipt, receipt_blocks, receipt_paper
from antesala.printing.slip import Fact, Paragraph, Rule, Square
from antesala.words import Words
from tests.printing.escpos_reader import read
from tests.printing.eyes import squares

AT = datetime(2026, 3, 27, 13, 54, tzinfo=UTC)
"""A Friday, 10:54 in Santiago."""
OFFICE = CatalogueRow(
    id="o",
    name="Municipalidad de La Serena",
    country="CL",
    time_zone="America/Santiago",
    languages=["es"],
    accent="#0A4F78",
    phone="51 200 0000",
)
RECEIVED = ReceiptPart(
    folio="2026-000123", key="H7KM4QXA", token="t0ken" * 5, kind="reclamo", due="2026-05-12"
)
URL = "https://turnos.laserena.example/"


def paper(part: ReceiptPart = RECEIVED, url: str = URL) -> Receipt:
    return receipt_paper(part, AT, OFFICE, url)


def lines(receipt: Receipt, words: Words) -> list[str]:
    """The text, line by line, without its rules."""
    told: list[str] = []
    for block in receipt_blocks(receipt, words):
        if isinstance(block, Paragraph):
            told.append("".join(run.text for run in block.runs))
        elif isinstance(block, Fact):
            told.append(f"{block.label}: {block.value}")
        elif isinstance(block, Square):
            told.append(f"{block.heading} [{block.link}]")
        else:
            assert isinstance(block, Rule)
    return told


def test_the_receipt_says_everything_in_its_order() -> None:
    assert lines(paper(), Words("es", "CL")) == [
        "Municipalidad de La Serena",
        "viernes 27 de marzo, 10:54",
        "Reclamo",
        "Folio: 2026-000123",
        "Clave: H7KM 4QXA",
        "La oficina responde a más tardar el martes 12 de mayo de 2026",
        f"Lea la respuesta en el teléfono [https://turnos.laserena.example/p/{'t0ken' * 5}]",
        "O escriba folio y clave en turnos.laserena.example/p",
        "Guarde este papel: con el folio y la clave se lee la respuesta.",
        "Teléfono: 51 200 0000",
    ]


@pytest.mark.parametrize(
    ("part", "said"),
    [
        (
            ReceiptPart(
                folio="2026-000124",
                key="H7KM4QXA",
                token="t" * 22,
                kind="seguimiento",
                due="2026-12-01",
            ),
            "La oficina se comprometió para el martes 1 de diciembre de 2026",
        ),
        (
            ReceiptPart(
                folio="2026-000125",
                key="H7KM4QXA",
                token="t" * 22,
                kind="queja",
                due="2026-05-12",
                is_solved=True,
            ),
            "Quedó resuelto en el acto.",
        ),
        (
            ReceiptPart(folio="2026-000126", key="H7KM4QXA", token="t" * 22, kind="felicitacion"),
            "La ley no fija un plazo de respuesta.",
        ),
    ],
)
def test_what_is_due_is_said_as_it_is(part: ReceiptPart, said: str) -> None:
    """A promise, what is settled, and what has no term are told apart from a law's date."""
    assert lines(paper(part), Words("es", "CL"))[5] == said


@pytest.mark.parametrize("url", ["", "http://localhost:7300", "http://127.0.0.1:7300"])
def test_an_office_that_no_telephone_reaches_has_no_address(url: str) -> None:
    told = lines(paper(url=url), Words("es", "CL"))
    assert not [each for each in told if "http" in each or "127" in each]
    assert "Para saber la respuesta, muestre este papel en cualquier módulo." in told


@pytest.mark.parametrize(("width", "mode"), [(80, "raster"), (58, "raster"), (80, "text")])
def test_a_camera_reads_the_address_from_the_paper(width: int, mode: str) -> None:
    printer = PrinterSettings(kind="file", width=width, mode=mode)  # type: ignore[arg-type]
    printed = read(job_of(paper(), Words("es", "CL"), printer))
    wanted = f"https://turnos.laserena.example/p/{'t0ken' * 5}"
    found = printed.squares[0][0] if mode == "text" else squares(printed.picture)[0].text
    assert found == wanted


def test_no_line_is_lost_in_the_longest_language() -> None:
    """Every word of the paper stands whole on the narrow roll, in each language."""
    for language, country in (("es", "PE"), ("en", "CL"), ("pt", "BR")):
        words = Words(language, country)
        printer = PrinterSettings(kind="file", width=58, mode="text")
        text = " ".join(read(job_of(paper(), words, printer)).text.split())
        for each in ("2026-000123", "H7KM 4QXA", "2026", "turnos.laserena.example/p"):
            assert each in text, (language, each)


def test_the_print_jobs_name_tells_nothing() -> None:
    """A system's print service keeps the names of jobs: no folio is in it."""
    receipt = replace(paper(), zone=ZoneInfo("America/Lima"))
    assert "000123" not in receipt.name

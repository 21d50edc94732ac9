"""The report on paper, as docs/report.md shows it, and every sheet of every sample office.

`python -m tests.pictures report` writes both; the sheets are in out/pictures/report, to look at.
Its figures are invented.
"""

from collections.abc import Iterator
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]
from PIL import Image

from antesala.words import Words
from server.report.out.pdf import as_pdf
from server.report.report import Report
from server.report.wording.document import document
from tests.pictures.contact import lay_out
from tests.report.offices import OFFICES, nothing_of, office, report_of, with_units
from tests.report.sample import sample_report

SHEETS = Path(__file__).parents[2] / "out" / "pictures" / "report"
DOCS = Path(__file__).parents[2] / "docs" / "pictures" / "report"
SHOWN = {"mayor": 2, "unit": 3}
"""The pages that the documents show, by their number."""
POINTS, FINE, COARSE = 72, 110, 60
"""Points of an inch; dots of an inch in a document's picture, and on a sheet to look at."""
COLOURS = 64
_LONG = "Departamento de Vivienda Social, Organizaciones Comunitarias y Participación Ciudadana"


def make() -> None:
    """Make the pictures anew."""
    DOCS.mkdir(parents=True, exist_ok=True)
    pages = list(_pages(sample_report(), "es", FINE))
    for name, number in SHOWN.items():
        small = pages[number - 1].quantize(COLOURS)
        small.save(DOCS / f"{name}.png", optimize=True)
    for name, report, language in _reports():
        drawn = enumerate(_pages(report, language, COARSE), 1)
        sheet = SHEETS / f"{name}-{language}.png"
        lay_out(((str(number), page) for number, page in drawn), 4, 500, sheet)


def _reports() -> Iterator[tuple[str, Report, str]]:
    """Each office in Spanish and Portuguese, and what is hard to set."""
    for name in OFFICES:
        for language in ("es", "pt"):
            yield name, report_of(office(name)), language
    ours = office("la-serena")
    yield "la-serena", report_of(ours), "en"
    yield "ten-units", report_of(with_units(ours, 10)), "es"
    yield "one-unit", report_of(with_units(ours, 1)), "es"
    yield "long-names", report_of(with_units(ours, 3, _LONG)), "pt"
    yield "no-data", nothing_of(ours), "es"


def _pages(report: Report, language: str, dots: int) -> Iterator[Image.Image]:
    told = document(report, Words(language, report.catalogue.country))
    for page in pypdfium2.PdfDocument(as_pdf(told)):
        yield page.render(scale=dots / POINTS).to_pil().convert("RGB")

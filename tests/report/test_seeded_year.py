"""A made-up year: every form of its report tells the same, and an auditor counts the same."""

import csv
import json
import re
import shutil
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from html import unescape
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from antesala import cli, samples
from antesala.administration.report_command import report
from antesala.words import Words
from server.domain.period import read_period
from server.office_file import read_office
from server.report.breakdown import By
from server.report.figures import OFFICE
from server.report.indicators.registry import DEFINITIONS, Source, Unit, definition_of
from server.store.reading import Reader
from server.web.staff.figure_words import FigureWords
from server.web.staff.figures import Asked, read_for
from tests.report.counted_again import counted_again

QUARTER = "2025-Q4"


def number(cell: object) -> float:
    """A cell's value; -1 of an empty one."""
    return float(str(cell)) if cell not in {None, ""} else -1.0


@pytest.mark.full
def test_every_form_of_a_seeded_year_agrees(tmp_path: Path) -> None:
    """CSV, JSON and sheets row by row, page, paper and the staff's page as they show it.

    The tickets counted again give the same.
    """
    sample = Path(samples.__file__).parent / "minima.toml"
    folder, data = tmp_path / "office", tmp_path / "data"
    folder.mkdir()
    shutil.copy(sample, folder / "office.toml")
    made = ["seed-history", "--office", str(folder), "--months", "12", "--seed", "7"]
    assert cli.main([*made, "--until", "2025-12-31"]) == 0
    outs = [data, *(tmp_path / f"report{end}" for end in (".json", ".xlsx", ".html", ".pdf"))]
    asked = ["--office", str(folder), "--quarter", QUARTER]
    assert report([*asked, *(word for out in outs for word in ("--out", str(out)))]) == 0
    with (data / "indicators.csv").open(encoding="utf-8", newline="") as opened:
        rows = list(csv.DictReader(opened))
    told = json.loads(outs[1].read_text("utf-8"))["figures"]
    assert [row["value"] for row in rows] == [
        "" if each["value"] is None else str(each["value"]) for each in told
    ]
    book = load_workbook(BytesIO(outs[2].read_bytes()), read_only=True)
    tidy = next(sheet for sheet in book if sheet.title == "Indicadores")
    for cells, row in zip(tidy.iter_rows(min_row=2, values_only=True), rows, strict=True):
        # A sheet has sixteen digits, of which the last may be rounded.
        assert number(cells[7]) == pytest.approx(number(row["value"]), rel=1e-14)
        assert cells[8] == int(row["n"])
    assert_page_is_of(rows, outs[3].read_text("utf-8"))
    assert_paper_is_of_page(PdfReader(outs[4]), outs[3].read_text("utf-8"))
    assert_staff_page_is_of(rows, folder)
    package = json.loads((data / "datapackage.json").read_text("utf-8"))
    again = counted_again(data / "tickets.csv", package)
    ours = {each.name for each in DEFINITIONS.values() if each.source is Source.TICKETS}
    checked = 0
    for row in rows:
        if row["period"] == QUARTER and row["indicator"] in ours and row["value"]:
            place = (row["unit"], row["service"], row["channel"], row["class"])
            assert float(row["value"]) == again[row["indicator"], place], row
            checked += 1
    assert checked > 100


Row = Mapping[str, str]
INDICATOR = {
    "Personas atendidas": "attended",
    "Atendidas": "attended",
    "Turnos": "issued",
    "La mitad, hasta": "wait_p50",
    "9 de 10, hasta": "wait_p90",
    "Atendidas dentro de la meta": "within_target",
    "Brecha: preferentes contra general": "priority_gap",
    "Brecha": "priority_gap",
    "Con preferencia legal": "preferential_share",
    "Preferentes": "preferential_share",
    "Atención, la mitad": "service_p50",
    "Resuelto a la primera": "first_contact",
    "Satisfacción neta": "satisfaction_net",
    "Satisfechas": "satisfaction_top",
    "Atenciones de las que se opinó": "satisfaction_response",
    "Solicitudes recibidas": "petitions_received",
    "Solicitudes respondidas a tiempo": "petitions_on_time",
    "Días hasta la respuesta: la mitad, hasta": "petitions_days_p50",
    "Recibidas": "petitions_received",
    "A tiempo": "petitions_on_time",
    "Días, la mitad": "petitions_days_p50",
    "Vencidas": "petitions_overdue",
}
"""The words of a page's tiles and columns, and which indicator of the data each is."""
ONLY_IN_PRINT = re.compile(r"<(svg|details|nav|style)\b.*?</\1>", re.DOTALL)
NUMBER = re.compile(r"\d[\d.]*(?:,\d+)?")


def is_told(indicator: str, told: str, value: str) -> bool:
    """Whether a text, such as `64 %`, `17 min` or `6.917`, is a value of the data, rounded."""
    found, definition = NUMBER.search(told), definition_of(indicator)
    if value == "" or found is None or definition is None:
        return value == "" and found is None
    shown = float(found[0].replace(".", "").replace(",", "."))
    exact = abs(float(value))
    if definition.unit in {Unit.SHARE, Unit.TIME_SHARE, Unit.BALANCE}:
        # Neither 0 nor 100 unless it is exactly that.
        whole = round(exact * 100) if exact in {0.0, 1.0} else min(99, max(1, round(exact * 100)))
        return "%" in told and (shown == whole or abs(shown - exact * 100) <= 0.5)
    if definition.unit in {Unit.SECONDS, Unit.TOTAL}:
        return "min" in told and shown == -(-exact // 60)
    return abs(shown - exact) <= (0.005 if definition.unit is Unit.RATIO else 0.5)


@pytest.mark.parametrize(
    ("indicator", "told", "value"),
    [
        ("no_show", "64 %", "0.5"),
        ("wait_p50", "17 min", "900"),
        ("issued", "6.917", "6916"),
        ("priority_gap", "0,17", "0.19"),
        ("idle_while_waiting", "15.893.500 %", "158935"),
        ("aid_voice", "0", "0.011"),
    ],
)
def test_a_wrong_figure_is_found(indicator: str, told: str, value: str) -> None:
    assert not is_told(indicator, told, value)


def values_of(rows: Sequence[Row]) -> Mapping[tuple[str, ...], str]:
    """The values of the quarter by indicator, unit, service, channel and class."""
    return {
        (row["indicator"], row["unit"], row["service"], row["channel"], row["class"]): row["value"]
        for row in rows
        if row["period"] == QUARTER
    }


def plain(html: str) -> str:
    """The text of some HTML."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


def assert_page_is_of(rows: Sequence[Row], page: str) -> None:
    """Every tile and every cell of the tables of the HTML is the value of the data, rounded."""
    values, names, checked = values_of(rows), names_of_parts(), 0
    for article, body in re.findall(r'<article id="([^"]+)".*?>(.*?)</article>', page, re.DOTALL):
        unit = article.removeprefix("unit-") if article.startswith("unit-") else ""
        tile = r'<div class="tile">\s*<h3>(.*?)</h3>\s*<p class="figure">(.*?)</p>'
        for head, told in re.findall(tile, body, re.DOTALL):
            indicator = INDICATOR.get(plain(head))
            if indicator is not None:
                place = (indicator, unit, "", "", "")
                assert is_told(indicator, plain(told), values[place]), (place, told, values[place])
                checked += 1
        for table in re.findall(r"<table>(.*?)</table>", body, re.DOTALL):
            heads = [plain(each) for each in re.findall(r"<th scope=\"col\".*?</th>", table)]
            for name, cells in re.findall(r'<th scope="row">(.*?)</th>(.*?)</tr>', table):
                told = [plain(each) for each in re.findall(r"<td.*?</td>", cells)]
                for head, cell in zip(heads[1:], told, strict=False):
                    place = (INDICATOR.get(head, ""), *names.get(plain(name), ("?",)))
                    if place in values and NUMBER.search(cell):
                        assert is_told(place[0], cell, values[place]), (place, cell, values[place])
                        checked += 1
    assert checked > 20


def names_of_parts() -> dict[str, tuple[str, str, str, str]]:
    """The units, services and classes of the sample office by their names, as parts of the data."""
    catalogue = read_office((Path(samples.__file__).parent / "minima.toml").read_text("utf-8"))
    units = {each.name: (str(each.id), "", "", "") for each in catalogue.units}
    classes = {each.name: ("", "", "", str(each.id)) for each in catalogue.classes}
    services = {each.name: (str(each.unit), str(each.id), "", "") for each in catalogue.services}
    return {**classes, **units, **services}


def assert_paper_is_of_page(paper: PdfReader, page: str) -> None:
    """Every number of the HTML's text stands on the paper, as often or more: it has charts too."""
    text = " ".join(each.extract_text() for each in paper.pages)
    on_page = Counter(NUMBER.findall(plain(ONLY_IN_PRINT.sub(" ", page[page.index("<body") :]))))
    on_paper = Counter(NUMBER.findall(text))
    assert sum(on_page.values()) > 100
    assert not on_page - on_paper


def assert_staff_page_is_of(rows: Sequence[Row], folder: Path) -> None:
    """Every indicator that the staff's page lists, and its table by service, are the data's."""
    values, catalogue = values_of(rows), read_office((folder / "office.toml").read_text("utf-8"))
    asked = Asked(period=read_period(QUARTER), preset="other", scope=OFFICE, by=By.SERVICE)
    reader = Reader.open(folder / "office.db")
    read = read_for(reader, catalogue, asked, (By.SERVICE,), date(2026, 1, 15))
    reader.close()
    words = FigureWords(Words("es", "CL"), read.report, OFFICE)
    listed = [row for _, some in words.subjects() for row in some]
    for name, _, (told, *_) in listed:
        assert is_told(name, told, values[name, "", "", "", ""]), (name, told)
    assert len(listed) > 40
    services = {each.name: (str(each.unit), str(each.id), "", "") for each in catalogue.services}
    for line in words.table(By.SERVICE, read.parts[By.SERVICE]).lines:
        for cell in line.cells:
            place = (cell.indicator, *services[line.name])
            assert is_told(cell.indicator, cell.told, values.get(place, "")), (place, cell.told)

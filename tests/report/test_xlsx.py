"""The report as a workbook: tidy, the same numbers as everywhere, and native charts."""

from dataclasses import replace
from datetime import datetime
from io import BytesIO

import pytest
from openpyxl import Workbook, load_workbook

from antesala.words import Words
from server.report.figures import OFFICE, Figures, Row, Value
from server.report.out.csv import COLUMNS
from server.report.out.xlsx import as_xlsx
from server.report.report import Report
from server.report.wording.amounts import Amounts
from server.report.wording.sheets import book
from tests.report.sample import sample_report


def workbook_of(report: Report, language: str = "es") -> Workbook:
    made = as_xlsx(book(report, Amounts(Words(language, report.catalogue.country))))
    return load_workbook(BytesIO(made))


@pytest.mark.parametrize("language", ["es", "en", "pt"])
def test_each_sheet_is_a_table_with_its_head(language: str) -> None:
    """Names of columns that differ and stay in view, a filter, columns as wide as their cells."""
    for sheet in workbook_of(sample_report(), language):
        heads = [cell.value for cell in sheet[1]]
        assert None not in heads
        assert len(set(heads)) == len(heads), sheet.title
        assert sheet.freeze_panes == "B2"
        assert sheet.auto_filter.ref
        assert all(cell.font.b for cell in sheet[1])
        assert all(each.width > 8 for each in sheet.column_dimensions.values())


def test_the_sheet_of_indicators_has_every_figure_to_the_digit() -> None:
    """The columns of the open data, in the same order, with the same numbers.

    A spreadsheet keeps fifteen digits of a number.
    """
    report = sample_report()
    sheet = workbook_of(report)["Indicadores"]
    heads, *rows = sheet.iter_rows(values_only=True)
    assert heads == COLUMNS
    assert len(rows) == len(report.now.rows)
    for row, told in zip(report.now.rows, rows, strict=True):
        figure = row.figure
        numbers = (figure.value, figure.n, figure.low, figure.high)
        assert told[6] == row.indicator
        for cell, number in zip(told[7:], numbers, strict=True):
            assert cell == (None if number is None else pytest.approx(number, rel=1e-15))


def test_charts_are_native_and_tell_their_finding() -> None:
    """Drawn by the spreadsheet from the cells beside them."""
    made = workbook_of(sample_report())
    # openpyxl has no other way to the charts of a sheet.
    found = {sheet.title: getattr(sheet, "_charts") for sheet in made}  # noqa: B009
    drawn = {title: charts for title, charts in found.items() if charts}
    assert set(drawn) == {"Semanas", "Meses", "Unidades", "Trámites", "Preferencia"}
    (weeks,) = drawn["Semanas"]
    values = [series.val.numRef.f for series in weeks.series]
    assert values == ["Semanas!$C$2:$C$15", "Semanas!$D$2:$D$15", "Semanas!$E$2:$E$15"]


def test_numbers_are_numbers_and_dates_are_dates() -> None:
    made = workbook_of(sample_report())
    week = made["Semanas"][2]
    assert [cell.value for cell in week] == [
        datetime(2026, 6, 29),  # noqa: DTZ001 - a sheet has no zone
        1300,
        17,
        46,
        30,
    ]
    summary = {row[0].value: row for row in made["Resumen"].iter_rows(min_row=2)}
    within = next(row for name, row in summary.items() if "dentro de la meta" in str(name))
    assert within[1].value == sample_report().now.of("within_target").value
    assert within[1].number_format == "0.0%"
    assert within[5].value == 0.85


def test_what_people_wrote_is_no_formula() -> None:
    """A cause that begins with = is a text."""
    report = sample_report()
    action = replace(report.actions[0], cause="=1+1", action="http://example.org")
    sheet = workbook_of(replace(report, actions=(action,)))["Acciones"]
    assert sheet["F2"].value == "=1+1"
    assert sheet["F2"].data_type == "s"
    assert sheet["G2"].hyperlink is None


def test_a_hidden_figure_is_said_to_be_hidden() -> None:
    """Few cases are told in words, and a quarter without data is a workbook too."""
    report = sample_report()
    hidden = Row(report.period.name, OFFICE, "wait_p50", Value(None, 3, is_hidden=True))
    issued = Row(report.period.name, OFFICE, "issued", Value(3, 3))
    few = replace(report, now=Figures("la-serena", report.period, (issued, hidden)), units=())
    told = {cell.value for row in workbook_of(few)["Resumen"].iter_rows() for cell in row}
    assert "Menos de 5" in told
    empty = replace(few, now=Figures("la-serena", report.period), weeks=())
    assert workbook_of(empty)["Resumen"].max_row == 1

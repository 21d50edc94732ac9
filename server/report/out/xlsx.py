"""The report as a workbook: tidy tables with fixed heads and filters, native charts beside them."""

from datetime import date, datetime
from importlib.util import find_spec
from io import BytesIO
from typing import TYPE_CHECKING, Any

from server.report.wording.sheets import Book, Chart, Column, Datum, Kind, Sheet, Told

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

INK, HAIR = "#14181D", "#D6D2C8"
_FORMATS: dict[Kind, str] = {
    "text": "@",
    "long": "@",
    "number": "#,##0",
    "minutes": '0" min"',
    "share": "0.0%",
    "ratio": "0.00",
    "date": "yyyy-mm-dd",
    "bare": "General",
}
_LONG, _WIDEST, _LEAST = 70, 42, 9
"""Widths of columns, in letters."""
_CHART = {"width": 760, "height": 400}


def has_workbooks() -> bool:
    """Whether this installation can write workbooks: the extra `reports` brings what it takes."""
    return find_spec("xlsxwriter") is not None


def as_xlsx(book: Book) -> bytes:
    """The workbook, where `has_workbooks`."""
    from xlsxwriter import Workbook  # noqa: PLC0415 - the extra `reports` brings it

    made = BytesIO()
    # What people wrote stays text: a sentence that begins with = is no formula.
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with Workbook(made, options) as workbook:
        at = datetime(book.made_on.year, book.made_on.month, book.made_on.day)  # noqa: DTZ001 - the file has no zone
        workbook.set_properties({"title": book.title, "author": book.office, "created": at})
        writer = _Writer(workbook, book)
        for sheet in book.sheets:
            writer.write(sheet)
    return made.getvalue()


class _Writer:
    """Puts sheets into one workbook."""

    def __init__(self, workbook: "Workbook", book: Book) -> None:
        self._workbook, self._book = workbook, book
        self._formats: dict[Kind, Format] = {
            kind: workbook.add_format(
                {"num_format": form, "valign": "top", "text_wrap": kind == "long"}
            )
            for kind, form in _FORMATS.items()
        }
        self._head = workbook.add_format(
            {"bold": True, "text_wrap": True, "valign": "top", "bottom": 2, "bottom_color": INK}
        )

    def write(self, sheet: Sheet) -> None:
        """Add a sheet: its table, and its chart to the right."""
        page = self._workbook.add_worksheet(sheet.name)
        page.freeze_panes(1, 1)
        page.set_landscape()
        page.set_paper(9)
        page.fit_to_pages(1, 0)
        page.repeat_rows(0)
        page.set_header(f"&L{_header(self._book.office)}&R{_header(self._book.title)}")
        page.set_footer(f"&L{_header(self._book.warning)}&R&P / &N")
        self._widen(page, sheet)
        page.write_row(0, 0, [column.head for column in sheet.columns], self._head)
        for place, row in enumerate(sheet.rows, 1):
            for at, (column, datum) in enumerate(zip(sheet.columns, row, strict=True)):
                self._put(page, (place, at), column, datum)
        if sheet.rows:
            page.autofilter(0, 0, len(sheet.rows), len(sheet.columns) - 1)
        if sheet.chart is not None:
            self._draw(page, sheet, sheet.chart)

    def _put(
        self,
        page: "Worksheet",
        place: tuple[int, int],
        column: Column,
        datum: Datum,
    ) -> None:
        form = self._formats[column.kind]
        match datum:
            case None | "":
                page.write_blank(*place, None, form)
            case date():
                page.write_datetime(*place, datum, form)
            case Told():
                page.write_number(*place, datum.value, self._formats[datum.kind])
            case str():
                page.write_string(
                    *place, datum, self._formats["long" if column.kind == "long" else "text"]
                )
            case _:
                page.write_number(*place, datum, form)

    def _widen(self, page: "Worksheet", sheet: Sheet) -> None:
        """Each column as wide as its longest cell, within reason; a head may take two lines."""
        for at, column in enumerate(sheet.columns):
            if column.kind == "long":
                page.set_column(at, at, _LONG)
                continue
            longest = max((len(_as_shown(row[at], column)) for row in sheet.rows), default=0)
            head = max(map(len, column.head.split()), default=0)
            wide = max(longest, head, len(column.head) // 2) + 3
            page.set_column(at, at, min(max(wide, _LEAST), _WIDEST))

    def _draw(self, page: "Worksheet", sheet: Sheet, chart: Chart) -> None:
        kind = {"line": "line", "bar": "bar", "column": "column"}[chart.kind]
        drawn: Any = self._workbook.add_chart({"type": kind})
        last = min(len(sheet.rows), chart.most or len(sheet.rows))
        for series in chart.series:
            at = series.column
            drawn.add_series(
                {
                    "name": [sheet.name, 0, at],
                    "categories": [sheet.name, 1, chart.along, last, chart.along],
                    "values": [sheet.name, 1, at, last, at],
                    **self._look(chart, series.look),
                }
            )
        drawn.set_title({"name": chart.title, "name_font": {"size": 13, "color": INK}})
        drawn.set_legend({"position": "bottom"} if len(chart.series) > 1 else {"none": True})
        values = {
            "min": 0,
            "name": chart.unit,
            "major_gridlines": {"visible": True, "line": {"color": HAIR}},
        }
        names: dict[str, Any] = {"num_font": {"size": 9}}
        if chart.kind == "bar":
            names["reverse"] = True
        if chart.kind == "line":
            names |= {"date_axis": False, "num_format": "d mmm", "text_axis": True}
        drawn.set_x_axis(names)
        drawn.set_y_axis(values)
        if chart.kind == "bar":
            drawn.set_y_axis(names)
            drawn.set_x_axis(values)
        drawn.set_size(_CHART)
        page.insert_chart(
            1,
            len(sheet.columns) + 1,
            drawn,
            {"description": f"{chart.title}. {chart.description}", "object_position": 2},
        )

    def _look(self, chart: Chart, look: str) -> dict[str, Any]:
        """The median in the accent and heavy, nine in ten in ink with rings, the target fine."""
        colour = self._book.accent if look == "accent" else INK
        if chart.kind != "line":
            return {"fill": {"color": colour}, "gap": 60}
        width = {"accent": 3, "ink": 1.5, "target": 1}[look]
        rings = {
            "type": "circle",
            "size": 6,
            "border": {"color": INK},
            "fill": {"color": "#FFFFFF"},
        }
        marker = rings if look == "ink" else {"type": "none"}
        return {"line": {"color": colour, "width": width}, "marker": marker}


def _as_shown(datum: Datum, column: Column) -> str:
    """A cell about as long as it is shown."""
    if isinstance(datum, Told):
        datum = datum.value
    if isinstance(datum, float) and column.kind != "bare":
        return f"{datum:.2f}"
    return "" if datum is None else str(datum)


def _header(text: str) -> str:
    """A text of a printed head, where & begins a command."""
    return text.replace("&", "&&")

"""A report in each of its forms, made whole from the store, for the command and for pages."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from antesala.words import Words
from server.domain.catalogue import Catalogue
from server.domain.period import Period
from server.report.assembly import figures_of
from server.report.blocks import Document
from server.report.figures import Figures
from server.report.making import report_of
from server.report.meeting import meeting_in
from server.report.out.csv import as_csv
from server.report.out.html import as_html
from server.report.out.json import as_json
from server.report.out.pdf import as_pdf
from server.report.out.xlsx import as_xlsx, has_workbooks
from server.report.report import Report
from server.report.typesetting import can_typeset
from server.report.wording.amounts import Amounts
from server.report.wording.document import document
from server.report.wording.meeting import meeting_document
from server.report.wording.sheets import book
from server.store.reading import Reader


@dataclass(frozen=True)
class Made:
    """A report as every form of it needs it; what takes the other periods is read when asked for.

    Each part raises `StoreError`.
    """

    reader: Reader
    catalogue: Catalogue
    period: Period
    words: Words
    today: date
    """The office's local date."""
    is_meeting: bool = False
    """Whether paper and page are the sheets of a meeting about a month."""

    @cached_property
    def figures(self) -> Figures:
        """The figures of the period and of its months."""
        return figures_of(self.reader, self.catalogue, self.period, self.today)

    @cached_property
    def report(self) -> Report:
        """The figures beside those of other periods."""
        return report_of(self.reader, self.catalogue, self.figures, self.today)

    @cached_property
    def document(self) -> Document:
        """The report in words, or the sheets of a meeting about its month."""
        if self.is_meeting:
            return meeting_document(meeting_in(self.reader, self.report), self.words)
        return document(self.report, self.words)


FORMS: Mapping[str, Callable[[Made], bytes]] = {
    "pdf": lambda made: as_pdf(made.document),
    "xlsx": lambda made: as_xlsx(book(made.report, Amounts(made.words))),
    "html": lambda made: as_html(made.document, made.words),
    "csv": lambda made: as_csv(made.figures),
    "json": lambda made: as_json(made.figures, made.catalogue, made.words, made.today),
}
"""The forms by the end of a file's name.

PDF and sheets need the extra `reports`: `NoTypesetterError`, `NoSheetsError`.
"""
KINDS: Mapping[str, str] = {
    "pdf": "application/pdf",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "html": "text/html; charset=utf-8",
    "csv": "text/csv; charset=utf-8",
    "json": "application/json",
}
"""The media type of each form."""


def can_make(form: str) -> bool:
    """Whether this installation can make a form: two of them need the extra `reports`."""
    needs = {"pdf": can_typeset, "xlsx": has_workbooks}
    return form in FORMS and (form not in needs or needs[form]())

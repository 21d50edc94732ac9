"""Past visits from a spreadsheet's table, one line per visit.

Columns: `arrival` (2026-10-05 08:31), `service` (its id), and, if they are known, `class` (its id;
empty means the general one), `minutes` at the counter, `came` (yes or no). They are separated by
commas or semicolons: a spreadsheet chooses by its language.
"""

import csv
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal, InvalidOperation
from difflib import get_close_matches

from server.domain.catalogue import Catalogue, Standing
from server.domain.identity import ClassId, ServiceId
from server.domain.visits import Record, Visit

COLUMNS = ("arrival", "service", "class", "minutes", "came")
NEEDED = COLUMNS[:2]
MOST_ERRORS = 20
"""Errors to report at most: more of them would not help."""
LONGEST = 24 * 60
_YES = {"", "yes", "si", "sí", "1", "true"}
_NO = {"no", "0", "false"}


class ArrivalsError(Exception):
    """A table cannot be used; the message lists every error with its line number."""


def read_arrivals(text: str, catalogue: Catalogue) -> Record:
    """Read the visits in a table. Raises `ArrivalsError` with all its errors."""
    lines = text.removeprefix("\ufeff").splitlines()
    if not lines:
        raise ArrivalsError("line 1: the table is empty; it begins with the names of its columns")
    delimiter = ";" if lines[0].count(";") > lines[0].count(",") else ","
    reader = csv.DictReader(lines, delimiter=delimiter, skipinitialspace=True, restval="")
    try:
        names = [name.strip().lower() for name in reader.fieldnames or ()]
        reader.fieldnames = names
        _assert_columns(names)
        return Record(tuple(_visits(reader, catalogue)))
    except csv.Error as error:
        # The reader has not counted the line that failed yet.
        raise ArrivalsError(f"line {reader.line_num + 1}: is no line of a table: {error}") from None


def _assert_columns(names: list[str]) -> None:
    wrong = [f"line 1: column «{name}» is missing" for name in NEEDED if name not in names]
    known = ", ".join(COLUMNS)
    wrong += [
        f"line 1: column «{name}» is unknown; known are {known}"
        for name in names
        if name not in COLUMNS
    ]
    twice = dict.fromkeys(name for name in names if names.count(name) > 1)
    wrong += [f"line 1: column «{name}» is there twice" for name in twice if name in COLUMNS]
    if wrong:
        raise ArrivalsError("\n".join(wrong))


def _visits(rows: "csv.DictReader[str]", catalogue: Catalogue) -> Iterator[Visit]:
    read, wrong = _Row(catalogue), []
    for row in rows:
        # The reader's own number, since it skips empty lines.
        number = rows.line_num
        visit = read.visit({name: (row[name] or "").strip() for name in COLUMNS if name in row})
        if isinstance(visit, Visit):
            yield visit
        else:
            wrong += [f"line {number}: {what}" for what in visit]
        if len(wrong) >= MOST_ERRORS:
            break
    if wrong:
        raise ArrivalsError("\n".join(wrong[:MOST_ERRORS]))


@dataclass(frozen=True, slots=True)
class _Row:
    """Reads one line, by the names that the office knows."""

    catalogue: Catalogue

    def visit(self, row: Mapping[str, str]) -> Visit | list[str]:
        """Return the visit, or the errors of the line."""
        wrong: list[str] = []
        arrival = _moment(row["arrival"], wrong)
        service = self._service(row["service"], wrong)
        ticket_class = self._class(row.get("class", ""), wrong)
        busy = _busy(row.get("minutes", ""), wrong)
        is_no_show = _is_no_show(row.get("came", ""), wrong)
        if wrong or arrival is None:
            return wrong
        seconds = arrival.hour * 3600 + arrival.minute * 60 + arrival.second
        return Visit(arrival.date(), service, ticket_class, seconds, busy, is_no_show)

    def _service(self, text: str, wrong: list[str]) -> ServiceId:
        known = [each.id for each in self.catalogue.services]
        if text not in known:
            wrong.append(f"service: the office has no «{text}»{_nearest(text, known)}")
        return ServiceId(text)

    def _class(self, text: str, wrong: list[str]) -> ClassId:
        classes = self.catalogue.classes
        if not text:
            return next(each.id for each in classes if each.standing is Standing.GENERAL)
        known = [each.id for each in classes]
        if text not in known:
            wrong.append(f"class: «{text}» is none of {', '.join(known)}")
        return ClassId(text)


def _nearest(text: str, known: Iterable[str]) -> str:
    close = get_close_matches(text, list(known), 1)
    return f"; is «{close[0]}» meant?" if close else ""


def _moment(text: str, wrong: list[str]) -> datetime | None:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        wrong.append(f"arrival: «{text}» is no time such as 2026-10-05 08:31")
        return None
    if moment.tzinfo is not None:
        wrong.append(f"arrival: «{text}» names a time zone; write the office's own time")
    return moment


def _busy(text: str, wrong: list[str]) -> int | None:
    if not text:
        return None
    try:
        minutes = Decimal(text.replace(",", "."))
        is_sensible = 0 <= minutes <= LONGEST
    except InvalidOperation:
        is_sensible = False
    if not is_sensible:
        wrong.append(f"minutes: «{text}» is no number from 0 to {LONGEST}")
        return None
    return round(minutes * 60)


def _is_no_show(text: str, wrong: list[str]) -> bool:
    if text.lower() not in _YES | _NO:
        wrong.append(f"came: «{text}» is neither yes nor no")
    return text.lower() in _NO

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

from antesala.words.terminal import sentence
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
        raise ArrivalsError(_on_line(1, sentence("visits-empty")))
    delimiter = ";" if lines[0].count(";") > lines[0].count(",") else ","
    reader = csv.DictReader(lines, delimiter=delimiter, skipinitialspace=True, restval="")
    try:
        names = [name.strip().lower() for name in reader.fieldnames or ()]
        reader.fieldnames = names
        _assert_columns(names)
        return Record(tuple(_visits(reader, catalogue)))
    except csv.Error:
        # The reader has not counted the line that failed yet.
        said = sentence("visits-no-line")
        raise ArrivalsError(_on_line(reader.line_num + 1, said)) from None


def _assert_columns(names: list[str]) -> None:
    missing = [name for name in NEEDED if name not in names]
    wrong = [sentence("visits-missing", name=name) for name in missing]
    known = ", ".join(COLUMNS)
    wrong += [
        sentence("visits-unknown", name=name, names=known) for name in names if name not in COLUMNS
    ]
    twice = dict.fromkeys(name for name in names if names.count(name) > 1)
    wrong += [sentence("visits-twice", name=name) for name in twice if name in COLUMNS]
    if wrong:
        raise ArrivalsError("\n".join(_on_line(1, each) for each in wrong))


def _on_line(number: int, fault: str) -> str:
    return sentence("visits-line", line=number, fault=fault)


def _visits(rows: "csv.DictReader[str]", catalogue: Catalogue) -> Iterator[Visit]:
    read, wrong = _Row(catalogue), []
    for row in rows:
        # The reader's own number, since it skips empty lines.
        number = rows.line_num
        visit = read.visit({name: (row[name] or "").strip() for name in COLUMNS if name in row})
        if isinstance(visit, Visit):
            yield visit
        else:
            wrong += [_on_line(number, what) for what in visit]
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
            wrong.append(sentence("visits-service", text=text, meant=_nearest(text, known)))
        return ServiceId(text)

    def _class(self, text: str, wrong: list[str]) -> ClassId:
        classes = self.catalogue.classes
        if not text:
            return next(each.id for each in classes if each.standing is Standing.GENERAL)
        known = [each.id for each in classes]
        if text not in known:
            wrong.append(sentence("visits-class", text=text, names=", ".join(known)))
        return ClassId(text)


def _nearest(text: str, known: Iterable[str]) -> str:
    close = get_close_matches(text, list(known), 1)
    return f"; {sentence('visits-meant', name=close[0])}" if close else ""


def _moment(text: str, wrong: list[str]) -> datetime | None:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        wrong.append(sentence("visits-time", text=text))
        return None
    if moment.tzinfo is not None:
        wrong.append(sentence("visits-zone", text=text))
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
        wrong.append(sentence("visits-minutes", text=text, most=LONGEST))
        return None
    return round(minutes * 60)


def _is_no_show(text: str, wrong: list[str]) -> bool:
    if text.lower() not in _YES | _NO:
        wrong.append(sentence("visits-came", text=text))
    return text.lower() in _NO

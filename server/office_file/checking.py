"""Checks whether a document is an office file: faults of tables, fields and names, by cause."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from antesala.words.terminal import sentence
from server.office_file.fields import CLOSED, KIOSK, OPEN, REQUIRED, ROLL, SERIES, TABLES, Table
from server.office_file.findings import KeyPath, near, shown
from server.office_file.kinds import Inner, Kind, Many, Names, One, day_of
from server.office_file.lines import Lines

Document: TypeAlias = Mapping[str, Any]
Fault: TypeAlias = tuple[KeyPath, str]
Entry: TypeAlias = tuple[KeyPath, dict[str, Any]]

_MOST_LINES = 12
"""Lines to name for one fault; if there are more, the message gives their number."""
_TABLE_NAMES = [table.name for table in TABLES]


@dataclass(frozen=True, slots=True)
class _Found:
    """One fault of one entry. Faults with the same `cause` come from one mistake.

    A cause is the wrong name with the set that it should be in, or else the table and the text.
    """

    path: KeyPath
    label: str
    text: str
    cause: tuple[str, str]


def faults_of(document: Document, names: Names, lines: Lines) -> Iterator[Fault]:
    """All faults, table by table; faults with one cause are reported once, with every line."""
    for name in document:
        if name not in _TABLE_NAMES:
            known = ", ".join(table.header for table in TABLES)
            yield (name,), _unknown(name, near(name, _TABLE_NAMES), known)
    found: list[_Found] = []
    for table in TABLES:
        yield from _misshapen(document, table)
        for path, row in entries(document, table):
            label = label_of(table, path, row)
            for inner, text, cause in _wrong_fields(table, row, names):
                found.append(_Found((*path, *inner), label, text, cause))
        for field in (table.key, *table.unique):
            yield from _repeated(document, table, field, lines)
    yield from _both_open_and_closed(document, lines)
    yield from _letters_of_series(document, lines)
    yield from _grouped(_without_consequences(found, document), lines)


def _without_consequences(found: list[_Found], document: Document) -> Iterator[_Found]:
    """Drop unknown names if their whole table is missing, or if their own key is the fault."""
    empty = {table.name for table in TABLES if not entries(document, table)}
    keys = {(table.name, table.key) for table in TABLES}
    slips = [
        (str(each.path[0]), _value_at(document, each.path))
        for each in found
        if (each.path[0], each.path[-1]) in keys
    ]
    unknown = {each.cause for each in found}
    for each in found:
        choices, value = each.cause
        own = [slip for table, slip in slips if table == choices]
        # One key is wrong and one name has no key: they belong together, even if not alike.
        is_pair = len(own) == 1 and sum(table == choices for table, _ in unknown) == 1
        follows = is_pair or any(_is_alike(slip, value) for slip in own)
        if choices not in empty and not (follows and each.path[0] != choices):
            yield each


def _value_at(document: Document, path: KeyPath) -> object:
    value: Any = document
    for part in path:
        value = value[part]
    return value


def _is_alike(slip: object, name: str) -> bool:
    """Whether a faulty key was meant to be the name, ignoring capitals, spaces and quotes."""
    return str(slip).strip().casefold() == name.strip().casefold()


def _grouped(found: Iterable[_Found], lines: Lines) -> Iterator[Fault]:
    by_cause: dict[tuple[str, str], list[_Found]] = {}
    for each in found:
        by_cause.setdefault(each.cause, []).append(each)
    for same in by_cause.values():
        first, *others = same
        text = f"{first.label}: {first.text}"
        if others:
            places = sorted({lines.of(each.path) for each in others} - {lines.of(first.path)})
            same_on = sentence("file-same-on", lines=_lines_said(places)) if places else ""
            text += f"; {same_on}" if same_on else ""
        yield first.path, text


def _lines_said(places: list[int]) -> str:
    if len(places) == 1:
        return sentence("file-line", line=places[0])
    listed = ", ".join(map(str, places[:_MOST_LINES]))
    more = len(places) - _MOST_LINES
    if more > 0:
        return sentence("file-lines-more", lines=listed, count=more)
    return sentence("file-lines", lines=listed)


def entries(document: Document, table: Table) -> list[Entry]:
    """The readable entries of a table, each with its path."""
    value = document.get(table.name)
    if table.is_single:
        return [((table.name,), value)] if isinstance(value, dict) else []
    rows = value if isinstance(value, list) else []
    return [((table.name, n), row) for n, row in enumerate(rows) if isinstance(row, dict)]


def _misshapen(document: Document, table: Table) -> Iterator[Fault]:
    value = document.get(table.name)
    if value is None or value == []:
        if table.is_required:
            key = "file-no-table" if table.is_single else "file-no-entry"
            yield (table.name,), sentence(key, header=table.header)
        return
    rows = [value] if table.is_single or not isinstance(value, list) else value
    for number, row in enumerate(rows):
        if isinstance(value, dict) and not table.is_single:
            said = sentence("file-wrong-header", table=table.name, header=table.header)
            yield (table.name,), said
        elif not isinstance(row, dict):
            path = (table.name,) if row is value else (table.name, number)
            said = sentence("file-table-begins", value=shown(row), header=table.header)
            yield path, f"{table.name} {said}"


def _wrong_fields(
    table: Table, row: Mapping[str, Any], names: Names
) -> Iterator[tuple[KeyPath, str, tuple[str, str]]]:
    """The faults of an entry, each with its path, its text and its cause."""
    for name in row:
        if name not in table.fields:
            known = ", ".join(table.fields)
            text = _unknown(name, near(name, table.fields), known)
            yield (name,), text, (table.header, text)
    for name, field in table.fields.items():
        if name not in row:
            if field.default is REQUIRED:
                text = sentence("file-missing", name=name, allowed=field.kind.allowed)
                yield (), text, (table.header, text)
            continue
        for inner, said in field.kind.faults(row[name], names):
            text = f"{name} {said}"
            yield (name, *inner), text, _cause(table, field.kind, row[name], inner, text, names)


def _cause(
    table: Table, kind: Kind, value: object, inner: KeyPath, text: str, names: Names
) -> tuple[str, str]:
    """The cause of a fault: a name outside its set is one cause everywhere in the file."""
    item, meant = _meant(kind, value, inner)
    if isinstance(item, One) and item.choices and isinstance(meant, str):
        is_unknown = meant not in names[item.choices]
        return (item.choices, meant) if is_unknown else (table.header, text)
    return table.header, text


def _meant(kind: Kind, value: object, inner: KeyPath) -> tuple[Kind | None, object]:
    """The kind of the value at a path within a field, and that value."""
    if not inner or not isinstance(value, list):
        return kind, value
    entry = value[int(inner[0])]
    if isinstance(kind, Inner):
        is_key = len(inner) > 1 and inner[1] in kind.keys
        return (kind.keys[str(inner[1])], entry[inner[1]]) if is_key else (None, entry)
    return (kind.item if isinstance(kind, Many) else kind), entry


def _repeated(document: Document, table: Table, field: str, lines: Lines) -> Iterator[Fault]:
    first: dict[str, Entry] = {}
    for path, row in entries(document, table):
        value = _key_of(row.get(field))
        if not value:
            continue
        if value not in first:
            first[value] = (path, row)
            continue
        line = lines.of((*first[value][0], field))
        there = _on(line)
        label = label_of(table, *first[value])
        if field == table.key:
            yield (*path, field), sentence("file-described", label=label, there=there)
        else:
            mine = label_of(table, path, row)
            said = {"field": field, "value": shown(value), "other": label, "there": there}
            yield (*path, field), sentence("file-as-that-of", label=mine, **said)


def _both_open_and_closed(document: Document, lines: Lines) -> Iterator[Fault]:
    """Dates that one table opens and the other closes."""
    closed = {_key_of(row.get("date")): path for path, row in entries(document, CLOSED)}
    for path, row in entries(document, OPEN):
        day = _key_of(row.get("date"))
        if day and day in closed:
            line = lines.of((*closed[day], "date"))
            label = label_of(OPEN, path, row)
            yield (*path, "date"), sentence("file-open-and-closed", label=label, there=_on(line))


def _letters_of_series(document: Document, lines: Lines) -> Iterator[Fault]:
    """Kiosks whose tickets without the server would have the codes of a series; also the roll."""
    series = {_key_of(row.get("letter")): path for path, row in entries(document, SERIES)}
    kiosks = dict[str, KeyPath]()
    for path, row in entries(document, KIOSK):
        letter = _key_of(row.get("emergency_letter"))
        if letter:
            kiosks[letter] = path
        if letter and letter in series:
            there = _on(lines.of((*series[letter], "letter")))
            said = {"label": label_of(KIOSK, path, row), "letter": shown(letter), "there": there}
            yield (*path, "emergency_letter"), sentence("file-letter-of-series", **said)
    for path, row in entries(document, ROLL):
        letter = _key_of(row.get("letter"))
        taken = series.get(letter) or kiosks.get(letter)
        if letter and taken:
            name = "letter" if letter in series else "emergency_letter"
            there = _on(lines.of((*taken, name)))
            yield (
                (*path, "letter"),
                sentence("file-letter-of-roll", letter=shown(letter), there=there),
            )


def _on(line: int) -> str:
    return f" {sentence('file-on-line', line=line)}" if line else ""


def _unknown(name: str, meant: str, known: str) -> str:
    return sentence("file-unknown", name=shown(name), meant=meant, known=known)


def _key_of(value: object) -> str:
    """An entry's key, with dates in one form; "" if the value is no key."""
    day = day_of(value)
    if day is not None:
        return day.isoformat()
    return value if isinstance(value, str) else ""


def label_of(table: Table, path: KeyPath, row: Mapping[str, Any]) -> str:
    """An entry's name in a message: its id or, without one, its number in the file."""
    if table.is_single:
        return table.name
    key = _key_of(row.get(table.key))
    return f"{table.name} {shown(key) if key else int(path[-1]) + 1}"

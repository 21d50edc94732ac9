"""Whether a document is an office file: every fault of its tables, fields and names."""

from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias

from server.office_file.fields import REQUIRED, TABLES, Table
from server.office_file.findings import near, shown
from server.office_file.kinds import Names
from server.office_file.lines import KeyPath, Lines

Document: TypeAlias = Mapping[str, Any]
Fault: TypeAlias = tuple[KeyPath, str]
Entry: TypeAlias = tuple[KeyPath, dict[str, Any]]

_TABLE_NAMES = [table.name for table in TABLES]


def faults_of(document: Document, names: Names, lines: Lines) -> Iterator[Fault]:
    """All that is wrong, table by table."""
    for name in document:
        if name not in _TABLE_NAMES:
            known = ", ".join(table.header for table in TABLES)
            yield (
                (name,),
                f"{shown(name)} is not known{near(name, _TABLE_NAMES)}; known are {known}",
            )
    for table in TABLES:
        yield from _misshapen(document, table)
        for path, row in entries(document, table):
            for inner, text in _wrong_fields(table, row, names):
                yield (*path, *inner), f"{_label(table, path, row)}: {text}"
        for field in (table.key, *table.unique):
            yield from _repeated(document, table, field, lines)


def entries(document: Document, table: Table) -> list[Entry]:
    """The entries of a table that can be read as such, each with its path."""
    value = document.get(table.name)
    if table.is_single:
        return [((table.name,), value)] if isinstance(value, dict) else []
    rows = value if isinstance(value, list) else []
    return [((table.name, n), row) for n, row in enumerate(rows) if isinstance(row, dict)]


def _misshapen(document: Document, table: Table) -> Iterator[Fault]:
    value = document.get(table.name)
    if value is None or value == []:
        if table.is_required:
            needs = "" if table.is_single else "; an office needs at least one"
            yield (table.name,), f"there is no {table.header}{needs}"
        return
    wanted = f"allowed is a table that begins with {table.header}"
    rows = [value] if table.is_single or not isinstance(value, list) else value
    for number, row in enumerate(rows):
        if isinstance(value, dict) and not table.is_single:
            yield (table.name,), f"{table.name} begins with [{table.name}]; write {table.header}"
        elif not isinstance(row, dict):
            path = (table.name,) if row is value else (table.name, number)
            yield path, f"{table.name} is {shown(row)}; {wanted}"


def _wrong_fields(table: Table, row: Mapping[str, Any], names: Names) -> Iterator[Fault]:
    for name in row:
        if name not in table.fields:
            known = ", ".join(table.fields)
            yield (
                (name,),
                f"{shown(name)} is not known{near(name, table.fields)}; known are {known}",
            )
    for name, field in table.fields.items():
        if name not in row:
            if field.default is REQUIRED:
                yield (), f"{name} is missing; it is {field.kind.allowed}"
            continue
        for inner, text in field.kind.faults(row[name], names):
            yield (name, *inner), f"{name} {text}"


def _repeated(document: Document, table: Table, field: str, lines: Lines) -> Iterator[Fault]:
    first: dict[str, Entry] = {}
    for path, row in entries(document, table):
        value = row.get(field)
        if not isinstance(value, str):
            continue
        if value not in first:
            first[value] = (path, row)
            continue
        line = lines.of((*first[value][0], field))
        there = f" on line {line}" if line else ""
        label = _label(table, *first[value])
        if field == table.key:
            yield (*path, field), f"{label} is described already{there}"
        else:
            mine = _label(table, path, row)
            yield (*path, field), f"{mine}: {field} is {shown(value)}, as that of {label}{there}"


def _label(table: Table, path: KeyPath, row: Mapping[str, Any]) -> str:
    """How a message calls an entry: by its id or, without one, by its number in the file."""
    if table.is_single:
        return table.name
    key = row.get(table.key)
    return f"{table.name} {shown(key) if isinstance(key, str) else int(path[-1]) + 1}"

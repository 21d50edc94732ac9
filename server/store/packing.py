"""Reads what has ended from its rows straight into the packed form in which an office keeps it.

A busy office has ended thousands of tickets today, and a start reads them all: no ticket is made of
a row, and what a column's cell means is looked up once.
"""

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Any, Generic, TypeAlias, TypeVar, get_type_hints

import msgspec
from sqlalchemy import (
    ColumnElement,
    Connection,
    Dialect,
    Table,
    Text,
    TextClause,
    cast,
    func,
    select,
)

from server.domain.kept import ABSENT, Kept, Words
from server.store.rows import value_of

Key = TypeVar("Key", bound=str)
Value = TypeVar("Value")


_hints_of = cache(get_type_hints)
"""The types of a class's fields: looking them up takes longer than reading an office's rows."""


class _Numbers(dict[str, tuple[int, ...]]):
    """The numbers of a row's words, by their cells as one text: most rows say what others say."""

    def __init__(self, words: Mapping[str, Words], kind: type[Any]) -> None:
        hints = _hints_of(kind)  # type: ignore[arg-type] # a class has a hash
        self._words = [(name, hints[name], each) for name, each in words.items()]

    def __missing__(self, cells: str) -> tuple[int, ...]:
        found = zip(self._words, msgspec.json.decode(cells), strict=True)
        numbers = self[cells] = tuple(
            words.number(msgspec.convert(value_of(name, cell), hint))
            for (name, hint, words), cell in found
        )
        return numbers


_Names: TypeAlias = tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...], tuple[str, ...]]
"""The columns of times, numbers, words and texts."""


@cache
def _cells_of(table: Table, names: _Names, *, is_sqlite: bool) -> tuple[ColumnElement[Any], ...]:
    """The cells of a row as they are read; made once, as that takes longer than reading a few."""
    times, numbers, words, texts = names
    # Each database has a name of its own for it.
    json_array = func.json_array if is_sqlite else func.json_build_array
    return (
        table.c.id,
        *(func.coalesce(table.c[name] * 1000, ABSENT) for name in times),
        *(func.coalesce(table.c[name], ABSENT) for name in numbers),
        cast(json_array(*(table.c[name] for name in words)), Text),
        *(table.c[name] for name in texts),
    )


class PackedRows(Generic[Key, Value]):
    """The rows of a table as `kept` packs its values; `whole` makes one that does not fit."""

    def __init__(
        self,
        table: Table,
        kept: Kept[Key, Value],
        kind: type[Value],
        whole: Callable[[Mapping[str, Any]], Value],
        dialect: Dialect,
    ) -> None:
        packing = self._packing = kept.packing
        self._whole, self._numbers = whole, _Numbers(packing.words, kind)
        names = (packing.times, packing.numbers, tuple(packing.words), packing.texts)
        self._cells = _cells_of(table, names, is_sqlite=dialect.name == "sqlite")

    def read(
        self, connection: Connection, *where: ColumnElement[bool] | TextClause
    ) -> Iterator[tuple[Key, int, bytes | Value]]:
        """Each row's key, its first number, and all of it as it is kept."""
        number = 1 + len(self._packing.times)
        words = number + len(self._packing.numbers)
        found = connection.execute(select(*self._cells).where(*where)).cursor
        for row in found.fetchall():
            packed = self._packing.bytes_of(
                row[1:words], self._numbers[row[words]], row[words + 1 :]
            )
            yield row[0], row[number], self._unfit(row) if packed is None else packed

    def _unfit(self, row: tuple[Any, ...]) -> Value:
        """The value of a row that cannot be packed."""
        packing = self._packing
        numbers = [*packing.times, *packing.numbers]
        words = 1 + len(numbers)
        cells: dict[str, Any] = {"id": row[0]}
        for name, cell in zip(numbers, row[1:words], strict=True):
            scale = 1000 if name in packing.times else 1
            cells[name] = None if cell == ABSENT else cell // scale
        cells |= zip(packing.words, msgspec.json.decode(row[words]), strict=True)
        cells |= zip(packing.texts, row[words + 1 :], strict=True)
        return self._whole(cells)

"""Reads what has ended from its rows straight into the packed form in which an office keeps it.

A busy office has ended thousands of tickets today, and a start reads them all: no ticket is made of
a row, and what a column's cell means is looked up once.
"""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from operator import getitem
from typing import Any, Generic, TypeVar, get_type_hints

import msgspec
from sqlalchemy import ColumnElement, Connection, Table, TextClause, func, select

from server.domain.kept import NOTHING, Kept, Packing, Words
from server.store.rows import value_of

Key = TypeVar("Key", bound=str)
Value = TypeVar("Value")


class _Numbers(dict[Any, int]):
    """The numbers of a column's words, by its cells."""

    def __init__(self, words: Words, meaning: Callable[[Any], object]) -> None:
        self._words, self._meaning = words, meaning

    def __missing__(self, cell: Any) -> int:  # noqa: ANN401 - any column's
        number = self[cell] = self._words.number(self._meaning(cell))
        return number


class PackedRows(Generic[Key, Value]):
    """The rows of a table as `kept` packs its values; `whole` makes one that does not fit."""

    def __init__(
        self,
        table: Table,
        kept: Kept[Key, Value],
        kind: type[Value],
        whole: Callable[[Mapping[str, Any]], Value],
    ) -> None:
        self._packing: Packing[Value] = kept.packing
        self._table, self._whole = table, whole
        packing, hints = self._packing, get_type_hints(kind)
        numbers = [*packing.times, *packing.numbers]
        self._names = ("id", *numbers, *packing.words, *packing.texts)
        self._cells: list[ColumnElement[Any]] = [table.c[name] for name in self._names]
        for place, name in enumerate(numbers, start=1):
            scale = 1000 if name in packing.times else 1
            self._cells[place] = func.coalesce(table.c[name] * scale, NOTHING)
        self._numbers = [
            _Numbers(words, partial(_meaning, name, hints[name]))
            for name, words in packing.words.items()
        ]

    def read(
        self, connection: Connection, *where: ColumnElement[bool] | TextClause
    ) -> Iterator[tuple[Key, int, bytes | Value]]:
        """Each row's key, its first number, and all of it as it is kept."""
        first_number = 1 + len(self._packing.times)
        first_word = first_number + len(self._packing.numbers)
        first_text, numbers = first_word + len(self._numbers), self._numbers
        found = connection.execute(select(*self._cells).where(*where)).cursor
        for row in found.fetchall():
            words = map(getitem, numbers, row[first_word:first_text])
            packed = self._packing.bytes_of(row[1:first_word], words, row[first_text:])
            yield row[0], row[first_number], self._unfit(row) if packed is None else packed

    def _unfit(self, row: tuple[Any, ...]) -> Value:
        """The value of a row that cannot be packed."""
        cells = dict(zip(self._names, row, strict=True))
        for name in (*self._packing.times, *self._packing.numbers):
            cells[name] = None if cells[name] == NOTHING else cells[name]
        for name in self._packing.times:
            cells[name] = None if cells[name] is None else cells[name] // 1000
        return self._whole(cells)


def _meaning(name: str, hint: object, cell: Any) -> object:  # noqa: ANN401 - any column's
    return msgspec.convert(value_of(name, cell), hint)

"""Sums and exact percentiles over rows that hold lists of seconds, by any of their columns.

Times are whole seconds, so many people share one: a list is kept as each of its seconds with how
often it stands there. Window functions of SQLite were tried: they took 20 s for the percentiles of
a million times by service, for they sort rows; these take some milliseconds.
"""

from collections.abc import Callable, Collection, Hashable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import ceil
from typing import Any, TypeVar

import numpy as np
import numpy.typing as npt

Whole = npt.NDArray[Any]
"""Whole numbers of any width: seconds and rows in four bytes, cells in as many as they need."""
Key = tuple[str, ...]
Made = TypeVar("Made")

_NONE = np.zeros(0, np.int32)
MOST_ONCE = 512
"""Keys of a table whose results are kept: filters come from addresses, and these have no end."""
_AT_ONCE = 2000
"""Rows whose lists are read in one step, for a millisecond, in which no other thread runs."""
_ROUNDING = 1e-9
"""How far a product of fractions may be from what it is."""
_COMMA = ord(",")
_ROOM = 1 << 18
"""Places of a table of counts, with eight more for each value, above which values are sorted."""


@dataclass(frozen=True, slots=True)
class Cells:
    """The cells that rows fall into, in the order of their keys, and the cell of each row.

    A row that is not asked for has the cell -1.
    """

    keys: Sequence[Key]
    of_row: Whole
    is_whole: bool
    """Whether every row is in a cell."""


@dataclass(frozen=True, slots=True)
class Values:
    """The seconds of a column of lists in no order: of each its row, and how often it is there."""

    rows: Whole
    seconds: Whole
    times: Whole | None = None
    """None where each stands for itself."""

    @classmethod
    def read(cls, texts: Sequence[str]) -> "Values":
        """Read lists in JSON, such as `[3,40]`."""
        parts = [_numbers(texts[n : n + _AT_ONCE]) for n in range(0, len(texts), _AT_ONCE)]
        lengths = np.concatenate([each for each, _ in parts]) if parts else _NONE
        rows = np.repeat(np.arange(len(texts), dtype=np.int32), lengths)
        return cls(rows, np.concatenate([each for _, each in parts]) if parts else _NONE)

    @property
    def arrays(self) -> tuple[Whole, ...]:
        """All that it is made of."""
        return (self.rows, self.seconds, *([] if self.times is None else [self.times]))

    def within(self, limits: Whole) -> Whole:
        """How many of each row's seconds are at most the limit of their row."""
        is_in = self.seconds <= limits[self.rows]
        weights = None if self.times is None else self.times[is_in]
        counts = np.bincount(self.rows[is_in], weights=weights, minlength=len(limits))
        return counts.astype(np.int64)

    def in_cells(self, of_row: Whole, *, is_whole: bool) -> "Values":
        """The same by cells instead of rows, in the order of these and of the seconds."""
        cells, seconds, times = of_row[self.rows], self.seconds, self.times
        if not is_whole:
            is_in = cells >= 0
            cells, seconds = cells[is_in], seconds[is_in]
            times = None if times is None else times[is_in]
        if not len(seconds):
            return Values(_NONE, _NONE, _NONE)
        width = int(seconds.max()) + 1
        pairs = cells.astype(np.int64) * width + seconds
        if (int(cells.max()) + 1) * width <= _ROOM + 8 * len(pairs):
            counts = np.bincount(pairs, weights=times)
            found = np.flatnonzero(counts)
            often = counts[found]
        else:
            found, often = _counted(pairs, times)
        whole = (each.astype(np.int32) for each in (*np.divmod(found, width), often))
        return Values(*whole)


def _numbers(texts: Sequence[str]) -> tuple[Whole, Whole]:
    """How many numbers each list has, and all of them."""
    sizes = np.fromiter(map(len, texts), np.int64, len(texts)) - len("[]")
    joined = ",".join([each[1:-1] for each in texts if len(each) > len("[]")])
    if not joined:
        return np.zeros(len(texts), np.int64), _NONE
    # Each number ends before a comma or at the end, and so does each list.
    ends = np.append(
        np.flatnonzero(np.frombuffer(joined.encode(), np.uint8) == _COMMA), len(joined)
    )
    of_lists = np.cumsum(np.where(sizes, sizes + 1, 0)) - 1
    lengths = np.diff(np.searchsorted(ends, of_lists, side="right"), prepend=0)
    return lengths, np.fromstring(joined, np.int32, sep=",")


def _counted(pairs: Whole, times: Whole | None) -> tuple[Whole, Whole]:
    """Each of these numbers once, in order, and how often it is there."""
    order = np.argsort(pairs, kind="stable")
    pairs = pairs[order]
    begins = np.flatnonzero(np.diff(pairs, prepend=-1))
    if times is None:
        return pairs[begins], np.diff(begins, append=len(pairs))
    return pairs[begins], np.add.reduceat(times[order].astype(np.int64), begins)


class Spread:
    """The sorted seconds of each cell."""

    def __init__(self, values: Values, cells: Cells) -> None:
        sorted_ = values.in_cells(cells.of_row, is_whole=cells.is_whole)
        self._cell, self._seconds = sorted_.rows, sorted_.seconds
        self._times = _NONE if sorted_.times is None else sorted_.times
        size = len(cells.keys)
        self.n: Whole = np.bincount(self._cell, self._times, size).astype(np.int64)
        self._places = np.cumsum(np.bincount(self._cell, minlength=size))
        self._passed = np.cumsum(self._times, dtype=np.int64)

    def of(self, cell: int) -> Whole:
        """The sorted seconds of one cell, each as often as it is there."""
        end = int(self._places[cell])
        begin = int(self._places[cell - 1]) if cell else 0
        return np.repeat(self._seconds[begin:end], self._times[begin:end])

    def percentile(self, share: float) -> list[int | None]:
        """The least value of each cell that `share` of its values do not exceed."""
        ranks = [max(1, ceil(share * n)) for n in self.n.tolist()]
        before = np.cumsum(self.n) - self.n
        places = np.searchsorted(self._passed, before + np.asarray(ranks, np.int64)).tolist()
        return [
            int(self._seconds[place]) if n else None
            for place, n in zip(places, self.n.tolist(), strict=True)
        ]

    def with_unended(self, unmet: "Spread", *shares: float) -> list[list[int | None]]:
        """The waits of all people of each cell, `unmet` among them, for each share."""
        return [all_waits(self.of(n), unmet.of(n), *shares) for n in range(len(self.n))]

    def sums(self) -> list[int]:
        """The seconds of each cell in all."""
        weights = self._seconds * self._times.astype(np.int64)
        found: list[int] = self._by_cell(slice(None), weights)
        return found

    def below(self, seconds: int) -> list[int]:
        """How many of each cell are below some seconds."""
        is_in = self._seconds < seconds
        return self._by_cell(is_in, self._times)

    def above(self, seconds: Sequence[int]) -> list[int]:
        """How many of each cell are above the cell's own seconds."""
        is_in = self._seconds > np.asarray(seconds, np.int64)[self._cell]
        return self._by_cell(is_in, self._times)

    def _by_cell(self, which: Whole | slice, weights: Whole) -> list[int]:
        sums = np.bincount(self._cell[which], weights[which], len(self.n))
        found: list[int] = sums.astype(np.int64).tolist()
        return found


def all_waits(called: Whole, never_called: Whole, *shares: float) -> list[int | None]:
    """The same as `unended_waits.all_waits`, of sorted arrays and for several shares.

    Between two people who leave uncalled, the fractions of those who still wait shorten to one: so
    there is one for each of them, and not for each call.
    """
    ends = np.append(np.searchsorted(called, never_called, side="right"), len(called))
    begins = np.append(0, ends[:-1])
    waiting = len(called) + len(never_called) - begins - np.arange(len(ends))
    # The last one may have left before the last segment, in which no person waits any more.
    left = np.cumprod(1 - (ends - begins) / np.maximum(waiting, 1))
    found = list[int | None]()
    for share in shares:
        most = 1 - share + _ROUNDING
        # It falls from one to the next, so the first one at or below the share is sought by halves.
        n = int(np.searchsorted(-left, -most))
        if n == len(left):
            found.append(None)
            continue
        before = 1.0 if n == 0 else float(left[n - 1])
        calls = max(1, ceil(waiting[n] * (1 - most / before)))
        found.append(int(called[min(begins[n] + calls, ends[n]) - 1]))
    return found


@dataclass(frozen=True, slots=True)
class Column:
    """A column of words: each word once, in order, and the number of each row's."""

    words: Sequence[str]
    codes: Whole

    @classmethod
    def of(cls, words: Sequence[str]) -> "Column":
        """The column of these words."""
        every = sorted(set(words))
        number = {word: n for n, word in enumerate(every)}
        return cls(every, np.fromiter(map(number.__getitem__, words), np.int32, len(words)))

    def joined(self, other: "Column") -> "Column":
        """This one's rows and then another's."""
        every = sorted({*self.words, *other.words})
        number = {word: n for n, word in enumerate(every)}
        parts = [
            np.asarray([number[word] for word in each.words], np.int32)[each.codes]
            for each in (self, other)
        ]
        return Column(every, np.concatenate(parts))


class Table:
    """Rows with columns of words, of numbers and of lists."""

    def __init__(
        self,
        words: Mapping[str, Column],
        numbers: Mapping[str, Whole],
        lists: Mapping[str, Values],
    ) -> None:
        self._words, self._numbers, self._lists = words, numbers, lists
        self._parts: tuple[Table, Table] | None = None
        """The two that it was joined of, of which the first may be kept for long."""
        self._shorter: dict[frozenset[str], Table] = {}
        self._once: dict[Hashable, Any] = {}

    @classmethod
    def read(
        cls,
        words: Mapping[str, Sequence[str]],
        numbers: Mapping[str, Sequence[int]],
        lists: Mapping[str, Sequence[str]],
    ) -> "Table":
        """A table of columns as the database has them."""
        return cls(
            {name: Column.of(column) for name, column in words.items()},
            {name: np.asarray(column, np.int64) for name, column in numbers.items()},
            {name: Values.read(column) for name, column in lists.items()},
        )

    @cached_property
    def length(self) -> int:
        """How many rows there are."""
        return len(next(iter(self._words.values())).codes)

    @property
    def bytes(self) -> int:
        """How much its numbers take, with the shorter tables that were made of it."""
        lists = [each for some in self._lists.values() for each in some.arrays]
        codes = [each.codes for each in self._words.values()]
        own = sum(each.nbytes for each in (*lists, *codes, *self._numbers.values()))
        return own + sum(each.bytes for each in [*self._shorter.values()])

    def per_row(self, name: str, value: Callable[[str], int]) -> Whole:
        """A number for each row, of its word in a column."""
        column = self._words[name]
        return np.asarray([value(word) for word in column.words], np.int64)[column.codes]

    def once(self, key: Hashable, made: Callable[["Table"], Made]) -> Made:
        """What is made of it, kept for the first keys; no caller may change it."""
        found: Made
        if key in self._once:
            found = self._once[key]
            return found
        found = made(self)
        if len(self._once) < MOST_ONCE:
            self._once[key] = found
        return found

    def with_numbers(self, numbers: Mapping[str, Whole]) -> "Table":
        """The same rows with more columns of numbers."""
        return Table(self._words, {**self._numbers, **numbers}, self._lists)

    def shorter(self, names: Collection[str]) -> "Table":
        """The same with one row for each combination of some columns' words, made once.

        The other columns of words are gone.
        """
        wanted = frozenset(names)
        if wanted not in self._shorter:
            table = self
            if self._parts is not None:
                # So the part that is kept is shortened once for all that it is joined with.
                first, second = (each.shorter(wanted) for each in self._parts)
                table = first.joined(second)
            self._shorter[wanted] = _shortened(table, sorted(wanted))
        return self._shorter[wanted]

    def joined(self, other: "Table") -> "Table":
        """This one's rows and then those of another one with the same columns."""
        words, numbers, lists = other.columns
        table = Table(
            {name: column.joined(words[name]) for name, column in self._words.items()},
            {
                name: np.concatenate([column, numbers[name]])
                for name, column in self._numbers.items()
            },
            {
                name: _joined(values, lists[name], self.length)
                for name, values in self._lists.items()
            },
        )
        table._parts = self, other
        return table

    @property
    def columns(self) -> tuple[Mapping[str, Column], Mapping[str, Whole], Mapping[str, Values]]:
        """The columns of words, of numbers and of lists."""
        return self._words, self._numbers, self._lists

    def cells(self, by: Sequence[str], where: Mapping[str, Collection[str]] | None = None) -> Cells:
        """The cells by some columns, of the rows whose words are among those of `where`."""
        whole = np.zeros(self.length, np.int64)
        for name in by:
            column = self._words[name]
            whole = whole * max(1, len(column.words)) + column.codes
        is_in = np.ones(self.length, bool)
        for name, wanted in (where or {}).items():
            column = self._words[name]
            is_in &= np.asarray([each in wanted for each in column.words], bool)[column.codes]
        found, of_some = np.unique(whole[is_in], return_inverse=True)
        of_row = np.full(self.length, -1, np.int64)
        of_row[is_in] = of_some
        return Cells([self._key(int(each), by) for each in found], of_row, bool(is_in.all()))

    def _key(self, number: int, by: Sequence[str]) -> Key:
        found = list[str]()
        for name in reversed(by):
            words = self._words[name].words
            number, code = divmod(number, max(1, len(words)))
            found.append(words[code])
        return tuple(reversed(found))

    def total(self, name: str, cells: Cells, which: Whole | None = None) -> list[int]:
        """The sum of a column's numbers in each cell; `which` is 0 for rows that do not count."""
        is_in = cells.of_row >= 0
        numbers = self._numbers[name] * (1 if which is None else which)
        sums = np.bincount(cells.of_row[is_in], weights=numbers[is_in], minlength=len(cells.keys))
        found: list[int] = sums.astype(np.int64).tolist()
        return found

    def values(self, name: str) -> Values:
        """The seconds of a column of lists."""
        return self._lists[name]

    def spread(self, name: str, cells: Cells) -> Spread:
        """The seconds of a column of lists by cells."""
        return Spread(self._lists[name], cells)


def _joined(first: Values, second: Values, length: int) -> Values:
    """The values of two tables, of which the first has so many rows."""
    times = [
        np.ones(len(each.rows), np.int32) if each.times is None else each.times
        for each in (first, second)
    ]
    return Values(
        np.concatenate([first.rows, second.rows + np.int32(length)]),
        np.concatenate([first.seconds, second.seconds]),
        np.concatenate(times),
    )


def _shortened(table: Table, names: Sequence[str]) -> Table:
    """A table with one row for each combination of some columns' words."""
    _, numbers, lists = table.columns
    cells = table.cells(names)
    columns = zip(*cells.keys, strict=True) if cells.keys else ((),) * len(names)
    return Table(
        dict(zip(names, map(Column.of, columns), strict=True)),
        {name: np.asarray(table.total(name, cells), np.int64) for name in numbers},
        {name: values.in_cells(cells.of_row, is_whole=True) for name, values in lists.items()},
    )

"""Sums and exact percentiles over rows that hold lists of seconds, by any of their columns.

The lists are read as arrays and sorted once. Window functions of SQLite were tried: they took 20 s
for the percentiles of a million times by service, for they sort rows; these take 0.05 s.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import ceil
from typing import Any

import numpy as np
import numpy.typing as npt

Whole = npt.NDArray[Any]
"""Whole numbers of any width: seconds and rows in four bytes, cells in two where they fit."""
Key = tuple[str, ...]

_NONE = np.zeros(0, np.int32)
_AT_ONCE = 2000
"""Rows whose lists are read in one step, for a millisecond, in which no other thread runs."""
_ROUNDING = 1e-9
"""How far a product of fractions may be from what it is."""
_SMALL = 2**15
"""Below this many cells their numbers fit into two bytes, which are sorted by counting."""


@dataclass(frozen=True, slots=True)
class Cells:
    """The cells that rows fall into, in the order of their keys, and the cell of each row.

    A row that is not asked for has the cell -1.
    """

    keys: Sequence[Key]
    of_row: Whole
    is_whole: bool
    """Whether every row is in a cell."""

    def counted(self, rows: Whole) -> list[int]:
        """How often rows of each cell are named."""
        cell = self.of_row[rows]
        found: list[int] = np.bincount(cell[cell >= 0], minlength=len(self.keys)).tolist()
        return found


class Values:
    """All seconds of one column of lists, sorted, each with its row."""

    def __init__(self, texts: Sequence[str]) -> None:
        """Read lists in JSON, such as `[3,40]`."""
        parts = [_numbers(texts[n : n + _AT_ONCE]) for n in range(0, len(texts), _AT_ONCE)]
        lengths = [0 if len(each) <= len("[]") else each.count(",") + 1 for each in texts]
        seconds = np.concatenate(parts) if parts else _NONE
        order = np.argsort(seconds, kind="stable")
        self.seconds: Whole = seconds[order]
        self.rows: Whole = np.repeat(np.arange(len(texts), dtype=np.int32), lengths)[order]

    def rows_within(self, limits: Whole) -> Whole:
        """The row of each of the seconds that are at most the limit of their row."""
        return self.rows[self.seconds <= limits[self.rows]]


def _numbers(texts: Sequence[str]) -> Whole:
    joined = ",".join([each[1:-1] for each in texts if len(each) > len("[]")])
    return np.fromstring(joined, dtype=np.int32, sep=",") if joined else _NONE


class Spread:
    """The sorted seconds of each cell."""

    def __init__(self, values: Values, cells: Cells) -> None:
        kind = np.int16 if len(cells.keys) < _SMALL else np.int32
        cell: Whole = cells.of_row.astype(kind)[values.rows]
        seconds = values.seconds
        if not cells.is_whole:
            is_in = cell >= 0
            cell, seconds = cell[is_in], seconds[is_in]
        if len(cells.keys) > 1:
            order = np.argsort(cell, kind="stable")
            cell, seconds = cell[order], seconds[order]
        self._cell, self._seconds = cell, seconds
        self.n: Whole = np.bincount(cell, minlength=len(cells.keys))
        self._ends = np.cumsum(self.n)

    def of(self, cell: int) -> Whole:
        """The sorted seconds of one cell."""
        end = int(self._ends[cell])
        return self._seconds[end - int(self.n[cell]) : end]

    def percentile(self, share: float) -> list[int | None]:
        """The least value of each cell that `share` of its values do not exceed."""
        begins = self._ends - self.n
        return [
            int(self._seconds[begin + max(0, ceil(share * n) - 1)]) if n else None
            for begin, n in zip(begins.tolist(), self.n.tolist(), strict=True)
        ]

    def with_unended(self, unmet: "Spread", *shares: float) -> list[list[int | None]]:
        """The waits of all people of each cell, `unmet` among them, for each share."""
        return [all_waits(self.of(n), unmet.of(n), *shares) for n in range(len(self.n))]

    def sums(self) -> list[int]:
        """The seconds of each cell in all."""
        whole = np.concatenate([np.zeros(1, np.int64), np.cumsum(self._seconds, dtype=np.int64)])
        found: list[int] = (whole[self._ends] - whole[self._ends - self.n]).tolist()
        return found

    def below(self, seconds: int) -> list[int]:
        """How many of each cell are below some seconds."""
        return [int(np.searchsorted(self.of(n), seconds)) for n in range(len(self.n))]

    def above(self, seconds: Sequence[int]) -> list[int]:
        """How many of each cell are above the cell's own seconds."""
        cells = ((self.of(n), each) for n, each in enumerate(seconds))
        return [len(some) - int(np.searchsorted(some, each, side="right")) for some, each in cells]


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


class Table:
    """Rows with columns of words, of numbers and of lists; each list is read once it is needed."""

    def __init__(
        self,
        words: Mapping[str, Sequence[str]],
        numbers: Mapping[str, Sequence[int]],
        lists: Mapping[str, Sequence[str]],
    ) -> None:
        self._words, self._numbers, self._lists = words, numbers, lists
        self._codes: dict[str, tuple[list[str], Whole]] = {}
        self._values: dict[str, Values] = {}

    @cached_property
    def length(self) -> int:
        """How many rows there are."""
        return len(next(iter(self._words.values())))

    def per_row(self, name: str, value: Callable[[str], int]) -> Whole:
        """A number for each row, of its word in a column."""
        words, codes = self._coded(name)
        return np.asarray([value(word) for word in words], np.int64)[codes]

    def cells(self, by: Sequence[str], where: Mapping[str, Collection[str]] | None = None) -> Cells:
        """The cells by some columns, of the rows whose words are among those of `where`."""
        whole = np.zeros(self.length, np.int64)
        for name in by:
            words, codes = self._coded(name)
            whole = whole * max(1, len(words)) + codes
        is_in = np.ones(self.length, bool)
        for name, wanted in (where or {}).items():
            words, codes = self._coded(name)
            is_in &= np.asarray([each in wanted for each in words], bool)[codes]
        found, of_some = np.unique(whole[is_in], return_inverse=True)
        of_row = np.full(self.length, -1, np.int64)
        of_row[is_in] = of_some
        return Cells([self._key(int(each), by) for each in found], of_row, bool(is_in.all()))

    def _key(self, number: int, by: Sequence[str]) -> Key:
        found = list[str]()
        for name in reversed(by):
            words, _ = self._coded(name)
            number, code = divmod(number, max(1, len(words)))
            found.append(words[code])
        return tuple(reversed(found))

    def _coded(self, name: str) -> tuple[list[str], Whole]:
        """The words of a column in order, and the number of each row's."""
        if name not in self._codes:
            words = sorted(set(self._words[name]))
            number = {word: n for n, word in enumerate(words)}
            codes = np.fromiter((number[word] for word in self._words[name]), np.int64, self.length)
            self._codes[name] = words, codes
        return self._codes[name]

    def total(self, name: str, cells: Cells, which: Whole | None = None) -> list[int]:
        """The sum of a column's numbers in each cell; `which` is 0 for rows that do not count."""
        is_in = cells.of_row >= 0
        numbers = np.asarray(self._numbers[name], np.int64) * (1 if which is None else which)
        sums = np.bincount(cells.of_row[is_in], weights=numbers[is_in], minlength=len(cells.keys))
        found: list[int] = sums.astype(np.int64).tolist()
        return found

    def values(self, name: str) -> Values:
        """The seconds of a column of lists."""
        if name not in self._values:
            self._values[name] = Values(self._lists[name])
        return self._values[name]

    def spread(self, name: str, cells: Cells) -> Spread:
        """The seconds of a column of lists by cells."""
        return Spread(self.values(name), cells)

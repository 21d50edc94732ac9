"""Keeps in memory what figures were made from lately, so that pages need not make them anew.

What is kept of a day changes only when the day is counted again: a table stands by the nights in
which its days were counted. What is made of sums stands beside these, and serves those alone that
are equal. All of this is worked out from data, and may be lost at any time.
"""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import TYPE_CHECKING, TypeVar, cast

if TYPE_CHECKING:
    from server.store.figure_arrays import Table

MOST_BYTES = 96 * 2**20
"""Of all tables: three years of a million tickets each."""

MOST_MADE = 48
"""Periods of which something is kept: three for each page that is usually looked at, twice."""
Made = TypeVar("Made")


class Memory:
    """The tables that were asked for last. Used by several threads."""

    def __init__(self, most_bytes: int = MOST_BYTES) -> None:
        self._most, self._lock = most_bytes, Lock()
        self._tables: OrderedDict[Hashable, Table] = OrderedDict()
        self._made: OrderedDict[Hashable, tuple[object, object]] = OrderedDict()

    def table(self, key: Hashable, made: Callable[[], "Table"]) -> "Table":
        """The table of this key, made where it is not here; those not asked for longest go."""
        with self._lock:
            found = self._tables.get(key)
            if found is not None:
                self._tables.move_to_end(key)
                return found
        table = made()
        with self._lock:
            self._tables[key] = table
            while len(self._tables) > 1 and self.bytes > self._most:
                self._tables.popitem(last=False)
        return table

    def made_of(self, key: Hashable, given: object, made: Callable[[], Made]) -> Made:
        """What was made of the same under this key before, or else is made now."""
        with self._lock:
            before, found = self._made.get(key, (None, None))
        if found is not None and before == given:
            with self._lock:
                self._made.move_to_end(key)
            return cast("Made", found)
        result = made()
        with self._lock:
            self._made[key] = given, result
            while len(self._made) > MOST_MADE:
                self._made.popitem(last=False)
        return result

    @property
    def bytes(self) -> int:
        """How much all tables take, with what was made of them."""
        return sum(table.bytes for table in self._tables.values())

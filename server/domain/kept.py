"""The tickets and attentions of the day: whole while they can change, packed once they have ended.

Thousands have ended by the afternoon, and hardly one of them is read again. Packed, one is a short
run of bytes: times and numbers as they are, and words that repeat (services, clerks, devices) by
their place in a list. It is unpacked where it is read, and equals what was put in.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, MutableMapping, Sequence
from dataclasses import fields
from datetime import UTC, datetime, timedelta
from itertools import count
from struct import Struct, error
from typing import Any, Generic, NamedTuple, Self, TypeVar

Key = TypeVar("Key", bound=str)
Value = TypeVar("Value")

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
ABSENT = -(2**63)
"""Stands for a time or a number that there is not."""
_MOST_TWINS = 256
"""Values remembered with their bytes: what the working office packs, the published one packs next.

Both then keep the same bytes. A turn that ends more of them has some twice.
"""

_Cells = tuple[Any, ...]
_Getter = Callable[[str, _Cells, bytes], Any]
"""Gets a field of a packed value from its key, the numbers at its beginning, and all its bytes."""


Part = TypeVar("Part", bound=NamedTuple)


class Words:
    """The words of one field, by number. None is ever taken out again: there are few."""

    def __init__(self) -> None:
        self.every: dict[int, Any] = {}
        self._numbers: dict[Any, int] = {}
        self._next = count()

    def number(self, word: object) -> int:
        """The number of a word, which is entered if it is new."""
        found = self._numbers.get(word)
        if found is not None:
            return found
        # The working and the published office use the same words, each at its own time. Where both
        # meet a new one at once, it has two numbers, and one of them is never given again.
        number = next(self._next)
        self.every[number] = word
        return self._numbers.setdefault(word, number)


class Packing(Generic[Value]):
    """How values of one type are packed: which fields are times, numbers, words or own texts.

    The key of a value is its `id`. Times are exact to the microsecond, and in UTC when they are
    unpacked. A time, a number or an own text may be None; numbers are whole, in 63 bits.
    """

    def __init__(
        self,
        kind: Callable[..., Value],
        *,
        times: Sequence[str],
        numbers: Sequence[str],
        words: Sequence[str],
        texts: Sequence[str],
    ) -> None:
        self._kind = kind
        self.times, self.numbers, self.texts = tuple(times), tuple(numbers), tuple(texts)
        self.words = {name: Words() for name in words}
        self._struct = Struct(f"<{len(times) + len(numbers)}q{len(words)}H{len(texts)}h")
        self._getters = dict(self._all_getters())
        self._whole = self.reader([each.name for each in fields(kind)])  # type: ignore[arg-type]
        self._twins: dict[str, tuple[Value, bytes]] = {}

    def __deepcopy__(self, _memo: object) -> Self:
        """Itself: every copy of an office shares it, and it only learns words."""
        return self

    def _all_getters(self) -> Iterator[tuple[str, _Getter]]:
        yield "id", lambda key, _cells, _packed: key
        names = iter(enumerate((*self.times, *self.numbers, *self.words, *self.texts)))
        for _ in self.times:
            place, name = next(names)
            yield name, _time_at(place)
        for _ in self.numbers:
            place, name = next(names)
            yield name, _number_at(place)
        for each in self.words.values():
            place, name = next(names)
            yield name, _word_at(place, each.every)
        first = place + 1
        for place, name in names:
            yield name, _text_at(first, place, self._struct.size)

    def packed(self, key: str, value: Value) -> bytes | None:
        """The value as bytes; None for one that does not fit, which is kept whole."""
        twin = self._twins.pop(key, None)
        if twin is not None and twin[0] == value:
            return twin[1]
        packed = self._packed(value)
        if len(self._twins) >= _MOST_TWINS:
            self._twins.clear()
        if packed is not None:
            self._twins[key] = value, packed
        return packed

    def _packed(self, value: Value) -> bytes | None:
        times = [getattr(value, name) for name in self.times]
        moments = [ABSENT if each is None else (each - _EPOCH) // _MICROSECOND for each in times]
        numbers = [getattr(value, name) for name in self.numbers]
        whole = [ABSENT if each is None else each for each in numbers]
        words = [each.number(getattr(value, name)) for name, each in self.words.items()]
        texts = [getattr(value, name) for name in self.texts]
        return self.bytes_of((*moments, *whole), words, texts)

    def bytes_of(
        self, numbers: Iterable[int], words: Iterable[int], texts: Iterable[str | None]
    ) -> bytes | None:
        """Pack cells: times in microseconds since 1970 with the numbers, and words by number.

        `ABSENT` is a time or number that there is not.
        """
        tails = [None if each is None else each.encode("utf-8", "surrogatepass") for each in texts]
        lengths = [-1 if each is None else len(each) for each in tails]
        try:
            packed = self._struct.pack(*numbers, *words, *lengths)
        except error:
            return None
        return packed + b"".join([each for each in tails if each])

    def unpacked(self, key: str, packed: bytes) -> Value:
        """The value that was packed."""
        return self._kind(*self._whole(key, packed))

    def reader(self, names: Iterable[str]) -> Callable[[str, bytes], list[Any]]:
        """Reads some fields of a packed value, by its key."""
        getters, numbers_of = [self._getters[name] for name in names], self._struct.unpack_from

        def read(key: str, packed: bytes) -> list[Any]:
            cells = numbers_of(packed)
            return [get(key, cells, packed) for get in getters]

        return read


def _time_at(place: int) -> _Getter:
    def get(_key: str, cells: _Cells, _packed: bytes) -> datetime | None:
        at = cells[place]
        return None if at == ABSENT else _EPOCH + timedelta(0, 0, at)

    return get


def _number_at(place: int) -> _Getter:
    def get(_key: str, cells: _Cells, _packed: bytes) -> int | None:
        return None if cells[place] == ABSENT else cells[place]

    return get


def _word_at(place: int, words: Mapping[int, Any]) -> _Getter:
    return lambda _key, cells, _packed: words[cells[place]]


def _text_at(first: int, place: int, start: int) -> _Getter:
    """A text's bytes follow the numbers and the texts before it; -1 is the length of None."""

    def get(_key: str, cells: _Cells, packed: bytes) -> str | None:
        begin = start + sum(each for each in cells[first:place] if each > 0)
        length = cells[place]
        if length < 0:
            return None
        return packed[begin : begin + length].decode("utf-8", "surrogatepass")

    return get


class Kept(MutableMapping[Key, Value]):
    """Values by key, in the order in which they came; those that have ended are packed.

    Copies are independent, and share what is packed.
    """

    __slots__ = ("_all", "_has_ended", "_live", "packing")

    def __init__(self, packing: Packing[Value], has_ended: Callable[[Value], bool]) -> None:
        self.packing, self._has_ended = packing, has_ended
        self._all: dict[Key, Value | bytes] = {}
        self._live: dict[Key, Value] = {}

    def live(self) -> Mapping[Key, Value]:
        """Those that have not ended, in the order in which they came or came back."""
        return self._live

    def each(self, part: type[Part]) -> Iterator[Part]:
        """The fields of every value that `part` names, for a fraction of unpacking it."""
        names, packed = part._fields, self.packing.reader(part._fields)
        for key, kept in self._all.items():
            if isinstance(kept, bytes):
                yield part._make(packed(key, kept))
            else:
                yield part._make([getattr(kept, name) for name in names])

    def having(self, name: str, text: str) -> list[Key]:
        """The keys of all values with this own text, in order; few are looked at closely."""
        sought, packed = text.encode("utf-8", "surrogatepass"), self.packing.reader([name])
        found = list[Key]()
        for key, kept in self._all.items():
            if not isinstance(kept, bytes):
                is_it = getattr(kept, name) == text
            else:
                is_it = sought in kept and packed(key, kept) == [text]
            if is_it:
                found.append(key)
        return found

    def copy(self) -> "Kept[Key, Value]":
        """An independent copy."""
        twin = Kept[Key, Value](self.packing, self._has_ended)
        twin._all, twin._live = dict(self._all), dict(self._live)
        return twin

    def put(self, key: Key, value: Value | bytes) -> None:
        """Keep a value, which may be packed already if it has ended."""
        if isinstance(value, bytes):
            self._live.pop(key, None)
            self._all[key] = value
        else:
            self[key] = value

    def __getitem__(self, key: Key) -> Value:
        found = self._live.get(key)
        if found is not None:
            return found
        kept = self._all[key]
        return self.packing.unpacked(key, kept) if isinstance(kept, bytes) else kept

    def __setitem__(self, key: Key, value: Value) -> None:
        if not self._has_ended(value):
            self._all[key] = self._live[key] = value
            return
        self._live.pop(key, None)
        self._all[key] = self.packing.packed(key, value) or value

    def __delitem__(self, key: Key) -> None:
        del self._all[key]
        self._live.pop(key, None)

    def __contains__(self, key: object) -> bool:
        return key in self._all

    def __iter__(self) -> Iterator[Key]:
        return iter(self._all)

    def __len__(self) -> int:
        return len(self._all)

    def __repr__(self) -> str:
        return repr(dict(self))

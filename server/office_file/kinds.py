"""Kinds of values: what each allows, in words, and the faults of any other value."""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from antesala.words.terminal import Sentence, sentence
from server.office_file.findings import KeyPath, listed, near, shown

Names: TypeAlias = Mapping[str, Collection[str]]
"""The closed sets of allowed values: those of the house, the country and the file itself."""


def _nothing() -> Collection[str]:
    return ()


def _no_detail(_text: str) -> str:
    return ""


@dataclass(frozen=True, slots=True)
class One:
    """A single value. `allowed` describes it in words, for messages and for the reference.

    `choices` names the closed set that it must be in; `similar` gives names for suggestions if the
    set is too long to be listed; `detail` explains why a text is not accepted, and `if_none` is
    what is said if the closed set is empty.
    """

    allowed: Sentence
    form: type[object] = str
    accepts: Callable[[str], bool] = bool
    choices: str = ""
    similar: Callable[[], Collection[str]] = _nothing
    detail: Callable[[str], str] = _no_detail
    if_none: Sentence | None = None

    def faults(self, value: object, names: Names) -> Iterator[tuple[KeyPath, str]]:
        """The faults of a value, each with its path."""
        if type(value) is not self.form:
            yield (), f"{_is_not(value, self.allowed)}{_hint(self.form, value)}"
        elif isinstance(value, str) and self.choices:
            known = names[self.choices]
            if value not in known:
                named = listed(known) if known or self.if_none is None else self.if_none
                given = {"value": shown(value), "allowed": self.allowed, "names": named}
                yield (), sentence("file-is-not-among", **given) + near(value, known)
        elif isinstance(value, str) and not self.accepts(value):
            more = self.detail(value) + near(value, self.similar())
            yield (), f"{_is_not(value, self.allowed)}{more}"


@dataclass(frozen=True, slots=True)
class Number:
    """A whole number."""

    allowed: Sentence
    least: int
    most: int

    def faults(self, value: object, _names: Names) -> Iterator[tuple[KeyPath, str]]:
        """What is wrong with a value."""
        if type(value) is not int or not self.least <= value <= self.most:
            yield (), f"{_is_not(value, self.allowed)}{_hint(int, value)}"


@dataclass(frozen=True, slots=True)
class Day:
    """A date: TOML's own, or a text of the same form."""

    allowed: Sentence

    def faults(self, value: object, _names: Names) -> Iterator[tuple[KeyPath, str]]:
        """What is wrong with a value."""
        if day_of(value) is None:
            yield (), _is_not(value, self.allowed)


def day_of(value: object) -> date | None:
    """Read a value as a date; None if it is none, or also has a time of day."""
    if isinstance(value, str):
        # Python also accepts 20260918 and 2026-W38-5, which the message does not mention.
        is_plain = len(value) == len("2026-09-18") and value[4::3] == "--"
        try:
            return date.fromisoformat(value) if is_plain else None
        except ValueError:
            return None
    # A datetime is a date to Python, but does not mean a whole day.
    return value if type(value) is date else None


@dataclass(frozen=True, slots=True)
class Many:
    """A list of values without duplicates."""

    allowed: Sentence
    item: One
    most: int
    least: int = 0

    def faults(self, value: object, names: Names) -> Iterator[tuple[KeyPath, str]]:
        """The faults of the list or its entries, each with its path."""
        if not isinstance(value, list):
            hint = _in_brackets(value) if isinstance(value, str) else ""
            yield (), f"{_is_not(value, self.allowed)}{hint}"
            return
        if len(value) > self.most:
            yield (), sentence("file-too-many", count=len(value), allowed=self.allowed)
            return
        if len(value) < self.least:
            yield (), sentence("file-empty", allowed=self.allowed)
        for number, entry in enumerate(value):
            for _, fault in self.item.faults(entry, names):
                yield (number,), sentence("file-entry", number=number + 1, fault=fault)
            if entry in value[:number]:
                said = sentence("file-entry-twice", number=number + 1, value=shown(entry))
                yield (number,), said


@dataclass(frozen=True, slots=True)
class Inner:
    """Tables within an entry, [[outer.inner]]: each has all `keys`, and no two the same first."""

    allowed: Sentence
    keys: Mapping[str, One | Number]

    @property
    def first(self) -> str:
        """The key by which the tables differ."""
        return next(iter(self.keys))

    def faults(self, value: object, names: Names) -> Iterator[tuple[KeyPath, str]]:
        """The faults of the tables, each with its path."""
        if not isinstance(value, list):
            yield (), _is_not(value, self.allowed)
            return
        seen: list[object] = []
        for number, row in enumerate(value):
            for inner, said in self._of(row, names, seen):
                yield (number, *inner), sentence("file-entry-has", number=number + 1, fault=said)

    def _of(self, row: object, names: Names, seen: list[object]) -> Iterator[tuple[KeyPath, str]]:
        if not isinstance(row, dict):
            yield (), _is_not(row, self.allowed)
            return
        for key in row:
            if key not in self.keys:
                known = ", ".join(self.keys)
                said = {"name": shown(key), "meant": near(key, self.keys), "known": known}
                yield (key,), sentence("file-unknown", **said)
        for key, kind in self.keys.items():
            if key not in row:
                yield (), sentence("file-missing", name=key, allowed=kind.allowed)
                continue
            yield from (((key,), f"{key} {said}") for _, said in kind.faults(row[key], names))
        key = row.get(self.first)
        if key in seen:
            yield (self.first,), sentence("file-twice-in", name=self.first, value=shown(key))
        seen.append(key)


Kind: TypeAlias = One | Number | Day | Many | Inner


def _is_not(value: object, allowed: Sentence) -> str:
    return sentence("file-is-not", value=shown(value), allowed=allowed)


def _in_brackets(value: str) -> str:
    return f"; {sentence('file-in-brackets', value=f'[{shown(value)}]')}"


def _hint(wanted: type[object], value: object) -> str:
    """A hint at what a value of another type probably means."""
    if wanted is str and type(value) in (int, float, bool):
        quoted = f'"{shown(value)}"'
        return f"; {sentence('file-in-quotes', value=quoted)}"
    if wanted is bool and value in ("true", "false"):
        return f"; {sentence('file-without-quotes')}"
    if wanted is int and isinstance(value, str) and value.isdecimal():
        return f"; {sentence('file-without-quotes')}"
    return ""

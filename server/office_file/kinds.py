"""What a kind of value is: what it allows, in words, and what is wrong with any other value."""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from server.office_file.findings import listed, near, shown
from server.office_file.lines import KeyPath

Names: TypeAlias = Mapping[str, Collection[str]]
"""The closed sets that values must be of: those of the house, the country and the file itself."""


def _nothing() -> Collection[str]:
    return ()


def _no_detail(_text: str) -> str:
    return ""


@dataclass(frozen=True, slots=True)
class One:
    """A single value. `allowed` says it in words, for messages and for the reference.

    `choices` names the closed set that it must be of; `similar` gives names to suggest from where
    the set is too long to be listed; `detail` says more of a text that is not accepted, and
    `if_none` what is said where nothing is in the closed set.
    """

    allowed: str
    form: type[object] = str
    accepts: Callable[[str], bool] = bool
    choices: str = ""
    similar: Callable[[], Collection[str]] = _nothing
    detail: Callable[[str], str] = _no_detail
    if_none: str = ""

    def faults(self, value: object, names: Names) -> Iterator[tuple[KeyPath, str]]:
        """What is wrong with a value, and where in it."""
        if type(value) is not self.form:
            yield (), f"is {shown(value)}; allowed is {self.allowed}{_hint(self.form, value)}"
        elif isinstance(value, str) and self.choices:
            known = names[self.choices]
            if value not in known:
                named = listed(known) if known or not self.if_none else self.if_none
                yield (
                    (),
                    f"is {shown(value)}; allowed is {self.allowed}: {named}{near(value, known)}",
                )
        elif isinstance(value, str) and not self.accepts(value):
            more = self.detail(value) + near(value, self.similar())
            yield (), f"is {shown(value)}; allowed is {self.allowed}{more}"


@dataclass(frozen=True, slots=True)
class Number:
    """A whole number."""

    allowed: str
    least: int
    most: int

    def faults(self, value: object, _names: Names) -> Iterator[tuple[KeyPath, str]]:
        """What is wrong with a value."""
        if type(value) is not int or not self.least <= value <= self.most:
            yield (), f"is {shown(value)}; allowed is {self.allowed}{_hint(int, value)}"


@dataclass(frozen=True, slots=True)
class Day:
    """A date: TOML's own, or a text of the same form."""

    allowed: str

    def faults(self, value: object, _names: Names) -> Iterator[tuple[KeyPath, str]]:
        """What is wrong with a value."""
        if day_of(value) is None:
            yield (), f"is {shown(value)}; allowed is {self.allowed}"


def day_of(value: object) -> date | None:
    """The date that a value is, a time of day left out by no mistake; None where it is none."""
    if isinstance(value, str):
        # Python takes 20260918 and 2026-W38-5 too, which the message does not offer.
        is_plain = len(value) == len("2026-09-18") and value[4::3] == "--"
        try:
            return date.fromisoformat(value) if is_plain else None
        except ValueError:
            return None
    # A date and time is a date to Python, and says something else than a day.
    return value if type(value) is date else None


@dataclass(frozen=True, slots=True)
class Many:
    """A list of values, none of them twice."""

    allowed: str
    item: One
    most: int
    least: int = 0

    def faults(self, value: object, names: Names) -> Iterator[tuple[KeyPath, str]]:
        """What is wrong with the list or with its entries, and where in it."""
        if not isinstance(value, list):
            hint = f"; write it in brackets: [{shown(value)}]" if isinstance(value, str) else ""
            yield (), f"is {shown(value)}; allowed is {self.allowed}{hint}"
            return
        if len(value) > self.most:
            yield (), f"has {len(value)} entries; allowed is {self.allowed}"
            return
        if len(value) < self.least:
            yield (), f"is empty; allowed is {self.allowed}"
        for number, entry in enumerate(value):
            for _, fault in self.item.faults(entry, names):
                yield (number,), f"entry {number + 1} {fault}"
            if entry in value[:number]:
                yield (number,), f"entry {number + 1} is {shown(entry)}, which is there already"


Kind: TypeAlias = One | Number | Day | Many


def _hint(wanted: type[object], value: object) -> str:
    """What is probably meant by a value of another type."""
    if wanted is str and type(value) in (int, float, bool):
        return f'; write it in quotes: "{shown(value)}"'
    if wanted is bool and value in ("true", "false"):
        return "; write it without quotes"
    if wanted is int and isinstance(value, str) and value.isdecimal():
        return "; write it without quotes"
    return ""

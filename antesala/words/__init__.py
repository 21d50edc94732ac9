"""The program's texts in the reader's language: Fluent catalogues and the one way to ask.

A folder for each language holds a catalogue for each use; a folder such as `es-PE` holds only what
a country says differently, first of all its nouns for a ticket and a counter. Codes, names and the
texts of an office file are not in the catalogues and come in as values.

Hours, waits and the people of a class are said in one way for kiosk, paper, telephone and counter.
"""

import re
import warnings
from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import cache, cached_property
from itertools import chain, zip_longest
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from antesala.messages.rows import FoundPart, StatusRow, WaitPart

if TYPE_CHECKING:
    from fluent.runtime import FluentBundle

__all__ = ["FALLBACK", "Engine", "Figures", "MissingWordsWarning", "Value", "Words", "load_engine"]

FALLBACK = "es"
"""The language that has every message; it fills in for one that lacks a message."""

Value = str | int | float | datetime


class Figures(int):
    """A number that is written in figures alone: a port, or what a person has typed."""


_Asked = tuple[object, ...]
"""A message's key, and each of its values by name and type."""

_HERE = Path(__file__).parent

_MOST_KEPT = 5_000
"""Texts of one language that are kept at once: several times as many as a day needs."""

_SMALL = 1_000
"""Numbers below this are counts, hours and counters; a larger one may identify a person."""


class MissingWordsWarning(UserWarning):
    """A message is missing or lacks a value: an error in tests, a line in the log of a program."""


_ENTRY = re.compile(r"^(-?[A-Za-z][\w-]*)[ \t]*=", re.MULTILINE | re.ASCII)
"""Where a message or a term begins: all that belongs to it stands on the same line or indented."""
_NAME = re.compile(r"-?[A-Za-z][\w-]*", re.ASCII)
_PLAIN = re.compile(r"[^=]*=[ \t]*(.*)(?:\n(?:#.*)?)*\Z")
"""An entry of one line, with the comments of the next one."""
_PLACE = re.compile(r"\{ *\$([A-Za-z][\w-]*) *\}", re.ASCII)
"""Where a value stands in a text."""


class Words:
    """The words of one language as one country says them; without one, as most do."""

    def __init__(self, language: str, country: str = "", folder: Path = _HERE) -> None:
        self.language, self.country = language, country
        # A region of the language does not matter: the office is in the country.
        spoken = dict.fromkeys((language.partition("-")[0], FALLBACK))
        self._catalogues = [_catalogue(name, country, folder) for name in spoken]

    def say(self, key: str, /, **values: Value) -> str:
        """The message `key` with its values in place; the key itself where it is missing."""
        # A value counts with its type: 1, 1.0 and True are equal, and are written differently.
        asked = (key, *((name, type(value), value) for name, value in values.items()))
        for catalogue in self._catalogues:
            if asked in catalogue.said:
                return catalogue.said[asked]
            found = catalogue.text(key, values)
            if found is None:
                continue
            text, errors = found
            if errors:
                _miss(f"{key} in {self.language}: {errors}")
            elif all(map(_is_of_no_person, values.values())):
                catalogue.keep(asked, text)
            return text
        _miss(f"{key} is in no catalogue of {self.language}")
        return key

    def refusal(self, code: str) -> str:
        """What stood in the way; of a code that no catalogue knows, that the versions differ."""
        key = f"refusal-{code}"
        is_known = any(key in catalogue.entries for catalogue in self._catalogues)
        return self.say(key if is_known else "refusal-wrong_protocol")


class _Catalogue:
    """One language's messages, each read when it is first asked for.

    A program says a few dozen of the thousand, and parsing them all takes 0.1 s of a current PC for
    each language, at every start. Most of them are plain, and need no parser at all.
    """

    def __init__(self, language: str, country: str, folder: Path) -> None:
        self._pair = f"{language}-{country}" if country else language
        self._folders = [folder / name for name in dict.fromkeys((language, self._pair))]
        # Numbers are written as the country does, or as the language where the pair is unknown.
        self._locales = (self._pair, language)
        self._parsed = frozenset[str]()
        self._plain = dict[str, list[str]]()
        self.said = dict[_Asked, str]()
        """What has been said without values, or with small numbers: names and codes are a person's.

        A screen is written anew several times a second, with nearly always the same words.
        """

    @cached_property
    def entries(self) -> dict[str, str]:
        """The messages and terms by name as they are written, the country's own first."""
        found = dict[str, str]()
        for place in self._folders:
            for file in sorted(place.glob("*.ftl")):
                found |= _entries(file.read_text(encoding="utf-8"))
        return found

    @cached_property
    def _engine(self) -> "Engine":
        return Engine(self._locales)

    def keep(self, asked: _Asked, text: str) -> None:
        if len(self.said) >= _MOST_KEPT:
            self.said.clear()
        self.said[asked] = text

    def text(self, key: str, values: Mapping[str, Value]) -> tuple[str, list[Exception]] | None:
        """The message with its values, and what is wrong with it; None where it is missing."""
        parts = self._parts(key)
        if parts and all(_is_as_written(values.get(name)) for name in parts[1::2]):
            places = [str(values[name]) for name in parts[1::2]]
            woven = chain.from_iterable(zip_longest(parts[::2], places, fillvalue=""))
            return "".join(woven), []
        if key not in self._parsed:
            self._parse(key)
        return self._engine.text(key, values)

    def _parts(self, key: str) -> list[str]:
        """A plain message's text, with the name of a value in every second place; else nothing."""
        if key not in self._plain:
            self._plain[key] = _plain_parts(self.entries.get(key, ""))
        return self._plain[key]

    def _parse(self, key: str) -> None:
        """Take the entry and all that it may refer to into the engine."""
        wanted, left = set[str](), [key]
        while left:
            name = left.pop()
            if name in self.entries and name not in wanted and name not in self._parsed:
                wanted.add(name)
                left += _NAME.findall(self.entries[name])
        self._engine.take("\n".join(self.entries[name] for name in wanted))
        # Last, because another thread may ask for the same.
        self._parsed |= wanted | {key}


class Engine:
    """One language's messages that are not plain: with choices, counts or long numbers."""

    def __init__(self, locales: Sequence[str]) -> None:
        # Marks that isolate a value from its sentence would print as empty boxes on paper.
        self._bundle = load_engine()(list(locales), use_isolating=False)

    def take(self, text: str) -> None:
        """Take these entries, written as in a catalogue."""
        from fluent.runtime import FluentResource  # noqa: PLC0415 - as said below

        self._bundle.add_resource(FluentResource(text), allow_overrides=True)

    def text(self, key: str, values: Mapping[str, Value]) -> tuple[str, list[Exception]] | None:
        """The message with its values, and what is wrong with it; None where it has no text."""
        if not self._bundle.has_message(key):
            return None
        pattern = self._bundle.get_message(key).value
        if pattern is None:
            return None
        given = {name: _of_fluent(value) for name, value in values.items()}
        text, errors = self._bundle.format_pattern(pattern, given)
        return str(text), errors


def load_engine() -> "type[FluentBundle]":
    """Load Fluent, unless it is loaded.

    With Babel, which it takes its rules of plurals from, it is 60 ms of a current PC's time, and a
    command line says only plain sentences.
    """
    from fluent.runtime import FluentBundle  # noqa: PLC0415 - as said above

    return FluentBundle


def _of_fluent(value: Value) -> object:
    from fluent.runtime.types import fluent_number  # noqa: PLC0415 - as said above

    return fluent_number(int(value), useGrouping=False) if type(value) is Figures else value


def _plain_parts(entry: str) -> list[str]:
    line = _PLAIN.match(entry)
    parts = _PLACE.split(line[1].rstrip(" ")) if line else []
    is_plain = not any("{" in text or "}" in text for text in parts[::2])
    return parts if is_plain and parts != [""] else []


def _is_as_written(value: object) -> bool:
    """Whether a value is written in every language as Python writes it."""
    return type(value) in {str, Figures} or (type(value) is int and 0 <= value < _SMALL)


def _is_of_no_person(value: Value) -> bool:
    """Whether a value is a small number, written as one or in figures."""
    if isinstance(value, str):
        return value.isdecimal() and len(value) < len(str(_SMALL))
    return isinstance(value, int) and abs(value) < _SMALL


def _miss(what: str) -> None:
    warnings.warn(what, MissingWordsWarning, stacklevel=3)


@cache
def _catalogue(language: str, country: str, folder: Path) -> _Catalogue:
    return _Catalogue(language, country, folder)


def _entries(text: str) -> dict[str, str]:
    """The messages and terms of a file by name, a term's with its dash, as they are written."""
    starts = list(_ENTRY.finditer(text))
    ends = [*(start.start() for start in starts[1:]), len(text)]
    return {start[1]: text[start.start() : end] for start, end in zip(starts, ends, strict=True)}


def instant(at: str) -> datetime:
    """A time as the wire has it."""
    return datetime.fromisoformat(at)


def hour(at: datetime, zone: ZoneInfo) -> str:
    """The hour and minute at the office: 9:05, 14:30."""
    local = at.astimezone(zone)
    return f"{local.hour}:{local.minute:02}"


KINDS = frozenset(
    {
        *("disability", "caregiver", "older", "pregnant", "child_in_arms"),
        *("child", "minor", "veteran", "autism", "reduced_mobility", "obesity", "nursing"),
        *("blood_donor", "punctual_taxpayer"),
    }
)
"""The names that have words here; an age may follow one: `older_60`."""


def kind_of(name: str) -> str:
    """The kind of people of a profile's name; empty where the profile uses its own words."""
    kind = _parts(name)[0]
    return kind if kind in KINDS else ""


def said(name: str, words: Words) -> str:
    """The people in the reader's language, or the profile's own words."""
    kind, age = _parts(name)
    return words.say(f"people-{kind}", age=age) if kind in KINDS else name


def _parts(name: str) -> tuple[str, str]:
    kind, _, age = name.rpartition("_") if name[-1:].isdecimal() else (name, "", "")
    return kind, age


_HOUR = 60


def said_wait(wait: WaitPart | None, words: Words) -> str:
    """From about when until when at the latest; empty where it is unknown."""
    if wait is None:
        return ""
    least, most = wait.least, wait.most
    if most is None:
        return words.say("wait-over", least=_length(least, words))
    if not most:
        return words.say("wait-soon")
    if not least:
        return words.say("wait-under", most=_length(most, words))
    # «10 a 20 min», but «50 min a 1 h 15 min».
    first = str(least) if most < _HOUR else _length(least, words)
    return words.say("wait-range", least=first, most=_length(most, words))


def wait_of_ticket(status: StatusRow | FoundPart, words: Words) -> str:
    """The text for a ticket's holder about the remaining wait; empty where it is unknown."""
    if status.state != "waiting":
        return ""
    if not status.is_served:
        return words.say("wait-no-counter")
    said = said_wait(status.wait, words)
    if status.people_ahead == 0 and status.wait is not None and status.wait.most != 0:
        return ". ".join((words.say("wait-next"), said))
    return said


def _length(minutes: int, words: Words) -> str:
    if minutes < _HOUR:
        return words.say("wait-minutes", minutes=minutes)
    return words.say("wait-hours", hours=minutes // _HOUR, minutes=minutes % _HOUR)

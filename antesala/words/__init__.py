"""The program's texts in the reader's language: Fluent catalogues and the one way to ask.

A folder for each language holds a catalogue for each use; a folder such as `es-PE` holds only what
a country says differently, first of all its nouns for a ticket and a counter. Codes, names and the
texts of an office file are not in the catalogues and come in as values.

Hours, waits and the people of a class are said in one way for kiosk, paper, telephone and counter.
"""

import re
import warnings
from datetime import datetime
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.resolver import Message

from antesala.messages.rows import FoundPart, StatusRow, WaitPart

__all__ = ["FALLBACK", "MissingWordsWarning", "Value", "Words"]

FALLBACK = "es"
"""The language that has every message; it fills in for one that lacks a message."""

Value = str | int | float | datetime

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


class Words:
    """The words of one language as one country says them; without one, as most do."""

    def __init__(self, language: str, country: str = "", folder: Path = _HERE) -> None:
        self.language = language
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
            message = catalogue.message(key)
            if message is None or message.value is None:
                continue
            text, errors = catalogue.bundle.format_pattern(message.value, values)
            if errors:
                _miss(f"{key} in {self.language}: {errors}")
            elif all(map(_is_of_no_person, values.values())):
                catalogue.keep(asked, str(text))
            return str(text)
        _miss(f"{key} is in no catalogue of {self.language}")
        return key

    def refusal(self, code: str) -> str:
        """What stood in the way; of a code that no catalogue knows, that the versions differ."""
        key = f"refusal-{code}"
        is_known = any(catalogue.message(key) for catalogue in self._catalogues)
        return self.say(key if is_known else "refusal-wrong_protocol")


class _Catalogue:
    """One language's messages, each parsed when it is first asked for.

    A program says a few dozen of the thousand, and parsing them all takes 0.1 s of a current PC for
    each language, at every start.
    """

    def __init__(self, bundle: FluentBundle, entries: dict[str, str]) -> None:
        self.bundle, self._entries = bundle, entries
        self._parsed = frozenset[str]()
        self.said = dict[_Asked, str]()
        """What has been said without values, or with small numbers: names and codes are a person's.

        A screen is written anew several times a second, with nearly always the same words.
        """

    def keep(self, asked: _Asked, text: str) -> None:
        if len(self.said) >= _MOST_KEPT:
            self.said.clear()
        self.said[asked] = text

    def message(self, key: str) -> Message | None:
        if key not in self._parsed:
            self._parse(key)
        return self.bundle.get_message(key) if self.bundle.has_message(key) else None

    def _parse(self, key: str) -> None:
        """Take the entry and all that it may refer to into the bundle."""
        wanted, left = set[str](), [key]
        while left:
            name = left.pop()
            if name in self._entries and name not in wanted and name not in self._parsed:
                wanted.add(name)
                left += _NAME.findall(self._entries[name])
        text = "\n".join(self._entries[name] for name in wanted)
        self.bundle.add_resource(FluentResource(text), allow_overrides=True)
        # Last, because another thread may ask for the same.
        self._parsed |= wanted | {key}


def _is_of_no_person(value: Value) -> bool:
    """Whether a value is a small number, written as one or in figures."""
    if isinstance(value, str):
        return value.isdecimal() and len(value) < len(str(_SMALL))
    return isinstance(value, int) and abs(value) < _SMALL


def _miss(what: str) -> None:
    warnings.warn(what, MissingWordsWarning, stacklevel=3)


@cache
def _catalogue(language: str, country: str, folder: Path) -> _Catalogue:
    """One language's catalogues under the country's own.

    Numbers are written as the country does, or as the language does where the pair is unknown.
    """
    # Marks that isolate a value from its sentence would print as empty boxes on paper.
    pair = f"{language}-{country}" if country else language
    bundle, entries = FluentBundle([pair, language], use_isolating=False), dict[str, str]()
    for place in dict.fromkeys((folder / language, folder / pair)):
        for file in sorted(place.glob("*.ftl")):
            entries |= _entries(file.read_text(encoding="utf-8"))
    return _Catalogue(bundle, entries)


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

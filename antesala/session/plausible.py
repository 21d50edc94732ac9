"""What a message that can be read may say: times, zones, countries and numbers that can be true.

A server with a fault may send anything, and a person's screen must not go dark for one value. What
cannot be used is left out or replaced. `hearing` reads the messages.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

import msgspec

from antesala.colours.palette import LIGHT
from antesala.messages import frames as f, rows as r
from antesala.words import FALLBACK

AnyPart = TypeVar("AnyPart", bound=msgspec.Struct)

LARGEST = 10**9
"""The largest number in a row: no office has more of anything, and screens count no further."""
MOMENTS = frozenset({"arrival", "at", "called_at", "registered_at", "started_at"})
DAYS = frozenset({"date", "day", "law_checked"})
HOURS = frozenset({"closes", "hours", "opens"})
FIRST_YEAR, LAST_YEAR = 1970, 9000
"""Outside of them no office works, and a time of another zone may be no time any more."""
LONGEST_ID = 100
"""The most characters of the id of a call, which a display reads as a number."""
SHORTEST_BEAT, LONGEST_BEAT, USUAL_BEAT = 0.01, 600.0, 5.0
"""Seconds between heartbeats: outside of these a server would be lost at once, or never."""
_ACCENT = re.compile(r"#[0-9A-Fa-f]{6}")
_HOUR = re.compile(r"([01]\d|2[0-3]):[0-5]\d", re.ASCII)
_COUNTRY = re.compile(r"[A-Z]{2}")
_NODE = re.compile(r"wss?://[^/\s]{1,250}")
_LANGUAGE = re.compile(r"[a-z]{2,3}")
"""ISO 3166-1 and ISO 639: words are looked for in files of these names."""


def sound(message: f.ServerMessage) -> tuple[f.ServerMessage, list[str]]:
    """A message without what cannot be used, and a sentence on each of the faults."""
    if isinstance(message, f.Snapshot):
        rows, faults = _sound_rows(message.rows)
        return (msgspec.structs.replace(message, rows=rows) if faults else message), faults
    if isinstance(message, f.Frame):
        rows, faults = _sound_rows(message.put)
        return (msgspec.structs.replace(message, put=rows) if faults else message), faults
    if isinstance(message, f.Welcome):
        return _mended(message, _better_welcome(message))
    if isinstance(message, f.Answer) and message.found is not None:
        found, faults = _mended(message.found, _better_found(message.found))
        return msgspec.structs.replace(message, found=found), faults
    return message, []


def _mended(part: AnyPart, better: dict[str, Any]) -> tuple[AnyPart, list[str]]:
    """The part with these values in the place of absurd ones, and a sentence on each of them."""
    odd = {name: value for name, value in better.items() if value != getattr(part, name)}
    kind = type(part).__name__.lower()
    faults = [f"{kind}: {name} cannot be used" for name in odd]
    return (msgspec.structs.replace(part, **odd) if odd else part), faults


def _better_welcome(said: f.Welcome) -> dict[str, Any]:
    """What a screen can live with: a device without its welcome would show nothing at all."""
    spoken = [each for each in said.languages if _LANGUAGE.fullmatch(each)]
    is_beat = SHORTEST_BEAT <= said.heartbeat <= LONGEST_BEAT
    is_url = said.web_url.startswith(("http://", "https://"))
    return {
        "accent": said.accent if _ACCENT.fullmatch(said.accent) else LIGHT.accent,
        "country": said.country if _COUNTRY.fullmatch(said.country) else "",
        "time_zone": said.time_zone if _is_zone(said.time_zone) else "UTC",
        "languages": spoken or [FALLBACK],
        "heartbeat": said.heartbeat if is_beat else USUAL_BEAT,
        "web_url": said.web_url if is_url else "",
        "nodes": [each for each in said.nodes if _NODE.fullmatch(each)],
        "clerks": [each for each in said.clerks if not _fault_of(each)],
    }


def _better_found(said: r.FoundPart) -> dict[str, Any]:
    """Without the figures and times that no ticket has: its code and its state are left."""
    ahead, wait, arrival = said.people_ahead, said.wait, said.arrival
    is_wait = wait is not None and 0 <= wait.least <= (
        LARGEST if wait.most is None else min(wait.most, LARGEST)
    )
    return {
        "arrival": arrival if arrival and is_moment(arrival) else None,
        "people_ahead": ahead if ahead is not None and 0 <= ahead <= LARGEST else None,
        "wait": wait if is_wait and not any(_wrong(*each) for each in _fields(wait)) else None,
    }


def _sound_rows(rows: list[r.AnyRow]) -> tuple[list[r.AnyRow], list[str]]:
    found = [(row, _fault_of(row)) for row in rows]
    faults = [f"{row.__struct_config__.tag}: {fault}" for row, fault in found if fault]
    return ([row for row, fault in found if not fault] if faults else rows), faults


def _fault_of(row: r.AnyRow) -> str:
    """What makes a row useless, though each field is of its type; empty for a usable row."""
    if isinstance(row, r.CallRow) and len(row.id) > LONGEST_ID:
        return "id is longer than any number of a call"
    if isinstance(row, r.CatalogueRow):
        if not _ACCENT.fullmatch(row.accent):
            return "accent is no colour"
        if not _is_zone(row.time_zone):
            return "time_zone is not known here"
        if not _COUNTRY.fullmatch(row.country):
            return "country is no country"
        if not row.languages or not all(map(_LANGUAGE.fullmatch, row.languages)):
            return "no language is spoken"
    return next((fault for name, value in _fields(row) if (fault := _wrong(name, value))), "")


_PLAIN = frozenset({str, int, float, bool, type(None)})
"""The types of nearly all that rows hold: these are told from the others without a call."""


def _fields(value: object, name: str = "") -> Iterator[tuple[str, object]]:
    """All that a row holds, each by the field that it stands in."""
    for field, part in _parts(value, name):
        if type(part) in _PLAIN or part is value:
            yield field, part
        else:
            yield from _fields(part, field)


def _parts(value: object, name: str) -> Iterable[tuple[str, object]]:
    if isinstance(value, msgspec.Struct):
        return ((field, getattr(value, field)) for field in value.__struct_fields__)
    if isinstance(value, dict):
        return ((name, each) for each in value.values())
    if isinstance(value, list | tuple):
        return ((name, each) for each in value)
    return ((name, value),)


def _wrong(name: str, value: object) -> str:
    if isinstance(value, int | float):
        return "" if abs(value) <= LARGEST else f"{name} is larger than anything"
    if not isinstance(value, str):
        return ""
    if name in MOMENTS and not is_moment(value):
        return f"{name} is no time"
    if name in DAYS and value and not _is_day(value):
        return f"{name} is no date"
    if name in HOURS and not _HOUR.fullmatch(value):
        return f"{name} is no hour"
    return ""


def is_moment(text: str) -> bool:
    """Whether a text is a time with a zone, in years in which an office works."""
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        return False
    return at.tzinfo is not None and FIRST_YEAR <= at.year < LAST_YEAR


def _is_day(text: str) -> bool:
    try:
        return FIRST_YEAR <= date.fromisoformat(text).year < LAST_YEAR
    except ValueError:
        return False


def _is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (KeyError, OSError, ValueError):
        # Unknown, the name of a folder, or no name at all.
        return False
    return True

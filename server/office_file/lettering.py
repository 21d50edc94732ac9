"""Finds texts that cannot be shown: unknown characters, and words too wide for any line."""

import unicodedata
from collections.abc import Iterator, Mapping
from typing import Any

from antesala.words.hyphens import Hyphens
from antesala.words.signs import AS_WELL, in_code_page, in_face, stand_in, twin_of
from antesala.words.terminal import sentence
from antesala.words.typed import KEPT, PLAIN, tidied
from server.office_file.checking import Fault, entries, label_of
from server.office_file.fields import TABLES, Field, Table
from server.office_file.findings import KeyPath, shown
from server.office_file.kinds import Many
from server.office_file.values import ROOM, too_wide, width

SHOWN = frozenset(
    {
        *("name", "examples", "waiting_room", "phone", "place"),
        *("requirements", "optional", "steps", "time_to_resolve", "legal_basis", "fee"),
    }
)
"""Fields that people read; the others are names used only within the file."""

NEVER_WIDE = frozenset({"phone"})
"""Fields with a line of their own that has enough room."""


def wide_words(document: Mapping[str, Any], hyphens: Hyphens) -> Iterator[Fault]:
    """Words too wide for a kiosk in every division."""
    for table, path, inner, text in _shown_texts(document):
        if str(inner[0]) in NEVER_WIDE:
            continue
        word = too_wide(text, hyphens)
        if word:
            said = sentence(
                "file-wide",
                where=_where(inner),
                text=shown(text),
                room=f"{ROOM:g}",
                word=shown(word),
                width=f"{width(word):.0f}",
            )
            yield (*path, *inner), f"{_label(table, path, document)}: {said}"


def unreadable(document: Mapping[str, Any]) -> Iterator[Fault]:
    """Characters that neither paper nor screen nor voice can present."""
    for table, path, inner, text in _shown_texts(document):
        for sign in dict.fromkeys(tidied(text)):
            if not unicodedata.combining(sign) and stand_in(sign) is None:
                said = sentence("file-unshowable", where=_where(inner), sign=named(sign))
                yield (*path, *inner), f"{_label(table, path, document)}: {said}"


def plainer(document: Mapping[str, Any]) -> Iterator[Fault]:
    """Characters that some paper or screen shows differently, with what to write instead."""
    for table, path, inner, text in _shown_texts(document):
        for sign, written in _plainer(unicodedata.normalize("NFC", text)):
            key = "file-plainer" if written else "file-leave-out"
            given = {"where": _where(inner), "sign": named(sign), "places": _lacking(sign)}
            said = sentence(key, **given, **({"written": shown(written)} if written else {}))
            yield (*path, *inner), f"{_label(table, path, document)}: {said}"


def named(sign: str) -> str:
    """A character with its code and name, since it may look like another."""
    name = unicodedata.name(sign, sentence("file-nameless")).lower()
    return f'"{sign}" (U+{ord(sign):04X}, {name})' if sign.isprintable() else f"U+{ord(sign):04X}"


def _plainer(text: str) -> Iterator[tuple[str, str]]:
    """Each character that is shown differently somewhere, and its replacement."""
    for sign in dict.fromkeys(text):
        is_everywhere = in_code_page(sign) and in_face(sign)
        if is_everywhere or sign in AS_WELL or _is_written_out(sign):
            continue
        written = twin_of(sign) or stand_in(PLAIN.get(sign, sign), _everywhere)
        if written is not None:
            yield sign, written


def _everywhere(sign: str) -> bool:
    return in_code_page(sign) and in_face(sign)


def _is_written_out(sign: str) -> bool:
    """Whether reading the file already replaces it: a ligature, a full-width letter, a space."""
    return sign not in KEPT and sign not in PLAIN and tidied(sign) != sign


def _lacking(sign: str) -> str:
    """Where a sign cannot be shown: on screens, on paper, or on both."""
    if in_face(sign):
        return sentence("file-paper")
    return sentence("file-screens" if in_code_page(sign) else "file-screens-and-paper")


def _shown_texts(
    document: Mapping[str, Any],
) -> Iterator[tuple[Table, KeyPath, KeyPath, str]]:
    """Every text that people read, with its table, its entry and its path in the entry."""
    for table in TABLES:
        for path, row in entries(document, table):
            for name, field in table.fields.items():
                if name in SHOWN and name in row:
                    for inner, text in _texts(field, name, row[name]):
                        yield table, path, inner, text


def _texts(field: Field, name: str, value: object) -> Iterator[tuple[KeyPath, str]]:
    if isinstance(value, str):
        yield (name,), value
    elif isinstance(field.kind, Many) and isinstance(value, list):
        yield from (((name, at), text) for at, text in enumerate(value) if isinstance(text, str))


def _where(inner: KeyPath) -> str:
    name, *entry = inner
    return sentence("file-where", name=name, number=int(entry[0]) + 1) if entry else str(name)


def _label(table: Table, path: KeyPath, document: Mapping[str, Any]) -> str:
    row = document[table.name] if table.is_single else document[table.name][path[-1]]
    return label_of(table, path, row)

"""Division of long words: by the language's patterns, or by the office's own soft hyphens.

The patterns come with `pyphen` (NOTICE names their licences). A word that has room is never
divided, and a code, a number or an address never is.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from antesala.words.typed import SOFT_HYPHEN

if TYPE_CHECKING:
    from pyphen import Pyphen

OPENING = "\u200b"
"""A break without a hyphen, within an address."""

LEAST_LETTERS = 6
"""A shorter word is not divided."""

LEFT, RIGHT = 3, 3
"""Letters that stay together at a word's beginning and end."""

_PATTERNS = {"es": "es", "pt": "pt_BR", "en": "en_US"}
_VOWELS = frozenset("aeiouáéíóúüàâãêôõ")
_TOKEN = re.compile(r"\S+")
_LETTERS = re.compile(r"[^\W\d_]+")
_ADDRESS = re.compile(r"[@_\\]|://|www\.|[^\W\d]\.[^\W\d]{2,}")
_OPENS = re.compile(r"(?<=\w)[/.@_?=&](?=\w)|://")


@dataclass(frozen=True, slots=True)
class Hyphens:
    """The rules of one office: its language, and the words that it wrote with soft hyphens."""

    language: str = "es"
    own: tuple[str, ...] = ()

    def softened(self, text: str) -> str:
        """The text with a soft hyphen wherever a word may be divided, and openings in addresses."""
        return _TOKEN.sub(lambda found: self._softened(found[0]), text)

    def fitted(self, text: str, room: float, width: Callable[[str], float]) -> str:
        """The same, only in words wider than `room`, in the unit of `width`."""

        def fit(token: str) -> str:
            is_whole = all(width(part) <= room for part in parts_of(token))
            return token if is_whole else self._softened(token)

        return _TOKEN.sub(lambda found: fit(found[0]), text)

    def pieces(self, token: str) -> list[str]:
        """The pieces of a word that may stand on a line each, with the hyphen at their end."""
        pieces = re.findall(
            f"[^{SOFT_HYPHEN}{OPENING}-]+[{SOFT_HYPHEN}-]?|-", self._softened(token)
        )
        return [piece.replace(SOFT_HYPHEN, "-") for piece in pieces]

    def _softened(self, token: str) -> str:
        if _ADDRESS.search(token):
            return _OPENS.sub(rf"\g<0>{OPENING}", token)
        if any(sign.isdigit() for sign in token):
            return token
        return _LETTERS.sub(lambda found: self._divided(found[0]), token)

    def _divided(self, word: str) -> str:
        own = _own(self.own).get(word.casefold())
        places = own if own is not None else _places(word, self.language)
        return SOFT_HYPHEN.join(_cut(word, places))


IN_SPANISH = Hyphens()
"""The rules of most offices: Spanish."""

WHOLE = Hyphens("")
"""No language, so words are divided only at written hyphens."""


def parts_of(token: str) -> list[str]:
    """The pieces of an undivided word; a written hyphen may end a line."""
    return re.findall(r"[^-]+-?|-", token)


def pieces_of(softened: str) -> list[str]:
    """The pieces between the soft hyphens of a word, each with its hyphen."""
    pieces = re.findall(f"[^{SOFT_HYPHEN}{OPENING}-]+[{SOFT_HYPHEN}-]?|-", softened)
    return [piece.replace(SOFT_HYPHEN, "-") for piece in pieces]


def own_words(text: str) -> Iterator[str]:
    """The words in a text that have soft hyphens."""
    for found in re.finditer(rf"[^\W\d_]+(?:{SOFT_HYPHEN}[^\W\d_]+)+", text):
        yield found[0]


def whole(text: str) -> str:
    """The text without soft hyphens, as it is spoken, searched and copied."""
    return text.replace(SOFT_HYPHEN, "").replace(OPENING, "")


def _cut(word: str, places: tuple[int, ...]) -> list[str]:
    ends = (*places, len(word))
    return [word[start:end] for start, end in zip((0, *places), ends, strict=True)]


@cache
def _own(words: tuple[str, ...]) -> dict[str, tuple[int, ...]]:
    """The places where a word is divided, by the whole word."""
    found = dict[str, tuple[int, ...]]()
    for word in words:
        places, at = list[int](), 0
        for part in word.split(SOFT_HYPHEN)[:-1]:
            at += len(part)
            places.append(at)
        found[whole(word).casefold()] = tuple(places)
    return found


@cache
def _places(word: str, language: str) -> tuple[int, ...]:
    """The patterns' places in a word; never between two vowels, which misleads readers."""
    patterns = _patterns(language.partition("-")[0])
    if patterns is None or len(word) < LEAST_LETTERS:
        return ()
    lower = word.lower()
    return tuple(
        int(place)
        for place in patterns.positions(lower)
        if LEFT <= place <= len(word) - RIGHT
        and not (lower[place - 1] in _VOWELS and lower[place] in _VOWELS)
    )


@cache
def _patterns(language: str) -> "Pyphen | None":
    import pyphen  # noqa: PLC0415 - few commands divide a word, and its patterns are 40 ms

    name = _PATTERNS.get(language) or pyphen.language_fallback(language)
    return pyphen.Pyphen(lang=name) if name else None

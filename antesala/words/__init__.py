"""The program's texts in the reader's language: Fluent catalogues and the one way to ask.

A folder for each language holds a catalogue for each use; a folder such as `es-PE` holds only what
a country says differently, first of all its nouns for a ticket and a counter. Codes, names and
the texts of an office file are not in the catalogues and come in as values.
"""

import warnings
from datetime import datetime
from functools import cache
from pathlib import Path

from fluent.runtime import FluentBundle, FluentResource

__all__ = ["FALLBACK", "MissingWordsWarning", "Value", "Words"]

FALLBACK = "es"
"""The language that has every message; it fills in for one that lacks a message."""

Value = str | int | float | datetime

_HERE = Path(__file__).parent


class MissingWordsWarning(UserWarning):
    """A message is missing or lacks a value: an error in tests, a line in the log of a program."""


class Words:
    """The words of one language as one country says them; without one, as most do."""

    def __init__(self, language: str, country: str = "", folder: Path = _HERE) -> None:
        self.language = language
        # A region of the language does not matter: the office is in the country.
        spoken = dict.fromkeys((language.partition("-")[0], FALLBACK))
        self._bundles = [_bundle(name, country, folder) for name in spoken]

    def say(self, key: str, **values: Value) -> str:
        """The message `key` with its values in place; the key itself where it is missing."""
        for bundle in self._bundles:
            if not bundle.has_message(key):
                continue
            message = bundle.get_message(key)
            if message.value is None:
                continue
            text, errors = bundle.format_pattern(message.value, values)
            if errors:
                _miss(f"{key} in {self.language}: {errors}")
            return str(text)
        _miss(f"{key} is in no catalogue of {self.language}")
        return key


def _miss(what: str) -> None:
    warnings.warn(what, MissingWordsWarning, stacklevel=3)


@cache
def _bundle(language: str, country: str, folder: Path) -> FluentBundle:
    """One language's catalogues under the country's own.

    Numbers are written as the country does, or as the language does where the pair is unknown.
    """
    # Marks that isolate a value from its sentence would print as empty boxes on paper.
    pair = f"{language}-{country}" if country else language
    bundle = FluentBundle([pair, language], use_isolating=False)
    for place in dict.fromkeys((folder / language, folder / pair)):
        for catalogue in sorted(place.glob("*.ftl")):
            resource = FluentResource(catalogue.read_text(encoding="utf-8"))
            bundle.add_resource(resource, allow_overrides=True)
    return bundle

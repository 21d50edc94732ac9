"""What is to be said, as text: phrases, each in its language. Pure."""

import re
from dataclasses import dataclass

CODE = re.compile(r"\b[A-Z]\d{2,}\b")
"""A ticket's code: a letter and its digits."""

VOICES = {"es": "es-419", "en": "en", "pt": "pt-br"}
"""The engine's voice for a language: the Spanish and the Portuguese of America."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A piece of speech with a short silence after it; `language` is that of the text itself."""

    text: str
    language: str


@dataclass(frozen=True, slots=True)
class Utterance:
    """Phrases said one after the other; `rate` in words a minute, `volume` in decibels, 0 or less.

    A wave is at its loudest at 0.
    """

    phrases: tuple[Phrase, ...]
    rate: int = 170
    volume: float = 0.0


def voice_name(language: str) -> str:
    return VOICES.get(language.partition("-")[0], language)


def spelled(text: str) -> str:
    """The text with its codes split, so that each character is said by itself: J, 0, 4, 2."""
    return CODE.sub(lambda code: ", ".join(code[0]), text)

"""Cleans the texts of an office file: composed letters, without invisible characters.

Words that the file divides by soft hyphens are listed apart, and have none in their texts.
"""

from collections.abc import Iterator
from typing import Any, TypeVar

from antesala.words.hyphens import own_words, whole
from antesala.words.typed import tidied
from server.office_file.lines import KeyPath

AnyValue = TypeVar("AnyValue")


def read(value: AnyValue) -> AnyValue:
    """Clean the texts of a document or a part of it. A line end stays, and is refused later."""
    read_as: Any = value
    if isinstance(value, str):
        read_as = value if "\n" in value or "\r" in value else tidied(value)
    elif isinstance(value, list):
        read_as = [read(each) for each in value]
    elif isinstance(value, dict):
        read_as = {key: read(each) for key, each in value.items()}
    return read_as  # type: ignore[no-any-return]


def texts_of(value: object, path: KeyPath = ()) -> Iterator[tuple[KeyPath, str]]:
    """Every text of a document as written, with its path."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, list):
        for number, each in enumerate(value):
            yield from texts_of(each, (*path, number))
    elif isinstance(value, dict):
        for key, each in value.items():
            yield from texts_of(each, (*path, key))


def divided(document: dict[str, Any]) -> tuple[str, ...]:
    """The words that the file divides, each once: the first division counts."""
    found = dict[str, str]()
    for _, text in texts_of(document):
        for word in own_words(text):
            found.setdefault(whole(word).casefold(), word)
    return tuple(found.values())

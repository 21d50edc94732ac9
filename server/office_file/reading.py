"""The texts of an office file as they are read: each letter whole, nothing unseen in them.

Words that the file itself divides by soft hyphens are told apart, and stand whole in their texts.
"""

from collections.abc import Iterator
from typing import Any, TypeVar

from antesala.words.hyphens import own_words, whole
from antesala.words.typed import tidied
from server.office_file.lines import KeyPath

AnyValue = TypeVar("AnyValue")


def read(value: AnyValue) -> AnyValue:
    """A document, or a part of it, with its texts tidied. A line end stays, and is refused."""
    read_as: Any = value
    if isinstance(value, str):
        read_as = value if "\n" in value or "\r" in value else tidied(value)
    elif isinstance(value, list):
        read_as = [read(each) for each in value]
    elif isinstance(value, dict):
        read_as = {key: read(each) for key, each in value.items()}
    return read_as  # type: ignore[no-any-return]


def texts_of(value: object, path: KeyPath = ()) -> Iterator[tuple[KeyPath, str]]:
    """Every text of a document as it was written, and where it stands."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, list):
        for number, each in enumerate(value):
            yield from texts_of(each, (*path, number))
    elif isinstance(value, dict):
        for key, each in value.items():
            yield from texts_of(each, (*path, key))


def divided(document: dict[str, Any]) -> tuple[str, ...]:
    """The words that the file divides, each once: the first way of writing it counts."""
    found = dict[str, str]()
    for _, text in texts_of(document):
        for word in own_words(text):
            found.setdefault(whole(word).casefold(), word)
    return tuple(found.values())

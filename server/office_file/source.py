"""Reads a file as a TOML document, explains what prevents it for any bytes, and cleans its texts.

Clean texts have composed letters and no invisible characters. Words that the file divides by soft
hyphens are listed apart, and have none in their texts.
"""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeVar

from antesala.words.hyphens import own_words, whole
from antesala.words.terminal import reason_of, sentence
from antesala.words.toml_faults import toml_place, toml_reason
from antesala.words.typed import tidied
from server.office_file.findings import Finding, KeyPath, OfficeFileError

LARGEST = 500_000
"""Bytes. Two hundred services with full texts take a third of it; the wire allows twice as much."""
LONGEST_LINE = 5000
"""Characters. A key of very many parts would keep the parser busy for minutes."""


def text_of(path: Path) -> str:
    """Read the text of an office file. Raises `OfficeFileError`."""
    try:
        if path.is_dir():
            inside = path / "office.toml"
            is_there = inside.exists()
            key = "file-folder-with" if is_there else "file-folder"
            raise _error(sentence(key, **({"file": inside} if is_there else {})))
        if path.exists() and not path.is_file():
            # Reading a pipe would block, and reading a device would never end.
            raise _error(sentence("file-no-file"))
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
    except OSError as error:
        raise _error(sentence("file-unread", why=reason_of(error))) from error
    except ValueError as error:
        # A name with a sign that no name of a file can have.
        raise _error(sentence("file-no-file")) from error
    return decoded(content)


def document_of(text: str) -> dict[str, Any]:
    """Parse a text as a document. Raises `OfficeFileError`."""
    if len(text) > LARGEST:
        raise _too_large()
    for number, line in enumerate(text.split("\n"), 1):
        if len(line) > LONGEST_LINE:
            raise _error(sentence("file-long-line", most=LONGEST_LINE), number)
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise _misspelt(text, str(error)) from error
    except RecursionError as error:
        raise _error(sentence("file-too-deep")) from error
    except ValueError as error:
        raise _error(sentence("file-unreadable-value")) from error


def decoded(content: bytes) -> str:
    """Decode a file's bytes. Raises `OfficeFileError`."""
    if len(content) > LARGEST:
        raise _too_large()
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        raise _error(sentence("file-utf16"))
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        byte = f"{content[error.start]:02X}"
        raise _error(sentence("file-not-utf8", byte=byte), line) from error


def _misspelt(text: str, said: str) -> OfficeFileError:
    """The error for invalid TOML. The rest is not checked: one missing bracket changes it all."""
    line, column = toml_place(said)
    place = sentence("file-column", column=column) if column else sentence("file-at-end")
    said = sentence("file-not-toml", why=toml_reason(said), place=place)
    return _error(said, line or text.count("\n") + 1)


def _too_large() -> OfficeFileError:
    return _error(sentence("file-too-large", most=LARGEST))


def _error(text: str, line: int = 0) -> OfficeFileError:
    return OfficeFileError([Finding(line, text)])


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

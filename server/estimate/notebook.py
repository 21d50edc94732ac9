"""The file that keeps what the estimate has learnt, beside the database: `office-ID.learnt`.

It has times, services, classes and counters of the last weeks. Of a clerk it has a digest, by which
their own pace is found again; no ticket, name or text. It may be deleted at any time: the days are
then learnt anew. Written whole or not at all, and readable by the server's own user only.
"""

import hashlib
import os
import secrets
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import msgspec

from antesala import __version__
from antesala.words.terminal import reason_of, sentence
from server.domain.catalogue import Catalogue
from server.domain.identity import ClerkId
from server.estimate.lessons import Lesson
from server.estimate.record import Day

FORM = 1
"""To be raised when a day would teach something else, or is written in another form."""
_VEIL = "#"
"""Begins a digest; no id does."""


class UnusableError(Exception):
    """What was kept cannot be used; the message says why."""


@dataclass(slots=True)
class Book:
    """What is known by date, on the day `today`.

    `mark` is the last event that was looked at: its number, and ms since 1970.
    """

    made_by: str
    office: str
    time_zone: str
    salt: str
    today: date
    mark: tuple[int, int]
    by_date: dict[date, Lesson]


def file_of(database: str, office: str) -> Path | None:
    """Where an office's file is; None if the database is not a file."""
    if "://" in database:
        return None
    place = Path(database)
    return place.with_name(f"{place.stem}-{office}.learnt")


class Notebook:
    """Reads and writes an office's file; works without one where there is none to be had."""

    def __init__(self, file: Path | None, catalogue: Catalogue, say: Callable[[str], None]) -> None:
        self._file, self._say = file, say
        self._office, self._zone = catalogue.office, catalogue.time_zone
        self._clerks = [each.id for each in catalogue.clerks]
        self._is_unkept = False

    def fresh(self, today: date, mark: tuple[int, int]) -> Book:
        """A book without days."""
        salt = secrets.token_hex(16)
        return Book(_made_by(), self._office, self._zone, salt, today, mark, {})

    def read(self) -> Book | None:
        """What was kept, or None. Raises `UnusableError`."""
        try:
            whole = b"" if self._file is None else self._file.read_bytes()
        except FileNotFoundError:
            return None
        except OSError as error:
            raise UnusableError(reason_of(error)) from error
        return self._opened(whole) if self._file is not None else None

    def _opened(self, whole: bytes) -> Book:
        head, _, body = whole.partition(b"\n")
        if head != _sum(body):
            raise UnusableError(sentence("estimate-why-damaged"))
        try:
            made_by = msgspec.json.decode(body, type=_Made).made_by
            if made_by != _made_by():
                raise UnusableError(sentence("estimate-why-version"))
            book = msgspec.json.decode(body, type=Book)
        except msgspec.DecodeError as error:
            raise UnusableError(sentence("estimate-why-damaged")) from error
        if (book.office, book.time_zone) != (self._office, self._zone):
            raise UnusableError(sentence("estimate-why-zone"))
        names = {_veiled(book.salt, clerk): clerk for clerk in self._clerks}
        return _renamed(book, lambda clerk: names.get(clerk, clerk))

    def write(self, book: Book) -> None:
        """Keep a book; says once where that is impossible."""
        if self._file is None:
            return
        body = msgspec.json.encode(_renamed(book, lambda clerk: _veiled(book.salt, clerk)))
        try:
            _replace(self._file, _sum(body) + b"\n" + body)
            self._is_unkept = False
        except OSError as error:
            if not self._is_unkept:
                why = reason_of(error)
                self._say(sentence("estimate-unkept", file=self._file, why=why))
            self._is_unkept = True

    def say_anew(self, fault: UnusableError) -> None:
        """Tell the log that all days are learnt anew."""
        self._say(sentence("estimate-anew", office=self._office, why=fault))


class _Made(msgspec.Struct):
    made_by: str


def _made_by() -> str:
    return f"{__version__}/{FORM}"


def _sum(body: bytes) -> bytes:
    return hashlib.blake2b(body, digest_size=16).hexdigest().encode()


def _veiled(salt: str, clerk: ClerkId) -> ClerkId:
    """A clerk's digest. One who has left the office file stays a digest."""
    if clerk.startswith(_VEIL):
        return clerk
    digest = hashlib.blake2b(clerk.encode(), key=salt.encode(), digest_size=8)
    return ClerkId(_VEIL + digest.hexdigest())


def _renamed(book: Book, name: Callable[[ClerkId], ClerkId]) -> Book:
    """A copy with the clerks' other names."""
    lessons = {
        on: replace(each, day=None if each.day is None else _day_with(each.day, name))
        for on, each in book.by_date.items()
    }
    return replace(book, by_date=lessons)


def _day_with(day: Day, name: Callable[[ClerkId], ClerkId]) -> Day:
    return replace(
        day,
        windows=[replace(each, clerk=name(each.clerk)) for each in day.windows],
        busy=[(what, clerk and name(clerk), length) for what, clerk, length in day.busy],
    )


def _replace(file: Path, content: bytes) -> None:
    """Write beside the file first, and let the new one take its place once it is on the disk."""
    beside = file.with_name(f"{file.name}.new")
    try:
        beside.unlink(missing_ok=True)
        handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "wb") as open_file:
            open_file.write(content)
            open_file.flush()
            os.fsync(open_file.fileno())
        beside.replace(file)
    except OSError:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        raise

"""Whether an open database's files are still those at its path, and the exceptions of the store.

Nothing here repairs a file.
"""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from antesala.words.terminal import sentence

HEADER = 100
"""Bytes in a SQLite file's header."""


@dataclass(frozen=True, slots=True)
class _File:
    """The identity of the file at a path, and its length in bytes."""

    device: int
    inode: int
    size: int

    def is_as(self, other: "_File") -> bool:
        return (self.device, self.inode) == (other.device, other.inode)


class Place:
    """A SQLite file and its companions, as they were at the last successful check.

    An open file still accepts rows after it was deleted or replaced: everything looks well until
    the restart. A few calls of `stat` per turn cost microseconds and detect this.
    """

    def __init__(self, database: Path) -> None:
        # Absolute, so that a change of the working directory does not look like a lost file.
        self._database = Path(os.path.abspath(database))  # noqa: PTH100 - links are not followed
        self._companions = [Path(f"{self._database}{end}") for end in ("-wal", "-shm")]
        self._known: dict[Path, _File] = {}
        self.note()

    def note(self) -> None:
        """Remember the present files as the open ones."""
        for path in (self._database, *self._companions):
            found = _look(path)
            if found is not None:
                self._known[path] = found

    def fault(self) -> str:
        """What is wrong and what to do about it; empty if the files are unchanged."""
        return next((f"{found}; {sentence('store-put-back')}" for found in self._faults()), "")

    def _faults(self) -> Iterator[str]:
        database = self._database
        for path in (database, *self._companions):
            known, now = self._known.get(path), _look(path)
            if known is None:
                if now is not None:
                    self._known[path] = now
            elif now is None:
                yield sentence("store-deleted", file=path)
            elif not now.is_as(known):
                yield sentence("store-replaced", file=path)
            elif path == database:
                yield from self._shrunk(known, now)
        if not os.access(database, os.W_OK):
            yield sentence("store-read-only", file=database)

    def _shrunk(self, known: _File, now: _File) -> Iterator[str]:
        """Faults of a shorter file: only VACUUM shrinks a database, and its header shows it."""
        if now.size < known.size and now.size < _said_size(self._database):
            sizes = {"before": known.size, "now": now.size}
            yield sentence("store-cut", file=self._database, **sizes)
        else:
            self._known[self._database] = now


def _said_size(database: Path) -> int:
    """A database's size in bytes by its header (SQLite file format, section 1.3)."""
    try:
        with database.open("rb") as file:
            header = file.read(HEADER)
    except OSError:
        header = b""
    if len(header) < HEADER:
        return HEADER
    page = int.from_bytes(header[16:18])
    # 1 means 65,536, which two bytes cannot hold.
    return (65536 if page == 1 else page) * int.from_bytes(header[28:32])


def _look(path: Path) -> _File | None:
    try:
        # Not `Path.stat`: each turn looks at six files.
        found = os.stat(path)  # noqa: PTH116 - as said above
    except OSError:
        return None
    return _File(found.st_dev, found.st_ino, found.st_size)


class StoreError(Exception):
    """The database cannot be used; the message says what was asked and what stood in the way."""


class LostFilesError(StoreError):
    """The database's files are no longer those that were opened."""

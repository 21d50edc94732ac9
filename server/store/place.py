"""Whether an open database's files are still those at its path, and the exceptions of the store.

Nothing here repairs a file.
"""

import os
from pathlib import Path

from antesala.words.terminal import sentence

HEADER = 100
"""Bytes in a SQLite file's header."""


_Known = tuple[int, int, int]
"""The device, the inode and the length in bytes of the file at a path."""


class Place:
    """A SQLite file and its companions, as they were at the last successful check.

    An open file still accepts rows after it was deleted or replaced: everything looks well until
    the restart. A few calls of `stat` per turn cost microseconds and detect this; each turn makes
    them twice, so they take texts and compare numbers.
    """

    def __init__(self, database: Path) -> None:
        # Absolute, so that a change of the working directory does not look like a lost file.
        self._database = os.path.abspath(database)  # noqa: PTH100 - links are not followed
        self._companions = [f"{self._database}{end}" for end in ("-wal", "-shm")]
        self._known: dict[str, _Known] = {}
        self._handle: int | None = None
        self.note()

    def close(self) -> None:
        """Let the database's file go, once SQLite has closed it."""
        handle, self._handle = self._handle, None
        if handle is not None:
            os.close(handle)

    def note(self) -> None:
        """Remember the present files as the open ones."""
        for path in (self._database, *self._companions):
            found = _look(path)
            if found is not None:
                self._known[path] = found

    def fault(self) -> str:
        """What is wrong and what to do about it; empty if the files are unchanged."""
        found = self._fault()
        return f"{found}; {sentence('store-put-back')}" if found else ""

    def _fault(self) -> str:
        for path in (self._database, *self._companions):
            known, now = self._known.get(path), _look(path)
            if known is None:
                if now is not None:
                    self._known[path] = now
            elif now is None:
                return sentence("store-deleted", file=path)
            elif now[:2] != known[:2]:
                return sentence("store-replaced", file=path)
            elif now[2] < known[2] and path == self._database:
                # Only VACUUM shrinks a database, and its header shows it.
                if now[2] < self._said_size():
                    sizes = {"before": known[2], "now": now[2]}
                    return sentence("store-cut", file=path, **sizes)
                self._known[path] = now
            elif now[2] != known[2]:
                self._known[path] = now
        if not os.access(self._database, os.W_OK):
            return sentence("store-read-only", file=self._database)
        return ""

    def _said_size(self) -> int:
        """The database's size in bytes by its header (SQLite file format, section 1.3).

        The file is opened once and kept open: closing any handle of it drops the locks that SQLite
        has on it in this process (sqlite.org/howtocorrupt, 2.2), and the next program that closes
        the database then takes itself for the last one and deletes the log under the server.
        """
        try:
            if self._handle is None:
                self._handle = os.open(self._database, os.O_RDONLY | os.O_CLOEXEC)
            header = os.pread(self._handle, HEADER, 0)
        except OSError:
            header = b""
        if len(header) < HEADER:
            return HEADER
        page = int.from_bytes(header[16:18])
        # 1 means 65,536, which two bytes cannot hold.
        return (65536 if page == 1 else page) * int.from_bytes(header[28:32])


def _look(path: str) -> _Known | None:
    try:
        found = os.stat(path)  # noqa: PTH116 - a path as a text: see `Place`
    except OSError:
        return None
    return found.st_dev, found.st_ino, found.st_size


class StoreError(Exception):
    """The database cannot be used; the message says what was asked and what stood in the way."""


class LostFilesError(StoreError):
    """The database's files are no longer those that were opened."""

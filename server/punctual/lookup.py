"""Whether a number that a person shows is on the list of punctual taxpayers."""

import asyncio
from pathlib import Path

from antesala.words.terminal import sentence
from server.punctual.handing import Keep, handed_over, renew
from server.punctual.marks import KeyFileError, key_in, mark_of
from server.store import Reader
from server.store.punctual import Marks, count_punctual, is_punctual, listed_punctual

LOOK_UP_RATE, LOOK_UP_BURST = 1 / 30, 20.0
"""Numbers that one person of the staff, or one device, may look up: so many at once, and one in
half a minute.
"""


class PunctualList:
    """The list of one office. Asking it waits for the disk: it is done in a thread."""

    def __init__(self, office: str, reader: Reader, folder: Path | None) -> None:
        """`folder` has the key; without one there is no list."""
        self._office, self._reader, self._folder = office, reader, folder

    def has(self, identifier: str, year: int) -> bool | None:
        """Whether a number in its one form is listed for a year; None where no list is loaded.

        Raises `StoreError`.
        """
        if self._folder is None:
            return None
        try:
            key = key_in(self._folder)
        except KeyFileError:
            # No list has been loaded yet, or its key is lost: then its marks are known to no one.
            return None
        mark = mark_of(key, self._office, identifier)
        with self._reader.reading(sentence("store-history-unread")) as connection:
            if is_punctual(connection, self._office, year, mark):
                return True
            return False if count_punctual(connection, self._office, year) else None

    async def take(self, year: int, keep: Keep) -> int | None:
        """Let what the administrator has handed over be the list; how many were listed before.

        None where no list was handed over. Raises `StoreError`.
        """
        if self._folder is None:
            return None
        marks = await asyncio.to_thread(handed_over, self._folder, self._office)
        if marks is None:
            return None
        former = await asyncio.to_thread(self._listed)
        await renew(self._office, year, former, marks, keep)
        return len(former)

    def _listed(self) -> Marks:
        with self._reader.reading(sentence("store-history-unread")) as connection:
            return listed_punctual(connection, self._office)

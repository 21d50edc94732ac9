"""The file of a console that keeps the calls which its clerk noted while the server was away.

What a note is, and when it is handed in, is in `counter.work.noted`.
"""

import logging
from datetime import datetime
from pathlib import Path

import msgspec

from antesala.whole_files import forget_aside, remove, write_whole
from antesala.words.terminal import reason_of, sentence
from counter.app.kept_file import read_kept
from counter.work.noted import KEPT_FOR, Notes, without_old

log = logging.getLogger(__name__)

MOST_BYTES = 1 << 20
"""Some thousand notes: what is longer was not written by a console."""


class NotedFile:
    """A file beside the console's settings; there is none while the server has all notes.

    Without a path nothing is kept. `is_kept`: whether the notes of now are on the disk.
    """

    def __init__(self, path: Path | None = None) -> None:
        self._path = path
        self.is_kept = True
        self.notes = self._read()

    def keep(self, notes: Notes) -> None:
        """Write the notes whole or not at all; without any the file goes."""
        if notes == self.notes and self.is_kept:
            return
        self.notes = notes
        if self._path is None:
            return
        try:
            if notes:
                write_whole(self._path, msgspec.json.encode(notes))
            else:
                remove(self._path)
        except OSError as fault:
            if self.is_kept:
                said = {"file": self._path, "why": reason_of(fault)}
                log.warning("%s", sentence("device-unwritten", **said))
            self.is_kept = False
        else:
            self.is_kept = True

    def _read(self) -> Notes:
        return (read_kept(self._path, Notes, MOST_BYTES) or ()) if self._path is not None else ()


def noted_beside(settings: Path, now: datetime) -> NotedFile:
    """The file of the console with these settings, without notes that are a week old."""
    path = settings.with_name(settings.name + ".calls")
    file = NotedFile(path)
    forget_aside(path, now, KEPT_FOR)
    file.keep(without_old(file.notes, now))
    return file

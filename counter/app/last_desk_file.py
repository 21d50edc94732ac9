"""The file of a console that keeps where its clerk worked last, for a start without a server.

What it is for is in `counter.work.last_desk`.
"""

import logging
from datetime import datetime
from pathlib import Path

import msgspec

from antesala.whole_files import forget_aside, write_whole
from antesala.words.terminal import reason_of, sentence
from counter.app.kept_file import read_kept
from counter.work.last_desk import LastDesk
from counter.work.noted import KEPT_FOR

log = logging.getLogger(__name__)

MOST_BYTES = 1 << 12
"""Eight short texts: what is longer was not written by a console."""


class LastDeskFile:
    """A file beside the console's settings. Without a path no desk is known, and none is kept."""

    def __init__(self, path: Path | None = None) -> None:
        self._path = path
        self.desk = read_kept(path, LastDesk, MOST_BYTES) if path is not None else None

    @property
    def is_there(self) -> bool:
        """Whether this console keeps its desk: one in practice, or that is only tried, does not."""
        return self._path is not None

    def keep(self, desk: LastDesk) -> None:
        """Write a desk that is another one, whole or not at all."""
        if self._path is None or desk == self.desk:
            return
        # Tried once: a disk in trouble is not asked again with every look at the clock.
        self.desk = desk
        try:
            write_whole(self._path, msgspec.json.encode(desk))
        except OSError as fault:
            why = reason_of(fault)
            log.warning("%s", sentence("device-unwritten", file=self._path, why=why))


def last_desk_beside(settings: Path, now: datetime) -> LastDeskFile:
    """The file of the console with these settings."""
    path = settings.with_name(settings.name + ".desk")
    forget_aside(path, now, KEPT_FOR)
    return LastDeskFile(path)

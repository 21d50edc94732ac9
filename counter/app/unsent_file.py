"""The file of a console that keeps what was typed and not sent, for its owner's eyes only.

How it is written and read, and when the console does so; which texts those are is in
`counter.work.unsent`.
"""

import contextlib
import logging
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import msgspec

from antesala.whole_files import aside_of, forget_aside, remove, set_aside, write_whole
from antesala.words.terminal import reason_of, sentence
from counter.work.memory import Memory
from counter.work.office import Office
from counter.work.unsent import KEPT_FOR, UnsentText, brought_back, renewed, without_old

log = logging.getLogger(__name__)

MOST_BYTES = 1 << 20
"""A few texts of a few thousand letters: what is longer was not written by a console."""


class UnsentFile:
    """A file beside the console's settings; there is none while all has been sent.

    Without a path nothing is kept. `trouble` names the last fault, as the end of a message's key:
    `broken` for a file that cannot be read, `unkept` for one that cannot be written. A file that
    cannot be read is set aside for a technician, for a day.

    `now`: with it, what is older than a day goes already here, before any server is met.
    """

    def __init__(self, path: Path | None, now: datetime | None = None) -> None:
        self._path = path
        self.trouble = ""
        self.texts = self._read()
        if now is not None:
            self.forget_old(now)

    def forget_old(self, now: datetime) -> None:
        """Drop what is older than a day by this device's clock."""
        self.keep(without_old(self.texts, now))
        if self._path is not None:
            forget_aside(self._path, now, KEPT_FOR)

    def keep(self, texts: tuple[UnsentText, ...]) -> None:
        """Write the texts whole or not at all; without any the file goes."""
        if texts == self.texts or self._path is None:
            return
        try:
            if texts:
                write_whole(self._path, msgspec.json.encode(texts))
            else:
                remove(self._path)
        except OSError as fault:
            if self.trouble != "unkept":
                log.warning(
                    "%s", sentence("device-unwritten", file=self._path, why=reason_of(fault))
                )
            self.trouble = "unkept"
            return
        self.texts, self.trouble = texts, ""

    def _read(self) -> tuple[UnsentText, ...]:
        if self._path is None:
            return ()
        try:
            return _texts_in(self._path)
        except FileNotFoundError:
            return ()
        except (OSError, msgspec.DecodeError, ValueError, RecursionError) as fault:
            names = {"file": self._path, "aside": aside_of(self._path)}
            log.warning("%s", sentence("device-set-aside", **names, why=reason_of(fault)))
            self.trouble = "broken"
            set_aside(self._path)
            return ()


class UnsentTexts:
    """Keeps a console's typed texts in its file, and brings them back once."""

    def __init__(self, file: UnsentFile) -> None:
        self._file = file
        self._brought_back: tuple[str | None, str] | None = None

    def keep(self, memory: Memory, office: Office | None, name: str | None, at: datetime) -> Memory:
        """Keep what the server does not have; it is gone once the server has it.

        `office` has the rows of a server that is there, `name` is the office's id, None before its
        server was met. The memory that comes back tells a fault that is new.
        """
        if name is None:
            self._file.forget_old(at)
            return memory
        before = self._file.trouble
        # Rows of before the link was lost tell nothing of an attention's end.
        known = office or Office(ZoneInfo("UTC"))
        self._file.keep(renewed(self._file.texts, memory, known, name, at))
        if not self._file.trouble or self._file.trouble == before:
            return memory
        return replace(memory, done=f"counter-unsent-{self._file.trouble}")

    def bring_back(
        self, memory: Memory, office: Office, name: str | None, seconds: float
    ) -> Memory:
        """What this clerk typed of this attention, before the program ended without a server."""
        if memory.clerk is None or memory.lock is not None or name is None:
            self._brought_back = None
            return memory
        here = (memory.clerk, memory.note.attention)
        if here == self._brought_back or (office.counter is not None and office.desk is None):
            return memory
        self._brought_back = here
        memory = brought_back(memory, self._file.texts, office, name, seconds)
        if self._file.trouble != "broken":
            return memory
        self._file.trouble = ""
        return replace(memory, done="counter-unsent-broken")


def unsent_beside(settings: Path, now: datetime) -> UnsentFile:
    """The file of the console with these settings: each settings file has its own.

    Former versions put `.unsent` in place of the settings' suffix; such a file is taken over once.
    """
    path = settings.with_name(settings.name + ".unsent")
    former = settings.with_suffix(".unsent")
    # It may be these settings themselves, or belong to a console whose settings have no suffix.
    is_own = former != settings and not settings.with_suffix("").exists()
    if is_own and not path.exists():
        # What is no list of texts is not a console's: it stays as it is.
        with contextlib.suppress(OSError, msgspec.DecodeError, ValueError, RecursionError):
            _texts_in(former)
            former.replace(path)
    return UnsentFile(path, now)


def _texts_in(path: Path) -> tuple[UnsentText, ...]:
    """Raises `OSError`, and for other content `ValueError`, its kinds or `RecursionError`."""
    with path.open("rb") as file:
        content = file.read(MOST_BYTES + 1)
    return msgspec.json.decode(content, type=tuple[UnsentText, ...])

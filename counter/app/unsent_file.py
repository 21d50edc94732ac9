"""The file of a console that keeps what was typed and not sent, for its owner's eyes only."""

import contextlib
import logging
import os
import tempfile
from pathlib import Path

import msgspec

from counter.work.unsent import UnsentText

log = logging.getLogger(__name__)

MOST_BYTES = 1 << 20
"""A few texts of a few thousand letters: what is longer was not written by a console."""


class UnsentFile:
    """A file beside the console's settings; there is none while all has been sent.

    Without a path nothing is kept. `trouble` names the last fault, as the end of a message's key:
    `broken` for a file that cannot be read, `unkept` for one that cannot be written.
    """

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self.trouble = ""
        self.texts = self._read()

    def keep(self, texts: tuple[UnsentText, ...]) -> None:
        """Write the texts whole or not at all; without any the file goes."""
        if texts == self.texts or self._path is None:
            return
        try:
            if texts:
                self._write(self._path, msgspec.json.encode(texts))
            else:
                self._path.unlink(missing_ok=True)
        except OSError as fault:
            if self.trouble != "unkept":
                log.warning("%s cannot be written: %s", self._path, fault.strerror or fault)
            self.trouble = "unkept"
            return
        self.texts, self.trouble = texts, ""

    def _read(self) -> tuple[UnsentText, ...]:
        if self._path is None:
            return ()
        try:
            with self._path.open("rb") as file:
                content = file.read(MOST_BYTES + 1)
            return msgspec.json.decode(content, type=tuple[UnsentText, ...])
        except FileNotFoundError:
            return ()
        except (OSError, msgspec.DecodeError, ValueError, RecursionError) as fault:
            log.warning("%s cannot be read, and is written anew: %s", self._path, fault)
            self.trouble = "broken"
            with contextlib.suppress(OSError):
                self._path.unlink()
            return ()

    @staticmethod
    def _write(path: Path, content: bytes) -> None:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        # Made with mode 0600 where modes exist; in the same folder, to take the place at once.
        with tempfile.NamedTemporaryFile(dir=path.parent, prefix=path.name, delete=False) as file:
            beside = Path(file.name)
            try:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
                beside.replace(path)
            except OSError:
                beside.unlink(missing_ok=True)
                raise

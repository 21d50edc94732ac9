"""What a console knows of its office, kept beside its settings: for practice, without the server.

It has what the office file says to every screen, and the clerks' public names; no person's data.
"""

import contextlib
import logging
import tempfile
from pathlib import Path

import msgspec
from msgspec import Struct
from PySide6.QtCore import QObject, Slot

from antesala.link import Link
from antesala.messages.rows import CatalogueRow, ClerkRow, OfficeRow
from antesala.words.terminal import reason_of, sentence

log = logging.getLogger(__name__)


class KnownOffice(Struct, frozen=True):
    """An office as the server told it last."""

    catalogue: CatalogueRow
    rule: OfficeRow
    clerks: list[ClerkRow]


def known_beside(settings: Path) -> Path:
    """The file of the console with these settings."""
    return settings.with_name(settings.name + ".office")


def read_known(file: Path) -> KnownOffice | None:
    """The office that was kept; None where none was, or it cannot be read."""
    try:
        return msgspec.json.decode(file.read_bytes(), type=KnownOffice)
    except (OSError, msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None


class Knowing(QObject):
    """Keeps what the link tells of the office, whenever it has changed. Keep a reference."""

    def __init__(self, link: Link, file: Path) -> None:
        super().__init__(link)
        self._link, self._file = link, file
        self._kept: CatalogueRow | None = None
        link.mirror_changed.connect(self.look)

    @Slot(str)
    def look(self, topic: str) -> None:
        """The rows of a topic have changed; a console works as well if they cannot be kept."""
        catalogue = self._link.mirror.only("office", CatalogueRow) if topic == "office" else None
        rule = self._link.mirror.only("office", OfficeRow)
        if catalogue is None or rule is None or catalogue == self._kept:
            return
        self._kept = catalogue
        clerks = [
            ClerkRow(id=each.id, name=each.name, unit=each.unit, services=each.services)
            for each in self._link.mirror.rows("office", ClerkRow)
        ]
        plain = OfficeRow(id=rule.id, day="", discipline=rule.discipline, k=rule.k)
        try:
            _write(self._file, msgspec.json.encode(KnownOffice(catalogue, plain, clerks)))
        except OSError as fault:
            why = reason_of(fault)
            log.warning("%s", sentence("device-unwritten", file=self._file, why=why))


def _write(path: Path, content: bytes) -> None:
    """The whole file or none of it, for this user alone."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=path.parent, prefix=path.name, delete=False) as file:
        draft = Path(file.name)
        file.write(content)
    with contextlib.ExitStack() as undo:
        undo.callback(draft.unlink, missing_ok=True)
        draft.replace(path)
        undo.pop_all()

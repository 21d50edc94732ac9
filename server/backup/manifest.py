"""What a backup says of itself: of which moment it is, which offices and files it has."""

from datetime import datetime
from pathlib import Path

import msgspec

from antesala.words.terminal import reason_of, sentence
from server.backup.files import write_durably
from server.office_folder import ServiceError

MANIFEST = "manifest.json"
FORM = 1
"""The form of a manifest; a program refuses one that it does not know."""


class BackupError(ServiceError):
    """A backup was not made or put back; the message says what was asked, why not, what to do."""


class Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A file of a backup, by its path within it."""

    path: str
    size: int
    sha256: str


class OfficeOf(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An office of a backup, with the number of its last event."""

    id: str
    seq: int
    is_replayed: bool
    """Whether its journal was replayed when the backup was checked."""


class Manifest(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """All that a backup says of itself."""

    antesala_backup: int = FORM
    version: str
    database: str
    """The kind of database that was copied; the copy is a file of SQLite in any case."""
    schema: str
    copied_at: datetime
    """The moment whose state the database has."""
    checked_at: datetime
    offices: tuple[OfficeOf, ...]
    files: tuple[Part, ...]

    @property
    def size(self) -> int:
        """Bytes of all files."""
        return sum(each.size for each in self.files)


def write_manifest(folder: Path, manifest: Manifest) -> None:
    """Write it into a backup, and wait for the disk."""
    text = msgspec.json.format(msgspec.json.encode(manifest), indent=2)
    write_durably(folder / MANIFEST, text)


def read_manifest(folder: Path) -> Manifest:
    """The manifest of a backup. Raises `BackupError`."""
    file = folder / MANIFEST
    try:
        return _read(file)
    except FileNotFoundError:
        raise BackupError(sentence("backup-none-here", folder=folder, file=MANIFEST)) from None
    except OSError as error:
        said = sentence("backup-manifest-unread", file=file, why=reason_of(error))
        raise BackupError(said) from error
    except msgspec.MsgspecError as error:
        raise BackupError(sentence("backup-manifest-broken", file=file, why=error)) from error


def _read(file: Path) -> Manifest:
    text = file.read_bytes()
    form = msgspec.json.decode(text, type=_Form).antesala_backup
    if form != FORM:
        raise BackupError(sentence("backup-other-form", file=file, form=form, known=FORM))
    return msgspec.json.decode(text, type=Manifest)


class _Form(msgspec.Struct):
    antesala_backup: int

"""Takes a backup's files out of it, each compared with what the manifest says of it."""

from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from antesala.words.terminal import sentence
from server.backup.files import copy_file, make_private, sync_folder
from server.backup.manifest import MANIFEST, BackupError, Part


def unpack(backup: Path, parts: Iterable[Part], target: Path) -> None:
    """Copy files of a backup into a new folder. Raises `BackupError` for one that differs."""
    target.mkdir(mode=0o700)
    folders = {target}
    for part in parts:
        source, copy = backup / _safe(backup, part), target / part.path
        make_private(copy.parent, target)
        folders.add(copy.parent)
        try:
            digest = copy_file(source, copy)
        except FileNotFoundError:
            raise BackupError(sentence("backup-file-missing", file=source)) from None
        if (copy.stat().st_size, digest) != (part.size, part.sha256):
            raise BackupError(sentence("backup-file-differs", file=source, manifest=MANIFEST))
    for each in folders:
        sync_folder(each)


def _safe(backup: Path, part: Part) -> PurePosixPath:
    """The path of a file, which must not lead out of the backup."""
    path = PurePosixPath(part.path)
    if path.is_absolute() or ".." in path.parts or not path.parts:
        raise BackupError(
            sentence("backup-manifest-broken", file=backup / MANIFEST, why=repr(part.path))
        )
    return path

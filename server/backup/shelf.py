"""The backups of an office in one place, and which of them go. What is not ours is left alone."""

import shutil
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from filelock import FileLock, Timeout

from server.backup.manifest import BackupError, Manifest, read_manifest

UNFINISHED = ".unfinished"
"""With this a folder's name ends while it is made; it begins with a dot."""
IN_USE = "in-use.lock"
_FORM = "%Y%m%dT%H%M%SZ"


@dataclass(frozen=True, slots=True)
class Shelved:
    """A backup in its folder."""

    folder: Path
    manifest: Manifest


def name_of(office: str, at: datetime) -> str:
    """The name of an office's backup of a moment (UTC), in which backups sort by their time."""
    return f"{office}-{at:{_FORM}}"


def backups_in(place: Path, office: str) -> list[Shelved]:
    """The backups of an office in a folder, the oldest first.

    A folder counts by what its manifest says, under the name that we give.
    """
    found = []
    for folder in place.iterdir() if place.is_dir() else ():
        with suppress(BackupError, OSError):
            if folder.name.startswith(f"{office}-") and not folder.is_symlink():
                found.append(Shelved(folder, read_manifest(folder)))
    ours = [each for each in found if _is_of(each, office)]
    return sorted(ours, key=lambda each: each.manifest.copied_at)


def _is_of(shelved: Shelved, office: str) -> bool:
    manifest = shelved.manifest
    is_office = bool(manifest.offices) and manifest.offices[0].id == office
    return is_office and shelved.folder.name == name_of(office, manifest.copied_at)


def remove_oldest(place: Path, office: str, keep: int, new: Path) -> list[Path]:
    """Remove all but the `keep` newest backups of an office, and never the new one.

    A folder gets another name first, so that one that is removed halfway is not taken for whole.
    """
    older = [each.folder for each in backups_in(place, office) if each.folder != new]
    gone = older[: max(len(older) - (keep - 1), 0)]
    for folder in gone:
        doomed = folder.with_name(f".{folder.name}{UNFINISHED}")
        folder.rename(doomed)
        shutil.rmtree(doomed)
    return gone


def sweep(place: Path, office: str) -> None:
    """Remove what backups of an office left that were killed; one at work has a lock in it."""
    for folder in place.glob(f".{office}-*{UNFINISHED}"):
        with suppress(OSError, Timeout, NotImplementedError):
            if folder.is_dir() and not folder.is_symlink():
                with FileLock(folder / IN_USE).acquire(timeout=0):
                    shutil.rmtree(folder, ignore_errors=True)
                shutil.rmtree(folder, ignore_errors=True)

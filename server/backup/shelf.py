"""The backups of a database's offices in one place, and which go. What is not ours is left alone.

A backup has all offices of its database, and is named after the first of them. One of before a
further office came is one of the others still.
"""

import re
import shutil
from collections.abc import Collection
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
_NAME = re.compile(r".+-\d{8}T\d{6}Z")


@dataclass(frozen=True, slots=True)
class Shelved:
    """A backup in its folder."""

    folder: Path
    manifest: Manifest


def name_of(first: str, at: datetime) -> str:
    """The name of a backup of a moment (UTC) by the first of its offices; so it sorts by time."""
    return f"{first}-{at:{_FORM}}"


def backups_in(place: Path, offices: Collection[str]) -> list[Shelved]:
    """The backups in a folder that have any of these offices, the oldest first.

    A folder counts by what its manifest says, under the name that we give.
    """
    found = []
    for folder in place.iterdir() if place.is_dir() else ():
        with suppress(BackupError, OSError):
            if _NAME.fullmatch(folder.name) and not folder.is_symlink():
                found.append(Shelved(folder, read_manifest(folder)))
    ours = [each for each in found if _is_of(each, offices)]
    return sorted(ours, key=lambda each: each.manifest.copied_at)


def _is_of(shelved: Shelved, offices: Collection[str]) -> bool:
    manifest = shelved.manifest
    ids = [each.id for each in manifest.offices]
    is_ours = not set(offices).isdisjoint(ids)
    return is_ours and shelved.folder.name == name_of(ids[0], manifest.copied_at)


def remove_oldest(place: Path, offices: Collection[str], keep: int, new: Path) -> list[Path]:
    """Remove all but the `keep` newest backups of these offices, and never the new one.

    A folder gets another name first, so that one that is removed halfway is not taken for whole.
    """
    older = [each.folder for each in backups_in(place, offices) if each.folder != new]
    gone = older[: max(len(older) - (keep - 1), 0)]
    for folder in gone:
        doomed = folder.with_name(f".{folder.name}{UNFINISHED}")
        folder.rename(doomed)
        shutil.rmtree(doomed)
    return gone


def sweep(place: Path, offices: Collection[str]) -> None:
    """Remove what backups of these offices left that were killed; one at work has a lock in it."""
    for folder in [each for office in offices for each in place.glob(f".{office}-*{UNFINISHED}")]:
        with suppress(OSError, Timeout, NotImplementedError):
            if folder.is_dir() and not folder.is_symlink():
                with FileLock(folder / IN_USE).acquire(timeout=0):
                    shutil.rmtree(folder, ignore_errors=True)
                shutil.rmtree(folder, ignore_errors=True)

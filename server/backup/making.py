"""Makes one backup of an office's folder beside the server that works in it, and checks it.

A backup is there whole and checked, or not at all: it is made under another name, put back into a
folder of its own, looked through there, and only then called what it is.
"""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path, PurePosixPath

import msgspec
from filelock import FileLock

from antesala import __version__
from antesala.words.terminal import FULL, reason_of, sentence, unwritten
from server.backup.files import copy_file, digest_of, make_private, sync_folder
from server.backup.manifest import BackupError, Manifest, OfficeOf, Part, write_manifest
from server.backup.parts import is_media, parts_of
from server.backup.shelf import (
    IN_USE,
    UNFINISHED,
    Shelved,
    backups_in,
    name_of,
    remove_oldest,
    sweep,
)
from server.backup.unpacking import unpack
from server.database_place import database_of, has_database, is_elsewhere
from server.fresh import wall_clock
from server.office_folder import DATABASE
from server.store.copies import (
    OfficeAt,
    copy_database,
    look_through,
    offices_at,
    schema_of,
    size_at,
)
from server.store.place import StoreError

SPARE = 16 << 20
"""Bytes that are to stay free at least: a full disk harms more than a backup that is missing."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A backup of a folder into another one; `keep` is how many of the office are to be there."""

    folder: Path
    to: Path
    keep: int | None = None
    with_media: bool = True


@dataclass(frozen=True, slots=True)
class Made:
    """A backup that was made and checked, and older ones that went for it."""

    backup: Shelved
    removed: tuple[Path, ...] = ()


def make_backup(wanted: Wanted, now: Callable[[], datetime] = wall_clock) -> Made:
    """Make a backup, check it, and remove the oldest ones. Raises `BackupError`."""
    offices = _checked(wanted)
    at = now()
    target = wanted.to / name_of(offices[0], at)
    if target.exists():
        raise BackupError(sentence("backup-same-second", backup=target))
    sweep(wanted.to, offices)
    try:
        with _unfinished(target) as made:
            manifest = _make(wanted, offices, at, made)
            looked = _look_through(made, manifest)
            manifest = _with_check(manifest, looked, now())
            write_manifest(made, manifest)
            sync_folder(made)
            made.rename(target)
        sync_folder(wanted.to)
    except StoreError as error:
        raise BackupError(sentence("backup-not-made", folder=wanted.folder, why=error)) from error
    except OSError as error:
        raise BackupError(_unwritten(error, wanted.to)) from error
    return Made(Shelved(target, manifest), _without_oldest(wanted, offices, target))


def _checked(wanted: Wanted) -> list[str]:
    """The offices of the folder, once both folders are fit. Raises `BackupError`."""
    folder, to = wanted.folder, wanted.to
    if not has_database(folder):
        raise BackupError(sentence("service-no-database", folder=folder))
    if not to.is_dir():
        raise BackupError(sentence("backup-no-place", to=to))
    if to.resolve().is_relative_to(folder.resolve()):
        raise BackupError(sentence("backup-inside", to=to, folder=folder))
    if not os.access(to, os.W_OK | os.X_OK):
        raise BackupError(sentence("backup-not-writable", to=to))
    try:
        need, free = _needed(wanted), shutil.disk_usage(to).free
        if free < need:
            sizes = {"free": _megabytes(free), "need": _megabytes(need)}
            raise BackupError(sentence("backup-no-space", to=to, **sizes))
        offices = offices_at(database_of(folder))
    except StoreError as error:
        raise BackupError(sentence("backup-not-made", folder=folder, why=error)) from error
    if not offices:
        raise BackupError(sentence("service-empty", folder=folder))
    return [each.id for each in offices]


def _needed(wanted: Wanted) -> int:
    """Bytes for the copy, and for the one that is looked through."""
    folder = wanted.folder
    database = size_at(database_of(folder))
    others = parts_of(folder, with_media=wanted.with_media)
    return 2 * database + sum((folder / each).stat().st_size for each in others) + SPARE


def _megabytes(size: int) -> int:
    return -(-size // 2**20)


@contextmanager
def _unfinished(target: Path) -> Iterator[Path]:
    """A folder in which a backup is made; what is left of it at the end is removed.

    Its lock goes with the process, so that the next backup knows what a killed one has left.
    """
    around = target.with_name(f".{target.name}{UNFINISHED}")
    around.mkdir(mode=0o700)
    lock = FileLock(around / IN_USE, mode=0o600)
    try:
        lock.acquire(timeout=0)
        made = around / "backup"
        made.mkdir(mode=0o700)
        yield made
    finally:
        lock.release()
        shutil.rmtree(around, ignore_errors=True)


def _make(wanted: Wanted, offices: list[str], at: datetime, made: Path) -> Manifest:
    """Copy the database and the files; the manifest is without its check as yet."""
    folder, database = wanted.folder, made / DATABASE
    copy_database(database_of(folder), database)
    parts = [Part(DATABASE, database.stat().st_size, digest_of(database))]
    former = next(reversed(backups_in(wanted.to, offices)), None)
    paths = parts_of(folder, with_media=wanted.with_media)
    parts.extend(_copied(folder, path, made, former) for path in paths)
    for each in {(made / part.path).parent for part in parts}:
        sync_folder(each)
    return Manifest(
        version=__version__,
        database="postgresql" if is_elsewhere(folder) else "sqlite",
        schema=schema_of(database),
        copied_at=at,
        checked_at=at,
        offices=tuple(
            OfficeOf(each.id, each.seq, is_replayed=False) for each in offices_at(database)
        ),
        files=tuple(parts),
    )


def _copied(folder: Path, path: PurePosixPath, made: Path, former: Shelved | None) -> Part:
    """Copy a file; a picture or video that the last backup has as it is becomes a link to that."""
    source, target = folder / path, made / path
    make_private(target.parent, made)
    if former is not None and is_media(path):
        linked = _linked(source, target, str(path), former)
        if linked is not None:
            return linked
    digest = copy_file(source, target)
    return Part(str(path), target.stat().st_size, digest)


def _linked(source: Path, target: Path, path: str, former: Shelved) -> Part | None:
    part = next((each for each in former.manifest.files if each.path == path), None)
    if part is None:
        return None
    try:
        before, now = (former.folder / path).stat(), source.stat()
        if (before.st_size, before.st_mtime_ns) != (now.st_size, now.st_mtime_ns):
            return None
        os.link(former.folder / path, target)
    except OSError:
        # Some file systems have no links, and the former backup may just be removed.
        return None
    return part


def _look_through(made: Path, manifest: Manifest) -> list[OfficeAt]:
    """Put the backup back into a folder beside it, and look through it there.

    Pictures and videos were just copied and are not needed for that.
    """
    scratch = made.with_name("scratch")
    small = [part for part in manifest.files if not is_media(PurePosixPath(part.path))]
    unpack(made, small, scratch)
    looked = look_through(scratch / DATABASE)
    shutil.rmtree(scratch)
    said = {each.id: each.seq for each in manifest.offices}
    for each in looked:
        if said.get(each.id) != each.seq:
            raise StoreError(
                sentence("store-copy-journal", office=each.id, last=each.seq, seq=said.get(each.id))
            )
    return looked


def _with_check(manifest: Manifest, looked: list[OfficeAt], at: datetime) -> Manifest:
    offices = tuple(OfficeOf(each.id, each.seq, each.is_replayed) for each in looked)
    return msgspec.structs.replace(manifest, offices=offices, checked_at=at)


def _without_oldest(wanted: Wanted, offices: list[str], new: Path) -> tuple[Path, ...]:
    """Remove the oldest backups, now that the new one is checked. Raises `BackupError`."""
    if wanted.keep is None:
        return ()
    try:
        return tuple(remove_oldest(wanted.to, offices, wanted.keep, new))
    except OSError as error:
        said = sentence("backup-not-removed", backup=new, to=wanted.to, why=reason_of(error))
        raise BackupError(said) from error


def _unwritten(error: OSError, to: Path) -> str:
    if error.errno in FULL:
        return sentence("backup-full", to=to)
    return unwritten(error, to)

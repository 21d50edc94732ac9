"""Puts an office's folder back from a backup. The former files are put aside, and never deleted.

An office that is kept in a PostgreSQL database goes into an empty one; the former is left as it is.

The copy is made ready in a folder beside its place: numbers that people may hold are left out,
what was revoked or wiped since is so again. Only then do the names change; no server starts then.
"""

import asyncio
import shutil
from collections.abc import Callable, Iterator
from contextlib import AsyncExitStack, ExitStack, closing
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import msgspec

from antesala.words.terminal import FULL, sentence, unwritten
from server.backup.files import make_private, sync_folder, write_durably
from server.backup.manifest import BackupError, Manifest, read_manifest
from server.backup.unpacking import unpack
from server.database_place import (
    DATABASE_URL,
    database_of,
    has_database,
    is_elsewhere,
    is_same_database,
    keep_database,
)
from server.domain.commands import SYSTEM, NoteRestore
from server.domain.identity import OfficeId
from server.domain.office import Office
from server.domain.refusals import Refusal
from server.domain.restoration import Known
from server.fresh import new_id, wall_clock
from server.hub import Hub, Wish
from server.office_folder import DATABASE, OFFICES, PROOF_KEYS, RESTORING, take_lock
from server.store import Store, StoreError, Writer
from server.store.copies import is_known_schema
from server.store.engine import DatabasePlace, shown
from server.store.moving import fill_from_file, is_empty, servers_at_work
from server.store.restored import Settled, readable, settle

ASIDE, READY = "before-restore-", "restoring"
"""How the folder of the former files begins its name, and where the copy is made ready."""
_SLACK = timedelta(minutes=1)
"""A clock may be behind that of the machine which made the backup by this much."""
_FORM = "%Y%m%dT%H%M%SZ"


@dataclass(frozen=True, slots=True)
class PutBack:
    """One office after its restore, and what was done for it."""

    office: Office
    settled: Settled


@dataclass(frozen=True, slots=True)
class Restored:
    """What was put back, where the former files are, and whether they told what came later."""

    manifest: Manifest
    offices: tuple[PutBack, ...]
    aside: Path | None
    has_read_former: bool
    database: str = ""
    """The database that was filled, without its password; empty for a file of the folder."""
    former: str = ""
    """The same of the one that the folder had before, where it had another."""


async def restore(
    backup: Path,
    folder: Path,
    known: tuple[Known, ...] = (),
    now: Callable[[], datetime] = wall_clock,
    database: str = "",
) -> Restored:
    """Put a folder back from a backup. Raises `BackupError`, `ServiceError` where it is in use.

    `known` are numbers of today of which a person has seen the paper. `database` is the URL of an
    empty PostgreSQL database for the office; without it, it is kept where the folder says.
    """
    manifest = _usable(backup, now())
    try:
        async with AsyncExitStack() as stack:
            await asyncio.to_thread(folder.mkdir, mode=0o700, parents=True, exist_ok=True)
            take_lock(stack, folder)
            places = _places(folder, database)
            return await _restore(backup, manifest, places, known, now)
    except StoreError as error:
        raise BackupError(sentence("backup-not-restored", backup=backup, why=error)) from error
    except OSError as error:
        raise BackupError(_unwritten(error, folder)) from error


def _usable(backup: Path, now: datetime) -> Manifest:
    manifest = read_manifest(backup)
    if not is_known_schema(manifest.schema):
        said = {"version": manifest.version, "schema": manifest.schema}
        raise BackupError(sentence("backup-newer", backup=backup, **said))
    if manifest.copied_at > now + _SLACK:
        said = {"copied": str(manifest.copied_at), "now": str(now)}
        raise BackupError(sentence("backup-of-the-future", backup=backup, **said))
    return manifest


@dataclass(frozen=True, slots=True)
class _Places:
    """Where an office goes: the URL of a PostgreSQL database, or "" for a file of the folder."""

    folder: Path
    url: str
    former: DatabasePlace | None
    """The database that the office had before; None where it had none, or only the one to fill."""


def _places(folder: Path, database: str) -> _Places:
    """Where an office goes. Raises `BackupError` where that would mix it with another."""
    before = database_of(folder) if has_database(folder) else None
    url = database or (before if isinstance(before, str) else "")
    former = None if before is None or is_same_database(before, url) else before
    for place in {each for each in (url, former) if isinstance(each, str) and each}:
        at_work = servers_at_work(place)
        if at_work:
            said = {"database": shown(place), "servers": ", ".join(at_work)}
            raise BackupError(sentence("backup-servers-at-work", **said))
    if url and not is_empty(url):
        raise BackupError(sentence("backup-database-in-use", database=shown(url)))
    return _Places(folder, url, former)


async def _restore(
    backup: Path,
    manifest: Manifest,
    places: _Places,
    known: tuple[Known, ...],
    now: Callable[[], datetime],
) -> Restored:
    folder = places.folder
    _assert_room(folder, manifest)
    ready = folder / READY
    # A restore that was broken off has left its own; it was never served.
    shutil.rmtree(ready, ignore_errors=True)
    unpack(backup, manifest.files, ready)
    # What a restore that was broken off has put there is not the office that people knew.
    is_former = places.former is not None and not (folder / RESTORING).exists()
    former = readable(places.former) if is_former and places.former is not None else None
    with ExitStack() as stack:
        if former is not None:
            stack.enter_context(closing(former))
            _assert_same_office(former.offices(), manifest, folder)
        with Store.open(ready / DATABASE) as store:
            settled = settle(store, former, manifest.copied_at, now())
            offices = [
                PutBack(await _note(store, office, manifest, each, known, now), each)
                for office, each in settled.items()
            ]
    if places.url:
        fill_from_file(ready / DATABASE, places.url)
        (ready / DATABASE).unlink()
    aside = _change_places(folder, ready, now(), places.url)
    left = places.former if isinstance(places.former, str) else ""
    shown_former = shown(left) if left else ""
    shown_url = shown(places.url) if places.url else ""
    return Restored(manifest, tuple(offices), aside, former is not None, shown_url, shown_former)


def _assert_room(folder: Path, manifest: Manifest) -> None:
    free = shutil.disk_usage(folder).free
    if free < manifest.size:
        sizes = {"free": free // 2**20, "need": -(-manifest.size // 2**20)}
        raise BackupError(sentence("backup-no-room", folder=folder, **sizes))


def _assert_same_office(found: list[OfficeId], manifest: Manifest, folder: Path) -> None:
    ours = {each.id for each in manifest.offices}
    if found and not ours.intersection(found):
        names = {"theirs": ", ".join(found), "ours": ", ".join(sorted(ours))}
        raise BackupError(sentence("backup-other-office", folder=folder, **names))


async def _note(
    store: Store,
    office: OfficeId,
    manifest: Manifest,
    settled: Settled,
    known: tuple[Known, ...],
    now: Callable[[], datetime],
) -> Office:
    """Have the office note that it was put back, as a turn like any other."""
    writer = Writer()
    hub = Hub(office, store, writer, clock=now)
    await hub.start()
    try:
        command = NoteRestore(manifest.copied_at, settled.paces, _highest(settled.known + known))
        result = await hub.ask(Wish(new_id(now()), command, SYSTEM))
    finally:
        await hub.stop()
        writer.close()
    if isinstance(result, Refusal):
        raise StoreError(sentence("store-unsettled"))
    return hub.published


def _highest(known: tuple[Known, ...]) -> tuple[Known, ...]:
    """One number for each series."""
    highest = {each.letter: each for each in sorted(known, key=lambda each: each.number)}
    return tuple(highest.values())


def _change_places(folder: Path, ready: Path, at: datetime, url: str) -> Path | None:
    """Put the former files aside and the ready ones in their place, with the database's `url`.

    A server that is started in between refuses, by the note that is there meanwhile: it would take
    a folder without a database for a new office, and begin at 1.
    """
    note = folder / RESTORING
    note.unlink(missing_ok=True)
    write_durably(note, msgspec.json.encode({"at": at}))
    sync_folder(folder)
    aside = _free_name(folder, at)
    moved = list(_put_aside(folder, ready, aside, url))
    for place in _places_in(ready):
        if place.name == PROOF_KEYS:
            _add_public_keys(place, folder / PROOF_KEYS)
        elif place.name != f"{DATABASE}.lock":
            target = folder / place.relative_to(ready)
            make_private(target.parent, folder)
            place.rename(target)
            sync_folder(target.parent)
    if url and not is_elsewhere(folder):
        unkept = keep_database(folder, url)
        if unkept:
            raise BackupError(unkept)
    sync_folder(folder)
    shutil.rmtree(ready, ignore_errors=True)
    note.unlink()
    sync_folder(folder)
    return aside if moved else None


def _places_in(ready: Path) -> list[Path]:
    """What changes places: what is in the folder, and what is in that of each further office."""
    own = [each for each in ready.iterdir() if each.name != OFFICES]
    return sorted([*own, *ready.glob(f"{OFFICES}/*/*")])


def _free_name(folder: Path, at: datetime) -> Path:
    names = (f"{ASIDE}{at:{_FORM}}{end}" for end in ("", *(f"-{n}" for n in range(2, 1000))))
    return next(folder / name for name in names if not (folder / name).exists())


def _put_aside(folder: Path, ready: Path, aside: Path, url: str) -> Iterator[Path]:
    """Move away what the backup replaces, and what belongs to the former database alone."""
    database = [folder / f"{DATABASE}{end}" for end in ("", "-wal", "-shm", "-journal")]
    ours = (each for each in _places_in(ready) if each.name != PROOF_KEYS)
    replaced = [folder / each.relative_to(ready) for each in ours]
    learnt = list(folder.glob("*.learnt"))
    if is_elsewhere(folder) and not is_same_database(database_of(folder), url):
        database.append(folder / DATABASE_URL)
    for place in dict.fromkeys((*database, *replaced, *learnt)):
        if place.exists() and place.name != f"{DATABASE}.lock":
            aside.mkdir(mode=0o700, exist_ok=True)
            target = aside / place.relative_to(folder)
            make_private(target.parent, aside)
            place.rename(target)
            yield place


def _add_public_keys(place: Path, keys: Path) -> None:
    """Add the public keys that the folder lacks: they check proofs of the past."""
    keys.mkdir(mode=0o700, exist_ok=True)
    for key in place.iterdir():
        if not (keys / key.name).exists():
            key.rename(keys / key.name)
    sync_folder(keys)


def _unwritten(error: OSError, folder: Path) -> str:
    if error.errno in FULL:
        return sentence("backup-full", to=folder)
    return unwritten(error, folder)

"""The pictures and videos of one office in its folder: what is kept, in which order, until when.

`media/` is the administrator's: a file that is put there is recoded and shown. What displays get is
in `media/shown/`, each file under a name that follows from its content, with the list `shelf.json`.
A stranger's file is never shown itself, and of one that is refused no trace is left.
"""

import asyncio
import json
import logging
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Sequence
from hashlib import blake2b
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from antesala.messages.kinds import MediaKind
from antesala.messages.rows import MediaRow
from antesala.words.terminal import reason_of, sentence

log = logging.getLogger(__name__)

MOST_ITEMS = 60
MOST_BYTES = 2 << 30
"""Bytes of all that is shown: a device keeps a copy of it."""
PICTURE_SECONDS = 12.0
LONGEST_TITLE = 80
WALL_SECONDS = 900.0
"""Seconds for recoding one file, on a machine that does much else."""
SHOWN, SHELF = "shown", "shelf.json"


class Item(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """One picture or video; `source` is the administrator's file with its size and time."""

    name: str
    kind: MediaKind
    title: str = ""
    starts: str | None = None
    ends: str | None = None
    seconds: float = PICTURE_SECONDS
    width: int = 0
    height: int = 0
    source: str = ""


class Shelf(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """The list as it is kept; its order is the order of showing."""

    brings: bool = True
    items: tuple[Item, ...] = ()
    left_out: tuple[str, ...] = ()
    """The administrator's files that were taken off the displays, and stay where they are."""


class MediaRefusedError(Exception):
    """A file is not taken; the message is the last part of a key of words."""


class MediaFolder:
    """What one office shows beside its calls. `changed` is called after each change."""

    def __init__(self, folder: Path, changed: Callable[["MediaFolder"], None]) -> None:
        self._folder, self._changed = folder, changed
        self._shelf = _read(folder / SHOWN / SHELF)
        self.refused: dict[str, str] = {}
        """The administrator's files that were refused, by their names, and why."""
        self._tried: set[str] = set()
        self._working = asyncio.Lock()
        """One file after the other: recoding takes a whole core."""

    @property
    def shelf(self) -> Shelf:
        return self._shelf

    def rows(self) -> list[MediaRow]:
        """What displays are told."""
        return [
            MediaRow(
                id=each.name,
                kind=each.kind,
                title=each.title,
                position=place,
                starts=each.starts,
                ends=each.ends,
                seconds=each.seconds,
                width=each.width,
                height=each.height,
            )
            for place, each in enumerate(self._shelf.items)
        ]

    def file(self, name: str) -> Path | None:
        """A file that is shown, by its name; None for every other name, whatever it holds."""
        known = any(each.name == name for each in self._shelf.items)
        return self._folder / SHOWN / name if known else None

    async def add(self, source: Path, title: str, called: str = "") -> Item:
        """Take a file in at the end of the list. Raises `MediaRefusedError` and keeps no part then.

        `called` names the administrator's file that it is. The same content again stays as it is.
        """
        async with self._working:
            if len(self._shelf.items) >= MOST_ITEMS:
                raise MediaRefusedError("many")
            with tempfile.TemporaryDirectory(prefix="antesala-media-") as folder:
                made = await _recoded(source, Path(folder))
                item = await asyncio.to_thread(self._keep, made, Path(folder), title, called)
            known = next((each for each in self._shelf.items if each.name == item.name), None)
            if known is not None:
                return known
            self._put((*self._shelf.items, item))
            return item

    def _keep(self, made: dict[str, Any], folder: Path, title: str, called: str) -> Item:
        """Move what was made to the shown files, whole or not at all."""
        file = folder / str(made.pop("file"))
        data = file.read_bytes()
        name = blake2b(data, digest_size=12).hexdigest() + file.suffix
        shown = self._folder / SHOWN
        try:
            shown.mkdir(parents=True, exist_ok=True)
            used = sum(each.stat().st_size for each in shown.iterdir())
            if used + len(data) > MOST_BYTES or shutil.disk_usage(shown).free < 4 * len(data):
                raise MediaRefusedError("full")
            draft = shown / f"{name}.new"
            draft.write_bytes(data)
            draft.replace(shown / name)
        except OSError as fault:
            log.warning("%s", sentence("media-unkept", folder=shown, why=reason_of(fault)))
            raise MediaRefusedError("unkept") from fault
        told = {"seconds": PICTURE_SECONDS, **made}
        return msgspec.convert(
            {**told, "name": name, "title": title[:LONGEST_TITLE], "source": called}, Item
        )

    def remove(self, name: str) -> bool:
        """Take one off, with its file."""
        gone = [each for each in self._shelf.items if each.name == name]
        if not gone:
            return False
        # Or the administrator's own file would come back with the next look.
        left_out = (*self._shelf.left_out, *(each.source for each in gone if each.source))
        self._shelf = replace(self._shelf, left_out=left_out)
        self._put(tuple(each for each in self._shelf.items if each.name != name))
        (self._folder / SHOWN / name).unlink(missing_ok=True)
        return True

    def move(self, name: str, by: int) -> bool:
        """Move one towards the beginning (-1) or the end (1) of the list."""
        items = list(self._shelf.items)
        at = next((place for place, each in enumerate(items) if each.name == name), None)
        if at is None or not 0 <= at + by < len(items):
            return False
        items.insert(at + by, items.pop(at))
        self._put(tuple(items))
        return True

    def date(self, name: str, title: str, starts: str | None, ends: str | None) -> bool:
        """Give one a title, and the first and the last date on which it is shown."""
        if not any(each.name == name for each in self._shelf.items):
            return False
        self._put(
            tuple(
                replace(each, title=title[:LONGEST_TITLE], starts=starts, ends=ends)
                if each.name == name
                else each
                for each in self._shelf.items
            )
        )
        return True

    def bring(self, *, brings: bool) -> None:
        """Show pages of what a person brings, or none."""
        self._shelf = replace(self._shelf, brings=brings)
        self._write()

    async def look(self) -> None:
        """Take in what the administrator has put into the folder, and take off what is gone."""
        found = await asyncio.to_thread(_sources, self._folder)
        for each in self._shelf.items:
            if each.source and each.source not in found:
                self.remove(each.name)
        left_out = tuple(each for each in self._shelf.left_out if each in found)
        self._shelf = replace(self._shelf, left_out=left_out)
        known = {each.source for each in self._shelf.items} | self._tried | set(left_out)
        self.refused = {
            name: why
            for name, why in self.refused.items()
            if any(source.partition("|")[0] == name for source in found)
        }
        for source in [each for each in found if each not in known]:
            await self._take(source)

    async def _take(self, source: str) -> None:
        name = source.partition("|")[0]
        self._tried.add(source)
        try:
            await self.add(self._folder / name, Path(name).stem, source)
        except MediaRefusedError as refused:
            self.refused[name] = str(refused)
            why = sentence(f"media-refused-{refused}")
            log.warning("%s", sentence("media-refused", file=self._folder / name, why=why))

    def _put(self, items: tuple[Item, ...]) -> None:
        self._shelf = replace(self._shelf, items=items)
        self._write()

    def _write(self) -> None:
        """Keep the list, and tell the displays; what cannot be written is told of in the log."""
        file = self._folder / SHOWN / SHELF
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            draft = file.with_suffix(".new")
            draft.write_bytes(msgspec.json.format(msgspec.json.encode(self._shelf)))
            draft.replace(file)
        except OSError as fault:
            log.warning("%s", sentence("media-unkept", folder=file.parent, why=reason_of(fault)))
        self._changed(self)


def _read(file: Path) -> Shelf:
    """The list as it was kept; none where there is none. One that is spoilt is told of."""
    try:
        shelf = msgspec.json.decode(file.read_bytes(), type=Shelf)
    except FileNotFoundError:
        return Shelf()
    except (OSError, msgspec.DecodeError) as fault:
        log.warning("%s", sentence("media-unread", file=file, why=fault))
        return Shelf()
    there = tuple(each for each in shelf.items if _is_plain(each.name, file.parent))
    return replace(shelf, items=there)


def _is_plain(name: str, folder: Path) -> bool:
    """Whether a name is one of a file of the folder itself."""
    return Path(name).name == name and (folder / name).is_file()


def _sources(folder: Path) -> list[str]:
    """The administrator's files, each as its name, size and time; links lead elsewhere."""
    if not folder.is_dir():
        return []
    found = []
    for each in sorted(folder.iterdir()):
        if each.is_file() and not each.is_symlink() and not each.name.startswith("."):
            stat = each.stat()
            found.append(f"{each.name}|{stat.st_size}|{stat.st_mtime_ns}")
    return found


async def _recoded(source: Path, folder: Path) -> dict[str, Any]:
    """What the program of its own made of a file. Raises `MediaRefusedError`."""
    command = (sys.executable, "-m", "server.media.recode", str(source), str(folder))
    process = await asyncio.create_subprocess_exec(
        *command,
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
        env=_environment(),
    )
    try:
        async with asyncio.timeout(WALL_SECONDS):
            said, _ = await process.communicate()
    except TimeoutError:
        raise MediaRefusedError("slow") from None
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
    return _outcome(said, process.returncode)


def _environment() -> dict[str, str]:
    """What a program needs to start, without what is the server's own."""
    kept: Sequence[str] = ("PATH", "PYTHONPATH", "SYSTEMROOT", "LD_LIBRARY_PATH", "TMPDIR")
    return {name: value for name, value in os.environ.items() if name in kept}


def _outcome(said: bytes, status: int | None) -> dict[str, Any]:
    try:
        made: dict[str, Any] = json.loads(said.splitlines()[-1])
    except (IndexError, ValueError):
        # It was ended: by its limits, or by a fault of a decoder.
        log.warning("%s", sentence("media-ended", status=str(status)))
        raise MediaRefusedError("broken") from None
    if "refused" in made:
        raise MediaRefusedError(str(made["refused"]))
    return made

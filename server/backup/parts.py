"""Which files of an office's folder a backup has, beside the database. Secret keys are none.

What is copied is named here: a file that is not named is left out, such as `survey.key`,
`punctual.key`, `proof-keys/signing.pem`, `control.json` and the locks.
"""

import tomllib
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Any

from server.office_folder import MEDIA, OFFICE_FILE, OFFICES, PROOF_KEYS, PUBLIC_KEY


def parts_of(folder: Path, *, with_media: bool) -> Iterator[PurePosixPath]:
    """The files beside the database, by their paths within the folder."""
    further = sorted(each for each in (folder / OFFICES).glob("*") if not each.is_symlink())
    for own in (folder, *further):
        for name in (OFFICE_FILE, *named_in(own / OFFICE_FILE)):
            yield from _within(folder, own / name)
        if with_media:
            yield from _within(folder, own / MEDIA)
    yield from _within(folder, *sorted((folder / PROOF_KEYS).glob(f"*{PUBLIC_KEY}")))


def is_media(path: PurePosixPath) -> bool:
    """Whether a file of a backup is a picture or a video of one of its offices."""
    return path.parts[0] == MEDIA or (path.parts[0] == OFFICES and path.parts[2:3] == (MEDIA,))


def named_in(file: Path) -> Iterator[str]:
    """The files that an office file names beside it: its crest and its recorded voice."""
    try:
        document: dict[str, Any] = tomllib.loads(file.read_text("utf-8"))
    except (OSError, ValueError):
        return
    for table, field in (("office", "crest"), ("voice", "pack")):
        section = document.get(table)
        name = section.get(field) if isinstance(section, dict) else None
        if isinstance(name, str) and name:
            yield name


def _within(folder: Path, *places: Path) -> Iterator[PurePosixPath]:
    """The files at some places, as far as they are in the folder; links are not followed."""
    for place in places:
        inside = [place] if place.is_file() else sorted(place.rglob("*"))
        for file in inside:
            if file.is_file() and not file.is_symlink() and _is_in(file, folder):
                yield PurePosixPath(file.relative_to(folder).as_posix())


def _is_in(file: Path, folder: Path) -> bool:
    return file.is_relative_to(folder) and file.resolve().is_relative_to(folder.resolve())

"""A list of punctual taxpayers on its way from the administrator's command to the server.

The command writes the marks into a file of the office's folder and asks the server to take them: a
list may be longer than any frame. The file has no number, and is gone once the list is taken.
"""

import os
import re
from collections.abc import Awaitable, Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path

from server.store.punctual import Marks, Slice, add_punctual, remove_punctual

FILE = "punctual-{}.new"
"""By the office: two lists may be on their way at once."""
SLICE = 500
"""Marks of one transaction between two turns, which takes some milliseconds."""
_MARK = re.compile(r"[0-9a-f]{64}")

Keep = Callable[[Slice], Awaitable[None]]
"""Does a slice of work in one transaction, between two turns of the office."""


def hand_over(folder: Path, office: str, marks: Iterable[str]) -> Path:
    """Write the marks into the folder, for this user alone. Raises `OSError`."""
    file = folder / FILE.format(office)
    with suppress(FileNotFoundError):
        file.unlink()
    handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="ascii") as opened:
        opened.writelines(f"{mark}\n" for mark in marks)
    return file


def handed_over(folder: Path, office: str) -> frozenset[str] | None:
    """The marks that the command has left; None where it has left none that can be read."""
    try:
        lines = (folder / FILE.format(office)).read_text("ascii").split()
    except (OSError, UnicodeError):
        return None
    return frozenset(lines) if all(map(_MARK.fullmatch, lines)) else None


async def renew(office: str, year: int, former: Marks, marks: frozenset[str], keep: Keep) -> None:
    """Let these marks be the list, in slices: a mark of both lists is there all the time."""
    known = {mark for of, mark in former if of == year}
    gone = sorted(mark for of, mark in former if of != year or mark not in marks)
    for some in _slices(gone):
        await keep(partial(remove_punctual, office=office, marks=some))
    for some in _slices(sorted(marks - known)):
        await keep(partial(add_punctual, office=office, year=year, marks=some))


def _slices(marks: Sequence[str]) -> Iterator[Sequence[str]]:
    for first in range(0, len(marks), SLICE):
        yield marks[first : first + SLICE]

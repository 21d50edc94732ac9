"""`office punctual`: replaces the list of punctual taxpayers, counts it, or removes it.

The list is read here and kept as marks; no number of it is written or printed anywhere. A running
server takes the marks between two calls; where none runs, this process does.
"""

import sys
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path

from antesala.administration.chosen import chosen
from antesala.administration.control import administer, fresh_id
from antesala.administration.inside import office_in
from antesala.administration.output import ASKED_WRONGLY, AdministrationError, fail, run, say
from antesala.messages import commands as m
from antesala.words.terminal import sentence, unwritten
from server.database_place import database_of
from server.domain.catalogue import Catalogue, office_day
from server.domain.office import Office
from server.domain.taxpayer import lists_punctual
from server.fresh import wall_clock
from server.punctual.handing import hand_over
from server.punctual.listing import LONGEST, Listing, listing_of
from server.punctual.marks import KeyFileError, key_in, mark_of
from server.service import lobby_of
from server.store import Reader, StoreError
from server.store.punctual import count_punctual

MOST_LINES = 20
"""Numbers of refused lines that are named for one cause."""
PATIENCE = 300
"""Seconds for a list of a large city, which a server takes a little at a time."""


def punctual(folder: Path, file: Path | None, of: str, *, is_removed: bool) -> int:
    """0 done, 1 could not, 2 asked wrongly."""
    if file is not None and is_removed:
        return fail(sentence("punctual-both"), ASKED_WRONGLY)
    return run(_change(folder, file, of, is_removed=is_removed))


async def _change(folder: Path, file: Path | None, of: str, *, is_removed: bool) -> None:
    listing = None if file is None else _read(file)
    office = await _office(folder, of)
    year = office_day(wall_clock(), office.catalogue.time_zone).year
    try:
        if listing is not None:
            await _load(folder, office, listing, year, of)
        elif is_removed:
            say(sentence("punctual-removed", count=await _hand_over(folder, office.id, (), of)))
        else:
            say(sentence("punctual-count", count=_count(folder, office, year), year=str(year)))
    except (StoreError, KeyFileError) as error:
        raise AdministrationError(str(error)) from error


async def _office(folder: Path, of: str) -> Office:
    """The office; on the first day its database is made of the office file."""
    office = office_in(folder, of)
    if office is not None:
        return office
    async with lobby_of(folder) as lobby:
        return lobby.rooms[chosen(lobby.rooms, of, folder)].hub.published


async def _load(folder: Path, office: Office, listing: Listing, year: int, of: str) -> None:
    _check(office.catalogue)
    key = key_in(folder, is_made=True)
    marks = (mark_of(key, office.id, each) for each in listing.numbers)
    former = await _hand_over(folder, office.id, marks, of)
    told = {"lines": listing.taken, "count": len(listing.numbers), "former": former}
    say(sentence("punctual-taken", **told, year=str(year)), sentence("punctual-delete"))


async def _hand_over(folder: Path, office: str, marks: Iterable[str], of: str) -> int:
    """Have the office take these marks; how many it had before."""
    try:
        file = hand_over(folder, office, marks)
    except OSError as error:
        raise AdministrationError(unwritten(error, folder)) from error
    try:
        answer = await administer(folder, m.LoadPunctual(id=fresh_id()), PATIENCE, of=of)
    finally:
        file.unlink(missing_ok=True)
    return answer.wiped.get("punctual", 0)


def _count(folder: Path, office: Office, year: int) -> int:
    with (
        closing(Reader.open(database_of(folder))) as reader,
        reader.reading(sentence("store-history-unread")) as connection,
    ):
        return count_punctual(connection, office.id, year)


def _check(catalogue: Catalogue) -> None:
    """Raises `AdministrationError` where the office has no such list by its file."""
    if not lists_punctual(catalogue):
        raise AdministrationError(sentence("punctual-off"))


def _read(file: Path) -> Listing:
    """The numbers of a file; refused lines are told. Raises `AdministrationError`, `OSError`."""
    with file.open("rb") as opened:
        content = opened.read(LONGEST + 1)
    if len(content) > LONGEST:
        raise AdministrationError(sentence("punctual-long", file=file, most=LONGEST // 2**20))
    listing = listing_of(content)
    for said in _refused(listing):
        print(said, file=sys.stderr)  # noqa: T201 - for the person who corrects the file
    if not listing.numbers:
        raise AdministrationError(sentence("punctual-empty", file=file))
    return listing


def _refused(listing: Listing) -> Iterator[str]:
    for cause, lines in listing.refused.items():
        named = ", ".join(map(str, lines[:MOST_LINES]))
        more = len(lines) - MOST_LINES
        why = sentence(f"punctual-why-{cause}")
        yield sentence("punctual-refused", count=len(lines), lines=named, why=why)
        if more > 0:
            yield sentence("punctual-more", count=more)

"""`office punctual`: replaces the list of punctual taxpayers, counts it, or removes it.

The list is read here and kept as marks; no number of it is written or printed anywhere.
"""

import sys
from collections.abc import Iterator
from contextlib import AsyncExitStack
from functools import partial
from pathlib import Path

from antesala.administration.output import ASKED_WRONGLY, AdministrationError, fail, run, say
from antesala.words.terminal import sentence
from server.domain.catalogue import Catalogue, office_day
from server.fresh import wall_clock
from server.office_folder import DATABASE, take_lock
from server.punctual.listing import LONGEST, Listing, listing_of
from server.punctual.marks import KeyFileError, key_in, mark_of
from server.service import lobby_of
from server.store import Store, StoreError
from server.store.punctual import count_punctual, replace_punctual

MOST_LINES = 20
"""Numbers of refused lines that are named for one cause."""


def punctual(folder: Path, file: Path | None, *, is_removed: bool) -> int:
    """0 done, 1 could not, 2 asked wrongly."""
    if file is not None and is_removed:
        return fail(sentence("punctual-both"), ASKED_WRONGLY)
    return run(_change(folder, file, is_removed=is_removed))


async def _change(folder: Path, file: Path | None, *, is_removed: bool) -> None:
    """With the office's lock, so that no server reads half of a list."""
    listing = None if file is None else _read(file)
    # On the first day it makes the database, of the office file.
    async with lobby_of(folder):
        pass
    async with AsyncExitStack() as stack:
        take_lock(stack, folder)
        try:
            store = stack.enter_context(Store.open(folder / DATABASE))
            _work(store, folder, listing, is_removed=is_removed)
        except (StoreError, KeyFileError) as error:
            raise AdministrationError(str(error)) from error


def _work(store: Store, folder: Path, listing: Listing | None, *, is_removed: bool) -> None:
    [office] = store.offices()
    catalogue = store.load(office).catalogue
    year = office_day(wall_clock(), catalogue.time_zone).year
    if is_removed:
        former = store.age(partial(replace_punctual, office=office, year=year, marks=()))
        store.wipe_log()
        say(sentence("punctual-removed", count=former))
        return
    if listing is None:
        count = store.age(partial(count_punctual, office=office, year=year))
        say(sentence("punctual-count", count=count, year=str(year)))
        return
    _check(catalogue)
    key = key_in(folder, is_made=True)
    marks = [mark_of(key, office, each) for each in listing.numbers]
    former = store.age(partial(replace_punctual, office=office, year=year, marks=marks))
    store.wipe_log()
    told = {"lines": listing.taken, "count": len(marks), "former": former, "year": str(year)}
    say(sentence("punctual-taken", **told), sentence("punctual-delete"))


def _check(catalogue: Catalogue) -> None:
    """Raises `AdministrationError` where the office has no such list by its file."""
    if not catalogue.punctual_note:
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

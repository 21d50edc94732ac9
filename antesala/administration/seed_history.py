"""`seed-history`: fills an empty office with a made-up past, for demonstrations and tests."""

import argparse
import sys
from collections.abc import Sequence
from contextlib import AsyncExitStack
from datetime import date, timedelta
from pathlib import Path

from antesala.administration.chosen import add_choice, chosen
from antesala.administration.output import ASKED_WRONGLY, called, fail, run, say
from antesala.words.terminal import Arguments, sentence
from server.database_place import add_database
from server.domain.catalogue import office_day
from server.fresh import wall_clock
from server.office_file import OfficeFileError, read_office_file
from server.office_folder import OFFICE_FILE, ServiceError, own_folder, take_lock

MOST_MONTHS = 120
EARLIEST = date(2000, 1, 1)
"""The first day of a past: before it, the public holidays of some countries are not known."""


def seed_history(arguments: Sequence[str]) -> int:
    """Make up a past: 0 done, 1 could not, 2 asked wrongly."""
    asked = _parser().parse_args(arguments)
    folder: Path = asked.office
    yesterday = _yesterday(own_folder(folder, asked.of) / OFFICE_FILE)
    until = asked.until or yesterday
    if asked.months is None or not 1 <= asked.months <= MOST_MONTHS:
        return fail(sentence("seed-months", given=asked.months, most=MOST_MONTHS), ASKED_WRONGLY)
    if until > yesterday:
        return fail(sentence("seed-until", day=until, last=yesterday), ASKED_WRONGLY)
    return run(_seed(folder, asked.months, until, asked.seed, asked.of))


async def _seed(folder: Path, months: int, until: date, seed: int, of: str) -> None:
    from server.seeding.history import Wanted, seed_folder  # noqa: PLC0415 - no other needs it
    from server.service import lobby_of  # noqa: PLC0415 - a wrong date is told without it
    from server.store import StoreError  # noqa: PLC0415 - as before

    wanted = Wanted(months, until, seed)
    if wanted.days.first < EARLIEST:
        raise ServiceError(sentence("seed-early", first=wanted.days.first, earliest=EARLIEST))
    # On the first day it makes the database, of the office file.
    async with lobby_of(folder) as lobby:
        office = chosen(lobby.rooms, of, folder)
    async with AsyncExitStack() as stack:
        take_lock(stack, folder)
        try:
            made = seed_folder(folder, office, wanted, _progress)
        except StoreError as error:
            raise ServiceError(str(error)) from error
    days = wanted.days
    say(
        sentence("seed-done", first=days.first, last=days.last, days=made.days),
        sentence("seed-tickets", count=made.tickets),
        sentence("seed-attentions", count=made.attentions),
        sentence("seed-marked"),
        sentence("seed-next", command=f"{called()} server {folder}"),
    )


def _progress(done: int, days: int) -> None:
    """Tell a person how far it is; a file gets only the end."""
    if sys.stderr.isatty():
        end = "\n" if done == days else "\r"
        sys.stderr.write(f"{sentence('seed-progress', done=done, days=days)}{end}")
        sys.stderr.flush()


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(sentence("office-no-date", text=repr(text))) from None


def _yesterday(file: Path) -> date:
    """The last day that is over where the office is; by UTC where its file cannot be read."""
    try:
        zone = read_office_file(file).time_zone
    except (OfficeFileError, OSError):
        zone = "UTC"
    return office_day(wall_clock(), zone) - timedelta(days=1)


def _parser() -> argparse.ArgumentParser:
    parser = Arguments("seed-history", "help-seed")
    parser.add_argument(
        "--office",
        type=Path,
        required=True,
        metavar=sentence("value-folder"),
        help=sentence("help-seed-office"),
    )
    add_choice(parser)
    add_database(parser, parser, "office")
    number = sentence("value-number")
    parser.add_argument(
        "--months", type=int, required=True, metavar=number, help=sentence("help-seed-months")
    )
    parser.add_argument(
        "--seed", type=int, default=1, metavar=number, help=sentence("help-seed-seed")
    )
    parser.add_argument(
        "--until",
        type=_day,
        metavar=sentence("value-date"),
        help=sentence("help-seed-until"),
    )
    return parser

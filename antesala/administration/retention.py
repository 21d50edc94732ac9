"""`retention`: wipe now what an office no longer keeps, or tell how much that is.

`office figures` is here too: what each day came to, which stays when its tickets are gone.
"""

import csv
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from antesala.administration.chosen import add_choice
from antesala.administration.control import administer, fresh_id
from antesala.administration.day import office_in, reading
from antesala.administration.output import run, say
from antesala.messages import commands as m
from antesala.words.terminal import Arguments, sentence
from server.database_place import add_database
from server.domain.catalogue import office_day
from server.domain.retention import Horizon, horizon
from server.domain.tally import Counts, Group, Tally, added, percentile
from server.fresh import wall_clock
from server.store.ageing import find_old
from server.store.tallies import tallies_between

PATIENCE = 12 * 3600.0
"""Seconds; years of a busy office are wiped in small slices, for as long as people are served."""


def retention(arguments: Sequence[str]) -> int:
    """Wipe what is old; with --dry-run only tell it. 0 done, 1 could not, 2 asked wrongly."""
    parser = Arguments("retention", "help-retention")
    parser.add_argument(
        "folder", metavar=sentence("value-folder"), type=Path, help=sentence("help-folder")
    )
    add_choice(parser)
    add_database(parser, parser)
    parser.add_argument("--dry-run", action="store_true", help=sentence("help-retention-dry-run"))
    asked = parser.parse_args(arguments)
    return run(_wipe(asked.folder, asked.of, is_dry=asked.dry_run))


async def _wipe(folder: Path, of: str, *, is_dry: bool) -> None:
    """Tell what is old; then have it wiped, by the running server where one runs."""
    office, now = office_in(folder, of), wall_clock()
    catalogue = office.catalogue
    zone, today = ZoneInfo(catalogue.time_zone), office_day(now, catalogue.time_zone)
    kept = horizon(catalogue.retention, today)
    if is_dry:
        with reading(folder) as reader:
            _, amounts = find_old(reader, office.id, kept, now.astimezone(zone), is_counted=True)
    else:
        answer = await administer(folder, m.AgeData(id=fresh_id()), PATIENCE, of=of)
        amounts = answer.wiped
    say(*_told(kept, amounts, is_dry=is_dry))


def _told(kept: Horizon, amounts: Mapping[str, int], *, is_dry: bool) -> Iterator[str]:
    """What was or would be wiped, a line for each kind."""
    days = {
        **dict.fromkeys(("tickets", "attentions", "journal", "audit"), kept.tickets),
        "words": kept.words,
        "survey": kept.surveys,
        "petitions": kept.petitions,
    }
    if not any(amounts.values()):
        yield sentence("retention-none")
        return
    yield sentence("retention-would" if is_dry else "retention-wiped")
    for kind, count in ((kind, count) for kind, count in amounts.items() if count):
        said = sentence(f"retention-{kind}", count=count)
        before = f" {sentence('retention-before', day=days[kind])}" if kind in days else ""
        yield f"    {said}{before}"
    yield sentence("retention-stays")
    yield sentence("retention-copies", day=kept.tickets)
    if is_dry:
        yield sentence("retention-dry")


COLUMNS = (
    *("day", "service", "class", "channel", "issued", "attended", "no_shows", "cancelled", "left"),
    *(
        "announced",
        "expired",
        "transferred",
        "wait_p50",
        "wait_p90",
        "attention_p50",
        "attention_p90",
    ),
)
"""Of the figures; times are in seconds, and empty where no ticket has such a time."""
_MONTH = timedelta(days=30)


async def print_figures(folder: Path, first: date | None, last: date | None, of: str = "") -> None:
    """Print what each day came to as CSV, from a day to another one; the last 30 without one."""
    office = office_in(folder, of)
    today = office_day(wall_clock(), office.catalogue.time_zone)
    until = min(last or today, today)
    zone = ZoneInfo(office.catalogue.time_zone)
    with reading(folder) as reader:
        found = tallies_between(reader, office.id, first or until - _MONTH, until, zone)
    out = csv.writer(sys.stdout, lineterminator="\n")
    out.writerow(COLUMNS)
    out.writerows(row for day, tally in found.items() for row in _rows(day, tally))


def _rows(day: date, tally: Tally) -> Iterator[list[object]]:
    """A row for each service, class and channel of a day; its hours are added."""
    parts: dict[tuple[str, str, str], list[Counts]] = defaultdict(list)
    for group, counts in tally.tickets.items():
        parts[_key(group)].append(counts)
    for key, some in sorted(parts.items()):
        all_day = added(some)
        sums = [getattr(all_day, name) for name in COLUMNS[4:12]]
        times = [
            percentile(values, share)
            for values in (all_day.waits, all_day.attentions)
            for share in (0.5, 0.9)
        ]
        yield [day.isoformat(), *key, *sums, *times]


def _key(group: Group) -> tuple[str, str, str]:
    return group.service, group.ticket_class, group.channel

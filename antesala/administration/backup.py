"""`backup` and `restore`: an office's folder copied while its server works, and put back."""

import argparse
import asyncio
import re
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from antesala.administration.output import ASKED_WRONGLY, DONE, called, fail, say
from antesala.words.terminal import Arguments, sentence
from server.database_place import DATABASE_URL, add_database
from server.domain.identity import Letter
from server.domain.restoration import Known
from server.domain.ticket import code_of
from server.fresh import wall_clock
from server.office_folder import ServiceError

if TYPE_CHECKING:
    from server.backup.making import Made
    from server.backup.restoring import PutBack, Restored

MOST_KEPT = 1000


def backup(arguments: Sequence[str]) -> int:
    """Make a backup: 0 done, 1 could not, 2 asked wrongly."""
    asked = _backup_parser().parse_args(arguments)
    if asked.keep is not None and not 1 <= asked.keep <= MOST_KEPT:
        return fail(sentence("backup-keep-range", given=asked.keep, most=MOST_KEPT), ASKED_WRONGLY)
    from server.backup.making import Wanted, make_backup  # noqa: PLC0415 - a wrong word needs none

    try:
        made = make_backup(Wanted(asked.folder, asked.to, asked.keep, not asked.without_media))
    except ServiceError as error:
        return fail(str(error))
    say(*_told(made, asked.keep))
    return DONE


def _told(made: "Made", keep: int | None) -> Iterator[str]:
    folder, manifest = made.backup.folder, made.backup.manifest
    size = max(manifest.size // 2**20, 1)
    for office in manifest.offices:
        facts = {"office": office.id, "at": _moment(manifest.copied_at, None), "seq": office.seq}
        yield sentence("backup-made", backup=folder, size=size, **facts)
        key = "backup-checked" if office.is_replayed else "backup-checked-part"
        yield sentence(key, office=office.id)
    for gone in made.removed:
        yield sentence("backup-removed", keep=keep, backup=gone)


def restore(arguments: Sequence[str]) -> int:
    """Put a folder back from a backup: 0 done, 1 could not, 2 asked wrongly."""
    asked = _restore_parser().parse_args(arguments)
    from server.backup.restoring import restore as put_back  # noqa: PLC0415 - as above

    try:
        known, database = tuple(asked.after), asked.database or ""
        restored = asyncio.run(put_back(asked.backup, asked.folder, known, database=database))
    except ServiceError as error:
        return fail(str(error))
    say(*_told_of_restore(restored, asked.folder))
    return DONE


def _told_of_restore(restored: "Restored", folder: Path) -> Iterator[str]:
    manifest = restored.manifest
    age = _age(wall_clock() - manifest.copied_at)
    for each in restored.offices:
        zone = each.office.catalogue.time_zone
        facts = {"at": _moment(manifest.copied_at, zone), "seq": each.office.seq - 1, "age": age}
        yield sentence("restore-done", folder=folder, office=each.office.id, **facts)
    if restored.database:
        yield sentence("restore-database", database=restored.database, file=DATABASE_URL)
    if restored.former:
        yield sentence("restore-former-database", database=restored.former)
    if restored.aside is not None:
        yield sentence("restore-aside", aside=restored.aside)
    for each in restored.offices:
        yield from _numbers(each)
        yield from _access(each)
    if not restored.has_read_former:
        at = _moment(manifest.copied_at, restored.offices[0].office.catalogue.time_zone)
        yield sentence("restore-unread")
        for what in ("devices", "clerks", "requests"):
            yield sentence(f"restore-unread-{what}", at=at)
    yield sentence("restore-sessions")
    yield sentence("restore-next", command=f"{called()} server {folder}")


def _numbers(each: "PutBack") -> Iterator[str]:
    """Which numbers of tickets and folios are left out."""
    noted = each.office.restored
    for skip in () if noted is None else noted.skips:
        letter = skip.letter
        first, last, following = (
            code_of(letter, number) for number in (skip.first, skip.last, skip.last + 1)
        )
        yield sentence("restore-series", letter=letter, first=first, last=last, next=following)
    yield sentence("restore-hall")
    first_folio, last_folio = each.settled.folios
    yield sentence("restore-folios", first=first_folio, last=last_folio)


def _access(each: "PutBack") -> Iterator[str]:
    lost = each.settled.lost
    named = {
        "revoked": lost.revoked,
        "enrolled": lost.enrolled,
        "changed": lost.changed,
        "repeated": each.settled.repeated,
    }
    for what, names in named.items():
        if names:
            yield sentence(f"restore-{what}", names=", ".join(names))


def _moment(at: datetime, zone: str | None) -> str:
    """A moment as people at the office read it; without its zone as this machine does, named."""
    if zone is None:
        return f"{at.astimezone():%Y-%m-%d %H:%M:%S %Z}"
    return f"{at.astimezone(ZoneInfo(zone)):%Y-%m-%d %H:%M:%S}"


def _age(span: timedelta) -> str:
    minutes = max(int(span.total_seconds()) // 60, 0)
    hours, days = minutes // 60, minutes // 1440
    if days:
        return sentence("restore-age-days", days=days, hours=hours % 24)
    if hours:
        return sentence("restore-age-hours", hours=hours, minutes=minutes % 60)
    return sentence("restore-age-minutes", minutes=minutes)


def _code(text: str) -> Known:
    """A code that a person has read on paper."""
    found = re.fullmatch(r"([^\W\d_])(\d{1,6})", text.strip())
    if found is None:
        raise argparse.ArgumentTypeError(sentence("backup-no-code", text=repr(text)))
    return Known(Letter(found[1].upper()), int(found[2]))


def _backup_parser() -> argparse.ArgumentParser:
    parser = Arguments("backup", "help-backup")
    folder = sentence("value-folder")
    parser.add_argument("folder", metavar=folder, type=Path, help=sentence("help-folder"))
    parser.add_argument(
        "--to", metavar=folder, type=Path, required=True, help=sentence("help-backup-to")
    )
    parser.add_argument(
        "--keep", metavar=sentence("value-number"), type=int, help=sentence("help-backup-keep")
    )
    parser.add_argument(
        "--without-media", action="store_true", help=sentence("help-backup-without-media")
    )
    return parser


def _restore_parser() -> argparse.ArgumentParser:
    parser = Arguments("restore", "help-restore")
    folder, named = sentence("value-folder"), sentence("value-backup")
    parser.add_argument("backup", metavar=named, type=Path, help=sentence("help-restore-backup"))
    where = parser.add_argument("--to", dest="folder", metavar=folder, type=Path, required=True)
    where.help = sentence("help-restore-to")
    add_database(parser)
    parser.add_argument(
        "--after",
        metavar=sentence("value-code"),
        type=_code,
        action="append",
        default=[],
        help=sentence("help-restore-after"),
    )
    return parser

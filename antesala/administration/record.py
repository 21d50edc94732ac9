"""`office journal` and `office audit`: what happened and who asked for what, as lines of JSON.

Both are read beside a running server, the packed lines of past days like those of today.
"""

import json
import os
import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from itertools import chain
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from antesala.administration.day import office_in, reading
from antesala.administration.output import say
from server.domain.identity import OfficeId
from server.store import Reader

CHUNK = 1000
"""Lines read at once: a reader that goes on for minutes would keep the log from being wiped."""

Row = dict[str, Any]


async def print_record(
    folder: Path, kind: str, first: date | None, last: date | None, of: str = ""
) -> None:
    """Print the lines of the `journal` or the `audit`, from a day to another one, both included."""
    office = office_in(folder, of)
    zone = ZoneInfo(office.catalogue.time_zone)
    with reading(folder) as reader:
        rows = {"journal": journal, "audit": audit}[kind](reader, office.id)
        try:
            for row in between(rows, zone, first, last):
                say(json.dumps(row, ensure_ascii=sys.stdout.encoding.lower() != "utf-8"))
        except BrokenPipeError:
            # A reader such as `head` has had enough; at its end Python would complain once more.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def journal(reader: Reader, office: OfficeId) -> Iterator[Row]:
    """Every event: `seq`, `at`, `type` and `body`."""
    after = 0
    while some := reader.journal(office, after, CHUNK):
        for seq, at, kind, body in some:
            yield {"seq": seq, "at": at, "type": kind, "body": json.loads(body)}
        after = some[-1].seq


def audit(reader: Reader, office: OfficeId) -> Iterator[Row]:
    """Every line of the audit by the names of its columns, without those that are empty."""
    after = 0
    while some := reader.audit(office, after, CHUNK):
        for row in some:
            yield {name: cell for name, cell in row.items() if cell is not None}
        after = some[-1]["number"]


def between(
    rows: Iterator[Row], zone: ZoneInfo, first: date | None, last: date | None
) -> Iterator[Row]:
    """The rows of these days, their times as the office's clock shows them."""
    begin = _midnight(first, zone) if first else 0
    end = _midnight(last + timedelta(days=1), zone) if last else None
    for row in rows:
        # A clock that was set back leaves an earlier hour behind a later one: look at all.
        if begin <= row["at"] and (end is None or row["at"] < end):
            times = {name: _told(row[name], zone) for name in ("at", "last_at") if name in row}
            yield dict(chain(row.items(), times.items()))


def _midnight(day: date, zone: ZoneInfo) -> int:
    return round(datetime.combine(day, time(), zone).timestamp() * 1000)


def _told(milliseconds: int, zone: ZoneInfo) -> str:
    moment = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=milliseconds)
    return moment.astimezone(zone).isoformat(timespec="milliseconds")

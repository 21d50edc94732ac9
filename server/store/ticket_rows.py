"""Tickets as rows of what befell each, without code or person: what an auditor counts again from.

Their times are those of which the day's sums are made, so that both give the same figures.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

from antesala.words.terminal import Sentence
from server.domain.catalogue import Catalogue
from server.store.counting import Counting, midnight
from server.store.reading import Reader

_DAY = timedelta(days=1)
_UNREAD = Sentence("store-history-unread")


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketRow:
    """A ticket; times are in milliseconds since 1970, None where there is no such time.

    `issued_at` is when the person began to wait. `ended_at` of a ticket that was never called is
    the end of its day at most, and there is none where the person never came.
    """

    day: str
    service: str
    unit: str
    ticket_class: str
    channel: str
    language: str
    issued_at: int
    first_called_at: int | None
    started_at: int | None
    ended_at: int | None
    state: str
    recalls: int
    transfers: int


def ticket_rows(
    reader: Reader, catalogue: Catalogue, first: date, last: date
) -> Iterator[TicketRow]:
    """The tickets of these days, as far as they are kept, in the order of their days."""
    units = {str(each.id): str(each.unit) for each in catalogue.services}
    with reader.reading(_UNREAD) as connection:
        day = first
        while day <= last:
            yield from _of_day(connection, catalogue, day, units)
            day += _DAY


def _of_day(
    connection: Connection, catalogue: Catalogue, day: date, units: Mapping[str, str]
) -> Iterator[TicketRow]:
    zone = ZoneInfo(catalogue.time_zone)
    counting = Counting(connection, catalogue.office, day, zone)
    night = midnight(day + _DAY, zone)
    seen, parts = counting.seen(), counting.attentions()
    for row in sorted(counting.rows, key=lambda each: each["seq"]):
        known = seen[row["id"]]
        called = row["called_at"] if known.first_call is None else known.first_call
        yield TicketRow(
            day=row["day"],
            service=row["service"],
            unit=counting.unit_of(row["service"]) or units.get(row["service"], ""),
            ticket_class=row["ticket_class"],
            channel=row["channel"],
            language=row["language"],
            issued_at=row["arrival"],
            first_called_at=called,
            started_at=max((each["started_at"] for each in parts[row["id"]]), default=None),
            ended_at=_ended(row, called, night),
            state=row["state"],
            recalls=known.recalls,
            transfers=max(0, len(known.services) - 1),
        )


def _ended(row: Any, called: int | None, night: int) -> int | None:  # noqa: ANN401 - a row
    """When a ticket ended: in vain, on its day at most; None where its person never came."""
    ended: int | None = row["ended_at"]
    if ended is None or called is not None:
        return ended
    return None if row["expected_until"] is not None else min(ended, night)

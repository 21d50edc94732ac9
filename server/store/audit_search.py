"""Searches the audit: the newest lines first, and all in order for an export; a slice at a time.

A search looks at so many lines that it says how far it got, rather than keep anybody waiting.
Packed past days are read like today. Decides no words.
"""

from bisect import bisect_right
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import islice
from typing import Any

from sqlalchemy import Connection, func, select

from antesala.words.terminal import Sentence
from server.domain.events import CounterClosed, CounterOpened, Event
from server.domain.identity import OfficeId
from server.store import tables as t
from server.store.past import COUNTER_EVENTS, Line, audit_before, audit_lines
from server.store.reading import Reader
from server.store.rows import from_milliseconds, to_milliseconds

SLICE = 20_000
"""Lines of the audit that one search looks at: a fifth of a second of a small PC's time."""
EXPORTED = 2_000
"""Lines of the audit that an export reads at once."""
_UNREAD = Sentence("store-history-unread")


@dataclass(frozen=True, slots=True)
class Asked:
    """A line of the audit: what a caller asked, when, and why it was refused."""

    number: int
    at: datetime
    device: str
    clerk: str | None
    command: str
    ticket: str | None
    refused: str | None
    basis: str | None
    """Why a ticket was called; of another command, which person or thing it named."""
    count: int
    last_at: datetime | None
    counter: str | None = None
    """Where the clerk sat then, by the journal."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a search of the audit looks for; empty fields do not matter."""

    clerk: str = ""
    counter: str = ""
    command: str = ""
    refused: str = ""
    tickets: frozenset[str] | None = None
    since: datetime | None = None
    until: datetime | None = None

    def fits(self, line: Asked) -> bool:
        """Whether a line is looked for."""
        return (
            (not self.clerk or line.clerk == self.clerk)
            and (not self.counter or line.counter == self.counter)
            and (not self.command or line.command == self.command)
            and (not self.refused or _is_refused_so(self.refused, line.refused))
            and (self.tickets is None or line.ticket in self.tickets)
            and (self.since is None or line.at >= self.since)
            and (self.until is None or line.at < self.until)
        )


ANY_REFUSAL = "any"


def _is_refused_so(wanted: str, refused: str | None) -> bool:
    return refused is not None if wanted == ANY_REFUSAL else refused == wanted


@dataclass(frozen=True, slots=True)
class Found:
    """Lines of the audit, newest first; `next` is where to go on, None at the beginning of all.

    `back_to` is the moment of the oldest line that was looked at.
    """

    lines: tuple[Asked, ...]
    next: int | None
    back_to: datetime | None


def number_at(connection: Connection, moment: int, office: OfficeId) -> int:
    """The number of the last line of the audit before a moment, by binary search."""
    low, high = 0, int(connection.execute(select(func.max(t.AUDIT.c.number))).scalar() or 0)
    while low < high:
        middle = (low + high + 1) // 2
        found = next(audit_lines(connection, office, middle - 1, 1), None)
        is_after = found is None or found["at"] >= moment
        low, high = (low, middle - 1) if is_after else (middle, high)
    return low


def search_audit(
    reader: Reader, office: OfficeId, wanted: Wanted, before: int | None, most: int
) -> Found:
    """The newest lines that are wanted, among those before a number; `SLICE` are looked at.

    A search for past days begins at their end. It ends at the first line that is a day older than
    what is wanted: a clock may have been a little wrong.
    """
    stop = _a_day_before(wanted.since)
    found, last = list[Asked](), None
    with reader.reading(_UNREAD) as connection:
        where = Whereabouts.read(connection, office)
        if before is None and wanted.until is not None:
            before = number_at(connection, to_milliseconds(wanted.until), office) + 1
        for looked, row in enumerate(audit_before(connection, office, before), 1):
            if row["at"] < stop:
                break
            last = where.placed(asked_in(row))
            if wanted.fits(last):
                found.append(last)
            if len(found) == most or looked == SLICE:
                return Found(tuple(found), last.number, last.at)
    return Found(tuple(found), None, None if last is None else last.at)


def _a_day_before(moment: datetime | None) -> int:
    return 0 if moment is None else to_milliseconds(moment - timedelta(days=1))


def audit_of(
    reader: Reader, office: OfficeId, wanted: Wanted, after: int
) -> tuple[list[Asked], int | None]:
    """For an export: wanted lines in the order of time, a slice of them after a number.

    Returns also the number to go on with; None at the end.
    """
    found = list[Asked]()
    with reader.reading(_UNREAD) as connection:
        where = Whereabouts.read(connection, office)
        if after == 0 and wanted.since is not None:
            after = number_at(connection, to_milliseconds(wanted.since), office)
        for looked, row in enumerate(audit_lines(connection, office, after, EXPORTED), 1):
            line = where.placed(asked_in(row))
            if wanted.until is not None and line.at > wanted.until + timedelta(days=1):
                break
            if wanted.fits(line):
                found.append(line)
            if looked == EXPORTED:
                return found, line.number
    return found, None


class Whereabouts:
    """Which counter each clerk sat at, and when, by the journal's openings and closings."""

    def __init__(self, events: Iterator[Event]) -> None:
        self._since: dict[str, list[datetime]] = {}
        self._counter: dict[str, list[str | None]] = {}
        sitting: dict[str, str] = {}
        for event in events:
            if isinstance(event, CounterOpened):
                sitting[event.counter] = event.clerk
                self._note(event.clerk, event.at, event.counter)
            elif isinstance(event, CounterClosed) and event.counter in sitting:
                self._note(sitting.pop(event.counter), event.at, None)

    @classmethod
    def read(cls, connection: Connection, office: OfficeId) -> "Whereabouts":
        """From the journal, where openings and closings of all years stay plain."""
        c = t.JOURNAL.c
        query = (
            select(c.seq, c.at, c.type, c.body)
            .where(c.office == office, c.type.in_(COUNTER_EVENTS))
            .order_by(c.seq)
        )
        return cls(Line(*row).event() for row in connection.execute(query))

    def _note(self, clerk: str, at: datetime, counter: str | None) -> None:
        self._since.setdefault(clerk, []).append(at)
        self._counter.setdefault(clerk, []).append(counter)

    def placed(self, line: Asked) -> Asked:
        """The line with its clerk's counter; a counter that is just closed still counts."""
        if line.clerk is None or line.clerk not in self._since:
            return line
        moment = from_milliseconds(to_milliseconds(line.at))
        since, counters = self._since[line.clerk], self._counter[line.clerk]
        place = bisect_right(since, moment, key=_in_milliseconds) - 1
        if place < 0:
            return line
        if counters[place] is None and _in_milliseconds(since[place]) == moment:
            place -= 1
        return replace(line, counter=counters[place] if place >= 0 else None)


def _in_milliseconds(moment: datetime) -> datetime:
    return from_milliseconds(to_milliseconds(moment))


def asked_in(row: dict[str, Any]) -> Asked:
    last_at = row["last_at"]
    return Asked(
        number=row["number"],
        at=from_milliseconds(row["at"]),
        device=row["device"],
        clerk=row["clerk"],
        command=row["asked"],
        ticket=row["ticket"],
        refused=row["refused"],
        basis=row["reason"],
        count=row["count"],
        last_at=None if last_at is None else from_milliseconds(last_at),
    )


def last_sign_ins(reader: Reader, office: OfficeId, clerks: Collection[str]) -> dict[str, datetime]:
    """When each clerk last signed in, as far as one slice of the audit tells."""
    found: dict[str, datetime] = {}
    with reader.reading(_UNREAD) as connection:
        for row in islice(audit_before(connection, office, None), SLICE):
            clerk = row["clerk"]
            if row["asked"] == "sign_in" and row["refused"] is None and clerk in clerks:
                found.setdefault(clerk, from_milliseconds(row["at"]))
            if len(found) == len(clerks):
                break
    return found

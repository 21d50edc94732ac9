"""Exports as CSV for spreadsheets: a day's tickets, figures per service, lines of the audit.

A spreadsheet of a country with a decimal comma expects semicolons. A cell that begins as a formula
does gets an apostrophe, so that no text of a file or a person is ever computed. Names of columns
are English and stay as they are: `docs/supervisor.md` lists them.
"""

import asyncio
import csv
import io
from collections.abc import AsyncIterator, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from starlette.responses import Response, StreamingResponse

from server.domain.catalogue import Catalogue
from server.domain.day_waits import Attended, at_rank, wait_of
from server.domain.identity import TicketId
from server.domain.ticket import State, Ticket
from server.store.audit_search import Asked, audit_of
from server.store.history import attended_on, codes_of, device_names
from server.web.staff.audit import AuditWords, FilterError, wanted_of
from server.web.staff.page_templates import draw
from server.web.staff.tickets import day_asked, day_of, names_on, tickets_on, waited
from server.web.staff.visit import StaffPage, Visit

BOM = "\ufeff"
AT_ONCE = 500
"""Rows in a piece of a file; between two pieces the office takes its turns."""
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_COMMA = frozenset({"en"})
"""Languages whose spreadsheets expect commas."""

TICKET_COLUMNS = (
    *("day", "code", "service", "service_name", "class", "class_name", "standing", "state"),
    *("arrival", "called_at", "started_at", "ended_at", "wait_minutes", "service_minutes"),
    *("counter", "clerk", "channel", "recalls", "series_code"),
)
FIGURE_COLUMNS = (
    *("day", "service", "service_name", "tickets", "preferential", "served", "no_show"),
    *("cancelled", "lapsed", "expired", "waiting", "wait_median_minutes", "wait_p90_minutes"),
    *("wait_longest_minutes", "service_median_minutes", "target_minutes"),
)
_COUNTED = (
    *(State.SERVED, State.NO_SHOW, State.CANCELLED, State.LAPSED, State.EXPIRED, State.WAITING),
)
"""The states with a column: of a day that is over, every ticket is in one of them."""
AUDIT_COLUMNS = (
    *("number", "at", "clerk", "name", "counter", "device", "command", "command_name", "about"),
    *("ticket", "day", "refused", "refused_why", "count", "last_at"),
)

Cell = str | int | None


def safe(cell: Cell) -> str:
    """A cell as no spreadsheet computes it."""
    text = "" if cell is None else str(cell)
    return f"'{text}" if text.startswith(_FORMULA) else text


class Sheet:
    """Rows as the lines of a file, in the form that a language's spreadsheets expect."""

    def __init__(self, language: str) -> None:
        self._separator = "," if language.partition("-")[0] in _COMMA else ";"

    def lines(self, rows: Iterable[Sequence[Cell]]) -> str:
        """The rows as text, each ended as RFC 4180 says."""
        text = io.StringIO()
        writer = csv.writer(text, delimiter=self._separator, lineterminator="\r\n")
        writer.writerows([safe(cell) for cell in row] for row in rows)
        return text.getvalue()


def _file(
    visit: Visit, name: str, columns: Sequence[str], pieces: AsyncIterator[list[Sequence[Cell]]]
) -> Response:
    sheet = Sheet(visit.words.language)

    async def text() -> AsyncIterator[str]:
        yield BOM + sheet.lines([columns])
        async for rows in pieces:
            yield sheet.lines(rows)
            await asyncio.sleep(0)

    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return StreamingResponse(text(), media_type="text/csv; charset=utf-8", headers=headers)


def _refused(visit: Visit, title: str, why: str) -> Response:
    """No file of another day or line than was asked for."""
    return draw("notice.html", visit, 422, title=visit.words.say(title), lines=[why])


async def tickets(visit: Visit) -> Response:
    """A day's tickets, in the order of their arrival."""
    day, wrong = day_asked(visit)
    if wrong:
        return _refused(visit, "tickets-title", wrong)
    found = await tickets_on(visit, day)
    kinds = _Kinds(visit, await names_on(visit, day))

    async def pieces() -> AsyncIterator[list[Sequence[Cell]]]:
        for begin in range(0, len(found), AT_ONCE):
            yield [kinds.ticket(ticket) for ticket in found[begin : begin + AT_ONCE]]

    return _file(visit, f"tickets-{day.isoformat()}.csv", TICKET_COLUMNS, pieces())


async def figures(visit: Visit) -> Response:
    """A day's figures, a row for each service that had a ticket or that the office had."""
    day, wrong = day_asked(visit)
    if wrong:
        return _refused(visit, "tickets-title", wrong)
    found = await tickets_on(visit, day)
    attended = await _attended(visit, day)
    kinds = _Kinds(visit, await names_on(visit, day))

    async def pieces() -> AsyncIterator[list[Sequence[Cell]]]:
        yield [[day.isoformat(), *row] for row in kinds.figures(found, attended)]

    return _file(visit, f"services-{day.isoformat()}.csv", FIGURE_COLUMNS, pieces())


async def _attended(visit: Visit, day: date) -> dict[TicketId, datetime]:
    """When each ticket's first attention began: by the office as it is now, or as it was kept."""
    office = visit.office
    if day != day_of(visit):
        reader = visit.at.room.hub.reader
        return await asyncio.to_thread(attended_on, reader, office.id, day)
    found: dict[TicketId, datetime] = {}
    for each in office.attentions.each(Attended):
        if each.ticket is not None:
            found[each.ticket] = min(each.started_at, found.get(each.ticket, each.started_at))
    return found


class _Kinds:
    """Rows of each kind, with the names that the office had that day."""

    def __init__(self, visit: Visit, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._now = visit.at.room.hub.clock()
        self._zone = ZoneInfo(self._catalogue.time_zone)

    def moment(self, at: datetime | None) -> str:
        """The local time to the second, as spreadsheets read it."""
        return "" if at is None else f"{at.astimezone(self._zone):%Y-%m-%d %H:%M:%S}"

    def ticket(self, ticket: Ticket) -> Sequence[Cell]:
        """A ticket as a row."""
        catalogue = self._catalogue
        service = catalogue.service.get(ticket.service)
        own = catalogue.ticket_class.get(ticket.ticket_class)
        counter = catalogue.counter.get(ticket.counter) if ticket.counter else None
        return (
            ticket.day.isoformat(),
            ticket.code,
            ticket.service,
            service.name if service else "",
            ticket.ticket_class,
            own.name if own else "",
            own.standing.value if own else "",
            ticket.state.value,
            self.moment(ticket.arrival),
            self.moment(ticket.called_at),
            self.moment(ticket.started_at),
            self.moment(ticket.ended_at),
            waited(ticket, self._now),
            _minutes(_served(ticket)),
            counter.number if counter else ticket.counter,
            ticket.clerk,
            ticket.channel,
            ticket.recalls,
            ticket.series_code,
        )

    def figures(
        self, found: Sequence[Ticket], attended: Mapping[TicketId, datetime]
    ) -> Iterator[Sequence[Cell]]:
        """A row for each service, in the order of the office file; waits as the hall counts them.

        `attended` says when a ticket's first attention began.
        """
        catalogue = self._catalogue
        known = [each.id for each in catalogue.services]
        gone = sorted({ticket.service for ticket in found} - set(known))
        for name in (*known, *gone):
            own = [ticket for ticket in found if ticket.service == name]
            service = catalogue.service.get(name)
            target = None if service is None else catalogue.target_of(name)
            yield (name, service.name if service else "", *self._counts(own, attended), target)

    def _counts(
        self, own: Sequence[Ticket], attended: Mapping[TicketId, datetime]
    ) -> Sequence[Cell]:
        favoured = self._catalogue.ranking.preferential
        all_waits = (wait_of(each, attended.get(each.id)) for each in own)
        waits = sorted(wait for wait in all_waits if wait is not None)
        served = sorted(length for each in own if (length := _served(each)) is not None)
        states = [each.state for each in own]
        return (
            len(own),
            sum(each.ticket_class in favoured for each in own),
            *map(states.count, _COUNTED),
            _minutes(at_rank(waits, 0.5)),
            _minutes(at_rank(waits, 0.9)),
            _minutes(at_rank(waits, 1)),
            _minutes(at_rank(served, 0.5)),
        )


def _served(ticket: Ticket) -> timedelta | None:
    """The time at the counter of a ticket that was attended to the end."""
    if ticket.state is not State.SERVED or ticket.started_at is None or ticket.ended_at is None:
        return None
    return ticket.ended_at - ticket.started_at


def _minutes(length: timedelta | None) -> int | None:
    return None if length is None else length // timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class _Piece:
    lines: Sequence[Asked]
    codes: dict[str, Ticket]
    next: int | None


async def audit(visit: Visit) -> Response:
    """The lines of the audit that are looked for, in the order of time, read piece by piece."""
    reader, office = visit.at.room.hub.reader, visit.office
    try:
        wanted = await asyncio.to_thread(wanted_of, visit, reader)
    except FilterError as error:
        return _refused(visit, "audit-title", str(error))
    devices = await asyncio.to_thread(device_names, reader, office.id)
    told, kinds = AuditWords(office, visit.words, devices), _Kinds(visit, office.catalogue)

    def read(after: int) -> _Piece:
        lines, left = audit_of(reader, office.id, wanted, after)
        named = {line.ticket for line in lines if line.ticket}
        return _Piece(lines, codes_of(reader, office.id, named), left)

    async def pieces() -> AsyncIterator[list[Sequence[Cell]]]:
        after: int | None = 0
        while after is not None:
            piece = await asyncio.to_thread(read, after)
            yield [_audit_row(visit, told, kinds, each, piece.codes) for each in piece.lines]
            after = piece.next

    return _file(visit, "audit.csv", AUDIT_COLUMNS, pieces())


def _audit_row(
    visit: Visit, told: AuditWords, kinds: _Kinds, line: Asked, codes: dict[str, Ticket]
) -> Sequence[Cell]:
    ticket = codes.get(line.ticket or "")
    return (
        line.number,
        kinds.moment(line.at),
        line.clerk,
        told.who(line),
        line.counter,
        line.device,
        line.command,
        told.what(line.command),
        told.about(line.basis),
        ticket.code if ticket else "",
        ticket.day.isoformat() if ticket else "",
        line.refused,
        visit.words.refusal(line.refused) if line.refused else "",
        line.count,
        kinds.moment(line.last_at),
    )


PAGES = (
    StaffPage("/tickets.csv", tickets, page="tickets"),
    StaffPage("/figures.csv", figures, page="tickets"),
    StaffPage("/audit.csv", audit, page="audit"),
)

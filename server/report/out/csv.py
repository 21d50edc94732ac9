"""Open data as CSV: a row for each figure, and for the staff alone a row for each ticket.

A figure is written with all of its digits, so that what is counted again from the tickets is equal.
"""

import csv
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from io import StringIO

from server.report.figures import Figures, Row
from server.store.ticket_rows import TicketRow

COLUMNS = (
    *("period", "office", "unit", "service", "channel", "class"),
    *("indicator", "value", "n", "low", "high"),
)
"""Of `indicators.csv`."""
TICKET_COLUMNS = (
    *("day", "service", "unit", "class", "channel", "language", "issued_at", "first_called_at"),
    *("started_at", "ended_at", "state", "recalls", "transfers"),
)
"""Of `tickets.csv`."""
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def as_csv(figures: Figures) -> bytes:
    """Every figure; a value is empty where there is none, or too few to be shown."""
    return _written(COLUMNS, (_cells(figures.office, row) for row in figures.rows))


def tickets_as_csv(tickets: Iterable[TicketRow]) -> bytes:
    """Every ticket; its times are UTC, to the millisecond."""
    return _written(TICKET_COLUMNS, map(_ticket_cells, tickets))


def _written(columns: Iterable[str], rows: Iterable[Iterable[object]]) -> bytes:
    text = StringIO()
    out = csv.writer(text, lineterminator="\n")
    out.writerow(columns)
    out.writerows(rows)
    return text.getvalue().encode()


def _cells(office: str, row: Row) -> Iterator[object]:
    """Python writes a float by as few digits as name it exactly."""
    scope, figure = row.scope, row.figure
    yield from (row.period, office, scope.unit, scope.service, scope.channel, scope.ticket_class)
    yield from (row.indicator, figure.value, figure.n, figure.low, figure.high)


def _ticket_cells(ticket: TicketRow) -> Iterator[object]:
    yield from (ticket.day, ticket.service, ticket.unit, ticket.ticket_class, ticket.channel)
    yield ticket.language
    times = (ticket.issued_at, ticket.first_called_at, ticket.started_at, ticket.ended_at)
    yield from map(_moment, times)
    yield from (ticket.state, ticket.recalls, ticket.transfers)


def _moment(milliseconds: int | None) -> str:
    if milliseconds is None:
        return ""
    at = _EPOCH + timedelta(milliseconds=milliseconds)
    return at.isoformat(timespec="milliseconds").replace("+00:00", "Z")

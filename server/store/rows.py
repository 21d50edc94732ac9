"""Converts domain values and events to table rows and back. Makes no decisions and runs no SQL.

A row of the journal never changes and has no personal data.
"""

from collections.abc import Mapping
from dataclasses import fields
from datetime import UTC, date, datetime, timedelta
from typing import Any

import msgspec

from server.domain.attention import Attention
from server.domain.events import EVENTS, NAMES, Event
from server.domain.identity import DeviceId
from server.domain.office import Call, Desk, HelpCall, Office
from server.domain.ticket import Ticket

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)


def to_milliseconds(moment: datetime) -> int:
    """Milliseconds since 1970, exactly."""
    return (moment - _EPOCH) // _MILLISECOND


def from_milliseconds(milliseconds: int) -> datetime:
    """The moment in UTC, exactly."""
    return _EPOCH + milliseconds * _MILLISECOND


def _cell(value: Any) -> Any:  # noqa: ANN401 - any column's
    if isinstance(value, datetime):
        return to_milliseconds(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, bool):
        return int(value)
    if value is None or isinstance(value, int):
        return value
    if isinstance(value, str):
        return str(value)
    return msgspec.json.encode(value).decode()


def _row(office: str, value: Ticket | Attention) -> dict[str, Any]:
    cells = {each.name: _cell(getattr(value, each.name)) for each in fields(value)}
    return {"office": office, **cells}


def ticket_row(office: str, ticket: Ticket) -> dict[str, Any]:
    """A ticket as a row of `ticket`."""
    return _row(office, ticket)


def attention_row(office: str, attention: Attention) -> dict[str, Any]:
    """An attention as a row of `attention`."""
    return _row(office, attention)


def desk_row(office: str, counter: str, desk: Desk) -> dict[str, Any]:
    """A counter's state as a row of `desk`."""
    return {"office": office, "counter": counter, "state": str(desk.state), "clerk": desk.clerk}


def office_row(office: Office) -> dict[str, Any]:
    """The office's own state as a row of `office`."""
    return {
        "id": office.id,
        "seq": office.seq,
        "day": _cell(office.day),
        "is_day_closed": int(office.is_day_closed),
        "ticket_seq": office.ticket_seq,
        "call_number": office.call_number,
        "clock": _cell(office.clock),
        "rule": _cell(office.rule),
        "numbers": _cell(office.numbers),
        "pointers": _cell(office.pointers),
        "calls": _cell(office.calls),
        "help_calls": _cell(list(office.help_calls.values())),
        "other_days": _cell(office.other_days),
        "leaving": _cell(sorted(office.leaving)),
    }


_TIMES = frozenset({"arrival", "called_at", "started_at", "ended_at", "registered_at"})
_NESTED = frozenset({"reason", "brought"})


def _value(name: str, cell: Any) -> Any:  # noqa: ANN401 - any column's
    if cell is None:
        return None
    if name in _TIMES:
        return from_milliseconds(cell)
    if name in _NESTED:
        return msgspec.json.decode(cell)
    return bool(cell) if name == "has_returned" else cell


def _from_row(row: Mapping[str, Any]) -> dict[str, Any]:
    return {name: _value(name, cell) for name, cell in row.items() if name != "office"}


def ticket_from(row: Mapping[str, Any]) -> Ticket:
    """A row of `ticket` as a ticket."""
    return msgspec.convert(_from_row(row), Ticket)


def attention_from(row: Mapping[str, Any]) -> Attention:
    """A row of `attention` as an attention."""
    return msgspec.convert(_from_row(row), Attention)


def calls_from(cell: str) -> list[Call]:
    """The calls that a board shows."""
    return msgspec.json.decode(cell, type=list[Call])


def help_calls_from(cell: str) -> dict[DeviceId, HelpCall]:
    """The calls for help by device, in the order of the calls."""
    calls = msgspec.json.decode(cell, type=list[HelpCall])
    return {call.device: call for call in calls}


def event_row(office: str, seq: int, event: Event) -> dict[str, Any]:
    """An event as a row of `journal`."""
    return {
        "office": office,
        "seq": seq,
        "at": to_milliseconds(event.at),
        "type": NAMES[type(event)],
        "body": msgspec.json.encode(event).decode(),
    }


def event_from(row: Mapping[str, Any]) -> Event:
    """A row of `journal` as an event."""
    event: Event = msgspec.json.decode(row["body"], type=EVENTS[row["type"]])
    return event

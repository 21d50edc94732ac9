"""Converts domain values and events to table rows and back. Makes no decisions and runs no SQL.

A row of the journal never changes and has no personal data.
"""

from collections.abc import Callable, Mapping
from dataclasses import fields
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from operator import attrgetter
from types import NoneType
from typing import Any, get_args, get_type_hints

import msgspec

from server.domain.attention import Attention
from server.domain.events import EVENTS, NAMES, Event
from server.domain.identity import DeviceId
from server.domain.office import Call, Desk, HelpCall, LastAct, Office
from server.domain.ticket import Ticket

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)


def to_milliseconds(moment: datetime) -> int:
    """Milliseconds since 1970, exactly."""
    return (moment - _EPOCH) // _MILLISECOND


def from_milliseconds(milliseconds: int) -> datetime:
    """The moment in UTC, exactly."""
    return _EPOCH + milliseconds * _MILLISECOND


_encode = msgspec.json.Encoder().encode


def _json(value: object) -> str:
    return _encode(value).decode()


def _whole(value: bool) -> int:  # noqa: FBT001 - a cell
    return int(value)


_PLAIN = (str, int)
_ENCODERS: dict[Any, Callable[[Any], Any]] = {
    datetime: to_milliseconds,
    date: date.isoformat,
    bool: _whole,
}


def _encoder(kind: Any) -> Callable[[Any], Any] | None:  # noqa: ANN401 - any hint
    """The encoder of a field's type, which may also be None; no encoder where it is a cell."""
    if NoneType in get_args(kind):
        [kind] = [each for each in get_args(kind) if each is not NoneType]
    kind = getattr(kind, "__supertype__", kind)
    if kind in _PLAIN:
        return None
    if isinstance(kind, type) and issubclass(kind, str):
        # The driver takes a plain text at once and asks around for what to do with a word.
        return str
    return _ENCODERS.get(kind, _json)


class _Row:
    """Makes rows of one type of the domain; what each column needs is looked up once."""

    def __init__(self, kind: type[Any]) -> None:
        hints = get_type_hints(kind)
        self._names = tuple(each.name for each in fields(kind))
        self._cells = attrgetter(*self._names)
        encoders = [(name, _encoder(hints[name])) for name in self._names]
        self._encoders = [(name, encoder) for name, encoder in encoders if encoder is not None]

    def __call__(self, office: str, value: object) -> dict[str, Any]:
        row = dict(zip(self._names, self._cells(value), strict=True))
        for name, encoder in self._encoders:
            cell = row[name]
            if cell is not None:
                row[name] = encoder(cell)
        row["office"] = office
        return row


_ticket_row, _attention_row, _desk_row = _Row(Ticket), _Row(Attention), _Row(Desk)


def ticket_row(office: str, ticket: Ticket) -> dict[str, Any]:
    """A ticket as a row of `ticket`."""
    return _ticket_row(office, ticket)


def attention_row(office: str, attention: Attention) -> dict[str, Any]:
    """An attention as a row of `attention`."""
    return _attention_row(office, attention)


def desk_row(office: str, counter: str, desk: Desk) -> dict[str, Any]:
    """A counter's state as a row of `desk`."""
    return {**_desk_row(office, desk), "counter": counter}


def act_row(office: str, act: LastAct) -> dict[str, Any]:
    """A clerk's last act as a row of `last_act`."""
    return {"office": office, "clerk": act.clerk, "body": _json(act)}


def act_from(row: Mapping[str, Any]) -> LastAct:
    """A row of `last_act` as a clerk's last act."""
    return msgspec.json.decode(row["body"], type=LastAct)


_NOT_OF_DESK = frozenset({"office", "counter", "reason"})


def desk_from(row: Mapping[str, Any]) -> Desk:
    """A row of `desk` as a counter's state."""
    values = {name: value_of(name, cell) for name, cell in row.items() if name not in _NOT_OF_DESK}
    # A pause's reason is a word of the office's; that of a call, of the same name, is nested.
    return msgspec.convert({**values, "reason": row["reason"]}, Desk)


def office_row(office: Office) -> dict[str, Any]:
    """The office's own state as a row of `office`."""
    return {
        "id": office.id,
        "seq": office.seq,
        "day": None if office.day is None else office.day.isoformat(),
        "is_day_closed": int(office.is_day_closed),
        "ticket_seq": office.ticket_seq,
        "call_number": office.call_number,
        "clock": None if office.clock is None else to_milliseconds(office.clock),
        "rule": _json(office.rule),
        "numbers": _json(office.numbers),
        "pointers": _json(office.pointers),
        "calls": _json(office.calls),
        "help_calls": _json(list(office.help_calls.values())),
        "other_days": _json(office.other_days),
        "leaving": _json(sorted(office.leaving)),
        "stopped": _json(office.stopped),
        "notice": _json(office.notice),
        "muted": _json(office.muted),
        "restored": _json(office.restored),
        "rolls": _json(office.rolls),
        "kiosks_out": _json(office.kiosks_out),
        "suspended": _json(office.suspended),
        "lapsed": _json(office.lapsed),
    }


_TIMES = frozenset(
    {
        *("arrival", "called_at", "started_at", "ended_at", "registered_at", "since", "until"),
        *("announced_at", "expected_until", "place_at", "on_the_way_at", "first_called_at"),
    }
)
_NESTED = frozenset({"reason", "brought", "left_services"})
_TRUTHS = frozenset({"has_returned", "is_back_office"})
_DAYS = frozenset({"day", "ended_on", "registered_on"})

_day = lru_cache(maxsize=8)(date.fromisoformat)
"""Those that are kept have a few days between them, and share them."""


def value_of(name: str, cell: Any) -> Any:  # noqa: ANN401 - any column's
    """What a cell of a column says, still to be made one of the domain's types."""
    if cell is None:
        return None
    if name in _TIMES:
        return from_milliseconds(cell)
    if name in _DAYS:
        return _day(cell)
    if name in _NESTED:
        return msgspec.json.decode(cell)
    return bool(cell) if name in _TRUTHS else cell


def _from_row(row: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value_of(name, cell) for name, cell in row.items() if name != "office"}


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
        "body": _json(event),
    }


def event_from(row: Mapping[str, Any]) -> Event:
    """A row of `journal` as an event."""
    event: Event = msgspec.json.decode(row["body"], type=EVENTS[row["type"]])
    return event

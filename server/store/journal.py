"""Converts events to journal rows and back. A row never changes and has no personal data."""

from collections.abc import Mapping
from typing import Any

import msgspec

from server.domain.events import EVENTS, NAMES, Event
from server.store.rows import to_milliseconds


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

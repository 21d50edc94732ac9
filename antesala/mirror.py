"""A client's copy of the followed rows: by topic, type and id. It accepts every message.

The session decides whether a message may be accepted.
"""

import re
from dataclasses import dataclass, field
from typing import TypeVar

from antesala.messages import frames as f, kinds as k, rows as r

AnyKind = TypeVar("AnyKind", bound=r.Row)
_NUMBERS = re.compile(r"(\d+)")


@dataclass(slots=True)
class _View:
    key: str | None
    seq: int
    at: str
    rows: dict[tuple[str, str], r.AnyRow] = field(default_factory=dict)


class Mirror:
    """All topics of one client. Not for two threads: each keeps its own."""

    def __init__(self) -> None:
        self._views: dict[k.Topic, _View] = {}

    def apply(self, message: f.Snapshot | f.Frame) -> None:
        """Take the next message of a topic; a frame before the topic's snapshot is ignored."""
        if isinstance(message, f.Snapshot):
            view = _View(message.key, message.seq, message.at)
            view.rows = {_name(row): row for row in message.rows}
            self._views[message.topic] = view
        elif (known := self._views.get(message.topic)) is not None:
            for name in message.drop:
                known.rows.pop(name, None)
            known.rows.update((_name(row), row) for row in message.put)
            known.seq, known.at = message.seq, message.at

    def forget(self, topic: k.Topic) -> None:
        """Drop a topic's rows."""
        self._views.pop(topic, None)

    def has(self, topic: k.Topic) -> bool:
        """Whether a topic's snapshot has come; before that its rows have no meaning."""
        return topic in self._views

    def seq(self, topic: k.Topic) -> int | None:
        """The office's `seq` of the rows; None before the first snapshot."""
        view = self._views.get(topic)
        return view.seq if view else None

    def key(self, topic: k.Topic) -> str | None:
        """The counter or ticket of the topic, where it has one."""
        view = self._views.get(topic)
        return view.key if view else None

    def at(self, topic: k.Topic) -> str | None:
        """The server's time of the last change, UTC in ISO 8601; None before the first snapshot."""
        view = self._views.get(topic)
        return view.at if view else None

    def rows(self, topic: k.Topic, kind: type[AnyKind]) -> list[AnyKind]:
        """The rows of one type by id, numbers in ids counted as numbers: c2 before c10."""
        view = self._views.get(topic)
        if view is None:
            return []
        return sorted((row for row in view.rows.values() if isinstance(row, kind)), key=_order)

    def row(self, topic: k.Topic, kind: type[AnyKind], row_id: str) -> AnyKind | None:
        """One row, or None."""
        view = self._views.get(topic)
        found = view.rows.get((_tag(kind), row_id)) if view else None
        return found if isinstance(found, kind) else None

    def only(self, topic: k.Topic, kind: type[AnyKind]) -> AnyKind | None:
        """The row of a type that a topic has once: catalogue, office, desk, status; or None."""
        return next(iter(self.rows(topic, kind)), None)


def _tag(kind: type[r.Row]) -> str:
    return str(kind.__struct_config__.tag)


def _name(row: r.Row) -> tuple[str, str]:
    return _tag(type(row)), row.id


def _order(row: r.Row) -> list[tuple[int, str]]:
    parts = _NUMBERS.split(row.id)
    return [(int(part), "") if part.isdecimal() else (0, part) for part in parts]

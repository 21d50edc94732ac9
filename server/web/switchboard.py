"""All telephones that listen now, each joined to its ticket's channel, up to a cap."""

import asyncio
from collections.abc import Callable
from functools import partial

from antesala.messages.kinds import Topic
from server.domain.identity import TicketId
from server.views import StatusView
from server.views.rows import Audience
from server.web.links import Holding
from server.web.streams import AT_ONCE, Stream

PER_TICKET = 8
"""Telephones on one ticket: a family and its forgotten pages. Others reload by themselves."""


class Switchboard:
    """The open streams by ticket."""

    def __init__(self) -> None:
        self._streams: dict[TicketId, list[Stream]] = {}
        self.turns = asyncio.Semaphore(AT_ONCE)
        self._is_closed = False

    def connect(self, holding: Holding, stream: Stream) -> Callable[[], None] | None:
        """Join a stream to its ticket; returns the function that ends that, None past the cap."""
        streams = self._streams.get(holding.ticket, [])
        if self._is_closed or len(streams) >= PER_TICKET:
            return None
        self._streams[holding.ticket] = [*streams, stream]
        view = StatusView(holding.ticket, holding.room.once)
        holding.room.fanout.follow("", _channel(holding.ticket), view, stream)
        return partial(self._disconnect, holding, stream)

    def close(self) -> None:
        """End all streams, and refuse new ones."""
        self._is_closed = True
        for streams in list(self._streams.values()):
            for stream in streams:
                stream.shut()

    def __len__(self) -> int:
        return sum(map(len, self._streams.values()))

    def _disconnect(self, holding: Holding, stream: Stream) -> None:
        holding.room.fanout.leave(_channel(holding.ticket), stream)
        streams = self._streams[holding.ticket]
        streams.remove(stream)
        if not streams:
            del self._streams[holding.ticket]


def _channel(ticket: TicketId) -> tuple[Topic, str, Audience]:
    return "ticket", ticket, "holder"

"""The tickets' links, and the telephones that listen now, each joined to its ticket's channel.

`Links` leads from a token to the ticket, and no way leads back. A look-up takes the same time
however many tickets there are and however much of a token is right: it compares digests under a
random key that never leaves the process. How many telephones may listen is capped.
"""

import asyncio
import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from hashlib import blake2b

from antesala.messages.kinds import Topic
from server.domain.identity import TicketId
from server.domain.office import Topic as PrivateTopic
from server.hub import News
from server.views import BoardView, StatusView
from server.views.rows import Audience
from server.web.shared.rooms import Room
from server.web.shared.streams import AT_ONCE, Stream

LONGEST = 64
"""Characters of a token that are looked at; each valid one is shorter."""


@dataclass(frozen=True, slots=True)
class Holding:
    """A ticket, and the office that gave it."""

    room: Room
    ticket: TicketId


class Links:
    """The live links of all offices. Lives in the event loop's thread, as `Hub.published` does."""

    def __init__(self, rooms: Sequence[Room]) -> None:
        self._rooms = rooms
        self._key = secrets.token_bytes(32)
        self._holdings: dict[bytes, Holding] = {}
        self._digests: dict[TicketId, bytes] = {}
        self._days = {room.hub.published.id: room.hub.published.day for room in rooms}
        for room in rooms:
            self._take_all(room)
            room.hub.listen(partial(self._follow, room))

    def find(self, token: str) -> Holding | None:
        """The ticket whose link has this token."""
        return self._holdings.get(self._digest(token))

    async def look_for(self, token: str) -> Holding | None:
        """The same, once all offices have followed what other servers have kept by now."""
        await asyncio.gather(*(room.hub.follow_others() for room in self._rooms))
        return self.find(token)

    def _digest(self, token: str) -> bytes:
        known = token[: LONGEST + 1].encode("utf-8", "surrogatepass")
        return blake2b(known, key=self._key, digest_size=16).digest()

    def _follow(self, room: Room, news: News) -> None:
        office = room.hub.published
        if self._days[office.id] != office.day:
            # A new day removes tickets without naming them.
            self._take_all(room)
            return
        for kind, subject in news.touched:
            if kind in {"private", "ticket"}:
                self._take(room, TicketId(subject))

    def _take_all(self, room: Room) -> None:
        office = room.hub.published
        self._days[office.id] = office.day
        held = [each.ticket for each in self._holdings.values() if each.room is room]
        for ticket in {*held, *office.tickets}:
            self._take(room, ticket)

    def _take(self, room: Room, ticket: TicketId) -> None:
        office = room.hub.published
        former = self._digests.pop(ticket, None)
        if former is not None:
            del self._holdings[former]
        token = office.told(ticket, PrivateTopic.LINK_TOKEN)
        if token and ticket in office.tickets:
            digest = self._digests[ticket] = self._digest(token)
            self._holdings[digest] = Holding(room, ticket)


PER_TICKET = 8
"""Telephones on one ticket: a family and its forgotten pages. Others reload by themselves."""


WATCHERS = 256
"""Open pages of the public board. It needs no ticket, so a stranger could open any number; pages
past the cap ask for themselves every few seconds instead."""


class Switchboard:
    """The open streams by ticket, and those of the public board."""

    def __init__(self) -> None:
        self._streams: dict[TicketId, list[Stream]] = {}
        self._watchers: set[Stream] = set()
        self.turns = asyncio.Semaphore(AT_ONCE)
        self.first = asyncio.Semaphore(AT_ONCE)
        """For pages that tell more than a number, which a crowd must not hold up."""
        self._is_closed = False

    def connect(self, holding: Holding, stream: Stream) -> Callable[[], None] | None:
        """Join a stream to its ticket; returns the function that ends that, None past the cap."""
        streams = self._streams.get(holding.ticket, [])
        if self._is_closed or len(streams) >= PER_TICKET:
            return None
        self._streams[holding.ticket] = [*streams, stream]
        view = StatusView(holding.ticket, holding.room.once)
        holding.room.fanout.follow("", channel_of(holding.ticket), view, stream)
        return partial(self._disconnect, holding, stream)

    def watch(self, room: Room, stream: Stream) -> Callable[[], None] | None:
        """Join a stream to the board; returns the function that ends that, None past the cap."""
        if self._is_closed or len(self._watchers) >= WATCHERS:
            return None
        self._watchers.add(stream)
        room.fanout.follow("", _BOARD, BoardView(room.once), stream)
        return partial(self._leave_board, room, stream)

    def close(self) -> None:
        """End all streams, and refuse new ones."""
        self._is_closed = True
        for stream in list(self._watchers):
            stream.shut()
        for streams in list(self._streams.values()):
            for stream in streams:
                stream.shut()

    def __len__(self) -> int:
        return self.watchers + self.telephones

    @property
    def watchers(self) -> int:
        """Open pages of the public board."""
        return len(self._watchers)

    @property
    def telephones(self) -> int:
        """Open pages of tickets."""
        return sum(map(len, self._streams.values()))

    def _leave_board(self, room: Room, stream: Stream) -> None:
        room.fanout.leave(_BOARD, stream)
        self._watchers.discard(stream)

    def _disconnect(self, holding: Holding, stream: Stream) -> None:
        holding.room.fanout.leave(channel_of(holding.ticket), stream)
        streams = self._streams[holding.ticket]
        streams.remove(stream)
        if not streams:
            del self._streams[holding.ticket]


_BOARD: tuple[Topic, None, Audience] = ("board", None, "hall")
"""The channel that the hall's displays follow too."""


def channel_of(ticket: TicketId) -> tuple[Topic, str, Audience]:
    """The channel of a ticket's holder."""
    return "ticket", ticket, "holder"

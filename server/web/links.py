"""From a link's token to the ticket, kept beside the published offices. No way leads back.

A look-up takes the same time however many tickets there are and however much of a token is
right: it compares digests under a random key that never leaves the process.
"""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from hashlib import blake2b

from server.domain.identity import TicketId
from server.domain.office import Topic
from server.hub import News
from server.web.rooms import Room

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
        token = office.told(ticket, Topic.LINK_TOKEN)
        if token and ticket in office.tickets:
            digest = self._digests[ticket] = self._digest(token)
            self._holdings[digest] = Holding(room, ticket)

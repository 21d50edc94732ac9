"""The public board on a telephone: the calls as the hall's display shows them.

People without a camera type the address that their ticket gives. The page needs no script: it
reloads itself.
"""

import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import (
    datetime,
    time as Time,  # noqa: N812 - beside the module of that name
)
from functools import partial
from zoneinfo import ZoneInfo

from starlette.requests import Request
from starlette.responses import Response

from antesala.messages.rows import CallRow
from antesala.words import Words, hour, instant
from antesala.words.doors import said_opening, said_why
from server.domain.catalogue import Catalogue, local_time
from server.domain.decide.day_end import is_end_due
from server.domain.identity import CounterId
from server.domain.office import Office
from server.domain.opening import Opening, open_day, opening
from server.public_holidays import holidays_around
from server.views import BoardView
from server.web.people.page_templates import calls_fragment, draw, look_of, too_many
from server.web.people.switchboard import Switchboard
from server.web.shared.languages import asked_for
from server.web.shared.rate_limits import Doors
from server.web.shared.rooms import Room
from server.web.shared.streams import Event, EventResponse, Stream

SIGN_SECONDS = 10.0
"""Seconds between reloads of a board; after three failures it says «no connection»."""


@dataclass(frozen=True, slots=True)
class Call:
    """One call: `said` is the whole call in a sentence, `at` the hour."""

    code: str
    number: str
    place: str
    at: str
    said: str
    is_current: bool


class Board:
    """The board of an office: the first of those that are given."""

    def __init__(self, rooms: Sequence[Room], doors: Doors, switchboard: Switchboard) -> None:
        self._room, self._doors, self._switchboard = rooms[0], doors, switchboard
        self._drawn: dict[str, tuple[tuple[int, int], Event]] = {}
        """By language: of which event and second, and what all who listen then are told."""

    async def show(self, request: Request) -> Response:
        """The page with the calls as they are now."""
        if not self._allows(request):
            return too_many(request)
        catalogue = self._room.hub.published.catalogue
        words = asked_for(request)
        return draw(
            "board.html",
            request,
            words,
            catalogue=catalogue,
            title=words.say("phone-board"),
            services=words.say("services-link"),
            petitions=words.say("petition-page-link"),
            privacy=words.say("notice-link"),
            event=self._event(request),
            sign=SIGN_SECONDS,
        )

    async def listen(self, request: Request) -> Response:
        """The stream of the board's changes: calls, opening, another office file."""
        if not self._allows(request):
            return too_many(request)
        stream = Stream(partial(self._event, request), self._switchboard.turns)
        leave = self._switchboard.watch(self._room, stream)
        return too_many(request) if leave is None else EventResponse(stream, leave)

    def _allows(self, request: Request) -> bool:
        address = request.client.host if request.client else ""
        return self._doors.allow(address, time.monotonic())

    def _event(self, request: Request) -> Event:
        """What the board says now in the language of the browser: the same for all who read that.

        A hundred boards in a hundred pockets would else be drawn one by one at each call.
        """
        hub, words = self._room.hub, asked_for(request)
        moment = hub.published.seq, int(hub.clock().timestamp())
        of_when, event = self._drawn.get(words.language, (None, None))
        if event is None or of_when != moment:
            event = self._draw(words)
            self._drawn[words.language] = moment, event
        return event

    def _draw(self, words: Words) -> Event:
        """The calls and their age."""
        hub = self._room.hub
        catalogue = hub.published.catalogue
        now = hour(hub.clock(), ZoneInfo(catalogue.time_zone))
        nobody = closed_said(catalogue, hub.clock(), words) or words.say("phone-board-none")
        calls = calls_of(hub.published, hub.clock(), words)
        return Event(
            fresh=words.say("phone-fresh", hour=now),
            stale=words.say("phone-stale", hour=now),
            html=calls_fragment(
                catalogue,
                calls=calls,
                nobody=nobody,
                notice=notice_of(hub.published, hub.clock()),
            ),
            state="board",
            title=words.say("phone-board"),
            look=look_of(catalogue),
        )


def notice_of(office: Office, now: datetime) -> str:
    """The office's message, as the hall's displays show it; empty once its hour has come."""
    shown = office.notice
    return "" if shown is None or shown.until <= now else shown.text


def closed_said(catalogue: Catalogue, now: datetime, words: Words) -> str:
    """Why the office is closed and when it opens, as the kiosk says it; empty while it is open."""
    local = local_time(now, catalogue.time_zone)
    holidays = holidays_around(catalogue, local.date())
    found = opening(catalogue, None, local, holidays)
    if found.is_open:
        return ""
    ends = [end for _, end in open_day(catalogue, local.date(), holidays).stretches]
    door = ClosedDoor.of(found, max(ends, default=None), local)
    said = said_why(words, door, local), said_opening(words, door, local)
    return " ".join(filter(None, said)) or words.say("kiosk-closed")


@dataclass(frozen=True, slots=True)
class ClosedDoor:
    """The server's finding as `antesala.words.doors` reads it."""

    opens: datetime | None
    why: str | None
    reason: str
    closed: Time | None

    @classmethod
    def of(cls, found: Opening, last: Time | None, local: datetime) -> "ClosedDoor":
        """`last` is when the office closes for the last time on this date."""
        if found.closed_by is not None:
            return cls(found.opens, found.closed_by.value, found.reason, None)
        is_over = last is not None and local.time() >= last
        return cls(found.opens, "hours" if is_over else None, "", last if is_over else None)


def calls_of(office: Office, now: datetime, words: Words) -> list[Call]:
    """Today's calls, the newest first; a ticket that was called again stands there once."""
    if is_end_due(office, now):
        return []
    view = BoardView()
    rows = [view.row(office, key) for key in view.keys(office) if key[0] == "call"]
    calls = [row for row in rows if isinstance(row, CallRow)]
    newest = {row.code: row for row in calls}
    ordered = sorted(newest.values(), key=lambda row: int(row.id), reverse=True)
    return [_call(office, row, words) for row in ordered]


def _call(office: Office, row: CallRow, words: Words) -> Call:
    counter = office.catalogue.counter.get(CounterId(row.counter))
    return Call(
        code=row.code,
        number=row.number,
        place=counter.place if counter else "",
        at=hour(instant(row.at), ZoneInfo(office.catalogue.time_zone)),
        said=words.say("kiosk-call", code=row.code, number=row.number),
        is_current=row.is_current,
    )

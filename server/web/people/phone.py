"""The ticket's page on its holder's telephone: shown, kept up to date, and given back."""

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import (
    datetime,
    time as Time,  # noqa: N812 - beside the module of that name
)
from functools import lru_cache
from zoneinfo import ZoneInfo

from msgspec import structs
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response

from antesala.colours.palette import LIGHT
from antesala.messages.rows import StatusRow
from antesala.words import Words, hour, instant
from server.domain.catalogue import Catalogue, local_time
from server.domain.commands import Caller, CancelTicket
from server.domain.identity import DeviceId
from server.domain.opening import opening
from server.domain.refusals import Code, Refusal
from server.fresh import new_id
from server.hub import Wish
from server.public_holidays import holidays_around
from server.views import StatusView
from server.web.people.page import TicketPage, page_of
from server.web.people.page_acts import acts_of
from server.web.people.page_templates import (
    acts_fragment,
    below_fragment,
    draw,
    draw_at_once,
    fragment,
    look_of,
    notice,
    too_many,
    unknown,
)
from server.web.people.squares import square
from server.web.people.switchboard import Holding, Links, Switchboard, channel_of
from server.web.shared import streams
from server.web.shared.languages import following, words_of
from server.web.shared.manners import is_same_origin
from server.web.shared.page_templates import Html
from server.web.shared.rate_limits import Doors

PHONE = DeviceId("phone")
"""The name of every telephone in the audit; the ticket tells them apart."""


CALM, AHEAD, CALMEST = 1.0, 10, 10.0
"""Seconds between two pages while only numbers move: one for each ten people ahead, at most ten.

Where three hundred are ahead, one more or fewer changes nothing for a person who waits, and a page
that changes all the time costs a telephone its battery.
"""


GIVEN_BACK = frozenset({"announced", "waiting"})
"""The states in which a person may give their ticket back."""


@dataclass(frozen=True, slots=True)
class Visit:
    """A request for an existing ticket, with the language of its answer."""

    holding: Holding
    token: str
    row: StatusRow
    words: Words
    query: str
    """The query that keeps the chosen language from one address to the next."""


class Phone:
    """The pages behind a ticket's link. `welcome` is called for each request of its holder."""

    def __init__(
        self, links: Links, doors: Doors, switchboard: Switchboard, welcome: Callable[[], None]
    ) -> None:
        self._links = links
        self._doors = doors
        self._switchboard = switchboard
        self._welcome = welcome

    async def show(self, request: Request) -> Response:
        """The ticket's page as it is now."""
        visit = await self.visit(request)
        return visit if isinstance(visit, Response) else self.page(request, visit)

    def page(self, request: Request, visit: Visit, fault: str = "", status: int = 200) -> Response:
        """The page of a visit, with a fault of what was typed on it."""
        event = event_of(visit)
        catalogue = visit.holding.room.hub.published.catalogue
        other = following(visit.words.language, catalogue.languages)
        return draw_at_once(
            "page.html",
            request,
            visit.words,
            status,
            catalogue,
            title=event.title,
            say=visit.words.say,
            fault=fault,
            code=visit.row.code,
            square=square_of(request, visit),
            event=event,
            base=f"../{visit.token}" if fault else visit.token,
            query=visit.query,
            sign=streams.FRESH_SECONDS,
            other=other,
            other_name=words_of(other, "").say("phone-language") if other else "",
            cancel=visit.words.say("phone-cancel"),
            opinion=visit.words.say("survey-give"),
            petitions=visit.words.say("petition-page-link"),
            service=visit.row.service,
            notify=visit.words.say("phone-notify"),
            notifying=visit.words.say("phone-notifying"),
            unsent=visit.words.say("phone-unsent-do"),
        )

    async def listen(self, request: Request) -> Response:
        """The stream of the ticket's changes."""
        visit = await self.visit(request)
        if isinstance(visit, Response):
            return visit
        holding = visit.holding
        watch = _Watch(visit, self._switchboard.first)
        stream = streams.Stream(watch.draw, self._switchboard.turns, urgency=watch)
        leave = self._switchboard.connect(holding, stream)
        return too_many(request) if leave is None else streams.EventResponse(stream, leave)

    async def question(self, request: Request) -> Response:
        """The page that asks whether to give the ticket back."""
        visit = await self.visit(request)
        if isinstance(visit, Response):
            return visit
        if visit.row.state not in GIVEN_BACK:
            return _to_ticket(visit)
        say = visit.words.say
        return draw(
            "cancel.html",
            request,
            visit.words,
            catalogue=visit.holding.room.hub.published.catalogue,
            title=say("phone-cancel-question", code=visit.row.code),
            meaning=say("phone-cancel-meaning"),
            yes=say("phone-cancel-yes"),
            no=say("phone-cancel-no"),
            base=f"../{visit.token}",
            query=visit.query,
        )

    async def cancel(self, request: Request) -> Response:
        """Give the ticket back."""
        visit = await self.visit(request)
        if isinstance(visit, Response):
            return visit
        if not is_same_origin(request):
            return unknown(request)
        if visit.row.state not in GIVEN_BACK:
            # There is no ticket to give back; asking anyway would be kept and audited each time.
            return _to_ticket(visit)
        ticket, hub = visit.holding.ticket, visit.holding.room.hub
        caller = Caller(PHONE, "citizen", ticket)
        result = await hub.ask(Wish(new_id(hub.clock()), CancelTicket(ticket), caller))
        if isinstance(result, Refusal) and result.code is Code.STORE_UNAVAILABLE:
            said = (visit.words.say("phone-cancel-failed"),)
            back = (f"../{visit.token}{visit.query}", visit.words.say("phone-back"))
            return notice(request, visit.words, 503, said, back)
        # Called in the meantime, or given back twice: the page says how it stands.
        return _to_ticket(visit)

    async def manifest(self, request: Request) -> Response:
        """What a browser needs to put the page on the telephone's home screen, under its code."""
        visit = await self.visit(request)
        if isinstance(visit, Response):
            return visit
        catalogue = visit.holding.room.hub.published.catalogue
        here = f"../{visit.token}"
        icons = [
            {"src": "../../static/icon.svg", "sizes": "any", "type": "image/svg+xml"},
            *(
                {
                    "src": f"../../static/icon-{size}.png",
                    "sizes": f"{size}x{size}",
                    "type": "image/png",
                }
                for size in (192, 512)
            ),
        ]
        manifest = {
            "id": here,
            "name": f"{visit.row.code}, {catalogue.name}",
            "short_name": visit.row.code,
            "lang": visit.words.language,
            "start_url": f"{here}{visit.query}",
            "scope": here,
            "display": "minimal-ui",
            "background_color": LIGHT.ground,
            "theme_color": LIGHT.ground,
            "icons": icons,
        }
        return JSONResponse(manifest, media_type="application/manifest+json")

    async def visit(self, request: Request) -> Visit | Response:
        """The ticket asked for; else the answer for an unknown ticket or a too fast client."""
        address = request.client.host if request.client else ""
        token = request.path_params["token"]
        if not self._doors.allow(address, time.monotonic()):
            return too_many(request)
        holding = self._links.find(token)
        row = None if holding is None else row_of(holding)
        if holding is None or row is None:
            if not self._doors.allow_miss(address, time.monotonic()):
                return too_many(request)
            # Another server may have just given it.
            holding = await self._links.look_for(token)
            row = None if holding is None else row_of(holding)
        if holding is None or row is None:
            return unknown(request)
        if self._doors.allow_holder(holding.ticket, time.monotonic()):
            self._welcome()
        chosen = request.query_params.get("lang", "")
        office = holding.room.hub.published
        is_spoken = chosen in office.catalogue.languages
        language = chosen if is_spoken else office.tickets[holding.ticket].language
        words = words_of(language, office.catalogue.country)
        return Visit(holding, token, row, words, f"?lang={chosen}" if is_spoken else "")


class _Watch:
    """One telephone's look at its ticket, as its channel has told it last.

    The channel's row is as old as the last second at most, and costs nothing: what is ahead of one
    ticket is known only by playing the rule for all.
    """

    def __init__(self, visit: Visit, turns: asyncio.Semaphore) -> None:
        self.turns = turns
        self._visit = visit
        self._drawn: StatusRow | None = None

    def draw(self) -> streams.Event | None:
        row = self._row()
        if row is None:
            return None
        self._drawn = row
        return event_of(replace(self._visit, row=row))

    def is_urgent(self) -> bool:
        row = self._row()
        return self._drawn is None or row is None or _still(row) != _still(self._drawn)

    def calm(self) -> float:
        row = self._drawn
        ahead = 0 if row is None or row.people_ahead is None else row.people_ahead
        return min(CALMEST, max(CALM, ahead * CALM / AHEAD))

    def _row(self) -> StatusRow | None:
        holding = self._visit.holding
        shown = holding.room.fanout.shown(channel_of(holding.ticket))
        row = None if shown is None else shown.get(("status", holding.ticket))
        assert row is None or isinstance(row, StatusRow)  # noqa: S101 - the view's only kind
        return row


def _still(row: StatusRow) -> StatusRow:
    """A row without the numbers that move with the queue."""
    return structs.replace(row, people_ahead=None, wait=None)


def row_of(holding: Holding) -> StatusRow | None:
    """The ticket as its holder may see it; None once the office has forgotten it."""
    view = StatusView(holding.ticket, holding.room.once)
    row = view.row(holding.room.hub.published, ("status", holding.ticket))
    assert row is None or isinstance(row, StatusRow)  # noqa: S101 - the view's only kind
    return row


def event_of(visit: Visit) -> streams.Event:
    """The page and its age, as sent to a telephone."""
    hub = visit.holding.room.hub
    catalogue = hub.published.catalogue
    until = _closes(catalogue, hub.clock()) if visit.row.take_away else None
    page = _dated(page_of(visit.row, catalogue, visit.words, until), visit)
    acts = acts_of(visit.row, visit.words, is_staffed=bool(hub.published.consoles))
    now = hour(hub.clock(), ZoneInfo(catalogue.time_zone))
    return streams.Event(
        fresh=_said_at("phone-last" if page.is_over else "phone-fresh", visit.words, now),
        stale=_said_at("phone-stale", visit.words, now),
        html=fragment(page),
        below=below_fragment(page),
        acts=acts_fragment(acts),
        state=page.state,
        title=page.title,
        said=page.said,
        is_over=page.is_over,
        look=look_of(catalogue),
    )


def _closes(catalogue: Catalogue, now: datetime) -> Time | None:
    """When the office closes today; None where it is closed already or has no hours."""
    local = local_time(now, catalogue.time_zone)
    found = opening(catalogue, None, local, holidays_around(catalogue, local.date()))
    return found.closes.time() if found.closes else None


@lru_cache(maxsize=64)
def _said_at(key: str, words: Words, hour: str) -> str:
    """How old a page is: said once a minute for all telephones."""
    return words.say(key, hour=hour)


def _dated(page: TicketPage, visit: Visit) -> TicketPage:
    """The date of a ticket of another day: its code may be another person's by now."""
    hub = visit.holding.room.hub
    zone = ZoneInfo(hub.published.catalogue.time_zone)
    given = instant(visit.row.arrival).astimezone(zone)
    if given.date() == hub.clock().astimezone(zone).date():
        return page
    return replace(page, lines=(visit.words.say("phone-of-day", at=given), *page.lines))


def square_of(request: Request, visit: Visit) -> Html:
    """The link of an announced ticket, for a kiosk's reader; empty in every other state."""
    if visit.row.state != "announced":
        return Html("")
    return square(f"{request.base_url}t/{visit.token}")


def _to_ticket(visit: Visit) -> Response:
    return RedirectResponse(f"../{visit.token}{visit.query}", 303)

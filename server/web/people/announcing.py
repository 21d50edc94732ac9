"""A ticket taken on a telephone: `/q/OFFICE`, the question of a service, and «Ya llegué».

The ticket is announced: it waits once its person is in the hall, which they prove by the code that
only kiosks and displays show. A telephone is known again by a random number in a cookie.
"""

import re
import secrets
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import blake2b

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from antesala.words import Words
from antesala.words.doors import clock, said_time
from server.domain.catalogue import Catalogue, Service, local_time
from server.domain.commands import AnnounceTicket, Caller
from server.domain.decide.announcing import is_hour_full, ticket_of_phone
from server.domain.identity import ClassId, ServiceId
from server.domain.office import Topic
from server.domain.opening import opening
from server.domain.refusals import Code, Refusal
from server.fresh import new_id
from server.hub import Wish
from server.public_holidays import holidays_around
from server.web.people.board import closed_said
from server.web.people.offering import choices, offered
from server.web.people.page_templates import draw, notice, too_many, unknown
from server.web.people.phone import PHONE
from server.web.people.services import how_full, tongues_of
from server.web.shared.cookies import cookie_name, set_cookie
from server.web.shared.forms import form_of
from server.web.shared.languages import asked_for
from server.web.shared.manners import is_same_origin
from server.web.shared.page_templates import root_of
from server.web.shared.rate_limits import Doors
from server.web.shared.rooms import Room

COOKIE = "antesala-phone"
COOKIE_SECONDS = 24 * 3600
"""A telephone is known again for a day: its ticket is never of longer use."""
_DRAWN = re.compile(r"[A-Za-z0-9_-]{22}", re.ASCII)
"""What we draw for a telephone, and for a form: 128 bits in base64url."""


class Announcing:
    """The pages on which a telephone takes a ticket."""

    def __init__(self, rooms: Sequence[Room], doors: Doors) -> None:
        self._rooms, self._doors = rooms, doors

    async def show_all(self, request: Request) -> Response:
        """What a person may come for; or their ticket, where this telephone has one."""
        room = self._room(request)
        if isinstance(room, Response):
            return room
        office, words = room.hub.published, asked_for(request)
        held = _held(request, room)
        if held:
            return _to_ticket(request, held)
        barred = _barred(request, room, words)
        if barred is not None:
            return barred
        page = draw(
            "announce.html",
            request,
            words,
            catalogue=office.catalogue,
            title=words.say("announced-title"),
            say=words.say,
            office_id=office.id,
            offered=offered(room, office, words),
            tongues=tongues_of(request, office.catalogue, words),
        )
        return _known(request, page)

    async def show(self, request: Request) -> Response:
        """One service: what to bring, how it goes on, and the question of preference."""
        found = self._service(request)
        if isinstance(found, Response):
            return found
        room, service = found
        office, words = room.hub.published, asked_for(request)
        held = _held(request, room)
        if held:
            return _to_ticket(request, held)
        barred = _barred(request, room, words, service)
        if barred is not None:
            return barred
        limits = office.catalogue.phone_tickets
        assert limits is not None  # noqa: S101 - else it is barred
        page = draw(
            "announce_service.html",
            request,
            words,
            catalogue=office.catalogue,
            title=service.name,
            say=words.say,
            office_id=office.id,
            service=service,
            now=how_full(room, office, service.id, words),
            minutes=limits.expires_after,
            choices=choices(office.catalogue, words),
            form=secrets.token_urlsafe(16),
            tongues=tongues_of(request, office.catalogue, words),
        )
        return _known(request, page)

    async def take(self, request: Request) -> Response:
        """Take the ticket; the same form sent twice takes one."""
        found = self._service(request)
        if isinstance(found, Response):
            return found
        if not is_same_origin(request):
            return unknown(request)
        room, service = found
        words, fields = asked_for(request), await form_of(request)
        phone = _phone_of(request)
        if not phone:
            return _said(
                request, room, words, ("announced-no-cookie", "announced-no-cookie-do"), 409
            )
        if not self._doors.allow_taking(_address(request), time.monotonic()):
            return _said(request, room, words, ("announced-too-many", "announced-too-many-do"), 429)
        held = _held(request, room)
        if held:
            return _to_ticket(request, held)
        return await self._ask(request, room, service, _Asked(phone, fields, words))

    async def _ask(
        self, request: Request, room: Room, service: Service, asked: "_Asked"
    ) -> Response:
        hub, catalogue = room.hub, room.hub.published.catalogue
        command = AnnounceTicket(
            service.id, asked.ticket_class, asked.language(catalogue), phone=asked.phone
        )
        result = await hub.ask(Wish(asked.wish(hub.clock), command, Caller(PHONE, "citizen")))
        if not isinstance(result, Refusal):
            return _to_ticket(request, result.link_token or "")
        held = _held(request, room)
        if result.code is Code.PHONE_HAS_TICKET and held:
            return _to_ticket(request, held)
        barred = _barred(request, room, asked.words, service)
        # A form without an answer is no fault of the machine's.
        status = 503 if result.code is Code.STORE_UNAVAILABLE else 422
        return barred or _said(
            request, room, asked.words, ("announced-failed", "announced-failed-do"), status
        )

    def _room(self, request: Request) -> Room | Response:
        """The office of the address, where telephones get tickets; else the answer."""
        if not self._doors.allow(_address(request), time.monotonic()):
            return too_many(request)
        wanted = request.path_params["office"]
        room = next((each for each in self._rooms if each.hub.published.id == wanted), None)
        return unknown(request) if room is None else room

    def _service(self, request: Request) -> tuple[Room, Service] | Response:
        room = self._room(request)
        if isinstance(room, Response):
            return room
        catalogue = room.hub.published.catalogue
        service = catalogue.service.get(ServiceId(request.path_params["service"]))
        is_offered = service is not None and (
            catalogue.phone_tickets is None or catalogue.on_phones(service.id) > 0
        )
        return (room, service) if service is not None and is_offered else unknown(request)


@dataclass(frozen=True, slots=True)
class _Asked:
    """What a telephone asks with its form, in the words of its page."""

    phone: str
    fields: dict[str, str]
    words: Words

    @property
    def ticket_class(self) -> ClassId:
        return ClassId(self.fields.get("class", ""))

    def language(self, catalogue: Catalogue) -> str:
        spoken = catalogue.languages
        return self.words.language if self.words.language in spoken else spoken[0]

    def wish(self, now: Callable[[], datetime]) -> str:
        """The id of the wish: the form's own, so that a second touch finds the first answer."""
        form = self.fields.get("form", "")
        if not _DRAWN.fullmatch(form):
            return new_id(now())
        return blake2b(f"{self.phone} {form}".encode(), digest_size=16).hexdigest()


def _phone_of(request: Request) -> str:
    """What this telephone is known by: a digest of its number; empty where it has none."""
    number = request.cookies.get(cookie_name(request, COOKIE), "")
    if not _DRAWN.fullmatch(number):
        return ""
    return blake2b(number.encode(), digest_size=16).hexdigest()


def _known(request: Request, page: Response) -> Response:
    """The page with a number for a telephone that has none yet."""
    if not _phone_of(request):
        number = secrets.token_urlsafe(16)
        set_cookie(request, page, COOKIE, number, COOKIE_SECONDS, same_site="lax")
    return page


def _held(request: Request, room: Room) -> str:
    """The token of the ticket that this telephone has; empty where it has none."""
    phone, office = _phone_of(request), room.hub.published
    ticket = ticket_of_phone(office, phone, room.hub.clock()) if phone else None
    return "" if ticket is None else office.told(ticket.id, Topic.LINK_TOKEN)


def _to_ticket(request: Request, token: str) -> Response:
    chosen = request.query_params.get("lang", "")
    query = f"?lang={chosen}" if re.fullmatch(r"[a-z]{2}", chosen, re.ASCII) else ""
    return RedirectResponse(f"{root_of(request.url.path)}t/{token}{query}", 303)


def _address(request: Request) -> str:
    return request.client.host if request.client else ""


def _barred(
    request: Request, room: Room, words: Words, service: Service | None = None
) -> Response | None:
    """The page that says why a telephone gets no ticket now, and what to do; None if it does."""
    office, now = room.hub.published, room.hub.clock()
    if office.catalogue.phone_tickets is None:
        return _said(request, room, words, ("announced-off", "announced-off-do"), 404)
    closed = closed_said(office.catalogue, now, words)
    if not closed and service is not None:
        closed = _service_closed(office.catalogue, service, now, words)
    if closed:
        lines = words.say("announced-closed"), closed
        return _notice(request, room, words, 409, lines)
    if service is None:
        return None
    stop = office.stopped.get(service.id)
    if stop is not None:
        lines = words.say("announced-stopped"), stop.reason
        return _notice(request, room, words, 409, lines)
    if is_hour_full(office, service.id, now):
        hour = local_time(now, office.catalogue.time_zone).replace(minute=0) + timedelta(hours=1)
        return _said(
            request,
            room,
            words,
            ("announced-full", "announced-full-do"),
            409,
            hour=clock(hour.time()),
        )
    return None


def _service_closed(catalogue: Catalogue, service: Service, now: datetime, words: Words) -> str:
    """When a service with hours of its own is attended next; empty while it is."""
    local = local_time(now, catalogue.time_zone)
    door = opening(catalogue, service, local, holidays_around(catalogue, local.date()))
    if door.is_open:
        return ""
    if door.opens is None:
        return words.say("services-not-today")
    return said_time(words, "kiosk-service-opens", door.opens, local, is_usual=True)


def _said(
    request: Request, room: Room, words: Words, keys: tuple[str, str], status: int, **values: str
) -> Response:
    """What stands in the way and what to do, by their messages."""
    lines = words.say(keys[0]), words.say(keys[1], **values)
    return _notice(request, room, words, status, lines)


def _notice(
    request: Request, room: Room, words: Words, status: int, lines: tuple[str, str]
) -> Response:
    catalogue, root = room.hub.published.catalogue, root_of(request.url.path)
    others = f"{root}services", words.say("services-link")
    return notice(request, words, status, lines, others, catalogue)

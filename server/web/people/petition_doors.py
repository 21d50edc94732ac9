"""How a person comes to their petition: by its link, or by folio and key; and how often in vain.

A link's token is drawn from 144 bits, a key from 39: a key is tried as often as a page lets it be,
by address and by folio. With folio and key a person gets a link of half an hour, which is kept in
memory alone.
"""

import re
import time
from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

from antesala.words import Words
from server.domain.petition.register import Detail
from server.fresh import new_token
from server.web.people.page_templates import notice, too_many
from server.web.shared.languages import asked_for
from server.web.shared.page_templates import root_of
from server.web.shared.rate_limits import Doors
from server.web.shared.rooms import Room

VISIT_SECONDS = 30 * 60
"""Seconds for which folio and key open a petition."""
MOST_VISITS = 1000
_TOKEN = re.compile(r"[0-9A-Za-z_-]{20,64}")
FOLIO = re.compile(r"[0-9]{4}-[0-9]{1,9}")


@dataclass(frozen=True, slots=True)
class Opened:
    """A petition that was found; `is_visit` with folio and key. `query` keeps the language."""

    room: Room
    token: str
    detail: Detail
    words: Words
    query: str
    is_visit: bool


class Visits:
    """The links of half an hour. Time is passed in."""

    def __init__(self) -> None:
        self._found: OrderedDict[str, tuple[Room, str, float]] = OrderedDict()

    def begin(self, room: Room, folio: str, now: float) -> str:
        """A new link to a petition; where there are too many, the oldest ends."""
        token = new_token()
        self._found[token] = (room, folio, now + VISIT_SECONDS)
        while len(self._found) > MOST_VISITS:
            self._found.popitem(last=False)
        return token

    def find(self, token: str, now: float) -> tuple[Room, str] | None:
        """The petition of a link that has not ended."""
        found = self._found.get(token)
        if found is None or found[2] <= now:
            self._found.pop(token, None)
            return None
        return found[0], found[1]


class PetitionDoors:
    """Opens petitions. `welcome` is called for each request of a person who has found one."""

    def __init__(
        self, rooms: Sequence[Room], doors: Doors, welcome: Callable[[], None], visits: Visits
    ) -> None:
        self.rooms = rooms
        self._doors, self._welcome, self._visits = doors, welcome, visits

    def allows(self, request: Request) -> bool:
        """Whether this address may ask for one more page."""
        return self._doors.allow(_address(request), time.monotonic())

    def allows_sending(self, request: Request) -> bool:
        """Whether this address may send one more petition, or add one more thing."""
        return self._doors.allow_sending(_address(request), time.monotonic())

    async def open(self, request: Request) -> Opened | Response:
        """The petition of a link; else the answer for an unknown link or a too fast client.

        Raises `StoreError`.
        """
        if not self.allows(request):
            return too_many(request)
        token = request.path_params["token"]
        found = await self._find(token) if _TOKEN.fullmatch(token) else None
        if found is None:
            is_patient = self._doors.allow_miss(_address(request), time.monotonic())
            return unknown_petition(request) if is_patient else too_many(request)
        room, detail, is_visit = found
        if self._doors.allow_holder(detail.petition.folio, time.monotonic()):
            self._welcome()
        chosen = request.query_params.get("lang", "")
        is_spoken = chosen in room.hub.published.catalogue.languages
        query = f"?lang={chosen}" if is_spoken else ""
        return Opened(room, token, detail, asked_for(request), query, is_visit)

    async def enter(self, folio: str, key: str) -> str | None:
        """The token of a link of half an hour, where folio and key are a pair."""
        if not FOLIO.fullmatch(folio):
            return None
        for room in self.rooms:
            detail = await room.petitions.by_folio(folio, key)
            if detail is not None:
                return self._visits.begin(room, detail.petition.folio, time.monotonic())
        return None

    def allows_try(self, request: Request, folio: str) -> bool:
        """Whether one more key may be tried, by this address and at this folio."""
        now = time.monotonic()
        # The address first: one that tries many folios may not fill the memory of all.
        return self._doors.allow_miss(_address(request), now) and self._doors.allow_key(
            folio[:16], now
        )

    async def _find(self, token: str) -> tuple[Room, Detail, bool] | None:
        visit = self._visits.find(token, time.monotonic())
        if visit is not None:
            room, folio = visit
            detail = await room.petitions.detail(folio)
            return None if detail is None else (room, detail, True)
        for room in self.rooms:
            detail = await room.petitions.by_token(token)
            if detail is not None:
                return room, detail, False
        return None


def _address(request: Request) -> str:
    return request.client.host if request.client else ""


def unknown_petition(request: Request) -> Response:
    """The same page for every link that opens none; it leads to where folio and key do."""
    words = asked_for(request)
    said = (words.say("petition-page-unknown"), words.say("petition-page-unknown-do"))
    back = (f"{root_of(request.url.path)}p", words.say("petition-page-find"))
    return notice(request, words, 404, said, back, request.app.state.catalogue())

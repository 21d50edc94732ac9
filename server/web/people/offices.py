"""The people's pages of several offices on one listener: those of each under `/o/ID/`.

An address says which office, so that it can be printed and passed on, and no cookie is needed. What
names its office by itself stays where it is: a ticket's link, a petition's, a display, `/q/ID`. The
first page is the list of the offices.
"""

import re
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

from server.web.people.page_templates import draw, fault, too_many, unknown
from server.web.shared.languages import asked_for
from server.web.shared.manners import Manners
from server.web.shared.page_templates import headless, root_of
from server.web.shared.rate_limits import Doors
from server.web.shared.rooms import Room

_UNDER = re.compile(r"/o/([A-Za-z0-9_.-]{1,64})(/.*)?", re.DOTALL)
"""The office, and the address among its pages."""
_OF_ONE = re.compile(r"/(?:events|petitions/new|(?:services|data|privacy)(?:/.*)?)?", re.DOTALL)
"""Addresses that do not say of which office they are."""


class Make(Protocol):
    """Makes all pages, those without an office in their address of the first one that is given."""

    def __call__(self, rooms: Sequence[Room], *, is_of_all: bool = False) -> ASGIApp:
        """With `is_of_all` what is not found has no office's head."""


@dataclass(frozen=True, slots=True)
class Listed:
    """An office in the list."""

    id: str
    name: str
    language: str


def application_of(rooms: Sequence[Room], make: Make, doors: Doors) -> ASGIApp:
    """The pages of all offices; of one alone they are as they are, without a list."""
    if len(rooms) == 1:
        return make(rooms)
    pages = _Pages({room.hub.published.id: room for room in rooms}, make)
    choosing, of_all = _choosing(rooms, doors), make(rooms, is_of_all=True)

    async def answer(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return
        found = _UNDER.fullmatch(scope["path"])
        if found is None or found[1] not in pages.rooms:
            app = choosing if _OF_ONE.fullmatch(scope["path"]) else of_all
        elif not found[2]:
            app = choosing
        else:
            app = pages.of(found[1])
            scope = {**scope, "path": found[2], "raw_path": found[2].encode("utf-8", "replace")}
        await app(scope, receive, send)

    return answer


class _Pages:
    """All pages, once for each office; made when they are first asked for."""

    def __init__(self, rooms: Mapping[str, Room], make: Make) -> None:
        self.rooms, self._make = rooms, make
        self._made: dict[str, ASGIApp] = {}

    def of(self, office: str) -> ASGIApp:
        if office not in self._made:
            others = [room for name, room in self.rooms.items() if name != office]
            self._made[office] = self._make([self.rooms[office], *others])
        return self._made[office]


def _choosing(rooms: Sequence[Room], doors: Doors) -> ASGIApp:
    """The list, to which every address leads that should say an office and does not.

    The address of an office without the slash at its end leads to that with it.
    """

    async def show(request: Request) -> Response:
        if not doors.allow(request.client.host if request.client else "", time.monotonic()):
            return too_many(request)
        path, query = request.url.path, request.url.query
        if named := _UNDER.fullmatch(path):
            return RedirectResponse(f"{named[1]}/{'?' if query else ''}{query}", 303)
        if path != "/":
            return RedirectResponse(root_of(path), 303)
        words = asked_for(request)
        title, hint = words.say("phone-offices"), words.say("phone-offices-hint")
        return draw("offices.html", request, words, title=title, hint=hint, offices=_listed(rooms))

    app = Starlette(
        routes=[Route("/{path:path}", show)],
        exception_handlers={HTTPException: _not_there, Exception: _failed},
    )
    app.state.catalogue = lambda: headless(rooms[0].hub.published.catalogue)
    return Manners(app, lambda _: "/", lambda _: False, fault)


def _listed(rooms: Sequence[Room]) -> list[Listed]:
    files = [room.hub.published.catalogue for room in rooms]
    files.sort(key=lambda file: (file.name.casefold(), file.office))
    return [Listed(file.office, file.name, file.languages[0]) for file in files]


async def _not_there(request: Request, _error: Exception) -> Response:
    return unknown(request)


async def _failed(request: Request, _error: Exception) -> Response:
    """A fault of ours; the library logs nothing of it, and `Manners` does."""
    return fault(request)

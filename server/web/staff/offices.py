"""The staff listener of all offices: which one a browser is at, and the pages of each.

With one office there is nothing to choose. With several the first page is a list of them, and a
cookie of its own keeps the choice. A session is of one office: behind the choice each office has an
application of its own, which knows no other one's sessions, streams and forms. It is made when
somebody first comes to that office.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from contextlib import AsyncExitStack
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from time import monotonic
from urllib.parse import quote

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

from server.accounts.roles import rights_of
from server.domain.catalogue import Catalogue
from server.hub import Hub, News
from server.newcomers import allowed_here
from server.operation.metrics import Metrics
from server.store import StoreError
from server.web.shared.connections import Hall
from server.web.shared.cookies import LONGEST, cookie_name, set_cookie
from server.web.shared.languages import asked_for
from server.web.shared.listening import WebListening
from server.web.shared.manners import Manners
from server.web.shared.page_templates import headless, root_of
from server.web.shared.rate_limits import Doors
from server.web.shared.serving import serve
from server.web.shared.static_files import StaticFiles
from server.web.staff import office_edition
from server.web.staff.application import application, named
from server.web.staff.metrics import PATH as METRICS, metrics_route
from server.web.staff.page_templates import draw_before, fault, no_store, too_many
from server.web.staff.visit import StaffOffice, address_of, safe_back

log = logging.getLogger(__name__)

CHOICE = "antesala-office"
"""The cookie with the id of the office that a browser is at."""
PATH = "/offices"
"""Where an office is chosen."""

Catalogues = Mapping[str, Callable[[], Catalogue]]
"""How the file of each office is read now, by its id."""


@dataclass(frozen=True, slots=True)
class Listed:
    """An office in the list."""

    id: str
    name: str
    language: str
    address: str


class StaffOffices:
    """The staff pages of all offices. `make` opens what those of one stand on."""

    def __init__(
        self, catalogues: Catalogues, make: Callable[[str], Awaitable[StaffOffice]]
    ) -> None:
        self._catalogues, self._make = catalogues, make
        self._opened: dict[str, StaffOffice] = {}
        self._pages: dict[str, ASGIApp] = {}
        self._opening = asyncio.Lock()
        self._doors = Doors()
        """Of all offices: an address may not ask each of them as often."""
        self._welcome: Callable[[], None] = lambda: None
        self._metrics: Metrics | None = None

    @classmethod
    def of(cls, at: StaffOffice) -> "StaffOffices":
        """The staff pages of one office that is open already."""

        async def opened(_office: str) -> StaffOffice:
            return at

        return cls({at.office.id: lambda: at.office.catalogue}, opened)

    @property
    def hubs(self) -> list[Hub]:
        """The offices whose pages have been opened."""
        return [at.room.hub for at in self._opened.values()]

    @property
    def streams(self) -> int:
        """How many sessions have a page open that tells what is new."""
        return sum(len(at.live.streams) for at in self._opened.values())

    def close(self) -> None:
        """The server stops: end all streams."""
        for at in self._opened.values():
            at.close()

    async def application(
        self, welcome: Callable[[], None] = lambda: None, metrics: Metrics | None = None
    ) -> ASGIApp:
        """All of it; `welcome` is called for each request of a signed in person.

        Raises `StoreError` where what the pages of the only office stand on cannot be read.
        """
        self._welcome, self._metrics = welcome, metrics
        if len(self._catalogues) == 1:
            return await self._pages_of(*self._catalogues)
        choosing = self._choosing()

        async def answer(scope: Scope, receive: Receive, send: Send) -> None:
            if scope["type"] != "http":
                return
            app, office = choosing, self._choice(Request(scope))
            if office is not None and not _is_of_all(scope["path"]):
                try:
                    app = await self._pages_of(office)
                except StoreError as error:
                    log.warning("%s", error)
            await app(scope, receive, send)

        return answer

    async def _pages_of(self, office: str) -> ASGIApp:
        if office not in self._pages:
            async with self._opening:
                if office not in self._pages:
                    self._pages[office] = await self._open(office)
        return self._pages[office]

    async def _open(self, office: str) -> ASGIApp:
        """Make the pages of an office. Raises `StoreError`."""
        at = await self._make(office)
        at.doors, at.has_others = self._doors, len(self._catalogues) > 1
        at.room.hub.listen(partial(_show_out, at))
        at.sessions.on_end(at.forget)
        self._opened[office] = at
        return application(at, self._welcome, self._metrics)

    def _choice(self, request: Request) -> str | None:
        """The office that a browser is at; None where it has chosen none that is here."""
        chosen = request.cookies.get(cookie_name(request, CHOICE), "")
        return chosen if chosen in self._catalogues else None

    def _choosing(self) -> ASGIApp:
        """The pages that are of no office."""
        files = StaticFiles(Path(__file__).with_name("static"))
        routes = [
            Route("/", self._paced(self._show)),
            Route(PATH, self._paced(self._show)),
            Route(f"{PATH}/{{office}}", self._paced(self._choose)),
            Route("/static/{name}", files.show),
            Route("/{path:path}", self._paced(self._elsewhere), methods=["GET", "POST"]),
        ]
        if self._metrics is not None:
            routes.insert(0, metrics_route(self._metrics, self._doors))
        app = Starlette(routes=routes, exception_handlers={Exception: _failed})
        app.state.catalogue = lambda: headless(next(iter(self._catalogues.values()))())
        app.state.editions = office_edition.Editions()
        app.router.redirect_slashes = False
        return Manners(app, named, lambda _: False, fault)

    def _paced(
        self, page: Callable[[Request], Response]
    ) -> Callable[[Request], Awaitable[Response]]:
        async def answer(request: Request) -> Response:
            if not self._doors.allow(address_of(request), monotonic()):
                return too_many(request)
            return page(request)

        return answer

    def _show(self, request: Request, status: int = 200) -> Response:
        """The list of offices, by their names."""
        if request.url.path == "/" and self._choice(request) is not None:
            return no_store(request)
        words = asked_for(request)
        back = safe_back(request.query_params.get("back", ""))
        asked = f"?back={quote(back, safe='')}" if back else ""
        files = {office: read() for office, read in self._catalogues.items()}
        offices = [
            Listed(
                office,
                file.name,
                file.languages[0],
                f"{root_of(request.url.path)}{PATH[1:]}/{office}{asked}",
            )
            for office, file in files.items()
        ]
        offices.sort(key=lambda each: (each.name.casefold(), each.id))
        names = [each.name for each in offices]
        return draw_before(
            "offices.html",
            request,
            status,
            title=words.say("pages-offices"),
            offices=offices,
            alike={name for name in names if names.count(name) > 1},
        )

    def _choose(self, request: Request) -> Response:
        """Keep the choice, and lead to the office's own sign-in, or on to where its reader was."""
        office = request.path_params["office"]
        if office not in self._catalogues:
            return self._show(request, 404)
        back = safe_back(request.query_params.get("back", ""))
        answer = _to_root(request, back)
        set_cookie(request, answer, CHOICE, office, LONGEST, same_site="lax")
        return answer

    def _elsewhere(self, request: Request) -> Response:
        """Any other address, before an office is chosen, or while it cannot be opened."""
        if self._choice(request) is not None:
            # What is of all offices, and is not there, is no fault of the one that was chosen.
            is_of_all = _is_of_all(request.url.path)
            return self._show(request, 404) if is_of_all else no_store(request)
        url = request.url
        back = f"{url.path}?{url.query}" if url.query else url.path
        answer = _to_root(request, safe_back(back) if request.method == "GET" else "")
        if request.headers.get("hx-request"):
            return Response(status_code=204, headers={"HX-Redirect": answer.headers["location"]})
        return answer


def _is_of_all(path: str) -> bool:
    return path in (PATH, METRICS) or path.startswith(f"{PATH}/")


def _to_root(request: Request, back: str) -> Response:
    asked = f"?back={quote(back, safe='')}" if back else ""
    return RedirectResponse(f"{root_of(request.url.path)}{asked}", 303)


async def _failed(request: Request, _error: Exception) -> Response:
    """A fault of ours; the library logs nothing of it, and `Manners` does."""
    return fault(request)


async def listen_staff(
    stack: AsyncExitStack,
    offices: StaffOffices,
    listening: WebListening,
    metrics: Metrics | None = None,
) -> tuple[str, asyncio.Task[None]]:
    """Let staff in until the stack unwinds; returns our address and the task that must not end.

    Raises `OSError`, and `StoreError` where the sessions of before cannot be read.
    """
    connections = Hall(allowed_here().staff)
    app = await offices.application(connections.turnstile.give_back, metrics)
    return await serve(stack, app, connections, listening, offices.close)


def _show_out(at: StaffOffice, _news: News) -> None:
    """End the sessions of those who may not enter any more: another role, or suspended."""
    for clerk in at.sessions.clerks():
        if rights_of(at.office, clerk) is None:
            at.sessions.drop(clerk)

"""The routes of the web listener, and the rules for every answer.

Every answer has strict headers, shows no traceback, and is logged without tokens.
"""

import logging
from collections.abc import Callable, Sequence

from starlette.applications import Starlette
from starlette.datastructures import MutableHeaders
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from server.web.board import Board
from server.web.page_templates import fault, unknown
from server.web.phone import Phone
from server.web.rate_limits import Doors
from server.web.static_files import Crests, accent_sheet, static_file
from server.web.switchboard import Links, Room, Switchboard

log = logging.getLogger(__name__)

HEADERS = {
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; script-src 'self'; "
    "font-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Robots-Tag": "noindex, nofollow",
}
NO_STORE = "no-store"
ACTS = frozenset({"cancel", "events"})
HEALTH = "/health"
ROOMS = ("/t/", "/static/")


def masked(path: str) -> str:
    """A path for the log: whatever may be a token is cut out, misspelt or not."""
    if path == HEALTH:
        return path
    room = next((room for room in ROOMS if path.startswith(room)), "/")
    act = path.rpartition("/")[2]
    return f"{room}…/{act}" if room == "/t/" and act in ACTS else f"{room}…"


class Manners:
    """The middleware around the whole application."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return
        name = f"{scope['method']} {masked(scope['path'])}"
        status = 0

        async def mind(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                headers = MutableHeaders(scope=message)
                for header, value in HEADERS.items():
                    headers.setdefault(header, value)
                headers.setdefault("Cache-Control", NO_STORE)
            await send(message)

        try:
            await self._app(scope, receive, mind)
        except Exception:
            log.exception("a fault in %s", name)
            if not status:
                await fault(Request(scope))(scope, receive, mind)
        finally:
            # Requests for styles and health are not worth a line.
            log.log(logging.INFO if "/t/" in name else logging.DEBUG, "%s %s", name, status)


def application(
    rooms: Sequence[Room], switchboard: Switchboard, welcome: Callable[[], None]
) -> ASGIApp:
    """The whole web application; `welcome` is called for each request of a ticket's holder."""
    doors = Doors()
    phone = Phone(Links(rooms), doors, switchboard, welcome)
    board = Board(rooms, doors, switchboard)

    async def health(_request: Request) -> Response:
        """Whether the server would take a command now; tells no facts about any office."""
        is_well = all(room.hub.is_answering for room in rooms)
        status = "ok" if is_well else "store_unavailable"
        return JSONResponse({"status": status}, 200 if is_well else 503)

    routes = [
        Route("/", board.show),
        Route("/events", board.listen),
        Route("/t/{token}", phone.show),
        Route("/t/{token}/events", phone.listen),
        Route("/t/{token}/cancel", phone.question),
        Route("/t/{token}/cancel", phone.cancel, methods=["POST"]),
        Route("/static/accent/{name}", accent_sheet),
        Route("/static/crest/{name}", Crests(rooms).show),
        Route("/static/{name}", static_file),
        Route("/health", health),
    ]
    app = Starlette(routes=routes, exception_handlers={HTTPException: _not_there})
    # The office of the public board, whose head a page has that is not found.
    app.state.catalogue = lambda: rooms[0].hub.published.catalogue
    # A path with a slash too many is not found either; a redirect would reveal that it nearly is.
    app.router.redirect_slashes = False
    return Manners(app)


async def _not_there(request: Request, _error: Exception) -> Response:
    return unknown(request)

"""The routes of the web listener, and their parts."""

from collections.abc import Callable, Sequence

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp

from server.web.accents import accent_sheet
from server.web.board import Board
from server.web.crests import Crests
from server.web.drawing import unknown
from server.web.links import Links
from server.web.middleware import Manners
from server.web.phone import Phone
from server.web.rate_limits import Doors
from server.web.rooms import Room
from server.web.static_files import static_file
from server.web.switchboard import Switchboard


def application(
    rooms: Sequence[Room], switchboard: Switchboard, welcome: Callable[[], None]
) -> ASGIApp:
    """The whole web application; `welcome` is called for each request of a ticket's holder."""
    doors = Doors()
    phone = Phone(Links(rooms), doors, switchboard, welcome)
    board = Board(rooms, doors)

    async def health(_request: Request) -> Response:
        """Whether the server would take a command now; tells no facts about any office."""
        is_well = all(room.hub.is_answering for room in rooms)
        status = "ok" if is_well else "store_unavailable"
        return JSONResponse({"status": status}, 200 if is_well else 503)

    routes = [
        Route("/", board.show),
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
    # A path with a slash too many is not found either; a redirect would reveal that it nearly is.
    app.router.redirect_slashes = False
    return Manners(app)


async def _not_there(request: Request, _error: Exception) -> Response:
    return unknown(request)

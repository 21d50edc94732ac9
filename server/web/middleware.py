"""Rules for every answer: strict headers, a log without tokens, and no traceback shown."""

import logging

from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from server.web.drawing import fault

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

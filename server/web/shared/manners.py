"""The rules for every answer of a web listener.

Every answer has strict headers, shows no traceback, and is logged without tokens.
"""

import base64
import logging
from collections.abc import Callable
from hashlib import sha256
from urllib.parse import urlsplit

from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

log = logging.getLogger(__name__)

HEADERS = {
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; script-src 'self'; "
    "font-src 'self'; manifest-src 'self'; img-src 'self'; media-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Robots-Tag": "noindex, nofollow",
}
NO_STORE = "no-store"


def policy_with(sheet: str) -> str:
    """The policy of a page with one style sheet in itself: no other one is obeyed there."""
    digest = base64.b64encode(sha256(sheet.encode()).digest()).decode()
    own = f"style-src 'self' 'sha256-{digest}'"
    return HEADERS["Content-Security-Policy"].replace("style-src 'self'", own)


class Manners:
    """The middleware around a whole application.

    `named` gives a path as the log may have it, `is_news` says of that whether it is worth a line,
    and `fault` draws the page of a fault.
    """

    def __init__(
        self,
        app: ASGIApp,
        named: Callable[[str], str],
        is_news: Callable[[str], bool],
        fault: Callable[[Request], Response],
    ) -> None:
        self._app = app
        self._named = named
        self._is_news = is_news
        self._fault = fault

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return
        path = self._named(scope["path"])
        name = f"{scope['method']} {path}"
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
                await self._fault(Request(scope))(scope, receive, mind)
        finally:
            level = logging.INFO if self._is_news(path) else logging.DEBUG
            log.log(level, "%s %s", name, status)


def is_same_origin(request: Request) -> bool:
    """Whether the request comes from our own form, as far as the browser says its origin.

    Over plain HTTP browsers send no Sec-Fetch-Site, and since our pages send no referrer
    their Origin is `null`. Then a token protects the form, which no other page knows.
    """
    site = request.headers.get("sec-fetch-site")
    if site is not None:
        return site == "same-origin"
    origin = request.headers.get("origin", "null")
    return origin == "null" or urlsplit(origin).netloc == request.headers.get("host")

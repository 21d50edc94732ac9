"""Cookies that no script reads and no form of another site sends."""

from typing import Literal

from starlette.requests import Request
from starlette.responses import Response

LONGEST = 400 * 24 * 3600
"""Seconds for which a browser keeps a cookie at most (RFC 6265bis, 5.5)."""


def is_secure(request: Request) -> bool:
    return request.url.scheme == "https"


def cookie_name(request: Request, name: str) -> str:
    """With TLS the browser itself sees to it that no other machine has set the cookie."""
    return f"__Host-{name}" if is_secure(request) else name


def set_cookie(
    request: Request,
    response: Response,
    name: str,
    value: str,
    seconds: int | None = None,
    *,
    same_site: Literal["strict", "lax"] = "strict",
) -> None:
    """Give the browser a cookie, until it is closed or for so many seconds; empty takes it.

    With `lax` it also comes along where a link of another site leads to us.
    """
    response.set_cookie(
        cookie_name(request, name),
        value,
        max_age=seconds if value else 0,
        path="/",
        secure=is_secure(request),
        httponly=True,
        samesite=same_site,
    )

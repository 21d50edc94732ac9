"""The fields of a form, as a browser sends them, within limits of size, number and time."""

import asyncio
from urllib.parse import parse_qsl

from starlette.requests import ClientDisconnect, Request

MOST_BYTES = 64 * 1024
"""Bytes of a form; the longest text that one may hold is a few thousand."""
BODY_SECONDS = 10.0
"""Seconds for all of it: connections are few, and a silent client must not keep one."""
MOST_READ = 128 << 20
"""Bytes that are read of a form that is too long, so that its sender hears the answer."""
MOST_FIELDS = 64


async def pairs_of(request: Request) -> list[tuple[str, str]]:
    """Each field with its value, in order; a field of several choices comes as often as chosen.

    None of a form that is too long or late, or not written as forms are.
    """
    try:
        async with asyncio.timeout(BODY_SECONDS):
            body = await _body(request)
    except (TimeoutError, ClientDisconnect):
        return []
    try:
        return parse_qsl(
            body.decode("ascii"),
            keep_blank_values=True,
            errors="strict",
            max_num_fields=MOST_FIELDS,
        )
    except ValueError:
        return []


async def _body(request: Request) -> bytes:
    """What was sent; empty where it is too long."""
    body, size = b"", 0
    async for piece in request.stream():
        size += len(piece)
        if size <= MOST_BYTES:
            body += piece
            continue
        if size > MOST_READ:
            break
        allow_pieces(request)
    return body if size <= MOST_BYTES else b""


def allow_pieces(request: Request) -> None:
    """Let the connection send more pieces than a request has of which all is kept."""
    allow = request.scope.get("antesala.long_body")
    if allow is not None:
        allow()


async def form_of(request: Request) -> dict[str, str]:
    """The fields with their last values."""
    return dict(await pairs_of(request))

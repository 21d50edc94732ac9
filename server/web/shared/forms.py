"""The fields of a form, as a browser sends them, within limits of size, number and time."""

import asyncio
from urllib.parse import parse_qsl

from starlette.requests import ClientDisconnect, Request

MOST_BYTES = 64 * 1024
"""Bytes of a form; the longest text that one may hold is a few thousand."""
BODY_SECONDS = 10.0
"""Seconds for all of it: connections are few, and a silent client must not keep one."""
MOST_FIELDS = 64


async def pairs_of(request: Request) -> list[tuple[str, str]]:
    """Each field with its value, in order; a field of several choices comes as often as chosen.

    None of a form that is too long or late, or not written as forms are.
    """
    body = b""
    try:
        async with asyncio.timeout(BODY_SECONDS):
            async for piece in request.stream():
                body += piece
                if len(body) > MOST_BYTES:
                    return []
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


async def form_of(request: Request) -> dict[str, str]:
    """The fields with their last values."""
    return dict(await pairs_of(request))

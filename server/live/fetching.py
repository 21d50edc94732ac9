"""Files for displays over the live listener: `GET /media/NAME`, with the device's token.

A file comes in pieces, each asked for by its first byte, so that an answer is short and a device
that was cut off goes on where it was. What is no such request is a websocket's.
"""

import asyncio
import re
import time
from collections.abc import Awaitable, Callable, Collection
from http import HTTPStatus
from pathlib import Path

from websockets.asyncio.server import ServerConnection
from websockets.datastructures import Headers
from websockets.http11 import Request, Response

from server.domain.refusals import Code, Refusal
from server.live.guests import Lobby
from server.store import Device

Fetch = Callable[[ServerConnection, Request], Awaitable[Response | None]]
PIECE = 1 << 20
"""Bytes of one answer."""
KNOWN_SECONDS = 60.0
"""Seconds for which a token is not looked up again: a video comes in forty pieces."""
MOST_KNOWN = 256
PATH = "/media/"
_TYPES = {".jpg": "image/jpeg", ".png": "image/png", ".mp4": "video/mp4"}
_RANGE = re.compile(r"bytes=(\d{1,12})-")


class Fetching:
    """Answers what devices fetch."""

    def __init__(self, lobby: Lobby) -> None:
        self._lobby = lobby
        self._known: dict[str, tuple[Device, float]] = {}

    async def answer(self, _connection: ServerConnection, request: Request) -> Response | None:
        """The piece that is asked for; None for an opening of a websocket."""
        if not request.path.startswith(PATH):
            return None
        token = request.headers.get("Authorization", "").removeprefix("Bearer ")
        found = await self._device(token)
        if isinstance(found, Refusal):
            is_often = found.code is Code.TOO_MANY
            return _without(HTTPStatus.TOO_MANY_REQUESTS if is_often else HTTPStatus.UNAUTHORIZED)
        room = self._lobby.rooms.get(found.office)
        media = room.media if room is not None else None
        file = media.file(request.path.removeprefix(PATH)) if media is not None else None
        if file is None:
            return _without(HTTPStatus.NOT_FOUND)
        asked = _RANGE.fullmatch(request.headers.get("Range", ""))
        return await asyncio.to_thread(_piece, file, int(asked[1]) if asked else 0)

    async def _device(self, token: str) -> Device | Refusal:
        """The enrolled device that has a token; one that was revoked meanwhile has none."""
        now = time.monotonic()
        device, until = self._known.get(token, (None, 0.0))
        if device is not None and now < until and device.id in self._devices(device):
            return device
        self._known.pop(token, None)
        found = await self._lobby.gate.by_token(token)
        if not isinstance(found, Refusal):
            if len(self._known) >= MOST_KNOWN:
                self._known.pop(next(iter(self._known)))
            self._known[token] = (found, now + KNOWN_SECONDS)
        return found

    def _devices(self, device: Device) -> Collection[str]:
        room = self._lobby.rooms.get(device.office)
        return set(room.devices) if room is not None else ()


def _piece(file: Path, begin: int) -> Response:
    try:
        size = file.stat().st_size
        with file.open("rb") as opened:
            opened.seek(begin)
            data = opened.read(PIECE)
    except OSError:
        return _without(HTTPStatus.NOT_FOUND)
    if not data:
        return _without(HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE)
    headers = _headers(len(data), _TYPES.get(file.suffix, "application/octet-stream"))
    headers["Content-Range"] = f"bytes {begin}-{begin + len(data) - 1}/{size}"
    return Response(HTTPStatus.PARTIAL_CONTENT, "Partial Content", headers, data)


def _without(status: HTTPStatus) -> Response:
    return Response(status, status.phrase, _headers(0, "text/plain"), b"")


def _headers(length: int, kind: str) -> Headers:
    return Headers(
        {
            "Content-Length": str(length),
            "Content-Type": kind,
            "Connection": "close",
            "Cache-Control": "no-store",
            "X-Content-Type-Options": "nosniff",
        }
    )

"""The crest of an office as a file of its own, named by its digest: it may be cached for ever."""

import base64
from collections.abc import Sequence

from starlette.requests import Request
from starlette.responses import Response

from server.web.drawing import crest_file, unknown
from server.web.rooms import Room
from server.web.static_files import KEEP

_KINDS = {"svg": "image/svg+xml", "png": "image/png"}
_STRICT = "default-src 'none'; style-src 'unsafe-inline'; sandbox"
"""A drawing opened by itself may not act either; its own colours are styles within it."""


class Crests:
    """The crests of all offices."""

    def __init__(self, rooms: Sequence[Room]) -> None:
        self._rooms = rooms

    async def show(self, request: Request) -> Response:
        """The crest of this name; an office's former one is not found any more."""
        for room in self._rooms:
            crest = room.hub.published.catalogue.crest
            if crest is not None and request.path_params["name"] == crest_file(crest):
                headers = {"Cache-Control": KEEP, "Content-Security-Policy": _STRICT}
                content = base64.b64decode(crest.data)
                return Response(content, media_type=_KINDS[crest.kind], headers=headers)
        return unknown(request)

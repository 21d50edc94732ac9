"""The files that pages ask for: style, script, icon and face, and an office's accent and crest.

They are few and small, so they are kept in memory. The accent is a style sheet that follows the
house's and replaces it; the crest is named by its digest, so that it may be cached for ever.
"""

import base64
import re
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from antesala.colours.palette import CONTRAST, DARK, LIGHT, Palette, tinted
from server.web.shared.page_templates import crest_file
from server.web.shared.rooms import Room

_KINDS = {
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".txt": "text/plain; charset=utf-8",
    ".woff2": "font/woff2",
}
_SHARED = Path(__file__).with_name("static")
KEEP = "public, max-age=3600"
"""One hour: after an update of the server no old page lives longer."""


class StaticFiles:
    """The files of a listener's folders, by their names, with those that all listeners share."""

    def __init__(self, *folders: Path) -> None:
        files = [file for folder in (_SHARED, *folders) for file in folder.iterdir()]
        self._files = {file.name: file.read_bytes() for file in files if file.suffix in _KINDS}

    async def show(self, request: Request) -> Response:
        """One of them by its name. Raises `HTTPException` where there is none."""
        name = request.path_params["name"]
        content = self._files.get(name)
        if content is None:
            raise HTTPException(404)
        kind = _KINDS[Path(name).suffix]
        return Response(content, media_type=kind, headers={"Cache-Control": KEEP})


_NAME = re.compile(r"([0-9A-Fa-f]{6})\.css")
_TOKENS = ("accent", "on_accent", "accent_press")
"""The colours of a page that an accent changes."""


async def accent_sheet(request: Request) -> Response:
    """The style sheet of an accent; its name is the accent.

    Raises `HTTPException` where the name is no colour.
    """
    asked = _NAME.fullmatch(request.path_params["name"])
    if asked is None:
        raise HTTPException(404)
    sheet = sheet_of(f"#{asked[1]}")
    return Response(sheet, media_type="text/css", headers={"Cache-Control": KEEP})


@lru_cache(maxsize=16)
def sheet_of(accent: str) -> str:
    """The accent on light and dark telephones; with more contrast the house's own stays."""
    return "\n".join(
        (
            _block(tinted(LIGHT, accent)),
            f"@media (prefers-color-scheme: dark) {{ {_block(tinted(DARK, accent))} }}",
            f"@media (prefers-contrast: more) {{ {_block(CONTRAST)} }}",
        )
    )


def _block(palette: Palette) -> str:
    tokens = (f"--{name.replace('_', '-')}: {getattr(palette, name)};" for name in _TOKENS)
    return f":root {{ {' '.join(tokens)} }}"


_CREST_KINDS = {"svg": "image/svg+xml", "png": "image/png"}
_STRICT = "default-src 'none'; style-src 'unsafe-inline'; sandbox"
"""A drawing opened by itself may not act either; its own colours are styles within it."""


class Crests:
    """The crests of all offices."""

    def __init__(self, rooms: Sequence[Room]) -> None:
        self._rooms = rooms

    async def show(self, request: Request) -> Response:
        """The crest of this name; an office's former one is not found any more.

        Raises `HTTPException` where there is none.
        """
        for room in self._rooms:
            crest = room.hub.published.catalogue.crest
            if crest is not None and request.path_params["name"] == crest_file(crest):
                headers = {"Cache-Control": KEEP, "Content-Security-Policy": _STRICT}
                content = base64.b64decode(crest.data)
                return Response(content, media_type=_CREST_KINDS[crest.kind], headers=headers)
        raise HTTPException(404)

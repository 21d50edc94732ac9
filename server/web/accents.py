"""The office's accent as a style sheet of its own, which follows the house's and replaces it."""

import re
from functools import lru_cache

from starlette.requests import Request
from starlette.responses import Response

from antesala.colours.palette import CONTRAST, DARK, LIGHT, Palette, tinted
from server.web.drawing import unknown
from server.web.static_files import KEEP

_NAME = re.compile(r"([0-9A-Fa-f]{6})\.css")
_TOKENS = ("accent", "on_accent", "accent_press")
"""The colours of a page that an accent changes."""


async def accent_sheet(request: Request) -> Response:
    """The style sheet of an accent; its name is the accent."""
    asked = _NAME.fullmatch(request.path_params["name"])
    if asked is None:
        return unknown(request)
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

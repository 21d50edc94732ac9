"""The office's accent as a style sheet of its own, which follows the house's and replaces it."""

import re
from functools import lru_cache

from starlette.requests import Request
from starlette.responses import Response

from antesala.colours.palette import CONTRAST, DARK, LIGHT, Palette
from antesala.colours.tint import tinted
from server.web.drawing import unknown
from server.web.static_files import KEEP

_NAME = re.compile(r"([0-9A-Fa-f]{6})\.css")
_TOKENS = ("accent", "on_accent", "accent_press")
"""What an accent changes of those colours that a page uses."""


async def accent_sheet(request: Request) -> Response:
    """The sheet of an accent, which is its name."""
    asked = _NAME.fullmatch(request.path_params["name"])
    if asked is None:
        return unknown(request)
    sheet = sheet_of(f"#{asked[1]}")
    return Response(sheet, media_type="text/css", headers={"Cache-Control": KEEP})


@lru_cache(maxsize=16)
def sheet_of(accent: str) -> str:
    """The accent as light and dark telephones show it. Who wants contrast keeps the house's own."""
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

"""Style, script, icon and face of the pages: few and small, so they are kept in memory."""

from pathlib import Path

from starlette.requests import Request
from starlette.responses import Response

from server.web.drawing import unknown

_FOLDER = Path(__file__).with_name("static")
_KINDS = {
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".woff2": "font/woff2",
}
_FILES = {file.name: file.read_bytes() for file in _FOLDER.iterdir() if file.suffix in _KINDS}
KEEP = "public, max-age=3600"
"""One hour: after an update of the server no old page lives longer."""


async def static_file(request: Request) -> Response:
    """One of them by its name."""
    name = request.path_params["name"]
    content = _FILES.get(name)
    if content is None:
        return unknown(request)
    kind = _KINDS[Path(name).suffix]
    return Response(content, media_type=kind, headers={"Cache-Control": KEEP})

"""The pages of displays drawn: the wall itself, its set-up, and what stands in the way."""

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from zlib import crc32

from starlette.requests import Request
from starlette.responses import HTMLResponse

from antesala.colours.palette import DARK, LIGHT, PALETTES, Palette, ThemeName, tinted
from antesala.words import Words
from server.domain.catalogue import Catalogue
from server.web.hall.drawing import Drawing
from server.web.shared.page_templates import environment, root_of

HERE = Path(__file__).parent
STATIC = HERE / "static"


def _pixels(value: float) -> str:
    """A length with two places, as short as it can be written."""
    return f"{value:.2f}".rstrip("0").rstrip(".")


_JINJA = environment(HERE / "templates")
_JINJA.filters["px"] = _pixels


def wall(drawing: Drawing) -> str:
    """The screen as SVG, and the same in words for a screen reader."""
    return " ".join(_JINJA.get_template("wall.svg").render(drawing=drawing).split())


def draw(
    template: str,
    request: Request,
    words: Words,
    catalogue: Catalogue,
    theme: ThemeName,
    status: int = 200,
    **values: object,
) -> HTMLResponse:
    """A whole page in the office's colours."""
    body = _JINJA.get_template(template).render(
        language=words.language,
        root=root_of(request.url.path),
        sheet=f"{theme}-{catalogue.accent.removeprefix('#')}.css",
        theme=theme,
        say=words.say,
        **values,
    )
    return HTMLResponse(body, status)


def notice(
    request: Request,
    words: Words,
    catalogue: Catalogue,
    theme: ThemeName,
    status: int,
    sentences: Sequence[str],
) -> HTMLResponse:
    """A page that says what stands in the way, and what to do."""
    heading, *lines = sentences
    return draw(
        "stopped.html", request, words, catalogue, theme, status, heading=heading, lines=lines
    )


_PANEL = ("surface", "ink", "ink2", "hair", "accent", "on_accent")
_TOKENS = (
    "ground", "surface", "ink", "ink2", "line", "hair", "accent", "on_accent", "accent_soft",
    "caution", "on_caution", "stop", "on_stop", "focus",
)  # fmt: skip


@lru_cache(maxsize=16)
def sheet_of(theme: ThemeName, accent: str) -> str:
    """The colours of a theme in an office's accent; the panel of a call is white on a dark wall."""
    palette = tinted(PALETTES[theme], accent)
    panel = tinted(LIGHT, accent) if palette.ground == DARK.ground else palette
    colours = [(name, getattr(palette, name)) for name in _TOKENS]
    colours += [(f"panel_{name}", getattr(panel, name)) for name in _PANEL]
    colours.append(("panel_frame", _frame(palette, panel)))
    said = " ".join(f"--{name.replace('_', '-')}: {value};" for name, value in colours)
    return f":root {{ {said} }}"


def _frame(palette: Palette, panel: Palette) -> str:
    """A panel on a ground of its own kind needs an outline to stand out."""
    return panel.ink if palette.ground == panel.ground else panel.surface


@lru_cache(maxsize=1)
def files_of_page() -> str:
    """A number that changes with the files of the page, whatever the version says."""
    found = sorted((*STATIC.iterdir(), *(HERE / "templates").iterdir()))
    return f"{crc32(b''.join(file.read_bytes() for file in found if file.is_file())):08x}"

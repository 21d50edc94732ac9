"""The report as one page that needs no other file: for a screen, a screen reader, or a printer."""

from base64 import b64encode
from functools import cache
from importlib import resources
from pathlib import Path

from jinja2 import Environment, StrictUndefined, Template

from antesala.words import Words
from server.report.blocks import Document, Hours, Trend
from server.report.out.drawings import hours, trend

_FONTS = Path(__file__).parents[2] / "web" / "shared" / "static"
_WEIGHTS = (500, 600, 700)
_ARROWS = {"up": "M5 12l7-7 7 7M12 19V5", "down": "M5 12l7 7 7-7M12 5v14", "same": "M5 12h14"}


class _Drawn(str):
    """Marks that the template writes as they are: their words are escaped already."""

    __slots__ = ()

    def __html__(self) -> str:
        return self


def as_html(document: Document, words: Words) -> bytes:
    """The page; `words` are of the document's own language."""
    page = _template().render(
        document=document, say=words.say, faces=_faces(), drawing=_drawing, arrows=_ARROWS
    )
    return page.encode()


def _drawing(block: Trend | Hours, name: str) -> _Drawn:
    return _Drawn(trend(block, name) if isinstance(block, Trend) else hours(block, name))


@cache
def _template() -> Template:
    made = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    source = resources.files("server.report").joinpath("documents", "report.html")
    return made.from_string(source.read_text("utf-8"))


@cache
def _faces() -> _Drawn:
    """The house's face within the page, so that it looks the same wherever it is opened."""
    rules = []
    for weight in _WEIGHTS:
        font = b64encode(_FONTS.joinpath(f"AntesalaSans-{weight}.woff2").read_bytes()).decode()
        rules.append(
            '@font-face{font-family:"Antesala Sans";'
            f"font-weight:{weight};src:url(data:font/woff2;base64,{font})}}"
        )
    return _Drawn("".join(rules))

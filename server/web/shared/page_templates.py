"""How templates are read, and what every page has: path to the root, crest, divided words."""

from dataclasses import replace
from functools import lru_cache
from html import escape
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from antesala.words import FALLBACK
from antesala.words.hyphens import OPENING, Hyphens, whole
from antesala.words.typed import SOFT_HYPHEN
from server.domain.catalogue import Catalogue, Crest

_SHARED = Path(__file__).with_name("templates")


def environment(templates: Path) -> Environment:
    """The templates of a folder, which may also include those that all listeners share."""
    made = Environment(
        loader=FileSystemLoader([templates, _SHARED]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        # A template is read once, since those of a running program do not change.
        auto_reload=False,
    )
    made.filters["soft"] = soft
    return made


class Html(str):
    """A text that is HTML already, and that a template writes as it is."""

    __slots__ = ()

    def __html__(self) -> str:
        return self


LONG = 14
"""Letters from which a word may be wider than a narrow telephone in large letters."""


@lru_cache(maxsize=4096)
def soft(text: str, divided: tuple[str, ...], tongue: str = FALLBACK) -> "Html":
    """A text with breaks in its long words, and in those that the office divides itself.

    Not every browser has patterns of its own. The hyphen is drawn by the style and is no part of
    the text: it is neither searched nor copied.
    """
    hyphens, own = Hyphens(tongue, divided), {whole(each).casefold() for each in divided}
    words = (
        hyphens.softened(word)
        if len(word) >= LONG or word.strip(".,;:").casefold() in own
        else word
        for word in text.split(" ")
    )
    parts = " ".join(words).replace(OPENING, "").split(SOFT_HYPHEN)
    return Html('<i class="soft"></i>'.join(map(escape, parts)))


def root_of(path: str) -> str:
    """The relative path from a page to the root, so that a proxy may use any address."""
    return "../" * (path.count("/") - 1) or "./"


def headless(first: Catalogue) -> Catalogue:
    """What a page has around it that is of no office of several; it speaks as the first does."""
    return replace(first, name="", crest=None, accent="")


def crest_file(crest: Crest | None) -> str:
    """The name of a crest's file under `static/crest`; empty where there is none."""
    return "" if crest is None else f"{crest.digest}.{crest.kind}"

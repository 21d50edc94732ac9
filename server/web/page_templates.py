"""The templates, and what every page has: language, path to the root, words."""

import re
from collections.abc import Sequence
from functools import lru_cache
from html import escape
from pathlib import Path
from zlib import crc32

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse

from antesala.words import FALLBACK, Words
from antesala.words.hyphens import OPENING, Hyphens, whole
from antesala.words.terminal import LANGUAGES
from antesala.words.typed import SOFT_HYPHEN
from server.domain.catalogue import Catalogue, Crest
from server.web.page import TicketPage, words_of

_TEMPLATES = Path(__file__).with_name("templates")
_JINJA = Environment(
    loader=FileSystemLoader(_TEMPLATES),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
    # A template is read once, since those of a running program do not change.
    auto_reload=False,
)


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


_JINJA.filters["soft"] = soft
_WEIGHT = re.compile(r"\s*q=([01](?:\.[0-9]{0,3})?)\s*")
"""How much a browser prefers a language: RFC 9110, 12.4.2."""


@lru_cache(maxsize=1024)
def fragment(page: TicketPage) -> str:
    """The part of a ticket's page that changes; a family's telephones share one drawing."""
    return _JINJA.get_template("ticket.html").render(page=page)


def bring_fragment(page: TicketPage) -> str:
    """What to bring, which stands under what can be done on the page."""
    return _brought(page.bring, page.requirements, page.tongue, page.divided)


@lru_cache(maxsize=256)
def _brought(
    bring: str, requirements: tuple[str, ...], tongue: str, divided: tuple[str, ...]
) -> str:
    """The same, drawn once for all the tickets of a service."""
    page = {"bring": bring, "requirements": requirements, "tongue": tongue, "divided": divided}
    return _JINJA.get_template("bring.html").render(page=page)


def calls_fragment(catalogue: Catalogue, **values: object) -> str:
    """The part of the public board that changes."""
    tongue, divided = catalogue.languages[0], catalogue.divided
    return _JINJA.get_template("calls.html").render(tongue=tongue, divided=divided, **values)


def look_of(catalogue: Catalogue) -> str:
    """A number that changes with all that a page shows around what changes by itself."""
    around = (
        catalogue.name,
        catalogue.accent,
        catalogue.country,
        crest_file(catalogue.crest),
        *catalogue.languages,
        *catalogue.divided,
    )
    return f"{crc32(repr(around).encode()):08x}"


def draw(
    template: str,
    request: Request,
    words: Words,
    status: int = 200,
    catalogue: Catalogue | None = None,
    **values: object,
) -> HTMLResponse:
    """A whole page, with an office's name and accent where it belongs to one."""
    body = _JINJA.get_template(template).render(
        language=words.language,
        root=root_of(request.url.path),
        office=catalogue.name if catalogue else "",
        tongue=catalogue.languages[0] if catalogue else words.language,
        divided=catalogue.divided if catalogue else (),
        accent=catalogue.accent.removeprefix("#") if catalogue else "",
        crest=crest_file(catalogue.crest) if catalogue else "",
        **values,
    )
    return HTMLResponse(body, status)


def crest_file(crest: Crest | None) -> str:
    """The name of a crest's file under `static/crest`; empty where there is none."""
    return "" if crest is None else f"{crest.digest}.{crest.kind}"


def notice(
    request: Request,
    words: Words,
    status: int,
    sentences: Sequence[str],
    back: tuple[str, str] | None = None,
    catalogue: Catalogue | None = None,
) -> HTMLResponse:
    """A page that says what stands in the way, and what to do."""
    heading, *lines = sentences
    return draw(
        "notice.html", request, words, status, catalogue, title=heading, lines=lines, back=back
    )


def root_of(path: str) -> str:
    """The relative path from a page to the root, so that a proxy may use any address."""
    return "../" * (path.count("/") - 1) or "./"


def preferred(accepted: str, languages: Sequence[str]) -> str:
    """The language with messages of ours that a browser prefers; else the office's first.

    `accepted` is its `Accept-Language` (RFC 9110, 12.5.4). The office's order decides between
    languages that it prefers alike, since their order in the header means nothing.
    """
    weights: dict[str, float] = {}
    for each in accepted.lower().split(","):
        tag, _, rest = each.partition(";")
        found = _WEIGHT.fullmatch(rest) if rest else None
        weight = float(found[1]) if found else float(not rest)
        language = tag.strip().partition("-")[0]
        weights[language] = max(weight, weights.get(language, 0.0))
    known = [each for each in dict.fromkeys((*languages, *LANGUAGES)) if each in LANGUAGES]
    wanted = {each: weights.get(each, weights.get("*", 0.0)) for each in known}
    best = max(known, key=wanted.__getitem__)
    return best if wanted[best] else languages[0]


def asked_for(request: Request) -> Words:
    """The words in the language of the address, or that the browser prefers; no ticket says it.

    An address has one where its reader chose it, on a ticket's page that may be gone by now.
    """
    catalogue: Catalogue = request.app.state.catalogue()
    chosen = request.query_params.get("lang", "")
    accepted = ",".join(request.headers.getlist("accept-language"))
    language = chosen if chosen in LANGUAGES else preferred(accepted, catalogue.languages)
    return words_of(language, catalogue.country)


def unknown(request: Request) -> HTMLResponse:
    """The same page for everything that is not found, so that it reveals no difference.

    It keeps the office's head and leads to the public board.
    """
    catalogue: Catalogue = request.app.state.catalogue()
    words = asked_for(request)
    said = (words.say("phone-unknown"), words.say("phone-unknown-do"))
    back = (root_of(request.url.path), words.say("phone-to-board"))
    return notice(request, words, 404, said, back, catalogue)


def too_many(request: Request) -> HTMLResponse:
    words = asked_for(request)
    said = (words.say("phone-too-many"), words.say("phone-too-many-do"))
    return notice(request, words, 429, said)


def fault(request: Request) -> HTMLResponse:
    words = asked_for(request)
    return notice(request, words, 500, (words.say("phone-fault"), words.say("phone-fault-do")))

"""The people's pages drawn: tickets, the board's calls, and what is not found."""

import re
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from zlib import crc32

from starlette.requests import Request
from starlette.responses import HTMLResponse

from antesala.words import Words
from server.domain.catalogue import Catalogue
from server.web.people.page import Fact, TakenList, TicketPage
from server.web.people.page_acts import PageActs
from server.web.shared.languages import asked_for
from server.web.shared.manners import policy_with
from server.web.shared.page_templates import crest_file, environment, root_of
from server.web.shared.static_files import sheet_of

_JINJA = environment(Path(__file__).with_name("templates"))


@lru_cache(maxsize=1024)
def fragment(page: TicketPage) -> str:
    """The part of a ticket's page that changes; a family's telephones share one drawing."""
    return _JINJA.get_template("ticket.html").render(page=page)


def below_fragment(page: TicketPage) -> str:
    """What stands under the acts: how the wait goes, then what to bring or the counter's list."""
    return _facts(page.facts) + _papers(page)


@lru_cache(maxsize=1024)
def _facts(facts: tuple[Fact, ...]) -> str:
    return _JINJA.get_template("facts.html").render(facts=facts) if facts else ""


def _papers(page: TicketPage) -> str:
    if page.taken is not None:
        return _taken(page.taken, page.tongue, page.divided)
    return _brought(page.bring, page.requirements, page.tongue, page.divided)


@lru_cache(maxsize=256)
def _taken(taken: TakenList, tongue: str, divided: tuple[str, ...]) -> str:
    return _JINJA.get_template("taken.html").render(list=taken, tongue=tongue, divided=divided)


@lru_cache(maxsize=256)
def _brought(
    bring: str, requirements: tuple[str, ...], tongue: str, divided: tuple[str, ...]
) -> str:
    """The same, drawn once for all the tickets of a service."""
    page = {"bring": bring, "requirements": requirements, "tongue": tongue, "divided": divided}
    return _JINJA.get_template("bring.html").render(page=page)


@lru_cache(maxsize=256)
def acts_fragment(acts: PageActs) -> str:
    """What the holder may ask for now, and what was asked."""
    return _JINJA.get_template("acts.html").render(acts=acts)


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


@lru_cache(maxsize=16)
def sheet_of_page(accent: str, root: str) -> str:
    """The house's style and the office's accent, to stand in a page itself.

    A first view on a slow network then waits for one answer, not for two.
    """
    house = (Path(__file__).with_name("static") / "phone.css").read_text("utf-8")
    house = re.sub(r"/\*.*?\*/\s*", "", house, flags=re.DOTALL)
    house = house.replace('url("', f'url("{root}static/')
    return f"{house}\n{sheet_of(accent)}" if accent else house


def draw_at_once(
    template: str,
    request: Request,
    words: Words,
    status: int,
    catalogue: Catalogue,
    **values: object,
) -> HTMLResponse:
    """The same with its style in it."""
    sheet = sheet_of_page(catalogue.accent, root_of(request.url.path))
    answer = draw(template, request, words, status, catalogue, sheet=sheet, **values)
    answer.headers["Content-Security-Policy"] = policy_with(sheet)
    return answer


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

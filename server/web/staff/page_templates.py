"""The staff pages drawn: what every one has around its content, and what stands in the way."""

from html import escape
from pathlib import Path
from zoneinfo import ZoneInfo

from starlette.requests import Request
from starlette.responses import HTMLResponse

from antesala.words import Words, hour
from server.domain.catalogue import Catalogue, local_time
from server.web.shared.languages import asked_for
from server.web.shared.page_templates import Html, crest_file, environment, root_of
from server.web.staff.live_pages import Ease
from server.web.staff.visit import Note, StaffOffice, Visit

_JINJA = environment(Path(__file__).with_name("templates"))


def strong(text: str, part: str) -> Html:
    """A sentence with the part of it that matters most in bold."""
    before, found, after = text.partition(part) if part else (text, "", "")
    bold = f"<strong>{escape(found)}</strong>" if found else ""
    return Html(f"{escape(before)}{bold}{escape(after)}")


_JINJA.filters["strong"] = strong


def draw(template: str, visit: Visit, status: int = 200, **values: object) -> HTMLResponse:
    """A whole page for a person who has signed in, with the outcome of their last act on top."""
    return _draw(template, visit.request, visit.words, status, {**_around(visit), **values})


async def draw_at_ease(
    template: str, visit: Visit, ease: Ease, status: int = 200, **values: object
) -> HTMLResponse:
    """The same of a long page, which lets others take their turn meanwhile."""
    request, words = visit.request, visit.words
    around = {**_frame(request, words), **_around(visit), **values}
    return HTMLResponse(await ease.joined(_JINJA.get_template(template).generate(around)), status)


_TAB_OF = {"data": "audit", "actions": "figures", "roll": "tickets"}
"""The tabs from which pages without one of their own are reached, by the first part of the path."""


_OF_THE_PAST = frozenset(
    {"hall", "tickets", "petitions", "survey", "figures", "actions", "meeting"}
)
"""Pages that tell of the office's days, by the first part of the path."""


def _around(visit: Visit) -> dict[str, object]:
    """What a page has around its content."""
    first = visit.request.url.path.split("/")[1]
    return {
        **_clock(visit.at),
        "visit": visit,
        "tabs": [page for page in visit.at.tabs if page.page in visit.rights.pages],
        "here": _TAB_OF.get(first, first),
        "made_up": visit.at.made_up if first in _OF_THE_PAST else None,
        "note": _note(visit),
        "token": visit.token,
    }


def _note(visit: Visit) -> Note | None:
    """What came of the last act, told once; not to a page that asks if it is still let in."""
    if visit.request.method == "HEAD":
        return None
    return visit.at.notes.pop(visit.session.id, None)


async def fragment(template: str, words: Words, ease: Ease, **values: object) -> str:
    """A part of a page, as a live page gets it anew."""
    found = _JINJA.get_template(template)
    return await ease.joined(found.generate(say=words.say, language=words.language, **values))


def draw_outside(
    template: str, request: Request, at: StaffOffice, status: int = 200, **values: object
) -> HTMLResponse:
    """A page for a person who has not signed in."""
    around = {**_clock(at), "visit": None, "note": None, **values}
    return _draw(template, request, asked_for(request), status, around)


def draw_before(
    template: str, request: Request, status: int = 200, **values: object
) -> HTMLResponse:
    """A page for a person who has not chosen an office: no clock is theirs yet."""
    around = {"visit": None, "note": None, "hour": "", "second": "", **values}
    return _draw(template, request, asked_for(request), status, around)


def _draw(
    template: str, request: Request, words: Words, status: int, values: dict[str, object]
) -> HTMLResponse:
    body = _JINJA.get_template(template).render({**_frame(request, words), **values})
    return HTMLResponse(body, status)


def _frame(request: Request, words: Words) -> dict[str, object]:
    catalogue: Catalogue = request.app.state.catalogue()
    return {
        "say": words.say,
        "language": words.language,
        "root": root_of(request.url.path),
        "path": request.url.path,
        "office": catalogue.name,
        "tongue": catalogue.languages[0],
        "divided": catalogue.divided,
        "accent": catalogue.accent.removeprefix("#"),
        "crest": crest_file(catalogue.crest),
        "made_up": None,
        # An answer to a form cannot be fetched again by its address.
        "edition": request.app.state.editions.of(catalogue) if request.method == "GET" else "",
    }


def _clock(at: StaffOffice) -> dict[str, object]:
    """The hour in the bar; `second` is that of the day, from which the page counts on."""
    now, zone = at.room.hub.clock(), at.office.catalogue.time_zone
    local = local_time(now, zone)
    second = (local.hour * 60 + local.minute) * 60 + local.second
    return {"hour": hour(now, ZoneInfo(zone)), "second": second}


def unknown(visit: Visit) -> HTMLResponse:
    """There is no such page."""
    return _notice(visit, 404, "pages-unknown", "pages-unknown-do")


def refused(visit: Visit) -> HTMLResponse:
    """The person's role may not open this page, or do this."""
    return _notice(visit, 403, "pages-refused", "pages-refused-do")


def stale_form(visit: Visit) -> HTMLResponse:
    """A form that is not one of ours, or that an earlier session got."""
    return _notice(visit, 403, "pages-stale", "pages-stale-do")


def _notice(visit: Visit, status: int, *keys: str) -> HTMLResponse:
    title, *lines = map(visit.words.say, keys)
    return draw("notice.html", visit, status, title=title, lines=lines)


def too_many(request: Request) -> HTMLResponse:
    return _bare(request, 429, "pages-too-many", "pages-too-many-do")


def no_store(request: Request) -> HTMLResponse:
    """The database cannot be written or read now."""
    return _bare(request, 503, "pages-no-store", "pages-no-store-do")


def fault(request: Request) -> HTMLResponse:
    return _bare(request, 500, "pages-fault", "pages-fault-do")


def _bare(request: Request, status: int, *keys: str) -> HTMLResponse:
    """A page that needs no person and no clock, since one of those may be what has failed."""
    words = asked_for(request)
    title, *lines = map(words.say, keys)
    around = {"visit": None, "note": None, "hour": "", "second": "", "title": title}
    return _draw("notice.html", request, words, status, {**around, "lines": lines})

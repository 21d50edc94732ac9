"""The staff pages of one office: their routes, and the guard before each of them.

Whatever is asked for without a session leads to the sign-in, also what does not exist.
"""

import logging
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from urllib.parse import quote

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp

from server.accounts.roles import rights_of
from server.operation.metrics import Metrics
from server.store import StoreError
from server.web.shared.cookies import cookie_name
from server.web.shared.forms import form_of
from server.web.shared.languages import asked_for
from server.web.shared.manners import Manners
from server.web.shared.page_templates import root_of
from server.web.shared.static_files import Crests, StaticFiles, accent_sheet
from server.web.staff import (
    audit,
    breaches,
    clerks,
    corrective_actions,
    counter_acts,
    data_requests,
    exports,
    figures,
    hall,
    hall_acts,
    media,
    meeting,
    office_edition,
    own_sessions,
    petition_entry,
    petition_steps,
    petitions,
    punctual_act,
    roll,
    survey_results,
    ticket_acts,
    ticket_page,
    tickets,
)
from server.web.staff.acts import Act, Acts
from server.web.staff.metrics import metrics_route
from server.web.staff.page_templates import fault, no_store, refused, stale_form, too_many, unknown
from server.web.staff.sign_in import SignIn, sign_out
from server.web.staff.visit import (
    SESSION,
    STREAM,
    StaffOffice,
    StaffPage,
    Visit,
    address_of,
    is_ours,
    session_in,
)

log = logging.getLogger(__name__)

PAGES: tuple[StaffPage, ...] = (
    *hall.PAGES,
    *tickets.PAGES,
    *ticket_page.PAGES,
    *roll.PAGES,
    *petitions.PAGES,
    *petition_entry.PAGES,
    *petitions.ONE,
    *petition_steps.PAGES,
    *clerks.PAGES,
    *audit.PAGES,
    *exports.PAGES,
    *media.PAGES,
    *survey_results.PAGES,
    *figures.PAGES,
    *corrective_actions.PAGES,
    *meeting.PAGES,
    *breaches.PAGES,
    *data_requests.PAGES,
    *own_sessions.PAGES,
    *office_edition.PAGES,
)
"""All pages behind the sign-in; those with a tab stand in the bar in this order."""
ACTS: tuple[Act, ...] = (
    *hall_acts.ACTS,
    *counter_acts.ACTS,
    *ticket_acts.ACTS,
    *punctual_act.ACTS,
    *clerks.ACTS,
    *breaches.ACTS,
    *data_requests.ACTS,
    *corrective_actions.ACTS,
)
"""All acts."""


def application(
    at: StaffOffice, welcome: Callable[[], None] = lambda: None, metrics: Metrics | None = None
) -> ASGIApp:
    """All pages of one office; `welcome` is called for each request of a signed in person."""
    signing_in = SignIn(at)
    leave = StaffPage("/sign-out", sign_out, is_post=True)
    pages = (*PAGES, *Acts(ACTS).pages, leave)
    at.tabs = tuple(page for page in pages if page.tab)
    files = StaticFiles(Path(__file__).with_name("static"))
    routes = [
        Route("/", signing_in.show),
        Route("/", signing_in.enter, methods=["POST"]),
        Route("/first-use", signing_in.show_first_use),
        Route("/first-use", signing_in.set_first, methods=["POST"]),
        Route("/static/accent/{name}", accent_sheet),
        Route("/static/crest/{name}", Crests([at.room]).show),
        Route("/static/{name}", files.show),
    ]
    if metrics is not None:
        routes.append(metrics_route(metrics, at.doors))
    for page in pages:
        methods = ["POST"] if page.is_post else ["GET"]
        routes.append(Route(page.path, guarded(page, at, welcome), methods=methods))
    for methods in (["GET"], ["POST"]):
        lost = StaffPage("/{path:path}", _lost, is_post=methods == ["POST"])
        routes.append(Route(lost.path, guarded(lost, at, welcome), methods=methods))
    handlers = {HTTPException: _not_there, StoreError: _not_kept, Exception: _failed}
    app = Starlette(routes=routes, exception_handlers=handlers)
    app.state.catalogue = lambda: at.office.catalogue
    app.state.editions = office_edition.Editions()
    app.router.redirect_slashes = False
    return Manners(app, named, lambda path: path.startswith("/acts"), fault)


async def _lost(visit: Visit) -> Response:
    return unknown(visit)


async def _not_there(_request: Request, error: Exception) -> Response:
    """A file that is not there, or a method that an address does not know."""
    if not isinstance(error, HTTPException):
        return Response(status_code=404)
    return Response(status_code=error.status_code, headers=error.headers)


async def _not_kept(request: Request, error: Exception) -> Response:
    """A password, a code or a session that could not be looked up or written."""
    log.error("%s", error)
    return no_store(request)


async def _failed(request: Request, _error: Exception) -> Response:
    """A fault of ours; the library logs nothing of it, and `Manners` does."""
    return fault(request)


def named(path: str) -> str:
    """A path for the log: the page, without which ticket or clerk it is about."""
    page, _, rest = path.removeprefix("/").partition("/")
    return f"/{page[:20]}/…" if rest else f"/{page[:20]}"


def guarded(
    page: StaffPage, at: StaffOffice, welcome: Callable[[], None]
) -> Callable[[Request], Awaitable[Response]]:
    """What answers at a page's address: the page, or what stands in the way."""

    async def answer(request: Request) -> Response:
        if not at.doors.allow(address_of(request), time.monotonic()):
            return too_many(request)
        form = await _form_of(request, page) if page.is_post else {}
        session = await session_in(request, at)
        if session is None:
            return _to_sign_in(request, at, form)
        welcome()
        if request.method == "HEAD" and page.path.endswith(STREAM):
            # It would never end, and no one reads it.
            return Response(media_type="text/event-stream")
        rights = rights_of(at.office, session.clerk)
        assert rights is not None  # noqa: S101 - or there would be no session
        clerk = at.office.catalogue.clerk[session.clerk]
        visit = Visit(request, at, session, clerk, rights, asked_for(request), form)
        if page.page and page.page not in rights.pages:
            return refused(visit)
        if page.is_post and not is_ours(request, form, SESSION):
            return stale_form(visit)
        return await page.answer(visit)

    return answer


async def _form_of(request: Request, page: StaffPage) -> dict[str, str]:
    """A form's fields; of one with a file the token alone, before anything of it is read."""
    if page.is_upload:
        return {"token": request.query_params.get("token", "")}
    return await form_of(request)


def _to_sign_in(request: Request, at: StaffOffice, form: dict[str, str]) -> Response:
    """Lead to the sign-in, and from there back; a half-filled form is kept for its author."""
    path = request.url.path
    back = f"{path}?{request.url.query}" if request.url.query else path
    if form:
        former = request.cookies.get(cookie_name(request, SESSION), "")
        clerk = at.sessions.clerk_of_former(former)
        if clerk is None or not is_ours(request, form, SESSION):
            back = ""
        else:
            kept = {name: value for name, value in form.items() if name != "token"}
            back = f"{path}?held={at.held.keep(clerk, path, kept, time.monotonic())}"
    asked = f"?back={quote(back, safe='')}" if back and back != "/hall" else ""
    # A page that is open and asks by itself is led there whole.
    answer = RedirectResponse(f"{root_of(path)}{asked}", 303)
    if request.headers.get("hx-request"):
        return Response(status_code=204, headers={"HX-Redirect": answer.headers["location"]})
    return answer

"""A petition's own page at `/p/TOKEN`: how it stands, its files, and what its person adds.

`/p` opens it by folio and key. No page of it names the person, and no address holds a file's name.
"""

from dataclasses import replace
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from antesala.words import Words
from server.attachments.checking import MOST_FILES, MOST_OF_PETITION, SUFFIXES
from server.attachments.looking import MOST_BYTES
from server.domain.catalogue import local_time
from server.domain.petition.progress import progress
from server.domain.petition.register import MOST_WORDS, THE_PERSON, Step
from server.domain.petition.states import StepKind
from server.domain.refusals import Refusal
from server.fresh import new_token
from server.petitions import working_days
from server.store import StoreError
from server.web.people.page_templates import draw, notice, too_many, unknown
from server.web.people.petition_doors import Opened, PetitionDoors
from server.web.people.petition_sending import MEGABYTE, Desk, Sending
from server.web.people.petition_words import PetitionPage, page_of
from server.web.people.services import chosen_language, tongues_of
from server.web.shared.forms import form_of
from server.web.shared.languages import asked_for
from server.web.shared.manners import is_same_origin

SANDBOX = "default-src 'none'; sandbox"
"""For a file that a browser should show after all: it may do nothing there."""
MOST_KEY = 40


class PetitionPages:
    """The pages of petitions that have come."""

    def __init__(self, doors: PetitionDoors, desk: Desk) -> None:
        self._doors, self._desk = doors, desk

    async def show(self, request: Request) -> Response:
        """The petition as it is now."""
        opened = await self._open(request)
        if isinstance(opened, Response):
            return opened
        catalogue, say = opened.room.hub.published.catalogue, opened.words.say
        page = _page(opened)
        foot = "petition-page-foot-visit" if opened.is_visit else "petition-page-foot"
        has_added = "added" in request.query_params
        return draw(
            "petition.html",
            request,
            opened.words,
            catalogue=catalogue,
            title=page.heading,
            say=say,
            page=page,
            note=say("petition-page-added") if has_added else "",
            foot=say(foot),
            base=opened.token,
            query=opened.query,
            tongues=tongues_of(request, catalogue, opened.words),
        )

    async def question(self, request: Request) -> Response:
        """The form that adds something."""
        opened = await self._open(request)
        if isinstance(opened, Response):
            return opened
        return self._adding(request, opened, Sending({}, status=200))

    async def add(self, request: Request) -> Response:
        """Add words or files, which also answer what the office has asked."""
        opened = await self._open(request)
        if isinstance(opened, Response):
            return opened
        if not is_same_origin(request):
            return unknown(request)
        if not self._doors.allows_sending(request):
            await self._desk.uploads.drop(request)
            return too_many(request)
        room = MOST_OF_PETITION - len(opened.detail.files)
        sending = await self._desk.take(request, opened.words, room)
        refused = await self._refused(opened, sending)
        return self._adding(request, opened, refused) if refused else _to_page(opened, added="1")

    async def _refused(self, opened: Opened, sending: Sending) -> Sending | None:
        """Add what was sent; with what stood in the way, where it was not added."""
        said, words = sending.text("words"), opened.words
        fault = sending.fault or _fault(said, sending, words)
        if fault:
            return replace(sending, fault=fault)
        try:
            outcome = await self._add(opened, sending, said)
        except StoreError:
            return replace(sending, fault=words.say("petition-page-failed"), status=503)
        if isinstance(outcome, Refusal):
            return replace(sending, fault=words.say("petition-page-refused"), status=409)
        return None

    async def _add(self, opened: Opened, sending: Sending, said: str) -> Refusal | None:
        step = Step(
            kind=StepKind.ADD,
            request_id=sending.line("request_id")[:64] or new_token(),
            words=said,
            files=sending.files,
        )
        folio, room = opened.detail.petition.folio, opened.room
        outcome = await room.petitions.act(room.hub.published, folio, step, THE_PERSON)
        return outcome if isinstance(outcome, Refusal) else None

    def _adding(self, request: Request, opened: Opened, sending: Sending) -> Response:
        """The form as it was filled; where nothing can be added any more, the page itself."""
        if not opened.detail.petition.is_open:
            return _to_page(opened)
        catalogue, say = opened.room.hub.published.catalogue, opened.words.say
        page = _page(opened)
        left = min(MOST_FILES, MOST_OF_PETITION - len(opened.detail.files))
        return draw(
            "petition_add.html",
            request,
            opened.words,
            sending.status,
            catalogue,
            title=page.add,
            say=say,
            page=page,
            typed=sending.fields.get("words", ""),
            request_id=sending.line("request_id")[:64] or new_token(),
            fault=sending.fault,
            is_torn=bool(sending.files),
            most=MOST_WORDS,
            left=left,
            file_limits={"count": str(left), "size": str(MOST_BYTES // MEGABYTE)},
            base=f"../{opened.token}",
            query=opened.query,
        )

    async def file(self, request: Request) -> Response:
        """A file, to be kept by the browser and never shown by it."""
        opened = await self._open(request)
        if isinstance(opened, Response):
            return opened
        number, folio = request.path_params["number"], opened.detail.petition.folio
        try:
            found = await opened.room.petitions.file(folio, number)
        except StoreError:
            return _failed(request)
        if found is None:
            return unknown(request)
        file, content = found
        name = f"{folio}-{file.number}{SUFFIXES.get(file.media_type, '.bin')}"
        headers = {
            "Content-Disposition": f'attachment; filename="{name}"',
            "Content-Security-Policy": SANDBOX,
        }
        return Response(content, media_type=file.media_type, headers=headers)

    async def find(self, request: Request) -> Response:
        """The form for folio and key."""
        if not self._doors.allows(request):
            return too_many(request)
        return self._finding(request, "", "")

    async def enter(self, request: Request) -> Response:
        """Open the petition of a folio and its key."""
        if not self._doors.allows(request):
            return too_many(request)
        if not is_same_origin(request):
            return unknown(request)
        form = await form_of(request)
        folio, key = form.get("folio", "").strip()[:MOST_KEY], form.get("key", "")[:MOST_KEY]
        if not self._doors.allows_try(request, folio):
            return self._finding(request, folio, "too-many", 429)
        try:
            token = await self._doors.enter(folio, key)
        except StoreError:
            return _failed(request)
        if token is None:
            return self._finding(request, folio, "not-found", 422)
        return RedirectResponse(f"p/{token}{chosen_language(request)}", 303)

    def _finding(self, request: Request, folio: str, why: str, status: int = 200) -> Response:
        words, catalogue = asked_for(request), request.app.state.catalogue()
        return draw(
            "petition_find.html",
            request,
            words,
            status,
            catalogue,
            title=words.say("petition-page-find"),
            say=words.say,
            folio=folio,
            fault=words.say(f"petition-page-{why}") if why else "",
            tongues=tongues_of(request, catalogue, words),
        )

    async def _open(self, request: Request) -> Opened | Response:
        try:
            return await self._doors.open(request)
        except StoreError:
            return _failed(request)


def _page(opened: Opened) -> PetitionPage:
    catalogue, petition = opened.room.hub.published.catalogue, opened.detail.petition
    today = local_time(opened.room.hub.clock(), catalogue.time_zone).date()
    run = progress(petition, today, working_days(catalogue, petition.first))
    return page_of(opened.detail, run, catalogue, today, opened.words)


def _fault(said: str, sending: Sending, words: Words) -> str:
    if len(said) > MOST_WORDS:
        return words.say("petition-page-long", count=len(said), most=MOST_WORDS)
    return "" if said or sending.files else words.say("petition-page-no-words")


def _to_page(opened: Opened, **said: str) -> Response:
    """Back to the page, in the language that was chosen."""
    lang = {"lang": opened.query.removeprefix("?lang=")} if opened.query else {}
    query = urlencode({**lang, **said})
    return RedirectResponse(f"../{opened.token}{'?' if query else ''}{query}", 303)


def _failed(request: Request) -> Response:
    words = asked_for(request)
    said = (words.say("phone-fault"), words.say("phone-fault-do"))
    return notice(request, words, 503, said, None, request.app.state.catalogue())

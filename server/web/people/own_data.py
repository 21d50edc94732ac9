"""A person's own data at `/p/TOKEN/data`: what is kept, a copy of it, and requests about it.

The page stands behind the link of a petition, or its folio and key: they prove whose data they are.
A request is a petition of its own with a receipt; what staff do with it is the rights desk's.
"""

from dataclasses import dataclass, replace
from hashlib import blake2b

from starlette.requests import Request
from starlette.responses import Response

from antesala.words.typed import tidied_lines
from server.domain.petition.register import (
    MOST_WORDS,
    Incoming,
    PetitionChannel,
    Receipt,
    WordsKind,
)
from server.domain.petition.terms import DayKind, PetitionKind, Right
from server.domain.refusals import Code, Refusal
from server.fresh import new_token
from server.petitions import term_for
from server.privacy.export import as_json, as_pdf
from server.privacy.requests import in_a_thread
from server.report.typesetting import can_typeset
from server.store import StoreError
from server.web.people.page_templates import draw, too_many, unknown
from server.web.people.petition_doors import Opened, PetitionDoors
from server.web.people.petition_form import draw_receipt
from server.web.people.services import tongues_of
from server.web.shared.forms import form_of
from server.web.shared.manners import is_same_origin


@dataclass(frozen=True, slots=True)
class RightChoice:
    """A right that a person may use, with the law's term in words."""

    value: str
    said: str


class OwnDataPages:
    """The pages of people's own data."""

    def __init__(self, doors: PetitionDoors) -> None:
        self._doors = doors

    async def show(self, request: Request) -> Response:
        """What is kept, and what may be asked about it."""
        opened = await self._open(request)
        return opened if isinstance(opened, Response) else _page(request, opened)

    async def copy(self, request: Request) -> Response:
        """All of it as a file, for another machine or to be read."""
        opened = await self._open(request)
        if isinstance(opened, Response):
            return opened
        kind, room = request.path_params["kind"], opened.room
        folio, office = opened.detail.petition.folio, room.hub.published
        data = await room.privacy.requests.own_data(office, folio)
        if data is None or kind not in {"json", "pdf"} or (kind == "pdf" and not can_typeset()):
            return unknown(request)
        if kind == "json":
            body, media = as_json(data), "application/json"
        else:
            body = await in_a_thread(lambda: as_pdf(data, opened.words))
            media = "application/pdf"
        headers = {"Content-Disposition": f'attachment; filename="datos.{kind}"'}
        return Response(body, media_type=media, headers=headers)

    async def ask(self, request: Request) -> Response:
        """Take a request in, and show its receipt; it is proven to be the person's."""
        opened = await self._open(request)
        if isinstance(opened, Response):
            return opened
        if not is_same_origin(request):
            return unknown(request)
        if not self._doors.allows_sending(request):
            return too_many(request)
        form, say = await form_of(request), opened.words.say
        chosen, words = form.get("right", ""), tidied_lines(form.get("words", "")).strip()
        if chosen not in set(Right) or len(words) > MOST_WORDS:
            key = "own-page-choose" if len(words) <= MOST_WORDS else "own-page-long"
            return _page(request, opened, say(key, most=MOST_WORDS), words, status=422)
        right = Right(chosen)
        story = words or say("own-page-story", what=say(f"notice-right-{right}"))
        receipt = await _received(opened, right, story, form.get("request_id", ""))
        if not isinstance(receipt, Receipt):
            return _page(request, opened, say("own-page-failed"), words, status=503)
        kind = PetitionKind.DERECHOS
        return draw_receipt(request, opened.room, kind, receipt, opened.words)

    async def _open(self, request: Request) -> Opened | Response:
        try:
            return await self._doors.open(request)
        except StoreError:
            return unknown(request)


async def _received(opened: Opened, right: Right, story: str, request_id: str) -> Receipt | None:
    """The receipt of a request about the opened petition; None where it is not taken now."""
    room, about = opened.room, opened.detail.petition.folio
    incoming = Incoming(
        request_id=request_id[:64] or new_token(),
        kind=PetitionKind.DERECHOS,
        channel=PetitionChannel.PAGE,
        story=story,
        person=opened.detail.person,
        right=right,
    )
    try:
        receipt = await room.petitions.receive(room.hub.published, incoming)
        if isinstance(receipt, Refusal) and receipt.code is Code.ID_REUSED:
            # Chosen anew after it was sent, with the browser's own way back: it is another request,
            # and one however often it is sent.
            said = f"{request_id}\0{right}\0{story}".encode("utf-8", "surrogatepass")
            again = replace(incoming, request_id=blake2b(said, digest_size=16).hexdigest())
            receipt = await room.petitions.receive(room.hub.published, again)
        if not isinstance(receipt, Receipt):
            return None
        await room.privacy.requests.note(receipt.folio, about)
    except StoreError:
        return None
    return receipt


def _page(
    request: Request, opened: Opened, fault: str = "", typed: str = "", status: int = 200
) -> Response:
    catalogue, say = opened.room.hub.published.catalogue, opened.words.say
    detail = opened.detail
    person = [
        (say(f"own-data-{name}"), getattr(detail.person, name))
        for name in ("name", "identity", "contact", "address")
        if getattr(detail.person, name)
    ]
    return draw(
        "own_data.html",
        request,
        opened.words,
        status,
        catalogue,
        title=say("own-page-title"),
        say=say,
        person=person,
        texts=sum(each.kind is not WordsKind.NOTE for each in detail.words),
        files=len(detail.files),
        folio=detail.petition.folio,
        rights=_choices(opened),
        has_pdf=can_typeset(),
        fault=fault,
        typed=typed,
        most=MOST_WORDS,
        request_id=new_token(),
        base="data" if request.url.path.endswith("/data") else opened.token,
        back=f"../{opened.token}{opened.query}",
        query=opened.query,
        tongues=tongues_of(request, catalogue, opened.words),
    )


def _choices(opened: Opened) -> list[RightChoice]:
    catalogue, say = opened.room.hub.published.catalogue, opened.words.say
    found = []
    for right in Right:
        term = term_for(catalogue, PetitionKind.DERECHOS, right)
        if term is None:
            continue
        counted = "calendar" if term.counted is DayKind.CALENDAR else "working"
        what = say(f"notice-right-{right}")
        said = say(f"notice-right-{counted}", what=what, days=term.days)
        found.append(RightChoice(right, said))
    return found

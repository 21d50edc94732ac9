"""The rights desk: requests about one's own data at `/data/requests`, and what is done with them.

The key of the petition that a request is about proves that its data are the person's. What is
deleted here is overwritten; the answer itself is written on the request's own page.
"""

import re
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

from starlette.responses import Response

from server.domain.data_request import Barred, DataRequest, bar_to_deletion
from server.domain.petition.register import MOST_OF_PERSON, Detail, Person, Petition
from server.domain.petition.terms import PetitionKind
from server.privacy.export import as_json, as_pdf
from server.privacy.requests import in_a_thread
from server.report.typesetting import can_typeset
from server.store.petition_search import Filter
from server.web.shared.dates import said_day
from server.web.staff.acts import Act, Field, Outcome, Values
from server.web.staff.breaches import moment
from server.web.staff.page_templates import draw, unknown
from server.web.staff.petition_words import PetitionWords
from server.web.staff.visit import StaffPage, Visit, address_of

MOST = 200
"""Requests that the list shows, the open ones first."""
PLACE = "/data/requests"
_NUMBER = re.compile(r"[0-9]{4}-[0-9]{6,9}")
KINDS = ("json", "pdf")
"""The forms of a copy."""


@dataclass(frozen=True, slots=True)
class Line:
    """A request in the list."""

    folio: str
    right: str
    came: str
    term: str
    proof: str
    is_done: bool


async def show(visit: Visit) -> Response:
    """The list, the first to be due first."""
    wanted = Filter(kind=PetitionKind.DERECHOS, most=MOST)
    found = await visit.at.room.petitions.listed(visit.office, wanted)
    requests = await visit.at.room.privacy.requests.all()
    rows = [_line(visit, each.petition, requests.get(each.petition.folio)) for each in found.rows]
    title = visit.words.say("data-requests-title")
    return draw("data_requests.html", visit, title=title, rows=rows, one=None)


def _line(visit: Visit, petition: Petition, request: DataRequest | None) -> Line:
    say = visit.words.say
    return Line(
        folio=petition.folio,
        right=say(f"notice-right-{petition.right}") if petition.right else "-",
        came=say("data-came", day=said_day(petition.received_on, visit.words)),
        term=" · ".join(PetitionWords(visit).term(petition)[:2])
        if petition.is_open
        else say("data-answered"),
        proof=say("data-unproven") if request is None else say("data-about", folio=request.about),
        is_done=request is not None and request.done_at is not None,
    )


async def show_one(visit: Visit) -> Response:
    """One request: which petition it is about, what may be done, and what was."""
    folio = visit.request.path_params["folio"]
    detail = await visit.at.room.petitions.detail(folio)
    if detail is None or detail.petition.kind is not PetitionKind.DERECHOS:
        return unknown(visit)
    found = await visit.at.room.privacy.requests.about(folio)
    is_known = not isinstance(found, Barred)
    return draw(
        "data_request.html",
        visit,
        title=visit.words.say("data-request-title", folio=folio),
        line=_line(visit, detail.petition, found[0] if not isinstance(found, Barred) else None),
        story=detail.story,
        is_proven=is_known,
        done=list(_done(visit, found[0])) if not isinstance(found, Barred) else [],
        acts=list(_possible(found)) if not isinstance(found, Barred) else ["prove_request"],
        has_pdf=can_typeset(),
        has_data=not isinstance(found, Barred) and bool(found[1].words),
    )


def _done(visit: Visit, request: DataRequest) -> Sequence[str]:
    say = visit.words.say
    how = "data-proven-by" if request.proven_by else "data-proven-alone"
    names = {str(clerk.id): clerk.name for clerk in visit.office.catalogue.clerks}
    clerk = names.get(request.proven_by or "", "-")
    lines = [say(how, moment=moment(request.proven_at, visit), clerk=clerk)]
    if request.blocked_at is not None:
        lines.append(say("data-blocked-since", moment=moment(request.blocked_at, visit)))
    if request.done_at is not None:
        clerk = names.get(request.done_by or "", "-")
        lines.append(say("data-done", moment=moment(request.done_at, visit), clerk=clerk))
    return lines


def _possible(found: tuple[DataRequest, Detail]) -> Sequence[str]:
    """The acts that make sense now."""
    request, detail = found
    if not detail.words:
        return ()
    block = "block_data" if request.blocked_at is None else "unblock_data"
    deletion = () if bar_to_deletion(detail.petition) else ("delete_data",)
    return ("correct_data", block, *deletion)


async def download(visit: Visit) -> Response:
    """All that is kept of the petition that a request is about, as JSON or PDF."""
    folio, kind = visit.request.path_params["folio"], visit.request.url.path.rpartition(".")[2]
    requests = visit.at.room.privacy.requests
    found = await requests.about(folio)
    data = None if isinstance(found, Barred) else await requests.own_data(
        visit.office, found[0].about
    )  # fmt: skip
    if data is None or (kind == "pdf" and not can_typeset()):
        return unknown(visit)
    await _note(visit, "export_data")
    if kind == "json":
        body, media = as_json(data), "application/json"
    else:
        body = await in_a_thread(lambda: as_pdf(data, visit.words))
        media = "application/pdf"
    headers = {"Content-Disposition": f'attachment; filename="{kind_name(kind)}"'}
    return Response(body, media_type=media, headers=headers)


def kind_name(kind: str) -> str:
    """The name of a download: it tells of no folio, since browsers keep such names for long."""
    return f"datos.{kind}"


async def _note(visit: Visit, asked: str) -> None:
    await visit.at.audit(address_of(visit.request), visit.clerk.id, asked, None)


def _doing(
    name: str, do: Callable[[Visit, Values], Awaitable[Barred | None]]
) -> Callable[[Visit, Values], Awaitable[Outcome]]:
    """An act on a request: done, it is in the audit; barred, it says why."""

    async def outcome(visit: Visit, values: Values) -> Outcome:
        folio = values.get("folio", "")
        # A form may say anything there; what is no folio leads to the list.
        to = f"{PLACE}/{folio}" if _NUMBER.fullmatch(folio) else PLACE
        barred = await do(visit, values)
        if barred is not None:
            return Outcome(visit.words.say(f"data-barred-{barred}"), is_done=False, to=to)
        await _note(visit, name)
        return Outcome(visit.words.say(f"data-did-{name}"), to=to)

    return outcome


async def _prove(visit: Visit, values: Values) -> Barred | None:
    requests = visit.at.room.privacy.requests
    known = await visit.at.room.petitions.detail(values["folio"])
    if known is None or known.petition.kind is not PetitionKind.DERECHOS:
        return Barred.UNKNOWN
    made = await requests.prove(values["folio"], values["about"], values["proof"], visit.clerk.id)
    return made if isinstance(made, Barred) else None


async def _correct(visit: Visit, values: Values) -> Barred | None:
    person = Person(**{name: values.get(name, "") for name in Person.__dataclass_fields__})
    requests = visit.at.room.privacy.requests
    return await requests.correct(values["folio"], person, visit.clerk.id)


async def _delete(visit: Visit, values: Values) -> Barred | None:
    room = visit.at.room
    return await room.privacy.requests.delete(
        values["folio"], visit.clerk.id, room.ageing.erase_traces
    )


async def _block(visit: Visit, values: Values) -> Barred | None:
    return await visit.at.room.privacy.requests.block(values["folio"], is_blocked=True)


async def _unblock(visit: Visit, values: Values) -> Barred | None:
    return await visit.at.room.privacy.requests.block(values["folio"], is_blocked=False)


_FOLIO = Field("folio", kind="hidden")


def _act(
    name: str,
    do: Callable[[Visit, Values], Awaitable[Barred | None]],
    *fields: Field,
) -> Act:
    return Act(
        name,
        title=lambda visit, values: visit.words.say(
            f"data-title-{name}", folio=values.get("folio", "")[:20]
        ),
        effect=lambda visit, _: (visit.words.say(f"data-effect-{name}"),),
        verb=f"data-do-{name}",
        do=_doing(name, do),
        fields=(_FOLIO, *fields),
        page="data/requests",
    )


ACTS = (
    _act(
        "prove_request",
        _prove,
        Field("about", "data-field-about", hint="data-field-about-hint", longest=20),
        Field("proof", "data-field-key", longest=20),
    ),
    _act(
        "correct_data",
        _correct,
        *(
            Field(name, f"own-data-{name}", longest=MOST_OF_PERSON, is_required=False)
            for name in Person.__dataclass_fields__
        ),
    ),
    _act("block_data", _block),
    _act("unblock_data", _unblock),
    _act("delete_data", _delete),
)
PAGES = (
    StaffPage(PLACE, show, page="data"),
    StaffPage(PLACE + "/{folio}", show_one, page="data"),
    *(StaffPage(f"{PLACE}/{{folio}}/data.{kind}", download, page="data") for kind in KINDS),
)

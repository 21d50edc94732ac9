"""The inbox of petitions: the list, with one of them beside it, and the letter of its answer.

A responder has those of their unit, a supervisor all of them. Both parts follow what happens; what
a person has begun to type stays.
"""

from collections.abc import AsyncIterator
from dataclasses import replace
from functools import partial
from urllib.parse import quote, urlencode

from starlette.responses import Response

from antesala.words.file_sizes import said_size
from server.domain.catalogue import local_time
from server.domain.identity import UnitId
from server.domain.petition.progress import SOON_DAYS, counts
from server.domain.petition.register import Detail, Person, Words, WordsKind
from server.domain.petition.states import PetitionState, StepKind
from server.domain.petition.steps import may_see
from server.domain.petition.terms import PetitionKind
from server.fresh import new_token
from server.store.petition_search import Filter, FoundPetitions
from server.web.shared.petition_words import day_said, kind_said, state_said
from server.web.staff.live_pages import Ease, Edition, Pace, Parts
from server.web.staff.page_templates import draw, draw_at_ease, fragment, unknown
from server.web.staff.petition_words import (
    STEP_ICONS,
    PetitionWords,
    actor_of,
    steps_for,
    today_of,
)
from server.web.staff.visit import StaffPage, Visit, listening, page_key

PAGE = 25
"""Petitions of one page of the list."""
TICK = 60.0
"""Seconds until the next look without news: only a new day changes what is shown."""
MOST_TYPED = 100
_STATES = ("open", "overdue", *PetitionState, "denied")
_FILTERS = ("unit", "kind", "state", "text")


async def show(visit: Visit) -> Response:
    """The list, with the first petition of it beside it where there is room."""
    return await _inbox(visit, "")


async def show_one(visit: Visit) -> Response:
    """One petition, with the list beside it where there is room."""
    return await _inbox(visit, visit.request.path_params["folio"])


async def _inbox(visit: Visit, folio: str) -> Response:
    ease = Ease()
    found = await visit.at.room.petitions.listed(visit.office, _wanted(visit))
    chosen = folio or next((each.petition.folio for each in found.rows), "")
    detail = await seen(visit, chosen) if chosen else None
    if folio and detail is None:
        return unknown(visit)
    values = {
        "title": visit.words.say("inbox-title"),
        "is_one": bool(folio),
        "list": await _list(visit, ease, found, chosen),
        "detail": "" if detail is None else await _detail(visit, ease, detail),
        "events": _events(visit, folio, chosen),
        **_choices(visit),
        **(_acting(visit, detail) if detail else {"folio": ""}),
    }
    return await draw_at_ease("petitions.html", visit, ease, 200, **values)


def _events(visit: Visit, folio: str, chosen: str) -> str:
    """The address of the stream: as deep as the page's, since both share their links."""
    one = f"{folio}/" if folio else ""
    return f"petitions/{one}events?{urlencode({**_kept(visit), 'one': chosen})}"


async def seen(visit: Visit, folio: str) -> Detail | None:
    """A petition that this person may see."""
    detail = await visit.at.room.petitions.detail(folio)
    if detail is None or not may_see(detail.petition, actor_of(visit)):
        return None
    if await visit.at.room.privacy.requests.is_blocked(folio):
        return veiled(detail, visit)
    return detail


def veiled(detail: Detail, visit: Visit) -> Detail:
    """A petition whose data are blocked: what it is and where it stands, and no person or words."""
    said = Words(1, WordsKind.STORY, visit.words.say("data-blocked-story"))
    return replace(detail, words=(said,), person=Person(name=said.text), files=())


def _wanted(visit: Visit) -> Filter:
    """What the address asks for, as far as this person may see it."""
    asked, own = visit.request.query_params, actor_of(visit).unit
    unit, kind, state = (asked.get(name, "") for name in ("unit", "kind", "state"))
    begin = asked.get("from", "")
    return Filter(
        unit=own or (UnitId(unit) if unit and unit != "none" else None),
        is_without_unit=unit == "none" and own is None,
        kind=PetitionKind(kind) if kind in set(PetitionKind) else None,
        state=PetitionState(state) if state in set(PetitionState) else None,
        is_open=state == "open",
        is_overdue=state == "overdue",
        is_denied_preference=state == "denied",
        text=asked.get("text", "")[:MOST_TYPED],
        first=int(begin) if begin.isascii() and begin.isdecimal() and len(begin) < 7 else 0,  # noqa: PLR2004 - a million
        most=PAGE,
    )


def _kept(visit: Visit, **other: str) -> dict[str, str]:
    """The filters of the address, to go on with."""
    asked = visit.request.query_params
    kept = {name: asked.get(name, "")[:MOST_TYPED] for name in (*_FILTERS, "from")}
    return {name: value for name, value in {**kept, **other}.items() if value}


def _choices(visit: Visit) -> dict[str, object]:
    """The filters, as they are chosen."""
    say, asked = visit.words.say, visit.request.query_params
    units = [(each.id, each.name) for each in visit.office.catalogue.units]
    return {
        "is_unit_free": actor_of(visit).unit is None,
        "units": [*units, ("none", say("inbox-no-unit"))],
        "kinds": [(str(each), kind_said(visit.words, each)) for each in PetitionKind],
        "states": [(each, _state_said(visit, each)) for each in _STATES],
        **{name: asked.get(name, "")[:MOST_TYPED] for name in _FILTERS},
    }


def _state_said(visit: Visit, state: str) -> str:
    if state in set(PetitionState):
        return state_said(visit.words, PetitionState(state))
    return visit.words.say(f"inbox-state-{state}")


async def _list(visit: Visit, ease: Ease, found: FoundPetitions, chosen: str) -> str:
    """The list as HTML."""
    wanted, said, words = _wanted(visit), PetitionWords(visit), visit.words
    requests = visit.at.room.privacy.requests
    shown = [
        replace(each, excerpt=words.say("data-blocked-story"))
        if await requests.is_blocked(each.petition.folio)
        else each
        for each in found.rows
    ]
    rows = await ease.all(said.line(each, chosen) for each in shown)
    end = wanted.first + len(rows)
    query = _kept(visit)
    return await fragment(
        "petitions_list.html",
        visit.words,
        ease,
        root=visit.root,
        rows=rows,
        query=f"?{urlencode(query)}" if query else "",
        counted=counted(visit),
        begin=wanted.first,
        end=end,
        total=found.total,
        is_cut=found.is_cut,
        is_filtered=bool(query),
        earlier=_page(visit, wanted.first - PAGE) if wanted.first else "",
        later=_page(visit, end) if end < found.total else "",
    )


def _page(visit: Visit, begin: int) -> str:
    return "?" + urlencode(_kept(visit, **{"from": str(max(0, begin))}))


def counted(visit: Visit) -> str:
    """How many are open, overdue and due soon, of all that this person answers for."""
    actor = actor_of(visit)
    own = [each for each in visit.at.room.petitions.open_ones() if may_see(each, actor)]
    now = counts(own, today_of(visit))
    return visit.words.say(
        "inbox-counted", open=now.open, overdue=now.overdue, soon=now.soon, days=SOON_DAYS
    )


async def _detail(visit: Visit, ease: Ease, detail: Detail) -> str:
    """What is known of one petition, as HTML."""
    words = PetitionWords(visit)
    petition = detail.petition
    title = words.title(detail)
    return await fragment(
        "petition_facts.html",
        visit.words,
        ease,
        root=visit.root,
        folio=petition.folio,
        kind=kind_said(visit.words, petition.kind),
        title=title,
        is_denied=petition.is_denied_preference,
        has_desk=petition.right is not None and "data" in visit.rights.pages,
        tag=words.tag(petition),
        state=state_said(visit.words, petition.state),
        term=words.term(petition),
        is_open=petition.is_open,
        facts=list(words.facts(detail)),
        story="" if detail.story.strip() == title else detail.story,
        files=[
            (each.number, each.name, said_size(each.size, visit.words)) for each in detail.files
        ],
        history=list(words.history(detail)),
        has_answer=any(each.kind is WordsKind.ANSWER for each in detail.words),
    )


def _acting(visit: Visit, detail: Detail) -> dict[str, object]:
    """What this person may do with a petition now."""
    petition = detail.petition
    steps = list(steps_for(petition, actor_of(visit), today_of(visit)))
    return {
        "folio": petition.folio,
        "seen": petition.steps,
        "request_id": new_token(),
        "may_answer": StepKind.ANSWER in steps,
        "is_open": petition.is_open,
        "steps": [(str(each), STEP_ICONS[each]) for each in steps if each in STEP_ICONS],
        "typed": "",
    }


class InboxPage:
    """The list, and the facts of the one beside it, as they were drawn last."""

    def __init__(self, visit: Visit, folio: str) -> None:
        self._visit, self._folio = visit, folio
        self._html: dict[str, str] = {}

    async def changes(self) -> AsyncIterator[Parts]:
        """Draw both; what is as it was is left out."""
        visit, ease = self._visit, Ease()
        found = await visit.at.room.petitions.listed(visit.office, _wanted(visit))
        html = {"list": await _list(visit, ease, found, self._folio)}
        detail = await seen(visit, self._folio) if self._folio else None
        if detail is not None:
            html["detail"] = await _detail(visit, ease, detail)
        changed = {name: text for name, text in html.items() if self._html.get(name) != text}
        self._html |= changed
        if changed:
            yield changed

    async def whole(self) -> Parts:
        """Both as they were drawn last."""
        return dict(self._html)


async def listen(visit: Visit) -> Response:
    """The stream of both parts; a colleague of the same unit and language shares it."""
    folio = visit.request.query_params.get("one", "")
    if folio and await seen(visit, folio) is None:
        return unknown(visit)
    actor = actor_of(visit)
    key = page_key(visit, str(actor.role), actor.unit or "")
    make = partial(Edition, InboxPage(visit, folio), Pace(_hears_no_event, TICK))
    return await listening(visit, key, make)


def _hears_no_event(_news: object) -> bool:
    """Petitions go past the hub; the register rings by itself."""
    return False


async def letter(visit: Visit) -> Response:
    """The answer as a letter, to be printed, and as the text of an e-mail, to be copied."""
    detail = await seen(visit, visit.request.path_params["folio"])
    answers = [] if detail is None else [each for each in detail.words if _is_answer(each.kind)]
    if detail is None or not answers:
        return unknown(visit)
    petition, say = detail.petition, visit.words.say
    answered = next(each for each in detail.history if each.number == answers[-1].step)
    zone = visit.office.catalogue.time_zone
    today = day_said(visit.words, local_time(answered.at, zone).date())
    came = day_said(visit.words, petition.received_on)
    kind = kind_said(visit.words, petition.kind)
    lines = [
        say("letter-dear", name=detail.person.name or "none"),
        say("letter-asked", folio=petition.folio, kind=kind, day=came),
        answers[-1].text,
        say("letter-follow", folio=petition.folio),
        visit.office.catalogue.name,
    ]
    return draw(
        "petition_letter.html",
        visit,
        title=say("letter-title", folio=petition.folio),
        folio=petition.folio,
        subject=say("letter-subject", folio=petition.folio),
        day=today,
        lines=lines,
        mail="\n\n".join(lines),
        contact=detail.person.contact,
        back=f"petitions/{petition.folio}",
    )


def _is_answer(kind: WordsKind) -> bool:
    return kind is WordsKind.ANSWER


async def file(visit: Visit) -> Response:
    """An attachment: to be downloaded, and never shown by the browser."""
    folio, number = (visit.request.path_params[name] for name in ("folio", "number"))
    detail = await seen(visit, folio)
    if detail is None or not detail.files:
        return unknown(visit)
    found = await visit.at.room.petitions.file(folio, number)
    if found is None:
        return unknown(visit)
    known, content = found
    headers = {
        "Content-Disposition": f"attachment; filename*=UTF-8''{quote(known.name, safe='')}",
        "X-Content-Type-Options": "nosniff",
        "Content-Security-Policy": "sandbox; default-src 'none'",
    }
    return Response(content, media_type=known.media_type, headers=headers)


PAGES = (
    StaffPage("/petitions", show, page="petitions", tab="inbox"),
    StaffPage("/petitions/events", listen, page="petitions"),
)
ONE = (
    StaffPage("/petitions/{folio}", show_one, page="petitions"),
    StaffPage("/petitions/{folio}/events", listen, page="petitions"),
    StaffPage("/petitions/{folio}/letter", letter, page="petitions"),
    StaffPage("/petitions/{folio}/files/{number:int}", file, page="petitions"),
)
"""The pages of one petition; they come after those whose address is a word."""

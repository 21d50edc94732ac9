"""Typing in a petition that came by e-mail, on paper or by telephone, and its receipt.

The receipt is shown once, to the person who typed it in: of its key the server keeps a hash alone.
"""

import logging
import secrets
import time
from collections.abc import Mapping
from datetime import date

from starlette.responses import Response

from antesala.words.typed import tidied, tidied_lines
from server.domain.identity import ServiceId, UnitId
from server.domain.petition.register import (
    MOST_OF_PERSON,
    Incoming,
    Person,
    PetitionChannel,
    Receipt,
    Reply,
)
from server.domain.petition.terms import PetitionKind, Right
from server.domain.refusals import Refusal
from server.fresh import new_token
from server.store import StoreError
from server.web.shared.petition_words import (
    channel_said,
    day_said,
    kind_explained,
    kind_said,
    reply_said,
    right_said,
)
from server.web.staff.clerks import MOST_SHOWN
from server.web.staff.page_templates import draw
from server.web.staff.petition_steps import LONGEST
from server.web.staff.petition_words import today_of
from server.web.staff.visit import StaffPage, Visit

log = logging.getLogger(__name__)

CHANNELS = (
    PetitionChannel.EMAIL,
    PetitionChannel.PAPER,
    PetitionChannel.TELEPHONE,
    PetitionChannel.COUNTER,
)
"""How a petition comes that is typed in."""
_PERSON = ("name", "contact", "address", "identity")
_LINES = (*_PERSON, "reference")


async def show(visit: Visit) -> Response:
    """The form, with what was typed before the session ended."""
    held = visit.request.query_params.get("held", "")
    path = visit.request.url.path
    kept = visit.at.held.find(held, visit.session.clerk, path, time.monotonic())
    return _form(visit, kept)


def _form(visit: Visit, typed: Mapping[str, str], problem: str = "", status: int = 422) -> Response:
    words, catalogue = visit.words, visit.office.catalogue
    say = words.say
    book = catalogue.complaint_book
    in_book = () if book is None else book.kinds
    kinds = [
        (str(each), kind_said(words, each), kind_explained(words, each))
        for each in PetitionKind
        if each not in in_book
    ]
    return draw(
        "petition_new.html",
        visit,
        status if problem else 200,
        title=say("entry-title"),
        problem=problem,
        typed=typed,
        kinds=kinds,
        book=book,
        channels=[(str(each), channel_said(words, each)) for each in CHANNELS],
        units=[(each.id, each.name) for each in catalogue.units],
        services=[(each.id, each.name) for each in catalogue.services],
        replies=[(str(each), reply_said(words, each)) for each in Reply],
        rights=[(str(each), right_said(words, each)) for each in Right],
        lines=[(each, say(f"inbox-{each}")) for each in _PERSON],
        longest=LONGEST,
        longest_line=MOST_OF_PERSON,
        request_id=typed.get("request_id") or new_token(),
        today=today_of(visit),
    )


async def enter(visit: Visit) -> Response:
    """Take it in, and show its receipt; else the form as it was filled."""
    typed = {
        **visit.form,
        **{name: tidied(visit.form.get(name, "")).strip() for name in _LINES},
        "story": tidied_lines(visit.form.get("story", "")),
    }
    incoming = _incoming(visit, typed)
    if isinstance(incoming, str):
        return _form(visit, typed, visit.words.say(f"entry-no-{incoming}"))
    try:
        taken = await visit.at.room.petitions.receive(visit.office, incoming)
    except StoreError as error:
        log.error("%s", error)  # noqa: TRY400 - the sentence says what failed
        return _form(visit, typed, visit.words.say("pages-no-store-do"), 503)
    if isinstance(taken, Refusal):
        return _form(visit, typed, visit.words.refusal(taken.code))
    kept = visit.at.shown_once
    if len(kept) >= MOST_SHOWN:
        del kept[next(iter(kept))]
    key = secrets.token_urlsafe(12)
    kept[key] = (visit.session.id, taken)
    return visit.to(f"petitions/receipt/{key}")


def _incoming(visit: Visit, typed: Mapping[str, str]) -> Incoming | str:
    """The petition that a form is about; the name of the field that is missing or wrong."""
    kind, channel = typed.get("kind", ""), typed.get("channel", "")
    right, promised = typed.get("right", ""), typed.get("promised", "")
    if kind not in set(PetitionKind):
        return "kind"
    if channel not in set(CHANNELS):
        return "channel"
    is_of_data, is_follow_up = kind == PetitionKind.DERECHOS, kind == PetitionKind.SEGUIMIENTO
    if is_of_data and right not in set(Right):
        return "right"
    if is_follow_up and _date(promised) is None:
        return "promised"
    return Incoming(
        request_id=f"{visit.clerk.id} {typed.get('request_id') or new_token()}",
        kind=PetitionKind(kind),
        channel=PetitionChannel(channel),
        story=typed["story"],
        unit=UnitId(typed["unit"]) if typed.get("unit") else None,
        service=ServiceId(typed["service"]) if typed.get("service") else None,
        person=Person(**{name: typed[name] for name in _PERSON}),
        taken_by=visit.clerk.id,
        is_denied_preference=typed.get("denied") == "yes",
        right=Right(right) if is_of_data else None,
        reply=Reply(typed["reply"]) if typed.get("reply") in set(Reply) else Reply.PAGE,
        promised=_date(promised) if is_follow_up else None,
        reference=typed["reference"],
    )


def _date(typed: str) -> date | None:
    try:
        return date.fromisoformat(typed)
    except ValueError:
        return None


async def receipt(visit: Visit) -> Response:
    """Folio, key and date of a petition that was typed in, once, to be told or printed."""
    key = visit.request.path_params["key"]
    session, taken = visit.at.shown_once.get(key, ("", None))
    if session != visit.session.id or not isinstance(taken, Receipt):
        said = visit.words.say("entry-receipt-gone")
        return draw("petition_receipt_gone.html", visit, 410, title=said)
    del visit.at.shown_once[key]
    base = visit.office.catalogue.public_url.rstrip("/")
    by = "petition-answer-by" if taken.term else "petition-promised-by"
    return draw(
        "petition_receipt.html",
        visit,
        title=visit.words.say("entry-receipt", folio=taken.folio),
        folio=taken.folio,
        key=f"{taken.key[:4]}-{taken.key[4:]}",
        link=f"{base}/p/{taken.token}" if base else "",
        page=f"{base}/p" if base else "",
        due=visit.words.say(by, day=day_said(visit.words, taken.due.day)),
        law=taken.term.law if taken.term else "",
    )


PAGES = (
    StaffPage("/petitions/new", show, page="petitions"),
    StaffPage("/petitions/new", enter, page="petitions", is_post=True),
    StaffPage("/petitions/receipt/{key}", receipt, page="petitions"),
)

"""The steps of a petition on the staff pages: each has a page that asks once, and does it.

A form carries how many steps its author had read, and an id of its own: a step that comes twice is
taken once, and one that a colleague has overtaken comes back as it was typed.
"""

import logging
import time
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from starlette.responses import Response

from antesala.words.typed import tidied_lines
from server.attachments.checking import (
    MOST_FILES,
    MOST_OF_PETITION,
    AttachmentRefusedError,
    Attachments,
)
from server.domain.identity import UnitId
from server.domain.petition.register import Attachment, Detail, Petition, Step
from server.domain.petition.states import StepKind
from server.domain.refusals import Code, Refusal
from server.fresh import new_token
from server.store import StoreError
from server.web.shared.uploads import Limits, UploadError, Uploads
from server.web.staff.page_templates import draw, refused, unknown
from server.web.staff.petition_words import (
    STEP_ICONS,
    PetitionWords,
    actor_of,
    steps_for,
    today_of,
)
from server.web.staff.petitions import seen
from server.web.staff.visit import StaffPage, Visit

log = logging.getLogger(__name__)

LONGEST = 10_000
"""Letters of one text: a form is at most 64 KiB, and a letter up to six bytes of it."""
ATTACH = "attach"
"""Files alone, in a form of their own: their words would be lost with the session."""
ASKED = frozenset({StepKind.ANSWER, *STEP_ICONS})
"""The steps that have a page; a petition is received by a form of its own."""
_WITH_UNIT = frozenset({StepKind.ASSIGN, StepKind.FORWARD})
_BODY = 31 << 20
UPLOADS = Uploads(
    Limits(body=_BODY, read=4 * _BODY, slowest=4096, parts=8, field=4096, at_once=4, of_address=2)
)


@dataclass(frozen=True, slots=True)
class Asked:
    """What a form says."""

    words: str = ""
    unit: str = ""
    due: str = ""
    seen: str = ""
    request_id: str = ""

    @classmethod
    def of(cls, form: Mapping[str, str]) -> "Asked":
        """From its fields."""
        words = tidied_lines(form.get("words", ""))
        others = (form.get(name, "").strip() for name in ("unit", "due", "seen", "request_id"))
        return cls(words, *others)


async def show(visit: Visit) -> Response:
    """The form of a step, with what was typed before the session ended."""
    detail, step = await _open(visit), visit.request.path_params["step"]
    if detail is None:
        return unknown(visit)
    if step != ATTACH and step not in ASKED:
        return unknown(visit)
    held = visit.request.query_params.get("held", "")
    path = visit.request.url.path
    kept = visit.at.held.find(held, visit.session.clerk, path, time.monotonic())
    return _form(visit, detail, step, Asked.of(kept))


async def _open(visit: Visit) -> Detail | None:
    return await seen(visit, visit.request.path_params["folio"])


def _may(visit: Visit, petition: Petition, step: str) -> bool:
    own = StepKind.ADD if step == ATTACH else step
    return own in set(steps_for(petition, actor_of(visit), today_of(visit)))


def _form(
    visit: Visit, detail: Detail, step: str, asked: Asked, problem: str = "", status: int = 200
) -> Response:
    """The page that asks; without a form where the step may not be taken as things stand."""
    say, petition, words = visit.words.say, detail.petition, PetitionWords(visit)
    may = _may(visit, petition, step)
    units = visit.office.catalogue.units
    if not may:
        problem, status = problem or visit.words.refusal(Code.PETITION_STATE), 409
    is_dated = step == StepKind.EXTEND
    return draw(
        "petition_step.html",
        visit,
        status,
        title=say(f"step-title-{step}", folio=petition.folio),
        subject=words.title(detail),
        effect=say(f"step-effect-{step}"),
        label=say(f"step-label-{step}"),
        verb=say(f"step-do-{step}"),
        may=may,
        step=step,
        folio=petition.folio,
        problem=problem,
        asked=asked,
        seen=asked.seen or petition.steps,
        request_id=asked.request_id or new_token(),
        longest=LONGEST,
        units=[(each.id, each.name) for each in units if each.id != petition.unit]
        if step in _WITH_UNIT
        else None,
        is_dated=is_dated,
        latest=petition.extends_to,
        due=asked.due or (petition.extends_to or "" if is_dated else ""),
        law=petition.law,
        is_attach=step == ATTACH,
        most=MOST_FILES,
    )


async def do(visit: Visit) -> Response:
    """Take a step, and lead back to the petition; else the form, as it was typed."""
    detail, step = await _open(visit), visit.request.path_params["step"]
    if detail is None or step not in ASKED:
        return unknown(visit)
    asked, kind = Asked.of(visit.form), StepKind(step)
    due = _date(asked.due)
    if kind is StepKind.EXTEND and asked.due and due is None:
        problem = visit.words.refusal(Code.WRONG_DATE)
        return _form(visit, detail, step, asked, problem, 422)
    wish = Step(
        kind=kind,
        words=asked.words,
        unit=UnitId(asked.unit) if asked.unit and kind in _WITH_UNIT else None,
        due=due if kind is StepKind.EXTEND else None,
        seen=int(asked.seen) if asked.seen.isascii() and asked.seen.isdecimal() else None,
        request_id=f"{visit.clerk.id} {asked.request_id}" if asked.request_id else "",
    )
    return await _take(visit, detail, step, wish, asked)


async def _take(visit: Visit, detail: Detail, step: str, wish: Step, asked: Asked) -> Response:
    folio = detail.petition.folio
    petitions = visit.at.room.petitions
    try:
        outcome = await petitions.act(visit.office, folio, wish, actor_of(visit))
    except StoreError as error:
        log.error("%s", error)  # noqa: TRY400 - the sentence says what failed
        return _form(visit, detail, step, asked, visit.words.say("pages-no-store-do"), 503)
    if isinstance(outcome, Refusal):
        if outcome.code in {Code.FORBIDDEN, Code.NOT_YOURS}:
            return refused(visit)
        now = await _open(visit) or detail
        if outcome.code is Code.PETITION_CHANGED:
            # From now on its author has been told.
            asked = Asked(asked.words, asked.unit, asked.due, "", asked.request_id)
        problem = visit.words.refusal(outcome.code)
        return _form(visit, now, step, asked, problem, 409)
    is_still_theirs = actor_of(visit).unit in {None, outcome.unit}
    back = f"petitions/{folio}" if is_still_theirs else "petitions"
    return visit.to(back, visit.words.say(f"step-done-{step}", folio=folio))


def _date(typed: str) -> date | None:
    try:
        return date.fromisoformat(typed)
    except ValueError:
        return None


async def attach(visit: Visit) -> Response:
    """Add documents, which the person sees on their page."""
    detail = await _open(visit)
    if detail is None:
        return unknown(visit)
    problem, files = "", tuple[Attachment, ...]()
    try:
        files = await _files(visit)
    except UploadError as fault:
        problem = visit.words.say(f"step-upload-{fault}")
    except AttachmentRefusedError as fault:
        problem = visit.words.say(f"step-file-{fault.why}", name=fault.name)
    if not problem and len(detail.files) + len(files) > MOST_OF_PETITION:
        problem = visit.words.say("step-upload-many", most=MOST_OF_PETITION)
    if problem:
        return _form(visit, detail, ATTACH, Asked(), problem, 422)
    step = Step(kind=StepKind.ADD, files=files)
    return await _take(visit, detail, ATTACH, step, Asked())


async def _files(visit: Visit) -> tuple[Attachment, ...]:
    """The files of a form, each looked at before it is kept."""
    with UPLOADS.place(visit.request) as folder:
        upload = await UPLOADS.read(visit.request, folder)
        if not upload.files:
            raise UploadError("none")
        if len(upload.files) > MOST_FILES:
            raise UploadError("form")
        unnamed, found = visit.words.say("step-unnamed"), []
        for each in upload.files:
            checked = await _CHECKING.checked(each.path, each.name, unnamed)
            found.append(
                Attachment(
                    name=checked.name, media_type=checked.media_type, content=checked.content
                )
            )
        return tuple(found)


_CHECKING = Attachments()

PAGES = (
    StaffPage("/petitions/{folio}/step/{step}", show, page="petitions"),
    StaffPage(
        "/petitions/{folio}/step/attach", attach, page="petitions", is_post=True, is_upload=True
    ),
    StaffPage("/petitions/{folio}/step/{step}", do, page="petitions", is_post=True),
)

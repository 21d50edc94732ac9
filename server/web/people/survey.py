"""The survey on a ticket's page: one question, reasons to choose, and words that a person may add.

It opens once the attention has ended, for the holder of the link, once. What is kept of it has no
ticket: see `server.surveys`.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from antesala.words import Words
from server.domain.catalogue import local_time
from server.domain.survey import MOST_WORDS, Answer, Dimension, Scale, hour_of, scale_of
from server.store import StoreError
from server.web.people.page_templates import draw, notice, unknown
from server.web.people.phone import Phone, Visit
from server.web.shared.forms import pairs_of
from server.web.shared.languages import following, words_of
from server.web.shared.manners import is_same_origin

FACES = ("frown-open", "frown", "straight", "smile", "smile-open")
"""Worst first; mouth and eyes differ, so that no colour has to."""


@dataclass(frozen=True, slots=True)
class Grade:
    """A grade to choose: its word is read with it, its face is drawn where each grade has one."""

    value: int
    word: str
    face: str
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class Typed:
    """A form as it was filled, so that it can be shown again whole."""

    grade: int = 0
    dimensions: tuple[str, ...] = ()
    words: str = ""


class Survey:
    """The survey behind a ticket's link."""

    def __init__(self, phone: Phone) -> None:
        self._phone = phone

    async def show(self, request: Request) -> Response:
        """The question; thanks where it has been answered."""
        visit = await self._phone.visit(request)
        if isinstance(visit, Response):
            return visit
        if visit.row.state != "served":
            return RedirectResponse(f"../{visit.token}{visit.query}", 303)
        room = visit.holding.room
        try:
            is_done = await room.surveys.has_answered(room.hub.published, visit.token)
        except StoreError:
            return _failed(request, visit, Typed())
        return _thanks(request, visit) if is_done else _asking(request, visit, Typed())

    async def keep(self, request: Request) -> Response:
        """Take an answer; the form again, as it was filled, where something is missing."""
        visit = await self._phone.visit(request)
        if isinstance(visit, Response):
            return visit
        if not is_same_origin(request):
            return unknown(request)
        if visit.row.state != "served":
            return RedirectResponse(f"../{visit.token}{visit.query}", 303)
        room = visit.holding.room
        office, typed = room.hub.published, _typed(await pairs_of(request))
        scale = scale_of(office.catalogue.country)
        if not scale.has(typed.grade):
            return _asking(request, visit, typed, fault=visit.words.say("survey-no-grade"))
        answer = Answer(
            service=visit.row.service,
            channel=office.tickets[visit.holding.ticket].channel,
            hour=hour_of(local_time(room.hub.clock(), office.catalogue.time_zone)),
            grade=typed.grade,
            highest=scale.highest,
            dimensions=tuple(each for each in Dimension if each in typed.dimensions),
            words=typed.words,
        )
        try:
            await room.surveys.keep(office, visit.token, answer)
        except StoreError:
            return _failed(request, visit, typed)
        return _thanks(request, visit)


def _typed(pairs: Sequence[tuple[str, str]]) -> Typed:
    """What a browser sent; what is no field of the form is left out."""
    last = dict(pairs)
    grade = last.get("grade", "")
    return Typed(
        int(grade) if grade.isascii() and grade.isdecimal() and len(grade) == 1 else 0,
        tuple(value for name, value in pairs if name == "dimension"),
        last.get("words", "").replace("\r\n", "\n")[:MOST_WORDS],
    )


def _asking(
    request: Request, visit: Visit, typed: Typed, fault: str = "", status: int | None = None
) -> Response:
    catalogue, say = visit.holding.room.hub.published.catalogue, visit.words.say
    scale = scale_of(catalogue.country)
    other = following(visit.words.language, catalogue.languages)
    return draw(
        "survey.html",
        request,
        visit.words,
        status or (422 if fault else 200),
        catalogue,
        title=say("survey-title"),
        about=say("survey-about", highest=scale.highest),
        legend=say("survey-legend"),
        grades=_grades(scale, typed, visit.words),
        ends=(_word(scale, 1, visit.words), _word(scale, scale.highest, visit.words)),
        better=say("survey-better"),
        optional=say("survey-optional"),
        dimensions=[
            (str(each), say(f"survey-{each}"), each in typed.dimensions) for each in Dimension
        ],
        more=say("survey-more"),
        most=MOST_WORDS,
        typed=typed.words,
        send=say("survey-send"),
        back=say("phone-back"),
        base=f"../{visit.token}",
        query=visit.query,
        fault=fault,
        other=other,
        other_name=words_of(other, "").say("phone-language") if other else "",
    )


def _grades(scale: Scale, typed: Typed, words: Words) -> list[Grade]:
    values = range(1, scale.highest + 1)
    faces: Callable[[int], str] = (
        (lambda value: FACES[value - 1]) if scale.highest == len(FACES) else (lambda _value: "")
    )
    return [
        Grade(value, _word(scale, value, words), faces(value), value == typed.grade)
        for value in values
    ]


def _word(scale: Scale, value: int, words: Words) -> str:
    return words.say(f"survey-of-{scale.highest}-{value}")


def _thanks(request: Request, visit: Visit) -> Response:
    say = visit.words.say
    catalogue = visit.holding.room.hub.published.catalogue
    said = (say("survey-thanks"), say("survey-thanks-detail"))
    back = (f"../{visit.token}{visit.query}", say("phone-back"))
    return notice(request, visit.words, 200, said, back, catalogue)


def _failed(request: Request, visit: Visit, typed: Typed) -> Response:
    """The form as it was filled, with what to do: it was not kept yet."""
    return _asking(request, visit, typed, visit.words.say("survey-failed"), 503)

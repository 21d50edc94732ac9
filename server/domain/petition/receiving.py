"""Decides how a petition comes in: what it must have, when it is due, which unit begins with it."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from server.domain.catalogue import Catalogue
from server.domain.identity import UnitId
from server.domain.petition.register import (
    MOST_OF_PERSON,
    MOST_WORDS,
    Actor,
    Done,
    Incoming,
    Person,
    Petition,
    Role,
    Words,
    WordsKind,
)
from server.domain.petition.states import PetitionState, StepKind
from server.domain.petition.terms import (
    DayKind,
    DueDate,
    PetitionKind,
    Term,
    WorkingDays,
    due_date,
)
from server.domain.refusals import Code, Refusal, refuse

FOLLOWED_DAYS = 3 * 366
"""Days within which a follow-up's date has to be: a later one is a slip of the finger."""


@dataclass(frozen=True, slots=True)
class Dated:
    """When a petition is due: by a law's term, or by a promise where there is no `term`."""

    due: DueDate
    term: Term | None = None
    extends_to: date | None = None


def dated(incoming: Incoming, term: Term | None, today: date, days: WorkingDays) -> Dated | Refusal:
    """Count the term of a petition that comes on a local date, or take a follow-up's promise."""
    if term is not None:
        is_extendable = bool(term.extension)
        longer = due_date(term, today, days, is_extended=True).day if is_extendable else None
        return Dated(due_date(term, today, days), term, longer)
    latest = today + timedelta(days=FOLLOWED_DAYS)
    if incoming.promised is None or not today <= incoming.promised <= latest:
        return refuse(Code.WRONG_DATE, earliest=str(today), latest=str(latest))
    first = today + timedelta(days=1)
    counted = days.span(DayKind.WORKING, first, incoming.promised)
    return Dated(DueDate(incoming.promised, first, counted))


def missing_in(incoming: Incoming, catalogue: Catalogue) -> Refusal | None:
    """What stands in the way of taking a petition; None where it may be taken."""
    return _elsewhere(incoming, catalogue) or _unwritten(incoming) or _unknown(incoming, catalogue)


def _elsewhere(incoming: Incoming, catalogue: Catalogue) -> Refusal | None:
    """A kind that the country's official book takes, and no form of ours."""
    book = catalogue.complaint_book
    if book is None or incoming.kind not in book.kinds:
        return None
    return refuse(Code.OFFICIAL_BOOK, book=book.name)


def _unwritten(incoming: Incoming) -> Refusal | None:
    """Words that are missing, or too many."""
    if not incoming.story.strip():
        return refuse(Code.WORDS_MISSING)
    if len(incoming.story) > MOST_WORDS:
        return refuse(Code.WORDS_LONG, most=str(MOST_WORDS))
    person = incoming.person or Person()
    facts = (person.name, person.contact, person.address, person.identity, incoming.reference)
    is_long = any(len(each) > MOST_OF_PERSON for each in facts)
    return refuse(Code.WORDS_LONG, most=str(MOST_OF_PERSON)) if is_long else None


def _unknown(incoming: Incoming, catalogue: Catalogue) -> Refusal | None:
    """A unit or service that is none, and a right without a request about data, or without one."""
    if incoming.unit is not None and incoming.unit not in catalogue.unit:
        return refuse(Code.UNKNOWN_UNIT, unit=incoming.unit)
    if incoming.service is not None and incoming.service not in catalogue.service:
        return refuse(Code.UNKNOWN_SERVICE, service=incoming.service)
    is_right = (incoming.kind is PetitionKind.DERECHOS) == (incoming.right is not None)
    return None if is_right else refuse(Code.MALFORMED, field="right")


def unit_for(incoming: Incoming, catalogue: Catalogue) -> UnitId | None:
    """The unit that begins with a petition: one that was named, its kind's, or its service's."""
    if incoming.unit is not None:
        return incoming.unit
    for unit in catalogue.units:
        if incoming.kind in unit.petitions:
            return unit.id
    return None if incoming.service is None else catalogue.service[incoming.service].unit


def received(
    incoming: Incoming, folio: str, when: Dated, now: datetime, today: date, catalogue: Catalogue
) -> tuple[Petition, tuple[Done, ...]]:
    """The petition as it has come, and its first steps: received and, with a unit, assigned."""
    unit = unit_for(incoming, catalogue)
    actor = actor_of(incoming)
    history = [_done(1, now, StepKind.RECEIVE, PetitionState.RECEIVED, actor)]
    if unit is not None:
        taken = PetitionState.ASSIGNED
        history.append(_done(2, now, StepKind.ASSIGN, taken, Actor(Role.SERVER), unit))
    due = when.due
    petition = Petition(
        office=catalogue.office,
        folio=folio,
        kind=incoming.kind,
        channel=incoming.channel,
        state=history[-1].state,
        unit=unit,
        service=incoming.service,
        taken_by=incoming.taken_by,
        attention=incoming.attention,
        received_at=now,
        received_on=today,
        due=due.day,
        first=due.first,
        days=due.days,
        counted=when.term.counted if when.term else DayKind.WORKING,
        law=when.term.law if when.term else "",
        extends_to=when.extends_to,
        is_denied_preference=incoming.is_denied_preference,
        right=incoming.right,
        reply=incoming.reply,
        steps=len(history),
    )
    return petition, tuple(history)


def actor_of(incoming: Incoming) -> Actor:
    """The person who brought a petition in: a clerk who took it, or the one who asks."""
    if incoming.taken_by is None:
        return Actor(Role.PERSON)
    return Actor(Role.CLERK, incoming.taken_by)


def _done(
    number: int,
    at: datetime,
    kind: StepKind,
    state: PetitionState,
    actor: Actor,
    unit: UnitId | None = None,
) -> Done:
    role, clerk = actor.role, actor.clerk
    return Done(number=number, at=at, kind=kind, state=state, role=role, clerk=clerk, unit=unit)


def words_of(incoming: Incoming) -> tuple[Words, ...]:
    """What was said with a petition as it came."""
    story = Words(1, WordsKind.STORY, incoming.story.strip())
    reference = incoming.reference.strip()
    return (story, Words(1, WordsKind.REFERENCE, reference)) if reference else (story,)

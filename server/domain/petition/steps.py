"""Decides the steps of a petition: who may take one, when, and what becomes of the petition.

Rules apart from store and clock: a petition, a step, its actor and the local time go in, and what
is to be kept comes out, or a refusal.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from server.domain.petition.register import (
    MOST_WORDS,
    Actor,
    Done,
    Petition,
    Role,
    Step,
    Words,
    WordsKind,
)
from server.domain.petition.states import StepKind, state_after
from server.domain.petition.terms import WorkingDays
from server.domain.refusals import Code, Refusal, refuse

_OVERSIGHT = frozenset({Role.SUPERVISOR, Role.ADMINISTRATOR})
_STAFF = _OVERSIGHT | {Role.RESPONDER}
_ANY_STAFF = _STAFF | {Role.CLERK}

ALLOWED: Mapping[StepKind, frozenset[Role]] = {
    StepKind.RECEIVE: frozenset(),
    StepKind.ASSIGN: _OVERSIGHT | {Role.SERVER},
    StepKind.FORWARD: _STAFF,
    StepKind.REFER: _STAFF,
    StepKind.ASK_PERSON: _STAFF,
    StepKind.ADD: _ANY_STAFF | {Role.PERSON},
    StepKind.NOTE: _ANY_STAFF,
    StepKind.ANSWER: _STAFF,
    StepKind.CLOSE: _STAFF,
    StepKind.SOLVE: _ANY_STAFF,
    StepKind.EXTEND: _STAFF,
    StepKind.REOPEN: _OVERSIGHT,
}
"""The parts in which each step may be taken. Staff add what a person brings on paper or says."""

WORDS_OF: Mapping[StepKind, WordsKind] = {
    StepKind.ASSIGN: WordsKind.NOTE,
    StepKind.FORWARD: WordsKind.NOTE,
    StepKind.REFER: WordsKind.REASON,
    StepKind.ASK_PERSON: WordsKind.QUESTION,
    StepKind.ADD: WordsKind.ADDED,
    StepKind.NOTE: WordsKind.NOTE,
    StepKind.ANSWER: WordsKind.ANSWER,
    StepKind.CLOSE: WordsKind.REASON,
    StepKind.SOLVE: WordsKind.ANSWER,
    StepKind.EXTEND: WordsKind.REASON,
    StepKind.REOPEN: WordsKind.REASON,
}
"""What the words of a step are; what is said with `assign` and `forward` stays among the staff."""
_TO_UNIT = frozenset({StepKind.ASSIGN, StepKind.FORWARD})


@dataclass(frozen=True, slots=True)
class Taken:
    """What a step has led to: the petition after it, its line in the history, and its words."""

    petition: Petition
    done: Done
    words: Words | None


def may_see(petition: Petition, actor: Actor) -> bool:
    """Whether a petition is among those of a person: a responder's are their unit's."""
    return actor.role is not Role.RESPONDER or petition.unit == actor.unit


def take(
    petition: Petition, step: Step, actor: Actor, now: datetime, today: date, days: WorkingDays
) -> Taken | Refusal:
    """Take a step at `now`, which is the local date `today`; or refuse it."""
    refused = _barred(petition, step, actor) or _incomplete(petition, step)
    if refused is None and step.kind is StepKind.EXTEND:
        refused = _no_extension(petition, step, today)
    state = state_after(step.kind, petition.state, has_unit=petition.unit is not None)
    if refused is not None or state is None:
        return refused or refuse(Code.PETITION_STATE, state=petition.state)
    number = petition.steps + 1
    unit = step.unit if step.kind in _TO_UNIT else petition.unit
    after = replace(petition, state=state, unit=unit, steps=number)
    if step.kind is StepKind.EXTEND:
        after = _extended(after, step, days)
    done = Done(
        number=number,
        at=now,
        kind=step.kind,
        state=state,
        role=actor.role,
        clerk=actor.clerk,
        unit=step.unit if step.kind in _TO_UNIT else None,
        due=after.due if step.kind is StepKind.EXTEND else None,
    )
    text = step.words.strip()
    words = Words(number, WORDS_OF[step.kind], text) if text else None
    return Taken(_dated(petition, after, now, today), done, words)


def _dated(before: Petition, after: Petition, now: datetime, today: date) -> Petition:
    """With the moment of its end. A later answer mends the first one, which was given in time."""
    if after.is_open:
        return replace(after, ended_at=None, ended_on=None)
    if before.is_open:
        return replace(after, ended_at=now, ended_on=today)
    return after


def _barred(petition: Petition, step: Step, actor: Actor) -> Refusal | None:
    """Whether this person may take this step at all, and has read what went before."""
    if actor.role not in ALLOWED[step.kind]:
        return refuse(Code.FORBIDDEN, role=actor.role)
    is_theirs = actor.role is not Role.CLERK or petition.taken_by == actor.clerk
    if not may_see(petition, actor) or not is_theirs:
        return refuse(Code.NOT_YOURS)
    if step.seen is not None and step.seen != petition.steps:
        return refuse(Code.PETITION_CHANGED)
    return None


def _incomplete(petition: Petition, step: Step) -> Refusal | None:
    """What a step lacks."""
    if len(step.words) > MOST_WORDS:
        return refuse(Code.WORDS_LONG, most=str(MOST_WORDS))
    if step.kind in _TO_UNIT:
        goes = step.unit is not None and step.unit != petition.unit
        return None if goes else refuse(Code.UNKNOWN_UNIT, unit=step.unit or "")
    has_files = step.kind is StepKind.ADD and bool(step.files)
    return None if step.words.strip() or has_files else refuse(Code.WORDS_MISSING)


def _no_extension(petition: Petition, step: Step, today: date) -> Refusal | None:
    """Why an answer cannot be put off to this date.

    A law's term is put off once and before it is over; a promise may be given anew at any time.
    """
    latest = petition.extends_to
    if petition.is_follow_up:
        is_right = step.due is not None and step.due >= today and step.due != petition.due
    elif latest is None or petition.is_extended or today > petition.due:
        return refuse(Code.NO_EXTENSION, law=petition.law)
    else:
        is_right = step.due is None or petition.due < step.due <= latest
    if is_right:
        return None
    return refuse(Code.WRONG_DATE, earliest=str(today), latest=str(latest) if latest else "")


def _extended(petition: Petition, step: Step, days: WorkingDays) -> Petition:
    """Put off to the date of the step, or where it names none as far as the law allows."""
    due = step.due or petition.extends_to or petition.due
    counted = days.span(petition.counted, petition.first, due)
    return replace(petition, due=due, days=counted, is_extended=True)

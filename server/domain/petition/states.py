"""The states of a petition, and the steps that lead from one to the next: one table.

    received   it has come, and no unit of the office has it yet
    assigned   a unit has it
    forwarded  that unit has passed it on to another one of the office
    waiting    the office has asked the person for what is lacking; the term goes on meanwhile
    answered   the person has their answer; a later one may mend it
    solved     what it was about was settled on the spot, which counts apart from an answer
    closed     it ended without an answer: withdrawn, twice the same, or not this office's

The first four are open: the term counts, and the person may add to it.
"""

from collections.abc import Mapping
from enum import StrEnum


class PetitionState(StrEnum):
    """Where a petition stands."""

    RECEIVED = "received"
    ASSIGNED = "assigned"
    FORWARDED = "forwarded"
    WAITING = "waiting"
    ANSWERED = "answered"
    CLOSED = "closed"
    SOLVED = "solved"


OPEN = frozenset(
    {
        PetitionState.RECEIVED,
        PetitionState.ASSIGNED,
        PetitionState.FORWARDED,
        PetitionState.WAITING,
    }
)
"""The states in which an answer is still owed."""


class StepKind(StrEnum):
    """What is done with a petition; each step is a line of its history."""

    RECEIVE = "receive"
    ASSIGN = "assign"
    """A unit of the office is given it."""
    FORWARD = "forward"
    """The unit that has it passes it on to another unit of the office."""
    REFER = "refer"
    """It is another institution's to answer; the office has sent it there and says so."""
    ASK_PERSON = "ask_person"
    ADD = "add"
    """The person adds words or files; they also answer a question so."""
    NOTE = "note"
    """Words among the staff, which the person does not see."""
    ANSWER = "answer"
    CLOSE = "close"
    SOLVE = "solve"
    EXTEND = "extend"
    """The answer is put off, as far as the law allows; a follow-up's promise, to another date."""
    REOPEN = "reopen"
    """What ended by mistake goes on."""


_S = PetitionState
_OPEN_WITH_UNIT = frozenset({_S.ASSIGNED, _S.FORWARDED, _S.WAITING})
_ENDED = frozenset(PetitionState) - OPEN

FROM: Mapping[StepKind, frozenset[PetitionState]] = {
    StepKind.RECEIVE: frozenset(),
    StepKind.ASSIGN: OPEN,
    StepKind.FORWARD: _OPEN_WITH_UNIT,
    StepKind.REFER: OPEN,
    StepKind.ASK_PERSON: OPEN,
    StepKind.ADD: OPEN,
    StepKind.NOTE: frozenset(PetitionState),
    StepKind.ANSWER: OPEN | {_S.ANSWERED},
    StepKind.CLOSE: OPEN,
    StepKind.SOLVE: OPEN - {_S.WAITING},
    StepKind.EXTEND: OPEN,
    StepKind.REOPEN: _ENDED,
}
"""The states in which each step may be taken."""

_TO: Mapping[StepKind, PetitionState] = {
    StepKind.RECEIVE: _S.RECEIVED,
    StepKind.ASSIGN: _S.ASSIGNED,
    StepKind.FORWARD: _S.FORWARDED,
    StepKind.REFER: _S.CLOSED,
    StepKind.ASK_PERSON: _S.WAITING,
    StepKind.ANSWER: _S.ANSWERED,
    StepKind.CLOSE: _S.CLOSED,
    StepKind.SOLVE: _S.SOLVED,
}
"""The state to which a step leads; the steps that are not here leave the state as it is."""


def state_after(step: StepKind, state: PetitionState, *, has_unit: bool) -> PetitionState | None:
    """The state after a step; None where it may not be taken from this state.

    What the office waits for has come with `add`, and what ended goes on with `reopen`: both lead
    to the unit that has the petition, or to the beginning where none has it.
    """
    if state not in FROM[step]:
        return None
    goes_on = step is StepKind.REOPEN or (step is StepKind.ADD and state is _S.WAITING)
    if goes_on:
        return _S.ASSIGNED if has_unit else _S.RECEIVED
    return _TO.get(step, state)

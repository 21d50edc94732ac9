"""The table of a petition's states, and the rules of its steps and of its light, by properties."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, strategies as st

from server.domain.identity import ClerkId, OfficeId, UnitId
from server.domain.petition.progress import Light, OpenCounts, counts, progress
from server.domain.petition.register import (
    THE_PERSON,
    Actor,
    Petition,
    PetitionChannel,
    Role,
    Step,
)
from server.domain.petition.states import FROM, OPEN, PetitionState, StepKind, state_after
from server.domain.petition.steps import ALLOWED, Taken, take
from server.domain.petition.terms import DayKind, PetitionKind, WorkingDays
from server.domain.refusals import Code, Refusal

RECEIVED = date(2026, 3, 2)
NOW = datetime(2026, 3, 4, 15, tzinfo=UTC)
TODAY = NOW.date()
DAYS = WorkingDays()
WORKS, PARKS = UnitId("works"), UnitId("parks")
CHIEF = Actor(Role.SUPERVISOR, ClerkId("carla"))
STEPS = st.lists(
    st.builds(
        Step,
        kind=st.sampled_from(StepKind),
        words=st.sampled_from(["", "Texto"]),
        unit=st.sampled_from([None, WORKS, PARKS]),
        due=st.sampled_from([None, date(2026, 3, 30)]),
    ),
    max_size=12,
)
ACTORS = st.sampled_from([CHIEF, THE_PERSON, Actor(Role.RESPONDER, ClerkId("b"), WORKS)])


def petition(**other: object) -> Petition:
    """A complaint with ten working days, from Tuesday 3 to Monday 16 March."""
    known: dict[str, object] = {
        "office": OfficeId("town"),
        "folio": "2026-000001",
        "kind": PetitionKind.RECLAMO,
        "channel": PetitionChannel.PAGE,
        "state": PetitionState.RECEIVED,
        "unit": None,
        "service": None,
        "taken_by": None,
        "attention": None,
        "received_at": datetime(2026, 3, 2, 12, tzinfo=UTC),
        "received_on": RECEIVED,
        "due": date(2026, 3, 16),
        "first": date(2026, 3, 3),
        "days": 10,
        "counted": DayKind.WORKING,
        "law": "Ley 1",
        "extends_to": date(2026, 3, 30),
    }
    return Petition(**{**known, **other})  # type: ignore[arg-type]


def taken(on: Petition, step: Step, by: Actor = CHIEF, today: date = TODAY) -> Petition:
    """The petition after a step that must be taken."""
    found = take(on, step, by, NOW, today, DAYS)
    assert isinstance(found, Taken), found
    return found.petition


def refused(on: Petition, step: Step, by: Actor = CHIEF, today: date = TODAY) -> Code:
    """The code of a step that must be refused."""
    found = take(on, step, by, NOW, today, DAYS)
    assert isinstance(found, Refusal), found
    return found.code


@given(steps=STEPS, actors=st.lists(ACTORS, min_size=12, max_size=12))
def test_any_steps_leave_a_petition_whole(steps: list[Step], actors: list[Actor]) -> None:
    """It is open or has an end, its history has no gap, and its last day is never moved forward."""
    now = petition()
    for step, actor in zip(steps, actors, strict=False):
        found = take(now, step, actor, NOW, NOW.date(), DAYS)
        if isinstance(found, Refusal):
            continue
        after = found.petition
        assert actor.role in ALLOWED[step.kind]
        assert now.state in FROM[step.kind]
        assert found.done.number == after.steps == now.steps + 1
        assert after.is_open == (after.ended_on is None) == (after.ended_at is None)
        assert after.due >= now.due
        assert after.state is not PetitionState.FORWARDED or after.unit is not None
        now = after


@pytest.mark.parametrize("state", PetitionState)
def test_only_an_open_petition_takes_more_words_of_the_person(state: PetitionState) -> None:
    """What has ended is asked anew; what waits goes on."""
    after = state_after(StepKind.ADD, state, has_unit=True)
    assert (after is not None) == (state in OPEN)
    if state is PetitionState.WAITING:
        assert after is PetitionState.ASSIGNED


def test_a_responder_answers_their_own_unit() -> None:
    """And no other's; a clerk settles what they took themselves."""
    of_works = Actor(Role.RESPONDER, ClerkId("b"), WORKS)
    answer = Step(kind=StepKind.ANSWER, words="Listo")
    mine = petition(state=PetitionState.ASSIGNED, unit=WORKS, taken_by=ClerkId("ana"))
    assert taken(mine, answer, of_works).state is PetitionState.ANSWERED
    assert refused(petition(unit=PARKS), answer, of_works) is Code.NOT_YOURS
    assert refused(mine, Step(kind=StepKind.ASSIGN, unit=PARKS), of_works) is Code.FORBIDDEN
    assert refused(mine, answer, THE_PERSON) is Code.FORBIDDEN
    solve = Step(kind=StepKind.SOLVE, words="Listo")
    ana, other = (Actor(Role.CLERK, ClerkId(each)) for each in ("ana", "eva"))
    assert taken(mine, solve, ana).state is PetitionState.SOLVED
    assert refused(mine, solve, other) is Code.NOT_YOURS


@pytest.mark.parametrize(
    ("on", "step", "code"),
    [
        ({}, {"kind": StepKind.ANSWER, "words": "  "}, Code.WORDS_MISSING),
        ({}, {"kind": StepKind.CLOSE}, Code.WORDS_MISSING),
        ({}, {"kind": StepKind.NOTE, "words": "x" * 20_001}, Code.WORDS_LONG),
        ({}, {"kind": StepKind.ASSIGN}, Code.UNKNOWN_UNIT),
        ({"unit": WORKS}, {"kind": StepKind.ASSIGN, "unit": WORKS}, Code.UNKNOWN_UNIT),
        ({}, {"kind": StepKind.FORWARD, "unit": WORKS}, Code.PETITION_STATE),
        (
            {"state": PetitionState.CLOSED},
            {"kind": StepKind.ANSWER, "words": "Listo"},
            Code.PETITION_STATE,
        ),
        ({}, {"kind": StepKind.REOPEN, "words": "Error"}, Code.PETITION_STATE),
        ({"steps": 3}, {"kind": StepKind.NOTE, "words": "x", "seen": 2}, Code.PETITION_CHANGED),
    ],
)
def test_what_a_step_lacks_is_told(
    on: dict[str, object], step: dict[str, object], code: Code
) -> None:
    """Words, a unit, a state that allows it, or what a colleague did meanwhile."""
    assert refused(petition(**on), Step(**step)) is code  # type: ignore[arg-type]


def test_an_answer_is_put_off_as_the_law_says() -> None:
    """Once, before the term is over, with a reason, and no further than the law allows."""
    extend = Step(kind=StepKind.EXTEND, words="Falta un peritaje")
    longest = taken(petition(), extend)
    assert (longest.due, longest.days, longest.is_extended) == (date(2026, 3, 30), 20, True)
    named = Step(kind=StepKind.EXTEND, words="Falta", due=date(2026, 3, 20))
    assert (taken(petition(), named).due, taken(petition(), named).days) == (date(2026, 3, 20), 14)
    assert refused(longest, extend) is Code.NO_EXTENSION
    assert refused(petition(extends_to=None), extend) is Code.NO_EXTENSION
    assert refused(petition(), extend, today=date(2026, 3, 17)) is Code.NO_EXTENSION
    assert refused(petition(), Step(kind=StepKind.EXTEND)) is Code.WORDS_MISSING
    for day in (date(2026, 3, 31), date(2026, 3, 16), date(2026, 3, 5)):
        late = Step(kind=StepKind.EXTEND, words="Falta", due=day)
        assert refused(petition(), late) is Code.WRONG_DATE


def test_a_promise_may_be_given_anew() -> None:
    """A follow-up has no law: any coming date, with a reason, as often as it is needed."""
    followed = petition(kind=PetitionKind.SEGUIMIENTO, law="", extends_to=None)
    for day in (date(2026, 5, 4), date(2026, 4, 6)):
        step = Step(kind=StepKind.EXTEND, words="Falta la firma", due=day)
        followed = taken(followed, step)
        assert followed.due == day
    for wrong in (date(2026, 4, 6), date(2026, 3, 3), None):
        step = Step(kind=StepKind.EXTEND, words="Falta la firma", due=wrong)
        assert refused(followed, step) is Code.WRONG_DATE


def test_what_ended_by_mistake_goes_on() -> None:
    """Its clock never stood still, and a second answer leaves the day of the first."""
    ended = taken(petition(unit=WORKS), Step(kind=StepKind.ANSWER, words="Listo"))
    mended = taken(ended, Step(kind=StepKind.ANSWER, words="Más"), today=date(2026, 3, 20))
    assert mended.ended_on == NOW.date()
    again = taken(ended, Step(kind=StepKind.REOPEN, words="Era otra"))
    assert (again.state, again.ended_on) == (PetitionState.ASSIGNED, None)
    assert again.due == petition().due


@pytest.mark.parametrize(
    ("day", "light", "passed", "days_left"),
    [
        (2, Light.ON_TIME, 0, 14),
        (6, Light.ON_TIME, 4, 10),
        (8, Light.ON_TIME, 4, 8),
        (9, Light.PAST_HALF, 5, 7),
        (11, Light.PAST_HALF, 7, 5),
        (12, Light.NEARLY_DUE, 8, 4),
        (16, Light.NEARLY_DUE, 10, 0),
        (17, Light.OVERDUE, 10, -1),
    ],
)
def test_the_light_turns_at_half_and_eight_tenths(
    day: int, light: Light, passed: int, days_left: int
) -> None:
    """Of ten working days, with a weekend in them; the last day is still in time."""
    found = progress(petition(), date(2026, 3, day), DAYS)
    assert (found.light, found.passed, found.days_left) == (light, passed, days_left)
    assert found.passed + found.left == found.of == 10


@given(day=st.integers(-5, 400), length=st.integers(1, 60), counted=st.sampled_from(DayKind))
def test_a_light_never_turns_back(day: int, length: int, counted: DayKind) -> None:
    """From one day to the next a term is as far or further, and over only after its last day."""
    due = RECEIVED + timedelta(days=length)
    own = petition(counted=counted, due=due)
    today = RECEIVED + timedelta(days=day)
    lights = list(Light)
    now, then = (progress(own, each, DAYS) for each in (today, today + timedelta(days=1)))
    assert lights.index(now.light) <= lights.index(then.light)
    assert (now.light is Light.OVERDUE) == (today > due)


def test_open_petitions_are_counted() -> None:
    """Overdue, due within three days, without a unit, and of a denied preference."""
    several = [
        petition(),
        petition(due=date(2026, 3, 3), unit=WORKS),
        petition(due=date(2026, 3, 1), is_denied_preference=True, unit=WORKS),
        petition(due=date(2026, 3, 7), unit=WORKS),
        petition(due=date(2026, 2, 1), state=PetitionState.ANSWERED),
    ]
    assert counts(several, date(2026, 3, 4)) == OpenCounts(4, 2, 1, 1, 1, date(2026, 3, 1))

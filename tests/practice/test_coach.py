"""What the coach says next, and what it takes as done."""

import uuid
from dataclasses import replace
from datetime import date
from random import Random

import pytest
from hypothesis import given, strategies as st

from antesala.messages import commands as m
from antesala.practice.coach import Lesson, Situation, learnt_by, tip_of
from antesala.practice.office import practice_office
from antesala.practice.people import IN_ORDER, Role, pace_of, role_of_call
from server.domain.visits import Record, Shift, Visit

FREE = Situation(stage="free", is_next=True)
SERVING = Situation(stage="serving", step="need", is_here=True, code="J001")


@pytest.mark.parametrize(
    ("now", "tip"),
    [
        (FREE, "call"),
        (replace(FREE, is_next=False), "wait"),
        (replace(FREE, is_offered=True), "accept"),
        (replace(FREE, can_undo=True, is_offered=True), "undo"),
        (replace(FREE, has_help_call=True, missed="J001"), "help"),
        (replace(FREE, missed="J001", back="J002"), "reinstate"),
        (replace(FREE, back="J002"), "resume"),
        (replace(FREE, calls=4), "issue"),
        (Situation(stage="called"), "comes"),
        (Situation(stage="called", is_here=True), "greet"),
        (Situation(stage="called", role=Role.GONE, is_here=True), "recall"),
        (replace(SERVING, role=Role.ELSEWHERE), "transfer"),
        (replace(SERVING, role=Role.COLLEAGUE), "offer"),
        (replace(SERVING, role=Role.COLLEAGUE, has_colleague=False), "need"),
        (replace(SERVING, step="guide", role=Role.FETCHES), "park"),
        (replace(SERVING, step="guide", role=Role.LACKS), "ticks"),
        (replace(SERVING, step="guide", role=Role.LACKS, has_papers=False), "guide"),
        (replace(SERVING, step="register", role=Role.ELSEWHERE), "register"),
        (replace(SERVING, role=Role.ELSEWHERE, has_ticket=False), "need"),
        (Situation(stage="paused"), "open_again"),
    ],
)
def test_the_coach_says_what_the_situation_asks_for(now: Situation, tip: str) -> None:
    assert tip_of(now, set()) == tip


def test_a_call_without_an_answer_is_repeated_once() -> None:
    nobody = Situation(stage="called", role=Role.ABSENT)
    assert tip_of(nobody, {Lesson.RECALL}) == "no_show"


def test_the_list_comes_after_the_ticks() -> None:
    lacking = replace(SERVING, step="guide", role=Role.LACKS)
    assert tip_of(lacking, {Lesson.TICKS}) == "list"
    assert tip_of(lacking, {Lesson.TICKS, Lesson.LIST}) == "guide"


def test_a_pause_is_due_once_in_a_morning() -> None:
    late = replace(FREE, calls=6)
    assert tip_of(late, {Lesson.ISSUE}) == "pause"
    assert tip_of(late, {Lesson.ISSUE, Lesson.PAUSE}) == "call"


def test_the_steps_are_done_at_the_farewell() -> None:
    command = m.SaveAttention(id=str(uuid.uuid4()), step="guide")
    assert learnt_by(command) is None
    farewell = m.SaveAttention(id=command.id, step="farewell")
    assert learnt_by(farewell) is Lesson.STEPS
    assert learnt_by(m.SaveAttention(id=command.id, brought=[0])) is Lesson.TICKS
    assert learnt_by(m.SaveAttention(id=command.id, brought=[])) is None
    assert learnt_by(m.CloseCounter(id=command.id)) is None


@given(st.integers(min_value=0, max_value=40), st.integers())
def test_each_situation_comes_once_before_any_comes_again(call: int, seed: int) -> None:
    role = role_of_call(call, Random(seed))  # noqa: S311 - people who are made up
    assert (role is IN_ORDER[call]) if call < len(IN_ORDER) else role not in IN_ORDER[2:]


def test_people_come_as_on_the_offices_past_days() -> None:
    office = practice_office(None)
    day, service = date(2026, 11, 2), office.catalogue.services[0].id
    general = office.catalogue.classes[-1].id
    visits = tuple(
        Visit(day, service, general, second) for second in range(9 * 3600, 11 * 3600, 180)
    )
    shifts = tuple(
        Shift(day, counter.id, None, 9 * 3600, 11 * 3600)
        for counter in office.catalogue.counters[:4]
    )
    pace = pace_of(office.catalogue, Record(visits, shifts))
    # Twenty an hour at four counters are ten at two.
    assert pace.hourly == pytest.approx(10)
    assert set(pace.services) == {service}

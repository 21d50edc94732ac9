"""The tables of the domain are whole: states and acts, steps, permissions, events, refusals."""

import ast
from inspect import get_annotations, isfunction
from itertools import chain
from pathlib import Path

import pytest

from server import domain
from server.domain import daybook
from server.domain.attention import WAYS, Step, may_step
from server.domain.commands import COMMANDS
from server.domain.decide.decide import _DECIDING, _ROOMS
from server.domain.events import EVENTS, NAMES, Event, TicketEvent, name_of
from server.domain.evolve import evolve, ticket
from server.domain.evolve.evolve import _FOLLOWING
from server.domain.refusals import Code, Refusal, refuse
from server.domain.ticket import (
    ENDED,
    IN_HAND,
    LIVE,
    NEXT,
    Act,
    ImpossibleChangeError,
    State,
    may,
    next_state,
)
from tests.domain.codes import OFFICE_CODES

ROLES = {"citizen", "kiosk", "display", "clerk", "supervisor", "system", "administrator"}
ROOMS = [
    path
    for path in Path(domain.__path__[0]).rglob("*.py")
    # What happens with petitions goes past the office, and is refused by codes of its own.
    if path.name != "refusals.py" and path.parent.name != "petition"
]


def test_every_state_can_be_reached() -> None:
    """From announced or waiting, by acts of the table; and every state has its row."""
    reached, todo = {State.ANNOUNCED}, [State.ANNOUNCED]
    while todo:
        for there in NEXT[todo.pop()].values():
            if there not in reached:
                reached.add(there)
                todo.append(there)
    assert reached == set(State)
    assert set(NEXT) == set(State)


def test_every_journey_can_end() -> None:
    """From each state some way leads to an end, and no way leads out of one."""
    ending = set(ENDED)
    while True:
        more = {s for s, ways in NEXT.items() if set(ways.values()) & ending} | ending
        if more == ending:
            break
        ending = more
    assert ending == set(State)
    assert {State.SERVED, State.CANCELLED, State.LAPSED, State.EXPIRED} == ENDED
    assert set(State) == LIVE | ENDED
    assert IN_HAND < LIVE


def test_every_act_is_in_the_table() -> None:
    """Every act is known by some state."""
    assert set(chain.from_iterable(NEXT.values())) == set(Act)


@pytest.mark.parametrize("state", State)
@pytest.mark.parametrize("act", Act)
def test_table_alone_changes_states(state: State, act: Act) -> None:
    """An act that the table lacks is a fault, which names it."""
    if may(state, act):
        assert next_state(state, act) is NEXT[state][act]
    else:
        with pytest.raises(ImpossibleChangeError, match=f"a {state} ticket cannot {act}"):
            next_state(state, act)


def test_every_step_leads_to_the_register() -> None:
    """Steps lead on and one back, and staying is always allowed."""
    assert set(WAYS) == set(Step)
    for step in Step:
        assert may_step(step, step)
        assert all(step in WAYS[there] for there in WAYS[step])
    assert not may_step(Step.WELCOME, Step.REGISTER)


def test_every_command_has_its_decision() -> None:
    """Each is decided by one function, and some role may ask it."""
    assert set(_DECIDING) == set(COMMANDS.values())
    assert len(COMMANDS) > 30
    assert all(kind.roles <= ROLES and kind.roles for kind in COMMANDS.values())
    for name, kind in COMMANDS.items():
        deciding = {f for room in _ROOMS if (f := getattr(room, name, None)) is not None}
        assert deciding == {_DECIDING[kind]}
        assert kind in get_annotations(_DECIDING[kind]).values()


def test_every_event_is_followed() -> None:
    """Each is followed by one function and has one name, as the journal and the wire write it."""
    assert set(_FOLLOWING) == set(EVENTS.values()) == set(NAMES)
    assert len(EVENTS) > 30
    assert {Event, TicketEvent}.isdisjoint(NAMES)
    following = [
        kind
        for room in (ticket, daybook, evolve)
        for function in vars(room).values()
        if isfunction(function) and function.__module__ == room.__name__
        if (kind := get_annotations(function).get("event")) in NAMES
    ]
    assert len(following) == len(set(following))
    assert name_of(EVENTS["ticket_no_show"]) == "ticket_no_show"
    assert {"ticket_issued", "offer_withdrawn", "day_closed"} < set(EVENTS)


def test_office_refuses_with_its_codes() -> None:
    """The codes that decisions use are those of the list, each for the wire in snake case."""
    used = set()
    for room in ROOMS:
        for node in ast.walk(ast.parse(room.read_text("utf-8"))):
            if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
                used |= {Code[node.attr]} if node.value.id == "Code" else set()
    assert used == OFFICE_CODES
    assert all(code.value == code.name.lower() for code in Code)


def test_refusal_carries_its_facts() -> None:
    """A code and its facts, in words of the wire."""
    assert refuse(Code.RESERVED, ticket="A001") == Refusal(Code.RESERVED, {"ticket": "A001"})


def test_domain_knows_no_clock() -> None:
    """Time, ids and tokens are passed in, so that deciding is repeatable."""
    for room in ROOMS:
        text = room.read_text("utf-8")
        assert not [word for word in (".now(", "today()", "uuid", "import time\n") if word in text]

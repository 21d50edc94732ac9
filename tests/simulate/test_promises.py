"""Each rule's promises, on days of unequal counters, closures and people who leave."""

import gc
from collections import defaultdict
from copy import deepcopy

import pytest
from hypothesis import given, strategies as st

from server.domain.discipline import Basis
from server.simulate.play import play
from tests.domain.builders import examples
from tests.simulate.scenarios import CLASSES, Json, scenarios
from tests.simulate.watching import (
    is_open,
    moments,
    order,
    scenario_of,
    serves,
    still_here,
    with_rule,
)

pytestmark = pytest.mark.timeout(900)  # thousands of days, where --full asks for them


@examples(200)
@given(scenarios())
def test_no_counter_idles_while_somebody_waits(document: Json) -> None:
    """At every event no ticket waits that a free and open counter serves."""
    scenario = scenario_of(document)
    calls = play(scenario).calls
    instants = {call.end for call in calls} | {ticket.arrival for ticket in scenario.tickets}
    instants |= {start for each in scenario.counters for start, _ in each.windows or ()}
    for now in instants:
        busy = {call.counter for call in calls if call.start <= now < call.end}
        gone = {call.ticket.id for call in calls if call.start <= now}
        free = [
            counter
            for place, counter in enumerate(scenario.counters)
            if place not in busy and is_open(counter, now)
        ]
        for ticket in scenario.tickets:
            if ticket.arrival <= now and ticket.id not in gone and still_here(ticket, now):
                assert not [each for each in free if serves(each, ticket)]


@examples(200)
@given(scenarios())
def test_calls_are_made_where_they_may_be(document: Json) -> None:
    """By an open counter that serves the ticket and is done with the one before; none twice."""
    scenario = scenario_of(document)
    free_at: dict[int, int] = defaultdict(lambda: -1)
    seen = set()
    for call in play(scenario).calls:
        counter = scenario.counters[call.counter]
        assert serves(counter, call.ticket)
        assert is_open(counter, call.start)
        assert call.start >= max(call.ticket.arrival, free_at[call.counter])
        assert still_here(call.ticket, call.start)
        assert call.ticket.id not in seen
        seen.add(call.ticket.id)
        free_at[call.counter] = call.end


@examples(200)
@given(scenarios())
def test_courtesy_never_passes_the_law(document: Json) -> None:
    """A courtesy ticket is not called while a legal preferential one waits for the counter."""
    scenario = scenario_of(document)
    for moment in moments(scenario):
        if moment.call.ticket.ticket_class in scenario.ranking.courtesy:
            passed = {ticket.ticket_class for ticket in moment.passed}
            assert not passed & scenario.ranking.preferential


@examples(200)
@given(scenarios())
def test_equals_are_called_as_they_came(document: Json) -> None:
    """Inside a class and a service it is first come, first served, whatever the rule."""
    scenario = scenario_of(document)
    place = {ticket.id: n for n, ticket in enumerate(scenario.tickets)}
    for moment in moments(scenario):
        ticket = moment.call.ticket
        for other in moment.passed:
            if (other.ticket_class, other.service) == (ticket.ticket_class, ticket.service):
                first = (ticket.arrival, place[ticket.id])
                assert first < (other.arrival, place[other.id])


@examples(150)
@given(scenarios(), st.integers(-(10**9), 10**9))
def test_the_hour_changes_no_order(document: Json, shift: int) -> None:
    """Every time shifted by the same: the same people, in the same order."""
    later = deepcopy(document)
    for ticket in later["tickets"]:
        ticket["arrival"] = round(ticket["arrival"] + shift, 2)
        if "leaves_at" in ticket:
            ticket["leaves_at"] = round(ticket["leaves_at"] + shift, 2)
    for counter in later["counters"]:
        if "open" in counter:
            counter["open"] = [
                [round(start + shift, 2), round(end + shift, 2)] for start, end in counter["open"]
            ]
    assert order(later) == order(document)


@examples(150)
@given(scenarios())
def test_no_head_start_is_first_come(document: Json) -> None:
    """With head starts of zero, `head-start` calls as `first-come` does."""
    nothing = with_rule(document, name="head-start", head_start=dict.fromkeys(CLASSES, 0))
    assert order(nothing) == order(with_rule(document, name="first-come"))


@examples(150)
@given(scenarios())
def test_huge_head_start_is_strict(document: Json) -> None:
    """With head starts beyond any wait, `head-start` calls as `strict` does."""
    starts = {each: 10**6 * (len(CLASSES) - n) for n, each in enumerate(CLASSES)}
    huge = with_rule(document, name="head-start", head_start=starts)
    assert order(huge) == order(with_rule(document, name="strict"))


@examples(150)
@given(scenarios(), st.integers(0, 40), st.integers(0, 40))
def test_head_start_bounds_who_passes(document: Json, oldest: int, first: int) -> None:
    """A ticket later than the difference of the head starts does not pass."""
    starts = {"oldest": oldest, "first": first}
    scenario = scenario_of(with_rule(document, name="head-start", head_start=starts))
    of = scenario.ranking.head_start
    longest = max(of.values())
    for moment in moments(scenario):
        for other in moment.passed:
            late = other.arrival + longest - of.get(other.ticket_class, 0)
            assert moment.call.ticket.arrival <= late


@examples(60)
@given(scenarios(), st.integers(0, 4))
def test_a_play_goes_on_from_any_pointer(document: Json, pointer: int) -> None:
    """A counter's first call is the rule's at its pointer, and a cycle that is over begins anew."""
    scenario = scenario_of(with_rule(document, name="k-then-oldest", k=2, preferential=["first"]))
    profiles = play(scenario).pointers
    begun = play(scenario, dict.fromkeys(profiles, pointer))
    assert begun.pointers.keys() == profiles.keys()
    if begun.calls:
        last = begun.calls[-1].reason
        expected = 0 if last.basis is Basis.OLDEST_SLOT else last.position
        assert expected in begun.pointers.values()


def test_a_play_leaves_the_collector_as_it_was() -> None:
    """It works without it, and whatever comes after is collected as before."""
    empty = scenario_of(
        {
            "services": ["tax"],
            "classes": ["general"],
            "discipline": {"name": "first-come"},
            "counters": [],
            "tickets": [],
        }
    )
    play(empty)
    assert gc.isenabled()
    gc.disable()
    try:
        play(empty)
        assert not gc.isenabled()
    finally:
        gc.enable()

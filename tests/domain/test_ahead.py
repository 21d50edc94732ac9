"""People ahead: a ticket's number comes true if no one else comes."""

import random
from dataclasses import replace

from hypothesis import given, strategies as st

from server.domain import commands as c
from server.domain.ahead import people_ahead
from server.domain.decide.context import Decision
from server.domain.discipline import Discipline, Rule
from server.domain.identity import ClerkId, CounterId, TicketId
from server.domain.ticket import State
from server.domain.waiting import seat_at
from tests.domain.builders import (
    ANA,
    BRUNO,
    CARLA,
    CONSOLES,
    DIEGO,
    FIRST,
    FOUR,
    GENERAL,
    ONE,
    PERMIT,
    PLANTS,
    TAX,
    THREE,
    TWO,
    Hall,
    examples,
    small_office,
)
from tests.domain.wishes import desk_wish, lobby_wish

RULES = (
    *(Rule(k=k) for k in (1, 2, 4)),
    *(Rule(Discipline(name)) for name in ("strict", "head-start", "first-come")),
)


def crowd(seed: int, rule: Rule, sitting: dict[ClerkId, CounterId]) -> Hall:
    """A hall in full work, with returns and hand-overs, and then everybody's hands free."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    hall = Hall(small_office(rule=rule))
    for clerk, counter in sitting.items():
        hall.sits(clerk, counter)
    for _ in range(chance.randrange(10, 120)):
        wish = chance.choice((lobby_wish, lobby_wish, desk_wish))
        hall.ask(*wish(hall.office, chance.choice))
        hall.later(seconds=chance.choice((0, 1, 20)))
    for clerk in sitting:
        for command in (
            c.WithdrawOffer(),
            c.StartService(),
            c.FinishService(),
            c.RegisterAttention(),
        ):
            hall.ask(CONSOLES[clerk], command)
    return hall


def played(hall: Hall) -> dict[TicketId, int]:
    """The real course: the open counters call in turn, and each call counts for all they serve."""
    seats = {each.id: hall.office.desks.get(each.id) for each in hall.office.catalogue.counters}
    sitting = [(counter, desk.clerk) for counter, desk in seats.items() if desk and desk.clerk]
    calls = dict.fromkeys(sitting, 0)
    found: dict[TicketId, int] = {}
    idle = False
    while not idle:
        idle = True
        for counter, clerk in sitting:
            if not isinstance(answer := hall.ask(CONSOLES[clerk], c.CallNext()), Decision):
                continue
            idle = False
            ticket = answer.answer.ticket
            assert ticket is not None
            found[ticket] = sum(
                made
                for seat, made in calls.items()
                if seat_at(hall.office.catalogue, *seat).calls(hall.ticket(ticket))
            )
            calls[counter, clerk] += 1
            hall.does(clerk, c.StartService(), c.FinishService())
    return found


@examples(80)
@given(st.integers(0, 2**32), st.sampled_from(RULES))
def test_one_counter_calls_as_announced(seed: int, rule: Rule) -> None:
    """With one counter, as many are called before a ticket as were ahead of it."""
    hall = crowd(seed, rule, {ANA: ONE})
    ahead = people_ahead(hall.office)
    assert played(hall) == ahead
    assert sorted(ahead.values()) == list(range(len(ahead)))


@examples(80)
@given(st.integers(0, 2**32), st.sampled_from(RULES))
def test_several_counters_call_as_announced(seed: int, rule: Rule) -> None:
    """With unequal counters, the calls before a ticket by those that serve it were ahead of it."""
    hall = crowd(seed, rule, {ANA: FOUR, BRUNO: TWO, CARLA: ONE, DIEGO: THREE})
    waiting = {t.id for t in hall.office.tickets.values() if t.state is State.WAITING}
    ahead = people_ahead(hall.office)
    assert set(ahead) == waiting
    assert played(hall) == ahead


def test_unequal_counters_count_their_own() -> None:
    """Only calls by counters that serve a ticket are ahead of it."""
    hall = Hall()
    hall.sits(BRUNO, ONE)
    hall.sits(DIEGO, TWO)
    tickets = [hall.issue(each) for each in (PERMIT, PLANTS, PERMIT, TAX, PLANTS)]
    ahead = people_ahead(hall.office)
    assert [ahead[ticket] for ticket in tickets] == [0, 0, 1, 2, 1]


def test_open_counters_count_alone() -> None:
    """Closed counters count only for the people that no other counter serves."""
    hall = Hall()
    hall.sits(BRUNO, ONE)
    general = hall.issue()
    for _ in range(5):
        hall.issue(PERMIT, FIRST)
    assert people_ahead(hall.office)[general] == 2
    plants = hall.issue(PLANTS)
    ahead = people_ahead(hall.office)
    assert ahead[general] == 2
    assert plants in ahead


def test_closed_office_counts_all_counters() -> None:
    """Before anybody has opened a counter, people are ahead as if all were open."""
    hall = Hall(small_office(counters=small_office().counters[:1]))
    tickets = [hall.issue(PERMIT, each) for each in (GENERAL, GENERAL, FIRST)]
    ahead = people_ahead(hall.office)
    assert [ahead[ticket] for ticket in tickets] == [1, 2, 0]


def test_unserved_people_have_a_place() -> None:
    """A person that no open counter serves, or no counter at all, is told a number too."""
    only_plants = (replace(small_office().counters[0], services=(PLANTS,)),)
    hall = Hall(small_office(counters=only_plants))
    hall.sits(ANA, ONE)
    first, second = hall.issue(PERMIT), hall.issue(PERMIT)
    assert people_ahead(hall.office) == {first: 0, second: 1}


def test_reserved_wait_for_their_clerk() -> None:
    """A person reserved for a clerk in a pause or without a counter has only that clerk's ahead."""
    hall = Hall()
    hall.sits(ANA, ONE)
    hall.does(DIEGO, c.SignIn(DIEGO))
    for _ in range(2):
        ticket = hall.issue()
        hall.calls(ANA)
        hall.does(ANA, c.StartService(), c.OfferTicket(DIEGO, "his"))
        hall.does(DIEGO, c.AcceptTicket(ticket))
    other = hall.issue()
    ahead = people_ahead(hall.office)
    assert sorted(ahead.values()) == [0, 0, 1]
    assert ahead[other] == 0
    hall.does(DIEGO, c.OpenCounter(TWO), c.PauseCounter())
    assert people_ahead(hall.office) == ahead

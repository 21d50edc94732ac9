"""A clock that is set right, or wrong, within the day: people are called as they came."""

from dataclasses import replace
from datetime import datetime, timedelta

from hypothesis import given, strategies as st

from server.domain import commands as c
from server.domain.ahead import people_ahead
from server.domain.attention import Channel
from server.domain.discipline import Discipline, Rule
from server.domain.ticket import State
from tests.domain.builders import (
    ADMINISTRATOR,
    ANA,
    BRUNO,
    CLASSES,
    FIRST,
    GENERAL,
    ONE,
    PERMIT,
    PUNCTUAL,
    TAX,
    TWO,
    Hall,
    examples,
    kiosk,
    small_office,
)

LEAPS = tuple(timedelta(minutes=minutes) for minutes in (-150, -61, -30, -1, 1, 45, 90, 180))
NOON = datetime.fromisoformat("2026-03-02T15:00:00+00:00")


def leapt() -> Hall:
    """Three tickets by a clock that is two hours fast, then three when it has been set right."""
    hall = Hall(now=NOON)
    hall.sits(ANA, ONE)
    hall.later(hours=2)
    for _ in range(3):
        hall.issue()
    hall.later(hours=-2)
    for _ in range(3):
        hall.issue()
    return hall


def served(hall: Hall, count: int) -> list[str]:
    """The codes in the order in which Ana gets them."""
    called = [hall.serves(ANA) for _ in range(count)]
    return [hall.ticket(each).code for each in called if each is not None]


def test_a_clock_set_right_keeps_the_queue() -> None:
    """Those who took their tickets by the fast clock came first all the same."""
    assert served(leapt(), 6) == ["A001", "A002", "A003", "A004", "A005", "A006"]


def test_a_clock_set_right_keeps_it_under_every_rule() -> None:
    """Within a class no rule calls a later person first."""
    for name in Discipline:
        hall = leapt()
        hall.grant(ADMINISTRATOR, c.ChangeDiscipline(name))
        assert served(hall, 6) == [f"A00{number}" for number in range(1, 7)]


def test_people_ahead_are_those_who_came_before() -> None:
    """The numbers on kiosk and telephone agree with the calls."""
    hall = leapt()
    ahead = people_ahead(hall.office)
    assert [ahead[each] for each in hall.office.tickets] == [0, 1, 2, 3, 4, 5]


def test_a_time_to_come_is_now() -> None:
    """No arrival, call or attention is later than the clock that was set back."""
    hall = Hall(now=NOON)
    hall.sits(ANA, ONE)
    hall.sits(BRUNO, TWO)
    hall.later(hours=3)
    waiting, _ = hall.issue(), hall.issue()
    hall.calls(ANA)
    hall.does(ANA, c.StartService())
    hall.does(BRUNO, c.StartAttention(Channel.TELEPHONE))
    hall.grant(kiosk(), c.CallForHelp())
    hall.later(hours=-3).issue()
    now, office = hall.now, hall.office
    assert office.tickets[waiting].arrival <= now
    for ticket in office.tickets.values():
        assert max(ticket.arrival, ticket.called_at or now, ticket.started_at or now) <= now
    assert all(attention.started_at <= now for attention in office.attentions.values())
    assert all(call.at <= now for call in office.calls)
    assert all(call.at <= now for call in office.help_calls.values())


def test_who_comes_back_keeps_the_place() -> None:
    """Parked, missed and transferred by one clock, and back by the other."""
    hall = Hall(now=NOON)
    hall.sits(ANA, ONE)
    hall.later(hours=2)
    parked, missed, sent_on, fourth = (hall.issue() for _ in range(4))
    hall.does(ANA, c.ParkTicket(parked), c.CallTicket(missed), c.MarkNoShow())
    hall.does(ANA, c.CallTicket(sent_on), c.StartService())
    hall.later(hours=-2)
    newcomer = hall.issue()
    hall.does(ANA, c.TransferTicket(TAX, ""), c.ResumeTicket(parked), c.ReinstateTicket(missed))
    expected = [parked, missed, sent_on, fourth, newcomer]
    assert [hall.serves(ANA) for _ in range(5)] == expected


Step = tuple[str, timedelta]
STEPS = st.lists(
    st.tuples(st.sampled_from(("general", "first", "punctual", "call", "park", "back", "tax")),
              st.sampled_from(LEAPS)),
    max_size=40,
)  # fmt: skip
CAME = {"general": GENERAL, "first": FIRST, "punctual": PUNCTUAL}


def _called(steps: list[Step], rule: Rule, *, leaps: bool) -> list[str]:
    """Ana's calls, by a steady clock or by one that leaps before each step."""
    classes = tuple(replace(each, head_start=0) for each in CLASSES)
    hall = Hall(small_office(rule=rule, classes=classes), NOON)
    hall.sits(ANA, ONE)
    called = []
    for act, leap in steps:
        if leaps and abs(hall.now + leap - NOON) < timedelta(hours=6):
            hall.now += leap
        called += _act(hall, act)
    return called + [each for _ in range(len(steps)) for each in _act(hall, "call")]


def _act(hall: Hall, act: str) -> list[str]:
    """Do one step if possible; returns the code of a called ticket."""
    waiting = [t for t in hall.office.tickets.live().values() if t.state is State.WAITING]
    parked = [t for t in hall.office.tickets.live().values() if t.state is State.PARKED]
    if act in CAME:
        hall.issue(PERMIT, CAME[act])
    elif act == "tax":
        hall.issue(TAX)
    elif act == "park" and waiting:
        hall.does(ANA, c.ParkTicket(waiting[0].id))
    elif act == "back" and parked:
        hall.does(ANA, c.ResumeTicket(parked[0].id))
    elif act == "call" and waiting:
        return served(hall, 1)
    return []


@examples(60)
@given(STEPS, st.sampled_from((Rule(), Rule(k=1), Rule(Discipline.STRICT))))
def test_a_leaping_clock_changes_no_turn(steps: list[Step], rule: Rule) -> None:
    """Leaps of the clock within the day do not change who is called, nor the order."""
    assert _called(steps, rule, leaps=True) == _called(steps, rule, leaps=False)

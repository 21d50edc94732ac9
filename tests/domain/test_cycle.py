"""The cycle of `k-then-oldest`: its slots, its pointer, and the reason of each call."""

from fractions import Fraction

import pytest
from hypothesis import given, strategies as st

from server.domain.discipline import Basis, Candidate, Choice, Number, Ranking, Reason, Rule, choose
from server.domain.identity import ClassId
from tests.domain.builders import FIRST, GENERAL, OLDEST, PUNCTUAL, examples
from tests.domain.traces import RANKING


def head(ticket_class: ClassId, arrival: Number, name: str = "") -> Candidate:
    return Candidate(name or ticket_class, ticket_class, arrival, 0)


def called(rule: Rule, heads: list[Candidate], count: int, pointer: int = 0) -> list[Choice]:
    """So many calls from lines without end."""
    choices = []
    for _ in range(count):
        choice = choose(rule, RANKING, pointer, heads)
        assert choice is not None
        choices.append(choice)
        pointer = choice.pointer
    return choices


def tickets(choices: list[Choice]) -> list[str]:
    return [choice.ticket for choice in choices]


def by_definition(k: int, pointer: int, heads: list[Candidate]) -> tuple[str, int]:
    """The rule as it is written: the first slot from the pointer on that has a candidate."""
    legal = [each for each in heads if each.ticket_class in RANKING.preferential]
    courtesy = [each for each in heads if each.ticket_class in RANKING.courtesy]
    in_p_slot = sorted(
        legal or courtesy,
        key=lambda each: (
            each.arrival - RANKING.head_start.get(each.ticket_class, 0),
            each.arrival,
        ),
    )
    in_star_slot = sorted(
        (each for each in heads if not legal or each not in courtesy),
        key=lambda each: (each.arrival, each.seq),
    )
    candidates = [*[in_p_slot] * k, in_star_slot]
    slot = next(n % (k + 1) for n in range(pointer, pointer + k + 1) if candidates[n % (k + 1)])
    return candidates[slot][0].ticket, (slot + 1) % (k + 1)


@examples(1000)
@given(
    st.integers(1, 4),
    st.integers(0, 4),
    st.dictionaries(st.sampled_from(RANKING.order), st.integers(0, 30), min_size=1),
)
def test_cycle_agrees_with_its_definition(
    k: int, pointer: int, waiting: dict[ClassId, int]
) -> None:
    """Any lines, any pointer: the ticket and the next pointer are those of the written rule."""
    heads = [
        Candidate(ticket_class, ticket_class, arrival, seq)
        for seq, (ticket_class, arrival) in enumerate(waiting.items())
    ]
    choice = choose(Rule(k=k), RANKING, pointer % (k + 1), heads)
    assert choice is not None
    assert (choice.ticket, choice.pointer % (k + 1)) == by_definition(k, pointer % (k + 1), heads)


@pytest.mark.parametrize("k", [1, 2, 3, 4])
def test_k_preferential_then_the_oldest(k: int) -> None:
    """While both wait, k preferential tickets are called, then the one that has waited longest."""
    choices = called(Rule(k=k), [head(GENERAL, 0), head(FIRST, 5)], 2 * (k + 1))
    assert tickets(choices) == [*[FIRST] * k, GENERAL] * 2


def test_reason_tells_the_slot() -> None:
    """Preferential calls are numbered, so that every call can be explained."""
    choices = called(Rule(), [head(GENERAL, 0), head(FIRST, 5)], 3)
    assert [choice.reason for choice in choices] == [
        Reason(Basis.PREFERENTIAL_SLOT, 1, 2),
        Reason(Basis.PREFERENTIAL_SLOT, 2, 2),
        Reason(Basis.OLDEST_SLOT),
    ]


def test_oldest_slot_may_be_preferential() -> None:
    """The oldest of all is called in the third slot, of any class."""
    choices = called(Rule(), [head(GENERAL, 9), head(FIRST, 5)], 3)
    assert tickets(choices) == [FIRST, FIRST, FIRST]
    assert choices[2].reason.basis is Basis.OLDEST_SLOT


def test_skipped_slots_are_lost() -> None:
    """With no preferential ticket waiting the cycle starts over: no preference is owed later."""
    (alone,) = called(Rule(), [head(GENERAL, 0)], 1)
    assert alone.pointer == 0
    halfway = choose(Rule(), RANKING, 1, [head(GENERAL, 0)])
    assert halfway is not None
    assert halfway.pointer == 0
    after = called(Rule(), [head(GENERAL, 0), head(FIRST, 5)], 3, halfway.pointer)
    assert tickets(after) == [FIRST, FIRST, GENERAL]


def test_head_start_counts_among_preferential() -> None:
    """80 and older are fifteen minutes ahead of other preferential people only."""
    assert tickets(called(Rule(), [head(OLDEST, 14), head(FIRST, 0)], 1)) == [OLDEST]
    assert tickets(called(Rule(), [head(OLDEST, 16), head(FIRST, 0)], 1)) == [FIRST]
    assert tickets(called(Rule(), [head(OLDEST, 14), head(GENERAL, 0)], 1, pointer=2)) == [GENERAL]


def test_courtesy_fills_a_free_slot() -> None:
    """A punctual neighbour is favoured where no legal preference waits, and only there."""
    neighbour = [head(PUNCTUAL, 9), head(GENERAL, 0)]
    assert tickets(called(Rule(), neighbour, 3)) == [PUNCTUAL, PUNCTUAL, GENERAL]
    assert tickets(called(Rule(), [head(FIRST, 20), *neighbour], 3)) == [FIRST, FIRST, GENERAL]
    assert tickets(called(Rule(), [head(FIRST, 20), head(PUNCTUAL, 0)], 3)) == [FIRST] * 3


def test_times_may_be_fractions() -> None:
    """A simulation without rounding shares the rule."""
    third = Fraction(1, 3)
    heads = [head(GENERAL, third), head(FIRST, 2 * third)]
    assert tickets(called(Rule(), heads, 3)) == [FIRST, FIRST, GENERAL]


def test_pointer_of_a_longer_cycle_serves() -> None:
    """A pointer left by a rule with more slots still names a slot."""
    assert tickets(called(Rule(k=1), [head(GENERAL, 0), head(FIRST, 5)], 2, pointer=4)) == [
        FIRST,
        GENERAL,
    ]


def test_nobody_waiting_is_nobody_called() -> None:
    """Without a line there is no choice."""
    assert choose(Rule(), Ranking(()), 0, []) is None

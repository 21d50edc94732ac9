"""The rules of calling on their own: their promises on traces of every kind."""

from hypothesis import given, strategies as st

from server.domain.discipline import Discipline, Ranking, Rule
from tests.domain.builders import CLASSES, FIRST, GENERAL, OLDEST, PUNCTUAL, examples
from tests.domain.traces import RANKING, RULES, Play, Trace, order, traces

FIRST_COME, HEAD_START, STRICT = (
    Rule(name) for name in (Discipline.FIRST_COME, Discipline.HEAD_START, Discipline.STRICT)
)
rules = st.sampled_from(RULES)


@examples(400)
@given(rules, traces())
def test_no_counter_idles_while_somebody_waits(rule: Rule, trace: Trace) -> None:
    """A window that calls gets a ticket exactly when one waits that it serves."""
    for call in Play(rule).run(trace):
        assert call.window.serves(call.person)


@examples(400)
@given(rules, traces())
def test_courtesy_never_passes_the_law(rule: Rule, trace: Trace) -> None:
    """A courtesy ticket is not called while a legal preferential one waits for the counter."""
    for call in Play(rule).run(trace):
        if call.person.ticket_class in RANKING.courtesy:
            assert not [p for p in call.passed if p.ticket_class in RANKING.preferential]


@examples(400)
@given(rules, traces())
def test_equals_are_called_as_they_came(rule: Rule, trace: Trace) -> None:
    """Inside a class and a service it is first come, first served, whatever the rule."""
    for call in Play(rule).run(trace):
        for other in call.passed:
            if (other.ticket_class, other.service) == (
                call.person.ticket_class,
                call.person.service,
            ):
                assert call.person.place < other.place


@examples(200)
@given(rules, traces(), st.integers(-(10**9), 10**9))
def test_the_hour_changes_no_order(rule: Rule, trace: Trace, shift: int) -> None:
    """Shifting every time by a constant keeps the order."""
    assert order(rule, trace, shift=shift) == order(rule, trace)


@examples(300)
@given(traces())
def test_no_head_start_is_first_come(trace: Trace) -> None:
    """With head starts of zero, `head-start` calls as `first-come` does."""
    nothing = Ranking(RANKING.order, RANKING.preferential, RANKING.courtesy)
    assert order(HEAD_START, trace, nothing) == order(FIRST_COME, trace, nothing)


@examples(300)
@given(traces())
def test_huge_head_start_is_strict(trace: Trace) -> None:
    """With head starts beyond any wait, `head-start` calls as `strict` does."""
    head_start = {each.id: 10**6 * (len(CLASSES) - n) for n, each in enumerate(CLASSES)}
    huge = Ranking(RANKING.order, RANKING.preferential, RANKING.courtesy, head_start)
    assert order(HEAD_START, trace, huge) == order(STRICT, trace, huge)


@examples(300)
@given(traces())
def test_head_start_bounds_who_passes(trace: Trace) -> None:
    """A ticket later than the difference of the head starts does not pass."""
    starts = {OLDEST: 20, FIRST: 8, PUNCTUAL: 3, GENERAL: 0}
    ranking = Ranking(RANKING.order, RANKING.preferential, RANKING.courtesy, starts)
    for call in Play(HEAD_START, ranking).run(trace):
        for other in call.passed:
            if other.ticket_class not in RANKING.courtesy:
                assert call.person.arrival <= other.arrival + 20 - starts[other.ticket_class]


@examples(300)
@given(traces())
def test_strict_calls_the_best_class(trace: Trace) -> None:
    """No ticket of a better class waits for the counter when one is called."""
    rank = RANKING.order.index
    for call in Play(STRICT).run(trace):
        assert all(
            rank(call.person.ticket_class) <= rank(other.ticket_class) for other in call.passed
        )

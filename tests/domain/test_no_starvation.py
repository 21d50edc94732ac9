"""No ticket waits for ever under `k-then-oldest`: a bound on the calls that may come first.

For a ticket i let C be the counters that may serve it, E the distinct profiles among them, and A
the earlier tickets, waiting when it joins or coming back later, that some counter of C may serve.
Then C makes at most (k + 1)·A + k·E calls by the rule before i is called.
"""

from dataclasses import dataclass, field

from hypothesis import given, strategies as st

from server.domain.discipline import Rule
from server.domain.identity import ClassId
from tests.domain.builders import CLASSES, FIRST, GENERAL, examples
from tests.domain.traces import RANKING, Call, Person, Play, Step, Trace, Window, traces

ALL = frozenset(each.id for each in CLASSES)


@dataclass
class Bound:
    """Counts, for everybody who waits, the calls made before them and those allowed."""

    trace: Trace
    k: int
    earlier: dict[str, int] = field(default_factory=dict)
    calls: dict[str, int] = field(default_factory=dict)
    slack: list[int] = field(default_factory=list)

    def watch(self) -> None:
        self.play = Play(Rule(k=self.k), joined=self.joined)
        for call in self.play.run(self.trace):
            self.called(call)

    def joined(self, person: Person) -> None:
        others = [p for p in self.play.waiting if p != person and self.shares(p, person)]
        self.calls[person.name] = 0
        self.earlier[person.name] = sum(other.place < person.place for other in others)
        for other in others:
            self.earlier[other.name] += person.place < other.place

    def shares(self, one: Person, other: Person) -> bool:
        return any(window.serves(one) and window.serves(other) for window in self.trace.windows)

    def called(self, call: Call) -> None:
        for other in call.passed:
            self.calls[other.name] += 1
            if other.ticket_class not in RANKING.courtesy:
                self.slack.append(self.allowed(other) - self.calls[other.name])
                assert self.slack[-1] >= 0, f"{other} waits too long"

    def allowed(self, person: Person) -> int:
        profiles = {window for window in self.trace.windows if window.serves(person)}
        return (self.k + 1) * self.earlier[person.name] + self.k * len(profiles)


@examples(1500)
@given(st.integers(1, 4), traces())
def test_no_ticket_waits_beyond_the_bound(k: int, trace: Trace) -> None:
    """For any arrivals, returns, calls by hand and closures; a courtesy has no such right."""
    Bound(trace, k).watch()


def arrive(ticket_class: ClassId, service: str = "a") -> Step:
    return Step("arrive", ticket_class=ticket_class, service=service, after=1)


def call(window: int = 0) -> Step:
    return Step("call", window)


def test_bound_is_reached() -> None:
    """Two profiles, one earlier ticket, preferential people without end: not one call fewer."""
    windows = (Window(frozenset("a"), ALL), Window(frozenset("ab"), ALL))
    crowd = [arrive(FIRST) for _ in range(8)]
    first = [call(0), call(0), call(1), call(1)]
    third = [call(0), call(0), call(0)]
    trace = Trace(windows, (arrive(GENERAL), arrive(GENERAL), *crowd, *first, *third))
    bound = Bound(trace, k=2)
    bound.watch()
    last = [p for p in bound.play.waiting if p.ticket_class == GENERAL]
    assert [p.seq for p in last] == [1]
    assert bound.calls[last[0].name] == bound.allowed(last[0]) == 7


def test_one_pointer_for_all_would_starve() -> None:
    """Why pointers are per profile: with a shared one a ticket is passed over for ever."""
    wide, narrow = Window(frozenset("ab"), ALL), Window(frozenset("a"), ALL)
    play = Play(Rule(k=1))
    play.pointers = _Shared()
    rounds = [arrive(FIRST, "b"), arrive(GENERAL, "a"), call(0), call(1)] * 10
    waits_for_b = arrive(GENERAL, "b")
    calls = list(play.run(Trace((wide, narrow), (waits_for_b, *rounds))))
    assert len(calls) == 20
    assert any(p.seq == 0 for p in play.waiting)


class _Shared(dict[Window, int]):
    """One pointer under every name."""

    pointer = 0

    def get(self, _window: Window, _default: object = None) -> int:
        return self.pointer

    def __setitem__(self, _window: Window, pointer: int) -> None:
        self.pointer = pointer

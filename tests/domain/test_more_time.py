"""More time: a call goes to another ticket, twice at most, and harms no person with a preference.

Where the holder of the rule's choice has asked for more time, the call goes to the next of the same
class, and the two change places.
"""

import random
from collections import Counter as Tally
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field, replace

from hypothesis import given, strategies as st

from server.domain.discipline import Candidate, Choice, LetPass, Rule, choose, choose_in_time
from server.domain.identity import ClassId
from server.domain.ticket import MORE_TIME
from tests.domain.builders import (
    FIRST,
    GENERAL,
    OLDEST,
    PUNCTUAL,
    examples,
)
from tests.domain.traces import RANKING, RULES, Person, heads_of

PREFERRED = RANKING.preferential


@dataclass(frozen=True)
class Turn:
    """A call as it was made: who waited, who had asked for time, and what the rule then chose."""

    choice: Choice
    waiting: tuple[Person, ...]
    wanting: frozenset[str]

    @property
    def person(self) -> Person:
        return self.named(self.choice.ticket)

    @property
    def passed(self) -> list[Person]:
        return [self.named(let.ticket) for let in self.choice.passed]

    def named(self, name: str) -> Person:
        return next(each for each in self.waiting if each.name == name)


@dataclass
class Counter:
    """One counter that calls people who come in any order; some of them ask for time."""

    rule: Rule
    pointer: int = 0
    waiting: list[Person] = field(default_factory=list)
    owed: dict[str, int] = field(default_factory=dict)

    def heads(self, without: Collection[str] = ()) -> list[Candidate]:
        return heads_of([each for each in self.waiting if each.name not in without])

    def turns(self, steps: "list[Step]", *, is_patient: bool) -> Iterator[Turn]:
        """Each call. Where it `is_patient`, who asks for time gets it."""
        for number, (kind, ticket_class, who) in enumerate(steps):
            if kind == "arrive":
                self.waiting.append(Person(f"p{number}", ticket_class, "a", number, number))
                if is_patient and who < 2 * MORE_TIME:
                    self.owed[f"p{number}"] = who % MORE_TIME + 1
            elif self.waiting:
                yield self._call()

    def _call(self) -> Turn:
        wanting = frozenset(self.owed)
        choice = choose_in_time(self.rule, RANKING, self.pointer, wanting, self.heads)
        assert choice is not None
        turn = Turn(choice, tuple(self.waiting), wanting)
        self.pointer = choice.pointer
        self.waiting = [each for each in self.waiting if each.name != choice.ticket]
        self.owed.pop(choice.ticket, None)
        for let in choice.passed:
            self.owed[let.ticket] -= 1
            if not self.owed[let.ticket]:
                del self.owed[let.ticket]
            self._move(let)
        return turn

    def _move(self, let: LetPass) -> None:
        assert isinstance(let.arrival, int)
        self.waiting = [
            replace(each, arrival=let.arrival, seq=let.seq) if each.name == let.ticket else each
            for each in self.waiting
        ]


Step = tuple[str, ClassId, int]
"""A person of a class comes, or the counter calls; who asks for time, and how often."""


def days() -> st.SearchStrategy[list[Step]]:
    return st.builds(_day, st.integers(0, 2**32), st.integers(5, 60))


def _day(seed: int, length: int) -> list[Step]:
    chance = random.Random(seed)  # noqa: S311 - no secret
    classes = [GENERAL, GENERAL, *chance.choices([OLDEST, FIRST, PUNCTUAL, GENERAL], k=3)]
    calls = chance.randint(2, 6)
    return [
        (
            chance.choice(["arrive"] * 4 + ["call"] * calls),
            chance.choice(classes),
            chance.randrange(9),
        )
        for _ in range(length)
    ]


def classes(people: Iterable[Person]) -> set[ClassId]:
    return {each.ticket_class for each in people}


@examples(300)
@given(st.sampled_from(RULES), days())
def test_a_call_lets_pass_only_who_asked(rule: Rule, day: list[Step]) -> None:
    """Twice at most for each, and the turn goes to one of the same class where any waits."""
    given_to = Tally[str]()
    for turn in Counter(rule).turns(day, is_patient=True):
        assert {each.name for each in turn.passed} <= turn.wanting
        given_to.update(each.name for each in turn.passed)
        rest = [each for each in turn.waiting if each not in turn.passed]
        if turn.passed and turn.passed[0].ticket_class in classes(rest):
            assert turn.person.ticket_class == turn.passed[0].ticket_class
    assert max(given_to.values(), default=0) <= MORE_TIME


@examples(300)
@given(st.sampled_from(RULES), days())
def test_who_asked_passes_no_preference(rule: Rule, day: list[Step]) -> None:
    """A ticket that had its time is called only where the rule names it among all who wait.

    And no ticket of another class takes its turn, unless it has a preference or no one else has.
    """
    counter, pointer = Counter(rule), 0
    for turn in counter.turns(day, is_patient=True):
        plain = choose(rule, RANKING, pointer, heads_of(list(turn.waiting)))
        assert plain is not None
        if not turn.passed:
            assert (plain.ticket, plain.pointer) == (turn.choice.ticket, turn.choice.pointer)
        elif turn.person.ticket_class not in {*PREFERRED, turn.passed[0].ticket_class}:
            assert not classes(each for each in turn.waiting if each not in turn.passed) & PREFERRED
        pointer = turn.choice.pointer


@examples(300)
@given(st.sampled_from(RULES), days())
def test_no_other_person_waits_longer(rule: Rule, day: list[Step]) -> None:
    """The same day with and without the time given: who did not ask is called no later.

    As long as one of the asker's class was there to change places with: the calls then go to the
    same classes one after the other, however many people come between.
    """
    plain = [turn.person for turn in Counter(rule).turns(day, is_patient=False)]
    counter = Counter(rule)
    called, asked = set[str](), set[str]()
    for place, turn in enumerate(counter.turns(day, is_patient=True)):
        if turn.passed and turn.person.ticket_class != turn.passed[0].ticket_class:
            return
        asked |= turn.wanting
        called.add(turn.person.name)
        assert turn.person.ticket_class == plain[place].ticket_class
        assert plain[place].name in called | asked

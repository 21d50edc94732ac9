"""A rule of calling played on its own: people who come, counters that call when they like.

It uses plain lists and scans, so that it can be trusted to check the faster office.
"""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from hypothesis import strategies as st

from server.domain.discipline import Candidate, Choice, Discipline, Ranking, Rule, choose
from server.domain.identity import ClassId
from tests.domain.builders import CLASSES, FIRST, GENERAL, OLDEST, PUNCTUAL

RANKING = Ranking(
    order=(OLDEST, FIRST, PUNCTUAL, GENERAL),
    preferential=frozenset({OLDEST, FIRST}),
    courtesy=frozenset({PUNCTUAL}),
    head_start={OLDEST: 15, FIRST: 0},
)
RULES = (
    *(Rule(k=k) for k in (1, 2, 3, 4)),
    Rule(Discipline.STRICT),
    Rule(Discipline.HEAD_START),
    Rule(Discipline.FIRST_COME),
)
SERVICES = "abc"


@dataclass(frozen=True)
class Person:
    """A waiting ticket and its service."""

    name: str
    ticket_class: ClassId
    service: str
    arrival: int
    seq: int

    @property
    def place(self) -> tuple[int, int]:
        return self.arrival, self.seq


@dataclass(frozen=True)
class Window:
    """A counter, as far as a rule sees it; equal windows are one profile."""

    services: frozenset[str]
    classes: frozenset[ClassId]

    def serves(self, person: Person) -> bool:
        return person.service in self.services and person.ticket_class in self.classes


@dataclass(frozen=True)
class Step:
    """A ticket arrives, comes back or is called by hand (`who`), or a window calls."""

    kind: str
    window: int = 0
    who: int = 0
    ticket_class: ClassId = GENERAL
    service: str = "a"
    after: int = 0


@dataclass(frozen=True)
class Trace:
    """Windows and what happens at them."""

    windows: tuple[Window, ...]
    steps: tuple[Step, ...]


@dataclass
class Call:
    """One call by the rule: the ticket, the window, and the other waiting tickets."""

    person: Person
    window: Window
    choice: Choice
    waiting: tuple[Person, ...]

    @property
    def passed(self) -> Iterator[Person]:
        """The tickets that the window serves and did not call."""
        return (each for each in self.waiting if self.window.serves(each) and each != self.person)


@dataclass
class Play:
    """A rule at work on a trace. `joined` is called for each ticket that begins to wait."""

    rule: Rule
    ranking: Ranking = RANKING
    shift: int = 0
    waiting: list[Person] = field(default_factory=list)
    gone: list[Person] = field(default_factory=list)
    pointers: dict[Window, int] = field(default_factory=dict)
    joined: Callable[[Person], None] = lambda _person: None

    def run(self, trace: Trace) -> Iterator[Call]:
        """Each call by the rule, at its moment; a window without a ticket makes no call."""
        now = self.shift
        for number, step in enumerate(trace.steps):
            now += step.after
            if step.kind == "arrive":
                self._join(Person(f"p{number}", step.ticket_class, step.service, now, number))
            elif step.kind == "return" and self.gone:
                back = self.gone.pop(step.who % len(self.gone))
                self._join(replace(back, service=step.service))
            elif step.kind == "by hand" and self.waiting:
                self.gone.append(self.waiting.pop(step.who % len(self.waiting)))
            elif step.kind == "call":
                yield from self._call(trace.windows[step.window % len(trace.windows)])

    def _join(self, person: Person) -> None:
        self.waiting.append(person)
        self.joined(person)

    def _call(self, window: Window) -> Iterator[Call]:
        served = [each for each in self.waiting if window.serves(each)]
        pointer = self.pointers.get(window, 0)
        choice = choose(self.rule, self.ranking, pointer, heads_of(served))
        assert (choice is None) == (not served), "a window idles, or calls nobody's ticket"
        if choice is None:
            return
        self.pointers[window] = choice.pointer
        person = next(each for each in served if each.name == choice.ticket)
        before = tuple(self.waiting)
        self.waiting.remove(person)
        self.gone.append(person)
        yield Call(person, window, choice, before)


def heads_of(people: list[Person]) -> list[Candidate]:
    """The head of line of each class."""
    heads: dict[ClassId, Person] = {}
    for person in sorted(people, key=lambda each: each.place, reverse=True):
        heads[person.ticket_class] = person
    return [Candidate(p.name, p.ticket_class, p.arrival, p.seq) for p in heads.values()]


def order(rule: Rule, trace: Trace, ranking: Ranking = RANKING, shift: int = 0) -> list[str]:
    """The called tickets, one after the other."""
    return [call.person.name for call in Play(rule, ranking, shift).run(trace)]


def traces() -> st.SearchStrategy[Trace]:
    """Unequal windows, arrivals and returns, closures of any length.

    Drawn from a seed: hypothesis by itself draws lists too short for anybody to wait long.
    """
    return st.builds(_trace, st.integers(0, 2**32), st.integers(1, 120))


def _trace(seed: int, length: int) -> Trace:
    chance = random.Random(seed)  # noqa: S311 - no secret
    windows = tuple(_window(chance) for _ in range(chance.randint(1, 4)))
    classes = [GENERAL, *chance.choices([each.id for each in CLASSES], k=4)]
    weights = {"arrive": 10, "call": chance.randint(2, 12), "return": 1, "by hand": 1}
    kinds = chance.choices(list(weights), list(weights.values()), k=length)
    return Trace(
        windows,
        tuple(
            Step(
                kind,
                window=chance.randrange(len(windows)),
                who=chance.randrange(10),
                ticket_class=chance.choice(classes),
                service=chance.choice(SERVICES),
                after=chance.choice((0, 1, 2, 9)),
            )
            for kind in kinds
        ),
    )


def _window(chance: random.Random) -> Window:
    classes = [each.id for each in CLASSES]
    some = classes if chance.random() < 0.7 else chance.sample(classes, chance.randint(1, 3))
    services = chance.sample(SERVICES, chance.randint(1, 3))
    return Window(frozenset(services), frozenset(some))

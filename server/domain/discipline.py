"""The queue disciplines, which name the next ticket to call, without any office or clock.

Source: the project's `docs/architecture.md`, "The rule of calling". Times are plain numbers in
any one unit, so that the office (milliseconds) and a simulation share the rule.
"""

from collections.abc import Callable, Mapping, Sequence, Set as AbstractSet
from dataclasses import dataclass, field, replace
from enum import StrEnum
from fractions import Fraction
from operator import attrgetter
from typing import TypeAlias

from server.domain.identity import ClassId

Number: TypeAlias = int | Fraction


class Discipline(StrEnum):
    """The rules that an office may choose from."""

    K_THEN_OLDEST = "k-then-oldest"
    STRICT = "strict"
    HEAD_START = "head-start"
    FIRST_COME = "first-come"


class Basis(StrEnum):
    """Why a ticket was chosen."""

    PREFERENTIAL_SLOT = "preferential_slot"
    OLDEST_SLOT = "oldest_slot"
    CLASS_HEAD = "class_head"
    HEAD_START = "head_start"
    FIRST_COME = "first_come"
    BY_HAND = "by_hand"


SLOTS = range(1, 5)
"""How many preferential calls may come before the one that goes to the oldest ticket."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A discipline and, for `k-then-oldest`, the number of preferential calls first (`SLOTS`)."""

    name: Discipline = Discipline.K_THEN_OLDEST
    k: int = 2


@dataclass(frozen=True, slots=True)
class Ranking:
    """The facts about the classes that a rule needs; `order` is best first."""

    order: tuple[ClassId, ...]
    preferential: frozenset[ClassId] = frozenset()
    courtesy: frozenset[ClassId] = frozenset()
    head_start: Mapping[ClassId, Number] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Candidate:
    """The first ticket of one class, over all services that the counter serves."""

    ticket: str
    ticket_class: ClassId
    arrival: Number
    seq: int


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a ticket is called; `position` of `out_of` is its slot among the preferential ones."""

    basis: Basis
    position: int = 0
    out_of: int = 0


@dataclass(frozen=True, slots=True)
class LetPass:
    """A ticket that lets a call pass, and its place from now on: that of the ticket called."""

    ticket: str
    arrival: Number
    seq: int


@dataclass(frozen=True, slots=True)
class Choice:
    """The ticket to call, the reason, and the profile's pointer afterwards."""

    ticket: str
    reason: Reason
    pointer: int
    passed: tuple[LetPass, ...] = ()
    """The tickets that the rule named first, and whose holders want more time."""


def choose(rule: Rule, ranking: Ranking, pointer: int, heads: Sequence[Candidate]) -> Choice | None:
    """Return the choice of `rule` among `heads`, one per class; None if no ticket waits."""
    if not heads:
        return None
    rightful = _without_courtesy(ranking, heads) if ranking.courtesy else heads
    if rule.name is Discipline.K_THEN_OLDEST:
        return _k_then_oldest(rule.k, ranking, pointer, rightful)
    if rule.name is Discipline.STRICT:
        rank = {ticket_class: place for place, ticket_class in enumerate(ranking.order)}
        best = min(rightful, key=lambda head: (rank[head.ticket_class], *place_of(head)))
        return Choice(best.ticket, _CLASS_HEAD, pointer)
    if rule.name is Discipline.HEAD_START:
        best = _earliest(rightful, ranking.head_start)
        return Choice(best.ticket, _HEAD_START, pointer)
    best = _earliest(rightful)
    return Choice(best.ticket, _FIRST_COME, pointer)


def choose_in_time(
    rule: Rule,
    ranking: Ranking,
    pointer: int,
    wanting: AbstractSet[str],
    heads: Callable[[AbstractSet[str]], Sequence[Candidate]],
) -> Choice | None:
    """The same, where the tickets in `wanting` let this call pass if another one waits.

    `heads` gives the first of each class without certain tickets. The call goes to the next of the
    same class, and each moves to the place of the next, so that for all others the order stays.
    Where no other one of that class waits, the rule chooses among those with a preference, or else
    among all. Where all who wait want more time, the first is called: the turn would go to no one.
    """
    rest, passed = heads(frozenset()), list[Candidate]()
    first = choice = choose(rule, ranking, pointer, rest)
    while choice is not None and choice.ticket in wanting:
        passed += (head for head in rest if head.ticket == choice.ticket)
        rest = heads(frozenset(each.ticket for each in passed))
        rest = _next_after(passed[0], ranking, rest)
        choice = choose(rule, ranking, pointer, rest)
    if choice is None or not passed:
        return first
    [called] = (head for head in rest if head.ticket == choice.ticket)
    following = [*passed[1:], called]
    let = (_in_place_of(each, next_one) for each, next_one in zip(passed, following, strict=True))
    return replace(choice, passed=tuple(let))


def _in_place_of(passed: Candidate, other: Candidate) -> LetPass:
    """The place of the one that comes next; of another class it may be better than one's own."""
    place = max((passed.arrival, passed.seq), (other.arrival, other.seq))
    return LetPass(passed.ticket, *place)


def _next_after(
    passed: Candidate, ranking: Ranking, heads: Sequence[Candidate]
) -> Sequence[Candidate]:
    """The heads that may be called in the place of `passed`."""
    same = [head for head in heads if head.ticket_class == passed.ticket_class]
    return same or [h for h in heads if h.ticket_class in ranking.preferential] or heads


# A reason is made once and not with every call: a simulated day makes thousands.
_CLASS_HEAD = Reason(Basis.CLASS_HEAD)
_HEAD_START = Reason(Basis.HEAD_START)
_FIRST_COME = Reason(Basis.FIRST_COME)
_OLDEST_SLOT = Reason(Basis.OLDEST_SLOT)
_PREFERENTIAL_SLOT = {
    k: tuple(Reason(Basis.PREFERENTIAL_SLOT, slot + 1, k) for slot in range(k)) for k in SLOTS
}


def _without_courtesy(ranking: Ranking, heads: Sequence[Candidate]) -> Sequence[Candidate]:
    """Leave out courtesies while a person with a legal preference waits for this counter."""
    if any(head.ticket_class in ranking.preferential for head in heads):
        return [head for head in heads if head.ticket_class not in ranking.courtesy]
    return heads


def _k_then_oldest(k: int, ranking: Ranking, pointer: int, heads: Sequence[Candidate]) -> Choice:
    """Choose in a cycle of k slots for preferential tickets and one for the longest wait.

    A slot without a candidate is lost, not saved up: saving it starves people.
    """
    slot = pointer % (k + 1)
    if slot < k:
        favoured = [head for head in heads if head.ticket_class in ranking.preferential]
        favoured = favoured or [head for head in heads if head.ticket_class in ranking.courtesy]
        if favoured:
            best = _earliest(favoured, ranking.head_start)
            return Choice(best.ticket, _PREFERENTIAL_SLOT[k][slot], slot + 1)
    return Choice(_earliest(heads).ticket, _OLDEST_SLOT, 0)


def _earliest(
    heads: Sequence[Candidate], head_start: Mapping[ClassId, Number] | None = None
) -> Candidate:
    if len(heads) == 1:
        return heads[0]
    if not head_start:
        return min(heads, key=place_of)
    return min(
        heads,
        key=lambda head: (
            head.arrival - head_start.get(head.ticket_class, 0),
            *place_of(head),
        ),
    )


place_of = attrgetter("arrival", "seq", "ticket")
"""A candidate's place; two have one arrival where they let the same call pass."""

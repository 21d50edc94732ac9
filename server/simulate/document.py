"""A scenario's JSON document: its fields, their faults, and its times as whole numbers.

The finest decimal place of a scenario becomes the unit. No number is rounded and integers stay
integers; a binary fraction could not even hold 0.1.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import TypeAlias

import msgspec

from antesala.words.terminal import sentence
from server.domain.discipline import SLOTS

Number: TypeAlias = int | Decimal


class _Part(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """Refuses misspelt fields, since ignoring one would change the calls without notice."""


class FirstCome(_Part, frozen=True, tag_field="name", tag="first-come"):
    """By arrival only."""


class Strict(_Part, frozen=True, tag_field="name", tag="strict"):
    """The best class first."""


class HeadStart(_Part, frozen=True, tag_field="name", tag="head-start"):
    """As if each class had arrived earlier by its head start."""

    head_start: dict[str, Number]


class KThenOldest(_Part, frozen=True, tag_field="name", tag="k-then-oldest"):
    """Of every k + 1 calls, k to preferential tickets and one to the oldest."""

    k: int
    preferential: tuple[str, ...]
    head_start: dict[str, Number] = {}
    courtesy: tuple[str, ...] = ()


class CounterPart(_Part, frozen=True):
    """One counter. A field left out means every service, every class, or always open."""

    id: str
    services: tuple[str, ...] | None = None
    classes: tuple[str, ...] | None = None
    open: tuple[tuple[Number, Number], ...] | None = None


class TicketPart(_Part, frozen=True, rename={"ticket_class": "class"}):
    """One ticket."""

    id: str
    ticket_class: str
    service: str
    arrival: Number
    duration: Number
    leaves_at: Number | None = None


class ScenarioPart(_Part, frozen=True):
    """The whole document; `classes` are in order, best first."""

    services: tuple[str, ...]
    classes: tuple[str, ...]
    discipline: KThenOldest | Strict | HeadStart | FirstCome
    counters: tuple[CounterPart, ...]
    tickets: tuple[TicketPart, ...]


class ScenarioError(Exception):
    """A scenario that cannot be played; the message is one line that names the field."""

    def __init__(self, field: str, fault: str) -> None:
        # A name in the scenario may contain any character, including line breaks.
        super().__init__(" ".join(f"{field}: {fault}".split()))


def check(part: ScenarioPart) -> None:
    """Check a scenario; raises `ScenarioError` at the first fault."""
    _all_different("services", part.services)
    _all_different("classes", part.classes)
    _check_discipline(part)
    _all_different("counters", [counter.id for counter in part.counters], ".id")
    for n, counter in enumerate(part.counters):
        _all_known(f"counters[{n}].services", counter.services or (), part.services, "services")
        _all_known(f"counters[{n}].classes", counter.classes or (), part.classes, "classes")
        for m, (start, end) in enumerate(counter.open or ()):
            if start >= end:
                fault = sentence("scenario-not-before", start=str(start), end=str(end))
                raise ScenarioError(f"counters[{n}].open[{m}]", fault)
    _all_different("tickets", [ticket.id for ticket in part.tickets], ".id")
    services, classes = set(part.services), set(part.classes)
    for n, ticket in enumerate(part.tickets):
        _check_ticket(f"tickets[{n}]", ticket, services, classes)


def _check_ticket(
    place: str, ticket: TicketPart, services: Collection[str], classes: Collection[str]
) -> None:
    if ticket.ticket_class not in classes:
        raise ScenarioError(f"{place}.class", _not_in(ticket.ticket_class, "classes"))
    if ticket.service not in services:
        raise ScenarioError(f"{place}.service", _not_in(ticket.service, "services"))
    if ticket.duration < 0:
        raise ScenarioError(f"{place}.duration", _below_zero(ticket.duration))
    if ticket.leaves_at is not None and ticket.leaves_at < ticket.arrival:
        times = {"leaves": str(ticket.leaves_at), "arrival": str(ticket.arrival)}
        fault = sentence("scenario-leaves-early", **times)
        raise ScenarioError(f"{place}.leaves_at", fault)


def _check_discipline(part: ScenarioPart) -> None:
    rule = part.discipline
    if isinstance(rule, KThenOldest):
        if rule.k not in SLOTS:
            bounds = {"least": SLOTS[0], "most": SLOTS[-1]}
            fault = sentence("scenario-not-from-to", number=rule.k, **bounds)
            raise ScenarioError("discipline.k", fault)
        _all_known("discipline.preferential", rule.preferential, part.classes, "classes")
        _all_known("discipline.courtesy", rule.courtesy, part.classes, "classes")
        for both in sorted({*rule.preferential} & {*rule.courtesy}):
            raise ScenarioError("discipline.courtesy", sentence("scenario-both", name=both))
    if isinstance(rule, KThenOldest | HeadStart):
        for name, head_start in rule.head_start.items():
            if name not in part.classes:
                raise ScenarioError("discipline.head_start", _not_in(name, "classes"))
            if head_start < 0:
                raise ScenarioError(f"discipline.head_start.{name}", _below_zero(head_start))


def _all_different(place: str, names: Sequence[str], field: str = "") -> None:
    seen: set[str] = set()
    for n, name in enumerate(names):
        if name in seen:
            raise ScenarioError(f"{place}[{n}]{field}", sentence("scenario-twice", name=name))
        if not name.isascii() and any("\ud800" <= letter <= "\udfff" for letter in name):
            # JSON can escape a surrogate, but no text that we write can contain one.
            raise ScenarioError(f"{place}[{n}]{field}", sentence("scenario-half-letter"))
        seen.add(name)


def _all_known(place: str, names: Sequence[str], known: Collection[str], where: str) -> None:
    for n, name in enumerate(names):
        if name not in known:
            raise ScenarioError(f"{place}[{n}]", _not_in(name, where))


def _not_in(name: str, where: str) -> str:
    return sentence("scenario-not-in", name=name, where=where)


def _below_zero(number: Number) -> str:
    return sentence("scenario-less-than-zero", number=str(number))


MOST_DIGITS = 30
"""Digits before or after the point: more than any clock has, and few enough to compute with."""


_MOST = 10**MOST_DIGITS


class ScaleError(Exception):
    """A number has too many digits before or after the point."""

    def __init__(self, field: str, number: int | Decimal) -> None:
        self.field = field
        if isinstance(number, Decimal):
            shown = str(number)
        else:
            shown = sentence("scenario-bits", bits=number.bit_length())
        super().__init__(sentence("scenario-digits", number=shown, most=MOST_DIGITS))


@dataclass(frozen=True, slots=True)
class Scale:
    """A unit with `places` decimal places."""

    places: int = 0

    @classmethod
    def of(cls, numbers: Iterable[tuple[str, int | None, int | Decimal]]) -> "Scale":
        """Find the coarsest scale that makes all whole. Raises `ScaleError`, naming the field.

        The numbers come with their field, and the place in its list, if it has one, for `{}`: a
        name for each of a long scenario's numbers would take longer than all the rest.
        """
        places = 0
        for field, place, number in numbers:
            if isinstance(number, int) and -_MOST < number < _MOST:
                continue
            exponent = _exponent(number)
            if exponent < -MOST_DIGITS or _size(number) >= _MOST:
                named = field if place is None else field.replace("{}", str(place))
                raise ScaleError(named, number)
            places = max(places, -exponent)
        return cls(places)

    def whole(self, number: int | Decimal) -> int:
        """The number in whole units."""
        if isinstance(number, int):
            return int(number * 10**self.places) if self.places else int(number)
        # Decimal arithmetic would round to the 28 digits of its context.
        return int(Fraction(number) * 10**self.places)

    def number(self, units: int) -> int | Decimal:
        """The exact number for `units`, as an int if it is whole."""
        if not self.places:
            return int(units)
        units, places = int(units), self.places
        while places and units % 10 == 0:
            units, places = units // 10, places - 1
        sign, digits = int(units < 0), tuple(map(int, str(abs(units))))
        return units if not places else Decimal((sign, digits, -places))

    def mean(self, units: Fraction) -> int | float:
        """A mean as an int, or as the nearest double, since it may have no exact decimal."""
        exact = units / 10**self.places
        return exact.numerator if exact.denominator == 1 else float(exact)


def _size(number: int | Decimal) -> int | Decimal:
    """The number without its sign; Decimal arithmetic would overflow on a huge exponent."""
    return number.copy_abs() if isinstance(number, Decimal) else abs(number)


def _exponent(number: int | Decimal) -> int:
    if isinstance(number, int):
        return 0
    exponent = number.as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0

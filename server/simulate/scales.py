"""Decimal times as whole numbers and back: a scenario's finest decimal place becomes the unit.

No number is rounded and integers stay integers; a binary fraction could not even hold 0.1.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

MOST_DIGITS = 30
"""Digits before or after the point: more than any clock has, and few enough to compute with."""


class ScaleError(Exception):
    """A number has too many digits before or after the point."""

    def __init__(self, field: str, number: int | Decimal) -> None:
        self.field = field
        shown = str(number) if isinstance(number, Decimal) else f"of {number.bit_length()} bits"
        super().__init__(f"a number {shown} has more than {MOST_DIGITS} digits")


@dataclass(frozen=True, slots=True)
class Scale:
    """A unit with `places` decimal places."""

    places: int = 0

    @classmethod
    def of(cls, numbers: Iterable[tuple[str, int | Decimal]]) -> "Scale":
        """Find the coarsest scale that makes all whole. Raises `ScaleError`, naming the field."""
        places = 0
        for field, number in numbers:
            exponent = _exponent(number)
            if exponent < -MOST_DIGITS or _size(number) >= 10**MOST_DIGITS:
                raise ScaleError(field, number)
            places = max(places, -exponent)
        return cls(places)

    def whole(self, number: int | Decimal) -> int:
        """The number in whole units."""
        if isinstance(number, int):
            return int(number * 10**self.places)
        # Decimal arithmetic would round to the 28 digits of its context.
        return int(Fraction(number) * 10**self.places)

    def number(self, units: int) -> int | Decimal:
        """The exact number for `units`, as an int if it is whole."""
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

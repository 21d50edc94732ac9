"""Decimal times as whole numbers and back: a scenario's finest decimal place becomes the unit.

So nothing is rounded and an integer stays one; a binary fraction would round 0.1 at once.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

MOST_DIGITS = 30
"""Before or after the point: more than any clock has, and few enough to compute with."""


class ScaleError(Exception):
    """A number too large or too fine."""

    def __init__(self, field: str, number: int | Decimal) -> None:
        self.field = field
        shown = str(number) if isinstance(number, Decimal) else f"of {number.bit_length()} bits"
        super().__init__(f"a number {shown} has more than {MOST_DIGITS} digits")


@dataclass(frozen=True, slots=True)
class Scale:
    """`places` behind the point."""

    places: int = 0

    @classmethod
    def of(cls, numbers: Iterable[tuple[str, int | Decimal]]) -> "Scale":
        """The coarsest scale at which all are whole. Raises `ScaleError`, naming the field."""
        places = 0
        for field, number in numbers:
            exponent = _exponent(number)
            if exponent < -MOST_DIGITS or abs(number) >= 10**MOST_DIGITS:
                raise ScaleError(field, number)
            places = max(places, -exponent)
        return cls(places)

    def whole(self, number: int | Decimal) -> int:
        """The number in whole units."""
        if isinstance(number, int):
            return int(number * 10**self.places)
        # Arithmetic of Decimal would round to the 28 digits of its context.
        return int(Fraction(number) * 10**self.places)

    def number(self, units: int) -> int | Decimal:
        """The exact number that `units` stand for: an integer where it is one."""
        units, places = int(units), self.places
        while places and units % 10 == 0:
            units, places = units // 10, places - 1
        sign, digits = int(units < 0), tuple(map(int, str(abs(units))))
        return units if not places else Decimal((sign, digits, -places))

    def mean(self, units: Fraction) -> int | float:
        """A mean, which has no exact decimal in general: an integer, or the nearest double."""
        exact = units / 10**self.places
        return exact.numerator if exact.denominator == 1 else float(exact)


def _exponent(number: int | Decimal) -> int:
    if isinstance(number, int):
        return 0
    exponent = number.as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0

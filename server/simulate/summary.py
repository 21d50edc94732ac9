"""Exact figures of waits: mean and quantiles."""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from math import ceil

NINE_TENTHS = Fraction(9, 10)
MEDIAN = Fraction(1, 2)
NINETEEN_TWENTIETHS = Fraction(19, 20)


@dataclass(frozen=True, slots=True)
class Summary:
    """The waits of `n` people in the scenario's unit; all `None` if there were none."""

    n: int
    mean: Fraction | None = None
    p50: int | None = None
    p90: int | None = None
    p95: int | None = None
    max: int | None = None


def quantile(ordered: list[int], part: Fraction) -> int:
    """The quantile by nearest rank: of n ≥ 1 ordered values, the ceil(part · n)-th smallest."""
    return ordered[max(1, ceil(part * len(ordered))) - 1]


def summary(waits: Iterable[int]) -> Summary:
    """Compute the figures of waits."""
    ordered = sorted(waits)
    if not ordered:
        return Summary(0)
    return Summary(
        n=len(ordered),
        mean=Fraction(sum(ordered), len(ordered)),
        p50=quantile(ordered, MEDIAN),
        p90=quantile(ordered, NINE_TENTHS),
        p95=quantile(ordered, NINETEEN_TWENTIETHS),
        max=ordered[-1],
    )

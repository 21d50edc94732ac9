"""Figures of several days with their 95 % intervals, where one day is one observation.

People of one day share its queue, so their waits are no independent observations; days are. Two
rules are compared on the same days: what a day brings is in both and does not blur the ratio.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import NormalDist, fmean, stdev

_Z = NormalDist().inv_cdf(0.975)


@dataclass(frozen=True, slots=True)
class Interval:
    """A figure, and the range that holds the true one with 95 % confidence."""

    low: float
    value: float
    high: float

    def __str__(self) -> str:
        """As a bar shows it, e.g. "1.006 (0.985 to 1.024)"."""
        return f"{self.value:.3f} ({self.low:.3f} to {self.high:.3f})"


def student(freedom: int) -> float:
    """Student's t at 97.5 %, from 5 degrees of freedom on within 0.01.

    Abramowitz and Stegun, Handbook of Mathematical Functions, 26.7.5, the first three terms.
    """
    z = _Z
    first = (z**3 + z) / 4
    second = (5 * z**5 + 16 * z**3 + 3 * z) / 96
    third = (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / 384
    return z + first / freedom + second / freedom**2 + third / freedom**3


def ratio(pairs: Sequence[tuple[float, float]]) -> Interval:
    """The sum of the first figures over that of the second ones; a pair for each day, 6 at least.

    The ratio's variance is that of what the days deviate from it (W. G. Cochran, Sampling
    Techniques, 1977, 6.4).
    """
    below = fmean(second for _, second in pairs)
    value = fmean(first for first, _ in pairs) / below
    deviations = [first - value * second for first, second in pairs]
    half = student(len(pairs) - 1) * stdev(deviations) / len(pairs) ** 0.5 / below
    return Interval(value - half, value, value + half)

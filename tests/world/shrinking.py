"""Makes a plan that fails smaller: fewer steps, without gaps, over a quick network (Zeller 1999).

A smaller plan counts where it fails at all: with a step less the same fault may show elsewhere.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from tests.world.plan import Plan, Step

MOST_TRIES = 400
"""Plans that are tried; each costs a tenth of a second."""


def smaller(plan: Plan, fails: Callable[[Plan], bool], failed_at: int) -> Plan:
    """A plan as small as the tries allow that still fails."""
    tries = iter(range(MOST_TRIES))

    def still_fails(steps: Sequence[Step], pace: float) -> bool:
        return next(tries, None) is not None and fails(replace(plan, steps=tuple(steps), pace=pace))

    steps, pace = list(plan.steps[: failed_at + 1]), plan.pace
    if not still_fails(steps, pace):
        steps = list(plan.steps)
    size = max(1, len(steps) // 2)
    while True:
        for less in _without(steps, size):
            if still_fails(less, pace):
                steps = less
                break
        else:
            if size == 1:
                break
            size //= 2
    if still_fails(steps, 0.002):
        pace = 0.002
    return replace(plan, steps=tuple(steps), pace=pace)


def _without(steps: list[Step], size: int) -> Iterator[list[Step]]:
    """The steps without one piece of that size, the later ones first: they depend on the others."""
    for begin in range((len(steps) - 1) // size * size, -1, -size):
        yield steps[:begin] + steps[begin + size :]

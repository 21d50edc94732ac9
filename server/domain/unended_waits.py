"""Waits of which some never ended: how long people waited, counting those who were never called.

A percentile of the called alone makes waits look better than they were, since the people who gave
up are those who waited longest. Kaplan and Meier's estimate counts each of them among the waiting
until they left.
"""

from collections import Counter
from collections.abc import Sequence
from itertools import accumulate

_ROUNDING = 1e-9
"""How far a product of fractions may be from what it is."""


def all_waits(called: Sequence[int], never_called: Sequence[int], share: float) -> int | None:
    """The least time within which this share of all people had been called.

    None where that many never were. `called` and `never_called` are waits in seconds; one that
    ends at the same second as another's call counts as waiting then. Where every person was
    called it is the percentile of the called.
    """
    ends, leaving = Counter(called), Counter(never_called)
    times = sorted({*ends, *leaving})
    gone = accumulate((ends[at] + leaving[at] for at in times), initial=0)
    waiting, everyone = 1.0, len(called) + len(never_called)
    for at, before in zip(times, gone, strict=False):
        waiting *= 1 - ends[at] / (everyone - before)
        if ends[at] and waiting <= 1 - share + _ROUNDING:
            return at
    return None

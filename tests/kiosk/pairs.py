"""Cases in which every two values meet, where all of them together are too many for every run."""

from collections.abc import Sequence
from itertools import combinations, product

Case = tuple[str, ...]
Pair = tuple[int, str, int, str]


def pairs_of(case: Case) -> set[Pair]:
    return {(i, case[i], j, case[j]) for i, j in combinations(range(len(case)), 2)}


def pairwise(*values: Sequence[str]) -> list[Case]:
    """Few of all cases, and among them every pair of values of two kinds; always the same ones."""
    pairs = {case: pairs_of(case) for case in product(*values)}
    missing = set[Pair]().union(*pairs.values())
    found = []
    while missing:
        best = max(pairs, key=lambda case: len(pairs[case] & missing))
        found.append(best)
        missing -= pairs[best]
    return found

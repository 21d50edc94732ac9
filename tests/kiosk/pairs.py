"""Cases in which every value occurs, where all of them together are too many for every run."""

from collections.abc import Sequence

Case = tuple[str, ...]


def each_once(*values: Sequence[str]) -> list[Case]:
    """As few cases as have every value of each kind; always the same ones."""
    most = max(map(len, values))
    return [tuple(each[n % len(each)] for each in values) for n in range(most)]

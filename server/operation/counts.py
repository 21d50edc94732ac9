"""What is counted of the server's work since its start: commands, and how long they took.

Numbers alone, without a library and without a name: what a person asked for is in no count.
"""

from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass, field

BOUNDS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)
"""The upper bounds of a histogram's buckets, in seconds: a turn takes some thousandths."""


@dataclass(slots=True)
class Histogram:
    """How often something took how long; `buckets` has one more than there are bounds."""

    buckets: list[int] = field(default_factory=lambda: [0] * (len(BOUNDS) + 1))
    seconds: float = 0.0

    def note(self, seconds: float) -> None:
        """Count one more."""
        self.buckets[bisect_left(BOUNDS, seconds)] += 1
        self.seconds += seconds

    def upto(self) -> list[tuple[float, int]]:
        """How many took no longer than each bound, the last of which is endless."""
        counted, found = 0, []
        for bound, count in zip((*BOUNDS, float("inf")), self.buckets, strict=True):
            counted += count
            found.append((bound, counted))
        return found


class Counts:
    """The counts of one office; its hub tells of each command and each turn."""

    def __init__(self) -> None:
        self.commands: Counter[tuple[str, str]] = Counter()
        """How many commands came, by kind and by what became of each."""
        self.answers, self.turns, self.commits = Histogram(), Histogram(), Histogram()

    def asked(self, kind: str, outcome: str, seconds: float) -> None:
        """A command was answered after so many seconds; both names are of a closed set."""
        self.commands[kind, outcome] += 1
        self.answers.note(seconds)

    def turned(self, seconds: float, commit: float) -> None:
        """A turn was kept after so many seconds; its rows and their commit took so many of them."""
        self.turns.note(seconds)
        self.commits.note(commit)

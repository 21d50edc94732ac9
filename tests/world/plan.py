"""What is to happen in a world: a list of steps, drawn from a seed, that can be cut down.

Each step has a chance of its own, so that leaving one out does not change what the others draw.
What they find may be another office by then.
"""

import random
from dataclasses import dataclass

from tests.world.clockwork import derived
from tests.world.founding import DEVICES

PEOPLE = {"desk": 14.0, "lobby": 7.0, "staff": 4.0, "oversight": 2.0, "office": 0.7, "follow": 2.0}
"""What people do, and how often."""
FAULTS = {
    "cut": 1.5,
    "stall": 0.8,
    "outage": 2.0,
    "lose": 1.2,
    "repeat": 0.8,
    "restart": 1.0,
    "crash": 1.6,
    "reboot": 0.6,
    "fail": 1.2,
    "hang": 0.6,
    "leap": 0.8,
    "night": 0.7,
    "skew": 0.4,
}
"""What befalls them. Each seed has some of these and not the others: a world in which everything
fails at once never comes to the faults that need an hour of quiet work."""


ALWAYS = ("kiosk-1", "console-1")
"""The devices that no world lacks; where another one is missing, its clerk has a page instead."""


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that happens `gap` seconds after the one before, by the chance of `seed`."""

    gap: float
    kind: str
    seed: int

    def __str__(self) -> str:
        """As the trace names it."""
        return f"{self.kind}:{self.seed:x} +{self.gap:.2f}"


@dataclass(frozen=True, slots=True)
class Plan:
    """A world's seed, its devices, the usual delay of its network in seconds, and its steps."""

    seed: int
    devices: tuple[str, ...]
    pace: float
    steps: tuple[Step, ...]


def drawn(seed: int, count: int) -> Plan:
    """The plan of a seed."""
    chance = derived("plan", seed)
    kinds = dict(PEOPLE)
    if chance.random() < 0.85:
        kinds |= {kind: weight for kind, weight in FAULTS.items() if chance.random() < 0.45}
    pace = chance.choice((0.002, 0.02, 0.2))
    hurry = chance.choice((0.02, 0.2, 1.0))
    names, weights = list(kinds), list(kinds.values())
    steps = (
        Step(_gap(chance, hurry), chance.choices(names, weights)[0], chance.getrandbits(40))
        for _ in range(count)
    )
    others = [name for name in DEVICES if name not in ALWAYS]
    devices = [*ALWAYS, *(name for name in others if chance.random() < 0.4)]
    return Plan(seed, tuple(devices), pace, tuple(steps))


def _gap(chance: random.Random, hurry: float) -> float:
    """Mostly short; now and then none at all, or long enough for what waits to be over."""
    drawn = chance.random()
    if drawn < 0.2:
        return 0.0
    if drawn > 0.97:
        return chance.uniform(5.0, 20.0)
    return chance.expovariate(1 / hurry)

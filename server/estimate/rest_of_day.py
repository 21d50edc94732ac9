"""Sketches of the rest of the day: preferential people who may come, and open counters.

Each sketch is the rest of a past day; an office without past days continues its last hour.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from server.domain.catalogue import Catalogue, Standing
from server.domain.discipline import Discipline, Rule
from server.domain.identity import ClassId, ClerkId, CounterId, ServiceId
from server.estimate.openings import Rest, Seen, courses_of, rests
from server.estimate.record import Arrival, Day, Window

HORIZON = 6 * 3_600_000
"""The longest wait that is shown, in ms."""
ENOUGH = 3
"""Past days needed to use them."""
IMAGINED = 20
"""Number of sketches if there are too few past days."""
_LAST_HOURS = 90 * 60_000


@dataclass(frozen=True, slots=True)
class Sketch:
    """The rest of a day; times in ms from now. `windows` leaves out those open now."""

    arrivals: tuple[Arrival, ...]
    closes: dict[CounterId, int]
    """When each counter that is open now will close; `FAR` if it stays open."""
    windows: tuple[Window, ...]


def sketches(
    past: Sequence[Day],
    today: Day,
    now: int,
    catalogue: Catalogue,
    rule: Rule,
    seen: Mapping[CounterId, Seen],
) -> list[Sketch]:
    """Sketch the rest of the day in at least one way; `now` is the time of day in ms."""
    ahead = favoured(catalogue, rule)
    if len(past) < ENOUGH:
        return _imagined(today, now, ahead)
    by_day = rests([courses_of(day) for day in past], seen, now)
    return [_sketch(day, rest, seen, now, ahead) for day, rest in zip(past, by_day, strict=True)]


def sketches_until(
    past: Sequence[Day], today: Day, now: int, until: int, catalogue: Catalogue
) -> list[Sketch]:
    """Sketch who comes before `until`, of every class, while the counters stay as they are now.

    Both are times of day in ms. Arrivals come in order.
    """
    classes, services = frozenset(catalogue.ticket_class), catalogue.service
    if len(past) < ENOUGH:
        every = [each.arrivals for each in _imagined(today, now, classes)]
    else:
        every = [
            tuple(_shifted(each, now) for each in day.arrivals if now < each.at) for day in past
        ]
    return [
        Sketch(
            tuple(
                each
                for each in sorted(arrivals, key=lambda one: one.at)
                if each.at < until - now
                and each.ticket_class in classes
                and each.service in services
            ),
            {},
            (),
        )
        for arrivals in every
    ]


def without_stopped(ways: Sequence[Sketch], stopped: Collection[ServiceId]) -> list[Sketch]:
    """The same without people for services that give no more tickets today."""
    if not stopped:
        return list(ways)
    return [
        replace(way, arrivals=tuple(each for each in way.arrivals if each.service not in stopped))
        for way in ways
    ]


def _sketch(
    day: Day,
    rest: Mapping[CounterId, Rest],
    seen: Mapping[CounterId, Seen],
    now: int,
    ahead: frozenset[ClassId],
) -> Sketch:
    closes: dict[CounterId, int] = {}
    windows: list[Window] = []
    for counter, each in rest.items():
        spans = each.spans
        if spans and counter in seen and seen[counter].is_open:
            closes[counter] = spans[0][2]
            spans = spans[1:]
        windows += (Window(counter, *span) for span in spans)
    arrivals = (_shifted(each, now) for each in day.arrivals if _is_coming(each, now, ahead))
    return Sketch(tuple(arrivals), closes, tuple(windows))


def favoured(catalogue: Catalogue, rule: Rule) -> frozenset[ClassId]:
    """The classes in which a person who comes later may be called earlier."""
    if rule.name is Discipline.FIRST_COME:
        return frozenset()
    return frozenset(
        each.id
        for each in catalogue.classes
        if each.standing is not Standing.GENERAL or each.head_start
    )


def _is_coming(arrival: Arrival, now: int, ahead: frozenset[ClassId]) -> bool:
    return now < arrival.at < now + HORIZON and arrival.ticket_class in ahead


def _shifted(arrival: Arrival, now: int) -> Arrival:
    return Arrival(arrival.at - now, arrival.ticket_class, arrival.service)


def _imagined(today: Day, now: int, ahead: frozenset[ClassId]) -> list[Sketch]:
    """Let preferential people come at the rate of the last hours, and keep the counters."""
    recent = [each for each in today.arrivals if each.at > now - _LAST_HOURS]
    came = [each for each in recent if each.ticket_class in ahead]
    if not came:
        return [Sketch((), {}, ())]
    # At least half an hour: the first two people of a day are not a trend.
    since = max(now - recent[0].at, _LAST_HOURS // 3)
    dice = np.random.default_rng(len(recent))
    sketched = []
    for _ in range(IMAGINED):
        count = int(dice.poisson(len(came) * HORIZON / since))
        at = np.sort(dice.integers(1, HORIZON, count))
        who = dice.integers(0, len(came), count)
        coming = (
            Arrival(int(when), came[one].ticket_class, came[one].service)
            for when, one in zip(at, who, strict=True)
        )
        sketched.append(Sketch(tuple(coming), {}, ()))
    return sketched


def clerks_of(sketched: Iterable[Sketch]) -> dict[tuple[CounterId, ClerkId], None]:
    """The clerks at each counter in the sketches, in a stable order."""
    return dict.fromkeys((w.counter, w.clerk) for sketch in sketched for w in sketch.windows)

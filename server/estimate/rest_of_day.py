"""Sketches of the rest of the day: preferential people who may come, and open counters.

Each sketch is the rest of a past day; an office without past days continues its last hour.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from server.domain.catalogue import Catalogue, Standing
from server.domain.discipline import Discipline, Rule
from server.domain.identity import ClassId, ClerkId, CounterId
from server.estimate.position_arrays import FAR
from server.estimate.record import Arrival, Day, Window

HORIZON = 6 * 3_600_000
"""The longest wait that is shown, in ms."""
ENOUGH = 3
"""Past days needed to use them."""
IMAGINED = 20
"""Number of sketches if there are too few past days."""
_LAST_HOURS = 90 * 60_000
_END = 60 * 60_000
"""Milliseconds before the last closing within which a counter closed with the day: people inside
then were attended, and so will be those inside now."""
_BACK_SOON = 60 * 60_000
"""A clerk who left at most this many ms ago and sat here at this hour on a past day will return."""
_RETURN = (5, 10, 15, 20, 30)
"""Equally likely minutes until that clerk returns."""


@dataclass(frozen=True, slots=True)
class Sketch:
    """The rest of a day; times in ms from now. `windows` leaves out those open now."""

    arrivals: tuple[Arrival, ...]
    closes: dict[CounterId, int]
    """When each counter that is open now will close."""
    windows: tuple[Window, ...]


def sketches(
    past: Sequence[Day], today: Day, now: int, catalogue: Catalogue, rule: Rule
) -> list[Sketch]:
    """Sketch the rest of the day in at least one way; `now` is the time of day in ms."""
    ahead = favoured(catalogue, rule)
    away = _away(today, now)
    if len(past) < ENOUGH:
        return _imagined(today, now, ahead)
    return [
        Sketch(
            tuple(_shifted(each, now) for each in day.arrivals if _is_coming(each, now, ahead)),
            _closing(day, now),
            tuple(_opening(day, now, away, n)),
        )
        for n, day in enumerate(past)
    ]


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


def _end_of(day: Day) -> int:
    return max((window.closes for window in day.windows), default=day.last) - _END


def _closing(day: Day, now: int) -> dict[CounterId, int]:
    """When each counter next closed on that day, except at the day's end."""
    end = _end_of(day)
    closes: dict[CounterId, int] = {}
    for window in day.windows:
        if now < window.closes < end:
            at = window.closes - now
            closes[window.counter] = min(at, closes.get(window.counter, FAR))
    return closes


def _opening(day: Day, now: int, away: dict[CounterId, int], number: int) -> Iterable[Window]:
    """The windows that began later on that day, and those that should be open now."""
    end = _end_of(day)
    for each in day.windows:
        closes = each.closes - now if each.closes < end else FAR
        if each.opens > now:
            yield Window(each.counter, each.clerk, each.opens - now, closes)
        elif each.closes > now and away.get(each.counter, FAR) < _BACK_SOON:
            opens = _RETURN[number % len(_RETURN)] * 60_000
            if opens < closes:
                yield Window(each.counter, each.clerk, opens, closes)


def _away(today: Day, now: int) -> dict[CounterId, int]:
    """How long ago, in ms, each counter that was open today closed."""
    away: dict[CounterId, int] = {}
    for window in today.windows:
        away[window.counter] = min(now - window.closes, away.get(window.counter, FAR))
    return away


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

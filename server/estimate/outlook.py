"""How the rest of the day may go: who will come with a preference, which counters will be open.

Each sketch is the rest of a past day; an office without past days sees its last hour go on.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from server.domain.catalogue import Catalogue, Standing
from server.domain.discipline import Discipline, Rule
from server.domain.identity import ClassId, ClerkId, CounterId
from server.estimate.board import FAR
from server.estimate.record import Arrival, Day, Window

HORIZON = 6 * 3_600_000
"""Nobody is told of a longer wait."""
ENOUGH = 3
"""Past days from which on they are believed."""
IMAGINED = 20
"""Sketches where there are too few past days."""
_LAST_HOURS = 90 * 60_000
_END = 60 * 60_000
"""A counter that closed so shortly before the last one closed with the day: who was inside then
was attended, and so is who is inside now."""
_BACK_SOON = 60 * 60_000
"""Whoever left so recently, and sat here at this hour on a past day, is expected back."""
_RETURN = (5, 10, 15, 20, 30)
"""In how many minutes, all as likely."""


@dataclass(frozen=True, slots=True)
class Sketch:
    """The rest of a day; times in ms from now. `windows` holds none that is open now."""

    arrivals: tuple[Arrival, ...]
    closes: dict[CounterId, int]
    """When a counter that is open now will close."""
    windows: tuple[Window, ...]


def sketches(
    past: Sequence[Day], today: Day, now: int, catalogue: Catalogue, rule: Rule
) -> list[Sketch]:
    """The ways the day may go on; `now` is the time of day in ms. At least one."""
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
    """The classes of which somebody who comes later may be called earlier."""
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
    """When each counter next closed on that day, if not with the day."""
    end = _end_of(day)
    closes: dict[CounterId, int] = {}
    for window in day.windows:
        if now < window.closes < end:
            at = window.closes - now
            closes[window.counter] = min(at, closes.get(window.counter, FAR))
    return closes


def _opening(day: Day, now: int, away: dict[CounterId, int], number: int) -> Iterable[Window]:
    """The windows that began later on that day, and those in which a counter should be now."""
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
    """How long ago each counter closed that was open today."""
    away: dict[CounterId, int] = {}
    for window in today.windows:
        away[window.counter] = min(now - window.closes, away.get(window.counter, FAR))
    return away


def _imagined(today: Day, now: int, ahead: frozenset[ClassId]) -> list[Sketch]:
    """People with a preference go on coming as they did in the last hours; counters stay."""
    recent = [each for each in today.arrivals if each.at > now - _LAST_HOURS]
    came = [each for each in recent if each.ticket_class in ahead]
    if not came:
        return [Sketch((), {}, ())]
    # Never less than half an hour: the first two people of a day are no crowd.
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
    """Who will sit where, in a stable order."""
    return dict.fromkeys((w.counter, w.clerk) for sketch in sketched for w in sketch.windows)

"""One office's waits, estimated from its present state and its record, and the level of the ranges.

The plays include chance but not their own errors: their plain nine in ten holds for fewer people.
So each day begins with the level that would have been right over the last twenty days.
"""

from bisect import bisect_left
from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from math import ceil
from typing import Literal
from zoneinfo import ZoneInfo

import numpy as np

from server.domain import events as e
from server.domain.catalogue import Standing
from server.domain.identity import ClassId, CounterId, TicketId
from server.domain.office import Office
from server.estimate.closing import foretell
from server.estimate.openings import Seen, seen_today
from server.estimate.player import play
from server.estimate.position import Newcomer, set_up
from server.estimate.position_arrays import FAR, Longs
from server.estimate.record import DAYS, Day, Record, is_leap, time_of_day
from server.estimate.rest_of_day import HORIZON, sketches, sketches_until, without_stopped
from server.estimate.service_times import Pools
from server.estimate.waits import Closing

Crowd = Literal["favoured", "general"]
"""People called ahead of others have different waits, and different errors of the estimate."""

NINE_IN_TEN = 0.9
FIRST = 0.93
"""The level of an office without a record: the result for the offices tried."""
ENOUGH = 100
"""`FIRST` counts as much as this many measured tickets."""


@dataclass(slots=True)
class Page:
    """How far a day's estimates went: the quantile of each real wait in its plays."""

    on: date
    reached: dict[Crowd, list[float]] = field(default_factory=dict)


class Levels:
    """The quantile that each real wait of the last days had in its plays, and today's level."""

    def __init__(self) -> None:
        """Start without a record."""
        self._pages: deque[Page] = deque(maxlen=DAYS)
        self._today: Page | None = None
        self._level: dict[Crowd, float] = {}

    def turn_to(self, on: date) -> None:
        """Begin a day, with the level of the days before it."""
        if self._today is not None and is_leap(self._today.on, on):
            self._today = None
        if self._today is not None and on <= self._today.on:
            return
        if self._today is not None and self._today.reached:
            self._pages.append(self._today)
        self._today = Page(on)
        self._set()

    def know(self, pages: Iterable[Page]) -> None:
        """Take these as the days before, instead of those noted here."""
        self._pages = deque(pages, maxlen=DAYS)
        self._set()

    def _set(self) -> None:
        for crowd in ("favoured", "general"):
            self._level[crowd] = _level([u for p in self._pages for u in p.reached.get(crowd, ())])

    def reached(self, crowd: Crowd, waits: Longs, real: int) -> None:
        """Note a called ticket's `real` wait; `waits` are those of the plays, in ms, sorted."""
        if self._today is not None:
            share = bisect_left(waits.tolist(), real) / len(waits)
            # Beyond all plays the distance is unknown: the last two plays are the best guide.
            self._today.reached.setdefault(crowd, []).append(share)

    def reached_today(self) -> dict[Crowd, list[float]]:
        """What was noted today; it counts from tomorrow on."""
        return {} if self._today is None else self._today.reached

    def of(self, crowd: Crowd) -> float:
        """Today's level."""
        return self._level.get(crowd, FIRST)


def _level(reached: Sequence[float]) -> float:
    """The level that nine in ten of these did not exceed, mixed with `FIRST` if they are few."""
    if not reached:
        return FIRST
    ordered = sorted(reached)
    found = ordered[min(len(ordered), ceil(NINE_IN_TEN * (len(ordered) + 1))) - 1]
    trust = len(ordered) / (len(ordered) + ENOUGH)
    return trust * found + (1 - trust) * FIRST


def at_level(waits: Longs, level: float) -> Longs:
    """The wait at a level in each column of sorted plays (plays x tickets)."""
    place = np.clip(ceil(level * len(waits)) - 1, 0, len(waits) - 1)
    return np.asarray(waits[place])


PLAYS = 100
"""Number of futures to play: more would change the answer by less than it is rounded."""


_ASTRAY = e.TicketCancelled | e.TicketParked | e.ClassGranted | e.TicketLapsed | e.TicketTransferred


@dataclass(frozen=True, slots=True)
class Wait:
    """A wait in ms from now: half of the people in this place are called before `median`.

    Nine in ten are called before `most`; each is `FAR` if it is beyond the day.
    """

    median: int
    most: int


@dataclass(frozen=True, slots=True)
class Forecast:
    """The waits of one moment."""

    at: datetime
    tickets: Mapping[TicketId, Wait]
    newcomers: Mapping[Newcomer, Wait]
    plays: Mapping[TicketId, Longs] = field(default_factory=dict)
    """All plays of each ticket, in order."""


class Forecaster:
    """Follows an office and estimates its waits; the caller passes all times."""

    def __init__(self, levels: Levels | None = None) -> None:
        """Start without knowledge of the office's past."""
        self.record = Record()
        self.levels = Levels() if levels is None else levels
        self._asked: dict[TicketId, tuple[Crowd, int, Longs]] = {}
        self._pools: tuple[object, Pools] | None = None

    def begin(self, on: date, past: Iterable[Day]) -> None:
        """Begin a day, with these days before it."""
        self.record.begin(on, past)
        self.levels.turn_to(on)

    def note(self, office: Office, event: e.Event) -> None:
        """Learn from an event that `office` has not yet followed."""
        self.record.note(office, event)
        on = self.record.today.on if self.record.today is not None else None
        if on is not None:
            self.levels.turn_to(on)
        if isinstance(event, e.TicketCalled):
            self._called(event)
        elif isinstance(event, _ASTRAY):
            # A ticket that was moved no longer shows how right the estimate was.
            self._asked.pop(event.ticket, None)

    def _called(self, event: e.TicketCalled) -> None:
        asked = self._asked.pop(event.ticket, None)
        if asked is not None and event.profile is not None:
            crowd, at, waits = asked
            self.levels.reached(crowd, waits, round(event.at.timestamp() * 1000) - at)

    def remember(self, office: Office, forecast: Forecast, ticket: TicketId) -> None:
        """Keep a ticket's first forecast to compare it with its real wait, if it queues."""
        waits = None if ticket in self._asked else forecast.plays.get(ticket)
        if waits is not None and waits[len(waits) // 2] > 0:
            at = round(forecast.at.timestamp() * 1000)
            crowd = crowd_of(office, office.tickets[ticket].ticket_class)
            self._asked[ticket] = crowd, at, waits

    def forecast(self, office: Office, now: datetime, plays: int = PLAYS) -> Forecast:
        """Estimate the waits of all waiting tickets and of people who might come now."""
        local = now.astimezone(ZoneInfo(office.catalogue.time_zone))
        today = self.record.today or Day(local.date())
        is_today = today.on == local.date()
        seen = today if is_today else Day(local.date())
        past = self.record.past if is_today else [*self.record.past, today]
        at = time_of_day(local)
        done = self._seen(office, seen, now)
        ways = sketches(list(past), seen, at, office.catalogue, office.rule, done)
        ways = without_stopped(ways, office.stopped)
        setting = set_up(office, ways, self._pools_of(office, seen), round(now.timestamp() * 1000))
        start, probed = play(setting.position, plays, HORIZON)
        start.sort(axis=0)
        probed.sort(axis=0)
        crowds = [crowd_of(office, office.tickets[t].ticket_class) for t in setting.tickets]
        coming = [crowd_of(office, each[0].ticket_class) for each in setting.newcomers]
        shown = self._waits(start, crowds)
        foretold = zip(setting.newcomers, self._waits(probed, coming), strict=True)
        return Forecast(
            at=now,
            tickets=dict(zip(setting.tickets, shown, strict=True)),
            newcomers={each: wait for some, wait in foretold for each in some},
            plays={t: start[:, n] for n, t in enumerate(setting.tickets)},
        )

    def closing(
        self, office: Office, now: datetime, closes: datetime, plays: int = PLAYS
    ) -> Closing:
        """Foretell closing time with those who may still come, and the counters as they are."""
        zone = ZoneInfo(office.catalogue.time_zone)
        local = now.astimezone(zone)
        today = self.record.today or Day(local.date())
        is_today = today.on == local.date()
        seen = today if is_today else Day(local.date())
        past = list(self.record.past if is_today else [*self.record.past, today])
        until = time_of_day(closes.astimezone(zone))
        ways = sketches_until(past, seen, time_of_day(local), until, office.catalogue)
        ways = without_stopped(ways, office.stopped)
        return foretell(office, ways, self._pools_of(office, seen), now, closes, plays)

    def _seen(self, office: Office, today: Day, now: datetime) -> dict[CounterId, Seen]:
        """What each counter has done today."""
        at = time_of_day(now.astimezone(ZoneInfo(office.catalogue.time_zone)))
        called = {
            ticket.counter: at - max(0, round((now - ticket.called_at).total_seconds() * 1000))
            for ticket in map(office.held_by, office.in_hand)
            if ticket is not None and ticket.counter is not None and ticket.called_at is not None
        }
        return seen_today(today.windows, self.record.open_at(at), called)

    def _waits(self, waits: Longs, crowds: list[Crowd]) -> list[Wait]:
        """Turn sorted plays into a wait for each column."""
        medians = waits[len(waits) // 2]
        general = at_level(waits, self.levels.of("general"))
        favoured = at_level(waits, self.levels.of("favoured"))
        most = np.where([crowd == "favoured" for crowd in crowds], favoured, general)
        cap = np.minimum(np.stack((medians, np.maximum(medians, most))), FAR)
        return [Wait(int(median), int(high)) for median, high in cap.T]

    def _pools_of(self, office: Office, seen: Day) -> Pools:
        """The pools, rebuilt on a new day and when another person has been attended."""
        today = self.record.today
        count = today and (today.on, len(today.busy), today.busy[-1:], len(today.gaps))
        known = (id(office.catalogue), seen.on, count)
        if self._pools is None or self._pools[0] != known:
            days = [*self.record.past, *([] if today is None else [today])]
            minutes = {each.id: each.minutes for each in office.catalogue.services}
            self._pools = known, Pools(days, minutes, seen)
        return self._pools[1]


def crowd_of(office: Office, ticket_class: ClassId) -> Crowd:
    """Whether a class is called ahead of others."""
    standing = office.catalogue.ticket_class[ticket_class].standing
    return "favoured" if standing is Standing.PREFERENTIAL else "general"

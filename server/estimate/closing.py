"""How closing time will be: how many will still wait then, and when the last attention would end.

It is the estimate's own play with everybody who may come until closing, and with the counters that
call now. They go on until no one waits: that is what the person who answers for the hall decides
about.
"""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from math import ceil
from zoneinfo import ZoneInfo

import numpy as np

from server.domain.catalogue import Catalogue, local_time
from server.domain.identity import TicketId
from server.domain.office import Office
from server.domain.opening import ALL_DAY, open_day
from server.estimate.player import play
from server.estimate.position import Setting, set_up
from server.estimate.position_arrays import FAR, GRAIN, Flags, Longs
from server.estimate.rest_of_day import HORIZON, Sketch
from server.estimate.service_times import Pools
from server.estimate.waits import Closing
from server.public_holidays import holidays_around

BEFORE = timedelta(hours=1)
"""How long before closing it is foretold."""
AFTER = timedelta(hours=3)
"""How long after it, while people still wait."""
_LOW, _HIGH = 0.1, 0.9
"""One play in ten is below the range, and one above it."""


def closing_near(catalogue: Catalogue, now: datetime) -> datetime | None:
    """When the office closes for the last time today, if it soon does or has lately; else None."""
    local = local_time(now, catalogue.time_zone)
    closes = last_closing(catalogue, local.date())
    if closes is None:
        return None
    return closes if now - AFTER <= closes <= now + BEFORE else None


def last_closing(catalogue: Catalogue, day: date) -> datetime | None:
    """When the office closes for the last time on a date; None if it does not open or close."""
    stretches = open_day(catalogue, day, holidays_around(catalogue, day)).stretches
    if not stretches or stretches == (ALL_DAY,):
        return None
    at = datetime.combine(day, stretches[-1][1], ZoneInfo(catalogue.time_zone))
    return at.astimezone(UTC)


def foretell(
    office: Office,
    sketched: Sequence[Sketch],
    pools: Pools,
    now: datetime,
    closes: datetime,
    plays: int,
) -> Closing:
    """Play the rest of the day and say how closing time will be.

    `sketched` are those who may come until then.
    """
    at = round(now.timestamp() * 1000)
    until = max(0, round(closes.timestamp() * 1000) - at)
    setting = set_up(office, sketched, pools, at, asks_coming=True)
    start, _ = play(setting.position, plays, HORIZON)
    number = np.arange(plays) % len(sketched)
    is_there = _are_there(setting, sketched)[number]
    waits = (is_there & (start >= until)).sum(1)
    ends = _ends(_lengths(office, setting, sketched, pools, plays), start, is_there & (start < FAR))
    return Closing(
        closes=round(closes.timestamp() * 1000),
        coming=_rank(np.array([len(each.arrivals) for each in sketched]), 0.5),
        waiting=(_rank(waits, _LOW), _rank(waits, _HIGH)),
        last=_range(np.maximum(ends, _busy(office, setting, plays)), at),
    )


def _are_there(setting: Setting, sketched: Sequence[Sketch]) -> Flags:
    """D x asked: which of those asked about are in a sketch; people who wait are in all."""
    places = np.arange(setting.position.asked)
    counts = np.array([len(setting.tickets) + len(each.arrivals) for each in sketched])
    return np.asarray(places[None, :] < counts[:, None])


def _ends(lengths: Longs, start: Longs, is_called: Flags) -> Longs:
    """When each play's last attention ends, in ms from now; zero where there is none."""
    return np.asarray(np.where(is_called, start + lengths, 0).max(1, initial=0))


def _lengths(
    office: Office, setting: Setting, sketched: Sequence[Sketch], pools: Pools, plays: int
) -> Longs:
    """P x asked: how long each attention takes, drawn once more from its service's times.

    The play has drawn other ones from the same times; only those of the last people matter.
    """
    dice = np.random.default_rng(plays).integers(0, GRAIN, (plays, setting.position.asked))
    services = _services(office, setting, sketched)[np.arange(plays) % len(sketched)]
    every = [each.id for each in office.catalogue.services]
    table = np.array([pools.of(each) for each in every], np.int64).reshape(-1, GRAIN)
    return np.asarray(table[services, dice])


def _services(office: Office, setting: Setting, sketched: Sequence[Sketch]) -> Longs:
    """D x asked: the number of each person's service in the catalogue."""
    number = {each.id: n for n, each in enumerate(office.catalogue.services)}
    waiting = [number[office.tickets[TicketId(each)].service] for each in setting.tickets]
    found = np.zeros((len(sketched), setting.position.asked), np.int64)
    for day, sketch in enumerate(sketched):
        row = [*waiting, *(number[each.service] for each in sketch.arrivals)]
        found[day, : len(row)] = row
    return found


def _busy(office: Office, setting: Setting, plays: int) -> Longs:
    """When the people who are attended now are done, in each play; zero where there is none."""
    if not office.in_hand and not office.attending:
        return np.zeros(plays, np.int64)
    free: Longs = setting.position.free
    dice = np.random.default_rng(GRAIN).integers(0, GRAIN, (plays, len(free)))
    left: Longs = free[np.arange(len(free)), dice].max(1, initial=0)
    return left


def _rank(values: Longs, share: float) -> int:
    """The nearest rank."""
    ordered = np.sort(values)
    return int(ordered[max(0, ceil(share * len(ordered)) - 1)]) if len(ordered) else 0


def _range(ends: Longs, at: int) -> tuple[int, int] | None:
    """The end's range in ms since 1970; None where no attention ends."""
    most = _rank(ends, _HIGH)
    return (at + _rank(ends, _LOW), at + most) if most else None

"""Closing time as it is foretold: the same future played slowly gives the same figures."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import numpy as np
import pytest

from server.domain.catalogue import Hours, OpenDate
from server.domain.identity import ServiceId
from server.domain.office import Office
from server.estimate.closing import AFTER, BEFORE, closing_near, foretell
from server.estimate.position_arrays import GRAIN, Longs
from server.estimate.record import Arrival, Day
from server.estimate.rest_of_day import Sketch, sketches_until
from tests.domain.builders import (
    ADVICE,
    ANA,
    BRUNO,
    FIRST,
    GENERAL,
    MORNING,
    ONE,
    PERMIT,
    PLANTS,
    TAX,
    THREE,
    Hall,
    small_office,
)
from tests.estimate.playing import Certain, called_at

MINUTE = 60_000
WEEK = (Hours((1, 2, 3, 4, 5), time(9), time(14)),)
CLOSES = MORNING + timedelta(hours=5)


class Known(Certain):
    """Times without chance, also for those attended last."""

    def of(self, service: ServiceId | None) -> Longs:
        assert service is not None
        return np.full(GRAIN, self.length(service), np.int64)


def a_hall(waiting: int) -> Hall:
    """Two counters, one free and one with a person, and people who wait for each service."""
    hall = Hall(small_office(hours=WEEK))
    hall.now = CLOSES - timedelta(minutes=40)
    hall.sits(ANA, ONE)
    hall.sits(BRUNO, THREE)
    hall.issue(TAX)
    hall.calls(BRUNO)
    for number in range(waiting):
        hall.issue((PERMIT, TAX, PLANTS, ADVICE)[number % 4], (GENERAL, FIRST)[number % 3 == 0])
    return hall


def coming(count: int) -> Sketch:
    """So many people, two minutes apart."""
    who = ((GENERAL, TAX), (FIRST, PERMIT), (GENERAL, PLANTS))
    arrivals = (Arrival(MINUTE * (2 * n + 1), *who[n % 3]) for n in range(count))
    return Sketch(tuple(arrivals), {}, ())


def slowly(office: Office, sketch: Sketch, pools: Known, now: datetime) -> dict[str, int]:
    at = round(now.timestamp() * 1000)
    return {str(name): start for name, start in called_at(office, sketch, pools, at).items()}


@pytest.mark.parametrize(("waiting", "come"), [(0, 3), (9, 0), (17, 8)])
def test_closing_time_is_that_of_the_same_future_played_slowly(waiting: int, come: int) -> None:
    hall, sketch = a_hall(waiting), coming(come)
    pools = Known(hall.office)
    found = foretell(hall.office, [sketch], pools, hall.now, CLOSES, 3)
    calls = slowly(hall.office, sketch, pools, hall.now)
    until = round((CLOSES - hall.now).total_seconds() * 1000)
    late = sum(start >= until for start in calls.values())
    assert len(calls) == waiting + come
    assert found.waiting == (late, late)
    assert found.coming == come
    services = {str(t.id): t.service for t in hall.office.tickets.values()}
    services |= {f"f{n}": each.service for n, each in enumerate(sketch.arrivals)}
    ends = [start + pools.length(services[name]) for name, start in calls.items()]
    at = round(hall.now.timestamp() * 1000)
    assert found.last == (at + max([MINUTE, *ends]),) * 2


def test_people_that_no_open_counter_calls_still_wait_at_closing() -> None:
    hall = Hall(small_office(hours=WEEK))
    hall.now = CLOSES - timedelta(minutes=40)
    hall.issue(TAX)
    found = foretell(hall.office, [coming(2)], Known(hall.office), hall.now, CLOSES, 3)
    assert found.waiting == (3, 3)
    assert found.last is None


def test_past_days_say_how_many_will_come() -> None:
    """Of every class and until closing only; without past days, as many as in the last hours."""
    hall = a_hall(2)
    nine = 9 * 60 * MINUTE
    days = [
        Day(
            (MORNING - timedelta(days=n)).date(),
            arrivals=[Arrival(nine + MINUTE * m, GENERAL, TAX) for m in range(0, 400, 5 * n)],
        )
        for n in (1, 2, 4)
    ]
    now, until = nine + 60 * MINUTE, nine + 120 * MINUTE
    ways = sketches_until(days, Day(MORNING.date()), now, until, hall.office.catalogue)
    assert [len(each.arrivals) for each in ways] == [11, 5, 2]
    today = Day(MORNING.date(), arrivals=days[0].arrivals[:12])
    ways = sketches_until([], today, now, until, hall.office.catalogue)
    counts = [len(each.arrivals) for each in ways]
    assert 8 < sum(counts) / len(counts) < 18


def test_a_service_that_is_gone_comes_no_more() -> None:
    hall = a_hall(1)
    day = Day(MORNING.date(), arrivals=[Arrival(MINUTE * n, GENERAL, ADVICE) for n in range(9)])
    left = replace(hall.office.catalogue, services=hall.office.catalogue.services[:3])
    assert all(not each.arrivals for each in sketches_until([day] * 3, day, 0, MINUTE * 60, left))


def test_it_is_foretold_from_an_hour_before_the_last_closing_on() -> None:
    two = (Hours((1,), time(9), time(13)), Hours((1,), time(14), time(18)))
    office = small_office(hours=two)
    at = datetime(2026, 3, 2, 21, 0, tzinfo=UTC)
    assert closing_near(office, at - timedelta(hours=5)) is None
    assert closing_near(office, at - BEFORE - timedelta(seconds=1)) is None
    assert closing_near(office, at - BEFORE) == at
    assert closing_near(office, at + AFTER) == at
    assert closing_near(office, at + AFTER + timedelta(seconds=1)) is None
    assert closing_near(small_office(), at) is None
    longer = OpenDate(at.date(), ((time(9), time(19)),))
    assert closing_near(replace(office, open_dates=(longer,)), at) == at + timedelta(hours=1)

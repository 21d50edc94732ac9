"""Learning from an office's own record, and the assumptions before there is one."""

from collections.abc import Iterable
from datetime import date, timedelta
from zoneinfo import ZoneInfo

import numpy as np
from hypothesis import given, strategies as st

from server.domain import commands as c
from server.domain.discipline import Discipline, Rule
from server.domain.events import ClerkSignedOut, Event, TicketIssued
from server.domain.evolve.evolve import evolve
from server.domain.office import Private, new_office
from server.estimate.forecast import FIRST, Forecaster, Levels
from server.estimate.openings import seen_today
from server.estimate.position_arrays import FAR, GRAIN, PACE
from server.estimate.record import Arrival, Day, Record, Window, time_of_day
from server.estimate.rest_of_day import sketches
from server.estimate.service_times import USUAL_DAY, Pools
from tests.domain.builders import (
    ANA,
    BRUNO,
    CARLA,
    FIRST as PREFERENTIAL,
    GENERAL,
    ONE,
    PERMIT,
    TAX,
    TWO,
    Hall,
    small_office,
    staff_page,
)
from tests.estimate.kept import days

MINUTE, HOUR = 60_000, 3_600_000
MONDAY = date(2026, 3, 2)
MINUTES = {PERMIT: 10, TAX: 4}


def a_day(number: int = 0, **known: object) -> Day:
    return Day(MONDAY + timedelta(days=number), **known)  # type: ignore[arg-type]


def test_before_any_record_the_office_file_is_believed() -> None:
    """Times lie around its `minutes`, with no pause between people."""
    pools = Pools((), MINUTES)
    assert abs(pools.of(PERMIT).mean() - 10 * MINUTE) < MINUTE
    assert abs(pools.of(TAX).mean() - 4 * MINUTE) < MINUTE
    assert not pools.gap().any()
    assert pools.pace(ANA) == PACE


def test_an_offices_own_times_take_over() -> None:
    """After some hundreds hardly anything is left of what the file said."""
    own = a_day(busy=[(PERMIT, ANA, 20 * MINUTE)] * 400)
    assert abs(Pools([own], MINUTES).of(PERMIT).mean() - 20 * MINUTE) < MINUTE


def test_a_service_without_times_follows_the_others() -> None:
    """If all take twice the file's time, so does a service that was not asked for yet."""
    own = a_day(busy=[(PERMIT, ANA, 20 * MINUTE)] * 400)
    assert abs(Pools([own], MINUTES).of(TAX).mean() - 8 * MINUTE) < MINUTE


def test_a_clerks_own_pace_is_known() -> None:
    """A clerk who takes twice as long as a colleague is not expected to be as quick."""
    busy = [(PERMIT, ANA, 5 * MINUTE), (PERMIT, BRUNO, 10 * MINUTE)] * 200
    pools = Pools([a_day(busy=busy)], MINUTES)
    assert pools.pace(ANA) < 0.8 * PACE < 1.2 * PACE < pools.pace(BRUNO)


@given(st.floats(0.5, 2.0), st.integers(0, 300))
def test_a_slow_day_is_known_in_part_and_more_by_noon(mood: float, attended: int) -> None:
    """Between the usual time and today's; half the way after a hundred people."""
    lengths = [5 * MINUTE, 10 * MINUTE, 15 * MINUTE] * 200
    past = a_day(busy=[(PERMIT, ANA, length) for length in lengths])
    slow = [(PERMIT, ANA, round(mood * 10 * MINUTE))] * attended
    usual = Pools([past], MINUTES).of(PERMIT).mean()
    found = Pools([past], MINUTES, a_day(1, busy=slow)).of(PERMIT).mean()
    share = (found / usual - 1) / (mood - 1) if abs(mood - 1) > 0.1 and mood < 1.4 else None
    assert min(mood, 1) - 0.02 <= found / usual <= max(mood, 1) + 0.02
    assert share is None or abs(share - attended / (attended + USUAL_DAY)) < 0.12


def test_a_forgotten_finish_makes_no_slow_day() -> None:
    """One person of eight hours among thirty usual ones."""
    past = a_day(busy=[(PERMIT, ANA, n % 20 * MINUTE) for n in range(600)])
    today = a_day(1, busy=[(PERMIT, ANA, 10 * MINUTE)] * 30 + [(PERMIT, ANA, 8 * HOUR)])
    usual, found = (Pools([past], MINUTES, day).of(PERMIT).mean() for day in (None, today))
    assert abs(found / usual - 1) < 0.05


def test_a_day_that_has_just_begun_has_no_mood_of_yesterdays() -> None:
    """The first estimate of the morning is as slow as all days, not as the last one."""
    town = days(2)
    asked = Forecaster()
    office = new_office(town.office.id)
    for event in town.written:
        asked.note(office, event)
        evolve(office, event)
    at = town.now + timedelta(hours=12)
    today = Day(at.astimezone(ZoneInfo(office.catalogue.time_zone)).date())
    pools = asked._pools_of(office, today)  # noqa: SLF001 - what the plays draw from
    usual = Pools(
        [*asked.record.past, *filter(None, [asked.record.today])],
        {each.id: each.minutes for each in office.catalogue.services},
    )
    for service in office.catalogue.services:
        assert (pools.of(service.id) == usual.of(service.id)).all()


def test_a_slow_clerks_person_stays_longer() -> None:
    """The rest of a service is drawn at the pace of the clerk who attends."""
    pools = Pools([a_day(busy=[(PERMIT, ANA, 10 * MINUTE)] * 400)], MINUTES)
    quick, slow = (pools.left(PERMIT, 2 * MINUTE, pace).mean() for pace in (PACE, 2 * PACE))
    assert abs(quick - 8 * MINUTE) < MINUTE
    assert abs(slow - 18 * MINUTE) < MINUTE


def test_whoever_is_inside_long_stays_as_the_long_ones_do() -> None:
    """The remaining time ignores lengths that are over already."""
    times = [(PERMIT, ANA, minutes * MINUTE) for minutes in range(1, 41)] * 10
    pools = Pools([a_day(busy=times)], MINUTES)
    assert pools.left(PERMIT, 30 * MINUTE).max() <= 10 * MINUTE
    endless = pools.left(PERMIT, 5 * HOUR)
    assert endless.min() > 0
    assert len(endless) == GRAIN


def test_past_days_lend_their_closings() -> None:
    """A counter that closed at eleven will; one that closed with the day stays open until then."""
    windows = [
        Window(ONE, ANA, 8 * HOUR, 11 * HOUR),
        Window(ONE, ANA, 12 * HOUR, 15 * HOUR),
        Window(TWO, BRUNO, 8 * HOUR, 15 * HOUR),
    ]
    arrivals = [
        Arrival(9 * HOUR, PREFERENTIAL, TAX),
        Arrival(10 * HOUR, PREFERENTIAL, TAX),
        Arrival(10 * HOUR, GENERAL, TAX),
    ]
    past = [a_day(n, windows=windows, arrivals=arrivals) for n in range(3)]
    now = 9 * HOUR + 1
    open_now = {ONE: Window(ONE, ANA, 8 * HOUR, now), TWO: Window(TWO, BRUNO, 8 * HOUR, now)}
    seen = seen_today((), open_now, {})
    ways = sketches(past, a_day(3), now, small_office(), Rule(), seen)
    assert len(ways) == 3
    (coming,) = ways[0].arrivals
    assert (coming.at, coming.ticket_class) == (HOUR - 1, PREFERENTIAL)
    assert ways[0].closes == {ONE: 2 * HOUR - 1, TWO: FAR}
    assert ways[0].windows == (Window(ONE, ANA, 3 * HOUR - 1, FAR),)


def test_without_a_past_the_last_hour_goes_on() -> None:
    """People with a preference go on coming as they did; no others pass."""
    arrivals = [Arrival(8 * HOUR + n * 6 * MINUTE, PREFERENTIAL, TAX) for n in range(10)]
    now = 9 * HOUR
    ways = sketches([], a_day(arrivals=arrivals), now, small_office(), Rule(), {})
    coming = np.mean([sum(each.at < HOUR for each in way.arrivals) for way in ways])
    assert 6 < coming < 14
    first_come = Rule(Discipline.FIRST_COME)
    (way,) = sketches([], a_day(arrivals=arrivals), now, small_office(), first_come, {})
    assert way.arrivals == ()


def test_who_left_a_moment_ago_is_expected_back() -> None:
    """Clerks who sat there at this hour on a past day, not those who left hours ago."""
    past = [a_day(n, windows=[Window(ONE, ANA, 8 * HOUR, 15 * HOUR)]) for n in range(3)]
    for left, expected in ((10 * HOUR - 5 * MINUTE, 1), (8 * HOUR, 0)):
        today = a_day(3, windows=[Window(ONE, ANA, 7 * HOUR, left)])
        seen = seen_today(today.windows, {}, {})
        ways = sketches(past, today, 10 * HOUR, small_office(), Rule(), seen)
        assert [len(way.windows) for way in ways] == [expected] * 3


def test_the_level_is_what_nine_in_ten_did_not_exceed() -> None:
    """From the days before: today's own tickets change it tomorrow."""
    levels = Levels()
    levels.turn_to(MONDAY)
    plays = np.arange(100, dtype=np.int64)
    for real in range(1000):
        # Waits that lie evenly among the lower eight tenths of the plays.
        levels.reached("general", plays, real % 80)
    assert levels.of("general") == FIRST
    levels.turn_to(MONDAY + timedelta(days=1))
    assert 0.70 < levels.of("general") < 0.76
    assert levels.of("favoured") == FIRST


class Foretold(Hall):
    """A hall whose events an estimate learns from."""

    def __init__(self) -> None:
        self.forecaster = Forecaster()
        super().__init__()

    def follow(self, events: Iterable[Event], facts: tuple[Private, ...] = ()) -> None:
        for event in events:
            self.forecaster.note(self.office, event)
            super().follow((event,))
        super().follow((), facts)


def test_a_ticket_moved_to_another_service_judges_no_estimate() -> None:
    """What it was told was of another line; one that stayed is compared as ever."""
    hall = Foretold()
    hall.sits(ANA, ONE)
    tickets = [hall.issue() for _ in range(4)]
    foretold = hall.forecaster.forecast(hall.office, hall.now)
    for ticket in tickets[2:]:
        hall.forecaster.remember(hall.office, foretold, ticket)
    hall.grant(staff_page(CARLA), c.MoveTicket(tickets[3], TAX))
    for _ in tickets:
        hall.later(minutes=5).serves(ANA)
    assert [len(shares) for shares in hall.forecaster.levels.reached_today().values()] == [1]


def test_nobody_is_expected_for_a_stopped_service() -> None:
    """People who come with preference would be called before; of a stopped service none comes."""
    at = HOUR
    coming = [Arrival(11 * HOUR + n * MINUTE, PREFERENTIAL, PERMIT) for n in range(1, 40)]
    past = [
        a_day(-n, arrivals=coming, windows=[Window(ONE, ANA, at, 20 * HOUR)]) for n in (3, 2, 1)
    ]
    waits = []
    for stopped in (False, True):
        hall = Foretold()
        hall.now += timedelta(hours=2)
        hall.sits(ANA, ONE)
        tickets = [hall.issue() for _ in range(3)]
        if stopped:
            hall.grant(staff_page(CARLA), c.StopTickets(PERMIT, "No quedan cupos"))
        hall.forecaster.begin(MONDAY, past)
        waits.append(hall.forecaster.forecast(hall.office, hall.now).tickets[tickets[-1]].median)
    assert waits[1] < waits[0]


def test_a_clock_that_leapt_forward_spoils_no_later_day() -> None:
    """One event of a far year, and the days after it would all be one endless page."""
    town = days(3)
    spoilt, straight, office = Record(), Record(), new_office(town.office.id)
    levels = Levels()
    leap = next(n for n, event in enumerate(town.written) if isinstance(event, TicketIssued)) + 3
    for number, event in enumerate(town.written):
        if number == leap:
            far = event.at + timedelta(days=20_000)
            levels.turn_to(far.date())
            spoilt.note(office, ClerkSignedOut(at=far, clerk=ANA))
        levels.turn_to(event.at.date())
        levels.reached("general", np.arange(100), 50)
        spoilt.note(office, event)
        straight.note(office, event)
        evolve(office, event)
    assert [day.on for day in spoilt.past] == [day.on for day in straight.past]
    assert [day.arrivals for day in spoilt.past] == [day.arrivals for day in straight.past]
    assert spoilt.today == straight.today
    assert levels.of("general") < FIRST


def test_a_clock_set_right_within_the_day_teaches_no_hour_to_come() -> None:
    """Arrivals by the fast clock count until now, and no counter was open in the evening."""
    hall = Hall()
    hall.sits(ANA, ONE)
    hall.issue()
    hall.later(hours=6)
    hall.issue()
    hall.does(ANA, c.PauseCounter(), c.OpenCounter(ONE))
    hall.later(hours=-5).issue()
    record, office = Record(), new_office(hall.office.id)
    for event in hall.events:
        record.note(office, event)
        evolve(office, event)
    assert record.today is not None
    now = time_of_day(hall.now.astimezone(ZoneInfo("America/Santiago")))
    arrivals = [arrival.at for arrival in record.today.arrivals]
    assert arrivals == sorted(arrivals)
    assert arrivals[-1] == record.today.last == now
    assert all(window.opens < window.closes <= now for window in record.today.windows)

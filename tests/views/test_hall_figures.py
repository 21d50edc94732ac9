"""The hall's figures follow each turn's changes, and are those of the office counted anew."""

from datetime import timedelta
from itertools import pairwise
from random import Random

import pytest

from server.domain import commands as c
from server.domain.attention import Channel
from server.domain.day_waits import DayWaits, at_rank
from server.domain.decide.day_end import turn_of_day
from server.domain.decide.decide import decide
from server.domain.identity import CounterId
from server.domain.office import CounterState
from server.domain.refusals import Refusal
from server.hub import News
from server.views.oversight.courses import Courses
from server.views.oversight.figures import (
    KeptWaits,
    ServiceNow,
    counters_now,
    kinds_of,
    services_now,
)
from server.views.oversight.quarters import QUARTER, quarters_of
from tests.domain.builders import (
    ANA,
    BRUNO,
    CONSOLES,
    FIRST,
    GENERAL,
    MORNING,
    ONE,
    PERMIT,
    PLANTS,
    TAX,
    TWO,
    Hall,
)
from tests.domain.wishes import desk_wish, lobby_wish, office_wish, staff_wish

ZONE = "America/Santiago"
SPANS = (0.2, 0.2, 1, 1, 3, 20)
"""Minutes between two wishes."""


class FollowedHall(Hall):
    """A hall whose turns the figures are told of, one for each command."""

    def __init__(self) -> None:
        self.kept, self.courses = KeptWaits(), Courses(ZONE)
        super().__init__()
        self.kept.of(self.office)

    def follow(self, events, facts=()) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001 - as in Hall
        happened, before = tuple(events), self.office.seq
        super().follow(happened, facts)
        for event in happened:
            self.courses.follow(event)
        if happened:
            touched = frozenset(self.office.touched)
            self.office.touched.clear()
            news = News(before, self.office.seq, self.now, happened, touched)
            self.kept.follow(self.office, news)

    def services(self) -> dict[str, ServiceNow]:
        return {each.service: each for each in services_now(self.office, self.kept.of(self.office))}


@pytest.mark.parametrize("seed", range(6))
def test_kept_figures_are_those_counted_anew(seed: int) -> None:
    """After any history: leaps of the clock, other office files and the ends of days included."""
    dice, hall = Random(seed), FollowedHall()  # noqa: S311 - no secret
    hall.sits(ANA, ONE)
    hall.sits(BRUNO, TWO)
    kinds = (lobby_wish, lobby_wish, *[desk_wish] * 5, staff_wish)
    for number in range(400):
        wish = office_wish if number % 97 == 96 else dice.choice(kinds)
        asked = wish(hall.office, dice.choice)
        hall.later(minutes=dice.choice(SPANS))
        if number % 150 == 149:
            hall.later(hours=dice.choice((-2, 9, 20)))
        hall.follow(turn_of_day(hall.office, hall.now))
        found = decide(hall.office, asked[1], asked[0], hall.now, hall.fresh())
        if isinstance(found, Refusal):
            continue
        hall.follow(found.events, found.private)
        if number % 10 == 0:
            office = hall.office
            kept = hall.kept.of(office)
            assert kept == DayWaits.of(office, kinds_of)
            assert hall.courses == Courses.of(hall.events, ZONE)
            assert sum(each.waiting for each in hall.services().values()) <= len(office.waiting)
            for counter, desk in office.desks.items():
                assert hall.courses.since(counter, desk.state) is not None


def test_no_turn_counts_the_whole_day(monkeypatch: pytest.MonkeyPatch) -> None:
    hall = FollowedHall()
    hall.sits(ANA, ONE)
    hall.issue()
    hall.kept.of(hall.office)
    monkeypatch.setattr(DayWaits, "of", lambda *_: pytest.fail("the day was counted again"))
    for minutes in range(1, 6):
        hall.issue()
        hall.later(minutes=minutes)
        hall.calls(ANA)
        hall.does(ANA, c.StartService(), c.FinishService())
        hall.services()


def test_median_and_nine_in_ten_are_waits_that_people_had() -> None:
    """The nearest rank: of ten waits the fifth and the ninth, of one wait that one."""
    waits = [timedelta(minutes=each) for each in range(1, 11)]
    assert at_rank(waits, 0.5) == timedelta(minutes=5)
    assert at_rank(waits, 0.9) == timedelta(minutes=9)
    assert at_rank(waits[:1], 0.9) == timedelta(minutes=1)
    assert at_rank(waits[:3], 0.5) == timedelta(minutes=2)
    assert at_rank((), 0.5) is None
    for share in (0.1, 0.5, 0.9, 1.0):
        assert all(at_rank(waits[:n], share) in waits[:n] for n in range(1, 11))


def test_a_service_tells_who_waits_and_since_when() -> None:
    hall = FollowedHall()
    first = hall.issue(TAX)
    hall.issue(TAX, FIRST)
    hall.issue(TAX)
    tax = hall.services()[TAX]
    assert tax.waiting == 3
    assert tax.by_class == ((FIRST, 1), (GENERAL, 2))
    assert tax.longest is not None
    assert tax.longest.ticket == first
    assert tax.longest.since == hall.office.tickets[first].arrival
    assert (tax.open_counters, tax.counters) == (0, 4)
    hall.sits(ANA, TWO)
    assert hall.services()[TAX].open_counters == 1
    assert not tax.is_above(hall.now + timedelta(minutes=28))
    assert tax.is_above(hall.now + timedelta(minutes=31))


def test_people_handed_over_to_one_clerk_wait_for_the_service_too() -> None:
    hall = FollowedHall()
    hall.sits(ANA, ONE)
    hall.sits(BRUNO, TWO)
    ticket = hall.issue(PERMIT)
    hall.calls(ANA)
    hall.does(ANA, c.StartService(), c.OfferTicket(BRUNO, "yours"))
    hall.does(BRUNO, c.AcceptTicket(ticket))
    permit = hall.services()[PERMIT]
    assert (permit.waiting, permit.by_class) == (1, ((GENERAL, 1),))
    assert permit.longest is not None
    assert permit.longest.ticket == ticket


def test_a_counter_tells_its_person_and_since_when() -> None:
    hall = FollowedHall()
    hall.sits(ANA, ONE)
    opened = hall.now
    hall.issue(PERMIT)
    hall.calls(ANA)
    called = hall.now
    one, two, *_ = counters_now(hall.office, hall.courses)
    assert (one.state, one.since, one.clerk_name) == (CounterState.OPEN, opened, "Ana")
    assert (one.code, one.busy_since) == ("A001", called)
    assert not one.is_long(called + timedelta(minutes=19))
    assert one.is_long(called + timedelta(minutes=20))
    assert (two.state, two.since, two.clerk_name, two.code) == (CounterState.CLOSED, None, "", "")
    hall.later(minutes=2).does(ANA, c.StartService())
    assert counters_now(hall.office, hall.courses)[0].busy_since == hall.now
    hall.does(ANA, c.FinishService(), c.PauseCounter())
    one = counters_now(hall.office, hall.courses)[0]
    assert (one.state, one.since, one.busy_since) == (CounterState.PAUSED, hall.now, None)


def test_an_attention_without_a_ticket_is_told_too() -> None:
    hall = FollowedHall()
    hall.sits(ANA, ONE)
    hall.grant(CONSOLES[ANA], c.StartAttention(Channel.TELEPHONE, PLANTS))
    one = counters_now(hall.office, hall.courses)[0]
    assert (one.code, one.service, one.busy_since) == ("", PLANTS, hall.now)


def test_each_quarter_has_its_arrivals_waits_and_open_counters() -> None:
    hall = FollowedHall()
    hall.sits(ANA, ONE)
    hall.issue()
    hall.issue()
    hall.later(minutes=19)
    hall.calls(ANA)
    hall.later(minutes=9)
    found = quarters_of(hall.office, hall.kept.of(hall.office), hall.courses, hall.now)
    assert [each.begins for each in found] == [MORNING, MORNING + QUARTER]
    assert [each.arrivals for each in found] == [2, 0]
    assert [each.median for each in found] == [None, timedelta(minutes=19, seconds=30)]
    assert all(each.open_counters == pytest.approx(1) for each in found)
    hall.does(ANA, c.MarkNoShow(), c.CloseCounter())
    hall.later(minutes=7)
    *_, last = quarters_of(hall.office, hall.kept.of(hall.office), hall.courses, hall.now)
    assert 0 <= last.open_counters < 0.5
    assert all(one.begins < other.begins for one, other in pairwise(found))


def test_a_counter_left_open_overnight_is_open_since_then() -> None:
    hall = FollowedHall()
    hall.sits(ANA, ONE)
    opened = hall.now
    hall.later(hours=26)
    hall.courses.follow(hall.events[-1])
    assert hall.courses.since(ONE, CounterState.OPEN) == opened
    assert hall.courses.since(CounterId("nowhere"), CounterState.OPEN) is None

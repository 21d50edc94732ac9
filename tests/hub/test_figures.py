"""Sums of the day made by hand, by each of its dimensions."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from server.domain.catalogue import WaitingLimit
from server.store import figure_limits
from server.store.figures import CounterSums, Facts, Times, WorkSums, facts
from server.store.history import tickets_of
from tests.domain.builders import FIRST, GENERAL, ONE, PERMIT, TAX, TWO
from tests.hub.house import House, tell
from tests.hub.test_tallies import DAY, MINUTE, hand_made
from tests.hub.years import TOWN


def told(folder: Path, check: Callable[[Facts], None]) -> None:
    """Ask the sums of that day while it is the last one."""

    async def story(house: House) -> None:
        await hand_made(house)
        with facts(house.hub.reader, house.published.catalogue) as past:
            check(past)

    tell(folder, story)


@pytest.mark.both
def test_the_sums_of_a_day_are_as_by_hand(tmp_path: Path) -> None:
    """Five tickets: called after 4, 25 and 1 minutes, and two never."""

    def check(past: Facts) -> None:
        (whole,) = past.ticket_sums(DAY, DAY)
        assert (whole.issued, whole.attended, whole.no_shows) == (5, 2, 1)
        assert (whole.cancelled, whole.left, whole.transferred, whole.recalls) == (1, 1, 1, 1)
        assert whole.waits == Times(3, 4 * MINUTE, 25 * MINUTE, 30 * MINUTE)
        assert whole.unmet == Times(2, 6 * MINUTE, 30 * MINUTE, 36 * MINUTE)
        assert whole.within_target == 3
        assert whole.within_legal is None
        # 1, 4, (6), 25, (30) minutes: a fifth, two fifths, and then two are left.
        assert (whole.all_p50, whole.all_p90) == (25 * MINUTE, None)
        assert whole.attentions == Times(2, 6 * MINUTE, 10 * MINUTE, 16 * MINUTE)

    told(tmp_path, check)


def test_sums_are_told_apart_and_chosen(tmp_path: Path) -> None:
    def check(past: Facts) -> None:
        by_class = past.ticket_sums(DAY, DAY, ("ticket_class",))
        assert {each.key["ticket_class"]: each.issued for each in by_class} == {
            FIRST: 1,
            GENERAL: 4,
        }
        (taxes,) = past.ticket_sums(DAY, DAY, ("service", "month"), {"service": [TAX]})
        assert taxes.key == {"service": TAX, "month": "2026-03"}
        assert taxes.waits.n == 1
        linked = past.work_sums(DAY, DAY, ("service", "outcome"), {"outcome": ["linked"]})
        assert linked == [
            WorkSums({"service": PERMIT, "outcome": "linked"}, Times(1, 180, 180, 180))
        ]

    told(tmp_path, check)


@pytest.mark.parametrize(("away", "within"), [(1, 3), (2, 2)], ids=["the next day", "later"])
def test_the_law_s_limit_is_that_of_the_day(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, away: int, within: int
) -> None:
    """People waited 1, 4 and 25 minutes: 20 are allowed, and 30 on the day before a holiday."""
    free = {DAY + timedelta(days=away): "Free"}
    monkeypatch.setattr(figure_limits, "holidays_around", lambda _catalogue, _day: free)

    async def story(house: House) -> None:
        await hand_made(house)
        law = WaitingLimit(20, "Law 1", DAY, near_holidays=30)
        catalogue = replace(house.published.catalogue, waiting_limit=law)
        with facts(house.hub.reader, catalogue) as past:
            (whole,) = past.ticket_sums(DAY, DAY)
            assert whole.within_legal == within

    tell(tmp_path, story)


@pytest.mark.both
def test_counters_are_added_up(tmp_path: Path) -> None:
    def check(past: Facts) -> None:
        found = past.counter_sums(DAY, DAY, ("counter",))
        assert {each.key["counter"]: each.open for each in found} == {
            ONE: 70 * MINUTE,
            TWO: 90 * MINUTE,
        }
        assert isinstance(found[0], CounterSums)

    told(tmp_path, check)


@pytest.mark.parametrize("last", [DAY, date(2026, 3, 31)])
def test_what_is_known_of_a_period_is_told(tmp_path: Path, last: date) -> None:
    def check(past: Facts) -> None:
        found = past.coverage(date(2026, 2, 27), last)
        assert found.days == (DAY,)
        assert (found.begins, found.counted_until, found.tickets_from) == (DAY, None, None)
        assert not found.is_simulated

    told(tmp_path, check)


def test_a_ticket_tells_its_course_by_itself(tmp_path: Path) -> None:
    """The second, called at 20 by a slip that was undone, and sent on from permits to taxes."""

    async def story(house: House) -> None:
        await hand_made(house)
        _, second, *_ = tickets_of(house.hub.reader, TOWN, DAY)
        assert second.first_called_at == second.arrival + timedelta(minutes=25)
        assert second.called_at == second.arrival + timedelta(minutes=30)
        assert (second.left_services, second.transfers) == ((PERMIT,), 1)
        # Called again at the first counter: by the last call it was not.
        assert (second.recalls, second.recalled) == (0, 1)

    tell(tmp_path, story)

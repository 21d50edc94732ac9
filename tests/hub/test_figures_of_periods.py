"""Sums of any period are those of its days' counts one by one, whole months kept as one or not."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from random import Random

import pytest

from server.domain import commands as c
from server.domain.tally import (
    Counts,
    Course,
    DeskGroup,
    DeskTime,
    Group,
    Tally,
    WorkGroup,
    added,
    counted,
    percentile,
)
from server.domain.ticket import State
from server.domain.unended_waits import all_waits
from server.store.figure_limits import Limits
from server.store.figures import LONG, SHORT, Facts, TicketSums, Times, facts
from server.store.months import month_slices, next_month
from server.store.tallies import keep_tally
from tests.domain.builders import ANA, GENERAL, ONE, PERMIT, PLANTS, TAX, kiosk
from tests.hub.house import House, tell
from tests.hub.test_tallies import ZONE
from tests.hub.years import TOWN

FIRST, LAST = date(2025, 11, 10), date(2026, 1, 20)
TODAY = date(2026, 3, 2)
LIMITS = Limits({PERMIT: 900, TAX: 600}, 1200, legal=1800, legal_on={date(2025, 12, 24): 3600})
DAYS = [FIRST + timedelta(days=n) for n in range((LAST - FIRST).days + 1)]


def made_up(random: Random, unit: str = "works") -> Tally:
    def seconds(most: int) -> int | None:
        return random.choice((None, random.randrange(most), random.randrange(most)))

    courses = [
        Course(
            group=Group(
                random.choice((8, 9, 10)),
                random.choice((PERMIT, TAX, PLANTS)),
                random.choice(("first", "general")),
                random.choice(("kiosk", "staff")),
                unit,
            ),
            state=random.choice((State.SERVED, State.LAPSED, State.CANCELLED, State.NO_SHOW)),
            wait=seconds(5000),
            unmet=seconds(5000),
            walk=seconds(60),
            attended=seconds(900),
            recalls=random.randrange(3),
            transfers=random.randrange(2),
        )
        for _ in range(random.randrange(14))
    ]
    work = {
        WorkGroup(9, each, "in_person", "procedure", "resolved", "works"): tuple(
            sorted(random.randrange(900) for _ in range(3))
        )
        for each in (PERMIT, TAX)
    }
    desks = {DeskGroup(9, "one"): DeskTime(serving=random.randrange(3600), lengths=(4, 9))}
    return Tally(counted(courses), work, {}, desks)


@pytest.fixture(scope="module")
def past(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[date, Tally], Path]:
    random = Random(5)  # noqa: S311 - a test's
    moved = date(2025, 12, 15)
    tallies = {day: made_up(random, "parks" if day < moved else "works") for day in DAYS}
    folder = tmp_path_factory.mktemp("past")

    async def story(house: House) -> None:
        for day, tally in tallies.items():
            house.store.age(lambda connection: keep_tally(TOWN, day, tally, connection))  # noqa: B023
        months = []
        while found := next_month(house.hub.reader, TOWN, TODAY, ZONE):
            months.append(found[0])
            for work in month_slices(TOWN, *found):
                house.store.age(work)
        assert months == ["2025-11", "2025-12", "2026-01"]

    tell(folder, story)
    return tallies, folder


def asked(past: tuple[dict[date, Tally], Path], check: Callable[[Facts], None]) -> None:
    async def story(house: House) -> None:
        with facts(house.hub.reader, house.published.catalogue, LIMITS) as known:
            check(known)

    tell(past[1], story)


PERIODS = [
    (FIRST, LAST),
    (date(2025, 12, 1), date(2025, 12, 31)),
    (date(2025, 11, 20), date(2026, 1, 3)),
    (date(2025, 12, 2), date(2025, 12, 30)),
    (date(2024, 1, 1), date(2024, 12, 31)),
]
GROUPINGS: list[tuple[str, ...]] = [
    (),
    ("unit",),
    ("service", "channel", "ticket_class"),
    ("month", "service"),
    ("hour",),
    ("day",),
]


def test_every_sum_is_that_of_its_days(past: tuple[dict[date, Tally], Path]) -> None:
    """Each period by each dimension, against the same counts added one by one."""

    def check(known: Facts) -> None:
        for first, last in PERIODS:
            for by in GROUPINGS:
                found = known.ticket_sums(first, last, by)  # type: ignore[arg-type]
                assert found == by_hand(past[0], first, last, by)

    asked(past, check)


def by_hand(
    tallies: Mapping[date, Tally], first: date, last: date, by: Sequence[str]
) -> list[TicketSums]:
    cells: dict[tuple[str, ...], list[tuple[date, Group, Counts]]] = defaultdict(list)
    for day, tally in tallies.items():
        for group, counts in tally.tickets.items():
            told = {
                "unit": group.unit,
                "service": group.service,
                "channel": group.channel,
                "ticket_class": group.ticket_class,
                "hour": f"{group.hour:02}",
                "day": day.isoformat(),
                "month": f"{day:%Y-%m}",
            }
            if first <= day <= last:
                cells[tuple(told[each] for each in by)].append((day, group, counts))
    return [one_by_one(dict(zip(by, key, strict=True)), cells[key]) for key in sorted(cells)]


def one_by_one(key: Mapping[str, str], parts: list[tuple[date, Group, Counts]]) -> TicketSums:
    whole = added(counts for _, _, counts in parts)
    too_long = LONG * (percentile(whole.attentions, 0.9) or 0)
    names = ("issued", "attended", "no_shows", "cancelled", "left", "announced", "expired")
    others = ("recalls", "transferred", "returned", "resolved_at_once")
    return TicketSums(
        key=key,
        **{name: getattr(whole, name) for name in (*names, *others)},
        by_staff=sum(counts.issued for _, group, counts in parts if group.channel == "staff"),
        waits=times(whole.waits),
        unmet=times(whole.unmet),
        walks=times(whole.walks),
        attentions=times(whole.attentions),
        within_target=sum(
            wait <= LIMITS.target.get(group.service, LIMITS.other_target)
            for _, group, counts in parts
            for wait in counts.waits
        ),
        within_legal=sum(
            wait <= LIMITS.legal_on.get(day, 1800)
            for day, _, counts in parts
            for wait in counts.waits
        ),
        short=sum(each < SHORT for each in whole.attentions),
        long=sum(each > too_long for each in whole.attentions),
        all_p50=all_waits(whole.waits, whole.unmet, 0.5),
        all_p90=all_waits(whole.waits, whole.unmet, 0.9),
    )


def times(values: Sequence[int]) -> Times:
    return Times(len(values), percentile(values, 0.5), percentile(values, 0.9), sum(values))


def test_attentions_and_counters_are_added_too(past: tuple[dict[date, Tally], Path]) -> None:
    def check(known: Facts) -> None:
        first, last = date(2025, 11, 20), date(2026, 1, 3)
        days = [tally for day, tally in past[0].items() if first <= day <= last]
        (taxes,) = known.work_sums(first, last, ("service",), {"service": [TAX]})
        lengths = sorted(
            each
            for tally in days
            for group, some in tally.work.items()
            if group.service == TAX
            for each in some
        )
        assert taxes.lengths == times(lengths)
        (one,) = known.counter_sums(first, last, ("counter",))
        assert one.serving == sum(tally.desks[DeskGroup(9, "one")].serving for tally in days)
        assert one.lengths.n == 2 * len(days)

    asked(past, check)


def test_a_month_is_kept_as_one_only_once_it_is_settled(tmp_path: Path) -> None:
    async def story(house: House) -> None:
        tally = made_up(Random(1))  # noqa: S311 - a test's
        for day, night in ((date(2026, 1, 5), None), (date(2026, 1, 30), date(2026, 1, 31))):
            house.store.age(
                lambda connection: keep_tally(TOWN, day, tally, connection, provisional_on=night)  # noqa: B023
            )
        assert next_month(house.hub.reader, TOWN, date(2026, 2, 6), ZONE) is None
        house.store.age(lambda connection: keep_tally(TOWN, date(2026, 1, 30), tally, connection))
        assert next_month(house.hub.reader, TOWN, date(2026, 2, 6), ZONE) is None
        found = next_month(house.hub.reader, TOWN, date(2026, 2, 7), ZONE)
        assert found is not None
        assert found[0] == "2026-01"

    tell(tmp_path, story)


def test_days_are_chosen_out_of_months_that_are_kept_as_one(
    past: tuple[dict[date, Tally], Path],
) -> None:
    """The Mondays of a period are the sum of each of them, though no day is told apart."""
    mondays = {day.isoformat() for day in DAYS if day.weekday() == 0}
    where = {"day": mondays}

    async def story(house: House) -> None:
        usual = Limits({}, 1200)
        with facts(house.hub.reader, house.published.catalogue, usual) as known:
            (chosen,) = known.ticket_sums(FIRST, LAST, (), where)
            each = known.ticket_sums(FIRST, LAST, ("day",), where)
            assert {sums.key["day"] for sums in each} <= mondays
            assert chosen.issued == sum(sums.issued for sums in each) > 0
            (work,) = known.work_sums(FIRST, LAST, (), where)
            of_days = known.work_sums(FIRST, LAST, ("day",), where)
            assert work.lengths.n == sum(sums.lengths.n for sums in of_days) > 0

    tell(past[1], story)


def test_a_day_that_is_counted_again_is_read_again(tmp_path: Path) -> None:
    """What stands in memory is not told of a day whose counts have changed."""

    async def story(house: House) -> None:
        day, random = TODAY - timedelta(days=1), Random(5)  # noqa: S311 - made up
        reader, catalogue = house.hub.reader, house.published.catalogue
        for night, tickets in ((TODAY, made_up(random)), (TODAY + timedelta(days=1), Tally())):
            house.store.age(partial(keep_tally, TOWN, day, tickets, provisional_on=night))
            issued = sum(counts.issued for counts in tickets.tickets.values())
            for _ in range(2):
                with facts(reader, catalogue) as known:
                    assert sum(each.issued for each in known.ticket_sums(day, day)) == issued

    tell(tmp_path, story)


def test_an_open_counter_counts_until_the_last_event(tmp_path: Path) -> None:
    """A clerk has worked since the opening, though their counter has not been closed yet."""

    async def story(house: House) -> None:
        await house.sits(ANA, ONE)
        today = house.now.date()
        for minutes in (10, 15):
            house.pass_time(timedelta(minutes=minutes))
            await house.grant(kiosk(), c.IssueTicket(PERMIT, GENERAL))
        with facts(house.hub.reader, house.published.catalogue) as known:
            (sums,) = known.counter_sums(today, today)
        assert sums.open == 25 * 60

    tell(tmp_path, story)


def test_today_is_counted_again_after_each_event(tmp_path: Path) -> None:
    async def story(house: House) -> None:
        reader, catalogue = house.hub.reader, house.published.catalogue
        today = house.now.date()
        for issued in range(1, 4):
            await house.grant(kiosk(), c.IssueTicket(PERMIT, GENERAL))
            for _ in range(2):
                with facts(reader, catalogue) as known:
                    (sums,) = known.ticket_sums(today, today)
                assert sums.issued == issued

    tell(tmp_path, story)

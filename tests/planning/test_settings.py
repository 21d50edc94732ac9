"""Settings as they are asked for, and what they make of a day's counters."""

from datetime import date, time

import pytest

from server.domain.catalogue import Hours
from server.domain.discipline import Discipline
from server.domain.visits import Record, Shift, Visit
from server.planning.settings import (
    AFTER_HOURS,
    Roster,
    SettingError,
    changes_of,
    played,
    rosters_of,
    settings_of,
    window_of,
)
from tests.domain.builders import (
    BRUNO,
    FOUR,
    GENERAL,
    ONE,
    PERMIT,
    PLANTS,
    TAX,
    THREE,
    TWO,
    small_office,
)

MONDAY = date(2026, 10, 5)
NINE, TEN, ONE_O_CLOCK = 9 * 3600, 10 * 3600, 13 * 3600
VISIT = Visit(MONDAY, PERMIT, GENERAL, NINE)
OFFICE = small_office()


def usual() -> Roster:
    return rosters_of(OFFICE, Record((VISIT,)), (NINE, ONE_O_CLOCK))[MONDAY]


def changed(asked: str) -> Roster:
    roster = usual()
    for change in changes_of(asked, OFFICE):
        roster = change.of(roster, OFFICE)
    return roster


def windows(roster: Roster) -> dict[str, tuple[tuple[int, int], ...]]:
    return {post.id: post.windows for post in roster}


def test_one_more_serves_everything() -> None:
    extra = changed("+1")[-1]
    assert extra.services == {service.id for service in OFFICE.services}
    assert extra.windows == ((NINE, ONE_O_CLOCK),)


def test_one_more_may_be_open_for_a_while() -> None:
    assert changed("+1:open-10:00-13:00")[-1].windows == ((TEN, ONE_O_CLOCK),)


def test_two_more_are_two_counters() -> None:
    assert [post.number for post in changed("+1,+1")[-2:]] == ["+1", "+2"]


def test_two_less_are_two_counters() -> None:
    """The last one and the one before it, and no more than there are."""
    assert [post.id for post in changed("-1,-1")] == [post.id for post in usual()][:-2]
    every = ",".join(["-1"] * len(OFFICE.counters))
    assert changed(every) == ()
    with pytest.raises(SettingError, match="no more than"):
        changed(f"{every},-1")


def test_one_less_is_the_last() -> None:
    assert set(windows(changed("-1"))) == {ONE, TWO, THREE}


@pytest.mark.parametrize("asked", ["-two", "-2"])
def test_a_counter_may_be_left_out_by_name_or_number(asked: str) -> None:
    assert set(windows(changed(asked))) == {ONE, THREE, FOUR}


def test_a_counter_may_open_at_other_hours() -> None:
    assert windows(changed("three:open-10:00-13:00"))[THREE] == ((TEN, ONE_O_CLOCK),)


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("five:open-10:00-13:00", "no counter «five»; it has one, two, three, four"),
        ("three", "«three» is none of +1, -1"),
        ("three:open-13:00-10:00", "end before they begin"),
        ("three:open-10-13", "«10-13» are no hours such as 8:30-14:00"),
        ("", "«» is none of"),
        ("+1,,", "«» is none of"),
    ],
)
def test_what_cannot_be_done_is_said(asked: str, said: str) -> None:
    with pytest.raises(SettingError) as raised:
        changes_of(asked, OFFICE)
    assert said in str(raised.value)


def test_each_wish_is_a_setting_beside_the_usual_one() -> None:
    """The office's own rule asked for again is no second setting of the same name."""
    settings = settings_of(OFFICE, ["strict"], ["+1"])
    assert [setting.rule.name for setting in settings] == [
        Discipline.K_THEN_OLDEST,
        Discipline.STRICT,
        Discipline.K_THEN_OLDEST,
    ]
    assert [bool(setting.changes) for setting in settings] == [False, False, True]


def test_an_unknown_rule_is_said() -> None:
    with pytest.raises(SettingError, match="there is no «fair»; there are two-then-oldest"):
        settings_of(OFFICE, ["fair"], [])


def test_shifts_come_before_hours() -> None:
    """The clerk's services limit the counter's."""
    shift = Shift(MONDAY, ONE, BRUNO, NINE, TEN)
    (post,) = rosters_of(OFFICE, Record((VISIT,), (shift,)), (NINE, ONE_O_CLOCK))[MONDAY]
    assert post.services == {PERMIT, TAX}
    assert windows((post,)) == {ONE: ((NINE, TEN),)}


def test_the_office_s_hours_come_before_those_asked_for() -> None:
    open_mondays = small_office(hours=(Hours((1,), time(10), time(13)),))
    roster = rosters_of(open_mondays, Record((VISIT,)), (NINE, ONE_O_CLOCK))[MONDAY]
    assert roster[0].windows == ((TEN, ONE_O_CLOCK),)


def test_a_day_of_unknown_hours_is_left_out() -> None:
    assert rosters_of(OFFICE, Record((VISIT,)), None) == {}


def test_counters_stay_while_people_are_inside() -> None:
    """Only those that are open at the end of the day."""
    counters = {each.id: each.windows for each in played(changed("three:open-9:00-10:00"))}
    assert counters[ONE] == ((NINE, ONE_O_CLOCK + AFTER_HOURS),)
    assert counters[THREE] == ((NINE, TEN),)
    assert PLANTS in {service for post in usual() for service in post.services}


def test_hours_are_read_as_people_write_them() -> None:
    assert window_of("8:30-14:00") == (30600, 50400)

"""Settings played on the same days, and the figures that come of them."""

from dataclasses import replace
from datetime import date

from server.domain.discipline import Discipline, Rule
from server.domain.identity import ClassId, ServiceId
from server.domain.visits import Record, Visit
from server.planning.days import DrawnDay
from server.planning.figures import Figures, PlayedDay, Use, figures_of, play_days
from server.planning.settings import Roster, Setting, rosters_of, settings_of
from server.simulate.play import Ticket
from tests.domain.builders import FIRST, GENERAL, PERMIT, PLANTS, small_office

MONDAY = date(2026, 10, 5)
NINE, ONE_O_CLOCK = 9 * 3600, 13 * 3600
OFFICE = small_office(counters=small_office().counters[:1])
ROSTERS = rosters_of(OFFICE, Record((Visit(MONDAY, PERMIT, GENERAL, NINE),)), (NINE, ONE_O_CLOCK))


def ticket(
    name: str,
    arrival: int,
    duration: int = 600,
    ticket_class: ClassId = GENERAL,
    service: ServiceId = PERMIT,
) -> Ticket:
    return Ticket(name, ticket_class, service, arrival, duration)


def played(
    *tickets: Ticket, settings: tuple[Setting, ...] = (), rosters: dict[date, Roster] = ROSTERS
) -> list[list[PlayedDay]]:
    chosen = settings or settings_of(OFFICE, [], [])
    return play_days(OFFICE, chosen, rosters, [DrawnDay(MONDAY, tickets)])


def figures(*tickets: Ticket, settings: tuple[Setting, ...] = ()) -> list[Figures]:
    return figures_of(OFFICE, played(*tickets, settings=settings), target=5)


def test_waits_and_use_are_exact() -> None:
    """Two come at nine for ten minutes each: one waits ten, the counter is busy twenty of 240."""
    (day,) = played(ticket("a", NINE), ticket("b", NINE))[0]
    assert [wait.wait for wait in day.waits] == [0, 600]
    assert day.uses == (Use("1", 4 * 3600, 1200),)
    assert (day.overtime, day.unserved) == (0, 0)


def test_who_is_inside_at_closing_is_attended() -> None:
    """The last one goes five minutes after; the counter's open time stays as planned."""
    (day,) = played(ticket("a", ONE_O_CLOCK - 300))[0]
    assert day.overtime == 300
    assert day.uses == (Use("1", 4 * 3600, 300),)


def test_one_more_counter_halves_the_queue() -> None:
    usual, more = figures(
        ticket("a", NINE), ticket("b", NINE), settings=settings_of(OFFICE, [], ["+1"])
    )
    assert (usual.everybody.longest, more.everybody.longest) == (10, 0)
    assert set(more.occupancy) == {"1", "+1"}


def test_the_rule_decides_who_waits() -> None:
    """Under `strict` a preferential ticket passes earlier ones."""
    crowd = (
        ticket("a", NINE),
        ticket("b", NINE + 1),
        ticket("c", NINE + 2, ticket_class=FIRST),
    )
    first_come = Setting(Rule(Discipline.FIRST_COME), discipline="first-come")
    strict = Setting(Rule(Discipline.STRICT), discipline="strict")
    one, other = figures(*crowd, settings=(first_come, strict))
    assert one.preferential is not None
    assert other.preferential is not None
    assert round(one.preferential.longest) == 20
    assert round(other.preferential.longest) == 10


def test_within_target_counts_the_target_itself() -> None:
    (five,) = figures(ticket("a", NINE, 300), ticket("b", NINE, 300), ticket("c", NINE, 300))
    assert round(five.everybody.within, 3) == 0.667


def test_what_nobody_does_is_counted() -> None:
    only_permits = (replace(ROSTERS[MONDAY][0], services=frozenset({PERMIT})),)
    (day,) = played(ticket("a", NINE, service=PLANTS), rosters={MONDAY: only_permits})[0]
    assert (day.unserved, day.waits) == (1, ())


def test_a_setting_without_counters_serves_nobody() -> None:
    """One less than one: everybody is unserved, and no figure fails."""
    usual, none = figures(ticket("a", NINE), settings=settings_of(OFFICE, [], ["-1"]))
    assert none.unserved == 1
    assert none.occupancy == {}
    assert usual.change is None


def test_the_change_has_the_sign_of_the_difference() -> None:
    """Faster means less waiting: the interval lies below zero."""
    crowd = [ticket(str(number), NINE + number) for number in range(30)]
    _, more = figures(*crowd, settings=settings_of(OFFICE, [], ["+1"]))
    assert more.change is not None
    assert more.change[1] < 0

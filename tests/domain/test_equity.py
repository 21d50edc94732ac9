"""The alarm of preference: whether those who are preferred wait less, and how many they are."""

import pytest

from server.domain import commands as c
from server.domain.discipline import Discipline, Rule
from server.domain.equity import FEWEST, Concern, concerns
from server.domain.identity import TicketId
from tests.domain.builders import ANA, FIRST, GENERAL, ONE, PERMIT, TAX, Hall, small_office

STRICT = small_office(rule=Rule(Discipline.STRICT))


def opened(hall: Hall) -> Hall:
    hall.sits(ANA, ONE)
    return hall


def called(hall: Hall, ticket: TicketId) -> None:
    """Called by hand and attended at once."""
    hall.does(ANA, c.CallTicket(ticket), c.StartService(), c.FinishService())


def day(preferential: int, general: int, people: int = FEWEST) -> Hall:
    """As many of each kind, who wait so many minutes."""
    hall = opened(Hall())
    for _ in range(people):
        for ticket_class, minutes in ((FIRST, preferential), (GENERAL, general)):
            ticket = hall.issue(PERMIT, ticket_class)
            hall.later(minutes=minutes)
            called(hall, ticket)
    return hall


def test_longer_preferential_waits_alarm() -> None:
    """Half of the preferential people waited longer than half of the others."""
    assert concerns(day(8, 7).office) == (Concern.PREFERENTIAL_WAITS_LONGER,)


@pytest.mark.parametrize("preferential", [7, 6, 0])
def test_shorter_or_equal_waits_do_not(preferential: int) -> None:
    """Nor does an equal wait."""
    assert concerns(day(preferential, 7).office) == ()


def test_few_tickets_say_nothing() -> None:
    """A median of a handful is chance."""
    assert concerns(day(90, 1, FEWEST - 1).office) == ()


def test_alarm_ends_when_it_is_mended() -> None:
    """What was called later counts as much."""
    hall = day(8, 7)
    for _ in range(FEWEST + 1):
        called(hall, hall.issue(PERMIT, FIRST))
    assert concerns(hall.office) == ()


def test_who_was_handed_on_is_not_counted() -> None:
    """The time at the first counter was no waiting."""
    hall = day(6, 7)
    for _ in range(FEWEST):
        ticket = hall.issue(PERMIT, FIRST)
        hall.does(ANA, c.CallTicket(ticket), c.StartService())
        hall.later(hours=1)
        hall.does(ANA, c.TransferTicket(TAX, "A tax"))
        called(hall, ticket)
    assert concerns(hall.office) == ()


def test_yesterday_is_over() -> None:
    """A new day begins without alarm."""
    hall = day(8, 7)
    hall.later(hours=24)
    hall.issue()
    assert concerns(hall.office) == ()


def test_a_preferential_majority_under_strict_alarms() -> None:
    """The others could wait without end; under the other rules they cannot."""
    for catalogue, expected in ((STRICT, True), (small_office(), False)):
        hall = opened(Hall(catalogue))
        for number in range(2 * FEWEST + 1):
            hall.issue(PERMIT, FIRST if number % 2 == 0 else GENERAL)
        found = Concern.PREFERENTIAL_IS_MAJORITY in concerns(hall.office)
        assert found is expected


def test_half_of_the_people_is_no_majority() -> None:
    """Nor is anything said of few."""
    hall = opened(Hall(STRICT))
    for number in range(2 * FEWEST):
        hall.issue(PERMIT, FIRST if number % 2 == 0 else GENERAL)
    assert concerns(hall.office) == ()

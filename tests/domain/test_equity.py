"""The alarm of preference: whether preferred people wait less, and how many they are."""

from collections.abc import Callable

import pytest

from server.domain import commands as c
from server.domain.discipline import Discipline, Rule
from server.domain.equity import FEWEST, Concern, concerns
from server.domain.identity import ClassId, TicketId
from tests.domain.builders import (
    ANA,
    BRUNO,
    FIRST,
    GENERAL,
    ONE,
    PERMIT,
    TAX,
    TWO,
    Hall,
    small_office,
)

STRICT = small_office(rule=Rule(Discipline.STRICT))


def opened(hall: Hall) -> Hall:
    hall.sits(ANA, ONE)
    return hall


def called(hall: Hall, ticket: TicketId) -> None:
    """Called by hand and attended at once."""
    hall.does(ANA, c.CallTicket(ticket), c.StartService(), c.FinishService())


def day(preferential: int, general: int, people: int = FEWEST) -> Hall:
    """As many people of each kind, with these waits in minutes."""
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
    """An equal wait gives no alarm either."""
    assert concerns(day(preferential, 7).office) == ()


def test_few_tickets_say_nothing() -> None:
    """A median of a handful is chance."""
    assert concerns(day(90, 1, FEWEST - 1).office) == ()


def test_alarm_ends_when_it_is_mended() -> None:
    """Later calls count as much as earlier ones."""
    hall = day(8, 7)
    for _ in range(FEWEST + 1):
        called(hall, hall.issue(PERMIT, FIRST))
    assert concerns(hall.office) == ()


def attended(hall: Hall, ticket_class: ClassId) -> TicketId:
    """A person called at once, who is with Ana for twenty minutes."""
    ticket = hall.issue(PERMIT, ticket_class)
    hall.does(ANA, c.CallTicket(ticket), c.StartService())
    hall.later(minutes=20)
    return ticket


def transferred(hall: Hall, ticket_class: ClassId) -> None:
    """To another service, and called there."""
    ticket = attended(hall, ticket_class)
    hall.does(ANA, c.TransferTicket(TAX, "A tax"))
    called(hall, ticket)


def taken_over(hall: Hall, ticket_class: ClassId) -> None:
    """By a colleague who said yes, and calls the person."""
    ticket = attended(hall, ticket_class)
    hall.does(ANA, c.OfferTicket(BRUNO, "A permit"))
    hall.does(BRUNO, c.AcceptTicket(ticket), c.CallNext(), c.StartService(), c.FinishService())


def parked(hall: Hall, ticket_class: ClassId) -> None:
    """The person went for a copy, and came back."""
    ticket = attended(hall, ticket_class)
    hall.does(ANA, c.ParkTicket(ticket), c.ResumeTicket(ticket))
    called(hall, ticket)


@pytest.mark.parametrize("handed_on", [transferred, taken_over, parked])
def test_who_was_handed_on_is_not_counted(handed_on: Callable[[Hall, ClassId], None]) -> None:
    """The time at the first counter was no waiting: it neither raises the alarm nor hides it."""
    calm, alarmed = day(6, 7), day(8, 7)
    for hall in (calm, alarmed):
        hall.sits(BRUNO, TWO)
    for _ in range(FEWEST + 1):
        handed_on(calm, FIRST)
        handed_on(alarmed, GENERAL)
    assert concerns(calm.office) == ()
    assert concerns(alarmed.office) == (Concern.PREFERENTIAL_WAITS_LONGER,)


def test_who_is_on_the_way_to_a_second_counter_still_counts() -> None:
    """Until the second call the first one tells how long they waited."""
    hall = day(8, 7, FEWEST - 1)
    assert concerns(hall.office) == ()
    for ticket_class, minutes in ((FIRST, 8), (GENERAL, 7)):
        ticket = hall.issue(PERMIT, ticket_class)
        hall.later(minutes=minutes)
        hall.does(ANA, c.CallTicket(ticket), c.StartService(), c.TransferTicket(TAX, "A tax"))
    assert concerns(hall.office) == (Concern.PREFERENTIAL_WAITS_LONGER,)


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
    """Few people give no alarm."""
    hall = opened(Hall(STRICT))
    for number in range(2 * FEWEST):
        hall.issue(PERMIT, FIRST if number % 2 == 0 else GENERAL)
    assert concerns(hall.office) == ()

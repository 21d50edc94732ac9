"""The day ends by itself, some time after the office has closed, and cuts no one off."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest

from server.domain import commands as c, events as e
from server.domain.attention import Channel
from server.domain.catalogue import Catalogue, ClosedDate, Hours, OpenDate
from server.domain.commands import SYSTEM
from server.domain.daybook import ends_at, last_end
from server.domain.decide.day_end import is_end_due
from server.domain.identity import ClerkId, TicketId
from server.domain.office import CounterState
from server.domain.refusals import Code
from server.domain.ticket import State
from tests.domain.builders import (
    ADMINISTRATOR,
    ANA,
    BRUNO,
    CARLA,
    GENERAL,
    ONE,
    PERMIT,
    PLANTS,
    TWO,
    Hall,
    kiosk,
    small_office,
)

WEEK = (Hours((1, 2, 3, 4, 5), time(8, 30), time(14, 0)), Hours((6,), time(9, 0), time(12, 0)))
SATURDAY = date(2026, 11, 28)
MONDAY = date(2026, 11, 30)


def office(*hours: Hours, **changes: Any) -> Catalogue:  # noqa: ANN401 - any field of a catalogue
    return small_office(hours=hours or WEEK, **changes)


def local(day: date, clock: str) -> datetime:
    """A moment by the clocks of Santiago in summer, three hours behind UTC."""
    return datetime.fromisoformat(f"{day}T{clock}:00-03:00").astimezone(UTC)


@pytest.fixture
def hall() -> Hall:
    """Saturday at ten: Ana and Bruno attend a person each, and two people wait."""
    hall = Hall(office(), local(SATURDAY, "10:00"))
    hall.sits(ANA, ONE)
    hall.sits(BRUNO, TWO)
    for _ in range(4):
        hall.issue()
    return hall


def end(hall: Hall) -> list[type[e.Event]]:
    """The server's turn when it looks at the clock."""
    if not is_end_due(hall.office, hall.now):
        return []
    before = len(hall.events)
    hall.grant(SYSTEM, c.EndDay())
    return [type(event) for event in hall.events[before:]]


def gives(hall: Hall, clerk: ClerkId) -> TicketId:
    """A ticket from a console, which gives one at any hour."""
    ticket = hall.does(clerk, c.IssueTicket(PERMIT, GENERAL)).answer.ticket
    assert ticket is not None
    return ticket


def is_empty(hall: Hall) -> bool:
    """Whether no screen shows anything of a day any more."""
    office = hall.office
    shown = (office.calls, office.desks, office.consoles, office.help_calls, office.in_hand)
    return not any(shown) and not len(office.waiting) and office.is_day_closed


def test_a_day_ends_two_hours_after_closing(hall: Hall) -> None:
    """Not a minute before; from then on no trace of it is shown."""
    hall.calls(ANA)
    hall.grant(kiosk(), c.CallForHelp())
    hall.now = local(SATURDAY, "13:59")
    assert end(hall) == []
    hall.now = local(SATURDAY, "14:00")
    assert end(hall)[-1] is e.DayClosed
    assert is_empty(hall)
    assert {ticket.state for ticket in hall.office.tickets.values()} == {State.LAPSED}
    assert end(hall) == []


def test_a_day_forgotten_until_monday_is_closed_first(hall: Hall) -> None:
    """If the server was off meanwhile, the first command finds the day ended."""
    hall.calls(ANA)
    hall.now = local(MONDAY, "08:05")
    assert is_end_due(hall.office, hall.now)
    assert hall.cannot(ANA, c.CallNext()) is Code.NOT_SIGNED_IN
    assert is_empty(hall)


def test_clerks_alone_are_a_day_too() -> None:
    """Signed in on Saturday without a single ticket, they are gone all the same."""
    hall = Hall(office(), local(SATURDAY, "09:00"))
    hall.sits(ANA, ONE)
    hall.now = local(MONDAY, "08:05")
    end(hall)
    assert is_empty(hall)


def test_who_is_attended_is_not_cut_off(hall: Hall) -> None:
    """The clerk finishes and registers, calls no one else, and is signed out with that."""
    ticket = hall.calls(ANA)
    assert ticket is not None
    hall.does(ANA, c.StartService())
    hall.now = local(SATURDAY, "14:00")
    end(hall)
    assert hall.office.consoles.keys() == {ANA}
    assert hall.office.desks[ONE].state is CounterState.PAUSED
    assert end(hall) == []
    hall.does(ANA, c.SaveAttention(note="Falta un documento"))
    hall.later(minutes=9).does(ANA, c.FinishService())
    assert hall.ticket(ticket).state is State.SERVED
    assert is_empty(hall)


def test_a_telephone_call_is_not_cut_off(hall: Hall) -> None:
    """The end of the day does not cut off a person without a ticket either."""
    hall.does(BRUNO, c.StartAttention(Channel.TELEPHONE))
    hall.now = local(SATURDAY, "14:10")
    end(hall)
    assert hall.office.consoles.keys() == {BRUNO}
    hall.does(BRUNO, c.RegisterAttention())
    assert is_empty(hall)


def test_an_offer_to_who_has_left_comes_back(hall: Hall) -> None:
    """The giver goes on attending, and is free to finish."""
    hall.calls(ANA)
    hall.does(ANA, c.StartService(), c.OfferTicket(BRUNO, ""))
    hall.now = local(SATURDAY, "14:00")
    end(hall)
    held = hall.office.held_by(ANA)
    assert held is not None
    assert held.state is State.SERVING
    hall.does(ANA, c.FinishService())
    assert is_empty(hall)


def test_a_transfer_after_the_end_waits_for_the_next(hall: Hall) -> None:
    """A person sent on at night can still be called, and lapses with the next end."""
    hall.calls(ANA)
    hall.does(ANA, c.StartService())
    hall.now = local(SATURDAY, "14:05")
    end(hall)
    hall.does(ANA, c.TransferTicket(PLANTS, ""))
    assert not hall.office.consoles
    assert end(hall) == []
    hall.now = local(MONDAY, "08:00")
    end(hall)
    assert is_empty(hall)


def test_who_signs_in_after_the_end_stays(hall: Hall) -> None:
    """Work at night is the clerk's own choice; the next end ends it."""
    hall.now = local(SATURDAY, "15:00")
    end(hall)
    hall.sits(CARLA, ONE)
    given = gives(hall, CARLA)
    hall.later(hours=2)
    assert end(hall) == []
    assert hall.serves(CARLA) == given
    gives(hall, CARLA)
    hall.now = local(SATURDAY + timedelta(days=1), "00:10")
    assert end(hall)[-1] is e.DayClosed


def test_only_the_server_ends_a_day(hall: Hall) -> None:
    """It may ask no other command."""
    hall.now = local(SATURDAY, "14:00")
    assert hall.refuse(ADMINISTRATOR, c.EndDay()) is Code.FORBIDDEN
    assert hall.refuse(SYSTEM, c.CloseDay()) is Code.FORBIDDEN


def test_numbers_begin_anew_on_monday(hall: Hall) -> None:
    """On the same date after the end the numbers go on."""
    hall.now = local(SATURDAY, "14:00")
    end(hall)
    hall.sits(CARLA, ONE)
    assert hall.ticket(gives(hall, CARLA)).code == "A005"
    hall.now = local(MONDAY, "08:05")
    end(hall)
    hall.sits(CARLA, ONE)
    assert hall.ticket(gives(hall, CARLA)).code == "A001"


def test_the_office_says_when_its_day_ends() -> None:
    """So many minutes after the last closing of the date; a date without hours ends at 23:30."""
    assert ends_at(office(), SATURDAY) == local(SATURDAY, "14:00")
    assert ends_at(office(day_ends_after=45), MONDAY) == local(MONDAY, "14:45")
    assert ends_at(office(), SATURDAY + timedelta(days=1)) == local(date(2026, 11, 29), "23:30")
    assert ends_at(small_office(), MONDAY) == local(MONDAY, "23:30")


def test_a_date_of_its_own_has_its_own_end() -> None:
    """A Monday that the office gives up ends as a Sunday; one on which it opens late ends late."""
    closed = office(closed_dates=(ClosedDate(MONDAY, "Inventario"),))
    late = office(open_dates=(OpenDate(MONDAY, ((time(9, 0), time(20, 0)),)),))
    assert ends_at(closed, MONDAY) == local(MONDAY, "23:30")
    assert ends_at(late, MONDAY) == local(MONDAY, "22:00")


def test_an_office_open_past_midnight_ends_after_it() -> None:
    """A person waiting at midnight is called at half past; the day ends after the night's hours."""
    night = (Hours((5, 6), time(20, 0), time(23, 59)), Hours((6, 7), time(0, 0), time(2, 0)))
    catalogue = office(*night)
    friday = SATURDAY - timedelta(days=1)
    assert ends_at(catalogue, friday) == local(SATURDAY, "04:00")
    hall = Hall(catalogue, local(friday, "23:50"))
    hall.sits(ANA, ONE)
    first = hall.issue()
    hall.now = local(SATURDAY, "00:30")
    assert end(hall) == []
    second = hall.issue()
    assert [hall.serves(ANA), hall.serves(ANA)] == [first, second]
    assert hall.ticket(second).code == "A002"
    hall.now = local(SATURDAY, "04:00")
    end(hall)
    assert is_empty(hall)


def test_hours_until_late_end_after_midnight() -> None:
    """Closed at eleven and ended at one: people who wait at midnight still do."""
    catalogue = office(Hours((1, 2), time(15, 0), time(23, 0)))
    hall = Hall(catalogue, local(MONDAY, "22:50"))
    hall.sits(ANA, ONE)
    ticket = hall.issue()
    hall.now = local(MONDAY + timedelta(days=1), "00:20")
    assert hall.serves(ANA) == ticket
    hall.now = local(MONDAY + timedelta(days=1), "01:00")
    end(hall)
    assert is_empty(hall)


def test_a_day_never_ends_after_the_next_has_opened() -> None:
    """This holds for any number of minutes in the office file."""
    late = office(Hours((1, 2), time(5, 0), time(23, 0)), day_ends_after=480)
    assert ends_at(late, MONDAY) == local(MONDAY + timedelta(days=1), "05:00")


@pytest.mark.parametrize(
    ("zone", "day"),
    [
        ("America/Santiago", date(2022, 9, 10)),
        ("America/Santiago", date(2026, 9, 5)),
        ("America/Santiago", date(2026, 4, 4)),
        ("Pacific/Apia", date(2011, 12, 29)),
    ],
    ids=["no midnight", "this year's", "an hour twice", "a day that was never"],
)
def test_a_night_with_another_clock_ends_each_day_once(zone: str, day: date) -> None:
    """Ends come one after the other, and none is missed, whatever the clock does at midnight."""
    catalogue = small_office(time_zone=zone)
    ends = [ends_at(catalogue, day + timedelta(days=days)) for days in range(-1, 4)]
    assert ends == sorted(ends)
    for moment in ends:
        assert last_end(catalogue, moment) == moment
        assert last_end(catalogue, moment - timedelta(seconds=1)) < moment


def test_a_clock_that_leaps_ends_no_day_twice(hall: Hall) -> None:
    """Set back over the end, the same day ends again later, with the people who came since."""
    hall.now = local(SATURDAY, "14:00")
    end(hall)
    hall.now = local(SATURDAY, "11:00")
    assert end(hall) == []
    hall.sits(ANA, ONE)
    hall.issue()
    hall.now = local(SATURDAY, "14:00")
    assert end(hall)[-1] is e.DayClosed
    assert is_empty(hall)

"""A Saturday on which no clerk signed out: on Monday morning no view has any trace of it."""

from datetime import UTC, date, datetime, time

import pytest

from antesala.messages import rows as r
from antesala.words import Words
from server.domain import commands as c
from server.domain.attention import Channel
from server.domain.catalogue import Hours
from server.domain.commands import SYSTEM
from server.views import BoardView
from server.views.cache import Once
from server.views.counter import CounterView
from server.views.devices import Devices
from server.views.hall import KioskView, StatusView
from server.views.rows import View
from server.views.staff import StaffView
from server.web.people.board import calls_of
from tests.domain.builders import (
    ANA,
    BRUNO,
    FIRST,
    ONE,
    PERMIT,
    PLANTS,
    TWO,
    Hall,
    kiosk,
    small_office,
)

HOURS = (Hours((1, 2, 3, 4, 5), time(8, 30), time(14, 0)), Hours((6,), time(9, 0), time(12, 0)))
WORDS = Words("es", "CL")


def local(day: int, clock: str) -> datetime:
    """Of November 2026 in Santiago; the 28th is a Saturday."""
    return datetime.fromisoformat(f"{date(2026, 11, day)}T{clock}:00-03:00").astimezone(UTC)


@pytest.fixture
def hall() -> Hall:
    """Two clerks at their counters; one called, one served, others waiting, missed and parked."""
    hall = Hall(small_office(hours=HOURS), local(28, "10:00"))
    hall.sits(ANA, ONE)
    hall.sits(BRUNO, TWO)
    for wanted in (PERMIT, PERMIT, PERMIT, PLANTS):
        hall.issue(wanted, FIRST)
    hall.serves(ANA)
    missed, parked, *_ = (hall.issue() for _ in range(4))
    hall.does(ANA, c.ParkTicket(parked), c.CallTicket(missed), c.MarkNoShow(), c.CallNext())
    hall.grant(kiosk(), c.CallForHelp())
    return hall


def rows_of(view: View, hall: Hall) -> list[r.AnyRow]:
    found = (view.row(hall.office, key) for key in view.keys(hall.office))
    return [row for row in found if row is not None]


def monday(hall: Hall) -> Hall:
    """No one came until five past eight."""
    hall.now = local(30, "08:05")
    hall.grant(SYSTEM, c.EndDay())
    return hall


def test_there_was_something_to_see(hall: Hall) -> None:
    """Without this the other tests here would have no force."""
    staff = {type(row) for row in rows_of(StaffView(Devices(), Once()), hall)}
    assert {r.TicketRow, r.HelpRow} <= staff
    assert any(isinstance(row, r.CallRow) for row in rows_of(BoardView(), hall))
    assert calls_of(hall.office, hall.now, WORDS)


def test_the_hall_begins_empty(hall: Hall) -> None:
    """Display, kiosk and public board show no call."""
    monday(hall)
    assert not any(isinstance(row, r.CallRow) for row in rows_of(BoardView(), hall))
    assert calls_of(hall.office, hall.now, WORDS) == []
    services = [row for row in rows_of(KioskView(Once()), hall) if isinstance(row, r.ServiceRow)]
    assert {(row.waiting, row.counters, len(row.waits)) for row in services} == {(0, 0, 0)}


def test_the_public_board_asks_no_server_to_forget(hall: Hall) -> None:
    """A store that cannot keep the day's end does not keep Saturday's calls on the screens."""
    assert calls_of(hall.office, local(30, "08:05"), WORDS) == []
    assert calls_of(hall.office, local(28, "13:59"), WORDS)


def test_the_staff_begin_with_nobody(hall: Hall) -> None:
    """No ticket, no call for help; every counter closed, every clerk away."""
    rows = rows_of(StaffView(Devices(), Once()), monday(hall))
    assert not any(isinstance(row, r.TicketRow | r.HelpRow) for row in rows)
    assert {row.state for row in rows if isinstance(row, r.CounterRow)} == {"closed"}
    assert {row.state for row in rows if isinstance(row, r.ClerkRow)} == {"away"}
    assert [row.waiting for row in rows if isinstance(row, r.OfficeRow)] == [0]


def test_a_clerk_begins_with_an_empty_register(hall: Hall) -> None:
    """Monday's desk has neither Saturday's last line nor its count or alarms."""
    monday(hall).sits(ANA, ONE)
    (row,) = rows_of(CounterView(ONE, Once()), hall)
    assert isinstance(row, r.DeskRow)
    assert (row.registered, row.attended, row.ticket, row.next_call) == (None, 0, None, None)
    hall.does(ANA, c.StartAttention(Channel.TELEPHONE), c.RegisterAttention())
    (row,) = rows_of(CounterView(ONE, Once()), hall)
    assert isinstance(row, r.DeskRow)
    assert row.attended == 1


def test_a_telephone_says_that_its_ticket_lapsed(hall: Hall) -> None:
    """A page that is still open does not say that people are ahead."""
    waiting = [ticket.id for ticket in hall.office.tickets.values()][-1]
    (row,) = rows_of(StatusView(waiting, Once()), monday(hall))
    assert isinstance(row, r.StatusRow)
    assert (row.state, row.people_ahead, row.wait) == ("lapsed", None, None)


def test_the_board_tells_a_call_that_no_one_came_to(hall: Hall) -> None:
    """Until the ticket comes back; a person who is served was no such call."""
    rows = [row for row in rows_of(BoardView(), hall) if isinstance(row, r.CallRow)]
    assert [(row.is_current, row.is_missed) for row in rows] == [
        (False, False),
        (False, True),
        (True, False),
    ]
    missed = next(call.ticket for call in hall.office.calls if call.code == rows[1].code)
    hall.does(ANA, c.ReinstateTicket(missed))
    again = [row for row in rows_of(BoardView(), hall) if isinstance(row, r.CallRow)]
    assert not any(row.is_missed for row in again)

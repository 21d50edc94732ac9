"""What a ticket's holder says by telephone, as consoles, kiosks and the holder see it."""

from antesala.messages import rows as r
from antesala.words import instant
from server.domain import commands as c
from server.domain.identity import TicketId
from server.domain.office import caller_by_phone
from server.views import Devices, KioskView, Once, StaffView, StatusView
from server.views.counter import CounterView
from tests.domain.builders import ANA, FIRST, GENERAL, ONE, Hall, holder


def hall_with(people: int) -> tuple[Hall, list[TicketId]]:
    hall = Hall()
    hall.sits(ANA, ONE)
    return hall, [hall.issue() for _ in range(people)]


def desk(hall: Hall) -> r.DeskRow:
    row = CounterView(ONE, Once()).row(hall.office, ("desk", ONE))
    assert isinstance(row, r.DeskRow)
    return row


def status(hall: Hall, ticket: TicketId) -> r.StatusRow:
    row = StatusView(ticket, Once()).row(hall.office, ("status", ticket))
    assert isinstance(row, r.StatusRow)
    return row


def test_the_counter_sees_who_is_called_instead() -> None:
    """Its next call is the other ticket at once, and the asker's row says that it lets one pass."""
    hall, (first, second) = hall_with(2)
    hall.grant(holder(first), c.AskMoreTime(first, 0))
    upcoming = desk(hall).next_call
    assert upcoming is not None
    assert upcoming.ticket == second
    staff = StaffView(Devices(), Once())
    row = staff.row(hall.office, ("ticket", first))
    assert isinstance(row, r.TicketRow)
    assert row.lets_pass == 1
    assert status(hall, first).more_time == 1
    assert hall.calls(ANA) == second
    later = staff.row(hall.office, ("ticket", first))
    assert isinstance(later, r.TicketRow)
    assert later.lets_pass == 0


def test_the_counter_sees_that_the_person_comes() -> None:
    hall, (first,) = hall_with(1)
    hall.calls(ANA)
    hall.grant(holder(first), c.SayOnMyWay(first))
    held = desk(hall).ticket
    assert held is not None
    assert held.is_on_the_way
    assert held.awaited_until is not None
    assert status(hall, first).is_on_the_way


def test_counter_sees_until_when_a_preference_is_waited_for() -> None:
    """A preference by law has it; a general person who said nothing has none."""
    for ticket_class, seconds in ((FIRST, 90), (GENERAL, None)):
        hall, _ = hall_with(0)
        hall.issue(ticket_class=ticket_class)
        hall.calls(ANA)
        held = desk(hall).ticket
        assert held is not None
        assert held.called_at is not None
        until = instant(held.awaited_until) if held.awaited_until else None
        waited = None if until is None else (until - instant(held.called_at)).total_seconds()
        assert waited == seconds


def test_the_holder_learns_who_comes() -> None:
    """A call is open until a clerk takes it; then it is gone for the staff, and names the clerk."""
    hall, (first,) = hall_with(1)
    hall.grant(holder(first), c.AskHelp(first))
    key = ("help", caller_by_phone(first))
    staff = StaffView(Devices(), Once())
    row = staff.row(hall.office, key)
    assert isinstance(row, r.HelpRow)
    assert (row.name, row.ticket, row.plea) == ("A001", first, "help")
    assert (status(hall, first).plea, status(hall, first).plea_taken_by) == ("help", None)
    hall.does(ANA, c.TakeHelp(caller_by_phone(first)))
    assert staff.row(hall.office, key) is None
    assert status(hall, first).plea_taken_by == "Ana"


def test_kiosks_hear_of_no_telephone() -> None:
    """Their own calls only: whose telephone calls a clerk is for the staff."""
    hall, (first,) = hall_with(1)
    hall.grant(holder(first), c.AskHelp(first))
    kiosk = KioskView(Once())
    key = ("help", str(caller_by_phone(first)))
    assert key not in set(kiosk.keys(hall.office))
    assert kiosk.row(hall.office, key) is None

"""The lobby: tickets taken and given up, help wanted and help called."""

from dataclasses import replace

import pytest

from server.domain import commands as c, events as e
from server.domain.commands import SYSTEM
from server.domain.identity import ClassId, ServiceId, TicketId
from server.domain.office import Topic
from server.domain.refusals import Code
from server.domain.ticket import ImpossibleChangeError, State
from tests.domain.builders import (
    ADMINISTRATOR,
    ANA,
    BRUNO,
    CONSOLES,
    FIRST,
    GENERAL,
    MORNING,
    ONE,
    PERMIT,
    TWO,
    Hall,
    holder,
    kiosk,
)


@pytest.fixture
def hall() -> Hall:
    return Hall()


def test_ticket_is_given(hall: Hall) -> None:
    """The sender of `issue_ticket` gets code and link; all others only code and service."""
    wish = c.IssueTicket(PERMIT, FIRST, "en", help_needed=("sign_language", "escort"))
    decision = hall.grant(kiosk(), wish)
    assert decision.answer.code == "A001"
    assert decision.answer.ticket is not None
    ticket = hall.ticket(decision.answer.ticket)
    assert (ticket.state, ticket.arrival, ticket.day) == (State.WAITING, hall.now, MORNING.date())
    assert (ticket.service, ticket.ticket_class, ticket.language) == (PERMIT, FIRST, "en")
    assert (ticket.channel, ticket.device) == ("kiosk", kiosk().device)
    assert hall.office.told(ticket.id, Topic.LINK_TOKEN).startswith("token-")
    assert hall.office.told(ticket.id, Topic.HELP_NEEDED) == "sign_language,escort"


def test_nothing_private_is_in_the_journal(hall: Hall) -> None:
    """No event has the link or the help wanted."""
    hall.grant(kiosk(), c.IssueTicket(PERMIT, FIRST, help_needed=("escort",)))
    assert "token" not in repr(hall.events)
    assert "escort" not in repr(hall.events)


def test_staff_give_tickets_too(hall: Hall) -> None:
    """From a console the channel is the staff's."""
    hall.sits(ANA, ONE)
    ticket = hall.does(ANA, c.IssueTicket(PERMIT, GENERAL)).answer.ticket
    assert ticket is not None
    assert hall.ticket(ticket).channel == "staff"


def test_only_what_the_office_has(hall: Hall) -> None:
    """An unknown service or class is refused by its name."""
    assert hall.refuse(kiosk(), c.IssueTicket(ServiceId("x"), GENERAL)) is Code.UNKNOWN_SERVICE
    assert hall.refuse(kiosk(), c.IssueTicket(PERMIT, ClassId("x"))) is Code.UNKNOWN_CLASS
    assert hall.events[1:] == []


def test_same_ticket_is_never_issued_twice(hall: Hall) -> None:
    """An id drawn twice is a bug, and costs no one's ticket."""
    hall.issue()
    (issued,) = [event for event in hall.events if isinstance(event, e.TicketIssued)]
    with pytest.raises(ImpossibleChangeError):
        hall.follow((issued,))


def test_ticket_is_given_up(hall: Hall) -> None:
    """At the kiosk that gave it, on the holder's telephone, or by the staff."""
    hall.sits(ANA, ONE)
    for caller in (kiosk(), None, CONSOLES[ANA]):
        ticket = hall.issue()
        hall.grant(caller or holder(ticket), c.CancelTicket(ticket))
        assert hall.ticket(ticket).state is State.CANCELLED
    assert hall.cannot(ANA, c.CallNext()) is Code.NOBODY_WAITS


def test_only_ones_own_is_given_up(hall: Hall) -> None:
    """Another kiosk or another holder does not cancel it."""
    ticket, other = hall.issue(), hall.issue()
    for caller in (kiosk(2), holder(other)):
        assert hall.refuse(caller, c.CancelTicket(ticket)) is Code.NOT_YOURS
    assert hall.refuse(kiosk(), c.CancelTicket(TicketId("x"))) is Code.UNKNOWN_TICKET


def test_called_ticket_is_not_given_up(hall: Hall) -> None:
    """Once a clerk has called it, it is theirs to end."""
    hall.sits(ANA, ONE)
    ticket = hall.issue()
    hall.calls(ANA)
    assert hall.refuse(kiosk(), c.CancelTicket(ticket)) is Code.WRONG_STATE


def test_help_wanted_is_replaced(hall: Hall) -> None:
    """The last answer counts, and none is an answer too."""
    ticket = hall.issue()
    hall.grant(kiosk(), c.SetHelpNeeded(ticket, ("low_counter",)))
    assert hall.office.told(ticket, Topic.HELP_NEEDED) == "low_counter"
    hall.grant(kiosk(), c.SetHelpNeeded(ticket, ()))
    assert hall.office.told(ticket, Topic.HELP_NEEDED) == ""
    assert hall.refuse(kiosk(2), c.SetHelpNeeded(ticket, ())) is Code.NOT_YOURS


def test_help_is_wanted_before_the_end(hall: Hall) -> None:
    """No private data is kept anew about an ended ticket."""
    ticket = hall.issue()
    hall.grant(kiosk(), c.CancelTicket(ticket))
    assert hall.refuse(kiosk(), c.SetHelpNeeded(ticket, ("escort",))) is Code.WRONG_STATE


def test_help_wanted_ends_with_the_day(hall: Hall) -> None:
    """The help that a person wanted is wiped when the day is closed."""
    ticket = hall.issue()
    hall.grant(kiosk(), c.SetHelpNeeded(ticket, ("escort",)))
    hall.grant(ADMINISTRATOR, c.CloseDay())
    assert hall.office.told(ticket, Topic.HELP_NEEDED) == ""


def test_no_help_is_kept_of_a_person_attended_beyond_the_day(hall: Hall) -> None:
    """It would stay until the next day's end."""
    hall.sits(ANA, ONE)
    ticket = hall.issue()
    hall.calls(ANA)
    hall.does(ANA, c.StartService())
    hall.later(hours=24)
    hall.grant(SYSTEM, c.EndDay())
    assert hall.ticket(ticket).state is State.SERVING
    asked = c.SetHelpNeeded(ticket, ("escort",))
    assert hall.refuse(CONSOLES[ANA], asked) is Code.TICKET_AGED


def test_somebody_is_called_to_the_kiosk(hall: Hall) -> None:
    """Staff hear from which device help was called, and what the office calls it."""
    caller = replace(kiosk(2), name="Tótem 2")
    (event,) = hall.grant(caller, c.CallForHelp()).events
    assert event == e.HelpCalled(at=hall.now, device=caller.device, name="Tótem 2")


def test_a_call_for_help_stands_until_taken(hall: Hall) -> None:
    """A second call keeps the first time; one clerk goes, the next is told so."""
    first = hall.now
    hall.grant(kiosk(2), c.CallForHelp())
    hall.later(minutes=2).grant(kiosk(2), c.CallForHelp())
    device = kiosk(2).device
    assert [call.at for call in hall.office.help_calls.values()] == [first]
    assert hall.cannot(ANA, c.TakeHelp(device)) is Code.NOT_SIGNED_IN
    hall.sits(ANA, ONE)
    hall.sits(BRUNO, TWO)
    (event,) = hall.does(ANA, c.TakeHelp(device)).events
    assert event == e.HelpTaken(at=hall.now, device=device, clerk=ANA)
    assert [call.taken_by for call in hall.office.help_calls.values()] == [ANA]
    assert hall.cannot(BRUNO, c.TakeHelp(device)) is Code.HELP_TAKEN
    again = hall.later(minutes=5).now
    hall.grant(kiosk(2), c.CallForHelp())
    assert [(call.at, call.taken_by) for call in hall.office.help_calls.values()] == [(again, None)]


def test_nobody_calls_for_help_overnight(hall: Hall) -> None:
    """A call that no clerk took ends with the day; one from before its first ticket stays."""
    hall.grant(kiosk(), c.CallForHelp())
    hall.later(days=1).grant(kiosk(2), c.CallForHelp())
    hall.issue()
    assert list(hall.office.help_calls) == [kiosk(2).device]
    hall.grant(ADMINISTRATOR, c.CloseDay())
    assert hall.office.help_calls == {}

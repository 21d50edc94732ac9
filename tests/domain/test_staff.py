"""Staff and counters: signing in, consoles, counters, and whether they call."""

from dataclasses import replace
from datetime import UTC, timedelta
from zoneinfo import ZoneInfo

import pytest

from server.domain import commands as c, events as e
from server.domain.attention import Channel
from server.domain.decide.context import Decision
from server.domain.identity import ClerkId, CounterId, DeviceId
from server.domain.office import CounterState, Desk
from server.domain.refusals import Code
from tests.domain.builders import (
    ADMINISTRATOR,
    ADVICE,
    ANA,
    BRUNO,
    CARLA,
    CONSOLES,
    DIEGO,
    LUNCH,
    MORNING,
    ONE,
    PERMIT,
    PLANTS,
    REST,
    THREE,
    TWO,
    Hall,
    console,
    kiosk,
    small_office,
)


@pytest.fixture
def hall() -> Hall:
    """Ana calls at counter 1."""
    hall = Hall()
    hall.sits(ANA, ONE)
    return hall


def happened(decision: Decision) -> list[type[e.Event]]:
    return [type(event) for event in decision.events]


def test_clerk_comes_and_goes(hall: Hall) -> None:
    """Signed in, sat down, signed out: the counter closes with the clerk."""
    assert hall.office.desks == {ONE: Desk(CounterState.OPEN, ANA, MORNING)}
    assert happened(hall.does(ANA, c.SignOut())) == [e.CounterClosed, e.ClerkSignedOut]
    assert hall.office.desks == {}
    assert hall.office.consoles == {}
    assert hall.cannot(ANA, c.CallNext()) is Code.NOT_SIGNED_IN


def test_signing_in_tells_the_role(hall: Hall) -> None:
    """The console learns who it has: a clerk or a supervisor, and where they sit."""
    assert hall.does(BRUNO, c.SignIn(BRUNO)).answer.role == "clerk"
    assert hall.does(CARLA, c.SignIn(CARLA)).answer.role == "supervisor"
    assert hall.does(ANA, c.SignIn(ANA)).answer.counter == ONE


def test_signing_in_twice_is_once(hall: Hall) -> None:
    """A clerk who is in stays in, without an event."""
    assert hall.does(ANA, c.SignIn(ANA)).events == ()


def test_broken_console_is_left_behind(hall: Hall) -> None:
    """At another console the clerk goes on with counter and ticket; the old one has no clerk."""
    ticket = hall.issue()
    hall.calls(ANA)
    answer = hall.grant(console(7), c.SignIn(ANA)).answer
    assert answer.counter == ONE
    assert hall.cannot(ANA, c.StartService()) is Code.NOT_SIGNED_IN
    hall.grant(console(7), c.StartService())
    assert hall.ticket(ticket).clerk == ANA
    assert hall.office.consoles == {ANA: DeviceId("console-7")}


def test_next_clerk_takes_the_console(hall: Hall) -> None:
    """Signing in where a colleague was signs the colleague out if their hands are free."""
    decision = hall.grant(CONSOLES[ANA], c.SignIn(BRUNO))
    assert happened(decision) == [e.CounterClosed, e.ClerkSignedOut, e.ClerkSignedIn]
    assert hall.office.consoles == {BRUNO: CONSOLES[ANA].device}


def test_console_in_use_is_not_taken(hall: Hall) -> None:
    """No clerk is signed out while holding a ticket or attending."""
    hall.issue()
    hall.calls(ANA)
    assert hall.refuse(CONSOLES[ANA], c.SignIn(BRUNO)) is Code.TICKET_IN_HAND
    assert hall.cannot(ANA, c.SignOut()) is Code.TICKET_IN_HAND
    hall.does(ANA, c.MarkNoShow(), c.StartAttention(Channel.TELEPHONE))
    assert hall.refuse(CONSOLES[ANA], c.SignIn(BRUNO)) is Code.ATTENTION_OPEN
    assert hall.cannot(ANA, c.SignOut()) is Code.ATTENTION_OPEN


def test_counter_has_one_clerk(hall: Hall) -> None:
    """A clerk cannot take a colleague's counter, open or paused."""
    hall.does(BRUNO, c.SignIn(BRUNO))
    assert hall.cannot(BRUNO, c.OpenCounter(ONE)) is Code.COUNTER_TAKEN
    hall.does(ANA, c.PauseCounter())
    assert hall.cannot(BRUNO, c.OpenCounter(ONE)) is Code.COUNTER_TAKEN
    hall.does(ANA, c.CloseCounter())
    hall.does(BRUNO, c.OpenCounter(ONE))


def test_clerk_has_one_counter(hall: Hall) -> None:
    """A clerk who moves to another counter leaves the first one closed."""
    decision = hall.does(ANA, c.OpenCounter(TWO))
    assert happened(decision) == [e.CounterClosed, e.CounterOpened]
    assert hall.office.desks == {TWO: Desk(CounterState.OPEN, ANA, MORNING)}


def test_nobody_moves_with_a_person(hall: Hall) -> None:
    """The person called to counter 1 finds the clerk at counter 1."""
    hall.issue()
    hall.calls(ANA)
    assert hall.cannot(ANA, c.OpenCounter(TWO)) is Code.TICKET_IN_HAND
    assert hall.cannot(ANA, c.CloseCounter()) is Code.TICKET_IN_HAND
    assert hall.cannot(ANA, c.PauseCounter()) is Code.TICKET_IN_HAND


def test_paused_counter_calls_nobody(hall: Hall) -> None:
    """In a pause a clerk calls neither by the rule nor by hand, and resumes by opening again."""
    ticket = hall.issue()
    hall.does(ANA, c.PauseCounter())
    assert hall.cannot(ANA, c.CallNext()) is Code.COUNTER_NOT_OPEN
    assert hall.cannot(ANA, c.CallTicket(ticket)) is Code.COUNTER_NOT_OPEN
    hall.does(ANA, c.OpenCounter(ONE))
    assert hall.calls(ANA) == ticket


def test_a_pause_has_its_reason_and_planned_end(hall: Hall) -> None:
    """Both are the clerk's to say, and to correct while they are away."""
    noon = hall.now + timedelta(minutes=30)
    hall.does(ANA, c.PauseCounter(LUNCH, noon))
    assert hall.office.desks[ONE] == Desk(CounterState.PAUSED, ANA, hall.now, LUNCH, noon)
    hall.later(minutes=29).does(ANA, c.PauseCounter(REST, noon + timedelta(minutes=15)))
    assert hall.office.desks[ONE].reason == REST
    assert hall.office.desks[ONE].since == hall.now
    hall.does(ANA, c.OpenCounter(ONE))
    assert hall.office.desks[ONE] == Desk(CounterState.OPEN, ANA, hall.now)


def test_a_pause_ends_later_today(hall: Hall) -> None:
    """Neither in the past nor tomorrow, whatever zone the time is told in."""
    for minutes in (0, -5, 13 * 60):
        command = c.PauseCounter(until=hall.now + timedelta(minutes=minutes))
        assert hall.cannot(ANA, command) is Code.MALFORMED
    santiago = (hall.now + timedelta(hours=1)).astimezone(ZoneInfo("America/Santiago"))
    hall.does(ANA, c.PauseCounter(until=santiago))
    until = hall.office.desks[ONE].until
    assert until == santiago
    assert until is not None
    assert until.tzinfo is UTC


def test_back_office_calls_nobody_and_is_no_break(hall: Hall) -> None:
    hall.issue()
    hall.does(ANA, c.WorkInBackOffice())
    assert hall.office.desks[ONE].is_back_office
    assert hall.cannot(ANA, c.CallNext()) is Code.COUNTER_NOT_OPEN
    hall.does(ANA, c.PauseCounter(LUNCH))
    assert not hall.office.desks[ONE].is_back_office


def parted(hall: Hall) -> None:
    """A new office file: counter 2 is for plants alone, which Bruno does not know."""
    first, second, *others = small_office().counters
    counters = (first, replace(second, services=(PLANTS,)), *others)
    hall.grant(ADMINISTRATOR, c.LoadCatalogue(small_office(counters=counters)))


def test_a_counter_without_a_common_service_stays_shut(hall: Hall) -> None:
    """People would wait for a counter that looks open; the clerk's own stays as it was."""
    parted(hall)
    hall.sits(BRUNO, THREE)
    assert hall.cannot(BRUNO, c.OpenCounter(TWO)) is Code.NO_COMMON_SERVICE
    assert hall.office.desks[THREE] == Desk(CounterState.OPEN, BRUNO, MORNING)
    hall.sits(DIEGO, TWO)


def test_a_counter_parted_from_its_clerk_ends_what_it_has(hall: Hall) -> None:
    """The office file changed while it was open: the person is attended, then it is left."""
    hall.sits(BRUNO, TWO)
    ticket = hall.issue(PERMIT)
    assert hall.calls(BRUNO) == ticket
    parted(hall)
    assert hall.does(BRUNO, c.OpenCounter(TWO)).events == ()
    hall.does(BRUNO, c.StartService(), c.FinishService(), c.PauseCounter())
    assert hall.cannot(BRUNO, c.OpenCounter(TWO)) is Code.NO_COMMON_SERVICE
    hall.does(BRUNO, c.CloseCounter(), c.OpenCounter(THREE))


def test_an_accepted_person_is_called_all_the_same(hall: Hall) -> None:
    """They wait for this clerk alone: refused, the counter would keep them waiting for good."""
    hall.sits(BRUNO, TWO)
    ticket = hall.issue(ADVICE)
    hall.does(ANA, c.CallTicket(ticket), c.StartService(), c.OfferTicket(BRUNO, "A case of his"))
    hall.does(BRUNO, c.AcceptTicket(ticket), c.PauseCounter())
    parted(hall)
    hall.does(BRUNO, c.OpenCounter(TWO))
    assert hall.calls(BRUNO) == ticket


def test_opening_twice_is_once(hall: Hall) -> None:
    """An open counter stays open, without an event."""
    assert hall.does(ANA, c.OpenCounter(ONE)).events == ()


def test_nobody_calls_standing(hall: Hall) -> None:
    """Without a counter a clerk can neither call nor attend."""
    hall.does(ANA, c.CloseCounter())
    for command in (c.CallNext(), c.StartAttention(Channel.ONLINE), c.CloseCounter()):
        assert hall.cannot(ANA, command) is Code.NO_COUNTER


def test_unknown_names_are_refused(hall: Hall) -> None:
    """Unknown clerks cannot sign in, and unknown counters cannot be opened."""
    assert hall.refuse(console(8), c.SignIn(ClerkId("nobody"))) is Code.UNKNOWN_CLERK
    assert hall.cannot(ANA, c.OpenCounter(CounterId("nowhere"))) is Code.UNKNOWN_COUNTER
    assert hall.cannot(ANA, c.OfferTicket(ClerkId("nobody"), "")) is Code.NO_TICKET_IN_HAND


def test_roles_ask_what_is_theirs(hall: Hall) -> None:
    """A kiosk cannot call, a clerk cannot change the rule, an administrator cannot attend."""
    assert hall.refuse(kiosk(), c.CallNext()) is Code.FORBIDDEN
    assert hall.cannot(ANA, c.CloseDay()) is Code.FORBIDDEN
    assert hall.refuse(ADMINISTRATOR, c.CallNext()) is Code.FORBIDDEN
    stranger = c.Caller(DeviceId("x"), "stranger")
    assert hall.refuse(stranger, c.CallForHelp()) is Code.FORBIDDEN
    assert hall.refuse(c.Caller(DeviceId("d"), "display"), c.CallForHelp()) is Code.FORBIDDEN


def test_supervisor_at_a_console_oversees(hall: Hall) -> None:
    """A console may ask what the clerk signed in at it may."""
    hall.does(CARLA, c.SignIn(CARLA), c.CloseDay())
    hall.does(CARLA, c.SignOut())
    assert hall.cannot(CARLA, c.CloseDay()) is Code.FORBIDDEN


def test_no_night_keeps_who_is_in(hall: Hall) -> None:
    """A clerk who forgot to sign out does so with the end of the day, and signs in anew."""
    hall.issue()
    hall.later(days=1)
    ticket = hall.issue()
    assert hall.cannot(ANA, c.CallNext()) is Code.NOT_SIGNED_IN
    hall.sits(ANA, ONE)
    assert hall.calls(ANA) == ticket

"""What those who answer for the hall do without a counter, and what happens to people meanwhile."""

from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest

from server.domain import commands as c, events as e
from server.domain.attention import Channel, Outcome
from server.domain.catalogue import Clerk, ClerkRole
from server.domain.decide.decide import decide
from server.domain.discipline import Discipline
from server.domain.identity import ClerkId
from server.domain.office import CounterState, Topic
from server.domain.refusals import Code, Refusal
from server.domain.ticket import State
from tests.domain.builders import (
    ADMINISTRATOR,
    ADVICE,
    ANA,
    BRUNO,
    CARLA,
    CONSOLES,
    FIRST,
    GENERAL,
    ONE,
    PARKS,
    PERMIT,
    PLANTS,
    TAX,
    TWO,
    Hall,
    holder,
    kiosk,
    small_office,
    staff_page,
)
from tests.domain.checks import check_office

PAGE = staff_page(CARLA)
EVA = ClerkId("eva")
WHY = "No quedan cupos"


def refusal(hall: Hall, caller: c.Caller, command: c.Command) -> Refusal:
    found = decide(hall.office, command, caller, hall.now, hall.fresh())
    assert isinstance(found, Refusal)
    return found


def staffed() -> Hall:
    """Ana and Bruno at their counters; Carla sits at none."""
    hall = Hall()
    hall.sits(ANA, ONE)
    hall.sits(BRUNO, TWO)
    return hall


# Services


def test_a_stopped_service_gives_no_ticket_to_anybody() -> None:
    """Not at the kiosk, nor from the staff; the people who wait are called as before."""
    hall = staffed()
    waits = hall.issue()
    hall.grant(PAGE, c.StopTickets(PERMIT, WHY))
    for caller in (kiosk(), CONSOLES[ANA], PAGE):
        found = refusal(hall, caller, c.IssueTicket(PERMIT, GENERAL))
        assert found.code is Code.TICKETS_STOPPED
        assert found.facts["reason"] == WHY
    hall.issue(TAX)
    assert hall.calls(ANA) == waits
    hall.grant(PAGE, c.AllowTickets(PERMIT))
    hall.issue(PERMIT)


def test_the_second_supervisor_is_told_who_was_first() -> None:
    """And when; the act is not done twice."""
    hall = Hall()
    hall.grant(PAGE, c.StopTickets(PERMIT, WHY))
    at = hall.now.isoformat(timespec="seconds")
    found = refusal(hall, ADMINISTRATOR, c.StopTickets(PERMIT, "Otra razón"))
    assert found.facts == {"service": PERMIT, "reason": WHY, "clerk": CARLA, "at": at}
    hall.grant(PAGE, c.TakeKioskOut(kiosk().device))
    assert refusal(hall, ADMINISTRATOR, c.TakeKioskOut(kiosk().device)).facts["clerk"] == CARLA
    hall.grant(PAGE, c.SuspendClerk(ANA))
    assert refusal(hall, ADMINISTRATOR, c.SuspendClerk(ANA)).facts == {
        "clerk": ANA,
        "by": CARLA,
        "at": at,
    }


@pytest.mark.parametrize("reason", ["", "   ", "x" * 61, "dos\nlíneas"])
def test_a_reason_is_one_line_that_a_kiosk_can_show(reason: str) -> None:
    assert Hall().refuse(PAGE, c.StopTickets(PERMIT, reason)) is Code.MALFORMED


def test_a_stop_ends_with_the_day_and_not_before() -> None:
    """A day closed by hand may begin again on its date; the service is stopped still."""
    hall = Hall()
    hall.issue(TAX)
    hall.grant(PAGE, c.StopTickets(PERMIT, WHY))
    hall.grant(PAGE, c.CloseDay())
    assert hall.refuse(kiosk(), c.IssueTicket(PERMIT, GENERAL)) is Code.TICKETS_STOPPED
    hall.issue(TAX)
    hall.later(days=1).issue(PERMIT)
    assert hall.office.stopped == {}


def test_a_stop_before_the_first_ticket_is_of_the_new_day() -> None:
    """The first ticket begins the day, which yesterday's stops do not outlive, but today's do."""
    hall = Hall()
    hall.issue(TAX)
    hall.later(days=1).grant(PAGE, c.StopTickets(PERMIT, WHY))
    hall.issue(TAX)
    assert hall.refuse(kiosk(), c.IssueTicket(PERMIT, GENERAL)) is Code.TICKETS_STOPPED


def test_a_day_without_any_ticket_ends_stops_too() -> None:
    """The server ends the day also where nothing but a stop and a notice stands."""
    hall = Hall()
    hall.grant(PAGE, c.StopTickets(PERMIT, WHY))
    hall.grant(PAGE, c.ShowNotice("Simulacro a las 11:00", time(11)))
    hall.later(days=1).ask(kiosk(), c.CallForHelp())
    assert (hall.office.stopped, hall.office.notice) == ({}, None)


def test_a_new_office_file_drops_a_stopped_service() -> None:
    """One that comes back later is not stopped."""
    hall = Hall()
    hall.grant(PAGE, c.StopTickets(ADVICE, WHY))
    hall.grant(PAGE, c.StopTickets(PERMIT, WHY))
    without = small_office(services=small_office().services[:3])
    hall.grant(ADMINISTRATOR, c.LoadCatalogue(without))
    hall.grant(ADMINISTRATOR, c.LoadCatalogue(small_office()))
    assert set(hall.office.stopped) == {PERMIT}


# The notice


def test_a_notice_is_replaced_by_its_author_only() -> None:
    """A colleague removes it first, and so sees what it said."""
    hall = Hall()
    hall.grant(PAGE, c.ShowNotice("Simulacro a las 11:00", time(11)))
    hall.grant(PAGE, c.ShowNotice("Simulacro a las 11:30", time(12)))
    assert hall.refuse(ADMINISTRATOR, c.ShowNotice("Otra cosa", time(12))) is Code.NOTICE_SHOWN
    hall.grant(ADMINISTRATOR, c.RemoveNotice())
    assert hall.refuse(PAGE, c.RemoveNotice()) is Code.NO_NOTICE
    hall.grant(ADMINISTRATOR, c.ShowNotice("Otra cosa", time(12)))
    hall.later(hours=4)
    assert hall.refuse(PAGE, c.RemoveNotice()) is Code.NO_NOTICE
    hall.grant(PAGE, c.ShowNotice("Buenas tardes", time(15)))


def test_displays_are_silent_until_an_hour_of_the_office() -> None:
    """Its author may choose another hour; a colleague may end it, and not change it."""
    hall = Hall()
    hall.grant(PAGE, c.MuteDisplays(time(11)))
    hall.grant(PAGE, c.MuteDisplays(time(9, 30)))
    assert hall.office.muted is not None
    assert hall.office.muted.until == datetime(2026, 3, 2, 12, 30, tzinfo=UTC)
    assert hall.refuse(ADMINISTRATOR, c.MuteDisplays(time(12))) is Code.DISPLAYS_MUTED
    assert hall.refuse(PAGE, c.MuteDisplays(time(8))) is Code.WRONG_HOUR
    hall.grant(ADMINISTRATOR, c.UnmuteDisplays())
    assert hall.office.muted is None
    assert hall.refuse(PAGE, c.UnmuteDisplays()) is Code.NOT_MUTED
    hall.grant(ADMINISTRATOR, c.MuteDisplays(time(12)))


def test_silence_ends_with_the_day() -> None:
    """The server ends a day also where nothing but that stands, and the next one is heard."""
    hall = Hall()
    hall.grant(PAGE, c.MuteDisplays(time(11)))
    hall.later(days=1).ask(kiosk(), c.CallForHelp())
    assert hall.office.muted is None


def test_a_notice_stands_until_an_hour_of_the_office() -> None:
    """In its own time: half past nine in Santiago is half past twelve in UTC."""
    hall = Hall()
    hall.grant(PAGE, c.ShowNotice("Hola", time(9, 30)))
    assert hall.office.notice is not None
    assert hall.office.notice.until == datetime(2026, 3, 2, 12, 30, tzinfo=UTC)
    assert hall.refuse(PAGE, c.ShowNotice("Hola", time(9))) is Code.WRONG_HOUR


@pytest.mark.parametrize("text", ["", " ", "x" * 101, "dos\nlíneas"])
def test_a_notice_is_one_line_that_a_display_can_show(text: str) -> None:
    assert Hall().refuse(PAGE, c.ShowNotice(text, time(11))) is Code.MALFORMED


# Tickets


def test_a_moved_ticket_keeps_arrival_and_class() -> None:
    """It waits at the other service as if it had always been there."""
    hall = staffed()
    moved = hall.issue(PLANTS, FIRST)
    before = hall.ticket(moved)
    later = hall.issue(TAX, FIRST)
    hall.grant(PAGE, c.MoveTicket(moved, TAX))
    assert hall.ticket(moved) == replace(before, service=TAX, left_services=(PLANTS,))
    assert [hall.calls(BRUNO), hall.calls(ANA)] == [moved, later]


def test_a_moved_ticket_waits_for_any_clerk() -> None:
    """One that had waited for a certain clerk does not; what it needs goes along."""
    hall = staffed()
    ticket = hall.issue(PERMIT)
    hall.does(ANA, c.CallNext(), c.StartService(), c.OfferTicket(BRUNO, "una firma"))
    hall.does(BRUNO, c.AcceptTicket(ticket))
    hall.grant(PAGE, c.MoveTicket(ticket, TAX))
    assert hall.ticket(ticket).reserved_for is None
    assert hall.office.told(ticket, Topic.NEED) == "una firma"
    assert hall.calls(ANA) == ticket


def test_an_act_on_a_ticket_that_moved_on_names_its_state() -> None:
    """Called, attended or gone meanwhile: it is not moved, and the refusal says where it is."""
    hall = staffed()
    ticket = hall.issue()
    hall.calls(ANA)
    code = hall.ticket(ticket).code
    found = refusal(hall, PAGE, c.MoveTicket(ticket, TAX))
    assert (found.code, found.facts) == (Code.WRONG_STATE, {"ticket": code, "state": "called"})
    hall.does(ANA, c.StartService())
    for act in (c.MoveTicket(ticket, TAX), c.CancelTicket(ticket), c.ReinstateTicket(ticket)):
        assert refusal(hall, PAGE, act).facts["state"] == "serving"
    hall.does(ANA, c.FinishService())
    assert refusal(hall, PAGE, c.GrantClass(ticket, FIRST)).facts["state"] == "served"


def test_a_supervisor_needs_no_counter() -> None:
    """For the acts on tickets and on the office that a clerk at a counter has too."""
    hall = staffed()
    missed, gone, older = hall.issue(), hall.issue(), hall.issue()
    hall.calls(ANA)
    hall.does(ANA, c.MarkNoShow())
    hall.grant(PAGE, c.ReinstateTicket(missed))
    hall.grant(PAGE, c.CancelTicket(gone))
    hall.grant(PAGE, c.GrantClass(older, FIRST))
    hall.grant(PAGE, c.ChangeDiscipline(Discipline.STRICT))
    states = [hall.ticket(each).state for each in (missed, gone, older)]
    assert states == [State.WAITING, State.CANCELLED, State.WAITING]
    hall.grant(PAGE, c.CloseDay())
    assert hall.office.is_day_closed


def test_a_staff_page_is_no_console() -> None:
    """It attends no person, and no one signs in at it."""
    hall = staffed()
    hall.issue()
    assert hall.refuse(PAGE, c.CallNext()) is Code.NOT_SIGNED_IN
    assert hall.refuse(PAGE, c.OpenCounter(TWO)) is Code.NOT_SIGNED_IN
    assert hall.refuse(PAGE, c.SignIn(CARLA)) is Code.FORBIDDEN


@pytest.mark.parametrize("clerk", [ANA, ClerkId("stranger")])
def test_the_office_file_says_who_may(clerk: ClerkId) -> None:
    """Whatever role a page claims: a clerk's, or none of a person who is not in it any more."""
    hall = Hall()
    assert hall.refuse(staff_page(clerk), c.StopTickets(PERMIT, WHY)) is Code.FORBIDDEN


# A counter whose clerk is gone


def test_a_called_person_waits_again_when_the_counter_is_freed() -> None:
    """With their arrival; the counter is closed and its clerk signed out."""
    hall = staffed()
    ticket = hall.issue()
    hall.calls(ANA)
    hall.grant(PAGE, c.FreeCounter(ONE))
    assert hall.ticket(ticket).state is State.WAITING
    assert hall.office.desk_of(ANA) is None
    assert ANA not in hall.office.consoles
    assert hall.office.calls == []
    assert hall.calls(BRUNO) == ticket


def test_displays_show_no_call_of_a_person_who_waits_again() -> None:
    """It would send them to a counter that waits for another; calls of others stay."""
    hall = staffed()
    missed, parked, other = hall.issue(), hall.issue(), hall.issue()
    hall.does(ANA, c.CallNext(), c.Recall(), c.MarkNoShow(), c.ReinstateTicket(missed))
    assert hall.office.calls == []
    hall.does(ANA, c.CallTicket(parked), c.StartService(), c.ParkTicket(parked))
    hall.does(BRUNO, c.CallTicket(other))
    assert [call.ticket for call in hall.office.calls] == [parked, other]
    hall.does(BRUNO, c.ResumeTicket(parked))
    assert [call.ticket for call in hall.office.calls] == [other]


@pytest.mark.parametrize("is_offered", [True, False])
def test_an_attended_person_is_set_aside_when_the_counter_is_freed(*, is_offered: bool) -> None:
    """They may be there or may have gone; what they need is kept, and a colleague resumes it."""
    hall = staffed()
    ticket = hall.issue()
    hall.does(ANA, c.CallNext(), c.StartService(), c.SaveAttention(need="una firma"))
    attention = hall.attention(ANA)
    if is_offered:
        hall.does(ANA, c.OfferTicket(BRUNO, "una firma"))
    hall.grant(PAGE, c.FreeCounter(ONE))
    check_office(hall.office)
    assert hall.ticket(ticket).state is State.PARKED
    assert hall.office.attentions[attention.id].outcome is Outcome.UNRESOLVED
    assert hall.office.told(ticket, Topic.NEED) == "una firma"
    hall.grant(PAGE, c.ResumeTicket(ticket))
    assert hall.calls(BRUNO) == ticket


def test_a_telephone_call_is_registered_when_the_counter_is_freed() -> None:
    hall = staffed()
    hall.does(ANA, c.StartAttention(Channel.TELEPHONE))
    attention = hall.attention(ANA)
    hall.grant(PAGE, c.FreeCounter(ONE))
    assert hall.office.attentions[attention.id].outcome is Outcome.UNRESOLVED


def test_a_clerk_who_came_back_keeps_their_counter() -> None:
    """The supervisor had seen another moment: with another person, with none, or another clerk."""
    hall = staffed()
    first, second = hall.issue(), hall.issue()
    hall.calls(ANA)
    seen = c.FreeCounter(ONE, ANA, first)
    hall.does(ANA, c.StartService(), c.FinishService())
    assert refusal(hall, PAGE, seen).facts == {"counter": ONE, "clerk": ANA}
    hall.calls(ANA)
    found = refusal(hall, PAGE, seen)
    code = hall.ticket(second).code
    assert found.code is Code.COUNTER_CHANGED
    assert found.facts == {"counter": ONE, "clerk": ANA, "ticket": code, "state": "called"}
    assert hall.refuse(PAGE, c.FreeCounter(ONE, BRUNO, second)) is Code.COUNTER_CHANGED
    hall.grant(PAGE, c.FreeCounter(ONE, ANA, second))
    assert hall.cannot(ANA, c.CallNext()) is Code.NOT_SIGNED_IN


def test_a_clerk_with_a_person_is_not_signed_out() -> None:
    """One with free hands is, and their counter closes; a second time they are away."""
    hall = staffed()
    hall.issue()
    hall.calls(ANA)
    assert hall.refuse(PAGE, c.SignClerkOut(ANA)) is Code.TICKET_IN_HAND
    hall.grant(PAGE, c.SignClerkOut(BRUNO))
    assert hall.office.desk_of(BRUNO) is None
    assert hall.refuse(PAGE, c.SignClerkOut(BRUNO)) is Code.CLERK_AWAY


# Kiosks


def test_a_kiosk_out_of_service_gives_no_ticket() -> None:
    """Another does, and a person at it may still call for help or give their ticket back."""
    hall = Hall()
    ticket = hall.issue()
    hall.grant(PAGE, c.TakeKioskOut(kiosk().device))
    assert hall.refuse(kiosk(), c.IssueTicket(PERMIT, GENERAL)) is Code.KIOSK_OUT
    hall.grant(kiosk(2), c.IssueTicket(PERMIT, GENERAL))
    hall.grant(kiosk(), c.CallForHelp())
    hall.grant(kiosk(), c.CancelTicket(ticket))
    hall.later(days=1).ask(kiosk(), c.CallForHelp())
    assert hall.refuse(kiosk(), c.IssueTicket(PERMIT, GENERAL)) is Code.KIOSK_OUT
    hall.grant(PAGE, c.BringKioskBack(kiosk().device))
    hall.issue()


# Clerks


def test_a_suspended_clerk_signs_in_nowhere() -> None:
    """One who is free leaves at once, and comes again when restored."""
    hall = staffed()
    hall.grant(PAGE, c.SuspendClerk(ANA))
    assert hall.office.desk_of(ANA) is None
    for console in CONSOLES.values():
        if console != CONSOLES[BRUNO]:
            assert hall.refuse(console, c.SignIn(ANA)) is Code.SUSPENDED
    hall.later(days=1)
    assert hall.cannot(ANA, c.SignIn(ANA)) is Code.SUSPENDED
    hall.grant(PAGE, c.RestoreClerk(ANA))
    hall.sits(ANA, ONE)


def test_a_suspended_clerk_finishes_with_the_person_in_hand() -> None:
    """And leaves with the act that frees their hands; restored before that, they stay."""
    hall = staffed()
    hall.issue()
    hall.issue()
    hall.calls(ANA)
    hall.grant(PAGE, c.SuspendClerk(ANA))
    hall.does(ANA, c.StartService())
    hall.does(ANA, c.FinishService())
    assert ANA not in hall.office.consoles
    hall.calls(BRUNO)
    hall.grant(PAGE, c.SuspendClerk(BRUNO))
    hall.grant(PAGE, c.RestoreClerk(BRUNO))
    hall.does(BRUNO, c.StartService(), c.FinishService())
    assert hall.office.desks[TWO].state is CounterState.OPEN


def test_a_suspended_supervisor_oversees_nothing() -> None:
    """Neither by a page nor at a console, where they finish with the person in hand."""
    hall = staffed()
    hall.does(CARLA, c.SignIn(CARLA))
    hall.grant(ADMINISTRATOR, c.SuspendClerk(CARLA))
    assert CARLA not in hall.office.consoles
    assert hall.refuse(PAGE, c.CloseDay()) is Code.SUSPENDED
    assert hall.refuse(PAGE, c.RestoreClerk(CARLA)) is Code.SUSPENDED
    hall.grant(ADMINISTRATOR, c.RestoreClerk(CARLA))
    hall.grant(PAGE, c.CloseDay())


def administered() -> Hall:
    """An office with an administrator, Eva."""
    eva = Clerk(EVA, "Eva", PARKS, ClerkRole.ADMINISTRATOR)
    return Hall(small_office(clerks=(*small_office().clerks, eva)))


def test_one_administrator_is_always_left() -> None:
    """No one suspends themselves, nor a supervisor an administrator."""
    hall = administered()
    assert hall.refuse(PAGE, c.SuspendClerk(CARLA)) is Code.FORBIDDEN
    assert hall.refuse(PAGE, c.SuspendClerk(EVA)) is Code.FORBIDDEN
    assert hall.refuse(staff_page(EVA), c.SuspendClerk(EVA)) is Code.FORBIDDEN
    hall.grant(staff_page(EVA), c.SuspendClerk(CARLA))


def test_an_administrator_is_a_supervisor_at_a_console() -> None:
    """They attend, and oversee; they load no office file there."""
    hall = administered()
    answer = hall.grant(CONSOLES[ANA], c.SignIn(EVA)).answer
    assert answer.role == "supervisor"
    hall.grant(CONSOLES[ANA], c.OpenCounter(ONE))
    ticket = hall.issue()
    assert hall.grant(CONSOLES[ANA], c.CallNext()).answer.ticket == ticket
    hall.grant(CONSOLES[ANA], c.StopTickets(PERMIT, WHY))
    assert hall.refuse(CONSOLES[ANA], c.LoadCatalogue(small_office())) is Code.FORBIDDEN
    assert hall.refuse(CONSOLES[ANA], c.SuspendClerk(EVA)) is Code.FORBIDDEN


def test_a_suspended_clerk_stays_so_through_office_files() -> None:
    """Left out for a while and put in again; and they can be restored meanwhile."""
    hall = Hall()
    hall.grant(PAGE, c.SuspendClerk(ANA))
    hall.grant(ADMINISTRATOR, c.LoadCatalogue(small_office(clerks=small_office().clerks[1:])))
    hall.grant(ADMINISTRATOR, c.LoadCatalogue(small_office()))
    assert hall.cannot(ANA, c.SignIn(ANA)) is Code.SUSPENDED
    hall.grant(ADMINISTRATOR, c.LoadCatalogue(small_office(clerks=small_office().clerks[1:])))
    hall.grant(PAGE, c.RestoreClerk(ANA))
    assert hall.refuse(PAGE, c.RestoreClerk(ANA)) is Code.UNKNOWN_CLERK


# The day


def test_a_reopened_day_is_as_before() -> None:
    """Tickets wait, are set aside or missed as they were; numbers go on."""
    hall = staffed()
    waits, aside, missed = hall.issue(), hall.issue(), hall.issue(TAX)
    hall.does(ANA, c.ParkTicket(aside))
    hall.does(ANA, c.CallTicket(missed), c.MarkNoShow())
    before = {each: hall.ticket(each) for each in (waits, aside, missed)}
    hall.grant(PAGE, c.CloseDay())
    assert {hall.ticket(each).state for each in before} == {State.LAPSED}
    hall.later(minutes=10).grant(PAGE, c.ReopenDay())
    check_office(hall.office)
    assert {each: hall.ticket(each) for each in before} == before
    assert hall.calls(ANA) == waits
    assert hall.ticket(hall.issue()).code == "A004"


def test_a_reopened_day_keeps_a_reservation_of_a_clerk_who_is_here() -> None:
    """Of one who has signed out since, the ticket waits for any."""
    hall = staffed()
    tickets = []
    for giver, taker in ((ANA, BRUNO), (BRUNO, ANA)):
        ticket = hall.issue()
        hall.does(giver, c.CallTicket(ticket), c.StartService(), c.OfferTicket(taker, ""))
        hall.does(taker, c.AcceptTicket(ticket))
        tickets.append(ticket)
    hall.grant(PAGE, c.CloseDay())
    hall.does(ANA, c.SignOut())
    hall.grant(PAGE, c.ReopenDay())
    assert [hall.ticket(each).reserved_for for each in tickets] == [BRUNO, None]
    assert hall.office.desk_of(ANA) is None


@pytest.mark.parametrize("begins", ["ticket", "attention"])
def test_a_day_that_began_anew_is_not_reopened(begins: str) -> None:
    """Its people were sent home, and others have come since."""
    hall = staffed()
    hall.issue()
    hall.grant(PAGE, c.CloseDay())
    if begins == "ticket":
        hall.issue()
    else:
        hall.does(ANA, c.StartAttention(Channel.TELEPHONE))
    assert hall.refuse(PAGE, c.ReopenDay()) is Code.DAY_OPEN
    if begins == "attention":
        hall.does(ANA, c.RegisterAttention())
    hall.grant(PAGE, c.CloseDay())
    hall.grant(PAGE, c.ReopenDay())
    waiting = [each for each in hall.office.tickets.values() if each.state is State.WAITING]
    assert len(waiting) == (1 if begins == "ticket" else 0)


def test_a_day_that_the_server_ended_can_be_reopened_the_same_evening() -> None:
    """Counters stay closed and clerks signed out; on the next day it is over."""
    hall = staffed()
    ticket = hall.issue()
    hall.now = datetime(2026, 3, 3, 2, 45, tzinfo=UTC)
    hall.ask(kiosk(), c.CallForHelp())
    assert hall.office.is_day_closed
    hall.grant(PAGE, c.ReopenDay())
    assert hall.ticket(ticket).state is State.WAITING
    assert hall.office.desks == {}
    hall.later(hours=3).ask(kiosk(), c.CallForHelp())
    assert hall.ticket(ticket).state is State.LAPSED
    assert hall.refuse(PAGE, c.ReopenDay()) is Code.DAY_OVER
    assert hall.office.day == date(2026, 3, 2)


def test_a_day_is_not_reopened_without_what_its_tickets_need() -> None:
    """A new office file may lack their service."""
    hall = Hall()
    hall.issue(ADVICE)
    hall.grant(PAGE, c.CloseDay())
    hall.grant(ADMINISTRATOR, c.LoadCatalogue(small_office(services=small_office().services[:3])))
    assert hall.refuse(PAGE, c.ReopenDay()) is Code.DAY_OVER
    hall.grant(ADMINISTRATOR, c.LoadCatalogue(small_office()))
    hall.grant(PAGE, c.ReopenDay())


def test_a_phone_asks_nothing_of_this() -> None:
    """Nor does a kiosk or a clerk at a counter."""
    hall = staffed()
    ticket = hall.issue()
    for caller in (holder(ticket), kiosk(), CONSOLES[ANA]):
        for command in (c.StopTickets(PERMIT, WHY), c.FreeCounter(ONE), c.ReopenDay()):
            assert hall.refuse(caller, command) is Code.FORBIDDEN


def test_events_name_the_member_of_staff() -> None:
    """The journal says who stopped, suspended and reopened."""
    hall = Hall()
    hall.issue()
    acts = (
        c.StopTickets(PERMIT, WHY),
        c.ShowNotice("Hola", time(11)),
        c.MuteDisplays(time(11)),
        c.TakeKioskOut(kiosk().device),
        c.SuspendClerk(ANA),
        c.CloseDay(),
        c.ReopenDay(),
    )
    for act in acts:
        hall.grant(PAGE, act)
    said = [event for event in hall.events if hasattr(event, "by")]
    assert {type(event) for event in said} == {
        e.TicketsStopped,
        e.NoticeShown,
        e.DisplaysMuted,
        e.KioskTakenOut,
        e.ClerkSuspended,
        e.DayReopened,
    }
    assert {getattr(event, "by") for event in said} == {CARLA}  # noqa: B009

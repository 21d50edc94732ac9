"""Each code with which an office refuses, met in the shortest story that leads to it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import time, timedelta

import pytest

from server.domain import commands as c
from server.domain.attention import Channel, Step
from server.domain.catalogue import Hours
from server.domain.discipline import Discipline
from server.domain.identity import (
    ClassId,
    ClerkId,
    CounterId,
    OfficeId,
    PauseId,
    ServiceId,
    TicketId,
)
from server.domain.refusals import Code, Refusal
from server.domain.ticket import IssuedAlone
from tests.domain.builders import (
    ADMINISTRATOR,
    ADVICE,
    ANA,
    BRUNO,
    CARLA,
    DIEGO,
    FIRST,
    GENERAL,
    ONE,
    PERMIT,
    PHONE,
    PLANTS,
    THREE,
    TWO,
    Hall,
    holder,
    kiosk,
    small_office,
    staff_page,
)
from tests.domain.codes import OFFICE_CODES

Story = Callable[[Hall], Code]


def attend(hall: Hall) -> TicketId:
    """Ana attends a person with a ticket."""
    ticket = hall.issue()
    hall.does(ANA, c.CallNext(), c.StartService())
    return ticket


def announced(hall: Hall, phones: int) -> list[Code]:
    """Why telephones that take five tickets one after the other get none."""
    asked = [c.AnnounceTicket(PERMIT, GENERAL, phone=f"{n % phones}") for n in range(5)]
    found = [hall.ask(PHONE, each) for each in asked]
    return [each.code for each in found if isinstance(each, Refusal)]


def phone_tickets_off(hall: Hall) -> Code:
    hall.grant(ADMINISTRATOR, c.LoadCatalogue(small_office(phone_tickets=None)))
    return hall.refuse(PHONE, c.AnnounceTicket(PERMIT, GENERAL))


def wrong_presence_code(hall: Hall) -> Code:
    ticket = hall.grant(PHONE, c.AnnounceTicket(PERMIT, GENERAL)).answer.ticket
    assert ticket is not None
    return hall.refuse(holder(ticket), c.ConfirmPresence(ticket, "0000"))


def offer(hall: Hall) -> TicketId:
    """Carla is offered the person that Ana attends."""
    ticket = attend(hall)
    hall.does(CARLA, c.SignIn(CARLA))
    hall.does(ANA, c.OfferTicket(CARLA, ""))
    return ticket


def load(hall: Hall, **changes: object) -> Code:
    return hall.refuse(ADMINISTRATOR, c.LoadCatalogue(small_office(**changes)))


def closed(hall: Hall) -> Code:
    hall.grant(
        ADMINISTRATOR, c.LoadCatalogue(small_office(hours=(Hours((7,), time(9), time(10)),)))
    )
    return hall.refuse(kiosk(), c.IssueTicket(PERMIT, GENERAL))


def alone(code: str, hours_ago: int = 0) -> Callable[[Hall], Code]:
    """A kiosk hands a ticket in that it gave under a code while the server was away."""

    def story(hall: Hall) -> Code:
        given = IssuedAlone(code, hall.now - timedelta(hours=hours_ago))
        return hall.refuse(kiosk(), c.IssueTicket(PERMIT, GENERAL, issued_alone=given))

    return story


def code_taken(hall: Hall) -> Code:
    given = IssuedAlone("X001", hall.now)
    hall.grant(kiosk(2), c.IssueTicket(PERMIT, GENERAL, issued_alone=given))
    return alone("X001")(hall)


def wrong_times(hall: Hall) -> Code:
    soon = hall.now + timedelta(minutes=1)
    return hall.refuse(staff_page(CARLA), c.EnterRollTicket("R001", PERMIT, GENERAL, soon))


def has_preference(hall: Hall) -> Code:
    hall.grant(ADMINISTRATOR, c.LoadCatalogue(small_office(punctual_note="Ordenanza 1")))
    ticket = hall.grant(kiosk(), c.IssueTicket(PERMIT, FIRST)).answer.ticket
    assert ticket is not None
    return hall.refuse(kiosk(), c.GrantPunctual(ticket))


def punctual_off(hall: Hall) -> Code:
    return hall.refuse(kiosk(), c.GrantPunctual(hall.issue()))


def not_yours(hall: Hall) -> Code:
    ticket = hall.issue()
    return hall.refuse(kiosk(2), c.CancelTicket(ticket))


def wrong_state(hall: Hall) -> Code:
    attend(hall)
    return hall.cannot(ANA, c.MarkNoShow())


def reserved(hall: Hall) -> Code:
    ticket = offer(hall)
    hall.does(CARLA, c.AcceptTicket(ticket))
    return hall.cannot(ANA, c.CallTicket(ticket))


def no_more_time(hall: Hall) -> Code:
    ticket = hall.issue()
    for asked in range(2):
        hall.grant(holder(ticket), c.AskMoreTime(ticket, asked))
    return hall.refuse(holder(ticket), c.AskMoreTime(ticket, 2))


def not_served_here(hall: Hall) -> Code:
    hall.sits(DIEGO, THREE)
    return hall.cannot(DIEGO, c.CallTicket(hall.issue()))


def ticket_in_hand(hall: Hall) -> Code:
    attend(hall)
    return hall.cannot(ANA, c.CallNext())


def attention_open(hall: Hall) -> Code:
    hall.does(ANA, c.StartAttention(Channel.TELEPHONE))
    return hall.cannot(ANA, c.CallNext())


def wrong_step(hall: Hall) -> Code:
    attend(hall)
    return hall.cannot(ANA, c.SaveAttention(step=Step.FAREWELL))


def no_counter(hall: Hall) -> Code:
    hall.does(ANA, c.CloseCounter())
    return hall.cannot(ANA, c.CallNext())


def counter_not_open(hall: Hall) -> Code:
    hall.does(ANA, c.PauseCounter())
    return hall.cannot(ANA, c.CallNext())


def counter_taken(hall: Hall) -> Code:
    hall.does(BRUNO, c.SignIn(BRUNO))
    return hall.cannot(BRUNO, c.OpenCounter(ONE))


def no_common_service(hall: Hall) -> Code:
    parted = replace(small_office().counters[1], services=(PLANTS,))
    counters = (small_office().counters[0], parted)
    hall.grant(ADMINISTRATOR, c.LoadCatalogue(small_office(counters=counters)))
    hall.does(BRUNO, c.SignIn(BRUNO))
    return hall.cannot(BRUNO, c.OpenCounter(TWO))


def clerk_away(hall: Hall) -> Code:
    attend(hall)
    return hall.cannot(ANA, c.OfferTicket(BRUNO, ""))


def same_clerk(hall: Hall) -> Code:
    attend(hall)
    return hall.cannot(ANA, c.OfferTicket(ANA, ""))


def unknown_clerk(hall: Hall) -> Code:
    attend(hall)
    return hall.cannot(ANA, c.OfferTicket(ClerkId("nobody"), ""))


def no_offer(hall: Hall) -> Code:
    ticket = offer(hall)
    hall.does(BRUNO, c.SignIn(BRUNO))
    return hall.cannot(BRUNO, c.AcceptTicket(ticket))


def people_inside(hall: Hall) -> Code:
    attend(hall)
    return hall.refuse(ADMINISTRATOR, c.CloseDay())


def service_in_use(hall: Hall) -> Code:
    hall.issue(ADVICE)
    return load(hall, services=small_office().services[:3])


def twice(command: c.Command) -> Story:
    """Another supervisor has done the same before."""

    def story(hall: Hall) -> Code:
        hall.grant(ADMINISTRATOR, command)
        return hall.refuse(staff_page(CARLA), command)

    return story


def counter_changed(hall: Hall) -> Code:
    ticket = hall.issue()
    hall.does(ANA, c.CallNext())
    hall.does(ANA, c.StartService(), c.FinishService())
    return hall.refuse(staff_page(CARLA), c.FreeCounter(ONE, ANA, ticket))


def same_service(hall: Hall) -> Code:
    return hall.refuse(staff_page(CARLA), c.MoveTicket(hall.issue(PERMIT), PERMIT))


def day_over(hall: Hall) -> Code:
    hall.issue()
    hall.grant(ADMINISTRATOR, c.CloseDay())
    return hall.later(days=1).refuse(staff_page(CARLA), c.ReopenDay())


NOBODY = TicketId("nobody's")
STORIES: dict[Code, Story] = {
    Code.MALFORMED: lambda hall: hall.refuse(
        ADMINISTRATOR, c.ChangeDiscipline(Discipline.K_THEN_OLDEST, 9)
    ),
    Code.FORBIDDEN: lambda hall: hall.refuse(kiosk(), c.CallNext()),
    Code.NOT_SIGNED_IN: lambda hall: hall.cannot(BRUNO, c.CallNext()),
    Code.NOT_YOURS: not_yours,
    Code.UNKNOWN_SERVICE: lambda hall: hall.refuse(
        kiosk(), c.IssueTicket(ServiceId("nothing"), GENERAL)
    ),
    Code.UNKNOWN_CLASS: lambda hall: hall.refuse(
        kiosk(), c.IssueTicket(PERMIT, ClassId("nothing"))
    ),
    Code.UNKNOWN_TICKET: lambda hall: hall.cannot(ANA, c.CallTicket(NOBODY)),
    Code.UNKNOWN_COUNTER: lambda hall: hall.cannot(ANA, c.OpenCounter(CounterId("nowhere"))),
    Code.UNKNOWN_CLERK: unknown_clerk,
    Code.WRONG_STATE: wrong_state,
    Code.RESERVED: reserved,
    Code.NOT_SERVED_HERE: not_served_here,
    Code.NO_MORE_TIME: no_more_time,
    Code.TICKET_IN_HAND: ticket_in_hand,
    Code.NO_TICKET_IN_HAND: lambda hall: hall.cannot(ANA, c.Recall()),
    Code.ATTENTION_OPEN: attention_open,
    Code.NO_ATTENTION: lambda hall: hall.cannot(ANA, c.SaveAttention(note="n")),
    Code.WRONG_STEP: wrong_step,
    Code.NO_COUNTER: no_counter,
    Code.COUNTER_NOT_OPEN: counter_not_open,
    Code.COUNTER_TAKEN: counter_taken,
    Code.NO_COMMON_SERVICE: no_common_service,
    Code.CLERK_AWAY: clerk_away,
    Code.SAME_CLERK: same_clerk,
    Code.NO_OFFER: no_offer,
    Code.NOBODY_WAITS: lambda hall: hall.cannot(ANA, c.CallNext()),
    Code.PHONE_TICKETS_OFF: phone_tickets_off,
    Code.PHONE_HAS_TICKET: lambda hall: announced(hall, phones=1)[-1],
    Code.HOUR_FULL: lambda hall: announced(hall, phones=5)[-1],
    Code.WRONG_PRESENCE_CODE: wrong_presence_code,
    Code.HELP_TAKEN: lambda hall: hall.cannot(ANA, c.TakeHelp(kiosk(2).device)),
    Code.COUNTER_EMPTY: lambda hall: hall.refuse(staff_page(CARLA), c.FreeCounter(TWO)),
    Code.COUNTER_CHANGED: counter_changed,
    Code.TICKETS_STOPPED: twice(c.StopTickets(PERMIT, "No hay más cupos")),
    Code.TICKETS_ALLOWED: lambda hall: hall.refuse(staff_page(CARLA), c.AllowTickets(PERMIT)),
    Code.SAME_SERVICE: same_service,
    Code.NOTICE_SHOWN: twice(c.ShowNotice("Simulacro a las 11:00", time(11))),
    Code.DISPLAYS_MUTED: twice(c.MuteDisplays(time(11))),
    Code.NOT_MUTED: lambda hall: hall.refuse(staff_page(CARLA), c.UnmuteDisplays()),
    Code.NO_NOTICE: lambda hall: hall.refuse(staff_page(CARLA), c.RemoveNotice()),
    Code.WRONG_HOUR: lambda hall: hall.refuse(staff_page(CARLA), c.ShowNotice("Hola", time(8))),
    Code.KIOSK_OUT: twice(c.TakeKioskOut(kiosk().device)),
    Code.KIOSK_IN_SERVICE: lambda hall: hall.refuse(
        staff_page(CARLA), c.BringKioskBack(kiosk().device)
    ),
    Code.SUSPENDED: twice(c.SuspendClerk(BRUNO)),
    Code.NOT_SUSPENDED: lambda hall: hall.refuse(staff_page(CARLA), c.RestoreClerk(BRUNO)),
    Code.DAY_OPEN: lambda hall: hall.refuse(staff_page(CARLA), c.ReopenDay()),
    Code.DAY_OVER: day_over,
    Code.NOTHING_TO_UNDO: lambda hall: hall.cannot(ANA, c.UndoAct()),
    Code.UNKNOWN_PAUSE: lambda hall: hall.cannot(ANA, c.PauseCounter(PauseId("siesta"))),
    Code.PEOPLE_INSIDE: people_inside,
    Code.SERVICE_IN_USE: service_in_use,
    Code.COUNTER_IN_USE: lambda hall: load(hall, counters=()),
    Code.CLERK_IN_USE: lambda hall: load(hall, clerks=()),
    Code.WRONG_DAY: lambda hall: hall.refuse(ADMINISTRATOR, c.SetDayBack(hall.now.date())),
    Code.CLOSED: closed,
    Code.WRONG_LETTER: alone("A001"),
    Code.WRONG_TIMES: wrong_times,
    Code.TICKET_AGED: alone("X001", hours_ago=48),
    Code.CODE_TAKEN: code_taken,
    Code.HAS_PREFERENCE: has_preference,
    Code.PUNCTUAL_OFF: punctual_off,
    Code.CATALOGUE_INVALID: lambda hall: load(hall, office=OfficeId("village")),
}


@pytest.mark.parametrize("code", sorted(OFFICE_CODES))
def test_every_code_has_its_story(code: Code) -> None:
    """A wish that cannot be granted is refused by its own code, without any event."""
    hall = Hall()
    hall.sits(ANA, ONE)
    assert STORIES[code](hall) == code


@pytest.mark.parametrize(
    "command",
    [c.CallTicket, c.ReinstateTicket, c.ParkTicket, c.ResumeTicket, c.AcceptTicket, c.CancelTicket],
)
def test_nobodys_ticket_is_unknown(command: Callable[[TicketId], c.Command]) -> None:
    """Every command on an unknown ticket is refused."""
    hall = Hall()
    hall.sits(ANA, TWO)
    assert hall.cannot(ANA, command(NOBODY)) is Code.UNKNOWN_TICKET


def test_empty_console_must_sign_in() -> None:
    """At a console without a clerk only signing in is granted."""
    hall = Hall()
    for command in (c.IssueTicket(PERMIT, GENERAL), c.CallForHelp(), c.SignOut(), c.Recall()):
        assert hall.cannot(ANA, command) is Code.NOT_SIGNED_IN

"""Wishes of all kinds drawn at random, sensible and senseless ones, from everybody in an office.

`Chooser` is how a wish is drawn: by hypothesis, which can then shrink it, or by a seeded Random.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, time, timedelta
from typing import Protocol, TypeVar

from server.domain import commands as c
from server.domain.attention import WAYS, Attention, Channel, Kind, Outcome, Step
from server.domain.catalogue import Catalogue, office_day
from server.domain.discipline import Discipline, Rule
from server.domain.identity import ClerkId, CounterId, Letter, PauseId, ServiceId, TicketId
from server.domain.office import CounterState, Desk, Office
from server.domain.restoration import Known, Pace
from server.domain.ticket import IssuedAlone, Occasion, PastCall, State
from tests.domain.builders import (
    ADMINISTRATOR,
    ADVICE,
    ANA,
    BRUNO,
    CARLA,
    CLASSES,
    CONSOLES,
    DIEGO,
    FOUR,
    GENERAL,
    LUNCH,
    MORNING,
    ONE,
    PERMIT,
    PHONE,
    PLANTS,
    PRESENCE_CODE,
    REST,
    TAX,
    THREE,
    TWO,
    console,
    holder,
    kiosk,
    small_office,
    staff_page,
)

_T = TypeVar("_T")
_Wish = tuple[c.Caller, c.Command]

CLERKS: tuple[ClerkId, ...] = (ANA, BRUNO, CARLA, DIEGO)
COUNTERS: tuple[CounterId, ...] = (ONE, TWO, THREE, FOUR, CounterId("nowhere"))
SERVICES: tuple[ServiceId, ...] = (PERMIT, TAX, PLANTS, ADVICE, ServiceId("unheard-of"))
CLASS_IDS = tuple(each.id for each in CLASSES)
RULES = (Rule(), Rule(k=1), Rule(Discipline.STRICT), Rule(Discipline.HEAD_START))


class Chooser(Protocol):
    """Draws one of several."""

    def __call__(self, among: Sequence[_T], /) -> _T: ...


def catalogues() -> tuple[Catalogue, ...]:
    """The office as it is, and as a new office file might have it."""
    office = small_office()
    first, second, third, fourth = office.counters
    return (
        office,
        small_office(rule=Rule(Discipline.STRICT)),
        small_office(services=tuple(s for s in office.services if s.id != ADVICE)),
        small_office(counters=(first, replace(second, services=(PLANTS,)), third)),
        small_office(counters=(fourth, third, replace(first, classes=(GENERAL,)), second)),
        small_office(clerks=tuple(replace(clerk, services=()) for clerk in office.clerks[:3])),
        small_office(time_zone="Nowhere/Nothing"),
    )


def lobby_wish(office: Office, choose: Chooser) -> _Wish:
    """From a kiosk, a telephone or the staff."""
    ticket = any_ticket(office, choose)
    caller = choose((kiosk(1), kiosk(2), console(1), holder(ticket)))
    kinds = (*["issue"] * 4, "alone", "help", "cancel", "call", "phone", "here", "holder")
    kind = choose(kinds)
    if kind in {"phone", "here", "holder"}:
        return _by_telephone(kind, office, choose)
    if kind == "alone":
        return _alone(office, choose)
    if kind == "issue":
        help_needed = choose(((), ("escort",)))
        issue = c.IssueTicket(choose(SERVICES), choose(CLASS_IDS), help_needed=help_needed)
        return kiosk(choose((1, 2))), issue
    if kind == "help":
        return caller, c.SetHelpNeeded(ticket, choose(((), ("low_counter",))))
    if kind == "cancel":
        return caller, c.CancelTicket(ticket, choose(("", "Left")))
    return caller, c.CallForHelp()


def _alone(office: Office, choose: Chooser) -> _Wish:
    """A ticket that a kiosk has given without the server, or given once more."""
    caller = choose((kiosk(1), kiosk(2), console(1)))
    letter = "X" if caller == kiosk(1) else choose("ZA")
    at = (office.clock or MORNING) - timedelta(minutes=choose((-5, 0, 0.01, 7, 1500)))
    alone = IssuedAlone(f"{letter}{choose(range(9)):03d}", at)
    if choose(range(3)) == 0:
        return caller, c.NotePaperCode(any_ticket(office, choose), alone)
    return caller, c.IssueTicket(choose(SERVICES), choose(CLASS_IDS), issued_alone=alone)


def _here(office: Office, choose: Chooser) -> _Wish:
    """A person has come, or it is said of one who has not; and the server looks at the time."""
    announced = [t.id for t in office.tickets.live().values() if t.state is State.ANNOUNCED]
    ticket = choose((*announced, any_ticket(office, choose)))
    code = choose((PRESENCE_CODE, PRESENCE_CODE, "0000"))
    callers = (holder(ticket), holder(ticket), PHONE, kiosk(1), CONSOLES[ANA], staff_page(CARLA))
    if choose(range(4)) == 0:
        return c.SYSTEM, c.ExpireAnnounced()
    return choose(callers), c.ConfirmPresence(ticket, code)


def _by_telephone(kind: str, office: Office, choose: Chooser) -> _Wish:
    """An announced ticket, its person who comes, or what the holder of any ticket says."""
    if kind == "phone":
        phone = choose(("phone-1", "phone-2", "phone-3"))
        return PHONE, c.AnnounceTicket(choose(SERVICES), choose(CLASS_IDS), phone=phone)
    return _here(office, choose) if kind == "here" else _by_holder(office, choose)


def _by_holder(office: Office, choose: Chooser) -> _Wish:
    """Mostly by the holder of a ticket that was called, or that waits."""
    wanted = choose((State.CALLED, State.WAITING, State.WAITING, State.NO_SHOW, None))
    found = [each.id for each in office.tickets.live().values() if each.state is wanted]
    ticket = choose(found) if found else any_ticket(office, choose)
    other = holder(any_ticket(office, choose))
    caller = other if choose(range(9)) == 0 else holder(ticket)
    if wanted is State.CALLED:
        return caller, choose((c.SayOnMyWay, c.AskToBeFetched))(ticket)
    more_time = c.AskMoreTime(ticket, choose((0, 0, 1, 2)))
    return caller, choose((more_time, more_time, c.SayArrived(ticket), c.AskHelp(ticket)))


def staff_wish(office: Office, choose: Chooser) -> _Wish:
    """Signing in and opening; seldom pausing, leaving, moving, or taking a colleague's counter."""
    clerk = choose(CLERKS)
    missing = [each for each in CLERKS if each not in office.consoles]
    if missing and choose(range(2)) == 0:
        clerk = choose(missing)
        return CONSOLES[clerk], c.SignIn(clerk)
    idle = [each for each in office.consoles if not _calls(office, each)]
    if idle and choose(range(3)) > 0:
        return c.Caller(office.consoles[choose(idle)], "clerk"), c.OpenCounter(choose(COUNTERS))
    caller = choose((CONSOLES[clerk], CONSOLES[clerk], console(choose((1, 5)))))
    pause = c.PauseCounter(choose((LUNCH, REST, PauseId("sea"))))
    leave: tuple[c.Command, ...] = (c.SignOut(), pause, c.WorkInBackOffice(), c.CloseCounter())
    return caller, choose((*leave, c.SignIn(clerk), c.OpenCounter(choose(COUNTERS))))


def _calls(office: Office, clerk: ClerkId) -> bool:
    counter = office.desk_of(clerk)
    return counter is not None and office.desks[counter].state is CounterState.OPEN


def desk_wish(office: Office, choose: Chooser) -> _Wish:
    """Mostly a clerk's sensible next command; now and then any."""
    clerk = choose(sorted(office.consoles) or CLERKS)
    caller = c.Caller(office.consoles.get(clerk, console(9).device), "clerk")
    offers = office.offered_to(clerk)
    if clerk in office.acts and choose(range(4)) == 0:
        return caller, c.UndoAct()
    if choose(range(5)) == 0:
        return caller, choose(_anything(office, choose))
    if offers:
        return caller, choose(_answers(offers[0].id))
    held, attention = office.held_by(clerk), office.attention_of(clerk)
    if attention is not None:
        return caller, choose(_attending(attention, choose))
    if held is not None:
        return caller, choose(_calling(held.id))
    return caller, choose(_free(office, choose))


def _noted(office: Office, choose: Chooser) -> c.NoteCall:
    """A call that a clerk wrote down while the server was away, of any ticket."""
    code = choose([*(each.code for each in list(office.tickets.values())[-12:]), "A099"])
    call = _past_call(office, choose)
    return c.NoteCall(code, call.counter, call.called_at, call.started_at, call.ended_at)


def _past_call(office: Office, choose: Chooser) -> PastCall:
    """A call of a while ago: the person did not come, went, or is with the clerk still."""
    called = (office.clock or MORNING) - timedelta(minutes=choose((0, 3, 20, 1500)))
    started = choose((None, called, called + timedelta(minutes=1)))
    ended = choose((None, called + timedelta(minutes=choose((0.5, 2, 30)))))
    return PastCall(choose(CLERKS), choose(COUNTERS), called, started, ended)


def _from_roll(office: Office, choose: Chooser) -> c.EnterRollTicket:
    """A number of the roll with what was written beside it, of today or of another day."""
    call = choose((None, None, _past_call(office, choose)))
    moment = (office.clock or MORNING) if call is None else call.called_at
    arrival = moment - timedelta(minutes=choose((0, 5, 40, 4000)))
    left = choose((None, None, arrival + timedelta(minutes=choose((-1, 1, 30)))))
    code = f"{choose('RRRRA')}{choose(range(30)):03d}"
    return c.EnterRollTicket(
        code, choose(SERVICES), choose(CLASS_IDS), arrival, call, None if call else left
    )


def _answers(ticket: TicketId) -> tuple[c.Command, ...]:
    return c.AcceptTicket(ticket), c.DeclineTicket(ticket, "no")


def _calling(ticket: TicketId) -> tuple[c.Command, ...]:
    start = c.StartService()
    return start, start, start, c.MarkNoShow(), c.Recall(), c.ParkTicket(ticket)


def _attending(attention: Attention, choose: Chooser) -> tuple[c.Command, ...]:
    colleague = c.OfferTicket(choose(CLERKS), "can you?")
    save = c.SaveAttention(step=choose(sorted(WAYS[attention.step])), need="a tree", note="n")
    if attention.ticket is None:
        to = choose((None, *CLERKS))
        outcome = Outcome.LINKED if to else choose(tuple(Outcome))
        return save, c.RegisterAttention(choose((None, *Kind)), outcome, to)
    transfer = c.TransferTicket(choose(SERVICES), "moved")
    finish = c.FinishService(choose((None, *Kind)))
    away = c.ParkTicket(attention.ticket)
    return (
        save,
        c.SendList(),
        finish,
        finish,
        transfer,
        colleague,
        colleague,
        away,
        c.WithdrawOffer(),
    )


def _free(office: Office, choose: Chooser) -> tuple[c.Command, ...]:
    """With free hands: the next call, or a command on a ticket in no one's hands."""
    if office.help_calls and choose(range(4)) == 0:
        return (c.TakeHelp(choose(tuple(office.help_calls))),)
    attend = c.StartAttention(choose(tuple(Channel)), choose((None, *SERVICES)))
    aside = [t for t in office.tickets.live().values() if t.state in _ASIDE]
    unasked = c.CallNext(choose(tuple(Occasion)))
    noted = _noted(office, choose)
    if not aside:
        return c.CallNext(), unasked, attend, noted
    ticket = choose(aside)
    grant = c.GrantClass(ticket.id, choose(CLASS_IDS))
    return (
        c.CallNext(),
        c.CallNext(),
        unasked,
        attend,
        grant,
        noted,
        *_ASIDE[ticket.state](ticket.id),
    )


_ASIDE: dict[State, Callable[[TicketId], tuple[c.Command, ...]]] = {
    State.ANNOUNCED: lambda ticket: (c.ConfirmPresence(ticket),),
    State.WAITING: lambda ticket: (c.CallTicket(ticket), c.ParkTicket(ticket)),
    State.PARKED: lambda ticket: (c.ResumeTicket(ticket),),
    State.NO_SHOW: lambda ticket: (c.ReinstateTicket(ticket),),
}


def _anything(office: Office, choose: Chooser) -> tuple[c.Command, ...]:
    ticket = any_ticket(office, choose)
    return (
        c.CallNext(choose((None, *Occasion))),
        c.CallTicket(ticket),
        c.ReinstateTicket(ticket),
        c.ParkTicket(ticket),
        c.ResumeTicket(ticket),
        c.GrantClass(ticket, choose(CLASS_IDS)),
        c.GrantPunctual(ticket),
        c.SaveAttention(step=choose(tuple(Step)), service=choose(SERVICES), brought=(0, 2, 7)),
        c.TakeHelp(choose((*office.help_calls, console(9).device))),
        _noted(office, choose),
        c.Recall(),
        c.MarkNoShow(),
        c.StartService(),
        c.FinishService(outcome=choose(tuple(Outcome))),
        c.RegisterAttention(),
        c.TransferTicket(choose(SERVICES), "moved"),
        c.OfferTicket(choose(CLERKS), "can you?"),
        c.AcceptTicket(ticket),
        c.DeclineTicket(ticket, "not mine"),
        c.WithdrawOffer(),
        c.UndoAct(),
    )


def office_wish(office: Office, choose: Chooser) -> _Wish:
    """Rare commands, by callers with and without permission."""
    caller = choose((ADMINISTRATOR, ADMINISTRATOR, kiosk(), CONSOLES[ANA], CONSOLES[CARLA]))
    if choose(range(6)) == 0:
        return choose((c.SYSTEM, c.SYSTEM, ADMINISTRATOR)), _restore(office, choose)
    rule = choose(RULES)
    commands: tuple[c.Command, ...] = (
        c.LoadCatalogue(choose(_CATALOGUES)),
        c.LoadCatalogue(choose(_CATALOGUES)),
        c.ChangeDiscipline(rule.name, rule.k),
        c.CloseDay(),
        c.SetDayBack(_a_day(office, choose)),
    )
    return caller, choose(commands)


def _restore(office: Office, choose: Chooser) -> c.NoteRestore:
    """As after a copy of an hour or of a day ago, of an office that was slow or fast."""
    copied_at = (office.clock or MORNING) - timedelta(hours=choose((1, 30)))
    paces = choose(((), (Pace(Letter("A"), hour=choose((3, 70)), day=200),)))
    return c.NoteRestore(copied_at, paces, choose(((), (Known(Letter("A"), 7),))))


def oversight_wish(office: Office, choose: Chooser) -> _Wish:
    """What a supervisor does for the hall, mostly by a staff page, also a suspended one."""
    page = staff_page(CARLA)
    if office.lapsed and choose((0, 1)) == 0:
        return page, c.ReopenDay()
    if office.notice is not None and choose((0, 1)) == 0:
        return page, c.RemoveNotice()
    if office.stopped and choose((0, 1, 2)) == 0:
        return page, c.AllowTickets(choose(tuple(office.stopped)))
    if office.muted is not None and choose((0, 1)) == 0:
        return page, c.UnmuteDisplays()
    callers = (page, page, page, page, ADMINISTRATOR, CONSOLES[CARLA], staff_page(ANA), kiosk())
    return choose(callers), choose(_oversight(office, choose))


def _oversight(office: Office, choose: Chooser) -> tuple[c.Command, ...]:
    ticket, counter = any_ticket(office, choose), choose((*office.desks, *COUNTERS[3:]))
    waiting = [each.id for each in office.tickets.live().values() if each.state is State.WAITING]
    missed = [each.id for each in office.tickets.live().values() if each.state is State.NO_SHOW]
    move = c.MoveTicket(choose((*waiting, ticket)), choose(SERVICES))
    show = c.ShowNotice(choose(("Simulacro a las 11:00", "Hola", "")), time(choose(range(24)), 30))
    clerk, device = choose((*CLERKS, ClerkId("stranger"))), kiosk(choose((1, 2))).device
    desk = (
        c.FreeCounter(counter),
        c.FreeCounter(counter, office.desks.get(counter, Desk()).clerk or ANA, ticket),
        c.SignClerkOut(choose((*office.consoles, clerk))),
    )
    hall = (
        c.StopTickets(choose(SERVICES), "No hay más cupos"),
        c.AllowTickets(choose((*office.stopped, *SERVICES))),
        show,
        c.MuteDisplays(time(choose(range(24)), 30)),
        c.TakeKioskOut(device),
        c.BringKioskBack(choose((*office.kiosks_out, device))),
    )
    people = (
        c.ReinstateTicket(choose((*missed, ticket))),
        c.CancelTicket(ticket),
        c.GrantClass(ticket, choose(CLASS_IDS)),
        c.TakeHelp(choose((*office.help_calls, device))),
    )
    clerks = (c.SuspendClerk(clerk), c.RestoreClerk(choose((*office.suspended, clerk))))
    if choose(range(8)) == 0:
        return (_from_roll(office, choose),)
    return (choose(desk), choose(hall), choose(people), choose(clerks), move, move, c.CloseDay())


def _a_day(office: Office, choose: Chooser) -> date:
    """The day of what happened last, or one before."""
    clock = office.clock or MORNING
    day = office_day(clock, office.catalogue.time_zone)
    return choose((day, day, day - timedelta(days=1)))


_CATALOGUES = catalogues()


def any_ticket(office: Office, choose: Chooser) -> TicketId:
    """One of the office's, or an unknown one."""
    return choose((*list(office.tickets)[-30:], TicketId("nobody's")))

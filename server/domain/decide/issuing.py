"""Decisions about the lobby's commands: tickets given and cancelled, calls for help."""

from datetime import datetime

from server.domain import commands as c, events as e
from server.domain.catalogue import Service, local_time
from server.domain.daybook import last_number, today
from server.domain.decide.alone import arrival_of, unfit
from server.domain.decide.context import Answer, Asking, Decision
from server.domain.identity import ClerkId, ServiceId, TicketId
from server.domain.office import Office, Private, Topic
from server.domain.opening import opening
from server.domain.refusals import Code, Refusal, refuse
from server.domain.ticket import ENDED, Act, State, Ticket, code_of


def issue_ticket(asking: Asking, command: c.IssueTicket) -> Decision | Refusal:
    """Give the next number of the service's series; numbers start at 1 with the office's day.

    A kiosk gives tickets only in opening hours; a clerk may have a reason to give one outside. One
    that a kiosk has given alone is on a person's paper already.
    """
    office, catalogue = asking.office, asking.office.catalogue
    service = catalogue.service.get(command.service)
    if service is None:
        return refuse(Code.UNKNOWN_SERVICE, service=command.service)
    if command.ticket_class not in catalogue.ticket_class:
        return refuse(Code.UNKNOWN_CLASS, **{"class": command.ticket_class})
    alone = command.issued_alone
    barred = _barred(asking, service) if alone is None else unfit(asking, alone)
    if barred is not None:
        return barred
    day = today(office, asking.now)
    number = last_number(office, service.series, asking.now) + 1
    ticket = asking.fresh.ticket
    issued = e.TicketIssued(
        at=asking.now,
        ticket=ticket,
        code=code_of(service.series, number),
        letter=service.series,
        number=number,
        seq=office.ticket_seq + 1,
        day=day,
        service=service.id,
        ticket_class=command.ticket_class,
        channel="kiosk" if asking.caller.role == "kiosk" else "staff",
        language=command.language,
        device=asking.caller.device,
        issued_alone=alone,
        arrival=None if alone is None else arrival_of(asking, alone),
    )
    code = issued.code if alone is None else alone.code
    private = (
        Private(ticket, Topic.LINK_TOKEN, asking.fresh.link_token),
        Private(ticket, Topic.HELP_NEEDED, ",".join(command.help_needed)),
    )
    return Decision((issued,), Answer(ticket=ticket, code=code), private)


def note_paper_code(asking: Asking, command: c.NotePaperCode) -> Decision | Refusal:
    """Let the one ticket have the code that is on the paper, beside its series' own.

    No person could answer a call by the other code: a ticket that was missed waits again.
    """
    ticket, alone = own_ticket(asking, command.ticket), command.issued_alone
    if isinstance(ticket, Refusal):
        return ticket
    if ticket.series_code is not None:
        return refuse(Code.CODE_TAKEN, ticket=ticket.series_code, paper=ticket.code)
    barred = unfit(asking, alone)
    if barred is not None:
        return barred
    noted = e.PaperCodeNoted(at=asking.now, ticket=ticket.id, issued_alone=alone)
    again = e.TicketReinstated(at=asking.now, ticket=ticket.id)
    is_missed = ticket.state is State.NO_SHOW
    events = (noted, again) if is_missed else (noted,)
    return Decision(events, Answer(ticket=ticket.id, code=alone.code))


def set_help_needed(asking: Asking, command: c.SetHelpNeeded) -> Decision | Refusal:
    """Replace what help the person wants, while they may still be attended."""
    ticket = own_ticket(asking, command.ticket)
    if isinstance(ticket, Refusal):
        return ticket
    if ticket.state in ENDED:
        return refuse(Code.WRONG_STATE, ticket=ticket.code, state=ticket.state)
    if asking.office.is_day_closed or ticket.day != asking.office.day:
        # What help a person wants goes with the day, also of one who is attended beyond its end.
        return refuse(Code.TICKET_AGED, ticket=ticket.code)
    return Decision(
        (e.HelpNeededSet(at=asking.now, ticket=ticket.id),),
        Answer(ticket=ticket.id, code=ticket.code),
        (Private(ticket.id, Topic.HELP_NEEDED, ",".join(command.help_needed)),),
    )


def cancel_ticket(asking: Asking, command: c.CancelTicket) -> Decision | Refusal:
    """Cancel a waiting ticket; the reason stands in its history for those who answer for it."""
    ticket = own_ticket(asking, command.ticket)
    if isinstance(ticket, Refusal):
        return ticket
    fit = asking.any_ticket(ticket.id, Act.CANCEL)
    if isinstance(fit, Refusal):
        return fit
    return Decision(
        (e.TicketCancelled(at=asking.now, ticket=ticket.id),),
        Answer(ticket=ticket.id, code=ticket.code),
        (Private(ticket.id, Topic.CANCEL_REASON, command.reason),) if command.reason else (),
    )


def call_for_help(asking: Asking, _command: c.CallForHelp) -> Decision | Refusal:
    """Tell the staff that a person at this device asks for a clerk."""
    caller = asking.caller
    return Decision((e.HelpCalled(at=asking.now, device=caller.device, name=caller.name),))


def take_help(asking: Asking, command: c.TakeHelp) -> Decision | Refusal:
    """Let the first of the staff who answers go; later ones are refused and told so."""
    if asking.person is None:
        return refuse(Code.NOT_SIGNED_IN)
    call = asking.office.help_calls.get(command.device)
    if call is None or call.taken_by is not None:
        return refuse(Code.HELP_TAKEN, device=command.device)
    return Decision((e.HelpTaken(at=asking.now, device=command.device, clerk=asking.person),))


def _barred(asking: Asking, service: Service) -> Refusal | None:
    """Why the caller may give no ticket for a service now; None if they may."""
    office, caller = asking.office, asking.caller
    if caller.role == "kiosk" and caller.device in office.kiosks_out:
        return refuse(Code.KIOSK_OUT, device=caller.device)
    closed = shut(asking, service) if caller.role == "kiosk" else None
    return closed or stopped(office, service.id)


def stopped(office: Office, service: ServiceId) -> Refusal | None:
    """Why a service gives no more tickets today, and who said so; None if it gives them."""
    stop = office.stopped.get(service)
    if stop is None:
        return None
    return refuse(
        Code.TICKETS_STOPPED, service=service, reason=stop.reason, **said_by(stop.by, stop.at)
    )


def said_by(clerk: ClerkId | None, at: datetime) -> dict[str, str]:
    """Which member of staff said so and when, as facts of a refusal."""
    moment = {"at": at.isoformat(timespec="seconds")}
    return moment if clerk is None else {**moment, "clerk": clerk}


def shut(asking: Asking, service: Service) -> Refusal | None:
    """Why a service is not open now, and when it opens in local time; None if it is open."""
    catalogue, holidays = asking.office.catalogue, asking.fresh.holidays
    local = local_time(asking.now, catalogue.time_zone)
    door = opening(catalogue, service, local, holidays)
    if door.is_open:
        return None
    opens = "" if door.opens is None else door.opens.isoformat(timespec="minutes")
    facts = {"opens": opens, "closed_by": door.closed_by or "", "reason": door.reason}
    return refuse(Code.CLOSED, service=service.id, **{k: v for k, v in facts.items() if v})


def own_ticket(asking: Asking, ticket: TicketId) -> Ticket | Refusal:
    """The ticket if the caller may change it: a kiosk its own, a citizen theirs, staff any."""
    found = asking.office.tickets.get(ticket)
    if found is None:
        return refuse(Code.UNKNOWN_TICKET, ticket=ticket)
    caller = asking.caller
    if caller.role == "kiosk" and found.device != caller.device:
        return refuse(Code.NOT_YOURS, ticket=found.id)
    if caller.role == "citizen" and found.id != caller.ticket:
        return refuse(Code.NOT_YOURS, ticket=found.id)
    return found

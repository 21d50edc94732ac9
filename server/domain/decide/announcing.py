"""Decisions about tickets taken on a telephone: announced, here, or expired."""

from datetime import datetime, timedelta
from typing import NamedTuple

from server.domain import commands as c, events as e
from server.domain.catalogue import PhoneTickets, Service, local_time
from server.domain.daybook import last_number, moment_of, today
from server.domain.decide.context import Answer, Asking, Decision
from server.domain.decide.issuing import own_ticket, shut, stopped
from server.domain.identity import ServiceId
from server.domain.office import Office, Private, Topic
from server.domain.opening import opening
from server.domain.refusals import Code, Refusal, refuse
from server.domain.ticket import State, Ticket, code_of

CHANNEL = "phone"
"""How an announced ticket was asked for."""


def announce_ticket(asking: Asking, command: c.AnnounceTicket) -> Decision | Refusal:
    """Give a number to a person who is still on the way, in opening hours as a kiosk does."""
    limits, catalogue = asking.office.catalogue.phone_tickets, asking.office.catalogue
    if limits is None:
        return refuse(Code.PHONE_TICKETS_OFF)
    service = catalogue.service.get(command.service)
    if service is None:
        return refuse(Code.UNKNOWN_SERVICE, service=command.service)
    if command.ticket_class not in catalogue.ticket_class:
        return refuse(Code.UNKNOWN_CLASS, **{"class": command.ticket_class})
    barred = _barred(asking, service, command.phone)
    if barred is not None:
        return barred
    announced = _announced(asking, command, service, _expected_until(asking, service, limits))
    private = (
        Private(announced.ticket, Topic.LINK_TOKEN, asking.fresh.link_token),
        Private(announced.ticket, Topic.PHONE, command.phone),
    )
    return Decision((announced,), Answer(ticket=announced.ticket, code=announced.code), private)


def _announced(
    asking: Asking, command: c.AnnounceTicket, service: Service, until: datetime
) -> e.TicketAnnounced:
    office, series = asking.office, service.series
    number = last_number(office, series, asking.now) + 1
    return e.TicketAnnounced(
        at=asking.now,
        ticket=asking.fresh.ticket,
        code=code_of(series, number),
        letter=series,
        number=number,
        seq=office.ticket_seq + 1,
        day=today(office, asking.now),
        service=service.id,
        ticket_class=command.ticket_class,
        language=command.language,
        device=asking.caller.device,
        expected_until=until,
    )


def _barred(asking: Asking, service: Service, phone: str) -> Refusal | None:
    """Why this telephone gets no ticket for a service now; None if it gets one."""
    office, now = asking.office, asking.now
    closed = shut(asking, service) or stopped(office, service.id)
    if closed is not None:
        return closed
    held = ticket_of_phone(office, phone, now)
    if held is not None:
        return refuse(Code.PHONE_HAS_TICKET, ticket=held.code)
    if is_hour_full(office, service.id, now):
        return refuse(Code.HOUR_FULL, service=service.id)
    return None


def _expected_until(asking: Asking, service: Service, limits: PhoneTickets) -> datetime:
    """Until when the person may come: some minutes, but not after the door has closed."""
    catalogue, now = asking.office.catalogue, asking.now
    until = now + timedelta(minutes=limits.expires_after)
    local = local_time(now, catalogue.time_zone)
    closes = opening(catalogue, service, local, asking.fresh.holidays).closes
    if closes is None:
        return until
    return min(until, moment_of(closes.date(), closes.time(), catalogue.time_zone))


def is_awaited(ticket: Ticket, now: datetime) -> bool:
    """Whether the person of an announced ticket may still come."""
    is_late = ticket.expected_until is not None and ticket.expected_until <= now
    return ticket.state is State.ANNOUNCED and not is_late


def ticket_of_phone(office: Office, phone: str, now: datetime) -> Ticket | None:
    """The ticket that a telephone has; None where it has none that can still be called."""
    for ticket in office.tickets.live().values():
        is_over = ticket.state is State.ANNOUNCED and not is_awaited(ticket, now)
        is_theirs = ticket.channel == CHANNEL and office.told(ticket.id, Topic.PHONE) == phone
        if is_theirs and not is_over:
            return ticket
    return None


class _Given(NamedTuple):
    """For what service, and when, a ticket was taken on a telephone."""

    service: ServiceId
    announced_at: datetime | None


def is_hour_full(office: Office, service: ServiceId, now: datetime) -> bool:
    """Whether telephones have got all tickets of a service that this hour of the clock has.

    An announced ticket counts whatever has become of it: giving tickets back must not be a way to
    take more of them.
    """
    local = local_time(now, office.catalogue.time_zone)
    since = now - (local - local.replace(minute=0, second=0, microsecond=0))
    given = sum(
        each.service == service
        and each.announced_at is not None
        and since <= each.announced_at <= now
        for each in office.tickets.each(_Given)
    )
    return given >= office.catalogue.on_phones(service)


def confirm_presence(asking: Asking, command: c.ConfirmPresence) -> Decision | Refusal:
    """Let an announced ticket wait from now on; a person alone proves that they are here."""
    caller = asking.caller
    ticket = asking.office.tickets.get(command.ticket)
    if caller.role == "citizen":
        found = own_ticket(asking, command.ticket)
        if isinstance(found, Refusal):
            return found
        if command.presence_code not in asking.fresh.presence_codes:
            return refuse(Code.WRONG_PRESENCE_CODE, ticket=found.code)
    if ticket is None:
        return refuse(Code.UNKNOWN_TICKET, ticket=command.ticket)
    if not is_awaited(ticket, asking.now):
        is_late = ticket.state is State.ANNOUNCED
        state = State.EXPIRED if is_late else ticket.state
        return refuse(Code.WRONG_STATE, ticket=ticket.code, state=state)
    arrived = e.TicketArrived(
        at=asking.now, ticket=ticket.id, seq=asking.office.ticket_seq + 1, clerk=asking.person
    )
    return Decision((arrived,), Answer(ticket=ticket.id, code=ticket.code))


def expire_announced(asking: Asking, _command: c.ExpireAnnounced) -> Decision:
    """Let the tickets expire that are awaited no longer."""
    late = late_tickets(asking.office, asking.now)
    return Decision(tuple(e.TicketExpired(at=asking.now, ticket=each.id) for each in late))


def late_tickets(office: Office, now: datetime) -> list[Ticket]:
    """The announced tickets whose time is over."""
    live = office.tickets.live().values()
    return [t for t in live if t.state is State.ANNOUNCED and not is_awaited(t, now)]

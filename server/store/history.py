"""Reads what has happened to tickets: a day's tickets, and all events of one with who asked them.

All of it beside the running server; packed past days are read like today. Decides no words.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import islice
from typing import Any

from sqlalchemy import Connection, func, select, text

from antesala.words.terminal import Sentence
from server.domain.catalogue import Catalogue
from server.domain.commands import COMMANDS
from server.domain.events import (
    NAMES,
    AttentionRegistered,
    CallNoted,
    CatalogueLoaded,
    DayReopened,
    Event,
    HelpCalled,
    RollTicketEntered,
    ServiceFinished,
    ServiceStarted,
    TicketCancelled,
    TicketEvent,
    TicketLapsed,
)
from server.domain.identity import OfficeId, TicketId
from server.domain.office import Topic
from server.domain.ticket import Ticket
from server.store import tables as t
from server.store.audit_search import SLICE, Asked, asked_in, number_at
from server.store.loading import rows_of
from server.store.past import Line, audit_before, audit_lines, lines
from server.store.reading import Reader
from server.store.rows import event_from, from_milliseconds, ticket_from, to_milliseconds

_UNREAD = Sentence("store-history-unread")
_SLACK = timedelta(seconds=1)
_ALL = 1_000_000_000
_REGISTERED, _REOPENED = NAMES[AttentionRegistered], NAMES[DayReopened]
_ENDS = (ServiceFinished, TicketCancelled, TicketLapsed)
_SAID_LATER = (ServiceFinished, CallNoted, RollTicketEntered)
"""Events whose ends may lie long before their lines."""
OF_ALL_TICKETS = ("close_day", "end_day", "reopen_day")
OF_A_CLERK = ("sign_out", "sign_clerk_out", "free_counter", "suspend_clerk")
"""Commands that concern tickets without naming them: all that wait, and those of a clerk."""
MOST_DAYS = 4_000
"""Tickets with one code that a search takes: one a day for more than ten years."""


@dataclass(frozen=True, slots=True)
class Happened:
    """An event of a ticket, and the command that brought it about, where that is known."""

    event: Event
    asked: Asked | None


def tickets_of(reader: Reader, office: OfficeId, day: date) -> list[Ticket]:
    """A day's tickets in the order of their arrival."""
    c = t.TICKET.c
    query = select(t.TICKET).where(c.office == office, c.day == day.isoformat()).order_by(c.seq)
    with reader.reading(_UNREAD) as connection:
        return [ticket_from(row) for row in rows_of(connection, query)]


def catalogue_before(reader: Reader, office: OfficeId, moment: datetime) -> Catalogue | None:
    """The catalogue that the office had just before a moment, or else its first one."""
    with reader.reading(_UNREAD) as connection:
        return catalogue_at(connection, office, moment)


def catalogue_at(connection: Connection, office: OfficeId, moment: datetime) -> Catalogue | None:
    """The same, in a snapshot that is open already."""
    c = t.JOURNAL.c
    # By the partial index: the office's name would be looked up in the primary key.
    ours = (c.office.concat("") == office, text(t.SETTING), c.type == NAMES[CatalogueLoaded])
    own = select(t.JOURNAL).where(*ours).limit(1)
    before = own.where(c.at < to_milliseconds(moment)).order_by(c.seq.desc())
    rows = [*rows_of(connection, before)] or [*rows_of(connection, own.order_by(c.seq))]
    found = [event_from(row) for row in rows]
    return next((event.catalogue for event in found if isinstance(event, CatalogueLoaded)), None)


def catalogues_between(
    reader: Reader, office: OfficeId, begin: datetime, end: datetime
) -> list[tuple[datetime, Catalogue]]:
    """The catalogue that the office had at `begin`, and those loaded until `end`, with their times.

    As far as the journal goes back.
    """
    c = t.JOURNAL.c
    ours = (c.office.concat("") == office, text(t.SETTING), c.type == NAMES[CatalogueLoaded])
    first, last = to_milliseconds(begin), to_milliseconds(end)
    older = select(func.max(c.seq)).where(*ours, c.at <= first).scalar_subquery()
    query = select(t.JOURNAL).where(*ours, c.at < last, c.seq >= func.coalesce(older, 0))
    with reader.reading(_UNREAD) as connection:
        found = [event_from(row) for row in rows_of(connection, query.order_by(c.seq))]
    return [(each.at, each.catalogue) for each in found if isinstance(each, CatalogueLoaded)]


def attended_on(reader: Reader, office: OfficeId, day: date) -> dict[TicketId, datetime]:
    """When the first attention of each ticket began, of those that were registered that day."""
    c = t.ATTENTION.c
    query = (
        select(c.ticket, func.min(c.started_at))
        .where(c.office == office, c.registered_on == day.isoformat(), c.ticket.is_not(None))
        .group_by(c.ticket)
    )
    with reader.reading(_UNREAD) as connection:
        return {row[0]: from_milliseconds(row[1]) for row in connection.execute(query)}


def days_of(reader: Reader, office: OfficeId) -> tuple[date, date] | None:
    """The first and the last day with tickets; None without any."""
    c = t.TICKET.c
    query = select(func.min(c.day), func.max(c.day)).where(c.office == office)
    with reader.reading(_UNREAD) as connection:
        first, last = connection.execute(query).one()
    return None if first is None else (date.fromisoformat(first), date.fromisoformat(last))


def device_names(reader: Reader, office: OfficeId) -> dict[str, str]:
    """The enrolled devices by id."""
    c = t.DEVICE.c
    with reader.reading(_UNREAD) as connection:
        rows = connection.execute(select(c.id, c.name).where(c.office == office))
        return {row[0]: row[1] for row in rows}


def reason_of_cancelling(reader: Reader, office: OfficeId, ticket: TicketId) -> str:
    """What was written when a ticket was cancelled; no other private fact is read here."""
    c = t.PRIVATE.c
    query = select(c.text).where(
        c.office == office, c.subject == ticket, c.topic == str(Topic.CANCEL_REASON)
    )
    with reader.reading(_UNREAD) as connection:
        return str(connection.execute(query).scalar() or "")


def life_of(reader: Reader, office: OfficeId, ticket: Ticket) -> list[Happened]:
    """All events of a ticket in order, with the end of each attention, and who asked for them."""
    began = ticket.announced_at or ticket.arrival
    seq = reader.seq_at(office, began - _SLACK)
    with reader.reading(_UNREAD) as connection:
        events = list(_events_of(connection, office, ticket, seq))
        if not events or events[0].at != began:
            # A clock was set back meanwhile: times are no way to find it.
            events = list(_events_of(connection, office, ticket, 0))
        if not events:
            return []
        since = min(event.at for event in events)
        until = max(event.at for event in events)
        lines_of_then = _between(connection, office, since, until)
        found = list(_paired(events, _concerning(ticket.id, lines_of_then)))
        if any(each.asked is None for each in found):
            # A clock was set back: times are no way to find the lines either.
            newest = islice(audit_before(connection, office, None), SLICE)
            found = list(_paired(events, _concerning(ticket.id, reversed(list(newest)))))
    return found


def _events_of(
    connection: Connection, office: OfficeId, ticket: Ticket, after: int
) -> Iterator[Event]:
    own, attentions, is_over, has_lapsed = ticket.id.encode(), set[bytes](), False, False
    end = None if ticket.ended_at is None else to_milliseconds(ticket.ended_at)
    for line in lines(connection, office, after):
        if is_over and end is not None and line.at > end:
            return
        event = _own_event(line, own, attentions, has_lapsed=has_lapsed)
        if event is None:
            continue
        if isinstance(event, ServiceStarted | CallNoted) and event.attention is not None:
            attentions.add(event.attention.encode())
        # The end of its attention comes after the ticket's own.
        if end is not None and isinstance(event, _SAID_LATER):
            # A clerk may have said later when it ended; the lines are of when they said it.
            end = max(end, line.at)
        is_over = _ends(event) or (is_over and isinstance(event, AttentionRegistered))
        has_lapsed = isinstance(event, TicketLapsed)
        yield event


def _ends(event: Event) -> bool:
    """Whether a ticket has ended with an event, or had by what staff wrote down."""
    if isinstance(event, RollTicketEntered) and event.ended_at is not None:
        return True
    if isinstance(event, CallNoted | RollTicketEntered):
        return event.call is not None and event.call.ended_at is not None
    return isinstance(event, _ENDS)


def _own_event(
    line: Line, ticket: bytes, attentions: set[bytes], *, has_lapsed: bool
) -> Event | None:
    """A line's event where it is the ticket's; most lines are told apart unread."""
    body = line.body.encode() if isinstance(line.body, str) else line.body
    if ticket in body:
        event = line.event()
        # Another ticket's call names those that let it pass.
        is_own = isinstance(event, TicketEvent | HelpCalled) and event.ticket == ticket.decode()
        return event if is_own else None
    if line.kind == _REOPENED and has_lapsed:
        return line.event()
    if line.kind != _REGISTERED or not any(each in body for each in attentions):
        return None
    return line.event()


def _between(
    connection: Connection, office: OfficeId, since: datetime, until: datetime
) -> Iterator[dict[str, Any]]:
    """The audit from one moment to another."""
    first, last = to_milliseconds(since), to_milliseconds(until)
    for row in audit_lines(connection, office, number_at(connection, first, office), _ALL):
        if row["at"] > last:
            return
        yield row


def _concerning(ticket: TicketId, rows: Iterable[dict[str, Any]]) -> list[Asked]:
    """The granted commands that may have changed a ticket.

    An undo names the ticket in hand again, and may have sent back another one that was called.
    """
    of_many = (*OF_ALL_TICKETS, *OF_A_CLERK, "undo_act", "expire_announced")
    return [
        asked_in(row)
        for row in rows
        if row["refused"] is None and (row["ticket"] == ticket or row["asked"] in of_many)
    ]


_CAUSES: dict[str, tuple[str, ...]] = {
    "ticket_issued": ("issue_ticket",),
    "paper_code_noted": ("issue_ticket",),
    "roll_ticket_entered": ("enter_roll_ticket",),
    "call_noted": ("note_call",),
    "ticket_announced": ("announce_ticket",),
    "ticket_arrived": ("confirm_presence",),
    "ticket_expired": ("expire_announced", *OF_ALL_TICKETS),
    "ticket_called": ("call_next", "call_ticket"),
    "ticket_recalled": ("recall",),
    "service_started": ("start_service",),
    "ticket_no_show": ("mark_no_show", "free_counter", *OF_ALL_TICKETS),
    "ticket_reinstated": ("reinstate_ticket", "issue_ticket"),
    "ticket_parked": ("park_ticket", "free_counter"),
    "ticket_resumed": ("resume_ticket",),
    "ticket_transferred": ("transfer_ticket", "move_ticket"),
    "ticket_offered": ("offer_ticket",),
    "ticket_accepted": ("accept_ticket",),
    "ticket_declined": ("decline_ticket", *OF_A_CLERK, *OF_ALL_TICKETS),
    "offer_withdrawn": ("withdraw_offer",),
    "service_finished": ("finish_service", "note_call"),
    "ticket_cancelled": ("cancel_ticket",),
    "ticket_lapsed": OF_ALL_TICKETS,
    "class_granted": ("grant_class",),
    "help_needed_set": ("set_help_needed",),
    "list_sent": ("send_list",),
    "more_time_asked": ("ask_more_time",),
    "on_the_way_said": ("say_on_my_way",),
    "help_called": ("ask_help", "ask_to_be_fetched", "say_arrived"),
    "attention_registered": tuple(COMMANDS),
    "act_undone": ("undo_act",),
    "day_reopened": ("reopen_day",),
}
"""The commands that may bring each event about: a moment may have several of a ticket's."""


def _paired(events: list[Event], asked: list[Asked]) -> Iterator[Happened]:
    """Each event with the command of its moment."""
    by_moment: dict[datetime, list[Asked]] = {}
    for line in asked:
        by_moment.setdefault(line.at, []).append(line)
    for event in events:
        moment = from_milliseconds(to_milliseconds(event.at))
        causes = _CAUSES.get(NAMES[type(event)], ())
        fit = [each for each in by_moment.get(moment, ()) if each.command in causes]
        # The one that names the ticket before one that concerns a clerk or the whole office.
        own = getattr(event, "ticket", None)
        fit.sort(key=lambda each: (each.ticket != own, each.ticket is None))
        yield Happened(event, fit[0] if fit else None)


def codes_of(reader: Reader, office: OfficeId, tickets: Collection[str]) -> dict[str, Ticket]:
    """Tickets by id, for the lines that name them."""
    c = t.TICKET.c
    query = select(t.TICKET).where(c.office == office, c.id.in_(sorted(tickets)))
    with reader.reading(_UNREAD) as connection:
        return {row["id"]: ticket_from(row) for row in rows_of(connection, query)}


def tickets_with(
    reader: Reader, office: OfficeId, code: str, day: date | None = None
) -> list[Ticket]:
    """The tickets that have had a code, the newest first; on one day there is one at most."""
    c = t.TICKET.c
    query = select(t.TICKET).where(c.office == office, c.code == code).order_by(c.day.desc())
    if day is not None:
        query = query.where(c.day == day.isoformat())
    with reader.reading(_UNREAD) as connection:
        return [ticket_from(row) for row in rows_of(connection, query.limit(MOST_DAYS))]

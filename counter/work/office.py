"""The office as a console knows it: the rows of one moment, with the names that people read.

A person attended when the day ended keeps their ticket, and its code is given again the next day; a
series that has used all its numbers gives one twice in a day. So two tickets with one code are told
apart by the day of each, in words.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Protocol, TypeVar
from zoneinfo import ZoneInfo

from antesala.messages import frames as f, kinds as k, rows as r
from antesala.mirror import Mirror
from antesala.ticket_link import address_of
from antesala.words import Words, hour, instant

GRANTED_TO = frozenset({"waiting", "parked"})
"""The states in which a clerk may give a ticket another class."""


@dataclass(frozen=True, slots=True)
class Office:
    """The rows; `clerk` is who is signed in here.

    Before that there are few but the clerks' names.
    """

    zone: ZoneInfo
    clerk: str | None = None
    clerks: tuple[r.ClerkRow, ...] = ()
    counters: tuple[r.CounterRow, ...] = ()
    tickets: tuple[r.TicketRow, ...] = ()
    devices: tuple[r.DeviceRow, ...] = ()
    warnings: tuple[r.WarningRow, ...] = ()
    """What ails the server, and papers of kiosks that were refused."""
    catalogue: r.CatalogueRow | None = None
    desk: r.DeskRow | None = None
    now: r.OfficeRow | None = None
    status: r.StatusRow | None = None
    help_calls: tuple[r.HelpRow, ...] = ()
    stops: tuple[r.StopRow, ...] = ()
    """The services that give no more tickets today."""
    public_url: str = ""
    """The server's address for telephones; empty where they cannot reach it."""

    @property
    def counter(self) -> str | None:
        """Where the clerk sits."""
        if self.clerk is None:
            return None
        return next((row.id for row in self.counters if row.clerk == self.clerk), None)

    @property
    def answers_for_hall(self) -> bool:
        """Whether a supervisor or administrator is signed in here."""
        own = _found(self.clerks, self.clerk)
        return own is not None and own.answers_for_hall

    @property
    def place(self) -> str:
        """Where in the building the clerk's counter is, in words."""
        if self.catalogue is None:
            return ""
        parts = (part for part in self.catalogue.counters if part.id == self.counter)
        return next((part.place for part in parts), "")

    @property
    def number(self) -> str:
        """The number on the counter's plate."""
        found = _found(self.counters, self.counter)
        return "" if found is None else found.number

    @property
    def code(self) -> str:
        """The code of the ticket in hand."""
        return self.desk.ticket.code if self.desk and self.desk.ticket else ""

    def clerk_row(self, clerk: str | None) -> r.ClerkRow | None:
        return _found(self.clerks, clerk)

    def clerk_name(self, clerk: str | None) -> str:
        found = _found(self.clerks, clerk)
        return "" if found is None else found.name

    def unit_name(self, clerk: str | None) -> str:
        """The name of the unit that a clerk belongs to."""
        found = _found(self.clerks, clerk)
        return self.unit_named(found.unit if found else None)

    def unit_named(self, unit: str | None) -> str:
        found = _found(self.catalogue.units if self.catalogue else (), unit)
        return "" if found is None else found.name

    def service(self, service: str | None) -> r.ServicePart | None:
        return _found(self.catalogue.services if self.catalogue else (), service)

    def service_name(self, service: str | None) -> str:
        found = self.service(service)
        return "" if found is None else found.name

    def why_stopped(self, service: str) -> str:
        """Why a service gives no more tickets today; empty where it gives them."""
        found = _found(self.stops, service)
        return "" if found is None else found.reason

    def counter_part(self, counter: str) -> r.CounterPart | None:
        return _found(self.catalogue.counters if self.catalogue else (), counter)

    def ticket_class(self, ticket_class: str) -> r.ClassPart:
        """The class; one that the catalogue no longer has is shown by its key."""
        found = _found(self.catalogue.classes if self.catalogue else (), ticket_class)
        return r.ClassPart(id=ticket_class, name=ticket_class) if found is None else found

    def may_be_punctual(self, ticket: r.TicketRow) -> bool:
        """Whether a ticket may get the courtesy: it has no preference so far, and none is lowered.

        In an office without a list of punctual taxpayers no ticket may.
        """
        held = self.ticket_class(ticket.ticket_class)
        is_plain = not held.is_preferential and not held.is_courtesy
        is_listing = self.catalogue is not None and bool(self.catalogue.punctual_note)
        return is_listing and is_plain and ticket.state in GRANTED_TO

    def is_ours(self, row: r.TicketRow) -> bool:
        """Whether this counter may call it: from its own lines, or waiting for this clerk."""
        if row.reserved_for is not None or self.desk is None:
            return row.reserved_for == self.clerk
        return row.service in self.desk.services and row.ticket_class in self.desk.classes

    def in_state(self, state: k.TicketState) -> list[r.TicketRow]:
        """The office's tickets in a state, in the order in which people came."""
        rows = (row for row in self.tickets if row.state == state)
        return sorted(rows, key=lambda row: (row.arrival, row.seq, row.code))

    def ticket(self, ticket: str) -> r.TicketRow | None:
        return _found(self.tickets, ticket)

    @property
    def who_is_back(self) -> tuple[str, k.TicketState] | None:
        """The ticket and its state, where the longest call is by a person who is back."""
        call = self.help_calls[0] if self.help_calls else None
        if call is None or call.plea != "arrived" or call.ticket is None:
            return None
        found = self.ticket(call.ticket)
        return None if found is None else (found.id, found.state)

    def waiting(self) -> list[r.TicketRow]:
        """The tickets that could be called here: the rule's choice first, then by arrival."""
        upcoming = self.desk.next_call.ticket if self.desk and self.desk.next_call else None
        rows = [row for row in self.tickets if row.state == "waiting" and self.is_ours(row)]
        return sorted(rows, key=lambda row: (row.id != upcoming, row.arrival, row.seq, row.code))


def office_of(welcome: f.Welcome, mirror: Mirror, clerk: str | None) -> Office:
    """The office as the server told it; the clerks' names are there before the rest."""
    # The topics of a clerk who has left grow old: the greeting's names are used for signing in.
    followed = mirror.rows("office", r.ClerkRow) if clerk is not None else ()
    office = Office(
        ZoneInfo(welcome.time_zone),
        clerk,
        clerks=tuple(followed or welcome.clerks),
        counters=tuple(mirror.rows("office", r.CounterRow)),
        tickets=tuple(mirror.rows("office", r.TicketRow)),
        devices=tuple(mirror.rows("office", r.DeviceRow)),
        warnings=tuple(mirror.rows("office", r.WarningRow)),
        catalogue=mirror.only("office", r.CatalogueRow),
        now=mirror.only("office", r.OfficeRow),
        status=mirror.only("ticket", r.StatusRow),
        stops=tuple(mirror.rows("office", r.StopRow)),
        help_calls=tuple(sorted(mirror.rows("office", r.HelpRow), key=lambda row: row.at)),
    )
    stated = office.catalogue.public_url if office.catalogue else ""
    office = replace(office, public_url=address_of(stated, welcome.web_url))
    return replace(office, desk=mirror.row("counter", r.DeskRow, office.counter or ""))


class _Named(Protocol):
    @property
    def id(self) -> str: ...


AnyNamed = TypeVar("AnyNamed", bound=_Named)


def _found(rows: Iterable[AnyNamed], row_id: str | None) -> AnyNamed | None:
    return next((row for row in rows if row.id == row_id), None)


def twin_words(office: Office, ticket: r.TicketRow, words: Words) -> str:
    """The day of a ticket that shares its code, and its hour where both are of one day.

    Empty where the code is its own.
    """
    return words_of_twins(office, ticket.id, ticket.code, ticket.arrival, words)


def words_of_twins(
    office: Office, ticket: str | None, code: str, arrival: str, words: Words
) -> str:
    """The same for a ticket of which only this is known."""
    twins = [row for row in _known(office) if row.code == code and row.id != ticket]
    if not twins:
        return ""
    ours = _local(office, arrival)
    if any(_local(office, row.arrival).date() == ours.date() for row in twins):
        return words.say("counter-of-hour", at=ours, hour=hour(instant(arrival), office.zone))
    return words.say("counter-of-day", at=ours)


def _known(office: Office) -> list[r.TicketRow]:
    """All tickets that the console has, including the one in hand."""
    held = office.desk.ticket if office.desk else None
    return [*office.tickets, *([held] if held is not None else [])]


def _local(office: Office, arrival: str) -> datetime:
    return instant(arrival).astimezone(office.zone)

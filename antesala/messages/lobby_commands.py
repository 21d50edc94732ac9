"""What everybody may ask: to be let in, to follow, a ticket, help. The base of all commands too."""

from typing import Annotated

from msgspec import Meta, Struct, field

from antesala.messages.kinds import (
    CommandId,
    HelpNeeded,
    Key,
    Language,
    PrinterState,
    Secret,
    TicketCode,
    TicketId,
    Topic,
    Version,
)


class Command(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The part that all commands share; unknown fields are refused."""

    id: CommandId


class Hello(Command, frozen=True, kw_only=True, tag="hello"):
    """First on every connection: who calls, by `token`, or by `code` to enrol."""

    protocol: int
    token: Secret | None = None
    code: Secret | None = None
    version: Version | None = None
    """The program's own, for the administrator; the wire's is `protocol`."""


class Subscribe(Command, frozen=True, kw_only=True, tag="subscribe"):
    """Follow a topic; `key` is the counter or the ticket where the topic has one.

    A connection follows a topic once: a second subscription takes the place of the first.
    """

    topic: Topic
    key: Key | None = None


class Unsubscribe(Command, frozen=True, kw_only=True, tag="unsubscribe"):
    """Follow a topic no more. What was on its way when it is answered may still come."""

    topic: Topic


class IssueTicket(Command, frozen=True, kw_only=True, tag="issue_ticket"):
    """Give the next number of the service's series."""

    service: Key
    ticket_class: Key = field(name="class")
    language: Language = "es"
    help_needed: Annotated[list[HelpNeeded], Meta(max_length=4)] = []


class SetHelpNeeded(Command, frozen=True, kw_only=True, tag="set_help_needed"):
    """Say what help the person wants while attended; replaces what was said before."""

    ticket: TicketId
    help_needed: Annotated[list[HelpNeeded], Meta(max_length=4)]


class CancelTicket(Command, frozen=True, kw_only=True, tag="cancel_ticket"):
    """The person will not wait."""

    ticket: TicketId


class CallForHelp(Command, frozen=True, kw_only=True, tag="call_for_help"):
    """A person at this device asks that somebody come."""


class FindTicket(Command, frozen=True, kw_only=True, tag="find_ticket"):
    """How far a ticket of today has come, for whoever stands at a kiosk with it.

    By its `code`, which everybody can read in the hall, or by its `link_token`, which only its
    holder has and which tells more. The token comes before the code.
    """

    code: TicketCode | None = None
    link_token: Secret | None = None


class PrintTicket(Command, frozen=True, kw_only=True, tag="print_ticket"):
    """Have a ticket that this console gave printed by a kiosk; answered once the paper is out."""

    ticket: TicketId
    device: Key


class ReportPrinted(Command, frozen=True, kw_only=True, tag="report_printed"):
    """A kiosk says how the printing of a `print` message went.

    `printer` is `ready` or `paper_low` where the paper came out, and else what stood in the way.
    """

    job: Key
    printer: PrinterState


class TakeHelp(Command, frozen=True, kw_only=True, tag="take_help"):
    """Go to the person who called for help at a device; the call is over for everybody."""

    device: Key


class ReportDevice(Command, frozen=True, kw_only=True, tag="report_device"):
    """How this device is, for staff to see; said anew on each connection, and with each change."""

    printer: PrinterState

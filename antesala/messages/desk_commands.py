"""What a clerk asks at a counter: calling, and the attention from its beginning to its register."""

from typing import Annotated

from msgspec import Meta, field

from antesala.messages.kinds import (
    Channel,
    Key,
    Kind,
    Line,
    Note,
    Outcome,
    Position,
    Step,
    TicketId,
)
from antesala.messages.lobby_commands import Command


class CallNext(Command, frozen=True, kw_only=True, tag="call_next"):
    """Call whom the discipline names for this clerk's counter."""


class CallTicket(Command, frozen=True, kw_only=True, tag="call_ticket"):
    """Call one ticket by hand; the journal says that it was by hand."""

    ticket: TicketId


class Recall(Command, frozen=True, kw_only=True, tag="recall"):
    """Call the ticket in hand once more."""


class MarkNoShow(Command, frozen=True, kw_only=True, tag="mark_no_show"):
    """Nobody came to the call."""


class ReinstateTicket(Command, frozen=True, kw_only=True, tag="reinstate_ticket"):
    """Somebody who missed the call is here; the ticket waits again with its own arrival."""

    ticket: TicketId


class ParkTicket(Command, frozen=True, kw_only=True, tag="park_ticket"):
    """Set a waiting, called or attended ticket aside; the attention is registered as unresolved."""

    ticket: TicketId


class ResumeTicket(Command, frozen=True, kw_only=True, tag="resume_ticket"):
    """Let a parked ticket wait again with its own arrival."""

    ticket: TicketId


class GrantClass(Command, frozen=True, kw_only=True, tag="grant_class"):
    """Give a ticket another class; it keeps its arrival."""

    ticket: TicketId
    ticket_class: Key = field(name="class")


class StartService(Command, frozen=True, kw_only=True, tag="start_service"):
    """The person called is here."""


class StartAttention(Command, frozen=True, kw_only=True, tag="start_attention"):
    """Attend somebody without a ticket: on the telephone, in writing, online, or at the desk."""

    channel: Channel
    service: Key | None = None


class SaveAttention(Command, frozen=True, kw_only=True, tag="save_attention"):
    """Keep what the clerk has so far; a field left out stays as it is.

    `attention` is the one that is meant. A note that was long on its way must not land with the
    next person: with another attention open it is refused.
    """

    attention: Key | None = None
    step: Step | None = None
    service: Key | None = None
    kind: Kind | None = None
    brought: Annotated[list[Position], Meta(max_length=60)] | None = None
    need: Note | None = None
    note: Note | None = None


class FinishService(Command, frozen=True, kw_only=True, tag="finish_service"):
    """End the service of the ticket in hand and register the attention."""

    kind: Kind | None = None
    outcome: Outcome = "resolved"


class RegisterAttention(Command, frozen=True, kw_only=True, tag="register_attention"):
    """Register an attention without a ticket; of one linked, with which clerk the person is."""

    kind: Kind | None = None
    outcome: Outcome = "resolved"
    received_by: Key | None = None


class TransferTicket(Command, frozen=True, kw_only=True, tag="transfer_ticket"):
    """Let the person wait at another service, with arrival and class kept and the need told."""

    service: Key
    need: Note


class OfferTicket(Command, frozen=True, kw_only=True, tag="offer_ticket"):
    """Ask a named clerk to take the person in hand; the giver holds the ticket until accepted."""

    clerk: Key
    need: Note


class AcceptTicket(Command, frozen=True, kw_only=True, tag="accept_ticket"):
    """Take an offered ticket; it waits, reserved for this clerk."""

    ticket: TicketId


class DeclineTicket(Command, frozen=True, kw_only=True, tag="decline_ticket"):
    """Do not take an offered ticket, and say why."""

    ticket: TicketId
    reason: Line


class WithdrawOffer(Command, frozen=True, kw_only=True, tag="withdraw_offer"):
    """Take back an offer not yet answered."""

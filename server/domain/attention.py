"""An attention and its steps, after procedure AUM-010 of the municipal users' service.

welcome (010) → need (020) → guide (040) → farewell (050) → register (060), or, where this clerk
cannot meet the need, need → link (030) → register (060). A clerk may go one step back, and may
register from any step: the system fills in the register, and the clerk presses one key.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from server.domain.identity import AttentionId, ClerkId, CounterId, ServiceId, TicketId, UnitId


class Step(StrEnum):
    """The clerk's present step in the procedure."""

    WELCOME = "welcome"
    NEED = "need"
    GUIDE = "guide"
    LINK = "link"
    FAREWELL = "farewell"
    REGISTER = "register"


class Channel(StrEnum):
    """How the person came (presencial, telefónico, escrito, virtual)."""

    IN_PERSON = "in_person"
    TELEPHONE = "telephone"
    WRITTEN = "written"
    ONLINE = "online"


class Kind(StrEnum):
    """The kind of enquiry, as the register asks for it (AUM-010-060)."""

    PROCEDURE = "procedure"
    INFORMATION = "information"
    COMPLAINT = "complaint"
    REPORT = "report"
    OTHER = "other"


class Outcome(StrEnum):
    """How the attention ended."""

    RESOLVED = "resolved"
    GUIDED = "guided"
    LINKED = "linked"
    UNRESOLVED = "unresolved"


WAYS: dict[Step, frozenset[Step]] = {
    Step.WELCOME: frozenset({Step.NEED}),
    Step.NEED: frozenset({Step.WELCOME, Step.GUIDE, Step.LINK}),
    Step.GUIDE: frozenset({Step.NEED, Step.FAREWELL}),
    Step.LINK: frozenset({Step.NEED, Step.REGISTER}),
    Step.FAREWELL: frozenset({Step.GUIDE, Step.REGISTER}),
    Step.REGISTER: frozenset({Step.FAREWELL, Step.LINK}),
}


@dataclass(frozen=True, slots=True)
class Attention:
    """One clerk's work with one person; with a ticket, or without one on other channels.

    `brought` holds the indices, from 0, of the service's requirements that the person has brought.
    Need and note are private and are not kept here. `received_by` and `unit` are the clerk who
    took the person over, and that clerk's unit.
    """

    id: AttentionId
    clerk: ClerkId
    counter: CounterId
    channel: Channel
    started_at: datetime
    ticket: TicketId | None = None
    service: ServiceId | None = None
    step: Step = Step.WELCOME
    kind: Kind | None = None
    brought: tuple[int, ...] = ()
    outcome: Outcome | None = None
    received_by: ClerkId | None = None
    unit: UnitId | None = None
    registered_at: datetime | None = None
    registered_on: date | None = None
    registered_seq: int | None = None
    """The place in the register: the journal's sequence number, which no clock can reorder."""


def may_step(here: Step, there: Step) -> bool:
    """Whether the procedure leads from `here` to `there`; staying is always allowed."""
    return here is there or there in WAYS[here]

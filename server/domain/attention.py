"""An attention and its steps, as procedure AUM-010 of the municipal users' service has them.

welcome (010) → need (020) → guide (040) → farewell (050) → register (060), or, where the need is
beyond this clerk's reach, need → link (030) → register (060). A clerk may go one step back, and
may register from any step: the system fills the register in, and the clerk presses one key.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from server.domain.identity import AttentionId, ClerkId, CounterId, ServiceId, TicketId, UnitId


class Step(StrEnum):
    """Where the clerk is in the procedure."""

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
    """The kind of enquiry that the register asks for (AUM-010-060)."""

    PROCEDURE = "procedure"
    INFORMATION = "information"
    COMPLAINT = "complaint"
    REPORT = "report"
    OTHER = "other"


class Outcome(StrEnum):
    """How it ended."""

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
    """One clerk's part with one person; with a ticket, or without on other channels.

    `brought` are the places, from 0, of the service's requirements that the person has with them.
    Need and note are private and are not kept here. `received_by` and `unit` are who took the
    person over, and where.
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
    """The place in the register: the journal's sequence number, which no clock turns round."""


def may_step(here: Step, there: Step) -> bool:
    """Whether the procedure leads from one step to the other; staying is always allowed."""
    return here is there or there in WAYS[here]

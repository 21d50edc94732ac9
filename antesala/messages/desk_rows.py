"""What the clerk at one counter works on."""

from antesala.messages.hall_rows import TicketRow
from antesala.messages.kinds import Channel, CounterState, Kind, Outcome, Step
from antesala.messages.parts import Part, Reason, Row


class NextPart(Part, frozen=True, kw_only=True):
    """Whom the rule names next for this counter, and why."""

    ticket: str
    code: str
    reason: Reason


class AttentionPart(Part, frozen=True, kw_only=True):
    """The attention under way at a counter."""

    id: str
    channel: Channel
    step: Step
    started_at: str
    service: str | None = None
    kind: Kind | None = None
    brought: list[int] = []
    need: str = ""
    note: str = ""


class OfferPart(Part, frozen=True, kw_only=True):
    """A ticket offered to the clerk at this counter, with the need to be read first."""

    ticket: str
    code: str
    service: str
    clerk: str
    need: str


class RegisteredPart(Part, frozen=True, kw_only=True):
    """A line of the register (AUM-010-060); `clerk` attended, `received_by` took the person over.

    `unit` is where the person was sent on to, where they were; `ticket` and `arrival` are those of
    the ticket with that code, where there was one.
    """

    id: str
    at: str
    clerk: str
    channel: Channel
    kind: Kind
    outcome: Outcome
    code: str = ""
    service: str | None = None
    received_by: str | None = None
    unit: str | None = None
    ticket: str | None = None
    arrival: str | None = None


class DeskRow(Row, frozen=True, kw_only=True, tag="desk"):
    """All that the clerk at one counter works on; `id` is the counter's.

    `services` and `classes` are those that the counter calls with this clerk; who is reserved for
    the clerk comes besides. `registered` is the clerk's last line in the register today.
    """

    state: CounterState
    clerk: str | None = None
    services: list[str] = []
    classes: list[str] = []
    next_call: NextPart | None = None
    ticket: TicketRow | None = None
    reason: Reason | None = None
    attention: AttentionPart | None = None
    offers: list[OfferPart] = []
    decline_reason: str = ""
    attended: int = 0
    registered: RegisteredPart | None = None

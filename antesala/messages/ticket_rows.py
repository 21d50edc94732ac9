"""One ticket, as its holder or whoever asks at a kiosk may see it."""

from antesala.messages.kinds import TicketState
from antesala.messages.parts import Part, Row, WaitPart


class StatusRow(Row, frozen=True, kw_only=True, tag="status"):
    """One ticket as its own holder may see it; `id` is the ticket's.

    `clerk_name` is who has accepted the person, `clerk_number` the counter where they sit now.
    """

    code: str
    state: TicketState
    service: str
    arrival: str
    people_ahead: int | None = None
    wait: WaitPart | None = None
    is_served: bool = True
    """Whether a counter is open that may call it; without one nobody knows how long it waits."""
    counter: str | None = None
    number: str | None = None
    place: str = ""
    called_at: str | None = None
    clerk_name: str | None = None
    clerk_number: str | None = None
    unit: str | None = None


class FoundPart(Part, frozen=True, kw_only=True):
    """How far a ticket has come, as a kiosk tells whoever asks; never its class or its need.

    `counter` and `number` are there while it is called. The rest is told to its holder alone, who
    came with the link: `service`, and while it waits `people_ahead`, `wait` and `is_served` as in a
    `StatusRow`. They depend on the class.
    """

    code: str
    state: TicketState
    people_ahead: int | None = None
    wait: WaitPart | None = None
    is_served: bool = True
    counter: str | None = None
    number: str | None = None
    place: str = ""
    service: str | None = None

"""The office now, and everything under way in it: what halls, kiosks and staff follow."""

from msgspec import field

from antesala.messages.kinds import (
    ClerkState,
    Concern,
    CounterState,
    DeviceRole,
    DisciplineName,
    HelpNeeded,
    IssueChannel,
    PrinterState,
    TicketState,
)
from antesala.messages.parts import Row, WaitPart


class CallRow(Row, frozen=True, kw_only=True, tag="call"):
    """A call of the day, as a hall may see it: code and counter, no more.

    `id` is the call's number in the day's order; a recall puts the row again with a higher id.
    """

    code: str
    counter: str
    number: str
    at: str
    times: int = 1
    is_current: bool = False


class OfficeRow(Row, frozen=True, kw_only=True, tag="office"):
    """The office now; `day` is its local date. A hall's board is not told how many wait.

    `staff` is how many clerks are signed in, for kiosks and staff. `concerns` is for the staff:
    what is wrong with preference today, the gravest first.
    """

    day: str
    discipline: DisciplineName
    k: int
    waiting: int | None = None
    staff: int | None = None
    concerns: list[Concern] = field(default_factory=list)


class ServiceRow(Row, frozen=True, kw_only=True, tag="service"):
    """A service now: how many wait for it, how many open counters serve it.

    `waits` says by class how long somebody would wait who took a ticket now; it is empty where
    that is not known or no counter is open.
    """

    waiting: int = 0
    counters: int = 0
    waits: dict[str, WaitPart] = {}


class CounterRow(Row, frozen=True, kw_only=True, tag="counter"):
    """A counter now, for staff; `services` and `classes` are what it calls with who sits there."""

    number: str
    state: CounterState
    clerk: str | None = None
    code: str | None = None
    services: list[str] = []
    classes: list[str] = []


class ClerkRow(Row, frozen=True, kw_only=True, tag="clerk"):
    """A clerk now, for staff; empty `services` mean all of them."""

    name: str
    unit: str
    services: list[str] = []
    state: ClerkState = "away"
    counter: str | None = None
    wait: WaitPart | None = None
    """How long somebody who were handed over to them now would wait, in any class."""


class TicketRow(Row, frozen=True, kw_only=True, tag="ticket"):
    """A ticket whose journey has not ended, for staff.

    `seq` is its place in the order of issue; `arrival` says no more than the hour.
    """

    code: str
    seq: int = 0
    service: str
    ticket_class: str = field(name="class")
    state: TicketState
    arrival: str
    channel: IssueChannel
    language: str
    counter: str | None = None
    clerk: str | None = None
    offered_to: str | None = None
    reserved_for: str | None = None
    has_returned: bool = False
    recalls: int = 0
    called_at: str | None = None
    started_at: str | None = None
    help_needed: list[HelpNeeded] = []


class HelpRow(Row, frozen=True, kw_only=True, tag="help"):
    """Somebody calls for help; `id` is the device, `name` its own.

    Staff have the row until one of them goes; kiosks keep it after that, as `is_taken`.
    """

    name: str
    at: str
    is_taken: bool = False


class DeviceRow(Row, frozen=True, kw_only=True, tag="device"):
    """A kiosk or a display, for staff: where it stands, whether it is connected, how it prints.

    `printer` is `none` where it has none, or does not say. Gone when the device is revoked.
    """

    name: str
    role: DeviceRole
    place: str = ""
    is_connected: bool = True
    printer: PrinterState = "none"

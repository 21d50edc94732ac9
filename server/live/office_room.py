"""One office for the live listener: its hub, channels and devices, its papers, and tickets found.

Papers are tickets given at a console and printed by a kiosk: the request and its report. They are
not stored: a ticket is as good without its paper.

A person at a kiosk finds how far a ticket has come with its code, or with its link. Everybody in
the hall can read a code: it tells only what the hall may know, whether the ticket waits and where
it was called to. People ahead, the wait and whether a counter calls it are computed by the rule of
calling and would reveal the class, so these need the ticket's link.

A device that is often refused is read more slowly, by its role. Every refusal of a command is
remembered, and goes into the audit: a device that repeats forbidden commands for ever would fill
the disk. Allowed commands are not slowed down, and a frame that cannot be read at all is neither
remembered nor audited. Time is passed in.
"""

import asyncio
import secrets
from collections.abc import Callable
from dataclasses import dataclass, field

from msgspec import structs

from antesala.messages import commands as m, frames as f, kinds as k, rows as r
from server.domain.identity import TicketId
from server.domain.office import Office, Topic
from server.domain.refusals import Code, Refusal, refuse
from server.domain.ticket import ENDED, IN_HAND, State, Ticket
from server.estimate.waits import Waits
from server.hub import Hub, News
from server.live.fanout import Fanout
from server.live.following import OFFICE_OF_STAFF, may_follow, role_of
from server.pace import Pace
from server.store import Device
from server.views import Devices, Once, StatusView
from server.views.rows import iso, wait_part

PATIENCE = 12.0
"""Seconds to wait for a kiosk's report; even a slow printer has begun by then."""
OUT = frozenset({"ready", "paper_low"})
"""States that a kiosk reports when the paper is out."""


def job_of(
    office: Office, once: Once, device: Device, asked: m.PrintTicket
) -> f.PrintJob | Refusal:
    """The message from which a kiosk prints the ticket as its own; or why not."""
    if device.role != "clerk":
        return refuse(Code.FORBIDDEN, role=role_of(office, device))
    refused = may_follow(office, device, "ticket", asked.ticket)
    if refused is not None:
        return refused
    ticket = office.tickets[TicketId(asked.ticket)]
    if ticket.state in ENDED:
        return refuse(Code.WRONG_STATE, ticket=ticket.code, state=ticket.state)
    status = StatusView(ticket.id, once).row(office, ("status", ticket.id))
    assert isinstance(status, r.StatusRow)  # noqa: S101 - the view's only kind
    return f.PrintJob(
        id=asked.id,
        at=iso(ticket.arrival),
        language=ticket.language,
        link_token=office.told(ticket.id, Topic.LINK_TOKEN),
        status=status,
    )


@dataclass(slots=True)
class Papers:
    """The papers that kiosks were asked for and have not reported yet."""

    _awaited: dict[tuple[str, str], asyncio.Future[k.PrinterState]] = field(default_factory=dict)

    async def outcome(self, device: str, job: str) -> Refusal | None:
        """Wait for the kiosk's report; None where the paper is out."""
        told = asyncio.get_running_loop().create_future()
        self._awaited[device, job] = told
        try:
            printer = await asyncio.wait_for(told, PATIENCE)
        except TimeoutError:
            return refuse(Code.DEVICE_AWAY, device=device)
        finally:
            self._awaited.pop((device, job), None)
        if printer in OUT:
            return None
        return refuse(Code.NOT_PRINTED, device=device, printer=printer)

    def told(self, device: str, message: m.ReportPrinted) -> None:
        """Take a kiosk's report; one that comes too late is ignored."""
        awaited = self._awaited.get((device, message.job))
        if awaited is not None and not awaited.done():
            awaited.set_result(message.printer)


RATE, BURST = 1.0, 20.0
"""Searches a second of one device: enough for a person who types, slow for a program."""


class Searches:
    """How often each device has looked for tickets. Time is passed in, in seconds."""

    def __init__(self) -> None:
        self._paces: dict[str, Pace] = {}

    def allow(self, device: str, now: float) -> bool:
        """Whether one more is answered."""
        pace = self._paces.setdefault(device, Pace(RATE, BURST, now))
        return pace.allows(now)

    def forget(self, device: str) -> None:
        """Forget a device."""
        self._paces.pop(device, None)


def find(office: Office, once: Once, asked: m.FindTicket) -> r.FoundPart | Refusal:
    """The ticket of today that is meant."""
    if asked.link_token is not None:
        held = _by_token(office, asked.link_token)
        return _told(office, once, held, is_holder=True) if held else refuse(Code.UNKNOWN_TICKET)
    found = _by_code(office, asked.code or "")
    if found is None:
        return refuse(Code.UNKNOWN_TICKET, ticket=asked.code or "")
    told = _told(office, once, found, is_holder=False)
    if not _has_twin(office, found):
        return told
    return structs.replace(told, arrival=found.arrival.isoformat())


def _by_token(office: Office, token: str) -> Ticket | None:
    """The ticket with this link; all are compared, so that the time taken tells nothing."""
    found = None
    for ticket in office.tickets.values():
        known = office.told(ticket.id, Topic.LINK_TOKEN)
        if known and secrets.compare_digest(known, token):
            found = ticket
    return found


def _by_code(office: Office, code: str) -> Ticket | None:
    """The newest ticket with this code: a series that starts over repeats codes."""
    same = [each for each in office.tickets.values() if each.code == code]
    return max(same, key=lambda each: each.seq, default=None)


def _has_twin(office: Office, ticket: Ticket) -> bool:
    """Whether another ticket has the same code: one of yesterday that is still being attended."""
    return any(each.code == ticket.code and each is not ticket for each in office.tickets.values())


def _told(office: Office, once: Once, ticket: Ticket, *, is_holder: bool) -> r.FoundPart:
    in_hand = ticket.state in IN_HAND
    counter = office.catalogue.counter.get(ticket.counter) if ticket.counter else None
    waits = ticket.state is State.WAITING
    return r.FoundPart(
        code=ticket.code,
        state=ticket.state.value,
        # All three depend on the class, which a code that anybody can read must not tell.
        people_ahead=once.ahead_of(office, ticket.id) if waits and is_holder else None,
        wait=wait_part(once.wait_of(office, ticket)) if is_holder else None,
        is_served=not waits or not is_holder or once.is_served(office, ticket),
        counter=ticket.counter if in_hand else None,
        number=counter.number if counter is not None and in_hand else None,
        place=counter.place if counter is not None and in_hand else "",
        service=ticket.service if is_holder else None,
    )


RATES = {"display": (1.0, 100.0), "kiosk": (5.0, 200.0)}
"""Refusals a second in the long run, and at once: a display gives no commands, a kiosk few."""
STAFF_RATE = (20.0, 500.0)
"""A console's: a clerk may lean on a key."""
SMALL = frozenset({Code.NOBODY_WAITS, Code.STORE_UNAVAILABLE})
"""Refusals that a console meets often on a crowded day: ten of these count as one."""


class Refusals:
    """One pace for each device that has been refused."""

    def __init__(self) -> None:
        self._paces: dict[str, Pace] = {}

    def count(self, device: str, role: str, code: str, now: float) -> float:
        """Count a refusal; returns seconds for which the device is not read, 0 where it is."""
        if device not in self._paces:
            self._paces[device] = Pace(*RATES.get(role, STAFF_RATE), now)
        self._paces[device].spend(0.1 if code in SMALL else 1, now)
        return self.debt(device, now)

    def debt(self, device: str, now: float) -> float:
        """Seconds for which the device is not to be read."""
        pace = self._paces.get(device)
        return 0.0 if pace is None else pace.wait(now)

    def forget(self, device: str) -> None:
        """Forget a device."""
        self._paces.pop(device, None)


NUMBERS_SECONDS = 1.0
"""Seconds between two looks at what only moves with the queue: people ahead of each ticket."""

Later = Callable[[float, Callable[[], None]], object]
"""Has something done after so many seconds, as an event loop's `call_later` does."""


def _by_the_loop(seconds: float, act: Callable[[], None]) -> object:
    return asyncio.get_running_loop().call_later(seconds, act)


class Room:
    """One office with its hub and its channels."""

    def __init__(self, hub: Hub, later: Later = _by_the_loop) -> None:
        self.hub = hub
        self._later = later
        self._are_due = False
        self.waits = Waits()
        self.once = Once(self.waits)
        # Before the frames, which tell what it has counted.
        hub.listen(lambda news: self.once.follow(hub.published, news))
        self.fanout = Fanout(hub)
        hub.listen(self._note_numbers)
        self.devices = Devices()
        self.searches = Searches()
        self.papers = Papers()
        self.refusals = Refusals()

    def arrive(self, device: Device, at: str) -> None:
        """A connection of a device has been greeted."""
        self.devices.arrive(device, at)
        self._tell_of(device.id)

    def leave(self, device: Device, at: str) -> None:
        """One of its connections has ended; staff are told if it stays away."""
        self.devices.leave(device, at)

    def report(self, device: Device, printer: k.PrinterState) -> None:
        """Show staff the state that a device reports of its printer."""
        self.devices.report(device, printer)
        self._tell_of(device.id)

    def forget(self, device: str) -> None:
        """Forget a device."""
        self.devices.forget(device)
        self.searches.forget(device)
        self.refusals.forget(device)
        self._tell_of(device)

    def beat(self) -> None:
        """A heartbeat has passed: show staff which devices have been away for too long."""
        for missed in self.devices.beat():
            self._tell_of(missed)

    def _note_numbers(self, _news: News) -> None:
        if not self._are_due and self.fanout.has("ticket"):
            self._are_due = True
            self._later(NUMBERS_SECONDS, self.renew_numbers)

    def renew_numbers(self) -> None:
        """Tell each ticket's followers how many are ahead by now, where that is another number."""
        self._are_due = False
        self.fanout.renew_topic("ticket")

    def _tell_of(self, device: str) -> None:
        self.fanout.renew(OFFICE_OF_STAFF, [("device", device)])

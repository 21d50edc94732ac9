"""Decisions of those who answer for the hall: stopped services, the notice, kiosks, staff who left.

Two supervisors may act at once: the second one's act is refused with what the first one has done,
by which member of staff, and when.
"""

from datetime import datetime, time, timedelta

from server.domain import commands as c, events as e
from server.domain.attention import Attention, Outcome
from server.domain.catalogue import Catalogue, ClerkRole, office_day
from server.domain.daybook import ends_at, moment_of
from server.domain.decide.attending import registration
from server.domain.decide.calling import parking
from server.domain.decide.context import Answer, Asking, Decision
from server.domain.decide.issuing import said_by, stopped
from server.domain.decide.staffing import departure
from server.domain.identity import ClerkId, CounterId
from server.domain.office import Desk, Private
from server.domain.refusals import Code, Refusal, refuse
from server.domain.ticket import State, Ticket

LONGEST_REASON = 60
"""Characters: a kiosk's card has one line for it, as for the reason of a closed date."""
LONGEST_NOTICE = 100
"""Characters that a display can show beside a call in letters which are read from mid-hall."""


def stop_tickets(asking: Asking, command: c.StopTickets) -> Decision | Refusal:
    """Give no more tickets for a service today; the people who wait are still called."""
    if command.service not in asking.office.catalogue.service:
        return refuse(Code.UNKNOWN_SERVICE, service=command.service)
    if not _is_line(command.reason, LONGEST_REASON):
        return refuse(Code.MALFORMED, field="reason")
    standing = stopped(asking.office, command.service)
    if standing is not None:
        return standing
    stop = e.TicketsStopped(
        at=asking.now, service=command.service, reason=command.reason, by=asking.person
    )
    return Decision((stop,))


def allow_tickets(asking: Asking, command: c.AllowTickets) -> Decision | Refusal:
    """Give tickets for a stopped service again."""
    if command.service not in asking.office.catalogue.service:
        return refuse(Code.UNKNOWN_SERVICE, service=command.service)
    if command.service not in asking.office.stopped:
        return refuse(Code.TICKETS_ALLOWED, service=command.service)
    allowed = e.TicketsAllowed(at=asking.now, service=command.service, by=asking.person)
    return Decision((allowed,))


def show_notice(asking: Asking, command: c.ShowNotice) -> Decision | Refusal:
    """Show a message on all displays until an hour of today.

    It takes the place of one of the same author, never of a colleague's.
    """
    if not _is_line(command.text, LONGEST_NOTICE):
        return refuse(Code.MALFORMED, field="text")
    until = _moment_today(asking.office.catalogue, command.until, asking.now)
    if until is None:
        return refuse(Code.WRONG_HOUR, until=f"{command.until:%H:%M}")
    shown = asking.office.notice
    is_over = shown is None or shown.until <= asking.now
    if shown is not None and not is_over and shown.by != asking.person:
        return refuse(Code.NOTICE_SHOWN, **said_by(shown.by, shown.at))
    notice = e.NoticeShown(at=asking.now, text=command.text, until=until, by=asking.person)
    return Decision((notice,))


def remove_notice(asking: Asking, _command: c.RemoveNotice) -> Decision | Refusal:
    """Take the message off the displays, also a colleague's."""
    shown = asking.office.notice
    if shown is None or shown.until <= asking.now:
        return refuse(Code.NO_NOTICE)
    return Decision((e.NoticeRemoved(at=asking.now, by=asking.person),))


def mute_displays(asking: Asking, command: c.MuteDisplays) -> Decision | Refusal:
    """Silence all displays until an hour of today; the same person may choose another hour."""
    until = _moment_today(asking.office.catalogue, command.until, asking.now)
    if until is None:
        return refuse(Code.WRONG_HOUR, until=f"{command.until:%H:%M}")
    muted = asking.office.muted
    is_over = muted is None or muted.until <= asking.now
    if muted is not None and not is_over and muted.by != asking.person:
        return refuse(Code.DISPLAYS_MUTED, **said_by(muted.by, muted.at))
    return Decision((e.DisplaysMuted(at=asking.now, until=until, by=asking.person),))


def unmute_displays(asking: Asking, _command: c.UnmuteDisplays) -> Decision | Refusal:
    """Let the displays be heard again before the hour, also those that a colleague has muted."""
    muted = asking.office.muted
    if muted is None or muted.until <= asking.now:
        return refuse(Code.NOT_MUTED)
    return Decision((e.DisplaysUnmuted(at=asking.now, by=asking.person),))


def _is_line(text: str, longest: int) -> bool:
    return bool(text.strip()) and len(text) <= longest and text.isprintable()


def _moment_today(catalogue: Catalogue, clock: time, now: datetime) -> datetime | None:
    """The moment of a local time that comes today; None if it has passed.

    A day of an office that is open after midnight ends on the next date.
    """
    day = office_day(now, catalogue.time_zone)
    today = moment_of(day, clock, catalogue.time_zone)
    if today > now:
        return today
    tonight = moment_of(day + timedelta(days=1), clock, catalogue.time_zone)
    return tonight if tonight <= ends_at(catalogue, day) else None


def take_kiosk_out(asking: Asking, command: c.TakeKioskOut) -> Decision | Refusal:
    """Let a kiosk give no tickets; a person with a ticket can still look it up there."""
    bar = asking.office.kiosks_out.get(command.device)
    if bar is not None:
        return refuse(Code.KIOSK_OUT, device=command.device, **said_by(bar.by, bar.at))
    taken = e.KioskTakenOut(at=asking.now, device=command.device, by=asking.person)
    return Decision((taken,))


def bring_kiosk_back(asking: Asking, command: c.BringKioskBack) -> Decision | Refusal:
    """Let a kiosk give tickets again."""
    if command.device not in asking.office.kiosks_out:
        return refuse(Code.KIOSK_IN_SERVICE, device=command.device)
    back = e.KioskBroughtBack(at=asking.now, device=command.device, by=asking.person)
    return Decision((back,))


def suspend_clerk(asking: Asking, command: c.SuspendClerk) -> Decision | Refusal:
    """Let a clerk sign in nowhere. With a person in hand they attend that person to the end.

    No one may suspend themselves, nor a supervisor an administrator, so that one is always left.
    """
    office = asking.office
    clerk = office.catalogue.clerk.get(command.clerk)
    if clerk is None:
        return refuse(Code.UNKNOWN_CLERK, clerk=command.clerk)
    is_above = clerk.role is ClerkRole.ADMINISTRATOR and not _is_administrator(asking)
    if clerk.id == asking.person or is_above:
        return refuse(Code.FORBIDDEN, clerk=clerk.id)
    bar = office.suspended.get(clerk.id)
    if bar is not None:
        return refuse(Code.SUSPENDED, clerk=clerk.id, **_by_another(bar.by, bar.at))
    suspended = e.ClerkSuspended(at=asking.now, clerk=clerk.id, by=asking.person)
    is_free = clerk.id in office.consoles and asking.busy(clerk.id) is None
    leaving = departure(office, clerk.id, asking.now) if is_free else ()
    return Decision((suspended, *leaving))


def _is_administrator(asking: Asking) -> bool:
    clerk = asking.office.catalogue.clerk.get(asking.person) if asking.person else None
    role = asking.role if clerk is None else clerk.role
    return role == ClerkRole.ADMINISTRATOR


def _by_another(by: ClerkId | None, at: datetime) -> dict[str, str]:
    """Which colleague said so and when, beside the clerk that it is about."""
    said = said_by(by, at)
    return {{"clerk": "by"}.get(name, name): fact for name, fact in said.items()}


def restore_clerk(asking: Asking, command: c.RestoreClerk) -> Decision | Refusal:
    """Let a suspended clerk sign in again, also one that the office file has left out since."""
    office, clerk = asking.office, command.clerk
    if clerk not in office.suspended:
        is_known = clerk in office.catalogue.clerk
        return refuse(Code.NOT_SUSPENDED if is_known else Code.UNKNOWN_CLERK, clerk=clerk)
    return Decision((e.ClerkRestored(at=asking.now, clerk=clerk, by=asking.person),))


def sign_clerk_out(asking: Asking, command: c.SignClerkOut) -> Decision | Refusal:
    """End the work of a clerk who has forgotten to sign out; refused while a person is in hand."""
    if command.clerk not in asking.office.catalogue.clerk:
        return refuse(Code.UNKNOWN_CLERK, clerk=command.clerk)
    if command.clerk not in asking.office.consoles:
        return refuse(Code.CLERK_AWAY, clerk=command.clerk)
    busy = asking.busy(command.clerk)
    if busy is not None:
        return busy
    return Decision(departure(asking.office, command.clerk, asking.now))


def free_counter(asking: Asking, command: c.FreeCounter) -> Decision | Refusal:
    """Free a counter whose clerk is gone, sign them out, and register what they left open.

    A person who was called waits again with their arrival. One who was attended may be there or
    may have gone: the ticket is set aside, and a colleague who sees the person lets it wait again.
    """
    office = asking.office
    if command.counter not in office.catalogue.counter:
        return refuse(Code.UNKNOWN_COUNTER, counter=command.counter)
    clerk = office.desks.get(command.counter, Desk()).clerk
    if clerk is None:
        return refuse(Code.COUNTER_EMPTY, counter=command.counter)
    held = office.held_by(clerk)
    answer = Answer(counter=command.counter)
    if held is not None:
        answer = Answer(held.id, held.code, command.counter)
    if command.clerk is not None and (command.clerk, command.ticket) != (clerk, held and held.id):
        return _changed(command.counter, clerk, held)
    events, private = _put_down(asking, held, office.attention_of(clerk))
    return Decision(
        (*events, *departure(office, clerk, asking.now)),
        answer,
        private,
    )


def _changed(counter: CounterId, clerk: ClerkId, held: Ticket | None) -> Refusal:
    """The refusal that tells who sits at the counter now, and with which ticket."""
    facts = {"counter": counter, "clerk": clerk}
    if held is not None:
        facts |= {"ticket": held.code, "state": held.state}
    return refuse(Code.COUNTER_CHANGED, **facts)


def _put_down(
    asking: Asking, held: Ticket | None, attention: Attention | None
) -> tuple[tuple[e.Event, ...], tuple[Private, ...]]:
    """The events that empty a clerk's hands, and the private facts that go with the ticket."""
    if held is None:
        unresolved = Outcome.UNRESOLVED
        return (() if attention is None else (registration(asking, attention, unresolved),)), ()
    before: tuple[e.Event, ...] = ()
    if held.state is State.OFFERED:
        before = (e.OfferWithdrawn(at=asking.now, ticket=held.id),)
    parked, private = parking(asking, held)
    if held.state is State.CALLED:
        return (*parked, e.TicketResumed(at=asking.now, ticket=held.id)), private
    return (*before, *parked), private

"""The events in a frame, with just enough to sound a chime or move a focus.

The rows of the same frame carry the new state. A field is left out where the role may not
know it: a display gets code and counter, a kiosk gets only the tickets it gave.
"""

from functools import reduce
from operator import or_
from typing import TYPE_CHECKING, TypeAlias

from msgspec import Struct


class Happening(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """The base of all events on the wire."""

    ticket: str | None = None
    code: str | None = None
    counter: str | None = None
    clerk: str | None = None


class TicketIssued(Happening, frozen=True, kw_only=True, tag="ticket_issued"):
    """A ticket was given."""


class PaperCodeNoted(Happening, frozen=True, kw_only=True, tag="paper_code_noted"):
    """A ticket has the code that its kiosk printed for it while it had no server."""


class CallNoted(Happening, frozen=True, kw_only=True, tag="call_noted"):
    """A call was noted afterwards that a clerk had made by hand; nothing calls the person now."""


class RollTicketEntered(Happening, frozen=True, kw_only=True, tag="roll_ticket_entered"):
    """A number of the pre-printed roll was entered afterwards."""


class TicketAnnounced(Happening, frozen=True, kw_only=True, tag="ticket_announced"):
    """A ticket was taken on a telephone, by a person who is not here yet."""


class TicketArrived(Happening, frozen=True, kw_only=True, tag="ticket_arrived"):
    """The person of an announced ticket is here, and it waits."""


class TicketExpired(Happening, frozen=True, kw_only=True, tag="ticket_expired"):
    """The person of an announced ticket did not come in time."""


class TicketCalled(Happening, frozen=True, kw_only=True, tag="ticket_called"):
    """A ticket was called to a counter."""


class TicketRecalled(Happening, frozen=True, kw_only=True, tag="ticket_recalled"):
    """A ticket was called once more."""


class ServiceStarted(Happening, frozen=True, kw_only=True, tag="service_started"):
    """The person came and the service began."""


class TicketNoShow(Happening, frozen=True, kw_only=True, tag="ticket_no_show"):
    """The person did not come to the call."""


class TicketReinstated(Happening, frozen=True, kw_only=True, tag="ticket_reinstated"):
    """A missed ticket waits again."""


class TicketParked(Happening, frozen=True, kw_only=True, tag="ticket_parked"):
    """A ticket was set aside."""


class TicketResumed(Happening, frozen=True, kw_only=True, tag="ticket_resumed"):
    """A parked ticket waits again."""


class TicketTransferred(Happening, frozen=True, kw_only=True, tag="ticket_transferred"):
    """A ticket waits at another service."""


class TicketOffered(Happening, frozen=True, kw_only=True, tag="ticket_offered"):
    """A ticket was offered to a clerk."""


class TicketAccepted(Happening, frozen=True, kw_only=True, tag="ticket_accepted"):
    """An offered ticket was accepted."""


class TicketDeclined(Happening, frozen=True, kw_only=True, tag="ticket_declined"):
    """An offered ticket was declined."""


class OfferWithdrawn(Happening, frozen=True, kw_only=True, tag="offer_withdrawn"):
    """An offer was taken back."""


class ServiceFinished(Happening, frozen=True, kw_only=True, tag="service_finished"):
    """The service of a ticket ended."""


class ActUndone(Happening, frozen=True, kw_only=True, tag="act_undone"):
    """A clerk took back their last act on a ticket; the rows are as before it."""


class RegistrationUndone(Happening, frozen=True, kw_only=True, tag="registration_undone"):
    """A clerk took back the registration of an attention without a ticket, which goes on."""


class TicketCancelled(Happening, frozen=True, kw_only=True, tag="ticket_cancelled"):
    """A ticket was cancelled."""


class TicketLapsed(Happening, frozen=True, kw_only=True, tag="ticket_lapsed"):
    """A ticket ended with its day."""


class ClassGranted(Happening, frozen=True, kw_only=True, tag="class_granted"):
    """A ticket got another class."""


class ListSent(Happening, frozen=True, kw_only=True, tag="list_sent"):
    """The list to take away is on the ticket's page."""


class HelpNeededSet(Happening, frozen=True, kw_only=True, tag="help_needed_set"):
    """A person said what help they want."""


class MoreTimeAsked(Happening, frozen=True, kw_only=True, tag="more_time_asked"):
    """The holder of a ticket lets the next call pass."""


class OnTheWaySaid(Happening, frozen=True, kw_only=True, tag="on_the_way_said"):
    """The person who was called says that they come."""


class AttentionStarted(Happening, frozen=True, kw_only=True, tag="attention_started"):
    """An attention without a ticket began."""


class AttentionSaved(Happening, frozen=True, kw_only=True, tag="attention_saved"):
    """An attention moved on."""


class AttentionRegistered(Happening, frozen=True, kw_only=True, tag="attention_registered"):
    """An attention was registered."""


class CounterOpened(Happening, frozen=True, kw_only=True, tag="counter_opened"):
    """A counter opened."""


class CounterPaused(Happening, frozen=True, kw_only=True, tag="counter_paused"):
    """A counter paused."""


class CounterClosed(Happening, frozen=True, kw_only=True, tag="counter_closed"):
    """A counter closed."""


class ClerkSignedIn(Happening, frozen=True, kw_only=True, tag="clerk_signed_in"):
    """A clerk began work."""


class ClerkSignedOut(Happening, frozen=True, kw_only=True, tag="clerk_signed_out"):
    """A clerk left."""


class HelpCalled(Happening, frozen=True, kw_only=True, tag="help_called"):
    """A person at a device asked a clerk to come; `clerk` and `counter` are left out."""

    device: str | None = None


class HelpTaken(Happening, frozen=True, kw_only=True, tag="help_taken"):
    """A clerk goes to the person who called for help at a device."""

    device: str | None = None


class DisciplineChanged(Happening, frozen=True, kw_only=True, tag="discipline_changed"):
    """The office now calls by another rule."""


class CatalogueLoaded(Happening, frozen=True, kw_only=True, tag="catalogue_loaded"):
    """The office's catalogue was replaced."""


class DayClosed(Happening, frozen=True, kw_only=True, tag="day_closed"):
    """The office's day was closed."""


class DaySetBack(Happening, frozen=True, kw_only=True, tag="day_set_back"):
    """The office went back to an earlier day after a wrong clock had jumped ahead."""


class OfficeRestored(Happening, frozen=True, kw_only=True, tag="office_restored"):
    """The office was put back from a copy, and leaves out numbers."""


class DayReopened(Happening, frozen=True, kw_only=True, tag="day_reopened"):
    """The day's closing was taken back."""


class TicketsStopped(Happening, frozen=True, kw_only=True, tag="tickets_stopped"):
    """A service gives no more tickets today."""


class TicketsAllowed(Happening, frozen=True, kw_only=True, tag="tickets_allowed"):
    """A service gives tickets again."""


class NoticeShown(Happening, frozen=True, kw_only=True, tag="notice_shown"):
    """The displays show a message."""


class NoticeRemoved(Happening, frozen=True, kw_only=True, tag="notice_removed"):
    """The displays no longer show the message."""


class DisplaysMuted(Happening, frozen=True, kw_only=True, tag="displays_muted"):
    """The displays are silent until a moment."""


class DisplaysUnmuted(Happening, frozen=True, kw_only=True, tag="displays_unmuted"):
    """The displays are heard again."""


class KioskTakenOut(Happening, frozen=True, kw_only=True, tag="kiosk_taken_out"):
    """A kiosk is out of service."""

    device: str | None = None


class KioskBroughtBack(Happening, frozen=True, kw_only=True, tag="kiosk_brought_back"):
    """A kiosk is back in service."""

    device: str | None = None


class ClerkSuspended(Happening, frozen=True, kw_only=True, tag="clerk_suspended"):
    """A clerk may no longer sign in."""


class ClerkRestored(Happening, frozen=True, kw_only=True, tag="clerk_restored"):
    """A clerk may sign in again."""


HAPPENINGS: dict[str, type[Happening]] = {
    str(kind.__struct_config__.tag): kind
    for kind in list(globals().values())
    if isinstance(kind, type) and issubclass(kind, Happening) and kind is not Happening
}
"""Every event by its name: all of this file but the base."""

if TYPE_CHECKING:
    AnyHappening: TypeAlias = Happening
else:
    AnyHappening = reduce(or_, HAPPENINGS.values())
    """Any of them; msgspec tells them apart by name, and so has to have each."""

"""The events that reach a journey and the errands that it returns: plain values without rules.

Touches come first, then what the server says, then time; the errands are at the end.
"""

from dataclasses import dataclass

from antesala.messages import commands as c, kinds as k, rows as r
from antesala.printing.condition import Outcome
from kiosk.way.state import Aid, Held


@dataclass(frozen=True, slots=True)
class Touch:
    """A touch anywhere, or a key: a person is there."""


@dataclass(frozen=True, slots=True)
class ChooseGroup:
    group: str


@dataclass(frozen=True, slots=True)
class ChooseService:
    service: str


@dataclass(frozen=True, slots=True)
class ShowClasses:
    """Go to the classes on a screen of their own."""


@dataclass(frozen=True, slots=True)
class ShowLaw:
    """Go to what the law says of preference."""


@dataclass(frozen=True, slots=True)
class TakeTicket:
    """Take the ticket with this answer; `id` is the command's."""

    ticket_class: str
    id: str


@dataclass(frozen=True, slots=True)
class GoBack:
    """The first button at the foot: back; on the ticket's screen, the way to give it back."""


@dataclass(frozen=True, slots=True)
class GiveBack:
    """Cancel the ticket; `id` is the command's."""

    id: str


@dataclass(frozen=True, slots=True)
class Finish:
    """The person has what they came for, or says of a ticket on the way that they are here.

    `id` is the command's, where one is asked.
    """

    id: str = ""


@dataclass(frozen=True, slots=True)
class ShowLanguages:
    """Go to the languages."""


@dataclass(frozen=True, slots=True)
class ChooseLanguage:
    language: str


@dataclass(frozen=True, slots=True)
class ShowMore:
    """Go on to the choices that do not fit on the screen; after the last ones to the first."""


@dataclass(frozen=True, slots=True)
class ShowAids:
    """Go to the aids, where the screen is too small to show them all the time."""


@dataclass(frozen=True, slots=True)
class Switch:
    """Switch an aid on or off; `is_on` says which, None: the other way."""

    aid: Aid
    is_on: bool | None = None


@dataclass(frozen=True, slots=True)
class StartOver:
    """Back to the first screen, for the same person."""


@dataclass(frozen=True, slots=True)
class CallHelp:
    """Call a member of staff; `id` is the command's."""

    id: str


@dataclass(frozen=True, slots=True)
class PrintAgain:
    """Try to print again. The ticket stays the same."""


@dataclass(frozen=True, slots=True)
class Decline:
    """Decline the paper. The ticket stays the same."""


@dataclass(frozen=True, slots=True)
class ShowWishes:
    """Go to the help that a person may want while attended."""


@dataclass(frozen=True, slots=True)
class Wish:
    """Ask for this help, or take the wish back; `id` is the command's."""

    help_needed: k.HelpNeeded
    id: str


@dataclass(frozen=True, slots=True)
class ShowEnquiries:
    """Go to the questions that need no ticket."""


@dataclass(frozen=True, slots=True)
class ShowTyping:
    """Go to the keys by which a ticket's code is typed."""


@dataclass(frozen=True, slots=True)
class Type:
    """Type one more letter or figure of a code."""

    letter: str


@dataclass(frozen=True, slots=True)
class Erase:
    """Erase the last letter or figure."""


@dataclass(frozen=True, slots=True)
class Seek:
    """Look up the ticket whose code is typed; `id` is the command's."""

    id: str


@dataclass(frozen=True, slots=True)
class Scan:
    """What a scanner has read: a ticket's link, its code, or a document; `id` is the command's."""

    text: str
    id: str


@dataclass(frozen=True, slots=True)
class ShowTopics:
    """Go to the groups, to be told of a service."""


@dataclass(frozen=True, slots=True)
class PrintList:
    """Print what is known of the service in view."""


@dataclass(frozen=True, slots=True)
class Rate:
    """Say by a face how the attention was: 1, the worst, to 5; `id` is the command's."""

    grade: int
    id: str


@dataclass(frozen=True, slots=True)
class DeclineRating:
    """Say that one would rather give no opinion."""


@dataclass(frozen=True, slots=True)
class TapHead:
    """A touch on the head of the screen, which has no button: the hidden way in for staff."""


@dataclass(frozen=True, slots=True)
class ChooseStaff:
    """An act of the staff."""

    act: str


@dataclass(frozen=True, slots=True)
class Granted:
    """The server did what command `id` asked; the other fields describe an issued ticket.

    `at` is the time on the wire, `link_token` the key to the ticket's own page.
    """

    id: str
    ticket: str = ""
    code: str = ""
    at: str = ""
    link_token: str = ""
    found: r.FoundPart | None = None
    """The server's answer about a ticket that was looked up."""


@dataclass(frozen=True, slots=True)
class Refused:
    """The server did not do what command `id` asked."""

    id: str
    code: str
    opens: str = ""
    """When the office opens next, in its local time, where it was closed."""


@dataclass(frozen=True, slots=True)
class GivenAlone:
    """The kiosk has given the ticket of command `id` without the server, and has it on its disk."""

    id: str
    code: str
    at: str


@dataclass(frozen=True, slots=True)
class HandedIn:
    """The server has the ticket of command `id`, as its own `ticket`."""

    id: str
    ticket: str
    link_token: str


@dataclass(frozen=True, slots=True)
class Printed:
    """How the printing of a ticket went."""

    ticket: str
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Speaks:
    """The kiosk begins to speak. Its clock stands still meanwhile."""


@dataclass(frozen=True, slots=True)
class Spoke:
    """It has finished speaking, or was silenced."""


@dataclass(frozen=True, slots=True)
class ShowPetition:
    """A person has a complaint or asks the office something; `id` is that of a call for help."""

    id: str


@dataclass(frozen=True, slots=True)
class TakeOver:
    """Staff open their screens: the person before them has left."""


@dataclass(frozen=True, slots=True)
class Pass:
    """Time has passed, or the office has changed."""


Event = (
    Touch
    | ChooseGroup
    | ChooseService
    | ShowClasses
    | ShowLaw
    | TakeTicket
    | GoBack
    | GiveBack
    | Finish
    | ShowLanguages
    | ChooseLanguage
    | ShowMore
    | ShowAids
    | Switch
    | StartOver
    | CallHelp
    | PrintAgain
    | Decline
    | ShowWishes
    | Wish
    | ShowEnquiries
    | ShowTyping
    | Type
    | Erase
    | Seek
    | Scan
    | ShowTopics
    | ShowPetition
    | PrintList
    | Rate
    | DeclineRating
    | TapHead
    | ChooseStaff
    | Granted
    | Refused
    | GivenAlone
    | HandedIn
    | Printed
    | Speaks
    | Spoke
    | TakeOver
    | Pass
)


@dataclass(frozen=True, slots=True)
class Ask:
    """Send the command to the server."""

    command: (
        c.IssueTicket
        | c.CancelTicket
        | c.CallForHelp
        | c.SetHelpNeeded
        | c.FindTicket
        | c.AnswerSurvey
        | c.ConfirmPresence
        | c.GrantPunctual
    )


@dataclass(frozen=True, slots=True)
class Withdraw:
    """Stop waiting for this command; a ticket that comes of it is cancelled."""

    command_id: str


@dataclass(frozen=True, slots=True)
class GiveAlone:
    """Give the ticket of this command without the server, which may have been asked for it."""

    command: c.IssueTicket
    was_asked: bool = False


@dataclass(frozen=True, slots=True)
class LeaveAlone:
    """Hand no ticket in for this command: its person has given it back."""

    command_id: str


@dataclass(frozen=True, slots=True)
class WantAlone:
    """Hand the ticket of this command in with the help that its person wants."""

    command_id: str
    help_needed: tuple[k.HelpNeeded, ...]


@dataclass(frozen=True, slots=True)
class Follow:
    """Follow one ticket."""

    ticket: str


@dataclass(frozen=True, slots=True)
class Unfollow:
    """Stop following: the holder of the ticket has gone."""


@dataclass(frozen=True, slots=True)
class Print:
    """Print a ticket, in the language of its holder."""

    held: Held
    language: str


@dataclass(frozen=True, slots=True)
class PrintAdvice:
    """Print what is known of a service."""

    service: str
    language: str


Errand = (
    Ask | Withdraw | GiveAlone | LeaveAlone | WantAlone | Follow | Unfollow | Print | PrintAdvice
)

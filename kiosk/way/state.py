"""Where a person is on the way through the kiosk, and how long the kiosk waits for them. No Qt.

choices       what the office offers: groups, and the services asked for most
services      the services of one group; a group with a single one passes over this
service       what to bring, how many wait, and the answer that takes the ticket
classes       the answer on a screen of its own, where the law knows several classes
law           what the law says of preference, and when that was last checked
ticket        the code, how many are ahead, where to wait
wishes        what help the person wants while attended
cancelling    whether the ticket is really to be given back
languages     the office's languages
enquiries     what a person may ask without taking a ticket
typing        the code of a ticket, by large keys
found         how far that ticket has come
topics        groups again, to be told of a service without taking a ticket
advice        all that is known of a service
petition      the way to the form on one's own telephone, where telephones reach the office
thanked       what came of an opinion, on a screen of faces, whose first screen asks for it
aids          what makes the kiosk easier to use, where the screen has no room for it at the foot

Four switches make the kiosk easier to see, reach or hear. The one of the letters has three steps:
as drawn, larger, and twice as large as drawn. They are part of the journey, so that the next
person finds the kiosk as it was set up.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from antesala.messages import commands as c, kinds as k, rows as r
from kiosk.way.card import Card


class Aid(StrEnum):
    LARGE = "large"
    """Larger letters, and more room to touch."""
    TWICE = "twice"
    """Letters twice as large as drawn. Always set together with `LARGE`; it has no switch of its
    own because it is the second step of that one.
    """
    CONTRAST = "contrast"
    LOW = "low"
    """Everything that can be touched is within reach of a wheelchair."""
    VOICE = "voice"
    """The kiosk says all that it shows, and can be worked by keys alone."""


SWITCHES = (Aid.LARGE, Aid.CONTRAST, Aid.LOW, Aid.VOICE)
"""Always these four, in this order."""

DRAWINGS: Mapping[Aid, str] = {
    Aid.LARGE: "text-as-drawn",
    Aid.CONTRAST: "contrast",
    Aid.LOW: "arrow-down-to-line",
    Aid.VOICE: "volume-2",
}
STEPS = ("text-as-drawn", "text-large", "text-twice")
"""Drawings of the steps of the letters."""

NO_SOUND = "volume-x"

MORE_TIME = 3.0
"""How many times as long the kiosk waits for a person who uses an aid: listening, a stick or a
trembling finger may be slower than an eye.
"""


def switched(aids: frozenset[Aid], aid: Aid, *, is_on: bool | None) -> frozenset[Aid]:
    """Return the aids after a touch on the switch of `aid`.

    `is_on` is the wanted state; None moves the switch to its next step. Letters go from as drawn to
    large, to twice their size, and back.
    """
    letters = frozenset({Aid.LARGE, Aid.TWICE})
    if aid is Aid.LARGE and is_on is None:
        if Aid.TWICE in aids:
            return aids - letters
        return aids | letters if Aid.LARGE in aids else aids | {aid}
    goes_on = aid not in aids if is_on is None else is_on
    if aid in letters and not goes_on:
        return aids - (letters if aid is Aid.LARGE else {aid})
    if aid is Aid.TWICE:
        return aids | letters
    return aids | {aid} if goes_on else aids - {aid}


def step_of(aids: frozenset[Aid]) -> int:
    """How large the letters are: 0 as drawn, 1 larger, 2 twice as large."""
    if Aid.TWICE in aids:
        return 2
    return 1 if Aid.LARGE in aids else 0


PATIENCE = 60.0
"""Seconds without a touch until the kiosk asks whether anyone is there."""

WARNING = 20.0
"""Seconds for which the question is shown: time to read it and reach out (WCAG 2.2.1)."""

TICKET_STAYS = 40.0
"""Seconds for which a ticket is shown; its screen counts them, and any touch restarts them."""

THANKS_STAY = 8.0
"""Seconds for which a screen of faces thanks: time to read two lines, and then the next person."""

WITHOUT_PAPER_STAYS = 60.0
"""The same without paper: the person has to write the code down, or photograph it."""


class Screen(StrEnum):
    CHOICES = "choices"
    SERVICES = "services"
    SERVICE = "service"
    CLASSES = "classes"
    LAW = "law"
    TICKET = "ticket"
    WISHES = "wishes"
    CANCELLING = "cancelling"
    LANGUAGES = "languages"
    ENQUIRIES = "enquiries"
    TYPING = "typing"
    FOUND = "found"
    TOPICS = "topics"
    ADVICE = "advice"
    AIDS = "aids"
    PETITION = "petition"
    THANKED = "thanked"


class Help(StrEnum):
    """How far a call for help has come."""

    NONE = "none"
    ASKED = "asked"
    CALLED = "called"
    """The server has the call; no clerk has taken it yet."""
    COMING = "coming"
    """A clerk at a console has taken the call."""
    FAILED = "failed"


class Opinion(StrEnum):
    """What came of the question on a screen of faces."""

    NONE = "none"
    GIVEN = "given"
    DECLINED = "declined"


class Paper(StrEnum):
    """How far the ticket's paper has come."""

    NONE = "none"
    """This kiosk has no printer, and promises no paper."""
    DUE = "due"
    """Printing starts when the number of people ahead is known, or a moment later without it."""
    COMING = "coming"
    OUT = "out"
    FAILED = "failed"
    DECLINED = "declined"
    """The person declined the paper; it can still be printed."""


@dataclass(frozen=True, slots=True)
class Held:
    """The ticket just given; `at` is its time on the wire, `link_token` the key of its page."""

    ticket: str
    code: str
    service: str
    at: str = ""
    link_token: str = ""
    alone: str = ""
    """The command under which it is handed in, where the kiosk gave it without the server. Until
    then it is its `ticket` too."""

    @property
    def is_alone(self) -> bool:
        """Whether the server does not know of it yet."""
        return bool(self.alone) and self.ticket == self.alone


@dataclass(frozen=True, slots=True, kw_only=True)
class Journey:
    """Where one person is on their way. The initial value is a kiosk that is not in use."""

    screen: Screen = Screen.CHOICES
    trail: tuple[Screen, ...] = ()
    """The screens to go back to, the latest one last."""
    language: str = ""
    """The chosen language; empty: the office's own."""
    group: str = ""
    service: str = ""
    asked: c.IssueTicket | None = None
    """The request for a ticket, until its answer."""
    held: Held | None = None
    given: float = 0.0
    """When the ticket was given, as the wire has it."""
    paper: Paper = Paper.NONE
    wishes: tuple[k.HelpNeeded, ...] = ()
    """The help wanted, as the screen shows it."""
    noted: tuple[k.HelpNeeded, ...] = ()
    """The help wanted, as the server has it."""
    noting: tuple[c.SetHelpNeeded, ...] = ()
    """The commands that the server has not answered yet, the latest one last."""
    enquires: bool = False
    """Whether services are looked at for information only, without taking a ticket."""
    typed: str = ""
    """The part of a ticket's code typed so far."""
    sought: c.FindTicket | None = None
    """The request to look up a ticket, until its answer."""
    found: r.FoundPart | None = None
    found_at: str = ""
    """When the server said so, as the wire has it."""
    arriving: c.ConfirmPresence | None = None
    """The word that the person of an announced ticket is here, until its answer."""
    cancel: c.CancelTicket | None = None
    """The request to cancel the ticket, until its answer."""
    rating: c.AnswerSurvey | None = None
    """The opinion that is on its way, until its answer."""
    opinion: Opinion = Opinion.NONE
    card: Card | None = None
    """The number of a document that was read, until there is a ticket to look it up for."""
    looking: c.GrantPunctual | None = None
    """The request to look that number up, until its answer."""
    courtesy: str = ""
    """What came of a document: `read`, `unread`, `granted`, or the wire's code of a refusal."""
    paper_after: float = 0.0
    """Until when the paper waits for what a number changes, in the seconds of the journey's clock.
    """
    cancelled: str = ""
    """The code of the cancelled ticket."""
    refusal: str = ""
    """Why the last request was refused: the wire's code."""
    opens: str = ""
    """When the office opens next by the server, where that refused as closed."""
    help: Help = Help.NONE
    help_id: str = ""
    help_before: str = ""
    """When the previous call for help from here was made, if a clerk had taken it: it is over."""
    aids: frozenset[Aid] = frozenset()
    """The aids that this person switched on."""
    turned: int = 0
    """How many times the person went on to further choices of this screen."""
    touched: float = 0.0
    speaks_since: float | None = None
    """When the kiosk began to say what it is saying now."""

    @property
    def is_home(self) -> bool:
        """Whether no trace of a person is left."""
        return replace(self, touched=0.0, speaks_since=None) == Journey()


def seconds_left(journey: Journey, now: float) -> int:
    """Seconds until the kiosk is free again, rounded up; the clock stands while it speaks."""
    until = now if journey.speaks_since is None else journey.speaks_since
    return math.ceil(stays(journey) - (until - journey.touched))


def stays(journey: Journey) -> float:
    """Seconds for which a screen stays without a touch."""
    times = MORE_TIME if journey.aids else 1.0
    if journey.screen is Screen.THANKED:
        return THANKS_STAY * times
    if journey.screen is not Screen.TICKET:
        return (PATIENCE + WARNING) * times
    is_without_paper = journey.paper in (Paper.NONE, Paper.FAILED, Paper.DECLINED)
    return (WITHOUT_PAPER_STAYS if is_without_paper else TICKET_STAYS) * times


def is_warning(journey: Journey, now: float) -> bool:
    """Whether the kiosk asks if anyone is there.

    Never on the ticket, which shows its countdown, nor where a person is only thanked.
    """
    lasts = journey.is_home or journey.screen in (Screen.TICKET, Screen.THANKED)
    return not lasts and is_ending(journey, now)


def is_ending(journey: Journey, now: float) -> bool:
    """Whether only the time needed for a warning is left."""
    return seconds_left(journey, now) <= WARNING * (MORE_TIME if journey.aids else 1.0)

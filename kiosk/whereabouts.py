"""Where a person is on the way through the kiosk, and how long the kiosk waits for them. No Qt.

choices       what the office offers: groups, and the services asked for most
services      the services of one group; a group with a single one passes over this
service       what to bring, how many wait, and the answer that takes the ticket
classes       the answer on a screen of its own, where the law knows several classes
ticket        the code, how many are ahead, where to wait
cancelling    whether the ticket is really to be given back
languages     the office's languages
"""

import math
from dataclasses import dataclass, replace
from enum import StrEnum

from antesala.messages.commands import CancelTicket, IssueTicket

PATIENCE = 60.0
"""Seconds without a touch until the kiosk asks whether anybody is there."""

WARNING = 20.0
"""Seconds that the question stands: time to read it and reach out (WCAG 2.2.1)."""

TICKET_STAYS = 40.0
"""Seconds that a ticket stays; its screen says so all the while, and any touch begins them anew."""


class Screen(StrEnum):
    CHOICES = "choices"
    SERVICES = "services"
    SERVICE = "service"
    CLASSES = "classes"
    TICKET = "ticket"
    CANCELLING = "cancelling"
    LANGUAGES = "languages"


class Help(StrEnum):
    """How far a call for help has come."""

    NONE = "none"
    ASKED = "asked"
    COMING = "coming"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Held:
    """The ticket just given."""

    ticket: str
    code: str
    service: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Journey:
    """Where one person is. A journey at its beginning is a kiosk that nobody uses."""

    screen: Screen = Screen.CHOICES
    trail: tuple[Screen, ...] = ()
    """The screens that lead back, the last one last."""
    language: str = ""
    """Empty: the office's own."""
    group: str = ""
    service: str = ""
    asked: IssueTicket | None = None
    """The ticket asked for, until its answer."""
    held: Held | None = None
    cancel: CancelTicket | None = None
    """The wish to give the ticket back, until its answer."""
    cancelled: str = ""
    """The code of the ticket given back."""
    refusal: str = ""
    """Why the last wish was not granted, as the wire's code."""
    help: Help = Help.NONE
    help_id: str = ""
    touched: float = 0.0

    @property
    def is_home(self) -> bool:
        """Whether a person has left nothing here."""
        return replace(self, touched=0.0) == Journey()


def seconds_left(journey: Journey, now: float) -> int:
    """Until the kiosk is anybody's again; begun seconds count."""
    stays = TICKET_STAYS if journey.screen is Screen.TICKET else PATIENCE + WARNING
    return math.ceil(stays - (now - journey.touched))


def is_warning(journey: Journey, now: float) -> bool:
    """Whether the kiosk asks if anybody is there. Never on the ticket, which counts openly."""
    lasts = journey.is_home or journey.screen is Screen.TICKET
    return not lasts and seconds_left(journey, now) <= WARNING

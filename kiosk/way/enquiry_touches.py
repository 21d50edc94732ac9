"""What a person can ask without taking a ticket: how far a ticket is, what a service asks for.

A part of the journey. No Qt, no scanner.
"""

import re
from dataclasses import replace

from antesala.messages.commands import FindTicket
from kiosk.way import events as t
from kiosk.way.office import Lobby
from kiosk.way.state import Journey, Paper, Screen
from kiosk.way.steps import Step, home, onward

DIGITS = 4
"""The most figures in a code: after 999 comes 1000."""

USUAL_DIGITS = 3
"""The fewest figures in a printed code: A1 is A001."""

CODE = re.compile(r"[A-Za-z][0-9]{1,4}")
LINK = re.compile(r"https?://\S+/t/([A-Za-z0-9_-]{8,64})/?")
TOKEN = re.compile(r"[A-Za-z0-9_-]{16,64}")
"""The key of a ticket's link, typed without the link. It is longer than any code."""


def letters(lobby: Lobby) -> list[str]:
    """The letters with which this office's codes begin."""
    return sorted({service.series for service in lobby.services})


def show_enquiries(journey: Journey, _: t.ShowEnquiries, __: Lobby) -> Step:
    return onward(journey, Screen.ENQUIRIES), ()


def show_typing(journey: Journey, _: t.ShowTyping, lobby: Lobby) -> Step:
    return onward(replace(journey, typed=begun(lobby)), Screen.TYPING), ()


def begun(lobby: Lobby) -> str:
    """The first letter, where all codes begin with the same one: the person need not type it."""
    known = letters(lobby)
    return known[0] if len(known) == 1 else ""


def type_letter(journey: Journey, touch: t.Type, lobby: Lobby) -> Step:
    """Take a letter of the office's first, then figures; ignore anything else."""
    if journey.sought:
        return journey, ()
    is_next = (
        touch.letter.isdecimal() and len(journey.typed) <= DIGITS
        if journey.typed
        else touch.letter in letters(lobby)
    )
    if not is_next:
        return journey, ()
    return replace(journey, typed=journey.typed + touch.letter, refusal=""), ()


def erase(journey: Journey, _: t.Erase, lobby: Lobby) -> Step:
    if journey.sought or journey.typed == begun(lobby):
        return journey, ()
    return replace(journey, typed=journey.typed[:-1], refusal=""), ()


def seek(journey: Journey, touch: t.Seek, lobby: Lobby) -> Step:
    code = whole(journey.typed)
    if journey.sought or not code or not lobby.is_online:
        return journey, ()
    return sought(journey, FindTicket(id=touch.id, code=code))


def whole(typed: str) -> str:
    """The code as it is printed; empty while figures are missing."""
    return typed[0] + typed[1:].zfill(USUAL_DIGITS) if len(typed) > 1 else ""


def sought(journey: Journey, command: FindTicket) -> Step:
    return replace(journey, sought=command, refusal=""), (t.Ask(command),)


def scan(journey: Journey, touch: t.Scan, lobby: Lobby) -> Step:
    """Look up what was scanned, if no answer is awaited; ignore what is no ticket's."""
    command = read(touch)
    is_busy = journey.asked or journey.held or journey.sought
    if command is None or is_busy or not lobby.is_online:
        return journey, ()
    if journey.screen is not Screen.TYPING:
        journey = onward(journey, Screen.TYPING)
    return sought(replace(journey, typed=command.code or ""), command)


def read(touch: t.Scan) -> FindTicket | None:
    """Try a link and a key before a code: they open more than a code does."""
    text = touch.text.strip()
    if (link := LINK.fullmatch(text)) is not None:
        return FindTicket(id=touch.id, link_token=link[1])
    if CODE.fullmatch(text):
        return FindTicket(id=touch.id, code=whole(text.upper()))
    return FindTicket(id=touch.id, link_token=text) if TOKEN.fullmatch(text) else None


def found(journey: Journey, event: t.Granted, now: float) -> Journey:
    """Going back leads to the first screen: the next look-up may be another person's."""
    there = replace(journey, sought=None, found=event.found, found_at=event.at, typed="")
    trail = (Screen.CHOICES,)
    return replace(there, screen=Screen.FOUND, trail=trail, turned=0, touched=now)


def finish(journey: Journey, _: t.Finish, __: Lobby) -> Step:
    """Begin again for the same person, who keeps the aids that are switched on."""
    there, errands = home(journey)
    return replace(there, language=journey.language, aids=journey.aids), errands


def show_topics(journey: Journey, _: t.ShowTopics, __: Lobby) -> Step:
    return onward(replace(journey, enquires=True), Screen.TOPICS), ()


def print_list(journey: Journey, _: t.PrintList, lobby: Lobby) -> Step:
    if not lobby.has_printer or journey.paper in (Paper.COMING, Paper.OUT):
        return journey, ()
    return replace(journey, paper=Paper.COMING), (t.PrintAdvice(journey.service, journey.language),)


def left(journey: Journey, screen: Screen) -> Journey:
    """Go back to `screen`: drop what was typed, found or printed there; open requests stay."""
    if journey.screen in (Screen.TYPING, Screen.FOUND):
        journey = replace(journey, typed="", found=None, found_at="")
    if journey.screen is Screen.ADVICE:
        journey = replace(journey, paper=Paper.NONE)
    goes_on = journey.enquires and screen is not Screen.ENQUIRIES
    is_told = screen in (Screen.TOPICS, Screen.ADVICE)
    return replace(journey, enquires=is_told or goes_on)

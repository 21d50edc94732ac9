"""What each touch does to a journey: to another screen, home, to a ticket, or to an answer. No Qt.

A ticket in hand can be printed, given back, or marked with the help that is wanted. Without a
ticket a person can ask how far a ticket is, and what a service asks for. `journey.py` names the
touches.
"""

import re
from dataclasses import replace

from msgspec import structs

from antesala.messages.commands import (
    CancelTicket,
    ConfirmPresence,
    FindTicket,
    GrantPunctual,
    SetHelpNeeded,
)
from antesala.printing.condition import Outcome
from kiosk.way import events as t
from kiosk.way.card import Card, number_of
from kiosk.way.office import Lobby
from kiosk.way.state import MORE_TIME, Held, Help, Journey, Paper, Screen


def spoken(journey: Journey, event: t.Speaks | t.Spoke, now: float) -> Journey:
    """Return the journey when the kiosk begins or ends to speak: its time stands still meanwhile.

    The twenty seconds of a warning only help once the warning was heard. `now` is in monotonic
    seconds.
    """
    if isinstance(event, t.Speaks):
        return journey if journey.speaks_since is not None else replace(journey, speaks_since=now)
    if journey.speaks_since is None:
        return journey
    # As if the touch had come later, by as long as the kiosk spoke.
    touched = journey.touched + now - journey.speaks_since
    return replace(journey, touched=touched, speaks_since=None)


def touched(journey: Journey, now: float) -> Journey:
    """Note that a person is there; if the kiosk is speaking, its clock stays stopped from here."""
    since = None if journey.speaks_since is None else now
    return replace(journey, touched=now, speaks_since=since)


Step = tuple[Journey, tuple[t.Errand, ...]]
"""Return the journey after an event, and the errands that it asks for."""


def onward(journey: Journey, screen: Screen) -> Journey:
    """Go to another screen; the message of this one has been read."""
    trail = (*journey.trail, journey.screen)
    there = replace(journey, screen=screen, trail=trail, turned=0)
    return replace(there, refusal="", cancelled="", courtesy="")


def home(journey: Journey) -> Step:
    """Go back to the first screen, as the person has gone, and drop all open requests.

    A cancelled ticket stays cancelled, help wanted is still noted, and a promised paper is still
    printed.
    """
    left: list[t.Errand] = [t.Withdraw(journey.asked.id)] if journey.asked else []
    left += [t.Withdraw(journey.sought.id)] if journey.sought else []
    left += [t.Withdraw(journey.arriving.id)] if journey.arriving else []
    left += [t.Withdraw(journey.help_id)] if journey.help is Help.ASKED else []
    if journey.held and journey.paper is Paper.DUE:
        left.append(t.Print(journey.held, journey.language))
    return Journey(touched=journey.touched, speaks_since=journey.speaks_since), tuple(left)


def is_elsewhere(before: Journey, now: Journey, event: t.Event) -> bool:
    """Whether an event leads to another screen, or to the first screen with a new person."""
    # The letter keys and the figure keys of a code are two screens.
    places = [(each.screen, each.language, bool(each.typed)) for each in (before, now)]
    # Switching an aid off shows that the person is still there.
    ends = now.is_home and not before.is_home and not isinstance(event, t.Switch)
    return ends or isinstance(event, t.StartOver) or places[0] != places[1]


PAPER_WAITS = 0.5
"""Seconds that printing waits for the number of people ahead, which takes about 0.05 s."""

PAPER_AFTER = {
    Outcome.NOT_CONFIGURED: Paper.NONE,
    Outcome.PRINTED: Paper.OUT,
    Outcome.PRINTED_PAPER_LOW: Paper.OUT,
    # No further event will come; by now the number is there, or about to be.
    Outcome.SENT: Paper.OUT,
    Outcome.STILL_PRINTING: Paper.COMING,
}
"""What an outcome means to the person; all other outcomes mean that no paper came."""


def received(journey: Journey, event: t.Granted, lobby: Lobby, now: float) -> Journey:
    """Show the ticket at once, whatever the printer does."""
    service = journey.asked.service if journey.asked else ""
    held = Held(event.ticket, event.code, service, event.at, event.link_token)
    paper = Paper.DUE if lobby.has_printer else Paper.NONE
    journey = replace(journey, held=held, given=now, paper=paper, asked=None)
    return replace(journey, screen=Screen.TICKET, trail=(), turned=0, touched=now)


def handed_in(journey: Journey, event: t.HandedIn) -> Step:
    """From now on the server says how many are ahead; the code stays what is on the paper."""
    held = journey.held
    if held is None or held.alone != event.id or not held.is_alone or not event.ticket:
        return journey, ()
    known = replace(held, ticket=event.ticket, link_token=event.link_token)
    return replace(journey, held=known), (t.Follow(event.ticket),)


def printed_when_due(journey: Journey, lobby: Lobby, now: float) -> Step:
    """Start printing once for each ticket, however often time passes."""
    if journey.held is None or journey.paper is not Paper.DUE:
        return journey, ()
    is_known = lobby.status is not None and lobby.status.id == journey.held.ticket
    # Paper comes without a touch; a person who wants none has a moment to say so.
    wait = max(paper_waits(journey, lobby), 0.0 if is_known else PAPER_WAITS)
    if now < max(journey.given + wait, journey.paper_after):
        return journey, ()
    return printing(journey, journey.held)


def paper_waits(journey: Journey, lobby: Lobby) -> float:
    """Seconds in which the paper can be declined; more for a person who uses an aid."""
    return lobby.paper_waits * (MORE_TIME if journey.aids else 1.0)


def decline(journey: Journey, _: t.Decline, __: Lobby) -> Step:
    """Decline the paper, unless it is already printing."""
    if journey.held is None or journey.paper is not Paper.DUE:
        return journey, ()
    return replace(journey, paper=Paper.DECLINED), ()


def printing(journey: Journey, held: Held) -> Step:
    return replace(journey, paper=Paper.COMING), (t.Print(held, journey.language),)


def print_again(journey: Journey, _: t.PrintAgain, __: Lobby) -> Step:
    """Print the same ticket again: the server is not asked."""
    if journey.held is None or journey.paper not in (Paper.FAILED, Paper.DECLINED):
        return journey, ()
    return printing(journey, journey.held)


def printed(journey: Journey, event: t.Printed, now: float) -> Journey:
    """Note how printing went. If no paper came, the person has the full time to write it down."""
    if journey.held is None or event.ticket not in (journey.held.ticket, journey.held.alone):
        is_list = journey.held is None and journey.service == event.ticket
        paper = PAPER_AFTER.get(event.outcome, Paper.FAILED)
        return replace(journey, paper=paper) if is_list else journey
    journey = replace(journey, paper=PAPER_AFTER.get(event.outcome, Paper.FAILED))
    return replace(journey, touched=now) if journey.paper is Paper.FAILED else journey


def show_wishes(journey: Journey, _: t.ShowWishes, __: Lobby) -> Step:
    return onward(journey, Screen.WISHES), ()


def wish(journey: Journey, touch: t.Wish, lobby: Lobby) -> Step:
    """Tell the server each touch at once, so that it counts even if the person walks away."""
    if journey.held is None or not (lobby.is_online or journey.held.is_alone):
        return journey, ()
    named = touch.help_needed
    rest = tuple(each for each in journey.wishes if each != named)
    wishes = rest if named in journey.wishes else (*rest, named)
    if journey.held.is_alone:
        there = replace(journey, wishes=wishes, noted=wishes, refusal="")
        return there, (t.WantAlone(journey.held.alone, wishes),)
    command = SetHelpNeeded(id=touch.id, ticket=journey.held.ticket, help_needed=list(wishes))
    noting = (*journey.noting, command)
    return replace(journey, wishes=wishes, noting=noting, refusal=""), (t.Ask(command),)


def noted(journey: Journey, command_id: str) -> Journey:
    """The server has accepted it: each command replaces the one before."""
    for command in journey.noting:
        if command.id == command_id:
            rest = tuple(each for each in journey.noting if each != command)
            return replace(journey, noted=tuple(command.help_needed), noting=rest)
    return journey


def not_noted(journey: Journey, event: t.Refused) -> Journey:
    """Show what the server has, once no other request is open."""
    rest = tuple(each for each in journey.noting if each.id != event.id)
    if rest == journey.noting:
        return journey
    wishes = journey.wishes if rest else journey.noted
    return replace(journey, noting=rest, wishes=wishes, refusal=event.code)


def give_back(journey: Journey, touch: t.GiveBack, _: Lobby) -> Step:
    if journey.cancel or not journey.held:
        return journey, ()
    if journey.held.is_alone:
        there = Journey(language=journey.language, aids=journey.aids, cancelled=journey.held.code)
        there = replace(there, touched=journey.touched, speaks_since=journey.speaks_since)
        return there, (t.LeaveAlone(journey.held.alone),)
    cancel = CancelTicket(id=touch.id, ticket=journey.held.ticket)
    return replace(journey, cancel=cancel, refusal=""), (t.Ask(cancel),)


def finish(journey: Journey, _: t.Finish, __: Lobby) -> Step:
    return home(journey)


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
    own = lobby.catalogue.emergency_letters if lobby.catalogue else []
    return sorted({service.series for service in lobby.services} | set(own))


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
    if lobby.reads_cards and is_document(touch.text.strip()):
        return show_card(journey, touch, lobby)
    command = read(touch)
    is_busy = journey.asked or journey.held or journey.sought or lobby.is_survey
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


def is_document(text: str) -> bool:
    """Whether a text is no ticket's, so that it can only be of a document or a card."""
    if LINK.fullmatch(text) or CODE.fullmatch(text):
        return False
    return bool(number_of(text)) or TOKEN.fullmatch(text) is None


def show_card(journey: Journey, touch: t.Scan, lobby: Lobby) -> Step:
    """Keep the number of a document until there is a ticket, or look it up for the one in hand."""
    if journey.looking or not lobby.is_online:
        return journey, ()
    number = number_of(touch.text)
    if not number:
        return replace(journey, courtesy="unread"), ()
    journey = replace(journey, card=Card(number, touch.id), courtesy="read", refusal="")
    return look_up(journey)


def look_up(journey: Journey) -> Step:
    """Ask for the courtesy by the number that was read, once there is a ticket; then forget it."""
    card, held = journey.card, journey.held
    if card is None or held is None:
        return journey, ()
    command = GrantPunctual(id=card.id, ticket=held.ticket, taxpayer=card.number)
    return replace(journey, card=None, looking=command, courtesy=""), (t.Ask(command),)


LOOKED_UP_IN = 3.0
"""Seconds that a paper waits at most for what becomes of a number: it tells who is ahead."""
TOLD_ANEW_IN = 1.2
"""Seconds after a courtesy in which the server has told how many are ahead by now."""


def looked_up(journey: Journey, courtesy: str, now: float) -> Journey:
    """The server has answered: the ticket has the courtesy, or is what it was."""
    paper_after = now + TOLD_ANEW_IN if courtesy == GRANTED else now
    return replace(journey, looking=None, courtesy=courtesy, touched=now, paper_after=paper_after)


GRANTED = "granted"


def found(journey: Journey, event: t.Granted, now: float) -> Journey:
    """Going back leads to the first screen: the next look-up may be another person's.

    Without a ticket that can be read the field says that kiosk and server differ.
    """
    if event.found is None:
        return replace(journey, sought=None, refusal="wrong_protocol", touched=now)
    there = replace(journey, sought=None, found=event.found, found_at=event.at, typed="")
    trail = (Screen.CHOICES,)
    return replace(there, screen=Screen.FOUND, trail=trail, turned=0, touched=now)


def finish_enquiry(journey: Journey, touch: t.Finish, lobby: Lobby) -> Step:
    """Begin again for the same person, who keeps the aids that are switched on.

    On an announced ticket's screen the same key says that its person is here.
    """
    found = journey.found
    if found is not None and found.ticket is not None:
        return arrive(journey, found.ticket, touch.id, lobby)
    there, errands = home(journey)
    return replace(there, language=journey.language, aids=journey.aids), errands


def arrive(journey: Journey, ticket: str, command_id: str, lobby: Lobby) -> Step:
    if journey.arriving or not lobby.is_online:
        return journey, ()
    command = ConfirmPresence(id=command_id, ticket=ticket)
    return replace(journey, arriving=command, refusal=""), (t.Ask(command),)


def arrived(journey: Journey, now: float) -> Journey:
    """The ticket waits from now on: the screen says so."""
    there = journey.found and structs.replace(journey.found, state="waiting", ticket=None)
    return replace(journey, arriving=None, found=there, touched=now)


def show_topics(journey: Journey, _: t.ShowTopics, __: Lobby) -> Step:
    return onward(replace(journey, enquires=True), Screen.TOPICS), ()


def print_list(journey: Journey, _: t.PrintList, lobby: Lobby) -> Step:
    if not lobby.has_printer or journey.asked or journey.paper in (Paper.COMING, Paper.OUT):
        return journey, ()
    return replace(journey, paper=Paper.COMING), (t.PrintAdvice(journey.service, journey.language),)


def left(journey: Journey, screen: Screen) -> Journey:
    """Go back to `screen`: drop what was typed, found or printed there; open requests stay."""
    if journey.screen in (Screen.TYPING, Screen.FOUND):
        journey = replace(journey, typed="", found=None, found_at="", arriving=None)
    # The screens with a list of what to bring, on paper.
    if journey.screen in (Screen.SERVICE, Screen.ADVICE):
        journey = replace(journey, paper=Paper.NONE)
    goes_on = journey.enquires and screen is not Screen.ENQUIRIES
    is_told = screen in (Screen.TOPICS, Screen.ADVICE)
    return replace(journey, enquires=is_told or goes_on)

"""What can be done with an issued ticket: print it, say what help is wanted, give it back.

A part of the journey. No Qt, no printer.
"""

from dataclasses import replace

from antesala.messages.commands import CancelTicket, SetHelpNeeded
from antesala.printing.condition import Outcome
from kiosk.way import events as t
from kiosk.way.aids import MORE_TIME
from kiosk.way.office import Lobby
from kiosk.way.state import (
    Held,
    Journey,
    Paper,
    Screen,
)
from kiosk.way.steps import Step, home, onward

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


def printed_when_due(journey: Journey, lobby: Lobby, now: float) -> Step:
    """Start printing once for each ticket, however often time passes."""
    if journey.held is None or journey.paper is not Paper.DUE:
        return journey, ()
    is_known = lobby.status is not None and lobby.status.id == journey.held.ticket
    # Paper comes without a touch; a person who wants none has a moment to say so.
    wait = max(paper_waits(journey, lobby), 0.0 if is_known else PAPER_WAITS)
    if now - journey.given < wait:
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
    if journey.held is None or journey.held.ticket != event.ticket:
        is_list = journey.screen is Screen.ADVICE and journey.service == event.ticket
        paper = PAPER_AFTER.get(event.outcome, Paper.FAILED)
        return replace(journey, paper=paper) if is_list else journey
    journey = replace(journey, paper=PAPER_AFTER.get(event.outcome, Paper.FAILED))
    return replace(journey, touched=now) if journey.paper is Paper.FAILED else journey


def show_wishes(journey: Journey, _: t.ShowWishes, __: Lobby) -> Step:
    return onward(journey, Screen.WISHES), ()


def wish(journey: Journey, touch: t.Wish, lobby: Lobby) -> Step:
    """Tell the server each touch at once, so that it counts even if the person walks away."""
    if journey.held is None or not lobby.is_online:
        return journey, ()
    named = touch.help_needed
    rest = tuple(each for each in journey.wishes if each != named)
    wishes = rest if named in journey.wishes else (*rest, named)
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
    cancel = CancelTicket(id=touch.id, ticket=journey.held.ticket)
    return replace(journey, cancel=cancel, refusal=""), (t.Ask(cancel),)


def finish(journey: Journey, _: t.Finish, __: Lobby) -> Step:
    return home(journey)

"""The way of a person through the kiosk, from the first touch to the ticket. No Qt.

A state machine: `MEANT` says what can be touched on which screen, `TOUCHED` what a touch does. It
has no clock and no random numbers: events bring the ids of commands, and `after` is given the time.
`steps.py` has what a touch does with a ticket or an enquiry, `state.py` lists the screens, and
`picture.py` holds what they say.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from antesala.messages.commands import CallForHelp, IssueTicket
from antesala.messages.kinds import TicketState
from kiosk.way import events as t, rating, steps
from kiosk.way.office import Lobby
from kiosk.way.state import (
    Aid,
    Held,
    Help,
    Journey,
    Paper,
    Screen,
    seconds_left,
    switched,
)
from kiosk.way.steps import Step, home, onward

MEANT: Mapping[Screen, frozenset[type]] = {
    Screen.CHOICES: frozenset(
        {
            t.ChooseGroup,
            t.ChooseService,
            t.ShowLanguages,
            t.ChooseLanguage,
            t.ShowEnquiries,
            t.Rate,
            t.DeclineRating,
            t.ShowPetition,
        }
    ),
    Screen.SERVICES: frozenset({t.ChooseService, t.GoBack, t.ShowLanguages}),
    Screen.SERVICE: frozenset(
        {t.ShowClasses, t.ShowLaw, t.TakeTicket, t.PrintList, t.GoBack, t.ShowLanguages}
    ),
    Screen.CLASSES: frozenset({t.ShowLaw, t.TakeTicket, t.GoBack, t.ShowLanguages}),
    Screen.LAW: frozenset({t.GoBack, t.ShowLanguages}),
    Screen.TICKET: frozenset(
        {t.GoBack, t.Finish, t.ShowWishes, t.PrintAgain, t.Decline, t.ShowLanguages}
    ),
    Screen.WISHES: frozenset({t.Wish, t.GoBack, t.ShowLanguages}),
    Screen.CANCELLING: frozenset({t.GiveBack, t.GoBack, t.ShowLanguages}),
    Screen.LANGUAGES: frozenset({t.ChooseLanguage, t.GoBack}),
    Screen.ENQUIRIES: frozenset(
        {t.ShowTyping, t.ShowTopics, t.ShowPetition, t.GoBack, t.ShowLanguages}
    ),
    Screen.TYPING: frozenset({t.Type, t.Erase, t.Seek, t.GoBack, t.ShowLanguages}),
    Screen.FOUND: frozenset({t.Finish, t.GoBack, t.ShowLanguages}),
    Screen.TOPICS: frozenset({t.ChooseGroup, t.GoBack, t.ShowLanguages}),
    Screen.ADVICE: frozenset({t.PrintList, t.ShowClasses, t.GoBack, t.ShowLanguages}),
    Screen.AIDS: frozenset({t.GoBack, t.ShowLanguages}),
    Screen.PETITION: frozenset({t.Finish, t.GoBack, t.ShowLanguages}),
    Screen.THANKED: frozenset({t.Finish, t.ShowLanguages}),
}
"""What can be touched on each screen; a touch that comes too late for its screen is ignored."""

ANYWHERE = frozenset({t.Touch, t.CallHelp, t.ShowAids, t.ShowMore, t.Switch, t.StartOver, t.Scan})
"""With large letters any screen may be divided into parts."""


def after(journey: Journey, event: t.Event, lobby: Lobby, now: float) -> Step:
    """Return the journey after an event, and the errands that it asks for."""
    there, errands = moved(journey, event, lobby, now)
    if journey.held and not there.held:
        # Also while a paper is still printing: the paper tells how many are ahead.
        errands = (*errands, t.Unfollow())
    return anew(journey, there), errands


CHOOSING = frozenset({Screen.CHOICES, Screen.SERVICES, Screen.TOPICS, Screen.CLASSES})
"""Screens with many choices."""


def anew(before: Journey, now: Journey) -> Journey:
    """Go back to the first part, where the latest message begins.

    With letters as drawn the choices stay where they are, because the message stands above them.
    """
    was, there = ((each.help, each.refusal, each.paper, each.courtesy) for each in (before, now))
    is_told = was != there
    is_divided = Aid.LARGE in now.aids or now.screen not in CHOOSING
    return replace(now, turned=0) if is_told and is_divided else now


def moved(journey: Journey, event: t.Event, lobby: Lobby, now: float) -> Step:
    match event:
        case t.Pass():
            return passed(journey, lobby, now)
        case t.TakeOver():
            # Staff who need an aid have switched it on before they opened these screens.
            there, errands = home(journey)
            return replace(there, aids=journey.aids, language=journey.language), errands
        case t.Granted() | t.GivenAlone() | t.HandedIn():
            return gained(journey, event, lobby, now)
        case t.Refused() | t.Printed() | t.Speaks() | t.Spoke():
            return told(journey, event, now), ()
        case _ if type(event) in MEANT[journey.screen] | ANYWHERE:
            return TOUCHED[type(event)](steps.touched(journey, now), event, lobby)
        case _:
            return journey, ()


def told(
    journey: Journey, event: t.Refused | t.Printed | t.Speaks | t.Spoke, now: float
) -> Journey:
    """Events from elsewhere that lead to no errand."""
    match event:
        case t.Refused():
            return refused(journey, event, now)
        case t.Printed():
            return steps.printed(journey, event, now)
        case t.Speaks() | t.Spoke():
            return steps.spoken(journey, event, now)


def stay(journey: Journey, _: t.Touch, __: Lobby) -> Step:
    return journey, ()


def choose_group(journey: Journey, touch: t.ChooseGroup, lobby: Lobby) -> Step:
    """Open a group. One with a single service opens that service: one choice is no question.

    Where all are closed, the card has said so and leads nowhere. A service that gives no more
    tickets today is opened: a person reads what to bring on another day.
    """
    services = lobby.services_of(touch.group)
    if not services or not (journey.enquires or any(map(lobby.is_shown, services))):
        return journey, ()
    journey = replace(journey, group=touch.group)
    if len(services) == 1:
        return choose_service(journey, t.ChooseService(services[0].id), lobby)
    return onward(journey, Screen.SERVICES), ()


def choose_service(journey: Journey, touch: t.ChooseService, lobby: Lobby) -> Step:
    service = lobby.service(touch.service)
    if service is None:
        return journey, ()
    if journey.enquires:
        return onward(replace(journey, service=touch.service), Screen.ADVICE), ()
    if not lobby.is_shown(service):
        return journey, ()
    return onward(replace(journey, service=touch.service), Screen.SERVICE), ()


def show_classes(journey: Journey, _: t.ShowClasses, lobby: Lobby) -> Step:
    """After being told of a service, a person who wants a ticket is asked the usual questions."""
    if journey.screen is Screen.ADVICE:
        wants = replace(journey, enquires=False, paper=Paper.NONE)
        return (onward(wants, Screen.SERVICE) if gives_tickets(journey, lobby) else journey), ()
    return (onward(journey, Screen.CLASSES) if gives_tickets(journey, lobby) else journey), ()


def show_law(journey: Journey, _: t.ShowLaw, __: Lobby) -> Step:
    return (journey if journey.asked else onward(journey, Screen.LAW)), ()


def gives_tickets(journey: Journey, lobby: Lobby) -> bool:
    """Whether the service in view can be had now; if not, its button is off and says why."""
    service = lobby.service(journey.service)
    is_open = lobby.is_online or lobby.may_give_alone
    return is_open and (service is None or lobby.is_attended(service))


def take_ticket(journey: Journey, touch: t.TakeTicket, lobby: Lobby) -> Step:
    """Ask for the ticket, unless the office has closed, or the server is away.

    An answer would come after the person has gone; closing time may have come while they read. A
    kiosk with a letter of its own gives the ticket itself: at once, or when the server does not
    come back.
    """
    if journey.asked or not gives_tickets(journey, lobby):
        return journey, ()
    command = IssueTicket(
        id=touch.id,
        service=journey.service,
        ticket_class=touch.ticket_class,
        language=journey.language or lobby.languages[0],
    )
    errand = t.GiveAlone(command) if lobby.gives_alone else t.Ask(command)
    return replace(journey, asked=command, refusal=""), (errand,)


def go_back(journey: Journey, _: t.GoBack, __: Lobby) -> Step:
    """Go to the screen before. Leaving before the answer means giving up the ticket."""
    if journey.cancel:
        return journey, ()
    if journey.screen is Screen.TICKET:
        return onward(journey, Screen.CANCELLING), ()
    under_way = filter(None, (journey.asked, journey.sought, journey.arriving))
    errands = tuple(t.Withdraw(command.id) for command in under_way)
    *trail, screen = journey.trail
    journey = steps.left(journey, screen)
    journey = replace(journey, screen=screen, trail=tuple(trail), turned=0, asked=None, sought=None)
    return replace(journey, refusal="", cancelled="", courtesy=""), errands


def show_languages(journey: Journey, _: t.ShowLanguages, __: Lobby) -> Step:
    waits = journey.asked or journey.cancel
    return (journey if waits else onward(journey, Screen.LANGUAGES)), ()


def choose_language(journey: Journey, touch: t.ChooseLanguage, lobby: Lobby) -> Step:
    """Choosing the office's own language stores no choice: the next person begins in it anyway.

    A language that the office no longer has is not chosen: the next moment would take it back.
    """
    if touch.language not in lobby.languages:
        return journey, ()
    own = touch.language == lobby.languages[0]
    journey = replace(journey, language="" if own else touch.language)
    if journey.screen is Screen.LANGUAGES:
        return go_back(journey, t.GoBack(), lobby)
    return journey, ()


def show_more(journey: Journey, _: t.ShowMore, __: Lobby) -> Step:
    return replace(journey, turned=journey.turned + 1), ()


def show_aids(journey: Journey, _: t.ShowAids, lobby: Lobby) -> Step:
    """A second touch on the same place leaves the screen again."""
    waits = journey.asked or journey.cancel
    if journey.screen is Screen.AIDS:
        return go_back(journey, t.GoBack(), lobby)
    return (journey if waits else onward(journey, Screen.AIDS)), ()


def switch(journey: Journey, touch: t.Switch, _: Lobby) -> Step:
    """Switch an aid and stay on the screen: only how it is shown or said changes.

    A change of letters or reach divides the screen anew, so it begins at its first part, unless the
    switch itself is on that screen.
    """
    aids = switched(journey.aids, touch.aid, is_on=touch.is_on)
    is_divided_anew = touch.aid is Aid.LARGE or (
        touch.aid is Aid.LOW and journey.screen is not Screen.AIDS
    )
    return replace(journey, aids=aids, turned=0 if is_divided_anew else journey.turned), ()


def start_over(journey: Journey, _: t.StartOver, __: Lobby) -> Step:
    """The same person stays: keep the aids and all that is theirs."""
    there, errands = home(journey)
    kept = replace(there, aids=journey.aids, language=journey.language, card=journey.card)
    return kept, errands


def finish(journey: Journey, touch: t.Finish, lobby: Lobby) -> Step:
    if journey.screen is Screen.THANKED:
        # The next person finds the question as the kiosk was set up.
        return home(journey)
    ends = steps.finish if journey.held else steps.finish_enquiry
    return ends(journey, touch, lobby)


def call_help(journey: Journey, touch: t.CallHelp, lobby: Lobby) -> Step:
    if journey.help in (Help.ASKED, Help.CALLED, Help.COMING):
        return journey, ()
    if not lobby.is_online:
        return replace(journey, help=Help.FAILED), ()
    journey = replace(journey, help=Help.ASKED, help_id=touch.id, help_before=lobby.help_taken)
    return journey, (t.Ask(CallForHelp(id=touch.id)),)


def show_petition(journey: Journey, touch: t.ShowPetition, lobby: Lobby) -> Step:
    """Lead to the form on the person's telephone; where no telephone reaches it, call staff.

    No complaint is typed at a kiosk, where people behind could read along.
    """
    if not lobby.petition_form:
        return call_help(journey, t.CallHelp(touch.id), lobby)
    return onward(journey, Screen.PETITION), ()


TOUCHED: Mapping[type, Callable[[Journey, Any, Lobby], Step]] = {
    t.Touch: stay,
    t.ChooseGroup: choose_group,
    t.ChooseService: choose_service,
    t.ShowClasses: show_classes,
    t.ShowLaw: show_law,
    t.TakeTicket: take_ticket,
    t.GoBack: go_back,
    t.GiveBack: steps.give_back,
    t.Finish: finish,
    t.PrintAgain: steps.print_again,
    t.Decline: steps.decline,
    t.ShowWishes: steps.show_wishes,
    t.Wish: steps.wish,
    t.ShowLanguages: show_languages,
    t.ChooseLanguage: choose_language,
    t.ShowMore: show_more,
    t.ShowAids: show_aids,
    t.Switch: switch,
    t.StartOver: start_over,
    t.CallHelp: call_help,
    t.ShowEnquiries: steps.show_enquiries,
    t.ShowTyping: steps.show_typing,
    t.Type: steps.type_letter,
    t.Erase: steps.erase,
    t.Seek: steps.seek,
    t.Scan: steps.scan,
    t.ShowTopics: steps.show_topics,
    t.PrintList: steps.print_list,
    t.ShowPetition: show_petition,
    t.Rate: rating.rate,
    t.DeclineRating: rating.decline,
}
"""What each touch does."""


def gained(
    journey: Journey, event: t.Granted | t.GivenAlone | t.HandedIn, lobby: Lobby, now: float
) -> Step:
    if isinstance(event, t.Granted):
        return granted(journey, event, lobby, now)
    return alone(journey, event, lobby, now)


def granted(journey: Journey, event: t.Granted, lobby: Lobby, now: float) -> Step:
    if journey.asked and event.id == journey.asked.id:
        return issued(journey, event, lobby, now)
    if journey.sought and event.id == journey.sought.id:
        return steps.found(journey, event, now), ()
    said = taken_note(journey, event, now)
    if said is not None:
        return said, ()
    if journey.cancel and journey.held and event.id == journey.cancel.id:
        return cancelled(journey, journey.held, now), ()
    if journey.help is Help.ASKED and event.id == journey.help_id:
        return replace(journey, help=Help.CALLED, touched=now), ()
    return steps.noted(journey, event.id), ()


def issued(journey: Journey, event: t.Granted, lobby: Lobby, now: float) -> Step:
    """Show the ticket; a number that was read before is looked up for it."""
    there, errands = steps.look_up(steps.received(journey, event, lobby, now))
    if there.looking is not None:
        there = replace(there, paper_after=now + steps.LOOKED_UP_IN)
    return there, (t.Follow(event.ticket), *errands)


def alone(journey: Journey, event: t.GivenAlone | t.HandedIn, lobby: Lobby, now: float) -> Step:
    """A ticket without the server: given now, or handed in while its person is still here."""
    if isinstance(event, t.HandedIn):
        return steps.handed_in(journey, event)
    if journey.asked is None or journey.asked.id != event.id:
        return journey, ()
    given = t.Granted(event.id, event.id, event.code, event.at)
    there = steps.received(journey, given, lobby, now)
    held = there.held and replace(there.held, alone=event.id)
    return replace(there, held=held), ()


def taken_note(journey: Journey, event: t.Granted, now: float) -> Journey | None:
    """After what a person has said of themselves; None where the answer is to something else."""
    if journey.arriving and event.id == journey.arriving.id:
        return steps.arrived(journey, now)
    if journey.rating and event.id == journey.rating.id:
        return rating.kept(journey, now)
    if journey.looking and event.id == journey.looking.id:
        return steps.looked_up(journey, steps.GRANTED, now)
    return None


def cancelled(journey: Journey, held: Held, now: float) -> Journey:
    """Show the first screen again, for the same person."""
    there = Journey(language=journey.language, aids=journey.aids, cancelled=held.code)
    return steps.touched(replace(there, speaks_since=journey.speaks_since), now)


def refused(journey: Journey, event: t.Refused, now: float) -> Journey:
    """Stay on the screen, say why, and let the person try again."""
    if journey.asked and event.id == journey.asked.id:
        return replace(journey, asked=None, refusal=event.code, opens=event.opens, touched=now)
    if journey.looking and event.id == journey.looking.id:
        return steps.looked_up(journey, event.code, now)
    for name in ("sought", "cancel", "arriving", "rating"):
        command = getattr(journey, name)
        if command and event.id == command.id:
            nothing: Any = {name: None}
            return replace(journey, **nothing, refusal=event.code, touched=now)
    if journey.help is Help.ASKED and event.id == journey.help_id:
        return replace(journey, help=Help.FAILED, touched=now)
    return steps.not_noted(journey, event)


def passed(journey: Journey, lobby: Lobby, now: float) -> Step:
    if journey.is_home:
        return journey, ()
    if seconds_left(journey, now) <= 0 or is_over(journey, lobby):
        return home(journey)
    if journey.language and lobby.catalogue and journey.language not in lobby.languages:
        journey = replace(journey, language="")
    if is_gone(journey, lobby):
        journey, errands = home(journey)
        return replace(journey, refusal="unknown_service"), errands
    if journey.asked and lobby.gives_alone:
        return journey, (t.GiveAlone(journey.asked, was_asked=True),)
    return steps.printed_when_due(helped(journey, lobby, now), lobby, now)


def helped(journey: Journey, lobby: Lobby, now: float) -> Journey:
    """A clerk may have taken the call for help meanwhile; only then is a clerk on the way."""
    is_taken = lobby.help_taken and lobby.help_taken != journey.help_before
    if journey.help is not Help.CALLED or not is_taken:
        return journey
    return replace(journey, help=Help.COMING, touched=now)


def is_over(journey: Journey, lobby: Lobby) -> bool:
    """Whether the ticket on the screen waits no more: no person is left to tell where to wait."""
    if journey.screen is not Screen.TICKET or journey.held is None or lobby.status is None:
        return False
    return lobby.status.id == journey.held.ticket and lobby.status.state in ENDED


ENDED: frozenset[TicketState] = frozenset({"no_show", "served", "cancelled", "lapsed", "expired"})
"""What becomes of a ticket once its person is no longer awaited or attended."""


def is_gone(journey: Journey, lobby: Lobby) -> bool:
    """Whether the office no longer offers what the person is looking at."""
    match journey.screen:
        case Screen.SERVICE | Screen.CLASSES | Screen.ADVICE:
            return lobby.service(journey.service) is None
        case Screen.SERVICES:
            return not lobby.services_of(journey.group)
        case _:
            return False

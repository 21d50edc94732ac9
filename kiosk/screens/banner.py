"""The banner over a kiosk's screen: every trouble that stands, the gravest first. No Qt."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from antesala.colours.palette import Gravity
from antesala.words.doors import said_opening, said_time
from kiosk.measures.layout import Layout
from kiosk.measures.text import LINE, lines_of
from kiosk.screens.moment import Moment
from kiosk.screens.paging.space import ROUNDING
from kiosk.screens.picture import Banner
from kiosk.way.state import (
    Held,
    Help,
    Journey,
    Paper,
    Screen,
)
from kiosk.way.steps import whole


def banner(moment: Moment) -> Banner:
    return together(standing(moment))


def standing(moment: Moment) -> tuple[Banner, ...]:
    """All that is to be told now, the gravest first."""
    # A device that is not let in has no office to be told of.
    reached = entry_refused(moment) or offline(moment)
    found = (reached, refused(moment), without_paper(moment), of_card(moment), told(moment))
    return tuple(sorted(filter(None, found), key=lambda each: -each.kind))


def together(messages: Sequence[Banner]) -> Banner:
    """One banner of several messages: the first has the headline, colour and drawing."""
    if not messages:
        return Banner()
    first, *others = messages
    rest = (text for each in others for text in (each.headline, each.advice))
    return replace(first, advice=" ".join(filter(None, (first.advice, *rest))))


def height_of_banner(trouble: Banner, layout: Layout) -> float:
    """Height of the banner in millimetres, with the gap under it."""
    if not trouble.headline:
        return 0.0
    width = layout.reading_width - 1.1 * layout.margin - 13 - 0.5 * layout.margin
    sizes = ((trouble.headline, layout.lead_size), (trouble.advice, layout.text_size))
    lines = sum(size * lines_of(text, size, width, layout.hyphens) for text, size in sizes if text)
    return lines * LINE * 1.04 + 0.7 * layout.margin + layout.gap + ROUNDING


def entry_refused(moment: Moment) -> Banner | None:
    """The server does not know this device; someone in the office has to set it up."""
    if not moment.entry_refusal:
        return None
    say = moment.words.say
    is_other_version = moment.entry_refusal == "wrong_protocol"
    headline = say("kiosk-other-version" if is_other_version else "kiosk-not-enrolled")
    return Banner(headline, say("kiosk-ask-staff"), Gravity.FAILURE)


def without_paper(moment: Moment) -> Banner | None:
    """No paper came, and the ticket is not called yet."""
    journey, say = moment.journey, moment.words.say
    is_without = journey.screen is Screen.TICKET and journey.paper is Paper.FAILED
    if not is_without or is_called(moment):
        return None
    advice = [say("kiosk-write-code")]
    # Promised only when it is true: the server has it, and a clerk is there to read it.
    if moment.is_staff_told and moment.lobby.has_staff:
        advice.append(say("kiosk-staff-told"))
    return Banner(say("kiosk-no-paper"), " ".join(advice), Gravity.ATTENTION, "printer-x")


def is_called(moment: Moment) -> bool:
    """Whether the ticket on the screen is called: then its paper is of no more use."""
    status, held = moment.lobby.status, moment.journey.held
    return bool(held and status and status.id == held.ticket and status.number)


def offline(moment: Moment) -> Banner | None:
    say = moment.words.say
    if moment.lobby.is_online and moment.lobby.catalogue:
        return None
    if moment.lobby.catalogue is None or moment.since is None:
        return Banner(say("kiosk-starting"), say("kiosk-ask-staff"), Gravity.INFORMATION)
    headline = say("kiosk-offline", hour=moment.hour(moment.since))
    if moment.lobby.is_survey:
        return Banner(headline, say("faces-offline"), Gravity.ATTENTION)
    if moment.journey.held:
        return _with_ticket(headline, moment.journey.held, moment)
    if not moment.lobby.opening.is_open:
        return Banner(headline, kind=Gravity.ATTENTION)
    advice = say("kiosk-alone") if moment.lobby.may_give_alone else ask_for_ticket(moment)
    return Banner(headline, advice, Gravity.ATTENTION)


def _with_ticket(headline: str, held: Held, moment: Moment) -> Banner:
    """That the ticket counts; of one given alone also by what its place is, and where to ask."""
    say = moment.words.say
    if not held.is_alone:
        return Banner(headline, say("kiosk-offline-ticket"), Gravity.ATTENTION)
    ask = where_to_ask(moment, "kiosk-alone-ask-at", "kiosk-alone-ask-staff")
    advice = f"{say('kiosk-alone-place')} {ask}"
    return Banner(say("kiosk-alone-ticket"), advice, Gravity.ATTENTION)


def refused(moment: Moment) -> Banner | None:
    journey, say = moment.journey, moment.words.say
    if not journey.refusal:
        return None
    if moment.lobby.is_survey:
        return Banner(say("faces-refused"), say("faces-again"), Gravity.ATTENTION)
    if journey.screen is Screen.CHOICES:
        return Banner(say("kiosk-gone"), kind=Gravity.ATTENTION)
    code = whole(journey.typed) if journey.screen is Screen.TYPING else ""
    if code and journey.refusal == "unknown_ticket":
        return Banner(
            say("kiosk-find-unknown", code=code), say("kiosk-find-mend"), Gravity.ATTENTION
        )
    why = moment.words.refusal(journey.refusal)
    if journey.refusal == "closed":
        why = f"{why} {next_opening(moment)}".strip()
    return Banner(say(unwilling(journey)), why, Gravity.ATTENTION)


def next_opening(moment: Moment) -> str:
    """When it opens next: as the server said, or else by the hours that this kiosk knows."""
    lobby = moment.lobby
    try:
        at = datetime.fromisoformat(moment.journey.opens).replace(tzinfo=None)
    except ValueError:
        return said_opening(moment.words, lobby.opening, lobby.local)
    return said_time(moment.words, "kiosk-opens", at, lobby.local, is_usual=lobby.opening.is_usual)


def unwilling(journey: Journey) -> str:
    """The message for a request that failed."""
    if journey.screen in (Screen.TICKET, Screen.WISHES):
        return "kiosk-wishes-refused"
    if journey.screen is Screen.TYPING:
        return "kiosk-find-refused"
    return "kiosk-cancel-refused" if journey.held else "kiosk-refused"


CARDS = {
    "read": "kiosk-card-read",
    "granted": "kiosk-card-granted",
    "unread": "kiosk-card-unread",
    "no_taxpayer": "kiosk-card-unread",
    "has_preference": "kiosk-card-higher",
    "not_punctual": "kiosk-card-same",
}
"""What is said of a document; for every other code, that it could not be looked up.

That a person is not on the list is not said: others in the hall can read the screen.
"""
CALM = frozenset({"read", "granted", "has_preference"})


def of_card(moment: Moment) -> Banner | None:
    """What came of a document that was held to the reader."""
    courtesy, say = moment.journey.courtesy, moment.words.say
    if not courtesy:
        return None
    key = CARDS.get(courtesy, "kiosk-card-failed")
    if courtesy in CALM:
        return Banner(say(key), say("kiosk-card-later") if courtesy == "read" else "")
    again = key == "kiosk-card-unread"
    do = (
        say("kiosk-card-again")
        if again
        else where_to_ask(moment, "kiosk-help-ask-at", "kiosk-help-ask-staff")
    )
    return Banner(say(key), do, Gravity.ATTENTION)


def told(moment: Moment) -> Banner | None:
    journey, say = moment.journey, moment.words.say
    if journey.help is Help.NONE:
        code = journey.cancelled
        return Banner(say("kiosk-cancelled", code=code)) if code else None
    if journey.help is Help.FAILED:
        where = where_to_ask(moment, "kiosk-help-ask-at", "kiosk-help-ask-staff")
        return Banner(say("kiosk-help-failed"), where, Gravity.ATTENTION)
    # Help is announced once a clerk has taken the call, not just because a clerk is there.
    if journey.help is Help.CALLED and not moment.lobby.has_staff:
        return Banner(say("kiosk-help-nobody"), ask_elsewhere(moment), Gravity.ATTENTION)
    return Banner(say(f"kiosk-help-{journey.help}"))


def where_to_ask(moment: Moment, counter: str, staff: str) -> str:
    """The counter to ask at; in an office that names none, the staff."""
    number = moment.lobby.ask_at
    return moment.words.say(counter, number=number) if number else moment.words.say(staff)


def ask_for_ticket(moment: Moment) -> str:
    """Where to get a ticket when this kiosk gives none: as the office file says, or a counter."""
    where = moment.lobby.catalogue.ask_at if moment.lobby.catalogue else ""
    if where:
        return moment.words.say("kiosk-ask-in", where=where)
    return where_to_ask(moment, "kiosk-ask-at", "kiosk-ask-staff")


def ask_elsewhere(moment: Moment) -> str:
    """Where to ask while no clerk is signed in: as the office file says, or a member of staff."""
    where = moment.lobby.catalogue.ask_at if moment.lobby.catalogue else ""
    say = moment.words.say
    return say("kiosk-help-ask-in", where=where) if where else say("kiosk-help-ask-staff")

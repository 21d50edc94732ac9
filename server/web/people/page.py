"""A ticket's page as finished sentences, without HTML or sockets."""

from dataclasses import dataclass, replace
from datetime import time
from zoneinfo import ZoneInfo

from antesala.messages.rows import ListPart, StatusRow
from antesala.words import FALLBACK, Words, hour, instant, said_wait, wait_of_ticket
from antesala.words.doors import way_back
from server.domain.catalogue import Catalogue
from server.domain.identity import ServiceId
from server.domain.ticket import ENDED

OVER = frozenset(state.value for state in ENDED)
COMING = frozenset({"announced", "waiting", "parked", "no_show"})
"""The states before a person has come to a counter."""
LISTING = COMING | {"serving", "offered", "served"}
"""The states in which the list of papers helps; a called person reads only where to go."""


@dataclass(frozen=True, slots=True)
class Fact:
    """An icon, what it is about, and its value."""

    icon: str
    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Plate:
    """The counter to go to, as its sign says it."""

    noun: str
    number: str
    place: str


@dataclass(frozen=True, slots=True)
class TakenList:
    """The list that a clerk has put here: papers first, then all that is to be known later."""

    head: str
    papers: tuple[str, ...]
    service: str
    steps_head: str
    steps: tuple[str, ...]
    facts: tuple[Fact, ...]
    law: str
    back_head: str
    back: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TicketPage:
    """A ticket now. `state` draws the page, `said` is spoken when it changes.

    `requirements` of the service stand under the head `bring`: to have them ready while waiting,
    and to take away what was explained at the counter.
    """

    state: str
    code: str
    title: str
    said: str
    heading: str
    lines: tuple[str, ...] = ()
    service: str = ""
    facts: tuple[Fact, ...] = ()
    plate: Plate | None = None
    bring: str = ""
    requirements: tuple[str, ...] = ()
    tongue: str = FALLBACK
    """The language that the office writes in."""
    divided: tuple[str, ...] = ()
    """Words with the soft hyphens at which it divides them."""
    taken: TakenList | None = None
    """The list from the counter, in the place of what every person is told to bring."""

    @property
    def is_over(self) -> bool:
        """Whether the ticket's journey is over."""
        return self.state in OVER


def page_of(
    row: StatusRow, catalogue: Catalogue, words: Words, until: time | None = None
) -> TicketPage:
    """The page of a ticket in its state; `until` is when the office closes today."""
    page = _page_of(row, catalogue, words)
    if row.state in LISTING and row.take_away is not None:
        taken = taken_list(row.take_away, catalogue, words, until)
        # A page with a list is not to be closed yet.
        lines = _by(row, words) if taken and row.state == "served" else page.lines
        page = replace(page, taken=taken, lines=lines, bring="" if taken else page.bring)
    return replace(page, tongue=catalogue.languages[0], divided=catalogue.divided)


def taken_list(
    part: ListPart, catalogue: Catalogue, words: Words, until: time | None
) -> TakenList | None:
    """The list that was put here; None where the office file no longer has its service."""
    service, say = catalogue.service.get(ServiceId(part.service)), words.say
    if service is None:
        return None
    facts = (
        Fact("", say("kiosk-fee"), service.fee),
        Fact("", say("kiosk-time-to-resolve"), service.time_to_resolve),
    )
    head = "list-lacks" if part.is_checked else "kiosk-bring"
    law = service.legal_basis
    return TakenList(
        head=say(head if part.papers else "list-lacks-nothing"),
        papers=tuple(part.papers),
        service=service.name,
        steps_head=say("list-steps") if service.steps else "",
        steps=service.steps,
        facts=tuple(fact for fact in facts if fact.value),
        law=say("kiosk-legal-basis", law=law) if law else "",
        back_head=say("list-back"),
        back=(*way_back(catalogue.waiting_room, until, words), say("list-kept")),
    )


def _page_of(row: StatusRow, catalogue: Catalogue, words: Words) -> TicketPage:
    if row.state == "called":
        return _called(row, catalogue, words)
    page = (_waiting if row.state == "waiting" else _quiet)(row, catalogue, words)
    service = catalogue.service.get(ServiceId(row.service))
    if row.state not in LISTING or service is None or not service.requirements:
        return page
    # At the counter and after it the list is what was explained, no longer a demand.
    head = "kiosk-bring" if row.state in COMING else "phone-asks"
    return replace(page, bring=words.say(head), requirements=service.requirements)


def _quiet(row: StatusRow, catalogue: Catalogue, words: Words) -> TicketPage:
    told = _unmet if row.state in {"announced", "expired"} else _other
    heading, lines = told(row, catalogue, words)
    return TicketPage(
        state=row.state,
        code=row.code,
        title=f"{row.code}: {heading}",
        said=" ".join((f"{heading}.", *lines)),
        heading=heading,
        lines=lines,
        plate=_plate(row, words),
    )


def _waiting(row: StatusRow, catalogue: Catalogue, words: Words) -> TicketPage:
    ahead = row.people_ahead
    title = words.say("phone-title", code=row.code)
    said = ""
    if ahead is not None:
        title = words.say("phone-title-ahead", code=row.code, count=ahead)
        said = words.say("phone-said-ahead", count=ahead)
    service = catalogue.service.get(ServiceId(row.service))
    return TicketPage(
        state=row.state,
        code=row.code,
        title=title,
        said=said,
        heading=words.say("phone-yours"),
        service="" if service is None else service.name,
        facts=tuple(_facts(row, catalogue, words)),
    )


def _facts(row: StatusRow, catalogue: Catalogue, words: Words) -> list[Fact]:
    facts = []
    if row.people_ahead is not None:
        count = str(row.people_ahead) if row.people_ahead else words.say("phone-nobody")
        facts.append(Fact("users", words.say("phone-ahead"), count))
    wait = wait_of_ticket(row, words)
    if wait:
        is_range = (
            wait == said_wait(row.wait, words) and row.wait is not None and row.wait.most != 0
        )
        facts.append(Fact("clock", words.say("phone-left" if is_range else "phone-wait"), wait))
    place = catalogue.waiting_room or words.say("phone-where-any")
    facts.append(Fact("map-pin", words.say("phone-where"), place))
    if row.clerk_name is not None:
        facts.append(Fact("user-check", words.say("phone-attends"), _who(row, words)))
    return facts


def _who(row: StatusRow, words: Words) -> str:
    """After a hand-over: the name, the unit, and the counter where that clerk sits now."""
    name, unit = row.clerk_name or "", row.unit or ""
    if row.clerk_number is None:
        return words.say("phone-attends-who", name=name, unit=unit)
    return words.say("phone-attends-who-at", name=name, unit=unit, number=row.clerk_number)


def _called(row: StatusRow, catalogue: Catalogue, words: Words) -> TicketPage:
    said = words.say("phone-said-called", number=row.number or "")
    at = words.say("phone-called-at", hour=_hour(row, catalogue))
    return TicketPage(
        state=row.state,
        code=row.code,
        title=f"{row.code}: {said}",
        said=said,
        heading=words.say("phone-called"),
        lines=(at,),
        plate=_plate(row, words),
    )


def _plate(row: StatusRow, words: Words) -> Plate | None:
    if row.number is None:
        return None
    return Plate(words.say("phone-counter"), row.number, row.place)


def _hour(row: StatusRow, catalogue: Catalogue) -> str:
    return hour(instant(row.called_at or row.arrival), ZoneInfo(catalogue.time_zone))


def _unmet(row: StatusRow, catalogue: Catalogue, words: Words) -> tuple[str, tuple[str, ...]]:
    """The same for a ticket whose person may still come, or did not come in time."""
    until = hour(instant(row.expected_until or row.arrival), ZoneInfo(catalogue.time_zone))
    if row.state == "announced":
        lines = words.say("announced-until", hour=until), words.say("announced-here-do")
        return words.say("announced-heading"), lines
    why = words.say("announced-expired-why", hour=until)
    return words.say("announced-expired"), (why, words.say("phone-another"))


def _by(row: StatusRow, words: Words) -> tuple[str, ...]:
    """The clerk who attended last, in one line; a person may need the name later."""
    if row.attended_by is None:
        return ()
    return (words.say("phone-attended-by", name=row.attended_by, unit=row.attended_unit),)


def _way_back(row: StatusRow, words: Words) -> str:
    """What a person who is away does when they are back; not once they have done it."""
    if row.plea == "arrived":
        return words.say("phone-place-kept")
    return words.say("phone-missed-do" if row.state == "no_show" else "phone-parked-do")


def _other(row: StatusRow, catalogue: Catalogue, words: Words) -> tuple[str, tuple[str, ...]]:
    """The heading and the sentences of every other state."""
    match row.state:
        case "no_show":
            missed = words.say("phone-missed", hour=_hour(row, catalogue))
            return missed, (_way_back(row, words),)
        case "parked":
            return words.say("phone-parked"), (_way_back(row, words),)
        case "served":
            return words.say("phone-served"), (*_by(row, words), words.say("phone-served-do"))
        case "cancelled":
            return words.say("phone-cancelled"), (words.say("phone-another"),)
        case "lapsed":
            why = words.say("phone-lapsed-why")
            return words.say("phone-lapsed"), (why, words.say("phone-another"))
        case _:
            # Serving, or offered to a colleague: the person sits at the counter either way.
            return words.say("phone-serving"), ()

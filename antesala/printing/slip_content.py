"""Fills a slip with what a device knows of a ticket, and a leaflet with a service's requirements.

Has no texts of its own. The help wanted and the class are not on a slip, because others may find
the paper. A leaflet has no ticket, no code and no personal data.
"""

from dataclasses import dataclass
from datetime import datetime, time
from zoneinfo import ZoneInfo

from antesala.messages.rows import CatalogueRow, ListPart, StatusRow
from antesala.opening_hours import calendar, opening
from antesala.printing.slip import Block, Fact, Paragraph, Rule, Run, Slip, Style, told_moment
from antesala.ticket_link import ticket_link
from antesala.words import FALLBACK, Words
from antesala.words.doors import way_back
from antesala.words.hyphens import IN_SPANISH, WHOLE, Hyphens


@dataclass(frozen=True, slots=True, kw_only=True)
class Issued:
    """A ticket as it was issued; `link_token` is the key of its page, `status` its state by now."""

    code: str
    service: str
    """The service's name."""
    at: datetime
    link_token: str = ""
    status: StatusRow | None = None
    is_alone: bool = False
    """Whether the device gave it without the server."""


def filled_slip(
    issued: Issued, catalogue: CatalogueRow | None, public_url: str, *, is_large: bool = False
) -> Slip:
    """The paper of one ticket, the same from a kiosk and from a console.

    `public_url` is the address of tickets' pages; empty where telephones cannot reach it.
    """
    status = issued.status
    counters = catalogue.counters if catalogue else []
    return Slip(
        office=catalogue.name if catalogue else "",
        code=issued.code,
        service=issued.service,
        at=issued.at,
        zone=ZoneInfo(catalogue.time_zone if catalogue else "UTC"),
        people_ahead=status.people_ahead if status else None,
        # A paper is read later: that no counter is open may be over by then, so the screen tells
        # it.
        wait=status.wait if status else None,
        place=catalogue.waiting_room if catalogue else "",
        link=ticket_link(public_url, issued.link_token),
        board=public_url,
        ask_at=counters[0].number if counters else "",
        phone=catalogue.phone if catalogue else "",
        is_alone=issued.is_alone,
        is_large=is_large,
        hyphens=hyphens_of(catalogue),
    )


def hyphens_of(catalogue: CatalogueRow | None) -> Hyphens:
    """How the office's words are divided: by the rules of its language, and as it writes them."""
    if catalogue is None:
        return WHOLE
    return Hyphens(next(iter(catalogue.languages), FALLBACK), tuple(catalogue.divided))


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaflet:
    """The values of one service. Empty ones are left out."""

    office: str
    service: str
    at: datetime
    """When it was printed: the content may change later."""
    zone: ZoneInfo
    requirements: tuple[str, ...] = ()
    fee: str = ""
    time_to_resolve: str = ""
    legal_basis: str = ""
    phone: str = ""
    """The office's."""
    is_large: bool = False
    """Whether it is printed in large letters."""
    hyphens: Hyphens = IN_SPANISH
    """The rules by which the office's long words are divided, where a line is too narrow."""
    taken: "Taken | None" = None
    """What makes it a list to take away from a counter; then the requirements are what it says."""

    @property
    def name(self) -> str:
        """The name of its print job."""
        return "list"


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """A list to take away: whether papers were ticked, the steps, and where to come back."""

    is_checked: bool
    steps: tuple[str, ...] = ()
    place: str = ""
    """Where to come back; empty: the office itself."""
    until: time | None = None
    """Until when today, in local time; None where it does not close."""
    code: str = ""
    """The ticket's, for a person who is back today; empty without one."""


def taken_away(
    part: ListPart, catalogue: CatalogueRow, at: datetime, *, code: str = "", is_large: bool = False
) -> Leaflet | None:
    """The paper of a list, the same from a kiosk and from a console; None of an unknown service."""
    service = next((each for each in catalogue.services if each.id == part.service), None)
    if service is None:
        return None
    zone = ZoneInfo(catalogue.time_zone)
    kept = calendar(catalogue.hours, catalogue.special_days)
    door = opening(kept, at.astimezone(zone).replace(tzinfo=None), service.hours)
    return Leaflet(
        office=catalogue.name,
        service=service.name,
        at=at,
        zone=zone,
        requirements=tuple(part.papers),
        fee=service.fee,
        time_to_resolve=service.time_to_resolve,
        legal_basis=service.legal_basis,
        phone=catalogue.phone,
        is_large=is_large,
        hyphens=hyphens_of(catalogue),
        taken=Taken(
            is_checked=part.is_checked,
            steps=tuple(service.steps),
            place=catalogue.waiting_room,
            until=door.closes,
            code=code,
        ),
    )


def leaflet_blocks(leaflet: Leaflet, words: Words) -> tuple[Block, ...]:
    """The whole text, in the language of `words`: first what is missing or to be brought."""
    say = words.say
    facts = (
        Fact(say("kiosk-fee"), leaflet.fee),
        Fact(say("kiosk-time-to-resolve"), leaflet.time_to_resolve),
    )
    law = say("kiosk-legal-basis", law=leaflet.legal_basis) if leaflet.legal_basis else ""
    phone = plain(say("slip-phone", phone=leaflet.phone) if leaflet.phone else "")
    taken = leaflet.taken
    sections: tuple[list[Block], ...] = (
        [strong(Style.OFFICE, leaflet.office), told_moment(leaflet.at, leaflet.zone, words)],
        [strong(Style.SERVICE, leaflet.service)],
        _papers(leaflet, words),
        _steps(taken, words) if taken else [],
        [*(fact_lines(fact) for fact in facts if fact.value), *plain(law)],
        [*_way_back(taken, words), *phone] if taken else [],
        [] if taken else [plain_line(say("slip-no-ticket")), *phone],
    )
    told: list[Block] = []
    for section in filter(None, sections):
        told += [Rule(), *section] if told else section
    return tuple(told)


def _papers(leaflet: Leaflet, words: Words) -> list[Block]:
    is_checked = leaflet.taken is not None and leaflet.taken.is_checked
    if not leaflet.requirements:
        return [strong(Style.BODY, words.say("list-lacks-nothing"))] if is_checked else []
    head = words.say("list-lacks" if is_checked else "kiosk-bring")
    return [strong(Style.BODY, head), *map(item, leaflet.requirements)]


def _steps(taken: Taken, words: Words) -> list[Block]:
    if not taken.steps:
        return []
    numbered = (plain_line(f"{place}. {step}") for place, step in enumerate(taken.steps, 1))
    return [strong(Style.BODY, words.say("list-steps")), *numbered]


def _way_back(taken: Taken, words: Words) -> list[Block]:
    """Where to come back, and until when."""
    said = way_back(taken.place, taken.until, words)
    own = words.say("list-yours", code=taken.code) if taken.code else ""
    return [strong(Style.BODY, words.say("list-back")), *map(plain_line, said), *plain(own)]


def fact_lines(fact: Fact) -> Block:
    """A fee or a term may be a sentence: it goes on from line to line."""
    return Paragraph(Style.BODY, (Run(f"{fact.label}: "), Run(fact.value, is_strong=True)))


def item(text: str) -> Block:
    return plain_line(f"- {text}")


def plain(text: str) -> list[Block]:
    return [plain_line(text)] if text else []


def plain_line(text: str) -> Block:
    return Paragraph(Style.BODY, (Run(text),))


def strong(style: Style, text: str) -> Block:
    return Paragraph(style, (Run(text, is_strong=True),))

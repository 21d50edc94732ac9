"""Fills a slip with what a device knows of a ticket, and a leaflet with a service's requirements.

Has no texts of its own. The help wanted and the class are not on a slip, because others may find
the paper. A leaflet has no ticket, no code and no personal data.
"""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from antesala.messages.rows import CatalogueRow, StatusRow
from antesala.printing.slip import Block, Fact, Paragraph, Rule, Run, Slip, Style, told_moment
from antesala.ticket_link import ticket_link
from antesala.words import FALLBACK, Words
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

    @property
    def name(self) -> str:
        """The name of its print job."""
        return "list"


def leaflet_blocks(leaflet: Leaflet, words: Words) -> tuple[Block, ...]:
    """The whole text, in the language of `words`."""
    say = words.say
    facts = (
        Fact(say("kiosk-fee"), leaflet.fee),
        Fact(say("kiosk-time-to-resolve"), leaflet.time_to_resolve),
    )
    law = say("kiosk-legal-basis", law=leaflet.legal_basis) if leaflet.legal_basis else ""
    phone = say("slip-phone", phone=leaflet.phone) if leaflet.phone else ""
    bring = [strong(Style.BODY, say("kiosk-bring")), *map(item, leaflet.requirements)]
    sections: tuple[list[Block], ...] = (
        [strong(Style.OFFICE, leaflet.office), told_moment(leaflet.at, leaflet.zone, words)],
        [strong(Style.SERVICE, leaflet.service)],
        bring if leaflet.requirements else [],
        [*(fact_lines(fact) for fact in facts if fact.value), *plain(law)],
        [plain_line(say("slip-no-ticket")), *plain(phone)],
    )
    told: list[Block] = []
    for section in filter(None, sections):
        told += [Rule(), *section] if told else section
    return tuple(told)


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

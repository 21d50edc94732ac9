"""A service's requirements on paper to take along: no ticket, no code, no personal data."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from antesala.printing.slip import Block, Fact, Paragraph, Rule, Run, Style, told_moment
from antesala.words import Words
from antesala.words.hyphens import IN_SPANISH, Hyphens


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

"""The paper that proves how long a person waited, without their name, for anyone to check."""

from dataclasses import dataclass
from datetime import date, time

from antesala.messages.rows import CatalogueRow, ProofPart
from antesala.printing.receipt import spaced
from antesala.printing.slip import (
    Block,
    Crest,
    Fact,
    Paragraph,
    Rule,
    Run,
    Square,
    Style,
)
from antesala.printing.slip_content import hyphens_of, plain_line, strong
from antesala.ticket_link import verify_link
from antesala.words import Words
from antesala.words.doors import clock
from antesala.words.hyphens import IN_SPANISH, Hyphens


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitPaper:
    """The values of one proof. Empty ones are left out."""

    office: str
    proof: ProofPart
    link: str = ""
    """The check with the whole text, ASCII: only the QR code holds it."""
    page: str = ""
    """The address where the code and the facts are typed."""
    is_large: bool = False
    """Whether it is printed in large letters."""
    hyphens: Hyphens = IN_SPANISH
    crest: bytes = b""
    """The office's crest as a PNG in grey; a printer with letters only leaves it out."""

    @property
    def name(self) -> str:
        """The name of its print job, without the code."""
        return "proof"


def wait_paper(part: ProofPart, catalogue: CatalogueRow | None, public_url: str) -> WaitPaper:
    """The paper of a proof; `public_url` is empty where telephones do not reach the office."""
    return WaitPaper(
        office=catalogue.name if catalogue else "",
        proof=part,
        link=verify_link(public_url, part.long),
        page=verify_link(public_url),
        hyphens=hyphens_of(catalogue),
    )


def proof_blocks(paper: WaitPaper, words: Words) -> tuple[Block, ...]:
    """The whole text, in the language of `words`: what is proven first, how to check it last."""
    part, say = paper.proof, words.say
    sections: tuple[list[Block], ...] = (
        [
            *([Crest(paper.crest)] if paper.crest else []),
            strong(Style.OFFICE, paper.office),
            strong(Style.SERVICE, say("proof-title")),
        ],
        [Fact(say("proof-ticket"), part.code), strong(Style.BODY, part.service)],
        [
            Fact(say("proof-day"), _short_day(part.day)),
            Fact(say("proof-arrival"), _hour(part.arrival)),
            Fact(say(f"proof-{part.outcome}"), _hour(part.until)),
            Fact(say("proof-wait"), say("proof-minutes", count=part.minutes)),
        ],
        [plain_line(say("proof-states", office=paper.office)), _signed(part, words)],
        _ways(paper, words),
    )
    told: list[Block] = []
    for section in sections:
        told += [Rule(), *section] if told else section
    return tuple(told)


def _signed(part: ProofPart, words: Words) -> Block:
    """When it was issued, in local time as it was signed."""
    moment = words.say("proof-moment", day=_short_day(part.signed_on), hour=_hour(part.signed_at))
    return plain_line(f"{words.say('proof-signed')}: {moment}")


def _short_day(day: str) -> str:
    """A date in figures, day first, as it is typed into the check."""
    return f"{date.fromisoformat(day):%d-%m-%Y}"


def _hour(at: str) -> str:
    return clock(time.fromisoformat(at))


def _ways(paper: WaitPaper, words: Words) -> list[Block]:
    """How anyone checks it: by camera, by typing, or by asking."""
    say = words.say
    code: list[Block] = [
        plain_line(say("proof-code")),
        strong(Style.BODY, spaced(paper.proof.short)),
    ]
    if not paper.link:
        return [*code, plain_line(say("proof-check-ask"))]
    address = paper.page.partition("://")[2]
    return [
        *code,
        Square(paper.link, say("proof-square-head"), ""),
        Paragraph(Style.BODY, (Run(say("proof-check") + " "), Run(address, is_strong=True))),
    ]

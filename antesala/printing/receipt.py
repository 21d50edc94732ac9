"""The paper that proves that an office received a petition, or keeps a procedure in view.

It says the folio and the key, until when there is an answer, and where to read it. It has neither
name nor story: the person who finds it learns only that something was asked.
"""

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from antesala.messages.rows import CatalogueRow, ReceiptPart
from antesala.printing.slip import (
    Block,
    Crest,
    Fact,
    Paragraph,
    Rule,
    Run,
    Square,
    Style,
    told_moment,
)
from antesala.printing.slip_content import hyphens_of, plain_line, strong
from antesala.ticket_link import petition_link
from antesala.words import Figures, Words
from antesala.words.hyphens import IN_SPANISH, Hyphens

KEY_PARTS = 4
"""Signs of a key that stand together: people read it aloud and type it in such parts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """The values of one receipt. Empty ones are left out."""

    office: str
    at: datetime
    """When it was received, in any zone; shown in the office's."""
    zone: ZoneInfo
    received: ReceiptPart
    link: str = ""
    """The petition's own address, ASCII, with its token: only the QR code holds it."""
    page: str = ""
    """The address where folio and key are typed."""
    phone: str = ""
    """The office's."""
    is_large: bool = False
    """Whether it is printed in large letters."""
    hyphens: Hyphens = IN_SPANISH
    crest: bytes = b""
    """The office's crest as a PNG in grey; a printer with letters only leaves it out."""

    @property
    def name(self) -> str:
        """The name of its print job, without the folio: the system's print service keeps names."""
        return "receipt"


def receipt_paper(
    part: ReceiptPart, at: datetime, catalogue: CatalogueRow | None, public_url: str
) -> Receipt:
    """The paper of a receipt; `public_url` is empty where telephones do not reach the office."""
    return Receipt(
        office=catalogue.name if catalogue else "",
        at=at,
        zone=ZoneInfo(catalogue.time_zone if catalogue else "UTC"),
        received=part,
        link=petition_link(public_url, part.token),
        page=petition_link(public_url),
        phone=catalogue.phone if catalogue else "",
        hyphens=hyphens_of(catalogue),
    )


def receipt_blocks(receipt: Receipt, words: Words) -> tuple[Block, ...]:
    """The whole text, in the language of `words`: what was received first, how to read it last."""
    part, say = receipt.received, words.say
    sections: tuple[list[Block], ...] = (
        [
            *([Crest(receipt.crest)] if receipt.crest else []),
            strong(Style.OFFICE, receipt.office),
            told_moment(receipt.at, receipt.zone, words),
        ],
        [strong(Style.SERVICE, said_kind(part.kind, words))],
        [
            Fact(say("petition-desk-folio"), part.folio),
            Fact(say("petition-desk-key"), spaced(part.key)),
        ],
        [Paragraph(Style.BODY, said_due(part, words))],
        _ways(receipt, words),
        [plain_line(say("petition-desk-keep")), *_phone(receipt, words)],
    )
    told: list[Block] = []
    for section in filter(None, sections):
        told += [Rule(), *section] if told else section
    return tuple(told)


def said_kind(kind: str, words: Words) -> str:
    """What a kind of petition is called where people read it."""
    return words.say(f"petition-kind-{kind}")


def said_due(part: ReceiptPart, words: Words) -> tuple[Run, ...]:
    """Until when there is an answer, the date in bold; or that it was settled at once."""
    if part.is_solved:
        return (Run(words.say("petition-desk-solved"), is_strong=True),)
    if part.due is None:
        return (Run(words.say("petition-desk-no-due")),)
    is_promise = part.kind == FOLLOW_UP
    before = words.say("petition-desk-promised" if is_promise else "petition-desk-due")
    return (Run(f"{before} "), Run(said_date(date.fromisoformat(part.due), words), is_strong=True))


FOLLOW_UP = "seguimiento"
"""The kind of a procedure that an office keeps in view, by a date that it has promised."""


def said_date(day: date, words: Words) -> str:
    """A date in plain words, with its weekday and year."""
    return words.say(
        "petition-date",
        weekday=day.isoweekday(),
        day=day.day,
        month=day.month,
        year=Figures(day.year),
    )


def spaced(key: str) -> str:
    """A key in parts of four signs."""
    return " ".join(key[place : place + KEY_PARTS] for place in range(0, len(key), KEY_PARTS))


def _ways(receipt: Receipt, words: Words) -> list[Block]:
    """How the person reads the answer: by camera, by typing, or by asking."""
    if not receipt.link:
        return [plain_line(words.say("petition-desk-ask"))]
    address = (receipt.page.partition("://")[2] or receipt.page).rstrip("/")
    typed = (Run(words.say("petition-desk-typed") + " "), Run(address, is_strong=True))
    camera = words.say("slip-camera")
    return [
        Square(receipt.link, words.say("petition-desk-follow"), camera),
        Paragraph(Style.BODY, typed),
    ]


def _phone(receipt: Receipt, words: Words) -> list[Block]:
    said = words.say("slip-phone", phone=receipt.phone) if receipt.phone else ""
    return [plain_line(said)] if said else []

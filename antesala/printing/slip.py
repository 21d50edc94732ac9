"""What a printed ticket says, block by block in the order it is read. No printer, no Qt, no clock.

The order is the one that people who print tickets found best: the office, the code, the service,
how many are ahead, how long, where to wait, how to follow it, and what to do when something goes
wrong. The class of a ticket is never on it: it would reveal a disability to a stranger. `raster.py`
draws it, `printjob.py` writes it as text.
"""

import re
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from zoneinfo import ZoneInfo

from antesala.messages.rows import WaitPart
from antesala.words import Words, hour, said_wait
from antesala.words.hyphens import IN_SPANISH, Hyphens

_HERE = "\ufffc"
"""Stands in a sentence where a value in bold comes."""

_FIRM = "\u00a0"
"""The space at which no line breaks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Slip:
    """The values of one ticket. Those that are empty or None are left out, never guessed."""

    office: str
    code: str
    service: str
    at: datetime
    """When it was issued, in any zone; shown in the office's."""
    zone: ZoneInfo
    people_ahead: int | None = None
    wait: WaitPart | None = None
    place: str = ""
    """Where to wait."""
    link: str = ""
    """The ticket's own address, ASCII, with its token: only the QR code holds it."""
    board: str = ""
    """The address of the public board, for people who type it."""
    ask_at: str = ""
    """The number of the counter to go to after a missed call; empty: any staff of the office."""
    until: datetime | None = None
    """Until when a person can come back after a missed call; None: all day."""
    phone: str = ""
    """The office's."""
    is_alone: bool = False
    """Whether it was given without connection: it has no page, and no one knows its wait."""
    is_large: bool = False
    """Whether it is printed in large letters."""
    hyphens: Hyphens = IN_SPANISH
    """The rules by which the office's long words are divided, where a line is too narrow."""
    crest: bytes = b""
    """The office's crest as a PNG in grey; a printer with letters only leaves it out."""

    @property
    def name(self) -> str:
        """The name of its print job."""
        return f"ticket-{self.code}"


class Style(Enum):
    """The kind of a paragraph, which decides its size and place."""

    OFFICE = "office"
    MOMENT = "moment"
    SERVICE = "service"
    BODY = "body"


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one weight."""

    text: str
    is_strong: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    """A line across the paper, between two subjects."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Text that goes on from line to line."""

    style: Style
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Crest:
    """The office's crest, a PNG in grey."""

    png: bytes


@dataclass(frozen=True, slots=True)
class Code:
    """The ticket's code, as large as the paper is wide."""

    text: str


@dataclass(frozen=True, slots=True)
class Fact:
    """A label at the left and its value at the right."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Square:
    """A QR code, what it is for and how it is used."""

    link: str
    heading: str
    advice: str = ""


Block = Rule | Paragraph | Crest | Code | Fact | Square


def blocks(slip: Slip, words: Words, *, is_compact: bool = False) -> tuple[Block, ...]:
    """The whole text of a ticket, in the language of `words`.

    The compact form leaves out the board's address, how to use a QR code, and where to complain.
    """
    sections = (
        [
            *([Crest(slip.crest)] if slip.crest else []),
            _strong(Style.OFFICE, slip.office),
            told_moment(slip.at, slip.zone, words),
        ],
        [Code(slip.code), _strong(Style.SERVICE, slip.service)],
        [*_facts(slip, words), *_alone(slip, words), _where(slip, words)],
        _ways(slip, words, is_compact=is_compact),
        [_missed(slip, words), *([] if is_compact else [_complaint(slip, words)])],
    )
    told: list[Block] = []
    for section in filter(None, sections):
        told += [Rule(), *section] if told else section
    return tuple(told)


def told_moment(at: datetime, zone: ZoneInfo, words: Words) -> Block:
    """When something was printed, in the office's own time."""
    at = at.astimezone(zone)
    text = words.say(
        "slip-moment",
        weekday=at.isoweekday(),
        day=at.day,
        month=at.month,
        hour=hour(at, zone),
    )
    return Paragraph(Style.MOMENT, (Run(text),))


def _facts(slip: Slip, words: Words) -> list[Block]:
    facts: list[Block] = []
    if slip.people_ahead is not None:
        people = words.say("slip-people", count=slip.people_ahead)
        facts.append(Fact(words.say("slip-ahead"), people))
    if slip.wait is not None:
        facts.append(Fact(words.say("slip-wait"), said_wait(slip.wait, words)))
    return facts


def _alone(slip: Slip, words: Words) -> list[Block]:
    """That it counts although it was given without connection, in what order, and where to ask."""
    if not slip.is_alone:
        return []
    ask = words.say("slip-alone-ask-at" if slip.ask_at else "slip-alone-ask", number=slip.ask_at)
    head = Run(words.say("slip-alone"), is_strong=True)
    return [_body(head, Run(f" {words.say('slip-alone-place')} {ask}"))]


def _where(slip: Slip, words: Words) -> Block:
    if not slip.place:
        return _body(Run(words.say("slip-where-any")))
    before, _, after = words.say("slip-where", place=_HERE).partition(_HERE)
    # «Sala» at the end of a line, and its number on the next, would read as two places.
    place = re.sub(r" (?=\d)", _FIRM, slip.place)
    return _body(Run(before), Run(place, is_strong=True), Run(after))


def _ways(slip: Slip, words: Words, *, is_compact: bool) -> list[Block]:
    """The ways to follow the ticket from elsewhere."""
    ways: list[Block] = []
    if slip.link:
        camera = "" if is_compact else words.say("slip-camera")
        ways.append(Square(slip.link, words.say("slip-follow"), camera))
    if slip.board and not is_compact:
        # As people type it: a browser adds the rest.
        address = slip.board.partition("://")[2] or slip.board
        spoken = Run(words.say("slip-board") + " ")
        ways.append(_body(spoken, Run(address.rstrip("/"), is_strong=True)))
    return ways


def _missed(slip: Slip, words: Words) -> Block:
    tell = words.say("slip-missed-at" if slip.ask_at else "slip-missed-any", number=slip.ask_at)
    until = hour(slip.until, slip.zone) if slip.until else ""
    keep = words.say("slip-kept-until" if until else "slip-kept", hour=until)
    question = Run(words.say("slip-missed-question"), is_strong=True)
    return _body(question, Run(f" {tell} {keep}"))


def _complaint(slip: Slip, words: Words) -> Block:
    phone = slip.phone.replace(" ", _FIRM)
    answer = words.say("slip-complaint-phone" if phone else "slip-complaint", phone=phone)
    question = Run(words.say("slip-complaint-question"), is_strong=True)
    return _body(question, Run(f" {answer}"))


def _strong(style: Style, text: str) -> Block:
    return Paragraph(style, (Run(text, is_strong=True),))


def _body(*runs: Run) -> Block:
    return Paragraph(Style.BODY, runs)

"""What a proof of wait states of a ticket, the text that is signed, and what a person types of it.

All that it says is in its text, in the office's local time, so that it is read without the ticket,
which is gone by then, and without a table. Keys and signatures are in `server.proofs`.
"""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from zoneinfo import ZoneInfo

from server.domain.catalogue import Catalogue
from server.domain.identity import OfficeId
from server.domain.ticket import ENDED, State, Ticket

FORM = "1"
"""The form of the text. A text of another form is not one that this program reads."""
LONGEST = 24 * 60
"""Minutes of the longest wait that is stated: a day of an office ends before."""
MOST_SIGNS = 400
"""Signs of the longest text that is read; an office file's longest service name fits."""
_TIME = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]")
_MINUTE = "%Y-%m-%d %H:%M"
_ABSENT = frozenset({State.ANNOUNCED, State.EXPIRED})
"""States of a ticket whose person never was at the office."""


class Outcome(Enum):
    """How a wait went on; the value stands in the signed text."""

    CALLED = "called"
    WAITING = "waiting"
    NOT_CALLED = "not-called"


@dataclass(frozen=True, slots=True)
class WaitProof:
    """What is stated: who waited is not in it. Times are local, to the minute.

    `until` is the first call, the moment of the proof while the person waits, or the ticket's end
    without a call. `signed` is when it was made.
    """

    office: OfficeId
    code: str
    service: str
    arrival: datetime
    outcome: Outcome
    until: datetime
    minutes: int
    signed: datetime


@dataclass(frozen=True, slots=True)
class Typed:
    """What a person types of a proof on paper, to check it by its short code."""

    office: OfficeId
    code: str
    service: str
    day: date
    arrival: str
    outcome: Outcome
    until: str
    """Both as hours and minutes of 24, `09:05`."""

    @property
    def minutes(self) -> int:
        """The minutes between the two; an earlier hour is one of the next day."""
        begin, end = (int(each[:2]) * 60 + int(each[3:]) for each in (self.arrival, self.until))
        return (end - begin) % LONGEST


def proof_of(ticket: Ticket, catalogue: Catalogue, now: datetime) -> WaitProof | None:
    """What can be stated of a ticket's wait; None where its person was never here to wait.

    `now` is the server's time.
    """
    if ticket.state in _ABSENT:
        return None
    zone = ZoneInfo(catalogue.time_zone)
    outcome, until = _outcome(ticket, now)
    begun, ended = (_minute(each) for each in (ticket.arrival, until))
    minutes = round((ended - begun).total_seconds() / 60)
    service = catalogue.service.get(ticket.service)
    if service is None or not 0 <= minutes < LONGEST:
        return None
    local = [each.astimezone(zone).replace(tzinfo=None) for each in (begun, ended, _minute(now))]
    name = " ".join(service.name.split())
    return WaitProof(
        catalogue.office, ticket.code, name, local[0], outcome, local[1], minutes, local[2]
    )


def _outcome(ticket: Ticket, now: datetime) -> tuple[Outcome, datetime]:
    # A ticket of an earlier version has its last call alone.
    called = ticket.first_called_at or ticket.called_at
    if called is not None:
        return Outcome.CALLED, called
    if ticket.state in ENDED and ticket.ended_at is not None:
        return Outcome.NOT_CALLED, ticket.ended_at
    return Outcome.WAITING, now


def _minute(at: datetime) -> datetime:
    return at.replace(second=0, microsecond=0)


def text_of(proof: WaitProof) -> str:
    """The text that is signed: a line for each fact."""
    lines = (
        FORM,
        proof.office,
        proof.code,
        proof.service,
        proof.arrival.strftime(_MINUTE),
        proof.outcome.value,
        proof.until.strftime(_MINUTE),
        str(proof.minutes),
        proof.signed.strftime(_MINUTE),
    )
    return "\n".join(lines)


def read_text(text: str) -> WaitProof | None:
    """The proof of a text; None for a text that is none, or that is written in another way."""
    lines = text.split("\n")
    if len(text) > MOST_SIGNS or len(lines) != len(WaitProof.__dataclass_fields__) + 1:
        return None
    form, office, code, service, arrival, outcome, until, minutes, signed = lines
    try:
        begun, ended, made = (datetime.strptime(at, _MINUTE) for at in (arrival, until, signed))  # noqa: DTZ007 - local, as it is read
        proof = WaitProof(
            OfficeId(office), code, service, begun, Outcome(outcome), ended, int(minutes), made
        )
    except ValueError:
        return None
    return proof if form == FORM and text_of(proof) == text else None


def typed_of(proof: WaitProof) -> Typed:
    """The part of a proof that a person types."""
    return Typed(
        office=proof.office,
        code=proof.code,
        service=proof.service,
        day=proof.arrival.date(),
        arrival=f"{proof.arrival:%H:%M}",
        outcome=proof.outcome,
        until=f"{proof.until:%H:%M}",
    )


def typed_text(typed: Typed) -> str:
    """What the short code vouches for; how a name is spaced, accented or cased does not matter."""
    lines = (
        FORM,
        typed.office,
        letters_of(typed.code),
        letters_of(typed.service),
        typed.day.isoformat(),
        typed.arrival,
        typed.outcome.value,
        typed.until,
    )
    return "\n".join(lines)


def letters_of(text: str) -> str:
    """The letters and figures of a text alone, without case and accents."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in parts if sign.isalnum())


def read_day(typed: str) -> date | None:
    """A date as a form sends it or people type it, 2026-11-29 or 29/11/2026; else None."""
    parts = re.findall(r"[0-9]+", typed)
    if [len(part) for part in parts][1:] == [2, 2]:
        parts.reverse()
    try:
        day, month, year = map(int, parts)
        return date(year, month, day)
    except ValueError:
        return None


def read_time(typed: str) -> str | None:
    """An hour as people type it, `9:05` or `9.05`, as `09:05`; None for anything else."""
    padded = re.sub(r"[.\shH]", ":", typed.strip(), count=1).zfill(5)
    return padded if _TIME.fullmatch(padded) else None

"""What a clerk writes for the register of petitions: drafts, the id of a request, the receipt.

Pure: the day comes in. A draft is kept until the server has it, also after its attention.
"""

import hashlib
import re
from dataclasses import dataclass, replace
from datetime import date

import msgspec

from antesala.messages import commands as c, rows as r
from counter.work.desk import DRAFTED, Act, Opened

RECEIPT_JOB = "receipt "
"""How the names of this console's own jobs begin that print a receipt."""
OWN_ID = "00000000-0000-4000-8000-000000000000"
"""Stands in a command whose id is yet to follow from what it says."""


@dataclass(frozen=True, slots=True)
class Receipted:
    """The last receipt that this console got, and what became of its papers."""

    part: r.ReceiptPart
    at: str
    """When it was received, as the wire has it."""
    is_read: bool = False
    """Whether the clerk has closed it."""
    printed: int = 0
    """How many papers of it came out."""
    paper: str = ""
    """Why the last paper did not come: an outcome of printing."""

    def job(self, fresh_id: str) -> str:
        """The name of a job of this console's own printer."""
        return f"{RECEIPT_JOB}{self.part.folio} {fresh_id}"

    def after(self, job: str, trouble: str, *, is_asked: bool) -> "Receipted":
        """A paper has come out, or not for a `trouble`; a job of an earlier receipt is past.

        A job that was still being printed tells a second outcome, by which it may have failed.
        """
        if job.removeprefix(RECEIPT_JOB).partition(" ")[0] != self.part.folio:
            return self
        if trouble:
            return replace(self, printed=max(0, self.printed - (not is_asked)), paper=trouble)
        is_told_again = not is_asked and bool(self.printed)
        return self if is_told_again else replace(self, printed=self.printed + 1, paper="")


def request_of(command: c.TakePetition) -> c.TakePetition:
    """The command with an id that follows from what it says.

    So the same draft is the same petition however often it is sent: after a lost answer, by a
    console that was started again, or by a second touch.
    """
    said = msgspec.json.encode(msgspec.structs.replace(command, id=OWN_ID))
    drawn = hashlib.sha256(said).hexdigest()
    name = "-".join((drawn[:8], drawn[8:12], drawn[12:16], drawn[16:20], drawn[20:32]))
    return msgspec.structs.replace(command, id=name)


def begun(opened: Opened, attention: r.AttentionPart | None) -> Opened:
    """A draft that opens in its attention: how the person came, and for which service."""
    is_ours = attention is not None and attention.id == opened.subject
    if not is_ours or attention is None or opened.is_sent or opened.act not in DRAFTED:
        return opened
    return replace(opened, about=(attention.channel, attention.service or ""))


def ended_subject(clerk: str | None) -> str:
    """The subject of the list of those that have ended."""
    return f"ended-{clerk or ''}"


def draft_in(shelf: tuple[Opened, ...], act: Act) -> Opened | None:
    """The draft that was closed last, whatever has become of its attention."""
    found = [one for one in shelf if one.act == act and one.has_words]
    return found[-1] if found else None


_PARTS = re.compile(r"(\d{1,4})\D+(\d{1,2})(?:\D+(\d{1,4}))?")
_YEAR_DIGITS = 4
_CENTURY = 100


def read_date(text: str, today: date) -> date | None:
    """A date as people type it: day, month and perhaps year, or the other way round (ISO).

    Without a year it is the next such day from `today` on. None for what is no date.
    """
    found = _PARTS.fullmatch(text.strip())
    if found is None:
        return None
    first, second, third = found.groups()
    if len(first) == _YEAR_DIGITS:
        return _date(int(first), int(second), int(third)) if third else None
    if third is not None:
        year = int(third)
        return _date(year + 2000 if year < _CENTURY else year, int(second), int(first))
    this = _date(today.year, int(second), int(first))
    if this is not None and this >= today:
        return this
    return _date(today.year + 1, int(second), int(first))


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None

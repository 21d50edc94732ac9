"""Fills a slip with what a device knows of a ticket. Has no texts of its own.

The help wanted and the class are not on it, because others may find the paper.
"""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from antesala.messages.rows import CatalogueRow, StatusRow
from antesala.printing.slip import Slip
from antesala.ticket_link import ticket_link
from antesala.words import FALLBACK
from antesala.words.hyphens import WHOLE, Hyphens


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

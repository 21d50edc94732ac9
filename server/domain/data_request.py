"""A request about one's own data: which petition it is about, and what has come of it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from server.domain.petition.register import Petition


@dataclass(frozen=True, slots=True, kw_only=True)
class DataRequest:
    """A request of a person who had the key of the petition that it is about (`about`).

    `folio` is the request's own. `proven_by` is the clerk who was told the key; None where the
    person typed it themselves. While `blocked_at` is set, staff see no person and no words.
    """

    folio: str
    about: str
    proven_at: datetime
    proven_by: str | None = None
    blocked_at: datetime | None = None
    done_at: datetime | None = None
    done_by: str | None = None


class Barred(StrEnum):
    """Why something is not done with a person's data; the pages have a sentence for each."""

    UNKNOWN = "unknown"
    """There is no such request, or no such petition."""
    UNPROVEN = "unproven"
    """Folio and key are no pair."""
    OPEN = "open"
    """The petition is still owed an answer, for which its words are needed."""
    GONE = "gone"
    """Its data have been deleted."""


def bar_to_deletion(about: Petition) -> Barred | None:
    """Why the data of a petition cannot be deleted now."""
    return Barred.OPEN if about.is_open else None

"""What laws say of personal data and of breaches: data of a country's profile, with sources."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum


class Told(StrEnum):
    """Those who are to be told of a breach."""

    AUTHORITY = "authority"
    PEOPLE = "people"


@dataclass(frozen=True, slots=True, kw_only=True)
class BreachDuty:
    """Until when someone is told of a breach, from the moment when the office noticed it.

    `hours` or else `days` of work; where both are 0, the law says "without undue delay" and names
    no number. `is_verified`: the article was read in the law itself.
    """

    told: Told
    hours: int = 0
    days: int = 0
    law: str
    checked_on: date
    is_verified: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DataLaw:
    """A country's law on personal data, its authority, and its duties after a breach."""

    law: str
    authority: str
    authority_url: str = ""
    checked_on: date
    is_verified: bool = False
    breach: tuple[BreachDuty, ...] = ()


@dataclass(frozen=True, slots=True)
class PrivacyContact:
    """The person to ask about personal data, from the office file; each field may be empty."""

    officer: str = ""
    contact: str = ""
    address: str = ""


UNNAMED = PrivacyContact()


def told_by(duty: BreachDuty, noticed: datetime, last_day: date | None) -> datetime | None:
    """The last moment to tell of a breach; None where the law names no number.

    `last_day` is the last of the duty's working days, which ends at the next midnight of the
    office; `noticed` has the office's zone.
    """
    if duty.hours:
        # Hours of the clock on the wall of the world, not of a zone that may leap meanwhile.
        until = noticed.timestamp() + duty.hours * 3600
        return datetime.fromtimestamp(until, noticed.tzinfo)
    if last_day is None:
        return None
    return datetime.combine(last_day + timedelta(days=1), datetime.min.time(), noticed.tzinfo)

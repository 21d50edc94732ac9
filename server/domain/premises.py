"""The building around the queue: its hours, its screens, its crest, and the law notice."""

from dataclasses import dataclass
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from server.domain.discipline import Discipline


def office_day(now: datetime, time_zone: str) -> date:
    """The local date of `now`; not a midnight instant, since some days have no midnight.

    Santiago went from 2022-09-10 23:59:59 to 2022-09-11 01:00:00 (IANA, America/Santiago).
    """
    return now.astimezone(ZoneInfo(time_zone)).date()


def local_time(now: datetime, time_zone: str) -> datetime:
    """The local time without a zone, like the hours on the office's door."""
    return now.astimezone(ZoneInfo(time_zone)).replace(tzinfo=None)


def is_time_zone(name: str) -> bool:
    """Whether IANA knows a time zone of this name."""
    try:
        ZoneInfo(name)
    except (LookupError, ValueError, OSError):
        # A name that is a folder of the database, such as "America", raises an OSError.
        return False
    return True


@dataclass(frozen=True, slots=True)
class Hours:
    """Opening hours on these days of the week (Monday is 1), between local times of one day."""

    days: tuple[int, ...]
    opens: time
    closes: time


@dataclass(frozen=True, slots=True)
class ClosedDate:
    """A date on which the office does not open, and the reason that people are told."""

    date: date
    reason: str


@dataclass(frozen=True, slots=True)
class OpenDate:
    """A date with its own hours in local time, which override the week and any holiday."""

    date: date
    hours: tuple[tuple[time, time], ...]


@dataclass(frozen=True, slots=True)
class Screen:
    """A kiosk or a display, and its place."""

    id: str
    name: str
    place: str = ""


@dataclass(frozen=True, slots=True)
class LawNotice:
    """A country's law on preference in words for people to read, and when it was last checked.

    `asks_for` is the discipline that the law itself demands, if it demands one.
    """

    text: str
    checked_on: date
    asks_for: Discipline | None = None


@dataclass(frozen=True, slots=True)
class Crest:
    """The office's crest: `kind` is svg or png, `data` the file in base64, `digest` its digest."""

    kind: str
    digest: str
    data: str

"""The house around the queue: when it is open, the screens that stand in it, the notice shown."""

from dataclasses import dataclass
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from server.domain.discipline import Discipline


def office_day(now: datetime, time_zone: str) -> date:
    """The local date of `now`: never a midnight instant, since some days have none.

    Santiago went from 2022-09-10 23:59:59 to 2022-09-11 01:00:00 (IANA, America/Santiago).
    """
    return now.astimezone(ZoneInfo(time_zone)).date()


def local_time(now: datetime, time_zone: str) -> datetime:
    """The time on the office's wall, without a zone, as hours on its door are."""
    return now.astimezone(ZoneInfo(time_zone)).replace(tzinfo=None)


def is_time_zone(name: str) -> bool:
    """Whether IANA knows a time zone of this name."""
    try:
        ZoneInfo(name)
    except (LookupError, ValueError, OSError):
        # An OSError where the name is a folder of the database, such as "America".
        return False
    return True


@dataclass(frozen=True, slots=True)
class Hours:
    """Open on these days of the week (Monday is 1), from one local time to another the same day."""

    days: tuple[int, ...]
    opens: time
    closes: time


@dataclass(frozen=True, slots=True)
class ClosedDate:
    """A date on which the office does not open, and why, as people are told."""

    date: date
    reason: str


@dataclass(frozen=True, slots=True)
class OpenDate:
    """A date with hours of its own: local times from and until, whatever the week or a holiday."""

    date: date
    hours: tuple[tuple[time, time], ...]


@dataclass(frozen=True, slots=True)
class Screen:
    """A kiosk or a display, and where it stands."""

    id: str
    name: str
    place: str = ""


@dataclass(frozen=True, slots=True)
class LawNotice:
    """What a country's law says of preference, for people to read; when that was last checked.

    `asks_for` is the discipline that the law itself demands, where it demands one.
    """

    text: str
    checked_on: date
    asks_for: Discipline | None = None


@dataclass(frozen=True, slots=True)
class Crest:
    """The office's own sign: `kind` is svg or png, `data` the file in base64, `digest` its own."""

    kind: str
    digest: str
    data: str

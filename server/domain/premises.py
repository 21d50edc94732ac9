"""The house around the queue: when it is open, the screens that stand in it, the notice shown."""

from dataclasses import dataclass
from datetime import date, time

from server.domain.discipline import Discipline


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

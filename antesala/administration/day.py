"""`office day` and `office calendar`: the office's day beside the clock's, and the coming days.

A clock that leaps forward moves the office's day too, and setting it right does not move the day
back: no number may be given twice. So a person has to say that the clock is right now.
"""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from antesala.administration.chosen import chosen, typed
from antesala.administration.control import administer, fresh_id
from antesala.administration.output import DONE, AdministrationError, called, fail, say
from antesala.messages import commands as m
from antesala.words import Words
from antesala.words.terminal import sentence
from server.database_place import database_of, has_database
from server.domain.catalogue import Catalogue, office_day
from server.domain.office import Office
from server.domain.opening import ALL_DAY, OpenDay, open_day
from server.fresh import wall_clock
from server.office_file import OfficeFileError, examine, text_of
from server.office_folder import ServiceError
from server.public_holidays import holidays_around

if TYPE_CHECKING:
    from server.store import Reader


@dataclass(frozen=True, slots=True)
class Days:
    """The office's day, None before its first ticket, and the day that the clock shows there."""

    office: date | None
    clocks: date
    time_zone: str

    @property
    def is_ahead(self) -> bool:
        """Whether the office works in a future day."""
        return self.office is not None and self.office > self.clocks


@contextmanager
def reading(folder: Path, replica: str | None = None) -> "Iterator[Reader]":
    """The database of an office folder, read beside a running server, or the replica with this URL.

    Raises `ServiceError`.
    """
    if not has_database(folder):
        raise ServiceError(sentence("service-no-database", folder=folder))
    from server.store import Reader, StoreError  # noqa: PLC0415 - a calendar needs no database

    try:
        with closing(Reader.open(replica or database_of(folder))) as reader:
            yield reader
    except StoreError as error:
        raise ServiceError(str(error)) from error


def office_in(folder: Path, of: str = "", replica: str | None = None) -> Office:
    """An office of a folder, as the server works with it. Raises `ServiceError`."""
    with reading(folder, replica) as reader:
        return reader.load(chosen(reader.offices(), of, folder))


def days_of(folder: Path, now: datetime, of: str = "") -> Days:
    """The days of an office of a folder."""
    return days_in(office_in(folder, of), now)


def days_in(office: Office, now: datetime) -> Days:
    """The office's day, and the clock's at its place."""
    zone = office.catalogue.time_zone
    return Days(office.day, office_day(now, zone), zone)


def told(days: Days, folder: Path, of: str = "") -> list[str]:
    """Print both days and, where the office's is in the future, what to do."""
    lines = [
        sentence("office-day", day=days.office or sentence("office-day-none")),
        sentence("office-clocks-day", day=days.clocks, zone=days.time_zone),
    ]
    if not days.is_ahead:
        return lines
    return [
        *lines,
        sentence("office-day-ahead"),
        f"    {called()} office day {typed(folder, of)} --set-back {days.clocks}",
    ]


async def tell_day(folder: Path, of: str) -> None:
    """Compare the office's day with the clock's."""
    say(*told(days_of(folder, wall_clock(), of), folder, of))


async def set_back(folder: Path, day: date, of: str) -> None:
    """Set the office's day back to the clock's, which must be the day that was named."""
    days = days_of(folder, wall_clock(), of)
    if not days.is_ahead:
        today = days.office or sentence("office-day-none")
        raise AdministrationError(sentence("office-day-not-ahead", day=today))
    if day != days.clocks:
        shown = {"clock": days.clocks, "zone": days.time_zone, "day": day}
        raise AdministrationError(sentence("office-day-other", **shown))
    await administer(folder, m.SetDayBack(id=fresh_id(), day=day), of=of)
    say(sentence("office-day-set", day=day, left=days.office))


DAYS = 60
"""Days to print: two months have the next holidays and fit a few screens."""


def print_calendar(file: Path, now: datetime) -> int:
    """Print the days from today on; for a file with errors, the errors."""
    try:
        catalogue = examine(text_of(file)).catalogue
    except OfficeFileError as error:
        return fail("\n".join(finding.in_file(str(file)) for finding in error.findings))
    say(*calendar_lines(catalogue, office_day(now, catalogue.time_zone)))
    return DONE


def calendar_lines(catalogue: Catalogue, first: date) -> Iterator[str]:
    """A line for each day: the date, the weekday, and its hours or why it is closed."""
    words = Words(catalogue.languages[0], catalogue.country)
    holidays = holidays_around(catalogue, first)
    names = [words.say("terminal-calendar-weekday", weekday=day) for day in range(1, 8)]
    breadth = max(map(len, names))
    for ahead in range(DAYS):
        day = open_day(catalogue, first + timedelta(days=ahead), holidays)
        name = names[day.date.weekday()]
        yield f"{day.date}  {name:{breadth}}  {_said(day, words)}"


def _said(day: OpenDay, words: Words) -> str:
    if day.stretches == (ALL_DAY,):
        return words.say("terminal-calendar-always")
    if day.stretches:
        return ", ".join(f"{_clock(begin)}-{_clock(end)}" for begin, end in day.stretches)
    if day.reason:
        return words.say("terminal-calendar-closed-for", reason=day.reason)
    return words.say("terminal-calendar-closed")


def _clock(at: time) -> str:
    return f"{at.hour}:{at.minute:02}"

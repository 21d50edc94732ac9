"""`office day`: the office's day beside the clock's, and the way back from a future day.

A clock that leaps forward moves the office's day too, and setting it right does not move the day
back: no number may be given twice. So a person has to say that the clock is right now.
"""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from antesala.administration.control import AdministrationError, administer, fresh_id
from antesala.administration.saying import called, say
from antesala.messages import commands as m
from server.domain.catalogue import office_day
from server.domain.office import Office
from server.hub import wall_clock
from server.service import DATABASE, ServiceError
from server.store import Reader, StoreError


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
def reading(folder: Path) -> Iterator[Reader]:
    """The database of an office folder, read beside a running server. Raises `ServiceError`."""
    if not (folder / DATABASE).exists():
        raise ServiceError(f"{folder} holds no office's database")
    try:
        with closing(Reader.open(folder / DATABASE)) as reader:
            yield reader
    except StoreError as error:
        raise ServiceError(str(error)) from error


def office_in(folder: Path) -> Office:
    """The office in a folder, as the server works with it. Raises `ServiceError`."""
    with reading(folder) as reader:
        offices = reader.offices()
        if not offices:
            raise ServiceError(f"{folder} holds no office yet")
        return reader.load(offices[0])


def days_of(folder: Path, now: datetime) -> Days:
    """The days of the office in a folder."""
    return days_in(office_in(folder), now)


def days_in(office: Office, now: datetime) -> Days:
    """The office's day, and the clock's at its place."""
    zone = office.catalogue.time_zone
    return Days(office.day, office_day(now, zone), zone)


def told(days: Days, folder: Path) -> list[str]:
    """Print both days and, where the office's is in the future, what to do."""
    lines = [
        f"the office's day  {days.office or 'none yet'}",
        f"the clock's day   {days.clocks}  ({days.time_zone})",
    ]
    if not days.is_ahead:
        return lines
    return [
        *lines,
        "The office works in a day that has not come: until then numbers do not begin at 1 in the",
        "morning, and no ticket lapses. If the clock is right now, set the office's day back:",
        f"    {called()} office day {folder} --set-back {days.clocks}",
    ]


async def tell_day(folder: Path) -> None:
    """Compare the office's day with the clock's."""
    say(*told(days_of(folder, wall_clock()), folder))


async def set_back(folder: Path, day: date) -> None:
    """Set the office's day back to the clock's, which must be the day that was named."""
    days = days_of(folder, wall_clock())
    if not days.is_ahead:
        raise AdministrationError(f"the office's day, {days.office}, is not ahead of the clock's")
    if day != days.clocks:
        shown = f"the clock shows {days.clocks} in {days.time_zone}, not {day}"
        raise AdministrationError(f"{shown}; set the clock right first")
    await administer(folder, m.SetDayBack(id=fresh_id(), day=day))
    say(
        f"the office's day is {day}; whoever waited in {days.office} waits on, before newcomers,",
        "and numbers go on today and begin at 1 with the next day",
    )

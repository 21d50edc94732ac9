"""`office calendar`: the coming days as the server will keep them, in the office's language."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path

from antesala.administration.saying import DONE, fail, say
from antesala.words import Words
from server.domain.catalogue import Catalogue, office_day
from server.domain.opening import ALL_DAY, OpenDay, open_day
from server.office_file import OfficeFileError, examine, text_of
from server.public_holidays import holidays_around

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

"""A span of local days that figures are asked for: a day, month, quarter, year, or any other span.

Its name is that of the data everywhere: `2026-09-14`, `2026-09`, `2026-Q3`, `2026` or
`2026-07-01..2026-08-15`; a quarter is read as `2026-T3` as well, as people write it in Spanish.
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import cached_property

EARLIEST, LATEST = 2000, 2099
"""The years whose days may be asked for."""
_MONTHS_OF_YEAR, _MONTHS_OF_QUARTER = 12, 3
_DAY = timedelta(days=1)
_MONTH = re.compile(r"(\d{4})-(\d{2})")
_QUARTER = re.compile(r"(\d{4})-?[QT](\d)", re.IGNORECASE)
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


class Length(StrEnum):
    """What a period is, which decides its name and what came before it."""

    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    SPAN = "span"


class Fault(StrEnum):
    """Why a period was not understood."""

    NO_PERIOD = "no-period"
    NO_QUARTER = "no-quarter"
    NO_MONTH = "no-month"
    NO_DAY = "no-day"
    BACKWARDS = "backwards"
    FAR = "far"


class PeriodError(Exception):
    """A text names no period; `fault` says why and `given` is the text."""

    def __init__(self, fault: Fault, given: str) -> None:
        super().__init__(f"{fault}: {given}")
        self.fault, self.given = fault, given


@dataclass(frozen=True, order=True)
class Period:
    """The local days from `first` to `last`, both included."""

    first: date
    last: date

    @cached_property
    def length(self) -> Length:
        """What it is by its days, whichever way it was asked for."""
        if self.first == self.last:
            return Length.DAY
        if not self.is_of_months:
            return Length.SPAN
        count, month = _months_in(self), self.first.month
        lengths = {
            1: Length.MONTH,
            _MONTHS_OF_QUARTER: Length.QUARTER,
            _MONTHS_OF_YEAR: Length.YEAR,
        }
        found = lengths.get(count, Length.SPAN)
        return found if (month - 1) % count == 0 else Length.SPAN

    @property
    def name(self) -> str:
        """How it is called in data and addresses."""
        match self.length:
            case Length.DAY:
                return self.first.isoformat()
            case Length.MONTH:
                return f"{self.first:%Y-%m}"
            case Length.QUARTER:
                return f"{self.first:%Y}-Q{self.quarter}"
            case Length.YEAR:
                return f"{self.first:%Y}"
            case Length.SPAN:
                return f"{self.first}..{self.last}"

    @property
    def quarter(self) -> int:
        """The quarter of the year in which it begins, from 1 to 4."""
        return (self.first.month - 1) // _MONTHS_OF_QUARTER + 1

    @property
    def days(self) -> int:
        """How many days it has."""
        return (self.last - self.first).days + 1

    @property
    def is_of_months(self) -> bool:
        """Whether it begins with a month and ends with one."""
        return self.first.day == 1 and self.last == _month_end(self.last)

    @property
    def previous(self) -> "Period":
        """The one before: as many months where it has whole months, or else as many days."""
        if not self.is_of_months:
            return Period(self.first - timedelta(days=self.days), self.first - _DAY)
        return Period(_months_later(self.first, -_months_in(self)), self.first - _DAY)

    @property
    def year_before(self) -> "Period":
        """The same days a year before; February ends with its own last day."""
        first = _months_later(self.first, -_MONTHS_OF_YEAR)
        last = _months_later(self.last, -_MONTHS_OF_YEAR)
        return Period(first, _month_end(last) if self.is_of_months else last)

    @property
    def months(self) -> tuple["Period", ...]:
        """The months that it touches, of each those days that are in it."""
        found: list[Period] = []
        first = self.first
        while first <= self.last:
            last = min(_month_end(first), self.last)
            found.append(Period(first, last))
            first = last + _DAY
        return tuple(found)

    @property
    def parts(self) -> tuple["Period", ...]:
        """A year's quarters, a quarter's months, the months of a span; none of a month or a day."""
        match self.length:
            case Length.YEAR:
                year = self.first.year
                return tuple(quarter_of(year, number) for number in range(1, 5))
            case Length.QUARTER:
                return self.months
            case Length.SPAN if self.first.replace(day=1) != self.last.replace(day=1):
                return self.months
            case _:
                return ()

    def has(self, day: date) -> bool:
        """Whether a day is in it."""
        return self.first <= day <= self.last


def following(period: Period) -> Period:
    """The one after: as many months where it has whole months, or else as many days."""
    first = period.last + _DAY
    if not period.is_of_months:
        return Period(first, period.last + timedelta(days=period.days))
    return Period(first, _month_end(_months_later(first, _months_in(period) - 1)))


def month_of(year: int, month: int) -> Period:
    """A month of the calendar."""
    first = date(year, month, 1)
    return Period(first, _month_end(first))


def quarter_of(year: int, quarter: int) -> Period:
    """A quarter of a year, from 1 to 4."""
    first = date(year, (quarter - 1) * _MONTHS_OF_QUARTER + 1, 1)
    return Period(first, _month_end(_months_later(first, _MONTHS_OF_QUARTER - 1)))


def year_of(year: int) -> Period:
    """A year of the calendar."""
    return Period(date(year, 1, 1), date(year, 12, 31))


def read_period(text: str) -> Period:
    """The period of this name. Raises `PeriodError`."""
    given = text.strip()
    begin, between, end = given.partition("..")
    if between:
        return read_span(begin, end)
    if _QUARTER.fullmatch(given):
        return read_quarter(given)
    if _MONTH.fullmatch(given):
        return read_month(given)
    if _DATE.fullmatch(given):
        day = read_day(given)
        return Period(day, day)
    if re.fullmatch(r"\d{4}", given):
        return year_of(_year(given, text))
    raise PeriodError(Fault.NO_PERIOD, text)


def read_quarter(text: str) -> Period:
    """A quarter by its name, such as `2026-Q3`. Raises `PeriodError`."""
    found = _QUARTER.fullmatch(text.strip())
    if found is None or not 1 <= int(found[2]) <= _MONTHS_OF_YEAR // _MONTHS_OF_QUARTER:
        raise PeriodError(Fault.NO_QUARTER, text)
    return quarter_of(_year(found[1], text), int(found[2]))


def read_month(text: str) -> Period:
    """A month by its name, such as `2026-09`. Raises `PeriodError`."""
    found = _MONTH.fullmatch(text.strip())
    if found is None or not 1 <= int(found[2]) <= _MONTHS_OF_YEAR:
        raise PeriodError(Fault.NO_MONTH, text)
    return month_of(_year(found[1], text), int(found[2]))


def read_day(text: str) -> date:
    """A day, such as `2026-09-14`. Raises `PeriodError`."""
    given = text.strip()
    try:
        day = date.fromisoformat(given)
    except ValueError:
        raise PeriodError(Fault.NO_DAY, text) from None
    if _DATE.fullmatch(given) is None:
        raise PeriodError(Fault.NO_DAY, text)
    _year(given[:4], text)
    return day


def read_span(first: str, last: str) -> Period:
    """All days from one to another. Raises `PeriodError`."""
    begin, end = read_day(first), read_day(last)
    if end < begin:
        raise PeriodError(Fault.BACKWARDS, f"{first.strip()}..{last.strip()}")
    return Period(begin, end)


def _year(digits: str, given: str) -> int:
    year = int(digits)
    if not EARLIEST <= year <= LATEST:
        raise PeriodError(Fault.FAR, given)
    return year


def _months_in(period: Period) -> int:
    """How many months a period touches."""
    first, last = period.first, period.last
    return (last.year - first.year) * _MONTHS_OF_YEAR + last.month - first.month + 1


def _month_end(day: date) -> date:
    return day.replace(day=monthrange(day.year, day.month)[1])


def _months_later(day: date, months: int) -> date:
    """The same day of a later month, or of an earlier one; a shorter month's last day."""
    count = day.year * _MONTHS_OF_YEAR + day.month - 1 + months
    year, month = divmod(count, _MONTHS_OF_YEAR)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))

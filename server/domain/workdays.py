"""The office's day. Working days and deadlines will live here too; no ticket does."""

from datetime import date, datetime
from zoneinfo import ZoneInfo


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

"""Opening hours in an office file: `mon-fri 8:30-14:00`, `sat,sun 10:00-12:30`, as people write."""

import re
from datetime import time

from server.domain.catalogue import Hours

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_DAY = "|".join(DAYS)
_DAYS = rf"(?:{_DAY})(?:-(?:{_DAY}))?"
_TIME = r"(?:[01]?[0-9]|2[0-3]):[0-5][0-9]"
_HOURS = re.compile(rf"({_DAYS}(?:,{_DAYS})*) ({_TIME})-({_TIME})")
_STRETCH = re.compile(rf"({_TIME})-({_TIME})")
_SPANISH = dict(
    zip(("lun", "mar", "mié", "jue", "vie", "sáb", "dom"), DAYS, strict=True), mie="wed", sab="sat"
)
_WORD = re.compile(r"[^\W\d_]+")


def hours_of(text: str) -> Hours | None:
    """Parse opening hours; None if the text has another form."""
    match = _HOURS.fullmatch(text)
    if match is None:
        return None
    opens, closes = _time(match[2]), _time(match[3])
    days = sorted({day for part in match[1].split(",") for day in _days(part)})
    return Hours(tuple(days), opens, closes) if days and opens < closes else None


def stretch_of(text: str) -> tuple[time, time] | None:
    """Parse the hours of one date, such as `9:00-13:00`; None if the text has another form."""
    match = _STRETCH.fullmatch(text)
    if match is None:
        return None
    opens, closes = _time(match[1]), _time(match[2])
    return (opens, closes) if opens < closes else None


def clock_of(text: str) -> time | None:
    """Parse a time of day, such as `8:30`; None if the text has another form."""
    return _time(text) if re.fullmatch(_TIME, text) else None


def in_english(text: str) -> str:
    """The same hours with Spanish names of days replaced by English ones; "" if there are none."""
    found = _WORD.sub(lambda word: _SPANISH.get(word[0].lower()[:3], word[0]), text)
    return found if found != text and hours_of(found) else ""


def _days(part: str) -> range:
    first, _, last = part.partition("-")
    return range(DAYS.index(first) + 1, DAYS.index(last or first) + 2)


def _time(text: str) -> time:
    hour, minute = text.split(":")
    return time(int(hour), int(minute))

"""Why an office is closed and when it opens: the sentences of kiosk, display and public board."""

from datetime import datetime, time
from typing import Protocol

from antesala.words import Words

WEEK = 7
"""Days ahead; for a day farther off, the weekday's name alone would mean another day."""
_ON_DATE = {"kiosk-opens": "kiosk-opens-on", "kiosk-service-opens": "kiosk-service-opens-on"}
"""How a day farther off is written."""


class Door(Protocol):
    """A closed door, as `antesala.opening_hours` or the server's own rule finds it."""

    @property
    def opens(self) -> datetime | None:
        """When it opens next, in local time."""

    @property
    def why(self) -> str | None:
        """`holiday`, `date`, `week` or `hours`; None where it opens later today."""

    @property
    def reason(self) -> str:
        """The name of the holiday, or what the office file says of the date."""

    @property
    def closed(self) -> time | None:
        """When it closed today, where its hours are over."""


def said_why(words: Words, door: Door, local: datetime) -> str:
    """Why it is closed at this local time; empty where the next opening is later today."""
    if door.why is None:
        return ""
    if door.why == "date" and not door.reason:
        return ""
    return words.say(
        "kiosk-closed-today" if door.why == "date" else f"kiosk-closed-{door.why}",
        reason=door.reason.removesuffix("."),
        weekday=local.isoweekday(),
        hour=clock(door.closed) if door.closed else "",
    )


def said_opening(words: Words, door: Door, local: datetime) -> str:
    """When it opens next; empty where that is not known."""
    if door.opens is None:
        return ""
    is_usual = door.why not in ("holiday", "date")
    return said_time(words, "kiosk-opens", door.opens, local, is_usual=is_usual)


def said_time(words: Words, key: str, at: datetime, local: datetime, *, is_usual: bool) -> str:
    """The message `key` for an opening: a near day by its name, another by its date.

    On a day that is not a usual one (`is_usual`) only today and tomorrow are near.
    """
    days = (at.date() - local.date()).days
    is_far = days > WEEK or (days > 1 and not is_usual)
    return words.say(
        _ON_DATE[key] if is_far else key,
        days=days,
        weekday=at.isoweekday(),
        day=at.day,
        month=at.month,
        hour=clock(at.time()),
    )


def way_back(place: str, until: time | None, words: Words) -> tuple[str, str]:
    """Where a person comes back with what was missing, and until when today."""
    where = words.say("list-back-to", place=place) if place else words.say("list-back-any")
    if until is None:
        return where, words.say("list-until-any")
    return where, words.say("list-until", hour=clock(until))


def clock(at: time) -> str:
    """A local time of the office, as its hours are written: 8:30."""
    return f"{at.hour}:{at.minute:02}"

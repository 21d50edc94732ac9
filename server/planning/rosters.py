"""When each counter is open: as on a past day, by the office's hours, or changed for planning."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from server.domain.catalogue import Catalogue
from server.domain.identity import ClassId, CounterId
from server.domain.visits import Record
from server.simulate import Counter

Window = tuple[int, int]
"""Seconds after local midnight, [from, to)."""

AFTER_HOURS = 8 * 3600
"""Seconds that a last window is extended, since people inside at closing time are attended."""


@dataclass(frozen=True, slots=True)
class Post:
    """A counter and what it calls; `windows` are its planned opening times."""

    id: str
    number: str
    services: frozenset[str]
    classes: frozenset[ClassId]
    windows: tuple[Window, ...]


Roster = tuple[Post, ...]


def rosters_of(catalogue: Catalogue, record: Record, opening: Window | None) -> dict[date, Roster]:
    """The counters of each past day, by its recorded shifts or otherwise by the hours.

    `opening` is used if neither the day nor the office file says when it was open; a day without
    any of these is left out.
    """
    found = {}
    for day in record.days:
        roster = tuple(_by_shifts(catalogue, record, day)) or _by_hours(catalogue, day, opening)
        if roster:
            found[day] = roster
    return found


def _by_shifts(catalogue: Catalogue, record: Record, day: date) -> Iterator[Post]:
    """One post for each clerk at each counter, since a clerk narrows a counter's services."""
    shifts = [shift for shift in record.shifts if shift.day == day]
    for counter in catalogue.counters:
        mine = [shift for shift in shifts if shift.counter == counter.id]
        for clerk in dict.fromkeys(shift.clerk for shift in mine):
            yield Post(
                counter.id,
                counter.number,
                frozenset(catalogue.services_at(counter.id, clerk)),
                frozenset(catalogue.classes_at(counter.id)),
                tuple((shift.start, shift.end) for shift in mine if shift.clerk == clerk),
            )


def _by_hours(catalogue: Catalogue, day: date, opening: Window | None) -> Roster:
    windows = tuple(
        (
            _seconds(each.opens.hour, each.opens.minute),
            _seconds(each.closes.hour, each.closes.minute),
        )
        for each in catalogue.hours
        if day.isoweekday() in each.days
    )
    windows = windows or (() if opening is None else (opening,))
    return tuple(_post(catalogue, each.id, windows) for each in catalogue.counters if windows)


def _post(catalogue: Catalogue, counter: CounterId, windows: tuple[Window, ...]) -> Post:
    return Post(
        counter,
        catalogue.counter[counter].number,
        frozenset(catalogue.services_at(counter, None)),
        frozenset(catalogue.classes_at(counter)),
        windows,
    )


def _seconds(hour: int, minute: int) -> int:
    return hour * 3600 + minute * 60


def played(roster: Roster) -> tuple[Counter, ...]:
    """The counters for a play; those open at the end of the day stay until no one waits."""
    closing = closing_of(roster)
    return tuple(
        Counter(each.id, each.services, each.classes, _stretched(each.windows, closing))
        for each in roster
    )


def closing_of(roster: Roster) -> int:
    """Seconds after local midnight at which the last counter closes."""
    return max(end for each in roster for _, end in each.windows)


def _stretched(windows: tuple[Window, ...], closing: int) -> tuple[Window, ...]:
    return tuple((start, end + AFTER_HOURS if end == closing else end) for start, end in windows)


def with_one_more(roster: Roster, window: Window | None) -> Roster:
    """Add a counter for all services, open in `window` or from first opening to last closing."""
    if not roster:
        return roster
    services = frozenset[str]().union(*(each.services for each in roster))
    classes = frozenset[ClassId]().union(*(each.classes for each in roster))
    first = min(start for each in roster for start, _ in each.windows)
    windows = (window or (first, closing_of(roster)),)
    number = f"+{sum(each.id.startswith('+') for each in roster) + 1}"
    return (*roster, Post(number, number, services, classes, windows))


def without(roster: Roster, counter: CounterId) -> Roster:
    """Return the roster without a counter."""
    return tuple(each for each in roster if each.id != counter)


def opened(roster: Roster, counter: CounterId, window: Window, catalogue: Catalogue) -> Roster:
    """Open a counter only in `window`, whether or not it was open that day."""
    post = next((each for each in roster if each.id == counter), None)
    if post is None:
        return (*roster, _post(catalogue, counter, (window,)))
    return (*without(roster, counter), replace(post, windows=(window,)))

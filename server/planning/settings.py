"""The settings to compare: rule, counters and rosters as they are, and the changes asked for.

A roster says when a counter is open: as on a past day, by the office's hours, or changed.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from antesala.words.terminal import sentence
from server.domain.catalogue import Catalogue
from server.domain.discipline import Rule
from server.domain.identity import ClassId, CounterId
from server.domain.visits import Record
from server.office_file.profile import RULES
from server.simulate.play import Counter

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


_CLOCK = r"([01]?[0-9]|2[0-4]):([0-5][0-9])"
_WINDOW = re.compile(rf"{_CLOCK}-{_CLOCK}")
_CHANGE = re.compile(r"(?P<counter>\+1|-1|[^\s,]+?)(?::open-(?P<window>[0-9:]+-[0-9:]+))?")


class SettingError(Exception):
    """A setting cannot be played; the message says what was asked and what is possible."""


@dataclass(frozen=True, slots=True)
class Change:
    """One change of the counters: one more, one less (`counter`), or one open in `window` only."""

    counter: CounterId | None
    window: Window | None
    is_less: bool = False

    def of(self, roster: Roster, catalogue: Catalogue) -> Roster:
        """Apply the change to the counters of a day."""
        if self.counter is None:
            return with_one_more(roster, self.window)
        if self.is_less:
            return without(roster, self.counter)
        if self.window is None:
            return roster
        return opened(roster, self.counter, self.window, catalogue)


@dataclass(frozen=True, slots=True)
class Setting:
    """A rule and changes of the counters; `discipline` and `counters` are the user's words."""

    rule: Rule
    changes: tuple[Change, ...] = ()
    discipline: str = ""
    counters: str = ""

    def roster(self, usual: Roster, catalogue: Catalogue) -> Roster:
        """The counters of a day under this setting."""
        for change in self.changes:
            usual = change.of(usual, catalogue)
        return usual


def settings_of(
    catalogue: Catalogue, disciplines: Sequence[str], counters: Sequence[str]
) -> tuple[Setting, ...]:
    """The present office, then each discipline and each change of the counters by itself.

    Raises `SettingError`.
    """
    usual = Setting(catalogue.rule)
    ruled = [Setting(_rule(name), discipline=name) for name in disciplines]
    staffed = [
        Setting(catalogue.rule, changes_of(asked, catalogue), counters=asked) for asked in counters
    ]
    return tuple(dict.fromkeys((usual, *ruled, *staffed)))


def _rule(name: str) -> Rule:
    if name not in RULES:
        raise SettingError(sentence("plan-no-rule", name=name, names=", ".join(RULES)))
    return RULES[name]


def changes_of(asked: str, catalogue: Catalogue) -> tuple[Change, ...]:
    """Parse changes: `+1`, `-1`, `m3:open-10:00-13:00`, separated by commas."""
    changes: list[Change] = []
    words = [each.strip() for each in asked.split(",")]
    for place, word in enumerate(words):
        # Each further `-1` removes the last counter that is still there.
        changes.append(_change(word, catalogue, words[:place].count("-1")))
    return tuple(changes)


def _change(asked: str, catalogue: Catalogue, fewer: int) -> Change:
    match = _CHANGE.fullmatch(asked)
    if match is None:
        raise SettingError(_unclear(asked))
    window = None if match["window"] is None else window_of(match["window"])
    name = match["counter"]
    if name == "+1":
        return Change(None, window)
    if name == "-1" and window is None:
        if fewer >= len(catalogue.counters):
            raise SettingError(sentence("plan-none-to-take", count=fewer))
        return Change(catalogue.counters[-1 - fewer].id, None, is_less=True)
    is_less = name.startswith("-") and window is None
    counter = _counter(name.removeprefix("-") if is_less else name, catalogue)
    if not is_less and window is None:
        raise SettingError(_unclear(asked))
    return Change(counter, window, is_less)


def _counter(name: str, catalogue: Catalogue) -> CounterId:
    """Find a counter by its id or by its number on the wall."""
    for counter in catalogue.counters:
        if name in (counter.id, counter.number):
            return counter.id
    known = ", ".join(counter.id for counter in catalogue.counters)
    raise SettingError(sentence("plan-no-counter", name=name, names=known))


def window_of(text: str) -> Window:
    """Parse `8:30-14:00` to seconds after midnight. Raises `SettingError`."""
    match = _WINDOW.fullmatch(text)
    if match is None:
        raise SettingError(sentence("plan-no-window", text=text))
    start, end = (int(match[i]) * 3600 + int(match[i + 1]) * 60 for i in (1, 3))
    if start >= end:
        raise SettingError(sentence("plan-window-ends", text=text))
    return start, end


def _unclear(asked: str) -> str:
    return sentence("plan-unclear", text=asked)

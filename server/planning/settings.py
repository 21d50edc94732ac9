"""The settings to compare: the present rule and counters, and the changes asked for."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from server.domain.catalogue import Catalogue
from server.domain.discipline import Rule
from server.domain.identity import CounterId
from server.office_file.profile import RULES
from server.planning.rosters import Roster, Window, opened, with_one_more, without

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
        raise SettingError(f"discipline: there is no «{name}»; there are {', '.join(RULES)}")
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
            raise SettingError(f"counters: the office has no more than {fewer} to take away")
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
    raise SettingError(f"counters: the office has no counter «{name}»; it has {known}")


def window_of(text: str) -> Window:
    """Parse `8:30-14:00` to seconds after midnight. Raises `SettingError`."""
    match = _WINDOW.fullmatch(text)
    if match is None:
        raise SettingError(f"«{text}» are no hours such as 8:30-14:00")
    start, end = (int(match[i]) * 3600 + int(match[i + 1]) * 60 for i in (1, 3))
    if start >= end:
        raise SettingError(f"«{text}» end before they begin")
    return start, end


def _unclear(asked: str) -> str:
    ways = "+1, -1, -ID, +1:open-10:00-13:00 or ID:open-10:00-13:00"
    return f"counters: «{asked}» is none of {ways}"

"""The figures as a manager reads them: names of settings, rows of the table, findings in words.

The same table for a terminal, in columns of plain text.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from antesala.words import Words
from server.domain.catalogue import Catalogue
from server.planning.figures import Figures, Waits
from server.planning.settings import Change, Setting, Window


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table: what it says and its value for each setting."""

    head: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A group of lines."""

    head: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding on a setting, or on all of them where that is empty."""

    setting: str
    words: str
    is_warning: bool = False


class Wording:
    """Puts figures into the words of one language and country."""

    def __init__(self, words: Words, catalogue: Catalogue) -> None:
        self._say = words.say
        self._catalogue = catalogue

    def name(self, setting: Setting) -> str:
        """A setting in a few words."""
        if setting.counters:
            change = ", ".join(self._change(each) for each in setting.changes)
            return self._say("planning-with-counters", change=change)
        if setting.discipline:
            return self._rule(setting.discipline)
        return self._say("planning-as-today")

    def _rule(self, name: str) -> str:
        k, _, rest = name.partition("-")
        if rest == "then-oldest" and k.isdigit():
            return self._say("planning-rule-k-then-oldest", k=int(k))
        return self._say(f"planning-rule-{name}")

    def _change(self, change: Change) -> str:
        hours = {} if change.window is None else _hours(change.window)
        if change.counter is None:
            return self._say("planning-one-more-open" if hours else "planning-one-more", **hours)
        number = self._catalogue.counter[change.counter].number
        if change.is_less:
            return self._say("planning-one-less", counter=number)
        return self._say("planning-open", counter=number, **hours)

    def sections(self, figures: Sequence[Figures], days: int, target: float) -> Iterator[Section]:
        """The table: everybody, people with preference, the others, and the office."""
        for head, waits in (
            ("everybody", [each.everybody for each in figures]),
            ("preferential", [each.preferential for each in figures]),
            ("general", [each.general for each in figures]),
        ):
            if any(waits):
                rows = tuple(self._wait_rows(waits, days, target))
                yield Section(self._say(f"planning-{head}"), rows)
        yield Section(self._say("planning-house"), tuple(self._house_rows(figures)))

    def _wait_rows(self, waits: Sequence[Waits | None], days: int, target: float) -> Iterator[Row]:
        known = [each or Waits(0, 0, 0, 0, 1) for each in waits]
        yield self._row("people", [whole(each.people / days) for each in known])
        yield self._row("half", [self._minutes(each.p50) for each in known])
        yield self._row("nine", [self._minutes(each.p90) for each in known])
        yield self._row("longest", [self._minutes(each.longest) for each in known])
        head = self._say("planning-within", target=whole(target))
        yield Row(head, tuple(share(each.within) for each in known))

    def _house_rows(self, figures: Sequence[Figures]) -> Iterator[Row]:
        busy = [list(each.occupancy.values()) for each in figures]
        yield self._row("busy", [share(sum(each) / len(each)) if each else "0 %" for each in busy])
        yield self._row("overtime", [self._minutes(each.overtime) for each in figures])
        if any(each.unserved for each in figures):
            values = [
                self._say("planning-per-day", count=round(each.unserved, 1)) for each in figures
            ]
            yield self._row("unserved", values)

    def _row(self, key: str, values: Sequence[str]) -> Row:
        return Row(self._say(f"planning-{key}"), tuple(values))

    def _minutes(self, minutes: float) -> str:
        return self._say("planning-minutes", minutes=whole(minutes))

    def findings(
        self, settings: Sequence[Setting], figures: Sequence[Figures]
    ) -> Iterator[Finding]:
        """What changes with each setting, and where a setting breaks the law's aim."""
        for setting, each in zip(settings, figures, strict=True):
            name = self.name(setting)
            if each.change is not None:
                yield Finding(name, self._difference(*each.change))
            if each.preferential is None or each.general is None:
                continue
            favoured, others = each.preferential.p50, each.general.p50
            # A difference of less than a minute is not felt, and may be chance.
            if favoured >= others + 1:
                values = {"preferential": whole(favoured), "general": whole(others)}
                yield Finding(name, self._say("planning-law", **values), is_warning=True)

    def _difference(self, low: float, high: float) -> str:
        if high < 0:
            low, high, key = -high, -low, "planning-better"
        else:
            key = "planning-worse" if low > 0 else "planning-same"
        return self._say(key, low=whole(low), high=whole(high))


def whole(number: float) -> str:
    """A number without a fraction; minus is a minus."""
    return f"{round(number)}".replace("-", "−")  # noqa: RUF001 - a minus, not a hyphen


def share(part: float) -> str:
    """A share in per cent."""
    return f"{round(part * 100)} %"


def clock(seconds: int) -> str:
    """Seconds after midnight as people read them: 9:05."""
    return f"{seconds // 3600}:{seconds % 3600 // 60:02}"


def _hours(window: Window) -> dict[str, str]:
    return {"from": clock(window[0]), "to": clock(window[1])}


_GAP = "   "


def table_of(names: Sequence[str], sections: Sequence[Section]) -> str:
    """Lines under the names of the settings."""
    heads = [row.head for section in sections for row in section.rows]
    left = max(map(len, heads)) + 2
    columns = [
        max(len(name), *(len(row.values[place]) for each in sections for row in each.rows))
        for place, name in enumerate(names)
    ]
    lines = [" " * left + _GAP + _joined(names, columns)]
    for section in sections:
        lines += ["", section.head]
        lines += [
            f"{'  ' + row.head:<{left}}{_GAP}{_joined(row.values, columns)}".rstrip()
            for row in section.rows
        ]
    return "\n".join(lines)


def _joined(values: Sequence[str], widths: Sequence[int]) -> str:
    return _GAP.join(f"{value:>{width}}" for value, width in zip(values, widths, strict=True))

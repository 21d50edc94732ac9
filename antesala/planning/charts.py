"""The charts of the page: waits by hour, shares within the target, how busy each counter is.

Small panels side by side share one scale. Settings differ by colour, dash and letter at once, so
that they stay apart in grey and on paper. The figures stand in a table behind each chart.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from string import ascii_uppercase

from antesala.planning.wording import Row, Section, share, whole
from antesala.words import Words
from server.charts.panel import Bars, Line, Panel, highest_of, hour_ticks, scale_top
from server.planning.figures import Figures, HourWaits

LOOKS = 5
"""Looks of settings, `s0` to `s4`; the first is for the office as it is. Then they come again."""
FULL = 85.0
"""Above these per cent of busy time waits grow fast (Erlang's formula for counters together)."""
KINDS = ("preferential", "general")
_PER_CENT = {"unit": " %", "top": 100.0, "left": 52.0}


@dataclass(frozen=True, slots=True)
class Compared:
    """The input of the charts: the settings by name, their figures, the words of one language."""

    names: Sequence[str]
    figures: Sequence[Figures]
    words: Words
    target: str

    def head(self, chart: str) -> str:
        """The title of a chart."""
        return self.words.say(f"planning-chart-{chart}", target=self.target)

    def series(self) -> Iterator[tuple[str, str, str, Figures]]:
        """Each setting: its look, its letter, its name, its figures."""
        for number, (name, each) in enumerate(zip(self.names, self.figures, strict=True)):
            letter = ascii_uppercase[number % len(ascii_uppercase)]
            yield f"s{number % LOOKS}", letter, name, each


@dataclass(frozen=True, slots=True)
class SmallPanel:
    """One drawing and the heading above it."""

    head: str
    svg: str


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart of the page; `sections` is the table behind it."""

    name: str
    panels: tuple[SmallPanel, ...]
    sections: tuple[Section, ...]


def charts_of(compared: Compared) -> tuple[Chart, ...]:
    """The three charts."""
    return (_hours(compared), _within(compared), _busy(compared))


def _hours(compared: Compared) -> Chart:
    kinds = [kind for kind in KINDS if any(each.by_hour[kind] for each in compared.figures)]
    lines = {kind: tuple(_lines(compared, kind)) for kind in kinds}
    top = scale_top(highest_of((), (line for each in lines.values() for line in each), None))
    hours = _all_hours(compared, kinds)
    panels = [_hours_panel(compared, kind, lines[kind], max(top, 10.0), hours) for kind in kinds]
    return Chart("hours", tuple(panels), tuple(_hour_tables(compared, kinds)))


def _hours_panel(
    compared: Compared, kind: str, lines: Sequence[Line], top: float, hours: Sequence[int]
) -> SmallPanel:
    head = compared.words.say(f"planning-{kind}")
    title = f"{compared.head('hours')}: {head}"
    begin, end = hours[0] * 60, hours[-1] * 60
    panel = Panel(
        f"hours-{kind}",
        title,
        begin,
        end,
        hour_ticks(begin, end),
        lines=lines,
        top=top,
        height=210.0,
        steps=2,
        right=28.0,
        description=" ".join(_most(compared, kind)),
    )
    return SmallPanel(head, panel.svg())


def _lines(compared: Compared, kind: str) -> Iterator[Line]:
    """A thin line for half of the people and a thick one for nine in ten, labelled by letter."""
    for look, letter, _, each in compared.series():
        by_hour = each.by_hour[kind]
        yield Line(f"thin {look}", [(hour.hour * 60.0, hour.p50) for hour in by_hour])
        yield Line(f"thick {look}", [(hour.hour * 60.0, hour.p90) for hour in by_hour], letter)


def _most(compared: Compared, kind: str) -> Iterator[str]:
    """Each setting's worst hour, in words."""
    for _, _, name, each in compared.series():
        if each.by_hour[kind]:
            worst = max(each.by_hour[kind], key=lambda hour: hour.p90)
            yield compared.words.say(
                "planning-chart-hours-said",
                name=name,
                most=whole(worst.p90),
                half=whole(worst.p50),
                hour=_clock(worst.hour),
            )


def _all_hours(compared: Compared, kinds: Sequence[str]) -> list[int]:
    found = {
        hour.hour for each in compared.figures for kind in kinds for hour in each.by_hour[kind]
    }
    return sorted(found)


def _clock(hour: int) -> str:
    return f"{hour}:00"


def _hour_tables(compared: Compared, kinds: Sequence[str]) -> Iterator[Section]:
    for kind in kinds:
        known = [{hour.hour: hour for hour in each.by_hour[kind]} for each in compared.figures]
        for key, is_half in (("half", True), ("nine", False)):
            rows = [
                Row(_clock(hour), tuple(_cell(each.get(hour), is_half=is_half) for each in known))
                for hour in _all_hours(compared, [kind])
            ]
            say = compared.words.say
            head = f"{say(f'planning-{kind}')}. {say(f'planning-{key}')}"
            yield Section(head, tuple(rows))


def _cell(waits: HourWaits | None, *, is_half: bool) -> str:
    if waits is None:
        return "–"  # noqa: RUF001 - a dash for what is not known
    return f"{whole(waits.p50 if is_half else waits.p90)} min"


def _within(compared: Compared) -> Chart:
    """A panel for all people and one for each kind, with a bar for each setting."""
    groups = [
        (compared.words.say(f"planning-{key}"), [getattr(each, key) for each in compared.figures])
        for key in ("everybody", *KINDS)
    ]
    known = [
        (head, [None if each is None else each.within for each in waits])
        for head, waits in groups
        if any(waits)
    ]
    panels = [
        _within_panel(compared, number, head, shares) for number, (head, shares) in enumerate(known)
    ]
    rows = [Row(head, tuple(map(_share, shares))) for head, shares in known]
    return Chart("within", tuple(panels), (Section("", tuple(rows)),))


def _within_panel(
    compared: Compared, number: int, head: str, shares: Sequence[float | None]
) -> SmallPanel:
    series = list(compared.series())
    ticks = [(place + 0.5, letter) for place, (_, letter, _, _) in enumerate(series)]
    bars = [
        Bars([place + 0.15], [_per_cent(part)], 0.7, look, are_numbered=True)
        for place, ((look, _, _, _), part) in enumerate(zip(series, shares, strict=True))
    ]
    told = "; ".join(
        f"{name}: {_share(part)}" for name, part in zip(compared.names, shares, strict=True)
    )
    panel = Panel(
        f"within-{number}",
        f"{compared.head('within')}: {head}",
        0,
        len(series),
        ticks,
        bars,
        description=f"{told}.",
        **_PER_CENT,  # type: ignore[arg-type]
    )
    return SmallPanel(head, panel.svg())


def _per_cent(part: float | None) -> float:
    """The height of a bar: whole per cents, as the table says them."""
    return float(round((part or 0.0) * 100))


def _share(part: float | None) -> str:
    return "–" if part is None else share(part)  # noqa: RUF001 - a dash for what is not known


def _busy(compared: Compared) -> Chart:
    """A panel for each setting, with a bar for each counter and the line above which waits grow."""
    counters = list(dict.fromkeys(name for each in compared.figures for name in each.occupancy))
    panels = [
        _busy_panel(compared, number, counters)
        for number in range(len(compared.names) * bool(counters))
    ]
    rows = [
        Row(counter, tuple(_share(each.occupancy.get(counter)) for each in compared.figures))
        for counter in counters
    ]
    return Chart("busy", tuple(panels), (Section("", tuple(rows)),))


def _busy_panel(compared: Compared, number: int, counters: Sequence[str]) -> SmallPanel:
    look, letter, name, each = list(compared.series())[number]
    shares = [each.occupancy.get(counter) for counter in counters]
    bars = Bars(
        [place + 0.15 for place in range(len(counters))],
        [_per_cent(part) for part in shares],
        0.7,
        look,
    )
    told = "; ".join(f"{at}: {_share(part)}" for at, part in zip(counters, shares, strict=True))
    panel = Panel(
        f"busy-{number}",
        f"{compared.head('busy')}: {name}",
        0,
        len(counters),
        [(place + 0.5, counter) for place, counter in enumerate(counters)],
        (bars,),
        target=FULL,
        target_label=f"{FULL:.0f} %",
        right=44.0,
        description=f"{told}.",
        **_PER_CENT,  # type: ignore[arg-type]
    )
    return SmallPanel(f"{letter} {name}", panel.svg())

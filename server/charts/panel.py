"""One chart: a baseline at zero, a scale that begins there, bars, lines and a target; as SVG text.

Marks have class names and no colours, so that each page and theme draws them in its own.
A chart has a title that tells what it shows and, where that is not enough, a description with its
figures; its page puts the same figures in a table behind it.
Lengths are in units of the view box, which a page scales.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from html import escape
from itertools import groupby
from math import ceil, floor, log10

Point = tuple[float, float | None]
"""Where along the axis, and how high; None is a gap."""

LEFT, RIGHT, TOP, BOTTOM = 34.0, 8.0, 22.0, 24.0
"""Margins for the scale's figures, the last letters of a label, the peak's figure, the hours."""
WIDE = 9.0
"""About the width of a letter of a label."""
APART = 15.0
"""The least distance of two labels beside the ends of lines, one above the other."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line through points, with gaps; its label stands at its end."""

    look: str
    """Class names: `median` or `most`; or a weight, `thin` or `thick`, and the look of a series."""
    points: Sequence[Point]
    label: str = ""


@dataclass(frozen=True, slots=True)
class Bars:
    """Bars side by side, each from `at` as wide as `width` on the axis."""

    at: Sequence[float]
    heights: Sequence[float]
    width: float
    look: str = ""
    """`first` for the ones that matter most, `coming` for what is only foretold; or a series."""
    are_numbered: bool = False
    """Each has its figure above it; else the peak alone has."""


@dataclass(frozen=True, slots=True)
class Panel:
    """A chart of one quantity along an axis; `ticks` are places on the axis with their words."""

    name: str
    """Unique on its page: the ids of its title."""
    title: str
    begin: float
    end: float
    ticks: Sequence[tuple[float, str]]
    bars: Sequence[Bars] = ()
    lines: Sequence[Line] = ()
    target: float | None = None
    target_label: str = ""
    width: float = 364.0
    height: float = 130.0
    least_top: float = 4.0
    """The scale reaches this at least, so that one person is no tower."""
    top: float = field(default=0.0)
    """The end of the scale; 0 takes it from the figures. Panels side by side share one."""
    description: str = ""
    """What the drawing shows, in words, for people who do not see it."""
    unit: str = ""
    """Stands behind each figure of the scale and of the bars, as ` %`."""
    steps: int = 1
    """Into how many parts fine lines divide the scale."""
    left: float = LEFT
    right: float = RIGHT
    """Room for the scale's figures, and for labels beside the ends of lines."""

    def svg(self) -> str:
        """The chart."""
        return _Drawing(self).svg()


def scale_top(highest: float) -> float:
    """A round figure at or above the highest: 1, 2, 2.5, 4, 5 or 8 times a power of ten."""
    if highest <= 0:
        return 1.0
    power = 10.0 ** floor(log10(highest))
    return next(step * power for step in (1, 2, 2.5, 4, 5, 8, 10) if step * power >= highest)


def highest_of(bars: Iterable[Bars], lines: Iterable[Line], target: float | None) -> float:
    """The highest figure that a scale must hold."""
    heights = [height for each in bars for height in each.heights]
    heights += [value for each in lines for _, value in each.points if value is not None]
    return max([*heights, target or 0.0], default=0.0)


class _Drawing:
    """The marks of a panel, in the order in which they are drawn."""

    def __init__(self, panel: Panel) -> None:
        self._p = panel
        highest = highest_of(panel.bars, panel.lines, panel.target)
        self._top = panel.top or max(scale_top(highest), panel.least_top)
        self._span = max(panel.end - panel.begin, 1e-9)

    def svg(self) -> str:
        p = self._p
        marks = "".join(
            (
                *self._scale(),
                *self._bars(),
                *self._target(),
                *self._numbers(),
                *self._lines(),
            )
        )
        told, described = "", ""
        if p.description:
            described = f' aria-describedby="chart-{p.name}-said"'
            told = f'<desc id="chart-{p.name}-said">{escape(p.description)}</desc>'
        return (
            f'<svg class="chart" viewBox="0 0 {_n(p.width)} {_n(p.height)}" role="img" '
            f'aria-labelledby="chart-{p.name}"{described}>'
            f'<title id="chart-{p.name}">{escape(p.title)}</title>{told}{marks}</svg>'
        )

    def _figure(self, value: float) -> str:
        return figure(value) + self._p.unit

    def _x(self, at: float) -> float:
        room = self._p.width - self._p.left - self._p.right
        return self._p.left + (at - self._p.begin) / self._span * room

    def _y(self, height: float) -> float:
        room = self._p.height - TOP - BOTTOM
        return TOP + (1 - min(height, self._top) / self._top) * room

    def _scale(self) -> Iterator[str]:
        """The baseline, the scale from zero to its end, and the words under it."""
        base = self._y(0)
        left, last = self._p.left, self._p.width - self._p.right
        for step in range(self._p.steps + 1):
            height = self._top * step / self._p.steps
            y = self._y(height)
            if step and self._p.steps > 1:
                yield _line("hair", left, y, last, y)
            yield _text("", left - 8, y + 4, self._figure(height), "end")
        yield _line("base", left, base, last, base)
        for at, words in self._p.ticks:
            x = self._x(at)
            half = len(words) * WIDE / 2
            anchor = "middle"
            if x - half < 0:
                anchor = "start"
            elif x + half > self._p.width:
                x, anchor = last, "end"
            yield _text("", x, self._p.height - 4, words, anchor)

    def _bars(self) -> Iterator[str]:
        for bars, height, left, right in self._standing():
            inner = min(1.5, (right - left) / 8)
            up = self._y(height)
            yield (
                f'<rect class="bar {bars.look}" x="{_n(left + inner)}" y="{_n(up)}" '
                f'width="{_n(right - left - 2 * inner)}" height="{_n(self._y(0) - up)}"/>'
            )

    def _standing(self) -> Iterator[tuple[Bars, float, float, float]]:
        """The bars above zero: of which group, how high, from where to where."""
        for bars in self._p.bars:
            for at, height in zip(bars.at, bars.heights, strict=True):
                if height > 0:
                    yield bars, height, self._x(at), self._x(at + bars.width)

    def _target(self) -> Iterator[str]:
        if self._p.target is None:
            return
        y = self._y(self._p.target)
        last = self._p.width - self._p.right
        yield _line("target", self._p.left, y, last, y)
        label = self._p.target_label
        if label and last + 4 + len(label) * WIDE <= self._p.width:
            yield _text("", last + 4, y + 4, label, "start")
        elif label:
            yield _text("", last, y - 5, label, "end")

    def _numbers(self) -> Iterator[str]:
        """Above the peak, and only the first of several, or above every bar of a numbered group."""
        standing = list(self._standing())
        peak = max(standing, key=lambda bar: bar[1], default=None)
        for bar in standing:
            bars, height, left, right = bar
            if bars.are_numbered or bar is peak:
                x, y = (left + right) / 2, self._y(height) - 5
                yield _text("said", x, y, self._figure(height), "middle")

    def _lines(self) -> Iterator[str]:
        ends = []
        for each in self._p.lines:
            parts = self._parts(each)
            for part in parts:
                if len(part) > 1:
                    path = " ".join(f"{_n(x)},{_n(y)}" for x, y in part)
                    yield f'<polyline class="line {each.look}" points="{path}"/>'
            for x, y in _dots(each, parts):
                yield f'<circle class="dot {each.look}" cx="{_n(x)}" cy="{_n(y)}" r="3"/>'
            if parts and each.label:
                ends.append((each, *parts[-1][-1]))
        yield from self._labels(ends)

    def _parts(self, line: Line) -> list[list[tuple[float, float]]]:
        """The line in places of the drawing, broken at its gaps."""
        return [
            [(self._x(at), self._y(value)) for at, value in part if value is not None]
            for is_there, part in groupby(line.points, lambda point: point[1] is not None)
            if is_there
        ]

    def _labels(self, ends: Sequence[tuple[Line, float, float]]) -> Iterator[str]:
        """Each label beside its line's end, or before it where there is no room behind."""
        beside = [end for end in ends if end[1] + 8 + len(end[0].label) * WIDE <= self._p.width]
        # Above the baseline, which may go on behind a line that ends at zero.
        heights = apart([y + 4 for _, _, y in beside], self._y(0) - 4)
        for (line, x, _), y in zip(beside, heights, strict=True):
            yield _text("said", x + 8, y, line.label, "start")
        for line, x, y in ends:
            if (line, x, y) not in beside:
                yield _text("said", x, y - 8, line.label, "end")


def _dots(
    line: Line, parts: Sequence[Sequence[tuple[float, float]]]
) -> Iterable[tuple[float, float]]:
    """A point between two gaps would be no line; the last one tells where it stands now."""
    dots = [part[0] for part in parts if len(part) == 1]
    if line.look == "most":
        dots = [point for part in parts for point in part]
    elif parts:
        dots.append(parts[-1][-1])
    return dict.fromkeys(dots)


def apart(heights: Sequence[float], lowest: float) -> list[float]:
    """Places for labels near these heights, in the same order, none over another or below lowest.

    Heights grow downwards, as in the drawing; labels that meet give way upwards.
    """
    found = list(heights)
    room = lowest
    for place in sorted(range(len(heights)), key=lambda place: heights[place], reverse=True):
        found[place] = min(heights[place], room)
        room = found[place] - APART
    return found


def figure(value: float) -> str:
    """A figure of the scale: whole, or with one decimal."""
    return str(round(value)) if abs(value - round(value)) < 0.05 else f"{value:.1f}"  # noqa: PLR2004 - as it is rounded


def hour_ticks(begin: int, end: int, most: int = 5) -> list[tuple[float, str]]:
    """Full hours between two times in minutes after midnight, `most` at most, as 8:00."""
    hours = list(range(ceil(begin / 60), floor(end / 60) + 1))
    step = max(1, ceil(len(hours) / most))
    return [(60.0 * hour, f"{hour}:00") for hour in hours[::step]]


def _n(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0")


def _line(look: str, x1: float, y1: float, x2: float, y2: float) -> str:
    ends = f'x1="{_n(x1)}" y1="{_n(y1)}" x2="{_n(x2)}" y2="{_n(y2)}"'
    return f'<line class="{look}" {ends}/>'


def _text(look: str, x: float, y: float, words: str, anchor: str) -> str:
    kind = f' class="{look}"' if look else ""
    return f'<text{kind} x="{_n(x)}" y="{_n(y)}" text-anchor="{anchor}">{escape(words)}</text>'

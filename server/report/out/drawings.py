"""The charts of a report as SVG, for its page: the same marks as on paper.

Colours are the page's, by class names; a drawing has a name and a description for people who do not
see it, and its page has the figures as a table besides.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from math import ceil

from server.charts.panel import apart
from server.report.blocks import Hours, Trend

WIDTH, HIGH = 720.0, 250.0
_LEFT, _TOP, _BOTTOM = 34.0, 24.0, 26.0
_LETTER = 7.6
"""About the width of a letter of 13 units."""
_STEPS = (1, 2, 5, 10, 15, 20, 30, 60)
"""Minutes between two lines of the scale, so that each is a round number."""
_LINES = 4
"""Lines above the baseline, at most."""
_FEWEST_UNITS = 30
"""Of an axis for each hour's name."""


@dataclass(frozen=True, slots=True)
class _Field:
    """Where values stand: from `left` to `right`, a line at every `step` minutes up to `top`."""

    left: float
    right: float
    step: float
    lines_above: int

    @property
    def top(self) -> float:
        return self.step * self.lines_above

    def y(self, value: float) -> float:
        return _TOP + (1 - value / self.top) * (HIGH - _TOP - _BOTTOM)

    def lines(self) -> Iterator[str]:
        """The baseline and the fine lines above it, each with its minutes."""
        for step in range(self.lines_above + 1):
            value = self.step * step
            y = self.y(value)
            yield _line("base" if not step else "fine", self.left, y, self.right, y)
            yield _text("scale", self.left - 8, y + 4, _figure(value), "end")


def trend(chart: Trend, name: str) -> str:
    """Half and nine in ten along the weeks, with their labels at the lines' ends."""
    target = chart.target
    labels = (chart.middle_label, chart.most_label, chart.target_label)
    right = WIDTH - max(map(len, labels)) * _LETTER - 16
    field = _Field(_LEFT, right, *_scale([*chart.middle, *chart.most, target]))
    step = (right - _LEFT) / max(1, len(chart.places) - 1)

    def points(values: Sequence[float | None]) -> list[tuple[float, float] | None]:
        return [
            None if value is None else (_LEFT + at * step, field.y(value))
            for at, value in enumerate(values)
        ]

    middle, most = points(chart.middle), points(chart.most)
    marks = [*field.lines()]
    if target is not None:
        y = field.y(target)
        marks.append(_line("target", _LEFT, y, right + 6, y))
    marks += [*_path("middle", middle), *_path("most", most)]
    marks += [_ring(*point) for point in most if point is not None]
    marks += [*_peak(chart, most), *_ends(chart, field, right), *_places(chart.places, step)]
    return _drawing(name, chart.title, chart.description, marks)


def _scale(values: Sequence[float | None]) -> tuple[float, int]:
    """The minutes from one line to the next, and how many lines reach over the highest value."""
    highest = max((value for value in values if value is not None), default=1.0)
    step = next((each for each in _STEPS if each * _LINES >= highest), ceil(highest / _LINES))
    return step, max(1, ceil(highest / step))


def _path(look: str, points: Sequence[tuple[float, float] | None]) -> Iterator[str]:
    """A line through points, broken where one is missing."""
    part: list[tuple[float, float]] = []
    for point in [*points, None]:
        if point is not None:
            part.append(point)
        elif part:
            told = " ".join(f"{x:.1f},{y:.1f}" for x, y in part)
            yield f'<polyline class="{look}" points="{told}"/>'
            part = []


def _peak(chart: Trend, most: Sequence[tuple[float, float] | None]) -> Iterator[str]:
    """The highest point's figure, or what is said of it."""
    known = [(value, at) for at, value in enumerate(chart.most) if value is not None]
    if not known:
        return
    value, at = max(known, key=lambda each: (each[0], -each[1]))
    point = most[at]
    told = next((each.words for each in chart.remarks if each.at == at), _figure(value))
    if point is not None:
        yield _text("said", point[0], point[1] - 10, told, "middle" if at else "start")


def _ends(chart: Trend, field: _Field, right: float) -> Iterator[str]:
    """Labels beside the ends of the lines, none over another."""
    ends = [
        (value, words, look)
        for value, words, look in (
            (_last(chart.most), chart.most_label, "said"),
            (chart.target, chart.target_label, "said"),
            (_last(chart.middle), chart.middle_label, "said accent"),
        )
        if value is not None
    ]
    heights = apart([field.y(value) + 4 for value, _, _ in ends], field.y(0) - 2)
    for (_, words, look), y in zip(ends, heights, strict=True):
        yield _text(look, right + 12, y, words, "start")


def _last(values: Sequence[float | None]) -> float | None:
    return next((value for value in reversed(values) if value is not None), None)


def _places(places: Sequence[str], step: float) -> Iterator[str]:
    """The names along the axis, as many as have room."""
    longest = max(map(len, places), default=1) * _LETTER
    every = max(1, ceil((longest + 6) / max(step, 1.0)))
    for at, place in enumerate(places):
        if at % every == 0:
            yield _text("scale", _LEFT + at * step, HIGH - 6, place, "middle" if at else "start")


def hours(chart: Hours, name: str) -> str:
    """Waits by hour, a panel for each day: a bar for half, a fine line up to nine in ten."""
    slots = [slot for panel in chart.panels for slot in panel.slots]
    highs = [each for slot in slots for each in (slot.middle, slot.most)]
    field = _Field(_LEFT, WIDTH, *_scale([*highs, chart.target]))
    marks = [*field.lines()]
    pitch = (WIDTH - _LEFT) / (len(slots) + len(chart.panels))
    at = _LEFT
    for panel in chart.panels:
        at += pitch / 2
        marks.append(_text("panel", at, 13, panel.name, "start"))
        highest = max((slot.most or 0 for slot in panel.slots), default=0)
        every = max(1, ceil(_FEWEST_UNITS / 2 / pitch))
        for place, slot in enumerate(panel.slots):
            marks += _slot(field, at, pitch, slot.middle, slot.most)
            if slot.most is not None and slot.most == highest:
                y = field.y(slot.most) - 6
                marks.append(_text("said", at + pitch / 2, y, _figure(slot.most), "middle"))
                highest = -1
            if place % every == 0:
                marks.append(_text("scale", at + pitch / 2, HIGH - 6, slot.name, "middle"))
            at += pitch
        at += pitch / 2
    if chart.target is not None:
        y = field.y(chart.target)
        marks.append(_line("target", _LEFT, y, WIDTH, y))
    return _drawing(name, chart.title, chart.description, marks)


def _slot(
    field: _Field, at: float, pitch: float, middle: float | None, most: float | None
) -> Iterator[str]:
    wide = min(12.0, pitch * 0.6)
    centre = at + pitch / 2
    base = field.y(0)
    if middle is not None:
        y = field.y(middle)
        yield (
            f'<rect class="bar" x="{centre - wide / 2:.1f}" y="{y:.1f}" width="{wide:.1f}" '
            f'height="{base - y:.1f}"/>'
        )
    if most is not None:
        y = field.y(most)
        yield _line("whisker", centre, field.y(middle or 0), centre, y)
        yield _line("whisker", centre - wide * 0.37, y, centre + wide * 0.37, y)


def _drawing(name: str, title: str, description: str, marks: Sequence[str]) -> str:
    return (
        f'<svg class="drawing" viewBox="0 0 {WIDTH:.0f} {HIGH:.0f}" role="img" '
        f'aria-labelledby="{name}-title" aria-describedby="{name}-said">'
        f'<title id="{name}-title">{escape(title)}</title>'
        f'<desc id="{name}-said">{escape(description)}</desc>{"".join(marks)}</svg>'
    )


def _ring(x: float, y: float) -> str:
    return f'<circle class="ring" cx="{x:.1f}" cy="{y:.1f}" r="3.5"/>'


def _figure(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")


def _line(look: str, x1: float, y1: float, x2: float, y2: float) -> str:
    return f'<line class="{look}" x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}"/>'


def _text(look: str, x: float, y: float, words: str, anchor: str) -> str:
    place = f'x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}"'
    return f'<text class="{look}" {place}>{escape(words)}</text>'

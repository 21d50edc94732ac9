"""The charts of the day with the table behind them: arrivals, waits, open counters by quarter."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from server.charts.panel import Bars, Line, Panel, figure, hour_ticks
from server.domain.catalogue import local_time
from server.views.oversight.quarters import Quarter
from server.web.staff.hall_words import HallWords

LENGTH = 15
"""Minutes of a quarter."""
LABEL = 60.0
"""Units behind the axis of all charts, where the wait of the last quarter stands: 120 min."""


@dataclass(frozen=True, slots=True)
class ChartPart:
    """One chart: its heading, and the drawing."""

    heading: str
    svg: str


@dataclass(frozen=True, slots=True)
class DayPart:
    """The charts, and the rows of the table: from when, arrivals, half, nine in ten, counters."""

    charts: tuple[ChartPart, ...]
    rows: tuple[tuple[str, ...], ...]


def day_part(hall: HallWords) -> DayPart:
    """The day so far."""
    quarters = hall.now.quarters
    if not any(each.arrivals or each.open_counters for each in quarters):
        return DayPart((), ())
    axis = _Axis(hall)
    return DayPart(
        charts=(
            ChartPart(hall.say("hall-arrivals"), axis.arrivals().svg()),
            ChartPart(hall.say("hall-waits"), axis.waits().svg()),
            ChartPart(hall.say("hall-open-counters"), axis.open_counters().svg()),
        ),
        rows=tuple(_row(hall, each) for each in quarters),
    )


def _row(hall: HallWords, quarter: Quarter) -> tuple[str, ...]:
    return (
        hall.clock(quarter.begins),
        str(quarter.arrivals),
        hall.figure(quarter.median),
        hall.figure(quarter.most),
        figure(quarter.open_counters),
    )


class _Axis:
    """The one axis of all charts: minutes of the day until the office closes, or until now."""

    def __init__(self, hall: HallWords) -> None:
        self._hall, self._quarters = hall, hall.now.quarters
        zone = hall.time_zone
        self._at = [_minute(local_time(each.begins, zone)) for each in self._quarters]
        closes = hall.now.closes
        last = self._at[-1] + LENGTH
        self._begin, self._end = self._at[0], max(last, last if closes is None else _minute(closes))
        self._ticks = hour_ticks(self._begin, self._end)

    def _panel(self, name: str, title: str, **marks: Any) -> Panel:  # noqa: ANN401 - a panel's fields
        return Panel(name, title, self._begin, self._end, self._ticks, right=LABEL, **marks)

    def arrivals(self) -> Panel:
        """How many people came."""
        most = max(self._quarters, key=lambda each: each.arrivals)
        title = self._hall.say(
            "hall-arrivals-finding", most=most.arrivals, hour=self._hall.clock(most.begins)
        )
        bars = Bars(self._at, [float(each.arrivals) for each in self._quarters], LENGTH)
        return self._panel("arrivals", title, bars=(bars,))

    def waits(self) -> Panel:
        """How long half and nine in ten of those called had waited."""
        known = [each for each in self._quarters if each.median is not None]
        say, title = self._hall.say, self._hall.say("hall-nothing-yet")
        label = ""
        if known and known[-1].median is not None and known[-1].most is not None:
            half, nine = self._hall.figure(known[-1].median), self._hall.figure(known[-1].most)
            title = say("hall-waits-finding", half=half, nine=nine)
            label = half
        middles = [at + LENGTH / 2 for at in self._at]
        medians = [_minutes(each.median) for each in self._quarters]
        mosts = [_minutes(each.most) for each in self._quarters]
        lines = (
            Line("most", list(zip(middles, mosts, strict=True))),
            Line("median", list(zip(middles, medians, strict=True)), label),
        )
        return self._panel("waits", title, lines=lines, least_top=10.0)

    def open_counters(self) -> Panel:
        """How many counters were open on average."""
        heights = [each.open_counters for each in self._quarters]
        title = self._hall.say("hall-open-finding", open=figure(heights[-1]))
        return self._panel("open", title, bars=(Bars(self._at, heights, LENGTH),))


def _minute(local: datetime) -> int:
    return local.hour * 60 + local.minute


def _minutes(wait: timedelta | None) -> float | None:
    return None if wait is None else wait.total_seconds() / 60

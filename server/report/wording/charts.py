"""The drawings of a report: their findings as titles, their marks, and what they say in words.

Marks are in minutes or shares; a chart shows no group of fewer than ten.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from server.report import judgement as j
from server.report.blocks import Bar, Hours, Panel, Ranking, Remark, Slot, Trend
from server.report.report import HourWaits, Preferred, Report, UnitReport, Waits
from server.report.sentences import tallest_week
from server.report.wording.amounts import Amounts

FEWEST = 10
"""Tickets or people from which a group is drawn."""
_WEEKDAYS = 7
_MOST_BARS = 6
_MINUTE = 60


def drawn(waits: Waits) -> Waits:
    """Waits as a chart may show them: without any where too few waited."""
    return waits if waits.n >= FEWEST else Waits()


def _length(seconds: int | None) -> float | None:
    # In whole minutes, so that a mark and the words about it never tell two things.
    return None if seconds is None else float(j.minutes(seconds))


@dataclass(frozen=True, slots=True)
class Charts:
    """The charts of a report in one language."""

    report: Report
    amounts: Amounts

    def weeks(self) -> Trend:
        """Waits by week, the whole office."""
        say, weeks = self.amounts.say, [drawn(each.waits) for each in self.report.weeks]
        places = [self.amounts.place(each.first) for each in self.report.weeks]
        last = next((each for each in reversed(weeks) if each.half is not None), Waits())
        return Trend(
            title=self._trend_title(weeks, last),
            about=say("report-weeks-about"),
            description=self._told(places, weeks),
            places=places,
            middle=[_length(each.half) for each in weeks],
            most=[_length(each.most) for each in weeks],
            middle_label=say("report-weeks-half", minutes=_read(last.half)),
            most_label=say("report-weeks-most", minutes=_read(last.most)),
            target=self._target(),
            target_label=say("report-weeks-target", minutes=self.report.catalogue.target_minutes),
            remarks=self._remarks(),
            none="" if last.half is not None else say("report-weeks-none"),
        )

    def _target(self) -> float | None:
        return float(self.report.catalogue.target_minutes)

    def _trend_title(self, weeks: Sequence[Waits], last: Waits) -> str:
        if last.half is None or last.most is None:
            return self.amounts.say("report-weeks-title-none")
        return self.amounts.say(f"report-weeks-title-{trend_of(weeks)}", most=j.minutes(last.most))

    def _remarks(self) -> list[Remark]:
        week = tallest_week(self.report)
        if week is None or week.waits.most is None:
            return []
        minutes = j.minutes(week.waits.most)
        told = self.amounts.say("report-weeks-peak", minutes=minutes)
        return [Remark(self.report.weeks.index(week), told)]

    def _told(self, places: Sequence[str], waits: Iterable[Waits]) -> str:
        """The figures of a drawing, for people who do not see it."""
        return " ".join(
            self.amounts.say(
                "report-waits-at",
                place=place,
                half=j.minutes(each.half),
                most=j.minutes(each.most),
            )
            for place, each in zip(places, waits, strict=True)
            if each.half is not None and each.most is not None
        )

    def hours(self, unit: UnitReport) -> Hours:
        """Waits by day of the week and hour, of one unit."""
        say = self.amounts.say
        known = [each for each in unit.hours if drawn(each.waits).most is not None]
        target = self.unit_target(unit.unit)
        return Hours(
            title=self._hours_title(known),
            about=say("report-hours-about"),
            middle_label=say("report-hours-half"),
            most_label=say("report-hours-most", minutes=target),
            description=self._told(
                [say("report-hour-of", weekday=each.weekday + 1, hour=each.hour) for each in known],
                [each.waits for each in known],
            ),
            panels=self._panels(unit.hours),
            target=float(target),
            none="" if known else say("report-hours-none"),
        )

    def unit_target(self, unit: str) -> int:
        """The longest that people of a unit's services should wait, in minutes."""
        catalogue = self.report.catalogue
        used = {scope.service for scope in self.report.services(unit)}
        own = [catalogue.target_of(each.id) for each in catalogue.services if each.id in used]
        return max(own, default=catalogue.target_minutes)

    def _hours_title(self, known: Sequence[HourWaits]) -> str:
        if not known:
            return self.amounts.say("report-hours-title-none")
        highest = max(known, key=lambda each: (each.waits.most or 0, -each.weekday, -each.hour))
        return self.amounts.say(
            "report-hours-title",
            weekday=highest.weekday + 1,
            hour=highest.hour,
            most=_read(highest.waits.most),
        )

    def _panels(self, hours: Sequence[HourWaits]) -> list[Panel]:
        """The days of the week that had tickets, all with the same hours."""
        found = {(each.weekday, each.hour): drawn(each.waits) for each in hours}
        if not found:
            return []
        names = [hour for _, hour in found]
        span = range(min(names), max(names) + 1)
        return [
            Panel(
                self.amounts.say("report-weekday", weekday=day + 1),
                [self._slot(hour, found.get((day, hour), Waits())) for hour in span],
            )
            for day in range(_WEEKDAYS)
            if any(each == day for each, _ in found)
        ]

    def _slot(self, hour: int, waits: Waits) -> Slot:
        return Slot(str(hour), _length(waits.half), _length(waits.most))

    def ranking(
        self,
        title: str,
        about: str,
        bars: Sequence[Bar],
        *,
        more_head: str = "",
        notes: Sequence[str] = (),
        none: str = "",
    ) -> Ranking:
        """Bars with their figures told in words as well; a head only over something."""
        return Ranking(
            title=title,
            about=about,
            description=told_bars(bars),
            bars=bars,
            more_head=more_head if any(bar.more for bar in bars) else "",
            notes=notes,
            none=none if not bars else "",
        )

    def preferred(self, pair: Preferred, title: str, about: str, notes: Sequence[str]) -> Ranking:
        """Half of the preferential waits and half of the others; the mark is half of the latter."""
        say = self.amounts.say
        rows = [
            (say("report-preferential"), drawn(pair.preferential)),
            (say("report-general"), drawn(pair.general)),
        ]
        bars = [
            Bar(name, _length(waits.half), self.amounts.minutes(waits.half))
            for name, waits in rows
            if waits.half is not None
        ]
        other = drawn(pair.general).half
        allowed = self.report.target("priority_gap")
        is_marked = allowed is not None and other is not None and len(bars) == len(rows)
        limit = allowed.value * other if is_marked and allowed and other else None
        marked = "" if limit is None else say("report-gap-mark", minutes=j.minutes(limit))
        return Ranking(
            title=title,
            about=about,
            description=told_bars(bars),
            bars=bars,
            target=None if limit is None else round(limit / _MINUTE, 2),
            target_label=marked,
            notes=notes,
            none="" if bars else say("report-too-few"),
        )


def told_bars(bars: Sequence[Bar]) -> str:
    """Each bar in words."""
    return " ".join(
        f"{each.name}: {each.told}{f', {each.more}' * bool(each.more)}." for each in bars
    )


def trend_of(weeks: Sequence[Waits]) -> str:
    """How the waits went along the weeks: `down`, `up` or `level`.

    The last third is held against the first, in the minutes that nine in ten waited at most.
    """
    known = [each.most for each in weeks if each.most is not None]
    part = len(known) // 3
    if not part:
        return "level"
    first, last = (j.minutes(sum(some) / part) for some in (known[:part], known[-part:]))
    # Weeks differ by chance: two minutes or a fifth more or less are no way up or down.
    margin = max(2, first // 5)
    if abs(last - first) <= margin:
        return "level"
    return "down" if last < first else "up"


def with_others(bars: Sequence[Bar], others: Bar | None, most: int = _MOST_BARS) -> list[Bar]:
    """The longest bars, and the rest as one that stands last."""
    return [*bars[:most], *([others] if others is not None else [])]


def _read(seconds: int | None) -> int:
    return 0 if seconds is None else j.minutes(seconds)

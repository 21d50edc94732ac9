"""Numbers, times, shares, dates and periods as a report tells them, by language and country."""

import re
from datetime import date

from antesala.words import Figures as InFigures, Value as Spoken, Words
from server.domain.period import Length, Period
from server.report import judgement as j
from server.report.dictionary import title_of
from server.report.figures import LEAST_SHOWN, Value
from server.report.indicators.registry import definition_of
from server.report.judgement import Measure
from server.report.report import SPOKEN

MINUS = "\u2212"
_DECIMALS = 2
_UNIT = re.compile(r"(?<=\d) (?=%|min\b)")
"""The space between a number and its unit."""
KINDS = ("procedure", "information", "complaint", "report", "other")
"""The kinds of enquiry that have words."""


class Amounts:
    """How one language and country write what a report tells."""

    def __init__(self, words: Words) -> None:
        self.words = words
        # Fluent writes half as `0,5` or `0.5`; it cannot be told here to write two decimals always.
        self._point = words.say("report-number", number=0.5)[1:-1]

    def say(self, key: str, /, **values: Spoken) -> str:
        """A message whose numbers stay on one line with their units."""
        return _UNIT.sub("\u00a0", self.words.say(key, **values))

    def name(self, indicator: str) -> str:
        """What an indicator is called; one of a family with its own ending."""
        definition = definition_of(indicator)
        if definition is None:
            return indicator
        title = title_of(definition, self.words)
        if not definition.is_family:
            return title
        ending = indicator.removeprefix(definition.name)
        return f"{title}: {self._ending(definition.name, ending)}"

    def _ending(self, family: str, ending: str) -> str:
        """A kind of enquiry or of petition in words; a reason of the office's as it stands."""
        if family == "enquiries_" and ending in KINDS:
            return self.say(f"counter-kind-{ending}")
        if family == "petitions_received_":
            return self.say(f"petition-kind-{ending}")
        return ending

    def named(self, indicator: str, value: str) -> str:
        """A figure with its name: Satisfacción: 71 %, and Espera: 9 de 10, hasta 52 min."""
        name = self.name(indicator)
        # A name with a colon ends as its value goes on.
        return (
            f"{name} {value}" if ":" in name else self.say("report-named", name=name, value=value)
        )

    def number(self, value: float) -> str:
        """A whole number with the country's mark between thousands: 18.412."""
        return self.say("report-number", number=int(j.as_read("", value)))

    def percent(self, share: float) -> str:
        """A share in whole percents: 79 %."""
        return self._percents(j.percent(share))

    def _percents(self, value: int) -> str:
        sign = MINUS if value < 0 else ""
        return sign + self.say("report-percent", percent=abs(value))

    def minutes(self, seconds: float) -> str:
        """A time in whole minutes, the begun one too: 14 min."""
        return self.say("report-minutes", minutes=self.number(j.minutes(seconds)))

    def ratio(self, value: float) -> str:
        """A gap with two decimals: 0,40."""
        return f"{value:.{_DECIMALS}f}".replace(".", self._point)

    def told(self, indicator: str, value: float) -> str:
        """A figure in its own unit."""
        match j.rule_of(indicator).measure:
            case Measure.TIME:
                return self.minutes(value)
            case Measure.SHARE | Measure.NET:
                return self.percent(value)
            case Measure.RATIO:
                return self.ratio(j.as_read(indicator, value) / 100)
            case Measure.DAYS:
                return self.say("report-days", days=j.as_read(indicator, value))
            case _:
                return self.number(value)

    def figure(self, indicator: str, value: Value) -> str:
        """A figure, or why there is none."""
        if value.value is not None:
            return self.told(indicator, value.value)
        if value.is_hidden and value.n >= LEAST_SHOWN:
            return self.say("report-hidden")
        if value.is_hidden:
            return self.say("report-few", least=LEAST_SHOWN)
        return self.say("report-none")

    def change(self, indicator: str, now: float, then: float) -> str:
        """By how much a figure has changed, as it is read: +4 %, +3 min, +7 points, +0,05."""
        step = j.as_read(indicator, now) - j.as_read(indicator, then)
        match j.rule_of(indicator).measure:
            case Measure.NUMBER:
                return self.growth(now, then) or signed(step, self.number(abs(step)))
            case Measure.TIME:
                size = self.say("report-minutes", minutes=self.number(abs(step)))
            case Measure.SHARE | Measure.NET:
                size = self.say("report-points", points=abs(step))
            case Measure.RATIO:
                size = self.ratio(abs(step) / 100)
            case Measure.DAYS:
                size = self.say("report-days", days=abs(step))
        return signed(step, size)

    def growth(self, now: float, then: float) -> str:
        """The change of a count in percent; empty where there was none before."""
        if not then:
            return ""
        step = (now - then) / then
        percents = round(step * 100)
        return signed(percents, self.say("report-percent", percent=self.number(abs(percents))))

    def period(self, period: Period) -> str:
        """A period's short name: 2026-T3, septiembre de 2026."""
        year = InFigures(period.first.year)
        match period.length:
            case Length.QUARTER:
                return self.say("report-period-quarter", year=year, quarter=period.quarter)
            case Length.MONTH:
                return self.say("report-period-month", year=year, month=period.first.month)
            case Length.YEAR:
                return str(year)
            case Length.DAY:
                return self.day(period.first)
            case Length.SPAN:
                first, last = self.day_short(period.first), self.day_short(period.last)
                return self.say("report-period-span", begin=first, end=last)

    def period_long(self, period: Period) -> str:
        """A period in words: Tercer trimestre, julio a septiembre de 2026."""
        year, last = InFigures(period.first.year), period.last
        match period.length:
            case Length.QUARTER:
                return self.say(
                    "report-period-quarter-long",
                    year=year,
                    quarter=period.quarter,
                    begin=self.month(period.first.month),
                    end=self.month(last.month),
                )
            case Length.MONTH:
                return self.say("report-period-month-long", year=year, month=last.month)
            case Length.YEAR:
                return self.say("report-period-year-long", year=year)
            case Length.DAY | Length.SPAN:
                first, end = self.day(period.first), self.day(last)
                return (
                    first if first == end else self.say("report-period-long", begin=first, end=end)
                )

    def month(self, month: int) -> str:
        """A month's name."""
        return self.say("kiosk-month", month=month)

    def day(self, day: date) -> str:
        """A date in words: 8 de octubre de 2026."""
        year = InFigures(day.year)
        return self.say("report-date", date=day.day, month=day.month, year=year)

    def day_short(self, day: date) -> str:
        """A date in a column: 2 nov 2026."""
        year = InFigures(day.year)
        return self.say("report-date-short", date=day.day, month=day.month, year=year)

    def place(self, day: date) -> str:
        """A date along an axis, without its year: 3 ago."""
        return self.say("report-date-axis", date=day.day, month=day.month)

    def spoken(self, value: SPOKEN) -> Spoken:
        """A value of a sentence as its message takes it."""
        return self.period(value) if isinstance(value, Period) else value


def signed(step: float, size: str) -> str:
    """A size with the sign of its step; none where nothing has changed."""
    if not step:
        return size
    return f"+{size}" if step > 0 else MINUS + size

"""Large figures: what one comes to, what that means, how it has changed and what to think of it."""

from collections.abc import Sequence

from server.domain.period import Period
from server.domain.survey import scale_of
from server.domain.target import Target
from server.report import judgement as j
from server.report.blocks import Change, Direction, Mark, Tile
from server.report.figures import OFFICE, Scope, Value
from server.report.judgement import Measure, Turn
from server.report.report import Compared, Report
from server.report.sentences import late_petitions
from server.report.wording.amounts import MINUS, Amounts, signed

_SAID = {Turn.BETTER, Turn.WORSE, Turn.SAME, Turn.UNSURE}


class Tiles:
    """The large figures of a report in one language."""

    def __init__(self, report: Report, amounts: Amounts) -> None:
        self.report, self.amounts = report, amounts
        self.say = amounts.say

    def attended(self, scope: Scope = OFFICE) -> Tile:
        """How many people were attended."""
        compared = self.report.compared("attended", scope)
        return Tile(
            name=self.say("report-attended"),
            value=self.amounts.figure("attended", compared.now),
            meaning=self.say(
                "report-attended-about",
                units=len(self.report.units),
                days=self.report.days,
            ),
            changes=self.changes(compared),
            verdict=self.say("report-attended-demand"),
        )

    def waits(self, scope: Scope = OFFICE) -> Tile:
        """Half and nine in ten of the waits, both in one figure."""
        half, most = (self.report.compared(name, scope) for name in ("wait_p50", "wait_p90"))
        name = self.say("report-waits")
        if half.now.value is None or most.now.value is None:
            return Tile(name, self.amounts.figure("wait_p50", half.now))
        values = {"half": j.minutes(half.now.value), "most": j.minutes(most.now.value)}
        verdict, mark = self._judged_pair(half, most)
        return Tile(
            name=name,
            value=self.say("report-waits-value", **values),
            meaning=self.say("report-waits-about", **values),
            changes=[self._pair(half, most, period) for period in self._periods()],
            verdict=verdict,
            mark=mark,
        )

    def within(self, scope: Scope = OFFICE) -> Tile:
        """The share of people who were called within the target of their service."""
        compared = self.report.compared("within_target", scope)
        meaning = ""
        if compared.now.value is not None:
            some = round(compared.now.value * compared.now.n)
            values = {"some": some, "n": compared.now.n}
            limits = self._targets(scope.unit)
            key = "report-within-about" if len(limits) == 1 else "report-within-about-each"
            meaning = self.say(key, **values, minutes=max(limits, default=0))
        return self._tile(compared, "report-within", meaning)

    def _targets(self, unit: str) -> set[int]:
        """The minutes that people should wait at most, of the services that were used."""
        catalogue = self.report.catalogue
        used = {scope.service for scope in self.report.services(unit)}
        listed = [each for each in catalogue.services if each.id in used]
        found = {catalogue.target_of(each.id) for each in listed}
        return found or {catalogue.target_minutes}

    def gap(self, scope: Scope = OFFICE) -> Tile:
        """How long preferential people wait for each minute of the others."""
        compared = self.report.compared("priority_gap", scope)
        return self._tile(compared, "report-gap", self.gap_meaning())

    def gap_meaning(self) -> str:
        """The two medians behind the gap."""
        first = self.report.preferred.preferential.half
        other = self.report.preferred.general.half
        if first is None or other is None:
            return ""
        values = {"half": j.minutes(first), "general": j.minutes(other)}
        return self.say("report-gap-about", **values)

    def satisfaction(self, scope: Scope = OFFICE) -> Tile:
        """The share of good grades, with its interval."""
        compared = self.report.compared("satisfaction_top", scope)
        highest = scale_of(self.report.catalogue.country).highest
        name = "report-satisfaction-7" if highest == 7 else "report-satisfaction-5"  # noqa: PLR2004 - as in `SCALES`
        return self._tile(compared, name, self.interval(compared.now))

    def interval(self, value: Value) -> str:
        """Of how many answers a share is, and between what it is with 95 %."""
        if value.value is None or value.low is None or value.high is None:
            return ""
        told = {
            "n": value.n,
            "low": j.percent(value.low),
            "high": j.percent(value.high),
        }
        response = self.report.now.of("satisfaction_response").value
        if response is None:
            return self.say("report-interval", **told)
        return self.say("report-interval-response", **told, response=j.percent(response))

    def petitions(self) -> Tile:
        """The share of petitions that were answered in time."""
        compared = self.report.compared("petitions_on_time")
        meaning = ""
        if compared.now.value is not None:
            late, waiting = late_petitions(self.report)
            n = compared.now.n
            meaning = self.say(
                "report-petitions-about", some=n - late, n=n, late=late, open=waiting
            )
        return self._tile(compared, "report-petitions", meaning)

    def plain(self, indicator: str, name: str, scope: Scope = OFFICE) -> Tile:
        """A figure with its changes and its verdict, whose name says all that it means."""
        compared = self.report.compared(indicator, scope)
        verdict, mark = self._judged(compared)
        value = self.amounts.figure(indicator, compared.now)
        return Tile(name, value, "", self.changes(compared), verdict, mark)

    def short(self, indicator: str, name: str, scope: Scope = OFFICE) -> Tile:
        """A figure with the two earlier ones; of a count, its growth as well."""
        compared = self.report.compared(indicator, scope)
        is_count = j.rule_of(indicator).measure is Measure.NUMBER
        changes = [
            Change(each.direction, each.size if is_count and each.direction else "", each.earlier)
            for each in self.changes(compared)
        ]
        return Tile(name, self.amounts.figure(indicator, compared.now), changes=changes)

    def _tile(self, compared: Compared, name: str, meaning: str) -> Tile:
        verdict, mark = self._judged(compared)
        return Tile(
            name=self.say(name),
            value=self.amounts.figure(compared.indicator, compared.now),
            meaning=meaning,
            changes=self.changes(compared),
            verdict=verdict,
            mark=mark,
        )

    def changes(self, compared: Compared) -> list[Change]:
        """A figure against the period before and the same one of the year before."""
        return [
            Change(*self._step(compared, then), self._earlier(compared, then, period))
            for then, period in self._thens(compared)
        ]

    def _periods(self) -> tuple[Period, Period]:
        return self.report.before.period, self.report.year_ago.period

    def _thens(self, compared: Compared) -> list[tuple[Value, Period]]:
        return list(zip((compared.before, compared.year_ago), self._periods(), strict=True))

    def _step(self, compared: Compared, then: Value) -> tuple[Direction, str]:
        """Where a figure has gone, and by how much."""
        now = compared.now.value
        if now is None or then.value is None:
            return "", self._no_size(then)
        size = self.amounts.change(compared.indicator, now, then.value)
        return direction(compared.indicator, now, then.value), size

    def _earlier(self, compared: Compared, then: Value, period: Period) -> str:
        name = self.amounts.period(period)
        if then.value is None:
            return self._unknown(then, name)
        told = self.amounts.told(compared.indicator, then.value)
        return self._with_turn(name, told, j.turn(compared.indicator, compared.now, then))

    def _unknown(self, then: Value, period: str) -> str:
        key = "report-change-few" if then.is_hidden else "report-change-unmeasured"
        return self.say("report-change-partial" if then.is_partial else key, period=period)

    def _no_size(self, then: Value) -> str:
        """What stands instead of a step."""
        return self.say("report-days-missing" if then.is_partial else "report-none")

    def _with_turn(self, period: str, told: str, turn: Turn) -> str:
        if turn not in _SAID:
            return self.say("report-change", period=period, value=told)
        judged = self.say(f"report-turn-{turn.value}")
        return self.say("report-change-judged", period=period, value=told, turn=judged)

    def _pair(self, half: Compared, most: Compared, period: Period) -> Change:
        """Both waits against one period."""
        is_before = period == self.report.before.period
        thens = [each.before if is_before else each.year_ago for each in (half, most)]
        name = self.amounts.period(period)
        nows = [half.now.value, most.now.value]
        known = [then.value for then in thens]
        if None in known or None in nows:
            return Change("", self._no_size(thens[0]), self._unknown(thens[0], name))
        was = [j.minutes(value) for value in known if value is not None]
        now = [j.minutes(value) for value in nows if value is not None]
        steps = [new - old for new, old in zip(now, was, strict=True)]
        size = self.say(
            "report-waits-step",
            half=signed(steps[0], str(abs(steps[0]))),
            most=signed(steps[1], str(abs(steps[1]))),
        )
        told = self.say("report-waits-then", half=was[0], most=was[1])
        turn = self._pair_turn(half, most, is_before=is_before)
        return Change(_pair_direction(steps), size, self._with_turn(name, told, turn))

    def _pair_turn(self, half: Compared, most: Compared, *, is_before: bool) -> Turn:
        thens = [each.before if is_before else each.year_ago for each in (half, most)]
        turns = [
            j.turn(each.indicator, each.now, then)
            for each, then in zip((half, most), thens, strict=True)
        ]
        return joint(turns)

    def _judged(self, compared: Compared) -> tuple[str, Mark]:
        """What to think of a figure: by its target or, without one, by how it has changed."""
        value = compared.now.value
        if value is None:
            return "", ""
        target = j.judged_by(compared)
        if target is not None:
            return self._by_target(compared, value, target)
        turns = [
            j.turn(compared.indicator, compared.now, then) for then, _ in self._thens(compared)
        ]
        return self.by_turns(turns)

    def _judged_pair(self, half: Compared, most: Compared) -> tuple[str, Mark]:
        for each in (half, most):
            target = j.judged_by(each)
            if target is not None and each.now.value is not None:
                return self._by_target(each, each.now.value, target)
        turns = [self._pair_turn(half, most, is_before=is_before) for is_before in (True, False)]
        if Turn.OTHER in turns:
            return self.say("report-verdict-mixed"), ""
        return self.by_turns(turns)

    def by_turns(self, turns: Sequence[Turn]) -> tuple[str, Mark]:
        """What to think of a figure by its changes since the period before and in a year."""
        before, year = turns
        if before is Turn.UNKNOWN and year is Turn.UNKNOWN:
            return self.say("report-verdict-unknown"), ""
        if before is year and before in {Turn.BETTER, Turn.WORSE, Turn.SAME}:
            mark: Mark = "good" if before is Turn.BETTER else ""
            return self.say(f"report-verdict-{before.value}-both"), mark
        is_new = before is not Turn.UNKNOWN
        said, period = (before, self._periods()[0]) if is_new else (year, self._periods()[1])
        if said is Turn.OTHER:
            return "", ""
        key = f"report-verdict-{said.value}"
        told = self.say(key, period=self.amounts.period(period))
        return told, "good" if said is Turn.BETTER else ""

    def _by_target(self, compared: Compared, value: float, target: Target) -> tuple[str, Mark]:
        indicator = compared.indicator
        told = self.amounts.told(indicator, target.value)
        is_least = j.rule_of(indicator).better is j.Better.HIGHER
        way = "least" if is_least else "most"
        kind = "law" if target.law else "own"
        if j.misses(compared) is None:
            return self.say(f"report-met-{way}", target=told, kind=kind), "good"
        step = abs(j.as_read(indicator, value) - j.as_read(indicator, target.value))
        if not step:
            return self.say(f"report-missed-little-{way}", target=told, kind=kind), "missed"
        size = self.amounts.change(indicator, value, target.value).lstrip(f"+{MINUS}")
        return self.say(f"report-missed-{way}", size=size, target=told, kind=kind), "missed"


def direction(indicator: str, now: float, then: float) -> Direction:
    """Where a figure has gone, as it is read."""
    step = j.as_read(indicator, now) - j.as_read(indicator, then)
    if not step:
        return "same"
    return "up" if step > 0 else "down"


def joint(turns: Sequence[Turn]) -> Turn:
    """How two figures have turned together: better where one is and the other is not worse."""
    found = set(turns)
    if Turn.UNKNOWN in found:
        return Turn.UNKNOWN
    if {Turn.BETTER, Turn.WORSE} <= found:
        return Turn.OTHER
    for each in (Turn.BETTER, Turn.WORSE, Turn.UNSURE):
        if each in found:
            return each
    return Turn.SAME


def _pair_direction(steps: Sequence[int]) -> Direction:
    """One arrow for two steps; none where they go apart."""
    if all(not step for step in steps):
        return "same"
    if all(step <= 0 for step in steps):
        return "down"
    return "up" if all(step >= 0 for step in steps) else ""

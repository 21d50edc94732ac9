"""The corrective actions of a report, and that targets and figures mean the same."""

from dataclasses import replace
from datetime import date
from typing import Any

from server.domain.corrective_action import Closing, CorrectiveAction
from server.domain.period import read_period
from server.domain.target import AIMS, Figure, Measure, Side
from server.report import judgement as j
from server.report.corrective_actions import chosen, told
from server.report.indicators.registry import DEFINITIONS, Unit

QUARTER = read_period("2026-Q3")
ENTRY = CorrectiveAction(
    number=1,
    period="2026-Q3",
    unit="licencias",
    indicator="wait_p90",
    target=2700.0,
    law="",
    figure=Figure(3120.0, 400),
    opened_on=date(2026, 10, 1),
)
WRITTEN: dict[str, Any] = {
    "cause": "Faltó personal",
    "action": "Abrir otro módulo",
    "responsible": "Jefatura",
}


def test_a_report_tells_of_its_period_and_of_what_came_of_the_last() -> None:
    """Of the months and the quarter before only what was written; nothing of other periods."""
    own = ENTRY
    month = replace(ENTRY, number=2, period="2026-08", unit="rentas", **WRITTEN)
    bare_month = replace(ENTRY, number=3, period="2026-09", unit="social")
    before = replace(ENTRY, number=4, period="2026-Q2", **WRITTEN)
    bare_before = replace(ENTRY, number=5, period="2026-Q2", unit="social")
    other = replace(ENTRY, number=6, period="2026-Q1", **WRITTEN)
    found = chosen([own, month, bare_month, before, bare_before, other], QUARTER)
    assert [each.number for each in found] == [1, 2, 4]


def test_a_figure_is_not_told_twice() -> None:
    """Where the month's entry is written and the quarter's is not, the month's stands for both."""
    month = replace(ENTRY, number=2, period="2026-09", **WRITTEN)
    assert [each.number for each in chosen([ENTRY, month], QUARTER)] == [2]
    both = [replace(ENTRY, **WRITTEN), month]
    assert [each.number for each in chosen(both, QUARTER)] == [1, 2]


def test_an_action_has_its_words_and_its_effect() -> None:
    entry = replace(ENTRY, **WRITTEN, after=Figure(2400.0, 380), closing=Closing.NOT_NEEDED)
    action = told(replace(entry, closed_on=date(2026, 10, 9)))
    assert (action.figure, action.target, action.later) == (3120.0, 2700.0, 2400.0)
    assert (action.period, action.unit) == (QUARTER, "licencias")
    assert (action.done, action.is_needed) == (date(2026, 10, 9), False)


UNITS = {
    Unit.SECONDS: Measure.TIME,
    Unit.SHARE: Measure.SHARE,
    Unit.TIME_SHARE: Measure.SHARE,
    Unit.BALANCE: Measure.SHARE,
    Unit.RATIO: Measure.RATIO,
    Unit.DAYS: Measure.DAYS,
    Unit.NUMBER: Measure.COUNT,
}


def test_every_target_is_of_a_figure_that_is_worked_out() -> None:
    """In the same unit, so that a target in minutes is held against seconds, and not less."""
    assert {name: UNITS[DEFINITIONS[name].unit] for name in AIMS} == {
        name: aim.measure for name, aim in AIMS.items()
    }


def test_targets_and_judgements_agree_which_side_is_good() -> None:
    """What a report calls better must not miss a target more."""
    sides = {j.Better.HIGHER: Side.AT_LEAST, j.Better.LOWER: Side.AT_MOST}
    for name, aim in AIMS.items():
        better = j.rule_of(name).better
        assert sides.get(better, aim.side) is aim.side, name
        assert j.is_met(name, 1.0, 2.0) is (aim.side is Side.AT_MOST), name

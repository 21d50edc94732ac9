"""The page that a mayor reads in two minutes: six figures, what went well and what did not."""

from server.report.blocks import Page, Pair, Sentences, Table, Tiles
from server.report.figures import OFFICE, Scope
from server.report.judgement import misses
from server.report.report import Action, Report
from server.report.sentences import Sentence, bad, good
from server.report.wording.amounts import Amounts
from server.report.wording.charts import Charts
from server.report.wording.tiles import Tiles as Figures

MOST_ACTIONS = 3
"""As many as have room on one sheet."""
_WIDTHS = (0.24, 0.25, 0.25, 0.15, 0.11)


def mayors_page(report: Report, amounts: Amounts) -> Page:
    """The page."""
    say, figures = amounts.say, Figures(report, amounts)
    good_none, bad_none = say("report-good-none"), say("report-bad-none")
    if report.is_empty:
        good_none = bad_none = say("report-no-data")
    return Page(
        name="mayor",
        title=title(report, amounts),
        about=say("report-mayor-about", period=amounts.period_long(report.period)),
        aside=say("report-issued", date=amounts.day(report.made_on)),
        blocks=[
            Tiles(
                [
                    figures.attended(),
                    figures.waits(),
                    figures.within(),
                    figures.gap(),
                    figures.satisfaction(),
                    figures.petitions(),
                ],
                is_full=True,
            ),
            Pair(
                Sentences(say("report-good"), said(good(report), amounts), good_none),
                Sentences(say("report-bad"), said(bad(report), amounts), bad_none),
            ),
            Charts(report, amounts).weeks(),
            actions_table(report, amounts, MOST_ACTIONS),
        ],
        is_one_sheet=True,
    )


def title(report: Report, amounts: Amounts) -> str:
    """What the report is called: Atención de público, 2026-T3."""
    return amounts.say("report-title", period=amounts.period(report.period))


def said(sentences: tuple[Sentence, ...], amounts: Amounts) -> list[str]:
    """Sentences in words."""
    return [
        amounts.say(
            each.key, **{name: amounts.spoken(value) for name, value in each.values.items()}
        )
        for each in sentences
    ]


def actions_table(report: Report, amounts: Amounts, most: int | None = None) -> Table:
    """What is done about targets that were missed; what is not yet done stands first."""
    say = amounts.say
    ordered = sorted(report.actions, key=lambda each: (each.done is not None, each.period))
    return Table(
        title=say("report-actions"),
        heads=[say(f"report-actions-{head}") for head in ("figure", "cause", "act", "who", "date")],
        rows=[_action(each, report, amounts) for each in ordered],
        widths=_WIDTHS,
        none=say(_why_none(report)),
        most=most,
    )


def _why_none(report: Report) -> str:
    """What stands where there is no action: no data, no target missed, or nothing written yet."""
    if report.is_empty:
        return "report-no-data"
    scopes = [OFFICE, *(Scope(unit=each.unit) for each in report.units)]
    aimed = {each.indicator for each in report.targets}
    compared = (report.compared(name, scope) for name in aimed for scope in scopes)
    is_missed = any(map(misses, compared))
    return "report-actions-unwritten" if is_missed else "report-actions-none"


def _action(action: Action, report: Report, amounts: Amounts) -> list[str]:
    unsaid = amounts.say("report-actions-open")
    day = action.done or action.due
    when = amounts.day_short(day) if day is not None else unsaid
    if action.done is not None:
        when = amounts.say("report-actions-done", date=when)
    done = action.action if action.is_needed else amounts.say("report-actions-not-needed")
    return [
        action_figure(action, report, amounts),
        action.cause or unsaid,
        done or unsaid,
        action.responsible or unsaid,
        when,
    ]


def action_figure(action: Action, report: Report, amounts: Amounts) -> str:
    """The figure that an action is about, with its target and its unit."""
    told = (
        amounts.say("report-none")
        if action.figure is None
        else amounts.told(action.indicator, action.figure)
    )
    target = "" if action.target is None else amounts.told(action.indicator, action.target)
    unit = report.unit_name(action.unit) if action.unit else ""
    return amounts.say(
        "report-actions-about",
        figure=amounts.named(action.indicator, told),
        has_target="yes" if target else "no",
        target=target,
        has_unit="yes" if unit else "no",
        unit=unit,
    )

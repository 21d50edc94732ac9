"""Registering from an earlier step: kind and outcome are shown before they are final.

For a person linked without a ticket it also asks to which clerk, from the register too.
"""

from typing import get_args

from antesala.messages.commands import Command, FinishService, RegisterAttention
from antesala.messages.kinds import Kind, Outcome
from antesala.words import Words
from counter.dialogs.dialog_act import Sheet
from counter.panes.colleagues import colleagues_of
from counter.panes.dialog import Dialog, DialogRow, group_of, with_choice
from counter.panes.keys import Key
from counter.panes.services import GENERAL
from counter.panes.steps import OUTCOMES, kind_of
from counter.work.desk import Stage
from counter.work.moment import Moment
from counter.work.opened import Opened

KIND, OUTCOME = "kind", "outcome"
"""The two groups of the dialog."""


def _subject(moment: Moment) -> str:
    """The current attention; in the register, where the page shows both, only a link."""
    desk = moment.office.desk
    if moment.stage is not Stage.SERVING or desk is None or desk.attention is None:
        return ""
    is_link = desk.ticket is None and moment.settled.outcome == "linked"
    return desk.attention.id if desk.attention.step != "register" or is_link else ""


def _dialog(moment: Moment, opened: Opened, words: Words) -> Dialog:
    kind, outcome = _chosen(moment, opened)
    kinds = ((one, words.say(f"counter-kind-{one}")) for one in get_args(Kind))
    outcomes = ((one, words.say(f"counter-outcome-{one}")) for one in OUTCOMES)
    receivers, chosen = with_choice(_receivers(moment, outcome, words), opened.chosen)
    return Dialog(
        title=words.say("counter-act-finish"),
        head=words.say("counter-finish-receiver") if receivers else "",
        rows=receivers,
        chosen=chosen,
        meaning=words.say("counter-finish-meaning"),
        first=group_of(KIND, words.say("counter-kind"), kinds, kind),
        second=group_of(OUTCOME, words.say("counter-outcome"), outcomes, outcome),
        main=Key(words=words.say("counter-act-finish")),
    )


def _receivers(moment: Moment, outcome: Outcome, words: Words) -> tuple[DialogRow, ...]:
    """The clerk who took over a person without a ticket: first the row for none, then all clerks.

    Clerks away from their counter too, since they can answer a telephone elsewhere.
    """
    desk = moment.office.desk
    if outcome != "linked" or desk is None or desk.ticket is not None:
        return ()
    outside = DialogRow(key=GENERAL, words=words.say("counter-finish-elsewhere"))
    listed = colleagues_of(moment.office)
    return (outside, *(DialogRow(key=one.clerk, words=one.name, detail=one.unit) for one in listed))


def _chosen(moment: Moment, opened: Opened) -> tuple[Kind, Outcome]:
    """Kind and outcome as the dialog shows them: what was chosen in it, or what is proposed."""
    desk, choice = moment.office.desk, moment.settled
    attention = desk.attention if desk else None
    kind, outcome = opened.picked(KIND), opened.picked(OUTCOME)
    kinds: dict[str, Kind] = {one: one for one in get_args(Kind)}
    outcomes: dict[str, Outcome] = {one: one for one in OUTCOMES}
    return (
        kinds[kind[0]] if kind else kind_of(moment.office, attention, choice),
        outcomes[outcome[0]] if outcome else choice.outcome,
    )


def _command(moment: Moment, opened: Opened, fresh_id: str) -> Command:
    desk = moment.office.desk
    kind, outcome = _chosen(moment, opened)
    if desk and desk.ticket:
        return FinishService(id=fresh_id, kind=kind, outcome=outcome)
    is_named = outcome == "linked" and opened.chosen not in {"", GENERAL}
    return RegisterAttention(
        id=fresh_id,
        kind=kind,
        outcome=outcome,
        received_by=opened.chosen if is_named else None,
    )


SHEET = Sheet(_subject, _dialog, _command, is_kept=False)

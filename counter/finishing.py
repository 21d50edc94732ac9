"""Registering from a step before the register: kind and outcome are seen before they are final."""

from typing import get_args

from antesala.messages.commands import Command, FinishService, RegisterAttention
from antesala.messages.kinds import Kind, Outcome
from antesala.words import Words
from counter.desk import Stage
from counter.dialog import Dialog, Opened, group_of
from counter.keys import Key
from counter.sheet import Sheet
from counter.situation import Situation
from counter.steps import OUTCOMES, kind_of

KIND, OUTCOME = "kind", "outcome"
"""The two groups of the dialog."""


def _subject(situation: Situation) -> str:
    """The attention under way; none in the register itself, where both are on the page."""
    desk = situation.office.desk
    if situation.stage is not Stage.SERVING or desk is None or desk.attention is None:
        return ""
    return "" if desk.attention.step == "register" else desk.attention.id


def _dialog(situation: Situation, opened: Opened, words: Words) -> Dialog:
    kind, outcome = _chosen(situation, opened)
    kinds = ((one, words.say(f"counter-kind-{one}")) for one in get_args(Kind))
    outcomes = ((one, words.say(f"counter-outcome-{one}")) for one in OUTCOMES)
    return Dialog(
        title=words.say("counter-act-finish"),
        meaning=words.say("counter-finish-meaning"),
        first=group_of(KIND, words.say("counter-kind"), kinds, kind),
        second=group_of(OUTCOME, words.say("counter-outcome"), outcomes, outcome),
        main=Key(words=words.say("counter-act-finish")),
    )


def _chosen(situation: Situation, opened: Opened) -> tuple[Kind, Outcome]:
    """Kind and outcome as the dialog shows them: what was picked in it, or what is proposed."""
    desk, choice = situation.office.desk, situation.settled
    attention = desk.attention if desk else None
    kind, outcome = opened.picked(KIND), opened.picked(OUTCOME)
    kinds: dict[str, Kind] = {one: one for one in get_args(Kind)}
    outcomes: dict[str, Outcome] = {one: one for one in OUTCOMES}
    return (
        kinds[kind[0]] if kind else kind_of(attention, choice),
        outcomes[outcome[0]] if outcome else choice.outcome,
    )


def _command(situation: Situation, opened: Opened, fresh_id: str) -> Command:
    desk = situation.office.desk
    kind, outcome = _chosen(situation, opened)
    register = FinishService if desk and desk.ticket else RegisterAttention
    return register(id=fresh_id, kind=kind, outcome=outcome)


SHEET = Sheet(_subject, _dialog, _command, is_kept=False)

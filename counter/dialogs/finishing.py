"""Registering an attention from an earlier step, and beginning one of a person without a ticket.

Kind and outcome are shown before they are final; for a person linked without a ticket it also asks
to which clerk. A person without a ticket is on the telephone, writes, is online, or at the counter.
"""

from dataclasses import replace
from typing import get_args

from antesala.messages import commands as c, kinds as k
from antesala.words import Words
from counter.dialogs.ticket_lists import at_work
from counter.panes.colleagues import colleagues_of
from counter.panes.dialog import (
    GENERAL,
    Dialog,
    DialogRow,
    Sheet,
    choosing,
    general_row,
    group_of,
    service_rows,
    with_choice,
)
from counter.panes.keys import Key
from counter.panes.steps import OUTCOMES, kind_of
from counter.work.desk import Opened, Stage
from counter.work.moment import Moment

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
    kinds = ((one, words.say(f"counter-kind-{one}")) for one in get_args(k.Kind))
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


def _receivers(moment: Moment, outcome: k.Outcome, words: Words) -> tuple[DialogRow, ...]:
    """The clerk who took over a person without a ticket: first the row for none, then all clerks.

    Clerks away from their counter too, since they can answer a telephone elsewhere.
    """
    desk = moment.office.desk
    if outcome != "linked" or desk is None or desk.ticket is not None:
        return ()
    outside = DialogRow(key=GENERAL, words=words.say("counter-finish-elsewhere"))
    listed = colleagues_of(moment.office)
    return (outside, *(DialogRow(key=one.clerk, words=one.name, detail=one.unit) for one in listed))


def _chosen(moment: Moment, opened: Opened) -> tuple[k.Kind, k.Outcome]:
    """Kind and outcome as the dialog shows them: what was chosen in it, or what is proposed."""
    desk, choice = moment.office.desk, moment.settled
    attention = desk.attention if desk else None
    kind, outcome = opened.picked(KIND), opened.picked(OUTCOME)
    kinds: dict[str, k.Kind] = {one: one for one in get_args(k.Kind)}
    outcomes: dict[str, k.Outcome] = {one: one for one in OUTCOMES}
    return (
        kinds[kind[0]] if kind else kind_of(moment.office, attention, choice),
        outcomes[outcome[0]] if outcome else choice.outcome,
    )


def _command(moment: Moment, opened: Opened, fresh_id: str) -> c.Command:
    desk = moment.office.desk
    kind, outcome = _chosen(moment, opened)
    if desk and desk.ticket:
        return c.FinishService(id=fresh_id, kind=kind, outcome=outcome)
    is_named = outcome == "linked" and opened.chosen not in {"", GENERAL}
    return c.RegisterAttention(
        id=fresh_id,
        kind=kind,
        outcome=outcome,
        received_by=opened.chosen if is_named else None,
    )


def _calling_dialog(moment: Moment, opened: Opened, words: Words) -> Dialog:
    """The same question, where the key that sends it also calls the next person."""
    if not moment.calls_on:
        return _dialog(moment, opened, words)
    said = words.say("counter-act-finish_and_call")
    return replace(_dialog(moment, opened, words), title=said, main=Key(words=said))


SHEET = Sheet(_subject, _dialog, _command, is_kept=False)
CALLING = Sheet(_subject, _calling_dialog, _command, is_kept=False)


CHANNELS: tuple[k.Channel, ...] = ("telephone", "written", "online", "in_person")
"""The most used first: a ringing telephone is answered with two keys."""
CHANNEL_ICONS: dict[k.Channel, str] = {
    "telephone": "phone",
    "written": "file-text",
    "online": "languages",
    "in_person": "user",
}


def _telephone_subject(moment: Moment) -> str:
    is_free = moment.stage in (Stage.FREE, Stage.PAUSED)
    return at_work(moment) if is_free else ""


def _channel(opened: Opened) -> k.Channel:
    taken = opened.picked("channel")
    return next((one for one in CHANNELS if one in taken), CHANNELS[0])


def _telephone_dialog(moment: Moment, opened: Opened, words: Words) -> Dialog:
    listed = (*general_row(opened, words), *service_rows(moment.office, opened, words))
    dialog, channel = choosing(listed, opened, words), _channel(opened)
    return replace(
        dialog,
        title=words.say("counter-telephone-title"),
        meaning=words.say("counter-telephone-meaning"),
        head=words.say("counter-telephone-about"),
        first=group_of(
            "channel",
            words.say("counter-telephone-channel"),
            ((one, words.say(f"counter-channel-{one}")) for one in CHANNELS),
            channel,
        ),
        main=Key(
            words=words.say("counter-telephone-send", channel=channel),
            icon=CHANNEL_ICONS[channel],
            waiting=dialog.nobody,
        ),
    )


def _telephone_command(_situation: Moment, opened: Opened, fresh_id: str) -> c.Command:
    service = None if opened.chosen == GENERAL else opened.chosen
    return c.StartAttention(id=fresh_id, channel=_channel(opened), service=service)


def _without_ticket(moment: Moment) -> str:
    """The current attention, where no ticket says what it is about."""
    desk = moment.office.desk
    if moment.stage is not Stage.SERVING or desk is None or desk.attention is None:
        return ""
    return "" if desk.ticket else desk.attention.id


def _service_dialog(moment: Moment, opened: Opened, words: Words) -> Dialog:
    office = moment.office
    ours = office.desk.attention.service if office.desk and office.desk.attention else None
    others = (row for row in service_rows(office, opened, words) if row.key != ours)
    dialog = choosing(others, opened, words)
    return replace(
        dialog,
        title=words.say("counter-service-title"),
        meaning=words.say("counter-service-meaning"),
        head=words.say("counter-telephone-about"),
        main=Key(words=words.say("counter-service-send"), waiting=dialog.nobody),
    )


def _service_command(_situation: Moment, opened: Opened, fresh_id: str) -> c.Command:
    return c.SaveAttention(id=fresh_id, attention=opened.subject, service=opened.chosen)


TELEPHONE = Sheet(_telephone_subject, _telephone_dialog, _telephone_command, is_kept=False)
SERVICE = Sheet(_without_ticket, _service_dialog, _service_command, is_kept=False)

"""Handing the person over to a colleague, who reads the need and accepts or declines.

The need is required: the colleague must know what is to be resolved (AUM-010-030).
"""

from dataclasses import replace

from antesala.messages.commands import Command, OfferTicket
from antesala.words import Words, said_wait
from counter.dialogs.dialog_act import Sheet
from counter.panes.colleagues import AVAILABLE, Colleague, colleagues_of, gets
from counter.panes.dialog import Dialog, DialogRow, with_choice
from counter.panes.keys import Key
from counter.work.desk import Stage
from counter.work.moment import Moment
from counter.work.opened import Opened

STATE_ICONS = {
    "free": "circle-check",
    "busy": "user-check",
    "paused": "pause",
    "standing": "door-closed",
    "away": "log-out",
}


def held(moment: Moment) -> str:
    """The ticket that the clerk attends, unless it is already promised to a colleague."""
    desk = moment.office.desk
    is_ours = moment.stage is Stage.SERVING and desk is not None and desk.ticket is not None
    return desk.ticket.id if is_ours and desk and desk.ticket else ""


def _dialog(moment: Moment, opened: Opened, words: Words) -> Dialog:
    listed = colleagues_of(moment.office)
    rows, chosen = with_choice((_row(one, words) for one in listed), opened.chosen)
    to = listed[chosen] if chosen >= 0 else None
    needs = "" if moment.memory.need.text.strip() else words.say("counter-offer-needs")
    lacks = words.say("counter-offer-nobody") if to is None else rows[chosen].reason or needs
    dialog = Dialog(
        title=words.say("counter-offer-title", code=moment.office.code),
        meaning=words.say("counter-offer-meaning"),
        has_need=True,
        begins_in_need=bool(needs),
        head=words.say("counter-offer-head"),
        aside_head=words.say("counter-offer-aside"),
        rows=rows,
        chosen=chosen,
        skips=True,
        nobody="" if rows else lacks,
    )
    if to is None or lacks:
        return replace(dialog, main=Key(words=words.say("counter-offer-send"), waiting=lacks))
    return replace(
        dialog,
        gets_head=words.say("counter-gets"),
        gets=gets(to.name, to.unit, to.counter, words),
        main=Key(words=words.say("counter-offer-send-to", name=to.name), icon="send"),
    )


def _row(one: Colleague, words: Words) -> DialogRow:
    is_here = one.state in AVAILABLE
    return DialogRow(
        key=one.clerk,
        words=one.name,
        detail=one.unit,
        place=words.say("counter-plate") if one.counter else "",
        number=one.counter,
        tag=words.say(f"counter-colleague-{one.state}"),
        tag_icon=STATE_ICONS[one.state],
        aside=_wait(one, words) if is_here else "",
        reason="" if is_here else words.say("counter-colleague-off"),
    )


def _wait(one: Colleague, words: Words) -> str:
    """How long the person would wait there; how many wait, where there is no estimate."""
    return said_wait(one.wait, words) or words.say("counter-queue", count=one.waiting)


def _command(moment: Moment, opened: Opened, fresh_id: str) -> Command:
    return OfferTicket(id=fresh_id, clerk=opened.chosen, need=moment.memory.need.text)


SHEET = Sheet(held, _dialog, _command)

"""Declining a person offered by a colleague, with a reason that the colleague reads."""

from antesala.messages.commands import Command, DeclineTicket
from antesala.words import Words
from counter.dialogs.dialog_act import Sheet
from counter.panes.dialog import Dialog, DialogRow, with_choice
from counter.panes.keys import Key
from counter.work.moment import Moment
from counter.work.opened import Opened

REASONS = ("not-ours", "not-now", "incomplete")
LONGEST = 120
"""The most letters of the clerk's own words: with a ready reason before them they must fit a line
of the wire.
"""


def _offer(moment: Moment) -> str:
    desk = moment.office.desk
    return desk.offers[0].ticket if desk is not None and desk.offers else ""


def _dialog(moment: Moment, opened: Opened, words: Words) -> Dialog:
    desk = moment.office.desk
    offer = desk.offers[0] if desk and desk.offers else None
    giver = moment.office.clerk_name(offer.clerk) if offer else ""
    ready = (words.say(f"counter-decline-{one}") for one in REASONS)
    rows, chosen = with_choice((DialogRow(one, one) for one in ready), opened.chosen)
    return Dialog(
        title=words.say("counter-decline-title", code=offer.code if offer else ""),
        meaning=words.say("counter-decline-meaning", name=giver),
        field_label=words.say("counter-decline-own"),
        field_longest=LONGEST,
        head=words.say("counter-decline-head"),
        rows=rows,
        chosen=chosen,
        gets_head=words.say("counter-decline-reads", name=giver),
        gets=_reason(rows[chosen].key, opened.text),
        main=Key(words=words.say("counter-decline-send")),
    )


def _reason(chosen: str, text: str) -> str:
    return f"{chosen} {text.strip()}".strip()


def _command(_situation: Moment, opened: Opened, fresh_id: str) -> Command:
    reason = _reason(opened.chosen, opened.text)
    return DeclineTicket(id=fresh_id, ticket=opened.subject, reason=reason)


SHEET = Sheet(_offer, _dialog, _command)

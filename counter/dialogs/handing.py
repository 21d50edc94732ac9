"""A person leaves the clerk's hands: to a colleague, to another service, or set aside for a while.

A colleague reads the need, which is required (AUM-010-030), and accepts or declines with a reason.
At another service the person keeps their arrival time and their class. A person is set aside to
fetch a copy, say, and come back.
"""

from dataclasses import replace

from antesala.messages import commands as c
from antesala.words import Words, said_wait
from counter.panes.colleagues import AVAILABLE, Colleague, colleagues_of, gets, serving
from counter.panes.dialog import Dialog, DialogRow, Sheet, service_rows, with_choice
from counter.panes.keys import Key
from counter.work.desk import Opened, Stage
from counter.work.moment import Moment
from counter.work.office import Office

STATE_ICONS = {
    "free": "circle-check",
    "busy": "user-check",
    "back_office": "briefcase-business",
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


def _command(moment: Moment, opened: Opened, fresh_id: str) -> c.Command:
    return c.OfferTicket(id=fresh_id, clerk=opened.chosen, need=moment.memory.need.text)


SHEET = Sheet(held, _dialog, _command)


def _parking_dialog(moment: Moment, _opened: Opened, words: Words) -> Dialog:
    return Dialog(
        title=words.say("counter-park-title", code=moment.office.code),
        meaning=words.say("counter-park-meaning"),
        gets_head=words.say("counter-gets"),
        gets=words.say("counter-gets-parked"),
        main=Key(words=words.say("counter-park-send")),
    )


def _parking_command(_situation: Moment, opened: Opened, fresh_id: str) -> c.Command:
    return c.ParkTicket(id=fresh_id, ticket=opened.subject)


PARKING = Sheet(held, _parking_dialog, _parking_command)


def _transfer_dialog(moment: Moment, opened: Opened, words: Words) -> Dialog:
    office = moment.office
    rows, chosen = with_choice(_rows(office, opened, words), opened.chosen)
    nobody = "" if rows else words.say("counter-transfer-none")
    return Dialog(
        title=words.say("counter-transfer-title", code=office.code),
        meaning=words.say("counter-transfer-meaning"),
        begins_in_field=True,
        field_label=words.say("counter-transfer-search"),
        head=words.say("counter-transfer-head"),
        aside_head=words.say("counter-offer-aside"),
        rows=rows,
        chosen=chosen,
        nobody=nobody,
        gets_head=words.say("counter-gets-waits") if rows else "",
        gets=_gets(office, rows[chosen], words) if rows else "",
        main=Key(words=words.say("counter-transfer-send"), icon="send", waiting=nobody),
    )


def _rows(office: Office, opened: Opened, words: Words) -> list[DialogRow]:
    """The other services, and which counters call for them now."""
    ours = office.desk.ticket.service if office.desk and office.desk.ticket else ""
    rows = service_rows(office, opened, words)
    return [_service_row(office, row, words) for row in rows if row.key != ours]


def _service_row(office: Office, row: DialogRow, words: Words) -> DialogRow:
    counters = len(serving(office, row.key))
    return replace(
        row,
        tag=words.say("counter-transfer-counters", count=counters),
        tag_icon="door-open" if counters else "door-closed",
        aside=row.aside or words.say("counter-queue", count=0),
    )


def _gets(office: Office, row: DialogRow, words: Words) -> str:
    """The service, and which counters call for it now."""
    numbers = [counter.number for counter in serving(office, row.key)]
    if not numbers:
        return words.say("counter-gets-unit", service=row.words, unit=row.detail)
    return words.say(
        "counter-gets-counters",
        service=row.words,
        unit=row.detail,
        numbers=", ".join(numbers),
        count=len(numbers),
    )


def _transfer_command(moment: Moment, opened: Opened, fresh_id: str) -> c.Command:
    return c.TransferTicket(id=fresh_id, service=opened.chosen, need=moment.memory.need.text)


TRANSFERRING = Sheet(held, _transfer_dialog, _transfer_command)


REASONS = ("not-ours", "not-now", "incomplete")
LONGEST = 120
"""The most letters of the clerk's own words: with a ready reason before them they must fit a line
of the wire.
"""


def _offer(moment: Moment) -> str:
    desk = moment.office.desk
    return desk.offers[0].ticket if desk is not None and desk.offers else ""


def _declining_dialog(moment: Moment, opened: Opened, words: Words) -> Dialog:
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


def _declining_command(_situation: Moment, opened: Opened, fresh_id: str) -> c.Command:
    reason = _reason(opened.chosen, opened.text)
    return c.DeclineTicket(id=fresh_id, ticket=opened.subject, reason=reason)


DECLINING = Sheet(_offer, _declining_dialog, _declining_command)

"""Sending the person to another service, where they keep their arrival time and their class."""

from dataclasses import replace

from antesala.messages.commands import Command, TransferTicket
from antesala.words import Words
from counter.dialogs.dialog_act import Sheet
from counter.dialogs.handing import held
from counter.panes.colleagues import serving
from counter.panes.dialog import Dialog, DialogRow, with_choice
from counter.panes.keys import Key
from counter.panes.services import service_rows
from counter.work.moment import Moment
from counter.work.office import Office
from counter.work.opened import Opened


def _dialog(moment: Moment, opened: Opened, words: Words) -> Dialog:
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
    return [_row(office, row, words) for row in rows if row.key != ours]


def _row(office: Office, row: DialogRow, words: Words) -> DialogRow:
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


def _command(moment: Moment, opened: Opened, fresh_id: str) -> Command:
    return TransferTicket(id=fresh_id, service=opened.chosen, need=moment.memory.need.text)


SHEET = Sheet(held, _dialog, _command)

"""The paper of a ticket given here, printed by a kiosk that the clerk chooses."""

from antesala.messages.commands import Command, PrintTicket
from antesala.messages.rows import DeviceRow
from antesala.words import Words
from counter.dialogs.dialog_act import Sheet
from counter.dialogs.ticket_lists import at_work
from counter.panes.devices import ailment
from counter.panes.dialog import Dialog, DialogRow, with_choice
from counter.panes.keys import (
    CAPS,
    ICONS,
    SEQUENCES,
    Key,
)
from counter.work.desk import Act
from counter.work.moment import Moment
from counter.work.opened import Opened

TIMES = 2
"""How many papers of one ticket: one may be torn or left behind, and more are a mistake."""
WELL = frozenset({"", "paper_low"})
"""Faults with which a kiosk can still print."""


def kiosks_of(moment: Moment) -> list[DeviceRow]:
    """The kiosks, those first that report that they can print now; some printers never report."""
    found = [row for row in moment.office.devices if row.role == "kiosk"]
    return sorted(
        found, key=lambda row: (ailment(row) not in WELL, row.printer == "none", row.name)
    )


def print_key(moment: Moment, words: Words) -> tuple[Key, ...]:
    """The key that leads here from the ticket just given, where a kiosk could print it."""
    given = moment.memory.given
    if given is None or given.printed >= TIMES or not kiosks_of(moment):
        return ()
    said = words.say("counter-act-print", times=given.printed)
    return (Key(Act.PRINT, said, ICONS[Act.PRINT], CAPS[Act.PRINT], SEQUENCES[Act.PRINT]),)


def _subject(moment: Moment) -> str:
    given = moment.memory.given
    return given.ticket if given and at_work(moment) else ""


def _dialog(moment: Moment, opened: Opened, words: Words) -> Dialog:
    given = moment.memory.given
    rows, chosen = with_choice((_row(row, words) for row in kiosks_of(moment)), opened.chosen)
    lack = rows[chosen].reason if chosen >= 0 else words.say("counter-print-nowhere")
    code = given.code if given else ""
    return Dialog(
        title=words.say("counter-print-title", code=code),
        meaning=words.say("counter-print-meaning", code=code),
        head=words.say("counter-print-head"),
        rows=rows,
        chosen=chosen,
        pending=words.say("counter-print-pending"),
        main=Key(words=words.say("counter-print-send"), waiting=lack),
    )


def _row(kiosk: DeviceRow, words: Words) -> DialogRow:
    trouble = ailment(kiosk)
    return DialogRow(
        key=kiosk.id,
        words=kiosk.name,
        detail=kiosk.place,
        reason="" if trouble in WELL else words.say(f"counter-device-{trouble}"),
    )


def _command(moment: Moment, opened: Opened, fresh_id: str) -> Command:
    return PrintTicket(id=fresh_id, ticket=_subject(moment), device=opened.chosen)


SHEET = Sheet(_subject, _dialog, _command, is_kept=False)

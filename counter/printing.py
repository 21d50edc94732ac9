"""The paper of a ticket given here, printed by a kiosk that the clerk chooses."""

from antesala.messages.commands import Command, PrintTicket
from antesala.messages.rows import DeviceRow
from antesala.words import Words
from counter.desk import Act
from counter.devices import ailment
from counter.dialog import Dialog, DialogRow, Opened, with_choice
from counter.keys import CAPS, ICONS, SEQUENCES, Key
from counter.sheet import Sheet
from counter.situation import Situation
from counter.ticket_lists import at_work

TIMES = 2
"""A paper and once more: one may be torn or left, and a heap of papers is somebody's mistake."""
WELL = frozenset({"", "paper_low"})
"""What a kiosk may have and print all the same."""


def kiosks_of(situation: Situation) -> list[DeviceRow]:
    """The kiosks, those first that say that they can print now; some printers never say."""
    found = [row for row in situation.office.devices if row.role == "kiosk"]
    return sorted(
        found, key=lambda row: (ailment(row) not in WELL, row.printer == "none", row.name)
    )


def print_key(situation: Situation, words: Words) -> tuple[Key, ...]:
    """The key that leads here from the ticket just given, where a kiosk could print it."""
    given = situation.memory.given
    if given is None or given.printed >= TIMES or not kiosks_of(situation):
        return ()
    said = words.say("counter-act-print", times=given.printed)
    return (Key(Act.PRINT, said, ICONS[Act.PRINT], CAPS[Act.PRINT], SEQUENCES[Act.PRINT]),)


def _subject(situation: Situation) -> str:
    given = situation.memory.given
    return given.ticket if given and at_work(situation) else ""


def _dialog(situation: Situation, opened: Opened, words: Words) -> Dialog:
    given = situation.memory.given
    rows, chosen = with_choice((_row(row, words) for row in kiosks_of(situation)), opened.chosen)
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


def _command(situation: Situation, opened: Opened, fresh_id: str) -> Command:
    return PrintTicket(id=fresh_id, ticket=_subject(situation), device=opened.chosen)


SHEET = Sheet(_subject, _dialog, _command, is_kept=False)

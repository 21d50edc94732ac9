"""The paper of a ticket given here, from this console's own printer or from a kiosk."""

from antesala.messages import commands as c, rows as r
from antesala.printing.slip import Slip
from antesala.printing.slip_content import Issued, filled_slip
from antesala.words import Words, instant
from counter.dialogs.ticket_lists import at_work
from counter.panes.bar import ailment
from counter.panes.dialog import Dialog, DialogRow, Sheet, with_choice
from counter.panes.keys import (
    CAPS,
    ICONS,
    SEQUENCES,
    Key,
)
from counter.work.desk import Act, Opened
from counter.work.moment import Moment

TIMES = 2
"""How many papers of one ticket: one may be torn or left behind, and more are a mistake."""
OWN = "own"
"""The row of this console's own printer."""
WELL = frozenset({"", "paper_low"})
"""Faults with which a kiosk can still print."""


def kiosks_of(moment: Moment) -> list[r.DeviceRow]:
    """The kiosks, those first that report that they can print now; some printers never report."""
    found = [row for row in moment.office.devices if row.role == "kiosk"]
    return sorted(
        found, key=lambda row: (ailment(row) not in WELL, row.printer == "none", row.name)
    )


def print_key(moment: Moment, words: Words) -> tuple[Key, ...]:
    """The key that leads here from the ticket just given, where a kiosk could print it."""
    given = moment.memory.given
    is_printable = moment.has_printer or kiosks_of(moment)
    if given is None or given.printed >= TIMES or not is_printable:
        return ()
    said = words.say("counter-act-print", times=given.printed)
    return (Key(Act.PRINT, said, ICONS[Act.PRINT], CAPS[Act.PRINT], SEQUENCES[Act.PRINT]),)


def _subject(moment: Moment) -> str:
    given = moment.memory.given
    return given.ticket if given and at_work(moment) else ""


def _dialog(moment: Moment, opened: Opened, words: Words) -> Dialog:
    given = moment.memory.given
    rows, chosen = with_choice(printers_of(moment, words), opened.chosen)
    lack = rows[chosen].reason if chosen >= 0 else words.say("counter-print-nowhere")
    code = given.code if given else ""
    return Dialog(
        title=words.say("counter-print-title", code=code),
        meaning=words.say("counter-print-meaning", code=code),
        head=words.say("counter-print-head"),
        rows=rows,
        chosen=chosen,
        trouble=paper_trouble(moment, words),
        pending=words.say("counter-print-pending"),
        main=Key(words=words.say("counter-print-send"), waiting=lack),
    )


def printers_of(moment: Moment, words: Words) -> list[DialogRow]:
    """This console's own printer first: its paper comes out beside the clerk."""
    own = DialogRow(key=OWN, words=words.say("counter-print-own"))
    kiosks = [_row(row, words) for row in kiosks_of(moment)]
    return [own, *kiosks] if moment.has_printer else kiosks


def paper_trouble(moment: Moment, words: Words) -> str:
    """Why the last paper from this console's own printer did not come, and what to do."""
    given = moment.memory.given
    if given is None or not given.paper:
        return ""
    return words.say(f"counter-paper-{given.paper}", code=given.code)


def is_own(dialog: Dialog) -> bool:
    """Whether the open dialog asks for a paper from this console's own printer."""
    is_chosen = dialog.chosen >= 0 and dialog.rows[dialog.chosen].key == OWN
    return is_chosen and dialog.act in (Act.PRINT, Act.PRINT_LIST)


def slip_of(moment: Moment) -> Slip | None:
    """The paper of the ticket that was given; None where none was."""
    given, office = moment.memory.given, moment.office
    if given is None:
        return None
    status = office.status if office.status and office.status.id == given.ticket else None
    issued = Issued(
        code=given.code,
        service=office.service_name(given.service),
        at=instant(given.at) if given.at else moment.now,
        link_token=given.link_token or "",
        status=status,
    )
    return filled_slip(issued, office.catalogue, office.public_url)


def _row(kiosk: r.DeviceRow, words: Words) -> DialogRow:
    trouble = ailment(kiosk)
    return DialogRow(
        key=kiosk.id,
        words=kiosk.name,
        detail=kiosk.place,
        reason="" if trouble in WELL else words.say(f"counter-device-{trouble}"),
    )


def _command(moment: Moment, opened: Opened, fresh_id: str) -> c.Command:
    return c.PrintTicket(id=fresh_id, ticket=_subject(moment), device=opened.chosen)


SHEET = Sheet(_subject, _dialog, _command, is_kept=False)

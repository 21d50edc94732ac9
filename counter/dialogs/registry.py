"""All acts that open a dialog, and the complete dialog that is open now."""

from dataclasses import replace

from antesala.messages.commands import Command
from antesala.words import Words
from counter.dialogs import (
    finishing,
    giving,
    handing,
    leaving,
    listing,
    noting,
    own_day,
    pausing,
    petitioning,
    printing,
    proving,
    punctual,
    receipts,
    ticket_lists,
)
from counter.panes.dialog import Dialog, Sheet
from counter.panes.keys import ENTER, ICONS
from counter.panes.queue import more_words
from counter.work.desk import ABSENT_WITHOUT, NOTING, Act
from counter.work.moment import Moment

SHEETS: dict[Act, Sheet] = {
    Act.OFFER: handing.SHEET,
    Act.TRANSFER: handing.TRANSFERRING,
    Act.PARK: handing.PARKING,
    Act.DECLINE: handing.DECLINING,
    Act.FINISH: finishing.SHEET,
    Act.FINISH_AND_CALL: finishing.CALLING,
    Act.CALL_BY_HAND: ticket_lists.WAITING,
    Act.REINSTATE: ticket_lists.MISSED,
    Act.RESUME: ticket_lists.PARKED,
    Act.ARRIVE: ticket_lists.COMING,
    Act.GRANT_CLASS: giving.CLASSES,
    Act.PUNCTUAL: punctual.SHEET,
    Act.ISSUE: giving.SHEET,
    Act.GIVEN: giving.GIVEN,
    Act.PRINT: printing.SHEET,
    Act.PRINT_LIST: listing.SHEET,
    Act.PROVE: proving.SHEET,
    Act.START_TELEPHONE: finishing.TELEPHONE,
    Act.SERVICE: finishing.SERVICE,
    Act.PETITION: petitioning.PETITION,
    Act.FOLLOW_UP: petitioning.FOLLOW_UP,
    Act.RECEIPT: receipts.RECEIPT,
    Act.ENDED_PETITIONS: receipts.ENDED,
    Act.RATE: receipts.RATE,
    Act.NOTE_CALL: noting.SHEET,
    Act.NOTE_NAMELESS: noting.NAMELESS,
    Act.PAUSE: pausing.SHEET,
    Act.OWN_DAY: own_day.SHEET,
    Act.CHANGE_PIN: leaving.PIN,
    Act.CLOSE: leaving.CLOSE,
    Act.SIGN_OUT: leaving.SIGN_OUT,
}
"""Every act that opens a dialog."""


def subject_of(act: Act, moment: Moment) -> str:
    """The subject of a dialog; empty where the act asks at once or has no subject."""
    return SHEETS[act].subject(moment) if act in SHEETS else ""


def shown_in_menu(moment: Moment) -> frozenset[Act]:
    """The acts behind the clerk's name that have something to show now."""
    return frozenset(act for act in ABSENT_WITHOUT if subject_of(act, moment))


def is_about_nothing(moment: Moment) -> bool:
    """Whether a dialog is open whose subject is gone."""
    opened = moment.memory.dialog
    return opened is not None and subject_of(Act(opened.act), moment) != opened.subject


def dialog_of(moment: Moment, words: Words) -> Dialog:
    """The open dialog; one without an act where none is open."""
    opened = moment.memory.dialog
    if opened is None:
        return Dialog()
    act, refused = Act(opened.act), moment.memory.refused
    # What is noted stays so: the second key takes nothing back.
    leave = "counter-dialog-close" if act in NOTING else "counter-dialog-cancel"
    dialog = SHEETS[act].dialog(moment, opened, words)
    main = replace(
        dialog.main,
        act=act,
        icon=dialog.main.icon or ICONS[act],
        cap=words.say("counter-key-enter"),
        sequences=ENTER,
        waiting=_waiting(moment, dialog, words),
    )
    return replace(
        dialog,
        act=act,
        trouble=words.refusal(refused) if refused else dialog.trouble,
        choose=words.say("counter-dialog-choose") if dialog.rows else "",
        more=more_words(len(dialog.rows), words),
        close=dialog.close or words.say("counter-dialog-close"),
        cancel="" if dialog.only_tells else words.say(leave),
        main=main,
    )


def command_of(moment: Moment, dialog: Dialog, fresh_id: str) -> Command | None:
    """The open dialog's command, with the choices as shown; None while its main key waits."""
    opened = moment.memory.dialog
    if opened is None or dialog.main.waiting:
        return None
    chosen = dialog.rows[dialog.chosen].key if dialog.chosen >= 0 else ""
    return SHEETS[Act(opened.act)].command(moment, replace(opened, chosen=chosen), fresh_id)


def _waiting(moment: Moment, dialog: Dialog, words: Words) -> str:
    """Why the main key is off now; empty for one that only closes the dialog."""
    if dialog.code or dialog.only_tells:
        return ""
    if moment.memory.asked is not None and dialog.pending:
        return dialog.pending
    if dialog.turns_to or dialog.is_local:
        return dialog.main.waiting
    if moment.since is not None:
        return words.say("counter-offline")
    if moment.awaited is not None:
        return words.say("counter-waiting")
    return dialog.main.waiting

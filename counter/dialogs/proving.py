"""The proof of how long the person in hand has waited, on paper."""

from antesala.messages import commands as c
from antesala.printing.proof import WaitPaper, wait_paper
from antesala.words import Words
from counter.dialogs.listing import trouble_of
from counter.dialogs.printing import OWN, printers_of
from counter.panes.dialog import Dialog, Sheet, with_choice
from counter.panes.keys import Key
from counter.work.desk import Act, Opened
from counter.work.moment import Moment


def paper_of(moment: Moment) -> WaitPaper | None:
    """The paper of the proof that the server has signed last; None where there is none."""
    proof, office = moment.memory.proof, moment.office
    return wait_paper(proof, office.catalogue, office.public_url) if proof else None


def _subject(moment: Moment) -> str:
    ticket = moment.office.desk.ticket if moment.office.desk else None
    return ticket.id if ticket else ""


def _dialog(moment: Moment, opened: Opened, words: Words) -> Dialog:
    rows, chosen = with_choice(printers_of(moment, words), opened.chosen)
    lack = rows[chosen].reason if chosen >= 0 else words.say("counter-print-nowhere")
    ticket = moment.office.desk.ticket if moment.office.desk else None
    return Dialog(
        title=words.say("counter-prove-title", code=ticket.code if ticket else ""),
        meaning=words.say("counter-prove-meaning"),
        head=words.say("counter-print-head"),
        rows=rows,
        chosen=chosen,
        trouble=trouble_of(Act.PROVE, moment.memory.proof_paper, words),
        pending=words.say("counter-print-pending"),
        main=Key(words=words.say("counter-print-send"), waiting=lack),
    )


def _command(_moment: Moment, opened: Opened, fresh_id: str) -> c.Command:
    """For this console's own printer the answer has the proof, which only the server signs."""
    device = None if opened.chosen == OWN else opened.chosen
    return c.PrintProof(id=fresh_id, device=device)


SHEET = Sheet(_subject, _dialog, _command, is_kept=False)

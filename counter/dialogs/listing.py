"""The list that a person takes away: on paper, or on the page of their ticket."""

from antesala.messages import commands as c, rows as r
from antesala.printing.slip_content import Leaflet, taken_away
from antesala.words import Words
from counter.dialogs.printing import printers_of
from counter.panes.dialog import Dialog, Sheet, with_choice
from counter.panes.keys import Key
from counter.work.desk import Act, Opened
from counter.work.moment import Moment
from counter.work.office import Office

TROUBLES = {
    "no_paper": "no_paper",
    "cover_open": "cover_open",
    "offline": "offline",
    "hangs": "offline",
}
"""What an outcome of printing says of the printer; any other is a failure of its own."""


def trouble_of(act: Act, outcome: str, words: Words) -> str:
    """The sentence about a paper of this console's own printer that did not come out."""
    why = words.say(f"counter-device-{TROUBLES.get(outcome, 'failed')}") if outcome else ""
    return words.say(f"counter-{act}-failed", why=why) if why else ""


def missing_of(service: r.ServicePart, attention: r.AttentionPart) -> r.ListPart:
    """The list as it is ticked now, by the server's own rule.

    Before the first tick nothing is known to be missing: then it has all that is to be brought.
    """
    if not attention.brought:
        return r.ListPart(service=service.id, papers=list(service.requirements))
    papers = [
        paper
        for place, paper in enumerate(service.requirements)
        if place not in attention.brought and paper not in service.optional
    ]
    return r.ListPart(service=service.id, papers=papers, is_checked=True)


def list_of(moment: Moment) -> Leaflet | None:
    """The paper of the attention in hand; None where it is about no service."""
    office, desk = moment.office, moment.office.desk
    attention = desk.attention if desk else None
    service = office.service(attention.service) if attention else None
    if attention is None or service is None or office.catalogue is None:
        return None
    code = desk.ticket.code if desk and desk.ticket else ""
    return taken_away(missing_of(service, attention), office.catalogue, moment.now, code=code)


def language_of(office: Office) -> str:
    """The language of the person in hand; empty for the office's own."""
    ticket = office.desk.ticket if office.desk else None
    return ticket.language if ticket else ""


def _subject(moment: Moment) -> str:
    desk = moment.office.desk
    return desk.attention.id if desk and desk.attention and list_of(moment) else ""


def _dialog(moment: Moment, opened: Opened, words: Words) -> Dialog:
    rows, chosen = with_choice(printers_of(moment, words), opened.chosen)
    lack = rows[chosen].reason if chosen >= 0 else words.say("counter-print-nowhere")
    paper = list_of(moment)
    return Dialog(
        title=words.say("counter-print_list-title"),
        meaning=words.say("counter-print_list-meaning", service=paper.service if paper else ""),
        head=words.say("counter-print-head"),
        rows=rows,
        chosen=chosen,
        trouble=trouble_of(Act.PRINT_LIST, moment.memory.list_paper, words),
        pending=words.say("counter-print-pending"),
        main=Key(words=words.say("counter-print-send"), waiting=lack),
    )


def _command(_moment: Moment, opened: Opened, fresh_id: str) -> c.Command:
    return c.PrintList(id=fresh_id, device=opened.chosen)


SHEET = Sheet(_subject, _dialog, _command, is_kept=False)

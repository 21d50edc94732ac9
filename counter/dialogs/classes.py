"""Giving a ticket another class, when a clerk sees that the law gives the person preference."""

from antesala.messages.commands import Command, GrantClass
from antesala.messages.rows import ClassPart
from antesala.words import Words, said
from counter.dialogs.dialog_act import Sheet
from counter.dialogs.ticket_lists import chosen_ticket
from counter.panes.dialog import Dialog, DialogRow, with_choice
from counter.panes.keys import Key
from counter.work.desk import Act
from counter.work.moment import Moment
from counter.work.opened import Opened

GRANTED_TO = frozenset({"waiting", "parked"})


def people_of(held: ClassPart, words: Words) -> str:
    """The people that a class is for, as the country's law names them."""
    return " · ".join(said(name, words) for name in held.people)


def _subject(moment: Moment) -> str:
    """The ticket chosen in a list, and after that the same one, as long as it may still change."""
    opened = moment.memory.dialog
    if opened is not None and opened.act == Act.GRANT_CLASS:
        ticket = moment.office.ticket(opened.subject)
    else:
        ticket = chosen_ticket(moment)
    return ticket.id if ticket is not None and ticket.state in GRANTED_TO else ""


def _dialog(moment: Moment, opened: Opened, words: Words) -> Dialog:
    office = moment.office
    ticket = office.ticket(opened.subject)
    if ticket is None:
        return Dialog()
    listed = office.catalogue.classes if office.catalogue else []
    rows, chosen = with_choice(
        (_row(one, words, is_held=one.id == ticket.ticket_class) for one in listed), opened.chosen
    )
    none = rows[chosen].reason if chosen >= 0 else words.say("counter-class-none")
    granted = rows[chosen].words if chosen >= 0 else ""
    return Dialog(
        title=words.say("counter-class-title", code=ticket.code),
        meaning=words.say("counter-class-meaning"),
        head=words.say("counter-class-head"),
        rows=rows,
        chosen=chosen,
        main=Key(
            words=words.say("counter-class-send", name=granted, code=ticket.code), waiting=none
        ),
    )


def _row(one: ClassPart, words: Words, *, is_held: bool) -> DialogRow:
    return DialogRow(
        key=one.id,
        words=one.name,
        detail=people_of(one, words),
        reason=words.say("counter-class-held") if is_held else "",
    )


def _command(_situation: Moment, opened: Opened, fresh_id: str) -> Command:
    return GrantClass(id=fresh_id, ticket=opened.subject, ticket_class=opened.chosen)


SHEET = Sheet(_subject, _dialog, _command, is_kept=False)

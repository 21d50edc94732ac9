"""The courtesy of punctual taxpayers: the clerk types the number that the person shows.

The server looks it up. Here it stays no longer than the dialog is open.
"""

from antesala.messages import commands as c
from antesala.words import Words
from counter.dialogs.ticket_lists import chosen_ticket
from counter.panes.dialog import Dialog, Sheet
from counter.panes.keys import Key
from counter.work.desk import Act, Opened
from counter.work.moment import Moment

LENGTHS = frozenset({8, 11})
"""How many digits a DNI has, and a RUC."""


def _subject(moment: Moment) -> str:
    """The ticket chosen in a list, or the one just given; after that the same one."""
    opened, given = moment.memory.dialog, moment.memory.given
    if opened is not None and opened.act == Act.PUNCTUAL:
        ticket = moment.office.ticket(opened.subject)
    elif opened is not None and opened.act == Act.GIVEN and given is not None:
        ticket = moment.office.ticket(given.ticket)
    else:
        ticket = chosen_ticket(moment)
    return ticket.id if ticket is not None and moment.office.may_be_punctual(ticket) else ""


def _dialog(moment: Moment, opened: Opened, words: Words) -> Dialog:
    office, say = moment.office, words.say
    ticket = office.ticket(opened.subject)
    digits = sum(map(str.isdecimal, opened.text))
    return Dialog(
        title=say("punctual-ask", code=ticket.code if ticket else ""),
        meaning=say("punctual-desk-meaning"),
        begins_in_field=True,
        field_label=say("punctual-number"),
        field_hint=say("punctual-number-hint"),
        field_longest=20,
        main=Key(
            words=say("punctual-verb"),
            icon="search",
            waiting="" if digits in LENGTHS else say("punctual-desk-lacks"),
        ),
    )


def _command(_moment: Moment, opened: Opened, fresh_id: str) -> c.Command:
    number = "".join(filter(str.isdecimal, opened.text))
    return c.GrantPunctual(id=fresh_id, ticket=opened.subject, taxpayer=number)


SHEET = Sheet(_subject, _dialog, _command, is_kept=False)

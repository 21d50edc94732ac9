"""Setting aside the person in attention: to fetch a copy, say, and come back."""

from antesala.messages import commands as c
from antesala.words import Words
from counter.dialogs.dialog_act import Sheet
from counter.dialogs.handing import held
from counter.panes.dialog import Dialog
from counter.panes.keys import Key
from counter.work.moment import Moment
from counter.work.opened import Opened


def _dialog(moment: Moment, _opened: Opened, words: Words) -> Dialog:
    return Dialog(
        title=words.say("counter-park-title", code=moment.office.code),
        meaning=words.say("counter-park-meaning"),
        gets_head=words.say("counter-gets"),
        gets=words.say("counter-gets-parked"),
        main=Key(words=words.say("counter-park-send")),
    )


def _command(_situation: Moment, opened: Opened, fresh_id: str) -> c.Command:
    return c.ParkTicket(id=fresh_id, ticket=opened.subject)


SHEET = Sheet(held, _dialog, _command)

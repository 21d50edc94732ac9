"""Setting the person aside who is attended: to fetch a copy, say, and come back."""

from antesala.messages.commands import Command, ParkTicket
from antesala.words import Words
from counter.dialog import Dialog, Opened
from counter.handing import held
from counter.keys import Key
from counter.sheet import Sheet
from counter.situation import Situation


def _dialog(situation: Situation, _opened: Opened, words: Words) -> Dialog:
    return Dialog(
        title=words.say("counter-park-title", code=situation.office.code),
        meaning=words.say("counter-park-meaning"),
        gets_head=words.say("counter-gets"),
        gets=words.say("counter-gets-parked"),
        main=Key(words=words.say("counter-park-send")),
    )


def _command(_situation: Situation, opened: Opened, fresh_id: str) -> Command:
    return ParkTicket(id=fresh_id, ticket=opened.subject)


SHEET = Sheet(held, _dialog, _command)

"""Closing a counter, or leaving: ask first if people wait that no other open counter serves."""

from collections.abc import Callable

from antesala.messages.commands import CloseCounter, Command, SignOut
from antesala.messages.rows import CounterRow, TicketRow
from antesala.words import Words
from counter.dialogs.dialog_act import Sheet
from counter.panes.dialog import Dialog
from counter.panes.keys import Key
from counter.work.desk import Act, Stage
from counter.work.moment import Moment
from counter.work.office import Office
from counter.work.opened import Opened


def left_alone(office: Office) -> list[TicketRow]:
    """The people waiting for this counter that no other open one could call."""
    others = [row for row in office.counters if row.state == "open" and row.clerk != office.clerk]
    return [row for row in office.waiting() if not any(_serves(one, row) for one in others)]


def _serves(counter: CounterRow, ticket: TicketRow) -> bool:
    if ticket.reserved_for is not None:
        return counter.clerk == ticket.reserved_for
    return ticket.service in counter.services and ticket.ticket_class in counter.classes


def _subject(moment: Moment) -> str:
    desk = moment.office.desk
    is_free = moment.stage in (Stage.FREE, Stage.PAUSED)
    return desk.id if is_free and desk and left_alone(moment.office) else ""


def _sheet(act: Act, command: Callable[[str], Command]) -> Sheet:
    def dialog(moment: Moment, _opened: Opened, words: Words) -> Dialog:
        office = moment.office
        counts = {"waiting": len(office.waiting()), "alone": len(left_alone(office))}
        said = words.say(f"counter-act-{act}")
        meaning = words.say("counter-leave-meaning", **counts)
        # "Close" would name both what Esc does and what is asked.
        esc = words.say("counter-dialog-cancel")
        return Dialog(title=said, meaning=meaning, close=esc, main=Key(words=said))

    def ask(_situation: Moment, _opened: Opened, fresh_id: str) -> Command:
        return command(fresh_id)

    return Sheet(_subject, dialog, ask, is_kept=False)


CLOSE = _sheet(Act.CLOSE, lambda fresh_id: CloseCounter(id=fresh_id))
SIGN_OUT = _sheet(Act.SIGN_OUT, lambda fresh_id: SignOut(id=fresh_id))

"""Closing a counter, leaving it, and changing a clerk's own PIN at their console.

It asks first if people wait that no other open counter serves. Of the PIN it asks for the old one,
and twice for the new one.
"""

from collections.abc import Callable

from antesala.messages import commands as c, rows as r
from antesala.words import Words
from counter.panes.dialog import Dialog, Line, Sheet
from counter.panes.keys import Key
from counter.work.desk import PIN_LENGTHS, Act, Opened, Stage
from counter.work.moment import Moment
from counter.work.office import Office


def left_alone(office: Office) -> list[r.TicketRow]:
    """The people waiting for this counter that no other open one could call."""
    others = [row for row in office.counters if row.state == "open" and row.clerk != office.clerk]
    return [row for row in office.waiting() if not any(_serves(one, row) for one in others)]


def _serves(counter: r.CounterRow, ticket: r.TicketRow) -> bool:
    if ticket.reserved_for is not None:
        return counter.clerk == ticket.reserved_for
    return ticket.service in counter.services and ticket.ticket_class in counter.classes


def _subject(moment: Moment) -> str:
    desk = moment.office.desk
    is_free = moment.stage in (Stage.FREE, Stage.PAUSED)
    return desk.id if is_free and desk and left_alone(moment.office) else ""


def _sheet(act: Act, command: Callable[[str], c.Command]) -> Sheet:
    def dialog(moment: Moment, _opened: Opened, words: Words) -> Dialog:
        office = moment.office
        counts = {"waiting": len(office.waiting()), "alone": len(left_alone(office))}
        said = words.say(f"counter-act-{act}")
        meaning = words.say("counter-leave-meaning", **counts)
        # "Close" would name both what Esc does and what is asked.
        esc = words.say("counter-dialog-cancel")
        return Dialog(title=said, meaning=meaning, close=esc, main=Key(words=said))

    def ask(_situation: Moment, _opened: Opened, fresh_id: str) -> c.Command:
        return command(fresh_id)

    return Sheet(_subject, dialog, ask, is_kept=False)


CLOSE = _sheet(Act.CLOSE, lambda fresh_id: c.CloseCounter(id=fresh_id))
SIGN_OUT = _sheet(Act.SIGN_OUT, lambda fresh_id: c.SignOut(id=fresh_id))


FIELDS = ("old", "new", "again")
"""The fields, in this order."""
STAGES = frozenset({Stage.CHOOSE, Stage.FREE, Stage.PAUSED})


def _pin_subject(moment: Moment) -> str:
    """The clerk, while they attend no one; empty when they sign out."""
    return (moment.office.clerk or "") if moment.stage in STAGES else ""


def _pin_dialog(_situation: Moment, opened: Opened, words: Words) -> Dialog:
    return Dialog(
        title=words.say("counter-act-change_pin"),
        meaning=words.say("counter-change_pin-meaning"),
        pins=tuple(Line(words.say(f"counter-change_pin-{each}")) for each in FIELDS),
        main=Key(words=words.say("counter-change_pin-send"), waiting=_lack(opened, words)),
    )


def _lack(opened: Opened, words: Words) -> str:
    """What must be typed first, or how the two new ones differ."""
    old, new, again = opened.secrets
    if min(map(len, opened.secrets)) < PIN_LENGTHS.start:
        return words.say("counter-change_pin-lacks")
    if new != again:
        return words.say("counter-change_pin-differ")
    return words.say("refusal-same_pin") if new == old else ""


def _pin_command(_situation: Moment, opened: Opened, fresh_id: str) -> c.Command:
    old, new, _ = opened.secrets
    return c.ChangePin(id=fresh_id, old=old, new=new)


PIN = Sheet(_pin_subject, _pin_dialog, _pin_command, is_kept=False)

"""Changing a clerk's own PIN at their console: the old one, and the new one twice."""

from antesala.messages.commands import ChangePin, Command
from antesala.words import Words
from counter.dialogs.dialog_act import Sheet
from counter.panes.dialog import Dialog
from counter.panes.keys import Key
from counter.panes.lines import Line
from counter.work.desk import PIN_LENGTHS, Stage
from counter.work.moment import Moment
from counter.work.opened import Opened

FIELDS = ("old", "new", "again")
"""The fields, in this order."""
STAGES = frozenset({Stage.CHOOSE, Stage.PAUSED})


def _subject(moment: Moment) -> str:
    """The clerk, while they attend no one; empty when they sign out."""
    return (moment.office.clerk or "") if moment.stage in STAGES else ""


def _dialog(_situation: Moment, opened: Opened, words: Words) -> Dialog:
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


def _command(_situation: Moment, opened: Opened, fresh_id: str) -> Command:
    old, new, _ = opened.secrets
    return ChangePin(id=fresh_id, old=old, new=new)


SHEET = Sheet(_subject, _dialog, _command, is_kept=False)

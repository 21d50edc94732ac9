"""Stopping calls for a while: the reason, about how long, or work in the back office.

One key and Enter pause for the reason that stands first; the hands stay on the keyboard.
"""

from datetime import datetime, timedelta

from antesala.messages import commands as c
from antesala.words import Words, hour
from counter.panes.dialog import Dialog, DialogRow, Group, Sheet, group_of, with_choice
from counter.panes.keys import Key
from counter.work.desk import Opened, Stage
from counter.work.moment import Moment

BACK_OFFICE = "-back-office"
"""Stands for the back office among the reasons; no identifier begins like it."""
PLAIN = "-"
"""A pause without a reason, in an office whose file gives none."""
SPANS = (5, 10, 15, 30, 45, 60, 90)
"""Minutes that a pause may be planned for; an end that is not known is one more choice."""
OPEN_END = "0"
PROPOSED = {"lunch": 60, "training": 60, "errand": 30}
"""Minutes proposed for the usual reasons; for others a short break."""
SHORT = 15


def _subject(moment: Moment) -> str:
    desk = moment.office.desk
    is_free = moment.stage in (Stage.FREE, Stage.PAUSED)
    return desk.id if is_free and desk is not None else ""


def _dialog(moment: Moment, opened: Opened, words: Words) -> Dialog:
    catalogue = moment.office.catalogue
    reasons = [DialogRow(one.id, one.name) for one in (catalogue.pauses if catalogue else [])]
    plain = [] if reasons else [DialogRow(PLAIN, words.say("counter-pause-plain"))]
    back_office = DialogRow(
        BACK_OFFICE,
        words.say("counter-back-office"),
        detail=words.say("counter-back-office-detail"),
    )
    rows, chosen = with_choice((*reasons, *plain, back_office), opened.chosen)
    reason = rows[chosen].key
    until, is_inside = _until(moment, opened, reason), reason == BACK_OFFICE
    return Dialog(
        title=words.say("counter-act-pause"),
        meaning=words.say("counter-pause-meaning"),
        head=words.say("counter-pause-head"),
        rows=rows,
        chosen=chosen,
        first=_open(words) if is_inside else _spans(opened, reason, until, moment, words),
        main=Key(
            words=_send_words(reason, until, moment, words),
            icon="briefcase-business" if is_inside else "",
        ),
    )


def _send_words(reason: str, until: datetime | None, moment: Moment, words: Words) -> str:
    if reason == BACK_OFFICE:
        return words.say("counter-pause-send-back")
    if until is None:
        return words.say("counter-pause-send")
    return words.say("counter-pause-send-until", hour=hour(until, moment.office.zone))


def _open(words: Words) -> Group:
    """The back office ends when the clerk attends again; the dialog keeps its shape."""
    said = {OPEN_END: words.say("counter-back-office-until")}
    return group_of("span", words.say("counter-pause-how-long"), said.items(), OPEN_END)


def _spans(
    opened: Opened, reason: str, until: datetime | None, moment: Moment, words: Words
) -> Group:
    """About how long; the end that follows is told below."""
    chosen = _span(opened, reason)
    options = {str(one): words.say("counter-pause-span", minutes=one) for one in SPANS}
    options[OPEN_END] = words.say("counter-pause-open")
    said = "counter-pause-until" if until else "counter-pause-open-detail"
    detail = words.say(said, hour=hour(until, moment.office.zone) if until else "")
    how_long = words.say("counter-pause-how-long")
    return group_of("span", how_long, options.items(), chosen, detail)


def _span(opened: Opened, reason: str) -> str:
    picked = opened.picked("span")
    return picked[0] if picked else str(PROPOSED.get(reason, SHORT))


def _until(moment: Moment, opened: Opened, reason: str) -> datetime | None:
    """The planned end, in whole minutes; None for one that is open, and in the back office."""
    minutes = int(_span(opened, reason))
    if reason == BACK_OFFICE or not minutes:
        return None
    return moment.now.replace(second=0, microsecond=0) + timedelta(minutes=minutes)


def _command(moment: Moment, opened: Opened, fresh_id: str) -> c.Command:
    if opened.chosen == BACK_OFFICE:
        return c.WorkInBackOffice(id=fresh_id)
    reason = None if opened.chosen in {"", PLAIN} else opened.chosen
    return c.PauseCounter(id=fresh_id, reason=reason, until=_until(moment, opened, opened.chosen))


SHEET = Sheet(_subject, _dialog, _command, is_kept=False)

"""The clerk's own day, which no other console is told: attended, waits, service, pauses."""

from antesala.messages import commands as c, rows as r
from antesala.words import Words
from counter.dialogs.ticket_lists import at_work
from counter.panes.dialog import Dialog, Sheet
from counter.panes.keys import Key
from counter.panes.queue import wait_words
from counter.work.desk import Opened, Stage
from counter.work.moment import Moment

BACK_OFFICE = "back_office"


def _subject(moment: Moment) -> str:
    return at_work(moment) if moment.stage in (Stage.FREE, Stage.PAUSED) else ""


def _dialog(moment: Moment, _opened: Opened, words: Words) -> Dialog:
    day = moment.memory.own_day
    lines = _lines(moment, day, words) if day is not None else [words.say("counter-waiting")]
    return Dialog(
        title=words.say("counter-act-own_day"),
        meaning="\n".join([words.say("counter-own-day-meaning"), "", *lines]),
        only_tells=True,
        main=Key(words=words.say("counter-given-done")),
    )


def _lines(moment: Moment, day: r.OwnDayPart, words: Words) -> list[str]:
    """Each figure in a line of its own."""
    facts = [("attended", str(day.attended))]
    for name, ranks in (("waits", day.waits), ("served", day.served)):
        if ranks:
            half, most = (wait_words(each // 60, words) for each in ranks)
            facts.append((name, words.say("counter-own-day-ranks", half=half, most=most)))
    facts.append(("idle", wait_words(day.idle // 60, words)))
    told = [(words.say(f"counter-own-day-{name}"), value) for name, value in facts]
    for pause in day.pauses:
        name = words.say("counter-own-day-pause", name=_pause(moment, pause.reason, words))
        told.append((name, wait_words(pause.seconds // 60, words)))
    return [f"{name}: {value}" for name, value in told]


def _pause(moment: Moment, reason: str, words: Words) -> str:
    """The name of a pause's reason, as the office file has it."""
    if reason == BACK_OFFICE:
        return words.say("counter-back-office")
    catalogue = moment.office.catalogue
    named = {one.id: one.name for one in catalogue.pauses} if catalogue else {}
    return named.get(reason) or words.say("counter-pause-plain")


def _command(_moment: Moment, _opened: Opened, fresh_id: str) -> c.Command:
    return c.ShowOwnDay(id=fresh_id)


SHEET = Sheet(_subject, _dialog, _command, is_kept=False)

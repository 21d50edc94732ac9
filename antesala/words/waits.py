"""A wait in words: one way to say it for the kiosk, paper, the telephone and the counter."""

from antesala.messages.rows import FoundPart, StatusRow, WaitPart
from antesala.words import Words

_HOUR = 60


def said_wait(wait: WaitPart | None, words: Words) -> str:
    """From about when until when at the latest; empty where it is unknown."""
    if wait is None:
        return ""
    least, most = wait.least, wait.most
    if most is None:
        return words.say("wait-over", least=_length(least, words))
    if not most:
        return words.say("wait-soon")
    if not least:
        return words.say("wait-under", most=_length(most, words))
    # «10 a 20 min», but «50 min a 1 h 15 min».
    first = str(least) if most < _HOUR else _length(least, words)
    return words.say("wait-range", least=first, most=_length(most, words))


def wait_of_ticket(status: StatusRow | FoundPart, words: Words) -> str:
    """The text for a ticket's holder about the remaining wait; empty where it is unknown."""
    if status.state != "waiting":
        return ""
    if not status.is_served:
        return words.say("wait-no-counter")
    said = said_wait(status.wait, words)
    if status.people_ahead == 0 and status.wait is not None and status.wait.most != 0:
        return ". ".join((words.say("wait-next"), said))
    return said


def _length(minutes: int, words: Words) -> str:
    if minutes < _HOUR:
        return words.say("wait-minutes", minutes=minutes)
    return words.say("wait-hours", hours=minutes // _HOUR, minutes=minutes % _HOUR)

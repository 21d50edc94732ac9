"""States that a clerk may have forgotten to end, and the questions about them.

Pure. A question is asked beside the work and stops nothing: whatever the answer, or without one,
all keys do what they always do. The day's end closes what is still open.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Literal

from antesala.messages import commands as c, rows as r
from antesala.words import instant
from counter.work.desk import Act, Choice, Stage
from counter.work.office import Office

About = Literal["attending", "called", "pause", "back_office"]

TIMES, MORE = 3, timedelta(minutes=20)
"""An attention may be forgotten after three times its service's usual length, and at least twenty
minutes more than that: three quarters of all are shorter than twice the usual one."""
CALLED = timedelta(minutes=5)
"""A person called has come or not by then; a recall does not begin this anew."""
GRACE = timedelta(minutes=2)
"""Time after the planned end of a pause before the console asks."""
BACK_OFFICE = timedelta(hours=1)
"""Back office longer than this is asked about."""
AGAIN = timedelta(minutes=15)
"""By how much a pause is made longer, and the least time until the same is asked again."""
JUST_NOW = timedelta(minutes=2)
"""A clerk who used the console so recently has not ended before that without saying so."""
USUAL = 10
"""Minutes of an attention about no service of the office file."""


@dataclass(frozen=True, slots=True)
class Question:
    """A question about a state. `ended` is when it seems to have ended, where that can be told."""

    about: About
    subject: str
    code: str = ""
    until: datetime | None = None
    ended: datetime | None = None


@dataclass(frozen=True, slots=True)
class Asking:
    """The question that is asked now, and when the clerk said last that a state goes on.

    A question stays as it was first asked: the key that answers it is a use of the console too.
    """

    question: Question | None = None
    goes_on: str = ""
    said_at: datetime | None = None

    def follow(self, question: Question | None) -> "Asking":
        """Ask what there is to ask, unless it is being asked."""
        is_same = _matter(self.question) == _matter(question)
        return self if is_same else replace(self, question=question)

    def go_on(self, now: datetime) -> "Asking":
        """The clerk says that it goes on."""
        subject = self.question.subject if self.question else ""
        return Asking(None, subject, now)


def _matter(question: Question | None) -> tuple[str, str] | None:
    return None if question is None else (question.about, question.subject)


def question_of(
    stage: Stage, office: Office, now: datetime, used_at: datetime, asking: Asking
) -> Question | None:
    """What to ask now; `used_at` is when the console was last used."""
    desk = office.desk
    found = None if desk is None else _due(stage, office, desk, now, used_at)
    if found is None or found.subject != asking.goes_on or asking.said_at is None:
        return found
    return found if now - asking.said_at >= _patience(found, office) else None


def _patience(question: Question, office: Office) -> timedelta:
    """How long after "it goes on" the same is asked again."""
    if question.about == "attending":
        return max(AGAIN, _limit(office))
    return max(AGAIN, {"back_office": BACK_OFFICE}.get(question.about, AGAIN))


def _due(
    stage: Stage, office: Office, desk: r.DeskRow, now: datetime, used_at: datetime
) -> Question | None:
    attention, ticket = desk.attention, desk.ticket
    if stage is Stage.SERVING and attention is not None:
        began = instant(attention.started_at)
        if now - began < _limit(office):
            return None
        ended = _ended(began, office, now, used_at)
        return Question("attending", attention.id, office.code, ended=ended)
    if stage is Stage.CALLED and ticket is not None and ticket.called_at is not None:
        is_long = now - instant(ticket.called_at) >= CALLED
        return Question("called", ticket.id, ticket.code) if is_long else None
    return _pause(desk, now) if stage is Stage.PAUSED else None


def _pause(desk: r.DeskRow, now: datetime) -> Question | None:
    pause, subject = desk.pause, desk.since or desk.id
    if pause is None:
        return None
    if pause.is_back_office:
        is_long = desk.since is not None and now - instant(desk.since) >= BACK_OFFICE
        return Question("back_office", subject) if is_long else None
    if pause.until is None or now - instant(pause.until) < GRACE:
        return None
    return Question("pause", subject, until=instant(pause.until))


def _usual(office: Office) -> timedelta:
    """How long the present attention usually takes, by the office file."""
    desk = office.desk
    attention = desk.attention if desk else None
    service = office.service(attention.service if attention else None)
    return timedelta(minutes=service.minutes if service else USUAL)


def _limit(office: Office) -> timedelta:
    usual = _usual(office)
    return max(TIMES * usual, usual + MORE)


def _ended(began: datetime, office: Office, now: datetime, used_at: datetime) -> datetime | None:
    """When the clerk last did something for the person; by the usual length where that is unknown.

    None where the console was in use until now.
    """
    ended = used_at if used_at > began else began + _usual(office)
    return None if now - ended < JUST_NOW else ended.replace(second=0, microsecond=0)


def answers_of(question: Question) -> tuple[Act, ...]:
    """The keys of a question: that it goes on, and that it had ended before."""
    return (Act.GO_ON, *([Act.ENDED] if question.ended is not None else []))


def command_of_answer(
    act: Act, question: Question, office: Office, choice: Choice, now: datetime, fresh_id: str
) -> c.Command | None:
    """What an answer asks of the server; None where only the console has to know it."""
    desk = office.desk
    if desk is None:
        return None
    if act is Act.ENDED:
        ends = c.FinishService if desk.ticket else c.RegisterAttention
        return ends(
            id=fresh_id,
            kind=choice.kind,
            outcome=choice.outcome,
            ended_at=_not_before(desk, question),
        )
    if question.about != "pause":
        return None
    reason = desk.pause.reason if desk.pause else None
    return c.PauseCounter(id=fresh_id, reason=reason, until=now + AGAIN)


def _not_before(desk: r.DeskRow, question: Question) -> datetime | None:
    """The end in whole minutes may lie before a beginning in the same minute."""
    if question.ended is None or desk.attention is None:
        return question.ended
    return max(question.ended, instant(desk.attention.started_at))

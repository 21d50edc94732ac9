"""What the coach says: what to try next, and which of it was done.

Pure: a situation comes in, the name of a tip goes out. The words are in `practice.ftl`.
"""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from enum import StrEnum

from antesala.messages import commands as m
from antesala.practice.people import Role


class Lesson(StrEnum):
    """The things to try, in the order in which they are counted."""

    CALL = "call"
    GREET = "greet"
    STEPS = "steps"
    REGISTER = "register"
    TICKS = "ticks"
    LIST = "list"
    RECALL = "recall"
    NO_SHOW = "no_show"
    UNDO = "undo"
    REINSTATE = "reinstate"
    TRANSFER = "transfer"
    PARK = "park"
    RESUME = "resume"
    OFFER = "offer"
    ACCEPT = "accept"
    HELP = "help"
    ISSUE = "issue"
    PAUSE = "pause"


BY_COMMAND: dict[type[m.Command], Lesson] = {
    m.CallNext: Lesson.CALL,
    m.CallTicket: Lesson.CALL,
    m.StartService: Lesson.GREET,
    m.FinishService: Lesson.REGISTER,
    m.RegisterAttention: Lesson.REGISTER,
    m.Recall: Lesson.RECALL,
    m.MarkNoShow: Lesson.NO_SHOW,
    m.UndoAct: Lesson.UNDO,
    m.PrintList: Lesson.LIST,
    m.SendList: Lesson.LIST,
    m.ReinstateTicket: Lesson.REINSTATE,
    m.TransferTicket: Lesson.TRANSFER,
    m.ParkTicket: Lesson.PARK,
    m.ResumeTicket: Lesson.RESUME,
    m.OfferTicket: Lesson.OFFER,
    m.AcceptTicket: Lesson.ACCEPT,
    m.DeclineTicket: Lesson.ACCEPT,
    m.TakeHelp: Lesson.HELP,
    m.IssueTicket: Lesson.ISSUE,
    m.PauseCounter: Lesson.PAUSE,
}


def learnt_by(command: m.Command) -> Lesson | None:
    """What the trainee has done by a command that was granted; None where it is no lesson."""
    if isinstance(command, m.SaveAttention):
        if command.brought:
            return Lesson.TICKS
        return Lesson.STEPS if command.step == "farewell" else None
    return BY_COMMAND.get(type(command))


@dataclass(frozen=True, slots=True)
class Situation:
    """What is so at the trainee's counter now. `step` is that of the attention, if there is one.

    `is_here` says whether the person called has come; `missed` and `back` are codes of people who
    have come back after a missed call, or after they were set aside.
    """

    stage: str
    step: str = ""
    role: Role = Role.PLAIN
    is_here: bool = False
    code: str = ""
    has_ticket: bool = True
    has_papers: bool = True
    has_colleague: bool = True
    is_offered: bool = False
    """Whether a colleague's offer waits for an answer."""
    has_help_call: bool = False
    missed: str = ""
    back: str = ""
    can_undo: bool = False
    """Whether a person was just marked as a no-show, and that can still be undone."""
    is_next: bool = False
    """Whether there is someone to call."""
    calls: int = 0


ISSUE_AFTER, PAUSE_AFTER = 4, 6
"""Calls after which a person comes without a ticket, and after which a pause is due."""


def tip_of(now: Situation, done: AbstractSet[Lesson]) -> str:
    """What to try next, as the end of a message's name."""
    match now.stage:
        case "sign_in" | "choose" | "offered":
            return now.stage
        case "paused":
            return "open_again"
        case "called":
            return _called(now, done)
        case "serving":
            return _serving(now, done)
        case _:
            return _free(now, done)


def _called(now: Situation, done: AbstractSet[Lesson]) -> str:
    if now.role not in (Role.ABSENT, Role.GONE):
        return "greet" if now.is_here else "comes"
    return "recall" if Lesson.RECALL not in done else "no_show"


STEP_ROLES = {
    ("need", Role.ELSEWHERE): "transfer",
    ("need", Role.COLLEAGUE): "offer",
    ("guide", Role.FETCHES): "park",
}
"""What a person's way asks for at a step."""


def _serving(now: Situation, done: AbstractSet[Lesson]) -> str:
    asked = STEP_ROLES.get((now.step, now.role), "") if now.has_ticket else ""
    if asked and (asked != "offer" or now.has_colleague):
        return asked
    if now.step == "register":
        return "register"
    if now.step == "guide" and now.role is Role.LACKS and now.has_papers:
        tips = (("ticks", Lesson.TICKS), ("list", Lesson.LIST))
        return next((tip for tip, lesson in tips if lesson not in done), "guide")
    return {"welcome": "steps", "need": "need", "guide": "guide"}.get(now.step, "farewell")


def _free(now: Situation, done: AbstractSet[Lesson]) -> str:
    due = (
        ("undo", now.can_undo and Lesson.UNDO not in done),
        ("accept", now.is_offered),
        ("help", now.has_help_call),
        ("reinstate", bool(now.missed)),
        ("resume", bool(now.back)),
        ("issue", now.calls >= ISSUE_AFTER and Lesson.ISSUE not in done),
        ("pause", now.calls >= PAUSE_AFTER and Lesson.PAUSE not in done),
        ("call", now.is_next),
    )
    return next((tip for tip, is_due in due if is_due), "wait")

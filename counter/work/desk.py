"""Where a clerk is between greeting and register, what may be done there, and how it is asked.

Pure: rows come in; a stage, its acts and their commands go out. Words are the screen's.
"""

from dataclasses import dataclass
from enum import StrEnum

from antesala.messages import commands as c
from antesala.messages.commands import Command
from antesala.messages.kinds import Kind, Outcome, Step
from antesala.messages.rows import AttentionPart, DeskRow


class Stage(StrEnum):
    """Where the clerk is."""

    SIGN_IN = "sign_in"
    CHOOSE = "choose"  # a counter
    PAUSED = "paused"
    FREE = "free"
    CALLED = "called"
    SERVING = "serving"
    OFFERED = "offered"  # the person in hand, to a colleague who has not answered yet


class Act(StrEnum):
    """What a clerk may do with one key."""

    SIGN_IN = "sign_in"
    OPEN = "open"
    RESUME = "resume"
    CALL_NEXT = "call_next"
    START = "start"
    RECALL = "recall"
    NO_SHOW = "no_show"
    ADVANCE = "advance"
    BACK = "back"
    FINISH = "finish"
    OFFER = "offer"
    LINK = "link"
    TRANSFER = "transfer"
    PARK = "park"
    WITHDRAW = "withdraw"
    ACCEPT = "accept"
    DECLINE = "decline"
    CALL_BY_HAND = "call_by_hand"
    RETURN = "return"  # who missed the call is here
    UNPARK = "unpark"  # who was set aside is here
    GRANT_CLASS = "grant_class"
    ISSUE = "issue"
    GIVEN = "given"  # the ticket just issued is shown
    PRINT = "print"  # it, by a kiosk
    START_TELEPHONE = "start_telephone"  # or in writing, or online: without a ticket
    SERVICE = "service"  # what an attention without a ticket is about
    TAKE_HELP = "take_help"
    PAUSE = "pause"
    CLOSE = "close"
    CHANGE_PIN = "change_pin"
    SIGN_OUT = "sign_out"


ACTS: dict[Stage, tuple[Act, ...]] = {
    Stage.SIGN_IN: (Act.SIGN_IN,),
    Stage.CHOOSE: (Act.OPEN, Act.CHANGE_PIN, Act.SIGN_OUT),
    Stage.PAUSED: (
        Act.RESUME,
        Act.ISSUE,
        Act.START_TELEPHONE,
        Act.CHANGE_PIN,
        Act.CLOSE,
        Act.SIGN_OUT,
    ),
    Stage.FREE: (
        Act.CALL_NEXT,
        Act.ISSUE,
        Act.START_TELEPHONE,
        Act.PAUSE,
        Act.CLOSE,
        Act.SIGN_OUT,
    ),
    Stage.CALLED: (Act.START, Act.RECALL, Act.NO_SHOW, Act.PARK),
    Stage.SERVING: (
        Act.ADVANCE,
        Act.OFFER,
        Act.LINK,
        Act.TRANSFER,
        Act.SERVICE,
        Act.PARK,
        Act.BACK,
        Act.FINISH,
    ),
    Stage.OFFERED: (Act.WITHDRAW,),
}
"""The main act of each stage first: it has the large key, always in the same place."""

DOORS: dict[Stage, tuple[Act, ...]] = {
    Stage.PAUSED: (Act.CALL_BY_HAND, Act.RETURN, Act.UNPARK),
    Stage.FREE: (Act.CALL_BY_HAND, Act.RETURN, Act.UNPARK),
    Stage.CALLED: (Act.CALL_BY_HAND,),
    Stage.SERVING: (Act.CALL_BY_HAND,),
    Stage.OFFERED: (Act.CALL_BY_HAND,),
}
"""The lists of the hall that can be opened; while somebody is there one of them leads to all."""

STEP_ACTS = frozenset({Act.BACK, Act.FINISH})
"""What moves the procedure and not the person: their keys stand beside the step."""
TICKET_ACTS = frozenset({Act.OFFER, Act.TRANSFER, Act.PARK})
"""What sends a person on with their ticket."""

STEPS: tuple[Step, ...] = ("welcome", "need", "guide", "farewell", "register")
"""The procedure's way (AUM-010) where the need is within the clerk's reach."""
LINK_STEPS: tuple[Step, ...] = ("welcome", "need", "link", "register")
"""Its way where somebody else must attend the person."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What the clerk has chosen or typed on the screen and not yet asked."""

    clerk: str = ""
    pin: str = ""
    counter: str = ""
    kind: Kind | None = None
    outcome: Outcome = "resolved"
    help_call: str = ""  # the device where somebody calls for help


def stage_of(clerk: str | None, desk: DeskRow | None) -> Stage:
    """Where the clerk is, by who is signed in and what the server says of the desk."""
    if clerk is None:
        return Stage.SIGN_IN
    if desk is None or desk.state == "closed" or desk.clerk != clerk:
        return Stage.CHOOSE
    if desk.ticket is not None and desk.ticket.state == "called":
        return Stage.CALLED
    if desk.ticket is not None and desk.ticket.state == "offered":
        return Stage.OFFERED
    if desk.attention is not None:
        return Stage.SERVING
    return Stage.PAUSED if desk.state == "paused" else Stage.FREE


def acts_of(
    stage: Stage, attention: AttentionPart | None = None, *, has_ticket: bool = True
) -> tuple[Act, ...]:
    """What may be done, the main act first. The last step's main act is to finish.

    Only who holds a ticket is sent on with it. Whom the clerk has on the telephone is linked, when
    the need is known, and the clerk tells them with whom.
    """
    if stage is not Stage.SERVING or attention is None:
        return ACTS[stage]
    main = Act.FINISH if step_after(attention.step) is None else Act.ADVANCE
    absent = {main}
    if step_before(attention.step) is None:
        absent.add(Act.BACK)
    absent |= {Act.LINK, Act.SERVICE} if has_ticket else TICKET_ACTS
    if attention.step != "need":
        absent.add(Act.LINK)
    return (main, *(act for act in ACTS[stage][1:] if act not in absent))


def step_after(step: Step) -> Step | None:
    """The step that follows; none after the register. Whom is linked is registered next."""
    if step == "link":
        return "register"
    place = STEPS.index(step) + 1
    return STEPS[place] if place < len(STEPS) else None


def step_before(step: Step) -> Step | None:
    """The step to which a clerk may go back."""
    if step == "link":
        return "need"
    place = STEPS.index(step) - 1
    return STEPS[place] if place >= 0 else None


def is_ready(act: Act, choice: Choice, desk: DeskRow | None, *, counter_is_free: bool) -> bool:
    """Whether an act can be asked for now, the server being there."""
    if act is Act.SIGN_IN:
        return bool(choice.clerk) and len(choice.pin) >= PIN_LENGTHS.start
    if act is Act.OPEN:
        return counter_is_free
    if act is Act.CALL_NEXT:
        return desk is not None and desk.next_call is not None
    if act in (Act.ACCEPT, Act.DECLINE):
        return desk is not None and bool(desk.offers)
    if act is Act.TAKE_HELP:
        return bool(choice.help_call)
    return True


PIN_LENGTHS = range(4, 13)
"""How many digits a PIN may have, as the wire has it."""


def command_for(act: Act, choice: Choice, desk: DeskRow | None, fresh_id: str) -> Command:
    """The command that does an act; raises `ValueError` where there is nothing to do it to."""
    if act in _PLAIN:
        return _PLAIN[act](id=fresh_id)
    if act in _CHOSEN:
        return _chosen_command(act, choice, fresh_id)
    if desk is None:
        raise ValueError(f"{act} needs a desk")
    if act is Act.RESUME:
        return c.OpenCounter(id=fresh_id, counter=desk.id)
    if act is Act.ACCEPT and desk.offers:
        return c.AcceptTicket(id=fresh_id, ticket=desk.offers[0].ticket)
    return _hand_command(act, choice, desk, fresh_id)


def _chosen_command(act: Act, choice: Choice, fresh_id: str) -> Command:
    """What needs no counter to be sat at, only the clerk's choice."""
    if act is Act.SIGN_IN:
        return c.SignIn(id=fresh_id, clerk=choice.clerk, pin=choice.pin)
    if act is Act.OPEN:
        return c.OpenCounter(id=fresh_id, counter=choice.counter)
    return c.TakeHelp(id=fresh_id, device=choice.help_call)


def _hand_command(act: Act, choice: Choice, desk: DeskRow, fresh_id: str) -> Command:
    if act is Act.PARK and desk.ticket is not None:
        return c.ParkTicket(id=fresh_id, ticket=desk.ticket.id)
    if desk.attention is None:
        raise ValueError(f"{act} needs an attention")
    return _attention_command(act, choice, desk.attention, fresh_id, has_ticket=bool(desk.ticket))


def _attention_command(
    act: Act, choice: Choice, attention: AttentionPart, fresh_id: str, *, has_ticket: bool
) -> Command:
    if act is Act.FINISH:
        register = c.FinishService if has_ticket else c.RegisterAttention
        return register(id=fresh_id, kind=choice.kind, outcome=choice.outcome)
    if act is Act.LINK:
        return c.SaveAttention(id=fresh_id, attention=attention.id, step="link")
    way = step_after if act is Act.ADVANCE else step_before
    return c.SaveAttention(id=fresh_id, attention=attention.id, step=way(attention.step))


_CHOSEN = frozenset({Act.SIGN_IN, Act.OPEN, Act.TAKE_HELP})
_PLAIN: dict[Act, type[Command]] = {
    Act.CALL_NEXT: c.CallNext,
    Act.START: c.StartService,
    Act.RECALL: c.Recall,
    Act.NO_SHOW: c.MarkNoShow,
    Act.WITHDRAW: c.WithdrawOffer,
    Act.PAUSE: c.PauseCounter,
    Act.CLOSE: c.CloseCounter,
    Act.SIGN_OUT: c.SignOut,
}

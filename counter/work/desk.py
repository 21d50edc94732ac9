"""Where a clerk is between greeting and register, what can be done there, and by which command.

Pure: rows come in; a stage, its acts and their commands go out. The words are in the panes.
"""

from dataclasses import dataclass, replace
from enum import StrEnum

from antesala.messages import commands as c, kinds as k, rows as r


class Stage(StrEnum):
    """The stage that the clerk is at."""

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
    OPEN_AGAIN = "open_again"  # after a pause
    CALL_NEXT = "call_next"
    START = "start"
    RECALL = "recall"
    NO_SHOW = "no_show"
    ADVANCE = "advance"
    BACK = "back"
    FINISH = "finish"
    FINISH_AND_CALL = "finish_and_call"  # and then the next person, where the office allows it
    OFFER = "offer"
    LINK = "link"
    TRANSFER = "transfer"
    PARK = "park"
    WITHDRAW = "withdraw"
    ACCEPT = "accept"
    DECLINE = "decline"
    CALL_BY_HAND = "call_by_hand"
    REINSTATE = "reinstate"  # a person who missed the call is here
    RESUME = "resume"  # a person who was set aside is here
    ARRIVE = "arrive"  # a person who took a ticket on their telephone is here
    GRANT_CLASS = "grant_class"
    PUNCTUAL = "punctual"  # look up whether the person of a ticket is a punctual taxpayer
    ISSUE = "issue"
    GIVEN = "given"  # show the ticket just issued
    PRINT = "print"  # print it, by a kiosk
    PRINT_LIST = "print_list"  # what the person takes away
    SEND_LIST = "send_list"  # to the page of their ticket
    PROVE = "prove"  # how long the ticket in hand has waited, on paper
    START_TELEPHONE = "start_telephone"  # or in writing, or online: without a ticket
    SERVICE = "service"  # set what an attention without a ticket is about
    PETITION = "petition"  # what the person asks the office, for its register
    FOLLOW_UP = "follow_up"  # a procedure that is kept in view until a promised date
    RECEIPT = "receipt"  # show the last receipt
    PRINT_RECEIPT = "print_receipt"
    ENDED_PETITIONS = "ended_petitions"  # how those ended that this clerk took
    RATE = "rate"  # the grade that a person says on the telephone
    TAKE_HELP = "take_help"
    PAUSE = "pause"
    UNDO = "undo"  # the clerk's own last act
    GO_ON = "go_on"  # a state that seemed forgotten
    ENDED = "ended"  # an attention that was forgotten
    CLOSE = "close"
    OWN_DAY = "own_day"
    CHANGE_PIN = "change_pin"
    SIGN_OUT = "sign_out"
    NOTE = "note"  # to its field, and back
    NOTE_CALL = "note_call"  # made by hand while the server is away
    NOTE_NAMELESS = "note_nameless"  # by another person than the console knows
    NOTE_ABSENT = "note_absent"  # the person of that call did not come
    NOTE_DROP = "note_drop"  # take a note away again
    DOCK = "dock"  # the next form of the window
    EXPAND = "expand"  # the whole form for a while


AT_WORK = frozenset({Stage.PAUSED, Stage.FREE, Stage.CALLED, Stage.SERVING, Stage.OFFERED})
"""The stages of a clerk who is signed in at a counter."""

ACTS: dict[Stage, tuple[Act, ...]] = {
    Stage.SIGN_IN: (Act.SIGN_IN,),
    Stage.CHOOSE: (Act.OPEN,),
    Stage.PAUSED: (Act.OPEN_AGAIN, Act.ISSUE, Act.START_TELEPHONE, Act.PAUSE),
    Stage.FREE: (Act.CALL_NEXT, Act.ISSUE, Act.START_TELEPHONE, Act.PAUSE),
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
        Act.FINISH_AND_CALL,
        Act.PRINT_LIST,
        Act.SEND_LIST,
        Act.RATE,
        Act.PETITION,
        Act.FOLLOW_UP,
    ),
    Stage.OFFERED: (Act.WITHDRAW,),
}
"""The acts of each stage, the main one first: it has the large key, always in the same place.

The others stand in one row of three above it; those of `STEP_ACTS` beside the step.
"""

MENU: dict[Stage, tuple[Act, ...]] = {
    Stage.CHOOSE: (Act.CHANGE_PIN, Act.SIGN_OUT, Act.DOCK),
    Stage.PAUSED: (
        *(Act.CHANGE_PIN, Act.CLOSE, Act.SIGN_OUT, Act.OWN_DAY),
        *(Act.PETITION, Act.FOLLOW_UP, Act.RECEIPT, Act.ENDED_PETITIONS, Act.DOCK),
    ),
    Stage.FREE: (
        *(Act.CHANGE_PIN, Act.CLOSE, Act.SIGN_OUT, Act.OWN_DAY),
        *(Act.PETITION, Act.FOLLOW_UP, Act.RECEIPT, Act.ENDED_PETITIONS, Act.DOCK),
    ),
    Stage.CALLED: (Act.PROVE, Act.RECEIPT, Act.DOCK),
    Stage.SERVING: (Act.PROVE, Act.PETITION, Act.FOLLOW_UP, Act.RECEIPT, Act.DOCK),
    Stage.OFFERED: (Act.PROVE, Act.RECEIPT, Act.DOCK),
}
"""The acts behind the clerk's name, done once or twice a day."""
ABSENT_WITHOUT = frozenset(
    {Act.PROVE, Act.PETITION, Act.FOLLOW_UP, Act.RECEIPT, Act.ENDED_PETITIONS}
)
"""Acts of that menu that are there only with something to show: a ticket, a draft, a receipt."""
NOTING = frozenset({Act.NOTE_CALL, Act.NOTE_NAMELESS, Act.NOTE_ABSENT, Act.NOTE_DROP})
"""Acts that write down what is done while the server is away."""
LOCAL = frozenset({Act.NOTE, Act.DOCK, Act.EXPAND}) | NOTING
"""Acts of this console alone, for which no server is needed."""

DOORS: dict[Stage, tuple[Act, ...]] = {
    Stage.PAUSED: (Act.CALL_BY_HAND, Act.REINSTATE, Act.RESUME),
    Stage.FREE: (Act.CALL_BY_HAND, Act.REINSTATE, Act.RESUME),
    Stage.CALLED: (Act.CALL_BY_HAND,),
    Stage.SERVING: (Act.CALL_BY_HAND,),
    Stage.OFFERED: (Act.CALL_BY_HAND,),
}
"""The lists of the hall that can be opened; during an attention one of them leads to all."""

ENDS = frozenset({Act.FINISH, Act.FINISH_AND_CALL})
"""Acts that register the attention."""
STEP_ACTS = ENDS | {Act.BACK}
"""Acts that move the procedure and not the person: their keys are beside the step."""
LIST_ACTS = frozenset({Act.PRINT_LIST, Act.SEND_LIST})
"""What is done with the list that the person takes away: their keys are below it."""
SAID_ACTS = frozenset({Act.PETITION, Act.FOLLOW_UP})
"""What a person asks, written down for them: the keys stand below the need."""
OF_DIALOGS = SAID_ACTS | {Act.RATE, Act.RECEIPT, Act.PRINT_RECEIPT, Act.ENDED_PETITIONS}
"""Acts that ask for nothing outside their dialogs."""
DRAFTED = (Act.PETITION, Act.FOLLOW_UP)
"""The acts in which a clerk writes for the register of petitions."""
LIST_STEPS: frozenset[k.Step] = frozenset({"guide", "farewell"})
"""The steps in which the list is on the page."""
RATED_STEPS: frozenset[k.Step] = frozenset({"farewell", "register"})
"""The steps in which a person on the telephone is asked how it was."""
TICKET_ACTS = frozenset({Act.OFFER, Act.TRANSFER, Act.PARK})
"""Acts that send a person on with their ticket."""

STEPS: tuple[k.Step, ...] = ("welcome", "need", "guide", "farewell", "register")
"""The steps of the procedure (AUM-010) where the clerk can resolve the need."""
LINK_STEPS: tuple[k.Step, ...] = ("welcome", "need", "link", "register")
"""The steps where another clerk has to attend the person."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What the clerk has chosen or typed on the screen and not yet asked for."""

    clerk: str = ""
    pin: str = ""
    counter: str = ""
    kind: k.Kind | None = None
    outcome: k.Outcome = "resolved"
    help_call: str = ""  # the device where a person calls for help
    is_back: tuple[str, k.TicketState] | None = None
    """The ticket whose holder calls because they are back, and its state."""


@dataclass(frozen=True, slots=True)
class Opened:
    """An open dialog. `subject` is what it is about: when that is gone, the dialog closes.

    `text` is what was typed in its field, `chosen` the key of the chosen row, `picks` the options
    chosen in its groups, as group and option, `secrets` PINs that were typed.
    """

    act: str
    subject: str
    text: str = ""
    chosen: str = ""
    picks: tuple[tuple[str, str], ...] = ()
    secrets: tuple[str, str, str] = ("", "", "")
    texts: tuple[tuple[str, str], ...] = ()
    """What was typed in a dialog with several fields, as field and text."""
    page: int = 0
    """Which of its pages is open, from 0."""
    about: tuple[str, str] = ("", "")
    """Channel and service of the attention that it was written in, as long as it was not sent."""
    is_sent: bool = False

    def written(self, field: str) -> str:
        """The text of one of several fields."""
        return next((text for name, text in self.texts if name == field), "")

    @property
    def has_words(self) -> bool:
        """Whether something was typed in one of several fields."""
        return any(text.strip() for _, text in self.texts)

    def write(self, field: str, text: str) -> "Opened":
        """The whole text of one of several fields, after a key."""
        others = tuple(one for one in self.texts if one[0] != field)
        return replace(self, texts=(*others, (field, text)) if text else others)

    def picked(self, group: str) -> tuple[str, ...]:
        """The options chosen in a group, in the order of choice."""
        return tuple(option for where, option in self.picks if where == group)

    def send(self) -> "Opened":
        """What was written is on its way: what it says of its attention stays as it is."""
        return replace(self, is_sent=True)

    def row_on(self, page: int) -> str:
        """The row that was chosen on a page."""
        if page == self.page:
            return self.chosen
        return next(iter(self.picked(f"row-{page}")), "")

    def turn(self, by: int) -> "Opened":
        """Another page, with the row that was chosen there before."""
        page = max(0, self.page + by)
        kept = self.pick(f"row-{self.page}", self.chosen, is_many=False)
        return replace(kept, page=page, chosen=kept.row_on(page))

    def fill(self, text: str | None, chosen: str | None) -> "Opened":
        """The clerk typed in its field or chose a row; None where not."""
        dialog = self if text is None else replace(self, text=text)
        return dialog if chosen is None else replace(dialog, chosen=chosen)

    def type_secret(self, place: int, text: str) -> "Opened":
        """A PIN is typed in the field at this place from 0."""
        old, new, again = (
            text if here == place else typed for here, typed in enumerate(self.secrets)
        )
        return replace(self, secrets=(old, new, again))

    def pick(self, group: str, option: str, *, is_many: bool) -> "Opened":
        """Choose an option, or remove it where several are allowed; else it replaces."""
        if is_many and (group, option) in self.picks:
            return replace(self, picks=tuple(one for one in self.picks if one != (group, option)))
        kept = tuple(one for one in self.picks if is_many or one[0] != group)
        return replace(self, picks=(*kept, (group, option)))


def stage_of(clerk: str | None, desk: r.DeskRow | None) -> Stage:
    """The clerk's stage, by who is signed in and what the server says of the desk."""
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
    stage: Stage,
    attention: r.AttentionPart | None = None,
    *,
    has_ticket: bool = True,
    calls_on: bool = False,
) -> tuple[Act, ...]:
    """The possible acts, the main one first. The last step's main act is to finish.

    `calls_on`: by the office file one key registers and calls the next person. The key that only
    registers stays beside it, for a clerk who takes a break next.

    Only a person with a ticket is sent on with it. A person on the telephone is linked to a
    colleague once the need is known, and the clerk tells them the colleague's name.
    """
    if stage is not Stage.SERVING or attention is None:
        return ACTS[stage]
    end = Act.FINISH_AND_CALL if calls_on else Act.FINISH
    main = end if step_after(attention.step) is None else Act.ADVANCE
    absent = {main} if calls_on else {main, Act.FINISH_AND_CALL}
    if step_before(attention.step) is None:
        absent.add(Act.BACK)
    absent |= {Act.LINK, Act.SERVICE} if has_ticket else TICKET_ACTS
    if attention.step != "need":
        absent.add(Act.LINK)
    if attention.step not in LIST_STEPS or attention.service is None:
        absent |= LIST_ACTS
    if has_ticket or attention.channel != "telephone" or attention.step not in RATED_STEPS:
        absent.add(Act.RATE)
    if attention.step != "need":
        absent |= set(DRAFTED)
    return (main, *(act for act in ACTS[stage][1:] if act not in absent))


def step_after(step: k.Step) -> k.Step | None:
    """The next step; None after the register. A linked person is registered next."""
    if step == "link":
        return "register"
    place = STEPS.index(step) + 1
    return STEPS[place] if place < len(STEPS) else None


def step_before(step: k.Step) -> k.Step | None:
    """The step to which a clerk may go back."""
    if step == "link":
        return "need"
    place = STEPS.index(step) - 1
    return STEPS[place] if place >= 0 else None


def is_ready(act: Act, choice: Choice, desk: r.DeskRow | None, *, counter_is_free: bool) -> bool:
    """Whether an act can be asked for now, if the server is there."""
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


def command_for(act: Act, choice: Choice, desk: r.DeskRow | None, fresh_id: str) -> c.Command:
    """The command for an act; raises `ValueError` where the act has no subject."""
    if act in _PLAIN:
        return _PLAIN[act](id=fresh_id)
    if act in _CHOSEN:
        return _chosen_command(act, choice, fresh_id)
    if desk is None:
        raise ValueError(f"{act} needs a desk")
    if act is Act.OPEN_AGAIN:
        return c.OpenCounter(id=fresh_id, counter=desk.id)
    if act is Act.ACCEPT and desk.offers:
        return c.AcceptTicket(id=fresh_id, ticket=desk.offers[0].ticket)
    return _hand_command(act, choice, desk, fresh_id)


def _chosen_command(act: Act, choice: Choice, fresh_id: str) -> c.Command:
    """Acts that need no counter, only the clerk's choice."""
    if act is Act.SIGN_IN:
        return c.SignIn(id=fresh_id, clerk=choice.clerk, pin=choice.pin)
    if act is Act.OPEN:
        return c.OpenCounter(id=fresh_id, counter=choice.counter)
    return _help_command(choice, fresh_id)


def _help_command(choice: Choice, fresh_id: str) -> c.Command:
    """Go to the person who calls; one who is back waits again instead."""
    match choice.is_back:
        case (ticket, "no_show"):
            return c.ReinstateTicket(id=fresh_id, ticket=ticket)
        case (ticket, "parked"):
            return c.ResumeTicket(id=fresh_id, ticket=ticket)
        case _:
            return c.TakeHelp(id=fresh_id, device=choice.help_call)


def _hand_command(act: Act, choice: Choice, desk: r.DeskRow, fresh_id: str) -> c.Command:
    if act is Act.PARK and desk.ticket is not None:
        return c.ParkTicket(id=fresh_id, ticket=desk.ticket.id)
    if desk.attention is None:
        raise ValueError(f"{act} needs an attention")
    return _attention_command(act, choice, desk.attention, fresh_id, has_ticket=bool(desk.ticket))


def _attention_command(
    act: Act, choice: Choice, attention: r.AttentionPart, fresh_id: str, *, has_ticket: bool
) -> c.Command:
    if act in ENDS:
        register = c.FinishService if has_ticket else c.RegisterAttention
        return register(id=fresh_id, kind=choice.kind, outcome=choice.outcome)
    if act is Act.LINK:
        return c.SaveAttention(id=fresh_id, attention=attention.id, step="link")
    way = step_after if act is Act.ADVANCE else step_before
    return c.SaveAttention(id=fresh_id, attention=attention.id, step=way(attention.step))


_CHOSEN = frozenset({Act.SIGN_IN, Act.OPEN, Act.TAKE_HELP})
_PLAIN: dict[Act, type[c.Command]] = {
    Act.CALL_NEXT: c.CallNext,
    Act.START: c.StartService,
    Act.RECALL: c.Recall,
    Act.NO_SHOW: c.MarkNoShow,
    Act.WITHDRAW: c.WithdrawOffer,
    Act.UNDO: c.UndoAct,
    Act.SEND_LIST: c.SendList,
    Act.CLOSE: c.CloseCounter,
    Act.SIGN_OUT: c.SignOut,
}

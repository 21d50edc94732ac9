"""What the office of these tests must answer and show, by a small model of its own.

It is written from the manual (docs/queue.md, docs/protocol.md) and takes nothing from the product:
who waits, who is called where, who is in hand, which clerk sits where, and why a wish is refused.
"""

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

SERIES = {"permit": "A", "tax": "A", "plants": "H", "advice": "J"}
"""The letter of each service's codes."""
ALL = frozenset(SERIES)
CLASSES = ("oldest", "first", "punctual", "general")
PREFERENTIAL, COURTESY = frozenset({"oldest", "first"}), "punctual"
HEAD_START = {"oldest": 15 * 60.0}
"""Seconds that count as if people of a class had come earlier, among those with a preference."""
COUNTERS = {
    "one": (ALL, frozenset(CLASSES)),
    "two": (ALL, frozenset(CLASSES)),
    "three": (frozenset({"tax", "plants"}), frozenset(CLASSES)),
    "four": (ALL, PREFERENTIAL),
}
"""The services and classes of each counter."""
CLERKS = {
    "ana": ALL,
    "bruno": frozenset({"permit", "tax"}),
    "carla": ALL,
    "diego": frozenset({"plants"}),
}
ANSWERS_FOR_HALL = frozenset({"carla"})
PAUSES = frozenset({"lunch", "rest"})
PREFERENTIAL_SLOTS = 2
SHOWN = 12
"""Calls that a board keeps at least."""

IN_HAND = frozenset({"called", "serving", "offered"})
ENDED = frozenset({"served", "cancelled"})

_ANYONE = frozenset({"kiosk", "clerk", "supervisor"})
_STAFF = frozenset({"clerk", "supervisor"})
_HALL = frozenset({"supervisor"})
MAY: dict[str, frozenset[str]] = {
    **dict.fromkeys(("issue_ticket", "cancel_ticket", "set_help_needed", "call_for_help"), _ANYONE),
    **dict.fromkeys(
        (
            *("call_next", "call_ticket", "recall", "mark_no_show", "start_service"),
            *("finish_service", "park_ticket", "resume_ticket", "reinstate_ticket", "grant_class"),
            *("transfer_ticket", "offer_ticket", "accept_ticket", "decline_ticket"),
            *("withdraw_offer", "start_attention", "register_attention", "save_attention"),
            *("sign_in", "sign_out", "open_counter", "pause_counter", "close_counter"),
            *("work_in_back_office", "take_help"),
        ),
        _STAFF,
    ),
    **dict.fromkeys(
        (
            *("free_counter", "sign_clerk_out", "stop_tickets", "allow_tickets", "move_ticket"),
            *("take_kiosk_out", "bring_kiosk_back"),
        ),
        _HALL,
    ),
}
"""What each role may ask for."""

Said = dict[str, Any]
"""What an answer must have, by its fields."""


class Refused(Exception):  # noqa: N818 - it is what a wish is
    """A wish that must be refused; `str` is the code."""


@dataclass(eq=False)
class Turn:
    """A person's turn."""

    code: str
    service: str
    ticket_class: str
    device: str
    language: str
    came: tuple[float, int]
    """When, in seconds, and in which order."""
    id: str = ""
    link: str = ""
    state: str = "waiting"
    counter: str | None = None
    clerk: str | None = None
    offered_to: str | None = None
    reserved_for: str | None = None
    needs: set[str] = field(default_factory=set)
    """What was told of what the person wants."""
    help_needed: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Call:
    """A call as the hall sees it."""

    turn: Turn
    counter: str
    is_current: bool = True


class Expected:
    """The office as it must be. A wish is taken by a method of its name, by its fields."""

    def __init__(self) -> None:
        self.now = 0.0
        self.turns: list[Turn] = []
        self.numbers = defaultdict[str, int](int)
        self.consoles = {"console-1": "ana", "console-2": "bruno"}
        """The clerk at each console."""
        self.desks: dict[str, list[str]] = {"ana": ["one", "open"], "bruno": ["three", "open"]}
        """By clerk: the counter, and whether it is open or paused."""
        self.walk_ins: set[str] = set()
        """The clerks who attend a person without a ticket."""
        self.calls: list[Call] = []
        self.pointers = defaultdict[object, int](int)
        self.stopped: set[str] = set()
        self.kiosks_out: set[str] = set()
        self.helped: dict[str, str | None] = {}
        """The devices at which a person has called for help, and which clerk goes there."""
        self.readers = defaultdict[str, set[str]](set)
        """By text: the clerks who may read it."""
        for _ in range(3):
            self.issue_ticket("kiosk-1", service="permit", ticket_class="general")

    # The people and devices that ask

    def role(self, device: str) -> str:
        """What a device may do now."""
        kind = device.partition("-")[0]
        if kind != "console":
            return kind
        return "supervisor" if self.consoles.get(device) in ANSWERS_FOR_HALL else "clerk"

    def take(self, device: str, asked: str, /, **fields: Any) -> Said | str:  # noqa: ANN401 - JSON
        """What an answer must have, or the code of the refusal."""
        try:
            self._must_be_theirs(device, asked)
            said: Said = getattr(self, asked)(device, **fields)
        except Refused as refused:
            return str(refused)
        return said

    def _must_be_theirs(self, device: str, asked: str) -> None:
        if self.role(device) not in MAY[asked]:
            raise Refused("forbidden")
        is_console = device.startswith("console")
        if is_console and device not in self.consoles and asked != "sign_in":
            raise Refused("not_signed_in")

    def _seat(self, device: str) -> tuple[str, str]:
        clerk = self.consoles[device]
        if clerk not in self.desks:
            raise Refused("no_counter")
        return clerk, self.desks[clerk][0]

    def held_by(self, clerk: str | None) -> Turn | None:
        """The turn in a clerk's hands."""
        return next((t for t in self.turns if t.state in IN_HAND and t.clerk == clerk), None)

    def _must_be_free(self, clerk: str) -> None:
        if self.held_by(clerk) is not None:
            raise Refused("ticket_in_hand")
        if clerk in self.walk_ins:
            raise Refused("attention_open")

    def _ready(self, device: str) -> tuple[str, str]:
        clerk, counter = self._seat(device)
        if self.desks[clerk][1] != "open":
            raise Refused("counter_not_open")
        self._must_be_free(clerk)
        return clerk, counter

    def _in_hand(self, device: str, *states: str) -> Turn:
        turn = self.held_by(self.consoles[device])
        if turn is None:
            raise Refused("no_ticket_in_hand")
        if turn.state not in states:
            raise Refused("wrong_state")
        return turn

    def turn(self, ticket: str) -> Turn:
        """The turn of a ticket."""
        for each in self.turns:
            if each.id == ticket:
                return each
        raise Refused("unknown_ticket")

    def _any(self, device: str, ticket: str, *states: str) -> Turn:
        turn = self.turn(ticket)
        if turn.state not in states:
            raise Refused("wrong_state")
        if turn.state in IN_HAND and turn.clerk != self.consoles.get(device):
            raise Refused("not_yours")
        return turn

    # People come and go

    def issue_ticket(
        self, device: str, *, service: str, ticket_class: str, language: str = "es"
    ) -> Said:
        if service not in SERIES:
            raise Refused("unknown_service")
        if ticket_class not in CLASSES:
            raise Refused("unknown_class")
        if device in self.kiosks_out:
            raise Refused("kiosk_out")
        if service in self.stopped:
            raise Refused("tickets_stopped")
        letter = SERIES[service]
        self.numbers[letter] += 1
        code = f"{letter}{self.numbers[letter]:03d}"
        came = self.now, len(self.turns)
        self.turns.append(Turn(code, service, ticket_class, device, language, came))
        return {"code": code}

    def cancel_ticket(self, device: str, *, ticket: str) -> Said:
        turn = self.turn(ticket)
        if self.role(device) == "kiosk" and turn.device != device:
            raise Refused("not_yours")
        return self._cancelled(self._any(device, ticket, "waiting"))

    def _cancelled(self, turn: Turn) -> Said:
        turn.state = "cancelled"
        turn.reserved_for = None
        return _of(turn)

    def set_help_needed(self, device: str, *, ticket: str, help_needed: list[str]) -> Said:
        turn = self.turn(ticket)
        if self.role(device) == "kiosk" and turn.device != device:
            raise Refused("not_yours")
        if turn.state in ENDED:
            raise Refused("wrong_state")
        turn.help_needed = help_needed
        return _of(turn)

    def call_for_help(self, device: str) -> Said:
        # A call that no clerk has taken yet stands as it is; after that it is another one.
        self.helped[device] = None
        return {}

    def take_help(self, by: str, *, device: str) -> Said:
        if self.helped.get(device, "no one has called") is not None:
            raise Refused("help_taken")
        self.helped[device] = self.consoles[by]
        return {}

    # Calls

    def candidates(self, clerk: str) -> list[Turn]:
        """The turns that the rule may call at a clerk's counter."""
        services, classes = self._lines(clerk)
        return [
            each
            for each in self.turns
            if each.state == "waiting"
            and (
                each.reserved_for == clerk
                if each.reserved_for
                else each.service in services and each.ticket_class in classes
            )
        ]

    def _lines(self, clerk: str) -> tuple[frozenset[str], frozenset[str]]:
        services, classes = COUNTERS[self.desks[clerk][0]]
        return services & CLERKS[clerk], classes

    def next_at(self, clerk: str) -> tuple[Turn, object, int] | None:
        """The next one by the rule there, for which counters that counts, and the slot after."""
        waiting = self.candidates(clerk)
        if not waiting:
            return None
        alone = clerk if any(each.reserved_for == clerk for each in waiting) else None
        profile = (*self._lines(clerk), alone)
        favoured = [each for each in waiting if each.ticket_class in PREFERENTIAL]
        courtesies = [each for each in waiting if each.ticket_class == COURTESY]
        if favoured:
            # A courtesy goes before no one that the law favours.
            waiting = [each for each in waiting if each not in courtesies]
        slot = self.pointers[profile] % (PREFERENTIAL_SLOTS + 1)
        if (favoured or courtesies) and slot < PREFERENTIAL_SLOTS:
            return min(favoured or courtesies, key=_with_head_start), profile, slot + 1
        return min(waiting, key=lambda each: each.came), profile, 0

    def call_next(self, device: str) -> Said:
        clerk, counter = self._ready(device)
        found = self.next_at(clerk)
        if found is None:
            raise Refused("nobody_waits")
        turn, profile, slot = found
        self.pointers[profile] = slot
        return self._called(turn, clerk, counter)

    def call_ticket(self, device: str, *, ticket: str) -> Said:
        clerk, counter = self._ready(device)
        turn = self._any(device, ticket, "waiting")
        if turn.reserved_for not in {None, clerk}:
            raise Refused("reserved")
        if turn.reserved_for is None and turn.service not in self._lines(clerk)[0]:
            raise Refused("not_served_here")
        return self._called(turn, clerk, counter)

    def _called(self, turn: Turn, clerk: str, counter: str) -> Said:
        turn.state, turn.clerk, turn.counter = "called", clerk, counter
        self._let_read(turn, clerk)
        self._announce(turn, counter)
        return {**_of(turn), "counter": counter}

    def _announce(self, turn: Turn, counter: str) -> None:
        self.calls.append(Call(turn, counter))
        old, last = self.calls[:-SHOWN], self.calls[-SHOWN:]
        self.calls = [*(each for each in old if each.is_current), *last]

    def _hush(self, turn: Turn) -> None:
        self.calls = [
            Call(each.turn, each.counter, is_current=False) if each.turn is turn else each
            for each in self.calls
        ]

    def recall(self, device: str) -> Said:
        turn = self._in_hand(device, "called")
        self.calls = [each for each in self.calls if each.turn is not turn or not each.is_current]
        assert turn.counter is not None
        self._announce(turn, turn.counter)
        return {**_of(turn), "counter": turn.counter}

    def mark_no_show(self, device: str) -> Said:
        turn = self._in_hand(device, "called")
        turn.state = "no_show"
        self._hush(turn)
        return _of(turn)

    def park_ticket(self, device: str, *, ticket: str) -> Said:
        return self._parked(self._any(device, ticket, "waiting", "called", "serving"))

    def _parked(self, turn: Turn) -> Said:
        turn.state = "parked"
        self._hush(turn)
        return _of(turn)

    def resume_ticket(self, device: str, *, ticket: str) -> Said:
        return self._waits_again(self._any(device, ticket, "parked"))

    def reinstate_ticket(self, device: str, *, ticket: str) -> Said:
        return self._waits_again(self._any(device, ticket, "no_show"))

    def _waits_again(self, turn: Turn) -> Said:
        turn.state, turn.clerk, turn.counter = "waiting", None, None
        self.calls = [each for each in self.calls if each.turn is not turn]
        return _of(turn)

    def grant_class(self, device: str, *, ticket: str, ticket_class: str) -> Said:
        if ticket_class not in CLASSES:
            raise Refused("unknown_class")
        turn = self._any(device, ticket, "waiting", "parked")
        turn.ticket_class = ticket_class
        return _of(turn)

    # Attention

    def start_service(self, device: str) -> Said:
        turn = self._in_hand(device, "called")
        turn.state, turn.reserved_for = "serving", None
        self._hush(turn)
        return _of(turn)

    def finish_service(self, device: str) -> Said:
        turn = self._in_hand(device, "serving")
        turn.state = "served"
        return _of(turn)

    def start_attention(self, device: str, *, channel: str) -> Said:  # noqa: ARG002 - as on the wire
        clerk, counter = self._seat(device)
        self._must_be_free(clerk)
        self.walk_ins.add(clerk)
        return {"counter": counter}

    def register_attention(self, device: str) -> Said:
        clerk = self.consoles[device]
        if self._attended(clerk):
            raise Refused("ticket_in_hand")
        if clerk not in self.walk_ins:
            raise Refused("no_attention")
        self.walk_ins.discard(clerk)
        return {}

    def _attended(self, clerk: str) -> Turn | None:
        turn = self.held_by(clerk)
        return turn if turn is not None and turn.state in {"serving", "offered"} else None

    def save_attention(self, device: str, *, need: str, note: str) -> Said:
        clerk = self.consoles[device]
        turn = self._attended(clerk)
        if turn is None and clerk not in self.walk_ins:
            raise Refused("no_attention")
        self.readers[note] |= {clerk}
        self.readers[need] |= {clerk}
        if turn is not None:
            turn.needs.add(need)
        return {}

    def _let_read(self, turn: Turn, clerk: str) -> None:
        """A clerk reads what a person wants that they call, or are asked to take."""
        for text in turn.needs:
            self.readers[text].add(clerk)

    # Hand-overs

    def transfer_ticket(self, device: str, *, service: str, need: str) -> Said:
        turn = self._in_hand(device, "serving")
        if service not in SERIES:
            raise Refused("unknown_service")
        self._told(device, turn, need)
        turn.service, turn.state = service, "waiting"
        turn.clerk = turn.counter = turn.reserved_for = None
        return _of(turn)

    def _told(self, device: str, turn: Turn, need: str) -> None:
        turn.needs.add(need)
        self.readers[need].add(self.consoles[device])

    def offer_ticket(self, device: str, *, clerk: str, need: str) -> Said:
        turn = self._in_hand(device, "serving")
        if clerk not in CLERKS:
            raise Refused("unknown_clerk")
        if clerk == self.consoles[device]:
            raise Refused("same_clerk")
        if clerk not in self.consoles.values():
            raise Refused("clerk_away")
        self._told(device, turn, need)
        self._let_read(turn, clerk)
        turn.state, turn.offered_to = "offered", clerk
        return _of(turn)

    def _offered(self, device: str, ticket: str) -> Turn:
        turn = self.turn(ticket)
        if turn.offered_to != self.consoles[device]:
            raise Refused("no_offer")
        return turn

    def accept_ticket(self, device: str, *, ticket: str) -> Said:
        turn = self._offered(device, ticket)
        turn.state, turn.reserved_for, turn.offered_to = "waiting", turn.offered_to, None
        turn.clerk = turn.counter = None
        return _of(turn)

    def decline_ticket(self, device: str, *, ticket: str, reason: str) -> Said:
        turn = self._offered(device, ticket)
        assert turn.clerk is not None
        self.readers[reason] |= {self.consoles[device], turn.clerk}
        return self._back(turn)

    def withdraw_offer(self, device: str) -> Said:
        return self._back(self._in_hand(device, "offered"))

    @staticmethod
    def _back(turn: Turn) -> Said:
        turn.state, turn.offered_to = "serving", None
        return _of(turn)

    # Counters and clerks

    def sign_in(self, device: str, *, clerk: str, is_right: bool) -> Said:
        if not device.startswith("console"):
            raise Refused("forbidden")
        if clerk not in CLERKS:
            raise Refused("unknown_clerk")
        if not is_right:
            raise Refused("wrong_pin")
        other = self.consoles.get(device)
        if other not in {None, clerk}:
            assert other is not None
            self._must_be_free(other)
            self._leave(other)
        self.consoles = {at: each for at, each in self.consoles.items() if each != clerk}
        self.consoles[device] = clerk
        return {"role": self.role(device), "counter": self.desks.get(clerk, [None])[0]}

    def sign_out(self, device: str) -> Said:
        clerk = self.consoles[device]
        self._must_be_free(clerk)
        self._leave(clerk)
        return {}

    def _leave(self, clerk: str) -> None:
        for each in self.turns:
            if each.offered_to == clerk:
                self._back(each)
            if each.reserved_for == clerk:
                each.reserved_for = None
        self.desks.pop(clerk, None)
        self.consoles = {at: each for at, each in self.consoles.items() if each != clerk}

    def open_counter(self, device: str, *, counter: str) -> Said:
        clerk = self.consoles[device]
        if counter not in COUNTERS:
            raise Refused("unknown_counter")
        here = next((each for each, desk in self.desks.items() if desk[0] == counter), None)
        if here not in {None, clerk}:
            raise Refused("counter_taken")
        if self.desks.get(clerk) == [counter, "open"]:
            return {"counter": counter}
        has_own = any(t.state == "waiting" and t.reserved_for == clerk for t in self.turns)
        if not COUNTERS[counter][0] & CLERKS[clerk] and not has_own:
            raise Refused("no_common_service")
        if clerk in self.desks and here is None:
            self._must_be_free(clerk)
        self.desks[clerk] = [counter, "open"]
        return {"counter": counter}

    def pause_counter(self, device: str, *, reason: str | None = None) -> Said:
        clerk, counter = self._seat(device)
        self._must_be_free(clerk)
        if reason is not None and reason not in PAUSES:
            raise Refused("unknown_pause")
        self.desks[clerk][1] = "paused"
        return {"counter": counter}

    def work_in_back_office(self, device: str) -> Said:
        return self.pause_counter(device)

    def close_counter(self, device: str) -> Said:
        clerk, counter = self._seat(device)
        self._must_be_free(clerk)
        del self.desks[clerk]
        return {"counter": counter}

    # The supervisor

    def free_counter(self, _device: str, *, counter: str) -> Said:
        if counter not in COUNTERS:
            raise Refused("unknown_counter")
        clerk = next((each for each, desk in self.desks.items() if desk[0] == counter), None)
        if clerk is None:
            raise Refused("counter_empty")
        turn = self.held_by(clerk)
        if turn is not None and turn.state == "called":
            self._waits_again(turn)
        elif turn is not None:
            self._parked(turn)
            turn.offered_to = None
        self.walk_ins.discard(clerk)
        self._leave(clerk)
        return {"counter": counter}

    def sign_clerk_out(self, _device: str, *, clerk: str) -> Said:
        if clerk not in CLERKS:
            raise Refused("unknown_clerk")
        if clerk not in self.consoles.values():
            raise Refused("clerk_away")
        self._must_be_free(clerk)
        self._leave(clerk)
        return {}

    def stop_tickets(self, _device: str, *, service: str, reason: str) -> Said:  # noqa: ARG002
        if service not in SERIES:
            raise Refused("unknown_service")
        if service in self.stopped:
            raise Refused("tickets_stopped")
        self.stopped.add(service)
        return {}

    def allow_tickets(self, _device: str, *, service: str) -> Said:
        if service not in SERIES:
            raise Refused("unknown_service")
        if service not in self.stopped:
            raise Refused("tickets_allowed")
        self.stopped.discard(service)
        return {}

    def move_ticket(self, device: str, *, ticket: str, service: str) -> Said:
        turn = self._any(device, ticket, "waiting")
        if service not in SERIES:
            raise Refused("unknown_service")
        if service == turn.service:
            raise Refused("same_service")
        turn.service, turn.reserved_for = service, None
        return _of(turn)

    def take_kiosk_out(self, _device: str, *, device: str) -> Said:
        if device in self.kiosks_out:
            raise Refused("kiosk_out")
        self.kiosks_out.add(device)
        return {}

    def bring_kiosk_back(self, _device: str, *, device: str) -> Said:
        if device not in self.kiosks_out:
            raise Refused("kiosk_in_service")
        self.kiosks_out.discard(device)
        return {}

    # The holder of a ticket

    def give_back(self, turn: Turn) -> None:
        """A person gives their ticket back by its page, which asks only while they wait."""
        if turn.state == "waiting":
            self._cancelled(turn)

    # What is shown

    def waiting_for(self, service: str) -> int:
        """How many people wait for a service."""
        return sum(each.state == "waiting" and each.service == service for each in self.turns)

    def serving(self, service: str) -> int:
        """How many open counters attend a service."""
        return sum(
            state == "open" and service in COUNTERS[counter][0] & CLERKS[clerk]
            for clerk, (counter, state) in self.desks.items()
        )

    def live(self) -> list[Turn]:
        """The turns that have not ended."""
        return [each for each in self.turns if each.state not in ENDED]


def _with_head_start(turn: Turn) -> tuple[float, tuple[float, int]]:
    return turn.came[0] - HEAD_START.get(turn.ticket_class, 0.0), turn.came


def _of(turn: Turn) -> Said:
    return {"ticket": turn.id, "code": turn.code}

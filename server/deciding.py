"""A turn's inside: each wish decided on the working office, and all kept in one transaction.

Everything here runs in the writer's thread. The hub knows which callers wait for a turn and who
hears of it.
"""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, fields, replace
from datetime import datetime, timedelta
from hashlib import blake2b

import msgspec

from antesala.messages.presence import accepted_codes
from server.domain.catalogue import office_day
from server.domain.commands import (
    COMMANDS,
    SYSTEM,
    AnnounceTicket,
    Caller,
    Command,
    EndDay,
    EnterRollTicket,
    IssueTicket,
    NoteCall,
    NotePaperCode,
    SignIn,
)
from server.domain.decide.context import Answer, Decision
from server.domain.decide.day_end import is_end_due
from server.domain.decide.decide import decide
from server.domain.events import Event, name_of
from server.domain.identity import ClerkId
from server.domain.office import Office, Private, Topic
from server.domain.opening import Holidays
from server.domain.refusals import Code, Refusal, refuse
from server.fresh import draw
from server.public_holidays import holidays_around
from server.store import AuditLine, Store, Turn


@dataclass(frozen=True, slots=True)
class Wish:
    """A command on its way; `id` is the sender's, and the same id is the same wish."""

    id: str
    command: Command
    caller: Caller


@dataclass(frozen=True, slots=True)
class Done:
    """A wish granted and durable. `link_token` is the ticket's, for its issuer."""

    at: datetime
    seq: int
    answer: Answer
    link_token: str | None = None


Result = Done | Refusal

Step = tuple[tuple[Event, ...], tuple[Private, ...]]
"""The result of one decision: events, and the data kept apart as private."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """A turn that was kept: the result of each wish, and the steps in which the office went on.

    The steps stay apart: an event may remove what an earlier step of the same turn had told.
    """

    results: tuple[Result, ...]
    steps: tuple[Step, ...]
    commit_seconds: float = 0.0
    """How long the rows and their commit took."""


@dataclass(frozen=True, slots=True)
class News:
    """The news of one turn: the events after `before` up to the office's `seq`.

    `touched` is the office's own, with private for a subject of which something private was told.
    `kinds` are those of the events.
    """

    before: int
    seq: int
    at: datetime
    events: tuple[Event, ...]
    touched: frozenset[tuple[str, str]]
    kinds: frozenset[type[Event]] = field(init=False)

    def __post_init__(self) -> None:
        """Note the kinds of the events, which every view asks."""
        object.__setattr__(self, "kinds", frozenset(map(type, self.events)))

    def then(self, later: "News") -> "News":
        """Both turns' news as if they had been one turn."""
        return News(
            self.before,
            later.seq,
            later.at,
            self.events + later.events,
            self.touched | later.touched,
        )


CLOCK_SLACK = timedelta(minutes=1)
"""A clock set back by less than this only stands still: it was adjusted, not wrong."""
REMEMBER = timedelta(hours=48)
"""How long first answers are kept: by the clock, and by the time that the server has run since.

A leap of the clock does not make them old, and a server that was off for a week keeps them.
"""
FORGET_EVERY = timedelta(hours=1)
"""Time between two searches for old first answers: short enough that there are few."""


class _Kept(msgspec.Struct, omit_defaults=True):
    """A first answer as the store keeps it: without the link token, which is private."""

    done: Done | None = None
    refusal: Refusal | None = None


_encode = msgspec.json.Encoder().encode
_decode = msgspec.json.Decoder(_Kept).decode


class Deciding:
    """The working office, with all that the present turn has decided so far."""

    def __init__(
        self,
        store: Store,
        office: Office,
        clock: Callable[[], datetime],
        running: Callable[[], float] = time.monotonic,
        presence_seed: str = "",
    ) -> None:
        """`running` gives seconds that only grow, from any beginning.

        By `presence_seed` the screens of the hall reckon the code that proves a person's presence.
        """
        self._presence_seed = presence_seed
        self._store = store
        self._clock = clock
        self._running = running
        self._ran_before: float | None = None
        self._forgotten: int | None = None
        self._ran = 0
        self.working = office

    def take_turn(self, wishes: Sequence[Wish]) -> Outcome:
        """Decide the wishes in order and commit them all; durable when this returns.

        Without any it proves that the store takes commits.

        Raises `StoreError` where the commit failed; then `working` is no longer valid.
        """
        asked = [(wish.caller.device, wish.id) for wish in wishes]
        with self._store.turn(self.working, asked) as turn:
            now, self._ran = self._now(), self._time_run(turn)
            steps: list[Step] = [(turn.caught_up.events, turn.caught_up.facts)]
            if not wishes:
                turn.prove()
            self._end_day(turn, steps, wishes[0].command if wishes else None, now)
            results = [self._decide(turn, steps, wish, now) for wish in wishes]
            self._forget(turn, now)
            decided = self._running()
        return Outcome(tuple(results), tuple(steps), self._running() - decided)

    def catch_up(self) -> Outcome:
        """Follow what other nodes have committed, outside a turn. Raises `StoreError`."""
        unseen = self._store.catch_up(self.working)
        return Outcome((), ((unseen.events, unseen.facts),))

    def _end_day(self, turn: Turn, steps: list[Step], first: Command | None, now: datetime) -> None:
        """End a day that is over before any decision, asked for or not."""
        if isinstance(first, EndDay) or not is_end_due(self.working, now):
            return
        decision = decide(self.working, EndDay(), SYSTEM, now, draw(now, {}))
        assert isinstance(decision, Decision)  # noqa: S101 - the server may end a day
        _happen(turn, steps, (decision.events, decision.private))
        turn.audit(AuditLine(now, SYSTEM.device, None, name_of(EndDay), None))

    def _now(self) -> datetime:
        now, last = self._clock(), self.working.clock
        return last if last is not None and now < last < now + CLOCK_SLACK else now

    def _time_run(self, turn: Turn) -> int:
        """Milliseconds for which this server and those before it have run on this database."""
        if self._ran_before is None:
            self._ran_before = turn.time_run() / 1000 - self._running()
        return round((self._ran_before + self._running()) * 1000)

    def _decide(self, turn: Turn, steps: list[Step], wish: Wish, now: datetime) -> Result:
        known = turn.first_answer(wish.caller.device, wish.id)
        if known is not None:
            if known.body_hash != digest(wish.command):
                return refuse(Code.ID_REUSED, id=wish.id)
            first = _from_answer(known.answer)
            owed = _owed(wish.command, first, self.working)
            if owed is None:
                return self._with_link(wish, first)
            return self._settle(turn, steps, wish, owed, now)
        return self._settle(turn, steps, wish, wish.command, now)

    def _settle(
        self, turn: Turn, steps: list[Step], wish: Wish, command: Command, now: datetime
    ) -> Result:
        """Decide what a wish comes to, and remember the answer."""
        clerk = _clerk_of(self.working, wish)
        result: Result
        new = draw(now, self._holidays(now), accepted_codes(self._presence_seed, now))
        decision = decide(self.working, command, wish.caller, now, new)
        if isinstance(decision, Decision):
            _happen(turn, steps, (decision.events, decision.private))
            result = Done(now, self.working.seq, decision.answer)
        else:
            result = decision
        answer = _to_answer(result)
        turn.remember(
            device=wish.caller.device,
            command=wish.id,
            at=now,
            ran=self._ran,
            body_hash=digest(wish.command),
            answer=answer,
        )
        turn.audit(_audit_line(wish, result, clerk, now))
        return self._with_link(wish, result)

    def _holidays(self, now: datetime) -> Holidays:
        catalogue = self.working.catalogue
        return holidays_around(catalogue, office_day(now, catalogue.time_zone))

    def _with_link(self, wish: Wish, result: Result) -> Result:
        """The answer with the ticket's link, for its issuer only."""
        if isinstance(result, Refusal) or not isinstance(wish.command, _GIVING):
            return result
        assert result.answer.ticket is not None  # noqa: S101 - an issued ticket is named
        token = self.working.told(result.answer.ticket, Topic.LINK_TOKEN)
        return replace(result, link_token=token or None)

    def _forget(self, turn: Turn, now: datetime) -> None:
        """Forget old first answers now and then."""
        every = FORGET_EVERY // timedelta(milliseconds=1)
        if self._forgotten is None or self._ran - self._forgotten > every:
            turn.forget_commands(now, self._ran, REMEMBER)
            self._forgotten = self._ran


def _happen(turn: Turn, steps: list[Step], step: Step) -> None:
    turn.happen(*step)
    steps.append(step)


_PRIVATE = frozenset({"help_needed", "need", "note", "reason"})
"""Fields that a digest leaves out: it outlives the wiping of private data, and short texts and
lists can be guessed from it."""
_SAID_LATER = frozenset({"issued_alone"})
"""Fields that it leaves out because a device may add them when it asks for the same again."""


def digest(command: Command) -> str:
    """A digest of a command in 16 bytes, without its private fields; it never has a PIN."""
    kind = type(command).__name__
    said = {name: getattr(command, name) for name in _SAID[kind]}
    return blake2b(kind.encode() + _encode(said), digest_size=16).hexdigest()


_SAID = {
    kind.__name__: tuple(
        each.name for each in fields(kind) if each.name not in _PRIVATE | _SAID_LATER
    )
    for kind in COMMANDS.values()
}
"""The fields of each command that its digest has."""


def _to_answer(result: Result) -> str:
    kept = _Kept(refusal=result) if isinstance(result, Refusal) else _Kept(done=result)
    return _encode(kept).decode()


def _from_answer(answer: str) -> Result:
    kept = _decode(answer)
    result = kept.done or kept.refusal
    assert result is not None  # noqa: S101 - an answer is one or the other
    return result


def _owed(command: Command, first: Result, office: Office) -> Command | None:
    """What is still to be decided of a wish that has its first answer; None if it is decided.

    A kiosk that had no answer gave the ticket alone, and says so under the same id. If it was
    refused before, the person has a paper all the same; if it was given, it also has that code.
    """
    alone = command.issued_alone if isinstance(command, IssueTicket) else None
    if alone is None:
        return None
    if isinstance(first, Refusal):
        return command
    ticket = None if first.answer.ticket is None else office.tickets.get(first.answer.ticket)
    if ticket is None or ticket.code == alone.code:
        return None
    return NotePaperCode(ticket.id, alone)


def _clerk_of(office: Office, wish: Wish) -> ClerkId | None:
    """The person who asks: by a staff page, at the console, or the one who signs in at it."""
    if isinstance(wish.command, SignIn):
        return wish.command.clerk
    return wish.caller.clerk or office.clerk_at(wish.caller.device)


def _audit_line(wish: Wish, result: Result, clerk: str | None, now: datetime) -> AuditLine:
    asked = name_of(type(wish.command))
    if isinstance(result, Refusal):
        ticket = getattr(wish.command, "ticket", None)
        # Of what was written down by hand, for the supervisor who looks for what is missing.
        of_hand = isinstance(wish.command, EnterRollTicket | NoteCall)
        about = _about(wish.command) if of_hand else None
        caller = wish.caller.device
        return AuditLine(now, caller, clerk, asked, ticket, refused=result.code, reason=about)
    reason = _about(wish.command) or None
    if result.answer.reason is not None:
        reason = str(result.answer.reason.basis)
    return AuditLine(now, wish.caller.device, clerk, asked, result.answer.ticket, reason=reason)


_NAMING = ("clerk", "counter", "service", "device")


_GIVING = IssueTicket | AnnounceTicket
"""The commands that give a ticket, and its link."""


def _about(command: Command) -> str:
    """Which person, counter, service or device a command names: `clerk:ana`; else nothing.

    Of a ticket that a kiosk gave without the server it is the code: `alone:X003`; the same of what
    staff wrote down by hand: `code:R017`.
    """
    if isinstance(command, IssueTicket) and command.issued_alone is not None:
        return f"alone:{command.issued_alone.code}"
    if isinstance(command, EnterRollTicket | NoteCall):
        return f"code:{command.code}"
    for name in _NAMING:
        named = getattr(command, name, None)
        if isinstance(named, str) and not isinstance(command, SignIn | _GIVING):
            return f"{name}:{named}"
    return ""

"""All that a console's screen depends on at one moment, and the stage that follows from it."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from antesala.messages.rows import UndoPart
from antesala.words import instant
from counter.work.attending import is_free, proposed
from counter.work.desk import (
    AT_WORK,
    Act,
    Choice,
    Stage,
    is_ready,
    stage_of,
)
from counter.work.forgotten import Asking, Question, question_of
from counter.work.last_desk import LastDesk, Seat
from counter.work.memory import Memory
from counter.work.noted import Notes
from counter.work.office import Office

LEAP = timedelta(seconds=5)
"""How far this console's clock may be behind the server's when a person is called."""
UNANSWERED = 5.0
"""Seconds without a server from its start until a console says that none answers, as a kiosk does:
a server that restarts is back by then."""


@dataclass(frozen=True, slots=True)
class Moment:
    """The state of one moment; `since` is when the server was last heard, None while online.

    `awaited` is the act asked for long enough ago to mention it, `own_number` this console's
    counter.
    """

    office: Office
    now: datetime
    memory: Memory = field(default_factory=Memory)
    is_known: bool = True
    since: datetime | None = None
    has_printer: bool = False
    """Whether this console prints by itself."""
    printer_fault: str = ""
    """Why the printer named in this console's settings is not used, in the settings' own words."""
    awaited: Act | None = None
    seconds: float = 0.0
    """The console's own running clock, in which its memory has when keys were used."""
    own_number: str | None = None

    office_name: str | None = None
    """The office's id; None before its server was met."""

    began: float = 0.0
    """When the console began, by its own running clock; infinite where it awaits no office."""
    last_desk: LastDesk | None = None
    """Where its clerk worked last, as it was kept on this device."""

    @property
    def is_unanswered(self) -> bool:
        """Whether no server has answered since the start, for long enough to say so."""
        is_there = self.is_known or self.since is None or self.memory.entry_refused is not None
        return not is_there and self.seconds - self.began >= UNANSWERED

    @property
    def is_alone(self) -> bool:
        """Whether calls may be noted at the last desk: no server is there, and no one at work."""
        last = self.last_desk
        if last is None or self.since is None or self.stage in AT_WORK:
            return False
        return last.office == self.office_name if self.is_known else self.is_unanswered

    @property
    def seat(self) -> Seat | None:
        """In which name and where calls are noted by hand now; None where they cannot be."""
        office, last = self.office, self.last_desk
        if self.stage in AT_WORK and office.desk is not None and office.clerk is not None:
            return Seat(self.office_name or "", office.clerk, office.desk.id)
        if last is None or not self.is_alone:
            return None
        where = Seat(last.office, "", last.counter, number=last.number)
        opened = self.memory.dialog
        if opened is not None and opened.act == Act.NOTE_NAMELESS:
            return where
        if self.stage is Stage.CHOOSE and office.clerk is not None:
            return replace(where, clerk=office.clerk, name=office.clerk_name(office.clerk))
        return replace(where, clerk=last.clerk, name=last.clerk_name)

    @property
    def noted(self) -> Notes:
        """The calls that this clerk noted by hand and the server has not taken over."""
        seat = self.seat
        mine = (seat.office, seat.clerk) if seat else (self.office_name, self.office.clerk)
        return tuple(each for each in self.memory.noted if each.is_of(*mine))

    @property
    def nameless(self) -> Notes:
        """The calls that were noted here of which no clerk has said so far that they are theirs.

        None before a PIN was typed: who says so has to be known.
        """
        if self.stage is Stage.SIGN_IN:
            return ()
        return tuple(each for each in self.memory.noted if each.is_of(self.office_name, ""))

    @property
    def noted_here(self) -> Notes:
        """All calls noted at this console that may still be taken over, of all clerks."""
        office = self.office_name or (self.last_desk.office if self.last_desk else None)
        return tuple(each for each in self.memory.noted if each.office == office)

    @property
    def stage(self) -> Stage:
        if self.memory.lock is not None:
            return Stage.SIGN_IN
        return stage_of(self.office.clerk, self.office.desk)

    @property
    def settled(self) -> Choice:
        """The choice, with the proposals where the clerk has not chosen."""
        calls, chosen = self.office.help_calls, self.memory.choice
        # A clerk or counter that a loaded office file removed is no longer chosen.
        clerks = {clerk.id for clerk in self.office.clerks}
        counters = {counter.id for counter in self.office.counters}
        return replace(
            chosen,
            clerk=chosen.clerk if chosen.clerk in clerks else self._asked_again(),
            counter=chosen.counter if chosen.counter in counters else self._proposed(),
            help_call=calls[0].id if calls else "",
            is_back=self.office.who_is_back,
        )

    @property
    def calls_on(self) -> bool:
        """Whether by the office file one key registers and calls the next person."""
        return self.office.catalogue is not None and self.office.catalogue.finish_and_call

    @property
    def can_call_by_itself(self) -> bool:
        """Whether a call would be right if the clerk did nothing: free, with a person waiting."""
        desk, memory = self.office.desk, self.memory
        is_there = self.since is None and memory.dialog is None and not memory.is_menu_open
        is_free = self.stage is Stage.FREE and desk is not None and desk.next_call is not None
        return is_there and is_free and memory.asked is None and not memory.calls_next

    @property
    def patience(self) -> int:
        """Seconds after which a console that is left alone calls by itself; 0 for never."""
        return self.office.catalogue.call_after_idle_seconds if self.office.catalogue else 0

    @property
    def question(self) -> Question | None:
        """The question about a state that was perhaps forgotten, as it was first asked."""
        return None if self.memory.lock is not None else self.memory.forgotten.question

    def asking(self) -> Asking:
        """The same with what there is to ask now."""
        since = timedelta(seconds=self.seconds - self.memory.hands.touched_at)
        asked = self.memory.forgotten
        stage = stage_of(self.office.clerk, self.office.desk)
        found = question_of(stage, self.office, self.now, self.now - since, asked)
        return asked.follow(found)

    @property
    def undo(self) -> UndoPart | None:
        """The clerk's last act, while they may take it back; not with the next person in hand."""
        desk = self.office.desk
        if self.memory.lock is not None or desk is None or desk.undo is None:
            return None
        held = {desk.ticket.id} if desk.ticket else set()
        held |= {desk.attention.id} if desk.attention else set()
        called = desk.undo.ticket if is_call(desk.undo) else desk.undo.called
        is_ours = held == ({called} if called else set())
        # Without a ticket, an attention goes on at a paused counter too.
        is_there = desk.state == "open" or (desk.undo.act == "register" and not called)
        is_due = is_there and self.now < instant(desk.undo.until)
        return desk.undo if is_ours and is_due else None

    def _proposed(self) -> str:
        return proposed(self.office, self.own_number)

    def _asked_again(self) -> str:
        """The clerk whose PIN is asked for again."""
        is_locked = self.memory.lock is not None
        return self.office.clerk if is_locked and self.office.clerk else ""

    def ready(self) -> frozenset[Act]:
        """The acts that could be asked for if the server is there."""
        if self.memory.lock is not None:
            is_whole = is_ready(Act.SIGN_IN, self.settled, None, counter_is_free=False)
            return frozenset({Act.SIGN_IN} if is_whole else ())
        row = next((row for row in self.office.counters if row.id == self.settled.counter), None)
        free = row is not None and is_free(self.office, row)
        desk = self.office.desk
        ready = frozenset(
            act for act in Act if is_ready(act, self.settled, desk, counter_is_free=free)
        )
        return ready - self.lacking.keys()

    @property
    def absent_in(self) -> int:
        """The seconds until a called person who needs more time may be marked as absent."""
        ticket = self.office.desk.ticket if self.office.desk else None
        if ticket is None or ticket.awaited_until is None or ticket.called_at is None:
            return 0
        until = instant(ticket.awaited_until)
        if until - self.now > until - instant(ticket.called_at) + LEAP:
            return 0  # the clock was set back: nothing can be told by it
        return max(0, math.ceil((until - self.now).total_seconds()))

    @property
    def lacking(self) -> Mapping[Act, str]:
        """The acts that cannot be here, each with the message of why, and what to do instead."""
        desk = self.office.desk
        if self.absent_in:
            return {Act.NO_SHOW: "counter-no_show-in"}
        if desk is None or desk.attention is None:
            return {}
        if desk.ticket is None:
            return {Act.SEND_LIST: "counter-send_list-no-ticket"}
        return {} if self.office.public_url else {Act.SEND_LIST: "counter-send_list-no-page"}


def is_call(undo: UndoPart | None) -> bool:
    """Whether what may be taken back is a call alone, so that the clerk is free again."""
    return undo is not None and undo.act in ("call", "call_alone")


def aims_of(moment: Moment) -> dict[str, str]:
    """The subjects of keys that need no choice, by act: the oldest offer, the oldest call."""
    desk, call = moment.office.desk, moment.settled.help_call
    offer = desk.offers[0].ticket if desk is not None and desk.offers else ""
    return {act: aim for act, aim in ((Act.ACCEPT, offer), (Act.TAKE_HELP, call)) if aim}

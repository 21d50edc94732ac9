"""What a console remembers from one moment to the next: its clerk, choices, texts and requests.

Pure: time in seconds comes in. What the server knows is in its rows and not here.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from typing import Any

from antesala.messages import commands as c, frames as f, rows as r
from antesala.words import instant
from counter.work.desk import DRAFTED, Act, Choice, Opened
from counter.work.dock import Dock
from counter.work.draft import Draft, Ticks
from counter.work.forgotten import Asking
from counter.work.given import Given
from counter.work.hands import STRIKE, Hands
from counter.work.idle import Idle
from counter.work.noted import Notes
from counter.work.petitions import RECEIPT_JOB, Receipted, ended_subject

PATIENCE = 0.4
"""Seconds after which a missing answer is mentioned; before that the message would only flicker."""
READ = 8.0
"""Seconds in which one sentence has been read by a clerk who looks up from their work."""
DAY_OVER = 3600.0
"""Seconds for which a console says that the day has ended."""


LIST_JOB, PROOF_JOB = "list ", "proof "
"""How the names of this console's own jobs begin that print a list, or a proof of wait."""


_DONE: dict[type[c.Command], Act] = {
    c.ChangePin: Act.CHANGE_PIN,
    c.SendList: Act.SEND_LIST,
    c.PrintList: Act.PRINT_LIST,
    c.PrintProof: Act.PROVE,
}
"""The requests of which the screen shows no more once they are granted."""


class Lock(StrEnum):
    """Why a console asks for the PIN of the clerk who is signed in there."""

    BEGUN = "begun"  # the program was restarted, and anyone may have done it
    LEFT = "left"  # there was no key or click for a while


class Ended(StrEnum):
    """Why the server has no clerk at a console any more, by what is said of it."""

    DAY_OVER = "day-over"
    SUSPENDED = "suspended"
    ELSEWHERE = "ended"  # a supervisor has signed them out, or they have signed in elsewhere


@dataclass(frozen=True, slots=True)
class Asked:
    """An act asked for and not yet answered."""

    command: str
    act: Act
    since: float
    is_by_itself: bool = False
    """The console has asked because it was left alone."""
    is_of_call: bool = False
    """What is taken back is a call: the clerk does not want another one by itself."""


@dataclass(frozen=True, slots=True)
class Handed:
    """The colleague who was offered a ticket from here."""

    ticket: str
    clerk: str


@dataclass(frozen=True, slots=True)
class Memory:
    """The console's memory; `refused` is why the last request failed.

    `entry_refused` is why no clerk can sign in at all. `dialog` is the open one; `shelf` has closed
    ones with content. `handed` is the last offer, `is_told` whether the clerk has gone on since its
    outcome was shown.
    """

    clerk: str | None = None
    choice: Choice = field(default_factory=Choice)
    note: Draft = field(default_factory=Draft)
    need: Draft = field(default_factory=Draft)
    ticks: Ticks | None = None
    dialog: Opened | None = None
    shelf: tuple[Opened, ...] = ()
    handed: Handed | None = None
    is_told: bool = False
    asked: Asked | None = None
    hands: Hands = field(default_factory=Hands)
    given: Given | None = None
    list_paper: str = ""
    """Why the last list from this console's own printer did not come: an outcome of printing."""
    proof: r.ProofPart | None = None
    """The last proof of wait that the server has signed for this console's own printer."""
    proof_paper: str = ""
    """Why it did not come, likewise."""
    refused: str | None = None
    refused_at: float = float("-inf")
    entry_refused: str | None = None
    done: str = ""
    """The message about a granted request that shows nowhere else on the screen."""
    calls_next: bool = False
    """The attention is registered, and the next person is yet to be called, as was asked."""
    is_finished: bool = False
    """The last request was the call that should follow a register, which stands in any case."""
    idle: Idle = field(default_factory=Idle)
    forgotten: Asking = field(default_factory=Asking)
    """What the console asks about a state that was perhaps forgotten."""
    dock: Dock = field(default_factory=Dock)
    own_day: r.OwnDayPart | None = None
    """The clerk's own day as it was asked for last."""
    receipt: Receipted | None = None
    """The last receipt of a petition or follow-up taken here."""
    ended_petitions: tuple[r.EndedPart, ...] = ()
    """How those ended that this clerk took, and has not read so far."""
    rated: str = ""
    """The attention whose person has said a grade."""
    noted: Notes = ()
    """Calls made by hand while the server was away, which it has not taken over so far."""
    is_menu_open: bool = False
    lock: Lock | None = None
    day_closed_at: float = float("-inf")
    ended: Ended | None = None
    """Why the server has just ended the clerk's work here."""
    ended_at: float = float("-inf")
    is_suspended: bool = False
    """The clerk may not sign in again; with a person in hand they attend that one still."""

    def is_left_alone(self, now: float, minutes: int, *, has_person: bool) -> bool:
        """Whether the console was left alone for so long that it asks for the PIN again."""
        is_open = self.clerk is not None and self.lock is None
        return is_open and self.hands.are_away(now, minutes, has_person=has_person)

    def shut(self, lock: Lock) -> "Memory":
        """Ask for the PIN again; typed text stays where it is."""
        choice = replace(self.choice, clerk="", pin="")
        return replace(self, lock=lock, choice=choice, asked=None, refused=None, done="")

    def awaited(self, now: float) -> Act | None:
        """The act whose answer takes long enough to mention it."""
        is_late = self.asked is not None and now - self.asked.since >= PATIENCE
        return self.asked.act if self.asked is not None and is_late else None

    def leave(self, before: "Memory", now: float) -> "Memory":
        """An attention ended: the clerk may still be typing its note."""
        ended = before.note.attention and not self.note.attention
        return replace(self, hands=self.hands.strike(now)) if ended else self

    def choose(self, **changes: Any) -> "Memory":  # noqa: ANN401 - the fields of a choice
        """The clerk chose or typed something that is not asked for yet."""
        return replace(self, choice=replace(self.choice, **changes))

    def open(self, act: Act, subject: str) -> "Memory":
        """A dialog opens, with what was chosen and typed in it before."""
        found = [one for one in self.shelf if (one.act, one.subject) == (act, subject)]
        dialog = found[0] if found else Opened(act, subject)
        return replace(self, dialog=dialog, refused=None)

    def change(self, change: Callable[[Opened], Opened]) -> "Memory":
        """The open dialog after the clerk did something in it."""
        return self if self.dialog is None else replace(self, dialog=change(self.dialog))

    def fill(self, *, text: str | None = None, chosen: str | None = None) -> "Memory":
        """The clerk typed or chose something in the dialog."""
        if self.dialog is None:
            return self
        return replace(self, dialog=self.dialog.fill(text, chosen))

    def pick(self, group: str, option: str, *, is_many: bool) -> "Memory":
        """The clerk chose an option in the dialog, or removed it."""
        if self.dialog is None:
            return self
        return replace(self, dialog=self.dialog.pick(group, option, is_many=is_many))

    def fill_secret(self, place: int, text: str) -> "Memory":
        """A PIN is typed in the dialog, in the field at this place from 0."""
        if self.dialog is None:
            return self
        return replace(self, dialog=self.dialog.type_secret(place, text), refused=None)

    def close(self, *, keeps: bool = True) -> "Memory":
        """The dialog is closed without asking; its content is kept for when it opens again."""
        if self.dialog is None:
            return self
        others = self._shelf_without(self.dialog.act, self.dialog.subject)
        shelf = (*others, self.dialog) if keeps else self.shelf
        return replace(self, dialog=None, shelf=shelf, refused=None)

    def _shelf_without(self, act: str, subject: str) -> tuple[Opened, ...]:
        """The closed dialogs but an act's own, of which drafts about something else stay."""
        return tuple(
            one
            for one in self.shelf
            if one.act != act or (one.has_words and one.subject != subject)
        )

    def read_receipt(self) -> "Memory":
        """The clerk has closed the receipt."""
        receipt = self.receipt
        return self if receipt is None else replace(self, receipt=replace(receipt, is_read=True))

    def granted(self, act: Act, now: float, subject: str = "") -> "Memory":
        """The dialog's request was granted: close it."""
        memory = replace(self, shelf=self._shelf_without(act, subject))
        if self.dialog is None or self.dialog.act != act:
            return memory
        return replace(memory, dialog=None, hands=replace(self.hands, sent_at=now))

    def attend(self, attention: r.AttentionPart | None) -> "Memory":
        """Follow the current attention: its texts, and what will be registered, start empty."""
        if (attention.id if attention else "") == self.note.attention:
            return self
        note, need = (attention.note, attention.need) if attention else ("", "")
        name = attention.id if attention else ""
        memory = replace(self.choose(kind=None, outcome="resolved"), ticks=None)
        memory = replace(memory, dock=replace(self.dock, has_note=False))
        return replace(memory, note=Draft.of(name, note), need=Draft.of(name, need))

    def tick(self, place: int, brought: Iterable[int], command: str) -> "Memory":
        """The requirement at this place is ticked, or unticked."""
        known = self.ticks.brought if self.ticks is not None else brought
        return replace(self, ticks=Ticks(command, tuple(sorted(set(known) ^ {place}))))

    def overlaid(self, desk: r.DeskRow | None) -> r.DeskRow | None:
        """The desk with the ticks that are still on their way."""
        return self.ticks.over(desk) if desk is not None and self.ticks is not None else desk

    def ask(
        self,
        act: Act,
        command: str,
        now: float,
        *,
        is_by_itself: bool = False,
        is_of_call: bool = False,
    ) -> "Memory":
        """An act was asked for; earlier refusals and messages are dropped."""
        given = self.given and self.given.ask_again()
        asked = Asked(command, act, now, is_by_itself, is_of_call)
        memory = replace(self, asked=asked, given=given, is_told=True)
        memory = replace(memory, refused=None, done="", is_finished=self.calls_next)
        memory = replace(memory, calls_next=False, list_paper="", proof_paper="")
        if act is Act.TAKE_HELP:
            # The clerk goes to the kiosk: no person is called to an empty counter.
            return replace(memory, idle=self.idle.stop())
        if act is Act.LINK:
            return memory.choose(outcome="linked")
        if act is Act.BACK and self.choice.outcome == "linked":
            return memory.choose(outcome="resolved")
        return replace(memory, handed=None) if act is Act.OFFER else memory

    def hand(self, desk: r.DeskRow | None) -> "Memory":
        """Follow the clerk's own offer: its outcome is shown until they go on."""
        if desk is None or desk.ticket is None or desk.ticket.offered_to is None:
            return self
        handed = Handed(desk.ticket.id, desk.ticket.offered_to)
        return self if handed == self.handed else replace(self, handed=handed, is_told=False)

    def welcome(self, clerk: str | None) -> "Memory":
        """The server is there, and says who is signed in here.

        A clerk that this program has not seen sign in is asked for the PIN: a connection proves no
        identity.
        """
        memory = replace(self.sit(clerk), entry_refused=None)
        is_expected = clerk is None or clerk == self.clerk
        return memory if is_expected else memory.shut(Lock.BEGUN)

    def lose(self) -> "Memory":
        """The server is gone: earlier requests must not take effect minutes later.

        A request for a ticket or for a petition's receipt stays: the person is waiting, and under
        the same id there is never a second one.
        """
        if self.outlives_link:
            return self
        is_left = self.calls_next or (self.is_finished and self.asked is not None)
        done = "counter-finished-only" if is_left else self.done
        return replace(self.give_up(), calls_next=False, done=done)

    def give_up(self) -> "Memory":
        """Stop waiting for the request."""
        return replace(self, asked=None)

    @property
    def is_issuing(self) -> bool:
        """Whether a ticket was asked for and the answer is not there."""
        return self.asked is not None and self.asked.act is Act.ISSUE

    @property
    def outlives_link(self) -> bool:
        """Whether what was asked is asked on when the server is back."""
        return self.asked is not None and self.asked.act in (Act.ISSUE, *DRAFTED)

    def take(self, command: c.Command, answer: f.Answer | f.Refusal, now: float) -> "Memory":
        """The answer to a command."""
        kept_at = instant(answer.at) if isinstance(answer, f.Answer) else None
        memory = self._settle(command, kept_at)
        if isinstance(answer, f.Refusal):
            # What the console asks by itself is asked again: its clerk is told nothing of it.
            is_silent = isinstance(command, c.ListEndedPetitions)
            return memory if is_silent else memory.be_refused(answer.code, now)
        told = memory.learn(command, answer, now)
        if told is not None:
            return told
        if self.asked is not None and self.asked.command == command.id:
            calls_next = self.asked.act is Act.FINISH_AND_CALL
            memory = replace(memory.granted(self.asked.act, now), calls_next=calls_next)
        if isinstance(command, c.SignIn | c.SignOut):
            clerk = command.clerk if isinstance(command, c.SignIn) else None
            return memory.unlock(now).sit(clerk)
        if isinstance(command, c.CallNext | c.CallTicket):
            hands = replace(self.hands, called_at=now)
            if self.is_finished or (self.asked is not None and self.asked.is_by_itself):
                hands = replace(hands, unasked_at=now)
            return replace(memory, hands=hands)
        given = Given.of(command, answer) if isinstance(command, c.IssueTicket) else None
        if given is not None:
            return replace(memory, given=given).open(Act.GIVEN, given.ticket)
        return memory.tell(command)

    def learn(self, command: c.Command, answer: f.Answer, now: float) -> "Memory | None":
        """What an answer tells beyond that it was granted; None where it tells no more."""
        if answer.own_day is not None:
            return replace(self, own_day=answer.own_day)
        if isinstance(command, c.TakePetition) and answer.receipt is not None:
            return self.receipted(command, answer.receipt, answer.at, now)
        if isinstance(command, c.PrintProof) and answer.proof is not None:
            return replace(self, proof=answer.proof)
        if isinstance(command, c.ListEndedPetitions):
            return replace(self, ended_petitions=tuple(answer.ended))
        return None

    def receipted(
        self, command: c.TakePetition, part: r.ReceiptPart, at: str, now: float
    ) -> "Memory":
        """A petition or follow-up was received: its draft goes, and its receipt is shown."""
        act = Act.FOLLOW_UP if command.kind == "seguimiento" else Act.PETITION
        memory = self.granted(act, now, command.attention)
        return replace(memory, receipt=Receipted(part, at)).open(Act.RECEIPT, part.folio)

    def tell(self, command: c.Command) -> "Memory":
        """The granted request to mention, as it shows nowhere else on the screen."""
        if isinstance(command, c.NotePetitionTold):
            left = tuple(one for one in self.ended_petitions if one.folio != command.folio)
            memory = replace(self, ended_petitions=left)
            # The next one is read at once, without another key.
            subject = ended_subject(self.clerk)
            return memory.open(Act.ENDED_PETITIONS, subject) if left else memory
        if isinstance(command, c.KeepGrade):
            return replace(self, rated=command.attention, done="counter-rate-done")
        if isinstance(command, c.GrantPunctual):
            is_given = self.given is not None and self.given.ticket == command.ticket
            told = replace(self, done="counter-punctual-done")
            # The ticket just given is shown again: its code must not be lost.
            return told.open(Act.GIVEN, command.ticket) if is_given else told
        for kind, act in _DONE.items():
            if isinstance(command, kind):
                return replace(self, done=f"counter-{act}-done")
        if isinstance(command, c.PrintTicket) and self.given is not None:
            return replace(self, given=self.given.come_out()).open(Act.GIVEN, self.given.ticket)
        return self

    def printed_here(self, job: str, outcome: str, *, is_on_paper: bool) -> "Memory":
        """The outcome of a job of this console's own printer; the ticket stays as it was.

        A job that was still being printed tells a second outcome, by which it may have failed.
        """
        is_asked = self.asked is not None and self.asked.command == job
        memory = replace(self, asked=None) if is_asked else self
        if job.startswith((LIST_JOB, PROOF_JOB)):
            act = Act.PRINT_LIST if job.startswith(LIST_JOB) else Act.PROVE
            return memory.came_out(act, "" if is_on_paper else outcome, is_asked=is_asked)
        if job.startswith(RECEIPT_JOB):
            trouble = "" if is_on_paper else outcome
            receipt = self.receipt and self.receipt.after(job, trouble, is_asked=is_asked)
            return replace(memory, receipt=receipt)
        if memory.given is None or not memory.given.is_of(job):
            return memory
        if not is_on_paper:
            return replace(memory, given=memory.given.fail(outcome, is_counted=not is_asked))
        if not is_asked and memory.given.printed:
            return memory
        given = memory.given.come_out()
        memory = replace(memory, given=given)
        shows = memory.dialog is not None and memory.dialog.act == Act.PRINT
        return memory.open(Act.GIVEN, given.ticket) if shows else memory

    def came_out(self, act: Act, trouble: str, *, is_asked: bool) -> "Memory":
        """A list or a proof has come out of this console's own printer, or not."""
        memory = (
            replace(self, list_paper=trouble)
            if act is Act.PRINT_LIST
            else replace(self, proof_paper=trouble)
        )
        if trouble or not is_asked:
            return memory
        shows = self.dialog is not None and self.dialog.act == act
        memory = memory.close(keeps=False) if shows else memory
        return replace(memory, done=f"counter-{act}-done")

    def unlock(self, now: float) -> "Memory":
        """The PIN was right: the screen is as it was before."""
        choice = replace(self.choice, clerk="", pin="")
        hands = self.hands.touch(now)
        return replace(self, lock=None, choice=choice, ended=None, hands=hands)

    def close_day(self, at: float) -> "Memory":
        """The day is closed at this second; minus infinity where that was taken back."""
        return replace(self, day_closed_at=at)

    def end(self, now: float) -> "Memory":
        """The server has no clerk here any more: the day has ended, or they work elsewhere."""
        if self.clerk is None:
            return self
        ended = Ended.SUSPENDED if self.is_suspended else Ended.ELSEWHERE
        if now - self.day_closed_at < STRIKE:
            ended = Ended.DAY_OVER
        return replace(self.sit(None), ended=ended, ended_at=now)

    def forget_end(self, now: float) -> "Memory":
        """A message about work that ended is not shown the next morning."""
        return replace(self, ended=None) if now - self.ended_at >= DAY_OVER else self

    def be_refused(self, code: str, now: float) -> "Memory":
        """A request was refused; a PIN is not kept for another try."""
        memory = replace(self.choose(pin=""), refused=code, refused_at=now)
        if memory.dialog is not None:
            memory = replace(memory, dialog=replace(memory.dialog, secrets=("", "", "")))
        return memory.sit(None) if code == "not_signed_in" else memory

    def make_way(self, now: float) -> "Memory":
        """A refusal from a while ago has been read; a call for help has not."""
        return replace(self, refused=None) if now - self.refused_at >= READ else self

    def sit(self, clerk: str | None) -> "Memory":
        """The clerk at this console; empty when they have left or work at another one."""
        if clerk == self.clerk:
            return self
        return replace(
            self,
            clerk=clerk,
            choice=Choice(),
            dialog=None,
            shelf=(),
            handed=None,
            lock=None,
            own_day=None,
            receipt=None,
            ended_petitions=(),
            rated="",
            ended=None,
            is_suspended=False,
        )

    def _settle(self, command: c.Command, kept_at: datetime | None) -> "Memory":
        is_ticked = self.ticks is not None and self.ticks.command == command.id
        asked = self.asked if self.asked is not None and self.asked.command == command.id else None
        # An answer without a time is a refusal.
        has_withdrawn = asked is not None and asked.is_of_call and kept_at is not None
        return replace(
            self,
            idle=self.idle.withhold() if has_withdrawn else self.idle,
            note=self.note.settle(command.id, kept_at),
            need=self.need.settle(command.id, kept_at),
            ticks=None if is_ticked else self.ticks,
            asked=None if asked is not None else self.asked,
        )

"""Carries the clerk's keys to the server, and what the server says to the console's state.

The decisions are in `counter.work.desk`, `counter.work.memory` and `counter.screen`; what is typed
and the open dialog have rooms of their own beside this one.
"""

import time
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QObject, Slot

from antesala.link import Link
from antesala.messages import commands as c, frames as f, happenings as h
from antesala.session import FollowRefused, Happened
from counter.app.dialog import OpenDialog
from counter.app.handing_in import HandingIn
from counter.app.own_device import OwnDevice
from counter.app.state import State, fresh_id
from counter.app.texts import LEAVING, Texts
from counter.panes.keys import Key
from counter.work.desk import ENDS, LOCAL, NOTING, OF_DIALOGS, Act, command_for
from counter.work.dock import Dock
from counter.work.forgotten import command_of_answer
from counter.work.keypad import SEND, PadKey, PadStrokes, meant
from counter.work.memory import Lock
from counter.work.moment import aims_of, is_call

ENDED_EVERY = 60.0
"""Seconds between two questions how a clerk's petitions ended: soon enough to tell the person."""
LOCKS_AFTER = 30
"""Minutes until a console that is left alone asks for the PIN, if the office sets none."""


class Controller(QObject):
    """One console's work. The link may be None, where the device was never enrolled."""

    def __init__(
        self,
        link: Link | None,
        own_number: str | None = None,
        *,
        device: OwnDevice | None = None,
        dock: Dock | None = None,
        seconds: Callable[[], float] = time.monotonic,
        now: Callable[[], datetime] | None = None,
    ) -> None:
        super().__init__()
        self._state = State(link, own_number, device or OwnDevice(), seconds, now)
        if dock is not None:
            # The first thing is to sign in, in the whole form.
            begun = dock.expand(self._state.moment().stage)
            self._state.memory = replace(self._state.memory, dock=begun)
        self._texts = Texts(self._state)
        self._dialog = OpenDialog(self._state, self._texts)
        self._aims: dict[str, str] = {}
        self._pad = PadStrokes()
        self._asked_ended_at = float("-inf")
        self._handing_in = HandingIn(self._state)
        self.bridge = self._state.bridge
        self._listen()

    def _listen(self) -> None:
        bridge, link = self.bridge, self._state.link
        for hand in bridge.hands():
            hand.connect(self._touch)
        bridge.pressed.connect(self._press)
        bridge.struck.connect(self._strike)
        bridge.strayed.connect(self._stray)
        bridge.chosen.connect(self._choose)
        bridge.pinTyped.connect(self._type_pin)
        bridge.queuePressed.connect(self._open_queue)
        bridge.menuTurned.connect(self._turn_menu)
        if link is not None:
            link.online_changed.connect(self._link_changed)
            link.welcome_changed.connect(self._welcome_changed)
            link.mirror_changed.connect(self._mirror_changed)
            link.answered.connect(self._answered)
            link.abandoned.connect(self._abandoned)
            link.refused_entry.connect(self._turned_away)
            link.happened.connect(self._happened)
            link.follow_refused.connect(self._follow_refused)

    @Slot()
    def look(self) -> None:
        """Time has passed: typed text may be due to be saved."""
        self._texts.look()
        self._lock_up()
        self._mind_idleness()
        self._mind_petitions()
        self._handing_in.look()
        state, now = self._state, self._state.seconds()
        state.memory = state.memory.forget_end(now)
        if state.office().help_calls:
            state.memory = state.memory.make_way(now)
        state.show()

    def _lock_up(self) -> None:
        """Ask for the PIN again after the console was left alone for as long as is allowed."""
        state, office = self._state, self._state.office()
        has_person = office.desk is not None and bool(office.desk.ticket or office.desk.attention)
        minutes = office.catalogue.console_locks_after if office.catalogue else LOCKS_AFTER
        if state.memory.is_left_alone(state.seconds(), minutes, has_person=has_person):
            self._texts.save(is_last=True)
            state.close_dialog()
            state.memory = state.memory.shut(Lock.LEFT)

    def _mind_idleness(self) -> None:
        """Call the next person where the console was left alone for as long as the office says."""
        state, moment, now = self._state, self._state.moment(), self._state.seconds()
        idle = state.memory.idle.follow(now, can_call=moment.can_call_by_itself)
        state.memory = replace(state.memory, idle=idle)
        if idle.is_due(now, state.hands.touched_at, moment.patience):
            self._call(is_by_itself=True)

    def _mind_petitions(self) -> None:
        """Ask from time to time how the petitions ended that this clerk took."""
        state, now = self._state, self._state.seconds()
        is_here = state.memory.clerk is not None and state.memory.lock is None
        is_online = state.link is not None and state.link.is_online
        if is_here and is_online and now - self._asked_ended_at >= ENDED_EVERY:
            self._asked_ended_at = now
            state.ask(c.ListEndedPetitions(id=fresh_id()))

    def _call(self, *, is_by_itself: bool = False) -> None:
        """Call the next person without a key of their own; the server decides if there is one."""
        state = self._state
        command = c.CallNext(id=fresh_id(), occasion="idle" if is_by_itself else "finish")
        asked = state.memory.ask(
            Act.CALL_NEXT, command.id, state.seconds(), is_by_itself=is_by_itself
        )
        state.remember(asked)
        state.ask(command)

    # What the clerk does

    @Slot()
    def _touch(self) -> None:
        self.stir()

    def stir(self) -> None:
        """A key or the mouse is used, for whatever purpose."""
        state, now = self._state, self._state.seconds()
        was_at, patience = state.hands.touched_at, state.moment().patience
        idle = state.memory.idle.touch(now, was_at, patience)
        is_stopped = idle != state.memory.idle
        state.memory = replace(state.memory, idle=idle)
        state.hands = state.hands.touch(now)
        if is_stopped:
            state.show()

    @Slot(bool)
    def _turn_menu(self, is_open: bool) -> None:  # noqa: FBT001 - a slot
        self._state.memory = replace(self._state.memory, is_menu_open=is_open)

    def point(self, place: tuple[float, float]) -> None:
        """The mouse is pressed there, in pixels of the window."""
        self._state.hands = self._state.hands.click(place, self._state.seconds())

    @Slot()
    def lift(self) -> None:
        """The mouse was released, and its button has been pressed."""
        self._state.hands = self._state.hands.lift()

    def _counts(self) -> bool:
        """Whether a press that comes now is meant, and not a trembling hand's second one."""
        return not self._state.hands.is_trembling

    @Slot(str)
    def _press(self, name: str) -> None:
        if self._counts():
            self._do(Act(name))

    def _do(self, act: Act) -> None:
        state, moment = self._state, self._state.moment()
        if act in LOCAL:
            self._dialog.note(act) if act in NOTING else state.turn(act)
            return
        if self._dialog.takes(act):
            return
        if state.memory.asked or moment.since or act not in moment.ready():
            return
        if act in (Act.GO_ON, Act.ENDED):
            self._answer(act)
            return
        if state.open_dialog(act):
            self._dialog.settle_choice()
            if act is Act.OWN_DAY:
                state.memory = replace(state.memory, own_day=None)
                state.ask(c.ShowOwnDay(id=fresh_id()))
            return
        if act in OF_DIALOGS:
            return
        if act in ENDS:
            self._texts.save(is_last=True)
        command = command_for(act, moment.settled, moment.office.desk, fresh_id())
        is_of_call = act is Act.UNDO and is_call(moment.undo)
        state.remember(state.memory.ask(act, command.id, state.seconds(), is_of_call=is_of_call))
        state.ask(command)

    def _answer(self, act: Act) -> None:
        """The clerk answers a question about a state that they may have forgotten."""
        state, moment = self._state, self._state.moment()
        question = moment.question
        if question is None:
            return
        if act is Act.ENDED:
            self._texts.save(is_last=True)
        else:
            state.memory = replace(state.memory, forgotten=state.memory.forgotten.go_on(moment.now))
        command = command_of_answer(
            act, question, moment.office, moment.settled, moment.now, fresh_id()
        )
        if command is None:
            state.show()
            return
        state.remember(state.memory.ask(act, command.id, state.seconds()))
        state.ask(command)

    @Slot(int)
    def _open_queue(self, place: int) -> None:
        """Open the list of waiting people, with this person chosen."""
        if not self._counts():
            return
        key = self.bridge.screen.queue.rows[place].key
        self._do(Act.CALL_BY_HAND)
        self._state.remember(self._state.memory.fill(chosen=key))

    @Slot(str, str)
    def _strike(self, name: str, sequence: str) -> None:
        now, hands, act = self._state.seconds(), self._state.hands, Act(name)
        if sequence == "Space" and hands.are_writing(now):
            return
        if hands.is_double_strike(act, now):
            self._state.hands = hands.suppress(act, now)
        else:
            self._do(act)

    @property
    def is_writing(self) -> bool:
        """Whether a key struck now is one of a run of letters."""
        return self._state.hands.are_writing(self._state.seconds())

    def strike_pad(self, key: PadKey) -> None:
        """A key of the keypad was struck."""
        state, moment = self._state, self._state.moment()
        self._pad, counts = self._pad.strike(key, state.seconds())
        screen = self.bridge.screen
        main = Key() if screen.main_key.waiting else screen.main_key
        act = meant(
            key, moment.stage, main.act, open_act=screen.dialog.act, calls_on=moment.calls_on
        )
        if not counts or not act:
            return
        if act == SEND:
            self.bridge.dialogSent.emit()
        else:
            self._strike(act, "")

    @Slot()
    def _stray(self) -> None:
        self._state.hands = self._state.hands.strike(self._state.seconds())

    @Slot(str, int)
    def _choose(self, what: str, place: int) -> None:
        self._state.remember(
            self._state.memory.choose(**{what: self.bridge.screen.choices(what)[place]})
        )

    @Slot(str)
    def _type_pin(self, pin: str) -> None:
        self._state.remember(self._state.memory.choose(pin=pin))

    def leave(self, patience: float = LEAVING) -> None:
        """Save what is typed, as the program ends, and wait `patience` seconds for the answers."""
        self._texts.leave(patience)

    # What the server says

    @Slot()
    def _link_changed(self) -> None:
        link = self._state.link
        if link is None or link.welcome is None:
            return
        if link.is_online:
            self._handing_in.begin()
            self._state.remember(self._state.memory.welcome(link.welcome.clerk))
            return
        if self._state.memory.asked is not None and not self._state.memory.outlives_link:
            link.withdraw(self._state.memory.asked.command)
        self._state.remember(self._state.memory.lose())

    @Slot()
    def _welcome_changed(self) -> None:
        self._state.show()

    @Slot(str)
    def _mirror_changed(self, _topic: str) -> None:
        office = self._state.office()
        counter, own = office.counter, office.clerk_row(office.clerk)
        if own is not None:
            # Known before the server ends the clerk's work, after which there are no rows.
            self._state.memory = replace(self._state.memory, is_suspended=own.is_suspended)
        if counter is not None and self._state.link is not None:
            self._state.link.follow("counter", counter)
        self._state.show()
        self._mind_moves()
        self._handing_in.look()

    def _mind_moves(self) -> None:
        """Ignore a key already on its way whose person is gone: it is not for the next one."""
        moment, dialog = self._state.moment(), self.bridge.screen.dialog
        aims = aims_of(moment)
        opened = moment.memory.dialog
        moved = [act for act, aim in aims.items() if self._aims.get(act, aim) != aim]
        self._aims = aims
        memory = moment.memory
        if opened is not None and opened.chosen and dialog.chosen >= 0:
            shown = dialog.rows[dialog.chosen].key
            moved += [opened.act] if shown != opened.chosen else []
            memory = memory.fill(chosen=shown)
        if moved:
            hands = memory.hands.move(moved, self._state.seconds())
            self._state.remember(replace(memory, hands=hands))

    @Slot(object, object)
    def _answered(self, command: c.Command, answer: f.Answer | f.Refusal) -> None:
        if isinstance(command, c.NoteCall):
            self._handing_in.take(command, answer)
            return
        if isinstance(command, c.ReportNoted):
            # An older server knows no such report, and no alarm of it.
            return
        if isinstance(command, c.IssueTicket) and isinstance(answer, f.Answer) and self._state.link:
            self._state.link.follow("ticket", answer.ticket)
        self._state.remember(self._state.memory.take(command, answer, self._state.seconds()))
        if isinstance(command, c.TakePetition) and isinstance(answer, f.Answer):
            # At once: what the server has must not come back as a draft.
            self._texts.keep()
        if isinstance(command, c.PrintProof) and isinstance(answer, f.Answer) and answer.proof:
            self._dialog.print_proof()
        if self._state.memory.calls_next:
            self._call()

    @Slot(object)
    def _abandoned(self, command: c.Command) -> None:
        self._handing_in.forget(command)
        if self._state.memory.asked is not None and self._state.memory.asked.command == command.id:
            self._state.remember(self._state.memory.give_up())

    @Slot(object)
    def _happened(self, told: Happened) -> None:
        for event in told.events:
            if isinstance(event, h.DayClosed):
                self._state.memory = self._state.memory.close_day(self._state.seconds())
            elif isinstance(event, h.DayReopened):
                self._state.memory = self._state.memory.close_day(float("-inf"))

    @Slot(object)
    def _follow_refused(self, ended: FollowRefused) -> None:
        """The server has no clerk here any more: the day has ended, or they sit elsewhere."""
        if ended.topic == "office" and ended.refusal.code == "not_signed_in":
            self._state.remember(self._state.memory.end(self._state.seconds()))

    @Slot(str)
    def _turned_away(self, code: str) -> None:
        self._state.remember(replace(self._state.memory, entry_refused=code))

    # What is shown

    @property
    def names(self) -> tuple[str, ...]:
        """The console's names: its counter and its place, its device, its office.

        Before a server has told any: what it is.
        """
        welcome, counter = (
            self._state.link.welcome if self._state.link else None,
            self._state.office().place,
        )
        device, office = (welcome.name, welcome.office_name) if welcome else ("", "")
        bar = self.bridge.screen.bar
        names = (bar.title, counter, device, office)
        return names if any(names) else (bar.program,)

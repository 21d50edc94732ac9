"""Carries the clerk's acts to the server, and the server's rows to the console.

The decisions are in `counter.work.desk`, `counter.work.memory` and `counter.screen`.
"""

import time
import uuid
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import partial
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from antesala.link import Link
from antesala.messages import commands as c, frames as f, happenings as h
from antesala.printing.condition import Outcome
from antesala.printing.printer import Printer
from antesala.printing.raster import SIDE
from antesala.qt.pictures import crest_png
from antesala.server_clock import own_time
from antesala.session import FollowRefused, Happened
from antesala.words import FALLBACK, Words
from counter.app.bridge import CounterBridge
from counter.app.unsent_file import UnsentFile
from counter.dialogs.printing import is_own, slip_of
from counter.dialogs.registry import (
    SHEETS,
    command_of,
    is_about_nothing,
    subject_of,
)
from counter.screen import Screen, Screens
from counter.work.desk import Act, command_for
from counter.work.draft import Saved
from counter.work.memory import Lock, Memory
from counter.work.moment import Moment, aims_of
from counter.work.office import Office, office_of
from counter.work.unsent import brought_back, renewed

KEEPS_EVERY = 0.5
"""Seconds between two looks at what is to be kept on this device: a crash loses less than one."""
LEAVING, SHORT = 2.0, 0.01
"""Seconds that an ending console waits for its last note to be kept, and between two looks."""
LOCKS_AFTER = 30
"""Minutes until a console that is left alone asks for the PIN, if the office sets none."""


@dataclass(frozen=True, slots=True)
class OwnDevice:
    """What a console has on its own device: its printer, and the file of what was not sent.

    `printer_fault` is why the printer in its settings is not used.
    """

    printer: Printer | None = None
    printer_fault: str = ""
    unsent: UnsentFile = field(default_factory=lambda: UnsentFile(None))


class Controller(QObject):
    """One console's work. The link may be None, where the device was never enrolled."""

    _printed = Signal(str, object)

    def __init__(
        self,
        link: Link | None,
        own_number: str | None = None,
        *,
        device: OwnDevice | None = None,
        seconds: Callable[[], float] = time.monotonic,
        now: Callable[[], datetime] | None = None,
    ) -> None:
        super().__init__()
        self._link, self._own_number = link, own_number
        device = device or OwnDevice()
        self._printer, self._printer_fault = device.printer, device.printer_fault
        self._printed.connect(self._take_printed)
        self._unsent = device.unsent
        self._unsent_at = float("-inf")
        self._brought_back: tuple[str | None, str] | None = None
        self._seconds = seconds
        self._now = now or (link.now if link else own_time)
        self._aims: dict[str, str] = {}
        self._memory = Memory(entry_refused=None if link else "unknown_token")
        self.bridge = CounterBridge(self._screen())
        self._listen()

    def _listen(self) -> None:
        bridge, link = self.bridge, self._link
        for hand in bridge.hands():
            hand.connect(self._touch)
        bridge.pressed.connect(self._press)
        bridge.struck.connect(self._strike)
        bridge.strayed.connect(self._stray)
        bridge.chosen.connect(self._choose)
        bridge.pinTyped.connect(self._type_pin)
        bridge.noteTyped.connect(self._type_note)
        bridge.needTyped.connect(self._type_need)
        bridge.ticked.connect(self._tick)
        bridge.dialogTyped.connect(self._type_in_dialog)
        bridge.dialogChosen.connect(self._choose_in_dialog)
        bridge.dialogPicked.connect(self._pick_in_dialog)
        bridge.dialogPinTyped.connect(self._type_pin_in_dialog)
        bridge.queuePressed.connect(self._open_queue)
        bridge.dialogSent.connect(self._send_dialog)
        bridge.dialogClosed.connect(self._close_dialog)
        bridge.dialogPressed.connect(self._press_in_dialog)
        if link is not None:
            link.online_changed.connect(self._link_changed)
            link.welcome_changed.connect(self._show)
            link.mirror_changed.connect(self._mirror_changed)
            link.answered.connect(self._answered)
            link.abandoned.connect(self._abandoned)
            link.refused_entry.connect(self._turned_away)
            link.happened.connect(self._happened)
            link.follow_refused.connect(self._follow_refused)

    @Slot()
    def look(self) -> None:
        """Time has passed: typed text may be due to be saved."""
        self._save(is_last=False)
        if self._seconds() - self._unsent_at >= KEEPS_EVERY:
            self._keep_unsent()
        self._lock_up()
        self._memory = self._memory.forget_end(self._seconds())
        if self._office().help_calls:
            self._memory = self._memory.make_way(self._seconds())
        self._show()

    def _lock_up(self) -> None:
        """Ask for the PIN again after the console was left alone for as long as is allowed."""
        office = self._office()
        has_person = office.desk is not None and bool(office.desk.ticket or office.desk.attention)
        minutes = office.catalogue.console_locks_after if office.catalogue else LOCKS_AFTER
        if self._memory.is_left_alone(self._seconds(), minutes, has_person=has_person):
            self._save(is_last=True)
            opened = self._memory.dialog
            if opened is not None:
                self._memory = self._memory.close(keeps=SHEETS[Act(opened.act)].is_kept)
            self._memory = self._memory.shut(Lock.LEFT)

    # What the clerk does

    @Slot()
    def _touch(self) -> None:
        self._memory = self._memory.touch(self._seconds())

    def point(self, place: tuple[float, float]) -> None:
        """The mouse is pressed there, in pixels of the window."""
        self._memory = self._memory.click(place, self._seconds())

    @Slot()
    def lift(self) -> None:
        """The mouse was released, and its button has been pressed."""
        self._memory = replace(self._memory, is_trembling=False)

    def _counts(self) -> bool:
        """Whether a press that comes now is meant, and not a trembling hand's second one."""
        return not self._memory.is_trembling

    @Slot(str)
    def _press(self, name: str) -> None:
        if self._counts():
            self._do(Act(name))

    def _do(self, act: Act) -> None:
        moment = self._situation()
        if self._memory.asked or moment.since or act not in moment.ready():
            return
        subject = subject_of(act, moment)
        if subject:
            self._remember(self._memory.open(act, subject))
            self._settle_choice()
            return
        if act is Act.FINISH:
            self._save(is_last=True)
        command = command_for(act, moment.settled, moment.office.desk, fresh_id())
        self._remember(self._memory.ask(act, command.id, self._seconds()))
        self._ask(command)

    @Slot(str)
    def _type_in_dialog(self, text: str) -> None:
        self._remember(self._memory.fill(text=text))
        self._settle_choice()

    @Slot(int, str)
    def _type_pin_in_dialog(self, place: int, text: str) -> None:
        self._remember(self._memory.fill_secret(place, text))

    def _settle_choice(self) -> None:
        """Keep the proposed person chosen, so that the key being struck is for them."""
        dialog = self.bridge.screen.dialog
        if dialog.chosen >= 0:
            self._remember(self._memory.fill(chosen=dialog.rows[dialog.chosen].key))

    @Slot(int)
    def _choose_in_dialog(self, place: int) -> None:
        self._remember(self._memory.fill(chosen=self.bridge.screen.dialog.rows[place].key))

    @Slot(str, int)
    def _pick_in_dialog(self, group: str, place: int) -> None:
        dialog = self.bridge.screen.dialog
        found = next(one for one in (dialog.first, dialog.second, dialog.third) if one.key == group)
        option = found.options[place].key
        self._remember(self._memory.pick(group, option, is_many=found.is_many))

    @Slot(int)
    def _open_queue(self, place: int) -> None:
        """Open the list of waiting people, with this person chosen."""
        if not self._counts():
            return
        key = self.bridge.screen.queue.rows[place].key
        self._do(Act.CALL_BY_HAND)
        self._remember(self._memory.fill(chosen=key))

    @Slot(bool)
    def _press_in_dialog(self, is_main: bool) -> None:  # noqa: FBT001 - a slot
        if self._counts():
            self._send_dialog() if is_main else self._close_dialog()

    @Slot()
    def _close_dialog(self) -> None:
        """Withdraw the ticket under way if the clerk closes its dialog."""
        dialog, asked = self._memory.dialog, self._memory.asked
        if dialog is None:
            return
        if asked is not None and dialog.act == Act.ISSUE == asked.act and self._link is not None:
            self._link.withdraw(asked.command)
            self._memory = self._memory.give_up()
        memory = self._memory.close(keeps=SHEETS[Act(dialog.act)].is_kept)
        if dialog.act == Act.PRINT:
            # Back to the ticket: its code must not be lost with the request for a paper.
            memory = memory.open(Act.GIVEN, dialog.subject)
        self._remember(memory)

    @Slot()
    def _send_dialog(self) -> None:
        """Send the dialog's command after the text typed before it."""
        opened, dialog = self._memory.dialog, self.bridge.screen.dialog
        if dialog.code:
            self._close_dialog()
            return
        if is_own(dialog):
            self._print_here()
            return
        command = command_of(self._situation(), dialog, fresh_id())
        if command is None or opened is None or self._memory.asked:
            return
        if self._memory.has_moved(opened.act, self._seconds()):
            self._memory = self._memory.move([opened.act], self._seconds())
            return
        self._save(is_last=True)
        self._remember(self._memory.ask(Act(opened.act), command.id, self._seconds()))
        self._ask(command)

    def _print_here(self) -> None:
        """The given ticket on this console's own printer: nothing is asked of the server."""
        moment, given = self._situation(), self._memory.given
        slip = slip_of(moment)
        if given is None or slip is None or self._printer is None or self._memory.asked:
            return
        catalogue = moment.office.catalogue
        slip = replace(slip, crest=crest_png(catalogue.crest, SIDE) if catalogue else b"")
        job = f"{given.ticket} {fresh_id()}"
        self._remember(self._memory.print_here(job, self._seconds()))
        self._printer.start(slip, self._words(given.language), partial(self._tell_printed, job))

    def _tell_printed(self, job: str, outcome: Outcome) -> None:
        """Called by the printer's thread: the window's own takes it from there."""
        self._printed.emit(job, outcome)

    @Slot(str, object)
    def _take_printed(self, job: str, outcome: Outcome) -> None:
        is_on_paper = outcome.is_on_paper
        self._remember(self._memory.printed_here(job, outcome.value, is_on_paper=is_on_paper))

    @Slot(str, str)
    def _strike(self, name: str, sequence: str) -> None:
        now, memory, act = self._seconds(), self._memory, Act(name)
        if sequence == "Space" and memory.is_writing(now):
            return
        if memory.is_double_strike(act, now):
            self._memory = memory.suppress(act, now)
        else:
            self._do(act)

    @Slot()
    def _stray(self) -> None:
        self._memory = self._memory.strike(self._seconds())

    @Slot(str, int)
    def _choose(self, what: str, place: int) -> None:
        self._remember(self._memory.choose(**{what: self.bridge.screen.choices(what)[place]}))

    @Slot(str)
    def _type_pin(self, pin: str) -> None:
        self._remember(self._memory.choose(pin=pin))

    @Slot(str)
    def _type_note(self, text: str) -> None:
        now, before = self._seconds(), self._memory
        memory = replace(before, note=before.note.type(text, now))
        self._remember(memory if memory.note is before.note else memory.strike(now))

    @Slot(str)
    def _type_need(self, text: str) -> None:
        now, before = self._seconds(), self._memory
        memory = replace(before, need=before.need.type(text, now))
        self._remember(memory if memory.need is before.need else memory.strike(now))

    @Slot(int)
    def _tick(self, place: int) -> None:
        desk = self._office().desk
        is_checklist = self.bridge.screen.page.is_checklist
        if desk is not None and desk.attention is not None and is_checklist:
            ticked = self._memory.tick(place, desk.attention.brought, fresh_id())
            self._remember(ticked)
            if ticked.ticks is not None:
                ticks, attention = ticked.ticks, desk.attention.id
                brought = list(ticks.brought)
                self._ask(c.SaveAttention(id=ticks.command, attention=attention, brought=brought))

    def _save(self, *, is_last: bool) -> None:
        now, memory = self._seconds(), self._memory
        if memory.note.is_due(now, is_last=is_last):
            memory = replace(memory, note=memory.note.send(fresh_id()))
            note = memory.note
            self._ask(c.SaveAttention(id=note.command, attention=note.attention, note=note.text))
        if memory.need.is_due(now, is_last=is_last):
            memory = replace(memory, need=memory.need.send(fresh_id()))
            need = memory.need
            self._ask(c.SaveAttention(id=need.command, attention=need.attention, need=need.text))
        self._memory = memory

    def leave(self, patience: float = LEAVING) -> None:
        """Send typed text that is not yet sent, as the program ends, and wait for the answers.

        `patience` in seconds: without a server the program ends all the same.
        """
        self._save(is_last=True)
        self._keep_unsent()
        limit = time.monotonic() + patience
        while Saved.WAITING in {self._memory.note.saved, self._memory.need.saved}:
            if time.monotonic() >= limit:
                break
            # The window's loop has ended; answers of the link's thread are taken here.
            QCoreApplication.processEvents()
            time.sleep(SHORT)
        self._keep_unsent()

    def _keep_unsent(self) -> None:
        """Keep on this device what the server does not have; it is gone once the server has it."""
        self._unsent_at = self._seconds()
        welcome = self._link.welcome if self._link else None
        if welcome is None:
            self._unsent.forget_old(self._now())
            return
        before, at = self._unsent.trouble, self._now()
        # Rows of before the link was lost tell nothing of an attention's end.
        known = self._office() if self._link and self._link.is_online else Office(ZoneInfo("UTC"))
        self._unsent.keep(renewed(self._unsent.texts, self._memory, known, welcome.office, at))
        if self._unsent.trouble and self._unsent.trouble != before:
            self._memory = replace(self._memory, done=f"counter-unsent-{self._unsent.trouble}")

    def _bring_back(self) -> None:
        """What this clerk typed of this attention, before the program ended without a server."""
        memory, welcome = self._memory, self._link.welcome if self._link else None
        if memory.clerk is None or memory.lock is not None or welcome is None:
            self._brought_back = None
            return
        office = self._office()
        here = (memory.clerk, memory.note.attention)
        if here == self._brought_back or (office.counter is not None and office.desk is None):
            return
        self._brought_back = here
        self._memory = brought_back(
            memory, self._unsent.texts, office, welcome.office, self._seconds()
        )
        if self._unsent.trouble == "broken":
            self._unsent.trouble = ""
            self._memory = replace(self._memory, done="counter-unsent-broken")

    def _ask(self, command: c.Command) -> None:
        if self._link is not None:
            self._link.ask(command)

    # What the server says

    @Slot()
    def _link_changed(self) -> None:
        link = self._link
        if link is None or link.welcome is None:
            return
        if link.is_online:
            self._remember(self._memory.welcome(link.welcome.clerk))
            return
        if self._memory.asked is not None and not self._memory.is_issuing:
            link.withdraw(self._memory.asked.command)
        self._remember(self._memory.lose())

    @Slot(str)
    def _mirror_changed(self, _topic: str) -> None:
        counter = self._office().counter
        if counter is not None and self._link is not None:
            self._link.follow("counter", counter)
        self._show()
        self._mind_moves()

    def _mind_moves(self) -> None:
        """Ignore a key already on its way whose person is gone: it is not for the next one."""
        moment, dialog = self._situation(), self.bridge.screen.dialog
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
            self._remember(memory.move(moved, self._seconds()))

    @Slot(object, object)
    def _answered(self, command: c.Command, answer: f.Answer | f.Refusal) -> None:
        if isinstance(command, c.IssueTicket) and isinstance(answer, f.Answer) and self._link:
            self._link.follow("ticket", answer.ticket)
        self._remember(self._memory.take(command, answer, self._seconds()))

    @Slot(object)
    def _abandoned(self, command: c.Command) -> None:
        if self._memory.asked is not None and self._memory.asked.command == command.id:
            self._remember(self._memory.give_up())

    @Slot(object)
    def _happened(self, told: Happened) -> None:
        if any(isinstance(event, h.DayClosed) for event in told.events):
            self._memory = replace(self._memory, day_closed_at=self._seconds())

    @Slot(object)
    def _follow_refused(self, ended: FollowRefused) -> None:
        """The server has no clerk here any more: the day has ended, or they sit elsewhere."""
        if ended.topic == "office" and ended.refusal.code == "not_signed_in":
            self._remember(self._memory.end(self._seconds()))

    @Slot(str)
    def _turned_away(self, code: str) -> None:
        self._remember(replace(self._memory, entry_refused=code))

    def _remember(self, memory: Memory) -> None:
        if memory.clerk is not None and memory.clerk != self._memory.clerk and self._link:
            self._link.follow("office")
        self._memory = memory
        self._show()

    # What is shown

    @property
    def names(self) -> tuple[str, ...]:
        """The console's names: its counter and its place, its device, its office."""
        welcome, counter = self._link.welcome if self._link else None, self._office().place
        device, office = (welcome.name, welcome.office_name) if welcome else ("", "")
        return self.bridge.screen.bar.title, counter, device, office

    @Slot()
    def _show(self) -> None:
        desk, before = self._office().desk, self._memory
        self._memory = (
            before.attend(desk.attention if desk else None)
            .hand(desk)
            .leave(before, self._seconds())
        )
        self._bring_back()
        opened = self._memory.dialog
        if opened is not None and is_about_nothing(self._situation()):
            self._memory = self._memory.close(keeps=SHEETS[Act(opened.act)].is_kept)
        shown, dialog = self.bridge.screen.dialog, self._memory.dialog
        is_other = shown.act != (dialog.act if dialog else "")
        # The need is on the page and in a dialog: text typed in one is in the other.
        is_back = self._memory.note.text != before.note.text
        is_back = is_back or self._memory.need.text != before.need.text
        if is_other or is_back or self._memory.note.attention != before.note.attention:
            self.bridge.begin_texts(self._memory.note.text, self._memory.need.text)
        if is_other and dialog is not None:
            self.bridge.begin_dialog(dialog.text)
        self.bridge.show(self._screen())

    def _screen(self) -> Screen:
        return Screens(self._words()).screen(self._situation())

    def _words(self, language: str = "") -> Words:
        """The words of a language, or the office's own."""
        welcome = self._link.welcome if self._link else None
        own = welcome.languages[0] if welcome else FALLBACK
        return Words(language or own, welcome.country if welcome else "")

    def _situation(self) -> Moment:
        return Moment(
            office=self._office(),
            now=self._now(),
            memory=self._memory,
            awaited=self._memory.awaited(self._seconds()),
            is_known=self._link is not None and self._link.welcome is not None,
            since=self._link.since if self._link else None,
            own_number=self._own_number,
            has_printer=self._printer is not None,
            printer_fault=self._printer_fault,
        )

    def _office(self) -> Office:
        link, memory = self._link, self._memory
        if link is None or link.welcome is None:
            return Office(ZoneInfo("UTC"))
        office = office_of(link.welcome, link.mirror, memory.clerk)
        return replace(office, desk=memory.overlaid(office.desk))


def fresh_id() -> str:
    """A command's id; the same id is the same wish."""
    return str(uuid.uuid4())

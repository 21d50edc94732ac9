"""What a console knows at one moment: its memory and the server's rows, and the screen of both.

What changes it is in the rooms beside this one; they all change it by `State.remember`.
"""

import uuid
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from antesala.link import Link
from antesala.messages import commands as c
from antesala.server_clock import own_time
from antesala.words import FALLBACK, Words
from counter.app.bridge import CounterBridge
from counter.app.own_device import OwnDevice, OwnPrinter
from counter.app.unsent_file import UnsentTexts
from counter.dialogs.registry import SHEETS, is_about_nothing, subject_of
from counter.screen import Screen, Screens
from counter.work.desk import AT_WORK, Act
from counter.work.hands import Hands
from counter.work.last_desk import LastDesk
from counter.work.memory import Memory
from counter.work.moment import Moment
from counter.work.office import Office, office_of
from counter.work.petitions import begun


class State:
    """One console's state. The link may be None, where the device was never enrolled.

    `seconds` is a clock that only runs forward, `now` the server's time.
    """

    def __init__(
        self,
        link: Link | None,
        own_number: str | None,
        device: OwnDevice,
        seconds: Callable[[], float],
        now: Callable[[], datetime] | None,
    ) -> None:
        self.link, self._own_number = link, own_number
        self.printer, self._printer_fault = OwnPrinter(device.printer), device.printer_fault
        self.unsent = UnsentTexts(device.unsent)
        self._noted, self._last_desk = device.noted, device.last_desk
        self.seconds = seconds
        self._began = seconds() if device.last_desk.is_there else float("inf")
        self.now = now or (link.now if link else own_time)
        refused = None if link else "unknown_token"
        self.memory = Memory(entry_refused=refused, noted=self._noted.notes)
        self.bridge = CounterBridge(self._screen())

    @property
    def hands(self) -> Hands:
        """What the clerk's hands did last; it shows nowhere."""
        return self.memory.hands

    @hands.setter
    def hands(self, hands: Hands) -> None:
        self.memory = replace(self.memory, hands=hands)

    def ask(self, command: c.Command) -> None:
        """Ask the server, if there is one."""
        if self.link is not None:
            self.link.ask(command)

    def remember(self, memory: Memory) -> None:
        """The memory has changed: show what follows from it."""
        if memory.clerk is not None and memory.clerk != self.memory.clerk and self.link:
            self.link.follow("office")
        self.memory = memory
        self._keep_notes()
        self.show()

    def _keep_notes(self) -> None:
        """Have the calls noted by hand on the disk before the clerk reads that they are."""
        was_kept = self._noted.is_kept
        self._noted.keep(self.memory.noted)
        if was_kept and not self._noted.is_kept:
            self.memory = replace(self.memory, done="counter-unsent-unkept")

    def open_dialog(self, act: Act) -> bool:
        """Open an act's dialog; returns whether it has one now."""
        subject = subject_of(act, self.moment())
        if subject:
            desk = self.office().desk
            attention = desk.attention if desk else None
            opened = self.memory.open(act, subject)
            self.remember(opened.change(lambda dialog: begun(dialog, attention)))
        return bool(subject)

    def close_dialog(self) -> None:
        """Close the open dialog without asking; what is worth keeping in it is kept."""
        opened = self.memory.dialog
        if opened is not None:
            self.memory = self.memory.close(keeps=SHEETS[Act(opened.act)].is_kept)

    def turn(self, act: Act) -> None:
        """Change the form of the window, or open the whole one for a while, or go to the note."""
        dock = self.memory.dock
        if act is Act.NOTE:
            self._turn_note()
            return
        turned = dock.turn() if act is Act.DOCK else dock.expand(self.moment().stage)
        self.remember(replace(self.memory, dock=turned))
        self.bridge.formChosen.emit(turned.form)

    def _turn_note(self) -> None:
        """Put the keys into the note of the attention, or out of it again."""
        desk = self.office().desk
        if self.memory.lock is not None or desk is None or desk.attention is None:
            return
        dock = self.memory.dock.turn_note()
        was_open = self.memory.dock.has_note
        self.remember(replace(self.memory, dock=dock))
        if not was_open:
            self.bridge.noteAsked.emit()

    def show(self) -> None:
        """Show the screen of this moment."""
        desk, before = self.office().desk, self.memory
        self.memory = (
            before.attend(desk.attention if desk else None).hand(desk).leave(before, self.seconds())
        )
        self.memory = self.unsent.bring_back(
            self.memory, self.office(), self.office_name, self.seconds()
        )
        self.memory = replace(self.memory, forgotten=self.moment().asking())
        if self.memory.dialog is not None and is_about_nothing(self.moment()):
            self.close_dialog()
        self._bring_receipt()
        self._keep_desk()
        settled = self.memory.dock.settle(self.moment().stage)
        self.memory = replace(self.memory, dock=settled)
        screen = self._screen()
        if screen.dock.form != self.bridge.screen.dock.form:
            # Fields of another form hold what was typed before in theirs.
            self.bridge.begin_texts(self.memory.note.text, self.memory.need.text)
        self._begin_texts(before)
        self.bridge.show(screen)

    def _keep_desk(self) -> None:
        """Have it on the disk where the clerk works, for a start without a server."""
        welcome = self.link.welcome if self.link else None
        if welcome is None or not self._last_desk.is_there:
            return
        moment = self.moment()
        office, seat = moment.office, moment.seat
        if seat is None or moment.stage not in AT_WORK:
            return
        name = office.clerk_name(seat.clerk)
        if moment.since is None and name and office.number:
            self._last_desk.keep(
                LastDesk(
                    office=welcome.office,
                    country=welcome.country,
                    language=welcome.languages[0],
                    time_zone=welcome.time_zone,
                    clerk=seat.clerk,
                    clerk_name=name,
                    counter=seat.counter,
                    number=office.number,
                )
            )

    def _bring_receipt(self) -> None:
        """Show a receipt that the clerk has not closed: it came while a PIN was asked for."""
        receipt, memory = self.memory.receipt, self.memory
        if receipt is None or receipt.is_read or memory.dialog is not None:
            return
        subject = subject_of(Act.RECEIPT, self.moment())
        if subject:
            self.memory = memory.open(Act.RECEIPT, subject)

    def _begin_texts(self, before: Memory) -> None:
        """Fill the fields anew where their text is another's, and not what the clerk types."""
        shown, dialog = self.bridge.screen.dialog, self.memory.dialog
        note, need = self.memory.note, self.memory.need
        is_other = shown.act != (dialog.act if dialog else "")
        # The need is on the page and in a dialog: text typed in one is in the other.
        is_back = note.text != before.note.text or need.text != before.need.text
        if is_other or is_back or note.attention != before.note.attention:
            self.bridge.begin_texts(note.text, need.text)
        if is_other and dialog is not None:
            self.bridge.begin_dialog(dialog.text, dict(dialog.texts))

    def _screen(self) -> Screen:
        return Screens(self.words()).screen(self.moment())

    def words(self, language: str = "") -> Words:
        """The words of a language, or the office's own."""
        welcome, last = self.link.welcome if self.link else None, self._last_desk.desk
        if welcome is not None:
            return Words(language or welcome.languages[0], welcome.country)
        if last is not None:
            return Words(language or last.language, last.country)
        return Words(language or FALLBACK)

    @property
    def office_name(self) -> str | None:
        """The office's id; None before its server was met."""
        welcome = self.link.welcome if self.link else None
        return welcome.office if welcome else None

    def moment(self) -> Moment:
        """All that the screen is made from, now."""
        return Moment(
            office=self.office(),
            now=self.now(),
            memory=self.memory,
            awaited=self.memory.awaited(self.seconds()),
            seconds=self.seconds(),
            is_known=self.link is not None and self.link.welcome is not None,
            since=self.link.since if self.link else None,
            own_number=self._own_number,
            has_printer=self.printer.is_there,
            printer_fault=self._printer_fault,
            office_name=self.office_name,
            began=self._began,
            last_desk=self._last_desk.desk,
        )

    def office(self) -> Office:
        """The office as the rows tell it, with what is still on its way."""
        link, memory = self.link, self.memory
        if link is None or link.welcome is None:
            last = self._last_desk.desk
            return Office(last.zone if last is not None else ZoneInfo("UTC"))
        office = office_of(link.welcome, link.mirror, memory.clerk)
        return replace(office, desk=memory.overlaid(office.desk))


def fresh_id() -> str:
    """A command's id; the same id is the same wish."""
    return str(uuid.uuid4())

"""The console as QML reads it, and the clerk's acts as signals to Python."""

from collections.abc import Mapping
from operator import attrgetter

import msgspec
from PySide6.QtCore import Property, QKeyCombination, QObject, Qt, Signal, SignalInstance, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtQml import QmlElement

from antesala.qt.rows import Rows
from counter.panes.dialog import DialogRow, Line, Option, TextField, stepped
from counter.panes.keys import Key
from counter.panes.offers import Figure
from counter.panes.person import Fact, Tag
from counter.panes.practice import Band
from counter.panes.queue import QueueRow
from counter.panes.sign_in import Name, Place
from counter.panes.steps import RailStep
from counter.screen import Screen

QML_IMPORT_NAME = "Antesala.Counter"
QML_IMPORT_MAJOR_VERSION = 1

PARTS: tuple[str, ...] = ("bar", "banner", "message", "sign_in", "places", "person", "queue")
PARTS += ("page", "note", "need", "main_key", "notice_keys", "offer", "registered", "dialog")
PARTS += ("countdown", "dock", "message_keys")
"""The parts of a screen, each with a change signal of its own."""
LISTS: dict[str, type] = {
    "sign_in.names": Name,
    "places.rows": Place,
    "person.tags": Tag,
    "person.facts": Fact,
    "queue.rows": QueueRow,
    "figures": Figure,
    "page.rail": RailStep,
    "page.lines": Line,
    "page.facts": Fact,
    "page.kinds": Option,
    "page.outcomes": Option,
    "keys": Key,
    "step_keys": Key,
    "list_keys": Key,
    "said_keys": Key,
    "doors": Key,
    "menu": Key,
    "offer.keys": Key,
    "dock.keys": Key,
    "dock.tags": Tag,
    "dialog.rows": DialogRow,
    "dialog.first.options": Option,
    "dialog.second.options": Option,
    "dialog.third.options": Option,
    "dialog.side": Line,
    "dialog.pins": Line,
    "dialog.texts": TextField,
    "dialog.seconds": Key,
    "dialog.facts": Fact,
}
"""The lists in them, with the type of their rows."""

AGAIN = "Ctrl+F2"
"""The key for another morning, in practice."""


def shown(name: str, kind: type, changed: Signal) -> Property:
    """A property that reads one part of the screen."""

    def read(bridge: "CounterBridge") -> object:
        return msgspec.to_builtins(getattr(bridge.screen, name))

    return Property(kind, read, notify=changed)


def listed(path: str) -> Property:
    """A property that holds one list of the screen."""

    def read(bridge: "CounterBridge") -> QObject:
        return bridge.lists[path]

    return Property(QObject, read, constant=True)


@QmlElement
class CounterBridge(QObject):
    """One screen after the other."""

    view_changed = Signal()
    bar_changed = Signal()
    banner_changed = Signal()
    message_changed = Signal()
    sign_in_changed = Signal()
    places_changed = Signal()
    person_changed = Signal()
    queue_changed = Signal()
    page_changed = Signal()
    note_changed = Signal()
    need_changed = Signal()
    main_key_changed = Signal()
    notice_keys_changed = Signal()
    message_keys_changed = Signal()
    offer_changed = Signal()
    registered_changed = Signal()
    countdown_changed = Signal()
    dock_changed = Signal()
    formChosen = Signal(str)  # noqa: N815
    """name: the form that the clerk has chosen for this device."""
    dialog_changed = Signal()
    practice_changed = Signal()
    textsBegun = Signal()  # noqa: N815 - QML's own spelling, here and below
    """The server's note and need, for an attention that is new here."""

    noteAsked = Signal()  # noqa: N815
    """The keys go into the field of the note."""

    dialogBegun = Signal()  # noqa: N815
    """A dialog opens, with the text typed in its field before."""

    pressed = Signal(str)
    """act: its key was pressed."""
    struck = Signal(str, str)
    """act, sequence: a key of the keyboard for it was struck."""
    strayed = Signal()
    """A key that no field wanted was struck, whether it has an act or not."""
    chosen = Signal(str, int)
    """field, place: the field of the clerk's choice, and the value's place in its list."""
    pinTyped = Signal(str)  # noqa: N815
    noteTyped = Signal(str)  # noqa: N815
    needTyped = Signal(str)  # noqa: N815
    ticked = Signal(int)
    """The requirement at this place, from 0."""
    dialogTyped = Signal(str)  # noqa: N815
    dialogWritten = Signal(str, str)  # noqa: N815
    """field, text: the whole text of one of the dialog's several fields."""
    dialogPinTyped = Signal(int, str)  # noqa: N815
    """place, text: in the field at this place, from 0."""
    dialogChosen = Signal(int)  # noqa: N815
    """The row at this place, from 0."""
    dialogPicked = Signal(str, int)  # noqa: N815
    """group, place: of an option in it."""
    menuTurned = Signal(bool)  # noqa: N815
    """is_open: the list behind the clerk's name was opened or closed."""
    queuePressed = Signal(int)  # noqa: N815
    """The person at this place of the queue, from 0."""
    dialogSent = Signal()  # noqa: N815
    dialogClosed = Signal()  # noqa: N815
    dialogPressed = Signal(bool)  # noqa: N815
    """is_main: the dialog's main key was clicked, or the one that leaves it."""
    practiceAgain = Signal()  # noqa: N815
    """Another morning is wanted, after the end of one."""

    def __init__(self, screen: Screen, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.screen = screen
        self.lists = {path: Rows(kind, self) for path, kind in LISTS.items()}
        self._show_lists()
        self._texts = ("", "")
        self._dialog_text = ""
        self._dialog_texts: dict[str, str] = {}
        self._practice = Band()

    def hands(self) -> tuple[SignalInstance, ...]:
        """The signals that show that a person uses the console."""
        return (
            *(self.pressed, self.struck, self.strayed, self.chosen, self.pinTyped),
            *(self.noteTyped, self.needTyped, self.ticked, self.dialogTyped, self.dialogChosen),
            *(self.dialogPicked, self.queuePressed, self.dialogSent, self.dialogClosed),
            *(self.dialogPressed, self.dialogWritten),
        )

    view = shown("view", int, view_changed)
    bar = shown("bar", dict, bar_changed)
    banner = shown("banner", dict, banner_changed)
    message = shown("message", dict, message_changed)
    signIn = shown("sign_in", dict, sign_in_changed)  # noqa: N815
    places = shown("places", dict, places_changed)
    person = shown("person", dict, person_changed)
    queue = shown("queue", dict, queue_changed)
    page = shown("page", dict, page_changed)
    note = shown("note", dict, note_changed)
    need = shown("need", dict, need_changed)
    mainKey = shown("main_key", dict, main_key_changed)  # noqa: N815
    noticeKeys = shown("notice_keys", list, notice_keys_changed)  # noqa: N815
    messageKeys = shown("message_keys", list, message_keys_changed)  # noqa: N815
    offer = shown("offer", dict, offer_changed)
    registered = shown("registered", str, registered_changed)
    countdown = shown("countdown", dict, countdown_changed)
    dock = shown("dock", dict, dock_changed)
    dialog = shown("dialog", dict, dialog_changed)

    names = listed("sign_in.names")
    counters = listed("places.rows")
    tags = listed("person.tags")
    facts = listed("person.facts")
    waiting = listed("queue.rows")
    figures = listed("figures")
    rail = listed("page.rail")
    lines = listed("page.lines")
    pageFacts = listed("page.facts")  # noqa: N815
    kinds = listed("page.kinds")
    outcomes = listed("page.outcomes")
    keys = listed("keys")
    stepKeys = listed("step_keys")  # noqa: N815
    listKeys = listed("list_keys")  # noqa: N815
    saidKeys = listed("said_keys")  # noqa: N815
    doors = listed("doors")
    menu = listed("menu")
    offerKeys = listed("offer.keys")  # noqa: N815
    dockKeys = listed("dock.keys")  # noqa: N815
    dockTags = listed("dock.tags")  # noqa: N815
    dialogRows = listed("dialog.rows")  # noqa: N815
    dialogFirst = listed("dialog.first.options")  # noqa: N815
    dialogSecond = listed("dialog.second.options")  # noqa: N815
    dialogThird = listed("dialog.third.options")  # noqa: N815
    dialogPins = listed("dialog.pins")  # noqa: N815
    dialogTexts = listed("dialog.texts")  # noqa: N815
    dialogSide = listed("dialog.side")  # noqa: N815
    dialogSeconds = listed("dialog.seconds")  # noqa: N815
    dialogFacts = listed("dialog.facts")  # noqa: N815

    @Property(str, notify=textsBegun)
    def noteText(self) -> str:  # noqa: N802
        return self._texts[0]

    @Property(str, notify=textsBegun)
    def needText(self) -> str:  # noqa: N802
        return self._texts[1]

    @Property(str, notify=dialogBegun)
    def dialogText(self) -> str:  # noqa: N802
        return self._dialog_text

    @Property(dict, notify=practice_changed)
    def practice(self) -> object:
        return msgspec.to_builtins(self._practice)

    @Slot(object)
    def show_practice(self, practice: Band) -> None:
        """Say in the band that nothing is real, and what to try next."""
        if practice != self._practice:
            self._practice = practice
            self.practice_changed.emit()

    def begin_dialog(self, text: str, texts: Mapping[str, str] | None = None) -> None:
        """A dialog opens on the next screen, with this text in its field, or these in several."""
        self._dialog_text = text
        self._dialog_texts = dict(texts or {})
        self.dialogBegun.emit()

    def begin_texts(self, note: str, need: str) -> None:
        """Another attention begins here, with its note and need so far."""
        self._texts = (note, need)
        self.textsBegun.emit()

    def show(self, screen: Screen) -> None:
        """Take the next screen and signal its new parts; the page last, when all is there."""
        before, self.screen = self.screen, screen
        self._show_lists()
        for part in PARTS:
            if getattr(screen, part) != getattr(before, part):
                getattr(self, f"{part}_changed").emit()
        if screen.view != before.view:
            self.view_changed.emit()

    def _show_lists(self) -> None:
        for path, rows in self.lists.items():
            rows.show(attrgetter(path)(self.screen))

    @Slot(str, result=str)
    def written(self, field: str) -> str:
        """What was typed in one of the dialog's several fields before it began."""
        return self._dialog_texts.get(field, "")

    @Slot(int)
    def dialogStepped(self, by: int) -> None:  # noqa: N802
        """Move the choice of the dialog by an arrow, down where `by` is positive."""
        place = stepped(self.screen.dialog, by)
        if place >= 0:
            self.dialogChosen.emit(place)

    @Slot(int, int, bool, result=bool)
    def typed(self, key: int, modifiers: int, is_repeat: bool) -> bool:  # noqa: FBT001 - a slot
        """A key that no field wanted; returns whether it has an act here."""
        is_taken = self._typed(key, modifiers, is_repeat=is_repeat)
        # A key with an act here is no letter of a text, except perhaps a space.
        if not is_taken or key == Qt.Key.Key_Space:
            self.strayed.emit()
        return is_taken

    def _typed(self, key: int, modifiers: int, *, is_repeat: bool) -> bool:
        combination = QKeyCombination(Qt.KeyboardModifier(modifiers), Qt.Key(key))
        sequence = QKeySequence(combination).toString(QKeySequence.SequenceFormat.PortableText)
        if self._practice.again and sequence == AGAIN and not is_repeat:
            self.practiceAgain.emit()
            return True
        if self.screen.dialog.act:
            return self._typed_in_dialog(sequence, is_repeat=is_repeat)
        shown = self.screen
        seconds = (*shown.keys, *shown.step_keys, *shown.doors, *shown.menu)
        seconds += shown.list_keys + shown.said_keys + shown.offer.keys + shown.dock.turns
        main = shown.dock.main if shown.dock.form else shown.main_key
        for one in (main, *seconds, *shown.notice_keys, *shown.message_keys):
            if sequence in one.sequences:
                if not is_repeat and not one.waiting:
                    self.struck.emit(one.act, sequence)
                return True
        caps = [line.cap for line in self.screen.page.lines]
        if self._has_checklist() and sequence in caps and not is_repeat:
            self.ticked.emit(caps.index(sequence))
            return True
        return False

    def _has_checklist(self) -> bool:
        """Whether a digit ticks a line; never one that is not seen."""
        return self.screen.page.is_checklist and not self.screen.dock.form

    def _typed_in_dialog(self, sequence: str, *, is_repeat: bool) -> bool:
        """The keys of an open dialog are its own: no button behind it is pressed."""
        main = self.screen.dialog.main
        digits = [row.key if row.key.isdecimal() else "" for row in self.screen.dialog.rows]
        if sequence in digits and not self.screen.dialog.begins_in_field:
            # A grade is chosen by its number.
            self.dialogChosen.emit(digits.index(sequence))
            return True
        if sequence == "Esc" and not is_repeat:
            self.dialogClosed.emit()
        elif sequence in main.sequences and not is_repeat and not main.waiting:
            self.dialogSent.emit()
        turns = self.screen.dock.turns if self.screen.dock.is_inline else ()
        for second in (*self.screen.dialog.seconds, *turns):
            if sequence in second.sequences and not is_repeat:
                self.struck.emit(second.act, sequence)
                return True
        return sequence == "Esc" or sequence in main.sequences

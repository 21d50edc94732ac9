"""The kiosk's screen as QML reads it, part by part, and the touches that QML tells of."""

import uuid
from dataclasses import fields
from functools import partial
from typing import cast

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from antesala.messages.kinds import HelpNeeded
from antesala.qt.rows import Rows
from kiosk.measures.layout import AS_DRAWN, Layout
from kiosk.screens.paging.column import MORE
from kiosk.screens.paging.space import Room
from kiosk.screens.picture import (
    Act,
    AidSwitch,
    Answer,
    Block,
    Call,
    Choice,
    Fact,
    Item,
    Key,
    Picture,
    Wish,
)
from kiosk.way import events as t
from kiosk.way.state import Aid

QML_IMPORT_NAME = "Antesala.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

CHOICES = {
    "group": t.ChooseGroup,
    "service": t.ChooseService,
    "language": t.ChooseLanguage,
}
"""The event of a touch on a card, by the card's kind, beside classes and `MORE`."""


def qml_name(name: str) -> str:
    first, *rest = name.split("_")
    return first + "".join(word.capitalize() for word in rest)


def text_of(name: str, bridge: "KioskBridge") -> object:
    return getattr(bridge.picture, name)


def count_of(name: str, bridge: "KioskBridge") -> int:
    return len(getattr(bridge.picture, name))


def measure_of(name: str, bridge: "KioskBridge") -> object:
    return getattr(bridge.layout, name)


def rows_of(name: str, bridge: "KioskBridge") -> Rows:
    return bridge.rows[name]


def fresh_id() -> str:
    return str(uuid.uuid4())


LISTS: dict[str, type] = {
    "calls": Call,
    "choices": Choice,
    "starts": Choice,
    "items": Item,
    "facts": Fact,
    "answers": Answer,
    "wishes": Wish,
    "keys": Key,
    "aids": AidSwitch,
    "blocks": Block,
    "acts": Act,
}


@QmlElement
class KioskBridge(QObject):
    """Has a property for each text of a `Picture`; for each list, a model and its count."""

    touched = Signal(object)
    changed = Signal()
    screen_changed = Signal()
    resized = Signal()
    may_close = False
    """Whether the window may be closed: by staff, and by a signal that ends the program."""
    begun = Signal()
    """The focus of a person who works by keys begins on this screen."""
    aided = Signal(object)
    """The aids in use changed."""

    for _part in fields(Picture):
        _name, _kind = qml_name(_part.name), type(_part.default)
        if _part.name in LISTS:
            locals()[_name] = Property(QObject, partial(rows_of, _part.name), constant=True)
            _count = partial(count_of, _part.name)
            locals()[_name + "Count"] = Property(int, _count, notify=changed)
        else:
            locals()[_name] = Property(_kind, partial(text_of, _part.name), notify=changed)
    for _part in (each for each in fields(Layout) if each.name != "hyphens"):
        _read = partial(measure_of, _part.name)
        _name = qml_name(f"layout_{_part.name}")
        locals()[_name] = Property(type(_part.default), _read, notify=resized)
    del _part, _name, _kind, _count, _read

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.picture = Picture()
        self.rows = {name: Rows(kind, self) for name, kind in LISTS.items()}
        self._unit = 1.0
        self.layout, self.aids_in_use = AS_DRAWN, frozenset[Aid]()

    @Property(float, notify=resized)
    def stageWidth(self) -> float:  # noqa: N802 - QML's own spelling
        return self.layout.width * self._unit

    @Property(float, notify=resized)
    def stageHeight(self) -> float:  # noqa: N802
        return self.layout.height * self._unit

    @Property(int, notify=resized)
    def layoutWishColumns(self) -> int:  # noqa: N802
        return self.layout.wish_columns

    @Property(float, notify=resized)
    def layoutWishHeight(self) -> float:  # noqa: N802
        return self.layout.wish_height

    @Property(bool, notify=resized)
    def layoutIsPad(self) -> bool:  # noqa: N802
        return self.layout.is_pad

    @Property(float, notify=resized)
    def layoutMainSize(self) -> float:  # noqa: N802
        return self.layout.main_size

    @Property(int, notify=resized)
    def layoutFaceColumns(self) -> int:  # noqa: N802
        return self.layout.face_columns

    @Property(bool, notify=resized)
    def layoutIsAsDrawn(self) -> bool:  # noqa: N802
        return self.layout.is_as_drawn

    @Property(float, notify=resized)
    def layoutPad(self) -> float:  # noqa: N802
        return self.layout.pad

    @Property(float, notify=changed)
    def choicesRow(self) -> float:  # noqa: N802
        """Millimetres that a card needs for the longest of the names shown, or its reason."""
        shown = self.picture.choices
        return self.layout.row([each.name for each in shown], [each.reason for each in shown])

    @Property(float, notify=resized)
    def partSquare(self) -> float:  # noqa: N802
        """Side in mm of the square code where a screen has parts."""
        return Room(self.layout).square

    def show(self, picture: Picture, *, is_other_screen: bool) -> None:
        """Take the next picture."""
        if picture != self.picture:
            self.picture = picture
            for name, rows in self.rows.items():
                rows.show(getattr(picture, name))
            self.changed.emit()
        if is_other_screen:
            self.screen_changed.emit()

    def resize(self, unit: float) -> None:
        """Take the number of pixels in a millimetre."""
        if unit != self._unit:
            self._unit = unit
            self.resized.emit()

    def lay(self, layout: Layout, aids: frozenset[Aid]) -> None:
        """Take the next layout, and the aids that it is for."""
        has_changed, self.layout = layout != self.layout, layout
        if aids != self.aids_in_use:
            self.aids_in_use = aids
            self.aided.emit(aids)
        if has_changed:
            self.resized.emit()

    @Slot(result=bool)
    def mayClose(self) -> bool:  # noqa: N802
        return self.may_close

    @Slot(str, str)
    def choose(self, kind: str, name: str) -> None:
        if kind == "class":
            self.take(name)
        elif kind == "enquiry":
            self._enquire(name)
        elif kind == "staff":
            self.touched.emit(t.ChooseStaff(name))
        elif kind == "face":
            self.touched.emit(t.Rate(int(name), fresh_id()))
        elif kind == "no_opinion":
            self.touched.emit(t.DeclineRating())
        elif kind == MORE:
            self.touched.emit(t.ShowMore())
        else:
            self.touched.emit(CHOICES[kind](name))

    @Slot(str, str)
    def act(self, kind: str, identity: str) -> None:
        """The event of a touch on a screen that is divided into parts."""
        plain = {
            "back": self.go_back,
            "finish": self.finish,
            "give_back": self.give_back,
            "print_again": self.print_again,
            "decline": self.decline_paper,
            "wishes": self.show_wishes,
            "law": self.show_law,
            "second": self.do_second,
        }
        named = {"answer": self.take, "aid": self.switch_aid}
        if kind == "wish":
            self.wish(cast("HelpNeeded", identity))
        elif kind in plain:
            plain[kind]()
        elif kind in named:
            named[kind](identity)
        else:
            self.choose(kind, identity)

    def _enquire(self, name: str) -> None:
        """The event of a touch among the enquiries."""
        if name == "help":
            self.call_help()
        elif name == "petition":
            self.touched.emit(t.ShowPetition(fresh_id()))
        else:
            self.touched.emit(t.ShowTyping() if name == "mine" else t.ShowTopics())

    @Slot()
    def show_enquiries(self) -> None:
        self.touched.emit(t.ShowEnquiries())

    @Slot(str)
    def type_key(self, letter: str) -> None:
        self.touched.emit(t.Type(letter))

    @Slot()
    def erase_key(self) -> None:
        self.touched.emit(t.Erase())

    @Slot()
    def seek(self) -> None:
        self.touched.emit(t.Seek(fresh_id()))

    @Slot()
    def do_second(self) -> None:
        """The second button on the page of a service's facts."""
        self.touched.emit(t.ShowMore() if self.picture.second_kind == MORE else t.PrintList())

    @Slot(str)
    def take(self, ticket_class: str) -> None:
        """Take a ticket of this class; without one, show the classes first."""
        if ticket_class:
            self.touched.emit(t.TakeTicket(ticket_class, fresh_id()))
        else:
            self.touched.emit(t.ShowClasses())

    @Slot()
    def show_law(self) -> None:
        self.touched.emit(t.ShowLaw())

    @Slot()
    def go_back(self) -> None:
        self.touched.emit(t.GoBack())

    @Slot()
    def give_back(self) -> None:
        self.touched.emit(t.GiveBack(fresh_id()))

    @Slot()
    def finish(self) -> None:
        self.touched.emit(t.Finish(fresh_id()))

    @Slot()
    def print_again(self) -> None:
        self.touched.emit(t.PrintAgain())

    @Slot()
    def tap_head(self) -> None:
        self.touched.emit(t.TapHead())

    @Slot()
    def decline_paper(self) -> None:
        self.touched.emit(t.Decline())

    @Slot()
    def show_wishes(self) -> None:
        self.touched.emit(t.ShowWishes())

    @Slot(str)
    def wish(self, identity: HelpNeeded) -> None:
        self.touched.emit(t.Wish(identity, fresh_id()))

    @Slot()
    def show_languages(self) -> None:
        self.touched.emit(t.ShowLanguages())

    @Slot()
    def show_aids(self) -> None:
        self.touched.emit(t.ShowAids())

    @Slot(str)
    def switch_aid(self, identity: str) -> None:
        self.touched.emit(t.Switch(Aid(identity)))

    @Slot()
    def call_help(self) -> None:
        self.touched.emit(t.CallHelp(fresh_id()))

    @Slot()
    def stay_here(self) -> None:
        self.touched.emit(t.Touch())

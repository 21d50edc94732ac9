"""The kiosk as its own screen reader: watches screen and focus, and has them read aloud.

`reading` puts the screen into phrases, and `narration` decides which of them are said now.
"""

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem, QQuickWindow

from antesala.sound import Ended, Ending
from antesala.speech.phrases import Phrase
from antesala.speech.speaker import Outlet, Speaker
from antesala.words import FALLBACK, Words
from kiosk.app.controller import Controller
from kiosk.app.keys import Keys
from kiosk.hearing.narration import (
    Act,
    Narration,
    ReadingPoint,
    Way,
    begun,
    ended,
    over,
    pressed,
    seen,
    unanswered,
    utterance,
)
from kiosk.hearing.reading import reading
from kiosk.keys.keypad import KeyAct
from kiosk.screens.moment import Moment
from kiosk.screens.picture import Picture
from kiosk.way import events as t
from kiosk.way.state import Aid

ACTS = {
    KeyAct.REPEAT: Act.REPEAT,
    KeyAct.SLOWER: Act.SLOWER,
    KeyAct.FASTER: Act.FASTER,
    KeyAct.QUIETER: Act.QUIETER,
    KeyAct.LOUDER: Act.LOUDER,
}


FAILURES = 2
"""Sentences in a row that failed, until the switch says that there is no sound."""


class Reader(QObject):
    """Speaks for one window. Keep a reference, and `stop` it before the window goes."""

    silenced = Signal()
    """Speech is over for this person."""

    _over = Signal(int, object)

    def __init__(
        self, window: QQuickWindow, controller: Controller, keys: Keys, outlet: Outlet, rate: int
    ) -> None:
        super().__init__()
        self._window, self._controller, self._keys, self._rate = window, controller, keys, rate
        self._narration = Narration()
        self._scene: Moment | None = None
        self._words = Words(FALLBACK)
        """The language of the person who listens; afterwards the screen is in the office's own."""
        self._picture = Picture()
        self._is_by_touch = False
        self._is_unanswered = False
        self._number, self._failures = 0, 0
        self._holds_clock = False
        # Emitted in the speaker's thread, received in this one.
        self._over.connect(self._ended, Qt.ConnectionType.QueuedConnection)
        self._speaker = Speaker(outlet, self._over.emit)
        # Page and focus change one after the other: announce them together.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._look)
        controller.painted.connect(self._painted)
        window.activeFocusItemChanged.connect(self._soon.start)
        keys.stirred.connect(self.stir)
        keys.selected.connect(self._selected)

    def stop(self) -> None:
        self._soon.stop()
        self._window.activeFocusItemChanged.disconnect(self._soon.start)
        self._speaker.stop()

    def begin_by_touch(self) -> None:
        """After a finger was held in a corner the person explores by touch."""
        self._is_by_touch = True
        self._controller.take(t.Switch(Aid.VOICE, is_on=True))

    @Slot(object)
    def stir(self, act: KeyAct | None) -> None:
        """Be silent at once: a key or a touch came."""
        self._speaker.hush()
        self._is_unanswered = False
        if not self._narration.is_on or self._scene is None:
            return
        self._narration, phrases = pressed(
            self._narration, ACTS.get(act) if act else None, self._scene.words
        )
        self._say(phrases)

    @Slot()
    def _selected(self) -> None:
        """Answer a choice aloud, even if it has no effect."""
        self._is_unanswered = self._narration.is_on
        self._soon.start()

    @Slot(object, object)
    def _painted(self, picture: Picture, moment: Moment) -> None:
        self._picture, self._scene = picture, moment
        if self._narration.is_on or Aid.VOICE in moment.journey.aids:
            self._soon.start()

    def _look(self) -> None:
        """The screen has settled: say what is new on it."""
        if self._scene is None:
            return
        wants = Aid.VOICE in self._scene.journey.aids
        if wants and not self._narration.is_on:
            self._begin(self._scene)
        elif wants:
            self._tell(self._moment(self._scene))
        elif self._narration.is_on:
            self._end()

    def _tell(self, moment: ReadingPoint) -> None:
        self._narration, phrases = seen(self._narration, moment)
        if self._is_unanswered and not phrases:
            self._narration, phrases = unanswered(self._narration)
        self._is_unanswered = False
        self._say(phrases)

    def _end(self) -> None:
        """Say goodbye at the person's pace and volume, without holding the kiosk's clock."""
        farewell = utterance(self._narration, over(self._words), self._rate)
        self._narration, self._is_by_touch = Narration(), False
        self.silenced.emit()
        self._say(())
        self._number = self._speaker.say(farewell)

    def _begin(self, moment: Moment) -> None:
        self._keys.is_by_key = True
        # Failures for the person before, or during the end, do not count for this one.
        self._failures = 0
        if self._moment(moment).focus is None:
            self._keys.focus_first()
        by_keys = Way.KEYPAD if self._keys.is_keypad else Way.KEYS
        way = Way.TOUCH if self._is_by_touch else by_keys
        self._narration, phrases = begun(self._moment(moment), moment.words, way)
        self._say(phrases)

    def _moment(self, moment: Moment) -> ReadingPoint:
        self._words = moment.words
        now, item = reading(self._picture, moment), self._window.activeFocusItem()
        name = name_of(item)
        twins = [stop for stop in now.stops if stop.name == name]
        # A group may have the name of its best known service.
        which = twins_before(self._window, item, name) if len(twins) > 1 else 0
        return ReadingPoint(now, twins[which] if which < len(twins) else None)

    def _say(self, phrases: tuple[Phrase, ...]) -> None:
        if phrases:
            self._number = self._speaker.say(utterance(self._narration, phrases, self._rate))
        if self._narration.is_speaking != self._holds_clock:
            self._holds_clock = self._narration.is_speaking
            self._controller.take(t.Speaks() if self._holds_clock else t.Spoke())

    @Slot(int, object)
    def _ended(self, number: int, ending: Ending) -> None:
        """Only the last request counts: the replaced one ended before it."""
        if number != self._number:
            return
        self._failures = self._failures + 1 if ending.how is Ended.FAILED else 0
        if self._failures == FAILURES:
            self._controller.lose_voice()
        self._narration, phrases = ended(self._narration)
        self._say(phrases)


def twins_before(window: QQuickWindow, item: QQuickItem, name: str) -> int:
    """How many controls of this name come before this one in the order of keys."""
    count, each = 0, window.contentItem().nextItemInFocusChain(True)  # noqa: FBT003
    while each != item:
        count += name_of(each) == name
        each = each.nextItemInFocusChain(True)  # noqa: FBT003
    return count


def name_of(item: QQuickItem | None) -> str:
    """An item's accessible name; empty for an item without one, such as the window."""
    # The stubs do not know that an item need not have such an interface.
    told = QAccessible.queryAccessibleInterface(item) if item else None
    return told.text(QAccessible.Text.Name) if told else ""

"""Fits the kiosk's screen into its window, and joins its keys, fingers, voice and scanner.

The screen is fitted by its measures and the person's aids. None of the parts knows the others. A
scanner's typing is taken out of the window's keys, before they move the focus.
"""

import time
from collections.abc import Callable, Container

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtQuick import QQuickWindow

from antesala.colours.palette import LIGHT
from antesala.link import Link
from antesala.qt.launch import Program
from antesala.qt.learning import Course, name_of
from antesala.qt.pictures import wear_crest
from antesala.settings import Screen
from antesala.sizes import KIOSK_21, Geometry, SizeTable, kiosk_sizes
from antesala.speech.speaker import Outlet
from antesala.words import Words
from kiosk.app.bridge import KioskBridge, fresh_id
from kiosk.app.controller import Controller
from kiosk.app.fingers import Fingers
from kiosk.app.keys import Keys
from kiosk.app.reader import Reader
from kiosk.keys.key_settings import KeySettings, read_keys
from kiosk.keys.keypad import LESSON, OF_KEYPAD, PAUSE, KeyAct, Reading, ended, is_again, typed
from kiosk.measures.frame import BOTTOM_EDGE, Place
from kiosk.way import events as t
from kiosk.way.state import Aid


class Fitting(QObject):
    """Fits a screen measured in millimetres into the window, and its colours to office and aids."""

    def __init__(
        self, program: Program, bridge: KioskBridge, link: Link | None, screen: Screen
    ) -> None:
        super().__init__()
        self.program, self._bridge, self._link = program, bridge, link
        self._theme = screen.theme or "light"
        self.unit = 1.0
        """Pixels in a millimetre."""
        program.theme.behave(shows_every_focus=True)
        program.window.widthChanged.connect(self.fit)
        program.window.heightChanged.connect(self.fit)
        bridge.aided.connect(self.aid)
        if link is not None:
            link.welcome_changed.connect(self.dress)
            link.online_changed.connect(self.dress)
            link.mirror_changed.connect(self.show_crest)
        self.aid()

    @property
    def is_contrast(self) -> bool:
        return self._theme == "contrast" or Aid.CONTRAST in self._bridge.aids_in_use

    @Slot()
    def aid(self) -> None:
        """The aids changed."""
        self.dress()
        self.fit()

    @Slot()
    def fit(self) -> None:
        window, layout = self.program.window, self._bridge.layout
        geometry = Geometry(layout.width, layout.height)
        self.unit = geometry.unit_in(window.width(), window.height())
        sizes = kiosk_sizes(
            self.unit,
            large=layout.is_large,
            twice=layout.is_twice,
            contrast=self.is_contrast,
            width=layout.code_room,
        )
        self.program.sizes.take(sizes)
        self._bridge.resize(self.unit)

    @Slot()
    def dress(self) -> None:
        welcome = self._link.welcome if self._link else None
        name = "contrast" if self.is_contrast else self._theme
        self.program.theme.wear(name, welcome.accent if welcome else LIGHT.accent)
        if welcome:
            self.program.entitle(welcome.name, welcome.office_name)
            self.program.division.follow(welcome.languages, welcome.divided)

    @Slot(str)
    def show_crest(self, _topic: str) -> None:
        """The welcome changed, also after an office file was loaded."""
        if self._link is not None:
            wear_crest(self._link, self.program.theme, "office")


def geometry_of(screen: Screen) -> Geometry:
    """The screen as measured in its place, or the one that the kiosk is designed for."""
    if screen.diagonal_inches and screen.width_px and screen.height_px:
        return Geometry.of(screen.diagonal_inches, screen.width_px, screen.height_px)
    return KIOSK_21


def course_of(screen: Screen) -> Course:
    """What a kiosk learns of its keypad, in letters and buttons as large as its own."""
    geometry = geometry_of(screen)

    def sizes(width: int, height: int) -> SizeTable:
        return kiosk_sizes(geometry.unit_in(width, height), width=geometry.width)

    return Course(LESSON, act_words, lambda table: read_keys(table).map, sizes)


def act_words(words: Words, act: KeyAct) -> str:
    """What a key does, in words."""
    return words.say(f"learn-{act}")


def place_of(screen: Screen) -> Place:
    """The screen in its place."""
    edge = screen.bottom_edge_mm
    return Place(geometry_of(screen), BOTTOM_EDGE if edge is None else edge)


ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Scanning(QObject):
    """Make it after all other filters of the window's keys: the last one made sees them first."""

    began = Signal()
    """A letter came, by a scanner or by a hand."""
    read = Signal(str)
    """A scanner has read this text."""

    def __init__(
        self,
        window: QQuickWindow,
        own: Container[str] = (),
        *,
        reads_cards: Callable[[], bool] = lambda: False,
        seconds: Callable[[], float] = time.monotonic,
    ) -> None:
        """`own` are names of keys that have an act here even though they are letters.

        `reads_cards` tells whether a reading may begin with a figure.
        """
        super().__init__(window)
        self._window, self._own, self._seconds = window, own, seconds
        self._reads_cards = reads_cards
        self._held: list[QKeyEvent] = []
        """Figures that may be a keypad's, until it shows."""
        self._is_sending = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(round(PAUSE * 1000))
        self._soon.timeout.connect(self._let_go)
        self._reading = self._last = Reading()
        self._ends = False
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own name
        if self._is_sending:
            return super().eventFilter(watched, event)
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._pressed(event)
        if event.type() == QEvent.Type.KeyRelease and isinstance(event, QKeyEvent):
            # Its press was a scanner's too.
            was_ours, self._ends = self._ends, False
            return bool(self._reading.text) or was_ours
        return super().eventFilter(watched, event)

    def _pressed(self, event: QKeyEvent) -> bool:
        now = self._seconds()
        if self._held and (event.isAutoRepeat() or now - self._reading.at > PAUSE):
            self._let_go()
        if event.key() in ENTER:
            self._forget_held()
            text, self._reading = ended(self._reading, now), Reading()
            self._ends = bool(text)
            if text:
                self._tell(text, now)
            return self._ends
        if event.key() == Qt.Key.Key_Shift:
            # Capitals are typed with it: it is no letter and no end.
            return bool(self._reading.text)
        figures = self._reads_cards() and not event.isAutoRepeat()
        is_figure = figures and event.text().isdecimal()
        if not self._reading.text and name_of(event) in self._own and not is_figure:
            return False
        is_first = not self._reading.text
        self._reading, is_ours = typed(self._reading, event.text(), now, figures=figures)
        if is_ours and is_first:
            self.began.emit()
        self._hold(event)
        return is_ours

    def _hold(self, event: QKeyEvent) -> None:
        """Keep a figure for the keypad, unless the reading has become a scanner's."""
        text = self._reading.text
        if not text.isdecimal() or len(text) >= OF_KEYPAD:
            self._forget_held()
            return
        kind, key, keys = event.type(), Qt.Key(event.key()), event.modifiers()
        self._held.append(QKeyEvent(kind, key, keys, event.text()))
        self._soon.start()

    def _forget_held(self) -> None:
        self._soon.stop()
        self._held = []

    @Slot()
    def _let_go(self) -> None:
        """No scanner has typed these figures: they do what a keypad's do."""
        held, self._reading = self._held, Reading()
        self._forget_held()
        self._is_sending = True
        for press in held:
            QCoreApplication.sendEvent(self._window, press)
            release = QKeyEvent(
                QEvent.Type.KeyRelease, Qt.Key(press.key()), press.modifiers(), press.text()
            )
            QCoreApplication.sendEvent(self._window, release)
        self._is_sending = False

    def _tell(self, text: str, now: float) -> None:
        was_read, self._last = is_again(self._last, text, now), Reading(text, now)
        if not was_read:
            self.read.emit(text)


class Wiring(QObject):
    """Lets keys, fingers and voice work one kiosk, and every touch tell that a person is there."""

    def __init__(
        self,
        fitting: Fitting,
        controller: Controller,
        keys: KeySettings | None = None,
        outlet: Outlet | None = None,
        *,
        rate: int = 170,
        seconds: Callable[[], float] = time.monotonic,
    ) -> None:
        """Without an `outlet` the kiosk does not speak."""
        super().__init__()
        keys = keys or KeySettings()
        self._controller, self._fitting = controller, fitting
        window = fitting.program.window
        self.keys = Keys(window, keys, is_asked=self._is_asked, seconds=seconds)
        self.fingers = Fingers(window, keys.patience, seconds=seconds)
        self.scanning = Scanning(
            window, keys.map, reads_cards=controller.reads_cards, seconds=seconds
        )
        self.scanning.began.connect(self._began)
        self.scanning.read.connect(self._scanned)
        self.reader = Reader(window, controller, self.keys, outlet, rate) if outlet else None
        self.keys.used.connect(controller.note_touch)
        self.keys.worked.connect(controller.note_key)
        self.keys.acted.connect(self._act)
        self.keys.begun.connect(controller.bridge.begun)
        self.fingers.used.connect(self._touched)
        self.fingers.held.connect(self._held)
        self.fingers.chose.connect(self.keys.select)
        controller.bridge.screen_changed.connect(self.keys.begin_screen)
        controller.painted.connect(self.keys.keep_focus)
        controller.bridge.resized.connect(self._measure)
        if self.reader:
            self.reader.silenced.connect(self._silenced)
        self._measure()

    def stop(self) -> None:
        """Be silent, for good."""
        if self.reader:
            self.reader.stop()

    def _is_asked(self) -> bool:
        return bool(self._controller.bridge.picture.stay_title)

    @Slot()
    def _began(self) -> None:
        """A letter has no act here, but silences as every key does."""
        self._controller.note_touch()
        if self.reader:
            self.reader.stir(None)

    @Slot(str)
    def _scanned(self, text: str) -> None:
        self._controller.note_touch()
        self._controller.take(t.Scan(text, fresh_id()))

    @Slot()
    def _measure(self) -> None:
        self.fingers.unit = self._fitting.unit

    @Slot()
    def _touched(self) -> None:
        self._controller.note_touch()
        if self.reader:
            self.reader.stir(None)
        if not self.fingers.looks_around:
            self.keys.touched()

    @Slot()
    def _held(self) -> None:
        if self.reader is None:
            self.fingers.looks_around = False
        else:
            self.reader.begin_by_touch()

    @Slot()
    def _silenced(self) -> None:
        self.fingers.looks_around = False

    @Slot(object)
    def _act(self, act: KeyAct) -> None:
        match act:
            case KeyAct.BACK:
                self._controller.bridge.go_back()
            case KeyAct.START_OVER:
                self._controller.take(t.StartOver())
            case KeyAct.HELP:
                self._controller.bridge.call_help()
            case KeyAct.VOICE | KeyAct.VOICE_ON if self.reader:
                is_on = True if act is KeyAct.VOICE_ON else None
                self._controller.take(t.Switch(Aid.VOICE, is_on=is_on))
            case KeyAct.LARGE | KeyAct.CONTRAST | KeyAct.LOW:
                self._controller.take(t.Switch(Aid(act)))
            case _:
                pass

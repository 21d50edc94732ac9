"""Joins the kiosk's keys, fingers and voice, none of which knows the others."""

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, Slot

from antesala.speech import Outlet
from kiosk.app.bridge import fresh_id
from kiosk.app.controller import Controller
from kiosk.app.fingers import Fingers
from kiosk.app.fitting import Fitting
from kiosk.app.keys import Keys
from kiosk.app.reader import Reader
from kiosk.app.scanning import Scanning
from kiosk.keys.key_settings import KeySettings
from kiosk.keys.keypad import KeyAct
from kiosk.way import events as t
from kiosk.way.aids import Aid


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
        self.scanning = Scanning(window, keys.map, seconds=seconds)
        self.scanning.began.connect(self._began)
        self.scanning.read.connect(self._scanned)
        self.reader = Reader(window, controller, self.keys, outlet, rate) if outlet else None
        self.keys.used.connect(controller.note_touch)
        self.keys.acted.connect(self._act)
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

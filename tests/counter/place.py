"""A console on a stage, with its link and its clocks, as a clerk would find it."""

from datetime import timedelta
from typing import cast

import msgspec
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest

from antesala.link import Link
from antesala.messages import commands as c
from antesala.sizes import console_sizes
from counter.app import QML, Clicks
from counter.app.controller import Controller
from counter.app.last_desk_file import LastDeskFile
from counter.app.own_device import OwnDevice
from counter.work.last_desk import LastDesk
from tests.counter.office import (
    NEXT,
    NOW,
    QUEUE,
    FakeLink,
    attention,
    desk,
    office_rows,
    stamp,
    ticket,
)
from tests.qt.stage import Stage

CALLED = ticket("J042", 12, state="called", called_at=stamp(NOW), counter="c3", clerk="carolina")
SERVING = msgspec.structs.replace(CALLED, state="serving")
CAROLINA = LastDesk(
    office="la-serena",
    country="CL",
    language="es",
    time_zone="America/Santiago",
    clerk="carolina",
    clerk_name="Carolina Rojas",
    counter="c3",
    number="3",
)
"""Where she worked last, as her console keeps it."""


class KnownDesk(LastDeskFile):
    """A file that has a desk, without a disk."""

    def __init__(self, desk: LastDesk = CAROLINA) -> None:
        super().__init__()
        self.desk = desk

    @property
    def is_there(self) -> bool:
        return True


class Post:
    """A console with its link and its clocks, without a window: what is told and asked."""

    def __init__(self, device: OwnDevice | None = None) -> None:
        self.seconds = 0.0
        self.now = NOW
        self.link = FakeLink()
        link = cast(Link, self.link)  # noqa: TC006 - told apart from the fake
        self.clerk = Controller(
            link,
            "3",
            device=device,
            seconds=lambda: self.seconds,
            now=lambda: self.now,
        )

    def sit(self) -> None:
        """Carolina at counter 3, open, with a queue."""
        self.link.come_online("carolina")
        self.link.show("office", *office_rows(*QUEUE))
        self.free()

    def free(self) -> None:
        self.link.show("counter", desk(next_call=NEXT), key="c3")

    def call(self) -> None:
        self.link.show("counter", desk(ticket=CALLED, reason=NEXT.reason), key="c3")

    def serve(self, **values: object) -> None:
        held = desk(ticket=SERVING, attention=attention(**values))
        self.link.show("counter", held, key="c3")

    def wait(self, seconds: float) -> None:
        self.seconds += seconds
        self.now += timedelta(seconds=seconds)
        self.clerk.look()

    @property
    def asked(self) -> list[c.Command]:
        return self.link.asked


class Desk(Post):
    """A console on a stage."""

    def __init__(self, device: OwnDevice | None = None) -> None:
        super().__init__(device)
        self.stage = Stage(QML, {"bridge": self.clerk.bridge}, (1280, 800), console_sizes())
        Clicks(self.stage.window, self.clerk)
        self.stage.window.requestActivate()
        self.stage.settle()

    def click(self, where: QPoint) -> None:
        self.stage.settle()
        QTest.mouseClick(self.stage.window, Qt.MouseButton.LeftButton, pos=where)
        self.stage.settle()

    def strike(
        self, *keys: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        for key in keys:
            self.stage.settle()
            QTest.keyClick(self.stage.window, key, held)
        self.stage.settle()

    def to_the_note(self) -> None:
        """Backwards from the main key, past the other acts and the keys of the procedure."""
        shown = self.clerk.bridge.screen
        self.strike(*[Qt.Key.Key_Backtab] * (1 + len(shown.keys) + len(shown.step_keys)))

    def write(self, text: str) -> None:
        for letter in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
                QCoreApplication.sendEvent(self.stage.window, event)
        self.stage.settle()

    @property
    def asked(self) -> list[c.Command]:
        self.stage.settle()
        return self.link.asked

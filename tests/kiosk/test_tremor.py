"""A hand that trembles by 8 mm, where something is chosen: fifty touches on every other screen.

--full takes all of them on every size of screen, and a hundred touches.

Real presses, moves and releases on the window, judged by their effect on the kiosk: the intended
one, none, or another one.
"""

import random
from collections.abc import Iterator
from dataclasses import fields
from itertools import product

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.way import events as t
from kiosk.way.state import Aid
from tests.kiosk.controller import Standing
from tests.kiosk.hearing import Ear
from tests.kiosk.places import SCREENS, window_of
from tests.kiosk.printers import PaperlessPrinter
from tests.kiosk.situations import SITUATIONS, leave
from tests.qt.stage import place

OFFSET = 8.0
"""Millimetres that a touch lands beside the middle of what is meant, in both directions."""
QUIVER = 2.0
"""Millimetres that the finger moves while it is down."""
TOUCHES, FULL = 50, 100
MOST_WRONG = 0.02
LEAST_RIGHT = 0.9
"""A kiosk that ignored every touch would make no mistake, so some must count."""

CHOOSING = (
    *("first", "services", "many_services", "renewing", "answers", "classes", "ticket"),
    *("declined", "wishes", "cancelling", "languages", "aids", "enquiries", "letter", "figures"),
    *("topics", "advice", "closed", "pin", "menu"),
)
WAYS = list(product(SCREENS, ["usual", "large"]))
EVERY_RUN = [("10", "usual")]


@pytest.fixture
def kiosk(request: pytest.FixtureRequest) -> Iterator[Standing]:
    screen = SCREENS[request.param]
    with Standing(
        window_of(screen), PaperlessPrinter(30.0), screen=screen, outlet=Ear()
    ) as standing:
        standing.open_office()
        # While it is touched no time passes.
        standing.controller.stop()
        yield standing
        assert standing.program.status == 0, "QML complained; see standard error"


@pytest.mark.parametrize(
    ("kiosk", "letters"),
    [pytest.param(*way, marks=() if way in EVERY_RUN else pytest.mark.full) for way in WAYS],
    indirect=["kiosk"],
)
def test_a_trembling_hand_is_right_or_does_nothing(
    kiosk: Standing, letters: str, pytestconfig: pytest.Config
) -> None:
    is_full = pytestconfig.getoption("full")
    touches = FULL if is_full else TOUCHES
    for name in CHOOSING if is_full else CHOOSING[::2]:
        if letters == "large":
            kiosk.controller.take(t.Switch(Aid.LARGE, is_on=True))
        SITUATIONS[name](kiosk)
        right, wrong = Hand(kiosk, name).try_all(touches)
        assert len(wrong) <= MOST_WRONG * touches, f"{name}: {wrong}"
        assert right >= LEAST_RIGHT * touches, f"{name}: only {right} touches counted"
        leave(kiosk)


Done = list[tuple[object, ...]]


class Hand:
    """Touches one screen, which stands still: the kiosk's events are recorded and not done."""

    def __init__(self, kiosk: Standing, seed: str) -> None:
        self._kiosk, self._chance = kiosk, random.Random(seed)  # noqa: S311 - the same every time
        self._unit = kiosk.program.sizes.table.unit
        self._device = QTest.createTouchDevice()
        self._done: Done = []

    def try_all(self, touches: int) -> tuple[int, list[str]]:
        """How many touches were right, and each that was wrong, told."""
        kiosk = self._kiosk
        buttons = {item: place(item).center() for item in kiosk.touchables() if item.isEnabled()}
        kiosk.controller.bridge.touched.disconnect(kiosk.controller.take)
        kiosk.controller.bridge.touched.connect(self._note)
        meant = {item: self._touch(middle, middle) for item, middle in buttons.items()}
        assert all(meant.values()), "a touch on the middle of something does nothing"
        right, wrong = 0, []
        for _ in range(touches):
            item = self._chance.choice([*buttons])
            down = buttons[item] + self._shift(OFFSET)
            done = self._touch(down, down + self._shift(QUIVER))
            right += done == meant[item]
            if done and done != meant[item]:
                wrong.append(f"{named(item)}: {done}")
        kiosk.controller.bridge.touched.disconnect(self._note)
        kiosk.controller.bridge.touched.connect(kiosk.controller.take)
        return right, wrong

    def _note(self, event: t.Event) -> None:
        """Without the random ids; a single touch on the head has no effect."""
        if not isinstance(event, t.TapHead):
            told = [getattr(event, each.name) for each in fields(event) if each.name != "id"]
            self._done.append((type(event), *told))

    def _shift(self, most: float) -> QPointF:
        x, y = (self._chance.uniform(-most, most) * self._unit for _ in range(2))
        return QPointF(x, y)

    def _touch(self, down: QPointF, up: QPointF) -> Done:
        """Down, a quiver, up; now by the touch screen itself, now by the mouse it may pass for."""
        self._kiosk.seconds += 5
        self._done = []
        way = [down.toPoint(), ((down + up) / 2).toPoint(), up.toPoint()]
        if self._chance.random() < 0.5:
            self._by_finger(*way)
        else:
            self._by_mouse(*way)
        return self._done

    def _by_finger(self, down: QPoint, on: QPoint, up: QPoint) -> None:
        window = self._kiosk.window
        QTest.touchEvent(window, self._device).press(0, down, window).commit()
        QTest.touchEvent(window, self._device).move(0, on, window).commit()
        QTest.touchEvent(window, self._device).release(0, up, window).commit()

    def _by_mouse(self, down: QPoint, on: QPoint, up: QPoint) -> None:
        left = Qt.MouseButton.LeftButton
        QTest.mousePress(self._kiosk.window, left, pos=down)
        QTest.mouseMove(self._kiosk.window, on)
        QTest.mouseRelease(self._kiosk.window, left, pos=up)


def named(item: QQuickItem) -> str:
    return str(item.property("text"))

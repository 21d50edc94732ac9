"""The band of a console in practice: it is there on every page, and says what to try."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt

from counter.panes.practice import Band
from counter.work.desk import Act
from tests.counter.place import Desk

BAND = Band(
    label="Práctica: nada de esto es real",
    room="J042 llegó a su módulo.",
    tip="Salude y comience a atender: Enter.",
    progress="Probado: 1 de 16",
)


@pytest.fixture
def desk() -> Iterator[Desk]:
    desk = Desk()
    desk.sit()
    yield desk
    desk.stage.close()


def test_every_page_says_that_it_is_practice(desk: Desk) -> None:
    bridge = desk.clerk.bridge
    desk.stage.settle()
    assert BAND.label not in desk.stage.names()
    bridge.show_practice(BAND)
    for page in (desk.free, desk.call, desk.serve, desk.link.go_offline):
        page()
        desk.stage.settle()
        assert BAND.label in desk.stage.names()


def test_both_narrow_forms_say_it_too(desk: Desk) -> None:
    bridge = desk.clerk.bridge
    bridge.show_practice(BAND)
    desk.call()
    for form in (1, 2):
        desk.wait(1)
        bridge.pressed.emit(Act.DOCK)
        desk.stage.settle()
        assert bridge.screen.dock.form == form
        assert BAND.label in desk.stage.names()


def test_the_key_for_another_morning_works_at_its_end_only(desk: Desk) -> None:
    bridge, asked = desk.clerk.bridge, []
    bridge.practiceAgain.connect(lambda: asked.append(1))
    bridge.show_practice(BAND)
    desk.strike(Qt.Key.Key_F2, held=Qt.KeyboardModifier.ControlModifier)
    assert not asked
    bridge.show_practice(Band(label=BAND.label, room="La mañana terminó.", again="Otra mañana"))
    desk.strike(Qt.Key.Key_F2, held=Qt.KeyboardModifier.ControlModifier)
    assert len(asked) == 1

"""The band of a console in practice: it is there on every page, and says what to try."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt

from antesala.practice.coach import Lesson
from antesala.practice.people import Role
from antesala.words import Words
from counter.panes.practice import Band
from counter.work.desk import Act
from tests.counter.place import Desk
from tests.qt.stage import beyond, clipped

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


PAPER = "Certificado de residencia o declaración jurada simple, con la firma de quien arrienda"
SIZES = ((1280, 800), (1280, 144), (320, 800))
"""Pixels of the window in each form; a strip is higher by its band."""


@pytest.mark.parametrize(
    "language", ["pt", *(pytest.param(each, marks=pytest.mark.full) for each in ("es", "en"))]
)
def test_the_longest_sentences_fit_every_form(desk: Desk, language: str) -> None:
    """None is cut, stands over another, or leaves the band, at a counter in use."""
    words = Words(language, "CL")
    names = {"service": "Primera licencia, clase B", "paper": PAPER, "other": PAPER, "code": "J042"}
    room = max((words.say(f"practice-room-{each}", **names) for each in Role), key=len)
    asked = {**names, "name": "Marcela Tapia Contreras", "key": "Ctrl F11"}
    tip = max((words.say(f"practice-tip-{each}", **asked) for each in Lesson), key=len)
    progress = words.say("practice-progress", done=10, total=len(Lesson))
    done = max((words.say(f"practice-done-{each}") for each in Lesson), key=len)
    label = words.say("practice-label")
    desk.clerk.bridge.show_practice(Band(label, room, tip, done, progress))
    desk.call()
    for form, size in enumerate(SIZES):
        desk.stage.window.resize(*size)
        desk.stage.settle()
        assert desk.clerk.bridge.screen.dock.form == form
        assert (form, clipped(desk.stage), beyond(desk.stage)) == (form, [], [])
        desk.wait(1)
        desk.clerk.bridge.pressed.emit(Act.DOCK)


def test_the_key_for_another_morning_works_at_its_end_only(desk: Desk) -> None:
    bridge, asked = desk.clerk.bridge, []
    bridge.practiceAgain.connect(lambda: asked.append(1))
    bridge.show_practice(BAND)
    desk.strike(Qt.Key.Key_F2, held=Qt.KeyboardModifier.ControlModifier)
    assert not asked
    bridge.show_practice(Band(label=BAND.label, room="La mañana terminó.", again="Otra mañana"))
    desk.strike(Qt.Key.Key_F2, held=Qt.KeyboardModifier.ControlModifier)
    assert len(asked) == 1

"""The whole way by keys alone, as with a keypad."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from antesala.messages.commands import CancelTicket, IssueTicket, SetHelpNeeded
from antesala.printing.condition import Outcome
from kiosk.keys.keypad import KeyAct
from kiosk.way.state import PATIENCE
from tests.kiosk.bots import Bot
from tests.kiosk.controller import Standing
from tests.kiosk.printers import PaperlessPrinter
from tests.kiosk.situations import ticket
from tests.qt.stage import SLACK, place

TAB, BACKTAB, SPACE = Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Space
ENTER, ESCAPE, DOWN, UP = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Down, Qt.Key.Key_Up


@pytest.fixture
def kiosk() -> Iterator[Standing]:
    with Standing(printer=PaperlessPrinter()) as standing:
        standing.open_office()
        yield standing
        assert standing.program.status == 0, "QML complained; see standard error"


def key(kiosk: Standing, *keys: Qt.Key) -> None:
    """Press keys, each after a moment: what comes faster is a hand that trembles."""
    for each in keys:
        kiosk.seconds += 1
        QTest.keyClick(kiosk.window, each)
        kiosk.settle()


def at(kiosk: Standing) -> QQuickItem:
    item = kiosk.window.activeFocusItem()
    assert item is not None
    return item


def rings(kiosk: Standing) -> list[QQuickItem]:
    return [i for i in kiosk.items() if i.metaObject().className().startswith("FocusRing")]


def go_to(kiosk: Standing, name: str) -> None:
    """Step down the screen until the focus is there."""
    for _ in kiosk.touchables():
        if kiosk.focused() == name:
            return
        key(kiosk, DOWN)
    assert kiosk.focused() == name


def looked_through(kiosk: Standing, step: Qt.Key = TAB) -> list[QQuickItem]:
    """Once round the screen: every thing to touch is come by once, each in a ring of its own."""
    touchables = kiosk.touchables()
    asked = len(kiosk.link.asked)
    screen = kiosk.controller.bridge.picture
    way: list[QQuickItem] = []
    while len(way) < len(touchables):
        key(kiosk, step)
        (ring,) = rings(kiosk)
        assert place(kiosk.window.contentItem()).contains(place(ring))
        assert place(ring).contains(place(at(kiosk))) or ring.property("isInside")
        assert kiosk.focused()
        way.append(at(kiosk))
    assert len(set(way)) == len(way), "the focus is caught"
    assert set(way) == set(touchables), "something cannot be reached"
    key(kiosk, step)
    assert at(kiosk) is way[0], "the focus does not come round"
    assert (kiosk.controller.bridge.picture, len(kiosk.link.asked)) == (screen, asked), "it acted"
    return way


def in_reading_order(way: list[QQuickItem]) -> bool:
    """From the top to the bottom, and in a row from the left."""
    places = [(round(place(item).top() / SLACK), place(item).left()) for item in way]
    first = places.index(min(places))
    return sorted(places) == places[first:] + places[:first]


def test_who_switches_an_aid_off_again_stays_there(kiosk: Standing) -> None:
    """Even without a trace of them: the next person begins at the first control."""
    bot = Bot(kiosk)
    assert bot.come_by("Más contraste")
    for _ in range(2):
        bot.key(KeyAct.SELECT)
        assert bot.here == "Más contraste"
    assert kiosk.controller.journey.is_home


def test_the_next_person_begins_at_the_first_thing(kiosk: Standing) -> None:
    bot = Bot(kiosk)
    assert bot.come_by("Ayuda")
    bot.key(KeyAct.SELECT)
    kiosk.link.grant()
    kiosk.look_after(10_000)
    assert kiosk.controller.journey.is_home
    assert bot.here == "Renovar licencia de conducir"


def test_who_stands_on_what_disappears_stands_on_the_next_thing(kiosk: Standing) -> None:
    bot = Bot(kiosk)
    ticket(kiosk)
    kiosk.look_after(1)
    kiosk.printed(Outcome.NO_PAPER)
    assert bot.come_by("Intentar imprimir otra vez")
    bot.key(KeyAct.SELECT)
    assert bot.here == "Necesito ayuda en mi atención"


def test_keys_go_from_idle_to_the_end(kiosk: Standing) -> None:
    """Choice, ticket, help wanted, no paper, giving it back: no touch, no trap, always a ring."""
    screens = []

    def stand_on(page: str) -> None:
        assert kiosk.controller.bridge.picture.page == page
        assert in_reading_order(looked_through(kiosk))
        screens.append(page)

    stand_on("choices")
    go_to(kiosk, "Licencias y vehículos")
    key(kiosk, ENTER)
    stand_on("choices")
    go_to(kiosk, "Renovar licencia de conducir")
    key(kiosk, SPACE)
    stand_on("service")
    go_to(kiosk, "No, turno general")
    key(kiosk, ENTER, ENTER)
    assert [type(each) for each in kiosk.link.asked] == [IssueTicket]
    kiosk.link.issue()
    kiosk.link.tell_status()
    kiosk.settle()
    stand_on("ticket")
    kiosk.printed(Outcome.NO_PAPER)
    stand_on("ticket")
    go_to(kiosk, "Intentar imprimir otra vez")
    key(kiosk, ENTER)
    go_to(kiosk, "Necesito ayuda en mi atención")
    key(kiosk, ENTER)
    stand_on("wishes")
    go_to(kiosk, "Mesón bajo")
    key(kiosk, SPACE)
    assert isinstance(kiosk.link.asked[-1], SetHelpNeeded)
    kiosk.link.grant()
    key(kiosk, ESCAPE, ESCAPE)
    stand_on("cancelling")
    go_to(kiosk, "Sí, anular")
    key(kiosk, ENTER)
    assert isinstance(kiosk.link.asked[-1], CancelTicket)
    kiosk.link.grant()
    kiosk.settle()
    stand_on("choices")
    assert screens.count("choices") == 3


def test_backward_is_the_same_way(kiosk: Standing) -> None:
    """Up and Shift with Tab lead through the same things, the last one first."""
    forward = looked_through(kiosk, DOWN)
    backward = looked_through(kiosk, UP)
    start = backward.index(forward[0])
    assert [*backward[start:], *backward[:start]] == [forward[0], *reversed(forward[1:])]


def test_keys_choose_a_language_and_end(kiosk: Standing) -> None:
    """Escape leads back from it, and the end is one key on the ticket."""
    go_to(kiosk, "Idioma: Español")
    key(kiosk, ENTER)
    assert in_reading_order(looked_through(kiosk))
    key(kiosk, ESCAPE)
    go_to(kiosk, "Orientación")
    key(kiosk, ENTER)
    go_to(kiosk, "Sí, atención preferente")
    key(kiosk, ENTER)
    kiosk.link.issue()
    kiosk.settle()
    go_to(kiosk, "Listo")
    key(kiosk, ENTER)
    assert kiosk.controller.bridge.picture.page == "choices"
    assert not kiosk.controller.bridge.picture.code


def test_the_question_over_the_screen_has_the_ring(kiosk: Standing) -> None:
    """Its one answer has the focus, which then goes back to where it was."""
    go_to(kiosk, "Orientación")
    key(kiosk, ENTER)
    before = kiosk.focused()
    kiosk.look_after(PATIENCE + 1)
    assert kiosk.focused() == "Sigo aquí"
    key(kiosk, ENTER)
    assert "¿Sigue ahí?" not in kiosk.names()
    assert kiosk.focused() == before
    assert kiosk.link.asked == [], "the answer pressed what is under the question"
    looked_through(kiosk)


def test_help_is_called_by_key(kiosk: Standing) -> None:
    """From every screen; the foot is reached like all other controls."""
    go_to(kiosk, "Orientación")
    key(kiosk, ENTER)
    go_to(kiosk, "Ayuda")
    key(kiosk, ENTER)
    assert "Avisando al personal…" in kiosk.names()
    looked_through(kiosk)

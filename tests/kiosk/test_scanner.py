"""A scanner's typing and a hand's are told apart, on values and on the window."""

from collections.abc import Iterator

import pytest
from hypothesis import given, strategies as st
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest

from antesala.messages.commands import FindTicket
from kiosk.keys.keypad import PAUSE, Reading, ended, is_again, typed
from tests.kiosk.controller import Standing
from tests.kiosk.office import TOKEN

HAND = PAUSE * 2


def read(text: str, pause: float) -> tuple[str, list[bool]]:
    """The text read at so many seconds between letters, and the keys taken."""
    reading, now, taken = Reading(), 0.0, []
    for letter in text:
        reading, is_ours = typed(reading, letter, now)
        taken.append(is_ours)
        now += pause
    return ended(reading, now), taken


@given(st.from_regex(r"[A-Za-z][0-9A-Za-z:/._-]{1,80}", fullmatch=True))
def test_what_comes_fast_is_read_whole(text: str) -> None:
    assert read(text, 0.02) == (text, [True] * len(text))


@given(st.text(alphabet="0123456789", min_size=1, max_size=30), st.sampled_from([0.0, HAND]))
def test_a_keypads_figures_are_never_taken(text: str, pause: float) -> None:
    """Even fast figures of a keypad move the focus and choose."""
    assert read(text, pause) == ("", [False] * len(text))


def test_enter_by_hand_ends_no_reading() -> None:
    reading, _ = typed(Reading(), "A", 0.0)
    assert ended(reading, HAND) == ""


def type_letter(kiosk: Standing, letter: str) -> None:
    """As a keyboard sends it: the key, and the letter that it types."""
    key = ord(letter.upper())
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QCoreApplication.sendEvent(
            kiosk.window, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, letter)
        )


@pytest.fixture
def kiosk() -> Iterator[Standing]:
    with Standing() as standing:
        standing.open_office()
        yield standing
        assert standing.program.status == 0


def test_a_scan_opens_the_ticket_and_chooses_nothing(kiosk: Standing) -> None:
    """The scan's figures do not act as arrows, and its Enter does not choose."""
    for letter in "J042":
        type_letter(kiosk, letter)
    QTest.keyClick(kiosk.window, Qt.Key.Key_Return)
    kiosk.settle()
    (asked,) = kiosk.link.asked
    assert isinstance(asked, FindTicket)
    assert asked.code == "J042"
    assert "Buscando…" in kiosk.names()


def test_a_link_is_read_with_its_capitals(kiosk: Standing) -> None:
    for letter in f"https://turnos.laserena.cl/t/{TOKEN}":
        if letter.isupper():
            QTest.keyPress(kiosk.window, Qt.Key.Key_Shift)
        type_letter(kiosk, letter)
        if letter.isupper():
            QTest.keyRelease(kiosk.window, Qt.Key.Key_Shift)
    QTest.keyClick(kiosk.window, Qt.Key.Key_Return)
    kiosk.settle()
    (asked,) = kiosk.link.asked
    assert isinstance(asked, FindTicket)
    assert asked.link_token == TOKEN


def test_a_hands_figures_still_move(kiosk: Standing) -> None:
    QTest.keyClick(kiosk.window, Qt.Key.Key_6)
    assert kiosk.focused() == "Renovar licencia de conducir"


def test_a_paper_left_under_the_scanner_is_read_once(kiosk: Standing) -> None:
    """Each further reading begins the second anew; another paper is read at once."""
    heard: list[str] = []
    kiosk.wiring.scanning.read.connect(heard.append)
    for code in ("J042", "J042", "J042", "J043"):
        kiosk.seconds += 0.7
        for letter in code:
            type_letter(kiosk, letter)
        QTest.keyClick(kiosk.window, Qt.Key.Key_Return)
    assert heard == ["J042", "J043"]


@given(st.lists(st.floats(0.0, 0.99), max_size=8))
def test_a_scanner_that_reads_on_and_on_has_read_once(pauses: list[float]) -> None:
    last, now = Reading("J042", 0.0), 0.0
    for pause in pauses:
        now += pause
        assert is_again(last, "J042", now)
        last = Reading("J042", now)
    assert not is_again(last, "J042", now + 1.01)
    assert not is_again(last, "J043", now)

"""How a kiosk is used is counted and told as numbers, and of no single person."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from antesala.messages.frames import Refusal
from kiosk.way import events as t, usage as u
from kiosk.way.state import PATIENCE, WARNING, Aid, Journey, Screen
from tests.kiosk.controller import Standing

HOME = Journey()
CHOSEN = Journey(screen=Screen.SERVICE)
DRAWN = u.Usage()


@pytest.fixture
def kiosk() -> Iterator[Standing]:
    with Standing() as standing:
        standing.open_office()
        standing.look_after(0)
        yield standing
        assert standing.program.status == 0, "QML complained; see standard error"


def gone(kiosk: Standing) -> None:
    """The person has left, and the kiosk waits for as long as it does with an aid."""
    kiosk.look_after(3 * (PATIENCE + WARNING) + 1)


def told(kiosk: Standing) -> dict[str, int]:
    """The numbers of the last report that are not zero."""
    use = kiosk.link.uses[-1]
    names = ("sessions", "voice", "keypad", "contrast", "low", "large")
    return {name: getattr(use, name) for name in names if getattr(use, name)}


def answer(kiosk: Standing) -> None:
    use = kiosk.link.uses[-1]
    kiosk.link.answered.emit(use, Refusal(id=use.id, code="malformed"))


def test_people_are_counted_with_their_aids(kiosk: Standing) -> None:
    """Two people; the second used contrast and low reach, which makes three numbers."""
    kiosk.press("Orientación")
    gone(kiosk)
    assert told(kiosk) == {"sessions": 1}
    answer(kiosk)
    for aid in (Aid.CONTRAST, Aid.LOW):
        kiosk.controller.take(t.Switch(aid))
    kiosk.press("Orientación")
    gone(kiosk)
    assert told(kiosk) == {"sessions": 1, "contrast": 1, "low": 1}


def test_a_kiosk_worked_by_keys_counts_the_keypad(kiosk: Standing) -> None:
    """By its keys alone, from the first focus to the choice; the next person touches."""
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Space):
        kiosk.seconds += 1
        QTest.keyClick(kiosk.window, key)
        kiosk.settle()
    assert not kiosk.controller.journey.is_home
    gone(kiosk)
    assert told(kiosk) == {"sessions": 1, "keypad": 1}
    answer(kiosk)
    kiosk.press("Orientación")
    gone(kiosk)
    assert told(kiosk) == {"sessions": 1}


def test_no_report_comes_while_a_person_is_there(kiosk: Standing) -> None:
    """Nor while the server is away, nor within a minute of the last one: they are added up."""
    kiosk.link.go_offline()
    for _ in range(3):
        kiosk.press("Orientación")
        gone(kiosk)
    assert not kiosk.link.uses
    kiosk.press("Orientación")
    kiosk.link.come_online()
    kiosk.look_after(1)
    assert not kiosk.link.uses
    gone(kiosk)
    assert told(kiosk) == {"sessions": 4}


def test_an_idle_kiosk_reports_nothing(kiosk: Standing) -> None:
    """A touch that leads nowhere is no person who used it."""
    kiosk.controller.note_touch()
    gone(kiosk)
    assert not kiosk.link.uses


def test_numbers_stay_until_they_are_heard() -> None:
    """A report under way is not sent a second time; what comes meanwhile is told with the next."""
    usage = u.moved(u.moved(DRAWN, CHOSEN, t.Touch(), 0), HOME, t.Pass(), 90)
    usage = u.reporting(usage, "one", 90)
    telling = usage.telling
    assert telling is not None
    usage = u.moved(u.moved(usage, CHOSEN, t.Touch(), 91), HOME, t.Pass(), 200)
    assert not u.is_report_due(usage, 200, is_free=True)
    usage = u.heard(usage, telling)
    assert u.is_report_due(usage, 200, is_free=True)
    assert usage.numbers == {"sessions": 1}


def test_an_aid_switched_off_again_is_the_same_person() -> None:
    """They tried it, and go on; a person who walks away after that is counted a minute later."""
    lit = Journey(aids=frozenset({Aid.VOICE}))
    off = t.Switch(Aid.VOICE, is_on=False)
    usage = u.moved(u.moved(DRAWN, lit, t.Switch(Aid.VOICE), 0), HOME, off, 5)
    usage = u.moved(usage, HOME, t.Pass(), 6)
    assert not usage.numbers
    left = u.moved(usage, HOME, t.Pass(), 5 + PATIENCE)
    assert left.numbers == {"sessions": 1, "voice": 1}
    usage = u.moved(u.moved(usage, CHOSEN, t.Touch(), 7), HOME, t.Pass(), 99)
    assert usage.numbers == {"sessions": 1, "voice": 1}


def test_a_key_that_led_nowhere_is_forgotten_with_a_touch() -> None:
    """The person who touches then is another one."""
    usage = u.moved(u.keyed(DRAWN), HOME, t.Touch(), 1)
    usage = u.moved(u.moved(usage, CHOSEN, t.Touch(), 2), HOME, t.Pass(), 99)
    assert usage.numbers == {"sessions": 1}


def test_a_thousand_is_told_at_once_at_most() -> None:
    """The rest waits: the server takes no greater number."""
    usage = u.reporting(u.Usage(numbers={"sessions": 1001}), "one", 0)
    assert usage.telling is not None
    assert usage.telling.sessions == u.MOST
    assert u.heard(usage, usage.telling).numbers == {"sessions": 1}

"""When a display rings: once for each call as it is announced, and never for a known one."""

from datetime import timedelta
from typing import cast

import pytest
from PySide6.QtGui import QGuiApplication

from antesala.link import Link
from antesala.messages.rows import CallRow
from antesala.qt import fonts
from antesala.settings import Screen
from antesala.wall.announcement import announcement, caption
from antesala.wall.announcer import SPAN
from antesala.words import Words
from display.announcing import Announcing
from display.app.controller import Controller
from tests.display.wall import MORNING, Ear, FakeLink, call, catalogue, past_calls

COUNTERS = catalogue("1", "3", "5")


class Hall:
    """A display, of which only the chime is noticed."""

    def __init__(self) -> None:
        self.ear = Ear()
        self.seconds = 0.0
        self.link = FakeLink()
        link = cast(Link, self.link)  # noqa: TC006 - told apart from the fake
        # Codes are measured in a face, which Qt has once there is an application.
        self.application = QGuiApplication.instance() or QGuiApplication([])
        fonts.register()
        self.controller = Controller(
            link,
            Screen(),
            announcing=Announcing(self.ear),
            seconds=lambda: self.seconds,
            now=lambda: MORNING,
        )
        self.link.come_online()

    @property
    def rung(self) -> int:
        return self.ear.rung

    def show(self, *rows: CallRow) -> None:
        self.link.show(COUNTERS, *past_calls(), *rows)

    def wait(self, seconds: float) -> None:
        """Let time pass as the program's clock does."""
        for _ in range(round(seconds * 2)):
            self.seconds += 0.5
            self.controller.look()

    def lose_the_server(self) -> None:
        self.link.go_offline(MORNING + timedelta(seconds=self.seconds))
        self.wait(30)


@pytest.fixture
def hall() -> Hall:
    made = Hall()
    made.link.show(COUNTERS, *past_calls())
    return made


ONE = call(6, "J042", "3", is_current=True)
TWO = call(7, "R019", "5", is_current=True)
THREE = call(8, "A028", "1", is_current=True)


def test_a_call_rings_once(hall: Hall) -> None:
    """With the frame that brings it, and not again for as long as it stands."""
    hall.show(ONE)
    assert hall.rung == 1
    hall.show(ONE)
    hall.wait(60)
    assert hall.rung == 1


def test_a_second_call_rings_again(hall: Hall) -> None:
    """People who did not hear the first call should hear the second."""
    hall.show(ONE)
    hall.wait(40)
    hall.show(call(7, "J042", "3", is_current=True, times=2))
    assert hall.rung == 2


def test_a_burst_rings_call_by_call(hall: Hall) -> None:
    """Three calls at once ring in the order in which they are announced, one after the other."""
    hall.show(ONE, TWO, THREE)
    rung = []
    for _ in range(4):
        rung.append((hall.rung, hall.controller.bridge.picture.caption))
        hall.wait(SPAN)
    assert rung == [
        (1, "Turno jota, cero, cuatro, dos. Módulo tres."),
        (2, "Turno erre, cero, uno, nueve. Módulo cinco."),
        (3, "Turno A, cero, dos, ocho. Módulo uno."),
        (3, ""),
    ]


def test_forty_calls_ring_forty_times(hall: Hall) -> None:
    """In order, with the code under the chime on a tile, and each later among the earlier calls."""
    calls = [call(number, f"R{number:03d}", "5", is_current=True) for number in range(6, 46)]
    hall.show(*calls)
    rung, earlier = [], set[str]()
    for _ in range(600):
        before = hall.rung
        hall.wait(0.5)
        picture = hall.controller.bridge.picture
        earlier |= {one.code for one in picture.earlier}
        if hall.rung > before:
            rung.append(picture.caption)
            assert picture.caption in [tile.caption for tile in picture.tiles]
    assert rung == [caption(announcement(one, Words("es", "CL"))) for one in calls[1:]]
    assert hall.rung == len(calls)
    last = {tile.code for tile in hall.controller.bridge.picture.tiles}
    assert earlier | last >= {one.code for one in calls}


def test_somebody_who_came_is_not_rung_for(hall: Hall) -> None:
    """A call that was answered before its turn to be announced is let go."""
    hall.show(ONE, TWO)
    hall.show(ONE, call(7, "R019", "5"))
    hall.wait(60)
    assert hall.rung == 1


def test_a_display_that_starts_rings_for_nobody() -> None:
    """Calls from before it was switched on are shown in silence."""
    hall = Hall()
    hall.show(ONE, TWO)
    hall.wait(30)
    assert hall.rung == 0


def test_calls_restored_are_silent(hall: Hall) -> None:
    """A call rung for before the server went away does not ring on its return."""
    hall.show(ONE, TWO)
    hall.wait(30)
    hall.lose_the_server()
    hall.link.come_online()
    hall.show(ONE, TWO)
    hall.wait(30)
    assert hall.rung == 2


def test_a_call_nobody_heard_rings_on_return(hall: Hall) -> None:
    """A person called meanwhile is still awaited; one who has come or gone is not."""
    hall.lose_the_server()
    hall.link.come_online()
    gone = call(6, "J042", "3")
    hall.show(gone, TWO)
    hall.wait(30)
    assert hall.rung == 1
    assert hall.controller.bridge.picture.tiles[0].code == "R019"

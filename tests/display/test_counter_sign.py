"""The window of a counter's sign: its states in three themes, measured on what is drawn."""

from datetime import timedelta
from typing import TYPE_CHECKING, cast

import pytest

from antesala.colours.palette import ThemeName
from antesala.link import Link
from antesala.messages.commands import ReportDisplay
from antesala.messages.frames import Snapshot
from antesala.messages.rows import SignRow
from antesala.settings import Screen
from antesala.sizes import CAP_HEIGHT, Geometry
from display.app import SIGN, Fitting
from display.app.counter_sign import SignController
from display.app.reporting import PACE, Reporter
from tests.display.wall import MORNING, FakeLink, stamp
from tests.qt.application import application
from tests.qt.stage import Stage, clipped

if TYPE_CHECKING:
    from antesala.messages.kinds import DisplayTrouble

THREE = SignRow(id="c3", number="3", state="called", code="J042")
OTHER = SignRow(id="c12", number="12", state="closed")


class Sign:
    """A sign with its link, on a stage of so many pixels of ten inches."""

    def __init__(
        self, size: tuple[int, int] = (1280, 800), theme: ThemeName = "dark", language: str = "es"
    ) -> None:
        # Texts are measured in their face, which Qt knows once there is an application.
        application()
        self.link, self.now, self.size = FakeLink(), MORNING, size
        link = cast(Link, self.link)  # noqa: TC006 - told apart from the fake
        self.controller = SignController(link, Screen(), "3", now=lambda: self.now)
        self.stage = Stage(SIGN, {"bridge": self.controller.bridge}, size)
        self.fitting = Fitting(self.stage.program, self.controller, link, theme)
        self.link.come_online(language)

    def show(self, *rows: SignRow) -> None:
        snapshot = Snapshot(id="1", topic="signs", seq=1, at=stamp(MORNING), rows=list(rows))
        self.link.mirror.apply(snapshot)
        self.link.mirror_changed.emit("signs")
        self.stage.settle()

    def capital(self, text: str) -> float:
        """The height in millimetres of a capital of a drawn text."""
        found = next(each for each in self.stage.texts() if each.property("text") == text)
        size = found.property("font").pixelSize()
        return float(size * CAP_HEIGHT / Geometry.of(10.1, *self.size).unit_in(*self.size))


STATES = {
    "called": THREE,
    "attending": SignRow(id="c3", number="3", state="open", code="J042"),
    "open": SignRow(id="c3", number="3", state="open"),
    "paused": SignRow(
        id="c3", number="3", state="paused", until=stamp(MORNING + timedelta(hours=2, minutes=48))
    ),
    "closed": SignRow(id="c3", number="3", state="closed"),
}


@pytest.mark.parametrize(
    ("size", "theme", "language"),
    [
        ((1024, 600), "light", "pt"),
        pytest.param((1280, 800), "dark", "es", marks=pytest.mark.full),
        pytest.param((1280, 800), "contrast", "en", marks=pytest.mark.full),
    ],
)
def test_every_state_is_drawn_whole(size: tuple[int, int], theme: ThemeName, language: str) -> None:
    sign = Sign(size, theme, language)
    for row in STATES.values():
        sign.show(row, OTHER)
        assert clipped(sign.stage) == []
        assert sign.capital("3") >= 33
        if row.code:
            assert sign.capital("J042") >= 50
    sign.link.go_offline(MORNING)
    assert clipped(sign.stage) == []
    sign.stage.close()


def test_the_sign_is_one_sentence_for_a_screen_reader() -> None:
    sign = Sign()
    sign.show(STATES["paused"], OTHER)
    assert "Módulo 3. En pausa. vuelve a las 13:30" in sign.stage.names()
    sign.show(OTHER)
    assert "Módulo 3. Esta oficina no tiene módulo 3. Tiene: 12. Corrija «--counter»." in (
        sign.stage.names()
    )
    sign.stage.close()


def test_a_report_is_made_on_each_connection_and_each_change() -> None:
    """Of the code alone at a pace; trouble at once; nothing twice and nothing without a server."""
    link, asked = FakeLink(), list[ReportDisplay]()
    link.ask = asked.append  # type: ignore[attr-defined]
    state: list[tuple[str, bool, DisplayTrouble]] = [("J042", True, "none")]
    clock = [0.0]
    reporter = Reporter(
        cast(Link, link),  # noqa: TC006 - told apart from the fake
        "wall",
        lambda: state[0][0],
        lambda: state[0][1:],
        lambda: clock[0],
    )
    reporter.look()
    assert asked == []
    link.come_online()
    reporter.look()
    assert [each.shown for each in asked] == ["J042"]
    state[0] = ("R018", True, "none")
    reporter.look()
    assert len(asked) == 1
    state[0] = ("R018", False, "no_device")
    reporter.look()
    assert (asked[1].shown, asked[1].trouble) == ("R018", "no_device")
    state[0], clock[0] = ("K009", False, "no_device"), PACE
    reporter.look()
    assert asked[2].shown == "K009"
    link.go_offline(MORNING)
    link.come_online()
    assert len(asked) == 4
    reporter.stop()

"""The display's window: present calls, earlier calls, and no text cut."""

from collections.abc import Iterator
from datetime import timedelta
from typing import cast

import msgspec
import pytest
from PySide6.QtGui import QGuiApplication

from antesala.link import Link
from antesala.settings import Screen
from display.announcer import SPAN
from display.app import QML, Fitting
from display.app.controller import Controller
from tests.display.wall import MORNING, FakeLink, call, catalogue, past_calls
from tests.qt.stage import Stage, clipped


class Wall:
    """A display with its link and its clocks, on a stage."""

    def __init__(
        self, size: tuple[int, int] = (1920, 1080), family: str = "", metres: float = 8
    ) -> None:
        self.seconds = 0.0
        self.now = MORNING
        self.link = FakeLink()
        link = cast(Link, self.link)  # noqa: TC006 - told apart from the fake
        # The wall is measured in its face, which Qt knows once there is an application.
        self.application = QGuiApplication.instance() or QGuiApplication([])
        screen = Screen(viewing_distance_m=metres)
        self.controller = Controller(
            link, screen, seconds=lambda: self.seconds, now=lambda: self.now
        )
        self.stage = Stage(QML, {"bridge": self.controller.bridge}, size)
        self.stage.program.theme.wear("dark")
        if family:
            self.stage.program.theme.set_family(family)
        self.fitting = Fitting(self.stage.program, self.controller, link, "dark")

    def wait(self, seconds: float) -> None:
        self.seconds += seconds
        self.now += timedelta(seconds=seconds)
        self.controller.look()


@pytest.fixture
def wall() -> Iterator[Wall]:
    made = Wall()
    yield made
    made.stage.close()


def test_the_wall_follows_a_loaded_file(wall: Wall) -> None:
    """Another name and accent while a call stands, which goes on being announced."""
    wall.link.come_online()
    wall.link.show(catalogue("1", "3"), *past_calls())
    assert wall.link.welcome is not None
    before = wall.stage.program.theme.property("accent")
    wall.link.welcome = msgspec.structs.replace(
        wall.link.welcome, office_name="Villa Nueva", accent="#7A1F5C"
    )
    wall.link.welcome_changed.emit()
    assert "Villa Nueva" in " ".join(wall.stage.names())
    assert wall.stage.program.theme.property("accent") != before
    wall.link.show(catalogue("1", "3"), *past_calls(), call(6, "J042", "3", is_current=True))
    assert wall.stage.names().count("Turno J042, módulo 3") == 2


def test_a_call_is_on_the_wall_at_once(wall: Wall) -> None:
    """Code and counter stand there with the frame that brought them, and are announced."""
    wall.link.come_online()
    wall.link.show(catalogue("1", "3"), *past_calls())
    wall.link.show(catalogue("1", "3"), *past_calls(), call(6, "J042", "3", is_current=True))
    names = wall.stage.names()
    assert names.count("Turno J042, módulo 3") == 2
    wall.wait(7)
    assert wall.stage.names().count("Turno J042, módulo 3") == 1
    assert "Municipalidad de La Serena" in wall.stage.names()


def test_nothing_tells_whose_call_it_is(wall: Wall) -> None:
    """Code and counter are all that a public screen says."""
    wall.link.come_online()
    wall.link.show(catalogue("3"), call(6, "J042", "3", is_current=True))
    said = " ".join(str(text.property("text")) for text in wall.stage.texts())
    for private in ("Preferente", "Renovar", "Carolina"):
        assert private not in said


def test_a_lost_server_is_seen(wall: Wall) -> None:
    """The wall says since when, keeps its calls, and takes the band away on return."""
    wall.link.come_online()
    wall.link.show(catalogue("1", "3"), call(6, "J042", "3", is_current=True))
    wall.link.go_offline(MORNING)
    wall.wait(60)
    band = "Sin conexión desde las 10:42. Puede haber llamados nuevos. Pregunte en el módulo 1."
    assert band in wall.stage.names()
    wall.link.come_online()
    wall.link.show(catalogue("1", "3"), call(6, "J042", "3", is_current=True))
    assert band not in wall.stage.names()


def test_an_old_picture_brings_nothing_back(wall: Wall) -> None:
    """Between the welcome and the first rows the wall does not trust its old rows."""
    wall.link.come_online()
    wall.link.show(catalogue("3"), *past_calls())
    wall.link.go_offline(MORNING)
    wall.link.come_online()
    wall.wait(30)
    wall.link.show(catalogue("3"), *past_calls(), call(8, "K011", "1"), call(9, "A030", "1"))
    assert "Llamados sin conexión" in wall.stage.names()


SIZES = {"wide": (1920, 1080), "upright": (1080, 1920), "small": (1280, 720)}


@pytest.mark.parametrize("family", ["Antesala Sans", "DejaVu Sans"])
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", ["es", "en"])
@pytest.mark.parametrize(
    "state", ["first", "one", "three", "four", "again", "resting", "empty", "stale", "missed"]
)
def test_no_text_is_cut(state: str, language: str, size: str, family: str) -> None:
    """Every text stands whole in its place, on each wall, in both languages, in the widest face."""
    wall = Wall(SIZES[size], family, metres=4 if state == "four" else 8)
    try:
        wall.link.come_online(language)
        reach(wall, state)
        assert clipped(wall.stage) == []
    finally:
        wall.stage.close()


# Of eighty letters, which are the most that an office file may have.
LONG_NAME = "Ilustre Municipalidad de San Pedro de la Paz, Dirección de Tránsito y Permisos."
LONG_PLACE = "Segundo piso, al fondo del pasillo a la izquierda, junto a la Oficina de Partes."


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("state", ["first", "one", "stale", "resting"])
def test_the_longest_names_are_whole(state: str, size: str) -> None:
    """The office, the room and the place as long as an office file may have them."""
    wall = Wall(SIZES[size])
    try:
        wall.link.come_online(office=LONG_NAME, room="Sala de espera del segundo piso, ala norte")
        counters = catalogue("1", "3", "5", "12", place=LONG_PLACE)
        one = call(6, "M042", "12", is_current=True)
        wall.link.show(counters, *past_calls() if state != "first" else [])
        if state != "resting":
            wall.link.show(counters, *past_calls() if state != "first" else [], one)
        for _ in range(2):
            assert clipped(wall.stage) == []
            # The office's name comes back when the call has been announced.
            wall.wait(SPAN)
        if state == "stale":
            wall.link.go_offline(MORNING)
            assert clipped(wall.stage) == []
    finally:
        wall.stage.close()


def reach(wall: Wall, state: str) -> None:
    counters = catalogue("1", "3", "4", "5", "12", places=state != "three")
    one = call(6, "M042", "12", is_current=True, times=2 if state == "again" else 1)
    three = [call(n, f"M04{n}", "5", is_current=True, times=n - 5) for n in (6, 7, 8)]
    wall.link.show(counters, *past_calls() if state not in {"empty", "first"} else [])
    if state == "first":
        wall.link.show(counters, one)
    if state in {"one", "again", "stale"}:
        wall.link.show(counters, *past_calls(), one)
    elif state in {"three", "four"}:
        wall.link.show(counters, *past_calls(), *three)
    if state == "four":
        wall.link.show(counters, *past_calls(), *three, call(9, "M049", "12", is_current=True))
        wall.wait(SPAN)
    if state in {"stale", "missed"}:
        wall.link.go_offline(MORNING)
    if state == "missed":
        wall.link.come_online()
        wall.link.show(counters, *past_calls(), call(8, "M042", "5"), call(9, "M043", "12"))


def codes(wall: Wall) -> set[str]:
    """The codes that stand anywhere on the wall."""
    return {code for code in ("J042", "J041", "M017") if code in " ".join(wall.stage.names())}


def test_a_day_that_ends_leaves_an_empty_wall(wall: Wall) -> None:
    """The server lets go of its calls, and Monday begins with none of Saturday's."""
    wall.link.come_online()
    wall.link.show(catalogue("1", "3"), call(5, "J041", "1"), call(6, "J042", "3", is_current=True))
    assert codes(wall) == {"J042", "J041"}
    wall.wait(3600)
    wall.link.show(catalogue("1", "3"))
    wall.wait(42 * 3600)
    assert codes(wall) == set()
    wall.link.show(catalogue("1", "3"), call(1, "M017", "1", is_current=True))
    assert codes(wall) == {"M017"}


def test_a_night_without_a_server_leaves_an_empty_wall(wall: Wall) -> None:
    """A screen without a frame since Saturday keeps its calls that day, and no longer."""
    wall.link.come_online()
    wall.link.show(catalogue("1", "3"), call(6, "J042", "3", is_current=True))
    wall.link.go_offline(wall.now)
    wall.wait(3600)
    assert codes(wall) == {"J042"}
    wall.wait(42 * 3600)
    assert codes(wall) == set()

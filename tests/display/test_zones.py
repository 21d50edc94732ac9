"""Displays of one hall: each its own calls, with arrows and waits as its office wants them."""

from typing import cast

import pytest
from PySide6.QtGui import QGuiApplication

from antesala.link import Link
from antesala.messages.rows import (
    CallRow,
    CatalogueRow,
    ClassPart,
    CounterPart,
    DirectionPart,
    DisplayPart,
    GroupPart,
    ServicePart,
    ServiceRow,
    WaitPart,
)
from antesala.qt import fonts
from antesala.settings import Screen
from antesala.wall.group_waits import group_waits
from antesala.wall.hall import Hall, Said
from antesala.wall.picture import TURNS
from antesala.wall.scale import LEFT_ROWS, places_for, scale_of
from display.announcing import Announcing
from display.app.controller import Controller
from tests.display.test_wall import Wall
from tests.display.wall import MORNING, Ear, FakeLink, call, past_calls
from tests.qt.stage import clipped

GROUPS = ("Licencias", "Pagos", "Ayuda social", "Obras", "Otros")


def office(*displays: DisplayPart) -> CatalogueRow:
    """Two floors of two counters, five groups with one service each."""
    return CatalogueRow(
        id="la-serena",
        name="Municipalidad de La Serena",
        country="CL",
        time_zone="America/Santiago",
        languages=["es"],
        accent="#0A4F78",
        groups=[GroupPart(id=f"g{n}", name=name, icon="") for n, name in enumerate(GROUPS)],
        services=[
            ServicePart(id=f"s{n}", name=name, unit="u", series="JRAKA"[n], group=f"g{n}")
            for n, name in enumerate(GROUPS)
        ],
        classes=[ClassPart(id="old", name="", is_preferential=True), ClassPart(id="all", name="")],
        counters=[
            CounterPart(id="c1", number="1", zone="Piso 1", place="Al entrar"),
            CounterPart(id="c2", number="2", zone="Piso 1", services=["s0", "s1"]),
            CounterPart(id="c3", number="3", zone="Piso 2"),
            CounterPart(id="c4", number="4", zone="Piso 2"),
        ],
        displays=list(displays),
    )


FLOOR_1 = DisplayPart(name="Uno", zone="Piso 1")
FLOOR_2 = DisplayPart(name="Dos", zone="Piso 2")


class Display:
    """A display without a window: what it would draw, and how often it began an announcement."""

    def __init__(self, name: str) -> None:
        self.application = QGuiApplication.instance() or QGuiApplication([])
        fonts.register()
        self.link, self.seconds, self.ear = FakeLink(), 0.0, Ear()
        self.controller = Controller(
            cast(Link, self.link),  # noqa: TC006 - told apart from the fake
            Screen(),
            announcing=Announcing(self.ear),
            seconds=lambda: self.seconds,
            own=lambda: MORNING,
        )
        self.link.come_online(room=name)

    @property
    def rung(self) -> int:
        return self.ear.rung

    def wait(self, seconds: float) -> None:
        for _ in range(round(seconds)):
            self.seconds += 1
            self.controller.look()

    @property
    def shown(self) -> list[str]:
        """Every code on it, tiles first."""
        picture = self.controller.bridge.picture
        return [call.code for call in (*picture.tiles, *picture.earlier)]

    @property
    def tiles(self) -> list[str]:
        return [call.name for call in self.controller.bridge.picture.tiles if call.is_solid]


@pytest.fixture
def floors() -> list[Display]:
    """The displays of both floors, at work."""
    return [Display("Uno"), Display("Dos")]


def show(floors: list[Display], *calls: CallRow) -> None:
    for display in floors:
        display.link.show(office(FLOOR_1, FLOOR_2), *calls)


def test_each_floor_shows_and_says_its_own(floors: list[Display]) -> None:
    """The server tells both displays of all calls."""
    show(floors)
    show(floors, call(1, "J001", "1", is_current=True), call(2, "R001", "3", is_current=True))
    first, second = floors
    assert (first.shown, second.shown) == (["J001"], ["R001"])
    for display in floors:
        display.wait(60)
    assert (first.rung, second.rung) == (1, 1)


def test_a_busy_floor_takes_no_tile_from_the_other(floors: list[Display]) -> None:
    """Twelve calls upstairs push a call of the ground floor out of the server's rows."""
    first, _ = floors
    show(floors)
    show(floors, call(1, "J001", "1", is_current=True))
    upstairs = [call(n, f"R{n:03d}", "3") for n in range(2, 14)]
    first.wait(2)
    show(floors, *upstairs)
    assert (first.tiles, first.rung) == (["Turno J001, módulo 1"], 1)
    show(floors, *upstairs, call(14, "J002", "1", is_current=True))
    first.wait(20)
    assert (first.tiles, first.rung) == (["Turno J002, módulo 1"], 2)


def test_a_call_that_goes_upstairs_leaves_the_ground_floor(floors: list[Display]) -> None:
    """A person who was called again on another floor must not go to the old counter."""
    show(floors)
    show(floors, call(1, "J001", "1", is_current=True))
    show(floors, call(1, "J001", "1"), call(2, "J001", "3", is_current=True))
    first, second = floors
    assert (first.shown, second.tiles) == ([], ["Turno J001, módulo 3"])


def test_a_display_gets_another_floor() -> None:
    """With a loaded office file: what is current there is on tiles at once, and is not rung."""
    display = Display("Uno")
    rows = [call(1, "J001", "1", is_current=True), call(2, "R001", "3", is_current=True)]
    display.link.show(office(FLOOR_1), *rows)
    assert display.tiles == ["Turno J001, módulo 1"]
    display.link.show(office(DisplayPart(name="Uno", zone="Piso 2")), *rows)
    assert display.tiles == ["Turno R001, módulo 3"]
    assert display.rung == 0


def test_an_arrow_points_and_is_read() -> None:
    """Drawn between code and plate; in words for a screen reader, and where there is no place."""
    ways = [
        DirectionPart(counter="c1", arrow="left"),
        DirectionPart(counter="c3", arrow="up-right"),
        DirectionPart(counter="c4", arrow="here"),
    ]
    wall = Wall()
    wall.link.come_online(room="Uno")
    shown = office(DisplayPart(name="Uno", directions=ways))
    for number, counter, said, below, arrow, turn in (
        (1, "1", "a la izquierda", "Al entrar", "arrow-wall", 180),
        (2, "3", "al frente a la derecha", "Al frente a la derecha", "arrow-wall", 315),
        (3, "4", "aquí mismo", "Aquí mismo", "map-pin", 0),
    ):
        wall.link.show(shown)
        wall.link.show(shown, call(number, f"J00{number}", counter, is_current=True))
        assert f"Turno J00{number}, módulo {counter}, {said}" in wall.stage.names()
        [tile] = wall.controller.bridge.picture.tiles
        assert (tile.below, tile.arrow, tile.turn) == (below, arrow, turn)
        assert said not in tile.caption
        wall.wait(30)
        wall.link.show(shown)
    wall.stage.close()


def test_a_counter_without_direction_keeps_the_plain_arrow() -> None:
    """It points from the code to the plate, and no words are made of it."""
    wall = Wall()
    wall.link.come_online(room="Uno")
    wall.link.show(office(DisplayPart(name="Uno")))
    wall.link.show(office(DisplayPart(name="Uno")), call(1, "J001", "2", is_current=True))
    assert "Turno J001, módulo 2" in wall.stage.names()
    [tile] = wall.controller.bridge.picture.tiles
    assert (tile.below, tile.turn, tile.is_pointing) == ("", 0, False)
    wall.stage.close()


def test_arrows_turn_clockwise_by_eighths() -> None:
    """Eight ways, each its own."""
    assert sorted(TURNS.values()) == [45 * each for each in range(8)]
    assert TURNS["down"] == (TURNS["up"] + 180) % 360


def test_a_hall_shows_as_many_calls_as_its_office_wants() -> None:
    """Never more than are legible."""
    hall = Hall(1920, 1080, 1 / 0.634, 8.0)
    assert [places_for(hall, 9, most) for most in (1, 2, 3, 4)] == [1, 2, 3, 3]
    wall = Wall()
    wall.link.come_online(room="Uno")
    shown = office(DisplayPart(name="Uno", calls=1))
    rows = [call(n, f"J00{n}", "1", is_current=True) for n in (1, 2, 3)]
    wall.link.show(shown, *past_calls())
    wall.link.show(shown, *past_calls(), *rows)
    assert len(wall.controller.bridge.picture.tiles) == 1
    wall.stage.close()


def waits(**known: tuple[int, int | None]) -> list[ServiceRow]:
    return [
        ServiceRow(id=name, counters=1, waits={"all": WaitPart(least=least, most=most)})
        for name, (least, most) in known.items()
    ]


WAITING = DisplayPart(name="Uno", waits=True)


def test_a_group_waits_from_the_least_to_the_most_of_its_services() -> None:
    """In the order of the office file; without an end where one service has none."""
    shown = office(WAITING)
    shown.services[1:2] = [
        ServicePart(id=f"s1{n}", name="", unit="u", series="R", group="g1") for n in "ab"
    ]
    known = waits(s1a=(5, 10), s1b=(10, 25), s0=(20, 35), s2=(60, None))
    assert group_waits(known, shown, "Uno") == (
        ("Licencias", WaitPart(least=20, most=35)),
        ("Pagos", WaitPart(least=5, most=25)),
        ("Ayuda social", WaitPart(least=60, most=None)),
    )


def test_a_group_that_the_display_does_not_show_has_no_wait() -> None:
    """By services, and by what the counters of its zone attend."""
    known = waits(s0=(5, 10), s1=(5, 10), s2=(5, 10))
    named = DisplayPart(name="Uno", waits=True, services=["s1"])
    assert [name for name, _ in group_waits(known, office(named), "Uno")] == ["Pagos"]
    second = DisplayPart(name="Uno", waits=True, counters=["c2"])
    told = group_waits(known, office(second), "Uno")
    assert [name for name, _ in told] == ["Licencias", "Pagos"]
    assert group_waits(known, office(DisplayPart(name="Uno")), "Uno") == ()
    assert group_waits(known, None, "Uno") == ()


def test_no_more_than_four_groups_stand_there() -> None:
    """The first ones of the file."""
    known = waits(**{f"s{n}": (5, 10) for n in range(5)})
    assert [name for name, _ in group_waits(known, office(WAITING), "Uno")] == list(GROUPS[:4])


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920), (1366, 768)])
def test_waits_stand_below_the_earlier_calls(size: tuple[int, int]) -> None:
    """Each whole, in its place, and two earlier calls over them."""
    wall = Wall(size)
    wall.link.come_online(room="Uno")
    rows = waits(s0=(20, 35), s1=(5, 10), s2=(0, 0))
    wall.link.show(office(WAITING), *rows, *past_calls())
    wall.link.show(office(WAITING), *rows, *past_calls(), call(6, "J042", "1", is_current=True))
    names = wall.stage.names()
    assert "Licencias: 20 a\u00a035\u00a0min" in names
    assert "Ayuda social: Muy pronto" in names
    picture = wall.controller.bridge.picture
    assert len(picture.earlier) >= LEFT_ROWS
    scale = picture.scale
    lowest = scale.list.y + scale.list_head + len(picture.earlier) * scale.row
    assert lowest <= scale.groups.head.y
    assert clipped(wall.stage) == []
    assert all(each.y + each.height <= size[1] for each in picture.groups)
    wall.stage.close()


@pytest.mark.parametrize("language", ["es", "en", "pt"])
@pytest.mark.parametrize("size", [(1080, 1920), (1280, 800)])
def test_the_longest_wait_stays_in_its_column(size: tuple[int, int], language: str) -> None:
    """Fewer columns, or smaller letters, where the words of a language need them."""
    wall = Wall(size, metres=10)
    wall.link.come_online(language, room="Uno")
    rows = waits(s0=(0, 0), s1=(85, 135), s2=(150, None), s3=(0, 0))
    wall.link.show(office(WAITING), *rows, *past_calls())
    scale = wall.controller.bridge.picture.scale
    for group in wall.controller.bridge.picture.groups:
        assert wall.controller.hall.measure(group.wait) * scale.groups.wait <= group.width + 0.01
    assert clipped(wall.stage) == []
    wall.stage.close()


def test_a_wall_without_server_tells_no_waits() -> None:
    """They would be old."""
    wall = Wall()
    wall.link.come_online(room="Uno")
    wall.link.show(office(WAITING), *waits(s0=(20, 35)), *past_calls())
    assert wall.controller.bridge.picture.groups
    wall.link.go_offline(wall.now)
    assert wall.controller.bridge.picture.groups == ()
    wall.stage.close()


def test_a_short_wall_drops_groups_before_calls() -> None:
    """One after the other, the last first."""
    told = [
        len(
            scale_of(
                Hall(1920, tall, 1.58, 8.0),
                1,
                Said(groups=tuple((name, "5 a 10 min") for name in GROUPS[:4])),
            ).groups.boxes
        )
        for tall in (1080, 960, 860, 760)
    ]
    assert told[0] == 4
    assert told == sorted(told, reverse=True)
    assert told[-1] < told[0]

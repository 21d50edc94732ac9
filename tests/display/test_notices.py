"""What stands in the way on a wall: every trouble, the gravest first; and a closed office."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, strategies as st

from antesala.opening_hours import Opening
from antesala.wall.announcer import Announcer
from antesala.wall.board import Board
from antesala.wall.notices import notices_of
from antesala.wall.picture import NO_CALL, Painter, Picture
from antesala.words import Words
from tests.display.test_picture import SCENE
from tests.display.wall import MORNING, call, past_calls

WORDS = Words("es", "CL")
LOST = replace(SCENE, since=MORNING, now=MORNING + timedelta(minutes=5))
# 10:42 on a Friday in November.
SHUT = Opening(is_open=False, why="week", opens=SCENE.local + timedelta(days=3))


def paint(board: Board, **changes: object) -> Picture:
    moment = replace(SCENE, **changes)  # type: ignore[arg-type]
    return Painter(WORDS).picture(board, Announcer(), moment)


def test_every_trouble_that_stands_is_said() -> None:
    """No connection and a wrong clock: the graver one is the large one, the other under it."""
    moment = replace(LOST, is_clock_wrong=True)
    picture = Painter(WORDS).picture(Board().after(past_calls(), 0, 3), Announcer(), moment)
    assert picture.headline == "Sin conexión desde las 10:42"
    (other,) = picture.others
    assert other.sentence == (
        "El reloj de este equipo está mal. Esta pantalla usa la hora del servidor."
    )
    assert other.y == pytest.approx(picture.scale.band.y + picture.scale.band.height)


FLAGS = st.tuples(*(st.booleans() for _ in range(5)))


@given(FLAGS)
def test_notices_stand_in_order_of_gravity(there: tuple[bool, ...]) -> None:
    """Each that is there stands once; what may cost a person their call comes first."""
    is_refused, is_lost, is_silent, is_wrong, is_closed = there
    moment = replace(
        LOST if is_lost else SCENE,
        refusal="unknown_token" if is_refused else None,
        is_silent=is_silent,
        is_clock_wrong=is_wrong,
        door=SHUT if is_closed else Opening(),
    )
    found = notices_of(moment, WORDS, has_tiles=True)
    icons = ("octagon-x", "wifi-off", "volume-x", "clock", "door-closed")
    assert [notice.icon for notice in found] == [
        icon for icon, stands in zip(icons, there, strict=True) if stands
    ]
    ranks = [("stop", "caution", "information").index(notice.look) for notice in found]
    assert ranks == sorted(ranks)


def test_a_refused_screen_without_a_server_says_both() -> None:
    """The band tells that it is not enrolled; that it hears nothing stands under it."""
    picture = Painter(WORDS).picture(Board(), Announcer(), replace(LOST, refusal="unknown_token"))
    assert picture.band_look == "stop"
    assert [one.sentence.partition(".")[0] for one in picture.others] == [
        "Sin conexión desde las 10:42"
    ]


def test_a_trouble_that_costs_no_call_keeps_the_calls_solid() -> None:
    """Without a chime or with a wrong clock the wall is as true as before."""
    board = Board().after([call(6, "J042", "3", is_current=True)], 0, 3)
    picture = paint(board, is_silent=True, is_clock_wrong=True)
    assert picture.headline == ""
    assert len(picture.others) == 2
    assert not picture.is_stale
    assert picture.tiles[0].is_solid


def test_a_closed_office_says_so_in_the_place_of_the_calls() -> None:
    """Why, and when it opens; people who are still inside are attended."""
    picture = paint(Board().after(past_calls(), 0, 3), door=SHUT)
    assert picture.closed == "Cerrado"
    assert picture.closed_lines == (
        "Hoy, viernes, no atendemos.",
        "Abrimos el lunes a las 10:42.",
        "Si ya tiene turno, le atenderemos.",
    )
    assert picture.tiles == ()
    assert picture.earlier[0].code == "R018"


def test_an_empty_closed_office_promises_nobody_anything() -> None:
    """On a holiday there is no person who holds a ticket."""
    holiday = replace(SHUT, why="holiday", reason="Fiestas Patrias")
    picture = paint(Board().after([], 0, 3), door=holiday)
    assert picture.closed_lines == (
        "Hoy es feriado: Fiestas Patrias.",
        "Abrimos el lunes 23 de noviembre a las 10:42.",
    )
    assert picture.sample == NO_CALL


def test_a_call_after_closing_is_shown() -> None:
    """The last people of the day are called while the door is closed, which stands above."""
    board = Board().after([*past_calls(), call(6, "J042", "3", is_current=True)], 0, 3)
    after_hours = replace(SHUT, why="hours", closed=SCENE.local.time())
    picture = paint(board, door=after_hours)
    assert picture.closed == ""
    assert [tile.code for tile in picture.tiles] == ["J042"]
    assert [one.sentence for one in picture.others] == ["Cerrado. Abrimos el lunes a las 10:42."]


def test_an_empty_wall_shows_what_a_call_looks_like() -> None:
    """A sign of a code that no ticket has: numbers begin at 1."""
    picture = paint(Board().after([], 0, 3), sample=("J000", "1"))
    assert picture.sample.name == "Ejemplo: Turno J000, módulo 1"
    assert paint(Board().after(past_calls(), 0, 3), sample=("J000", "1")).sample == NO_CALL

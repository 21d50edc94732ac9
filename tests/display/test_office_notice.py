"""The office's message on a wall: below the calls, until its hour, and the first to give way."""

from dataclasses import replace
from datetime import timedelta

import pytest

from antesala.messages.rows import NoticeRow
from antesala.opening_hours import Opening
from antesala.wall.announcer import Announcer
from antesala.wall.board import Board
from antesala.wall.letter_sizes import CURRENT_CALL
from antesala.wall.moment import Moment, notice_at
from antesala.wall.picture import Painter, Picture
from antesala.words import Words
from tests.display.test_picture import SCENE
from tests.display.test_wall import Wall
from tests.display.wall import MORNING, call, catalogue, past_calls, stamp
from tests.qt.stage import clipped

NOTICE = "¿Viene por su licencia de conducir? Traiga su cédula y su licencia anterior."
LONGEST = (
    "Por corte de energía, Tesorería atiende hoy en el módulo 12, al fondo, "
    "a la derecha de la entrada."
)
ROW = NoticeRow(
    id="la-serena", text=NOTICE, until=stamp(MORNING + timedelta(hours=1)), at=stamp(MORNING)
)
ONE = call(6, "J042", "3", is_current=True)
TWO = call(7, "R019", "5", is_current=True)


def paint(*calls: object, moment: Moment = SCENE, text: str = NOTICE) -> Picture:
    board = Board().after([*past_calls(), *calls], 0, 3)  # type: ignore[list-item]
    return Painter(Words("es", "CL")).picture(board, Announcer(), replace(moment, notice=text))


def test_a_notice_stands_below_one_call() -> None:
    """Beside the earlier calls, and the code stays as large as the hall needs."""
    picture = paint(ONE)
    box, panel = picture.scale.notice, picture.scale.panel
    assert picture.notice == NOTICE
    assert box.y >= panel.y + panel.height
    assert box.width == panel.width < picture.scale.list.x
    assert picture.scale.code >= SCENE.hall.floor(CURRENT_CALL)
    assert len(picture.earlier) == 5


def test_a_notice_gives_way_to_a_second_call() -> None:
    """All the room is the calls' then, and it comes back with the next picture of one."""
    two = paint(ONE, TWO)
    assert two.notice == ""
    assert two.scale == paint(ONE, TWO, text="").scale
    assert paint(ONE).notice == NOTICE


def test_a_notice_gives_way_where_a_call_would_be_too_small() -> None:
    """In a deep hall a call needs the whole wall."""
    deep = replace(SCENE, hall=replace(SCENE.hall, distance_m=10.5))
    assert paint(ONE, moment=deep, text=LONGEST).notice == ""
    assert paint(ONE, moment=deep).scale.code >= paint(ONE, moment=deep, text="").scale.code * 0.8


def test_a_notice_leaves_the_earlier_calls() -> None:
    """In a face so wide that the longest notice would push them off, it gives way itself."""
    picture = paint(ONE, text=LONGEST)
    assert picture.notice == ""
    assert len(picture.earlier) == 5


def test_a_notice_stands_while_no_call_does() -> None:
    """Under the last call, and where calls will be; also of an office that is closed."""
    assert paint().notice == NOTICE
    shut = Opening(is_open=False, why="week", opens=SCENE.local + timedelta(days=3))
    closed = paint(moment=replace(SCENE, door=shut))
    assert closed.closed == "Cerrado"
    assert closed.notice == NOTICE


def test_a_notice_ends_at_its_hour_by_the_servers_clock() -> None:
    """Its row may still be there: nothing happens at that hour."""
    until = MORNING + timedelta(hours=1)
    assert notice_at(until - timedelta(seconds=1), ROW) == NOTICE
    assert notice_at(until, ROW) == ""
    assert notice_at(until, None) == ""


@pytest.mark.parametrize(
    "size",
    [
        (1366, 768),
        *(pytest.param(each, marks=pytest.mark.full) for each in ((1920, 1080), (1080, 1920))),
    ],
)
def test_a_notice_is_read_whole_on_the_wall(size: tuple[int, int]) -> None:
    """It comes with its row, and goes at its hour without any word from the server."""
    wall = Wall(size, metres=5)
    wall.link.come_online()
    long = NoticeRow(id="la-serena", text=LONGEST, until=ROW.until, at=ROW.at)
    wall.link.show(catalogue("1", "3", "5", "12"), *past_calls(), ONE, long)
    wall.wait(1)
    assert LONGEST in wall.stage.names()
    assert not clipped(wall.stage)
    wall.wait(3600)
    assert LONGEST not in wall.stage.names()
    wall.stage.close()

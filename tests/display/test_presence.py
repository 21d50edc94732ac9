"""The code of the hall on a display's head: where telephones take tickets, and while it is true."""

from contextlib import closing
from dataclasses import replace
from datetime import timedelta

import pytest

from antesala.messages.presence import presence_code
from antesala.messages.rows import OfficeRow
from antesala.opening_hours import Opening
from antesala.wall.announcer import Announcer
from antesala.wall.board import Board
from antesala.wall.moment import Moment, presence_at
from antesala.wall.picture import Painter, Picture
from antesala.words import Words
from server.web.hall.shapes import Group, Line
from tests.display.test_picture import SCENE
from tests.display.test_wall import Wall
from tests.display.wall import MORNING, catalogue, past_calls
from tests.kiosk.longest import text_of
from tests.qt.stage import clipped, place
from tests.web.displays.page_wall import PageWall

SEED = "a-seed-of-22-letters--"
OFFICE = OfficeRow(id="la-serena", day="2026-03-02", discipline="strict", k=2, presence_seed=SEED)
CODE = presence_code(SEED, MORNING)
SHOWN = replace(SCENE, office="Municipalidad", presence=CODE, room="Sala de espera")


def paint(moment: Moment, language: str = "es") -> Picture:
    board = Board().after(past_calls(), 0, 3)
    return Painter(Words(language, "CL")).picture(board, Announcer(), moment)


def test_head_says_the_code_and_what_it_is_for() -> None:
    """In the place of the display's own name, which people need less."""
    assert paint(SHOWN).room == f"Código para el teléfono: {CODE}"
    assert paint(replace(SHOWN, presence="")).room == "Sala de espera"


def test_code_is_said_briefly_beside_a_long_name() -> None:
    """The number is what counts, and «Teléfono» before it would be the office's."""
    long = "Dirección de Tránsito y Transporte"
    said = paint(replace(SHOWN, office=long))
    assert said.room == f"Código: {CODE}"
    assert said.scale.header.height == paint(SHOWN).scale.header.height


LONG = "Dirección de Tránsito y Transporte Público de la Municipalidad de La Serena, Coquimbo"


def test_code_has_a_line_of_its_own_under_a_name_that_fills_the_head() -> None:
    """The head grows by that line, as long as there is a code to say."""
    scene = replace(SHOWN, office=LONG)
    said, without = paint(scene), paint(replace(scene, presence=""))
    assert said.room == f"Código para el teléfono: {CODE}"
    assert said.scale.header.height > without.scale.header.height + said.scale.words.head


@pytest.mark.parametrize("size", [pytest.param((1366, 768), marks=pytest.mark.full), (1080, 1920)])
def test_window_shows_the_code_under_the_longest_name(size: tuple[int, int]) -> None:
    """Of eighty signs, across and upright: whole and inside the head."""
    wall = Wall(size)
    with closing(wall.stage):
        wall.link.come_online(office=text_of(80))
        wall.link.show(catalogue("3"), OFFICE, *past_calls())
        wall.stage.settle()
        head = wall.controller.bridge.picture
        (shown,) = [each for each in wall.stage.items() if each.property("text") == head.room]
        assert CODE in head.room
        assert shown.isVisible()
        assert place(shown).bottom() <= head.scale.header.height
        assert clipped(wall.stage) == []


@pytest.mark.parametrize("size", [pytest.param((1366, 768), marks=pytest.mark.full), (1080, 1920)])
def test_browser_shows_the_code_under_the_longest_name(size: tuple[int, int]) -> None:
    """As the window does."""
    wall = PageWall(size)
    wall.link.come_online(office=text_of(80))
    wall.link.show(catalogue("3"), OFFICE, *past_calls())
    head = wall.drawing.shapes[0]
    assert isinstance(head, Group)
    (shown,) = [each for each in head.shapes if isinstance(each, Line) and each.look == "room"]
    assert CODE in shown.text


def test_code_that_may_be_wrong_is_not_shown() -> None:
    """A lost server may come back with others; a closed office awaits no one."""
    lost = replace(SHOWN, since=MORNING - timedelta(minutes=1))
    closed = replace(SHOWN, door=Opening(is_open=False))
    for moment in (lost, closed):
        assert CODE not in paint(moment).room


def test_code_follows_the_minute_of_the_server() -> None:
    """Without a seed, or before the office is known, there is none."""
    assert presence_at(MORNING, OFFICE) == CODE
    later = presence_at(MORNING + timedelta(minutes=1), OFFICE)
    assert later == presence_code(SEED, MORNING + timedelta(minutes=1))
    assert presence_at(MORNING, replace_seed("")) == presence_at(MORNING, None) == ""


def replace_seed(seed: str) -> OfficeRow:
    return OfficeRow(id="la-serena", day="", discipline="strict", k=2, presence_seed=seed)

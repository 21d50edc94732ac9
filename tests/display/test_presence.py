"""The code of the hall on a display's head: where telephones take tickets, and while it is true."""

from dataclasses import replace
from datetime import timedelta

from antesala.messages.presence import presence_code
from antesala.messages.rows import OfficeRow
from antesala.opening_hours import Opening
from antesala.wall.announcer import Announcer
from antesala.wall.board import Board
from antesala.wall.moment import Moment, presence_at
from antesala.wall.picture import Painter, Picture
from antesala.words import Words
from tests.display.test_picture import SCENE
from tests.display.wall import MORNING, past_calls

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
    """The number is what counts."""
    long = "Dirección de Tránsito y Transporte Público de la Municipalidad"
    assert paint(replace(SHOWN, office=long)).room == f"Teléfono: {CODE}"


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

"""The wall's texts, in finished sentences."""

from dataclasses import replace
from datetime import timedelta
from zoneinfo import ZoneInfo

from antesala.wall.announcer import Announcer, Part
from antesala.wall.board import Board
from antesala.wall.hall import Hall
from antesala.wall.moment import Moment
from antesala.wall.picture import Painter, Picture
from antesala.words import Words
from tests.display.wall import MORNING, call, past_calls

SCENE = Moment(
    Hall(1920, 1080, 1.577, 8, code=2.45),
    MORNING,
    ZoneInfo("America/Santiago"),
    office="Municipalidad de La Serena",
    room="Sala 1",
    places={"c3": "A la derecha"},
    ask_at="1",
)


def paint(board: Board, moment: Moment = SCENE, announcer: Announcer | None = None) -> Picture:
    return Painter(Words("es", "CL")).picture(board, announcer or Announcer(), moment)


STANDING = Board().after([*past_calls(), call(6, "J042", "3", is_current=True)], 0, 3)


def test_a_current_call_is_solid() -> None:
    """White panel, solid plate, and where the counter is."""
    (tile,) = paint(STANDING).tiles
    assert (tile.code, tile.number, tile.below) == ("J042", "3", "A la derecha")
    assert tile.is_solid
    assert tile.name == "Turno J042, módulo 3"


def test_a_recall_says_so() -> None:
    """«Segundo llamado» over the code, and in the sentence."""
    board = STANDING.after([call(7, "J042", "3", is_current=True, times=2)], 1, 3)
    (tile,) = paint(board).tiles
    assert tile.above == "Segundo llamado"
    assert tile.name == "Segundo llamado: turno J042, módulo 3"
    assert tile.is_new


def test_nobody_called_leaves_the_last_call_resting() -> None:
    """The last call keeps its place, outlined, with the hour when it was made."""
    picture = paint(Board().after(past_calls(), 0, 3))
    (tile,) = picture.tiles
    assert (tile.code, tile.above) == ("R018", "Último turno llamado, 10:41")
    assert not tile.is_solid
    assert [one.code for one in picture.earlier] == ["J041", "A027", "J040", "K009"]


def test_before_the_first_call_the_wall_says_what_comes() -> None:
    """An empty wall is no broken one."""
    picture = paint(Board().after([], 0, 3))
    assert picture.tiles == ()
    assert picture.empty == "Aquí verá los turnos que se llamen"


def test_the_announced_call_is_written() -> None:
    """The sentence of the call being announced takes the place of the office's name."""
    announcer = Announcer(call(6, "J042", "3"), part_until=6)
    assert paint(STANDING, announcer=announcer).caption == (
        "Turno jota, cero, cuatro, dos. Módulo tres."
    )


def test_the_caption_is_in_the_language_that_is_heard() -> None:
    """A person who took the ticket in English reads it while it is said so."""
    announcer = Announcer(call(6, "J042", "3"), part_until=6, parts=(Part("en"),))
    picture = paint(STANDING, announcer=announcer)
    assert picture.caption == "Ticket J, zero, four, two. Counter three."
    assert [tile.caption for tile in picture.tiles if tile.caption] == [picture.caption]


def test_a_lost_server_says_since_when_and_where_to_ask() -> None:
    """Shape and sentence change together; every call is one that was true then."""
    moment = replace(SCENE, since=MORNING, now=MORNING + timedelta(minutes=5))
    picture = paint(STANDING, moment, Announcer(call(6, "J042", "3"), part_until=6))
    assert picture.headline == "Sin conexión desde las 10:42"
    assert picture.detail == "Puede haber llamados nuevos. Pregunte en el módulo 1."
    assert picture.clock == "10:47"
    (tile,) = picture.tiles
    assert tile.is_dashed
    assert tile.above == "Último turno llamado, 10:41"
    assert picture.list_head == "Antes"
    assert picture.caption == ""


def test_several_calls_are_stale_together() -> None:
    """Without a server the newest call stays large and the others are before it."""
    calls = [call(6, "J042", "3", is_current=True), call(7, "R019", "5", is_current=True)]
    board = Board().after(calls, 0, 3)
    picture = paint(board, replace(SCENE, since=MORNING))
    assert [tile.code for tile in picture.tiles] == ["R019"]
    assert [one.code for one in picture.earlier] == ["J042"]


def test_missed_calls_have_their_own_head() -> None:
    """After a silence the list has the calls that were made meanwhile, and no others."""
    meanwhile = [call(8, "K011", "4"), call(9, "A030", "1")]
    board = STANDING.after([*past_calls(), *meanwhile], 100, 3, has_returned=True)
    picture = paint(board)
    (tile,) = picture.tiles
    assert (tile.code, tile.above) == ("A030", "Llamado mientras no había conexión, 10:41")
    assert picture.list_head == "Llamados mientras no había conexión"
    assert [one.code for one in picture.earlier] == ["K011"]


def test_a_lone_missed_call_takes_no_list() -> None:
    """A call from before the silence does not count as missed."""
    board = STANDING.after([*past_calls(), call(9, "A030", "1")], 100, 3, has_returned=True)
    picture = paint(board)
    assert picture.tiles[0].above == "Llamado mientras no había conexión, 10:41"
    assert picture.list_head == "Últimos turnos"
    assert picture.earlier[0].code == "R018"


def test_a_screen_the_office_does_not_know_says_so() -> None:
    """Without enrolment there is no office to show."""
    moment = replace(SCENE, refusal="unknown_token", is_known=False)
    picture = paint(Board(), moment)
    assert picture.headline == "Esta pantalla no está conectada a la oficina"
    assert picture.clock == ""


def test_a_refused_screen_promises_no_calls() -> None:
    """It neither starts nor awaits calls: its band says what is so."""
    for is_known in (True, False):
        picture = paint(Board(), replace(SCENE, refusal="unknown_token", is_known=is_known))
        assert picture.empty == ""
    assert paint(Board(), replace(SCENE, is_known=False)).empty == "Esta pantalla está comenzando"
